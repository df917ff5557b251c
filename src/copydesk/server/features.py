"""What the server answers to: each request by its method."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from copydesk.server import actions, commands, completion, hover, outline
from copydesk.server.service import Service

Feature = Callable[[Service, Any], Any]

FEATURES: dict[str, Feature] = {
    "textDocument/hover": hover.hover,
    "textDocument/codeAction": actions.actions,
    "codeAction/resolve": actions.resolved,
    "textDocument/documentSymbol": outline.symbols,
    "textDocument/codeLens": outline.lenses,
    "textDocument/completion": completion.completion,
    "workspace/executeCommand": commands.execute,
}
