"""The pages say what the code does."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import checks_page  # noqa: E402 - it is no package, and found only through the line above


def test_the_page_of_checks_is_fresh() -> None:
    assert checks_page.PAGE.read_text(encoding="utf-8") == checks_page.page(), "run python tools/checks_page.py"
