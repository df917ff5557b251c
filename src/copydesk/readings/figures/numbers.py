"""Numbers as they are written, in digits and in words, and what they are worth."""

from __future__ import annotations

from typing import NamedTuple

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
#: The words that "twenty" joins with, and those that join with them.
DIGITS, TENS = frozenset(_ONES[1:10]), frozenset(_TENS)
SMALL: dict[str, float] = {
    **{word: float(n) for n, word in enumerate(_ONES)},
    **{word: 10.0 * n for n, word in enumerate(_TENS, 2)},
}
SCALES: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
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
    "trillions": 2e12,
}
#: Each part as singular and plural.
PART_FORMS = PARTS | {part + "s": below for part, below in PARTS.items()}
#: The scales that a number in words goes on with.
SCALE_WORDS = frozenset("hundred thousand million billion trillion".split())
#: Lower-case words that a number can begin with, articles apart.
BEGINNERS = frozenset([*SMALL, *SCALE_WORDS, "dozen", *PARTS, *VAGUE, "tens"])
ARTICLES = ("a", "an")

_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


class Written(NamedTuple):
    """A number as it stands in a text, up to `end`.

    `how` is digits, words, part ("a third", "half") or vague ("dozens"); `glyph` a fraction
    behind digits and `scale` the word that multiplies them.
    """

    how: str
    text: str
    end: int
    glyph: str = ""
    scale: str = ""


class Number(NamedTuple):
    """What a number says: its value, and the interval that its written precision leaves open.

    `value` is None where the words name no number ("dozens"); then `high` is None, without end.
    """

    value: float | None
    low: float | None
    high: float | None


def number(figure: Written) -> Number:
    """What a written number says."""
    if figure.how == "vague":
        first, *rest = figure.text.split()
        low = VAGUE[rest[-1]] if rest else VAGUE[first]
        return Number(None, low * ({"tens": 10, "hundreds": 100}[first] if rest else 1), None)
    if figure.how == "part":
        value = _share(figure.text)
        return Number(value, value, value)
    if figure.how == "words":
        value = _sum(figure.text)
        return Number(value, *rounding(value, f"{value:.0f}", 1.0))
    digits = figure.text.replace(",", "")
    scale = SCALES[figure.scale] if figure.scale else 1.0
    value = float(digits) + _GLYPHS.get(figure.glyph, 0.0)
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


def _share(text: str) -> float:
    *above, below = text.replace("-", " ").split()
    if not above:
        return 1 / PARTS[below]
    first = " ".join(above)
    return (float(first) if first.isdecimal() else SMALL.get(first, 1.0)) / PART_FORMS[below]


def _sum(text: str) -> float:
    total = current = 0.0
    for word in text.replace("-", " ").split():
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
