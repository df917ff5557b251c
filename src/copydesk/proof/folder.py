"""Several drafts on one page: a table of them, worst first, and the part of each as far as there is room."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from copydesk import page
from copydesk.lint import Report
from copydesk.page import SORTING, text
from copydesk.proof import pictures
from copydesk.proof.draft import GRAVEST_FIRST, ages, counted, standing
from copydesk.proof.gathered import Gathered
from copydesk.rule import Finding

# The columns; those with a class hold numbers.
_HEADS = (
    ("Draft", ""),
    ("Errors", "count"),
    ("Warnings", "count"),
    ("Suggestions", "count"),
    ("Along the draft", ""),
    ("Mostly about", ""),
    ("Words", "count"),
    ("Notes per 1,000", "count"),
    ("Grade", "count"),
    ("Unattributed", "count"),
)
# The one more where drafts are held against a baseline.
_SINCE = ("Since the baseline", "count")
#: What the parts of the drafts may take together, in characters: a browser opens so much in about a second.
ROOM = 10_000_000
# So many categories are named in a row.
_NAMED = 2

# How bad a draft is: its errors, warnings and suggestions, and its place among those that are alike.
Badness = tuple[int, int, int, int]


class Row(NamedTuple):
    """What the table says of a draft."""

    badness: Badness
    number: int
    path: str
    categories: tuple[tuple[str, int], ...] = ()
    picture: str = ""
    words: int = 0
    grade: float | None = None
    unattributed: int = 0
    figures: int = 0
    trouble: str = ""
    ages: tuple[int, int, int] | None = None


class Folder:
    """The drafts of a run, as they come."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._levels: Counter[str] = Counter()
        self._parts: list[tuple[Badness, str]] = []  # a heap, the least bad first
        self._taken = 0
        self._left_out: Badness | None = None  # the worst draft whose part is not there

    def add(self, report: Report, gathered: Gathered | None, length: int, part: str) -> None:
        """Take in a draft of that length in characters, and its part; the parts of the best drafts go when room runs out."""
        counts = Counter(finding.level for finding in report.findings)
        self._levels.update(counts)
        number = len(self._rows) + 1
        badness = (*(counts[level] for level in GRAVEST_FIRST), -number)
        if gathered is None:
            trouble = " ".join(failure.error for failure in report.failures)
            self._rows.append(Row((-1, 0, 0, -number), number, report.path, trouble=trouble))
            return
        statuses = Counter(figure.status for figure in gathered.figures)
        self._rows.append(
            Row(
                badness,  # type: ignore[arg-type]
                number,
                report.path,
                _categories(report.findings),
                pictures.small(report.findings, length) if report.findings else "",
                gathered.words,
                gathered.grade,
                statuses["unattributed"],
                statuses.total() - statuses["exempt"],
                ages=ages(report.trend) if report.trend else None,
            )
        )
        self._keep(badness, part)  # type: ignore[arg-type]

    def _keep(self, badness: Badness, part: str) -> None:
        if self._left_out is not None and badness < self._left_out:
            return
        heapq.heappush(self._parts, (badness, part))
        self._taken += len(part)
        while self._taken > ROOM and len(self._parts) > 1:
            self._left_out, gone = heapq.heappop(self._parts)
            self._taken -= len(gone)

    def title(self) -> str:
        """What the page is about."""
        folder = page.folder([row.path for row in self._rows])
        return f"{len(self._rows):,} drafts{f' in {folder}' * bool(folder)}"

    def table(self) -> Iterator[str]:
        """The table of the drafts."""
        rows = sorted(self._rows, key=lambda row: row.badness, reverse=True)
        shown = {badness for badness, _ in self._parts}
        words = sum(row.words for row in rows)
        since = [row.ages for row in rows if row.ages]
        heads = [*_HEADS, _SINCE] if since else _HEADS
        told = f'<p class="summary">{standing(*map(sum, zip(*since, strict=True)))}</p>\n' if since else ""
        clean = sum(not any(row.badness[:3]) for row in rows)
        yield f"""\
<section class="index" id="drafts" tabindex="-1" aria-labelledby="title">
<header class="masthead"><p class="kicker">Report</p>
<h1 id="title">{text(self.title())}</h1>
<p class="summary">{words:,} words. {counted(self._levels)} {clean:,} of {len(rows):,} drafts without a note.</p>
{told}{self._cut(len(rows))}</header>
<div class="controls" hidden>
{SORTING}
</div>
<div class="scroll"><table class="drafts" data-order="Worst first">
<caption>The drafts, worst first: by errors, then warnings, then suggestions</caption>
<thead><tr>{"".join(f'<th scope="col" class="{name}">{head}</th>' for head, name in heads)}</tr></thead>
<tbody>
"""
        folder = page.folder([row.path for row in rows])
        for place, row in enumerate(rows):
            yield _row(row, place, folder, linked=row.badness in shown, since=bool(since))
        yield "</tbody>\n</table></div>\n"
        yield f'<p class="none"{" hidden" * bool(rows)}>Nothing to show.</p>\n</section>\n'

    def parts(self) -> Iterator[str]:
        """The parts of the drafts, worst first."""
        return (part for _, part in sorted(self._parts, reverse=True))

    def _cut(self, drafts: int) -> str:
        if self._left_out is None:
            return ""
        kept = len(self._parts)
        return (
            f'<p class="cut">This page holds the {f"{kept:,} worst drafts" if kept > 1 else "worst draft"} in full; '
            f"all {drafts:,} would make it too large to open. "
            "For another one, run <code>copydesk report</code> on it or on a smaller folder.</p>\n"
        )


