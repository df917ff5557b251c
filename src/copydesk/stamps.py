"""What files were like when they were read, to tell later whether they are still so."""

from __future__ import annotations

import os

Stamp = tuple[int, int, int] | None


def stamp(path: str) -> Stamp:
    """What tells one state of a file or folder from another: time of change, size, and which file it is; None for none."""
    try:
        seen = os.stat(path)
    except OSError:
        return None
    return seen.st_mtime_ns, seen.st_size, seen.st_ino


class Stamps:
    """The stamps of the files that were read, and of those that would have been read had they been there."""

    def __init__(self) -> None:
        self._noted: dict[str, Stamp] = {}

    def note(self, path: str) -> None:
        """Remember what a path is like; to be called before it is read, so that no change is missed."""
        if path not in self._noted:
            self._noted[path] = stamp(path)

    def note_folder(self, folder: str) -> None:
        """Remember a folder and everything in it, but for what is hidden."""
        self.note(folder)
        for at, folders, names in os.walk(folder):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in (*folders, *names):
                self.note(os.path.join(at, name))

    def changed(self) -> list[str]:
        """The paths that are no longer as they were."""
        return [path for path, was in self._noted.items() if stamp(path) != was]
