"""What the server offers, and what it asks the client to watch."""

from __future__ import annotations

import os
from collections.abc import Iterable

from copydesk.commands.screening import BASELINE
from copydesk.config import NAMES
from copydesk.server.settings import Client, Settings
from copydesk.server.wire import Json

_NAMES = (*NAMES, BASELINE)

QUICK_FIX, FIX_ALL, FIX_ALL_UNSAFE = "quickfix", "source.fixAll.copydesk", "source.copydesk.unsafeFixAll"
ADD, SHOW_RULE, SHEET, IGNORE, READABILITY = (
    "copydesk.addToVocabulary",
    "copydesk.showRule",
    "copydesk.numberSheet",
    "copydesk.ignore",
    "copydesk.readability",
)


def offered(client: Client, settings: Settings) -> Json:
    """The capabilities of the server for this client."""
    found: Json = {
        "positionEncoding": client.encoding,
        "textDocumentSync": {"openClose": True, "change": 2, "save": {"includeText": False}},
        "hoverProvider": True,
        "codeActionProvider": {"codeActionKinds": [QUICK_FIX, FIX_ALL, FIX_ALL_UNSAFE], "resolveProvider": True},
        "codeLensProvider": {"resolveProvider": False},
        "documentSymbolProvider": {"label": "copydesk"},
        "completionProvider": {"triggerCharacters": [":", "[", ",", '"'], "resolveProvider": False},
        "executeCommandProvider": {"commands": [ADD, SHOW_RULE, SHEET, IGNORE, READABILITY]},
        "workspace": {"workspaceFolders": {"supported": True, "changeNotifications": True}},
    }
    pulls = settings.diagnostics in ("pull", "both") or client.can("textDocument.diagnostic")
    if pulls and settings.diagnostics != "push":
        found["diagnosticProvider"] = {
            "identifier": "copydesk",
            "interFileDependencies": False,
            "workspaceDiagnostics": False,
        }
    return found


def settings_watched(client: Client) -> list[Json]:
    """The registration that has the client say when its user changes settings."""
    if not client.can("workspace.didChangeConfiguration.dynamicRegistration"):
        return []
    return [
        {"id": "settings", "method": "workspace/didChangeConfiguration", "registerOptions": {"section": "copydesk"}}
    ]


def files_watched(client: Client, files: Iterable[str], number: int) -> list[Json]:
    """The registration that has the client say when configs change, or files and folders that they name."""
    if not client.can("workspace.didChangeWatchedFiles.dynamicRegistration"):
        return []
    names = [*_NAMES, *(f"{os.path.basename(file)}{'/**' if os.path.isdir(file) else ''}" for file in files)]
    watchers = [{"globPattern": f"**/{name}"} for name in dict.fromkeys(names)]
    method = "workspace/didChangeWatchedFiles"
    return [{"id": f"files-{number}", "method": method, "registerOptions": {"watchers": watchers}}]
