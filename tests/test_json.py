"""`--output-format json`, which others script against."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

RULE = """
    extends: substitution
    message: Say “{better}”, not “{text}”.
    level: error
    link: https://example.org/why
    fix: safe
    swap:
      wow: oh
      naïve café: "inn|pub"
    """
DRAFT = "\ufeffRead 😀 wow.\r\nA **naïve**\rcafé &amp; so.\n"


@pytest.fixture
def project(write):
    write("copydesk.toml", 'packs = ["house"]\nselect = ["style"]\n')
    write("house/style/plain.yml", RULE)
    write("b.md", DRAFT)
    write("a/c.md", "Wow.\n")
    write("a-b.md", "Wow, wow.\n")


@pytest.mark.usefixtures("project")
def test_every_key_of_a_finding(copydesk):
    run = copydesk("check", "--output-format", "json", "b.md")
    assert json.loads(run.out) == {
        "findings": [
            {
                "path": "b.md",
                "rule": "plain",
                "category": "style",
                "level": "error",
                "message": "Say “oh”, not “wow”.",
                "text": "wow",
                "start": 7,
                "end": 10,
                "line": 1,
                "column": 8,
                "end_line": 1,
                "end_column": 11,
                "suggestions": ["oh"],
                "fix": "safe",
                "related": [],
                "link": "https://example.org/why",
            },
            {
                "path": "b.md",
                "rule": "plain",
                "category": "style",
                "level": "error",
                "message": "Say “inn”, not “naïve café”.",
                "text": "naïve**\rcafé",
                "start": 17,
                "end": 29,
                "line": 2,
                "column": 5,
                "end_line": 3,
                "end_column": 5,
                "suggestions": ["inn", "pub"],
                "fix": None,
                "related": [],
                "link": "https://example.org/why",
            },
        ],
        "failures": [],
        "summary": {"drafts": 1, "errors": 2, "warnings": 0, "suggestions": 0},
    }


def test_a_related_place(write, copydesk):
    write("a.md", "# One\n\n### Two\n\n# One\n\nIt was so, it was so.\n")
    write("copydesk.toml", 'packs = ["house"]\nselect = ["style"]\n')
    write("house/style/twice.yml", "extends: consistency\nmessage: x\neither:\n  email: e-mail\n")
    write("b.md", "An email.\n\nOne e-mail.\n")
    finding = json.loads(copydesk("check", "--output-format", "json", "b.md").out)["findings"][0]
    related = finding["related"][0]
    assert list(related) == ["path", "start", "end", "line", "column", "end_line", "end_column", "message"]
    assert (related["path"], related["start"], related["end"], related["line"], related["column"]) == (
        "b.md",
        3,
        8,
        1,
        4,
    )


@pytest.mark.usefixtures("project")
def test_findings_are_sorted_by_path_start_and_rule(write, copydesk):
    write("house/style/again.yml", RULE.replace("oh", "ah"))
    found = json.loads(copydesk("check", "--output-format", "json").out)["findings"]
    keys = [(f["path"], f["start"], f["rule"]) for f in found]
    assert keys == sorted(keys)
    assert [f["path"] for f in found][:6] == ["a-b.md"] * 4 + ["a/c.md"] * 2


@pytest.mark.usefixtures("project")
def test_the_same_bytes_each_time_and_with_processes(tmp_path):
    def run(*arguments):
        command = [sys.executable, "-m", "copydesk", "check", "--output-format", "json", *arguments]
        return subprocess.run(command, check=False, cwd=tmp_path, capture_output=True).stdout

    one = run(".")
    assert one == run(".", "--jobs", "2", "--no-cache") != b""


@pytest.mark.usefixtures("project")
def test_a_file_instead_of_standard_output(copydesk, tmp_path):
    shown = copydesk("check", "--output-format", "json", "b.md")
    assert copydesk("check", "--output-format", "json", "--output-file", "out.json", "b.md") == (1, "", "")
    assert (tmp_path / "out.json").read_text(encoding="utf-8") == shown.out
    assert sorted(path.name for path in tmp_path.glob("out*")) == ["out.json"]
    run = copydesk("check", "--output-file", "gone/out.json", "b.md")
    assert run == (2, "", "copydesk: --output-file: gone/out.json cannot be written: no such file or directory\n")


@pytest.mark.usefixtures("project")
def test_a_device_is_written_to_and_not_replaced(copydesk):
    assert copydesk("check", "--output-file", "/dev/null", "b.md").code == 1
    with open("/dev/null", "rb") as null:
        assert null.read() == b""


@pytest.mark.usefixtures("project")
def test_standard_output_that_lacks_letters(tmp_path):
    import os

    command = [sys.executable, "-m", "copydesk", "check", "--output-format", "json", "b.md"]
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, check=False, cwd=tmp_path, capture_output=True, env=env)
    assert json.loads(done.stdout.decode("ascii"))["findings"][1]["text"] == "naïve**\rcafé"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 1),
        (["--fail-on", "suggestion"], 1),
        (["--fail-on", "error"], 0),
        (["--fail-on", "never"], 0),
        (["--exit-zero"], 0),
        (["--max-warnings", "2"], 0),
        (["--max-warnings", "1"], 1),
        (["--max-warnings", "2", "--fail-on", "suggestion"], 0),
        (["--max-warnings", "0", "--fail-on", "error"], 0),
    ],
)
@pytest.mark.usefixtures("project")
def test_exit_codes(write, copydesk, arguments, code):
    write("house/style/plain.yml", RULE.replace("error", "warning"))
    assert copydesk("check", *arguments, "a-b.md").code == code
