"""The noun phrases that stand before and behind a place, as far as their words tell."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.readings.counted_things import DETERMINERS, STOPS, phrase_at
from copydesk.readings.words import BlockWords

DEFINITE = frozenset("the these those all both this its their our his her".split())
_PREPOSITIONS = frozenset("of in on at for from to with near behind under over beside outside inside by".split())
# How many words a noun phrase may have before its head.
_LONGEST = 3


class NounPhrase(NamedTuple):
    """A noun with the words before it in lower case, `lead` the article, pronoun or owner that it begins with.

    `known` tells that the reader knows which is meant: the article says so, or it is a name. `end` is where it ends, and
    `under` tells that a preposition puts it under another noun: "the roof of the church".
    """

    head: str
    modifiers: frozenset[str]
    lead: str
    known: bool
    end: int
    under: bool = False


def phrase_before(text: str, words: BlockWords, n: int) -> NounPhrase | None:
    """The noun phrase whose last word is word `n`."""
    starts, forms, ends = words
    if n < 0 or forms[n] in STOPS or not forms[n][0].isalpha():
        return None
    first, owner = n, ""
    while first and n - first < _LONGEST + 1 and text[ends[first - 1] : starts[first]] in (" ", "\n", "\u00a0"):
        form = forms[first - 1]
        if form in DETERMINERS or form.endswith("'s"):
            owner = form
            break
        if form in STOPS or not form[0].isalpha():
            break
        first -= 1
    known = owner in DEFINITE or owner.endswith("'s") or (text[starts[n]].isupper() and not owner)
    m = first - (2 if owner else 1)
    under = m > 0 and forms[m] in _PREPOSITIONS and text[ends[m] : starts[m + 1]].isspace()
    return NounPhrase(forms[n], frozenset(forms[first:n]), owner, known, ends[n], under)


def phrase_behind(text: str, words: BlockWords, at: int, lead: str) -> NounPhrase | None:
    """The noun phrase that begins behind `at`, its lead told already."""
    phrase = phrase_at(text, words, at)
    if not phrase:
        return None
    *before, head = (words.forms[n] for n in phrase)
    return NounPhrase(head, frozenset(before), lead, lead in DEFINITE or lead.endswith("'s"), words.ends[phrase[-1]])
