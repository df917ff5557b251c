"""Plugins: a real package, installed; a file named in a config; and what the docs say of both."""

from __future__ import annotations

import inspect
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from copydesk import hookspecs
from copydesk.plugins import HOOKS

HERE = Path(__file__).parent
NEWSROOM = HERE / "plugin" / "copydesk-newsroom"
DOCS = (HERE.parent / "docs" / "plugins.md").read_text(encoding="utf-8")

SCENE = """\
1
00:00:01,000 --> 00:00:03,000
They threw an <i>incendiary</i>
device at Kingsbridge Town Council.

2
00:00:04,000 --> 00:00:07,500
{# copydesk: ignore[our-words] -- his own words }
The fire appliance came from the other side of the river, and it came too late for the old mill.
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The folder into which pip installed the example, built from a copy of its source, without a network."""
    pytest.importorskip("hatchling", reason="the dev extra is not installed")
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index"]
    command += ["--no-deps", "--no-build-isolation", "--no-compile", "--target", str(folder), str(NEWSROOM)]
    subprocess.run(command, check=True, capture_output=True, text=True)
    return folder


@pytest.fixture
def run(installed, tmp_path):
    """Runs the command line in a process that has the plugin."""
    (tmp_path / "scene.srt").write_text(SCENE, encoding="utf-8")

    def command(*arguments):
        path = os.pathsep.join([str(installed), *filter(None, [os.environ.get("PYTHONPATH")])])
        return subprocess.run(
            [sys.executable, "-m", "copydesk", *arguments],
            check=False, cwd=tmp_path, env={**os.environ, "PYTHONPATH": path}, capture_output=True, encoding="utf-8",
        )  # fmt: skip

    return command


def test_the_pack_the_check_the_format_and_the_rule_in_code(run):
    done = run("check", "--select", "newsroom,unused-ignore", "--output-format", "concise", ".")
    assert done.stdout == (
        "scene.srt:3:18: warning our-words We say “firebomb”, not “incendiary device”.\n"
        "scene.srt:4:11: suggestion our-council We call it Kingsbridge Council.\n"
        "scene.srt:9:1: error long-cue This subtitle has 96 characters; nobody reads more than 84 before it goes.\n"
    )
    assert (done.stderr, done.returncode) == ("", 1)


def test_a_check_that_asks_who_vouches(run, tmp_path):
    (tmp_path / "story.md").write_text(
        "Wards are closing. The health minister, Ann Lee, said 40% had gone, but 4,000 beds are free.\n",
        encoding="utf-8",
    )
    done = run("check", "--select", "politics", "story.md")
    assert done.stdout == (
        "story.md:1:55: warning “40%” comes from The health minister, Ann Lee; back it with a statistics office, "
        "or say that none has confirmed it. [minister-figure]\n"
        " 1 | Wards are closing. The health minister, Ann Lee, said 40% had gone, but 4,000 beds are free.\n"
        "   |                                                       ^^^\n"
        "  = 1:20: who vouches for it\n"
        "\n"
        "1 warning in 1 draft.\n"
    )


def test_the_reporter_and_a_config_for_its_check(run, tmp_path):
    (tmp_path / "copydesk.toml").write_text(
        'select = ["subtitles"]\n[rules.long-cue]\nmax = 50\nlevel = "suggestion"\n'
    )
    done = run("check", "--output-format", "tally", "scene.srt")
    assert (done.stdout, done.stderr, done.returncode) == ("scene.srt\t2\n", "", 0)


def test_isolated_leaves_it_out(run):
    done = run("check", "--isolated", ".")
    assert done.returncode == 2
    assert re.fullmatch(r"copydesk: \.: no drafts here; copydesk looks for [^\n]*\n", done.stderr)
    assert ".srt" not in done.stderr


def test_its_rules_agree_with_their_examples(run, installed):
    done = run("test", str(installed / "copydesk_newsroom" / "newsroom"))
    assert (done.stdout, done.stderr, done.returncode) == ("", "3 of 3 rules agree with their examples.\n", 0)


def test_config_names_it(run):
    done = run("config", "--select", "newsroom", "scene.srt")
    assert "installed plugins: newsroom\n" in done.stdout
    assert "  style/our-words: warning  # pack newsroom\n" in done.stdout


