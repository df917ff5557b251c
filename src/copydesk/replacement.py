"""Files that are whole or as they were: written beside their place and then put there at one stroke."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from typing import BinaryIO

from copydesk.errors import UserError, reason

_made = 0


@contextlib.contextmanager
def replacement(path: str) -> Iterator[BinaryIO]:
    """A file that takes the place of `path` when all is written, with its permissions; on an error `path` stays as it was.

    A symbolic link stays one, and what it leads to is replaced. A device or a pipe is written straight away. Raises OSError.
    """
    target = os.path.realpath(path)
    if os.path.exists(target) and not os.path.isfile(target):
        with open(target, "wb") as file:
            yield file
        return
    part = _part(target)
    try:
        with open(part, "xb", opener=_private if os.path.exists(target) else None) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _keep(target, part)
        os.replace(part, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.remove(part)
        raise
    _settle(os.path.dirname(target))


def rewrite(path: str, before: bytes, after: bytes) -> None:
    """Write `after` where `before` was read from. Raises UserError where that cannot be, or no longer stands there."""
    target = os.path.realpath(path)
    try:
        if not os.stat(target).st_mode & 0o222 or not os.access(target, os.W_OK):
            raise UserError(f"{path}: this draft is read-only, and was not fixed; make it writable and try again")
        with replacement(target) as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())  # what takes long comes before the look at what stands there now
            with open(target, "rb") as now:
                if now.read() != before:
                    raise UserError(f"{path}: somebody changed this draft meanwhile; it was left alone, try again")
    except OSError as error:
        raise UserError(f"{path}: this draft cannot be written: {reason(error)}") from None


def _private(path: str, flags: int) -> int:
    """Open a file that nobody else may read before it has the permissions of the one that it replaces."""
    return os.open(path, flags, 0o600)


def _part(target: str) -> str:
    """A name beside a file, which no run has taken."""
    global _made  # noqa: PLW0603 - a process may write several files at a time
    _made += 1
    return os.path.join(os.path.dirname(target), f".copydesk-{os.getpid()}-{_made}.part")


def _keep(target: str, part: str) -> None:
    """Give a new file the permissions, and where that is allowed the owner, of the one that it replaces."""
    try:
        was = os.stat(target)
    except FileNotFoundError:
        return
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(part, was.st_uid, was.st_gid)
    os.chmod(part, stat.S_IMODE(was.st_mode))


def _settle(folder: str) -> None:
    """See to it that a file's new place outlasts a power cut, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder or ".", os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
