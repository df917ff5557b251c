"""An editor for the tests: a client of the language server, over real pipes or in the same process."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any, Self

from copydesk.server.connection import Connection
from copydesk.server.server import Server

Json = dict[str, Any]

FULL = {
    "general": {"positionEncodings": ["utf-16"]},
    "workspace": {
        "workspaceEdit": {"documentChanges": True},
        "didChangeWatchedFiles": {"dynamicRegistration": True},
        "configuration": False,
    },
    "window": {"showDocument": {"support": True}},
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "versionSupport": True},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
    },
}


class Editor:
    """A client. `seen` are the notifications and requests of the server, in order; `errors` is its standard error.

    The server is a process of its own, or with `inside` a thread of this one, behind pipes as well.
    """

    def __init__(
        self, folder: Path, capabilities: Json | None = None, options: Json | None = None, *, inside: bool = False
    ) -> None:
        self.folder = folder
        self.seen: list[Json] = []
        self.errors = b""
        self.process: subprocess.Popen | None = None
        self._options = options
        self._capabilities = FULL if capabilities is None else capabilities
        self._came: queue.SimpleQueue[Json | None] = queue.SimpleQueue()
        self._next = 0
        if inside:
            self._begin()
        else:
            self._start(folder)
        threading.Thread(target=self._read, daemon=True).start()

    def _start(self, folder: Path) -> None:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        command = [sys.executable, "-m", "copydesk", "server"]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, cwd=folder, stdin=pipe, stdout=pipe, stderr=pipe, env=environment)
        self._in, self._out = self.process.stdin, self.process.stdout
        threading.Thread(target=self._drain, daemon=True).start()

    def _begin(self) -> None:
        (its_in, ours_out), (ours_in, its_out) = os.pipe(), os.pipe()
        self._in, self._out = os.fdopen(ours_out, "wb"), os.fdopen(ours_in, "rb")
        self._inside = threading.Thread(target=self._serve, args=(its_in, its_out), daemon=True)
        self._inside.start()

    def _serve(self, its_in: int, its_out: int) -> None:
        with os.fdopen(its_in, "rb") as reader, os.fdopen(its_out, "wb") as writer:
            link = Connection(reader, writer, lambda code: code)
            link.start()
            self.code = Server(link).run()
            link.leave()

    def __enter__(self) -> Self:
        params = {
            "processId": os.getpid(),
            "capabilities": self._capabilities,
            "workspaceFolders": [{"uri": self.folder.as_uri(), "name": "here"}],
        }
        if self._options is not None:
            params["initializationOptions"] = self._options
        self.capabilities = self.ask("initialize", params)["capabilities"]
        self.tell("initialized", {})
        return self

    def __exit__(self, *_: object) -> None:
        if self.process and self.process.poll() is None:
            self.process.kill()
        with contextlib.suppress(OSError):
            self._in.close()
        if self.process:
            self.process.wait()
            self.process.stderr.close()
        else:
            self._inside.join(5)
        self._out.close()

    def _read(self) -> None:
        out = self._out
        try:
            while line := out.readline():
                name, _, length = line.partition(b":")
                assert name == b"Content-Length", line  # nothing but protocol
                assert out.readline() == b"\r\n"
                self._came.put(json.loads(out.read(int(length))))
        except ValueError:
            pass
        self._came.put(None)

    def _drain(self) -> None:
        try:
            for line in self.process.stderr:
                self.errors += line
        except ValueError:
            pass

    def raw(self, data: bytes) -> None:
        """Send bytes as they are."""
        self._in.write(data)
        self._in.flush()

    def send(self, message: Any) -> None:
        """Send a message as it is."""
        body = json.dumps(message).encode()
        self.raw(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def tell(self, method: str, params: Any) -> None:
        """Send a notification."""
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def ask(self, method: str, params: Any) -> Any:
        """Send a request; its result is returned, or its error raised."""
        answer = self.asked(method, params)
        if "error" in answer:
            raise AssertionError(answer["error"])
        return answer["result"]

    def asked(self, method: str, params: Any) -> Json:
        """Send a request; the whole answer is returned."""
        self._next += 1
        self.send({"jsonrpc": "2.0", "id": self._next, "method": method, "params": params})
        return self.until(lambda message: message.get("id") == self._next and "method" not in message)

    def until(self, wanted: Any, timeout: float = 20.0) -> Json:
        """The next message that is wanted; requests of the server before it are answered with null."""
        end = time.monotonic() + timeout
        while True:
            message = self._came.get(timeout=max(0.01, end - time.monotonic()))
            assert message is not None, f"the server has gone: {self.errors.decode()}"
            if "method" in message:
                self.seen.append(message)
                if "id" in message:
                    self.send({"jsonrpc": "2.0", "id": message["id"], "result": None})
            if wanted(message):
                return message

    def open(self, name: str, text: str, language: str = "markdown", version: int = 1) -> str:
        """Open a draft, saved or not; its URI."""
        uri = name if ":" in name else (self.folder / name).as_uri()
        item = {"uri": uri, "languageId": language, "version": version, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": item})
        return uri

    def change(self, uri: str, version: int, *changes: Json) -> None:
        """Change a draft."""
        self.tell(
            "textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": changes}
        )

    def published(self, uri: str, version: int | None = None) -> list[Json]:
        """The findings that come for a draft, or for a version of it."""

        def wanted(message: Json) -> bool:
            params = message.get("params")
            return (
                message.get("method") == "textDocument/publishDiagnostics"
                and params["uri"] == uri
                and (version is None or params.get("version") == version)
            )

        return self.until(wanted)["params"]["diagnostics"]

    def pulled(self, uri: str) -> list[Json]:
        """The findings of a draft, asked for."""
        return self.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}})["items"]

    def actions(self, uri: str, where: Json, **context: Any) -> dict[str, Json]:
        """The code actions at a range, by title."""
        params = {"textDocument": {"uri": uri}, "range": where, "context": {"diagnostics": [], **context}}
        return {action["title"]: action for action in self.ask("textDocument/codeAction", params)}


def place(line: int, character: int) -> Json:
    """A place."""
    return {"line": line, "character": character}


def between(line: int, start: int, end: int) -> Json:
    """A range within a line."""
    return {"start": place(line, start), "end": place(line, end)}
