"""Numbers as they are written, in digits and in words, and what they are worth."""

from __future__ import annotations

import re
from typing import NamedTuple

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL: dict[str, float] = {
    **{word: float(n) for n, word in enumerate(_ONES)},
    **{word: 10.0 * n for n, word in enumerate(_TENS, 2)},
    "dozen": 12.0,
}
SCALES: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "b": 1e9,
    "tn": 1e12,
}
PARTS: dict[str, float] = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
}
# Numbers that no number can say.
VAGUE: dict[str, float] = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2e3,
    "millions": 2e6,
    "billions": 2e9,
}
VAGUE["trillions"] = 2e12

_SCALE = r"(?:hundred|thousand|million|billion|trillion)"
_SIMPLE = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_ONES[1:10])}))?|{'|'.join(sorted(_ONES, key=len, reverse=True))})"
)
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_PART = rf"(?:{'|'.join(sorted(PARTS, key=len, reverse=True))})"

# A number wherever one may begin. Which of the groups matched says how it is written.
NUMBER = re.compile(
    rf"""
    (?P<vague>(?:(?:tens|hundreds)\sof\s)?(?:{"|".join(VAGUE)}))\b
  | (?P<part>(?:{_SIMPLE}|an?|\d+)[-\s]{_PART}s?|half)(?![-\w]|\s(?:an?\s)?(?:{_SCALE}|dozen)\b)
  | (?P<words>(?:(?:half\s)?an?\s(?:{_SCALE}(?:\s(?:and\s)?{_SIMPLE})?|dozen)|{_SIMPLE}\sdozen|half\sdozen|{_SIMPLE}|{_SCALE}|dozen)
      (?:[-\s]{_SCALE}(?:[-\s](?:and\s)?{_SIMPLE})?)*)(?![\w])
  | (?P<digits>{_DIGITS})(?P<fraction>[½¼¾⅓⅔])?(?:(?:[-\s\u00a0]?(?P<scale>million|billion|trillion|thousand|hundred|dozen|bn|tn|mn|[mMbBkK]))(?![\w]))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_WORD = re.compile(r"[a-z]+")

#: Lower-case words that a number can begin with.
BEGINNERS = frozenset([*SMALL, *list(SCALES)[:5], *PARTS, *VAGUE, "half", "tens"])


class Number(NamedTuple):
    """What a number says: its value, and the interval that its written precision leaves open.

    `value` is None where the words name no number ("dozens"); then `high` is None, without end.
    """

    value: float | None
    low: float | None
    high: float | None


def number(match: re.Match[str]) -> Number:
    """The number that `NUMBER` matched."""
    if match["vague"]:
        first, *rest = match["vague"].lower().split(" of ")
        low = VAGUE[rest[0]] if rest else VAGUE[first]
        return Number(None, low * ({"tens": 10, "hundreds": 100}[first] if rest else 1), None)
    if match["part"]:
        value = _part(match["part"].lower())
        return Number(value, value, value)
    if match["words"]:
        value = _words(match["words"].lower())
        return Number(value, *rounding(value, f"{value:.0f}", 1.0))
    digits = match["digits"].replace(",", "")
    scale = _scale(match["scale"])
    value = float(digits) + _GLYPHS.get(match["fraction"] or "", 0.0)
    # Products of floats lie: 1.1 * 1e6 is 1100000.0000000002.
    return Number(float(f"{value * scale:.12g}"), *rounding(value, digits, scale))


def rounding(value: float, digits: str, scale: float) -> tuple[float, float]:
    """The interval of all numbers that are written so when rounded.

    As precise as the last digit that is not a closing zero, but at least two digits: 4% is
    3.5 to 4.5, 1,200 is 1,150 to 1,250, 4,000 is 3,950 to 4,050.
    """
    whole, _, decimals = digits.partition(".")
    if decimals:
        step = 10.0 ** -len(decimals)
    else:
        zeros = len(whole) - len(whole.rstrip("0"))
        step = 10.0 ** min(zeros, max(len(whole) - 2, 0))
    return (value - step / 2) * scale, (value + step / 2) * scale


def _scale(word: str | None) -> float:
    if not word:
        return 1.0
    return 12.0 if word.lower() == "dozen" else SCALES[word.lower()]


def _part(text: str) -> float:
    above, _, below = re.sub(r"[-\s]+", " ", text).rpartition(" ")
    parts = PARTS.get(below) or PARTS[below.removesuffix("s")]
    if above.isdigit():
        return float(above) / parts
    return (SMALL.get(above, 1.0) if above else 1.0) / parts


def _words(text: str) -> float:
    total = current = 0.0
    for word in _WORD.findall(text):
        if word == "half":
            current = 0.5
        elif word in ("a", "an", "and"):
            current = current or (0.0 if word == "and" else 1.0)
        elif word == "dozen":
            current = (current or 1.0) * 12
        elif word == "hundred":
            current = (current or 1.0) * 100
        elif word in SCALES:
            total += (current or 1.0) * SCALES[word]
            current = 0.0
        else:
            current += SMALL[word]
    return total + current
