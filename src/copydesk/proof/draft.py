"""A draft's part of the page: how it stands, what is shown of it, its course, and the draft as it is marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from copydesk.lint import Report, Trend
from copydesk.page import tag, text
from copydesk.proof import pictures
from copydesk.proof.gathered import Gathered
from copydesk.proof.reasons import Reasons
from copydesk.proof.setting import Setting
from copydesk.rule import LEVELS
from copydesk.sheets.entry import STATUSES
from copydesk.text import Source

GRAVEST_FIRST = tuple(reversed(LEVELS))


def section(report: Report, source: Source, gathered: Gathered, number: int, reasons: Reasons, *, back: bool) -> str:
    """The part of the page for one draft; `back` is whether a table leads to it."""
    name = f"{number}"
    findings = report.findings
    setting = "".join(Setting(source, report, gathered, name, reasons).markup())
    way = '<p class="back"><a href="#drafts">All drafts</a></p>\n' if back else ""
    return (
        f'<section class="proof" id="d{name}" data-path="{text(report.path)}" aria-labelledby="h{name}" tabindex="-1">\n'
        f'<header class="masthead">{way}<p class="kicker">Proof</p>\n<h1 id="h{name}" dir="auto">{text(report.path)}</h1>\n'
        f'<p class="summary">{measures(gathered)}</p>\n<p class="summary">{counted(Counter(finding.level for finding in findings))}</p>\n'
        f"{_trend(report)}{_broken(report)}"
        f"{pictures.course(gathered.sentences, findings)}</header>\n"
        f"{_tools(report, gathered)}"
        f'<div class="galley">\n<svg class="joins" aria-hidden="true"></svg>\n{setting}</div>\n</section>\n'
    )


def measures(gathered: Gathered) -> str:
    """How much prose there is and how hard it is, as a sentence."""
    if not gathered.sentences:
        return "No prose to measure."
    grade = "" if gathered.grade is None else f", grade {gathered.grade:.1f}"
    count = len(gathered.sentences)
    minutes = max(1, round(gathered.minutes))
    return f"{gathered.words:,} word{'s' * (gathered.words != 1)} in {count:,} sentence{'s' * (count != 1)}, {minutes} min to read{grade}."


def counted(counts: Counter[str]) -> str:
    """How many notes there are of each level, as a sentence."""
    parts = [
        f'<span class="level {level}">{counts[level]:,} {level}{"s" * (counts[level] != 1)}</span>'
        for level in GRAVEST_FIRST
        if counts[level]
    ]
    return f"{', '.join(parts)}." if parts else "Nothing to query."


def _broken(report: Report) -> str:
    return "".join(
        f'<p class="broken">The rule {text(one.rule)} broke on this draft: {text(one.error)}</p>\n'
        for one in report.failures
    )


def _trend(report: Report) -> str:
    return f'<p class="summary">{standing(*ages(report.trend))}</p>\n' if report.trend else ""


def ages(trend: Trend) -> tuple[int, int, int]:
    """How many findings are new, known and gone."""
    known = sum(trend.known)
    return len(trend.known) - known, known, trend.gone


def standing(new: int, known: int, gone: int) -> str:
    """How many findings are new, known and gone, as a sentence."""
    return f"Since the baseline: {new:,} new, {known:,} known, {gone:,} gone."


def _tools(report: Report, gathered: Gathered) -> str:
    """What is shown, and the way from one note to the next; for the script."""
    findings = report.findings
    levels = Counter(finding.level for finding in findings)
    categories = Counter(finding.category for finding in findings)
    groups, statement = "", ""
    if findings:
        groups += _group("Levels", "level", [(level, levels[level]) for level in GRAVEST_FIRST if levels[level]])
        groups += _group("Categories", "category", sorted(categories.items(), key=lambda one: (-one[1], one[0])))
        if report.trend:
            new, known, _ = ages(report.trend)
            groups += _group("Since the baseline", "age", [("new", new), ("known", known)])
    statuses = Counter(figure.status for figure in gathered.figures)
    told = [(status, statuses[status]) for status in STATUSES if statuses[status] and status != "exempt"]
    if told:
        legend = "".join(f"<span>{tag(status)} {count:,}</span>" for status, count in told)
        groups += '<div class="group"><button type="button" data-figures aria-pressed="false">Figures</button></div>\n'
        statement = f'<p class="statuses" hidden>{legend}</p>\n'
    if not groups:
        return ""
    steps = (
        '<div class="steps"><button type="button" data-step="-1" aria-label="Previous note" title="Previous note (k or p)">↑</button>'
        '<button type="button" data-step="1" aria-label="Next note" title="Next note (j or n)">↓</button>'
        '<p role="status"></p><button type="button" data-close hidden aria-label="Put the note away">×</button></div>\n'
        if findings
        else ""
    )
    keys = (
        '<button type="button" data-keys aria-pressed="true" title="j or n: next note; k or p: the one before; '
        'Enter: from a mark to its note; Esc: back to the text">Keys</button>\n'
    )
    return f'<div class="tools" hidden>\n{steps}<div class="choices">{groups}<button type="button" data-all hidden>Show all</button>{keys if findings else ""}</div>\n{statement}</div>\n'


def _group(label: str, name: str, counts: Iterable[tuple[str, int]]) -> str:
    buttons = "".join(
        f'<button type="button" class="{text(value) if name == "level" else "category"}" data-{name}="{text(value)}" aria-pressed="false">'
        f"{text(value)} <b>{count:,}</b></button>\n"
        for value, count in counts
    )
    return f'<div class="group" role="group" aria-label="{label}">{buttons}</div>\n'
