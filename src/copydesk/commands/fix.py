"""`copydesk fix`: `copydesk check --fix`."""

from __future__ import annotations

import argparse

from copydesk.commands import check


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `copydesk fix` takes: what `check` does."""
    check.arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Fix, and report what remains."""
    options.fix = True
    return check.run(options)
