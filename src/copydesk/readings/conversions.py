"""One measure in two units: "30 feet (9 metres)", "10 miles, or 16 kilometres,"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from copydesk.arithmetic.units import Definition, definitions
from copydesk.document import Block, Document
from copydesk.readings.figures import Figure, Figures


class Side(NamedTuple):
    """A figure, the name of its unit in the singular, what that may be, and where the unit ends in the block."""

    figure: Figure
    unit: str
    definitions: tuple[Definition, ...]
    end: int


class Conversion(NamedTuple):
    """A figure and the next one, which puts it in another unit.

    `close` tells that nothing but marks and words such as "about" stands between the two.
    """

    one: Side
    other: Side
    close: bool


# What says which of two gallons or tons it is, where the unit is a plain noun to the figure: "10 US gallons".
_QUALIFIED = re.compile(
    r"[\s-](?P<sort>U\.?S\.?|American|imperial|UK|U\.K\.|British|Imp\.?|short|long|metric|net|troy|nautical|statute)[\s-]"
    r"(?P<name>gallon|pint|quart|ton|tonne|ounce|mile|fluid ounce)s?\b",
    re.IGNORECASE,
)
_SORTS = {"us": "US", "american": "US", "imperial": "imperial", "uk": "imperial", "british": "imperial"}
_SORTS |= {"imp": "imperial", "short": "short", "net": "short", "long": "long", "metric": "metric", "troy": "troy"}
_TON = re.compile(r"\btons?\Z", re.IGNORECASE)
_SCALE = re.compile(r"[\s-]?([CF])\b")
_NAMES = {"C": "Celsius", "F": "Fahrenheit"}
_SCALES = {"degree Celsius": "degree Fahrenheit", "degree Fahrenheit": "degree Celsius"}

_LOOSE = (
    r"(?:(?:about|around|roughly|approximately|approx\.?|nearly|almost|some|just|a little|slightly|well|more than|less than|"
    r"over|under|up to|circa|c\.|an estimated|at least|at most)\s+){0,2}[~≈−–-]?"
)
_SHAPE = (
    r"long|high|wide|tall|deep|thick|across|away|apart|square|round|high|down|up|in (?:diameter|length|height|width|depth|area|"
    r"weight|size|circumference)|above sea level|below sea level|offshore|inland|underground"
)
_WHERE = (
    r"(?:due )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?(?:ward)? of [A-Z][\w’'.-]*"
    r"(?: [A-Z][\w’'.-]*){0,3}|(?:from|off) (?:the (?:coast|shore|border|capital|epicentre|epicenter)|[A-Z][\w’'-]*)"
    r"|of (?:the )?[\w-]+(?: [a-z-]+)?"
)
# What may stand between a figure and the bracket with the other: its shape, or what is so long.
_BETWEEN = rf"(?:[-\s](?:{_SHAPE})(?:\s[a-z-]+)?|\s(?:{_WHERE})|(?<=\w)\s[a-z-]+)?"


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(rf"\.?(?P<far>{_BETWEEN}),?\s?[(\[](?:that is,? |i\.e\.,? |or |=\s?)?{_LOOSE}\Z", re.IGNORECASE)


@cache
def _appended() -> re.Pattern[str]:
    """Between a figure and one that commas or dashes part from the sentence."""
    return re.compile(
        rf"\.?(?P<far>(?:[-\s](?:{_SHAPE}))?)(?:,\s(?:or|that is,?|i\.e\.,?|which is|equal to|equivalent to|the equivalent of|"
        rf"about|around|roughly|approximately|nearly|almost|just over|just under)|\s[–—-]{{1,2}}(?:\sor)?|[–—])\s?{_LOOSE}\Z",
        re.IGNORECASE,
    )


@cache
def _equated() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:[-\s](?:{_SHAPE}))?[.”\"]+\s[“\"]?(?:That|This)(?:[’']s|\sis)(?:\s(?:equal to|equivalent to|the equivalent of))?\s{_LOOSE}\Z)|"
        rf"\.?\s?(?:=|≈|equals?|(?:is|are) (?:equal|equivalent) to|(?:is|are) the same as|(?:is|are)|(?:equivalent|equal) to|"
        rf"the equivalent of|converts to|works out (?:at|as))\s?{_LOOSE}\Z",
        re.IGNORECASE,
    )


# One of these stands in all that can join two measures.
_JOINT = re.compile(r"[(\[,/=≈–—-]|\bor\b|\bis\b|\bare\b|\bTh(?:at|is)\b|equal|equivalent|convert|works", re.IGNORECASE)
_OR = re.compile(rf"\.?(?P<far>)(?:\s?/\s?|\sor\s{_LOOSE})\Z", re.IGNORECASE)
_CLOSED = re.compile(rf"\.?(?:[\s-](?P<shape>{_SHAPE}|above|below))?\s?(?:[)\];]|[,/]\s|,?\sor\s)")
_ENDED = re.compile(rf"\.?(?:[\s-](?:{_SHAPE}))?(?:\s?[,.;:)—–-]|\s(?:[–—-]|of|{_SHAPE})\b|\s?\Z)")
_STOPPED = re.compile(r"\.?\s?(?:[,.;:)]|\Z)")
_SHAPED = re.compile(rf"\.?[\s-](?P<shape>{_SHAPE})\b")
# "6 ft by 9 ft (1.8 m by 2.7 m)": which is which, two numbers do not tell.
_BY_BEHIND = re.compile(r"\.?\s?(?:x|×|by|[*])\s?[\d(]|-by-", re.IGNORECASE)
_BY_BEFORE = re.compile(r"\d\D{0,12}(?:\s|\b)?(?:[x×*]|by|by-)\s?\Z|-by-\Z", re.IGNORECASE)
_CHOICE = re.compile(
    r"\b(?:choos\w+|choice|either|whether|option\w*|race\w*|runs?|runners?|walks?|bags?|packs?|bottles?|sizes?|every|"
    r"distances?|events?|sold|available|depending)\b",
    re.IGNORECASE,
)
_FURTHEST = 60


class Conversions:
    """Where a block puts a measure in two units, in order."""

    def __init__(self, document: Document) -> None:
        self._of: dict[int, list[Conversion]] = {}
        figures = document.reading(Figures)
        for one, other in pairwise(figures.all):
            if other.kind != "measure" and one.kind != "measure":
                continue
            if one.block is other.block and 0 < other.start - one.end <= _FURTHEST:
                found = _conversion(one, other)
                if found:
                    self._of.setdefault(id(one.block), []).append(found)
        for block in document.blocks:
            found_here = self._of.get(id(block))
            if found_here:
                found_here += _chained(found_here, figures.of(block))

    def of(self, block: Block) -> list[Conversion]:
        """The conversions of `block`."""
        return self._of.get(id(block), [])


def _conversion(one: Figure, other: Figure) -> Conversion | None:
    first, second = _side(one), _side(other)
    first, second = first or _weight(one, second), second or _weight(other, first)
    if first is None or second is None or first.unit == second.unit:
        return None
    first, second = _degrees(first, second.unit), _degrees(second, first.unit)
    if first.definitions[0].dimension != second.definitions[0].dimension or first.definitions == second.definitions:
        return None
    text = one.block.text
    close = _joined(text, first, second)
    if (
        close is None
        or _BY_BEHIND.match(text, second.end)
        or _BY_BEFORE.search(text, max(0, one.start - 24), one.start)
    ):
        return None
    return Conversion(_at_sea(text, first), _at_sea(text, second), close)


def _side(figure: Figure) -> Side | None:
    """What a figure measures; None for one that measures nothing that can be converted."""
    if figure.value is None:
        return None
    text, end = figure.block.text, figure.end
    qualified = _QUALIFIED.match(text, end) if figure.kind == "count" else None
    if qualified:
        return _of_sort(figure, qualified)
    if figure.kind != "measure":
        return None
    if figure.unit == "degree":
        scale = _SCALE.match(text, end)
        name = f"degree {_NAMES[scale[1]]}" if scale else "degree"
        return Side(figure, name, definitions(name), scale.end() if scale else end)
    name = "ton" if figure.unit == "tonne" and _TON.search(figure.text) else figure.unit
    meant = definitions(name)
    return Side(figure, name, meant, end) if meant else None


def _weight(figure: Figure, other: Side | None) -> Side | None:
    """Pounds beside another weight are one, and no money."""
    if other is None or figure.unit != "GBP" or not _POUNDS.search(figure.text):
        return None
    meant = definitions("pound weight")
    return (
        Side(figure, "pound weight", meant, figure.end)
        if other.definitions[:1] and other.definitions[0].dimension == "mass"
        else None
    )


_POUNDS = re.compile(r"\dpounds?\Z|\spounds?\Z", re.IGNORECASE)
_AT_SEA = re.compile(
    r"\b(?:nautical|sea|seas|ocean|maritime|territorial|offshore|coast|coastal|ships?|vessels?|boats?|islands?|waters|"
    r"economic zone|naval|navy|fishing|fishery|sail\w*)\b",
    re.IGNORECASE,
)


def _at_sea(text: str, side: Side) -> Side:
    """A mile may be a nautical one where the words are of the sea."""
    start = side.figure.start
    if side.unit != "mile" or not _AT_SEA.search(text, max(0, start - 160), side.end + 160):
        return side
    return side._replace(definitions=side.definitions + definitions("nautical mile"))


def _of_sort(figure: Figure, qualified: re.Match[str]) -> Side | None:
    name = qualified["name"].lower()
    sort = _SORTS.get(qualified["sort"].lower().replace(".", ""), "")
    if name == "mile":
        name = "nautical mile" if qualified["sort"].lower() == "nautical" else "mile"
    meant = definitions(name)
    return Side(figure, name, tuple(one for one in meant if one.sort == sort) or meant, qualified.end())


def _degrees(side: Side, other: str) -> Side:
    """Degrees of which nobody says what they are have the other scale than those beside them."""
    if side.unit != "degree":
        return side
    scale = _SCALES.get(other, "degree Celsius")
    return side._replace(unit=scale, definitions=definitions(scale))


def _joined(text: str, first: Side, second: Side) -> bool | None:
    """Whether the words between two figures make the second the first in another unit, and leave no room for another thing."""
    between = text[first.end : second.figure.start]
    end = second.end
    if _JOINT.search(between) is None:
        return None
    match = _bracketed().match(between)
    if match:
        closed = _CLOSED.match(text, end)
        if not closed or (closed["shape"] and not _same_shape(text, first.end, closed["shape"])):
            return None
        return not match["far"]
    match = _appended().match(between)
    if match and _ENDED.match(text, end):
        return not match["far"]
    if _equated().match(between) and _STOPPED.match(text, end):
        return True
    if _OR.match(between) and not _CHOICE.search(text, max(0, first.figure.start - 80), end + 40):
        return True
    return None


def _same_shape(text: str, start: int, shape: str) -> bool:
    shaped = _SHAPED.match(text, start)
    return shaped is not None and shaped["shape"].lower() == shape.lower()


_NEXT_IN_BRACKET = re.compile(rf"\.?\s?(?:[;,/]|,?\sor)\s?(?:or\s)?{_LOOSE}\Z", re.IGNORECASE)


def _chained(found: list[Conversion], figures: list[Figure]) -> Iterator[Conversion]:
    """The third figure of "12,000 acres (19 square miles; 49 square kilometres)", as the first one in its unit."""
    text = figures[0].block.text
    place = {figure.start: n for n, figure in enumerate(figures)}
    for conversion in tuple(found):
        second = conversion.other
        n = place[second.figure.start] + 1
        third = _side(figures[n]) if n < len(figures) and figures[n].start - second.end < _FURTHEST else None
        if third is None or third.unit in (conversion.one.unit, second.unit, "degree"):
            continue
        if third.definitions[0].dimension == second.definitions[0].dimension and (
            _NEXT_IN_BRACKET.match(text[second.end : third.figure.start]) and _CLOSED.match(text, third.end)
        ):
            yield Conversion(conversion.one, third, conversion.close)
