"""`extends: textstat`: any of textstat's measures, worked out by textstat itself on clean prose."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from copydesk.check import Check, Hit, OptionError
from copydesk.document import OPAQUE, Document
from copydesk.errors import nearest
from copydesk.readings.prose_counts import Prose, ProseSentence
from copydesk.readings.syllables import syllables

# The measures of textstat 0.7.13 that are numbers: known here, so that a rule file can be read without importing it.
METRICS = frozenset(
    """
    automated_readability_index avg_character_per_word avg_letter_per_word avg_sentence_length
    avg_sentence_per_word avg_syllables_per_word char_count coleman_liau_index count_arabic_long_words
    count_arabic_syllables count_complex_arabic_words count_faseeh crawford dale_chall_readability_score
    dale_chall_readability_score_v2 difficult_words fernandez_huerta flesch_kincaid_grade flesch_reading_ease
    gulpease_index gunning_fog gutierrez_polini letter_count lexicon_count linsear_write_formula lix
    long_word_count mcalpine_eflaw miniword_count monosyllabcount osman polysyllabcount reading_time rix
    sentence_count smog_index spache_readability syllable_count szigriszt_pazos text_standard
    wiener_sachtextformel words_per_sentence
    """.split()
)
_ARGUMENTS: dict[str, dict[str, object]] = {
    "text_standard": {"float_output": True},
    "wiener_sachtextformel": {"variant": 1},
}


@dataclass(frozen=True, eq=False, repr=False)
class Textstat(Check):
    """Flags the first sentence of a draft, or of each block with `per: block`, whose `metric` is beyond a limit.

    `metric` is the name of a function of textstat; `max` and `min` are the limits, one of them
    at least. Fewer than `min-words` words of prose are not judged. textstat counts syllables by
    our table, and so needs no network.
    """

    metric: str
    max: float | None = None
    min: float | None = None
    per: str = "draft"
    min_words: int = 30

    def __post_init__(self) -> None:
        if self.metric not in METRICS:
            hint = nearest(self.metric.replace("-", "_"), METRICS, cutoff=0.4)
            raise OptionError("metric", f"textstat has no measure `{self.metric}`{hint}")
        if self.max is None and self.min is None:
            raise OptionError("max", "give `max`, `min` or both; without a limit there is nothing to flag")
        if self.per not in ("draft", "block"):
            raise OptionError("per", f"`{self.per}` is neither draft nor block")

    def hits(self, document: Document) -> Iterator[Hit]:
        sentences = document.reading(Prose).sentences
        if self.per == "draft":
            parts = [sentences]
        else:
            parts = [list(group) for _, group in groupby(sentences, key=lambda sentence: id(sentence.block))]
        for part in parts:
            if sum(len(sentence) for sentence in part) < max(self.min_words, 1):
                continue
            value = measure(self.metric, _text(part))
            high = self.max is not None and value > self.max
            low = self.min is not None and value < self.min
            if high or low:
                says = {"value": f"{value:.1f}", "metric": self.metric, "limit": f"{self.max if high else self.min:g}"}
                yield Hit(part[0].block, *part[0].span, case="high" if high else "low", says=says)


def _text(sentences: list[ProseSentence]) -> str:
    blocks = (block for block, _ in groupby(sentence.block for sentence in sentences))
    return "\n".join(block.text.replace(OPAQUE, "") for block in blocks)


def measure(metric: str, text: str) -> float:
    """What textstat's function of this name says of a text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of names that textstat means to drop
        return float(getattr(_textstat(), metric)(text, **_ARGUMENTS.get(metric, {})))


class _Pronunciations(dict[str, list[list[str]]]):
    """CMUdict as textstat asks for it: a sound that ends in a digit for each syllable of a word."""

    def __missing__(self, word: str) -> list[list[str]]:
        return [["1"] * syllables(word.replace("’", "'"))]


@cache
def _textstat() -> Any:
    """textstat, which must not fetch CMUdict from the network at the first word it counts.

    It looks the dictionary up by this name whenever it counts syllables, for every measure.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nltk's import
        from textstat.backend.counts import _count_syllables
        from textstat.textstat import textstatistics

    pronunciations = _Pronunciations()
    _count_syllables.get_cmudict = lambda _language: pronunciations
    return textstatistics()
