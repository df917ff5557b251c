"""`copydesk server`: the language server."""

from __future__ import annotations

import argparse
from importlib import import_module


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `copydesk server` takes."""
    parser.add_argument("--stdio", action="store_true", help="speak on standard input and output, as it does anyway")


def run(options: argparse.Namespace) -> int:
    """Serve until the client leaves."""
    del options
    code: int = import_module("copydesk.server.main").serve()
    return code
