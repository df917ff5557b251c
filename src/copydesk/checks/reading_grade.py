"""`extends: reading-grade`: drafts and sections that are hard to read, and the sentences that make them so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from copydesk.check import Check, Hit, OptionError, Place
from copydesk.document import Document
from copydesk.errors import nearest
from copydesk.readings.formulas import FORMULAS, Formula
from copydesk.readings.prose_counts import Counts, ProseSentence
from copydesk.readings.quotations import Quotations
from copydesk.readings.sections import Section, sections

# A short sentence with one long word scores high, and is not what makes a text hard.
_TOO_SHORT = 12
_MOST_TRIED = 50
# From so many words on a sentence is best split; below, it is the words that weigh, of four syllables or more.
_LONG = 25
_HEAVY = 4
_NAMED = 3


@dataclass(frozen=True, eq=False, repr=False)
class ReadingGrade(Check):
    """Flags a draft (case `draft`) and its sections between headings (case `section`) that are too hard.

    `formula` is one of Flesch-Kincaid grade (the default), Flesch reading ease, Gunning fog,
    SMOG, ARI, Coleman-Liau, Linsear Write, LIX, RIX and McAlpine EFLAW, by its name with
    hyphens. A score above `max` is too hard, or below `min` for Flesch reading ease; without
    either, the formula's own limit for news holds. A section is judged by `section-margin`
    more than that. Fewer than `min-words` words of prose are not judged. Up to `hardest`
    sentences are named.
    """

    formula: str = "flesch-kincaid-grade"
    max: float | None = None
    min: float | None = None
    section_margin: float = 2.0
    min_words: int = 100
    hardest: int = 3

    def __post_init__(self) -> None:
        if self.formula not in FORMULAS:
            hint = nearest(self.formula, FORMULAS, otherwise=f"; give one of {', '.join(FORMULAS)}")
            raise OptionError("formula", f"`{self.formula}` is no formula here{hint}")
        if self._formula.rises and self.min is not None:
            raise OptionError("min", f"{self._formula.title} rises as prose gets harder; give `max`")
        if not self._formula.rises and self.max is not None:
            raise OptionError("max", f"{self._formula.title} falls as prose gets harder; give `min`")

    @cached_property
    def _formula(self) -> Formula:
        return FORMULAS[self.formula]

    @property
    def _limit(self) -> float:
        given = self.max if self._formula.rises else self.min
        return self._formula.limit if given is None else given

    def hits(self, document: Document) -> Iterator[Hit]:
        found = document.reading(sections)
        everything = [sentence for section in found for sentence in section.sentences]
        judged = self._judge(document, Section(None, everything), "draft", 0.0)
        if judged:
            yield judged
        if len(found) < 2:
            return
        for section in found:
            # Where the draft is flagged on its first sentence already, its opening need not be.
            if section.heading or not judged:
                hard = self._judge(document, section, "section", self.section_margin)
                if hard:
                    yield hard

    def _judge(self, document: Document, section: Section, case: str, margin: float) -> Hit | None:
        counts = Counts(section.sentences)
        if counts.words < max(self.min_words, 1):
            return None
        score = self._score(counts)
        sign = 1 if self._formula.rises else -1
        if (score - self._limit) * sign <= margin:
            return None
        says = {"score": self._told(score, ".1f"), "formula": self._formula.title, "limit": f"{self._limit:g}"}
        related = tuple(self._hardest(document, section.sentences))
        if section.heading:
            return Hit(section.heading, 0, len(section.heading.text), case=case, says=says, related=related)
        first = section.sentences[0]
        return Hit(first.block, *first.span, case=case, says=says, related=related)

    def _score(self, counts: Counts) -> float:
        return self._formula.score(*counts.of(self._formula.counts))

    def _told(self, score: float, digits: str) -> str:
        return f"grade {score:{digits}}" if self._formula.grade else f"{score:{digits}}"

    def _hardest(self, document: Document, sentences: list[ProseSentence]) -> Iterator[Place]:
        """The writer's own sentences that score hardest, in the order of the draft."""
        quotations = document.reading(Quotations)
        long = [sentence for sentence in sentences if len(sentence) >= _TOO_SHORT]
        sign = -1 if self._formula.rises else 1
        scored = sorted((sign * self._score(Counts([sentence])), n) for n, sentence in enumerate(long))
        own = (n for _, n in scored[:_MOST_TRIED] if not quotations.inside(long[n].block, *long[n].span))
        for n in sorted(islice(own, self.hardest)):
            yield Place(long[n].block, *long[n].span, self._help(long[n]))

    def _help(self, sentence: ProseSentence) -> str:
        """How hard a sentence is, and what would make it easier: two sentences, or shorter words."""
        counts = dict(zip(self._formula.counts, Counts([sentence]).of(self._formula.counts), strict=True))
        told = f"{self._told(self._formula.score(*counts.values()), '.0f')}, {len(sentence)} words"
        if len(sentence) >= _LONG:
            halved = self._formula.score(*{**counts, "sentences": 2}.values()) if "sentences" in counts else None
            return f"{told}; {self._told(halved, '.0f')} if split in two" if halved is not None else told
        syllables = sentence.syllables
        text = sentence.block.text
        heavy = [n for n, start in enumerate(sentence.starts) if syllables[n] >= _HEAVY and text[start].islower()]
        heavy = sorted(heavy, key=lambda n: -syllables[n])[:_NAMED]
        words = dict.fromkeys(f"“{sentence.forms[n]}”" for n in heavy)
        return f"{told}; {', '.join(words)} weigh{'s' * (len(words) == 1)} most" if words else told
