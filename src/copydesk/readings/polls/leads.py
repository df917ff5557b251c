"""Who is said to lead whom in a poll, and by how much."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.nearby import figures_in
from copydesk.readings.pairs import pair
from copydesk.readings.polls import Polls
from copydesk.readings.polls.standings import ahead
from copydesk.readings.sentences import Sentences
from copydesk.text import Span

# What says that one leads another, in lower case; each stands in one of the patterns below.
LEADING = (
    "lead leads leading led leader ahead top tops topped topping edge edges edged edging beat beats beating outpoll outpolls outpolled outpolling "
    "front-runner frontrunner front front-runners trail trails trailing trailed behind advantage overtaken overtook overtakes "
    "defeat defeats defeating lag lags lagging lagged favorite favourite best bests besting outpace outpaces outpacing surpasses "
    "surpassed overtaking win winning defeat up place"
).split()


class Lead(NamedTuple):
    """A lead: the words that say so, half-open in characters of their block, and how large it is in percentage points."""

    block: Block
    start: int
    end: int
    points: float


@cache
def _words() -> re.Pattern[str]:
    """The words that say that one leads, where no figure is part of them."""
    return re.compile(
        r"\b(?:(?<!who )(?<!that )(?<!of )leads|leading|led|(?<=would )lead|(?<=to )lead(?= \w+,? (?:by|with|\d))|(?:in|into|takes?|took|taken|holds?|held|has|have|keeps?|kept|(?:gives?|gave|giving) (?:the )?\w+(?: \w+)?) the (?:lead|edge|advantage)"
        r"|(?:holds?|held|has|have|had|keeps?|kept|takes?|took|taken|enjoys?|enjoyed|maintains?|opens?|opened|with) (?:(?:an?|his|her|its|their) )?(?:[a-z-]+ )?(?:lead|edge|advantage)"
        r"(?= ?(?:[,.;:—–]|\Z|(?:over|in|with|among|of|for|at|as|going|heading)\b))|(?<=\d )(?:lead|edge|advantage)(?= (?:over|in|for|among)\b|[,.])|(?<=% )(?:lead|edge|advantage)\b|(?<=cent )(?:lead|edge|advantage)\b"
        r"|(?:['’]s?|his|her|their|its|an?) (?:[a-z-]+ )?(?:lead|edge|advantage)(?= (?:over|is|was|stands?|stood|now|for)\b)|in (?:first|second) place"
        r"|(?:comes?|came|is|are) (?:out )?on top|(?<=s )lead(?= (?:by|in)\b| with \d| the [A-Z]\w+(?: [A-Z]\w+)? by\b)"
        r"|(?:is|was|are|were) up(?= by| \d)|(?:would|will) (?:win|beat|defeat)|(?:is|was|are|were) (?:winning|beating)"
        r"|(?<!go )(?<!going )(?<!look )(?<!looking )(?<!plan )(?<!planning )(?<!think )(?<!days )(?<!weeks )(?<!months )(?<!years )(?<!year )(?<!road )(?<!way )"
        r"(?<!lies )(?<!lie )(?<!forge )(?<!press )ahead(?![- ]of[- ](?:time|schedule))|front-?runners?|(?:in|out in) front"
        r"|tops|topped|topping|edges(?: out)?|edged(?: out)?|edging(?: out)?|beats|beating|outpoll(?:s|ed|ing)|trails|trailing|trailed|is behind|lags|lagging"
        r"|(?:are|was|were) behind|overtaken|overtook|overtakes|overtaking|defeats|defeating|bests|besting|outpac(?:es|ing)|surpass(?:es|ed))\b",
    )


_PAIRED = ("percent", "score", "range", "count", "ratio")
# What the share of one who competes comes to at least, and those of two together at most, in percent.
_LEAST, _MOST = 5, 101
# Of these what follows is led somewhere, or is no candidate: "led 44 percent to cut spending", "the leading cause".
_OTHERWISE = Late(
    r"(?:leading|led) (?:to|the (?:party|committee|team|effort|charge|country|company|study|survey|poll|campaign|way)|causes?|issues?|authors?|concerns?|"
    r"reasons?|up|by a|by the|economists?|experts?|scientists?|figures?|members?|lights?|men|women|newspapers?|universit\w+|roles?|and)\b"
    r"|(?:tops?|topped|topping) the (?:charts?|bill|agenda|table|league)\b"
    r"|(?:leads|led|leading) (?:a|an|his|her|its|the) (?:team|group|committee|party|department|division|project|effort|study|nation|country|world|list)\b"
    r"|ahead of (?:the|a|an|next|this|schedule|time|their|his|her|its|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) ?(?:election|vote|debate|primary|"
    r"caucus\w*|conference|convention|referendum|summit|month|week|year|poll|budget|schedule|midterms|runoff)?\b",
)
# Where what leads grows or shrinks, the figure may be by how much.
_CHANGED = Late(
    r"\b(?:gr[eo]w[ns]?|growing|widen\w*|shr[aiu]nk\w*|narrow(?:ed|ing|s)|increas\w+|extend\w*|expand\w*|cut(?:s|ting)?|reduc\w+|slip\w*|fell|fallen|fall(?:s|ing)|"
    r"gain\w*|rose|risen|ris(?:es|ing)|doubl\w+|up (?:from|by|\w+ points?)|down (?:from|by|\w+ points?)|jump\w*|swing|improv\w+|clos(?:ed|es|ing)|eroded?|dropp?\w*|halv\w+)\b",
    re.IGNORECASE,
)
_NOUN_BEFORE = Late(
    r"(?:-| )(?:percentage[- ])?(?:points? )?(?:overall |statewide |national )?(lead|edge|advantage|margin over)\b(?! author)",
    re.IGNORECASE,
)
_NOUN_OF = Late(
    r"\b(lead|edge|advantage)\b(?: over [\w\s.'’-]{1,40}?| for [\w\s.'’-]{1,30}?)? (?:of|is|was|:) (?:a |about |around |some |roughly )?\Z",
    re.IGNORECASE,
)
_BEHIND_IT = Late(
    r"\s(?:points? )?(ahead|in front|clear of|behind|in the lead|adrift|up on)\b(?! of (?:where|what|its?|his|her|their|last)\b)",
    re.IGNORECASE,
)
_BY = Late(r"[^.;:\d]{0,80}?\bby (?:a |an |about |around |some |roughly |at least )?\Z", re.DOTALL)


def leads(document: Document, block: Block, sentence: Span, exclude: set[int]) -> list[Lead]:
    """The leads that a sentence of a block tells; figures that start at `exclude` say something else.

    What a sentence without shares says of a lead, those beside it, a table or a list tell in figures, and what a
    heading says the paragraphs under it.
    """
    figures = [f for f in figures_in(document, block, *sentence) if f.start not in exclude]
    points = [f for f in figures if f.kind == "points" and f.unit != "basis point"]
    found = [lead for figure in points if (lead := _by_points(block, figure, sentence))]
    if found:
        return found
    word = _leading(block.text, sentence)
    if word is None:
        return []
    if _A_POINT.match(block.text, word.end):
        return [Lead(block, *word, 1)]
    shares = _shares(figures)
    apart = abs(shares[0] - shares[1]) if shares else None
    if apart is None and len(points) == 1 and not _of_another_time(block.text, sentence, figures):
        apart = points[0].value
    if apart is None and not any(f.kind in _TELLING for f in figures):
        apart = _elsewhere(document, block, sentence, word.end, exclude)
    return [Lead(block, *word, apart)] if apart else []


def _of_another_time(text: str, sentence: Span, figures: list[Figure]) -> bool:
    """Whether points may be those of a change: "leads with 45 percent, 3 points more than in May"."""
    shares = any(f.kind == "percent" for f in figures)
    return shares or any(pattern.search(text, *sentence) for pattern in (_CHANGED, _COMPARED))


_COMPARED = Late(
    r"\b(?:than|since|more|less|better|worse|higher|lower|below|above|on (?:the )?(?:last|previous|May|June|July))\b"
)
_TELLING = frozenset(("percent", "points", "range", "score", "ratio", "multiple"))


def _elsewhere(document: Document, block: Block, sentence: Span, end: int, exclude: set[int]) -> float | None:
    """How large a lead is of which a sentence says no more, up to `end`, than that there is one."""
    polls = document.reading(Polls)
    heads = block.kind in ("heading", "title")
    if not (heads or _ALONE.match(block.text, end)):
        return None
    behind = polls.following(block)
    near = _under(document, behind) if heads else _beside(document, block, sentence)
    text = block.text[sentence.start : sentence.end]
    who = frozenset(_WHO.findall(text)) - _NOBODY
    for place in near:
        shares = _told(document, *place, exclude)
        if shares:
            told = place[0].text[place[1].start : place[1].end]
            return abs(shares[0] - shares[1]) if any(word in told for word in who) else None
    return ahead(document, () if heads else polls.preceding(block), behind, text)


# What names those who compete, so that another sentence is known to tell of them.
_WHO = Late(r"[A-Z][\w’'-]{2,}|(?<=\bthe )[a-z-]{3,}")
_NOBODY = frozenset(
    "The Poll Survey This poll survey race election lead edge advantage first latest new time vote".split()
)


# No figure, and a lead all the same.
_A_POINT = Late(r"[^.;:,\d]{0,60}?\bby a (?:single )?(?:percentage )?point\b")
# Behind a verb of leading, where the sentence does not say by how much and those beside it do.
_ALONE = Late(
    r"[.,;—–]|\Z| (?:in|of|over|among|for|with|after|before|but|[—–-]|the (?:poll|race|field|survey|contest|way)|[A-Z])\b"
)


def _leading(text: str, sentence: Span) -> Span | None:
    """The words that say that one leads."""
    for match in _words().finditer(text, *sentence):
        if not _OTHERWISE.match(text, match.start()) and not (match[0] == "led" and _LED.match(text, match.end())):
            return Span(*match.span())
    return None


_LED = Late(r" (?:\d|[a-z]+ percent)")


def _by_points(block: Block, figure: Figure, sentence: Span) -> Lead | None:
    """The lead that a figure in points says: "a 2-point lead", "leads by 2 points", "2 points ahead"."""
    text, start, end = block.text, figure.start, figure.end
    if figure.value is None:
        return None
    noun = _NOUN_BEFORE.match(text, end)
    if noun:
        changed = _CHANGED.search(text, max(sentence.start, start - 30), start)
        return Lead(block, start, noun.end(), figure.value) if not changed and _had(text, sentence, start) else None
    of = _NOUN_OF.search(text, max(sentence.start, start - 70), start)
    if of and "error" not in text[end : end + 12] and _had(text, sentence, of.start()):
        return Lead(block, of.start(), end, figure.value)
    behind = _BEHIND_IT.match(text, end)
    if behind:
        return Lead(block, start, behind.end(), figure.value)
    word = _leading(text, Span(sentence.start, start))
    if word is None or not _BY.fullmatch(text, word.end, start) or _CHANGED.search(text, word.end, start):
        return None
    grown = _CHANGED.search(text, max(sentence.start, word.start - 20), word.start)
    if grown and not text.startswith(("ahead", "in front", "behind"), word.start):
        return None  # "cut the lead by 2 points"
    return Lead(block, *word, figure.value)


_HAS = Late(
    r"\b(?:has|have|had|having|hold\w*|held|enjoy\w*|maintain\w*|with|giv\w+|gave|tak\w+|took|open\w*|show\w*|put\w*|built|build\w*|keep\w*|kept|find\w*|found|report\w*|boast\w*|"
    r"claim\w*|command\w*|carr\w+|see|sees|saw|retain\w*|post\w*|got|gets|into|to|at|is|by|own\w*|turn\w* into|hand\w*|grant\w*|record\w*|sport\w*|develop\w*)\b[^.;:]{0,40}\Z|['’]s?\s(?:\w+\s)?\Z",
    re.IGNORECASE,
)


def _had(text: str, sentence: Span, end: int) -> bool:
    """Whether somebody is said to have the lead that begins at `end`, or it is somebody's: no lead in general."""
    return _HAS.search(text, max(sentence.start, end - 60), end) is not None


