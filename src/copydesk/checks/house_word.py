"""`extends: house-word`: words that the project's vocabulary rejects, or writes with other capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from copydesk.check import Check, Hit
from copydesk.document import Block, Document
from copydesk.readings.sentences import Sentences
from copydesk.vocabulary import Term, Vocabulary

_ATOM = re.compile(r"\w+")


class HouseWord(Check):
    """Flags what the project's vocabulary says of words: case `rejected` is not to be used, case `capitals` is a term of
    the vocabulary that has capitals inside ("GitHub"), written in another way.

    Silent without a vocabulary. A first word may have its capital, and a heading all of them.
    """

    rests_on = "block"

    def hits(self, document: Document) -> Iterator[Hit]:
        if not document.vocabulary:
            return
        sought = _sought(document.vocabulary)
        for block in document.blocks:
            if not sought.firsts.isdisjoint(_ATOM.findall(block.text.lower())):
                for match in sought.rejected.finditer(block.text):
                    yield _rejected(block, match, sought.literal[match[0]])
                yield from _other_capitals(document, block, sought)
            for term in sought.regexes:
                for match in term.pattern.finditer(block.text):
                    yield _rejected(block, match, term)


class _Sought(NamedTuple):
    """What a vocabulary has of words to look for: those it rejects, by their text, and those with capitals, in lower case.

    `firsts` are the first parts of all that are literal, one of which has to stand in a block.
    """

    literal: dict[str, Term]
    names: dict[str, Term]
    regexes: list[Term]
    rejected: re.Pattern[str]
    capitals: re.Pattern[str]
    firsts: frozenset[str]


@lru_cache(maxsize=8)
def _sought(vocabulary: Vocabulary) -> _Sought:
    literal = {term.text: term for term in vocabulary.rejected if not term.regex}
    accepted = (term for term in vocabulary.accepted if not term.regex)
    names = {term.text.lower(): term for term in accepted if any(map(str.isupper, term.text[1:]))}
    firsts = (_ATOM.search(text.lower()) for text in (*literal, *names))
    return _Sought(
        literal,
        names,
        [term for term in vocabulary.rejected if term.regex],
        _any(literal, 0),
        _any(names, re.IGNORECASE),
        frozenset(first[0] for first in firsts if first),
    )


def _any(texts: Iterable[str], flags: int) -> re.Pattern[str]:
    """What finds one of some texts, the longest first; of none, nothing."""
    longest = sorted(texts, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)" if longest else r"(?!)", flags)


def _rejected(block: Block, match: re.Match[str], term: Term) -> Hit:
    better = (match.expand(term.better) if term.regex else term.better,) if term.better else ()
    return Hit(block, match.start(), match.end(), better, case="rejected" if better else "unwanted")


def _other_capitals(document: Document, block: Block, sought: _Sought) -> Iterator[Hit]:
    for match in sought.capitals.finditer(block.text):
        found, wanted = match[0], sought.names[match[0].lower()].text
        if found == wanted or (found.isupper() and block.text.isupper()):
            continue
        first = document.reading(Sentences).around(block, match.start())[0] == match.start()
        if not (first and found[1:] == wanted[1:]):
            yield Hit(block, match.start(), match.end(), (wanted,), case="capitals")
