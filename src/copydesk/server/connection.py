"""The connection to one client: what comes in, in order, and what goes out."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Any, BinaryIO

from copydesk.server.wire import Garbled, Json, framed, messages

# So long, in seconds, whoever is busy may go on once the client has said that it leaves.
_GRACE = 2.0

# After these, what was found before is of no use.
_CHANGES = ("textDocument/didChange", "textDocument/didClose")

PARSE_ERROR, INVALID_REQUEST, METHOD_NOT_FOUND, INVALID_PARAMS, INTERNAL_ERROR = -32700, -32600, -32601, -32602, -32603
NOT_INITIALIZED, REQUEST_FAILED, SERVER_CANCELLED, REQUEST_CANCELLED = -32002, -32803, -32802, -32800


class Refused(Exception):  # noqa: N818 - it is an answer
    """A request that is answered with an error: a code of the protocol, and why."""

    def __init__(self, code: int, why: str) -> None:
        super().__init__(why)
        self.code = code


class Left(Exception):  # noqa: N818 - it is no error
    """The client has left."""


class Connection:
    """Reads in a thread of its own, so that what is cancelled or changed meanwhile is known at once.

    `cancelled` are the ids of requests that nobody waits for any longer. `hurry` is called with the exit code where somebody
    is busy still, a while after the client has left.
    """

    def __init__(self, reader: BinaryIO, writer: BinaryIO, hurry: Callable[[int], object]) -> None:
        self._hurry = hurry
        self._reader = reader
        self._writer = writer
        self._queue: SimpleQueue[Json | Garbled | None] = SimpleQueue()
        self._asked: dict[int, Callable[[Any], None]] = {}
        self._next = 0
        self._done = threading.Event()
        self.cancelled: set[Any] = set()
        # One is counted by the thread that reads, the other by who takes: neither has to wait for the other.
        self._came: Counter[str] = Counter()
        self._taken: Counter[str] = Counter()
        self.shut_down = False

    def start(self) -> None:
        """Begin to read."""
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        try:
            for message in messages(self._reader):
                if not isinstance(message, Garbled):
                    self._heed(message)
                self._queue.put(message)
                if not isinstance(message, Garbled) and message.get("method") == "exit":
                    break
        except (OSError, ValueError):  # the pipe broke, or was closed
            pass
        self._queue.put(None)
        if not self._done.wait(_GRACE):
            self._hurry(0 if self.shut_down else 1)

    def _heed(self, message: Json) -> None:
        """Take note of what must not wait for its turn."""
        method, params = message.get("method"), message.get("params")
        if method == "shutdown":
            self.shut_down = True
        elif method == "$/cancelRequest" and isinstance(params, dict) and isinstance(params.get("id"), int | str):
            self.cancelled.add(params["id"])
        elif method in _CHANGES and (uri := _uri(params)):
            self._came[uri] += 1

    def receive(self, timeout: float | None) -> Json | Garbled | None:
        """The next message; None where none came in time. Raises Left where none will come."""
        try:
            message = self._queue.get(timeout=timeout) if timeout is None or timeout > 0 else self._queue.get_nowait()
        except Empty:
            return None
        if message is None or (not isinstance(message, Garbled) and message.get("method") == "exit"):
            raise Left
        if (
            not isinstance(message, Garbled)
            and message.get("method") in _CHANGES
            and (uri := _uri(message.get("params")))
        ):
            self._taken[uri] += 1
        return message

    def superseded(self, uri: str) -> bool:
        """Whether a change of a draft, or its closing, has come that was not taken up yet."""
        return self._came[uri] > self._taken[uri]

    def leave(self) -> None:
        """Say that nothing is left to do."""
        self._done.set()

    def _send(self, message: Json) -> None:
        try:
            self._writer.write(framed({"jsonrpc": "2.0", **message}))
            self._writer.flush()
        except (OSError, ValueError) as error:
            raise Left from error

    def notify(self, method: str, params: Json) -> None:
        """Send a notification. Raises Left where the client has gone."""
        self._send({"method": method, "params": params})

    def answer(self, request: Any, result: Any) -> None:
        """Answer a request."""
        self._send({"id": request, "result": result})

    def refuse(self, request: Any, code: int, why: str, data: Any = None) -> None:
        """Answer a request with an error."""
        self._send({"id": request, "error": {"code": code, "message": why, **({"data": data} if data else {})}})

    def ask(self, method: str, params: Any, then: Callable[[Any], None] | None = None) -> None:
        """Ask the client something; `then` gets its answer, None where it has none."""
        self._next += 1
        if then:
            self._asked[self._next] = then
        self._send({"id": self._next, "method": method, "params": params})

    def answered(self, message: Json) -> None:
        """Take an answer of the client."""
        request = message.get("id")
        then = self._asked.pop(request, None) if isinstance(request, int) else None
        if "error" in message:
            print(f"copydesk: the editor answered {message['error']}", file=sys.stderr)
        if then:
            then(message.get("result"))


def _uri(params: Any) -> str:
    """The draft that a notification is about, "" where it does not say."""
    document = params.get("textDocument") if isinstance(params, dict) else None
    uri = document.get("uri") if isinstance(document, dict) else None
    return uri if isinstance(uri, str) else ""
