"""The desks that open drafts are read at: one for each config, kept until something that it read changes."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from copydesk import config
from copydesk.commands.screening import Baselines
from copydesk.config import Config
from copydesk.desk import Desk, Wishes
from copydesk.errors import UserError
from copydesk.plugins import Plugins
from copydesk.server.settings import Settings
from copydesk.stamps import Stamps

# Files are looked at again after so many seconds: not every client says when one changes.
_AGAIN = 1.0


class Guarded(Desk):
    """A desk that runs no Python which its config names, unless the folder is trusted."""

    def __init__(self, wishes: Wishes, settings: Settings) -> None:
        super().__init__(wishes)
        self._settings = settings
        self.held_back: set[str] = set()

    def plugins(self, held: Config) -> Plugins:
        """What plugins offer, as far as they may run; configs whose own were held back are noted."""
        if held.plugins and not self._settings.trusts(held.folder):
            self.held_back.add(held.path)
            held = replace(held, plugins=())
        return super().plugins(held)


class Room:
    """A desk and its baselines, for the drafts under one config, "" where there is none."""

    def __init__(self, path: str, desk: Guarded) -> None:
        self.path = path
        self.desk = desk
        self.baselines = Baselines(desk, "")
        self._stamps = Stamps()
        if path:
            self._stamps.note(self.baselines.path(os.path.join(os.path.dirname(path), "draft.md")))

    def stale(self) -> bool:
        """Whether anything has changed that it was read from."""
        return self.desk.stale() or bool(self._stamps.changed())


class Newsroom:
    """Finds the desk for a draft.

    `tell` is given what the user has to know: once, until something else is to be said of the same config.
    """

    def __init__(self, settings: Settings, tell: Callable[[str], None]) -> None:
        self._settings = settings
        self._tell = tell
        self._rooms: dict[str, Room] = {}
        self._broken: set[str] = set()
        self._configs: dict[str, str] = {}
        self._said: dict[str, str] = {}
        self._looked = time.monotonic()

    def room(self, draft: str) -> Room | None:
        """The desk for a draft under the config that holds now, or the last one that was whole; None where there never was one."""
        path = self._config(os.path.dirname(draft))
        if path not in self._rooms and path not in self._broken:
            self._open(path, draft)
        room = self._rooms.get(path)
        if room is None:
            return None
        try:
            room.desk.linter(draft)
            room.baselines.of(draft)
        except UserError as error:
            self._say(path, str(error))
            return None
        return room

    def _config(self, folder: str) -> str:
        if self._settings.config:
            return os.path.join(folder, os.path.expanduser(self._settings.config))
        if folder not in self._configs:
            self._configs[folder] = config.find(folder)
        return self._configs[folder]

    def _open(self, path: str, draft: str) -> None:
        """Read a config and all that it names; where it cannot be, the desk that was there before stays."""
        room: Room | None = None
        try:
            wanted = self._settings
            room = Room(path, Guarded(Wishes(wanted.select, wanted.ignore, wanted.extend_select, config=path), wanted))
            room.desk.linter(draft)
            room.baselines.of(draft)
        except UserError as error:
            self._broken.add(path)
            untrusted = f" {_UNTRUSTED.format(path=path)}" if room and room.desk.held_back else ""
            until = "The config as it was before holds" if path in self._rooms else "Nothing is linted here"
            self._say(path, f"{error}. {until} until this is mended.{untrusted}")
            return
        self._rooms[path] = room
        self._broken.discard(path)
        self._said.pop(path, None)
        if room.desk.held_back:
            self._say(path, f"{_UNTRUSTED.format(path=path)} All else in the config holds.")

    def _say(self, path: str, what: str) -> None:
        if self._said.get(path) != what:
            self._said[path] = what
            self._tell(what)

    def look(self, *, now: bool = False) -> bool:
        """Look whether files changed that were read, at most once a second unless `now`; whether desks are new for it."""
        if not now and time.monotonic() - self._looked < _AGAIN:
            return False
        self._looked = time.monotonic()
        found = {folder: config.find(folder) for folder in self._configs}
        changed = found != self._configs
        self._configs = found
        for path in {*self._rooms, *self._broken}:
            room = self._rooms.get(path)
            draft = os.path.join(os.path.dirname(path) or os.getcwd(), "draft.md")
            if room is None or path in self._broken or room.stale():
                self._open(path, draft)
                changed |= self._rooms.get(path) is not room
        return changed

    def files(self) -> Iterator[str]:
        """The files and folders, beside configs, that what is open was read from."""
        for room in self._rooms.values():
            held = room.desk.config(os.path.join(os.path.dirname(room.path), "draft.md"))
            yield from (*held.vocabulary, *held.packs, *held.plugins, *([held.baseline] if held.baseline else ()))


_UNTRUSTED = "{path} names Python plugins. They are not run until you trust its folder: set copydesk.trust to true, or to a list of folders."
