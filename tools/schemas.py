"""Writes docs/schemas from the code: what copydesk.toml and rule files may say, without plugins.

python tools/schemas.py
"""

from __future__ import annotations

import json
from pathlib import Path

from copydesk.plugins import Plugins
from copydesk.schemas import config, rule

FOLDER = Path(__file__).parent.parent / "docs" / "schemas"


def files() -> dict[Path, str]:
    """Each file, and what it says."""
    plugins = Plugins(installed=False)
    schemas = {"copydesk.toml.json": config.schema(plugins), "rule.json": rule.schema(plugins)}
    return {FOLDER / name: f"{json.dumps(s, ensure_ascii=False, indent=1)}\n" for name, s in schemas.items()}


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for path, text in files().items():
        path.write_text(text, encoding="utf-8")
