"""What figures say of one thing, in whatever words: "a 480-metre bridge", "the bridge is 480 metres long"."""

from __future__ import annotations

from bisect import bisect_left

from copydesk.readings.counted_things import DETERMINERS, Lead, lead
from copydesk.readings.figures import Figure
from copydesk.readings.lemmas import singular
from copydesk.readings.mentions import Mention
from copydesk.readings.noun_phrases import NounPhrase, phrase_before, phrase_behind
from copydesk.readings.words import BlockWords

# What says so of a thing that stands before it, by the kind of figure.
_IS = frozenset("is measures stands spans stretches runs covers weighs measuring spanning standing".split())
_HAS = frozenset("has have with holds contains comprises employs seats seat hold employ".split())
_SPENDING = frozenset("spend spends spent spending pay pays paid paying".split())
_COSTS = frozenset("cost costs costing".split())
#: What may stand right before a figure that says so.
TELLING = _IS | _HAS | _COSTS | _SPENDING | {"of", "for"}
# Verbs that name what they count.
_ASPECTS = {"employs": "employee", "employ": "employee", "seats": "seat", "seat": "seat"}
# Words between the thing and what is said of it.
_BETWEEN = frozenset("which that will would can also now still who and".split())
_SAME = {"floor": "storey", "story": "storey", "worker": "employee", "staff": "employee"}
_MEASURED = frozenset("long tall high wide deep".split())
# What is had or held in numbers though nobody says by what.
_UNTOLD = frozenset("it they he she we you i there this that one each people person".split())
_TIMES = frozenset(
    "day week month season year decade century today yesterday tomorrow summer winter spring autumn".split()
)
_WHICHEVER = frozenset("every each any no another some".split())


def belonging(figure: Figure, words: BlockWords) -> Mention | None:
    """What a figure says of one thing; None where it says nothing of that sort."""
    led = lead(figure, words)
    if led.selecting:
        return None
    text, end = figure.block.text, figure.end
    joined = text[end : end + 1] == "-" or ("-" in figure.text and figure.kind != "count")
    if joined or (figure.kind == "money" and text[end : end + 1].isspace()):
        found = _compounded(figure, words, led)
        if found or joined:
            return found
    return _predicated(figure, words, led) or _owned(figure, words, led)


def _compounded(figure: Figure, words: BlockWords, led: Lead) -> Mention | None:
    """What "a nine-member board" and "the $30 million tunnel" say."""
    if not led.word or led.word in _WHICHEVER or led.word[:-2] in _TIMES:
        return None
    phrase = phrase_behind(figure.block.text, words, figure.end, led.word)
    aspect = figure.unit
    if figure.kind == "count":
        n = bisect_left(words.starts, figure.end) - 1
        aspect = figure.block.text[figure.end + 1 : words.ends[n]].lower()
    return _made(figure, aspect, phrase, led.start, True) if phrase else None


def _predicated(figure: Figure, words: BlockWords, led: Lead) -> Mention | None:
    """What "the bridge is 480 metres long", "the board, which has nine members" and "the tunnel cost $30 million" say."""
    n = led.n - 1
    if n < 1 or led.word:
        return None
    forms, verb, aspect = words.forms, words.forms[n], figure.unit
    if figure.kind == "count":
        aspect = _ASPECTS.get(verb, aspect)
        told = (verb in _HAS and aspect != "") or (verb == "of" and not aspect)
    elif figure.kind == "money":
        told = verb in _COSTS or verb in ("for", "of")
        if spent := _spent(figure, words, n):
            return spent
    else:
        told = figure.kind == "measure" and verb in _IS
        if figure.kind == "measure" and not told and _high(figure, words):  # "the dam, 88 metres high, holds"
            n, told = n + 1, True
    if not told:
        return None
    behind, n = n, n - 1
    while n > 0 and forms[n] in _BETWEEN:
        n -= 1
    owner = phrase_before(figure.block.text, words, n)
    if owner is None or owner.head in _UNTOLD:
        return None
    generic = owner.lead in ("a", "an") and n == behind - 1 and verb in _HAS | _COSTS | _IS
    if generic and verb != "with":
        return None  # "a ticket costs £12": whichever it is
    if verb != "of" and owner.under:
        return None  # "the roof of the church is 40 metres long"
    return _made(figure, aspect or "member", owner, led.start)


def _spent(figure: Figure, words: BlockWords, n: int) -> Mention | None:
    """What "spend $18 million on a new plant" says, where word `n` stands before the sum."""
    forms = words.forms
    m = bisect_left(words.starts, figure.end)
    if forms[m : m + 1] not in (["on"], ["for"], ["in"]) or _SPENDING.isdisjoint(forms[max(0, n - 3) : n + 1]):
        return None
    lead = forms[m + 1] if m + 1 < len(forms) else ""
    at = words.ends[m + 1] if lead in DETERMINERS else words.ends[m]
    thing = phrase_behind(figure.block.text, words, at, lead if lead in DETERMINERS else "")
    return _made(figure, figure.unit, thing, words.starts[n], True) if thing else None


def _high(figure: Figure, words: BlockWords) -> bool:
    n = bisect_left(words.starts, figure.end)
    return n < len(words.forms) and words.forms[n] in _MEASURED and figure.block.text.endswith(", ", 0, figure.start)


def _owned(figure: Figure, words: BlockWords, led: Lead) -> Mention | None:
    """What "the board's nine members" and "all nine members of the board" say."""
    if figure.kind != "count" or not figure.unit or not led.word:
        return None
    text, (starts, forms, ends) = figure.block.text, words
    if led.word.endswith(("'s", "s'")):
        owner = phrase_before(text, words, led.n)
        owner = owner and owner._replace(known=True, head=owner.head.rstrip("'"))
        return _made(figure, figure.unit, owner, led.start) if owner else None
    n = bisect_left(starts, figure.end)
    if led.word == "all" and forms[n : n + 1] == ["of"]:  # "all 13 of the board's members"
        n = next((m for m in range(n, min(n + 5, len(forms))) if forms[m].endswith("'s")), 0)
        owner = phrase_before(text, words, n) if n else None
        owner = owner and owner._replace(known=True)
        return _made(figure, figure.unit, owner, led.start) if owner else None
    n = next((m for m in range(n, min(n + 4, len(forms))) if text[starts[m] : ends[m]] == figure.unit), 0)
    if led.word not in ("the", "all") or not n or forms[n + 1 : n + 3] != ["of", "the"]:
        return None
    return _made(figure, figure.unit, phrase_behind(text, words, ends[n + 2], "the"), led.start, True)


def _made(figure: Figure, aspect: str, owner: NounPhrase | None, start: int, behind: bool = False) -> Mention | None:
    """The mention of an owner; `behind` tells that its noun stands behind the figure, where words may narrow it down."""
    if owner is None:
        return None
    one = singular(aspect.lower()) if figure.kind == "count" else aspect
    head = singular(owner.head.rpartition("-")[2] or owner.head)
    modifiers = frozenset(singular(word) for word in owner.modifiers if word != "new" and not word[0].isdigit())
    return Mention(figure, _SAME.get(one, one), head, modifiers, owner.known, start, owner.end if behind else 0)