def test_an_installed_plugin_that_fails(installed, run):
    broken = installed / "copydesk_newsroom" / "plugin.py"
    text = broken.read_text(encoding="utf-8")
    broken.write_text("raise RuntimeError('no\\nway')\n", encoding="utf-8")
    try:
        done = run("check", "scene.srt")
    finally:
        broken.write_text(text, encoding="utf-8")
    assert (done.stdout, done.returncode) == ("", 2)
    assert done.stderr == (
        "copydesk: plugin newsroom (copydesk_newsroom.plugin) cannot be loaded: RuntimeError: no way; "
        "mend or uninstall it, or run with --isolated\n"
    )


HOUSE = '''
    from dataclasses import dataclass

    from copydesk.check import Check, Hit
    from copydesk.hookspecs import hookimpl
    from copydesk.readings.words import Words


    @hookimpl
    def checks():
        return {"long-word": "house:LongWord", "existence": "house:LongWord"}


    @hookimpl
    def reporters():
        return {"paths": "house:paths"}


    @dataclass(frozen=True, eq=False)
    class LongWord(Check):
        """Flags words of more than `max` letters."""

        max: int = %d

        def hits(self, document):
            for block in document.blocks:
                starts, forms, ends = document.reading(Words).of(block)
                for start, form, end in zip(starts, forms, ends):
                    if len(form) > self.max:
                        yield Hit(block, start, end, says={"letters": len(form)})


    def paths(reports, out):
        for report in reports:
            print(report.path, file=out)
    '''


def project(write, name, most):
    write(f"{name}/copydesk.toml", 'plugins = ["tools/house.py"]\npacks = ["words"]\nselect = ["words"]\n')
    write(f"{name}/tools/house.py", HOUSE % most)
    write(f"{name}/words/long.yml", "extends: long-word\nmessage: “{text}” has {letters} letters.\n")
    write(f"{name}/draft.md", "A shipshape beginning.\n")


def test_a_plugin_that_is_a_file(write, copydesk):
    project(write, ".", 8)
    run = copydesk("check", "--output-format", "concise")
    assert run.out == (
        "draft.md:1:3: warning long “shipshape” has 9 letters.\ndraft.md:1:13: warning long “beginning” has 9 letters.\n"
    )
    assert run.code == 1
    run = copydesk("check", "--output-format", "paths")
    assert run.out == "draft.md\n"


def test_two_projects_each_with_a_plugin_of_one_name(write, copydesk):
    project(write, "one", 8)
    project(write, "two", 9)
    run = copydesk("check", "--output-format", "concise", "one", "two")
    assert run.out == (
        "one/draft.md:1:3: warning long “shipshape” has 9 letters.\n"
        "one/draft.md:1:13: warning long “beginning” has 9 letters.\n"
    )


def test_isolated_runs_no_plugin_file(write, copydesk):
    write("copydesk.toml", 'plugins = ["house.py"]\n')
    write("house.py", "raise SystemExit('it ran')\n")
    write("draft.md", "Fine.\n")
    assert copydesk("check", "--isolated", "draft.md").out == "Nothing to query in 1 draft.\n"


@pytest.mark.parametrize("hook", HOOKS)
def test_the_docs_have_each_hook_with_its_signature(hook):
    specification = getattr(hookspecs, hook)
    signature = str(inspect.signature(specification)).replace("'", "")
    line = f"| `{hook}{signature}` | {inspect.getdoc(specification)} |"
    assert line in DOCS.replace("\\|", "|")


def test_the_docs_show_the_example_as_it_is():
    source = NEWSROOM / "src" / "copydesk_newsroom"
    shown = re.findall(r"^```(?:python|toml)\n(.*?)^```", DOCS, re.DOTALL | re.MULTILINE)
    files = [
        path.read_text(encoding="utf-8")
        for path in (source / "plugin.py", source / "cues.py", source / "ministers.py", NEWSROOM / "pyproject.toml")
    ]
    missing = [
        text
        for text in shown
        if ("copydesk_newsroom" in text or "MinisterFigure" in text) and not any(text.strip() in file for file in files)
    ]
    assert missing == []


def test_the_example_needs_nothing_but_copydesk():
    import tomllib

    project = tomllib.loads((NEWSROOM / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["dependencies"] == ["copydesk"]
    assert json.dumps(project["entry-points"]) == '{"copydesk": {"newsroom": "copydesk_newsroom.plugin"}}'
