"""A Chromium without a window, led over its debugging pipe, for the tests of pages."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FOUND = next((path for path in map(shutil.which, NAMES) if path), None)

# What is read at most at once from the pipe, in bytes, and how long a page may take, in seconds.
_CHUNK = 1 << 20
_PATIENCE = 20
# A browser that is to be led takes its orders on 3 and answers on 4.
_HANDED = "import os, sys; a, b, *c = sys.argv[1:]; os.dup2(int(a), 3); os.dup2(int(b), 4); os.execv(c[0], c)"


class Chromium:
    """One page of a browser; `said` is what its console said, errors among it."""

    def __init__(self, folder: Path) -> None:
        assert FOUND
        (theirs, self._out), (self._in, answers) = os.pipe(), os.pipe()
        there, back = (fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (theirs, answers))
        command = [
            *(
                FOUND,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--hide-scrollbars",
            ),
            *("--remote-debugging-pipe", f"--user-data-dir={folder}", "about:blank"),
        ]
        self._process = subprocess.Popen(
            [sys.executable, "-c", _HANDED, str(there), str(back), *command],
            pass_fds=(there, back),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for end in (theirs, answers, there, back):
            os.close(end)
        self._rest = b""
        self._number = 0
        self._session = ""
        self.said: list[str] = []
        targets = self._send("Target.getTargets")["targetInfos"]
        page = next(one["targetId"] for one in targets if one["type"] == "page")
        self._session = self._send("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self._send(f"{domain}.enable")

    def close(self) -> None:
        """End the browser."""
        self._session = ""
        self._send("Browser.close")
        self._process.wait(_PATIENCE)
        os.close(self._in)
        os.close(self._out)

    def open(self, path: Path, place: str = "", wide: int = 1440) -> None:
        """Open a page, in a window of that width, and wait until it is loaded."""
        self._send("Emulation.setDeviceMetricsOverride", width=wide, height=900, deviceScaleFactor=1, mobile=False)
        self._send("Page.navigate", url="about:blank")
        self._send("Page.navigate", url=f"{path.as_uri()}{place}")
        self.until("location.protocol === 'file:' && document.readyState === 'complete'")

    def js(self, expression: str) -> Any:
        """The value of an expression in the page."""
        answer = self._send("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def until(self, expression: str) -> None:
        """Wait until something holds in the page."""
        end = time.monotonic() + _PATIENCE
        while not self.js(expression):
            assert time.monotonic() < end, expression
            time.sleep(0.02)

    def click(self, selector: str) -> None:
        """Click on an element."""
        x, y = self._middle(selector)
        for kind in ("mousePressed", "mouseReleased"):
            self._send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def hover(self, selector: str) -> None:
        """Move the pointer over an element."""
        x, y = self._middle(selector)
        self._send("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def press(self, key: str) -> None:
        """Press a key."""
        code = {"Enter": 13, "Escape": 27, "Tab": 9}.get(key, ord(key[0].upper()))
        text = {"Enter": "\r", "Escape": "", "Tab": ""}.get(key, key)
        for kind in ("keyDown", "keyUp"):
            self._send(
                "Input.dispatchKeyEvent",
                type=kind,
                key=key,
                text=text if kind == "keyDown" else "",
                windowsVirtualKeyCode=code,
            )

    def _middle(self, selector: str) -> tuple[float, float]:
        return tuple(  # type: ignore[return-value]
            self.js(
                f"(() => {{ const element = document.querySelector({json.dumps(selector)});"
                "element.scrollIntoView({ block: 'center', behavior: 'instant' });"
                "const box = element.getClientRects()[0];"
                "return [box.x + box.width / 2, box.y + box.height / 2]; })()"
            )
        )

    def _send(self, method: str, **params: Any) -> dict[str, Any]:
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                assert "result" in answer, answer
                result: dict[str, Any] = answer["result"]
                return result
            if answer.get("method") in ("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded"):
                self.said.append(json.dumps(answer["params"]))

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            chunk = os.read(self._in, _CHUNK)
            assert chunk, "the browser went away"
            self._rest += chunk
        message, self._rest = self._rest.split(b"\0", 1)
        answer: dict[str, Any] = json.loads(message)
        return answer
