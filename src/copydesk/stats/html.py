"""The measures as a page: pictures of a draft and a table of its sentences, or a table of several drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TextIO

from copydesk import page
from copydesk.page import Cell, Page, Row, tag, text
from copydesk.stats import picture
from copydesk.stats.measures import LONG, VERY_LONG, Draft, Measures, together

_SORTS = ("short", "long", "very-long")
_LEGEND = (
    f"Long is a sentence of more than {LONG} words, very long one of more than {VERY_LONG}. The grade around a sentence "
    "is the Flesch-Kincaid grade of it and the four sentences on each side."
)


def write(drafts: Iterable[Draft], out: TextIO) -> None:
    """Write one page for all drafts."""
    found = list(drafts)
    page.write(_one(found[0]) if len(found) == 1 else _several(found), out)


def _one(draft: Draft) -> Page:
    counts = Counter(picture.sort(sentence.words) for sentence in draft.sentences)
    pictures = picture.lengths(draft.sentences) + picture.grades(draft.grades) if draft.sentences else ""
    return Page(
        name="sentences",
        kicker="Readability",
        title=draft.path,
        summary=_summary(draft.whole),
        legend=_LEGEND,
        heads=("Line", "Words", "Length", "Grade around", "Sentence"),
        header=4,
        facets=[(sort, counts[sort]) for sort in _SORTS if counts[sort]],
        off=frozenset(),
        rows=[
            Row(picture.sort(told.words), _sentence(n, told.line, told.words, grade, told.text))
            for n, (told, grade) in enumerate(zip(draft.sentences, draft.grades, strict=True))
        ],
        picture=pictures,
    )


def _sentence(number: int, line: int, words: int, grade: float, said: str) -> list[Cell]:
    sort = picture.sort(words)
    return [
        Cell("line", f"{line}", f"{number}"),
        Cell("count words", f"{words}", f"{words}"),
        Cell("state", tag(sort), f"{_SORTS.index(sort)}"),
        Cell("count around", f"{grade:.1f}", f"{grade:.3f}"),
        Cell("sentence", text(" ".join(said.replace("\ufffc", "…").split()))),
    ]


def _several(drafts: Sequence[Draft]) -> Page:
    return Page(
        name="drafts",
        kicker="Readability",
        title=f"{len(drafts):,} drafts",
        summary=_summary(together(drafts)),
        legend=_LEGEND,
        heads=("Draft", "Words", "Sentences", "Mean length", "Longest", "Long", "Grade", "Ease", "Sentence lengths"),
        header=0,
        facets=[],
        off=frozenset(),
        rows=[Row("", _draft(n, draft)) for n, draft in enumerate(drafts)],
    )


def _draft(number: int, draft: Draft) -> list[Cell]:
    whole = draft.whole
    ease = whole.formulas["flesch-reading-ease"]
    return [
        Cell("draft", text(draft.path), f"{number}"),
        Cell("count words", f"{whole.words:,}", f"{whole.words}"),
        Cell("count", f"{whole.sentences:,}", f"{whole.sentences}"),
        Cell("count", f"{whole.mean_length:.1f}", f"{whole.mean_length:.3f}"),
        Cell("count", f"{whole.longest}", f"{whole.longest}"),
        Cell("count", f"{whole.long_sentences}", f"{whole.long_sentences}"),
        Cell("count around", _score(whole.grade, ".1f"), _score(whole.grade, ".3f", none="")),
        Cell("count", _score(ease, ".0f"), _score(ease, ".3f", none="")),
        Cell("lengths", picture.lengths(draft.sentences) if draft.sentences else "", f"{whole.mean_length:.3f}"),
    ]


def _summary(measures: Measures) -> str:
    if not measures.sentences:
        return "no prose"
    return (
        f"{measures.words:,} words in {measures.sentences:,} sentences, {measures.minutes:.0f} min to read; sentences of "
        f"{measures.mean_length:.1f} words on average, the longest {measures.longest}; grade {_score(measures.grade, '.1f')}"
    )


def _score(score: float | None, digits: str, none: str = "–") -> str:
    return none if score is None else f"{score:{digits}}"
