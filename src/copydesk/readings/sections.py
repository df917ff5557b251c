"""The sections of a document: the prose between one heading and the next."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.prose_counts import Prose, ProseSentence


class Section(NamedTuple):
    """The sentences of prose under a heading; None for those before the first."""

    heading: Block | None
    sentences: list[ProseSentence]


def sections(document: Document) -> list[Section]:
    """The sections that have prose, in order; a reading."""
    by_block: dict[int, list[ProseSentence]] = {}
    for sentence in document.reading(Prose).sentences:
        by_block.setdefault(id(sentence.block), []).append(sentence)
    found = [Section(None, [])]
    for block in document.blocks:
        if block.kind == "heading":
            found.append(Section(block, []))
        else:
            found[-1].sentences.extend(by_block.get(id(block), ()))
    return [section for section in found if section.sentences]
