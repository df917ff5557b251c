"""Small words that shut each other out: two articles before one noun, two negatives in one clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import repeat
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.words import BlockWords
from copydesk.readings.wordstream import WordStream


class Clash(NamedTuple):
    """Two words that shut each other out, with all between them; half-open, in characters of the block."""

    block: Block
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

_FOLLOWS_AT_MOST = 12
_NEGATIVES = frozenset("nothing nobody nowhere hardly scarcely not".split())

# Each word as a byte: what it can be in a clash. "The" can be the first article and the second.
_ARTICLE, _SECOND, _NEGATIVE = 1, 2, 4
_ROLES = {
    word: _ARTICLE * (word in _ARTICLES) | _SECOND * (word in _DETERMINERS | _NEVER) | _NEGATIVE * (word in _NEGATIVES)
    for word in _ARTICLES | _DETERMINERS | _NEVER | _NEGATIVES
}
_TWO_ARTICLES = re.compile(rb"[\1\3](?=[\2\3])")


# What the other negative of a clause ends with.
_OTHERS = frozenset("cannot nobody one never not".split())


@cache
def _double_negative() -> re.Pattern[str]:
    negated = (
        r"(?:\w+n['’]t|(?:is|are|am|was|were|have|has|had|do|does|did|can|could|will|would|shall|should|must|[’']m|[’']re|[’']ve)"
        r" not|cannot|nobody|no one|never)"
    )
    # Words of the same clause: what opens another one or a contrast ends it.
    within = (
        r"(?: (?!(?:and|but|or|nor|if|that|because|when|while|who|which|what|until|unless|than|as|so|just|only|for|say|says|said|mean|means|"
        r"meant|think|believe|know|knew|claim|not|because|about)\b)[\w’']+){1,3}"
    )
    follows = r"(?=[.,;:!?)\]”\"]|$| (?:in|at|on|to|about|for|from|with|wrong|else|new|left|yet|either|at all)\b)"
    return re.compile(
        rf"\b{negated}(?:{within} (?:nothing|nobody|nowhere){follows}| (?:nobody|nowhere){follows}| (?:hardly|scarcely)\b)"
        r"|\b(?!(?:ca|could|wo)n['’]t not)\w+n['’]t (?:have )?not(?= (?!\w+ing\b|(?:only|just|to|a|the|for)\b)\w)",
        re.IGNORECASE,
    )


def clashes(document: Document) -> Iterator[Clash]:
    """The clashes of a document: those of articles, then those of negatives."""
    stream = document.reading(WordStream)
    roles = bytes(map(_ROLES.get, stream.forms, repeat(0)))
    for match in _TWO_ARTICLES.finditer(roles):
        block, words, first = stream.at(match.start())
        if _articles_clash(block.text, words, first):
            yield Clash(block, words.starts[first], words.ends[first + 1], "article")
    at = roles.find(_NEGATIVE)
    while at >= 0:
        block, words, first = stream.at(at)
        start = _negated(block.text, words, first)
        if start >= 0:
            yield Clash(block, start, words.ends[first], "negative")
        at = roles.find(_NEGATIVE, at + 1)


def _negated(text: str, words: BlockWords, first: int) -> int:
    """Where the other negative begins that a negative word of its clause stands behind, or -1."""
    start = max(0, first - 5)
    if words.forms[first] == "not":
        negated = any(form.endswith("n't") for form in words.forms[max(0, first - 2) : first])
    else:
        negated = any(form in _OTHERS or form.endswith("n't") for form in words.forms[start:first])
    if not negated:
        return -1
    end = words.ends[first]
    match = _double_negative().search(text, words.starts[start], end + _FOLLOWS_AT_MOST)
    return match.start() if match and match.end() == end else -1


def _articles_clash(text: str, words: BlockWords, first: int) -> bool:
    starts, forms, ends = words
    two = text[starts[first + 1] : ends[first + 1]]
    if forms[first] == forms[first + 1] or not two.islower() or not text[ends[first] : starts[first + 1]].isspace():
        return False
    if first and text[starts[first]].isupper() and forms[first] == "a":  # "Plan A the"
        return False
    after = text[ends[first + 1] : ends[first + 1] + 1]
    follows = forms[first + 2] if first + 2 < len(forms) else ""
    return after.isspace() and follows[:1].isalpha() and not (two == "a" and (follows in _AFTER_A or len(follows) < 2))
