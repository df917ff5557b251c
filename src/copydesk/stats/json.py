"""The measures for programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from copydesk.stats.measures import Draft, Measures, together
from copydesk.terminal import write_json


def write(drafts: Iterable[Draft], out: TextIO) -> None:
    """Write one JSON object: drafts, each with its sections and sentences, and the total of them."""
    found = list(drafts)
    write_json({"drafts": [_draft(draft) for draft in found], "total": _measures(together(found))}, out)


def _draft(draft: Draft) -> dict[str, Any]:
    return {
        "path": draft.path,
        "paragraphs": draft.paragraphs,
        "figures": draft.figures,
        "hedges": draft.hedges,
        "quoted_words": draft.quoted_words,
        **_measures(draft.whole),
        "sections": [{"heading": part.heading, "line": part.line, **_measures(part.measures)} for part in draft.parts],
        "lengths": [
            {"line": sentence.line, "words": sentence.words, "grade_around": round(grade, 2)}
            for sentence, grade in zip(draft.sentences, draft.grades, strict=True)
        ],
    }


def _measures(measures: Measures) -> dict[str, Any]:
    return {
        **measures.counts,
        "mean_length": round(measures.mean_length, 2),
        "median_length": measures.median_length,
        "longest": measures.longest,
        "long_sentences": measures.long_sentences,
        "minutes": round(measures.minutes, 2),
        "formulas": {name: None if score is None else round(score, 2) for name, score in measures.formulas.items()},
    }
