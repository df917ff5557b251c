"""Holds a rule against its examples: each bad one flagged just where it is marked, no good one at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from copydesk import critic
from copydesk.critic import Marked
from copydesk.document import Document
from copydesk.lint import Linter
from copydesk.rule import Example, Finding, Rule
from copydesk.vocabulary import Vocabulary, entries

Read = Callable[[str, bytes, str], Document]
Remake = Callable[[Rule, Example], Rule]
_SUFFIXES = {"plain": ".txt", "markdown": ".md"}


def faults(rule: Rule, read: Read, remake: Remake) -> Iterator[str]:
    """What is wrong with a rule's examples, each as a few lines for its author.

    `read` makes a document of a path, bytes and a suffix; `remake` a rule with an example's options.
    """
    if not rule.rationale:
        yield f"{rule.path}: rationale: is missing; say why the rule is there, and who says so"
    for kind, examples in (("bad", rule.bad), ("good", rule.good)):
        if not examples:
            yield f"{rule.path}: examples: there is no {kind} example"
        for example in examples:
            fault = _fault(rule, kind, example, read, remake)
            if fault:
                yield f"{rule.path}: {kind} example: {fault}"


def _fault(rule: Rule, kind: str, example: Example, read: Read, remake: Remake) -> str:
    text, marks = critic.strip(example.draft)
    if kind == "bad" and not marks:
        return f"nothing is marked in it: {example.draft.strip()}"
    if kind == "good" and marks:
        return f"it marks something as bad: {example.draft.strip()}"
    suffix = _SUFFIXES.get(example.format, f".{example.format}")
    document = read(f"example{suffix}", text.encode(), suffix)
    document.as_of, document.dialect = example.as_of, example.dialect
    document.vocabulary = Vocabulary(entries(example.vocabulary, rule.path))
    report = Linter([remake(rule, example) if example.options else rule]).lint(document)
    if report.failures:
        return f"the rule broke: {report.failures[0].error}"
    found = critic.write(text, [_marked(finding, marks) for finding in report.findings])
    if found != example.draft:
        return f"this was expected\n    {example.draft.strip()}\n  and this was found\n    {found.strip()}"
    level = rule.level.get(example.case, rule.level.get("", "warning"))
    if example.case and any(finding.level != level for finding in report.findings):
        return f"the case is not `{example.case}`: {example.draft.strip()}"
    others = {text[r.span.start : r.span.end] for finding in report.findings for r in finding.related}
    missing = [words for words in example.related if words not in others]
    return f"it names no related `{missing[0]}`: {example.draft.strip()}" if missing else ""


def _marked(finding: Finding, marks: list[Marked]) -> Marked:
    """A finding as a mark; its suggestion is written out only where the example does so there."""
    wanted = any((mark.start, mark.end) == finding.span and mark.better is None for mark in marks)
    better = finding.suggestions[0] if finding.suggestions and not wanted else None
    return Marked(*finding.span, better)
