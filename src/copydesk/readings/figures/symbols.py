"""The currency that stands before a number."""

from __future__ import annotations

from copydesk.readings.figures.currencies import CODE_FORMS, CODES, DOLLARS, PLAIN, SIGNS
from copydesk.readings.figures.spot import Spot

_SIGNS = frozenset(SIGNS)
#: The signs that may stand between a number and what is before it.
MINUS, SIGNED = "-−–", "-−–+±"


def currency(spot: Spot) -> tuple[int, str]:
    """Where the symbol or code of a currency begins that stands before a number, and its code; "" for none."""
    gap, text, end = spot.gap, spot.text, spot.start
    if not gap or (gap == " " and spot.words.forms[spot.n - 1] not in CODE_FORMS):
        return end, ""
    last = end
    if text[last - 1] in MINUS:  # "$-50.8bn"
        last -= 1
    last -= text[last - 1 : last].isspace() or text[last - 2 : last] == "$."  # "$.75"
    sign = text[last - 1 : last]
    if sign in _SIGNS and last > end - len(gap):
        return _before_sign(text, last - 1, sign)
    return _letters(spot, last)


def _before_sign(text: str, at: int, sign: str) -> tuple[int, str]:
    """A sign of a currency at `at`, with the letters that say whose dollar it is: "US$", "HK $"."""
    if sign != "$":
        return at, SIGNS[sign]
    spaced = text[at - 1 : at] == " "
    last = at - spaced
    first = last
    while first and last - first < 4 and text[first - 1].isalpha():
        first -= 1
    letters = text[first:last]
    if letters not in DOLLARS or (
        spaced and (letters in ("A", "C", "S", "R", "J", "Z") or text.endswith("the ", 0, first))
    ):
        return at, "USD"
    return first, DOLLARS[letters]


def _letters(spot: Spot, last: int) -> tuple[int, str]:
    """A code before a number, "EUR 30", "Rs. 5", "USD10m" or "$US5m", whose letters end at `last`."""
    text = spot.text
    dotted = text[last - 1 : last] == "." and last > 1
    first = last = last - dotted
    while first and last - first < 5 and (text[first - 1].isalpha() or text[first - 1] == "="):
        first -= 1
    letters = text[first:last]
    if text[first - 1 : first] == "$" and first and letters in DOLLARS:
        return first - 1, DOLLARS[letters]
    if letters in PLAIN and last == spot.start and _exact(text, last):
        return first, PLAIN[letters]
    if letters not in CODES or (dotted and letters not in ("Rs", "Re", "Tk", "Dh", "Fr", "Sh")):
        return spot.start, ""
    if letters in ("Fr", "Sh", "Re", "Bt") and last != spot.start and not dotted:
        return spot.start, ""
    return first, CODES[letters]


def _exact(text: str, at: int) -> bool:
    """Whether a number of several digits begins at `at`: "PS2.7m" is a sum, "PS5" a toy."""
    return text[at + 1 : at + 2] in tuple("0123456789.,")
