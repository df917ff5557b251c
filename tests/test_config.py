"""Which config holds for a draft, and what it does there."""

from __future__ import annotations

import pytest

from copydesk import __version__
from copydesk.config import Config, find, read
from copydesk.requirement import met


def rule(word, **more):
    lines = [f"extends: existence\nmessage: Not “{{text}}”.\ntokens: [{word}]\n"]
    return "".join([*lines, *(f"{key}: {value}\n" for key, value in more.items())])


@pytest.fixture
def project(write, copydesk):
    """A pack of three rules: one a warning, one an error, one off by default."""
    write("copydesk.toml", 'packs = ["house"]\nselect = ["house"]\n')
    write("house/style/wow.yml", rule("wow"))
    write("house/style/boo.yml", rule("boo", level="error"))
    write("house/manner/hem.yml", rule("hem", default="false"))
    write("a.md", "Oh wow, boo and hem.\n")

    def found(*arguments):
        run = copydesk("check", "--output-format", "concise", *arguments)
        assert run.err == ""
        return [(*line.split()[0].split(":")[:1], line.split()[2]) for line in run.out.split("\n") if line]

    return found


def test_select_takes_rules_that_are_off(project):
    assert project("a.md") == [("a.md", "wow"), ("a.md", "boo"), ("a.md", "hem")]


def test_extend_select_and_ignore(project, write):
    write("copydesk.toml", 'packs = ["house"]\nselect = ["style"]\nextend-select = ["hem"]\nignore = ["boo"]\n')
    assert project("a.md") == [("a.md", "wow"), ("a.md", "hem")]


def test_what_is_off_stays_off(project, write):
    write("copydesk.toml", 'packs = ["house"]\n')
    assert project("a.md", "--ignore", "copydesk") == [("a.md", "wow"), ("a.md", "boo")]


@pytest.mark.parametrize(
    ("arguments", "rules"),
    [
        (["--select", "hem"], ["hem"]),
        (["--select", "wow,boo"], ["wow", "boo"]),
        (["--select", "style/wow"], ["wow"]),
        (["--select", "style", "--ignore", "wow"], ["boo"]),
        (["--select", "wow", "--extend-select", "manner"], ["wow", "hem"]),
        (["--extend-select", "wow"], ["wow", "boo"]),
        (["--ignore", "style"], []),
    ],
)
def test_the_command_line_holds_over_the_config(project, write, arguments, rules):
    write("copydesk.toml", 'packs = ["house"]\nselect = ["style"]\nignore = ["wow"]\n')
    assert project("a.md", *arguments) == [("a.md", name) for name in rules]


def test_the_nearest_config_holds_for_each_draft(project, write):
    write("blog/copydesk.toml", 'packs = ["../house"]\nselect = ["wow"]\n')
    write("blog/deep/a.md", "Wow, boo.\n")
    write("pages/a.md", "Wow, boo.\n")
    assert project("blog", "pages") == [("blog/deep/a.md", "wow"), ("pages/a.md", "wow"), ("pages/a.md", "boo")]


@pytest.mark.usefixtures("project")
def test_a_config_below_decides_what_fails_there(write, copydesk):
    write("blog/copydesk.toml", 'packs = ["../house"]\nselect = ["wow"]\nfail-on = "error"\n')
    write("blog/a.md", "Wow.\n")
    assert copydesk("check", "blog").code == 0
    assert copydesk("check", "blog", "--fail-on", "warning").code == 1
    assert copydesk("check", "blog", "a.md").code == 1


def test_a_config_named_holds_for_all(project, write):
    write("blog/copydesk.toml", 'packs = ["../house"]\nselect = ["wow"]\n')
    write("blog/a.md", "Wow, boo.\n")
    write("other.toml", 'packs = ["house"]\nselect = ["boo"]\n')
    assert project("--config", "other.toml", "blog", "a.md") == [("a.md", "boo"), ("blog/a.md", "boo")]


def test_pyproject(project, write, tmp_path):
    (tmp_path / "copydesk.toml").unlink()
    write(
        "pyproject.toml",
        '[tool.copydesk]\npacks = ["house"]\nselect = ["wow"]\n[tool.copydesk.rules.wow]\nlevel = "error"\n',
    )
    write("sub/pyproject.toml", "[tool.other]\nx = 1\n")
    write("sub/b.md", "Wow.\n")
    assert project("sub") == [("sub/b.md", "wow")]


def test_copydesk_toml_comes_before_pyproject(write, tmp_path):
    write("pyproject.toml", '[tool.copydesk]\nselect = ["a"]\n')
    write("copydesk.toml", 'select = ["b"]\n')
    write("deep/er/x.md", "")
    assert find(str(tmp_path / "deep" / "er")) == str(tmp_path / "copydesk.toml")


