"""The attributions of one sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from copydesk.readings.attributions.cues import PLACES, VERBS
from copydesk.readings.attributions.verbs import RESUMED, Clause, Verb, part
from copydesk.readings.quotations import Quotation
from copydesk.readings.words import BlockWords
from copydesk.text import Span

_ACCORDING = re.compile(
    r"\b(?:according\sto|as\sper|in\sthe\s(?:words|view|opinion|estimation)\sof|courtesy\sof|quoting|citing)\s"
    r"|(?<=, )per\s(?=[A-Zat])|^Per\s(?=[A-Z])",
    re.IGNORECASE,
)
# "But according to": so few characters before it are no statement.
_OPENING = 12
_ACCORDING_WORDS = frozenset("according per words view opinion estimation courtesy quoting citing".split())
_WORK = re.compile(
    rf"\b(?:in|from|by|under)\s(?:an?|the|its|his|her|their|that|this|another|one|recent|new|[\w.]+['’]s?)\s"
    rf"(?:[\w.'’/-]+\s){{0,6}}?(?:{'|'.join(sorted(PLACES))}|average\sof)\b(?!\s[$£€\d])",
    re.IGNORECASE,
)
_PLACE_WORDS = PLACES | {"average"}
_LABEL = re.compile(r"(?:(?:[A-Z][\w.’'-]*\s){0,4}[A-Z][\w.’'-]*:\s(?=[\"“‘'])|(?:[A-Z.’'-]+\s){0,2}[A-Z.’'-]{3,}:\s)")
_STATEMENTS = (
    "report reports claim claims finding findings estimate estimates comment comments remark remarks assertion assertions "
    "statement statements allegation allegations warning warnings forecast forecasts prediction predictions projection "
    "projections suggestion suggestions argument belief news conclusion emphasis announcement testimony promise pledge"
).split()
_OWN = "estimate estimates forecast forecasts projection projections calculation calculations tally".split()
_FIGURED = "put puts placed places pegged pegs".split()
# A statement named as somebody's: the report that it fell, a total that is put at, the agency's estimate.
_NAMED = re.compile(
    rf"\b(?:{'|'.join(_STATEMENTS)})\s(?:(?:from|by|in|about|of)\s[^,;:.]{{1,40}}\s)?(?:that|about)\s(?!(?:was|were|is|has|had)\b)"
    rf"|\b(?:{'|'.join(_FIGURED)})\sthe\s(?:[\w’']+\s){{1,4}}at\s"
    rf"|(?:['’]s|s['’]|\b(?:its|their|his|her))\s(?:[\w-]+\s){{0,3}}?(?:{'|'.join(_OWN)})\b"
    r"|:\s(?=[\"“]|'')|\b(?:reportedly|allegedly|puts?\sit)\b",
    re.IGNORECASE,
)
_NAMED_WORDS = frozenset([*_STATEMENTS, *_OWN, *_FIGURED, "reportedly", "allegedly"])


def attributed(text: str, sentence: Span, words: BlockWords, quoted: list[Quotation]) -> Iterator[Clause]:
    """The attributions of text[sentence]; cues inside quotations are the speaker's own and passed over."""
    for clause in _clauses(text, sentence, words):
        if not any(q.start < clause.cue.start < q.end for q in quoted):
            yield clause


def _covered(text: str, sentence: Span, match: re.Match[str], source: Span) -> tuple[Span, ...]:
    """What "according to" covers: all of the sentence it opens, else what stands before it and is taken up again."""
    if match.start() - sentence.start < _OPENING:
        return (sentence,)
    resumed = RESUMED.search(text, source.end, sentence.end)
    return (Span(sentence.start, source.end), *([Span(resumed.end(), sentence.end)] if resumed else []))


def _clauses(text: str, sentence: Span, words: BlockWords) -> Iterator[Clause]:
    first = bisect_left(words.starts, sentence.start)
    last = bisect_left(words.starts, sentence.end)
    forms = words.forms[first:last]
    colon = text.find(":", *sentence) >= 0
    if colon and (label := _LABEL.match(text, *sentence)):
        cue = Span(label.end() - 2, label.end() - 1)
        yield Clause("label", Span(label.start(), cue.start), cue, (Span(label.end(), sentence.end),))
    if not _ACCORDING_WORDS.isdisjoint(forms):
        for match in _ACCORDING.finditer(text, *sentence):
            source = part(text, match.end(), sentence.end)
            yield Clause(
                "according", source, Span(match.start(), match.end() - 1), _covered(text, sentence, match, source)
            )
    if not _PLACE_WORDS.isdisjoint(forms):
        for match in _WORK.finditer(text, *sentence):
            yield Clause("work", Span(*match.span()), Span(*match.span()), (sentence,))
    if colon or not _NAMED_WORDS.isdisjoint(forms):
        for match in _NAMED.finditer(text, *sentence):
            yield Clause("named", None, Span(*match.span()), (Span(match.end(), sentence.end),))
    for at in [at for at, form in enumerate(forms, first) if form in VERBS]:
        clause = Verb(text, sentence, words, range(first, last), at).clause()
        if clause:
            yield clause
