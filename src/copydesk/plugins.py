"""Everything that plugins and copydesk itself offer, found by name."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TextIO

import pluggy

from copydesk import builtin, hookspecs
from copydesk.check import Check
from copydesk.config import shown
from copydesk.document import Document
from copydesk.errors import UserError, nearest
from copydesk.packs import compiled
from copydesk.packs.rulefile import RuleFile

if TYPE_CHECKING:
    from copydesk.lint import Report
    from copydesk.rule import Rule

    Reporter = Callable[[Iterable[Report], TextIO], None]

_GROUP = "copydesk"
HOOKS = ("packs", "rules", "checks", "formats", "reporters")
BUILTIN_PACK = "copydesk"


class Plugins:
    """The registry of one run. Raises UserError for a plugin that cannot be loaded, or answers a hook with nonsense.

    `files` are Python files named in a config; `installed` says whether plugins that are
    installed as packages are loaded; `folders` are packs that a config names.
    """

    def __init__(
        self, files: Iterable[str] = (), *, installed: bool = True, folders: Iterable[str] = (), cache: bool = True
    ) -> None:
        self._folders = tuple(folders)
        self._cache = cache
        self._modules: dict[str, Any] = {}
        self._manager = pluggy.PluginManager("copydesk")
        self._manager.add_hookspecs(hookspecs)
        # The one called last wins, and pluggy calls the one registered first last.
        for path in dict.fromkeys(files):
            if _stem(path) in self._modules:
                raise UserError(f"plugin {shown(path)}: another plugin file is called {_stem(path)}.py already")
            module = self._modules[_stem(path)] = _load_file(path)
            self._register(module, shown(path))
        self.installed = self._load_installed() if installed else []
        self._register(builtin, BUILTIN_PACK)
        try:
            self._manager.check_pending()
        except pluggy.PluginValidationError as error:
            raise UserError(f"plugin {self._manager.get_name(error.plugin)}: {' '.join(str(error).split())}") from None

    def _register(self, plugin: Any, name: str) -> None:
        try:
            self._manager.register(plugin, name)
        except (pluggy.PluginValidationError, ValueError) as error:
            reason = " ".join(str(error).split())
            raise UserError(f"plugin {name}: {reason}") from None
        if not self._manager.get_hookcallers(plugin):
            known = ", ".join(f"{hook}()" for hook in HOOKS)
            raise UserError(f"plugin {name} offers nothing: mark one of {known} with @hookimpl")

    def _load_installed(self) -> list[str]:
        if not _any_installed():
            return []
        from importlib.metadata import entry_points

        points = sorted(entry_points(group=_GROUP), key=lambda point: point.name)
        for point in points:
            try:
                plugin = point.load()
            except Exception as error:  # noqa: BLE001 - whatever a stranger's module raises, the user is told its name
                raise UserError(
                    f"plugin {point.name} ({point.value}) cannot be loaded: {_told(error)}; "
                    "mend or uninstall it, or run with --isolated"
                ) from None
            self._register(plugin, point.name)
        return [point.name for point in points]

    def _answers(self, hook: str, kind: type) -> Iterator[Any]:
        """What each plugin answers, the one that wins last."""
        for implementation in reversed(getattr(self._manager.hook, hook).get_hookimpls()):
            name = implementation.plugin_name
            try:
                answer = implementation.function()
                answer = answer if kind is dict else list(answer)
            except Exception as error:  # noqa: BLE001 - as above
                raise UserError(f"plugin {name}: {hook}() broke: {_told(error)}") from None
            if not isinstance(answer, Mapping if kind is dict else list):
                raise UserError(f"plugin {name}: {hook}() must answer with a mapping of names to addresses")
            yield answer

    def _merged(self, hook: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for answer in self._answers(hook, dict):
            found.update(answer)
        return found

    @cached_property
    def checks(self) -> dict[str, str]:
        """Checks by name: addresses."""
        return self._merged("checks")

    @cached_property
    def formats(self) -> dict[str, str]:
        """Formats by suffix, in lower case: addresses."""
        return {suffix.lower(): address for suffix, address in self._merged("formats").items()}

    @cached_property
    def reporters(self) -> dict[str, str]:
        """Reporters by name: addresses."""
        return self._merged("reporters")

    def find_check(self, name: str) -> type[Check]:
        """The check named after `extends:`. Raises LookupError with a hint for one that there is not."""
        if name not in self.checks:
            raise LookupError(f"extends: there is no check `{name}`{nearest(name, self.checks)}")
        found = self._resolve(self.checks[name])
        if not (isinstance(found, type) and issubclass(found, Check)):
            raise UserError(f"plugin part {self.checks[name]} is no Check, and `extends: {name}` needs one")
        return found

    def read(self, path: str, data: bytes, suffix: str = "") -> Document:
        """The document of a draft, in the format of its suffix; a draft without one is plain text."""
        suffix = suffix or os.path.splitext(path)[1].lower()
        document: Document = self._resolve(self.formats.get(suffix) or self.formats[".txt"])(path, data)
        return document

    def reporter(self, name: str) -> Reporter:
        """The reporter of this name. Raises UserError for one that there is not."""
        if name not in self.reporters:
            known = ", ".join(sorted(self.reporters))
            raise UserError(f"--output-format: there is no `{name}`; choose from {known}")
        address = self.reporters[name]
        reporter: Reporter = self._resolve(address)
        return reporter if _ours(address) else _guarded(reporter, address)

    @cached_property
    def rule_files(self) -> dict[str, RuleFile]:
        """Every rule file by id, built-in packs first; a later pack's rule replaces an earlier one's."""
        found: dict[str, RuleFile] = {}
        builtins = builtin.packs()
        for folder in (os.fspath(path) for answer in self._answers("packs", list) for path in answer):
            shipped = folder in builtins
            found.update(self._pack(folder, BUILTIN_PACK if shipped else os.path.basename(folder), shipped=shipped))
        for folder in self._folders:
            found.update(self._pack(shown(folder), os.path.basename(folder)))
        return found

    @property
    def builtin_ids(self) -> set[str]:
        """The ids of copydesk's own rules, whether another pack replaces them or not."""
        return {
            rule.id for folder in builtin.packs() for rule in self._pack(folder, BUILTIN_PACK, shipped=True).values()
        }

    def _pack(self, folder: str, name: str, *, shipped: bool = False) -> Mapping[str, RuleFile]:
        rows = compiled.load(folder, name, self.find_check, cache=self._cache, shipped=shipped)
        return {row.id: row for row in rows}

    @cached_property
    def coded_rules(self) -> dict[str, Rule]:
        """Rules that plugins made in code, by id."""
        return {rule.id: rule for answer in self._answers("rules", list) for rule in answer}

    @property
    def rows(self) -> dict[str, RuleFile | Rule]:
        """Every rule by id, from a file or made in code."""
        return {**self.rule_files, **self.coded_rules}

    def _resolve(self, address: str) -> Any:
        """What stands at an address. A plugin that is a file is known by its name, though it is on no path."""
        module, _, name = address.partition(":")
        try:
            return attrgetter(name)(self._modules.get(module) or import_module(module))
        except Exception as error:
            if _ours(address):
                raise
            raise UserError(f"plugin part {address} cannot be loaded: {_told(error)}") from None


