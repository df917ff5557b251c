"""The number sheet in each of its formats, and what goes wrong."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys

import pytest

from copydesk.formats.plain import plain
from copydesk.readings.vouching import Standard
from copydesk.sheets import table
from copydesk.sheets.entry import sheet

WALL = """\
# Wall

Nearly 40% of the **stones** are loose. Repairs cost £2.4 million, the council said on Monday.
"""
QUIET = "The wall cost $3 million.\n"


def test_json_has_every_key(write, copydesk):
    write("wall.md", WALL)
    run = copydesk("figures", "--output-format", "json", "wall.md")
    found = json.loads(run.out)["figures"]
    assert (run.code, run.err, [one["text"] for one in found]) == (0, "", ["40%", "£2.4 million"])
    assert found[1] == {
        "path": "wall.md",
        "text": "£2.4 million",
        "start": 61,
        "end": 73,
        "line": 3,
        "column": 54,
        "kind": "money",
        "value": 2400000.0,
        "low": 2350000.0,
        "high": 2450000.0,
        "unit": "GBP",
        "approximate": False,
        "status": "attributed",
        "source": "the council",
        "cue": "said",
    }


def test_csv(write, copydesk):
    write("wall.md", QUIET)
    run = copydesk("figures", "--output-format", "csv", "wall.md")
    assert run.out == (
        "\ufeffpath,line,column,text,kind,reads_as,value,low,high,unit,approximate,status,source,cue,why,sentence\r\n"
        "wall.md,1,15,$3 million,money,$3 million,3000000,2500000,3500000,USD,false,unattributed,,,"
        "no source is named,The wall cost $3 million.\r\n"
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('=HYPERLINK("x") cost $3 million.', '\'=HYPERLINK("x") cost $3 million.'),
        ("@SUM cost $3 million.", "'@SUM cost $3 million."),
        ("-- it cost $3 million.", "'-- it cost $3 million."),
        ('It cost "$3 million", so, 1 was\nleft.', 'It cost "$3 million", so, 1 was left.'),
    ],
)
def test_no_cell_of_a_draft_is_a_formula(write, copydesk, text, sentence):
    write("wall.txt", f"{text}\n")
    out = copydesk("figures", "--output-format", "csv", "wall.txt").out
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"), newline="")))
    assert [row["sentence"] for row in rows if row["kind"] == "money"] == [sentence]


def test_csv_is_utf_8_whatever_the_terminal_has(write, tmp_path):
    write("wall.md", WALL)
    command = [sys.executable, "-m", "copydesk", "figures", "--isolated", "--output-format", "csv", "wall.md"]
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}
    out = subprocess.run(command, check=False, cwd=tmp_path, capture_output=True, env=env).stdout
    assert out.startswith(b"\xef\xbb\xbfpath,")
    assert "£2.4 million" in out.decode("utf-8")
    assert out.count(b"\r\n") == out.count(b"\n") == 3


def test_markdown_shows_what_the_draft_says(write, copydesk):
    write("a|b.txt", "The *wall_* | cost < $3 million &amp; more.\n")
    assert copydesk("figures", "--output-format", "markdown", "a|b.txt").out == (
        "## a\\|b.txt\n\n"
        "| Line | Figure | Reads as | Kind | Status | Who vouches | Sentence |\n"
        "| ---: | --- | --- | --- | --- | --- | --- |\n"
        "| 1 | \\$3 million | \\$3 million | money | unattributed | (no source is named) "
        "| The \\*wall\\_\\* \\| cost &lt; **\\$3 million** &amp;amp; more. |\n\n"
        "1 figure: 1 unattributed.\n"
    )


def test_a_terminal_sees_no_control_characters_of_a_draft(write, copydesk):
    write("wall.txt", "The \x1b[31mwall\x07 cost $3 million, \x01said\x02 the mayor.\n")
    out = copydesk("figures", "wall.txt").out
    assert "The  [31mwall  cost $3 million,  said  the mayor.".split() == out.split("\n")[2].split()


def test_a_long_sentence_is_broken_by_width_and_not_by_letters(write, copydesk):
    write("wall.txt", "東京" * 49 + " cost $3 million.\n")
    lines = copydesk("figures", "wall.txt").out.split("\n")[2:5]
    assert lines == ["東京" * 25, "東京" * 24, "cost $3 million."]


def test_a_footnote_has_no_words_of_its_own(write, copydesk):
    write("wall.md", "The wall cost $3 million.[^1].\n\n[^1]: A list.\n")
    found = json.loads(copydesk("figures", "--output-format", "json", "wall.md").out)["figures"]
    assert [(one["status"], one["source"], one["cue"]) for one in found] == [("linked", "", "")]
    assert "(its paragraph has a footnote)" in copydesk("figures", "wall.md").out


def test_a_figure_in_a_table_stands_beside_its_heads(write, copydesk):
    write("wall.md", "| Town | Stones |\n| --- | --- |\n| Skelby | 3,000 |\n")
    assert "\nSkelby, Stones: 3,000\n     3  " in copydesk("figures", "--all", "wall.md").out


def test_the_words_that_vouch_are_those_of_the_source(write, copydesk):
    write("wall.md", "The wall cost $3 million: <https://example.org/wall>.\n")
    found = json.loads(copydesk("figures", "--output-format", "json", "wall.md").out)["figures"]
    assert [(one["status"], one["cue"]) for one in found] == [("linked", "https://example.org/wall")]


def test_how_far_off_the_source_may_stand_is_the_configs(write, copydesk):
    def statuses(*options):
        out = copydesk("figures", "--output-format", "json", *options, ".").out
        return [(one["path"], one["status"]) for one in json.loads(out)["figures"]]

    for name in ("a.md", "blog/b.md"):
        write(name, WALL)
    write(
        "copydesk.toml",
        """
        ignore = ["unattributed-figure"]
        [rules.unattributed-figure]
        within = "sentence"
        [per-path."blog/**".rules.unattributed-figure]
        within = "link"
        """,
    )
    assert statuses() == [
        ("a.md", "unattributed"),
        ("a.md", "attributed"),
        ("blog/b.md", "unattributed"),
        ("blog/b.md", "unattributed"),
    ]
    assert {status for _, status in statuses("--isolated")} == {"attributed"}


def test_a_config_that_cannot_be_stops_the_run(write, copydesk):
    write("a.md", WALL)
    write("copydesk.toml", '[rules.unattributed-figure]\nwithin = "town"\n')
    assert copydesk("figures", "a.md") == (
        2,
        "",
        "copydesk: copydesk.toml:2: unattributed-figure: within: `town` is none of sentence, paragraph, link\n",
    )


def test_a_draft_that_is_no_text_does_not_keep_the_others_back(write, copydesk, tmp_path):
    write("a.md", QUIET)
    (tmp_path / "b.md").write_bytes(b"\xff\xfeA")
    write("c.md", QUIET)
    run = copydesk("figures", "--output-format", "json", "c.md", "b.md", "none.md", "a.md")
    assert [one["path"] for one in json.loads(run.out)["figures"]] == ["a.md", "c.md"]
    assert (run.code, run.err) == (
        2,
        "copydesk: b.md: this is UTF-16; save the draft as UTF-8\ncopydesk: none.md: there is no such file or folder\n",
    )


def test_standard_input_and_its_name(copydesk):
    def path_and_texts(*options):
        run = copydesk("figures", "--output-format", "json", *options, stdin="| Boats |\n|---|\n| 40% |\n")
        return [(one["path"], one["column"]) for one in json.loads(run.out)["figures"]]

    assert path_and_texts("-") == [("-", 3)]
    assert path_and_texts("--stdin-filename", "x.txt") == [("x.txt", 3)]


def test_a_file_is_written_whole_or_not_at_all(write, copydesk, tmp_path):
    write("a.md", QUIET)
    shown = copydesk("figures", "--output-format", "markdown", "a.md").out
    assert copydesk("figures", "--output-format", "markdown", "--output-file", "o.md", "a.md") == (0, "", "")
    assert (tmp_path / "o.md").read_text(encoding="utf-8") == shown
    run = copydesk("figures", "--output-file", "gone/o.md", "a.md")
    assert run == (2, "", "copydesk: --output-file: gone/o.md cannot be written: no such file or directory\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "o.md"]


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_on_a_terminal_figures_are_bold_and_open_questions_coloured(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    out = _Terminal()
    table.write([sheet(plain("wall.txt", b"The wall cost $3 million in all.\n"), Standard())], out)
    assert out.getvalue() == (
        "\033[1mwall.txt\033[0m\n"
        "\033[2m  line  status        kind   figure      reads as  who vouches\033[0m\n"
        "The wall cost \033[1m$3 million\033[0m in all.\n"
        "     1  \033[1;33munattributed\033[0m  money  $3 million            (no source is named)\n"
        "1 figure: 1 unattributed.\n"
    )
