"""`copydesk check --statistics`: how often each rule spoke, and how many of its findings can be fixed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TextIO

from copydesk.errors import UserError
from copydesk.lint import Report
from copydesk.terminal import write_json

# A rule, its category, and the level of some of its findings.
Row = tuple[str, str, str]
_APPLIED = ("safe", "unsafe")


def statistics(output_format: str) -> Callable[[Iterable[Report], TextIO], None]:
    """What counts findings by rule and level, in an output format that can say so. Raises UserError for another one."""
    if output_format in ("full", "concise"):
        return _table
    if output_format == "json":
        return _json
    raise UserError(f"--statistics is a table or, with --output-format json, JSON; it is no {output_format}")


def _counted(reports: Iterable[Report]) -> list[tuple[Row, int, Counter[str]]]:
    """How many findings each rule has on each level, most first, and how many of them can be fixed in which way."""
    count: Counter[Row] = Counter()
    fixes: dict[Row, Counter[str]] = {}
    for report in reports:
        for finding in report.findings:
            row = (finding.rule, finding.category, finding.level)
            count[row] += 1
            fixes.setdefault(row, Counter())[finding.fix or ""] += 1
    return [(row, n, fixes[row]) for row, n in sorted(count.items(), key=lambda item: (-item[1], item[0]))]


def _table(reports: Iterable[Report], out: TextIO) -> None:
    rows = _counted(reports)
    wide = max((len(str(n)) for _, n, _ in rows), default=0)
    longest = max((len(rule) for (rule, _, _), _, fixes in rows if _told(fixes)), default=0)
    for (rule, _, level), n, fixes in rows:
        told = _told(fixes)
        out.write(f"{n:>{wide}}  {level:<10}  {f'{rule:<{longest}}  {told}' if told else rule}\n")


def _told(fixes: Counter[str]) -> str:
    parts = [f"{fixes[kind]} {kind}" for kind in _APPLIED if fixes[kind]]
    return f"fixes: {', '.join(parts)}" if parts else ""


def _json(reports: Iterable[Report], out: TextIO) -> None:
    rows = [
        {"rule": rule, "category": category, "level": level, "count": n, **{kind: fixes[kind] for kind in _APPLIED}}
        for (rule, category, level), n, fixes in _counted(reports)
    ]
    write_json({"statistics": rows}, out)
