"""Runs rules over a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from copydesk.check import Hit
from copydesk.document import Document
from copydesk.readings.ignores import Ignore, Ignores
from copydesk.readings.phrases import Index
from copydesk.readings.quotations import Quotations
from copydesk.rule import Card, Finding, Rule
from copydesk.text import Source
from copydesk.vocabulary import Term


class Failure(NamedTuple):
    """A rule that broke on a draft, or a draft that could not be read (`rule` is then "")."""

    path: str
    rule: str
    error: str


class Verdict(NamedTuple):
    """What became of a hit of a rule.

    `silenced` is "" where it stands, and `finding` is then told; else it is `quotation`, `vocabulary` (`term`), `comment` (`ignore`
    is the one) or `twice` for what was said already. `finding` is None where it was not worth making.
    """

    rule: Rule
    hit: Hit
    finding: Finding | None = None
    silenced: str = ""
    ignore: Ignore | None = None
    term: Term | None = None


class Trend(NamedTuple):
    """How a draft stands against its baseline: whether each finding, in order, is known there, and how many are gone."""

    known: list[bool]
    gone: int


@dataclass(eq=False, repr=False)
class Report:
    """What came of one draft: findings by start and rule, and failures. `source` is None where it could not be read.

    `rules` are the cards of the rules that found something, by id; `gathered` is what a reporter asked to have worked out
    from the document, None where it did not. `trend` is None where there is no baseline, or nobody has asked.
    """

    path: str
    source: Source | None = None
    findings: list[Finding] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    rules: dict[str, Card] = field(default_factory=dict)
    gathered: Any = None
    trend: Trend | None = None

    def keep(self, findings: list[Finding]) -> None:
        """Take these of the findings for all of them, and the cards of their rules."""
        spoke = {finding.rule for finding in findings}
        self.findings = findings
        self.rules = {rule: card for rule, card in self.rules.items() if rule in spoke}

    @classmethod
    def unread(cls, path: str, error: str) -> Report:
        """The report of a draft that could not be read, and why."""
        return cls(path, failures=[Failure(path, "", error)])


class Linter:
    """A set of rules, their phrases in one index.

    `left_out` gives the rules that hold for these drafts but are not to speak in this run. They are
    asked only about drafts with suppression comments, so that one which silences them is not called idle.
    """

    def __init__(self, rules: Sequence[Rule], left_out: Callable[[], Sequence[Rule]] = list) -> None:
        self._rules = [rule for rule in rules if not speaks_last(rule)]
        self._last = [rule for rule in rules if speaks_last(rule)]
        self._index = Index((rule.check, rule.phrases) for rule in rules if rule.phrases)
        self.left_out = left_out
        self._witness: Linter | None = None

    @property
    def rules(self) -> list[Rule]:
        """The rules that run."""
        return [*self._rules, *self._last]

    def lint(self, document: Document) -> Report:
        """Everything these rules find in a document, suppression comments heeded."""
        report = Report(document.source.path, document.source)
        for outcome in self.judged(document):
            if isinstance(outcome, Failure):
                report.failures.append(outcome)
            elif outcome.finding and not outcome.silenced:
                report.findings.append(outcome.finding)
                if outcome.rule.id not in report.rules:
                    report.rules[outcome.rule.id] = outcome.rule.card
        report.findings.sort(key=lambda f: (f.span.start, f.rule, f.span.end, f.message))
        return report

    def judged(self, document: Document) -> Iterator[Verdict | Failure]:
        """What becomes of every hit of these rules, rule by rule."""
        self._scan(document)
        yield from self._judged(self._rules, document)
        if self._last:
            if document.reading(Ignores).found:
                self._bear_witness(document)
            yield from self._judged(self._last, document)

    def _scan(self, document: Document) -> None:
        self._index.scan(document)

    def _judged(self, rules: Sequence[Rule], document: Document) -> Iterator[Verdict | Failure]:
        for rule in rules:
            try:
                yield from self._verdicts(rule, document)
            except Exception as error:  # noqa: BLE001 - one broken rule must not hide what the others found
                yield Failure(document.source.path, rule.id, f"{type(error).__name__}: {error}")

    def _verdicts(self, rule: Rule, document: Document) -> Iterator[Verdict]:
        yield from verdicts(rule, document, rule.check.hits(document))

    def _bear_witness(self, document: Document) -> None:
        """Let the rules that hold but do not speak in this run say which comments silence them."""
        self._witness = self._witness or Linter([rule for rule in self.left_out() if not speaks_last(rule)])
        self._witness.lint(document)


def verdicts(rule: Rule, document: Document, hits: Iterable[Hit]) -> Iterator[Verdict]:
    """What becomes of the hits of a rule."""
    quotations = None if rule.quotations else document.reading(Quotations)
    ignores = document.reading(Ignores)
    seen = set()
    for hit in hits:
        if quotations and hit.block.kind != "comment" and quotations.inside(hit.block, hit.start, hit.end):
            yield Verdict(rule, hit, silenced="quotation")
            continue
        if term := document.vocabulary.covering(hit.block.text, hit.start, hit.end):
            yield Verdict(rule, hit, silenced="vocabulary", term=term)
            continue
        finding = rule.finding(document, hit)
        told = finding.span, finding.message
        if told in seen:
            yield Verdict(rule, hit, finding, "twice")
        elif ignore := ignores.silencing(rule, finding.span):
            yield Verdict(rule, hit, finding, "comment", ignore)
        else:
            seen.add(told)
            yield Verdict(rule, hit, finding)


def speaks_last(rule: Rule) -> bool:
    """Whether a rule speaks of what the others did."""
    return getattr(rule.check, "last", False)
