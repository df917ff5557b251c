"""Code actions: what can be done about the findings at a place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from copydesk.document import OPAQUE
from copydesk.fixes import applicable, fixed
from copydesk.fixes.making import making
from copydesk.rule import Finding
from copydesk.server.capabilities import ADD, FIX_ALL, FIX_ALL_UNSAFE, QUICK_FIX, SHOW_RULE
from copydesk.server.diagnostics import at, diagnostic
from copydesk.server.draft import Draft, Result
from copydesk.server.edits import differences, workspace_edit
from copydesk.server.hover import rule_of
from copydesk.server.newsroom import Room
from copydesk.server.service import Service
from copydesk.server.silence import ignoring, ignoring_in_file
from copydesk.server.wire import Json
from copydesk.terminal import shortened

# With all of a draft selected, so many findings get their actions: a menu of thousands helps nobody, and takes long.
_MOST = 20
_AUTOMATIC = 2
_LONGEST_TERM = 60


def actions(service: Service, params: Any) -> list[Json]:
    """The actions for a range."""
    draft = service.draft(params)
    if draft.told:
        return []
    result = service.result(draft)
    room, context = result.room, params.get("context") or {}
    if room is None or result.document is None:
        return []
    only = context.get("only")
    found: list[Json] = []
    if _wanted(QUICK_FIX, only):
        span = draft.span(params["range"])
        for finding in at(result, *span)[:_MOST]:
            found += _quick_fixes(service, draft, result, room, finding)
    named = only is not None
    asked = named or context.get("triggerKind") != _AUTOMATIC
    for kind, title, unsafe in _FIX_ALL:
        if _wanted(kind, only) and any(applicable(f, unsafe=unsafe) for f in result.report.findings):
            action: Json = {"title": title, "kind": kind}
            if service.client.lists("textDocument.codeAction.resolveSupport.properties", "edit") and not named:
                found.append({**action, "data": {"uri": draft.uri, "unsafe": unsafe}})
            elif asked and (edit := _fix_all(service, draft, result, room, unsafe=unsafe)):
                found.append({**action, "edit": edit})
    return found


_FIX_ALL = (
    (FIX_ALL, "copydesk: fix all that is safe to fix", False),
    (FIX_ALL_UNSAFE, "copydesk: fix all, also what wants reading", True),
)


def _wanted(kind: str, only: Any) -> bool:
    """Whether a client asks for actions of this kind, by name or by one above it."""
    return not isinstance(only, list) or any(
        kind == wanted or kind.startswith(f"{wanted}.") for wanted in only if wanted
    )


def resolved(service: Service, action: Any) -> Json:
    """An action with its edit, where it was left out."""
    data = action.get("data")
    if action.get("edit") or not isinstance(data, dict) or "uri" not in data:
        return dict(action)
    draft = service.draft({"textDocument": data})
    result = service.result(draft)
    edit = _fix_all(service, draft, result, result.room, unsafe=bool(data.get("unsafe"))) if result.room else None
    return {**action, "edit": edit or workspace_edit(draft, [], service.client)}


def _fix_all(service: Service, draft: Draft, result: Result, room: Room, *, unsafe: bool) -> Json | None:
    """The edit that fixes everything, None where nothing can be."""
    text = draft.text
    after = fixed(text, result.report.findings, lambda text: draft.findings_of(room, text), unsafe=unsafe)
    if after.text == text:
        return None
    return workspace_edit(draft, differences(text, after.text), service.client)


def _quick_fixes(service: Service, draft: Draft, result: Result, room: Room, finding: Finding) -> Iterator[Json]:
    client = service.client
    shown = diagnostic(draft, finding, related=True)

    def action(title: str, **rest: Any) -> Json:
        return {"title": title, "kind": QUICK_FIX, "diagnostics": [shown], **rest}

    for better in finding.suggestions:
        edit = None if OPAQUE in better else making(draft.text, finding, better)
        if edit:
            title = f"Write “{shortened(better)}”" if better.strip() else f"Take out “{shortened(finding.text)}”"
            safe = {"isPreferred": True} if finding.fix == "safe" and len(finding.suggestions) == 1 else {}
            yield action(title, edit=workspace_edit(draft, [edit], client), **safe)
    rule = draft.rule(room, finding.rule) or rule_of(room, finding.rule)
    if rule:
        for title, make in (("here", ignoring), ("in this draft", ignoring_in_file)):
            edit = make(result, finding, rule, service.settings.reason, lambda text: draft.read(room, text))
            if edit:
                yield action(f"Ignore {finding.rule} {title}", edit=workspace_edit(draft, [edit], client))
    word = " ".join(finding.text.split())
    if room.desk.config(draft.path).vocabulary and 0 < len(word) <= _LONGEST_TERM and any(map(str.isalnum, word)):
        title = f"Add “{shortened(word)}” to the vocabulary"
        yield action(title, command={"title": title, "command": ADD, "arguments": [{"uri": draft.uri, "word": word}]})
    title = f"Show the rule {finding.rule}"
    arguments = [{"uri": draft.uri, "rule": finding.rule}]
    yield action(title, command={"title": title, "command": SHOW_RULE, "arguments": arguments})
