"""The sentences of a document.

A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or a
name. News prints sentences inside quotations and after closing quotation marks; both are
sentences here. Why no library: docs/decisions/0002-sentences.md.
"""

from __future__ import annotations

import re

from copydesk.document import Block, Document
from copydesk.text import Span

# A mark that may end a sentence, whatever closes after it, and the gap before the next one.
_STOP = re.compile(r"""(\.(?:[ \u00a0]\.)+|[.!?…。！？]+)(["'”’»)\]]*)(\[\d+\])?(\s+|\Z|(?<=[。！？])|(?<=[.?!]["”])(?=[A-Z“"]))""")

_DASHES = ("—", "–", "-")
_OPENERS = "\"'“‘«([-–—*•\ufffc "

# Never the end of a sentence when a name or a number follows: titles, ranks, offices, places.
_TITLES = frozenset(
    "mr mrs ms mx messrs mme mlle dr prof st ste gen lt col maj capt cpt cmdr sgt cpl pvt adm brig gov govs "
    "sen sens rep reps rev fr hon pres supt insp det dist atty mt ft no nos fig figs vol vs v cf al op ca approx "
    "eq ch pp p sec secs art ed eds trans dept univ assn ave blvd rd hwy rte apt bldg asst assoc cong del "
    "aged est e.g i.e viz resp tel ext".split()
)
# The end of a sentence only when what follows begins like one.
_SHORT = frozenset(
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun inc corp co ltd "
    "llc plc bros jr sr esq ph.d m.d b.a m.a d.d.s etc a.m p.m u.s u.k u.n e.u u.s.a d.c n.y l.a b.c a.d "
    "ala ariz ark calif colo conn fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nev okla ore "
    "penn pa tenn tex va vt wash wis wyo oz lb lbs in ft yd mi hr hrs min mins sq cu max est dept min".split()
)
# A sentence that follows an abbreviation begins with one of these; a name would carry the old one on.
_BEGINNERS = frozenset(
    "the a an this that these those it its he she they we you i his her their our my there here in on at by for "
    "from with as but and or so yet if when while after before since although though because however meanwhile "
    "what who why how where which one two some many most all both each no not another other last more even only "
    "also still then now once under over during despite according about into through until unlike among between "
    "yes well to of is are was were do does did can could will would should may might let's don't that's it's "
    "he's she's they're we're i'm there's".split()
)


class Sentences:
    """The sentences of every block, as spans of its text without the space around them."""

    def __init__(self, document: Document) -> None:
        self._of = {id(block): split(block.text) for block in document.blocks}

    def of(self, block: Block) -> list[Span]:
        """The sentences of `block`, in order."""
        return self._of[id(block)]

    def around(self, block: Block, at: int) -> Span:
        """The sentence of `block` that holds the character at `at`, or the nearest before it."""
        found = Span(0, len(block.text))
        for sentence in self._of[id(block)]:
            if sentence.start > at:
                break
            found = sentence
        return found


def split(text: str) -> list[Span]:
    """The sentences of a text (characters, half-open)."""
    spans = []
    start = 0
    for match in _STOP.finditer(text):
        if match.end() < len(text) and not _ends(text, start, match):
            continue
        _add(spans, text, start, match.end())
        start = match.end()
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
    mark, closing, gap = match[1], match[2], match[4]
    after = _next_word(text, match.end())
    if not after:
        return True
    if after[0].islower():
        # “Really?” he asked. Only a line of its own, or an iPhone, begins with a small letter.
        return "\n" in gap and not closing
    if mark == ".":
        word = _last_word(text, start, match.start(1))
        return bool(closing) or not _carries_on(text, start, match.start(1), word, after)
    if mark[0] == "…" or (len(mark) > 1 and mark[0] == mark[1] == "."):
        return after[0].isupper()
    if mark.startswith(". ."):  # words left out: only four points, or three and a capital, end there
        return after[0].isupper() and after != "I" and mark.count(".") > 3
    return True


def _next_word(text: str, at: int) -> str:
    end = at
    while end < len(text) and text[end] in _OPENERS:
        end += 1
    begin = end
    while end < len(text) and (text[end].isalnum() or text[end] in "'’"):
        end += 1
    return text[begin:end]


def _last_word(text: str, start: int, end: int) -> str:
    begin = end
    while begin > start and (text[begin - 1].isalnum() or text[begin - 1] in ".&°"):
        begin -= 1
    return text[begin:end]


def _carries_on(text: str, start: int, at: int, word: str, after: str) -> bool:
    """Whether the full stop after `word` belongs to it and the sentence goes on with `after`."""
    low = word.lower()
    if not word:
        return False
    if text[at + 1 : at + 4].lstrip(" ")[:1] in _DASHES and word.isupper():
        return True  # a dateline: "CHARLESTON, S.C. — In the fall"
    if low in _TITLES:
        return after[0].isupper() or after[0].isdigit()
    if word.isdigit() and at - start <= 3 and not text[start : at - len(word)].strip():
        return True  # the number of a list item
    if len(word) == 1 and word.isupper():
        # An initial: "J. Smith". "Plan B. The …" and "you and I. Did …" end.
        return not (after.lower() in _BEGINNERS or (word == "I" and not _initial(text, at)))
    if low in _SHORT or (len(low) > 2 and re.fullmatch(r"(?:[a-z]\.)+[a-z]", low)):
        return not (after.lower().replace("’", "'") in _BEGINNERS or (low in ("a.m", "p.m") and after.lower() in _TITLES))
    return False


def _initial(text: str, at: int) -> bool:
    """Whether the capital letter before `at` follows a given name, as in "Albert I. Jones"."""
    before = text[:at].split()
    return len(before) > 1 and before[-2][:1].isupper()
