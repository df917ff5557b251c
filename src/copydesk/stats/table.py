"""The measures for the terminal: all of one draft, or a line for each of several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TextIO

from copydesk.readings.formulas import FORMULAS
from copydesk.stats.measures import LONG, Draft, Measures, together
from copydesk.terminal import Style, clean, columns, width

_HEADS = ("words", "sentences", "mean", "longest", "grade", "ease")
# Narrower than this no name of a draft or section can be told from the next.
_NARROWEST = 12


def write(drafts: Iterable[Draft], out: TextIO) -> None:
    """Write the measures of one draft with its sections, or of several drafts and their total."""
    found = list(drafts)
    style, room = Style(out), columns(out)
    if len(found) == 1:
        out.writelines(f"{line}\n" for line in _one(found[0], style, room))
    elif found:
        rows = [(clean(draft.path), draft.whole) for draft in found]
        out.writelines(f"{line}\n" for line in _rows("draft", [*rows, ("all", together(found))], style, room))


def _one(draft: Draft, style: Style, room: int) -> Iterable[str]:
    whole = draft.whole
    yield style.bold(clean(draft.path))
    if not whole.sentences:
        yield "  no prose"
        return
    yield f"  {_many(whole.words, 'word')} · {_many(whole.sentences, 'sentence')} · {_many(draft.paragraphs, 'paragraph')} · {_time(whole.minutes)}"
    yield (
        f"  sentences: mean {whole.mean_length:.1f} words, median {whole.median_length:g}, longest {whole.longest}; "
        f"{whole.long_sentences} longer than {LONG}"
    )
    per_thousand = 1000 / whole.words
    yield (
        f"  {_many(draft.figures, 'figure')} ({draft.figures * per_thousand:.1f} per 1,000 words) · "
        f"{_many(draft.hedges, 'hedge')} ({draft.hedges * per_thousand:.1f}) · "
        f"{draft.quoted_words / whole.words:.0%} of the words in quotation marks"
    )
    yield ""
    for name, score in whole.formulas.items():
        yield f"  {FORMULAS[name].title:<20} {score:7.1f}{'  grade' * FORMULAS[name].grade}"
    if len(draft.parts) > 1:
        yield ""
        yield from _rows(
            "section",
            [(clean(part.heading) or "(before the first heading)", part.measures) for part in draft.parts],
            style,
            room,
        )


def _rows(head: str, rows: Sequence[tuple[str, Measures]], style: Style, room: int) -> Iterable[str]:
    """A line for each, under heads; a name that is too long is cut."""
    cells = [_cells(measures) for _, measures in rows]
    widths = [max(len(title), *(len(row[n]) for row in cells)) for n, title in enumerate(_HEADS)]
    spare = max(_NARROWEST, room - 2 - sum(wide + 2 for wide in widths))
    wide = min(spare, max(width(name) for name, _ in rows))
    yield style.dim(_line(head, _HEADS, wide, widths))
    for (name, _), row in zip(rows, cells, strict=True):
        yield _line(name, row, wide, widths)


def _cells(measures: Measures) -> tuple[str, ...]:
    ease = measures.formulas["flesch-reading-ease"]
    return (
        f"{measures.words:,}",
        f"{measures.sentences:,}",
        f"{measures.mean_length:.1f}",
        f"{measures.longest}",
        "–" if measures.grade is None else f"{measures.grade:.1f}",
        "–" if ease is None else f"{ease:.0f}",
    )


def _line(name: str, cells: Sequence[str], wide: int, widths: Sequence[int]) -> str:
    while width(name) > wide:
        name = f"{name[:-2]}…"
    padded = "  ".join(f"{cell:>{room}}" for cell, room in zip(cells, widths, strict=True))
    return f"  {name}{' ' * (wide - width(name))}  {padded}"


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"


def _time(minutes: float) -> str:
    return f"{minutes:.0f} min to read" if minutes >= 1 else "less than a minute to read"
