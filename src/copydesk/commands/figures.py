"""`copydesk figures`: the number sheet."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from importlib import import_module

from copydesk import files
from copydesk.commands.drafts import wishes
from copydesk.desk import Desk
from copydesk.sheets.entry import Entry, entries


def run(options: argparse.Namespace) -> int:
    """Write the sheet of all figures of the drafts."""
    desk = Desk(wishes(options))
    chosen = files.select(options.paths or ["."], desk, force_exclude=False)
    import_module(f"copydesk.sheets.{options.output_format}").write(_entries(desk, chosen.drafts), sys.stdout)
    return 0


def _entries(desk: Desk, drafts: list[str]) -> Iterator[Entry]:
    for path in drafts:
        with open(os.path.abspath(path), "rb") as file:
            yield from entries(desk.plugins(desk.config(path)).read(path, file.read(), ""))
