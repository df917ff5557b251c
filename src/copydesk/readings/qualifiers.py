"""The words behind a thing that tell which it is: "the miners from Leith", "the men who were held"."""

from __future__ import annotations

from bisect import bisect_left

from copydesk.document import Document
from copydesk.readings.fates import FATES
from copydesk.readings.late import Late
from copydesk.readings.lemmas import stem
from copydesk.readings.mentions import Mention
from copydesk.readings.sentences import Sentences
from copydesk.readings.words import Words

# Prepositions and pronouns that make the things some of all such things: "the nine miners from Leith".
_QUALIFYING = frozenset(
    """back home out it he she they we you i in of from at on with for to who that which whose under over near behind inside outside across along between among by
    against without within around aboard above below next being not still already now then including except who'd
    elsewhere here there abroad overseas present absent available responsible involved concerned upstream downstream nearby
    due upstairs downstairs ashore offshore uptown downtown worldwide nationwide""".split()
)
# Participles that do the same: "the 20 protesters held on Tuesday".
_PARTICIPLES = frozenset(
    """held sent shot lost found made caught hit hurt kept paid sold built brought taken given chosen known named cast won read
    seen put set born drawn eaten driven stolen worn torn laid led fed met shown thrown written bought taught told fought flown
    grown beaten bitten broken hidden spent struck stuck sunk swept trapped left cut""".split()
)
# Words that are verbs whatever stands before them: then a participle behind the noun was none.
_FINITE = frozenset(
    "is are was were be been has have had will would can could might must shall should do does did".split()
)
_PLACING = frozenset(
    """in on at by from to for during after before near since until with against under as over into onto through this last so""".split()
)
# Prepositions that go with the verb as often as with the noun.
_ADVERBIAL = frozenset("at for on as by".split())
# A phrase behind a thing that tells which of several it is, where it is none of time: "the spire of St Olaf's".
_PLACED = Late(
    r"(?:of|that|which|who|whose|next|back|home|there|out|abroad|it|he|she|they|we|(?:in|on|near|outside|behind|over|under|across|between|at|from|inside|beside|along|around|above|below)\s"
    r"(?!(?:the\s)?(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"spring|summer|autumn|winter|end|weekend|morning|evening|night|dawn|noon|last|next|early|late|full|time|foot|about|one|two|three|four|five|six|seven|eight|nine|ten|\d)))\b"
)

# What always narrows a thing down, and what never does: "put up the miners in a school".
_NARROWING = ("of ", "that ", "which ", "who ", "whose ", "next ", "from ", "it ", "he ", "she ", "they ", "we ")
_ANYWHERE = Late(r"(?:in|on|at|near|to|with)\san?\b")
_RELATIVE = frozenset(("who", "that", "which"))
_EMPTY = _FINITE | _RELATIVE | _QUALIFYING | {"the", "and", "all", "not", "a"}
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_COURTS = frozenset(("charged", "indicted"))


def told_apart(document: Document, earlier: Mention, later: Mention) -> bool:
    """Whether the words behind two things of one name tell that they are two."""
    before, behind = _qualifier(document, earlier), _qualifier(document, later)
    if _same(before, behind):
        return False
    if earlier.owned:
        narrow = not later.joined or _leads(document, later) or behind.startswith(_NARROWING)
        return (narrow and _PLACED.match(behind) is not None) or _timed_otherwise(before, behind)
    if before and not earlier.known and not _leads(document, earlier):
        before = ""  # "pulled 23 hikers from the gorge"
    if behind and _ANYWHERE.match(behind) and not _leads(document, later):
        behind = ""
    if not (before or behind):
        return False
    if before and behind:
        return True
    if _told_before(document, earlier, later, before or behind):
        return False
    verbal = (before + behind).partition(" ")[0] in _ADVERBIAL and not _leads(document, later)
    a, b = earlier.figure.value or 0.0, later.figure.value or 0.0
    return not verbal and (behind != "" or abs(a - b) > max(1, 0.1 * a))


def _timed_otherwise(before: str, behind: str) -> bool:
    """Whether both are told of with a preposition, and of two times or places: "in May", "in June"."""
    one, other = before.split(" "), behind.split(" ")
    return len(one) > 1 and len(other) > 1 and one[0] == other[0] and one[0] in _PLACING and one[1] != other[1]


def _leads(document: Document, mention: Mention) -> bool:
    """Whether a sentence begins with a thing, so that what stands behind it is of it and not of a verb."""
    return document.reading(Sentences).around(mention.figure.block, mention.figure.start).start == mention.start


def _told_before(document: Document, earlier: Mention, later: Mention, qualifier: str) -> bool:
    """Whether one of two qualifies by what the other's sentence says: "Nine signed" … "The eight who signed"."""
    other = earlier if _qualifier(document, later) else later
    words = [word for word in qualifier.split() if word not in _EMPTY and len(word) > 2]
    telling = words[0] if words else ""
    start, end = document.reading(Sentences).around(other.figure.block, other.figure.start)
    starts, forms, _ = document.reading(Words).of(other.figure.block)
    said = {stem(form) for form in forms[bisect_left(starts, start) : bisect_left(starts, end)]}
    if any(word in _DAYS and stem(word) not in said for word in words):
        return False
    fate = FATES.get(telling)
    return stem(telling) in said or (
        fate is not None and telling not in _COURTS and any(FATES.get(w) == fate for w in said)
    )


def _qualifier(document: Document, thing: Mention) -> str:
    """The words behind a phrase that narrow it down, as far as the next three; "" for none."""
    text, words = thing.figure.block.text, document.reading(Words).of(thing.figure.block)
    if not thing.end:
        return ""
    n = bisect_left(words.starts, thing.end)
    if n >= len(words.starts) or not text[thing.end : words.starts[n]].isspace():
        return ""
    form = words.forms[n]
    following = words.forms[n + 1] if n + 1 < len(words.forms) else ""
    participle = (form in _PARTICIPLES or form.endswith("ed")) and (
        following in _FINITE or (following in _PLACING and _goes_on(document, thing, n + 1))
    )
    if form in _QUALIFYING or participle or thing.end == thing.figure.end or form.endswith("ing"):
        return " ".join(words.forms[n : n + 3])
    return ""


def _same(before: str, behind: str) -> bool:
    """Whether two qualifiers are one as far as both go: a verb may follow one of them."""
    return before == behind or (
        " " in before
        and " " in behind
        and (f"{before} ".startswith(f"{behind} ") or f"{behind} ".startswith(f"{before} "))
    )


def _goes_on(document: Document, thing: Mention, n: int) -> bool:
    """Whether a verb follows in the sentence, from word `n` of the block on: "the men held in May are free", but not "the men held on"."""
    block = thing.figure.block
    words = document.reading(Words).of(block)
    _, end = document.reading(Sentences).around(block, thing.figure.start)
    following = words.forms[n : bisect_left(words.starts, end)]
    return any(form in _FINITE or form in _PARTICIPLES or (form.endswith("ed") and len(form) > 4) for form in following)
