"""What checks saw in an open draft, kept block by block, so that after an edit they are asked about what changed alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from copydesk.check import Hit
from copydesk.document import Document
from copydesk.lint import Linter, Verdict, speaks_last, verdicts
from copydesk.readings.ignores import Ignores
from copydesk.readings.phrases import Index
from copydesk.revision import Part, Revision
from copydesk.rule import Rule


class _Kept(NamedTuple):
    """The hits of a rule by the id of their block, and the turn in which they held."""

    turn: int
    hits: dict[int, list[Hit]]


class Memory(Linter):
    """A linter of one draft that remembers what its checks saw there last. A turn is one state of the draft."""

    def __init__(self, rules: Sequence[Rule], left_out: Callable[[], Sequence[Rule]]) -> None:
        super().__init__(rules, left_out)
        grounds: dict[str, list[Rule]] = {}
        for rule in rules:
            if rule.phrases:
                grounds.setdefault(rule.check.rests_on, []).append(rule)
        self._indices = {
            ground: Index((rule.check, rule.phrases) for rule in alike) for ground, alike in grounds.items()
        }
        self._scanned: set[tuple[str, int]] = set()
        self._witnesses: list[Rule] | None = None
        self._kept: dict[int, _Kept] = {}
        self._turn = 0
        self._revision: Revision | None = None

    def turn(self, revision: Revision) -> None:
        """The draft has changed."""
        self._turn += 1
        self._revision = revision
        self._scanned.clear()

    def forget(self) -> None:
        """Let go of what was seen."""
        self._kept.clear()
        self._revision = None

    def _scan(self, document: Document) -> None:
        """Phrases are looked for where they are asked for."""

    def _verdicts(self, rule: Rule, document: Document) -> Iterator[Verdict]:
        return verdicts(rule, document, self._hits(rule, document))

    def _bear_witness(self, document: Document) -> None:
        if self._witnesses is None:
            self._witnesses = [rule for rule in self.left_out() if not speaks_last(rule)]
        found = document.reading(Ignores).found
        named = [rule for rule in self._witnesses if any(ignore.name_of(rule) is not None for ignore in found)]
        for _ in self._judged(named, document):
            pass  # the comments note what they silence

    def _hits(self, rule: Rule, document: Document) -> Iterable[Hit]:
        """What the check of a rule sees in the document of this turn."""
        if rule.check.rests_on != "draft" and self._revision:
            try:
                found = self._found(rule, self._revision)
            except Exception:  # noqa: BLE001 - asked about the whole, it breaks where any linter's would
                found = None
            if found is not None:
                return found
        self._look(rule.check.rests_on, document)
        return rule.check.hits(document)

    def _found(self, rule: Rule, revision: Revision) -> list[Hit] | None:
        """The hits in order; None for those of a check that sees more than the blocks of the draft."""
        kept = self._kept.pop(id(rule), None)
        places, ground = revision.places, rule.check.rests_on
        if kept is None or kept.turn != self._turn - 1 or revision.whole:
            hits: dict[int, list[Hit]] = {}
            parts = [Part(revision.document, frozenset(places))]
        else:
            parts = revision.blocks if ground == "block" else revision.passages
            asked = frozenset[int]().union(*(part.asked for part in parts))
            hits = {block: seen for block, seen in kept.hits.items() if block in places and block not in asked}
        for part in parts:
            self._look(ground, part.document)
            for hit in rule.check.hits(part.document):
                if id(hit.block) in part.asked:
                    hits.setdefault(id(hit.block), []).append(hit)
                elif id(hit.block) not in places:
                    return None
        self._kept[id(rule)] = _Kept(self._turn, hits)
        return [hit for block in sorted(hits, key=places.__getitem__) for hit in hits[block]]

    def _look(self, ground: str, document: Document) -> None:
        """Look for the phrases of the rules that rest on the same, once in each document."""
        if ground in self._indices and (ground, id(document)) not in self._scanned:
            self._scanned.add((ground, id(document)))
            self._indices[ground].scan(document, keep=ground != "block")
