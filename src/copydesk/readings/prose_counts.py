"""What readability formulas count: sentences, words, syllables, letters, of prose alone.

Prose is what runs on as sentences: paragraphs, footnotes, and list items that are sentences.
Headings, tables, captions, code, URLs, other people's words in block quotes and lists of references are not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import chain, groupby

from copydesk.document import PROSE, Block, Document
from copydesk.readings.late import Late
from copydesk.readings.sentences import sentences_of
from copydesk.readings.syllables import all_syllables
from copydesk.readings.words import BlockWords, words_of
from copydesk.text import Span

# A label, a byline or a heading that is none in the markup has no end like this and is short.
_ENDS = re.compile(r"[.!?…:;][\"'”’»)\]\ufffc]*\s*\Z")
_LABEL = 12
_REFERENCES = Late(
    r"\W*(?:[\dA-Z]{1,3}\W+)?(?:(?:list of )?(?:references|sources|works cited|literature(?: cited)?|citations)|(?:selected )?bibliography|"
    r"further reading|external links|end ?notes|footnotes)\W*",
    re.IGNORECASE,
)
_LONG = 6
_MINI = 3
_SUFFIXES = ("es", "ed", "ing")


class ProseSentence:
    """A sentence of prose: where it stands (characters of its block, half-open) and its words, `first` to `last`."""

    __slots__ = ("_words", "block", "first", "last", "span")

    def __init__(self, block: Block, span: Span, words: BlockWords, first: int, last: int) -> None:
        self.block = block
        self.span = span
        self._words = words
        self.first = first
        self.last = last

    def __len__(self) -> int:
        return self.last - self.first

    @property
    def forms(self) -> list[str]:
        """The words in lower case."""
        return self._words.forms[self.first : self.last]

    @property
    def starts(self) -> list[int]:
        """Where the words begin in the block's text."""
        return self._words.starts[self.first : self.last]

    @property
    def syllables(self) -> list[int]:
        """The syllables of each word."""
        return all_syllables(self.forms)


class Prose:
    """The sentences of a document's prose, in order; those without a word left out."""

    def __init__(self, document: Document) -> None:
        self.sentences: list[ProseSentence] = []
        references = document.reading(References)
        for block in document.blocks:
            if block.kind in PROSE and not references.of(block):
                self.sentences += block.reading(_sentences)


def _sentences(block: Block) -> list[ProseSentence]:
    found = block.reading(words_of)
    starts, spans = found.starts, block.reading(sentences_of)
    sentences: list[ProseSentence] = []
    if block.quoted or not reads_on(block, len(starts), len(spans)):
        return sentences
    first = 0
    for span in spans:
        last = bisect_left(starts, span.end, first) if span is not spans[-1] else len(starts)
        if last > first:
            sentences.append(ProseSentence(block, span, found, first, last))
        first = last
    return sentences


def _syllables(block: Block) -> int:
    return sum(all_syllables(chain.from_iterable(s.forms for s in block.reading(_sentences))))


class References:
    """What stands below a heading such as “References”."""

    def __init__(self, document: Document) -> None:
        self._below: set[int] = set()
        listed = 0  # the level of the heading whose list is being passed over
        for block in document.blocks:
            if block.kind == "heading" and (not listed or block.level <= listed):
                listed = block.level if _REFERENCES.fullmatch(block.text) else 0
            elif listed:
                self._below.add(id(block))

    def of(self, block: Block) -> bool:
        """Whether `block` stands there."""
        return id(block) in self._below


def reads_on(block: Block, words: int, sentences: int) -> bool:
    """Whether a block of so many words and sentences is prose, and no label, byline or list of names."""
    if sentences > 1 or _ENDS.search(block.text, max(0, len(block.text) - 8)):
        return True
    return block.kind != "item" and words > _LABEL


class Counts:
    """The counts of some sentences, each worked out when first asked for."""

    def __init__(self, sentences: Sequence[ProseSentence]) -> None:
        self._sentences = sentences

    def of(self, names: Iterable[str]) -> list[int]:
        """These counts, in order."""
        return [getattr(self, name) for name in names]

    def _sum(self, count: Callable[[ProseSentence], int]) -> int:
        return sum(map(count, self._sentences))

    @property
    def sentences(self) -> int:
        """Sentences with at least one word."""
        return len(self._sentences)

    @cached_property
    def words(self) -> int:
        """Words; "well-known", "don't", "3.5" and "1,000" are one each."""
        return self._sum(len)

    @cached_property
    def syllables(self) -> int:
        """Syllables as read aloud."""
        total = 0
        for _, group in groupby(self._sentences, key=lambda sentence: id(sentence.block)):
            together = list(group)
            block = together[0].block
            if len(together) == len(block.reading(_sentences)):
                total += block.reading(_syllables)
            else:
                total += sum(all_syllables(chain.from_iterable(s.forms for s in together)))
        return total

    @cached_property
    def letters(self) -> int:
        """Letters and digits, in words."""
        return self._sum(lambda s: sum(map(str.isalnum, "".join(s.forms))))

    @cached_property
    def characters(self) -> int:
        """All characters but white space, punctuation among them."""
        return self._sum(lambda s: len("".join(s.block.text[s.span.start : s.span.end].replace("\ufffc", "").split())))

    @cached_property
    def monosyllables(self) -> int:
        """Words of one syllable."""
        return self._sum(lambda s: s.syllables.count(1))

    @cached_property
    def polysyllables(self) -> int:
        """Words of three syllables or more, figures among them."""
        return self._sum(lambda s: sum(n > 2 for n in s.syllables))

    @cached_property
    def complex_words(self) -> int:
        """Words of three syllables or more, but no names, figures, hyphenated words, and none that
        has the third only by -es, -ed or -ing (Gunning 1952).
        """
        return self._sum(_complex_words)

    @cached_property
    def long_words(self) -> int:
        """Words of more than six letters."""
        return self._sum(lambda s: sum(len(form) > _LONG for form in s.forms))

    @cached_property
    def miniwords(self) -> int:
        """Words of one to three letters."""
        return self._sum(lambda s: sum(len(form) <= _MINI for form in s.forms))


def _complex_words(sentence: ProseSentence) -> int:
    text, forms, starts = sentence.block.text, sentence.forms, sentence.starts
    count = 0
    for index, syllables in enumerate(all_syllables(forms)):
        form = forms[index]
        name = index > 0 and text[starts[index]].isupper()
        if syllables > 2 and form.isalpha() and not name:
            count += not (syllables == 3 and form.endswith(_SUFFIXES) and _shorter(form))
    return count


def _shorter(form: str) -> bool:
    """Whether the word had fewer syllables without its ending."""
    stem = form.removesuffix("ing") if form.endswith("ing") else form[:-2]
    return all_syllables([stem])[0] < 3
