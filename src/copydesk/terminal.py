"""Colour, width and characters of a terminal, or of whatever else output goes to."""

from __future__ import annotations

import os
from typing import TextIO

_LEVELS = {"error": "1;31", "warning": "1;33", "suggestion": "1;36"}


class Style:
    """Colours text for a terminal that shows colour; https://no-color.org is honoured."""

    def __init__(self, out: TextIO) -> None:
        dumb = os.environ.get("TERM") == "dumb"
        self._on = not os.environ.get("NO_COLOR") and not dumb and bool(getattr(out, "isatty", lambda: False)())

    def _painted(self, code: str, text: str) -> str:
        return f"\033[{code}m{text}\033[0m" if self._on else text

    def level(self, level: str, text: str = "") -> str:
        """A level's name, or a text in its colour."""
        return self._painted(_LEVELS[level], text or level)

    def bold(self, text: str) -> str:
        """Bold text."""
        return self._painted("1", text)

    def changed(self, sign: str, text: str) -> str:
        """A line of a diff, by its first character."""
        return self._painted({"+": "32", "-": "31", "@": "36"}[sign], text) if sign in ("+", "-", "@") else text

    def dim(self, text: str) -> str:
        """Text that stands back."""
        return self._painted("2", text)


def width(text: str) -> int:
    """How many columns of a terminal a text takes: East Asian wide characters and emoji two, marks none."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(
        0 if combining(c) or c in "\u200b\u200d\ufe0f" else 2 if east_asian_width(c) in "WF" else 1 for c in text
    )


def clean(text: str) -> str:
    """The text without characters that would move the cursor or colour the terminal: a draft comes from strangers."""
    return text if text.isprintable() else "".join(c if c.isprintable() else " " for c in text)


def one_line(text: str) -> str:
    """The text in one line, one space for all that separates words, and clean."""
    return " ".join(clean(text).split())


def shortened(text: str, most: int = 60) -> str:
    """The text in one line, cut to so many characters; by itself it is as long as a title."""
    line = one_line(text)
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def columns(out: TextIO) -> int:
    """The width to write for: the terminal's, or 100 where there is none."""
    try:
        return max(40, os.get_terminal_size(out.fileno()).columns)
    except (OSError, ValueError, AttributeError):
        return 100


def write_json(value: object, out: TextIO) -> None:
    """Write a value as JSON; what the stream's encoding lacks is escaped, and does not come as "?"."""
    import json

    json.dump(value, out, ensure_ascii=not _takes_all(out), indent=1)
    out.write("\n")


def json_line(value: object, out: TextIO) -> str:
    """A value as JSON in one line, for a stream: what its encoding lacks is escaped."""
    import json

    return json.dumps(value, ensure_ascii=not _takes_all(out))


def utf8(out: TextIO, *, newline: str | None = None) -> None:
    """Let a stream take every character, for formats that are UTF-8 whatever the terminal is; `newline` as in open()."""
    if hasattr(out, "reconfigure"):
        out.reconfigure(encoding="utf-8", newline=newline)


def _takes_all(out: TextIO) -> bool:
    return (getattr(out, "encoding", None) or "utf-8").lower().startswith("utf")
