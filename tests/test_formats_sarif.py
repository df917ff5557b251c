"""`--output-format sarif`: places in UTF-16, rules with their reasons, fixes, what GitHub asks for."""

from __future__ import annotations

import io
import json

import pytest

from copydesk import __version__
from copydesk.lint import Report
from copydesk.reports import sarif
from copydesk.rule import Card, Finding
from copydesk.text import Source, Span
from format_drafts import HARD, TWO_ENDED, drafts  # noqa: F401 - a fixture

pytestmark = pytest.mark.usefixtures("drafts")
ODD = "two ended/naïve, 100%.md"
ODD_URI = "two%20ended/na%C3%AFve%2C%20100%25.md"


def run_of(copydesk, *arguments, stdin=""):
    log = json.loads(copydesk("check", "--output-format", "sarif", *arguments, stdin=stdin).out)
    assert log["version"] == "2.1.0"
    return log["runs"][0]


def test_a_run(copydesk, tmp_path):
    run = run_of(copydesk, "hard.md", "empty.md", ODD)
    assert run["columnKind"] == "utf16CodeUnits"
    assert run["newlineSequences"] == ["\r\n", "\n", "\r"]
    assert run["originalUriBaseIds"] == {"%SRCROOT%": {"uri": f"{tmp_path.as_uri()}/"}}
    assert run["invocations"] == [
        {
            "executionSuccessful": True,
            "toolExecutionNotifications": [],
            "workingDirectory": {"uri": f"{tmp_path.as_uri()}/"},
        }
    ]
    assert run["artifacts"] == [
        {"location": {"uri": uri, "uriBaseId": "%SRCROOT%"}, "roles": ["analysisTarget"], "encoding": "UTF-8"}
        for uri in ("empty.md", "hard.md", ODD_URI)
    ]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("copydesk", __version__)
    assert [rule["id"] for rule in driver["rules"]] == ["wordy", "twice"]


def test_a_rule(copydesk):
    assert run_of(copydesk, "hard.md")["tool"]["driver"]["rules"] == [
        {
            "id": "wordy",
            "name": "Wordy",
            "shortDescription": {"text": "Wordy"},
            "fullDescription": {"text": "Nobody says it <so>. It is 100% worn."},
            "help": {
                "text": "Nobody says it <so>.\nIt is 100% worn.\n\nA second thought.\n\n"
                "See https://example.org/why?a=1&b=2\n\n"
                "copydesk rule wordy shows what it flags and what it lets pass.",
                "markdown": "Nobody says it <so>.\nIt is 100% worn.\n\nA second thought.\n\n"
                "[Who says so](https://example.org/why?a=1&b=2)\n\n"
                "`copydesk rule wordy` shows what it flags and what it lets pass.",
            },
            "defaultConfiguration": {"level": "error"},
            "properties": {"tags": ["style"], "pack": "house", "problem.severity": "error"},
            "helpUri": "https://example.org/why?a=1&b=2",
        }
    ]


def test_a_finding(copydesk):
    first, second = run_of(copydesk, "hard.md")["results"]
    place = {"uri": "hard.md", "uriBaseId": "%SRCROOT%", "index": 0}
    region = {"startLine": 1, "startColumn": 9, "endLine": 1, "endColumn": 12, "charOffset": 8, "charLength": 3}
    known = first.pop("partialFingerprints")
    assert list(known) == ["copydesk/v1", "primaryLocationLineHash"]
    assert first == {
        "ruleId": "wordy",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "Say “oh”, not “wow”."},
        "locations": [
            {"physicalLocation": {"artifactLocation": place, "region": {**region, "snippet": {"text": "wow"}}}}
        ],
        "fixes": [
            {
                "description": {"text": "Write “oh”."},
                "artifactChanges": [
                    {
                        "artifactLocation": place,
                        "replacements": [{"deletedRegion": region, "insertedContent": {"text": "oh"}}],
                    }
                ],
            }
        ],
    }
    region = second["locations"][0]["physicalLocation"]["region"]
    assert region.pop("snippet") == {"text": "naïve**\rcafé"}
    assert region == {
        "startLine": 2,
        "startColumn": 8,
        "endLine": 3,
        "endColumn": 5,
        "charOffset": 21,
        "charLength": 12,
    }
    assert [fix["description"]["text"] for fix in second["fixes"]] == ["Write “inn”.", "Write “pub”."]
    units = HARD.removeprefix("\ufeff").encode("utf-16-le")
    assert units[2 * 21 : 2 * 33].decode("utf-16-le") == "naïve**\rcafé"


