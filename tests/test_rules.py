"""Every built-in rule does on its examples just what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from copydesk.commands.test import faults
from copydesk.desk import Desk, Wishes
from copydesk.packs import compiled
from copydesk.plugins import BUILTIN_PACK

PACK = Path(__file__).parent.parent / "rules"
FILES = {Path(path).stem: (path, category) for path, category in compiled.files(str(PACK))}


@pytest.fixture(scope="module")
def plugins():
    from copydesk.plugins import Plugins

    return Plugins(installed=False)


@pytest.mark.parametrize("name", FILES)
def test_examples(name, plugins):
    from copydesk.packs import rulefile

    path, category = FILES[name]
    assert faults(rulefile.read(path, category, BUILTIN_PACK), plugins) == []


def test_each_rule_has_a_name_of_its_own():
    assert len(FILES) == len(list(compiled.files(str(PACK))))


def test_a_compiled_pack_finds_what_a_fresh_one_does():
    text = PACK.parent.joinpath("README.md").read_bytes() or b"The the plan.\n"
    fresh, kept = (Desk(Wishes(isolated=True, cache=cache)) for cache in (False, True))
    assert fresh.lint("README.md", text).findings == kept.lint("README.md", text).findings