def _row(row: Row, place: int, folder: str, *, linked: bool, since: bool) -> str:
    name = text(row.path.removeprefix(folder))
    head = f'<a href="#d{row.number}">{name}</a>' if linked else name
    if row.trouble:
        head += f'<span class="broken">{text(row.trouble)}</span>'
    errors, warnings, suggestions = (max(0, count) for count in row.badness[:3])
    density = (errors + warnings + suggestions) / row.words * 1000 if row.words else None
    named = ", ".join(f"{text(category)}\xa0{count}" for category, count in row.categories)
    figures = f'{row.unattributed} <span class="of">of {row.figures}</span>' if row.figures else ""
    return (
        f'<tr><th scope="row" class="path" data-key="{place}">{head}</th>'
        f"{_count(errors, 'error')}{_count(warnings, 'warning')}{_count(suggestions, 'suggestion')}"
        f'<td class="along" data-key="{errors + warnings + suggestions}">{row.picture}</td><td class="about">{named}</td>'
        f'<td class="count words" data-key="{row.words}">{row.words:,}</td>{_score(density, "density")}{_score(row.grade, "grade")}'
        f'<td class="count vouched" data-key="{row.unattributed}">{figures}</td>'
        f"{_since(row) if since else ''}</tr>\n"
    )


def _since(row: Row) -> str:
    """What came and what went; what is new counts first."""
    if not row.ages:
        return '<td class="count since" data-key=""></td>'
    new, _, gone = row.ages
    signs = [f'<span class="new">+{new:,}</span>'] * bool(new) + [f'<span class="gone">−{gone:,}</span>'] * bool(gone)
    return f'<td class="count since" data-key="{new - gone}">{" ".join(signs) or "="}</td>'


def _count(count: int, level: str) -> str:
    unit = f'<span class="unit"> {level}{"s" * (count != 1)}</span>'
    return f'<td class="count {level}" data-key="{count}">{f"{count:,}{unit}" if count else ""}</td>'


def _score(score: float | None, name: str) -> str:
    shown, key = ("–", "") if score is None else (f"{score:.1f}", f"{score:.3f}")
    return f'<td class="count {name}" data-key="{key}">{shown}</td>'


def _categories(findings: list[Finding]) -> tuple[tuple[str, int], ...]:
    """The categories that most findings are of."""
    counts = Counter(finding.category for finding in findings)
    return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:_NAMED])
