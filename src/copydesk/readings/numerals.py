"""Figures as they are read aloud."""

from __future__ import annotations

# "zero" to "nineteen", then "twenty" to "ninety".
_ONES = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)
_SCALES = (0, 2, 2, 2, 2)  # thousand, million, billion, trillion
_LONGEST = 15


def spoken_syllables(figure: str) -> int:
    """The syllables of a figure ("1,000", "3.5", "2026"), which begins with a digit, as it is read aloud.

    Flesch, The Art of Readable Writing (1949): "count the number of syllables in symbols and
    figures according to the way they are normally read aloud". Four digits from 1100 to 1999
    and 2010 to 2099 are read as years; what is too long to be a number, digit by digit.
    """
    whole, point, rest = figure.strip(".,").partition(".")
    if not whole.isascii() or not rest.isascii():
        return len(figure)
    grouped = "," in whole
    digits = whole.replace(",", "")
    if len(digits) > _LONGEST or "," in rest or "." in rest or (digits[0] == "0" and len(digits) > 1):
        return sum(_ONES[int(c)] for c in figure if c.isdigit())
    number = int(digits)
    if not grouped and not point and (1100 <= number < 2000 or 2010 <= number < 2100):
        return _year(number)
    return _whole(number) + (1 + sum(_ONES[int(c)] for c in rest) if rest else 0)


def _year(number: int) -> int:
    head, tail = divmod(number, 100)
    if not tail:
        return _below_hundred(head) + 2
    return _below_hundred(head) + (1 if tail < 10 else 0) + _below_hundred(tail)


def _below_hundred(number: int) -> int:
    if number < 20:
        return _ONES[number]
    return _TENS[number // 10] + (_ONES[number % 10] if number % 10 else 0)


def _whole(number: int) -> int:
    if number == 0:
        return _ONES[0]
    count = 0
    for scale in _SCALES:
        number, part = divmod(number, 1000)
        if part:
            hundreds, tail = divmod(part, 100)
            count += scale + (_ONES[hundreds] + 2 if hundreds else 0) + (_below_hundred(tail) if tail else 0)
    return count
