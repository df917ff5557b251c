"""Numbers in words: how far they go, and what they say."""

from __future__ import annotations

import re

from copydesk.readings.figures.numbers import (
    ARTICLES,
    BEGINNERS,
    DIGITS,
    FOLDS,
    HIGHEST,
    PART_FORMS,
    PARTS,
    SCALE_WORDS,
    SCALES,
    SMALL,
    SOME,
    TENS,
    VAGUE,
    Written,
    step,
)

_WORD = re.compile(r"\w+")
_NEXT = re.compile(r"([-\s])(\w+)")
_AND_PART = re.compile(
    r"([-\s])and[-\s](?:(?:a|one|(two)|(three))[-\s])(half|third|quarter|quarters|thirds|fifths|eighths|tenths)\b",
    re.IGNORECASE,
)
_MILLION = 10**6


def spelled(text: str, at: int) -> Written | None:
    """The number in words that begins at `at`, where a word begins; None where there is none."""
    match = _WORD.match(text, at)
    word = match[0].lower() if match else ""
    if match is None:
        return None
    end = match.end()
    if word in FOLDS:
        return Written("fold", end, FOLDS[word])
    if word in ARTICLES or word in SOME or word == "couple":
        return _begun_small(text, word, end)
    if word not in BEGINNERS:
        return None
    if word in VAGUE or word == "tens":
        return _vague(text, word, end)
    if word == "half":
        return _half(text, end)
    if word in PARTS:
        return None  # "the third"
    if word in SMALL:
        below, after = _below_hundred(text, word, end)
        part = share(text, below, after) or _decimals(text, at, below, after)
        if part:
            return part
    return _cardinal(text, word, end)


def share(text: str, above: int, end: int) -> Written | None:
    """Two thirds, where "two" ends at `end`; None where no part follows, or one of something else: "two third-party tools"."""
    part, after = _next(text, end)
    singular = part in PARTS and part != "halves"
    if part not in PART_FORMS or (above == 1) != singular:
        return None
    return _part(text, above, PART_FORMS[part], after)


def and_part(text: str, end: int) -> tuple[int, int, int] | None:
    """The part in " and a half" that begins at `end`: above, below, and where it stops; None for none."""
    if not text.startswith("and", end + 1):
        return None
    match = _AND_PART.match(text, end)
    if match is None:
        return None
    above = 3 if match[3] else 2 if match[2] else 1
    return above, PART_FORMS[match[4].lower()], match.end()


def _next(text: str, at: int, *, hyphen: bool = True) -> tuple[str, int]:
    """The word behind `at` in lower case, and its end; "" where more than one space or a `hyphen` parts them."""
    match = _NEXT.match(text, at)
    if not match or (match[1] == "-" and not hyphen):
        return "", 0
    return match[2].lower(), match.end()


def _begun_small(text: str, word: str, end: int) -> Written | None:
    """ "a hundred", "a third", "a few dozen", "a couple of hundred", "several thousand"."""
    article = word in ARTICLES
    if article:
        word, end = _next(text, end, hyphen=False)
        if word == "half":
            return _half(text, end)
        if word in PART_FORMS and not word.endswith("s"):
            return _part(text, 1, PART_FORMS[word], end)
    if word in SOME:
        scale, end = _next(text, end, hyphen=False)
        if scale not in SCALE_WORDS and scale != "dozen":
            return None
        scale_value, end = _scales(text, SCALES[scale], end)
        return Written("vague", end, 2, scale=scale_value)
    if word == "couple":
        scale, end = _next(text, end, hyphen=False)
        if scale == "of":
            scale, end = _next(text, end, hyphen=False)
        if scale not in SCALE_WORDS and scale != "dozen":
            return None
        scale_value, end = _scales(text, SCALES[scale], end)
        return Written("words", end, 8, 4, 2, scale_value, loose=True)
    return _cardinal(text, word, end) if article and (word in SCALE_WORDS or word == "dozen") else None


def _vague(text: str, word: str, end: int) -> Written:
    """ "dozens"; "tens of thousands"."""
    if word in ("tens", "hundreds", "thousands") and text[end : end + 4].lower().split() == ["of"]:
        many, after = _next(text, end + 3, hyphen=False)
        if many in VAGUE:
            return Written("vague", after, VAGUE[many], scale={"tens": 10, "hundreds": 100, "thousands": 1000}[word])
    return Written("vague", end, VAGUE.get(word, 20))


