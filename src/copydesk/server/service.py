"""What is served: the open drafts, what they are held to, and what the client can show of them."""

from __future__ import annotations

import os
import time
from typing import Any

from copydesk import __version__
from copydesk.errors import UserError
from copydesk.server import capabilities, connection
from copydesk.server.addresses import path_of
from copydesk.server.buffer import Buffer
from copydesk.server.connection import Connection, Refused
from copydesk.server.diagnostics import diagnostics
from copydesk.server.draft import Draft, Result
from copydesk.server.newsroom import Newsroom, Room
from copydesk.server.settings import Client, Settings, settings
from copydesk.server.wire import Json

# The longest pause in typing that is waited for, in seconds, where a draft takes long to read.
_PAUSE = 1.0
# A draft that took longer is not read for a pull behind which changes of it wait already, in seconds.
_SLOW = 0.25


class Service:
    """The drafts of one client. `ready` says whether it has begun; `parent` is the client's process, where it is known."""

    def __init__(self, link: Connection) -> None:
        self.link = link
        self.client = Client()
        self.settings = Settings()
        self.newsroom = Newsroom(self.settings, self.tell)
        self.drafts: dict[str, Draft] = {}
        self.folders: list[str] = []
        self.ready = False
        self.parent: int | None = None
        self._watched: set[str] | None = None
        self._told: set[tuple[str, str, str]] = set()

    def begin(self, params: Any) -> Json:
        """Take in who the client is, and say what there is to be had."""
        self.client = Client.of(params["capabilities"])
        self.parent = params.get("processId") if isinstance(params.get("processId"), int) else None
        roots = [folder["uri"] for folder in params.get("workspaceFolders") or ()]
        roots = roots or ([params["rootUri"]] if params.get("rootUri") else [])
        self.folders = [path for path in map(path_of, roots) if path]
        self._set(params.get("initializationOptions") or {})
        self.ready = True
        return {
            "capabilities": capabilities.offered(self.client, self.settings),
            "serverInfo": {"name": "copydesk", "version": __version__},
        }

    def initialized(self, _: Any) -> None:
        """Say what to watch, and ask for settings."""
        if self.client.can("workspace.configuration"):
            self._ask_settings()
        self._register(capabilities.settings_watched(self.client))
        self._watch()

    def _watch(self) -> None:
        """Have files watched that are not watched yet."""
        files = set(self.newsroom.files())
        if self._watched is None or not files <= self._watched:
            self._watched = files | (self._watched or set())
            self._register(capabilities.files_watched(self.client, sorted(self._watched), len(self._watched)))

    def _register(self, wanted: list[Json]) -> None:
        if wanted:
            self.link.ask("client/registerCapability", {"registrations": wanted})

    def _ask_settings(self) -> None:
        self.link.ask("workspace/configuration", {"items": [{"section": "copydesk"}]}, self._configured)

    def _configured(self, found: Any) -> None:
        if isinstance(found, list) and found and isinstance(found[0], dict) and found[0]:
            self._set(found[0])

    def reconfigured(self, params: Any) -> None:
        """Take new settings."""
        if self.client.can("workspace.configuration"):
            self._ask_settings()
        elif isinstance(params.get("settings"), dict):
            self._set(params["settings"])

    def _set(self, given: Any) -> None:
        try:
            wanted = settings(given)
        except UserError as error:
            self.tell(str(error))
            return
        if wanted != self.settings:
            self.settings = wanted
            self.newsroom = Newsroom(wanted, self.tell)
            self._refresh()

    def folders_changed(self, params: Any) -> None:
        """Take folders in and out."""
        gone = {path_of(folder["uri"]) for folder in params["event"]["removed"]}
        added = [path_of(folder["uri"]) for folder in params["event"]["added"]]
        self.folders = [*(f for f in self.folders if f not in gone), *(f for f in added if f)]

    def files_changed(self, _: Any) -> None:
        """Look at what drafts are held to."""
        if self.newsroom.look(now=True):
            self._refresh()

    def _refresh(self) -> None:
        """Have everything that is shown looked at anew."""
        for draft in self.drafts.values():
            draft.due = time.monotonic() if self.pushes else 0.0
        if self.ready and self.client.can("workspace.diagnostics.refreshSupport") and not self.pushes:
            self.link.ask("workspace/diagnostic/refresh", None)
        if self.ready and self.settings.lenses and self.client.can("workspace.codeLens.refreshSupport"):
            self.link.ask("workspace/codeLens/refresh", None)

    def tell(self, what: str, kind: int = 1) -> None:
        """Show the user a message: 1 an error, 2 a warning, 3 a hint."""
        self.link.notify("window/showMessage", {"type": kind, "message": f"copydesk: {what}"})

    def opened(self, params: Any) -> None:
        """A draft was opened."""
        item = params["textDocument"]
        folder = self.folders[0] if self.folders else os.getcwd()
        buffer = Buffer(item["text"], self.client.encoding)
        draft = Draft(item["uri"], str(item.get("languageId", "")), item.get("version"), buffer, folder)
        if old := self.drafts.pop(draft.uri, None):
            old.close()
        self.drafts[draft.uri] = draft
        draft.due = time.monotonic() if self.pushes and not draft.told else 0.0

    def changed(self, params: Any) -> None:
        """A draft was changed. Changes are made in the order in which they come, whatever their versions."""
        draft = self.draft(params)
        for change in params["contentChanges"]:
            draft.buffer.change(change.get("range"), change["text"])
        draft.version = params["textDocument"].get("version")
        if self.pushes and not draft.told:
            draft.due = time.monotonic() + max(self.settings.debounce / 1000, min(draft.took, _PAUSE))

    def saved(self, params: Any) -> None:
        """A draft was saved, or what drafts are held to."""
        if params["textDocument"]["uri"] not in self.drafts or self.draft(params).told or self.newsroom.look(now=True):
            self.files_changed(None)

    def closed(self, params: Any) -> None:
        """A draft was closed: nothing is shown of it any more."""
        draft = self.drafts.pop(params["textDocument"]["uri"], None)
        if draft:
            draft.close()
            if self.pushes and not draft.told:
                self.link.notify("textDocument/publishDiagnostics", {"uri": draft.uri, "diagnostics": []})

    def draft(self, params: Any) -> Draft:
        """The open draft that a message is about. Raises Refused for one that is not open."""
        uri = params["textDocument"]["uri"]
        if uri not in self.drafts:
            raise Refused(connection.INVALID_PARAMS, f"{uri} is not open")
        return self.drafts[uri]

    def room(self, draft: Draft) -> Room | None:
        """The desk for a draft."""
        room = self.newsroom.room(draft.path)
        self._watch()
        return room

    def result(self, draft: Draft) -> Result:
        """What there is to say of a draft as it is now."""
        if self.newsroom.look():
            self._refresh()
        room = self.room(draft)
        if draft.result is None or not draft.fresh(room):
            began = time.monotonic()
            result = draft.lint(room)
            draft.took = time.monotonic() - began
            self._tell_failures(result)
        assert draft.result  # noqa: S101
        return draft.result

    def _tell_failures(self, result: Result) -> None:
        for failure in result.report.failures:
            if tuple(failure) not in self._told:
                self._told.add((failure.path, failure.rule, failure.error))
                self.tell(f"{failure.path}: {failure.rule} broke: {failure.error}" if failure.rule else failure.error)

    @property
    def pushes(self) -> bool:
        """Whether findings are sent without being asked for."""
        wanted = self.settings.diagnostics
        return wanted in ("push", "both") or (wanted == "auto" and not self.client.can("textDocument.diagnostic"))

    def due(self) -> Draft | None:
        """The draft that has waited longest to be published, where one is due; it is not due any more."""
        now = time.monotonic()
        due = [draft for draft in self.drafts.values() if draft.due and draft.due <= now]
        first = min(due, key=lambda draft: draft.due, default=None)
        if first:
            first.due = 0.0
        return first

    def publish(self, draft: Draft) -> None:
        """Send the findings of a draft, unless it has changed again."""
        result = self.result(draft)
        if self.link.superseded(draft.uri):
            return  # it will be due again, or is closed
        found: Json = {"uri": draft.uri, "diagnostics": diagnostics(draft, result, self.client)}
        if isinstance(draft.version, int):
            found["version"] = draft.version
        self.link.notify("textDocument/publishDiagnostics", found)

    def pulled(self, params: Any) -> Json:
        """Answer a client that asks for the findings of a draft."""
        draft = self.draft(params)
        if self.link.superseded(draft.uri) and draft.took > _SLOW:
            raise Refused(connection.SERVER_CANCELLED, "the draft has changed since")
        result = self.result(draft)
        name = f"{os.getpid()}-{result.number}"
        if params.get("previousResultId") == name:
            return {"kind": "unchanged", "resultId": name}
        return {"kind": "full", "resultId": name, "items": diagnostics(draft, result, self.client)}
