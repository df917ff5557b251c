""".pre-commit-hooks.yaml, held against what copydesk reads and against how pre-commit tells files."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml
from identify import identify

from copydesk import builtin

ROOT = Path(__file__).parent.parent
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
SUFFIXES = sorted(builtin.formats())
FAULTY = "The the tide.\n\nWell, 40% of the firms were hacked.\n"


def takes(hook, path):
    """Whether pre-commit hands a file to a hook: its tags have all of `types`, and its name has `files`."""
    return set(hook["types"]) <= identify.tags_from_path(str(path)) and re.search(hook["files"], str(path)) is not None


def test_there_are_three():
    assert list(HOOKS) == ["copydesk", "copydesk-fix", "copydesk-figures"]


@pytest.mark.parametrize("hook", HOOKS.values(), ids=HOOKS)
def test_every_format_is_taken_and_nothing_else(hook, tmp_path):
    assert hook["files"] == rf"(?i)\.({'|'.join(suffix[1:] for suffix in SUFFIXES)})$"
    for name in [f"a{suffix}" for suffix in SUFFIXES] + [f"A{suffix.upper()}" for suffix in SUFFIXES]:
        (tmp_path / name).write_text(FAULTY)
        assert takes(hook, tmp_path / name)
    for name in ("LICENSE", "conf.py", "mdx", "a.md.bak", "a.json"):
        (tmp_path / name).write_text(FAULTY)
        assert not takes(hook, tmp_path / name)
    (tmp_path / "link.md").symlink_to("a.md")
    assert not takes(hook, tmp_path / "link.md")


def test_why_it_is_not_types_or():
    """identify has no tag for some suffixes, and one that takes in files without any."""
    assert [suffix for suffix in SUFFIXES if not identify.tags_from_filename(f"a{suffix}")] == [
        ".mdown",
        ".mkd",
        ".text",
    ]
    assert "plain-text" in identify.tags_from_filename("LICENSE")


def run(copydesk, hook, *names):
    """What a hook says of files, as pre-commit calls it."""
    program, *arguments = shlex.split(HOOKS[hook]["entry"])
    assert (program, HOOKS[hook]["language"], HOOKS[hook]["require_serial"]) == ("copydesk", "python", True)
    return copydesk(*arguments, "--output-format=concise", *names)


def test_what_the_hooks_say(copydesk, write):
    for name in ("a.md", "old/b.md", "conf.py"):
        write(name, FAULTY)
    write("copydesk.toml", 'exclude = ["old/"]\nselect = ["doubled-word"]\n')
    names = ("a.md", "old/b.md", "conf.py")
    doubled = "a.md:1:1: warning doubled-word “The” stands here twice; once will do.\n"
    figure = "a.md:3:7: warning unattributed-figure Who says “40%”? Name the source, or link it.\n"
    assert run(copydesk, "copydesk", *names) == (1, doubled, "")
    assert run(copydesk, "copydesk-figures", *names) == (1, figure, "")
    assert run(copydesk, "copydesk-fix", *names) == (0, "", "Fixed 1 in 1 draft.\n")
    assert [Path(name).read_text() for name in names] == [FAULTY.replace("The the", "The"), FAULTY, FAULTY]
    assert run(copydesk, "copydesk-fix", *names) == (0, "", "Fixed nothing.\n")


def test_several_processes_say_what_one_would(copydesk, write):
    """pre-commit starts as many as it needs for a long list of files."""
    names = [f"{n}.md" for n in range(9)]
    for name in names:
        write(name, FAULTY)
    write("copydesk.toml", 'select = ["doubled-word"]\n')
    copydesk("baseline", *names[:3])
    whole = run(copydesk, "copydesk", *names)
    assert whole.err == "copydesk: 3 known findings held back\n"
    parts = [run(copydesk, "copydesk", *names[at : at + 4]) for at in (0, 4, 8)]
    assert "".join(part.out for part in parts) == whole.out
    assert [part.code for part in parts] == [1, 1, 1]


def test_figures_leaves_out_what_is_off_by_default():
    """`--select` would run those, too."""
    arguments = shlex.split(HOOKS["copydesk-figures"]["entry"])
    selected = arguments[arguments.index("--select") + 1].split(",")
    files = sorted(path for category in selected for path in (ROOT / "rules" / category).glob("*.yml"))
    off = [path.stem for path in files if yaml.safe_load(path.read_text(encoding="utf-8")).get("default") is False]
    assert arguments[arguments.index("--ignore") + 1].split(",") == off
