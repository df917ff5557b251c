"""The server: takes what the client says, one thing at a time, and sees that each is answered."""

from __future__ import annotations

import gc
import os
import sys
import time
from traceback import print_exc
from typing import Any

from copydesk.errors import UserError
from copydesk.server import connection
from copydesk.server.connection import Connection, Left, Refused
from copydesk.server.service import Service
from copydesk.server.wire import Garbled, Json

# What readings leave behind is cleared away in a quiet moment of so many seconds where it is so many objects, and at once where
# it is many more; the collector that runs by itself would do so while somebody waits for an answer.
_QUIET, _SOME, _MANY = 1.0, 20_000, 200_000
# After so many seconds without a message it is looked whether the client is still there.
_WATCH = 5.0
_WRONG = (KeyError, TypeError, ValueError, AttributeError, IndexError)


class Server:
    """Serves one client until it leaves: one thing at a time, in the order in which it was asked."""

    def __init__(self, link: Connection) -> None:
        self.link = link
        self.service = Service(link)

    def run(self) -> int:
        """Serve; the exit code is 0 where the client asked for the end before it left."""
        try:
            while True:
                message = self.link.receive(self._wait())
                if message is not None:
                    self._take(message)
                elif not self._publish():
                    self._rest()
                if gc.get_count()[0] > _MANY:
                    gc.collect()
        except Left:
            return 0 if self.link.shut_down else 1

    def _wait(self) -> float:
        """How long to wait for a message, in seconds."""
        due = [draft.due for draft in self.service.drafts.values() if draft.due]
        if due:
            return max(0.0, min(due) - time.monotonic())
        return _QUIET if gc.get_count()[0] > _SOME else _WATCH

    def _publish(self) -> bool:
        """Send the findings of a draft that is due; whether one was."""
        draft = self.service.due()
        if draft:
            self._guarded("a draft", lambda: self.service.publish(draft))
        return draft is not None

    def _rest(self) -> None:
        if gc.get_count()[0] > _SOME:
            gc.collect()
        if self.service.parent and os.name == "posix":
            try:
                os.kill(self.service.parent, 0)
            except ProcessLookupError:
                raise Left from None
            except OSError:
                return

    # What comes in

    def _take(self, message: Json | Garbled) -> None:
        if isinstance(message, Garbled):
            self.link.refuse(None, connection.PARSE_ERROR, str(message))
            return
        method, request = message.get("method"), message.get("id")
        if not isinstance(method, str):
            if "result" in message or "error" in message:
                self._guarded("answer", lambda: self.link.answered(message))
            elif request is not None:
                self.link.refuse(request, connection.INVALID_REQUEST, "a request names a method")
            return
        if request is None:
            self._guarded(method, lambda: self._notified(method, message.get("params")))
            return
        self._answer(request, method, message.get("params"))

    def _guarded(self, what: str, do: Any) -> None:
        """Do something that nobody waits for; where it fails, that is told on standard error."""
        try:
            do()
        except Left:
            raise
        except Exception:  # noqa: BLE001 - one odd message must not end the service
            print(f"copydesk: {what} could not be heeded:", file=sys.stderr)
            print_exc()

    def _answer(self, request: Any, method: str, params: Any) -> None:
        if isinstance(request, int | str) and request in self.link.cancelled:
            self.link.cancelled.discard(request)
            self.link.refuse(request, connection.REQUEST_CANCELLED, "cancelled")
            return
        try:
            self.link.answer(request, self._asked(method, params))
        except Left:
            raise
        except Refused as no:
            more = {"retriggerRequest": False} if no.code == connection.SERVER_CANCELLED else None
            self.link.refuse(request, no.code, str(no), more)
        except UserError as error:
            self.link.refuse(request, connection.REQUEST_FAILED, str(error))
        except _WRONG as error:
            print_exc()
            self.link.refuse(request, connection.INVALID_PARAMS, f"{method}: {type(error).__name__}: {error}")
        except Exception as error:  # noqa: BLE001 - as above
            print_exc()
            self.link.refuse(request, connection.INTERNAL_ERROR, f"{method}: {type(error).__name__}: {error}")

    def _asked(self, method: str, params: Any) -> Any:
        if method == "initialize":
            if self.service.ready:
                raise Refused(connection.INVALID_REQUEST, "this server is initialized")
            return self.service.begin(params)
        if not self.service.ready:
            raise Refused(connection.NOT_INITIALIZED, "initialize comes first")
        if method == "shutdown":
            self.link.shut_down = True
            return None
        if self.link.shut_down:
            raise Refused(connection.INVALID_REQUEST, "this server was shut down")
        if method == "textDocument/diagnostic":
            return self.service.pulled(params)
        from copydesk.server.features import FEATURES  # the first findings need none of them

        if method not in FEATURES:
            raise Refused(connection.METHOD_NOT_FOUND, f"there is no {method}")
        return FEATURES[method](self.service, params)

    def _notified(self, method: str, params: Any) -> None:
        if self.service.ready and not self.link.shut_down and method in _NOTED:
            _NOTED[method](self.service, params)


_NOTED = {
    "initialized": Service.initialized,
    "textDocument/didOpen": Service.opened,
    "textDocument/didChange": Service.changed,
    "textDocument/didSave": Service.saved,
    "textDocument/didClose": Service.closed,
    "workspace/didChangeConfiguration": Service.reconfigured,
    "workspace/didChangeWatchedFiles": Service.files_changed,
    "workspace/didChangeWorkspaceFolders": Service.folders_changed,
}
