"""The hash by which GitHub code scanning knows the line of an alert (SARIF's `primaryLocationLineHash`).

GitHub's upload action works it out from the checkout where a report lacks it, and complains about one that differs; whoever
uploads through the API has to bring it along. So it is worked out here as there: over the hundred UTF-16 code units from the
start of the line on, spaces and tabs left out, line ends as line feeds, the end of the file as U+FFFF and zeros behind it; a
polynomial of base 37 modulo 2**64, in hexadecimal, and behind a colon the how-manieth line it is with this hash.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from copydesk.text import LINE_END

_UNITS = 100


def line_hashes(text: str, lines: Collection[int]) -> dict[int, str]:
    """The hashes of some lines of a draft, by number from 1."""
    squeezed = LINE_END.sub("\n", text).replace(" ", "").replace("\t", "") + "\uffff"
    units = squeezed.encode("utf-16-le", "surrogatepass") + bytes(2 * _UNITS)
    last = max(lines, default=0)
    seen: Counter[bytes] = Counter()
    found = {}
    at = 0
    for number, line in enumerate(squeezed.split("\n"), 1):
        if number > last:
            break
        window = units[at : at + 2 * _UNITS]
        seen[window] += 1
        if number in lines:
            found[number] = f"{_hash(window):x}:{seen[window]}"
        at += 2 * len(line) + 2 if line.isascii() else len(line.encode("utf-16-le", "surrogatepass")) + 2
    return found


def _hash(window: bytes) -> int:
    """The hash of UTF-16 code units in little-endian bytes."""
    value = 0
    for at in range(0, len(window), 2):
        value = value * 37 + window[at] + 256 * window[at + 1]
    return value % 2**64
