"""Temperatures in two scales: whether they say how warm it is, or by how much warmer."""

from __future__ import annotations

import re
from functools import cache

from copydesk.document import Block, Document
from copydesk.readings.conversions import Conversion
from copydesk.readings.late import Late
from copydesk.readings.sentences import Sentences

_LOOSE = (
    r"(?:(?:about|around|roughly|approximately|nearly|almost|some|just|only|more than|less than|over|at least|at most|"
    r"as much as|as little as|an? (?:average|estimated|further|additional|extra|mere|full)(?: of)?|another|the|a|an|"
    r"well|further)\s+){0,3}\Z"
)
_NOUNS = (
    r"rises?|increases?|drops?|falls?|changes?|differences?|gaps?|warming|cooling|heating|jumps?|declines?|decreases?|swings?|"
    r"spread|variations?|anomal(?:y|ies)|margins?|climbs?|uptick|rebound|reductions?|deviations?|fluctuations?"
)
_VERBS = (
    r"rose|rises?|risen|rising|fell|falls?|fallen|falling|drop(?:s|ped|ping)?|climb(?:s|ed|ing)?|warm(?:s|ed|ing)?|cool(?:s|ed|ing)?|"
    r"heat(?:s|ed|ing)?|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|jump(?:s|ed|ing)?|plung(?:e|es|ed|ing)|"
    r"plummet(?:s|ed|ing)?|soar(?:s|ed|ing)?|dip(?:s|ped|ping)?|gain(?:s|ed|ing)?|lost|sank|vary|varies|varied|differ(?:s|ed)?|"
    r"fluctuat(?:e|es|ed|ing)|exceed(?:s|ed|ing)?|swing(?:s|ing)?|swung|shift(?:s|ed|ing)?|chang(?:e|es|ed|ing)|"
    r"add(?:s|ed|ing)?|los(?:e|es|ing)|shed(?:s|ding)?|crept|creep(?:s|ing)?|edg(?:e|es|ed|ing)|inch(?:es|ed|ing)|goes|going|gone|went|"
    r"knock(?:s|ed|ing)?|shav(?:e|es|ed|ing)|slid(?:es?|ing)?|sink(?:s|ing)?|surg(?:e|es|ed|ing)|tumbl(?:e|es|ed|ing)"
)


@cache
def _led() -> re.Pattern[str]:
    """What stands right before a difference: "warmed by", "a rise of", "fell"."""
    limits = (
        r"limit\w*|keep\w*|kept|hold\w*|held|cap(?:s|ped|ping)?|restrict\w*|curb\w*|constrain\w*|contain\w*|stop\w*"
    )
    return re.compile(
        rf"(?:\bby\s(?:between\s|up\sto\s)?|\b(?:{_NOUNS})\s(?:of|is|was|averages|averaged)\s(?:between\s|up\sto\s)?"
        rf"|(?<!to )(?<!\ba )\b(?:{_VERBS})\s(?:(?:up|down|back|off)\s)?"
        rf"|\b(?:difference|gap|swing|spread)\b[^.;:()\d]{{0,40}}\s(?:was|is|of|reached|averaged)\s"
        rf"|\b(?:{limits})\b[^.;:()\d]{{0,40}}\b(?:warming|heating|rises?|increases?)\b[^.;:()\d]{{0,30}}"
        rf"\s(?:to|below|under|at|within|beyond|above)\s"
        rf"|\bglobal (?:warming|heating)\s(?:of|to|beyond|above|past|at|below|under|is|has reached)\s){_LOOSE}",
        re.IGNORECASE,
    )


# What goes on behind "5C (9F) warmer"; a noun would be what is warmer.
_ON = (
    "than|in|on|at|by|over|since|this|today|tonight|now|when|if|for|during|and|but|overall|globally|there|here|still|again|after|before|as|with|around|across|"
    "on average|yesterday|tomorrow|inside|outside|or|so|near|under|to|within|because|while|where|last|next|every|each|compared|year-round"
)
_FOLLOWED = Late(
    rf"[)\]]?\s(?:(?:degrees?\s)?(?:warmer|colder|hotter|cooler|higher|lower|milder|chillier)\b(?!\s(?!(?:{_ON})\b)\w)"
    r"|(?:above|below|over|under|off)\s(?:(?:the|its|their|that|what|usual|this|an?)\s)?(?:[\w’'-]+\s){0,2}?(?:average|averages|normal|norm|norms|usual|"
    r"mean|baseline|typical|pre-?industrial|what)\b|(?:of\s)?(?:global\s|further\s|extra\s)?(?:rise|increase|drop|fall|decline|jump|warming|heating|cooling|"
    r"change|difference|gap|swing|shift|decrease|anomaly)\b)",
    re.IGNORECASE,
)


