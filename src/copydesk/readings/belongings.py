"""What figures say of one thing, in whatever words: "a 480-metre bridge", "the bridge is 480 metres long"."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from copydesk.readings.counted_things import DETERMINERS, Lead
from copydesk.readings.figures import Figure
from copydesk.readings.lemmas import singular
from copydesk.readings.mentions import Mention
from copydesk.readings.noun_phrases import NounPhrase, phrase_before, phrase_behind
from copydesk.readings.words import BlockWords

# What says so of a thing that stands before it, by the kind of figure.
_IS = frozenset("is measures stands spans stretches runs covers weighs measuring spanning standing".split())
_HAS = frozenset(
    """has have had with holds hold contains comprises employs employ seats seat operates owns shows carries carry counts boasts
    features sleeps""".split()
)
_REACHES = frozenset("runs extends stretches rises climbs".split())
_SPENDING = frozenset("spend spends spent spending pay pays paid paying".split())
_COSTS = frozenset("cost costs costing".split())
#: What may stand right before a figure that says so.
TELLING = _IS | _HAS | _COSTS | _SPENDING | {"of", "for", "to"}
# Verbs that name what they count.
_ASPECTS = {"employs": "employee", "employ": "employee", "seats": "seat", "seat": "seat"}
# Verbs that say it of whichever thing there is, where an article leaves that open.
_WHATEVER = (_HAS | _COSTS | _IS) - {"with"}
# Words between the thing and what is said of it.
_BETWEEN = frozenset("which that will would can also now still who and".split())
_SAME = {"floor": "storey", "story": "storey", "worker": "employee", "staff": "employee"}
_SAME |= dict.fromkeys(("strong", "man", "woman", "person"), "member")
# Sorts of things, not one of them: "the two-bedroom flat", "the five-star hotel".
_SORTS = frozenset(
    "star bedroom door way speed course seater piece litre inch millimetre centimetre watt gigabyte ply".split()
)
_SORTED = 100
# What is done for a time, and what that time is called.
_LASTING = {"jailed": "sentence", "imprisoned": "sentence", "sentenced": "sentence", "banned": "ban"}
_LASTING |= {"suspended": "suspension", "closed": "closure", "shut": "closure"}
LASTING = frozenset(_LASTING)
_NOUNS = {"term": "sentence", "shutdown": "closure"}
# Groups that are counted by themselves: "a crew of six", "the six crew".
_GROUPS = frozenset(("crew", "staff"))
_MEASURED = frozenset("long tall high wide deep".split())
# What is had or held in numbers though nobody says by what.
_UNTOLD = frozenset("it they he she we you i there this that one each people person".split())
_TIMES = frozenset(
    "day week month season year decade century today yesterday tomorrow summer winter spring autumn".split()
)
_WHICHEVER = frozenset("every each any no another some".split())


@lru_cache(maxsize=1024)
def aspect(noun: str) -> str:
    """What is counted of a thing, under the name that several nouns have in common: storeys for "floors"."""
    one = singular(noun.lower())
    return _SAME.get(one, one)


def belonging(figure: Figure, words: BlockWords, led: Lead) -> Mention | None:
    """What a figure, led by `led`, says of one thing; None where it says nothing of that sort."""
    if led.selecting:
        return None
    text, end = figure.block.text, figure.end
    joined = text[end : end + 1] == "-" or ("-" in figure.text and figure.kind != "count")
    if joined or (figure.kind in ("money", "percent") and text[end : end + 1].isspace()):
        found = _compounded(figure, words, led)
        if found or joined:
            return found
    return _predicated(figure, words, led) or _owned(figure, words, led)


def _compounded(figure: Figure, words: BlockWords, led: Lead) -> Mention | None:
    """What "a nine-member board" and "the $30 million tunnel" say."""
    if not led.word or led.word in _WHICHEVER or led.word[:-2] in _TIMES:
        return None
    phrase = phrase_behind(figure.block.text, words, figure.end, led.word)
    unit = figure.unit
    if figure.kind == "count":
        n = bisect_left(words.starts, figure.end) - 1
        unit = figure.block.text[figure.end + 1 : words.ends[n]].lower()
    return _made(figure, unit, phrase, (led.start, phrase.end), True) if phrase else None


def _predicated(figure: Figure, words: BlockWords, led: Lead) -> Mention | None:
    """What "the bridge is 480 metres long", "the board, which has nine members" and "the tunnel cost $30 million" say."""
    n, text = led.n - 1, figure.block.text
    if n < 1 or led.word:
        return None
    if figure.kind == "duration":
        return _lasting(figure, words, n) or _taken_up(figure, words)
    says = _verb(figure, words, n)
    if says < 1:
        return _spent(figure, words, n) if figure.kind == "money" else None
    verb, n = words.forms[says], says - 1
    while n > 0 and words.forms[n] in _BETWEEN:
        n -= 1
    owner = _meant(text, words, n) if words.forms[n] == "it" else phrase_before(text, words, n)
    if owner is None or owner.head in _UNTOLD or (owner.under and verb != "of"):
        return None  # "the roof of the church is 40 metres long"
    if owner.lead in ("a", "an") and n == says - 1 and verb in _WHATEVER:
        return None  # "a ticket costs £12": whichever it is
    if owner.head in _GROUPS and not figure.unit:
        return Mention(figure, "", owner.head, frozenset(), False, False, led.start, 0)
    return _made(figure, _ASPECTS.get(verb, figure.unit) or "member", owner, (led.start, _end(figure, words)))


def _verb(figure: Figure, words: BlockWords, n: int) -> int:
    """The word that says the figure of what stands before it, which ends at word `n`; -1 for none."""
    verb = words.forms[n]
    if figure.kind == "count":
        if verb in _REACHES and figure.unit and words.forms[n + 1] == "to":  # "the book runs to 600 pages"
            return n
        told = (verb in _HAS and (figure.unit != "" or verb in _ASPECTS)) or (verb == "of" and not figure.unit)
    elif figure.kind == "money":
        told = verb in _COSTS or verb in ("for", "of")
    else:
        told = verb in _IS
        if not told and _high(figure, words):  # "the dam, 88 metres high, holds"
            return n + 1
    return n if told and figure.kind != "age" else -1


def _lasting(figure: Figure, words: BlockWords, n: int) -> Mention | None:
    """What "closed for six weeks" and "sentenced to six years" say, where word `n` stands before the time."""
    before = words.forms[max(0, n - 2) : n] if words.forms[n] in ("for", "to") else []
    noun = next((_LASTING[form] for form in before if form in _LASTING), "")
    return Mention(figure, figure.unit, noun, frozenset(), False, False, figure.start, figure.end) if noun else None


def _taken_up(figure: Figure, words: BlockWords) -> Mention | None:
    """What "after four hours of talks" says."""
    text, n = figure.block.text, bisect_left(words.starts, figure.end)
    if words.forms[n : n + 1] != ["of"] or not text[figure.end : words.starts[n]].isspace():
        return None
    thing = phrase_behind(text, words, words.ends[n], "the")
    return _made(figure, figure.unit, thing, (figure.start, thing.end)) if thing else None


def _end(figure: Figure, words: BlockWords) -> int:
    """Where the noun ends that a figure counts, or its unit."""
    n = bisect_left(words.starts, figure.end)
    text = figure.block.text
    return (
        next(
            (
                words.ends[m]
                for m in range(n, min(n + 4, len(words.forms)))
                if text.endswith(figure.unit, 0, words.ends[m])
            ),
            figure.end,
        )
        if figure.kind == "count" and figure.unit
        else figure.end
    )


def _meant(text: str, words: BlockWords, n: int) -> NounPhrase | None:
    """The thing that "It", word `n`, stands for: that of which the sentence before tells first."""
    at = words.starts[n]
    begin = text.rfind(". ", 0, max(0, at - 2)) + 2
    first = bisect_left(words.starts, begin if begin > 1 else 0)
    if text[at] != "I" or first >= n or words.forms[first] not in ("the", "a", "an", "this"):
        return None
    return phrase_behind(text, words, words.ends[first], "the")


def _spent(figure: Figure, words: BlockWords, n: int) -> Mention | None:
    """What "spend $18 million on a new plant" says, where word `n` stands before the sum."""
    forms = words.forms
    m = bisect_left(words.starts, figure.end)
    if forms[m : m + 1] not in (["on"], ["for"], ["in"]) or _SPENDING.isdisjoint(forms[max(0, n - 3) : n + 1]):
        return None
    lead = forms[m + 1] if m + 1 < len(forms) else ""
    at = words.ends[m + 1] if lead in DETERMINERS else words.ends[m]
    thing = phrase_behind(figure.block.text, words, at, lead if lead in DETERMINERS else "")
    return _made(figure, figure.unit, thing, (words.starts[n], thing.end)) if thing else None


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
        return _made(figure, figure.unit, owner, (led.start, 0)) if owner else None
    n = bisect_left(starts, figure.end)
    if led.word == "all" and forms[n : n + 1] == ["of"]:  # "all 13 of the board's members"
        n = next((m for m in range(n, min(n + 5, len(forms))) if forms[m].endswith("'s")), 0)
        owner = phrase_before(text, words, n) if n else None
        owner = owner and owner._replace(known=True)
        return _made(figure, figure.unit, owner, (led.start, 0)) if owner else None
    n = next((m for m in range(n, min(n + 4, len(forms))) if text[starts[m] : ends[m]] == figure.unit), 0)
    if led.word not in ("the", "all") or not n or forms[n + 1 : n + 3] != ["of", "the"]:
        return None
    owner = phrase_behind(text, words, ends[n + 2], "the")
    return _made(figure, figure.unit, owner, (led.start, 0)) if owner else None


def _made(figure: Figure, unit: str, owner: NounPhrase, span: tuple[int, int], joined: bool = False) -> Mention | None:
    one = aspect(unit) if figure.kind == "count" else unit
    if one in _SORTS and (figure.value or 0) < _SORTED:
        return None
    head = singular(owner.head)
    modifiers = frozenset(singular(word) for word in owner.modifiers if word != "new" and not word[0].isdigit())
    if owner.lead.endswith("'s"):
        modifiers |= {owner.lead}
    return Mention(figure, one, _NOUNS.get(head, head), modifiers, owner.known, joined, *span)
