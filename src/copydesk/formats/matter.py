"""Front matter: the title, description and date of a Markdown draft, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.document import Block
from copydesk.prose import Prose

# What a reader sees of it; the date is read but is no prose.
_PROSE = ("title", "description")
_READ = (*_PROSE, "date")

# Front matter is found here and not by pyromark, which takes prose between two rules for front matter, wherever they stand.
_OPENING = re.compile(r"(?:---|(\+\+\+))[ \t]*(?:\r\n|\n|\r)(?![ \t]*[\r\n])")
_CLOSING = {
    "yaml": re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)"),
    "toml": re.compile(r"(?<=[\r\n])\+\+\+[ \t]*(?=[\r\n]|\Z)"),
}
# A value on the line of its key that is all there is to it: a bare word of YAML, or quoted without an escape.
_YAML_LINE = re.compile(
    r"(?:\A|(?<=[\r\n]))(title|description|date):[ \t]+"
    r"(\"[^\"\\\r\n]*\"|'[^'\r\n]*'|[^\s\"'|>&*!%@`\[\]{}#,?:~-](?:[^\r\n:#]|:(?=[^\s])|(?<=\S)#)*?)"
    r"[ \t]*(?=\Z|(?:\r\n|\n|\r)(?:[^\s#]|\Z))"
)
_TOML_LINE = re.compile(
    r"(?:\A|(?<=[\r\n]))(title|description|date)[ \t]*=[ \t]*"
    r"(\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''.*?'''|\"(?:[^\"\\\r\n]|\\.)*\"|'[^'\r\n]*'|[^\r\n#]+)",
    re.DOTALL,
)
_TOML_TABLE = re.compile(r"(?:\A|(?<=[\r\n]))[ \t]*\[")
# What a quoted value is made of: space, an escape, or text that stands for itself.
_ESCAPES = {
    '"': re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\s+|.)|\s+|[^\\\s]+", re.DOTALL),
    "'": re.compile(r"''|\s+|[^'\s]+"),
    "": re.compile(r"\s+|\S+"),
}
_NAMED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "0": "\0", "a": "\a", "v": "\v", "e": "\x1b"}
_NAMED |= {"_": "\xa0", "N": "\x85", "L": "\u2028", "P": "\u2029"}


class _Value(NamedTuple):
    key: str
    value: str
    start: int
    end: int


def front_matter(text: str) -> tuple[dict[str, str], list[Block], int]:
    """The values read and the blocks of the front matter that `text` begins with, and where it ends.

    Front matter that is neither YAML nor TOML is passed over: many tools put templates
    there, and it is not the draft's prose. Without front matter it ends at 0.
    """
    opening = _OPENING.match(text)
    style = "toml" if opening and opening[1] else "yaml"
    closing = _CLOSING[style].search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return {}, [], 0
    at = opening.end()
    text = text[at : closing.start()]
    matter: dict[str, str] = {}
    blocks: list[Block] = []
    for key, value, start, end in (_yaml if style == "yaml" else _toml)(text):
        if key in matter:
            continue
        matter[key] = value
        if key in _PROSE:
            block = _block(key, value, text[start:end], at + start)
            if block:
                blocks.append(block)
    return matter, blocks, closing.end()


def _block(key: str, value: str, raw: str, at: int) -> Block | None:
    """The block of a value written as `raw`: word by word where it can be, else as a whole."""
    mark = raw[0] if raw[:1] in ("'", '"') else ""
    lead = 3 if mark and raw.startswith(mark * 3) else len(mark)
    if not mark and raw[:1] in ("|", ">"):
        lead = len(re.split(r"[\r\n]", raw, maxsplit=1)[0])
    body = raw[lead : len(raw) - lead if mark else len(raw)].rstrip()
    for style in (mark, ""):  # a literal string of TOML has no escapes
        prose, words = Prose(), []
        for match in _ESCAPES[style].finditer(body):
            text = _meaning(match[0], style)
            words.append(text)
            text = " " if text.isspace() and text != "\xa0" else text
            if not (text == " " and prose.spaced):
                prose.add(text, at + lead + match.start(), at + lead + match.end())
        if "".join(words).split() == value.split():
            return prose.block(key)
    prose = Prose()
    prose.add(" ".join(value.split()), at, at + len(raw))
    return prose.block(key)


def _meaning(written: str, style: str) -> str:
    if written == "''" and style == "'":
        return "'"
    if style != '"' or written[0] != "\\" or len(written) == 1:
        return written
    if written[1].isspace():
        return ""
    if written[1] in "xuU" and len(written) > 2:
        return chr(min(int(written[2:], 16), 0x10FFFF))  # noqa: FURB166
    return _NAMED.get(written[1], written[1])


def _yaml(text: str) -> Iterator[_Value]:
    simple = [
        _Value(match[1], match[2].strip("\"'" if match[2][0] in "\"'" else ""), *match.span(2))
        for match in _YAML_LINE.finditer(text)
    ]
    keys = re.findall(rf"(?:\A|(?<=[\r\n]))[\"']?({'|'.join(_READ)})[\"']?[ \t]*:", text)
    if sorted(keys) == sorted(value.key for value in simple):
        # The common case, without the cost of a YAML parser.
        yield from (value for value in simple if value.value.lower() not in ("null", "true", "false"))
        return
    import yaml

    try:
        node = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:
        yield from simple
        return
    if not isinstance(node, yaml.MappingNode):
        return
    for key, value in node.value:
        if isinstance(value, yaml.ScalarNode) and key.value in _READ and not value.tag.endswith((":null", ":bool")):
            yield _Value(key.value, value.value, value.start_mark.index, value.end_mark.index)


def _toml(text: str) -> Iterator[_Value]:
    import tomllib

    try:
        values = tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except tomllib.TOMLDecodeError:
        return
    table = _TOML_TABLE.search(text)
    for match in _TOML_LINE.finditer(text, 0, table.start() if table else len(text)):
        if match[1] in values:
            raw = match[2].rstrip()
            value = values[match[1]]
            yield _Value(match[1], value if isinstance(value, str) else raw, match.start(2), match.start(2) + len(raw))
