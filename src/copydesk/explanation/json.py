"""`copydesk explain --output-format json`: everything, for programs."""

from __future__ import annotations

from typing import Any, TextIO

from copydesk.document import Block
from copydesk.explanation.explained import Explained
from copydesk.explanation.passage import Passage
from copydesk.readings.attributions import Attribution
from copydesk.readings.figures import Figure
from copydesk.readings.vouching import Voucher
from copydesk.rule import Finding
from copydesk.terminal import write_json
from copydesk.text import Source, Span


def write(explained: Explained, out: TextIO, *, everything: bool) -> None:
    """Write one JSON object; `everything` is there in any case."""
    del everything
    source, judgment = explained.source, explained.judgment
    row = {
        "path": source.path,
        "line": explained.line,
        "column": explained.column,
        "profile": explained.profile or None,
        "within": explained.standard.within,
        "blocks": [_passage(source, passage) for passage in explained.passages],
        "comments": [_place(source, comment.home) for comment in explained.comments],
        "spoken": [_finding(source, finding) for finding, _ in judgment.spoken],
        "silent": [{**_finding(source, finding), "why": why} for finding, why in judgment.silent],
        "off": [{**_finding(source, finding), "why": why} for finding, why in judgment.off],
        "reasons": [{"rule": r.rule.id, **_place(source, r.span), "why": r.why} for r in judgment.reasons],
        "levels": dict(explained.levels),
        "quiet": [rule.id for rule in judgment.quiet],
        "left_out": [{"rule": rule.id, "why": why} for rule, why in judgment.left_out],
        "failures": [{"path": f.path, "rule": f.rule, "error": f.error} for f in judgment.failures],
    }
    write_json(row, out)


def _passage(source: Source, passage: Passage) -> dict[str, Any]:
    block = passage.block
    return {
        "kind": block.kind,
        "level": block.level or None,
        "cell": block.cell._asdict() if block.cell else None,
        "within": list(block.within),
        "prose": block.text,
        **_place(source, passage.home),
        "written": [{"prose": one.text, **_place(source, one.home)} for one in passage.written],
        "sentences": [_words(source, block, span) for span in passage.sentences],
        "figures": [_figure(source, figure, voucher) for figure, voucher in passage.figures],
        "attributions": [_attribution(source, attribution) for attribution in passage.attributions],
        "quotations": [
            {
                **_words(source, block, Span(quotation.start, quotation.end)),
                "speaker": _attribution(source, speaker) if speaker else None,
            }
            for quotation, speaker in passage.quotations
        ],
    }


def _figure(source: Source, figure: Figure, voucher: Voucher) -> dict[str, Any]:
    return {
        **_words(source, figure.block, Span(figure.start, figure.end)),
        "kind": figure.kind,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "approximate": figure.approximate,
        "status": voucher.status,
        "why": voucher.why,
        "source": _named(source, voucher.block, voucher.source),
        "cue": _named(source, voucher.block, voucher.cue),
    }


def _attribution(source: Source, attribution: Attribution) -> dict[str, Any]:
    return {
        "kind": attribution.kind,
        "source": _named(source, attribution.block, attribution.source),
        "cue": _words(source, attribution.block, attribution.cue),
        "content": [_words(source, attribution.block, span) for span in attribution.content if span.start < span.end],
    }


def _finding(source: Source, finding: Finding) -> dict[str, Any]:
    said = {"rule": finding.rule, "level": finding.level, "message": finding.message}
    return {**said, **_place(source, finding.span), "suggestions": list(finding.suggestions)}


def _named(source: Source, block: Block | None, span: Span | None) -> dict[str, Any] | None:
    """Words of a block, where there are any."""
    return _words(source, block, span) if block and span and span.start < span.end else None


def _words(source: Source, block: Block, span: Span) -> dict[str, Any]:
    """Words of a block, as and where they stand in the source."""
    return _place(source, block.home(*span))


def _place(source: Source, span: Span) -> dict[str, Any]:
    """The text of a span, and where it stands."""
    return {"text": source.text[slice(*span)], **source.extent(span)}
