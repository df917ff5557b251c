"""Where a command writes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from io import TextIOWrapper
from typing import TextIO

from copydesk.errors import UserError, reason
from copydesk.replacement import replacement


@contextmanager
def output(path: str, option: str = "--output-file") -> Iterator[TextIO]:
    """Standard output, or a file that is whole or not there at all; `option` is what asked for it, for the error."""
    if not path:
        yield sys.stdout
        return
    with ExitStack() as stack:
        try:
            file = stack.enter_context(replacement(path))
        except OSError as error:
            raise UserError(f"{option}: {path} cannot be written: {reason(error)}") from None
        out = TextIOWrapper(file, "utf-8", errors="replace", newline="")
        yield out
        out.flush()
        out.detach()  # the replacement closes the file when it has it on disk


def spare(path: str, drafts: Iterable[str]) -> None:
    """Raise UserError where an output file would be written over one of the drafts that are read."""
    if not os.path.isfile(path):
        return
    there = os.stat(path)
    for draft in drafts:
        if os.path.isfile(draft) and os.path.samestat(there, os.stat(draft)):
            raise UserError(
                f"--output-file: {path} is one of the drafts that are read; name another file, or exclude it"
            )
