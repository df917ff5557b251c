"""The texts that a pattern can match, where they can be listed."""

from __future__ import annotations

import re
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as sre_parse  # type: ignore[attr-defined]
from typing import Any

MOST = 256
# Stands for what is not a letter and may vary: white space.
_SPACE = " "


def literals(pattern: str, flags: int = 0) -> list[str] | None:
    """Every text that `pattern` matches, white space as one space, or None where they are too many.

    Lower-cased where the pattern ignores case. Anchors and look-arounds are passed over: a
    text listed may still fail them, but no match is missing from the list.
    """
    try:
        parsed = sre_parse.parse(pattern, flags)
    except (re.error, RecursionError, OverflowError):
        return None
    found = _sequence(list(parsed))
    if found is None:
        return None
    texts = {text.lower() for text in found}
    return sorted(texts)


def bounded(pattern: str, flags: int = 0) -> tuple[bool, bool]:
    """Whether what `pattern` matches cannot begin, and cannot end, inside a word.

    True for a pattern that begins, or ends, with `\\b`, `(?<!\\w)` or `(?!\\w)`.
    """
    parsed = list(sre_parse.parse(pattern, flags))
    return bool(parsed) and _is_edge(parsed[0], -1), bool(parsed) and _is_edge(parsed[-1], 1)


def _is_edge(item: Any, direction: int) -> bool:
    operator, argument = item
    if operator is sre.AT:
        return argument is sre.AT_BOUNDARY
    if operator is not sre.ASSERT_NOT or argument[0] != direction:
        return False
    return list(argument[1]) == [(sre.IN, [(sre.CATEGORY, sre.CATEGORY_WORD)])]


def _sequence(items: list[Any]) -> set[str] | None:
    found = {""}
    for operator, argument in items:
        step = _item(operator, argument)
        if step is None or len(found) * len(step) > MOST:
            return None
        found = {head + tail for head in found for tail in step}
    return found


def _item(operator: Any, argument: Any) -> set[str] | None:
    match operator:
        case sre.LITERAL:
            return {chr(argument)}
        case sre.IN:
            return _choice(argument)
        case sre.AT | sre.ASSERT | sre.ASSERT_NOT:
            return {""}
        case sre.SUBPATTERN:
            return _sequence(list(argument[3]))
        case sre.BRANCH:
            return _union(_sequence(list(branch)) for branch in argument[1])
        case sre.MAX_REPEAT | sre.MIN_REPEAT | sre.POSSESSIVE_REPEAT:
            return _repeat(*argument)
        case _:
            return None


def _choice(items: list[Any]) -> set[str] | None:
    found: set[str] = set()
    for operator, argument in items:
        if operator is sre.LITERAL:
            found.add(chr(argument))
        elif operator is sre.RANGE and argument[1] - argument[0] < 32:
            found.update(map(chr, range(argument[0], argument[1] + 1)))
        elif operator is sre.CATEGORY and argument is sre.CATEGORY_SPACE:
            found.add(_SPACE)
        else:
            return None
    return found


def _repeat(least: int, most: Any, item: Any) -> set[str] | None:
    once = _sequence(list(item))
    if once is None:
        return None
    if once == {_SPACE}:
        return {_SPACE} if least else {"", _SPACE}
    if most is sre.MAXREPEAT or most > 3:
        return None
    found = {""} if least == 0 else set()
    power = {""}
    for count in range(1, most + 1):
        power = {head + tail for head in power for tail in once}
        if count >= least:
            found |= power
        if len(found) > MOST:
            return None
    return found


def _union(parts: Any) -> set[str] | None:
    found: set[str] = set()
    for part in parts:
        if part is None or len(found) > MOST:
            return None
        found |= part
    return found
