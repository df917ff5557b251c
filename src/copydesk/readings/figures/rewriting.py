"""Other values in a figure's own writing, for messages and suggestions."""

from __future__ import annotations

import re

from copydesk.readings.figures import Figure

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


def shown(value: float, decimals: int = 1) -> str:
    """A number as people write it: separated in thousands, with at most so many decimals, none that are zero."""
    text = f"{round(value, decimals):,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def rewritten(figure: Figure, value: float) -> str:
    """A figure's text with another value in its place: "$1.5 million" for "$1.2 million".

    With as many decimals as it has, one more where the value would be another without it. "" for a figure in
    words, a range, and one that has no value.
    """
    digits = _DIGITS.findall(figure.text)
    if len(digits) != 1 or not figure.value:
        return ""
    written = float(digits[0].replace(",", ""))
    scaled = value * written / figure.value
    decimals = len(digits[0].partition(".")[2])
    if round(scaled, decimals) != round(scaled, decimals + 1):
        decimals += 1
    text = shown(scaled, decimals)
    return figure.text.replace(digits[0], text if "," in digits[0] or scaled < 10_000 else text.replace(",", ""))
