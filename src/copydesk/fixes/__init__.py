"""Fixing: what findings suggest, written into the text where it may be, and nothing worse for it.

A fix stays only if its finding is gone afterwards and no other has come. So the text is linted again after each round; a fix that
brings a finding is followed up where that finding has a fix of its own, and else taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import eq
from typing import NamedTuple

from copydesk.fixes.edits import Edit, Moves, applied
from copydesk.fixes.making import making
from copydesk.rule import Finding
from copydesk.text import Span

# The findings of a text; None where it can no longer be read, or a rule breaks on it.
Lint = Callable[[str], Sequence[Finding] | None]

# Fixes that open one another's way follow each other so often; those of rules that undo each other never end.
_FOLLOWED = 6


class Fixed(NamedTuple):
    """A text as its fixes left it.

    `done` are the findings fixed, each as it stood when it was; `findings` those that remain; `quarrels` the rules that undo each other's
    fixes, or one alone that brings itself up again.
    """

    text: str
    done: list[Finding]
    findings: Sequence[Finding]
    quarrels: list[tuple[str, ...]]


class _State(NamedTuple):
    """A text, the findings in it that may be fixed or told, and those that are left alone."""

    text: str
    findings: Sequence[Finding]
    held: Sequence[Finding]


class _Round(NamedTuple):
    """Some fixes made, and those made after them where they led to more."""

    state: _State
    done: list[Finding]
    moves: list[Moves]


class _Trouble(NamedTuple):
    """Fixes that may not stay, and the rules that undo each other, where that is why."""

    blamed: list[Edit]
    quarrels: list[tuple[str, ...]] = []  # noqa: RUF012 - never changed


def fixed(
    text: str, findings: Sequence[Finding], lint: Lint, *, held: Sequence[Finding] = (), unsafe: bool = False
) -> Fixed:
    """A text with everything fixed in it that may be.

    `findings` are those of the text; `held` are others in it that are neither fixed nor told; `lint` gives all those of another text.
    """
    state = _State(text, findings, held)
    done: list[Finding] = []
    quarrels: list[tuple[str, ...]] = []
    refused: set[tuple[str, Span]] = set()
    while True:
        chosen = _chosen(state.text, state.findings, unsafe, refused)
        if not chosen:
            return Fixed(state.text, done, state.findings, quarrels)
        outcome = _round(state, chosen, lint, unsafe)
        if isinstance(outcome, _Trouble):
            refused.update((chosen[edit].rule, chosen[edit].span) for edit in outcome.blamed)
            quarrels += [quarrel for quarrel in outcome.quarrels if quarrel not in quarrels]
            continue
        refused = {(rule, _moved(span, outcome.moves)) for rule, span in refused}
        state = outcome.state
        done += outcome.done


def applicable(finding: Finding, *, unsafe: bool = False) -> bool:
    """Whether a finding's suggestion may be applied."""
    return len(finding.suggestions) == 1 and (finding.fix == "safe" or (unsafe and finding.fix == "unsafe"))


def _chosen(
    text: str, findings: Iterable[Finding], unsafe: bool, refused: Iterable[tuple[str, Span]] = ()
) -> dict[Edit, Finding]:
    """The edits that can be made together, in order, each with its finding: no two of them touch."""
    chosen: dict[Edit, Finding] = {}
    last = -1
    for finding in sorted(findings, key=lambda f: (f.span, f.rule)):
        if applicable(finding, unsafe=unsafe) and (finding.rule, finding.span) not in refused:
            edit = making(text, finding, finding.suggestions[0])
            if edit and edit.start > last and text[edit.start : edit.end] != edit.better:
                chosen[edit] = finding
                last = edit.end
    return chosen


def _round(state: _State, chosen: dict[Edit, Finding], lint: Lint, unsafe: bool) -> _Round | _Trouble:
    """Make edits, and follow up what they bring; what cannot be made good again is trouble."""
    first = list(chosen)
    gone = {id(finding) for finding in chosen.values()}
    kept = [finding for finding in state.findings if id(finding) not in gone]
    made, seen = [Moves(first)], {state.text}
    places = [(finding.rule, made[0].written(edit)) for edit, finding in chosen.items()]
    text = applied(state.text, first)
    while True:
        found = lint(text)
        if found is None:
            return _Trouble(first)
        new, held = _sorted(found, kept, state.held, made)
        if not new:
            rest = {id(finding) for finding in held}
            return _Round(_State(text, [f for f in found if id(f) not in rest], held), list(chosen.values()), made)
        ends = text not in seen and len(made) <= _FOLLOWED
        follow = _chosen(text, new, unsafe) if ends else {}
        if not follow:
            blamed = _blamed(first, [span for _, span in places], new)
            return _Trouble(blamed, [] if ends else _quarrels(places, new))
        seen.add(text)
        made.append(Moves(list(follow)))
        places = [(rule, made[-1].span(span)) for rule, span in places]
        places += [(finding.rule, made[-1].written(edit)) for edit, finding in follow.items()]
        text = applied(text, follow)


def fresh(found: Iterable[Finding], before: Iterable[Finding], made: Sequence[Moves]) -> list[Finding]:
    """The findings of a text that were not there before some edits of it."""
    return _sorted(found, before, (), made)[0]


def _moved(span: Span, made: Iterable[Moves]) -> Span:
    for moves in made:
        span = moves.span(span)
    return span


def _sorted(
    found: Iterable[Finding], kept: Iterable[Finding], held: Iterable[Finding], made: Sequence[Moves]
) -> tuple[list[Finding], list[Finding]]:
    """Of all that was found: what was not there before, and what is held.

    Each finding that was there answers for one of its rule in the same place, or else for one that overlaps it.
    """
    places: dict[str, list[tuple[Span, bool]]] = {}
    for findings, is_held in ((kept, False), (held, True)):
        for finding in findings:
            places.setdefault(finding.rule, []).append((_moved(finding.span, made), is_held))
    new, still = list(found), []
    for answers in (eq, _overlap):
        unanswered = []
        for finding in new:
            here = places.get(finding.rule, [])
            place = next((place for place in here if answers(place[0], finding.span)), None)
            if place is None:
                unanswered.append(finding)
                continue
            here.remove(place)
            if place[1]:
                still.append(finding)
        new = unanswered
    return new, still


def _blamed(first: Sequence[Edit], written: Sequence[Span], brought: Iterable[Finding]) -> list[Edit]:
    """The edits that brought these findings: those that touch them or a place that belongs to them, else the nearest.

    `written` are what the edits wrote, where it stands now.
    """
    spans = list(zip(written, first, strict=False))
    blamed = []
    for finding in brought:
        places = [finding.span, *(related.span for related in finding.related)]
        touching = [edit for span, edit in spans if any(_touch(place, span) for place in places)]
        blamed += touching or [min(spans, key=lambda item: abs(item[0].start - finding.span.start))[1]]
    return blamed


def _quarrels(places: Sequence[tuple[str, Span]], brought: Iterable[Finding]) -> list[tuple[str, ...]]:
    """The rules that fixed the same place again and again, for each such place."""
    found = (
        tuple(sorted({finding.rule, *(rule for rule, span in places if _touch(finding.span, span))}))
        for finding in brought
    )
    return list(dict.fromkeys(found))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end
