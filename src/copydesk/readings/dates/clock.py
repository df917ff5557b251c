"""Times of day: how they are written, and which there are."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

#: A time of day, as part of a pattern.
TIME = r"(?:\d\d?(?:[:.]\d\d)?\s?(?:[ap]\.\s?m\.|[ap]m\b|[AP]\.M\.|[AP]M\b)|\d\d?:\d\d(?!\d|:\d)|(?:12\s)?(?:[Nn]oon|[Mm]idnight)\b)"


class Time(NamedTuple):
    """A time of day as written: hour and minute, and "a", "p" or "" for how its half of the day is told."""

    hour: int
    minute: int
    half: str

    @property
    def possible(self) -> bool:
        """Whether a clock can show it; 24:00 is the end of a day."""
        if self.half:
            return self.hour <= 12 and self.minute < 60
        return self.minute < 60 and (self.hour < 24 or (self.hour == 24 and not self.minute))

    @property
    def minutes(self) -> int:
        """The minutes since midnight."""
        hour = self.hour % 12 + 12 * (self.half == "p") if self.half else self.hour
        return hour * 60 + self.minute


@cache
def _written() -> re.Pattern[str]:
    return re.compile(r"(\d\d?)(?:[:.](\d\d))?\s?(?:([ap])\.?\s?m\b\.?)?", re.IGNORECASE)


def time(text: str) -> Time | None:
    """The time that `text` is; None for what is none. "24:00" is midnight."""
    low = text.lower()
    if low.endswith("noon"):
        return Time(12, 0, "p")
    if low.endswith("midnight"):
        return Time(24, 0, "")
    match = _written().fullmatch(text)
    return Time(int(match[1]), int(match[2] or 0), (match[3] or "").lower()) if match else None
