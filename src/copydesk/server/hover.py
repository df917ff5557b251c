"""What is told of a finding or a figure that somebody points at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from copydesk.packs import rulefile
from copydesk.rule import Finding, Rule
from copydesk.server.draft import Draft, Result
from copydesk.server.newsroom import Room
from copydesk.server.prose import code, escaped, example, paragraphs
from copydesk.server.service import Service
from copydesk.server.wire import Json
from copydesk.sheets.entry import Entry, entries
from copydesk.sheets.values import reads_as

# So many examples of a kind show what a rule is about.
_EXAMPLES = 3


def hover(service: Service, params: Any) -> Json | None:
    """The findings at a place, and the figure there."""
    draft = service.draft(params)
    if draft.told:
        return None
    result = service.result(draft)
    if result.document is None or result.room is None:
        return None
    at = draft.at(params["position"])
    findings = [f for f in result.report.findings if f.span.start <= at < max(f.span.end, f.span.start + 1)]
    parts = [_finding(finding, result.room, result) for finding in findings]
    figure = figure_at(draft, result, at)
    if figure:
        parts.append(_figure(figure))
    if not parts:
        return None
    span = findings[0].span if findings else figure.span if figure else (at, at)
    text = "\n\n---\n\n".join(parts)
    return {"contents": {"kind": "markdown", "value": text}, "range": draft.range(span)}


def _finding(finding: Finding, room: Room, result: Result) -> str:
    """The message, what would be better, the reason, and examples."""
    lines = [f"**{escaped(finding.message)}**"]
    if finding.suggestions:
        better = ", ".join(code(text) if text.strip() else "*(nothing)*" for text in finding.suggestions)
        lines.append(f"Better: {better}{_FIXES.get(finding.fix or '', '')}")
    for span, message in finding.related:
        line = result.report.source.position(span.start).line if result.report.source else 0
        lines.append(f"Line {line}: {escaped(message)}")
    card = result.report.rules.get(finding.rule)
    if card and card.rationale:
        lines.append(paragraphs(card.rationale))
    rule = rule_of(room, finding.rule)
    if rule:
        lines += list(_examples(rule))
    link = f" · [{escaped(_host(finding.link))}](<{finding.link}>)" if finding.link and ">" not in finding.link else ""
    lines.append(f"{escaped(f'{finding.category}/{finding.rule}')} · {finding.level}{link}")
    return "\n\n".join(lines)


_FIXES = {"safe": "", "unsafe": " (read it before you take it)", "display": ""}


def _host(link: str) -> str:
    return link.rsplit("://", maxsplit=1)[-1].split("/", maxsplit=1)[0]


def rule_of(room: Room, name: str) -> Rule | None:
    """A rule with its examples; None where there is none of this name, or it can no longer be read."""
    plugins = room.desk.plugins(room.desk.config(room.path or "draft.md"))
    row = plugins.rows.get(name)
    if row is None or isinstance(row, Rule):
        return row
    try:
        return rulefile.read(row.path, row.category, row.pack).rule(plugins.find_check)
    except Exception:  # noqa: BLE001 - what it says can be told without them
        return None


def _examples(rule: Rule) -> Iterator[str]:
    for title, found in (("Flagged", rule.bad), ("Not flagged", rule.good)):
        short = [one.draft for one in found if "\n" not in one.draft.strip()][:_EXAMPLES]
        if short:
            yield "\n".join((f"*{title}*\n", *(f"- {example(draft)}" for draft in short)))


def figure_at(draft: Draft, result: Result, at: int) -> Entry | None:
    """The figure at an offset of the draft."""
    return next((entry for entry in figures(draft, result) if entry.span.start <= at < entry.span.end), None)


def figures(draft: Draft, result: Result) -> Iterator[Entry]:
    """The figures of a draft with what vouches for them."""
    if result.document and result.room:
        yield from entries(result.document, result.room.desk.standard(draft.path))


def _figure(entry: Entry) -> str:
    """How a figure is read, and who vouches for it."""
    figure = entry.figure
    reads = reads_as(figure)
    rows = [f"**{escaped(entry.shown)}**{f' reads as {escaped(reads)}' * bool(reads)}"]
    said = [("kind", figure.kind)]
    if figure.value is not None:
        said.append(("value", f"{figure.value:,.10g}"))
    if (figure.low, figure.high) != (figure.value, figure.value) and (figure.low, figure.high) != (None, None):
        ends = [f"{end:,.10g}" if end is not None else "…" for end in (figure.low, figure.high)]
        said.append(("from", f"{ends[0]} to {ends[1]}"))
    if figure.unit:
        said.append(("unit", figure.unit))
    if figure.approximate:
        said.append(("approximate", "yes"))
    source, cue = entry.vouching
    said.append(("status", entry.status))
    said += [(name, words) for name, words in (("source", source), ("said by", cue)) if words]
    rows.append("\n".join(f"- {name}: {escaped(value)}" for name, value in said))
    return "\n\n".join(rows)
