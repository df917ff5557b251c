"""The attributions of one sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from copydesk.readings.attributions.citations import citations
from copydesk.readings.attributions.cues import PLACES, VERBS
from copydesk.readings.attributions.named import NAMED, named
from copydesk.readings.attributions.occurrence import Occurrence
from copydesk.readings.attributions.scope import after, resumed
from copydesk.readings.attributions.verbs import Clause, Verb, part
from copydesk.readings.attributions.works import works
from copydesk.readings.quotations import Quotation
from copydesk.readings.words import BlockWords
from copydesk.text import Span

# "But according to": so few characters before it are no statement.
_OPENING = 12
# The word of each such phrase that is looked for, and the words around it.
_ACCORDING = {
    "according": ("", "to"),
    "courtesy": ("", "of"),
    "quoting": ("", ""),
    "citing": ("", ""),
    "per": ("", ""),
    **dict.fromkeys(("words", "view", "opinion", "estimation"), ("in the", "of")),
}
_CUES = frozenset([*VERBS, *_ACCORDING, *PLACES, "average", *NAMED])
_OPENERS = ("“", '"', "‘", "'")


def attributed(text: str, sentence: Span, words: BlockWords, quoted: list[Quotation]) -> Iterator[Clause]:
    """The attributions of text[sentence]; cues inside quotations are the speaker's own and passed over."""
    clauses = [
        clause
        for clause in _clauses(text, sentence, words)
        if not any(q.start < clause.cue.start < q.end for q in quoted)
    ]
    said = [clause.cue for clause in clauses if clause.source and clause.kind != "named"]
    for clause in clauses:
        # "The mayor claims that" is a verb with its subject, and no claim of the mayor's.
        if clause.kind != "named" or not any(cue.start < clause.cue.end and clause.cue.start < cue.end for cue in said):
            yield clause


def _clauses(text: str, sentence: Span, words: BlockWords) -> Iterator[Clause]:
    first = bisect_left(words.starts, sentence.start)
    last = bisect_left(words.starts, sentence.end, first)
    forms = words.forms
    cues = [at for at in range(first, last) if forms[at] in _CUES]
    colon = text.find(":", *sentence)
    if colon >= 0 and _labels(text, sentence.start, colon):
        yield Clause("label", Span(sentence.start, colon), Span(colon, colon + 1), (Span(colon + 2, sentence.end),))
    for cited in citations(text, *sentence):
        before = Span(sentence.start, cited.span.start)
        yield Clause("citation", cited.source, cited.span, (before,) if before.start < before.end else ())
    for at in cues:
        if forms[at] in _ACCORDING and (cue := _according(text, words, at)):
            source = part(text, cue.end + 1, sentence.end)
            yield Clause("according", source, cue, _covered(text, sentence, cue, source))
    for span in works(text, sentence, words, [at for at in cues if forms[at] in PLACES or forms[at] == "average"]):
        said = Span(sentence.start, span.end), *after(text, span.end, sentence.end)
        yield Clause("work", span, span, said)
    for owner, cue in named(text, sentence, words, [at for at in cues if forms[at] in NAMED], colon):
        yield Clause("named", owner, cue, after(text, cue.end, sentence.end))
    for at in cues:
        if forms[at] in VERBS:
            clause = Verb(Occurrence(text, sentence, words, range(first, last), at)).clause()
            if clause:
                yield clause


def _labels(text: str, start: int, colon: int) -> bool:
    """Whether a sentence opens with a speaker's name and a colon: `Ann Lee: "We …`, `LEE: We …`."""
    names = text[start:colon].split(" ", 5)
    if len(names) > 5 or not text[colon + 1 : colon + 2].isspace():
        return False
    bare = [name.replace("’", "").replace("'", "").replace(".", "").replace("-", "") for name in names]
    if not all(name.isalnum() and name[0].isupper() for name in bare):
        return False
    shouted = len(names) < 4 and len(names[-1]) > 2 and all(name.isalpha() and name.isupper() for name in bare)
    return shouted or text[colon + 2 : colon + 3] in _OPENERS


def _according(text: str, words: BlockWords, at: int) -> Span | None:
    """The phrase that names a source around word `at`: "according to", "in the words of"; a space follows it."""
    starts, forms, ends = words
    before, behind = _ACCORDING[forms[at]]
    start, end = starts[at], ends[at]
    if before:
        if at < 2 or f"{forms[at - 2]} {forms[at - 1]}" != before:
            return None
        start = starts[at - 2]
    elif forms[at] == "per":
        if at and forms[at - 1] == "as" and ends[at - 1] == start - 1:
            start = starts[at - 1]
        elif not (start == 0 or text.endswith(", ", 0, start)) or not text[end + 1 : end + 2].isalpha():
            return None
    if behind:
        if at + 1 == len(forms) or forms[at + 1] != behind or starts[at + 1] != end + 1:
            return None
        end = ends[at + 1]
    return Span(start, end) if text[end : end + 1].isspace() else None


def _covered(text: str, sentence: Span, cue: Span, source: Span) -> tuple[Span, ...]:
    """What "according to" covers: all of the sentence it opens, else what stands before it and is taken up again."""
    if cue.start - sentence.start < _OPENING:
        return (sentence,)
    more = resumed(text, source.end, sentence.end)
    return (Span(sentence.start, source.end), *([Span(more, sentence.end)] if more else []))