def test_per_path(project, write):
    write(
        "copydesk.toml",
        """
        packs = ["house"]
        select = ["style"]

        [per-path."blog/**"]
        ignore = ["boo"]
        extend-select = ["hem"]

        [per-path."blog/old/*.md"]
        select = ["boo"]

        [per-path."*.txt".rules.wow]
        tokens = ["boo"]
        """,
    )
    for name in ("blog/a.md", "blog/old/a.md", "b.txt"):
        write(name, "Oh wow, boo and hem.\n")
    assert project("a.md") == [("a.md", "wow"), ("a.md", "boo")]
    assert project("blog") == [("blog/a.md", "wow"), ("blog/a.md", "hem"), ("blog/old/a.md", "boo")]
    assert project("b.txt") == [("b.txt", "boo"), ("b.txt", "wow")]


@pytest.mark.usefixtures("project")
def test_options_and_levels(write, copydesk):
    write("copydesk.toml", 'packs = ["house"]\nselect = ["wow"]\n[rules.wow]\ntokens = ["boo"]\nlevel = "suggestion"\n')
    run = copydesk("check", "--output-format", "concise", "a.md")
    assert run == (0, "a.md:1:9: suggestion wow Not “boo”.\n", "")


def test_an_edited_rule_file_holds_at_once(project, write):
    write("copydesk.toml", 'packs = ["house"]\nselect = ["wow"]\n')
    assert project("a.md") == [("a.md", "wow")]
    write("house/style/wow.yml", rule("oh"))
    write("b.md", "Oh.\n")
    assert project("b.md") == [("b.md", "wow")]
    write("house/style/wow.yml", rule("wow"))
    assert project("b.md") == []


def test_a_pack_may_replace_a_built_in_rule(write, copydesk):
    write("copydesk.toml", 'packs = ["house"]\n')
    write("house/repetition/doubled-word.yml", rule("wow"))
    write("a.md", "The plan was was wow.\n")
    run = copydesk("check", "--output-format", "concise", "--select", "doubled-word", "a.md")
    assert run.out == "a.md:1:18: warning doubled-word Not “wow”.\n"
    shown = copydesk("config", "--select", "doubled-word", "a.md").out
    assert shown.endswith("  repetition/doubled-word: warning  # pack house, replaces the built-in rule\n")


@pytest.mark.usefixtures("project")
def test_config_says_where_each_value_comes_from(write, copydesk):
    write(
        "copydesk.toml",
        """
        packs = ["house"]
        select = ["wow", "boo"]
        exclude = ["old.md"]

        [rules.wow]
        level = "error"

        [per-path."old.md"]
        ignore = ["boo"]
        rules.wow.ignorecase = false
        """,
    )
    assert copydesk("config", "--extend-select", "hem", "old.md").out == (
        "config: copydesk.toml\n"
        "excluded: old.md is left out when its folder is linted\n"
        "profile: (none)  # default\n"
        "dialect: (none)  # default\n"
        "vocabulary: (none)  # default\n"
        "select: wow, boo  # copydesk.toml:2\n"
        "extend-select: hem  # command line\n"
        "ignore: boo  # copydesk.toml:9\n"
        "exclude: old.md  # copydesk.toml:3\n"
        "packs: house  # copydesk.toml:1\n"
        "plugins: (none)  # default\n"
        "fail-on: warning  # default\n"
        "required-version: (none)  # default\n"
        "baseline: (none)  # default\n"
        "rules:\n"
        "  manner/hem: warning  # pack house\n"
        "  style/wow: error  # pack house; level = 'error' (copydesk.toml:6); ignorecase = False (copydesk.toml:10)\n"
    )


@pytest.mark.usefixtures("project")
def test_isolated_reads_no_config(write, copydesk):
    write("copydesk.toml", "this is no TOML\n")
    assert copydesk("check", "--isolated", "--select", "doubled-word", "a.md").out == "Nothing to query in 1 draft.\n"


def test_a_config_as_read(write, tmp_path):
    path = write("copydesk.toml", '\ufeffselect = ["a"]\npacks = ["."]\nfail-on = "never"\n')
    held = read(str(path))
    assert held == Config(path=str(path), select=("a",), packs=(str(tmp_path),), fail_on="never")


@pytest.mark.usefixtures("project")
def test_a_version_that_is_required(write, copydesk):
    write("copydesk.toml", 'required-version = ">=0.1"\n')
    assert copydesk("check", "--select", "doubled-word", "a.md").code == 0
    write("copydesk.toml", 'required-version = ">=99"\n[telepathy]\non = true\n')  # keys that only it may know
    told = f"copydesk: copydesk.toml:1: this project needs copydesk >=99, and this is {__version__}\n"
    assert copydesk("check", "a.md") == (2, "", told)


@pytest.mark.parametrize(
    ("wanted", "are_met"),
    [
        ("1.2", True),
        ("1.2.7", True),
        ("1", True),
        ("1.2.6", False),
        ("1.20", False),
        ("==1.2.*", True),
        ("!=1.2", False),
        (">=1.2", True),
        (">=1.2.7.0", True),
        (">= 1.3", False),
        (">1.2", True),
        ("<=1.2", False),
        (">=1.1, <2", True),
        (">=1.1,<1.2", False),
        ("~=1.1", True),
        ("~=1.1.0", False),
    ],
)
def test_versions(wanted, are_met):
    assert met(wanted, "1.2.7") is are_met
    assert met(wanted, "1.2.7rc1") is are_met
