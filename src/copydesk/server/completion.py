"""Names of rules, where they are written: in suppression comments and in a config."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from copydesk.config import NAMES
from copydesk.packs import options
from copydesk.packs.rulefile import RuleFile
from copydesk.rule import Rule
from copydesk.server.draft import Draft
from copydesk.server.service import Service
from copydesk.server.wire import Json
from copydesk.terminal import shortened
from copydesk.text import Span

if TYPE_CHECKING:
    from copydesk.plugins import Plugins

_MODULE, _VALUE, _KEYWORD, _PROPERTY = 9, 12, 14, 10
_NAMED = re.compile(r"<!--\s*copydesk:\s*(?:ignore-file|ignore|off|on)\s*\[(?:[^\]]*,)?\s*(?P<part>[\w/-]*)\Z")
_VERB = re.compile(r"<!--\s*copydesk:\s*(?P<part>[\w-]*)\Z")
_VERBS = {
    "ignore": "silence the next block, or the line this stands on",
    "ignore-file": "silence all of the draft",
    "off": "silence from here on",
    "on": "speak again from here on",
}
_LIST = re.compile(r"^\s*(?:extend-select|select|ignore)\s*=\s*\[[^\]]*\Z", re.MULTILINE)
_STRING = re.compile(r"[\"'](?P<part>[\w/-]*)\Z")
_TABLE = re.compile(
    r"^\s*\[(?:tool\.copydesk\.)?(?:per-path\.(?:\"[^\"]*\"|'[^']*')\.)?rules\.[\"']?(?P<part>[\w-]*)\Z"
)
_OPEN_TABLE = re.compile(r"^\s*\[([^\[\]]+)\]", re.MULTILINE)
_RULES = re.compile(r"(?:^|\.)rules\.[\"']?([\w-]+)[\"']?\s*\Z")
_KEY = re.compile(r"^\s*(?P<part>[\w-]*)\Z")
# How far up the list of names that is open may have begun, in characters.
_BACK = 20_000


class _Spot(NamedTuple):
    """Where something can be written, and what is written of it already."""

    draft: Draft
    at: int
    part: str = ""


def completion(service: Service, params: Any) -> Json | None:
    """What can be written at a place."""
    draft = service.draft(params)
    room = service.room(draft)
    if room is None:
        return None
    plugins = room.desk.plugins(room.desk.config(draft.path))
    spot = _Spot(draft, draft.buffer.offset(params["position"]))
    line, start = draft.buffer.line_of(spot.at)
    if os.path.basename(draft.path) in NAMES:
        items = _in_config(spot, plugins, line, start)
    elif draft.told:
        return None
    else:
        items = _in_draft(spot, plugins, line)
    return {"isIncomplete": False, "items": list(items)}


def _in_draft(spot: _Spot, plugins: Plugins, line: str) -> Iterator[Json]:
    if match := _NAMED.search(line):
        yield from _names(spot._replace(part=match["part"]), plugins)
    elif match := _VERB.search(line):
        for verb, what in _VERBS.items():
            yield _item(spot._replace(part=match["part"]), verb, _KEYWORD, what)


def _in_config(spot: _Spot, plugins: Plugins, line: str, start: int) -> Iterator[Json]:
    before = spot.draft.buffer.text[max(0, start - _BACK) : start] + line
    if match := _TABLE.search(line):
        for row in plugins.rows.values():
            yield _rule(spot._replace(part=match["part"]), row)
    elif (match := _STRING.search(line)) and _LIST.search(before):
        yield from _names(spot._replace(part=match["part"]), plugins)
    elif match := _KEY.search(line):
        tables = list(_OPEN_TABLE.finditer(before))
        named = _RULES.search(tables[-1][1]) if tables else None
        file = plugins.rule_files.get(named[1]) if named else None
        if file:
            for name in ("level", *options.names(plugins.find_check(file.extends))):
                yield _item(spot._replace(part=match["part"]), name, _PROPERTY, f"option of {file.id}")


def _names(spot: _Spot, plugins: Plugins) -> Iterator[Json]:
    """Rules, categories and packs."""
    rows = list(plugins.rows.values())
    for row in rows:
        yield _rule(spot, row)
    for category in dict.fromkeys(row.category for row in rows):
        yield _item(spot, category, _MODULE, "all rules of this category")
    yield _item(spot, "all", _MODULE, "all rules")


def _rule(spot: _Spot, row: RuleFile | Rule) -> Json:
    item = _item(spot, row.id, _VALUE, f"{row.category}{'' if row.default else ', off by default'}")
    said = row.message.get("") or next(iter(row.message.values()), "")
    return {**item, "documentation": shortened(said, 200)} if said else item


def _item(spot: _Spot, label: str, kind: int, detail: str) -> Json:
    where = spot.draft.buffer.range(Span(spot.at - len(spot.part), spot.at))
    return {"label": label, "kind": kind, "detail": detail, "textEdit": {"range": where, "newText": label}}
