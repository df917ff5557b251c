"""What checks saw in an open draft, kept block by block, so that after an edit they are asked about what changed alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from copydesk.check import Hit
from copydesk.document import Document
from copydesk.readings.phrases import Index
from copydesk.revision import Part, Revision
from copydesk.rule import Rule


class _Kept(NamedTuple):
    """The hits of a rule by the id of their block, and the turn in which they held."""

    turn: int
    hits: dict[int, list[Hit]]


class Memory:
    """The hits of rules in one draft as it was last. A turn is one state of the draft."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        by_ground: dict[str, list[Rule]] = {}
        for rule in rules:
            if rule.phrases:
                by_ground.setdefault(rule.check.rests_on, []).append(rule)
        self._indices = {
            ground: Index((rule.check, rule.phrases) for rule in alike) for ground, alike in by_ground.items()
        }
        self._kept: dict[int, _Kept] = {}
        self._scanned: set[tuple[str, int]] = set()
        self._turn = 0
        self._revision: Revision | None = None

    def turn(self, revision: Revision) -> None:
        """The draft has changed."""
        self._turn += 1
        self._revision = revision
        self._scanned.clear()

    def hits(self, rule: Rule, document: Document) -> Iterable[Hit]:
        """What the check of a rule sees in the document of this turn."""
        if rule.check.rests_on != "draft" and self._revision:
            try:
                found = self._found(rule, self._revision)
            except Exception:  # noqa: BLE001 - asked about the whole, it breaks where a lint would
                found = None
            if found is not None:
                return found
        self._scan(rule.check.rests_on, document)
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
            asked = frozenset().union(*(part.asked for part in parts))
            hits = {block: seen for block, seen in kept.hits.items() if block in places and block not in asked}
        for part in parts:
            self._scan(ground, part.document)
            for hit in rule.check.hits(part.document):
                if id(hit.block) in part.asked:
                    hits.setdefault(id(hit.block), []).append(hit)
                elif id(hit.block) not in places:
                    return None
        self._kept[id(rule)] = _Kept(self._turn, hits)
        return [hit for block in sorted(hits, key=places.__getitem__) for hit in hits[block]]

    def _scan(self, ground: str, document: Document) -> None:
        if ground in self._indices and (ground, id(document)) not in self._scanned:
            self._scanned.add((ground, id(document)))
            self._indices[ground].scan(document, keep=ground != "block")
