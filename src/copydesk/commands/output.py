"""Where a command writes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from copydesk.errors import UserError


@contextmanager
def output(path: str, option: str = "--output-file") -> Iterator[TextIO]:
    """Standard output, or a file that is whole or not there at all; `option` is what asked for it, for the error."""
    if not path:
        yield sys.stdout
        return
    target = os.path.realpath(path)
    part = target if os.path.exists(target) and not os.path.isfile(target) else f"{target}.{os.getpid()}.part"
    try:
        out = open(part, "w", encoding="utf-8", errors="replace", newline="")  # noqa: SIM115 - closed below
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UserError(f"{option}: {path} cannot be written: {reason}") from None
    try:
        with out:
            yield out
        if part != target:
            os.replace(part, target)
    finally:
        if part != target and os.path.exists(part):
            os.remove(part)
