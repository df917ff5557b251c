"""The money that a number is of, by the words behind it."""

from __future__ import annotations

import re

from copydesk.readings.figures.currencies import CODES, NATIONAL
from copydesk.readings.figures.spot import Unit
from copydesk.readings.figures.written import NEXT

_NAMES = frozenset("rand sen dong lei taka franc real mark pound pounds bob".split())
_WEIGHING = re.compile(
    r"\b(?:weigh\w*|weight|heavier|lighter|lost|lose|losing|gain(?:ed|ing)?|shed|ounces?|inch(?:es)?|feet|foot|tall|lift(?:s|ed|ing)?)\b|['’]\d",
    re.IGNORECASE,
)
_IN_KILOS = re.compile(
    r"\s?[(\[](?:about |around |roughly )?\d[\d,.]*[\s-]?(?:kg|kilo|g\b|gram|st\b|stone|oz|ounce|tonne|ton)\w*[)\];,]"
)
_MANY = ("hundred", "thousand", "million", "billion", "trillion", "00")


def following(text: str, at: int) -> tuple[str, str, int]:
    """What parts the next word from `at`, the word in lower case, and its end; three times nothing where none is near."""
    match = NEXT.match(text, at)
    return (match[1], match[2].lower(), match.end()) if match and match[1] else ("", "", at)


def money(text: str, match: re.Match[str], name: str) -> Unit | None:
    """Pounds, or what weighs so many pounds."""
    if match[1] == "-" and match[2].lower() in ("pound", "pounds"):
        return Unit("measure", "pound weight", match.end())
    if name == "GBP" and _weighed(text, match):
        return Unit("measure", "pound weight", match.end())
    if match[2].lower() in _NAMES and not match[2].islower():
        return None  # "30 Sen. Lee"
    return Unit("money", name, match.end()) if match[1] or match[2] == "¢" else None


def _weighed(text: str, match: re.Match[str]) -> bool:
    """Whether pounds are a weight: "20 pounds of flour", "lost 20 pounds"; millions of pounds are money."""
    if text.endswith(_MANY[:-1], 0, match.start()):
        return False
    if text.startswith((" of ", " heavier", " lighter", " overweight"), match.end()):
        return True
    if text[match.end() + 1 : match.end() + 2] == "(" and _IN_KILOS.match(text, match.end()):
        return True
    return _WEIGHING.search(text, max(0, match.start() - 60), match.start()) is not None


def won(text: str, match: re.Match[str], name: str) -> Unit | None:
    """Korea's money, of which there are always many: "5,000 won" and not "five won"."""
    return Unit("money", name, match.end()) if match[1] and text.endswith(_MANY, 0, match.start()) else None


def code(_text: str, match: re.Match[str], _name: str) -> Unit | None:
    code = CODES.get(match[2])
    return (
        Unit("money", code, match.end())
        if code and match[2].isupper() and len(match[2]) == 3 and match[1] != "-"
        else None
    )


def national(text: str, match: re.Match[str], _name: str) -> Unit | None:
    """A currency that is named with its country: "Canadian dollars", "U.S. dollars"."""
    nation, end = match[2].lower(), match.end()
    if nation == "u":
        if text[end : end + 3].lower() != ".s.":
            return None
        nation, end = "us", end + 3
    elif nation in ("new", "hong", "south", "sri"):
        _, nation, end = following(text, end)
    gap, more, end = following(text, end)
    code = NATIONAL.get((nation, more))
    return Unit("money", code, end) if code and match[1].isspace() and gap.isspace() else None
