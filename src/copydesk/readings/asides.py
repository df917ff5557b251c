"""What stands beside a phrase and says the same in another way: in brackets, between commas or dashes, behind "or"."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.readings.late import Late

_LINK = (
    r"(?:or|that\s+is,?|that[’']s|that\s+was|which\s+(?:is|was|makes|equals|comes\s+to|amounts\s+to|works\s+out\s+(?:at|as))|i\.?e\.?,?|namely|meaning|in\s+fact|in\s+other\s+words,?"
    r"|at|just|only|exactly|fully|still|merely|barely|precisely|about|around|roughly|approximately|approx\.?|some|nearly|almost|over"
    r"|under|below|above|well|slightly|a\s+little|a\s+bit|a\s+mere|a\s+full|a\s+total\s+of|more\s+than|less\s+than|fewer\s+than|close\s+to|shy\s+of|up\s+to|at\s+least"
    r"|at\s+most|as\s+(?:many|much|few|little)\s+as|equal\s+to|equivalent\s+to|amounting\s+to|representing|making(?:\s+up)?|constituting|for\s+a\s+total\s+of|equalling|an\s+estimated|in\s+total|in\s+all|~|≈|c\.|ca\.)"
)
_OPENS = Late(
    rf"(?P<mark>\s?[(\[]|\s?[,;]|\s?[–—]|\s--?(?=\s)|\s?[=≈]|:|\s(?=or\s))\s*(?P<link>(?:{_LINK}\s*)*)\Z", re.IGNORECASE
)
# Names for all that are counted: "three of the eight judges, 38% of the bench".
_WHOLES = (
    r"total|whole|sample|number|lot|group|class|team|squad|crew|staff|workforce|membership|bench|court|panel|jury|board|council|committee|cabinet|chamber|caucus|parliament|senate|"
    r"house|assembly|congress|legislature|delegation|faculty|cohort|intake|roster|roll|fleet|herd|flock|stock|tally|list|field|line-?up|collection|cast|choir|orchestra|company|garrison|population|electorate"
)
_THE_SAME = rf"(?:\s+of\s+(?:them|those\s+(?:asked|surveyed|polled|questioned|interviewed)|(?:all\s+)?respondents|(?:the|its|their|this|that|the\s[\w-]+[’']s?)\s+(?:full\s|entire\s|whole\s)?(?:{_WHOLES})))?"
_BRACKET_CLOSES = Late(
    rf"{_THE_SAME}\s?(?:[)\]]|[,;]|\s?[–—]|\s-\s|\s(?:up|down)\s(?:from|on)\b|\s(?:compared|versus|vs?\.?|against|overall)\b)"
)
_CLOSES = Late(rf"{_THE_SAME}(?:\s?[,;)\]]|\s?[–—]|\s--?\s|[.?!]?[”\"’]|[.?!:](?=\s|\Z)|\s?\Z)")
# Behind "or 45%" without a comma these make the percentage one of something else.
_MORE = Late(
    r"(?:-|\s+(?:of|more|less|fewer|higher|lower|above|below|in|from|to|on|at|by|points?|increase|rise|fall|drop|and|or)\b)"
)
_WINDOW = 70


class Aside(NamedTuple):
    """Words that stand by themselves beside others; half-open.

    `start` is where the phrase beside which they stand ends, `mark` what parts them ("(", ",", "–", "=", ":", "or"), and
    `linked` whether a word says that both mean the same ("or", "that is").
    """

    start: int
    end: int
    mark: str
    linked: bool


def opening(text: str, start: int) -> Aside | None:
    """The aside that begins at `start` or, with "or about", a few words before; its end is `start`. None where there is none."""
    begin = max(0, start - _WINDOW)
    match = _OPENS.search(text[begin:start])
    if match is None:
        return None
    link = match["link"].lower()
    linked = link.startswith(
        (
            "or",
            "that",
            "which",
            "i.e",
            "ie",
            "namely",
            "meaning",
            "in other",
            "in fact",
            "equ",
            "amount",
            "represent",
            "making",
            "constitut",
        )
    )
    mark = match["mark"].strip()
    return Aside(
        begin + match.start(),
        start,
        {"": "or", "[": "(", ";": ",", "—": "–", "-": "–", "--": "–", "≈": "="}.get(mark, mark),
        linked,
    )


def aside(text: str, start: int, end: int) -> Aside | None:
    """The aside that text[start:end] is, words such as "or about" apart; None where it goes on: "(45% of them women)"."""
    opened = opening(text, start)
    if opened is None:
        return None
    closed = (_BRACKET_CLOSES if opened.mark == "(" else _CLOSES).match(text, end)
    if closed is None and not (opened.linked and opened.mark in ("or", ",") and not _MORE.match(text, end)):
        return None
    return opened._replace(end=end)
