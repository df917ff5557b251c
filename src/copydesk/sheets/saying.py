"""What a figure says, whatever its words: "1.2 million" and "1,200,000" are the same."""

from __future__ import annotations

import re
from collections.abc import Hashable

from copydesk.readings.figures import Figure
from copydesk.sheets.values import is_range

# A number behind a name, in a table or alone is a count or an identifier by its neighbours only.
_KINDS = {"ratio": "percent", "identifier": "count", "range": "count"}
_IN_UNITS = frozenset("money measure duration rate".split())
_MONTH = re.compile(r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*")
_MONTH_BEFORE = re.compile(rf"\b{_MONTH.pattern}\.?\s$")
_ATOM = re.compile(r"[^\W\d_]+|\d+")
_SUFFIXES = frozenset("st nd rd th of the".split())


def saying(figure: Figure) -> Hashable:
    """What the figure says, the same for two that say the same."""
    if figure.value is None and figure.low is None and figure.high is None:
        return figure.kind, _written(figure)
    kind = _KINDS.get(figure.kind, figure.kind)
    factor = 100.0 if figure.kind == "ratio" else 1.0
    value, low, high = (
        f"{part * factor:.6g}" if part is not None else "" for part in (figure.value, figure.low, figure.high)
    )
    return kind, figure.unit if kind in _IN_UNITS else "", value, _shape(figure, low, high)


def same(one: Figure, other: Figure) -> bool:
    """Whether two figures say the same, or are the same words taken alike."""
    if saying(one) == saying(other):
        return True
    alike = plain(one.text) == plain(other.text) and one.approximate == other.approximate
    return alike and _open(one) == _open(other)


def _shape(figure: Figure, low: str, high: str) -> Hashable:
    """The ends of a range, or how it is approximate; the interval that rounding leaves open is no news."""
    if is_range(figure):
        return figure.approximate, low, high
    return (figure.approximate, *_open(figure)) if figure.approximate else ""


def _open(figure: Figure) -> tuple[bool, ...]:
    """Which ends are open, and which the value itself is: "more than", "up to", "nearly", "about"."""
    value, low, high = figure.value, figure.low, figure.high
    if not figure.approximate:
        return ()
    return low is None, high is None, low == value, high == value


def _written(figure: Figure) -> Hashable:
    """The words of a figure that has no value, as far as they tell it from another."""
    text = plain(figure.text)
    if figure.kind == "score":
        return tuple(re.findall(r"\d+|[a-z]+", text.replace(" to ", "-")))
    if figure.kind == "date":
        lead = _MONTH_BEFORE.search(figure.block.text[max(0, figure.start - 12) : figure.start].lower())
        text = f"{lead[0]} {text}" if lead and not _MONTH.search(text) else text
        atoms = (
            atom for atom in _ATOM.findall(_MONTH.sub(lambda match: match["month"], text)) if atom not in _SUFFIXES
        )
        return tuple(sorted(atom.lstrip("0") for atom in atoms))
    if figure.kind == "time":
        return text.replace(".", "").replace(" ", "").replace(":00", "")
    return text


def plain(text: str) -> str:
    """A figure's words in lower case, one kind of dash in them."""
    return " ".join(text.lower().replace("–", "-").replace("—", "-").split())
