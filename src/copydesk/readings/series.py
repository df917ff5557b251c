"""How many things a list within a sentence names: "cost, speed and safety"."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.readings.figures.numbers import SMALL
from copydesk.readings.late import Late


class Series(NamedTuple):
    """The stretch of a list, half-open, and the `counts` of items that it can be read as having.

    "Cost, health and safety" are two things or three, "Lee, the mayor, and Park" three or two.
    """

    start: int
    end: int
    counts: frozenset[int]


# How many words an item may have before it is a clause of its own.
_LONGEST = 9
_MARK = Late(r"(?<![\w(])\((?:(\d{1,2})|([a-z])|([ivx]{1,4}))\)(?=\s?\S)|(?<![\w.,(])(\d{1,2})\)(?=\s\S)")
_BRACKETS = Late(r"\([^()]*\)|\[[^\[\]]*\]|“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’(?!\w)")
_COMMA = Late(r",\s+")
_SEMICOLON = Late(r";\s+")
_JOINT = Late(r"\s(?:and|or|&)\s")
_LEADING = Late(r"\A(?:and|or|plus|&)\s(?:also\s|then\s|finally\s|finally,\s|lastly,\s)?", re.IGNORECASE)
_CLOSING = Late(r"[”»)\]]|(?<=\S)[\"](?=\s|\Z)")
_DASH = Late(r"\s[–—-]\s|—")
_WORD = Late(r"[\w’'.-]+")
_TO = Late(r"to\s[a-z]")
# What begins something said about an item, or behind the list.
_ASIDE = Late(
    r"(?:which|who|whose|whom|where|when|while|because|although|though|but|so|if|as|with|without|including|such\sas|like|"
    r"especially|particularly|notably|followed|aged|both|each|all|then|now|not|he|she|it|they|we|I|you|said|says|"
    r"according|respectively|among|along|depending|plus|in\sthat|in\sthis|for\sexample|e\.g|i\.e|etc|for\sinstance|say|namely|"
    r"also|too|perhaps|in\sorder|per|or|above\sall|in\sparticular|chiefly|mostly|mainly|after|before|since|until|during|despite)\b",
    re.IGNORECASE,
)
# What an item may begin with that is not one of a row of adjectives: "a slow, hot spring".
_DETERMINED = Late(r"(?:an?|the|his|her|its|their|our|my|your|this|that)\s", re.IGNORECASE)
# What hangs on the word before.
_PLACED = Late(r"(?:in|on|at|by|from|under|over|near|behind|beyond|through|above|below|of|to|for)\s")
# What a clause of its own begins with.
_CLAUSE = Late(r"(?:it|he|she|they|we|I|you|that|the\s\w+\s(?:is|was|must|should|will|can|has|had|are|were))\b")
# What may stand beside a name and say who that is.
_APPOSED = Late(r"(?:an?|the|his|her|its|their|of|from|in|at|\d|[a-z]+(?:er|or|ist|ian)\b)")
_SAYING = Late(r"\b(?:said|says|told|added|wrote|reported|according|explained|argued)\b")
# What begins a remark on all that was announced.
_OF_ALL = Late(
    r"\s*(?:all|both|each|none|some|most|neither|either|that|this|it|they|he|she|these|we|I)\b(?!\s(?:the\s)?[a-z]+s,)",
    re.IGNORECASE,
)
# A sentence that begins so is none of its items.
_SUBORDINATE = Late(
    r"\s*(?:if|when|after|because|while|although|though|as|since|until|before|once|during|despite|in|on|at|with|by)\s",
    re.IGNORECASE,
)
# What a list goes on with where it is the subject of a sentence.
_PREDICATE = Late(
    r"\b(?:are|were|come|came|follow|followed|led|lead|have|had|share|shared|rank|ranked|finished|won|met|agreed|voted|joined|abstained|said|say)\b"
)
# What parts a list in two.
_PARTED = Late(
    r"\b(?:on|in|for|at)\s(?:one|the\s(?:one|other|first|latter|former))\b|\bthe\s(?:rest|second|others?|latter)\b"
)
_OPEN_ENDED = Late(
    r"\b(?:etc|and so on|and so forth|and more(?=[.,;!?)]|\Z)|and others|among others|among them|included|for one|et al|and the like|to name)\b|…|\.\.\."
)


def series(text: str, start: int, end: int) -> Series | None:
    """The list that text[start:end] is, which ends where its sentence does; None where it is none, or too entangled to count."""
    stretch = _BRACKETS.sub(lambda match: "x" * (match.end() - match.start()), text[start:end])
    closing = _CLOSING.search(stretch)
    if closing:
        stretch = stretch[: closing.start()]
    marks = _marked(text, start, end)
    if marks:
        return Series(start, end, frozenset((marks,)))
    if _OPEN_ENDED.search(stretch) or _PARTED.search(stretch) or _OF_ALL.match(stretch):
        return None
    parts = _SEMICOLON.split(stretch)
    if len(parts) > 1:
        kept = [_LEADING.sub("", part) for part in parts if part.strip(" .")]
        # One of the parts may be a remark on the one before, unless the first begins so too.
        loose = sum(1 for part in kept[1:] if _ASIDE.match(part)) if not _CLAUSE.match(kept[0].strip()) else 0
        return Series(start, end, frozenset(range(len(kept) - loose, len(kept) + 1)))
    dash = _DASH.search(stretch)
    if dash:
        stretch = stretch[: dash.start()]
    counts = _commas(stretch)
    return Series(start, start + len(stretch.rstrip()), counts) if counts else None


def _marked(text: str, start: int, end: int) -> int:
    """How many items are marked as "(1)", "(2)" or "(a)", "(b)" in a stretch, in order; 0 for fewer than two."""
    expected = 1
    for match in _MARK.finditer(text, start, end):
        number = int(match[1] or match[4]) if match[1] or match[4] else ord(match[2]) - ord("a") + 1 if match[2] else 0
        if number == expected:
            expected += 1
    return expected - 1 if expected > 2 else 0


def _commas(stretch: str) -> frozenset[int]:
    """The counts that a list parted by commas can have."""
    if _SUBORDINATE.match(stretch):
        return frozenset()
    segments = [segment.strip() for segment in _COMMA.split(stretch.rstrip(' .!?”"’)'))]
    while len(segments) > 1 and _SAYING.search(segments[-1]):
        segments.pop()
    joined = [n for n, segment in enumerate(segments) if _LEADING.match(segment) or _JOINT.search(segment)]
    if not joined:
        return _asyndetic(segments)
    first, last = joined[0], joined[-1]
    if any(len(_WORD.findall(segment)) > _LONGEST for segment in segments[: last + 1]):
        return frozenset()
    if _PREDICATE.search(segments[last]) and not _PREDICATE.search(segments[0]):
        return frozenset()  # "candles, pans and heaters come next"
    parallel = _infinitives(segments[: last + 1])
    if parallel:
        return parallel
    leads = bool(_LEADING.match(segments[last]))
    inner = sum(len(_JOINT.findall(" " + _LEADING.sub("", segment))) for segment in segments[:last])
    final = len(_JOINT.findall(_LEADING.sub("", segments[last])))
    if leads:
        least, most = last + 1, last + 1 + inner + final
    else:
        least, most = last + 2, last + 1 + inner + final
    if last == 0:
        least = 1  # "health and safety"
    if first < last:
        least = min(least, first + 1 + (not _LEADING.match(segments[first])))
    least -= sum(_aside(segments, n) for n in range(1, last + 1))
    items = [part for segment in segments[: last + 1] for part in _JOINT.split(_LEADING.sub("", segment))]
    if _DETERMINED.match(segments[0]):
        least = min(least, sum(1 for item in items if _DETERMINED.match(item)))
    # "The city and three universities" are four.
    most += sum(SMALL.get(item.split(" ", 1)[0], 1) - 1 for item in items)
    counts = set(range(max(least, 1), most + 1))
    if last > 2 and all(segment[:1].isupper() for segment in segments[:last]):
        counts |= {(most + 1) // 2, (most + 2) // 2}  # "Paris, France, Rome, Italy, and …"
    return frozenset(counts)


def _asyndetic(segments: list[str]) -> frozenset[int]:
    """The counts of a list without "and", whose items are no more than a few words."""
    if len(segments) < 3 or any(len(_WORD.findall(segment)) > 3 or _ASIDE.match(segment) for segment in segments):
        return frozenset()
    return frozenset(
        range(len(segments) - sum(_aside(segments, n) for n in range(1, len(segments))), len(segments) + 1)
    )


def _infinitives(segments: list[str]) -> frozenset[int]:
    """The counts of a list each item of which begins with "to"."""
    if not _TO.match(segments[0]):
        return frozenset()
    begun = sum(1 for segment in segments if _TO.match(_LEADING.sub("", segment)))
    joined = len(re.findall(r"\s(?:and|or)\sto\s[a-z]", segments[-1])) if not _LEADING.match(segments[-1]) else 0
    every = begun == len(segments)
    return frozenset((begun + joined,)) if every and begun + joined > 1 else frozenset()


def _aside(segments: list[str], n: int) -> int:
    """How many items fewer a list has if segment `n` only says something of the one before."""
    segment = _LEADING.sub("", segments[n])
    if _ASIDE.match(segments[0]):
        return 0  # "who, when and where"
    if segment[:1].isdecimal():
        return 1
    if _ASIDE.match(segment):
        return 2
    if _PLACED.match(segment) and not _PLACED.match(segments[0]):
        return 1
    return int(segments[n - 1][:1].isupper() and _APPOSED.match(segment) is not None)
