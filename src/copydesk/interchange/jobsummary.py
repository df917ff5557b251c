"""The summary of a run that GitHub shows on the page of a workflow: Markdown, in which nothing that a draft says means anything."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from copydesk.errors import UserError, reason
from copydesk.lint import Report
from copydesk.rule import LEVELS, Finding
from copydesk.terminal import clean
from copydesk.text import Source

# GitHub drops what a step writes beyond it: https://docs.github.com/actions/reference/limits
_MOST_BYTES = 1024 * 1024
_MOST_DRAFTS = 200
# So much of one draft leaves room for the others.
_MOST_ROWS = 50
_MARKUP = re.compile(r"[&<>\"\\`*_{}\[\]#|~:@$^!]|(?<=www)\.", re.IGNORECASE)


def counted(counts: Mapping[str, int]) -> str:
    """How many there are of each level, the gravest first, in words."""
    parts = [f"{n:,} {level}{'s' * (n != 1)}" for level in reversed(LEVELS) if (n := counts.get(level, 0))]
    return ", ".join(parts[:-1]) + " and " * (len(parts) > 1) + parts[-1] if parts else "nothing to query"


class JobSummary:
    """Gathers the drafts of a run, as much of them as there is room for. Paths are those in the repository."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._room = _MOST_BYTES - (os.path.getsize(path) if os.path.exists(path) else 0) - 4096
        self._counts: Counter[str] = Counter()
        self._rules: Counter[tuple[str, str]] = Counter()
        self._drafts: list[tuple[str, Counter[str], list[str]]] = []
        self._failures: list[str] = []
        self._read = 0
        self._kept = 0

    def add(self, one: Report, path: str) -> None:
        """What came of one draft."""
        self._read += one.source is not None
        self._failures += [f"- {_text(failure.error)}\n" for failure in one.failures]
        if not one.source or not one.findings:
            return
        counts = Counter(finding.level for finding in one.findings)
        self._counts += counts
        self._rules.update((finding.rule, finding.level) for finding in one.findings)
        rows = []
        if self._kept < _MOST_BYTES * 4:  # which of the drafts are shown is known at the end only
            rows = list(_rows(one.source, one.findings, path))
            self._kept += sum(map(len, rows))
        self._drafts.append((path, counts, rows))

    def write(self) -> None:
        """Append the summary to the file. Raises UserError where that cannot be."""
        if self._room <= 0:  # what the steps before have written fills it
            return
        parts: list[str] = []
        left = self._room
        for part in self._parts():
            size = len(part.encode("utf-8", "replace"))
            if size > left:
                parts.append("\nThere is more than GitHub has room for here; the log of the step has all of it.\n")
                break
            parts.append(part)
            left -= size
        try:
            with open(self._path, "a", encoding="utf-8", errors="replace", newline="\n") as file:
                file.write("".join(parts))
        except OSError as error:
            raise UserError(f"GITHUB_STEP_SUMMARY: {self._path} cannot be written: {reason(error)}") from None

    def _parts(self) -> Iterator[str]:
        """The summary in parts that stand for themselves, the weightiest first."""
        found = counted(self._counts)
        drafts = f"{self._read:,} draft{'s' * (self._read != 1)}"
        head = f"\n### copydesk\n\n{found[0].upper()}{found[1:]} in {drafts}.\n"
        failures = f"\nWhat copydesk could not do:\n\n{''.join(self._failures)}" if self._failures else ""
        yield head + failures
        if not self._drafts:
            return
        ranked = sorted(self._drafts, key=lambda draft: ([-draft[1][level] for level in reversed(LEVELS)], draft[0]))
        yield self._table_of_drafts(ranked)
        rules = sorted(self._rules.items(), key=lambda item: (-item[1], item[0]))
        rows = "".join(f"| {_text(rule)} | {level} | {n:,} |\n" for (rule, level), n in rules)
        yield f"\n| rule | level | findings |\n|---|---|--:|\n{rows}"
        for path, counts, found_rows in ranked:
            if found_rows:
                yield _details(path, counts, found_rows)

    def _table_of_drafts(self, ranked: list[tuple[str, Counter[str], list[str]]]) -> str:
        rows = "".join(
            f"| {_text(path)} | {' | '.join(f'{counts[level]:,}' for level in reversed(LEVELS))} |\n"
            for path, counts, _ in ranked[:_MOST_DRAFTS]
        )
        more = len(ranked) - _MOST_DRAFTS
        told = f"\nand {more:,} more draft{'s' * (more != 1)} with findings\n" if more > 0 else ""
        return f"\n| draft | errors | warnings | suggestions |\n|---|--:|--:|--:|\n{rows}{told}"


def _rows(source: Source, findings: Sequence[Finding], path: str) -> Iterator[str]:
    """The rows of a draft's gravest findings, in their order."""
    gravest = sorted(range(len(findings)), key=lambda n: -LEVELS.index(findings[n].level))[:_MOST_ROWS]
    address = _address(path)
    for n in sorted(gravest):
        finding = findings[n]
        line = source.position(finding.span.start).line
        where = f"[{line}]({address}#L{line})" if address else str(line)
        yield f"| {where} | {finding.level} | {_text(finding.rule)} | {_text(finding.message)} |\n"


def _details(path: str, counts: Mapping[str, int], rows: list[str]) -> str:
    more = sum(counts.values()) - len(rows)
    told = f"\nand {more:,} more\n" if more else ""
    head = f"\n<details><summary>{_text(path)}: {counted(counts)}</summary>\n\n| line | level | rule | finding |\n"
    return f"{head}|--:|---|---|---|\n{''.join(rows)}{told}\n</details>\n"


def _address(path: str) -> str:
    """The address of a draft on GitHub as it was checked, "" where that is not known."""
    server, repository, commit = (os.environ.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "SHA"))
    if not (server.startswith("https://") and repository and commit) or path.startswith(("/", "../")):
        return ""
    # Without `plain`, GitHub renders the Markdown, in which there are no lines to go to.
    return f"{server}/{quote(repository)}/blob/{quote(commit)}/{quote(os.fsencode(path))}?plain=1"


def _text(text: str) -> str:
    """A text in one line that Markdown and HTML show as it is."""
    return _MARKUP.sub(lambda match: f"&#{ord(match.group())};", clean(text))