def _shares(figures: list[Figure]) -> tuple[float, float] | None:
    """The two shares that figures tell, in percent, where they are two and no more."""
    pairs = [both for f in figures if f.kind in _PAIRED and (both := pair(f))]
    shares = [f for f in figures if f.kind == "percent" and not pair(f)]
    if len(pairs) == 1 and not shares:
        return pairs[0] if min(pairs[0]) >= _LEAST and sum(pairs[0]) <= _MOST else None
    if pairs or not 0 < len(shares) < 3:
        return None
    if len(shares) == 1:  # "41 percent to Hart's 39"
        shares = [f for f in figures if f.kind in ("percent", "count") and not f.unit]
    if len(shares) != 2:
        return None
    text, end = shares[0].block.text, shares[1].end
    if _CHANGING.search(text, shares[0].end, shares[1].start) or (
        _BEFORE.match(text, end) and "ompared" in text[shares[0].end : end]
    ):
        return None
    one, two = (0.0 if f.approximate and not _SOME.search(f.block.text, 0, f.start) else f.value or 0.0 for f in shares)
    return (one, two) if min(one, two) >= _LEAST and one + two <= _MOST else None


_SOME = Late(r"\bsome\s\Z", re.IGNORECASE)
# What is between two shares that are not those of two who compete.
_CHANGING = Late(r"\b(?:up|down|from|since|than)\b")
_BEFORE = Late(r"\s(?:in|last|a|earlier|before|previously|at|when)\b")


def _told(document: Document, block: Block, sentence: Span, exclude: set[int]) -> tuple[float, float] | None:
    """The two shares that another sentence tells."""
    return _shares([f for f in figures_in(document, block, *sentence) if f.start not in exclude])


def _beside(document: Document, block: Block, sentence: Span) -> list[tuple[Block, Span]]:
    """The sentence before one, and the one behind."""
    sentences = document.reading(Sentences).of(block)
    at = bisect_left(sentences, sentence)
    return [(block, sentences[n]) for n in (at - 1, at + 1) if 0 <= n < len(sentences)]


def _under(document: Document, blocks: Sequence[Block]) -> list[tuple[Block, Span]]:
    """The first sentences of the next two paragraphs."""
    prose = [block for block in blocks if block.kind == "paragraph"][:2]
    return [(block, sentence) for block in prose for sentence in document.reading(Sentences).of(block)[:3]]
