"""Which marks are told to lack a partner, and where it is expected."""

from __future__ import annotations

import time

import pytest

from copydesk.checks.unclosed_quote import UnclosedQuote
from copydesk.formats.markdown import markdown
from copydesk.formats.plain import plain


def told(draft: str, read=plain) -> list[tuple[str, str]]:
    document = read("draft", draft.encode())
    return [(hit.case, hit.block.text[hit.start : hit.end]) for hit in UnclosedQuote().hits(document)]


def test_the_place_where_the_partner_is_expected():
    draft = "“It held, the harbor master said. It fell.\n\nIt rose again.\n\n“It did. “No,” she said. She “left.”"
    document = plain("draft.txt", draft.encode())
    places = [(p.block.text[p.start : p.end], p.message) for hit in UnclosedQuote().hits(document) for p in hit.related]
    assert places == [("held,", "perhaps it ends here"), ("“No,", "the next quotation opens here")]


def test_a_mark_is_put_right_as_most_of_the_draft_has_it():
    curly = plain("draft.txt", '“One” and “two” and "three”.'.encode())
    straight = plain("draft.txt", '"One" and "two" and "three”.'.encode())
    found = [(hit.block.text[hit.start], hit.better) for d in (curly, straight) for hit in UnclosedQuote().hits(d)]
    assert found == [('"', ("“",)), ("”", ('"',))]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        # Only the last paragraph closes
        ("“One came.\n\n“Two came.\n\n“Three came,” he said.", []),
        ("“One came.\n\n“Two came.\n\nNobody else was there by then.", [("unclosed", "“Two")]),
        ('"One came.\n\nShe went on:\n\n"Two came."', []),
        ('"One came.\n\n[Applause]\n\n"Two came."', []),
        ("“One came.\n\nShe went home, and the market was shut.\n\n“Two came.”", [("unclosed", "“One")]),
        # Paragraphs that lack the mark they should open with: told once
        ("She said: “One came.\n\nTwo came.\n\nThree came.” The end.", [("carried", "Two")]),
        # A word turned round
        ("He says,” there are some who never came.”", [("turned", "”")]),
        # Doubtful or none
        ("He said ```", []),
        ("He said: \"She told me, 'The mayor said, \"No.\"'\"", []),
        ("”Ja”, sa han. ”Nej”, sa hon.", []),
        ("”Yes,” he said. “No,” she said.", [("turned", "”")]),
        ("The '\"' character and the \"'\" character differ.", []),
        ("The board is 2\" thick. It's 6'2\" long. The 3/4\" nail.", []),
        ('The second derivative f" and the group A" are here.', []),
        ('<a href="foo> and key="value and \\"x', []),
        ('" One came , he said .', []),
        ("“The bridge is shut until [...]", [("doubtful", "“The")]),
        ("She said: “The list is this:", []),
    ],
)  # fmt: skip
def test_paragraphs(draft: str, expected: list[tuple[str, str]]) -> None:
    assert told(draft) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("“One,  \n“two,  \n“three.”", []),
        ("> “One came.\n>\n> “Two came.”", []),
        ("> “One came.\n\nNobody else was there by then.", [("unclosed", "“One")]),
        ("The “`one` and `two`", []),
        ("# The “Long Night\n\nIt was long.", [("unclosed", "“Long")]),
        ("- “One,\n- two,\n- three.”", []),
        ('| a | b |\n|---|---|\n| 5" | Foo" |\n| " | "x" |', []),
        ("He said “one.[^1]\n\n[^1]: “There.", [("unclosed", "“one."), ("unclosed", "“There.")]),
    ],
)  # fmt: skip
def test_markup(draft: str, expected: list[tuple[str, str]]) -> None:
    assert told(draft, markdown) == expected


@pytest.mark.parametrize(
    "text",
    ['"a ' * 100_000, 'a" ' * 100_000, '"a" b" ' * 50_000, "“a ” b” " * 50_000, "‘a " * 100_000, '"a\n\nb"\n\n' * 20_000,
     "“a ‘b” " * 50_000, "'\"x " * 100_000, "a” " * 100_000],
)  # fmt: skip
def test_no_text_takes_long(text: str) -> None:
    document = plain("draft.txt", text.encode())
    started = time.process_time()
    list(UnclosedQuote().hits(document))
    assert time.process_time() - started < 4
