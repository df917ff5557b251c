"""A unified diff of a text and what its fixes made of it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

_MISSING = "\\ No newline at end of file\n"
_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def diff(path: str, before: str, after: str) -> str:
    """The diff as `patch` and `git apply -p0` read it: line ends are as in the draft, and a last line without one is told."""
    name = _name(path)
    lines = unified_diff(list(_lines(before)), list(_lines(after)), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n{_MISSING}" for line in lines)


def _name(path: str) -> str:
    """The path as git writes it: a tab ends one with spaces, and one with quotes or control characters is quoted."""
    if path.isprintable() and '"' not in path and "\\" not in path:
        return f"{path}\t" if " " in path else path
    return f'"{"".join(map(_escaped, path))}"'


def _escaped(character: str) -> str:
    if character in _ESCAPES or character.isprintable():
        return _ESCAPES.get(character, character)
    return "".join(f"\\{byte:03o}" for byte in character.encode("utf-8", "surrogateescape"))


def _lines(text: str) -> Iterator[str]:
    """The lines of a text with their ends; only "\\n" ends one for those who read a diff."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end
