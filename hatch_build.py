"""Compiles the rules into the wheel, so that no run reads their YAML."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface):  # type: ignore[type-arg]
    """Adds rules/compiled.json to a wheel; an editable install compiles into the user's cache instead."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from pkgutil import resolve_name

        from copydesk import builtin
        from copydesk.packs import compiled

        checks = builtin.checks()
        data = compiled.compile_pack(str(root / "rules"), "copydesk", lambda name: resolve_name(checks[name]))
        path = Path(tempfile.mkdtemp()) / compiled.NAME
        path.write_text(json.dumps(data), encoding="utf-8")
        build_data["force_include"][str(path)] = f"copydesk/rules/{compiled.NAME}"
