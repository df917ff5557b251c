"""How far the number goes that begins at a place in a text."""

from __future__ import annotations

import re

from copydesk.readings.figures.numbers import (
    ARTICLES,
    BEGINNERS,
    DIGITS,
    PART_FORMS,
    SCALE_WORDS,
    SCALES,
    SMALL,
    TENS,
    VAGUE,
    Written,
)

_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?([½¼¾⅓⅔])?")
_WORD = re.compile(r"\w+")
#: The word behind a place, and what parts them.
NEXT = re.compile(r"([-\s]?)(\w+)")


def written(text: str, at: int) -> Written | None:
    """The number that begins at `at`, where a word begins; None where there is none."""
    digits = _DIGITS.match(text, at)
    if digits:
        return _in_digits(text, digits)
    match = _WORD.match(text, at)
    word = match[0].lower() if match else ""
    if match is None or (word not in BEGINNERS and word not in ARTICLES):
        return None
    end = match.end()
    simple = _simple(text, word, end)
    above = simple or (end if word in ARTICLES or word == "half" else 0)
    for how, last in (
        ("vague", _vague(text, word, end)),
        ("part", above and _part(text, word, above)),
        ("words", _words(text, word, end, simple)),
    ):
        if last:
            return Written(how, text[at:last].lower(), last)
    return None


def _next(text: str, at: int, *, hyphen: bool = True) -> tuple[str, int]:
    """The word behind `at` in lower case, and its end; "" where more than one space or a `hyphen` parts them."""
    match = NEXT.match(text, at)
    if not match or not match[1] or (match[1] == "-" and not hyphen):
        return "", 0
    return match[2].lower(), match.end()


def _in_digits(text: str, digits: re.Match[str]) -> Written:
    figures, end = digits[1] + (digits[2] or ""), digits.end()
    behind = NEXT.match(text, end)
    word = behind[2].lower() if behind else ""
    if word in PART_FORMS and figures.isdecimal() and not digits[3] and (part := _part(text, "", end)):
        return Written("part", text[digits.start() : part].lower(), part)
    if behind and word in SCALES:
        return Written("digits", figures, behind.end(), digits[3] or "", word)
    return Written("digits", figures, end, digits[3] or "")


def _simple(text: str, word: str, end: int) -> int:
    """Where the number below a hundred ends that `word` begins, "twenty" or "twenty-one"; 0 where it begins none."""
    if word in TENS:
        ones, after = _next(text, end)
        return after if ones in DIGITS else end
    return end if word in SMALL else 0


def _vague(text: str, word: str, end: int) -> int:
    """Where "dozens" or "hundreds of thousands" ends, or 0."""
    if word in ("tens", "hundreds") and text[end : end + 4].lower().split() == ["of"]:
        many, after = _next(text, end + 3, hyphen=False)
        if many in VAGUE:
            return after
    return end if word in VAGUE else 0


def _part(text: str, word: str, end: int) -> int:
    """Where "half", "a third" or "two-thirds" ends, or 0; "half a million" is none."""
    if word != "half":
        part, end = _next(text, end)
        if part not in PART_FORMS:
            return 0
    return 0 if text[end : end + 1] == "-" or _scaled(text, end) else end


def _scaled(text: str, end: int) -> bool:
    """Whether what follows makes a share the number of something: "half a million", "half dozen"."""
    word, end = _next(text, end, hyphen=False)
    if word in ARTICLES:
        word, end = _next(text, end, hyphen=False)
    return word in SCALE_WORDS or word == "dozen"


def _words(text: str, word: str, end: int, simple: int) -> int:
    """Where a number in words ends, or 0: "one", "six dozen", "half a million", "a hundred and fifty thousand"."""
    if word == "half":
        word, end = _next(text, end, hyphen=False)
        if word not in (*ARTICLES, "dozen"):
            return 0
    if word in ARTICLES:
        word, end = _next(text, end, hyphen=False)
        if word in SCALE_WORDS:
            return _scales(text, _rest(text, end, hyphen=False))
    elif simple:
        word, after = _next(text, simple, hyphen=False)
        return _scales(text, after if word == "dozen" else simple)
    return _scales(text, end) if word in SCALE_WORDS or word == "dozen" else 0


def _scales(text: str, end: int) -> int:
    """Where the scales behind a number end, with what they add: " hundred thousand", " million two hundred"."""
    while True:
        word, after = _next(text, end)
        if word not in SCALE_WORDS:
            return end
        end = _rest(text, after)


def _rest(text: str, end: int, *, hyphen: bool = True) -> int:
    """Where the number below a hundred ends that follows a scale, "and fifty"; `end` where none does."""
    word, after = _next(text, end, hyphen=hyphen)
    if word == "and":
        word, after = _next(text, after, hyphen=False)
    return _simple(text, word, after) or end
