"""“A” or “an”, by the sound of the word that follows."""

from __future__ import annotations

import re

# Written with a vowel, spoken with a consonant before it: a university, a European, a one-off, a used car.
_CONSONANT = re.compile(
    r"(?:uni(?!n|m[bmp]|d(?:en|i)|ll|rr|ss)|u[bkrst][aeiou]|eu|ewe|one(?![a-z])|once)", re.IGNORECASE
)
# Written with an h, spoken without it: an hour, an heir, an honest man.
_SILENT = re.compile(r"h(?:ou(?:r|rs|rly)\b|eir(?!loo)|eirloom|onest|onor|onour)", re.IGNORECASE)
_ARTICLE = re.compile(r"(?<![\w.'’-])(an?)([ \t]|[ \t]?(?:\r\n|\n|\r)[ \t>]*)\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?![\w.]*\d)")


def article(following: str) -> str:
    """The article that a text takes: "a" or "an", or "" where its first word does not say, as figures and abbreviations."""
    word = _WORD.match(following)
    if not word or (len(word[0]) > 1 and word[0].isupper()) or len(word[0]) == 1 or not word[0].isascii():
        return ""
    if _SILENT.match(word[0]):
        return "an"
    if _CONSONANT.match(word[0]):
        return "a"
    return "an" if word[0][0] in "aeiouAEIOU" else "a"


def mended(before: str, old: str, new: str) -> tuple[str, str] | None:
    """The article at the end of `before`, which fitted `old`, and the one that fits `new`, each with the space behind it.

    None where nothing is to mend.
    """
    match = _ARTICLE.search(before)
    if not match:
        return None
    fits, wanted = article(old), article(new)
    if not fits or not wanted or fits == wanted or match[1].lower() != fits:
        return None
    if match[1].isupper() and old[:2].isupper():  # AN OLD HOUSE
        wanted = wanted.upper()
    elif match[1][0].isupper():
        wanted = wanted.capitalize()
    return match[0], wanted + match[2]
