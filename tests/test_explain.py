"""`copydesk explain`: what it says was read at a place, and why each rule spoke or kept silent."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

import pytest

ROOT = Path(__file__).parent.parent

SHOUT = """
    extends: existence
    message: Do not shout “{text}”.
    level: warning
    rationale: The reader is near enough.
    tokens: [wow]
    """
QUIET = """
    extends: existence
    message: Speak up, not “{text}”.
    rationale: The reader is too far off.
    default: false
    tokens: [hush]
    """
CONFIG = 'packs = ["house"]\nselect = ["shout", "unattributed-figure", "unattributed-quote", "long-sentence"]\n'


@pytest.fixture
def explain(write, copydesk):
    """What is said of a place of a draft, under its headings."""
    write("copydesk.toml", CONFIG)
    write("house/style/shout.yml", SHOUT)
    write("house/style/hush.yml", QUIET)

    def told(draft, place="a.md:1", *arguments):
        write(place.partition(":")[0], draft)
        run = copydesk("explain", place, *arguments)
        assert (run.code, run.err) == (0, "")
        parts = run.out.removesuffix("\n").split("\n\n")
        return {head: dedent(body) for head, _, body in (part.partition("\n") for part in parts) if head}

    return told


def test_a_paragraph(explain):
    told = explain("Nearly 40% of the boats are gone, wow. Some 30% sank,\nthe port board said.\n")
    assert told["a.md:1"] == "Nearly 40% of the boats are gone, wow. Some 30% sank,"
    assert told["paragraph, lines 1 to 2"] == (
        "sentences\n"
        "   1:1  Nearly 40% of the boats are gone, wow.\n"
        "  1:40  Some 30% sank, the port board said.\n"
        "figures\n"
        "   1:8  “40%”: percent, 40, [36, 40), approximate\n"
        "        attributed: a source is named near by; source “the port board” (2:1), cue “said” (2:16)\n"
        "  1:45  “30%”: percent, 30, [29, 31), approximate\n"
        "        attributed: its sentence names a source; source “the port board” (2:1), cue “said” (2:16)\n"
        "attributions\n"
        "  2:16  say: “the port board” (2:1) by “said”, for “Some 30% sank,”"
    )
    assert told["rules that kept silent"] == (
        " 1:8  unattributed-figure: “40%” is attributed: a source is named near by\n"
        "1:45  unattributed-figure: “30%” is attributed: its sentence names a source"
    )
    assert told["rules that spoke"] == "1:35  warning shout: Do not shout “wow”."


def test_where_prose_is_written_otherwise(explain):
    told = explain("The **port** &amp; `x` [here](https://example.org).\n")
    assert told["paragraph, line 1"] == (
        "sentences\n"
        "   1:1  The port & ▢ here.\n"
        "written otherwise\n"
        "   1:5  left out: “**”\n"
        "  1:11  left out: “**”\n"
        "  1:14  “&” for “&amp;”\n"
        "  1:20  “▢” for “`x`”\n"
        "  1:24  left out: “[”\n"
        "  1:29  left out: “](https://example.org)”"
    )


def test_who_speaks_in_a_quotation(explain):
    told = explain("“We lost 3,000 trees, wow,” Ann Lee said. “It was a storm.”\n")
    assert told["paragraph, line 1"].partition("quotations\n")[2] == (
        "   1:1  “We lost 3,000 trees, wow,”: “Ann Lee” (1:29) speaks\n"
        "  1:43  “It was a storm.”: “Ann Lee” (1:29) speaks"
    )
    assert told["rules that kept silent"] == (
        " 1:1  unattributed-quote: “We lost 3,000 trees, wow,” is no whole sentence of 4 words or more\n"
        "      that stands by itself\n"
        "1:10  unattributed-figure: “3,000” is quoted: its speaker is named\n"
        "1:23  shout: in a quotation\n"
        "      it would say: Do not shout “wow”.\n"
        "1:43  unattributed-quote: “It was a storm.” stands beside a person, words for speaking, or words\n"
        "      for what nobody says"
    )


def test_a_place_is_narrower_than_its_line(explain):
    draft = "Oh wow. Nearly 40% are gone. Wow.\n"
    told = explain(draft, "a.md:1:16")
    assert told["paragraph, line 1"].split("\n") == [
        "sentences",
        "   1:9  Nearly 40% are gone.",
        "figures",
        "  1:16  “40%”: percent, 40, [36, 40), approximate",
        "        unattributed: no source is named",
    ]
    assert told["rules that spoke"] == (
        "1:16  warning unattributed-figure: Who says “40%”? Name the source, or link it."
    )
    assert explain(draft, "a.md:1:5")["rules that spoke"] == "1:4  warning shout: Do not shout “wow”."


def test_a_comment_that_silences(explain):
    told = explain("<!-- copydesk: ignore[shout] -- a cry -->\nOh wow, wow.\n", "a.md:2")
    assert told["rules that kept silent"] == (
        "2:4  shout: silenced by the comment on line 1 (1 more here)\n     it would say: Do not shout “wow”."
    )
    told = explain("<!-- copydesk: ignore[shout] -- a cry -->\nOh wow, wow.\n", "a.md:1")
    assert told["a.md:1"].split("\n")[1:] == [
        "   1:1  comment: <!-- copydesk: ignore[shout] -- a cry -->",
        "No prose is here, and so nothing for rules to look at.",
    ]


def test_a_block_quote(explain):
    told = explain("> Oh wow.\n")
    assert "paragraph, line 1 (in quote)" in told
    assert told["rules that kept silent"] == "1:6  shout: in a block quote\n     it would say: Do not shout “wow”."


def test_why_a_rule_is_off(explain, write):
    write("copydesk.toml", 'packs = ["house"]\nignore = ["shout"]\n')
    off = explain("Oh wow, hush.\n")["rules that are off, and would speak"]
    assert "left out by `ignore` (copydesk.toml:2): shout (1:4)" in off
    assert "hush (1:9)" in off.partition("off by default: ")[2]
    write("copydesk.toml", 'packs = ["house"]\n[per-path."a.*"]\nselect = ["hush"]\n')
    told = explain("Oh wow, hush.\n")
    assert "not among what `select` names (copydesk.toml:3): " in told["rules that are off, and would speak"]
    assert told["rules that spoke"] == "1:9  warning hush: Speak up, not “hush”."


def test_a_level_and_an_option_that_a_config_sets(explain, write):
    write("copydesk.toml", CONFIG + '[rules.shout]\nlevel = "error"\n')
    assert explain("Oh wow.\n")["rules that spoke"] == (
        "1:4  error shout: Do not shout “wow”. (its level is set by copydesk.toml:4)"
    )
    write("copydesk.toml", 'profile = "docs"\n' + CONFIG)
    draft = "The port board counts boats. According to the port board, many are old. Nearly 40% are gone.\n"
    told = explain(draft, "a.md:1:80")
    assert "a.md:1:80 (profile docs)" in told
    assert "unattributed: a source is named but not linked; source “the port board”" in told["paragraph, line 1"]
    assert " ".join(told["rules that spoke"].split()) == (
        "1:80 suggestion unattributed-figure: Who says “40%”? Name the source, or link it. "
        "(its level is set by the profile docs)"
    )


def test_every_rule_by_name(explain):
    told = explain("It is so.\n", "a.md:1", "--all")
    assert told["rules that looked and saw nothing"].split("\n") == [
        "attribution/unattributed-quote",
        "figures/unattributed-figure",
        "readability/long-sentence",
        "style/shout",
    ]
    assert "style/hush: off by default" in told["rules that are off, and would say nothing"].split("\n")


def test_in_short_they_are_counted(explain, copydesk):
    explain("It is so.\n")
    assert copydesk("explain", "a.md:1").out.endswith("\n\n  4 rules looked and saw nothing; --all lists them.\n")


def test_a_sentence_that_only_looks_long(explain):
    words = (
        "The board said that boats, nets, ropes, hooks, lamps, oars, sails, masts, bells, maps, floats, buoys, cranes, "
    )
    told = explain(f"{words * 3}and anchors were sold.\n")
    assert "a.md:1" in told
    assert "readability/long-sentence" not in told["rules that kept silent"]
    assert "long-sentence: “The board said" in told["rules that kept silent"]
    assert "words, and" in told["rules that kept silent"]


def test_cells_headings_and_titles(explain):
    draft = "---\ntitle: The port\n---\n## Boats\n\n| a | b |\n|---|---|\n| 40% | oh |\n"
    assert "title, line 2" in explain(draft, "a.md:2")
    assert "heading of level 2, line 4" in explain(draft, "a.md:4")
    told = explain(draft, "a.md:8")
    assert "cell, column 2 of row 1 in table 1, line 8" in told
    assert told["rules that kept silent"] == (
        "8:3  unattributed-figure: “40%” stands in a cell, which is not asked for its source"
    )
    assert "cell, column 1 of the header in table 1, line 6" in explain(draft, "a.md:6")


def test_standard_input(copydesk):
    run = copydesk("explain", "--isolated", "-:2:1", stdin="# Port\nThe the boat.\n")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("-:2:1\n  The the boat.\n\nparagraph, line 2\n")
    run = copydesk("explain", "--isolated", "-:1", "--stdin-filename", "notes.txt", stdin="# Port\n")
    assert run.out.startswith("notes.txt:1\n  # Port\n\nparagraph, line 1\n")


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("a.md", "explain: `a.md` is not FILE:LINE or FILE:LINE:COLUMN, as in draft.md:12"),
        ("a.md:x", "explain: `a.md:x` is not FILE:LINE or FILE:LINE:COLUMN, as in draft.md:12"),
        ("", "explain: name a place, FILE:LINE or FILE:LINE:COLUMN, as in draft.md:12"),
        ("gone.md:1", "gone.md: there is no such file"),
        (".:1", ".: this is a folder; name a draft in it"),
        ("a.md:0", "a.md:0: there is no such line; the draft has 2 lines"),
        ("a.md:3", "a.md:3: there is no such line; the draft has 2 lines"),
        ("a.md:2:9", "a.md:2:9: there is no such column; the line has 4 characters"),
        ("a.md:1:0", "a.md:1:0: there is no such column; the line has 7 characters"),
        ("empty.md:2", "empty.md:2: there is no such line; the draft has 1 line"),
        ("bad.md:1", "bad.md:1: byte 0xe9 is not valid UTF-8; save the draft as UTF-8"),
    ],
)
def test_a_place_that_there_is_not(write, copydesk, tmp_path, place, line):
    write("a.md", "Oh wow.\nWow.\n")
    write("empty.md", "")
    (tmp_path / "bad.md").write_bytes(b"Caf\xe9.\n")
    run = copydesk("explain", "--isolated", place)
    assert (run.code, run.out, run.err) == (2, "", f"copydesk: {line}\n")


def test_a_rule_that_breaks_is_told(explain, write):
    write("copydesk.toml", 'plugins = ["broken.py"]\npacks = ["house"]\nselect = ["shout", "broken"]\n')
    write(
        "broken.py",
        """
        from dataclasses import dataclass
        from copydesk.check import Check, Reason
        from copydesk.hookspecs import hookimpl

        @hookimpl
        def checks():
            return {"broken": "broken:Broken", "telling": "broken:Telling"}

        @dataclass(frozen=True, eq=False)
        class Broken(Check):
            def hits(self, document):
                raise ValueError("no idea")

        @dataclass(frozen=True, eq=False)
        class Telling(Check):
            def hits(self, document):
                return iter(())

            def reasons(self, document, block):
                yield Reason(0, 2, "is where a sentence may begin")
        """,
    )
    write("house/style/broken.yml", "extends: broken\nmessage: No.\n")
    told = explain("Oh wow.\n")
    assert "the rule broken broke: ValueError: no idea" in "\n".join(told.values())
    write("house/style/broken.yml", "extends: telling\nmessage: No.\n")
    assert explain("Oh wow.\n")["rules that kept silent"] == "1:1  broken: “Oh” is where a sentence may begin"


def test_no_row_is_wider_than_the_terminal(explain, copydesk):
    long = "word " * 300 + "x" * 300
    explain(f"Oh wow, {long}. Nearly 40% of {long} are gone, said {'Ann Lee ' * 40}.\n")
    assert max(map(len, copydesk("explain", "a.md:1", "--all").out.split("\n"))) <= 100


def test_json(explain, copydesk):
    explain("> Oh wow.\n\nNearly 40% are gone, wow.\n", "a.md:3")
    told = json.loads(copydesk("explain", "a.md:3", "--output-format", "json").out)
    assert [told[key] for key in ("path", "line", "column", "profile", "within")] == [
        "a.md",
        3,
        None,
        None,
        "paragraph",
    ]
    (block,) = told["blocks"]
    assert (block["kind"], block["prose"]) == ("paragraph", "Nearly 40% are gone, wow.")
    (figure,) = block["figures"]
    assert figure == {
        "text": "40%",
        "start": 18,
        "end": 21,
        "line": 3,
        "column": 8,
        "end_line": 3,
        "end_column": 11,
        "kind": "percent",
        "value": 40.0,
        "low": 36.0,
        "high": 40.0,
        "unit": figure["unit"],
        "approximate": True,
        "status": "unattributed",
        "why": "no source is named",
        "source": None,
        "cue": None,
    }
    assert [(word["rule"], word["line"], word["column"]) for word in told["spoken"]] == [
        ("unattributed-figure", 3, 8),
        ("shout", 3, 22),
    ]
    quoted = json.loads(copydesk("explain", "a.md:1", "--output-format", "json").out)
    assert [(word["rule"], word["why"]) for word in quoted["silent"]] == [("shout", "in a block quote")]
    assert {"rule": "hush", "why": "off by default"} in quoted["left_out"]
    assert sorted(quoted["quiet"]) == ["long-sentence", "unattributed-figure", "unattributed-quote"]


def test_what_would_move_the_cursor_is_not_shown(explain, copydesk):
    explain("Oh \033[31mwow\033[0m, 40% of the \033[1mboats\033[0m.\n", "a.txt:1")
    assert "\033" not in copydesk("explain", "a.txt:1", "--all").out


def test_the_page_shows_what_is_said():
    page = (ROOT / "docs" / "explain.md").read_text(encoding="utf-8")
    session = (ROOT / "tests" / "console" / "explain.console").read_text(encoding="utf-8")
    shown = page.partition("```console\n$ copydesk explain port.md:3\n")[2].partition("```")[0]
    assert shown
    assert shown in session
