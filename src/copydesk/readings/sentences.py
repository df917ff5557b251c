"""The sentences of a document.

A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or a
name. News prints sentences inside quotations and after closing quotation marks; both are
sentences here. Why no library: docs/decisions/0002-sentences.md.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from copydesk.document import Block, Document
from copydesk.scope import in_scope
from copydesk.text import Span

# A mark that may end a sentence, whatever closes after it, and the gap before the next one.
_STOP = re.compile(
    r"(?P<mark>\.(?:[ \u00a0]\.)+|[.!?…。！？]+)(?P<closing>[\"'”’»)\]」』）]*)(?:\[\d+\])*"
    r"(?P<gap>\s+|\Z|(?<=[。！？])|(?<=[.?!][\"”])(?=[A-Z“\"]))"
)
_NEXT = re.compile(r"[\"'“‘«(\[\-–—*•\s]*(\ufffc|[^\W_][\w'’]*)?")
_LAST = re.compile(r"[\w.&°]*\Z")
_WORDLIKE = re.compile(r"[^\W_]")
_DATELINE = re.compile(r"\s?[—–-]\s")
_ENUMERATOR = re.compile(r"(?:\d{1,3}|[A-Za-z])\Z")
_ROMAN = re.compile(r"[IVXLC]+\Z|[A-Z]\Z")
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]\Z")
_SAID = re.compile(
    r"\s*(?:[A-Z][\w.’'-]*\s+){1,4}(?:said|says|asked|asks|replied|added|told|wrote|shouted|cried|tweeted|wondered|recalled)\b"
)
_QUOTES = "\"“'‘”’"

# With a capital and before a name, never the end: titles, ranks, offices, saints.
_TITLES = frozenset(
    "mr mrs ms mx messrs mme mlle dr drs prof st ste gen lt col maj capt cpt cmdr sgt cpl pvt adm brig gov govs "
    "sen sens rep reps rev revs fr hon pres supt insp det atty mt ft cong del asst assoc".split()
)
# Never the end before a number, a numeral or a letter: "No. 5", "Fig. A".
_NUMBERED = frozenset("no nos n° № fig figs vol vols p pp sec secs art arts ch eq op par ex nr est tel ext".split())
# Never the end at all: they stand between what they join.
_JOINING = frozenset("vs v cf eg e.g ie i.e viz approx ca resp incl".split())
# The end only when what follows begins like a sentence. These are written with a capital …
_SHORT = frozenset(
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun inc corp co cos ltd "
    "llc plc bros jr sr esq ave blvd rd hwy rte apt bldg dept univ assn dist ala ariz ark calif colo conn fla ga ill ind "
    "kan kans ky la mass md mich minn miss mo mont neb nev okla ore penn pa tenn tex va vt wash wis wyo ont que".split()
)
# … these always mean what they say …
_ALWAYS = frozenset("al max trans eds ph.d b.sc m.sc sq cu".split())
# … and these units only after a figure: "6 ft. tall", but "he walked in."
_UNITS = frozenset("oz lb lbs in ft yd yds mi hr hrs min mins sec secs km kg cm mm mph".split())
_PLACES = frozenset(
    "d.c n.y n.j n.h n.c s.c n.d s.d n.m r.i l.a u.k ala ariz ark calif colo conn fla ga ill ind kan kans ky la mass md "
    "mich minn miss mo mont neb nev okla ore penn pa tenn tex va vt wash wis wyo ont que".split()
)
# A name, and behind it a verb or who that is: "Trump said", "Roger Ailes, the former chairman".
_NAME = re.compile(
    r"[)\]]?\s+(?P<first>[A-Z][\w’'-]+)(?:\s[A-Z]\.)*(?:\s[A-Z][\w’'-]+){0,2}(?:,\s(?:the|a|an|who|whose|then)\b"
    r"|\s(?:also\s)?(?:said|says|was|is|are|were|has|had|have|will|would|told|did|does|can|could|may|might|went|won|lost|ran|made|"
    r"took|got|gave|left|came|spoke|held|met|led|began|became|[a-z]{2,}(?<!e)ed)\b)"
)
_OFFICES = frozenset(
    "mayor police sheriff gov governor sen senator rep representative republican republicans democrat democrats council "
    "councilman councilwoman state attorney fire judge district city county superintendent "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
# What may follow a time of day in its own sentence.
_AFTER_TIME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april "
    "june july august september october november december jan feb mar apr aug sept oct nov dec eastern central mountain pacific "
    "et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist jst aest greenwich london".split()
)
# A letter after one of these is no initial: "vitamin C."
_LETTERED = frozenset(
    "vitamin hepatitis plan type grade class group appendix exhibit part section option figure table version team gate "
    "terminal model size letter schedule annex category level form line zone unit room block building phase stage step".split()
)
# Names that end in a mark.
_MARKED = frozenset("yahoo jeopardy yum".split())
# A sentence that follows an abbreviation begins with one of these; a name would carry the old one on.
_BEGINNERS = frozenset(
    "the a an this that these those it its he she they we you i his her their our my there here in on at by for "
    "from with as but and or so yet if when while after before since although though because however meanwhile "
    "what who why how where which one two some many most all both each no not another other last more even only "
    "also still then now once under over during despite according about into through until unlike among between "
    "yes well to of is are was were do does did can could will would should may might let's don't that's it's "
    "he's she's they're we're i'm there's".split()
)


_start = attrgetter("start")


class Sentences:
    """The sentences of every block, as spans of its text without the space around them."""

    def __init__(self, document: Document) -> None:
        self._of = {id(block): block.reading(sentences_of) for block in document.blocks}

    def of(self, block: Block) -> list[Span]:
        """The sentences of `block`, in order."""
        return self._of[id(block)]

    def number(self, block: Block, at: int) -> int:
        """Which of the sentences of `block` holds the character at `at`, or is the nearest before it; from 0."""
        return max(0, bisect_right(self._of[id(block)], at, key=_start) - 1)

    def around(self, block: Block, at: int) -> Span:
        """The sentence of `block` that holds the character at `at`, or the nearest before it."""
        return sentence_around(block, at)


def stretches(document: Document, scope: str | tuple[str, ...]) -> Iterator[tuple[Block, Span]]:
    """What a rule with this scope takes as one: each block in it, or with the scope `sentence` each sentence."""
    by_sentence = "sentence" in ((scope,) if isinstance(scope, str) else scope)
    for block in document.blocks:
        if in_scope(block, scope):
            whole = [Span(0, len(block.text))]
            for span in document.reading(Sentences).of(block) if by_sentence else whole:
                yield block, span


def sentence_around(block: Block, at: int) -> Span:
    """The sentence of `block` that holds the character at `at`, or the nearest before it."""
    sentences = block.reading(sentences_of)
    return sentences[max(0, bisect_right(sentences, at, key=_start) - 1)] if sentences else Span(0, len(block.text))


def sentences_of(block: Block) -> list[Span]:
    """The sentences of one block, for what reads it alone."""
    return split(block.text)


def split(text: str) -> list[Span]:
    """The sentences of a text (characters, half-open)."""
    spans: list[Span] = []
    start = 0
    for match in _STOP.finditer(text):
        end = match.end()
        if end < len(text):
            if not _ends(text, start, match):
                continue
            _add(spans, text, start, end)
            start = end
    _add(spans, text, start, len(text))
    return spans


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    trail = len(piece.rstrip())
    if lead < trail:
        spans.append(Span(start + lead, start + trail))


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the stop found ends the sentence that began at `start`."""
    mark, closing, at = match["mark"], match["closing"], match.start()
    following = _NEXT.match(text, match.end())
    after = (following and following[1]) or ""
    if not after:
        return True
    if after[0].islower() and after.islower():
        # “Really?” he asked. Only a line of its own begins with a small letter, or an iPhone.
        return "\n" in match["gap"] and not closing
    if mark == ".":
        word = _last_word(text, start, at)
        if closing.strip(")]"):
            return True
        return not _carries_on(text, start, at, word, after)
    if mark[0] in "…." and len(mark.rstrip(" ")) > (mark[0] != "…"):
        return _trails_off(text, start, match, after)
    if closing and text[start] in _QUOTES and _SAID.match(text, match.end()):
        return False  # “Are you sure?” Mr. Jones asked.
    if mark == "!" and not closing and _last_word(text, start, at).lower() in _MARKED:
        return after.lower() in _BEGINNERS
    return True


