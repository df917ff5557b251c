"""Where a command writes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
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
