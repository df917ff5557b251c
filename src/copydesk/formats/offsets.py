"""From offsets in bytes, as parsers written in other languages count, to characters; and how far two texts agree."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import AnyStr


def characters(text: str, base: int = 0) -> Callable[[int], int]:
    """From an offset in the UTF-8 bytes of `text` to one in characters, `base` more."""
    if text.isascii():
        return lambda byte: base + byte
    # Runs of characters that take more than one byte: where each ends in bytes, where it begins, and by how much
    # bytes have outrun characters there.
    ends: list[int] = []
    runs: list[tuple[int, str]] = []
    lags = [-base]
    for match in re.finditer(r"[^\x00-\x7f]+", text):
        run = match[0]
        begin = match.start() + lags[-1] + base
        size = len(run.encode())
        ends.append(begin + size)
        runs.append((begin, run))
        lags.append(lags[-1] + size - len(run))

    def home(byte: int) -> int:
        number = bisect_right(ends, byte)
        if number < len(runs) and runs[number][0] < byte:
            begin, run = runs[number]
            return begin - lags[number] + len(run.encode()[: byte - begin].decode())
        return byte - lags[number]

    return home


def apart(one: AnyStr, other: AnyStr) -> tuple[int, int]:
    """How many characters, or bytes, two texts begin alike, and how many of what is left end alike."""
    begin = _alike(one, other)
    most = min(len(one), len(other)) - begin
    return begin, _alike(one[len(one) - most :][::-1], other[len(other) - most :][::-1])


def _alike(one: AnyStr, other: AnyStr) -> int:
    """How many characters, or bytes, two texts begin alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