def _half(text: str, end: int) -> Written:
    """ "half", "half a million", "half dozen"."""
    word, after = _next(text, end)
    if word in ARTICLES:
        word, after = _next(text, after, hyphen=False)
    if word == "dozen":
        return Written("words", after, 6, 1, 1)
    if word in SCALE_WORDS:
        scale, after = _scales(text, SCALES[word], after)
        return Written("words", after, 10, 20, 1, scale)
    return Written("part", end, 1, 2)


def _part(text: str, above: int, below: int, end: int) -> Written:
    """A part, or the number that it is of: "three-quarters of a million"."""
    if text.startswith(" of a", end):
        word, after = _next(text, end + 5, hyphen=False)
        if word in SCALE_WORDS:
            return Written("words", after, 2 * above, 2 * below, 1, SCALES[word])
    return Written("part", end, above, below)


def _scales(text: str, scale: int, end: int) -> tuple[int, int]:
    """All scales in a row, multiplied: "hundred thousand"."""
    word, after = _next(text, end, hyphen=False)
    while word in SCALE_WORDS and scale < HIGHEST:
        scale, end = scale * SCALES[word], after
        word, after = _next(text, end, hyphen=False)
    return scale, end


def _below_hundred(text: str, word: str, end: int) -> tuple[int, int]:
    """The number below a hundred that `word` begins, "twenty" or "twenty-one", and where it stops."""
    value = SMALL[word]
    if word in TENS:
        ones, after = _next(text, end)
        if ones in DIGITS:
            return value + SMALL[ones], after
    return value, end


def _decimals(text: str, at: int, whole: int, end: int) -> Written | None:
    """ "two point five million"; "at one point five men" is none."""
    if not text.startswith(" point ", end) or text.endswith(("at ", "At "), 0, at):
        return None
    end, digits = end + 6, ""
    word, after = _next(text, end, hyphen=False)
    while word in SMALL and SMALL[word] < 10 and len(digits) < 9:
        digits, end = digits + str(SMALL[word]), after
        word, after = _next(text, end, hyphen=False)
    if not digits:
        return None
    scale = 1
    if word in SCALE_WORDS:
        scale, end = _scales(text, SCALES[word], after)
    return Written("words", end, 2 * int(f"{whole}{digits}"), 2 * 10 ** len(digits), 1, scale)


def _cardinal(text: str, word: str, end: int) -> Written | None:
    """ "six", "six dozen", "a hundred and fifty thousand", "two and a half million"; `word` ends at `end`."""
    total, current, scale, last = 0, -1, 1, end
    while True:
        if word in SMALL and (current < 0 or (current and current % 100 == 0)):
            below, last = _below_hundred(text, word, end)
            current = max(current, 0) + below
        elif word == "hundred" and current < 100:
            current, last = (100 * current if current > 0 else 100), end
        elif word == "dozen" and current < 100 and not total:
            return Written("words", end, 2 * (current if current > 0 else 1), 2, 1, 12)
        elif word in SCALE_WORDS and word != "hundred" and total < HIGHEST:
            scale, last = SCALES[word], end
            # "a thousand million"; else what stands before this scale alone is of it.
            total, current = (total * scale if current < 0 and total else total + max(current, 1) * scale), -1
        else:
            break
        word, end = _next(text, last)
        if word == "and":
            part = and_part(text, last)
            if part and current >= 0 and not total:
                return _and_part(text, current, part)
            if part and scale > 1 and total % scale == 0 and current < 0:
                above, below, last = part
                return Written("words", last, 2 * (total // scale * below + above), 2 * below, 1, scale)
            word, end = _next(text, end, hyphen=False)
            if word not in SMALL or not (current < 0 or current % 100 == 0):
                break
    value = total + max(current, 0)
    if scale >= _MILLION and current < 0 and value % scale == 0:
        mantissa = value // scale
        return Written("words", last, 2 * mantissa, 2, step(str(mantissa)), scale)
    return Written("words", last, 2 * value, 2, step(str(value)))


def _and_part(text: str, whole: int, part: tuple[int, int, int]) -> Written:
    above, below, end = part
    scale = 1
    word, after = _next(text, end, hyphen=False)
    if word in SCALE_WORDS:
        scale, end = _scales(text, SCALES[word], after)
    return Written("words", end, 2 * (whole * below + above), 2 * below, 1, scale)
