"""What is read from Markdown: one idea a test, with the exact text and its place in the draft."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from copydesk.document import Block, Document, Mark
from copydesk.formats.markdown import markdown


def read(draft: str) -> Document:
    return markdown("draft.md", draft.encode())


def texts(draft: str) -> list[str]:
    return [block.text for block in read(draft).blocks]


def only(draft: str) -> Block:
    (block,) = read(draft).blocks
    return block


def home(draft: str, text: str) -> str:
    """What stands in the draft where `text` was read."""
    document = read(draft)
    for block in document.blocks:
        at = block.text.find(text)
        if at >= 0:
            return document.source.text[slice(*block.home(at, at + len(text)))]
    raise AssertionError(text)


# Blocks


def test_headings_have_a_level_and_no_markers() -> None:
    blocks = read("# One\n\nTwo\n---\n\n### Three ###\n").blocks
    assert [(block.kind, block.level, block.text) for block in blocks] == [
        ("heading", 1, "One"),
        ("heading", 2, "Two"),
        ("heading", 3, "Three"),
    ]


def test_attributes_of_a_heading_are_no_prose() -> None:
    assert texts("# Setting up {#setup .wide}\n") == ["Setting up"]


def test_paragraph_lines_join_with_one_space() -> None:
    assert texts("one\n  two\nthree") == ["one two three"]
    assert home("> one  \n>  two", "one two") == "one  \n>  two"


@pytest.mark.parametrize("end", ["  \n", "\\\n", "<br>\n", "<br>", " <br/> "])
def test_hard_breaks_are_a_space(end: str) -> None:
    assert texts(f"one{end}two") == ["one two"]


def test_tight_and_loose_lists() -> None:
    assert [(block.kind, block.within, block.text) for block in read("- a\n  - b\n\n1. c\n\n   d\n").blocks] == [
        ("item", ("list", "item"), "a"),
        ("item", ("list", "item", "list", "item"), "b"),
        ("item", ("list", "item"), "c"),
        ("item", ("list", "item"), "d"),
    ]


def test_tick_boxes_are_no_prose() -> None:
    assert texts("- [ ] buy milk\n- [x] sell it\n") == ["buy milk", "sell it"]


def test_block_quotations() -> None:
    quoted = only("> He said\n> no.\n")
    assert (quoted.within, quoted.quoted, quoted.text) == (("quote",), True, "He said no.")


@pytest.mark.parametrize("marker", ["[!NOTE]", "[!warning]", "[!info]-"])
def test_alerts_are_the_writers_own_words(marker: str) -> None:
    alert = only(f"> {marker}\n> Mind the gap.\n")
    assert (alert.within, alert.quoted, alert.text) == (("note",), False, "Mind the gap.")


def test_callouts_may_have_a_title() -> None:
    assert texts("> [!info]- A title\n> and text\n") == ["A title and text"]


def test_table_cells_know_their_place() -> None:
    draft = "| a | b \\| c |\n|---|---|\n| *d* | |\n\ne | f\n-|-\ng | h\n"
    assert [(tuple(block.cell or ()), block.text) for block in read(draft).blocks] == [
        ((0, 0, 0), "a"),
        ((0, 0, 1), "b | c"),
        ((0, 1, 0), "d"),
        ((1, 0, 0), "e"),
        ((1, 0, 1), "f"),
        ((1, 1, 0), "g"),
        ((1, 1, 1), "h"),
    ]
    assert home(draft, "b | c") == "b \\| c"


def test_footnotes_are_blocks_and_mark_where_they_hang() -> None:
    called, note = read("Most[^1] agree [^1].\n\n[^1]: In a survey,\n    of ten.\n").blocks
    assert called.text == "Most agree ."
    assert called.marks == (Mark("footnote", 4, 4, "1"), Mark("footnote", 11, 11, "1"))
    assert (note.kind, note.within, note.text) == ("footnote", ("footnote",), "In a survey, of ten.")


def test_definitions_of_links_are_no_prose() -> None:
    block = only("See [the *report*][r].\n\n[r]: https://a.example 'Full report'\n")
    assert block.text == "See the report."
    assert Mark("link", 4, 14, "https://a.example") in block.marks


@pytest.mark.parametrize("code", ["```\nx y\n```", "~~~\nx y\n~~~", "    x y"])
def test_code_blocks_are_no_prose(code: str) -> None:
    assert texts(f"one\n\n{code}\n\ntwo\n") == ["one", "two"]


def test_rules_are_no_front_matter_further_down() -> None:
    assert texts("one\n\n---\ntwo\nthree\n---\n") == ["one", "two three"]


def test_fences_of_admonitions_are_no_prose_but_their_titles_are() -> None:
    assert texts(":::note[Mind the gap]\nIt is\nwide.\n:::\n\n::: tip Jump\n\nOver it.\n\n:::\n") == [
        "Mind the gap",
        "It is wide.",
        "Jump",
        "Over it.",
    ]
    assert texts('!!! note "Mind the gap"\n    It is wide.\n') == ['"Mind the gap"', "It is wide."]


def test_modules_of_mdx_are_no_prose() -> None:
    assert texts("import Tabs from '@theme/Tabs'\nimport x from 'y'\n\nexport const a = 1\n\nImport the data.\n") == [
        "Import the data."
    ]
    assert texts("Use <Tab onClick={() => go({a: 1})}>this</Tab> now.") == ["Use \ufffcthis now."]


# Inline


def test_emphasis_inside_a_word_leaves_the_word_whole() -> None:
    draft = "un**believ**able"
    block = only(draft)
    assert (block.text, block.marks) == ("unbelievable", (Mark("strong", 2, 8),))
    assert home(draft, "unbelievable") == draft
    assert home(draft, "believ") == "believ"


def test_entities_and_escapes_are_what_they_stand_for() -> None:
    draft = "Q&amp;A \\*not\\* &#8220;x&#x201d; &nosuch;"
    assert texts(draft) == ["Q&A *not* “x” &nosuch;"]
    assert home(draft, "Q&A") == "Q&amp;A"
    assert home(draft, "&") == "&amp;"
    assert home(draft, "*not*") == "*not\\*"


def test_punctuation_stays_as_it_is() -> None:
    assert texts("\"It's\" -- well... 'so'") == ["\"It's\" -- well... 'so'"]


def test_links_are_their_text() -> None:
    block = only("See [the report](https://a.example/x 'title') now.")
    assert (block.text, block.marks) == ("See the report now.", (Mark("link", 4, 14, "https://a.example/x"),))


def test_alternative_text_is_a_block_of_its_own() -> None:
    draft = "See ![a *red*\nfox](fox.png) run."
    alt, block = read(draft).blocks
    assert (alt.kind, alt.text) == ("alt", "a red fox")
    assert (block.text, block.marks) == ("See \ufffc run.", (Mark("image", 4, 5),))
    assert home(draft, "\ufffc") == "![a *red*\nfox](fox.png)"


@pytest.mark.parametrize(
    ("draft", "url"),
    [
        ("Go to https://a.example/b_c?d=e, now.", "https://a.example/b_c?d=e"),
        ("(See https://a.example/x_(y).)", "https://a.example/x_(y)"),
        ("Go to <https://a.example> now.", "https://a.example"),
        ("Go to www.a.example/b.", "www.a.example/b"),
        ("Ask <a.b@c.example>.", "a.b@c.example"),
        ("Ask a.b+d@c.example.", "a.b+d@c.example"),
        ("Try <irc://a.example/x>.", "irc://a.example/x"),
        ("“https://a.example/b”—so", "https://a.example/b"),
    ],
)
def test_addresses_are_one_character(draft: str, url: str) -> None:
    block = only(draft)
    at = block.text.index("\ufffc")
    assert home(draft, "\ufffc") == url
    assert any(mark[:3] == ("url", at, at + 1) for mark in block.marks)
    assert url[:4] not in block.text


@pytest.mark.parametrize(
    "tag",
    [
        "{{ page.title }}",
        "{% include x.html a='b c' %}",
        '{{< figure src="a" >}}',
        "{{% note %}}",
        "{: .wide}",
        "{/* a */}",
    ],
)
def test_template_tags_are_one_character(tag: str) -> None:
    draft = f"one {tag} two"
    assert texts(draft) == ["one \ufffc two"]
    assert home(draft, "\ufffc") == tag


def test_template_tags_in_a_destination() -> None:
    assert texts('See [the *guide*]({{ site.url }}/a) or [ours]({{< relref "b.md" >}}).') == ["See the guide or ours."]


@pytest.mark.parametrize("formula", ["$x_1$", "$a = b$", "$\\alpha$", "$$\nx\n$$", "$e^2$"])
def test_math_is_one_character(formula: str) -> None:
    assert texts(f"so {formula} holds") == ["so \ufffc holds"]


@pytest.mark.parametrize(
    "money", ["costs $5 and $6", "from $5 to $10", "$5-$10 a head", "US$5 = A$7 today", "a $1_000 prize", "$5^ and $6"]
)
def test_money_is_prose(money: str) -> None:
    assert texts(money) == [money]


# HTML


def test_inline_html_leaves_no_trace() -> None:
    draft = 'one <span title="no\nprose">two</span> <!-- three --> four'
    assert texts(draft) == ["one two four"]
    assert read(draft).comments == (("three", (38, 52)),)


def test_inline_html_that_marks_text() -> None:
    block = only('See <a href="https://a.example?b&amp;c">the <em>report</em></a>.')
    assert block.text == "See the report."
    assert block.marks == (Mark("emphasis", 8, 14), Mark("link", 4, 14, "https://a.example?b&c"))


@pytest.mark.parametrize("code", ["<code>a *b*</code>", "<kbd>Ctrl</kbd>", "<CODE>![a](b)</CODE>"])
def test_inline_html_that_is_no_prose(code: str) -> None:
    draft = f"Press {code} now."
    assert texts(draft) == ["Press \ufffc now."]
    assert home(draft, "\ufffc") == code


def test_images_in_html_have_alternative_text_too() -> None:
    draft = 'A <img src="a.png" alt="red fox"> here.\n\n<img alt="R&amp;D" src=b>\n'
    assert [(block.kind, block.text) for block in read(draft).blocks] == [
        ("alt", "red fox"),
        ("paragraph", "A \ufffc here."),
        ("alt", "R&D"),
    ]
    assert home(draft, "R&D") == "R&amp;D"


def test_html_blocks_hold_prose() -> None:
    draft = '<div class="no">\n  Cats &amp;\n  <b>dogs</b>.<br>Use <code>no</code>.\n</div>\n'
    assert texts(draft) == ["Cats & dogs. Use \ufffc."]
    assert home(draft, "& dogs") == "&amp;\n  <b>dogs"


def test_html_blocks_have_kinds() -> None:
    draft = (
        "<h2 align=center>One</h2>\n<p>Two</p><ul><li>three<li>four</ul>\n"
        "<figure><figcaption>Five</figcaption></figure>\n<details><summary>Six</summary>\n\nseven\n\n</details>\n"
    )
    assert [(block.kind, block.level, block.text) for block in read(draft).blocks] == [
        ("heading", 2, "One"),
        ("paragraph", 0, "Two"),
        ("item", 0, "three"),
        ("item", 0, "four"),
        ("caption", 0, "Five"),
        ("paragraph", 0, "Six"),
        ("paragraph", 0, "seven"),
    ]


def test_tables_in_html() -> None:
    draft = "<table>\n<tr><th>a<th>b\n<tr><td>c</td><td>d</td></tr>\n</table>\n"
    assert [(tuple(block.cell or ()), block.text) for block in read(draft).blocks] == [
        ((0, 0, 0), "a"),
        ((0, 0, 1), "b"),
        ((0, 1, 0), "c"),
        ((0, 1, 1), "d"),
    ]


def test_block_quotations_in_html_reach_over_markdown() -> None:
    blocks = read("<blockquote>\n\n*one*\n\n- two\n\n</blockquote>\n\nthree\n").blocks
    assert [(block.within, block.text) for block in blocks] == [
        (("quote",), "one"),
        (("quote", "list", "item"), "two"),
        ((), "three"),
    ]


def test_html_in_a_quotation() -> None:
    draft = "> <div>\n> one\n> two\n> </div>\n>\n> <!-- three -->\n"
    assert home(draft, "one two") == "one\n> two"
    assert read(draft).blocks[0].quoted


@pytest.mark.parametrize(
    "html",
    [
        "<script>\nif (a < b) '<p>no</p>';\n\nno\n</script>",
        "<style>\n.no { color: red }\n</style>",
        "<pre>no\n\nno</pre>",
        "<div><pre>\n\nno\n\n</pre></div>",
        "<svg>\n\n<text>no</text>\n\n</svg>",
        "<!-- no\n\nno -->",
        "<? no ?>",
        "<!DOCTYPE no>",
    ],
)
def test_html_that_is_no_prose(html: str) -> None:
    assert texts(f"one\n\n{html}\n\ntwo\n") == ["one", "two"]


def test_an_element_left_open_hides_no_more_than_its_block() -> None:
    assert texts("one <code>two\n\nthree\n") == ["one \ufffc", "three"]


# Robustness

HOSTILE = {
    "nested quotations": "> " * 10_000 + "x",
    "nested lists": "- " * 10_000 + "x",
    "indented lists": "".join("  " * depth + "- x\n" for depth in range(2_000)),
    "one long line": "The fox costs $5 and jumped. " * 40_000,
    "brackets": "[" * 300_000,
    "emphasis": "*a " * 100_000,
    "backticks": "`" * 1_000_000,
    "tags": "<" * 300_000,
    "open tags": "<a " * 100_000,
    "comments": "<!--" * 250_000,
    "scripts": "<div>" + "<script>" * 100_000,
    "quotes in tags": "<div>\n" + "<a \"'" * 100_000,
    "entities": "&" * 1_000_000,
    "word and at": "a" * 500_000 + "@",
    "template tags": "{{ {% " * 150_000,
    "formulas": "$ab" + "_" * 500_000,
    "addresses": "http://" * 100_000,
    "components": "<A {" * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_draft_takes_long(name: str) -> None:
    started = time.process_time()
    read(HOSTILE[name])
    assert time.process_time() - started < 5


def test_html_is_imported_only_when_there_is_some() -> None:
    code = (
        "import sys; from copydesk.formats.markdown import markdown; markdown('a', b'*x* `y`');"
        "sys.exit(any(name in sys.modules for name in ('html', 'html.parser', 'yaml', 'copydesk.formats.markup')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
