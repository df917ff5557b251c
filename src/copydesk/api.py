"""copydesk from Python: lint a text, a file, or files and folders.

What these functions take and give is kept stable. `select`, `ignore`, `extend_select` and `exclude` are lists, or names
between commas. `config` is a config file, or a mapping of what one may say; without it, the nearest one up from the draft
holds. A `UserError` says in one line what copydesk cannot do, and what would help.
"""

from __future__ import annotations

import argparse
import os
import threading
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from copydesk import files
from copydesk.commands import arguments
from copydesk.commands.drafts import read
from copydesk.commands.linting import lint_draft
from copydesk.config import given
from copydesk.desk import Desk, Wishes
from copydesk.errors import UserError, nearest
from copydesk.lint import Report

Names = str | Iterable[str]
Path = str | os.PathLike[str]
ConfigGiven = Path | Mapping[str, Any] | None

# The last desk of a thread and what its files were like then: to make one takes longer than to lint a page.
_kept = threading.local()


def lint_text(
    text: str,
    format: str = "",  # noqa: A002 - what it is
    *,
    path: Path = "",
    select: Names = (),
    ignore: Names = (),
    extend_select: Names = (),
    config: ConfigGiven = None,
    isolated: bool = False,
    as_of: str | date = "",
) -> Report:
    """What copydesk finds in a text.

    `format` is the name of a format (`markdown`, `plain`) or a suffix (`.md`); without it the suffix of `path` decides, and a
    text without a path is Markdown. `path` is what the draft is called, and where its config is looked for; it need not
    exist. Offsets are characters of the text, half-open, a leading byte-order mark not counted.

    Raises UserError for a config, rule or plugin that cannot be, and for a text that its format cannot read;
    TypeError for what is no text. A rule that breaks on the text is a failure of the report.
    """
    names = {"select": select, "ignore": ignore, "extend_select": extend_select}
    desk = _desk(_wishes(config, as_of, isolated=isolated, **names), config)
    name = os.fspath(path) or "-"
    suffix = _suffix(desk, name, format) if format else "" if path else ".md"
    return _whole(desk.lint(name, _encoded(text), suffix))


def lint_file(
    path: Path,
    *,
    select: Names = (),
    ignore: Names = (),
    extend_select: Names = (),
    config: ConfigGiven = None,
    isolated: bool = False,
    as_of: str | date = "",
) -> Report:
    """What copydesk finds in one draft on disk. Raises UserError for one that cannot be read, and as `lint_text` does."""
    names = {"select": select, "ignore": ignore, "extend_select": extend_select}
    desk = _desk(_wishes(config, as_of, isolated=isolated, **names), config)
    name = os.fspath(path)
    return _whole(desk.lint(name, read(name)))


def lint_paths(
    paths: Path | Iterable[Path],
    *,
    select: Names = (),
    ignore: Names = (),
    extend_select: Names = (),
    exclude: Names = (),
    force_exclude: bool = False,
    config: ConfigGiven = None,
    isolated: bool = False,
    as_of: str | date = "",
) -> Iterator[Report]:
    """A report of each draft that `paths` name, sorted by path; folders are searched as the command line does.

    Raises UserError at once for a path that is not there, a folder without drafts, and a config, rule or plugin that cannot
    be. A draft that cannot be read is a failure of its report, whose `source` is None: the others are linted all the same.
    """
    names = {"select": select, "ignore": ignore, "extend_select": extend_select, "exclude": exclude}
    desk = _desk(_wishes(config, as_of, isolated=isolated, **names), config)
    wanted = [paths] if isinstance(paths, str | os.PathLike) else paths
    found = files.select([os.fspath(path) for path in wanted], desk, force_exclude=force_exclude)
    if found.errors:
        raise UserError("\n".join(error for _, error in sorted(found.errors)))
    for draft in found.drafts:
        desk.linter(draft)
    return (lint_draft(desk, draft) for draft in found.drafts)


def _whole(report: Report) -> Report:
    """The report of a draft that could be read."""
    if report.source is None:
        raise UserError(report.failures[0].error)
    return report


def _encoded(text: str) -> bytes:
    if not isinstance(text, str):
        raise TypeError(f"the text must be a str, not {type(text).__name__}")
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise UserError(f"character {error.start} of the text is half of a pair, and no character") from None


def _suffix(desk: Desk, draft: str, name: str) -> str:
    """The suffix of a format that is given by its name or a suffix."""
    formats = desk.plugins(desk.config(draft)).formats
    suffix = name.lower() if name.startswith(".") else f".{name.lower()}"
    if suffix in formats:
        return suffix
    named = {address.rpartition(":")[2]: suffix for suffix, address in formats.items()}
    if name not in named:
        hint = nearest(name, (*named, *formats), otherwise=f"; known are {', '.join(sorted(named))}")
        raise UserError(f"format: there is no format `{name}`{hint}")
    return named[name]


def _wishes(config: ConfigGiven, as_of: str | date, *, isolated: bool, **names: Names) -> Wishes:
    file = os.path.abspath(config) if isinstance(config, str | os.PathLike) and os.fspath(config) else ""
    if file and not os.path.isfile(file):
        raise UserError(f"config: there is no file {config}")
    try:
        day = arguments.day(str(as_of)[:10] if isinstance(as_of, date) else str(as_of)) if as_of else ""
    except argparse.ArgumentTypeError as error:
        raise UserError(f"as_of: {error}") from None
    lists = {key: arguments.names(some) if isinstance(some, str) else tuple(some) for key, some in names.items()}
    select, ignore, extend = lists["select"], lists["ignore"], lists["extend_select"]
    return Wishes(select, ignore, extend, lists.get("exclude", ()), config=file, isolated=isolated, as_of=day)


def _desk(wishes: Wishes, config: ConfigGiven) -> Desk:
    """The desk for these wishes: the last one again where nothing that it has read was changed since."""
    if isinstance(config, Mapping):
        return Desk(wishes, given(config))
    key = (wishes, os.getcwd())
    if getattr(_kept, "key", None) != key or _kept.desk.stale():
        _kept.key, _kept.desk = key, Desk(wishes)
    desk: Desk = _kept.desk
    return desk
