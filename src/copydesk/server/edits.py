"""Edits of drafts as the protocol has them, each for the version that it was made for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from copydesk.fixes.edits import Edit
from copydesk.server.draft import Draft
from copydesk.server.settings import Client
from copydesk.server.wire import Json
from copydesk.text import LINE_END


def workspace_edit(draft: Draft, edits: Iterable[Edit], client: Client) -> Json:
    """Edits of one draft."""
    made = [{"range": draft.range((edit.start, edit.end)), "newText": edit.better} for edit in edits]
    if not client.can("workspace.workspaceEdit.documentChanges"):
        return {"changes": {draft.uri: made}}
    version = draft.version if isinstance(draft.version, int) else None
    return {"documentChanges": [{"textDocument": {"uri": draft.uri, "version": version}, "edits": made}]}


def differences(before: str, after: str) -> Iterator[Edit]:
    """The edits, line by line, that make one text of another."""
    old, new = _lines(before), _lines(after)
    start, at = 0, [0]
    for line in old:
        at.append(at[-1] + len(line))
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    stop = 0
    while stop < min(len(old), len(new)) - start and old[-1 - stop] == new[-1 - stop]:
        stop += 1
    last, end = len(old) - stop, len(new) - stop
    for tag, a, b, c, d in SequenceMatcher(None, old[start:last], new[start:end], autojunk=False).get_opcodes():
        if tag != "equal":
            yield _narrowed(before, Edit(at[start + a], at[start + b], "".join(new[start + c : start + d])))


def _narrowed(text: str, edit: Edit) -> Edit:
    """An edit without what it leaves as it is at its ends."""
    start, end, better = edit
    while better and start < end and text[start] == better[0]:
        start, better = start + 1, better[1:]
    while better and start < end and text[end - 1] == better[-1]:
        end, better = end - 1, better[:-1]
    if text[start - 1 : start + 1] == "\r\n":  # an editor knows no place within a line end
        start, better = start - 1, f"\r{better}"
    if start < end and text[end - 1 : end + 1] == "\r\n":
        end, better = end + 1, f"{better}\n"
    return Edit(start, end, better)


def _lines(text: str) -> list[str]:
    ends = [0, *(match.end() for match in LINE_END.finditer(text)), len(text)]
    return [text[a:b] for a, b in zip(ends, ends[1:], strict=False) if a < b]
