"""Small words that shut each other out: two articles before one noun, two negatives in one clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.words import Words


class Clash(NamedTuple):
    """Two words that shut each other out, with all between them; half-open, in characters of the block."""

    start: int
    end: int
    case: str  # article or negative


_ARTICLES = frozenset(("the", "a", "an"))
_DETERMINERS = frozenset("the a an this these those my your our their its".split())
# Nothing that can follow an article begins with one of these.
_NEVER = frozenset("cannot of were".split())
# "an a cappella group", "the a priori view"; what is said of the letter and of the HTML element.
_AFTER_A = frozenset(
    "cappella capella priori posteriori fortiori la tag tags element elements key sound sounds vowel letter button "
    "attribute symbol prefix stands means and or in is".split()
)

_NEGATED = r"(?:\w+n['’]t|(?:is|are|am|was|were|have|has|had|do|does|did|can|could|will|would|shall|should|must|[’']m|[’']re|[’']ve) not|cannot|nobody|no one|never)"
# Words of the same clause: what opens another one or a contrast ends it.
_WITHIN = (
    r"(?: (?!(?:and|but|or|nor|if|that|because|when|while|who|which|what|until|unless|than|as|so|just|only|for|say|says|said|mean|means|"
    r"meant|think|believe|know|knew|claim|not|because|about)\b)[\w’']+){%s}"
)
_FOLLOWS = r"(?=[.,;:!?)\]”\"]|$| (?:in|at|on|to|about|for|from|with|wrong|else|new|left|yet|either|at all)\b)"
_DOUBLE_NEGATIVE = re.compile(
    rf"\b{_NEGATED}(?:"
    rf"{_WITHIN % '1,3'} (?:nothing|nobody|nowhere){_FOLLOWS}"
    rf"| (?:nobody|nowhere){_FOLLOWS}"
    r"| (?:hardly|scarcely)\b"
    r")"
    r"|\b(?!(?:ca|could|wo)n['’]t not)\w+n['’]t (?:have )?not(?= (?!\w+ing\b|only\b|just\b|to\b|a\b|the\b|for\b)\w+)",
    re.IGNORECASE,
)
_NEGATIVES = frozenset("nothing nobody nowhere hardly scarcely not".split())


def clashes(document: Document, block: Block) -> Iterator[Clash]:
    """The clashes of a block: those of articles, then those of negatives."""
    words = document.reading(Words).of(block)
    present = set(words.forms)
    if not _ARTICLES.isdisjoint(present):
        yield from _articles(block.text, words.forms, words.starts, words.ends)
    if not _NEGATIVES.isdisjoint(present):
        yield from (Clash(*match.span(), "negative") for match in _DOUBLE_NEGATIVE.finditer(block.text))


def _articles(text: str, forms: list[str], starts: list[int], ends: list[int]) -> Iterator[Clash]:
    second = _DETERMINERS | _NEVER
    for n in [n for n, (one, two) in enumerate(zip(forms, forms[1:])) if one in _ARTICLES and two in second]:
        one, two = text[starts[n] : ends[n]], text[starts[n + 1] : ends[n + 1]]
        if one.lower() == two.lower() or not two.islower() or not text[ends[n] : starts[n + 1]].isspace():
            continue
        if one == "A" and n:  # "Plan A the"
            continue
        after = text[ends[n + 1] : ends[n + 1] + 1]
        follows = forms[n + 2] if n + 2 < len(forms) else ""
        if after.isspace() and follows[:1].isalpha() and not (two == "a" and (follows in _AFTER_A or len(follows) < 2)):
            yield Clash(starts[n], ends[n + 1], "article")
