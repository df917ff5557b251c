"""Everything that plugins and copydesk itself offer, found by name."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from functools import cached_property
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any

import pluggy

from copydesk import builtin, hookspecs
from copydesk.check import Check
from copydesk.document import Document
from copydesk.errors import UserError
from copydesk.packs import compiled, options
from copydesk.packs.rulefile import RuleFile

if TYPE_CHECKING:
    from copydesk.rule import Rule

_GROUP = "copydesk"
BUILTIN_PACK = "copydesk"


class Plugins:
    """The registry of one run. Raises UserError for a plugin that cannot be loaded.

    `files` are Python files named in a config; `installed` says whether plugins that are
    installed as packages are loaded; `folders` are packs that a config names.
    """

    def __init__(
        self, files: Iterable[str] = (), *, installed: bool = True, folders: Iterable[str] = (), cache: bool = True
    ) -> None:
        self._folders = tuple(folders)
        self._cache = cache
        self._manager = pluggy.PluginManager("copydesk")
        self._manager.add_hookspecs(hookspecs)
        # The one called last wins, and pluggy calls the one registered first last.
        for path in files:
            self._register(_load_file(path), path)
        if installed:
            self._load_installed()
        self._register(builtin, "copydesk")
        try:
            self._manager.check_pending()
        except pluggy.PluginValidationError as error:
            raise UserError(f"plugin {error.plugin.__name__}: {error}") from None

    def _register(self, plugin: Any, name: str) -> None:
        try:
            self._manager.register(plugin, name)
        except (pluggy.PluginValidationError, ValueError) as error:
            raise UserError(f"plugin {name}: {error}") from None

    def _load_installed(self) -> None:
        if not _any_installed():
            return
        from importlib.metadata import entry_points

        for point in sorted(entry_points(group=_GROUP), key=lambda point: point.name):
            try:
                plugin = point.load()
            except Exception as error:  # noqa: BLE001 - whatever a stranger's module raises, the user is told its name
                raise UserError(
                    f"plugin {point.name} ({point.value}) cannot be loaded: {type(error).__name__}: {error}; "
                    "mend or uninstall it, or run with --isolated"
                ) from None
            self._register(plugin, point.name)

    def _merged(self, hook: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for answer in getattr(self._manager.hook, hook)():
            found.update(answer)
        return found

    @cached_property
    def checks(self) -> dict[str, str]:
        """Checks by name: addresses."""
        return self._merged("checks")

    @cached_property
    def formats(self) -> dict[str, str]:
        """Formats by suffix: addresses."""
        return self._merged("formats")

    @cached_property
    def reporters(self) -> dict[str, str]:
        """Reporters by name: addresses."""
        return self._merged("reporters")

    def find_check(self, name: str) -> type[Check]:
        """The check named after `extends:`. Raises LookupError with a hint for one that there is not."""
        if name not in self.checks:
            raise LookupError(f"extends: there is no check `{name}`{options.nearest(name, self.checks)}")
        found: type[Check] = _resolve(self.checks[name])
        return found

    def read(self, path: str, data: bytes, suffix: str = "") -> Document:
        """The document of a draft, in the format of its suffix; a draft without one is plain text."""
        suffix = suffix or os.path.splitext(path)[1].lower()
        document: Document = _resolve(self.formats.get(suffix) or self.formats[".txt"])(path, data)
        return document

    def reporter(self, name: str) -> Any:
        """The reporter of this name. Raises UserError for one that there is not."""
        if name not in self.reporters:
            known = ", ".join(sorted(self.reporters))
            raise UserError(f"--output-format: there is no `{name}`; choose from {known}")
        return _resolve(self.reporters[name])

    @cached_property
    def rule_files(self) -> dict[str, RuleFile]:
        """Every rule file by id, built-in packs first; a later pack's rule replaces an earlier one's."""
        found: dict[str, RuleFile] = {}
        for folder in (folder for answer in self._manager.hook.packs() for folder in answer):
            builtins = builtin.packs()
            name = BUILTIN_PACK if folder in builtins else folder.name
            found.update(self._pack(str(folder), name))
        for folder in self._folders:
            found.update(self._pack(folder, os.path.basename(os.path.abspath(folder))))
        return found

    @property
    def builtin_ids(self) -> set[str]:
        """The ids of copydesk's own rules, whether another pack replaces them or not."""
        return {rule.id for folder in builtin.packs() for rule in self._pack(str(folder), BUILTIN_PACK).values()}

    def _pack(self, folder: str, name: str) -> Mapping[str, RuleFile]:
        return {rule.id: rule for rule in compiled.load(folder, name, self.find_check, cache=self._cache)}

    @cached_property
    def coded_rules(self) -> dict[str, Rule]:
        """Rules that plugins made in code, by id."""
        return {rule.id: rule for answer in self._manager.hook.rules() for rule in answer}


def _resolve(address: str) -> Any:
    try:
        return resolve_name(address)
    except (ImportError, AttributeError) as error:
        if address.startswith("copydesk."):
            raise
        raise UserError(f"plugin part {address} cannot be loaded: {type(error).__name__}: {error}") from None


def _load_file(path: str) -> Any:
    """Import a plugin that is one Python file."""
    from importlib.util import module_from_spec, spec_from_file_location

    name = os.path.splitext(os.path.basename(path))[0]
    spec = spec_from_file_location(name, path)
    if spec is None or spec.loader is None or not os.path.isfile(path):
        raise UserError(f"plugin {path} cannot be loaded: there is no such Python file")
    module = module_from_spec(spec)
    sys.modules[name] = module  # its own addresses ("house:Check") are looked up there
    try:
        spec.loader.exec_module(module)
    except Exception as error:  # noqa: BLE001 - whatever a stranger's module raises, the user is told its name
        raise UserError(f"plugin {path} cannot be loaded: {type(error).__name__}: {error}") from None
    return module


def _any_installed() -> bool:
    """Whether any installed package offers a plugin.

    importlib.metadata takes 40 ms to import and ask; most installations have no plugin,
    and their entry_points.txt files say so in a few milliseconds.
    """
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        for name in names:
            if name.endswith((".dist-info", ".egg-info")):
                try:
                    with open(os.path.join(folder, name, "entry_points.txt"), "rb") as file:
                        if b"[copydesk]" in file.read():
                            return True
                except OSError:
                    continue
    return False
