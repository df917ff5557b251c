"""What a check is: a way of finding fault that says where, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple

from copydesk.document import Block, Document


class Place(NamedTuple):
    """Another place that belongs to a hit, with what it shows; half-open, in characters of the block."""

    block: Block
    start: int
    end: int
    message: str


class Hit(NamedTuple):
    """A fault in a block: all that a check yields.

    `start` and `end` are characters of the block's text, half-open, `start` < `end`.
    `better` are replacements for them, the best first. `case` picks the rule's level and
    message where it has several; `says` are values for the placeholders of its message.
    """

    block: Block
    start: int
    end: int
    better: tuple[str, ...] = ()
    case: str = ""
    says: Mapping[str, object] = {}
    related: tuple[Place, ...] = ()


class Reason(NamedTuple):
    """Why a check says nothing of a stretch of a block, half-open, in characters of its text.

    `why` goes on where the words of the stretch leave off: "is no whole sentence".
    """

    start: int
    end: int
    why: str


@dataclass(frozen=True, eq=False, repr=False)
class Check:
    """A way of finding fault. The fields of a subclass are its options.

    Options are strings, numbers, true or false, lists (`tuple[str, ...]`) and mappings
    (`dict[str, str]`) of strings. An underscore in a field's name is a hyphen in the rule file.
    Raise OptionError in `__post_init__` for a value that cannot be.

    What a check says of a block may rest on that `block` alone (of a cell, on its table), on the `passage` of some
    paragraphs around it, or on the whole `draft`, which is always right to say: `rests_on` tells how much of a draft in
    an editor is asked about again after an edit. Each block is read in the light of what holds for the draft as a whole,
    such as its dialect and its day.
    """

    rests_on: ClassVar[Literal["block", "passage", "draft"]] = "draft"

    def hits(self, document: Document) -> Iterator[Hit]:
        """Every fault this check sees, in the order of the document."""
        raise NotImplementedError

    def reasons(self, document: Document, block: Block) -> Iterator[Reason]:
        """Why this check says nothing of what it looked at in a block, for `copydesk explain`; without it, nothing is told."""
        del document, block
        return iter(())


class OptionError(ValueError):
    """An option of a check that cannot be: `key` as written in the rule file, and why."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(f"{key}: {reason}")
        self.key = key
        self.reason = reason
