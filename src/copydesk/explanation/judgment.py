"""Why each rule did or did not speak at a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from copydesk.document import Document
from copydesk.explanation.passage import touches
from copydesk.lint import Failure, Linter, Verdict
from copydesk.rule import Finding, Rule
from copydesk.text import Span


class Word(NamedTuple):
    """What a rule saw at a place, and why it was not told, "" where it was."""

    finding: Finding
    why: str


class Reason(NamedTuple):
    """What a rule looked at and why it saw no fault; `span` is of the source."""

    rule: Rule
    span: Span
    why: str


class Judgment(NamedTuple):
    """What the rules made of a place.

    `silent` is what was seen and not told, `off` what rules would say that do not run. `quiet` ran and saw nothing;
    `left_out` do not run, each with why, and would say nothing either.
    """

    spoken: list[Word]
    silent: list[Word]
    off: list[Word]
    reasons: list[Reason]
    quiet: list[Rule]
    left_out: list[tuple[Rule, str]]
    failures: list[Failure]


def judgment(document: Document, target: Span, linter: Linter, left_out: Sequence[tuple[Rule, str]]) -> Judgment:
    """What the rules make of `target`, a span of the source; `left_out` are those that do not run, and why."""
    found = Judgment([], [], [], [], [], [], [])
    for word in _heard(document, target, linter, found.failures):
        (found.silent if word.why else found.spoken).append(word)
    reasons = {rule.id: why for rule, why in left_out}
    for word in _heard(document, target, Linter([rule for rule, _ in left_out]), found.failures):
        if not word.why:
            found.off.append(word._replace(why=reasons[word.finding.rule]))
    for words in (found.spoken, found.silent, found.off):
        words.sort(key=lambda word: (word.finding.span.start, word.finding.rule))
    found.reasons.extend(_reasons(document, target, linter.rules))
    found.reasons.sort(key=lambda reason: (reason.span.start, reason.rule.id))
    heard = {word.finding.rule for word in (*found.spoken, *found.silent, *found.off)}
    found.left_out.extend((rule, why) for rule, why in left_out if rule.id not in heard)
    heard.update(reason.rule.id for reason in found.reasons)
    found.quiet.extend(rule for rule in linter.rules if rule.id not in heard)
    return found


def _heard(document: Document, target: Span, linter: Linter, failures: list[Failure]) -> Iterator[Word]:
    """What the rules of a linter saw at a place."""
    for outcome in linter.judged(document):
        if isinstance(outcome, Failure):
            failures.append(outcome)
        elif outcome.silenced != "twice" and touches(
            outcome.hit.block.home(outcome.hit.start, outcome.hit.end), target
        ):
            finding = outcome.finding or outcome.rule.finding(document, outcome.hit)
            yield Word(finding, _silenced(document, outcome))


def _silenced(document: Document, verdict: Verdict) -> str:
    """Why the linter dropped a hit, "" where it did not."""
    if verdict.silenced == "quotation":
        return "in a block quote" if verdict.hit.block.quoted else "in a quotation"
    if verdict.term:
        return f"a term of the vocabulary ({verdict.term.path}:{verdict.term.line})"
    if verdict.ignore:
        line = document.source.position(verdict.ignore.comment.home.start).line
        return f"silenced by the comment on line {line}"
    return ""


def _reasons(document: Document, target: Span, rules: Iterable[Rule]) -> Iterator[Reason]:
    blocks = [b for b in document.blocks if b.text and touches(b.home(0, len(b.text)), target)]
    for rule in rules:
        for block in blocks:
            for reason in rule.check.reasons(document, block):
                span = block.home(reason.start, reason.end)
                if touches(span, target):
                    yield Reason(rule, span, reason.why)
