"""Tables whose header, unit row or row label says what their cells count: "Revenue ($m)", "Distance, km"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from copydesk.document import Block, Cell
from copydesk.readings.figures.beside import unit
from copydesk.readings.figures.currencies import CODES, DOLLARS, SIGNS
from copydesk.readings.figures.numbers import SCALES, VAGUE
from copydesk.readings.figures.spot import Reading

_IN_BRACKETS = re.compile(r"[(\[]\s*(?:in\s)?([^()\[\]]{1,40}?)\s*[)\]]")
_TAIL = re.compile(r"(?:,\s|\s[-–—/]\s|\sin\s)(?:in\s)?([^,()]{1,30})\Z")
_SIGN = re.compile(
    rf"(?:(?P<letters>{'|'.join(sorted(DOLLARS, key=len, reverse=True))})?(?P<sign>\$|{'|'.join(re.escape(s) for s in SIGNS if s != '$')})"
    rf"|(?P<code>{'|'.join(sorted(CODES, key=len, reverse=True))})(?![A-Z]))\s*(?P<scale>['’]?0{{3}}s?|[A-Za-z]+)??(?:\s?(?:per|an?|/)\s?.*)?\Z"
)
_PER = re.compile(r"per\s[\d,]+(?:\s\w+)?\Z", re.IGNORECASE)
_PLURAL_SCALES = {
    **{word: SCALES[word.rstrip("s")] for word in VAGUE if word.rstrip("s") in SCALES},
    "000": 1000,
    "000s": 1000,
    "'000": 1000,
    "’000": 1000,
    "mm": 10**6,
    "mio": 10**6,
}
# Of these "(m)" is a million, of all else a metre.
_COUNTED = frozenset(
    """population people users customers subscribers visitors passengers homes jobs units votes viewers households sales employees
    members""".split()
)
# A header of one word that is a unit: "Miles", "kg"; "Year" and "Block" are none.
_WHOLE = re.compile(
    r"(?!(?:Years|Points|Scores|Blocks|Times)\Z)(?:[a-z]{1,3}|\w*[a-z][A-Z]\w*|\w+s|Feet|feet|Percent|Percentage)"
)
_LONGEST = 80


class Column(NamedTuple):
    """What the cells of a column or row count: a kind, the unit's name, and what multiplies their numbers."""

    kind: str
    unit: str
    scale: int = 1


class Columns:
    """What the headers, the rows of units below them and the labels of the rows say of the cells of a document."""

    def __init__(self, cells: Iterable[Block]) -> None:
        self._columns: dict[tuple[int, int], Column] = {}
        self._rows: dict[tuple[int, int], Column] = {}
        for block in cells:
            cell = block.cell
            if cell is None or len(block.text) > _LONGEST:
                continue
            if cell.row < 2:
                said = alone(block.text.strip("()[] ")) if cell.row else labelled(block.text)
                if said:
                    self._columns[cell.table, cell.column] = said
            if cell.row and not cell.column and (said := labelled(block.text)):
                self._rows[cell.table, cell.row] = said

    def of(self, cell: Cell) -> Column | None:
        """What a cell counts, None where nobody says."""
        return self._columns.get((cell.table, cell.column)) or self._rows.get((cell.table, cell.row))


def labelled(label: str) -> Column | None:
    """What a header or row label says behind its name, or says alone: "Share (%)", "%"."""
    for match in _IN_BRACKETS.finditer(label):
        said = alone(match[1])
        if said:
            counted = match[1] == "m" and not _COUNTED.isdisjoint(label.lower().split())
            return Column("count", "", 10**6) if counted else said
    tail = _TAIL.search(label)
    per = _PER.search(label)
    whole = alone(label) if not label.isalpha() or _WHOLE.fullmatch(label) else None
    return (alone(tail[1]) if tail else None) or whole or (Column("rate", per[0]) if per else None)


def alone(text: str) -> Column | None:
    """What a text says that is a unit and nothing more: "$m", "km", "thousands", "% of total"."""
    text = text.strip()
    if not text or (text[0].isdecimal() and not text.startswith("000")):
        return None
    scale = _scale(text)
    if scale:
        return Column("count", "", scale)
    sign = _SIGN.match(text)
    if sign:
        scale = _scale(sign["scale"], money=True) if sign["scale"] else 1
        if scale:
            sign_code = DOLLARS[sign["letters"]] if sign["letters"] else SIGNS.get(sign["sign"] or "", "")
            return Column("money", sign_code or CODES[sign["code"]], scale)
    if _PER.match(text):
        return Column("rate", text)
    return _of_unit(text)


def _of_unit(text: str) -> Column | None:
    first, _, rest = text.partition(" ")
    scale = _scale(first) if rest else 0
    text = rest.removeprefix("of ") if scale else text
    if text.startswith("%"):
        return (
            Column("percent", "") if not text[1:].strip() or text[1:].startswith((" of", " change", " share")) else None
        )
    for lead in ("0 ", "0"):
        found = unit(lead + text, 1)
        if found and found.end == len(lead + text):
            return Column(found.kind, found.name, scale or 1) if found.kind != "age" else None
    return None


def _scale(text: str, *, money: bool = False) -> int:
    word = text.lower()
    if word in _PLURAL_SCALES:
        return _PLURAL_SCALES[word]
    return SCALES.get(word, 0) if money or len(word) > 1 else 0


def of_column(column: Column, figure: Reading, text: str) -> Reading:
    """A figure of a cell's text, as the column says what it is of; one that says so itself stays as it is."""
    if figure.kind == "score":  # "12–15"
        ends = [float(part) for part in re.split(r"[-–]", text[figure.start : figure.end])]
        if len(ends) != 2:
            return figure
        figure = figure._replace(value=sum(ends) / 2, low=min(ends), high=max(ends))
    elif figure.unit or figure.kind not in ("count", "range", "year") or figure.value is None:
        return figure
    scale = column.scale
    if (
        column.kind == "money"
        and text[figure.start - 1 : figure.start] == "("
        and text[figure.end : figure.end + 1] == ")"
    ):
        scale, figure = -scale, figure._replace(low=figure.high, high=figure.low)  # a loss
    value, low, high = (None if part is None else part * scale for part in figure[3:6])
    return figure._replace(kind=column.kind, value=value, low=low, high=high, unit=column.unit)
