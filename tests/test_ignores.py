"""Suppression comments: what each silences, and what is said of one that silences nothing."""

from __future__ import annotations

import re

import pytest

RULES = {
    "house/style/wow.yml": "extends: existence\nmessage: Not “{text}”.\ntokens: [wow]\n",
    "house/style/boo.yml": "extends: existence\nmessage: Not “{text}”.\ntokens: [boo]\n",
    "house/manner/hem.yml": "extends: existence\nmessage: Not “{text}”.\ntokens: [hem]\ndefault: false\n",
}


@pytest.fixture
def found(write, copydesk):
    """The rules that speak in a draft, each with its line."""
    write("copydesk.toml", 'packs = ["house"]\nselect = ["style", "unused-ignore"]\n')
    for name, text in RULES.items():
        write(name, text)

    def lint(draft, *arguments):
        write("a.md", draft)
        run = copydesk("check", "--output-format", "concise", *arguments, "a.md")
        assert run.err == ""
        return re.findall(r"^a\.md:(\d+):\d+: \w+ (\S+)", run.out, re.MULTILINE)

    return lint


def test_the_next_block(found):
    draft = """
        <!-- copydesk: ignore[wow] -->

        Oh wow,
        wow and boo.

        Wow.
        """
    assert found(draft) == [("4", "boo"), ("6", "wow")]


def test_the_line_it_stands_on(found):
    draft = """
        Oh wow <!-- copydesk: ignore[wow] --> wow.
        Wow.
        """
    assert found(draft) == [("2", "wow")]


def test_all_rules_where_none_is_named(found):
    assert found("<!-- copydesk: ignore -->\nWow, boo.\n\nBoo.\n") == [("4", "boo")]


@pytest.mark.parametrize(
    "names", ["wow,boo", " wow , boo ", "style", "style/wow, style/boo", "house", "all", "wow, style/boo"]
)
def test_several_rules_a_category_and_a_pack(found, names):
    assert found(f"<!-- copydesk: ignore[{names}] -->\nWow, boo.\n") == []


@pytest.mark.parametrize("reason", [" -- he said so", "-- a, [b] -- c", " --\nof two lines"])
def test_a_reason(found, reason):
    assert found(f"<!-- copydesk: ignore[wow]{reason} -->\n\nWow.\n") == []


def test_two_comments_before_one_block(found):
    assert found("<!-- copydesk: ignore[wow] -->\n<!-- copydesk: ignore[boo] -->\nWow, boo.\n") == []
    assert found("<!-- copydesk: ignore[wow] --> <!-- copydesk: ignore[boo] -->\n\nWow, boo.\n") == []


def test_in_a_list_and_a_quotation(found):
    draft = """
        - One.
          <!-- copydesk: ignore[wow] -->
        - Wow.
        - Wow.

        > <!-- copydesk: ignore[boo] -->
        >
        > Boo.
        """
    assert ("4", "wow") in found(draft)
    assert ("3", "wow") not in found(draft)


def test_off_and_on(found):
    draft = """
        <!-- copydesk: off[wow] -->

        Wow, boo.

        <!-- copydesk: on -->

        Wow.
        """
    assert found(draft) == [("3", "boo"), ("7", "wow")]


def test_off_for_several_and_on_for_one(found):
    draft = """
        <!-- copydesk: off[wow, boo] -->

        Wow, boo.

        <!-- copydesk: on[wow] -->

        Wow, boo.
        """
    assert found(draft) == [("7", "wow")]


def test_off_for_all_and_on_for_one(found):
    assert found("<!-- copydesk: off -->\n\nWow, boo.\n\n<!-- copydesk: on[boo] -->\n\nWow, boo.\n") == [("7", "boo")]


def test_off_to_the_end(found):
    assert found("Wow.\n\n<!-- copydesk: off -->\n\nWow.\n\nBoo.\n") == [("1", "wow")]


def test_the_whole_file(found):
    assert found("Wow.\n\nBoo.\n\n<!-- copydesk: ignore-file[wow] -- old -->\n") == [("3", "boo")]


def test_what_is_said_of_idle_ones(found, copydesk):
    found(
        """
        <!-- copydesk: ignore[wow, boo] -- he said so -->

        Wow.

        <!-- copydesk: ignore -->

        Fine.

        <!-- copydesk: ignroe[wow] -->
        """
    )
    assert copydesk("check", "a.md").out == (
        "a.md:1:1: warning Nothing is silenced here by boo; remove it. [unused-ignore]\n"
        " 1 | <!-- copydesk: ignore[wow, boo] -- he said so -->\n"
        "   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ <!-- copydesk: ignore[wow] -- he said so -->\n"
        "\n"
        "a.md:5:1: warning Nothing is silenced here by this comment; remove it. [unused-ignore]\n"
        " 5 | <!-- copydesk: ignore -->\n"
        "   | ^^^^^^^^^^^^^^^^^^^^^^^^^ (remove it)\n"
        "\n"
        "a.md:9:1: warning copydesk does not understand this comment; say ignore[rule], ignore-file[rule], "
        "off[rule] or on, and a reason after “--”. [unused-ignore]\n"
        " 9 | <!-- copydesk: ignroe[wow] -->\n"
        "   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "\n"
        "3 warnings in 1 draft.\n"
    )


def test_a_second_comment_for_the_same_block_is_idle(found):
    assert found("<!-- copydesk: ignore[wow] -->\n<!-- copydesk: ignore -->\n\nWow.\n") == [("2", "unused-ignore")]


def test_many_comments_take_no_time(found):
    assert found("<!-- copydesk: ignore[wow] --> wow " * 20000)[-1] == ("1", "unused-ignore")


def test_a_second_off_is_idle(found):
    assert found("<!-- copydesk: off[wow] -->\n\nWow.\n\n<!-- copydesk: off[wow] -->\n\nWow.\n") == [
        ("5", "unused-ignore")
    ]


def test_a_comment_is_not_idle_because_the_command_line_leaves_its_rule_out(found):
    draft = "<!-- copydesk: ignore[wow] -->\n\nWow.\n\n<!-- copydesk: ignore[boo] -->\n\nFine.\n"
    assert found(draft, "--ignore", "wow,boo") == [("5", "unused-ignore")]
    assert found(draft, "--select", "unused-ignore") == [("5", "unused-ignore")]


def test_a_comment_for_a_rule_that_is_off_is_idle(found):
    assert found("<!-- copydesk: ignore[hem] -->\n\nHem.\n") == [("1", "unused-ignore")]
    assert found("<!-- copydesk: ignore[hem] -->\n\nHem.\n", "--extend-select", "hem") == []


def test_idle_comments_can_be_silenced_too(found):
    assert found("<!-- copydesk: ignore-file[unused-ignore] -->\n\n<!-- copydesk: ignore[wow] -->\n\nFine.\n") == []


def test_comments_in_code_are_none(found):
    assert found("```\n<!-- copydesk: off -->\n```\n\nWow.\n") == [("5", "wow")]
