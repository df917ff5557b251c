"""`extends: metric`: a formula over a draft's counts, as in Vale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from copydesk.check import Check, Hit, OptionError
from copydesk.document import Document
from copydesk.errors import nearest
from copydesk.expressions import Expression, ExpressionError
from copydesk.readings.prose_counts import Counts, Prose

# Vale's names, and the counts of readings/prose_counts.py that they are.
_COUNTS = {
    "words": "words",
    "sentences": "sentences",
    "syllables": "syllables",
    "characters": "letters",
    "complex_words": "complex_words",
    "polysyllabic_words": "polysyllables",
    "long_words": "long_words",
    "monosyllabic_words": "monosyllables",
}
_HEADINGS = {f"heading_h{level}": level for level in range(1, 7)}
_CONTAINERS = {"list": "list", "blockquote": "quote"}
_VALUE = "value"
_COMPARED = ("<", ">", "==", "!=")


@dataclass(frozen=True, eq=False, repr=False)
class Metric(Check):
    """Flags a draft's first block where the value of `formula` meets `condition`, such as `> 10`.

    A formula is arithmetic over words, sentences, syllables, characters, complex_words,
    polysyllabic_words, long_words, monosyllabic_words, paragraphs, heading_h1 to heading_h6,
    list and blockquote, with sqrt, abs, floor, ceil, round and log. Words and what is made of
    them are counted in prose alone. A draft without a word of prose is not judged.
    """

    formula: str
    condition: str

    def __post_init__(self) -> None:
        if not self.condition.lstrip().startswith(_COMPARED):
            raise OptionError("condition", f"`{self.condition.strip()}` is no comparison; give one such as `> 10`")
        # Read now, so that a mistake shows where the rule is read and not at the first draft.
        self._read  # noqa: B018

    @cached_property
    def _read(self) -> tuple[Expression, Expression]:
        known = (*_COUNTS, "paragraphs", *_HEADINGS, *_CONTAINERS)
        return (
            _expression("formula", self.formula, self.formula, known),
            _expression("condition", self.condition, f"{_VALUE} {self.condition}", (_VALUE, *known)),
        )

    def hits(self, document: Document) -> Iterator[Hit]:
        counts = Counts(document.reading(Prose).sentences)
        if not counts.words:
            return
        formula, condition = self._read
        variables = {name: self._count(name, document, counts) for name in formula.names | condition.names - {_VALUE}}
        try:
            variables[_VALUE] = formula.value(variables)
            met = condition.value(variables)
        except (ArithmeticError, ValueError):
            return  # no heading, say, and a formula that divides by their number
        if met:
            block = document.blocks[0]
            yield Hit(block, 0, len(block.text), says={"value": f"{variables[_VALUE]:.2f}"})

    @staticmethod
    def _count(name: str, document: Document, counts: Counts) -> float:
        if name in _COUNTS:
            return float(counts.of([_COUNTS[name]])[0])
        if name in _HEADINGS:
            return sum(block.kind == "heading" and block.level == _HEADINGS[name] for block in document.blocks)
        if name in _CONTAINERS:
            depths = [0, *(block.within.count(_CONTAINERS[name]) for block in document.blocks)]
            return sum(max(0, after - before) for before, after in pairwise(depths))
        return sum(block.kind == "paragraph" for block in document.blocks)


def _expression(key: str, written: str, text: str, known: tuple[str, ...]) -> Expression:
    try:
        expression = Expression(text)
    except ExpressionError as error:
        raise OptionError(key, f"`{written.strip()}`: {error}") from None
    unknown = sorted(expression.names - set(known))
    if unknown:
        raise OptionError(key, f"`{unknown[0]}` is no count{nearest(unknown[0], known)}")
    return expression
