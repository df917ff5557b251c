"""How far the number goes that begins at a place in a text, in digits or in words."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.figures.numbers import GLYPHS, HIGHEST, PART_FORMS, SCALE_WORDS, SCALES, Written, step
from copydesk.readings.figures.spelled import and_part, share, spelled

_DIGITS = re.compile(r"(\d{1,3}(?>(?:,\d{3})+)(?!\d)|\d++)(\.\d++)?")
# The thin spaces of the metric style, and the Swiss apostrophe.
_SPACES = frozenset(" \u00a0\u2009\u202f'’")
#: The word behind a place, and what parts them.
NEXT = re.compile(r"([-\s]?)(\w+)")
_MINUS = str.maketrans("−–⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "---0123456789")
# How far powers of ten are followed, and digits.
_HIGHEST = 60
_LONGEST = 50
# What is measured in metres, with an "m" right behind the number; without it "m" is a million.
_METRES = (
    *(
        "-long",
        "-high",
        "-wide",
        "-deep",
        "-tall",
        " long",
        " high",
        " wide",
        " deep",
        " tall",
        " away",
        " apart",
        " thick",
    ),
    *(
        "²",
        "³",
        "2 ",
        "3 ",
        "/s",
        "-by",
        "-thick",
        " above sea",
        " below",
        " sprint",
        " race",
        " final",
        " dash",
        " hurdles",
    ),
    *(
        " freestyle",
        " breaststroke",
        " backstroke",
        " butterfly",
        " relay",
        " medley",
        " heats",
        " runner",
        " pool",
        " x ",
    ),
)
_THE_RACE = re.compile(r"\b[Tt]he (?:[1-8]00|1,?500|10,?000|5,?000|60|50)\Z")
_RUNS = (" run", " race", " walk", " course", " loop", " trail", " fun run", " time", " record")


@cache
def _spaced() -> re.Pattern[str]:
    """Digits that spaces part by the thousand."""
    return re.compile(
        r"\d{1,3}(?:([ \u00a0\u2009\u202f'’])\d{3}(?!\d))(?>(?:\1\d{3}(?!\d))*)(?![ \u00a0\u2009\u202f,]\d)"
    )


@cache
def _indian() -> re.Pattern[str]:
    return re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}(?!\d)")


@cache
def _fraction() -> re.Pattern[str]:
    return re.compile(r"(?:(\d{1,4})[-\s\u2064])?(\d{1,3})[/⁄](\d{1,4})(?![\d/⁄]|[,.]\d)")


@cache
def _power() -> re.Pattern[str]:
    return re.compile(
        r"\s?[×x*]\s?10(?:\s?\^\s?\{?([-−–]?\d{1,2})\}?|([-−–]\d{1,2})(?!\d)|([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))|[eE]([+-]?\d{1,2})(?!\w)"
    )


@cache
def _metre_cue() -> re.Pattern[str]:
    return re.compile(r"\s?\(\d[\d,.]*\s?-?(?:ft|feet|foot)\b")


@cache
def _feet_before() -> re.Pattern[str]:
    """Feet and inches, and the bracket behind them that a number stands in."""
    return re.compile(
        r"(?:ft|f[eo][eo]t|in|inches|\d[\"”″'’]|foot-\d+)(?:\s\d{1,2}|[\s-](?:tall|high|long|wide|deep))?\s?[(\[][\d,.]+\Z"
    )


def written(text: str, at: int, *, money: str = "") -> Written | None:
    """The number that begins at `at`, where a word begins; None where there is none. `money` is the currency before it."""
    digits = _DIGITS.match(text, at)
    if digits:
        if digits.end() - at > _LONGEST:
            return None
        return _in_digits(text, digits, money)
    glyph = GLYPHS.get(text[at : at + 1])
    if glyph:
        return Written("part", at + 1, *glyph)
    return spelled(text, at)


def _in_digits(text: str, digits: re.Match[str], money: str) -> Written:
    whole, decimals, end = digits[1].replace(",", ""), digits[2], digits.end()
    behind = text[end : end + 1]
    if behind and behind in " \u00a0\u2009\u202f'’,/⁄" and text[end + 1 : end + 2].isdecimal() and not decimals:
        other = _grouped(text, digits, money)
        if other:
            return other
    elif not behind.isalpha() and behind != " " and behind not in "-½¼¾⅓⅔⅛⅜⅝⅞×":
        return _plain(whole, decimals, end)
    if behind in GLYPHS:
        return _scale(text, _with_part(int(whole), *GLYPHS[behind], end + 1), money)
    if behind in ("e", "E", "×", " ") and (power := _power().match(text, end)):
        exponent = int((power[1] or power[2] or power[3] or power[4]).translate(_MINUS))
        return _powered(_plain(whole, decimals, power.end()), exponent)
    return _scale(text, _plain(whole, decimals, end), money)


def _plain(whole: str, decimals: str | None, end: int) -> Written:
    if decimals:
        return Written("digits", end, 2 * int(whole + decimals[1:]), 2 * 10 ** (len(decimals) - 1), 1)
    return Written("digits", end, 2 * int(whole), 2, step(whole))


def _with_part(whole: int, above: int, below: int, end: int) -> Written:
    """A whole number and a part: as precise as the part."""
    return Written("digits", end, 2 * (whole * below + above), 2 * below, 1)


def _powered(figure: Written, exponent: int) -> Written:
    if abs(exponent) > _HIGHEST:
        return figure
    if exponent < 0:
        return figure._replace(bottom=figure.bottom * 10**-exponent)
    return figure.scaled(10**exponent)


def _grouped(text: str, digits: re.Match[str], money: str) -> Written | None:
    """A number whose digits are parted by something else than commas by the thousand, or a fraction."""
    at, end = digits.start(), digits.end()
    behind = text[end]
    fraction = _fraction().match(text, at) if behind in " \u00a0/⁄" else None
    if fraction:
        return _as_fraction(fraction)
    if behind == ",":
        lakhs = _indian().match(text, at)
        if lakhs and lakhs.end() - at < _LONGEST:
            return _scale(text, _plain(lakhs[0].replace(",", ""), None, lakhs.end()), money)
        cents = text[end + 1 : end + 3]
        if money == "EUR" and len(cents) == 2 and cents.isdecimal() and not text[end + 3 : end + 4].isdecimal():
            return _scale(text, _plain(digits[1], "." + cents, end + 3), money)
        return None
    spaced = _spaced().match(text, at) if behind in _SPACES else None
    if spaced is None or text[at] == "0" or spaced.end() - at > _LONGEST:
        return None
    whole = "".join(filter(str.isdecimal, spaced[0]))
    decimals = _DIGITS.match("0" + text[spaced.end() : spaced.end() + 12])
    part = decimals[2] if decimals else None
    return _scale(text, _plain(whole, part, spaced.end() + len(part or "")), money)


def _as_fraction(fraction: re.Match[str]) -> Written | None:
    above, below = int(fraction[2]), int(fraction[3])
    if not 0 < above < below or below > 1000:
        return None
    if fraction[1]:
        return _with_part(int(fraction[1]), above, below, fraction.end())
    return Written("part", fraction.end(), above, below)


def _scale(text: str, figure: Written, money: str) -> Written:
    """A number in digits with the words that multiply it: " million", "bn", " and a half million"."""
    behind = NEXT.match(text, figure.end)
    if behind is None:
        return figure
    gap, word, end = behind[1], behind[2].lower(), behind.end()
    if word == "and":
        a_half = and_part(text, figure.end)
        if a_half and figure.slack and figure.bottom == 2:
            above, below, after = a_half
            return _scale(text, _with_part(figure.top // 2, above, below, after), money)
        return figure
    if gap and word in PART_FORMS and figure.bottom == 2 and (word != "quarters" or text.startswith(" of ", end)):
        return share(text, figure.top // 2, figure.end) or figure
    if word not in SCALES or (not gap and word in ("hundred", "thousand", "dozen")):
        return figure
    if word not in SCALE_WORDS and word != "dozen" and not _short(text, behind, money):
        return figure
    scale = SCALES[word]
    if word == "dozen":
        return figure._replace(end=end, scale=scale)
    while word in SCALE_WORDS and scale < HIGHEST and (behind := NEXT.match(text, end)) and behind[1].isspace():
        word = behind[2].lower()
        if word not in SCALE_WORDS:
            break
        scale, end = scale * SCALES[word], behind.end()
    return figure._replace(end=end, scale=scale)


def _short(text: str, behind: re.Match[str], money: str) -> bool:
    """Whether a short form behind a number multiplies it: "$5m" and "5m people", but not "a 5m-long wall"."""
    gap, written, word, end = behind[1], behind[2], behind[2].lower(), behind.end()
    if gap == "-":
        return False
    if word == "mil":
        return money != ""
    if word in ("k", "m", "b", "t"):
        if money:
            return not (gap and word in ("k", "t"))
        if gap or word == "t" or (word == "b" and written != "B"):
            return False
        if word == "k":
            return not text.startswith(_RUNS, end)
        if _THE_RACE.search(text, max(0, behind.start() - 12), behind.start()) and not text.startswith(" people", end):
            return False
        if text[end : end + 1] in (")", "]") and _feet_before().search(text, max(0, end - 40), end - 1):
            return False
        return written == "M" or not (text.startswith(_METRES, end) or _metre_cue().match(text, end))
    return True
