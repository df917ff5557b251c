"""Commands: what an editor has the server do."""

from __future__ import annotations

import os
import tempfile
from io import StringIO
from typing import Any

from copydesk.commands.vocab import add
from copydesk.errors import UserError
from copydesk.server.addresses import uri_of
from copydesk.server.capabilities import ADD, IGNORE, READABILITY, SHEET, SHOW_RULE
from copydesk.server.draft import Draft, Result
from copydesk.server.edits import workspace_edit
from copydesk.server.hover import rule_of
from copydesk.server.newsroom import Room
from copydesk.server.prose import paragraphs
from copydesk.server.service import Service
from copydesk.server.silence import ignoring
from copydesk.server.wire import Json

_INFO = 3


def execute(service: Service, params: Any) -> Any:
    """Do a command; its one argument is an object with the `uri` of a draft. Raises UserError for one there is not."""
    command = params["command"]
    if command not in _COMMANDS:
        raise UserError(f"there is no command {command}; there are {', '.join(_COMMANDS)}")
    given = (params.get("arguments") or [{}])[0]
    draft = service.draft({"textDocument": given})
    result = service.result(draft)
    if result.room is None or result.document is None:
        raise UserError(f"{draft.path}: nothing is read here")
    return _COMMANDS[command](service, draft, result, result.room, given)


def _add(service: Service, draft: Draft, result: Result, room: Room, given: Any) -> str:
    """Write a word into the vocabulary."""
    del result
    said = add(room.desk, [given["word"]], draft.path)
    service.files_changed(None)
    return said


def _show_rule(service: Service, draft: Draft, result: Result, room: Room, given: Any) -> Json:
    """Open the file of a rule, or where the client opens nothing, say what the rule is about."""
    del draft, result
    rule = rule_of(room, given["rule"])
    if rule is None:
        raise UserError(f"there is no rule {given['rule']}")
    if rule.path and os.path.isfile(rule.path) and service.client.can("window.showDocument.support"):
        service.link.ask("window/showDocument", {"uri": uri_of(rule.path), "takeFocus": True})
    else:
        service.tell(f"{rule.category}/{rule.id}: {' '.join(rule.rationale.split())}", _INFO)
    return {"rule": rule.id, "path": rule.path, "rationale": rule.rationale, "markdown": paragraphs(rule.rationale)}


def _sheet(service: Service, draft: Draft, result: Result, room: Room, given: Any) -> Json:
    """The number sheet of the draft as it stands in the editor, as Markdown; with `open` also as a page in a browser."""
    from copydesk.sheets import html, markdown
    from copydesk.sheets.entry import sheet

    assert result.document  # noqa: S101
    found = sheet(result.document, room.desk.standard(draft.path))
    text = StringIO()
    markdown.write([found.narrowed()], text)
    if given.get("open") and service.client.can("window.showDocument.support"):
        handle, path = tempfile.mkstemp(suffix=".html", prefix="copydesk-")
        with open(handle, "w", encoding="utf-8") as file:
            html.write([found], file)
        service.link.ask("window/showDocument", {"uri": uri_of(path), "external": True})
    return {"markdown": text.getvalue(), "summary": found.summary()}


def _ignore(service: Service, draft: Draft, result: Result, room: Room, given: Any) -> bool:
    """Ignore a finding with a reason that was asked for: `rule`, `range` and `reason`."""
    span = draft.span(given["range"])
    finding = next((f for f in result.report.findings if f.rule == given["rule"] and f.span == span), None)
    rule = draft.rule(room, given["rule"])
    reason = str(given.get("reason", ""))
    edit = finding and rule and ignoring(result, finding, rule, reason, lambda text: draft.read(room, text))
    if not edit:
        raise UserError("no comment reaches this finding; leave its rule out for this draft in the config")
    made = workspace_edit(draft, [edit], service.client)
    service.link.ask("workspace/applyEdit", {"label": f"Ignore {given['rule']}", "edit": made})
    return True


def _readability(service: Service, draft: Draft, result: Result, room: Room, given: Any) -> Json:
    """How hard the draft is to read, as a whole and by its sections."""
    from copydesk.server.outline import told
    from copydesk.stats.measures import draft as measured

    del draft, room
    assert result.document  # noqa: S101
    found = measured(result.document)
    summary = told(found.whole)
    if given.get("show", True):
        service.tell(summary, _INFO)
    parts = [{"heading": part.heading, "line": part.line, "told": told(part.measures)} for part in found.parts]
    return {"summary": summary, "sections": parts}


_COMMANDS = {ADD: _add, SHOW_RULE: _show_rule, SHEET: _sheet, IGNORE: _ignore, READABILITY: _readability}
