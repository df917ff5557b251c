"""What is measured of a draft: how much prose there is, how long its sentences are, how hard they are to read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from copydesk.document import Document
from copydesk.readings.figures import Figures
from copydesk.readings.formulas import FORMULAS
from copydesk.readings.hedges import Hedges
from copydesk.readings.prose_counts import Counts, Prose, ProseSentence
from copydesk.readings.quotations import Quotations
from copydesk.readings.sections import sections

#: Words beyond which a sentence is long: the UK's Government Digital Service asks writers to split what is longer.
LONG = 25
#: Words beyond which it is very long: the limit of the rule `long-sentence`.
VERY_LONG = 45
# Silent reading of English prose, in words a minute: Brysbaert (2019), J. Memory and Language 109.
_PACE = 238
COUNTS = (
    "words", "sentences", "syllables", "letters", "characters", "monosyllables", "polysyllables", "complex_words",
    "long_words", "miniwords",
)  # fmt: skip


class Measures(NamedTuple):
    """What is measured of some prose. `formulas` are the scores by name, None where there is no word.

    `counts` are those of COUNTS by name; lengths are in words.
    """

    counts: dict[str, int]
    mean_length: float
    median_length: float
    longest: int
    long_sentences: int
    formulas: dict[str, float | None]

    @property
    def words(self) -> int:
        """The words of prose."""
        return self.counts["words"]

    @property
    def sentences(self) -> int:
        """The sentences of prose."""
        return self.counts["sentences"]

    @property
    def minutes(self) -> float:
        """How long the prose takes to read, in minutes."""
        return self.words / _PACE

    @property
    def grade(self) -> float | None:
        """The Flesch-Kincaid grade."""
        return self.formulas["flesch-kincaid-grade"]


class Part(NamedTuple):
    """A section of a draft: its heading ("" for what stands before the first), the line where it begins, its measures."""

    heading: str
    line: int
    measures: Measures


class Told(NamedTuple):
    """A sentence as the picture shows it: its line, its words, and what it says."""

    line: int
    words: int
    text: str


class Draft(NamedTuple):
    """A draft with its measures, its sections, and its sentences with the grade around each of them.

    `paragraphs` are blocks of prose; `quoted_words` those of its words that stand in quotation marks.
    """

    path: str
    paragraphs: int
    figures: int
    hedges: int
    quoted_words: int
    whole: Measures
    parts: list[Part]
    sentences: list[Told]
    grades: list[float]


def measure(sentences: Sequence[ProseSentence]) -> Measures:
    """The measures of some sentences."""
    counts = dict(zip(COUNTS, Counts(sentences).of(COUNTS), strict=True))
    return _measures(counts, [len(sentence) for sentence in sentences])


def together(drafts: Sequence[Draft]) -> Measures:
    """The measures of several drafts as if they were one."""
    counts = {name: sum(one.whole.counts[name] for one in drafts) for name in COUNTS}
    return _measures(counts, [sentence.words for one in drafts for sentence in one.sentences])


def _measures(counts: dict[str, int], lengths: Sequence[int]) -> Measures:
    """The measures by their counts and the words in each sentence."""
    return Measures(
        counts,
        sum(lengths) / len(lengths) if lengths else 0.0,
        float(median(lengths)) if lengths else 0.0,
        max(lengths, default=0),
        sum(length > LONG for length in lengths),
        {
            name: formula.score(*(counts[count] for count in formula.counts)) if lengths else None
            for name, formula in FORMULAS.items()
        },
    )


def draft(document: Document) -> Draft:
    """The measures of a document."""
    sentences = document.reading(Prose).sentences
    hedges = document.reading(Hedges)
    return Draft(
        document.source.path,
        len({id(sentence.block) for sentence in sentences}),
        sum(figure.kind != "identifier" for figure in document.reading(Figures).all),
        sum(len(hedges.of(block)) for block in document.prose()),
        _quoted(document, sentences),
        measure(sentences),
        [
            Part(
                section.heading.text if section.heading else "",
                _line(document, section.sentences[0]),
                measure(section.sentences),
            )
            for section in sections(document)
        ],
        [Told(_line(document, one), len(one), one.block.text[one.span.start : one.span.end]) for one in sentences],
        list(_along(sentences)),
    )


def _line(document: Document, sentence: ProseSentence) -> int:
    return document.source.position(sentence.block.home(*sentence.span).start).line


def _quoted(document: Document, sentences: Iterable[ProseSentence]) -> int:
    quotations = document.reading(Quotations)
    return sum(quotations.inside(one.block, start, start + 1) for one in sentences for start in one.starts)


# So many sentences on each side speak for how hard a place is: fewer swing too much, more show nothing.
_AROUND = 4


def _along(sentences: Sequence[ProseSentence]) -> Iterable[float]:
    """The Flesch-Kincaid grade around each sentence."""
    formula = FORMULAS["flesch-kincaid-grade"]
    for n in range(len(sentences)):
        near = Counts(sentences[max(0, n - _AROUND) : n + _AROUND + 1])
        yield formula.score(*near.of(formula.counts))
