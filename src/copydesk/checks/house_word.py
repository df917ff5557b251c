"""`extends: house-word`: words that the project's vocabulary rejects, or writes with other capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from copydesk.check import Check, Hit
from copydesk.document import Block, Document
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import Words
from copydesk.vocabulary import Term

_ATOM = re.compile(r"\w+")
_PARTS = re.compile(r"\w[\w’']*")


class HouseWord(Check):
    """Flags what the project's vocabulary says of words: case `rejected` is not to be used, case `capitals` is a term of
    the vocabulary that has capitals inside ("GitHub"), written in another way.

    Silent without a vocabulary. A first word may have its capital, and a heading all of them.
    """

    def hits(self, document: Document) -> Iterator[Hit]:
        vocabulary = document.vocabulary
        if not vocabulary:
            return
        literal = [term for term in vocabulary.rejected if not term.regex]
        names = [term for term in vocabulary.accepted if not term.regex and any(map(str.isupper, term.text[1:]))]
        rejected, capitals = _any(literal, 0), _any(names, re.IGNORECASE)
        regexes = [term for term in vocabulary.rejected if term.regex]
        firsts = frozenset(
            _PARTS.findall(term.text.lower())[0] for term in (*literal, *names) if _PARTS.search(term.text)
        )
        words = document.reading(Words)
        for block in document.blocks:
            if not firsts.isdisjoint(_ATOM.findall(block.text.lower())) or not firsts.isdisjoint(words.of(block).forms):
                yield from _listed(block, rejected, {term.text: term for term in literal})
                yield from _other_capitals(document, block, capitals, {term.text.lower(): term for term in names})
            for term in regexes:
                for match in term.regex.finditer(block.text) if term.regex else ():
                    yield _rejected(block, match, term)


def _any(terms: Iterable[Term], flags: int) -> re.Pattern[str] | None:
    texts = sorted((term.text for term in terms), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, texts))})(?!\w)", flags) if texts else None


def _listed(block: Block, pattern: re.Pattern[str] | None, terms: dict[str, Term]) -> Iterator[Hit]:
    for match in pattern.finditer(block.text) if pattern else ():
        yield _rejected(block, match, terms[match[0]])


def _rejected(block: Block, match: re.Match[str], term: Term) -> Hit:
    better = (match.expand(term.better) if term.regex else term.better,) if term.better else ()
    return Hit(block, match.start(), match.end(), better, case="rejected" if better else "unwanted")


def _other_capitals(
    document: Document, block: Block, pattern: re.Pattern[str] | None, terms: dict[str, Term]
) -> Iterator[Hit]:
    for match in pattern.finditer(block.text) if pattern else ():
        found, wanted = match[0], terms[match[0].lower()].text
        if found == wanted or (found.isupper() and block.text.isupper()):
            continue
        first = document.reading(Sentences).around(block, match.start())[0] == match.start()
        if not (first and found[1:] == wanted[1:]):
            yield Hit(block, match.start(), match.end(), (wanted,), case="capitals")