def _ours(address: str) -> bool:
    return address.startswith("copydesk.")


def _told(error: BaseException) -> str:
    """An error of a stranger's code in one line."""
    return f"{type(error).__name__}: {' '.join(str(error).split())}"


def _guarded(reporter: Reporter, address: str) -> Reporter:
    """A plugin's reporter whose faults are told by its name."""

    def report(reports: Iterable[Report], out: TextIO) -> None:
        try:
            reporter(reports, out)
        except (UserError, OSError):
            raise
        except Exception as error:  # noqa: BLE001 - as above
            raise UserError(f"plugin part {address} broke: {_told(error)}") from None

    return report


def _stem(path: str) -> str:
    return os.path.splitext(os.path.basename(path))[0]


def _load_file(path: str) -> Any:
    """Import a plugin that is one Python file."""
    from hashlib import sha256
    from importlib.util import module_from_spec, spec_from_file_location

    # Two projects may each have a house.py, and neither must take the place of another module.
    name = f"copydesk_plugin_{sha256(os.fsencode(os.path.abspath(path))).hexdigest()[:12]}_{_stem(path)}"
    spec = spec_from_file_location(name, path)
    if spec is None or spec.loader is None or not os.path.isfile(path):
        raise UserError(f"plugin {shown(path)} cannot be loaded: there is no such Python file")
    module = module_from_spec(spec)
    sys.modules[name] = module  # dataclasses look their module up there
    try:
        spec.loader.exec_module(module)
    except Exception as error:  # noqa: BLE001 - whatever a stranger's module raises, the user is told its name
        raise UserError(f"plugin {shown(path)} cannot be loaded: {_told(error)}") from None
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
