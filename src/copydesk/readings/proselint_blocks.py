"""The blocks in which a check of proselint can find something, told by its words before its patterns are tried.

proselint tries each of some 4,000 patterns on the whole text. Nearly all are plain words, which stand in few blocks or in
none: tried there alone, a check finds the same in a tenth of the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as sre_parse  # type: ignore[attr-defined]
from typing import Any

from copydesk.document import Document
from copydesk.readings.joined import Joined, WordBlocks, joined_text

_PLAIN = re.compile(r"[\w\s'’-]+")
_ATOM = re.compile(r"\w+")
# Their patterns are whole words, so that the words of a pattern are words of the text.
_PADDED = ("WORDS_IN_TEXT", "STRICT_WORDS_IN_TEXT")
# The longest phrase whose doubling proselint looks for, in words.
_DOUBLED = 4


def narrow(check: Any, document: Document) -> Iterator[tuple[Any, Joined]]:
    """A check with those of its patterns that may match and the text they may match in; several where they differ in that."""
    whole, places = document.reading(joined_text), document.reading(WordBlocks)
    if check.path == "lexical_illusions":
        yield check, whole.some(places.doubled(_DOUBLED))
    elif check.path == "uncomparables":
        comparing, compared = _compared(check.check_type)
        likely = places.any(comparing) & places.any(compared)
        yield check, whole.some([n for n in likely if _beside(places.atoms[n], comparing, compared)])
    elif type(check.check_type).__name__ == "Consistency" and all(map(_PLAIN.fullmatch, _terms(check))):
        yield check, whole.some(places.any(_words(term)[0] for term in _terms(check)))
    elif _listed(check):
        yield from _by_words(check, whole, places)
    elif type(check.check_type).__name__ == "ExistenceSimple" and not any(check.flags):
        words = _certain(check.check_type.pattern, padded=False)
        numbers = places.of(words)
        if numbers or not words:
            yield check, whole.some(numbers) if words else whole
    else:
        yield check, whole


def _listed(check: Any) -> bool:
    """Whether a check is a list of words, each judged for itself."""
    kind = type(check.check_type).__name__
    padding = getattr(getattr(check.check_type, "padding", None), "name", "")
    return (
        kind in ("PreferredForms", "PreferredFormsSimple", "Existence") and padding in _PADDED and not any(check.flags)
    )


def _by_words(check: Any, whole: Joined, places: WordBlocks) -> Iterator[tuple[Any, Joined]]:
    kind = check.check_type
    words = {item: _words(item) if _PLAIN.fullmatch(item) else _certain(item, padded=True) for item in kind.items}
    rest = [item for item, certain in words.items() if not certain]
    here: dict[str, Any] = {item: places.of(certain) for item, certain in words.items() if certain}
    there = [item for item, numbers in here.items() if numbers]
    if there:
        numbers = {n for item in there for n in here[item]}
        yield check._replace(check_type=kind._replace(items=_some(kind.items, there))), whole.some(numbers)
    if rest:
        yield check._replace(check_type=kind._replace(items=_some(kind.items, rest))), whole


def _some(items: Any, wanted: list[str]) -> Any:
    return {item: items[item] for item in wanted} if isinstance(items, dict) else tuple(wanted)


@cache
def _words(item: str) -> tuple[str, ...]:
    return tuple(_ATOM.findall(item.lower()))


@cache
def _certain(pattern: str, *, padded: bool) -> tuple[str, ...]:
    """Words that stand whole wherever a pattern matches, in lower case; none where that cannot be told.

    `padded` says that the pattern's own ends are ends of words.
    """
    try:
        items = list(sre_parse.parse(pattern))
    except re.error:  # a notation of re2's own
        return ()
    words = []
    # The letters since the last end of a word; None where another letter may stand before them.
    run = "" if padded else None
    for operator, argument in items:
        letter = chr(argument) if operator is sre.LITERAL else ""
        if _ATOM.fullmatch(letter):
            run = None if run is None else run + letter.lower()
        elif letter or (operator is sre.AT and argument is sre.AT_BOUNDARY):
            words += [run] if run else []
            run = ""
        else:
            run = None
    return (*words, run) if run and padded else tuple(words)


def _terms(check: Any) -> list[str]:
    return [term for pair in check.check_type.term_pairs for term in pair]


@cache
def _compared(function: Any) -> tuple[frozenset[str], frozenset[str]]:
    """The last words of what compares, and the first words of what cannot be compared."""
    names = function.__globals__
    comparing = names["FANCY_COMPARATORS" if "fancy" in function.__name__ else "COMPARATORS"]
    return frozenset(_words(one)[-1] for one in comparing), frozenset(_words(one)[0] for one in names["UNCOMPARABLES"])


def _beside(atoms: list[str], firsts: frozenset[str], seconds: frozenset[str]) -> bool:
    """Whether one of the first words stands right before one of the second."""
    return any(two in seconds and one in firsts for one, two in pairwise(atoms))
