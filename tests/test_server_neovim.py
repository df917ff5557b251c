"""A real editor: headless Neovim, started as docs/editors.md says, with its own client of the protocol."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.skipif(not shutil.which("nvim"), reason="needs Neovim; CI installs it")
def test_neovim_shows_findings_follows_typing_and_applies_actions(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("# A head 😀\n\nWe 😀 utilize it.\n", encoding="utf-8")
    command = tmp_path / "bin" / "copydesk"
    command.parent.mkdir()
    path = os.pathsep.join(p for p in sys.path if p)
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{path}" exec "{sys.executable}" -m copydesk "$@"\n')
    command.chmod(0o755)
    environment = {**os.environ, "PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path)}
    done = subprocess.run(
        ["nvim", "--headless", "-n", "-u", HERE.parent / "editors" / "nvim" / "copydesk.lua", "-c", f"luafile {HERE / 'nvim.lua'}"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.stdout.endswith("ok\n"), done.stdout + done.stderr
