"""Findings as diagnostics of the protocol."""

from __future__ import annotations

from copydesk.rule import Finding
from copydesk.server.draft import Draft, Result
from copydesk.server.settings import Client
from copydesk.server.wire import Json

_SEVERITIES = {"error": 1, "warning": 2, "suggestion": 3}
_UNNECESSARY = 1


def diagnostics(draft: Draft, result: Result, client: Client) -> list[Json]:
    """A diagnostic for each finding."""
    push, pull = "textDocument.publishDiagnostics", "textDocument.diagnostic"
    related = client.can(f"{push}.relatedInformation") or client.can(f"{pull}.relatedInformation")
    return [diagnostic(draft, finding, related=related) for finding in result.report.findings]


def diagnostic(draft: Draft, finding: Finding, *, related: bool) -> Json:
    """A finding as a diagnostic; `related` says whether the client shows other places."""
    found: Json = {
        "range": draft.range(finding.span),
        "severity": _SEVERITIES[finding.level],
        "code": finding.rule,
        "source": "copydesk",
        "message": finding.message,
        "data": data(finding),
    }
    if finding.link:
        found["codeDescription"] = {"href": finding.link}
    if removes(finding):
        found["tags"] = [_UNNECESSARY]
    if related and finding.related:
        found["relatedInformation"] = [
            {"location": {"uri": draft.uri, "range": draft.range(span)}, "message": message}
            for span, message in finding.related
        ]
    return found


def data(finding: Finding) -> Json:
    """What a client may keep of a finding, and scripts may use."""
    return {
        "rule": finding.rule,
        "category": finding.category,
        "level": finding.level,
        "suggestions": list(finding.suggestions),
        "fix": finding.fix,
    }


def removes(finding: Finding) -> bool:
    """Whether what a fix does is to take the words away."""
    return finding.fix in ("safe", "unsafe") and not any(better.strip() for better in finding.suggestions)


def at(result: Result, start: int, end: int) -> list[Finding]:
    """The findings that a span touches."""
    return [f for f in result.report.findings if f.span.start <= end and start <= f.span.end]