def test_a_finding_with_another_end_links_to_it(copydesk):
    result = run_of(copydesk, ODD)["results"][0]
    assert result["level"] == "warning"
    assert result["message"]["text"] == ("Keep to one, not “e-mail”.\nIt is 50%: so. See [“email” stands here](1).")
    (related,) = result["relatedLocations"]
    assert related["id"] == 1
    assert related["message"] == {"text": "“email” stands here"}
    region = related["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["charOffset"]) == (1, 4, 3)
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (3, 8)
    assert TWO_ENDED.encode("utf-16-le")[2 * region["charOffset"] :].decode("utf-16-le") == "e-mail.\n"


def test_what_would_be_a_placeholder_or_a_link_is_escaped(copydesk, write):
    write("hum.md", "Hm.\n")
    result = run_of(copydesk, "hum.md")["results"][0]
    assert result["level"] == "note"
    assert result["message"] == {"text": "“Hm” hums \\[so](1) {{here}}."}


def test_failures_are_notifications(copydesk):
    run = run_of(copydesk, "broken.md", "gone.md")
    broken, gone = run["invocations"][0]["toolExecutionNotifications"]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert broken == {
        "level": "error",
        "message": {"text": "broken.md:1: byte 0xe9 is not valid UTF-8; save the draft as UTF-8"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": "broken.md", "uriBaseId": "%SRCROOT%"}}}],
    }
    assert gone["message"] == {"text": "gone.md: there is no such file or folder"}
    assert run["results"] == []


def test_a_broken_rule_is_named(copydesk, write):
    write("copydesk.toml", 'plugins = ["broken.py"]\nselect = ["broken"]\n')
    write(
        "broken.py",
        """
        from copydesk.check import Check
        from copydesk.hookspecs import hookimpl
        from copydesk.rule import Rule

        class Broken(Check):
            def hits(self, document):
                raise ValueError("no {braces}")

        @hookimpl
        def rules():
            return [Rule("broken", "style", Broken(), {"": "x"}, {"": "error"})]
        """,
    )
    run = run_of(copydesk, "empty.md")
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["message"] == {"text": "ValueError: no {{braces}}"}
    assert told["associatedRule"] == {"id": "broken"}


def test_drafts_elsewhere_have_whole_addresses(copydesk, write, monkeypatch, tmp_path):
    write("naïve/a b.md", "Wow.\n")
    run = run_of(copydesk, str(tmp_path / "naïve" / "a b.md"))
    assert run["artifacts"][0]["location"] == {"uri": "na%C3%AFve/a%20b.md", "uriBaseId": "%SRCROOT%"}
    from copydesk.cli import main

    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    main(["check", "--isolated", "--output-format", "sarif", "--output-file", "out.sarif", "../naïve/a b.md"])
    run = json.loads((tmp_path / "elsewhere/out.sarif").read_text(encoding="utf-8"))["runs"][0]
    assert run["artifacts"][0]["location"] == {"uri": f"{tmp_path.as_uri()}/na%C3%AFve/a%20b.md"}
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    main(["check", "--isolated", "--output-format", "sarif", "--output-file", "out.sarif", "../naïve/a b.md"])
    run = json.loads((tmp_path / "elsewhere/out.sarif").read_text(encoding="utf-8"))["runs"][0]
    assert run["artifacts"][0]["location"] == {"uri": "na%C3%AFve/a%20b.md", "uriBaseId": "%SRCROOT%"}
    assert run["originalUriBaseIds"]["%SRCROOT%"] == {"uri": f"{tmp_path.as_uri()}/"}


def test_standard_input(copydesk):
    run = run_of(copydesk, "-", stdin="Wow.\n")
    assert run["artifacts"][0]["location"] == {"uri": "-", "uriBaseId": "%SRCROOT%"}
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] == 1


def test_github_is_given_as_many_results_as_it_takes(monkeypatch):
    source = Source("a.md", "Hm. Wow.")
    hum = Finding("hum", "style", "suggestion", "Hm?", Span(0, 2), "Hm")
    wow = Finding("wordy", "style", "error", "Wow!", Span(4, 7), "Wow")
    cards = {name: Card(name, "style", "error", "", None, None, "house") for name in ("hum", "wordy")}

    def run():
        out = io.StringIO()
        sarif.report([Report("a.md", source, [hum] * 3 + [wow] * 2, rules=cards)], out)
        return json.loads(out.getvalue())["runs"][0]

    monkeypatch.setattr(sarif, "_MOST_RESULTS", 3)
    assert len(run()["results"]) == 5
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    kept = run()
    assert [result["level"] for result in kept["results"]] == ["note", "error", "error"]
    assert kept["invocations"][0]["toolExecutionNotifications"] == [
        {
            "level": "warning",
            "message": {
                "text": "GitHub code scanning takes 3 results, and there are 2 more; left out: 2 of level suggestion."
            },
        }
    ]
    assert kept["invocations"][0]["executionSuccessful"] is True
