"""The singular of a noun, for telling whether two words name the same thing."""

from __future__ import annotations

from functools import cache

_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "mice": "mouse",
    "geese": "goose",
    "teeth": "tooth",
    "feet": "foot",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "loaves": "loaf",
    "wolves": "wolf",
    "halves": "half",
    "shelves": "shelf",
    "leaves": "leaf",
    "buses": "bus",
    "species": "species",
    "series": "series",
    "inches": "inch",
}
_KEPT = ("ss", "us", "is")


@cache
def singular(noun: str) -> str:
    """The singular of a noun in lower case; one that has no other form as it is ("staff", "sheep")."""
    head, hyphen, last = noun.rpartition("-")
    if last in _IRREGULAR:
        last = _IRREGULAR[last]
    elif last.endswith("men") and len(last) > 4:
        last = last[:-3] + "man"
    elif last.endswith("ies") and len(last) > 4:
        last = last[:-3] + "y"
    elif last.endswith(("sses", "shes", "ches", "xes", "zzes")):
        last = last[:-2]
    elif last.endswith("s") and not last.endswith(_KEPT) and len(last) > 2:
        last = last[:-1]
    return head + hyphen + last
