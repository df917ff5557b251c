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
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_SCALE = frozenset("hundred thousand million billion trillion".split())
_DIGIT_WORDS = frozenset(_ONES[1:10])
_TWO_DIGITS = frozenset(_TENS)
_PLAIN = frozenset([*_ONES, *_TENS])
_ARTICLES = frozenset(("a", "an"))
_PART = PARTS | {part + "s": below for part, below in PARTS.items()}

#: Lower-case words that a number can begin with.
BEGINNERS = frozenset([*SMALL, *_SCALE, *PARTS, *VAGUE, "tens"])

_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?([½¼¾⅓⅔])?")
_WORD = re.compile(r"\w+")
_NEXT = re.compile(r"([-\s]?)(\w+)")


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


def written(text: str, at: int) -> Written | None:
    """The number that begins at `at`, where a word begins."""
    digits = _DIGITS.match(text, at)
    if digits:
        return _in_digits(text, digits)
    match = _WORD.match(text, at)
    word = match[0].lower() if match else ""
    if match is None or (word not in BEGINNERS and word not in _ARTICLES):
        return None
    simple = _simple(text, word, match.end())
    for how, end in (
        ("vague", _vague(text, word, match.end())),
        ("part", _part(text, word, simple or match.end())),
        ("words", _words(text, word, match.end(), simple)),
    ):
        if end:
            return Written(how, text[at:end].lower(), end)
    return None


def _next(text: str, at: int, *, spaced: bool = True) -> tuple[str, int]:
    """The word right behind `at`, in lower case, and its end; "" where more than a space or a hyphen is between."""
    match = _NEXT.match(text, at)
    if not match or not match[1] or (spaced and match[1] == "-"):
        return "", 0
    return match[2].lower(), match.end()


def _in_digits(text: str, digits: re.Match[str]) -> Written:
    figures, end = digits[1] + (digits[2] or ""), digits.end()
    behind = _NEXT.match(text, end)
    if not behind:
        return Written("digits", figures, end, digits[3] or "")
    word = behind[2].lower()
    if word in _PART and behind[1] and figures.isdecimal() and not digits[3] and not _scaled(text, behind.end()):
        return Written("part", text[digits.start() : behind.end()].lower(), behind.end())
    if word in SCALES:
        return Written("digits", figures, behind.end(), digits[3] or "", word)
    return Written("digits", figures, end, digits[3] or "")


def _simple(text: str, word: str, end: int) -> int:
    """Where the number below a hundred that `word` begins ends: "twenty", "twenty-one"; 0 where it is none."""
    if word in _TWO_DIGITS:
        ones, after = _next(text, end, spaced=False)
        return after if ones in _DIGIT_WORDS else end
    return end if word in _PLAIN else 0


def _vague(text: str, word: str, end: int) -> int:
    """Where "dozens" or "hundreds of thousands" ends, or 0."""
    if word in ("tens", "hundreds") and text[end : end + 4].lower().split() == ["of"]:
        many, after = _next(text, end + 3)
        if many in VAGUE:
            return after
    return end if word in VAGUE else 0


def _part(text: str, word: str, end: int) -> int:
    """Where "half", "a third" or "two-thirds" ends, or 0; "half a million" is none."""
    if word != "half":
        part, end = _next(text, end, spaced=False)
        if part not in _PART:
            return 0
    return 0 if text[end : end + 1] == "-" or _scaled(text, end) else end


def _scaled(text: str, end: int) -> bool:
    """Whether what follows makes a share of a number: "half a million", "half dozen"."""
    word, end = _next(text, end)
    if word in _ARTICLES:
        word, end = _next(text, end)
    return word in _SCALE or word == "dozen"


def _words(text: str, word: str, end: int, simple: int) -> int:
    """Where a number in words ends, or 0: "one", "six dozen", "half a million", "a hundred and fifty thousand"."""
    article = word in _ARTICLES
    if word == "half":
        word, after = _next(text, end)
        if word == "dozen":
            return _scales(text, after)
        article, end = word in _ARTICLES, after
    if article:
        word, end = _next(text, end)
        if word in _SCALE:
            return _scales(text, _rest(text, end, spaced=True))
        return _scales(text, end) if word == "dozen" else 0
    if simple:
        word, after = _next(text, simple)
        return _scales(text, after if word == "dozen" else simple)
    return _scales(text, end) if word in _SCALE or word == "dozen" else 0


def _scales(text: str, end: int) -> int:
    """Where the scales behind a number end, with all that they add: " hundred thousand", " million two hundred"."""
    while True:
        word, after = _next(text, end, spaced=False)
        if word not in _SCALE:
            return end
        end = _rest(text, after, spaced=False)


def _rest(text: str, end: int, *, spaced: bool) -> int:
    """Where the number below a hundred that a scale is followed by ends: "and fifty"; `end` where there is none."""
    word, after = _next(text, end, spaced=spaced)
    if word == "and":
        word, after = _next(text, after)
    return _simple(text, word, after) or end


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
    return (float(first) if first.isdecimal() else SMALL.get(first, 1.0)) / _PART[below]


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
