"""`extends: superlative-unsourced`: claims of rank that nobody vouches for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from copydesk.check import Check, Hit
from copydesk.document import Block, Document
from copydesk.readings.attributions import LONGEST, Attributions
from copydesk.readings.headline import headline
from copydesk.readings.line import Line
from copydesk.readings.phrases import Phrase, Sightings
from copydesk.readings.superlatives import JUDGES, Claim
from copydesk.readings.vouching.exempt import unasserted
from copydesk.readings.words import BlockWords, Words

# Who speaks of his own is the source; who speaks to the reader instructs.
_PERSONS = frozenset("i me my mine we our ours you your yours we've we're i'm i've you're".split())
# Code's own names for what it has a first and a largest of.
_PROGRAM = frozenset(
    """parameter argument arguments vector function method module crate package byte bytes span spans index integer
    value values type types version versions""".split()
)
# Results and charts are public: whoever doubts a rank looks in the table.
_TABLES = frozenset(
    """inning innings touchdown touchdowns quarterback playoff playoffs nfl nba mlb nhl ncaa fifa olympic olympics
    tournament league postseason homer homers striker pitcher midfielder goalkeeper semifinal semifinals scorer wickets
    medalist undefeated football soccer basketball baseball hockey cricket rugby tennis golf album albums singles
    grossing highest-grossing billboard""".split()
)
# Whoever draws up a list is the source of its ranks.
_LISTS = frozenset("list lists ranking rankings ranked ranks guinness".split())
_OFFICES = frozenset("president nominee chancellor mayor governor pope premier monarch".split())
_NEAR = 14
# What is longer, in characters, is a dump: each source in it would be looked for from each claim.
_LONGEST_PARAGRAPH = 10_000


class SuperlativeUnsourced(Check):
    """Flags claims of rank that nobody vouches for: "the largest wind farm in Europe", "a record 4,000 visitors".

    The case of a hit is `claim` for a rank over a place or a stretch of history, a first by a deed and a record;
    `detail` for a rank that a sentence takes for granted ("the nation's largest insurer said"), a first that
    every reader knows, "unprecedented" and "never before". Silent where the paragraph names a source, has a link or a footnote, where the sentence speaks of
    its writer, to its reader or of code, and in sports.
    """

    rests_on = "passage"

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words that a claim of rank has, by its judge."""
        return tuple(
            Phrase(n, r"\w++", re.IGNORECASE, [(word, 0) for word in words]) for n, (_, words) in enumerate(JUDGES)
        )

    def hits(self, document: Document) -> Iterator[Hit]:
        attributions, words = document.reading(Attributions), document.reading(Words)
        title = document.reading(headline)
        exempt: dict[int, bool] = {}
        reached: tuple[Block | None, int] = (None, 0)
        for block, key, match in document.reading(Sightings).of(self, self.phrases):
            if block is title or block.quoted or block.kind not in ("paragraph", "item", "footnote"):
                continue
            row = words.of(block)
            n = bisect_right(row.starts, match.start()) - 1
            sentence = attributions.sentence(block, match.start())
            line = Line(block, row, bisect_left(row.starts, sentence.start), bisect_left(row.starts, sentence.end))
            if sentence.end - sentence.start > LONGEST or not line.first <= n < line.last:
                continue
            # A capital within a sentence is a name's or a headline's: "Best Buy", "First Amendment".
            claim = None if line.capital(n) and n > line.first else JUDGES[key][0](line, n)
            if claim is None:
                continue
            if id(block) not in exempt:
                exempt[id(block)] = _public(block, row)
            start, end = row.starts[claim.first], row.ends[claim.last]
            if (
                exempt[id(block)]
                or _unclaimed(line)
                or _office(line, claim)
                or (reached[0] is block and start < reached[1])
            ):
                continue
            if attributions.voucher(block, start, end) or attributions.running(block, start):
                continue
            end += block.text.startswith("%", end)
            reached = block, end
            yield Hit(block, start, end, case=claim.case)


def _unclaimed(line: Line) -> bool:
    """Whether a sentence claims nothing of the world, or says whose list it goes by."""
    forms = line.forms[line.first : line.last]
    if not (_PERSONS.isdisjoint(forms) and _PROGRAM.isdisjoint(forms) and _LISTS.isdisjoint(forms)):
        return True
    return line.mark(line.last - 1).startswith("?") or bool(unasserted(line.text(), addressed=True))


def _office(line: Line, claim: Claim) -> bool:
    """Whether it is a first in a high office, whose holders every almanac lists: "the first Muslim mayor of London"."""
    forms = line.forms[claim.first : min(claim.first + _NEAR, line.last)]
    return "first" in forms and not _OFFICES.isdisjoint(forms)


def _public(block: Block, words: BlockWords) -> bool:
    """Whether a paragraph has a link or a footnote, or tells of results that stand in a table; or is none."""
    if len(block.text) > _LONGEST_PARAGRAPH:
        return True
    return any(mark.leads for mark in block.marks) or not _TABLES.isdisjoint(words.forms)
