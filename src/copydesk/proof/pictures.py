"""Pictures of a draft's course: how long its sentences are, how hard it is to read, and where its notes stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from copydesk.page import text
from copydesk.proof.gathered import Sentence
from copydesk.rule import LEVELS, Finding
from copydesk.stats.measures import LONG, VERY_LONG
from copydesk.stats.picture import sort

# A picture is so many units wide; more bars than half of them could not be told apart.
_WIDTH = 1000
_MOST = 250
_HIGH = 100
# The grades at which the course has a line: eighth grade, the end of school.
_GRADES = (8, 12)
# A small picture has so many steps.
_STEPS = 60


def course(sentences: Sequence[Sentence], findings: Sequence[Finding]) -> str:
    """The three pictures one below the other, each sentence at the same place in all of them."""
    if not sentences:
        return ""
    bands = [
        _band("Words in each sentence", f"line at {LONG}", "lengths", _lengths(sentences)),
        _band("Grade along the draft", f"lines at {_GRADES[0]} and {_GRADES[1]}", "grades", _grades(sentences)),
    ]
    if findings:
        bands.append(_band("Notes", "", "ticks", _ticks(sentences, findings)))
    starts = " ".join(f"{group[0].start}" for group in _groups(sentences))
    return f'<figure class="course" data-starts="{starts}" aria-label="The course of the draft">{"".join(bands)}</figure>\n'


def small(findings: Sequence[Finding], length: int) -> str:
    """The notes along a draft of that length in characters, in a picture for a row of a table."""
    steps = [dict.fromkeys(LEVELS, 0) for _ in range(_STEPS)]
    for finding in findings:
        steps[min(_STEPS - 1, finding.span.start * _STEPS // max(1, length))][finding.level] += 1
    top = max(4, *(sum(step.values()) for step in steps))
    shapes = []
    for level in LEVELS:
        bars = []
        for n, step in enumerate(steps):
            below = sum(step[grave] for grave in LEVELS[LEVELS.index(level) + 1 :])
            if step[level]:
                bars.append(
                    f"M{n * 2} {20 - below * 20 / top:.1f}v{-step[level] * 20 / top:.1f}h1.5v{step[level] * 20 / top:.1f}z"
                )
        if bars:
            shapes.append(f'<path class="{level}" d="{"".join(bars)}"/>')
    return f'<svg class="small" viewBox="0 0 {_STEPS * 2} 20" preserveAspectRatio="none" aria-hidden="true">{"".join(shapes)}</svg>'


def _band(caption: str, scale: str, name: str, inner: str) -> str:
    told = f' <span class="scale">{text(scale)}</span>' * bool(scale)
    return (
        f'<p class="band">{text(caption)}{told}</p><svg class="{name}" viewBox="0 0 {_WIDTH} {_HIGH}" '
        f'preserveAspectRatio="none" role="img" aria-label="{text(caption)}">{inner}</svg>'
    )


def _groups(sentences: Sequence[Sentence]) -> list[Sequence[Sentence]]:
    """The sentences of each bar."""
    step = -(-len(sentences) // _MOST)
    return [sentences[n : n + step] for n in range(0, len(sentences), step)]


def _lengths(sentences: Sequence[Sentence]) -> str:
    """A bar for each sentence, or for several as high as the longest of them."""
    top = max(VERY_LONG, *(sentence.words for sentence in sentences)) * 1.05
    groups = _groups(sentences)
    wide = _WIDTH / len(groups)
    bars = []
    for n, group in enumerate(groups):
        words = max(sentence.words for sentence in group)
        high = words / top * _HIGH
        bars.append(
            f'<rect class="{sort(words)}" x="{n * wide:.1f}" y="{_HIGH - high:.1f}" width="{wide * 0.8:.1f}" height="{high:.1f}">'
            f"<title>{words} words</title></rect>"
        )
    return _line(LONG / top) + "".join(bars)


def _grades(sentences: Sequence[Sentence]) -> str:
    groups = _groups(sentences)
    along = [sum(sentence.grade for sentence in group) / len(group) for group in groups]
    top, low = max(_GRADES[-1] + 4, *along) + 1, min(_GRADES[0] - 2, *along)
    wide = _WIDTH / len(groups)
    places = [((n + 0.4) * wide, _HIGH * (1 - (grade - low) / (top - low))) for n, grade in enumerate(along)]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    marks = "".join(_line((grade - low) / (top - low)) for grade in _GRADES)
    return f'{marks}<polyline class="grade" points="{points}"/>'


def _ticks(sentences: Sequence[Sentence], findings: Sequence[Finding]) -> str:
    """A tick for each note, by its sentence and how far into it."""
    starts = [group[0].start for group in _groups(sentences)]
    ends = [*starts[1:], max(starts[-1] + 1, *(finding.span.start + 1 for finding in findings))]
    wide = _WIDTH / len(starts)
    shapes = []
    for level in LEVELS:
        places = sorted({round(_place(finding, starts, ends) * wide) for finding in findings if finding.level == level})
        if places:
            d = "".join(f"M{x} 0v{_HIGH}" for x in places)
            shapes.append(f'<path class="tick {level}" d="{d}"/>')
    return "".join(shapes)


def _place(finding: Finding, starts: Sequence[int], ends: Sequence[int]) -> float:
    at = finding.span.start
    number = max(0, bisect_right(starts, at) - 1)
    into = (at - starts[number]) / max(1, ends[number] - starts[number])
    return number + 0.8 * min(0.99, max(0.0, into))


def _line(share: float) -> str:
    y = _HIGH * (1 - share)
    return f'<line class="at" x1="0" x2="{_WIDTH}" y1="{y:.1f}" y2="{y:.1f}"/>'