_OR = Late(r",\s(?:or|that is|which is)\s(?:\w+\s){0,2}\Z")
_TARGET = Late(
    r"[)\]]?[-\s](?:warming\s|temperature\s|global\s)?(?:targets?|goals?|limits?|thresholds?|ceiling|mark)\b",
    re.IGNORECASE,
)
_CLIMATE = Late(r"\b(?:climate|Paris|pre-?industrial|warming|global|planet)\b", re.IGNORECASE)


class _Said:
    """What the sentences that hold temperatures say, each looked through once: one may hold thousands."""

    def __init__(self, document: Document) -> None:
        self._sentences = document.reading(Sentences)
        self._known: dict[tuple[int, int, Late], bool] = {}
        self.differences: dict[tuple[int, int, int], bool] = {}

    def of(self, pattern: Late, block: Block, at: int) -> bool:
        """Whether the sentence around text[at:] has what a pattern says."""
        sentence = self._sentences.around(block, at)
        key = id(block), sentence.start, pattern
        if key not in self._known:
            self._known[key] = pattern.search(block.text, *sentence) is not None
        return self._known[key]


def difference(document: Document, conversion: Conversion) -> bool:
    """Whether a temperature in two scales is told as a difference: "warmed by 2C (3.6F)", "2C (3.6F) above normal"."""
    block, start, end = conversion.one.figure.block, conversion.one.figure.start, conversion.other.end
    known, key = document.reading(_Said).differences, (id(block), start, end)
    if key not in known:  # two rules ask
        known[key] = _differs(document, conversion)
    return known[key]


def _differs(document: Document, conversion: Conversion) -> bool:
    block, start, end = conversion.one.figure.block, conversion.one.figure.start, conversion.other.end
    sentence = document.reading(Sentences).around(block, start)
    aside = block.text[end : end + 1] == "," and _OR.search(block.text, start, conversion.other.figure.start)
    if _FOLLOWED.match(block.text, end + bool(aside), max(sentence.end, end)):
        return True
    if _TARGET.match(block.text, end) and document.reading(_Said).of(_CLIMATE, block, start):
        return True
    return _led().search(block.text, max(sentence.start, start - 140), start) is not None


_READ = Late(
    r"(?:\b(?:at|to|reach(?:es|ed)?|hit|hits|highs? (?:of|was|is)|lows? (?:of|was|is)|temperatures? (?:of|was|is)|boils? at|"
    r"freezes? at|melts? at)\s)(?:about |around |nearly |almost |just |over )?\Z",
    re.IGNORECASE,
)
_WARMER = Late(rf"\b(?:{_NOUNS}|warm\w*|cool\w*|hot\w*|cold\w*|climate|limit\w*|by|pre-?industrial)\b", re.IGNORECASE)
# Below this a temperature in Celsius may well be a difference of which nothing says so.
_SMALL = 10.0
# From here on nobody takes it for one, unless something says so.
_LARGE = 20.0


def absolute(document: Document, conversion: Conversion) -> bool:
    """Whether the words say that a temperature in two scales is one that was read: "a high of 20C (68F)"."""
    one = conversion.one.figure
    celsius = conversion.one if conversion.one.unit == "degree Celsius" else conversion.other
    sentence = document.reading(Sentences).around(one.block, one.start)
    celsius_value = abs(celsius.figure.value or 0.0)
    if celsius_value < _SMALL or document.reading(_Said).of(_WARMER, one.block, one.start):
        return False
    return (
        celsius_value >= _LARGE
        or _READ.search(one.block.text, max(sentence.start, one.start - 40), one.start) is not None
    )
