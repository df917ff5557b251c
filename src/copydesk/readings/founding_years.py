"""The years in which a document has things begin: "the museum opened in 1931", "Built in 1878, the bridge"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from copydesk.document import Document
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.lemmas import singular
from copydesk.readings.mentions import Mention
from copydesk.readings.namesakes import several
from copydesk.readings.noun_phrases import DEFINITE, NounPhrase, phrase_before, phrase_behind
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import BlockWords, Words

# What happens to a thing once, and the form it is compared by.
_ONCE = {
    form: forms.split()[0]
    for forms in (
        "opened opening",
        "founded established founding foundation establishment formed formation set",
        "built constructed erected begun began dates dating construction",
        "launched launch started",
        "completed completion finished",
        "born birth",
        "died death",
    )
    for form in forms.split()
}
_HAPPENING = frozenset(_ONCE)
# What may stand between the thing and what happened to it.
_BETWEEN = frozenset("was were is had been has which that who first officially".split())
# What makes it happen again, or to a part, or not yet.
_AGAIN = frozenset(
    "again second new current present later next rebuilt reopened expected due planned will would another former".split()
)
_NOUNS = frozenset(
    "opening founding foundation establishment formation construction launch completion birth death".split()
)
# What a pronoun stands for is found by what was told before.
_IT = NounPhrase("it", frozenset(), "", True, 0)
# How the word before a year ends, where that is one of these.
_DATED = ("in ", "In ", "ce ", "om ", "to ")
_DATING = frozenset(("in", "since", "from", "to"))
_PROSE = frozenset(("paragraph", "item", "footnote", "caption"))
# How many words may stand between the year and what happened.
_NEAR = 6


def disagreeing_years(document: Document) -> Iterator[tuple[Mention, Mention]]:
    """The two mentions of a thing that has its beginning in two years, one of them perhaps a slip for the other."""
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    last: Mention | None = None
    of = document.reading(Words).of
    for figure in document.reading(Figures).all:
        if figure.kind != "year" or figure.block.kind not in _PROSE:
            continue
        text = figure.block.text
        if text.startswith(_DATED, figure.start - 3) or text.startswith(" when", figure.end):
            words = of(figure.block)
            n = bisect_left(words.starts, figure.start)
            if not _HAPPENING.isdisjoint(words.forms[max(0, n - _NEAR) : n + _NEAR + 1]):
                mention = _mention(figure, words, n)
                if mention and mention.head == "it":
                    mention = mention._replace(head=last.head) if last and _follows(document, last, mention) else None
                if mention:
                    groups[mention.aspect, mention.head].append(mention)
                    last = mention
    inside = document.reading(Quotations).inside
    for (_, head), group in groups.items():
        one, other = group[0], group[-1]
        if (
            len({mention.figure.value for mention in group}) != 2
            or len({m.modifiers for m in group} - {frozenset()}) > 1
        ):
            continue
        voiced = any(inside(figure.block, figure.start, figure.end) for figure in (one.figure, other.figure))
        if _slip(one.figure.text, other.figure.text) and other.known and not voiced and not several(document, head):
            yield one, other


def _follows(document: Document, last: Mention, mention: Mention) -> bool:
    """Whether a mention by a pronoun is of the same event as the last one, in the sentence behind that or the next block."""
    one, other = last.figure, mention.figure
    if last.aspect != mention.aspect:
        return False
    if one.block is not other.block:
        return document.reading(Sentences).around(other.block, other.start).start == 0
    return other.block.text.count(". ", one.end, other.start) == 1


def _mention(figure: Figure, words: BlockWords, n: int) -> Mention | None:
    """What begins in the year that is word `n`."""
    text, forms = figure.block.text, words.forms
    if n and forms[n - 1] in _DATING and forms[n + 1 : n + 2] != ["when"]:
        m = next((m for m in range(n - 2, max(-1, n - 2 - _NEAR), -1) if forms[m] in _HAPPENING), -1)
        if m < 0 or not text[words.ends[m] : figure.start].replace(" ", "").isalpha():
            return None
        if forms[n - 1] in ("from", "to") and forms[m] not in ("dates", "dating"):
            return None
        begin = bisect_left(words.starts, text.rfind(". ", words.starts[max(0, m - _NEAR)], words.starts[m]) + 1)
        sentence = max(begin, m - _NEAR), n + 1
        if forms[m] in _NOUNS:
            thing = _owner(text, words, m)
        elif m == 0 or text[words.ends[m - 1] : words.starts[m]].strip(" \n")[-1:] in (".", "!", "?"):
            thing = _fronted(text, words, n)
        else:
            thing = _subject(text, words, m)
    elif forms[n + 1 : n + 2] == ["when"]:
        m = next((m for m in range(n + 2, min(n + 3 + _NEAR, len(forms))) if forms[m] in _HAPPENING), -1)
        thing = _subject(text, words, m) if m > 0 else None
        sentence = n, m + 2
    else:
        return None
    if thing is None or not _AGAIN.isdisjoint(forms[slice(*sentence)]):
        return None
    modifiers = frozenset(map(singular, thing.modifiers))
    if thing.lead.endswith("'s"):
        return None  # "the women's club" is another than "the club"
    return Mention(figure, _ONCE[forms[m]], singular(thing.head), modifiers, thing.known, False, figure.start, 0)


def _fronted(text: str, words: BlockWords, n: int) -> NounPhrase | None:
    """The thing of "Founded in 1940, the school", where the year is word `n`."""
    if n + 1 >= len(words.forms) or text[words.ends[n] : words.starts[n + 1]] != ", ":
        return None
    if words.forms[n + 1] in DEFINITE:
        return phrase_behind(text, words, words.ends[n + 1], words.forms[n + 1])
    named = text[words.starts[n + 1]].isupper()
    return phrase_behind(text, words, words.ends[n] + 1, "the") if named else None


def _owner(text: str, words: BlockWords, m: int) -> NounPhrase | None:
    """The thing of "its opening" and "the museum's opening", where the event is word `m`."""
    before = words.forms[m - 1] if m else ""
    if before in ("its", "since"):
        return _IT
    thing = phrase_before(text, words, m - 1) if before.endswith("'s") else None
    return thing._replace(known=True) if thing else None


def _subject(text: str, words: BlockWords, m: int) -> NounPhrase | None:
    """What stands before word `m`, which says what happened to it."""
    m -= 1
    while m > 0 and words.forms[m] in _BETWEEN:
        m -= 1
    if words.forms[m] in ("it", "they"):
        return _IT
    thing = phrase_before(text, words, m)
    return thing if thing and not thing.under and (thing.known or thing.lead) else None


def _slip(year: str, other: str) -> bool:
    """Whether one year may be a slip of the fingers for another: one digit is wrong, or two have changed places."""
    return len(year) == len(other) == 4 and (
        sorted(year) == sorted(other) or sum(a != b for a, b in zip(year, other, strict=True)) == 1
    )
