"""The version of copydesk that a project asks for."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable

_PART = re.compile(r"(?P<sign>===?|!=|~=|>=|<=|>|<|)\s*v?(?P<version>\d+(?:\.\d+)*)(?:\.\*)?")
_RELEASE = re.compile(r"\d+(?:\.\d+)*")
_COMPARED: dict[str, Callable[[list[int], list[int]], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}


class RequirementError(ValueError):
    """What a requirement says cannot be understood."""


def met(wanted: str, have: str) -> bool:
    """Whether the version `have` is among those `wanted`: `1.2.0`, `>=1.2`, `>=1.2, <2`, with the signs of Python's packages.

    A bare version or one behind `==` stands for all that begin with it: 1.2.7 is 1.2. What follows the numbers of `have`
    (`rc1`, `.dev3`) is passed over. Raises RequirementError.
    """
    release = _RELEASE.match(have)
    assert release  # noqa: S101 - it is our own version
    return all(_holds(part.strip(), _numbers(release[0])) for part in wanted.split(","))


def _holds(part: str, have: list[int]) -> bool:
    match = _PART.fullmatch(part)
    if not match:
        raise RequirementError(part)
    sign, need = match["sign"], _numbers(match["version"])
    if sign in _COMPARED:
        wide = max(len(have), len(need))
        return _COMPARED[sign](have + [0] * (wide - len(have)), need + [0] * (wide - len(need)))
    if sign == "~=":
        return have >= need and _begins(have, need[:-1])
    return _begins(have, need) != (sign == "!=")


def _begins(have: list[int], need: list[int]) -> bool:
    return (have + [0] * len(need))[: len(need)] == need


def _numbers(version: str) -> list[int]:
    return [int(number) for number in version.split(".")]
