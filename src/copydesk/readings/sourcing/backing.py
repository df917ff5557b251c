"""Whether a name stands behind a source that has none, in its sentence or around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from copydesk.document import Block, Document
from copydesk.readings.attributions import LONGEST, Attribution, Attributions
from copydesk.readings.late import Late
from copydesk.readings.sourcing import sourcing
from copydesk.readings.sourcing.identity import citation, full_name, opening_name
from copydesk.readings.sourcing.relay import reported
from copydesk.readings.sourcing.withheld import withholding
from copydesk.text import Span

# The blocks that open a story and say in short what it will say in full, and those it is said in.
_LEAD = 3
_STORY = 16
_LONGEST_NAME = 90
# The number of a note may stand behind the full stop.
_NOTE = 6
_SPEECH = frozenset(("say", "according"))
# How many sentences back a reporter may have been named.
_SENTENCES = 8
_QUOTES = ("“", '"', "'")
_MADE_BY = Late(r"\b(?:analysis|study|survey|poll|report|review)\s(?:by|from)\s[A-Z]")
_SPACE = Late(r"\s*")


@cache
def _names_follow() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:including|such as|among them|like|from|by)\s(?:the\s)?(?:\w+\s){0,3}?[A-Z]|:\s[A-Z]\w+\s[A-Z]"
    )


def backed(attributions: Attributions, block: Block, start: int, end: int) -> bool:
    """Whether a name stands behind the vague source, in its sentence or the next."""
    sentence = attributions.sentence(block, start)
    if _names_follow().search(block.text, end, sentence.end) or block.linked(*sentence):
        return True
    if citation().search(block.text, end, sentence.end + _NOTE) or withholding().search(block.text, *sentence):
        return True
    for attribution in attributions.in_sentence(block, start):
        apart = attribution.cue.end <= start or end <= attribution.cue.start
        if apart and attribution.kind in _SPEECH and attribution.source and attribution.covers(start, end):
            return True
    if _reported_beside(attributions, block, sentence):
        return True
    after = _SPACE.match(block.text, sentence.end)
    begin = after.end() if after else len(block.text)
    if begin < len(block.text) and _says_who(attributions, block, begin):
        return True
    # Who is quoted next is one of them, be it after a sentence that explains.
    following = attributions.following(block)
    if following is None:
        return False
    if following.text[:1] in _QUOTES and len(following.text) <= LONGEST and _quoted_by_name(attributions, following):
        return True
    return begin >= len(block.text) and _says_who(attributions, following, 0)


def _reported_beside(attributions: Attributions, block: Block, sentence: Span) -> bool:
    """Whether the sentence before or behind says that another paper reported it."""
    begin = attributions.sentence(block, sentence.start - 1).start if sentence.start else 0
    end = attributions.sentence(block, min(sentence.end + 2, len(block.text) - 1)).end
    return (
        reported().search(block.text, max(begin, sentence.start - LONGEST), min(end, sentence.end + LONGEST))
        is not None
    )


def _says_who(attributions: Attributions, block: Block, start: int) -> bool:
    """Whether the sentence at `start` has a source with a full name, or opens with one and says what it says."""
    found = attributions.in_sentence(block, start)
    return any(_names(block, a, start) for a in found) or (
        bool(found) and opening_name().match(block.text, start) is not None
    )


def _quoted_by_name(attributions: Attributions, block: Block) -> bool:
    """Whether somebody is quoted in a block by name, if only by the surname that the story knows."""
    return any(
        a.kind in _SPEECH and a.source and _capital(block.text, a.source) and sourcing(block.text, a.source) == "named"
        for a in attributions.of(block)
    )


def _names(block: Block, attribution: Attribution, start: int) -> bool:
    """Whether the source in a sentence that begins at `start` is a full name; a long one is a clause with a name in it."""
    # "Ann Lee, who teaches law, said": what stands between leaves the verb without its subject.
    source = attribution.source or Span(start, attribution.cue.start)
    if source.end - source.start >= _LONGEST_NAME:
        return False
    name = full_name().search(block.text, *source)
    if name:
        return not name[0].rstrip().endswith(("'s", "’s"))  # whose it is, and not who says it
    return _MADE_BY.search(block.text, *source) is not None


def passed_on(attributions: Attributions, block: Block, start: int) -> bool:
    """Whether the paragraph, or the one before, says by name who reported it."""
    before = attributions.preceding(block)
    told = [(block, a) for a in _back(attributions, block, start) if a.cue.end < start]
    if before:
        told += [(before, a) for a in _back(attributions, before, len(before.text))]
    return any(
        a.source and a.kind in _SPEECH and _capital(one.text, a.source) and sourcing(one.text, a.source) == "named"
        for one, a in told
    )


def _back(attributions: Attributions, block: Block, start: int) -> Iterator[Attribution]:
    """The attributions of the sentence before `start` and of some before that."""
    at = start - 1
    for _ in range(_SENTENCES):
        if at < 0:
            break
        yield from attributions.in_sentence(block, at)
        at = attributions.sentence(block, at).start - 1


def _capital(text: str, source: Span) -> bool:
    words = text[source.start : source.end].split(" ", 2)
    if words[0].endswith(("'s", "’s")):
        return words[0][0].isupper()
    return words[min(1, len(words) - 1)][:1].isupper()  # any first word of a sentence has a capital


def opening(document: Document) -> frozenset[int]:
    """The ids of the blocks that open the draft: headline, standfirst and lead; a reading."""
    return frozenset(map(id, document.blocks[:_LEAD]))


def taken_up(document: Document) -> frozenset[int]:
    """The ids of those that open the draft and whose story names people who speak; a reading."""
    blocks, attributions = document.blocks, document.reading(Attributions)
    speak = [n for n, block in enumerate(blocks[: _LEAD + _STORY]) if n and _speaks(attributions, block)]
    return frozenset(id(block) for n, block in enumerate(blocks[:_LEAD]) if any(n < at < n + _STORY for at in speak))


def _speaks(attributions: Attributions, block: Block) -> bool:
    """Whether somebody with a full name speaks in a block."""
    return any(
        a.source and a.kind in _SPEECH and full_name().search(block.text, *a.source) for a in attributions.of(block)
    )
