"""What a figure measures, and what its unit may be: which gallon, which ton, whose degrees."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.arithmetic.units import Definition, definitions
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late


class Side(NamedTuple):
    """A figure, the name of its unit in the singular, what that may be, and where the unit ends in the block."""

    figure: Figure
    unit: str
    definitions: tuple[Definition, ...]
    end: int

    @property
    def text(self) -> str:
        """The figure and its unit as they are written."""
        return self.figure.block.text[self.figure.start : self.end]


# What says which of two gallons or tons it is, where the unit is a plain noun to the figure: "10 US gallons".
_QUALIFIED = Late(
    r"[\s-](?P<sort>U\.?S\.?|American|imperial|UK|U\.K\.|British|Imp\.?|short|long|metric|net|troy|nautical|statute)[\s-]"
    r"(?P<name>gallon|pint|quart|ton|tonne|ounce|mile|fluid ounce)s?\b",
    re.IGNORECASE,
)
_SORTS = {"us": "US", "american": "US", "imperial": "imperial", "uk": "imperial", "british": "imperial"}
_SORTS |= {"imp": "imperial", "short": "short", "net": "short", "long": "long", "metric": "metric", "troy": "troy"}
_TON = Late(r"\btons?\Z", re.IGNORECASE)
_SCALE = Late(r"[\s-]?([CF])\b")
_NAMES = {"C": "Celsius", "F": "Fahrenheit"}
_SCALES = {"degree Celsius": "degree Fahrenheit", "degree Fahrenheit": "degree Celsius"}


def side(figure: Figure) -> Side | None:
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


def weight(figure: Figure, other: Side | None) -> Side | None:
    """Pounds beside another weight are one, and no money."""
    if other is None or figure.unit != "GBP" or not _POUNDS.search(figure.text):
        return None
    meant = definitions("pound weight")
    return (
        Side(figure, "pound weight", meant, figure.end)
        if other.definitions[:1] and other.definitions[0].dimension == "mass"
        else None
    )


_POUNDS = Late(r"\dpounds?\Z|\spounds?\Z", re.IGNORECASE)
_AT_SEA = Late(
    r"\b(?:nautical|sea|seas|ocean|maritime|territorial|offshore|coast|coastal|ships?|vessels?|boats?|islands?|waters|"
    r"economic zone|naval|navy|fishing|fishery|sail\w*)\b",
    re.IGNORECASE,
)


def at_sea(text: str, side: Side) -> Side:
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


def degrees(side: Side, other: str) -> Side:
    """Degrees of which nobody says what they are have the other scale than those beside them."""
    if side.unit != "degree":
        return side
    scale = _SCALES.get(other, "degree Celsius")
    return side._replace(unit=scale, definitions=definitions(scale))
