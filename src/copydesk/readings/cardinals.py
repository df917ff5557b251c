"""Small numbers in words: how many, and the how-manieth."""

from __future__ import annotations

from copydesk.readings.figures.numbers import SMALL

_IN_WORDS = {n: word for word, n in SMALL.items()}
_FIRST = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
#: "first" to "twentieth", and what each is.
ORDINALS = {word: n for n, word in enumerate(_FIRST, 1)}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


#: "I" to "XII", and what each is.
ROMAN = {numeral: n for n, numeral in enumerate("I II III IV V VI VII VIII IX X XI XII".split(), 1)}
_NUMERALS = {n: numeral for numeral, n in ROMAN.items()}


def ordinal(word: str) -> int:
    """What "third", "thirdly" or "3rd" is, in lower case; 0 for anything else."""
    if word[:1].isdecimal():
        digits = word[:-2]
        return int(digits) if digits.isdecimal() and len(digits) < 3 and word == in_figures(int(digits)) else 0
    return ORDINALS.get(word, 0) or ORDINALS.get(word.removesuffix("ly"), 0)


def in_figures(n: int) -> str:
    """A number of rank in figures: "3rd"."""
    return f"{n}{'th' if n % 100 in (11, 12, 13) else _ENDINGS.get(n % 10, 'th')}"


def cardinal_like(text: str, n: int) -> str:
    """The number `n` written as `text` is, in figures or words, with its capital; "" where it has no word."""
    if text[:1].isdecimal():
        return str(n)
    return _cased(text, _IN_WORDS.get(n, ""))


def numeral_like(text: str, n: int) -> str:
    """The number `n` written as `text` is, which may also be a letter or a Roman numeral; "" where it cannot be."""
    if text.upper() in ROMAN:
        numeral = _NUMERALS.get(n, "")
        return numeral if text[0].isupper() else numeral.lower()
    if len(text) == 1 and text.isalpha():
        return chr(ord("a") + n - 1)
    return cardinal_like(text, n)


def ordinal_like(text: str, n: int) -> str:
    """The rank `n` written as `text` is: "Fourthly" for 4 as "Thirdly" is; "" where it has no word."""
    if text[:1].isdecimal():
        return in_figures(n)
    if not 0 < n <= len(_FIRST):
        return ""
    return _cased(text, _FIRST[n - 1] + ("ly" if text.endswith("ly") else ""))


def _cased(text: str, word: str) -> str:
    return word.capitalize() if text[:1].isupper() else word
