"""`--output-format jsonl`, `rdjson`, `rdjsonl` and `gitlab`: JSON for programs."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from format_drafts import drafts  # noqa: F401 - a fixture

pytestmark = pytest.mark.usefixtures("drafts")
ODD = "two ended/naïve, 100%.md"


def test_jsonl_has_the_lines_of_json(copydesk):
    whole = json.loads(copydesk("check", "--output-format", "json").out)
    run = copydesk("check", "--output-format", "jsonl")
    lines = [json.loads(line) for line in run.out.split("\n")[:-1]]
    assert [line for line in lines if "error" not in line] == whole["findings"]
    assert [line for line in lines if "error" in line] == whole["failures"]
    assert list(lines[0]) == ["path", "rule", "error"]
    assert run.code == 2


def test_jsonl_writes_each_draft_as_it_is_read():
    from copydesk.lint import Failure, Report
    from copydesk.reports.jsonl import report

    written = []

    class Pipe:
        encoding = "utf-8"

        def writelines(self, lines):
            written.extend(lines)

        def flush(self):
            written.append("flushed")

    def coming():
        yield Report("a.md", failures=[Failure("a.md", "", "no")])
        assert written == ['{"path": "a.md", "rule": "", "error": "no"}\n', "flushed"]

    report(coming(), Pipe())


def test_jsonl_where_the_stream_lacks_letters(drafts):  # noqa: F811
    import os

    command = [sys.executable, "-m", "copydesk", "check", "--output-format", "jsonl", "hard.md"]
    done = subprocess.run(
        command, check=False, cwd=drafts, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "ascii"}
    )
    assert json.loads(done.stdout.decode("ascii").split("\n")[1])["text"] == "naïve**\rcafé"


def test_rdjson_counts_bytes(copydesk):
    data = json.loads(copydesk("check", "--output-format", "rdjson", "hard.md", ODD).out)
    assert data["source"] == {"name": "copydesk"}
    first, second, third = data["diagnostics"]
    place = {"start": {"line": 1, "column": 11}, "end": {"line": 1, "column": 14}}
    assert first == {
        "message": "Say “oh”, not “wow”.",
        "location": {"path": "hard.md", "range": place},
        "severity": "ERROR",
        "source": {"name": "copydesk"},
        "code": {"value": "wordy", "url": "https://example.org/why?a=1&b=2"},
        "suggestions": [{"range": place, "text": "oh"}],
    }
    place = {"start": {"line": 2, "column": 10}, "end": {"line": 3, "column": 6}}
    assert second["location"]["range"] == place
    assert second["suggestions"] == [{"range": place, "text": "inn"}, {"range": place, "text": "pub"}]
    assert third["message"] == "Keep to one, not “e-mail”.\nIt is 50%: so."
    assert third["location"]["path"] == ODD
    assert third["code"] == {"value": "twice"}
    assert third["location"]["range"]["start"] == {"line": 3, "column": 10}
    related = third["related_locations"]
    assert related[0]["location"] == {
        "path": ODD,
        "range": {"start": {"line": 1, "column": 4}, "end": {"line": 1, "column": 9}},
    }


def test_rdjsonl_has_the_diagnostics_of_rdjson(copydesk):
    whole = json.loads(copydesk("check", "--output-format", "rdjson").out)["diagnostics"]
    lines = copydesk("check", "--output-format", "rdjsonl").out.split("\n")[:-1]
    assert [json.loads(line) for line in lines] == whole
    assert whole[0] == {
        "message": "broken.md:1: byte 0xe9 is not valid UTF-8; save the draft as UTF-8",
        "location": {"path": "broken.md"},
        "severity": "ERROR",
        "source": {"name": "copydesk"},
        "code": {"value": "copydesk"},
    }


def test_nothing_found_is_valid_too(copydesk):
    assert copydesk("check", "--output-format", "rdjson", "empty.md").out == (
        '{"source": {"name": "copydesk"}, "diagnostics": [\n]}\n'
    )
    assert copydesk("check", "--output-format", "gitlab", "empty.md").out == "[]\n"
    assert copydesk("check", "--output-format", "jsonl", "empty.md").out == ""


def test_gitlab(copydesk):
    broken, first, second, third = json.loads(copydesk("check", "--output-format", "gitlab").out)
    print_of = first.pop("fingerprint")
    assert len(print_of) == 32
    assert first == {
        "type": "issue",
        "check_name": "wordy",
        "description": "Say “oh”, not “wow”.",
        "categories": ["Style"],
        "severity": "major",
        "location": {"path": "hard.md", "lines": {"begin": 1, "end": 1}},
    }
    assert second["location"]["lines"] == {"begin": 2, "end": 3}
    assert (third["severity"], third["location"]["path"]) == ("minor", ODD)
    assert (broken["severity"], broken["check_name"], broken["location"]["lines"]) == (
        "blocker",
        "copydesk",
        {"begin": 1},
    )


def test_gitlab_knows_moved_lines_and_tells_equals_apart(copydesk, write):
    def found():
        issues = json.loads(copydesk("check", "--output-format", "gitlab", "a.md").out)
        return [issue["fingerprint"] for issue in issues]

    write("a.md", "Wow. It is so.\n\nOh. Wow. It is so.\n")
    before = found()
    assert len({*before}) == 2
    write("a.md", "# New\n\nWow.\nIt is so.\n\nMore. Wow. It is.\n")
    assert found() == before


def test_gitlab_has_no_fingerprint_twice_where_a_draft_comes_twice(copydesk, write):
    write("a.md", "Wow.\n")
    run = copydesk("check", "--output-format", "gitlab", "a.md", "-", "--stdin-filename", "a.md", stdin="Wow.\n")
    first, second = json.loads(run.out)
    assert first.pop("fingerprint") != second.pop("fingerprint")
    assert first == second


def test_gitlab_counts_paths_from_the_project(copydesk, write, monkeypatch, tmp_path):
    write("docs/a.md", "Wow.\n")
    write("docs/copydesk.toml", 'packs = ["../house"]\nselect = ["style"]\n')

    def found(*arguments):
        issue = json.loads(copydesk("check", "--output-format", "gitlab", *arguments).out)[0]
        return issue["location"]["path"], issue["fingerprint"]

    plain = found("docs/a.md")
    assert plain[0] == "docs/a.md"
    assert found(str(tmp_path / "docs" / ".." / "docs" / "a.md")) == plain
    # The service names the repository's root, and the job runs in a folder of it.
    from copydesk.cli import main

    monkeypatch.setenv("CI_PROJECT_DIR", str(tmp_path))
    monkeypatch.chdir(tmp_path / "docs")
    main(["check", "--output-format", "gitlab", "--output-file", "out.json", "a.md"])
    issue = json.loads((tmp_path / "docs" / "out.json").read_text(encoding="utf-8"))[0]
    assert (issue["location"]["path"], issue["fingerprint"]) == plain
    monkeypatch.setenv("CI_PROJECT_DIR", str(tmp_path / "elsewhere"))
    main(["check", "--output-format", "gitlab", "--output-file", "out.json", "a.md"])
    issue = json.loads((tmp_path / "docs" / "out.json").read_text(encoding="utf-8"))[0]
    assert issue["location"]["path"] == "a.md"
