"""Where the server's pipes begin and end."""

from __future__ import annotations

import gc
import os
import sys
from typing import BinaryIO

from copydesk.desk import Desk, Wishes
from copydesk.errors import UserError
from copydesk.server.connection import Connection
from copydesk.server.server import Server


def serve() -> int:
    """Serve the client at standard input and output; the exit code is 0 where it asked for the end before it left."""
    _forget_working_folder()
    reader, writer = _pipes()
    link = Connection(reader, writer, os._exit)
    link.start()
    _warm()
    code = Server(link).run()
    link.leave()
    return code


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes of the protocol. What anybody else prints goes to standard error, and nobody else reads what comes in."""
    reader = os.fdopen(os.dup(0), "rb")
    writer = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, 0)
    os.close(nowhere)
    sys.stdout.flush()
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return reader, writer


def _forget_working_folder() -> None:
    """Import nothing from the folder that the editor was started in: whoever wrote it is not trusted yet."""
    here = os.getcwd()
    if "PYTHONPATH" not in os.environ:
        sys.path[:] = [path for path in sys.path if path and path != here]


def _warm() -> None:
    """Get ready what every draft needs, while the client makes up its mind."""
    try:
        Desk(Wishes()).linter(os.path.join(os.sep, "draft.md"))
    except UserError as error:  # it will be told of the first draft
        print(f"copydesk: {error}", file=sys.stderr)
    gc.freeze()