def _trails_off(text: str, start: int, match: re.Match[str], after: str) -> bool:
    """Whether the sentence ends with these points, or words have only been left out."""
    mark = match["mark"]
    if not after[0].isupper() or _empty(text, start, match.start()):
        return False  # points that open a sentence belong to it
    if mark.startswith(". ."):
        return after != "I" and mark.count(".") > 3
    return text[match.end()] != "("  # "[…]” (Smith 55)"


def _empty(text: str, start: int, end: int) -> bool:
    return _WORDLIKE.search(text, start, end) is None


def _last_word(text: str, start: int, end: int) -> str:
    found = _LAST.search(text[max(start, end - 24) : end])
    return found[0] if found else ""


def _carries_on(text: str, start: int, at: int, word: str, after: str) -> bool:
    """Whether the full stop after `word` belongs to it and the sentence goes on with `after`."""
    if not word:
        return _empty(text, start, at)
    low, next_ = word.lower(), after.lower().replace("’", "'")
    capital = word[0].isupper()
    begins = next_ in _BEGINNERS
    if at - start <= 8 and _ENUMERATOR.match(word) and not text[start : at - len(word)].strip("( •*-⁃"):
        return not (begins and capital and word == "I")  # the number of a list item
    if low in _JOINING or (capital and low in _TITLES):
        return not (begins and low == "st")  # "on Main St. The", but "St. John"
    if low in _NUMBERED and (after[0].isdigit() or (low not in ("no", "p") and _ROMAN.match(after))):
        return True
    if len(word) == 1 and capital:
        return not begins and _initial(text, start, at, word)
    if low in ("a.m", "p.m"):
        return next_ in _AFTER_TIME or (not begins and (at - start < 40 and len(text[start:at].split()) <= 3))
    if capital and word.isupper() and _DATELINE.match(text, at + 1):
        return True  # "CHARLESTON, S.C. — In the fall"
    abbreviated = (capital and low in _SHORT) or low in _ALWAYS or _DOTTED.match(word) is not None
    if not abbreviated and low in _UNITS:
        abbreviated = text[max(start, at - len(word) - 4) : at - len(word)].rstrip(" \u00a0-")[-1:].isdigit()
    if not abbreviated or begins:
        return False
    return not (low in _PLACES and _has_verb(text, at + 1))


def _initial(text: str, start: int, at: int, letter: str) -> bool:
    """Whether the capital letter before `at` is a name's."""
    before = text[max(start, at - 40) : at - 1].split()
    if not before:
        return True
    if letter == "I":  # "Albert I. Jones", but "you and I."
        return before[-1][:1].isupper()
    return before[-1].lower() not in _LETTERED


def _has_verb(text: str, at: int) -> bool:
    """Whether a name and its verb, or what is said of it, begin a sentence: "in Washington, D.C. Trump said".

    What goes on after the place names an office there: "Minneapolis, Minn. Mayor Betsy Hodges said".
    """
    name = _NAME.match(text, at)
    return name is not None and name["first"].lower() not in _OFFICES
