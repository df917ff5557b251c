"""What numbers are worth, in whole numbers throughout, since products of decimals lie."""

from __future__ import annotations

from typing import NamedTuple

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
#: The words that "twenty" joins with, and those that join with them.
DIGITS, TENS = frozenset(_ONES[1:10]), frozenset(_TENS)
SMALL: dict[str, int] = {
    **{word: n for n, word in enumerate(_ONES)},
    **{word: 10 * n for n, word in enumerate(_TENS, 2)},
}
#: What multiplies a number: words, and the short forms that newspapers print.
SCALES: dict[str, int] = {
    "hundred": 100,
    "thousand": 1000,
    "lakh": 10**5,
    "lakhs": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "crores": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "dozen": 12,
    "k": 10**3,
    "m": 10**6,
    "mil": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "t": 10**12,
    "tn": 10**12,
    "trn": 10**12,
}
PARTS: dict[str, int] = {
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
    "sixteenth": 16,
    "twentieth": 20,
    "hundredth": 100,
    "thousandth": 1000,
}
#: Numbers that no number can say, and the least that they say.
VAGUE: dict[str, int] = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "millions": 2 * 10**6,
    "billions": 2 * 10**9,
    "trillions": 2 * 10**12,
}
#: Each part as singular and plural.
PART_FORMS = PARTS | {part + "s": below for part, below in PARTS.items()}
#: "threefold"; "tenfold".
FOLDS = {f"{word}fold": n for word, n in SMALL.items() if n > 1} | {"hundredfold": 100, "thousandfold": 1000}
#: The scales that a number in words goes on with.
SCALE_WORDS = frozenset("hundred thousand lakh lakhs million crore crores billion trillion quadrillion".split())
#: Lower-case words that a number can begin with, articles apart.
BEGINNERS = frozenset([*SMALL, *SCALE_WORDS, "dozen", *PARTS, *VAGUE, "tens", *FOLDS])
ARTICLES = ("a", "an")
#: Beyond this no number is read, and no product of scales.
HIGHEST = 10**60
#: What makes a scale vague: "several hundred".
SOME = frozenset("several few many".split())

GLYPHS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8)}
GLYPHS |= {"⅞": (7, 8), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6)}


class Written(NamedTuple):
    """A number as it stands in a text, up to `end`: `top` / `bottom` times `scale`, give or take `slack` / `bottom` times `scale`.

    `how` is digits, words, part ("a third", "half"), fold ("threefold") or vague ("dozens": the
    number is the least that it says); `loose` tells that its own words leave it open.
    """

    how: str
    end: int
    top: int
    bottom: int = 1
    slack: int = 0
    scale: int = 1
    loose: bool = False

    def scaled(self, scale: int) -> Written:
        """The same digits of another scale: the 5 of "5 to 7 million"."""
        return self._replace(scale=self.scale * scale)


class Number(NamedTuple):
    """What a number says: its value, and the interval that its written precision leaves open.

    `value` is None where the words name no number ("dozens"); then `high` is None, without end.
    """

    value: float | None
    low: float | None
    high: float | None


def number(figure: Written, sign: int = 1) -> Number:
    """What a written number says."""
    _, _, top, bottom, slack, scale, _ = figure
    if figure.how == "vague":
        return Number(None, top * scale / bottom, None)
    value, low, high = top * scale / bottom, (top - slack) * scale / bottom, (top + slack) * scale / bottom
    return Number(value, low, high) if sign > 0 else Number(-value, -high, -low)


def step(digits: str) -> int:
    """How far apart numbers are that are written as precisely as this one, a whole one without a leading zero.

    As precise as the last digit that is not a closing zero, but at least two digits: 4 is 3.5
    to 4.5, 1,200 is 1,150 to 1,250, 4,000 is 3,950 to 4,050.
    """
    if digits[-1] != "0":
        return 1
    return int(10 ** min(len(digits) - len(digits.rstrip("0")), max(len(digits) - 2, 0)))


def rounding(value: float, digits: str, scale: float) -> tuple[float, float]:
    """The interval of all numbers that are written with these digits, times `scale`, when rounded; see `step`."""
    whole, _, decimals = digits.partition(".")
    apart = 10.0 ** -len(decimals) if decimals else float(step(whole))
    return (value - apart / 2) * scale, (value + apart / 2) * scale
