"""What changed in drafts since the branch they are on left another one."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from copydesk.adoption.git import Part, Repository, root_of
from copydesk.errors import UserError
from copydesk.rule import Finding
from copydesk.text import Source, Span


class Changes:
    """What changed in some drafts since `ref`, "" for the branch that each repository's own seems to have left.

    `paths` are the files and folders that were named: their repositories are asked. A draft in another repository below
    them, as a submodule has, counts as unchanged; one in no repository, which a link leads to, as new. Raises UserError
    where a path lies in no repository, and where git does not do its work.
    """

    def __init__(self, paths: Iterable[str], drafts: Sequence[str], ref: str) -> None:
        wanted: dict[str, dict[str, list[str]]] = {root: {} for root in repositories(paths)}
        roots: dict[str, str] = {}
        self._parts: dict[str, list[Part] | None] = {}
        for draft in drafts:
            home = os.path.realpath(draft)
            folder = os.path.dirname(home)
            if folder not in roots:
                roots[folder] = root_of(folder)
            root = roots[folder]
            if root in wanted:
                wanted[root].setdefault(os.path.relpath(home, root).replace(os.sep, "/"), []).append(draft)
            elif not root:
                self._parts[draft] = None
        for root, names in wanted.items():
            repository = Repository(root)
            for name, parts in repository.changed(repository.base(ref), names).items():
                self._parts.update(dict.fromkeys(names[name], parts))

    def touched(self, draft: str) -> bool:
        """Whether anything in a draft changed."""
        return draft in self._parts

    def new(self, source: Source, findings: Sequence[Finding]) -> list[Finding]:
        """The findings of a draft of which a part, at either end, stands on lines that changed."""
        parts = self._parts.get(source.path, [])
        if parts is None:
            return list(findings)
        lines = Lines(source.text, parts)
        return [
            finding
            for finding in findings
            if lines.touch(finding.span) or any(lines.touch(place.span) for place in finding.related)
        ]


class Lines:
    """The lines of a text that changed, as stretches of characters."""

    def __init__(self, text: str, parts: Sequence[Part]) -> None:
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        # Beyond the end, so that what stands there without a character of its own is on the last line.
        beyond = len(text) + 1

        def start(line: int) -> int:
            return starts[line - 1] if line <= len(starts) else beyond

        self._starts = [start(part.line) for part in parts]
        self._ends = [start(part.line + part.lines) for part in parts]

    def touch(self, span: Span) -> bool:
        """Whether a span is partly on a line that changed, or goes across a place where lines were struck."""
        at = bisect_right(self._ends, span.start)
        return at < len(self._ends) and self._starts[at] < max(span.end, span.start + 1)


def repositories(paths: Iterable[str]) -> list[str]:
    """The working trees of files and folders. Raises UserError for one that lies in none."""
    found: dict[str, None] = {}
    for path in paths:
        root = root_of(path if os.path.isdir(path) else os.path.dirname(os.path.realpath(path)))
        if not root:
            raise UserError(f"--changed: {path} is in no git repository, so nobody knows what changed in it")
        found[root] = None
    return list(found)
