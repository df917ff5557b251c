"""Whether a document tells of several things of one name, so that two figures may be of two of them."""

from __future__ import annotations

from copydesk.document import Document
from copydesk.readings.words import Words

# What tells one of several: "the second tunnel", "the old bridge".
_OF_SEVERAL = frozenset(
    """another other second third each every both two three either neither old older former earlier previous next last latest
    first original rival similar different separate neighbouring neighboring nearby sister adjoining smaller larger bigger
    replacement temporary whose his her some any no many most such one single""".split()
)
# How many words may stand between that and the noun.
_NEAR = 3
_ARTICLES = frozenset(("a", "an"))
_CLOSED = frozenset("the this that its their our of in on at for with from to and or is was".split())


def several(document: Document, noun: str) -> bool:
    """Whether more than one thing seems to be called by a noun: by its plural, by "another", by "a" for the second time."""
    of = document.reading(Words).of
    plurals = {noun + "s", noun + "es", noun[:-1] + "ies"} - {noun}
    new = 0
    for block in document.blocks:
        forms = of(block).forms
        if any(plural in forms for plural in plurals):
            return True
        if noun not in forms:
            continue
        for n, form in enumerate(forms):
            if form == noun:
                led = _lead(forms, n)
                new += led in _ARTICLES
                if led in _OF_SEVERAL or new > 1:
                    return True
    return False


def _lead(forms: list[str], n: int) -> str:
    """The word of the few before word `n` that says which it is."""
    for form in reversed(forms[max(0, n - _NEAR - 1) : n]):
        if form in _OF_SEVERAL or form in _ARTICLES:
            return form
        if form in _CLOSED or form.endswith("'s"):
            return ""
    return ""
