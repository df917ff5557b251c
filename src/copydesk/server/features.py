"""What the server answers to: each request by its method."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from copydesk.server import actions, commands, completion, hover, outline

if TYPE_CHECKING:
    from copydesk.server.server import Server

Feature = Callable[["Server", Any], Any]

FEATURES: dict[str, Feature] = {
    "textDocument/hover": hover.hover,
    "textDocument/codeAction": actions.actions,
    "codeAction/resolve": actions.resolved,
    "textDocument/documentSymbol": outline.symbols,
    "textDocument/codeLens": outline.lenses,
    "textDocument/completion": completion.completion,
    "workspace/executeCommand": commands.execute,
}
