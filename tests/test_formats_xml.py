"""`--output-format junit` and `checkstyle`: XML for CI services and editors."""

from __future__ import annotations

import io
from xml.etree import ElementTree as ET

import pytest

from copydesk.lint import Report
from copydesk.reports.junit import report
from copydesk.rule import Finding
from copydesk.text import Source, Span
from format_drafts import drafts  # noqa: F401 - a fixture

pytestmark = pytest.mark.usefixtures("drafts")
ODD = "two ended/naïve, 100%.md"


def test_checkstyle(copydesk):
    run = copydesk("check", "--output-format", "checkstyle", "hard.md", ODD, "empty.md", "broken.md")
    assert run.out == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<checkstyle version="4.3">\n'
        '<file name="broken.md">\n'
        '<error line="1" severity="error" message="broken.md:1: byte 0xe9 is not valid UTF-8; save the draft as UTF-8"'
        ' source="copydesk"/>\n'
        "</file>\n"
        '<file name="empty.md">\n'
        "</file>\n"
        '<file name="hard.md">\n'
        '<error line="1" column="8" severity="error" message="Say “oh”, not “wow”." source="copydesk.style.wordy"/>\n'
        '<error line="2" column="7" severity="error" message="Say “inn”, not “naïve café”."'
        ' source="copydesk.style.wordy"/>\n'
        "</file>\n"
        '<file name="two ended/naïve, 100%.md">\n'
        '<error line="3" column="7" severity="warning" message="Keep to one, not “e-mail”.&#10;It is 50%: so."'
        ' source="copydesk.style.twice"/>\n'
        "</file>\n"
        "</checkstyle>\n"
    )


def test_junit(copydesk):
    run = copydesk("check", "--output-format", "junit", "hard.md", "empty.md", "broken.md")
    assert run.out == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="copydesk">\n'
        '<testsuite name="broken.md" tests="1" failures="0" errors="1" skipped="0">\n'
        '<testcase name="copydesk could not do its work" classname="broken.md" file="broken.md">'
        '<error message="broken.md:1: byte 0xe9 is not valid UTF-8; save the draft as UTF-8" type="error">'
        "broken.md:1: byte 0xe9 is not valid UTF-8; save the draft as UTF-8</error></testcase>\n"
        "</testsuite>\n"
        '<testsuite name="empty.md" tests="1" failures="0" errors="0" skipped="0">\n'
        '<testcase name="copydesk" classname="empty.md" file="empty.md"/>\n'
        "</testsuite>\n"
        '<testsuite name="hard.md" tests="2" failures="2" errors="0" skipped="0">\n'
        '<testcase name="wordy at 1:8" classname="hard.md" file="hard.md" line="1">'
        '<failure message="Say “oh”, not “wow”." type="error">'
        "hard.md:1:8: error Say “oh”, not “wow”. [wordy]\n&gt; wow\nBetter: oh</failure></testcase>\n"
        '<testcase name="wordy at 2:7" classname="hard.md" file="hard.md" line="2">'
        '<failure message="Say “inn”, not “naïve café”." type="error">'
        "hard.md:2:7: error Say “inn”, not “naïve café”. [wordy]\n&gt; naïve**&#13;café\nBetter: inn or pub"
        "</failure></testcase>\n"
        "</testsuite>\n"
        "</testsuites>\n"
    )


def test_junit_tells_of_the_other_place(copydesk):
    suites = ET.fromstring(copydesk("check", "--output-format", "junit", ODD).out)
    failure = suites.find("testsuite/testcase/failure")
    assert failure.text.split("\n")[-1] == "1:4: “email” stands here"


def test_junit_names_are_each_its_own():
    source = Source("a.md", "Wow.")
    findings = [Finding("wordy", "style", "error", said, Span(0, 3), "Wow") for said in ("One.", "Two.")]
    out = io.StringIO()
    report([Report("a.md", source, findings)], out)
    cases = ET.fromstring(out.getvalue()).iter("testcase")
    assert [case.get("name") for case in cases] == ["wordy at 1:1", "wordy at 1:1 (2)"]


@pytest.mark.parametrize("form", ["junit", "checkstyle"])
def test_what_xml_cannot_hold_is_left_out(copydesk, write, form):
    write("<a> & \"b\" 'c'.md", "Wow \x01\x0b\ufffe]]> wow 😀.\n\n**naïve** \x0c café & so &amp;.\n")
    write("house/style/wordy.yml", 'extends: existence\nmessage: "“{text}” is so"\ntokens: ["[^.]*wow[^.]*"]\n')
    run = copydesk("check", "--output-format", form, "<a> & \"b\" 'c'.md")
    read = ET.fromstring(run.out)
    assert [e.get("name") for e in read] == ["<a> & \"b\" 'c'.md"]
    messages = [e.get("message") for e in read.iter() if e.get("message")]
    assert messages == ["“Wow ]]> wow 😀” is so"]
