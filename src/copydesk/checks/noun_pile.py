"""`extends: noun-pile`: nouns upon nouns, of which the reader learns only at the end what they are about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from copydesk.check import Check, Hit, OptionError
from copydesk.document import Document
from copydesk.inflection import verb_forms
from copydesk.readings.late import Late
from copydesk.readings.telling_pairs import SMALL
from copydesk.readings.words import BlockWords, Words

# What a noun stands behind; the pile begins after it.
_BEFORE = frozenset(
    "the a an this that these those its their our his her my your of for in on by with from under about".split()
)
# Endings of adjectives, adverbs and participles, which make a pile no harder.
_NO_NOUN = Late(
    r".*(?:ly|ed|ous|ive|ful|less|able|ible|ish|ary|ic|ical|ern|est|[a-z]{3}al|[a-z]{3}ent|[a-z]{3}ant|-.*)"
)
_ADJECTIVES = frozenset(
    """good bad big small large great long short high low new old young early late full free open clear sure real true own main
    major minor key local state federal national public private former current recent top best worst better worse least
    senior junior left right white black red green blue dead live heavy light strong weak rich poor hard soft easy fast slow
    deep wide thin thick cold hot warm cool dry wet clean dirty dark bright fresh single double whole half entire
    upper lower inner outer prime chief joint mass nuclear solar foreign human male female adult fair equal
    common modern future past present explicit strict proper accurate robust exact intense particular appropriate raw smart
    random multiple maximum minimum separate complete concrete discrete corresponding existing resulting fuller shorter
    away everywhere inside outside within around whenever wherever instead cannot everything anything nothing onward upward
    containing comparing surrounding regarding separating concerning following according surrounding beginning southeast northeast southwest northwest north south east west""".split()
)
_VERBS = """be have do say get make go know take see come think look want give use find tell ask work seem feel try leave call
    need become put mean keep let begin help show hear play run move live believe bring happen write provide sit stand lose pay
    meet include continue set learn lead understand watch follow stop create speak read spend grow open walk win offer
    remember love consider appear buy wait serve die send expect build stay fall cut reach kill remain suggest raise pass sell
    require report decide pull return explain hope carry break receive agree support hit produce eat cover catch draw choose
    face allow add turn start might force hold begin rise drive throw wear sing swim fly hide""".split()
_FINITE = frozenset(form for verb in _VERBS for form in verb_forms(verb)) - frozenset(
    "work working call need help show showing play run move living offer love wait build cut pass report return support hit cover catch "
    "face turn start force hold rise drive building meeting setting training learning reading spending opening serving look use "
    "buy set stand watch stop walk win draw break hope hide being thinking feeling making beginning understanding suggest shows calls "
    "needs works reports offers turns starts cuts runs moves plays".split()
)
_PLURAL = (
    "ss",
    "us",
    "is",
    "news",
    "sales",
    "sports",
    "goods",
    "systems",
    "services",
    "operations",
    "communications",
    "weapons",
    "arms",
)


@dataclass(frozen=True, eq=False, repr=False)
class NounPile(Check):
    """Flags `nouns` nouns or more in a row: "the water quality monitoring system upgrade".

    Only words in lower case count. Without a dictionary of parts of speech nouns are told by what they stand behind, and
    by not being adjectives, adverbs or verbs by their endings or by a list; a plural is the last of a pile.
    """

    rests_on = "block"

    says: ClassVar[tuple[str, ...]] = ("nouns", "last")

    nouns: int = 4

    def __post_init__(self) -> None:
        if self.nouns < 3:
            raise OptionError("nouns", f"{self.nouns} is less than 3")

    def hits(self, document: Document) -> Iterator[Hit]:
        words_of = document.reading(Words)
        for block in document.prose():
            words = words_of.of(block)
            n = 0
            while n < len(words.forms):
                if words.forms[n] not in _BEFORE:
                    n += 1
                    continue
                last = _pile(block.text, words, n + 1)
                if last - n >= self.nouns:
                    start, end = words.starts[n + 1], words.ends[last]
                    yield Hit(block, start, end, says={"nouns": last - n, "last": words.forms[last]})
                n = max(last, n) + 1


def _pile(text: str, words: BlockWords, first: int) -> int:
    """The number of the last noun of the pile that begins with word `first`; the one before it where there is none."""
    at = first
    while at < len(words.forms):
        form = words.forms[at]
        joined = text[words.ends[at - 1] : words.starts[at]].isspace()
        if not joined or not text[words.starts[at] : words.ends[at]].islower() or not form.isalpha() or _no_noun(form):
            break
        at += 1
        if form.endswith("s") and not form.endswith(_PLURAL):
            break
    return at - 1


def _no_noun(form: str) -> bool:
    return (
        form in SMALL or form in _ADJECTIVES or form in _FINITE or len(form) < 3 or _NO_NOUN.fullmatch(form) is not None
    )
