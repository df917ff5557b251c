"""The five hooks of a plugin. Each answers with nouns; what is an address is imported only when needed.

An address is `"package.module:Name"`. Where two plugins answer with the same name the last
registered wins, and every plugin wins over what is built in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from copydesk.rule import Rule

hookspec = pluggy.HookspecMarker("copydesk")
hookimpl = pluggy.HookimplMarker("copydesk")


@hookspec
def packs() -> Iterable[str | PathLike[str]]:  # type: ignore[empty-body]
    """Folders of rule files."""


@hookspec
def rules() -> Iterable[Rule]:  # type: ignore[empty-body]
    """Rules made in code."""


@hookspec
def checks() -> Mapping[str, str]:  # type: ignore[empty-body]
    """What may stand after `extends:`, and the address of its `Check`."""


@hookspec
def formats() -> Mapping[str, str]:  # type: ignore[empty-body]
    """A file's suffix (".md"), and the address of its format: (path, data) -> Document."""


@hookspec
def reporters() -> Mapping[str, str]:  # type: ignore[empty-body]
    """A name for `--output-format`, and the address of its reporter: (reports, out) -> None."""
