"""Which figures a second version changes, by what an editor did to the first."""

from __future__ import annotations

import json

import pytest

STORY = """\
# Ferry company loses 12 boats

The ferry company lost 12 of its 45 boats in the storm, the harbour master said on Monday. About 1.2 million passengers used them last year.

Repairs will cost £2.4 million, according to the company. The first stage is due to end on 3 May 2024, and the second will take two years.

The council met for three hours. It agreed to lend the company $500,000 at 4 percent.

The quay has 60 men and 25 women, half of them from Skelby.

| Route | Boats | Passengers |
| --- | --- | --- |
| Skelby | 12 | 4,000 |
| Marham | 8 | 2,500 |
| Northey | 3 | 900 |
"""


@pytest.fixture
def compared(write, copydesk):
    """Compares the story with what an editor has made of it: each change as its sort, the figure before and after."""

    def changes(new: str) -> list[tuple[str, ...]]:
        write("old.md", STORY)
        write("new.md", new)
        run = copydesk("figures", "--isolated", "--compare", "--output-format", "json", "old.md", "new.md")
        found = json.loads(run.out)["changes"]
        assert (run.code, run.err) == (int(bool(found)), "")
        return [(one["change"], *(side and side["text"] for side in (one["old"], one["new"]))) for one in found]

    return changes


def edited(*edits: tuple[str, str]) -> str:
    text = STORY
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def moved(text: str) -> str:
    """The story with its last paragraph brought to the top."""
    head, *paragraphs, last, table = text.split("\n\n")
    return "\n\n".join([head, last, *paragraphs, table])


@pytest.mark.parametrize(
    "new",
    [
        pytest.param(STORY, id="nothing"),
        pytest.param(edited(("harbour", "harbor"), ("used them", "travelled on them")), id="words"),
        pytest.param(moved(STORY), id="a paragraph moved"),
        pytest.param(
            edited(
                ("1.2 million", "1,200,000"),
                ("two years", "2 years"),
                ("half of", "50 percent of"),
                ("4 percent", "4%"),
                ("3 May 2024", "May 3, 2024"),
                ("$500,000", "500,000 dollars"),
            ),
            id="written otherwise",
        ),
        pytest.param(edited(("60 men and 25 women", "25 women and 60 men")), id="turned round"),
        pytest.param(
            edited(("lost 12 of its 45 boats in the storm,", "lost 12 boats in the storm. It has 45 boats,")),
            id="split",
        ),
        pytest.param(
            edited(("| Marham | 8 | 2,500 |\n", ""), ("900 |\n", "900 |\n| Marham | 8 | 2,500 |\n")), id="row"
        ),
    ],
)
def test_no_change(compared, new):
    assert compared(new) == []


@pytest.mark.parametrize(
    ("new", "changes"),
    [
        (edited(("£2.4 million", "£2.7 million")), [("changed", "£2.4 million", "£2.7 million")]),
        (edited(("3 May", "4 May")), [("changed", "3 May 2024", "4 May 2024")]),
        (edited(("lost 12", "lost nearly 12")), [("changed", "12", "12")]),
        (edited(("60 men and 25", "25 men and 60")), [("changed", "60", "25"), ("changed", "25", "60")]),
        (edited(("| 8 |", "| 9 |")), [("changed", "8", "9")]),
        (edited(("| Marham | 8 | 2,500 |\n", "")), [("removed", "8", None), ("removed", "2,500", None)]),
        (moved(edited(("60 men", "61 men"))), [("changed", "60", "61")]),
        (
            edited(
                ("Repairs will cost £2.4 million, according", "The bill for them is put at £2.6 million, according")
            ),
            [("changed", "£2.4 million", "£2.6 million")],
        ),
        (
            edited(("The council met for three hours. It agreed to lend the company $500,000 at 4 percent.\n\n", "")),
            [("removed", "three hours", None), ("removed", "$500,000", None), ("removed", "4 percent", None)],
        ),
        (
            edited(("The council met", "Of the crew 8 percent were hurt.\n\nThe council met")),
            [("added", None, "8 percent")],
        ),
        (
            edited((", according to the company", "")),
            [("status", "£2.4 million", "£2.4 million")],
        ),
    ],
)
def test_changes(compared, new, changes):
    assert compared(new) == changes


def test_both_figures_of_a_change_are_whole(write, copydesk):
    write("old.md", "The wall cost $3 million, the mayor said.\n")
    write("new.md", "# Wall\n\nThe wall cost $4 million.\n")
    out = copydesk("figures", "--compare", "--output-format", "json", "old.md", "new.md").out
    (change,) = json.loads(out)["changes"]
    for side, path, line, status in (("old", "old.md", 1, "attributed"), ("new", "new.md", 3, "unattributed")):
        sheet = json.loads(copydesk("figures", "--output-format", "json", path).out)["figures"]
        assert [change[side]] == sheet
        assert (change[side]["path"], change[side]["line"], change[side]["status"]) == (path, line, status)


def test_csv_and_html(write, copydesk):
    write("old.md", "The wall cost $3 million.\n")
    write("new.md", "The wall cost $4 million.\n")
    run = copydesk("figures", "--compare", "--output-format", "csv", "old.md", "new.md")
    head, row, _end = run.out.split("\r\n")
    assert head.startswith("\ufeffchange,old_path,old_line,")
    assert head.endswith(",new_why,new_sentence")
    assert row.startswith("changed,old.md,1,15,$3 million,money,")
    assert row.endswith(",The wall cost $4 million.")
    page = copydesk("figures", "--compare", "--output-format", "html", "old.md", "new.md").out
    assert "<h1>old.md → new.md</h1>" in page
    assert '<td class="before">The wall cost <mark>$3 million</mark>.</td>' in page
    assert '<td class="sentence">The wall cost <mark>$4 million</mark>.</td>' in page


def test_standard_input_is_read_as_the_other_version_is(write, copydesk):
    write("new.md", "| Route | Boats |\n| --- | --- |\n| Skelby | 13 percent |\n")
    old = "| Route | Boats |\n| --- | --- |\n| Skelby | 12 percent |\n"
    run = copydesk("figures", "--compare", "--output-format", "json", "-", "new.md", stdin=old)
    (change,) = json.loads(run.out)["changes"]
    assert [change[side]["path"] for side in ("old", "new")] == ["-", "new.md"]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["a.md"], "--compare takes two drafts, OLD and NEW; one of them may be - for standard input"),
        (["a.md", "a.md", "a.md"], "--compare takes two drafts, OLD and NEW; one of them may be - for standard input"),
        (["-", "-"], "--compare takes two drafts, OLD and NEW; one of them may be - for standard input"),
        (["a.md", "gone.md"], "gone.md: there is no such file"),
        (["a.md", "."], ".: this is a folder, and --compare takes two drafts"),
    ],
)
def test_mistakes(write, copydesk, arguments, error):
    write("a.md", "The wall cost $3 million.\n")
    assert copydesk("figures", "--compare", *arguments) == (2, "", f"copydesk: {error}\n")


def test_a_column_of_the_same_figures_takes_no_time(write, copydesk):
    """Nothing here tells one line from another; they are taken in their order."""
    write("old.txt", "\n\n".join(["12 men died."] * 2000))
    write("new.txt", "\n\n".join(["12 men died."] * 1000 + ["13 men died."] * 1000))
    out = copydesk("figures", "--compare", "--output-format", "json", "old.txt", "new.txt").out
    assert [change["new"]["text"] for change in json.loads(out)["changes"]] == ["13"] * 1000
