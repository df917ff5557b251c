"""Figures and words as people read them."""

from __future__ import annotations

from copydesk.readings.figures import Figure

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def number(value: float) -> str:
    """A number with its thousands parted, from a million on in words: 1,200; 2.4 million."""
    for scale, name in _SCALES:
        if abs(value) >= scale:
            return f"{_plain(value / scale)} {name}"
    return _plain(value)


def _plain(value: float) -> str:
    return f"{value:,.4f}".rstrip("0").rstrip(".") if abs(value) >= 0.001 or not value else f"{value:.4g}"


def interval(figure: Figure) -> str:
    """What the figure leaves open, "" where it leaves nothing: [39.5, 40.5), a range's own ends included: [26, 31]."""
    if figure.low == figure.high:  # both are open, or the value is exact
        return ""
    low = "(-∞" if figure.low is None else f"[{number(figure.low)}"
    high = "∞)" if figure.high is None else f"{number(figure.high)}{']' if figure.kind == 'range' else ')'}"
    return f"{low}, {high}"


def told(figure: Figure) -> str:
    """What a figure says: kind, value and unit, interval."""
    value = "" if figure.value is None else number(figure.value)
    said = [figure.kind, " ".join(part for part in (value, figure.unit) if part), interval(figure)]
    return ", ".join([part for part in said if part] + ["approximate"] * figure.approximate)


def short(text: str, room: int) -> str:
    """A text in `room` characters at the most, its middle left out."""
    text = " ".join(text.split())
    if len(text) <= room:
        return text
    head, tail = text[: room * 2 // 3], text[-(room // 3 - 3) :]
    return f"{head.rpartition(' ')[0] or head} … {tail.partition(' ')[2] or tail}"
