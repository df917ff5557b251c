"""Where a draft says how many things it is going to name: "three reasons: …", "Five ways to save water"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.document import PROSE, Block, Document
from copydesk.readings.figures import Figure, figures_of
from copydesk.readings.late import Late
from copydesk.readings.sequels import asked, told

#: What is announced in order to be listed.
LISTED = frozenset(
    """reasons ways steps priorities tips things questions factors options goals principles rules stages phases types kinds
    categories parts sections components features benefits advantages disadvantages drawbacks challenges problems issues
    lessons points areas themes changes demands conditions criteria takeaways highlights mistakes myths facts ideas tricks
    signs elements pillars aims objectives requirements recommendations proposals measures aspects arguments methods forms
    modes examples causes effects consequences topics tasks items strategies techniques approaches qualities
    characteristics properties traits ingredients tools hints hacks secrets trends predictions findings conclusions
    observations questions answers suggestions solutions mechanisms variants variables parameters fields columns levels
    groups classes sorts varieties scenarios cases values risks threats dangers concerns criticisms complaints charges
    possibilities outcomes lines layers assumptions guidelines commandments virtues sins obstacles barriers hurdles
    activities exercises strands planks promises pledges commitments wishes culprits grounds failings faults dates documents
    excuses motives arguments objections loves passions ambitions duties skills targets heroes""".split()
)
#: Of these, other things are told than their names.
UNNAMED = frozenset(
    "years months days weeks hours minutes seconds seasons decades centuries times games goals points runs wins losses innings rounds sets votes miles "
    "titles medals matches seats matches nights weekends quarters points tries assists lines pages steps words yards occasions more dollars pounds euros percent".split()
)
_PLURALS = frozenset("people men women children criteria phenomena".split())
STOPS = frozenset(
    """of for to in on at by with from about that which who why how when where and or is are was were has have had will would
    can could may might must should do does did be been as than the a an this these those his her its their our my your
    between against ago later not never also""".split()
)
# Before a number these choose from more than are meant, or say that the number is part of another.
_CHOSEN = Late(
    r"\b(?:(?:choose|pick|select|answer)(?!\s(?:from|between|among)\b)|any|either|each|every|per|than|other|last|previous|all\sbut)\s(?:[\w’']+\s){0,2}\Z"
    r"|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|part|half|member|any|first|second|third|last|most|some|each|none|"
    r"all|out|only)\s(?:in|of|from|to)\s(?:the\s|these\s|those\s|its\s|their\s|our\s|his\s|her\s|my\s|your\s)?(?:\W?[\w’'-]+\s){0,3}?\W?\Z",
    re.IGNORECASE,
)
# Behind the noun these announce something else.
_BY = Late(r"\bby\s(?:[\w’']+\s)?\Z")
ADJUNCT = Late(
    r"\b(?:across|over|during|after|before|throughout|within|through|at|since|until|than|against)\s(?:[\w’']+\s){0,2}\Z"
    r"|(?:\A|[.!?]\s)(?:In|For|With|Of|On|Among|Between|From)\s(?:[\w’']+\s){0,3}\Z",
    re.IGNORECASE,
)
_OTHERWISE = Late(
    r"\b(?:these|those|following|other|others|some|several|many|more|later|ago|long|apart|away|deep|high|wide|below|above|including|include|includes|among)\b|[,;.!?()]"
)
_HERE = Late(
    r"\b(?:[Bb]elow are|lists?|listed|sets? out|makes?|made|identif(?:y|ies|ied)|names?|[Tt]here (?:are|were)|[Hh]ere are|[Tt]hese (?:are|\w+ \w+)|following|below|as follows)\b"
)
_TAIL = Late(r"[^:.!?;(]{0,120}?(?P<mark>:|\s[–—-]\s|—)(?!\d)")
_BRACKET = Late(
    r"(?P<tail>\s(?:[\w’'-]+\s){1,3})(?P<mark>\()(?!see\b|e\.g|i\.e|includ|main|most|such|among|both|all|each|about|in\b|or\b|from\b|fig|table|which|who|it\b|or\b)(?=[^()]*\sand\s[^()]*\))"
)
_THERE = Late(
    r"\b(?:[Tt]here (?:are|were)|(?:has|have|had)(?:\s\w+)?|comes? in|names?|named|cites?|cited|lists?|listed|identif(?:y|ies|ied)|gave|gives?|outlined?|outlines|"
    r"set(?:s|ting)?\sout|raised?|raises|blamed?|blames|found|finds|needs?|needed|requires?|required|offers?|offered|proposed?|proposes)\s(?:only\s|just\s)?\Z"
)
# Who says it, between the things announced and their list.
_SAID = Late(r",[”\"]?\s(?:[\w’'.-]+\s){1,4}(?:said|says|added|argued|wrote|told\s\w+)\Z")
# Between two numbers of one list: "three dogs, two cats and four birds".
_COUNTED_TOO = Late(r"(?:\s[\w’'-]+){1,3}(?:,|,?\sand|,?\sor)\s")
_STOP = Late(r"[^.:!?;]{0,120}(?P<stop>\.)(?=\s|\Z)")
_COUNTED = Late(r"[”\"]?\s[“\"]?(?:The\s)?(?:First|first|One)\b")
_BEING = Late(
    r"\s(?:\w+\s)?(\w{3,}s|people|men|women)\s(?:are|were|remain(?:ed)?|have|had|made|took|take|won|will|quit|left|came|ran|spoke|met|burst|hit|fell|lost|shut|sank|broke|grew|held|kept|sent|set|sat|stood|began|sold|rose|beat|flew|saw|got|spent|drew|led|fought|\w+ed)\b[^,]{0,50}"
)
_MOST = 40
_WORD = Late(r"[\w’'-]+")
_SOME = frozenset("several many some few others another both various".split())
_PLACED = Late(
    r"\s(?:in|on|at|for|from|this|last|next|across|under|during|near|around|of|to|overnight|today|yesterday|tomorrow|early|late|so|by|\w+day)\b"
    r"(?:\s(?!including\b|among\b|and\b|or\b|that\b|which\b|who\b|other\b|is\b|are\b|was\b|were\b)[\w’'-]+){0,6}"
)


class Announcement(NamedTuple):
    """A number of things to come.

    `figure` is the number, `noun` what it counts, and `listed` whether that is a thing one lists. `end` is where the
    list begins in the block, behind the colon; where nothing follows in the sentence, that is its end. `named` tells
    that only names can be meant by what follows: "Three candidates are standing: …".
    """

    figure: Figure
    noun: str
    listed: bool
    end: int
    named: bool = False


class Announcements:
    """What is announced in paragraphs, items and footnotes with a colon or a dash, or by a sentence that ends its block."""

    def __init__(self, document: Document) -> None:
        self.all: list[Announcement] = []
        for found in document.each(_of_block):
            self.all += found


def _of_block(block: Block) -> list[Announcement]:
    text, found = block.text, block.reading(figures_of) if block.kind in PROSE else []
    dashed = found and (":" in text or "–" in text or "—" in text or text[-1] in ".?")
    return list(_of(block, found)) if dashed else []


def _of(block: Block, figures: list[Figure]) -> Iterator[Announcement]:
    text = block.text
    for n, figure in enumerate(figures):
        if not figure.unit or not announcing(figure):
            continue
        # The noun of "three points" is read as its unit.
        begun = text.rfind(" ", 0, figure.end) if figure.kind == "points" else figure.end
        tail = _TAIL.match(text, begun) or _BRACKET.match(text, begun)
        next_ = next((f.start for f in figures[n + 1 :] if f.kind not in ("year", "date")), len(text))
        if n and _COUNTED_TOO.fullmatch(text, figures[n - 1].end, figure.start):
            continue
        if tail and tail.start("mark") <= next_:
            yield from _marked(figure, begun, tail)
        elif (stop := _STOP.match(text, begun)) and stop.start("stop") <= next_:
            noun = _announced(text[begun : stop.start("stop")], dash=False)
            start = max(text.rfind(mark, max(0, figure.start - 400), figure.start) for mark in (". ", "? ", "! ")) + 1
            counted = _COUNTED.match(text, stop.end())
            if noun.lower() in LISTED and (counted or _HERE.search(text, start, stop.end())):
                yield Announcement(figure, noun, True, stop.end())
            elif (noun := _counted(text[begun : stop.start("stop")])) and (
                asked(noun, text, stop.end())
                or (
                    (they := told(text, stop.end(), noun))
                    and (they["again"] or _sole(text[begun : stop.start("stop")], noun))
                )
            ):
                yield Announcement(figure, noun, noun.lower() in LISTED, stop.end())


def _marked(figure: Figure, begun: int, tail: re.Match[str]) -> Iterator[Announcement]:
    """What is announced before a colon or a dash."""
    text = figure.block.text
    there = _THERE.search(text, max(0, figure.start - 24), figure.start) is not None
    noun = _announced(text[begun : tail.start("mark")], dash=tail["mark"] != ":", there=there)
    listed = noun.lower() in LISTED
    before = text[max(0, figure.start - 24) : figure.start]
    if noun and (listed or not (ADJUNCT.search(before) or _BY.search(before))):
        yield Announcement(figure, noun, listed, tail.end())
    elif not noun and tail["mark"] == ":" and (being := _BEING.fullmatch(text, begun, tail.start("mark"))):
        yield Announcement(figure, being[1], False, tail.end(), named=True)
    elif (
        not noun
        and tail["mark"] == ":"
        and not ADJUNCT.search(before)
        and (noun := _placed(text[begun : tail.start("mark")]))
    ):
        yield Announcement(figure, noun, False, tail.end(), named=True)


def announcing(figure: Figure) -> bool:
    """Whether a figure says how many, from two on, and of all; "three points" are things as well."""
    value, text = figure.value, figure.block.text
    return (
        (figure.kind == "count" or (figure.kind == "points" and figure.unit == "point"))
        and not figure.approximate
        and value is not None
        and value == int(value)
        and 2 <= value <= _MOST
        and not _CHOSEN.search(text, max(0, figure.start - 40), figure.start)
    )


def _announced(tail: str, *, dash: bool, there: bool = False) -> str:
    """The noun that a tail between number and colon begins with, if it announces a list of what it names; else ""."""
    tail = _SAID.sub("", tail)
    words: list[str] = re.findall(r"[^\s]+", tail)
    if not words or len(words) > 14 or (tail[0] == "-" and len(words) == 1):
        return ""
    if words[0].lower() == "of" or words[-1].lower() in ("others", "times"):
        return ""
    if len(words) <= 4 and plural(words[-1].lower()) and not any(word.lower() in STOPS for word in words):
        return words[-1]
    if dash:
        return ""
    for n, word in enumerate(words[:4]):
        if word.lower() in LISTED or (there and plural(word.lower())):
            return "" if _OTHERWISE.search(" ".join(words[n + 1 :])) else word
        if word.lower() in STOPS:
            break
    return ""


def _counted(tail: str) -> str:
    """The plural that a tail begins with; "" where there is none, or it may not be all of them."""
    for word in _WORD.findall(tail)[:4]:
        if word.lower() in STOPS or word.lower() in ("other", "others"):
            break
        if plural(word.lower()):
            return str(word)
    return ""


def _placed(tail: str) -> str:
    """The plural that a tail begins with, where the rest says no more than when, where or for whom: "cities this autumn"."""
    noun = _counted(tail)
    rest = tail.split(noun, 1)[1] if noun and noun.lower() not in UNNAMED else ""
    return noun if _PLACED.fullmatch(rest) and _sole(tail, noun) else ""


def _sole(tail: str, noun: str) -> bool:
    """Whether a tail speaks of no other things than those it begins with."""
    rest = _WORD.findall(tail.split(noun, 1)[1])
    return not any(word in _SOME or (word not in STOPS and word.islower() and plural(word)) for word in rest)


def plural(word: str) -> bool:
    return word in _PLURALS or (len(word) > 3 and word.isalpha() and word[-1] == "s" and word[-2] not in "su")
