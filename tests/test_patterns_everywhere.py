"""Patterns that every Python that copydesk runs on reads alike."""

from __future__ import annotations

import re
from pathlib import Path

import copydesk

# Python before 3.11.4 loses its place in a group that is repeated possessively (cpython#101955).
_POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{[\d,]+\})\+")


def test_no_group_is_repeated_possessively():
    folder = Path(copydesk.__file__).parent
    found = [
        f"{path.relative_to(folder)}:{number}"
        for path in sorted(folder.rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if _POSSESSIVE_GROUP.search(line)
    ]
    assert found == []
