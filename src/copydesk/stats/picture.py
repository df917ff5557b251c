"""Pictures of a draft: how long its sentences are, and how hard it is to read along its way."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.page import text
from copydesk.stats.measures import LONG, VERY_LONG, Told

# A picture is so many units wide; its bars share them.
_WIDTH = 1000
_HEIGHT = 120
# More bars could not be told apart: then one stands for several sentences, and is as high as the longest of them.
_MOST = 500
_GRADES = (8, 12, 16)


def lengths(sentences: Sequence[Told]) -> str:
    """A bar for each sentence, in the order of the draft."""
    top = max(VERY_LONG, *(sentence.words for sentence in sentences)) * 1.05
    step = -(-len(sentences) // _MOST)
    groups = [sentences[n : n + step] for n in range(0, len(sentences), step)]
    wide = _WIDTH / len(groups)
    bars = []
    for n, group in enumerate(groups):
        longest = max(group, key=lambda sentence: sentence.words)
        high = longest.words / top * _HEIGHT
        bars.append(
            f'<rect class="{sort(longest.words)}" x="{n * wide:.2f}" y="{_HEIGHT - high:.2f}" '
            f'width="{wide * 0.85:.2f}" height="{high:.2f}"><title>{_label(longest)}</title></rect>'
        )
    marks = "".join(_mark(words, words / top) for words in (LONG, VERY_LONG))
    return _svg("Words in each sentence", "".join(bars) + marks)


def grades(along: Sequence[float]) -> str:
    """A line of the grade around each sentence, in the order of the draft."""
    top = max(_GRADES[-1] + 2, *along)
    low = min(0.0, *along)
    step = -(-len(along) // _MOST)
    shown = [sum(near) / len(near) for near in (along[n : n + step] for n in range(0, len(along), step))]
    wide = _WIDTH / len(shown)
    places = [(n * wide + wide / 2, _HEIGHT * (1 - (grade - low) / (top - low))) for n, grade in enumerate(shown)]
    points = " ".join(f"{x:.2f},{y:.2f}" for x, y in places)
    line = f'<polyline class="grade" points="{points}"/>'
    marks = "".join(_mark(grade, (grade - low) / (top - low)) for grade in _GRADES)
    return _svg("Flesch-Kincaid grade along the draft", marks + line)


def sort(words: int) -> str:
    """What a sentence of so many words is."""
    return "very-long" if words > VERY_LONG else "long" if words > LONG else "short"


def _label(sentence: Told) -> str:
    return text(f"line {sentence.line}: {sentence.words} words")


def _mark(value: float, share: float) -> str:
    """A line across the picture where a value lies, and the value."""
    y = _HEIGHT * (1 - share)
    return f'<line class="mark" x1="0" x2="{_WIDTH}" y1="{y:.2f}" y2="{y:.2f}"/><text x="{_WIDTH + 6}" y="{y + 4:.2f}">{value:g}</text>'


def _svg(caption: str, inner: str) -> str:
    return (
        f'<figure class="picture"><figcaption>{text(caption)}</figcaption>'
        f'<svg viewBox="0 0 {_WIDTH + 40} {_HEIGHT}" role="img" aria-label="{text(caption)}">{inner}</svg></figure>\n'
    )
