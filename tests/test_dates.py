"""What is read as a date and as the day of a document, and what the rules on dates say of it."""

from __future__ import annotations

import re

import pytest

from copydesk import critic
from copydesk.arithmetic.calendar import Day
from copydesk.cli import main
from copydesk.critic import Marked
from copydesk.desk import Desk, Wishes
from copydesk.formats.markdown import markdown
from copydesk.readings.dates import Dates
from copydesk.readings.dates.issue import Issue
from copydesk.rule import Finding
from date_courses import FAULTY as TOLD
from date_courses import SOUND as TOLD_SOUND
from date_notices import FAULTY as NOTICED
from date_notices import SOUND as NOTICED_SOUND
from date_texts import FAULTY, SOUND
from date_wordings import FAULTY as REWORDED
from date_wordings import SOUND as REWORDED_SOUND

DESK = Desk(Wishes(isolated=True, cache=False, select=("dates",)))


def found(draft: str) -> tuple[str, list[Finding]]:
    """A text without the day before it and its marks, and what is found in it; spans are characters of the text."""
    day, text = re.fullmatch(r"(?:(\d{4}-\d\d-\d\d)\|)?(.*)", draft, re.DOTALL).groups()
    text, _ = critic.strip(text)
    head = f"---\ndate: {day}\n---\n\n" if day else ""
    report = DESK.lint("draft.md", (head + text + "\n").encode())
    assert not report.failures
    shift = len(head)
    spans = [f.span._replace(start=f.span.start - shift, end=f.span.end - shift) for f in report.findings]
    return text, [f._replace(span=span) for f, span in zip(report.findings, spans, strict=True)]


@pytest.mark.parametrize(
    ("rule", "draft"),
    [(rule, draft) for texts in (FAULTY, REWORDED, TOLD, NOTICED) for rule in texts for draft in texts[rule]],
)
def test_a_fault_is_flagged_just_where_it_is_marked(rule, draft):
    text, findings = found(draft)
    fixed = "{~~" in draft
    marks = [Marked(*f.span, f.suggestions[0] if fixed else None) for f in findings]
    assert critic.write(text, marks) == draft.rpartition("|")[2] if "\n" not in draft else findings
    assert {f.rule for f in findings} == {rule}


@pytest.mark.parametrize(
    "draft",
    [
        draft
        for texts in (SOUND, REWORDED_SOUND, TOLD_SOUND, NOTICED_SOUND)
        for drafts in texts.values()
        for draft in drafts
    ],
)
def test_what_only_looks_faulty_is_left_alone(draft):
    assert found(draft)[1] == []


@pytest.mark.parametrize(
    ("draft", "message", "suggestions"),
    [
        (
            "It is on Wednesday, March 3, 2026.",
            "“Wednesday, March 3, 2026” · March 3, 2026, is a Tuesday",
            ("Tuesday, March 3, 2026", "Wednesday, March 4, 2026"),
        ),
        (
            "“It is on Wednesday, 3 March 2026,” she said.",
            "“Wednesday, 3 March 2026” · 3 March 2026 is a Tuesday; check the quotation, or say so",
            ("Tuesday, 3 March 2026", "Wednesday, 4 March 2026"),
        ),
        ("It ends on 31 June.", "There is no “31 June” · June has 30 days", ("30 June",)),
        ("It opens at 13 p.m. today.", "There is no “13 p.m.” · hours with “a.m.” and “p.m.” go up to 12", ()),
        ("Ann Lee (1950-2004) died aged 57.", "“57” · from 1950 to 2004 makes 53 or 54", ("53", "54")),
        (
            "The 12-day strike, from 3 to 9 March, is over.",
            "“12-day” · from 3 to 9 March is 6 or 7 days",
            ("6-day", "7-day"),
        ),
        (
            "The pool shut on 4 March 2024 and opened again on 4 July 2024. The nine-month closure was costly.",
            "“nine-month” · from 4 March 2024 to 4 July 2024 is 4 months",
            (),
        ),
        (
            "| Fair | Opens | Closes | Length |\n|---|---|---|---|\n| Wool | 5 April 2026 | 16 May 2026 | 9 weeks |",
            "“9 weeks” · from 5 April 2026 to 16 May 2026 is 6 weeks",
            (),
        ),
        (
            "In 2026 we marked the 10th anniversary of the 2014 vote.",
            "“10th anniversary” · from 2014 to 2026 is 12 years",
            ("12th anniversary",),
        ),
        (
            "The 19th-century lighthouse, built in 1923, leans.",
            "“19th-century” · 1923 is in the 20th century",
            ("20th-century",),
        ),
        (
            "It fell in the third calendar quarter (April to June).",
            "“April to June” · that quarter of the calendar year is July to September",
            (),
        ),
        (
            "It fell in the third quarter (April to July).",
            "“April to July” · that is 4 months, and a quarter has three",
            (),
        ),
        ("Lunch is at 12 noon.", "“12 noon” says it twice; “noon” will do.", ("noon",)),
    ],
)
def test_messages_show_the_working(draft, message, suggestions):
    (finding,) = found(draft)[1]
    assert (finding.message, finding.suggestions) == (message, suggestions)


