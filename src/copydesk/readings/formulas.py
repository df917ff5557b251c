"""Readability formulas: each a pure function of counts, with the paper that published it.

Where the literature rounds a coefficient in several ways, these are the figures of the paper
named, which are textstat's as well. docs/readability.md says what each of them is for.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple


def flesch_reading_ease(words: int, sentences: int, syllables: int) -> float:
    """0 (hard) to 100 (easy).

    R. Flesch (1948), A new readability yardstick, Journal of Applied Psychology 32(3), 221–233.
    """
    return 206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words)


def flesch_kincaid_grade(words: int, sentences: int, syllables: int) -> float:
    """A grade of US schools.

    J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom (1975), Derivation of new
    readability formulas for Navy enlisted personnel, Research Branch Report 8-75.
    """
    return (0.39 * (words / sentences)) + (11.8 * (syllables / words)) - 15.59


def gunning_fog(words: int, sentences: int, complex_words: int) -> float:
    """A grade of US schools. R. Gunning (1952), The Technique of Clear Writing."""
    return 0.4 * (words / sentences + 100 * complex_words / words)


def smog_index(sentences: int, polysyllables: int) -> float:
    """A grade of US schools; made for samples of 30 sentences.

    G. H. McLaughlin (1969), SMOG grading: a new readability formula, Journal of Reading 12(8), 639–646.
    """
    return 1.043 * math.sqrt(30 * (polysyllables / sentences)) + 3.1291


def automated_readability_index(words: int, sentences: int, characters: int) -> float:
    """A grade of US schools.

    R. J. Senter, E. A. Smith (1967), Automated Readability Index, AMRL-TR-66-220.
    """
    return (4.71 * (characters / words)) + (0.5 * (words / sentences)) - 21.43


def coleman_liau_index(words: int, sentences: int, letters: int) -> float:
    """A grade of US schools.

    M. Coleman, T. L. Liau (1975), A computer readability formula designed for machine scoring,
    Journal of Applied Psychology 60(2), 283–284. The coefficient of letters is .0588 there and
    .058 in textstat; this is textstat's, so that the figures can be compared.
    """
    return (0.058 * (letters / words * 100)) - (0.296 * (sentences / words * 100)) - 15.8


def linsear_write(words: int, sentences: int, polysyllables: int) -> float:
    """A grade of US schools; made for samples of 100 words.

    John O'Hayre (1966), Gobbledygook Has Gotta Go, US Bureau of Land Management.
    """
    number = ((words - polysyllables) * 1 + polysyllables * 3) / sentences
    return (number - 2 if number <= 20 else number) / 2


def lix(words: int, sentences: int, long_words: int) -> float:
    """20 (a children's book) to 60 (a law). C.-H. Björnsson (1968), Läsbarhet."""
    return words / sentences + 100 * long_words / words


def rix(sentences: int, long_words: int) -> float:
    """Long words for each sentence; above 7.2 is college level.

    J. Anderson (1983), Lix and Rix: variations on a little-known readability index,
    Journal of Reading 26(6), 490–496.
    """
    return long_words / sentences


def mcalpine_eflaw(words: int, sentences: int, miniwords: int) -> float:
    """Up to 20 is very easy for people to whom English is foreign, above 29 confusing.

    R. McAlpine (2006), From Plain English to Global English.
    """
    return (words + miniwords) / sentences


class Formula(NamedTuple):
    """A formula as rules offer it.

    `counts` are the names of what it takes, in order; `limit` is how hard news may be by it;
    `rises` is true where harder prose scores higher; `grade` where the score is a school grade.
    """

    title: str
    score: Callable[..., float]
    counts: tuple[str, ...]
    limit: float
    rises: bool = True
    grade: bool = True


_SYLLABLES = ("words", "sentences", "syllables")

FORMULAS = {
    "flesch-kincaid-grade": Formula("Flesch-Kincaid", flesch_kincaid_grade, _SYLLABLES, 17),
    "flesch-reading-ease": Formula(
        "Flesch reading ease", flesch_reading_ease, _SYLLABLES, 30, rises=False, grade=False
    ),
    "gunning-fog": Formula("Gunning fog", gunning_fog, ("words", "sentences", "complex_words"), 17),
    "smog-index": Formula("SMOG", smog_index, ("sentences", "polysyllables"), 17.5),
    "automated-readability-index": Formula(
        "ARI", automated_readability_index, ("words", "sentences", "characters"), 18
    ),
    "coleman-liau-index": Formula("Coleman-Liau", coleman_liau_index, ("words", "sentences", "letters"), 15),
    "linsear-write": Formula("Linsear Write", linsear_write, ("words", "sentences", "polysyllables"), 20),
    "lix": Formula("LIX", lix, ("words", "sentences", "long_words"), 60, grade=False),
    "rix": Formula("RIX", rix, ("sentences", "long_words"), 9, grade=False),
    "mcalpine-eflaw": Formula("McAlpine EFLAW", mcalpine_eflaw, ("words", "sentences", "miniwords"), 40, grade=False),
}
