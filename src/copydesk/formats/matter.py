"""Front matter: the title, description and date of a Markdown draft, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.document import Block
from copydesk.prose import Prose

# What a reader sees of it; the date is read but is no prose.
_PROSE = ("title", "description")
_READ = (*_PROSE, "date")
_TOML_LINE = re.compile(r"""^(title|description|date)[ \t]*=[ \t]*("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s#]+)""", re.MULTILINE)


def front_matter(style: str, text: str, at: int) -> tuple[dict[str, str], list[Block]]:
    """The values read and the blocks of front matter `text`, which begins at offset `at` of the source.

    `style` is "yaml" or "toml". Front matter that is neither is passed over: many tools
    put templates there, and it is not the draft's prose.
    """
    matter: dict[str, str] = {}
    blocks: list[Block] = []
    for key, value, start, end in (_yaml if style == "yaml" else _toml)(text):
        matter.setdefault(key, value)
        if key in _PROSE:
            prose = Prose()
            _place(prose, value, text[start:end], at + start, at + end)
            block = prose.block(key)
            if block:
                blocks.append(block)
    return matter, blocks


def _place(prose: Prose, value: str, raw: str, start: int, end: int) -> None:
    """Add a value to its block: to the letter where it stands so in the source, else line by line, else whole."""
    if value == raw:
        prose.add(value, start, end)
    elif value == raw[1:-1]:
        prose.add(value, start + 1, end - 1)
    else:
        lines = [line.strip() for line in re.split(r"\r\n|\n|\r", value) if line.strip()]
        cursor = 0
        for line in lines if all(line in raw for line in lines) else ():
            found = raw.index(line, cursor)
            if prose.length:
                prose.add(" ", start + cursor, start + found)
            prose.add(line, start + found, start + found + len(line))
            cursor = found + len(line)
        if not prose.length:
            prose.add(value, start, end)


def _yaml(text: str) -> Iterator[tuple[str, str, int, int]]:
    import yaml

    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return
    if not isinstance(node, yaml.MappingNode):
        return
    for key, value in node.value:
        if isinstance(value, yaml.ScalarNode) and key.value in _READ:
            yield key.value, value.value, value.start_mark.index, value.end_mark.index


def _toml(text: str) -> Iterator[tuple[str, str, int, int]]:
    import tomllib

    try:
        values = tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except tomllib.TOMLDecodeError:
        return
    head = text.split("\n[", 1)[0]
    for match in _TOML_LINE.finditer(head):
        if match[1] in values:
            yield match[1], str(values[match[1]]), match.start(2), match.end(2)