def test_both_ends_of_a_contradiction_are_named():
    text, (finding,) = found("Born in 1950, she died in 2004 at 57.")
    assert [text[r.span.start : r.span.end] for r in finding.related] == ["1950", "2004"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It is on 3 March 2026.", [("3 March 2026", 2026, 3, [3])]),
        ("It is on March 3rd, 2026, at noon.", [("March 3rd, 2026", 2026, 3, [3])]),
        ("It runs from 3 to 9 March.", [("3 to 9 March", None, 3, [3, 9])]),
        ("It runs March 9-11, 2026.", [("March 9-11, 2026", 2026, 3, [9, 11])]),
        ("It is on 2, 3 and 4 Sept. 2026.", [("2, 3 and 4 Sept. 2026", 2026, 9, [2, 3, 4])]),
        ("From 28 June to 3 July 2026.", [("28 June", 2026, 6, [28]), ("3 July 2026", 2026, 7, [3])]),
        ("From Dec. 28 to Jan. 3, 2026.", [("Dec. 28", 2025, 12, [28]), ("Jan. 3, 2026", 2026, 1, [3])]),
        ("It is on 2026-03-09.", [("2026-03-09", 2026, 3, [9])]),
        ("It is on 13/3/2026.", [("13/3/2026", 2026, 3, [13])]),
        ("In March 20 people came.", []),
        ("March 3, 2000 protesters came.", [("March 3", None, 3, [3])]),
    ],
)
def test_dates(text, read):
    document = markdown("draft.md", text.encode())
    dates = document.reading(Dates).of(document.blocks[0])
    assert [(d.text, d.year, d.month, [day for day, _ in d.days]) for d in dates] == read


@pytest.mark.parametrize(
    ("draft", "day"),
    [
        ("---\ndate: 2026-03-03\n---\n\nIt rained.", Day(2026, 3, 3)),
        ("---\ndate: 2026-03-03T10:00:00Z\n---\n\nIt rained.", Day(2026, 3, 3)),
        ("---\ndate: March 3, 2026\n---\n\nIt rained.", Day(2026, 3, 3)),
        ("---\ndate: soon\n---\n\nIt rained.", None),
        ("LONDON, March 3, 2026 (Reuters) - It rained.", Day(2026, 3, 3)),
        ("ALBANY, N.Y. — March 3, 2026 — It rained.", Day(2026, 3, 3)),
        ("(Mar 3, 2026 5:25 PM CDT) It rained.", Day(2026, 3, 3)),
        ("# Rain\n\nTuesday, 3 March 2026\n\nIt rained.", Day(2026, 3, 3)),
        ("# Rain\n\nPublished: 3 March 2026\n\nIt rained.", Day(2026, 3, 3)),
        ("March 3, 2026 (Reuters) - It rained.", Day(2026, 3, 3)),
        ("LONDON, March 3 - It rained.", None),
        ("It rained in London on March 3, 2026.", None),
    ],
)
def test_the_day_of_a_document(draft, day):
    assert markdown("draft.md", draft.encode()).reading(Issue).day == day


def test_the_day_asked_for_goes_before_that_of_the_draft():
    desk = Desk(Wishes(isolated=True, cache=False, select=("dates",), as_of="2027-03-03"))
    draft = b"---\ndate: 2026-03-03\n---\n\nThe 10th anniversary of the 2016 vote is being marked this year.\n"
    assert [f.text for f in desk.lint("draft.md", draft).findings] == ["10th anniversary"]
    assert DESK.lint("draft.md", draft).findings == []


@pytest.mark.parametrize(
    ("given", "why"),
    [("3.3.26", "`3.3.26` is not a day like 2026-03-31"), ("2026-02-30", "`2026-02-30` is a day that does not exist")],
)
def test_a_day_that_cannot_be_is_refused(given, why, capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["check", "--as-of", given, "-"])
    assert f"argument --as-of: {why}" in capsys.readouterr().err
