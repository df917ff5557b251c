"""copydesk from Python."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
from pathlib import Path

import pytest

import copydesk
from copydesk.api import lint_file, lint_paths, lint_text

PAGE = (Path(__file__).parent.parent / "docs" / "python.md").read_text(encoding="utf-8")


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(report):
    return [(f.line, f.column, f.end_line, f.end_column, f.rule, f.text) for f in report.findings]


def test_importing_it_loads_nothing():
    code = (
        "import copydesk, sys; print([m for m in sys.modules if m.startswith('copydesk')], 'argparse' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "['copydesk'] False\n"


def test_all_that_is_offered_is_there():
    assert copydesk.lint_text is lint_text
    assert set(copydesk.__all__) <= set(dir(copydesk))
    assert all(getattr(copydesk, name) for name in copydesk.__all__)
    with pytest.raises(AttributeError, match="module 'copydesk' has no attribute 'lint_txt'"):
        copydesk.lint_txt  # noqa: B018


def test_it_is_marked_as_typed():
    assert (Path(copydesk.__file__).parent / "py.typed").is_file()


@pytest.mark.usefixtures("here")
def test_lines_columns_and_characters():
    text = "\ufeff# Überfahrt 🚢\r\n\r\nSo 🚢 the *the* ferry\r\nwas was late.\r\n"
    report = lint_text(text, select=["doubled-word"])
    assert report.path == "-"
    assert said(report) == [
        (3, 6, 3, 14, "doubled-word", "the *the"),
        (4, 1, 4, 8, "doubled-word", "was was"),
    ]
    assert [text[1:][slice(*f.span)] for f in report.findings] == ["the *the", "was was"]


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("name", "path", "found"),
    [
        ("", "", []),
        ("markdown", "", []),
        (".md", "", []),
        ("MD", "", []),
        ("plain", "", ["was was"]),
        ("txt", "", ["was was"]),
        ("", "a.txt", ["was was"]),
        ("markdown", "a.txt", []),
        ("", "notes", ["was was"]),
    ],
)
def test_the_format(name, path, found):
    report = lint_text("It `was was` so.\n", name, path=path, select="doubled-word")
    assert [finding.text for finding in report.findings] == found


def test_a_format_that_there_is_not():
    with pytest.raises(copydesk.UserError, match=r"^format: there is no format `markdwn`; did you mean `markdown`\?$"):
        lint_text("x", "markdwn")


@pytest.mark.parametrize(("given", "name"), [(None, "NoneType"), (b"We utilize it.", "bytes")])
def test_what_is_given_is_text(given, name):
    with pytest.raises(TypeError, match=rf"^the text must be a str, not {name}$"):
        lint_text(given)


def test_the_nearest_config_holds(write, here):
    write("copydesk.toml", 'select = ["doubled-word"]\n')
    write("blog/copydesk.toml", 'select = ["long-sentence"]\n')
    text = "It was was so.\n"
    assert [f.rule for f in lint_text(text).findings] == ["doubled-word"]
    assert [f.rule for f in lint_text(text, path=here / "blog" / "new.md").findings] == []
    assert [f.rule for f in lint_text(text, path="blog/new.md", config="copydesk.toml").findings] == ["doubled-word"]
    assert [f.rule for f in lint_text(text, path="blog/new.md", isolated=True).findings] == ["doubled-word"]


def test_a_changed_config_holds_at_once(write, here):
    text = "It was was so.\n"
    assert [f.rule for f in lint_text(text).findings] == ["doubled-word"]
    write("copydesk.toml", 'ignore = ["doubled-word"]\n')
    assert [f.rule for f in lint_text(text).findings] == []
    write("copydesk.toml", 'vocabulary = ["words.txt"]\n' if write("words.txt", "") else "")
    assert [f.rule for f in lint_text(text).findings] == ["doubled-word"]
    write("words.txt", "was was\n")
    assert [f.rule for f in lint_text(text).findings] == []
    (here / "copydesk.toml").unlink()
    assert [f.rule for f in lint_text(text).findings] == ["doubled-word"]


def test_a_config_as_a_mapping(write, here):
    write("copydesk.toml", 'ignore = ["all"]\n')
    write("words.txt", "was was\n")
    text = "It was was is is.\n"
    config = {"vocabulary": ("words.txt",), "rules": {"doubled-word": {"level": "error"}}}
    report = lint_text(text, config=config)
    assert [(f.text, f.level) for f in report.findings] == [("is is", "error")]
    with pytest.raises(
        copydesk.UserError, match=r"^config: `profil` is nothing that is a key of a config; did you mean"
    ):
        lint_text(text, config={"profil": "news"})
    with pytest.raises(copydesk.UserError, match=r"^config: there is no file none\.toml$"):
        lint_text(text, config="none.toml")
    with pytest.raises(copydesk.UserError, match=r"^config: this project needs copydesk 9, and this is "):
        lint_text(text, config={"required-version": "9"})
    assert str(here)


@pytest.mark.usefixtures("here")
def test_the_day_drafts_speak_from():
    text = "The strike began on Tuesday, 31 March.\n"
    for day in ("2025-04-10", dt.date(2025, 4, 10), dt.datetime(2025, 4, 10, 12, tzinfo=dt.UTC)):
        assert [f.text for f in lint_text(text, as_of=day, select="weekday-date").findings] == ["Tuesday, 31 March"]
    assert lint_text(text, as_of="2026-04-10", select="weekday-date").findings == []
    with pytest.raises(copydesk.UserError, match=r"^as_of: `2026-02-30` is a day that does not exist$"):
        lint_text(text, as_of="2026-02-30")


@pytest.mark.usefixtures("here")
def test_files(write):
    path = write("a.md", "It was was so.\n")
    report = lint_file(path, isolated=True)
    assert (report.path, said(report)) == (str(path), [(1, 4, 1, 11, "doubled-word", "was was")])
    with pytest.raises(copydesk.UserError, match=r"^none\.md: this draft cannot be read: no such file or directory$"):
        lint_file("none.md")


def test_what_is_no_text(here):
    (here / "a.md").write_bytes(b"\xff\xfea")
    with pytest.raises(copydesk.UserError, match=r"^a\.md: this is UTF-16; save the draft as UTF-8$"):
        lint_file("a.md")
    with pytest.raises(copydesk.UserError, match=r"^character 3 of the text is half of a pair, and no character$"):
        lint_text("abc\ud800")


def test_folders(write, here):
    write("content/b.md", "It was was so.\n")
    write("content/deep/a.md", "It was so.\n")
    write("content/old/c.md", "It was was so.\n")
    (here / "content" / "z.md").write_bytes(b"caf\xe9")
    reports = lint_paths("content", select="doubled-word", exclude="old/")
    assert next(reports).path == "content/b.md"
    deep, broken = reports
    assert (deep.path, deep.findings, deep.failures) == ("content/deep/a.md", [], [])
    assert broken.source is None
    assert broken.failures == [
        copydesk.Failure("content/z.md", "", "content/z.md:1: byte 0xe9 is not valid UTF-8; save the draft as UTF-8")
    ]


def test_faults_are_told_at_once(write, here):
    write("content/b.md", "It was was so.\n")
    with pytest.raises(copydesk.UserError, match=r"^none: there is no such file or folder$"):
        lint_paths(["content", "none"])
    with pytest.raises(copydesk.UserError, match=r"^--select: there is no rule, category or pack `doubled`"):
        lint_paths([here / "content"], select="doubled")


def test_the_example_at_the_top_of_the_page(capsys, here):
    code, printed = re.search(r"```python\n(.*?)```\n\nprints `(.*?)`", PAGE, re.DOTALL).groups()
    exec(compile(code, "page", "exec"), {})
    assert capsys.readouterr().out == f"{printed}\n"
    assert str(here)


def test_the_examples_for_tests(write, here):
    for name, code in re.findall(r"```python\n# (test_\w+\.py)\n(.*?)```", PAGE, re.DOTALL):
        write(name, code)
    write("content/a.md", "The ferry was late.\n")
    write("content/b.md", "The ferry was late.\n\nSome 45% of trips fail.\n")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--no-header", "-p", "no:cacheprovider", "-rA"],
        cwd=here,
        capture_output=True,
        text=True,
        check=False,
    )
    told = [line for line in run.stdout.split("\n") if line.startswith(("PASSED", "FAILED"))]
    assert told[:2] == [
        "PASSED test_drafts.py::test_every_figure_has_a_source[content/a.md]",
        "PASSED test_mail.py::test_the_reminder_reads_well",
    ]
    assert told[2].startswith("FAILED test_drafts.py::test_every_figure_has_a_source[content/b.md] - ")
    assert "E       AssertionError: content/b.md:3: Who says “45%”? Name the source, or link it." in run.stdout


def test_the_example_of_a_program(write, here):
    code = re.search(r"```python\n# desk\.py\n(.*?)```", PAGE, re.DOTALL)[1]
    space = {}
    exec(compile(code, "desk.py", "exec"), space)
    write("a.md", "It was so.\n")
    write("b.md", "It was was is is.\n")
    assert space["queries"](here) == [(str(here / "b.md"), 2), (str(here / "a.md"), 0)]
