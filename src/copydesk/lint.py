"""Runs rules over a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from copydesk.document import Document
from copydesk.readings.ignores import Ignores
from copydesk.readings.phrases import Index
from copydesk.readings.quotations import Quotations
from copydesk.rule import Finding, Rule
from copydesk.text import Source


@dataclass(frozen=True)
class Failure:
    """A rule that broke on a draft, or a draft that could not be read (`rule` is then "")."""

    path: str
    rule: str
    error: str


@dataclass
class Report:
    """What came of one draft: findings by start and rule, and failures. `source` is None where it could not be read."""

    path: str
    source: Source | None = None
    findings: list[Finding] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)


class Linter:
    """A set of rules, their phrases in one index."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = sorted(rules, key=lambda rule: getattr(rule.check, "last", False))
        self._index = Index((rule.check, rule.phrases) for rule in rules if rule.phrases)

    def lint(self, document: Document) -> Report:
        """Everything these rules find in a document, suppression comments heeded."""
        report = Report(document.source.path, document.source)
        self._index.scan(document)
        for rule in self._rules:
            try:
                report.findings += self._findings(rule, document)
            except Exception as error:  # noqa: BLE001 - one broken rule must not hide what the others found
                report.failures.append(Failure(report.path, rule.id, f"{type(error).__name__}: {error}"))
        report.findings.sort(key=lambda f: (f.span.start, f.rule, f.span.end))
        return report

    def _findings(self, rule: Rule, document: Document) -> Iterator[Finding]:
        quotations = None if rule.quotations else document.reading(Quotations)
        ignores = document.reading(Ignores)
        seen = set()
        for hit in rule.check.hits(document):
            if quotations and hit.block.kind != "comment" and quotations.inside(hit.block, hit.start, hit.end):
                continue
            finding = rule.finding(document, hit)
            if (finding.span, finding.message) in seen or ignores.silences(rule, finding.span):
                continue
            seen.add((finding.span, finding.message))
            yield finding
