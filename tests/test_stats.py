"""`copydesk stats`: what it measures, and how it shows it."""

from __future__ import annotations

import json
import re

import pytest

DRAFT = """# The wall

The council met on Monday. It heard that 12 boats were lost, and that the wall may fall. “We are sorry,” the mayor said.

## What next

The wall will be built anew.

- a list
- of names

```
no prose at all
```
"""

SHOWN = """\
wall.md
  30 words · 4 sentences · 2 paragraphs · less than a minute to read
  sentences: mean 7.5 words, median 6, longest 13; 0 longer than 25
  1 figure (33.3 per 1,000 words) · 1 hedge (33.3) · 10% of the words in quotation marks

  Flesch-Kincaid           1.1  grade
  Flesch reading ease    100.5
  Gunning fog              3.0  grade
  SMOG                     3.1  grade
  ARI                      1.2  grade
  Coleman-Liau             1.9  grade
  Linsear Write            2.8  grade
  LIX                     10.8
  RIX                      0.2
  McAlpine EFLAW          10.8

  section    words  sentences  mean  longest  grade  ease
  The wall      24          3   8.0       13    1.3   100
  What next      6          1   6.0        6    0.5   102
"""


@pytest.fixture
def stats(copydesk):
    """What the command says of drafts."""

    def said(*arguments: str) -> str:
        run = copydesk("stats", "--isolated", *arguments)
        assert (run.code, run.err) == (0, "")
        return run.out

    return said


def test_table_of_one_draft(write, stats):
    write("wall.md", DRAFT)
    assert stats("wall.md") == SHOWN


def test_table_of_several_drafts(write, stats):
    write("a/wall.md", DRAFT)
    write("a/empty.md", "# Nothing\n")
    assert stats("a").split("\n") == [
        "  draft       words  sentences  mean  longest  grade  ease",
        "  a/empty.md      0          0   0.0        0      –     –",
        "  a/wall.md      30          4   7.5       13    1.1   101",
        "  all            30          4   7.5       13    1.1   101",
        "",
    ]


def test_draft_without_prose(write, stats):
    write("list.md", "# Names\n\n| a | b |\n|---|---|\n| c | d |\n")
    assert stats("list.md") == "list.md\n  no prose\n"


def test_json_says_where_each_sentence_stands(write, stats):
    write("wall.md", DRAFT)
    found = json.loads(stats("--output-format", "json", "wall.md"))
    draft = found["drafts"][0]
    assert [(one["line"], one["words"]) for one in draft["lengths"]] == [(3, 5), (3, 13), (3, 6), (7, 6)]
    assert [(one["heading"], one["line"], one["words"]) for one in draft["sections"]] == [
        ("The wall", 3, 24),
        ("What next", 7, 6),
    ]
    assert (draft["path"], draft["figures"], draft["hedges"], draft["quoted_words"]) == ("wall.md", 1, 1, 3)
    assert (draft["words"], draft["syllables"], draft["formulas"]["flesch-kincaid-grade"]) == (30, 35, 1.1)
    assert found["total"] == {key: draft[key] for key in found["total"]}


def test_page_of_one_draft(write, stats):
    long = "The council said that it would mend the wall " + "and the quay " * 8 + "by May."
    write("wall.txt", f"The wall is old & wet. {long}\n")
    page = stats("--output-format", "html", "wall.txt")
    bars = re.findall(
        r'<rect class="([\w-]+)" x="[\d.]+" y="[\d.]+" width="[\d.]+" height="[\d.]+"><title>(.*?)</title>', page
    )
    assert bars == [("short", "line 1: 5 words"), ("long", "line 1: 35 words")]
    assert re.findall(r'<th scope="row" class="sentence">(.*?)</th>', page) == ["The wall is old &amp; wet.", long]
    assert len(re.findall(r"<polyline", page)) == 1


def test_page_of_several_drafts(write, stats):
    write("a/one.txt", "It rained. It rained again all day.\n")
    write("a/two.txt", "")
    page = stats("--output-format", "html", "a")
    assert re.findall(r'<th scope="row" class="draft" data-key="\d+">(.*?)</th>', page) == ["a/one.txt", "a/two.txt"]
    assert re.findall(r"<title>(line.*?)</title>", page) == ["line 1: 2 words", "line 1: 5 words"]


def test_draft_that_cannot_be_read_is_told_and_the_others_are_measured(write, copydesk):
    write("a/one.txt", "It rained.\n")
    write("a/two.txt", "").write_bytes(b"\xff\xfe\x00")
    run = copydesk("stats", "--isolated", "a")
    assert run.code == 2
    assert run.out.startswith("a/one.txt\n  2 words · 1 sentence · 1 paragraph")
    assert run.err.startswith("copydesk: a/two.txt: ")
