"""Which words are somebody else's."""

from __future__ import annotations

import time

import pytest

from copydesk.formats.markdown import markdown
from copydesk.formats.plain import plain
from copydesk.readings.quotations import Quotations, marked


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        # The marks there are
        ('He said "yes" and “no,” she said.', ['"yes"', "“no,”"]),
        ("‘Don’t,’ he said. ‘It’s the players’ union.’", ["‘Don’t,’", "‘It’s the players’ union.’"]),
        ("'I told the players' union,' he said.", ["'I told the players' union,'"]),
        ("« Oui », dit-il. »Ja«, sagte er. „Gut“, so.", ["« Oui »", "»Ja«", "„Gut“"]),
        ("``Quoted'' and ''more'' here.", ["``Quoted''", "''more''"]),
        ('"Foo—" he said ("a") and—"b"—', ['"Foo—"', '"a"', '"b"']),
        ("She wrote 'Gone with the Wind' and 'Ulysses'.", ["'Gone with the Wind'", "'Ulysses'"]),
        ("The 'players' and the 'coaches'.", ["'players'", "'coaches'"]),
        # A quotation within a quotation
        ("“He said ‘yes’ to me,” she said.", ["“He said ‘yes’ to me,”"]),
        ("“He said “yes” to me,” she said.", ["“He said “yes” to me,”"]),
        ('"the “best” one," he said', ['"the “best” one,"']),
        ('“the "best" one,” he said', ['“the "best" one,”']),
        ('"He said "yes" to me," she said.', ['"He said "yes" to me,"']),
        ("'I said \"no to the Boys' Club\" there,' he said.", ["'I said \"no to the Boys' Club\" there,'"]),
        ("''I would call it 'old,''' he said.", ["''I would call it 'old,'''"]),
        # Apostrophes, feet and inches are none
        ("'Tis the season, and the players' union met.", []),
        ("In the '90s kids' shows were good, rock 'n' roll the boys' thing.", []),
        ("Hawai'i isn't the dogs' and cats' home.", []),
        ("The 12\" disc and the 7\" single are 6'2\" and 5' tall.", []),
        ('"He is 6\'2" tall," she said.', ['"He is 6\'2" tall,"']),
        ('"The 12" disc is gone," she said. "It is 5\' 11"."', ['"The 12" disc is gone,"', '"It is 5\' 11"."']),
        ("the 'member of the boys", []),
        ("Yahoo 's players ' union was n't there", []),
        # Faults in the marks
        ('“Foo" he said. ”Bar” too.', ['“Foo"', "”Bar”"]),
        ("“No,“ he said. “A leopard.”", ["“No,“", "“A leopard.”"]),
        ("He said “no.“[1] “A leopard.”", ["“no.“", "“A leopard.”"]),
        ('"I came. "I saw," he said.', ['"I came. ', '"I saw,"']),
        ('The word“ he said, ” and "', []),
        ('"""', []),
    ],
)  # fmt: skip
def test_marks(text: str, quotations: list[str]) -> None:
    assert [text[quotation.start : quotation.end] for quotation in marked(text)] == quotations


def test_several_paragraphs_open_each_and_close_the_last() -> None:
    document = plain("draft.txt", "He said: “We came.\n\n“We saw.\n\n“We won.”\n\n“Yes,” she said.".encode())
    found = [document.reading(Quotations).of(block)[0] for block in document.blocks]
    assert [(quotation.closed, quotation.carried) for quotation in found] == [
        (False, False),
        (False, True),
        (True, True),
        (True, False),
    ]
    assert document.reading(Quotations).inside(document.blocks[0], 10, 17)


def test_a_quotation_runs_to_its_end_through_paragraphs_without_marks() -> None:
    draft = "He said: “We came.\n\nWe saw.\n\nWe won.” The end.\n\n# One\n\n“Two.\n\n# Three\n\nFour.”"
    document = markdown("draft.md", draft.encode())
    reading = document.reading(Quotations)
    found = [[block.text[q.start : q.end] for q in reading.of(block)] for block in document.blocks]
    assert found == [["“We came."], ["We saw."], ["We won.”"], [], ["“Two."], [], []]
    assert [reading.of(block)[0].carried for block in document.blocks[:3]] == [False, True, True]


def test_marks_without_a_partner() -> None:
    document = plain("draft.txt", "We came,” he said. “She said ‘no.” The ‘long one.".encode())
    found = document.reading(Quotations).loose(document.blocks[0])
    assert [(mark.start, mark.end, mark.kind) for mark in found] == [
        (8, 9, "closes"),
        (29, 30, "inner"),
        (39, 40, "single"),
    ]


def test_a_quotation_goes_on_behind_a_tag() -> None:
    document = plain("draft.txt", "“We came.\n\nShe went on:\n\n“We saw.\n\nThe end came soon.\n\n“We won.”".encode())
    goes_on = document.reading(Quotations).goes_on
    assert [goes_on(block, "“") for block in document.blocks[::2]] == [True, False, False]


def test_marks_in_markup() -> None:
    document = markdown("draft.md", b'*"One* two," he **said:** "**three**"\n')
    text = document.blocks[0].text
    assert [text[q.start : q.end] for q in document.reading(Quotations).of(document.blocks[0])] == [
        '"One two,"',
        '"three"',
    ]


def test_block_quotations_are_quotations_and_alerts_are_not() -> None:
    document = markdown("draft.md", b"> One.\n\n> [!NOTE]\n> Two.\n\nThree.\n")
    inside = document.reading(Quotations).inside
    assert [inside(block, 0, 3) for block in document.blocks] == [True, False, False]


@pytest.mark.parametrize(
    "text", ['"a ' * 100_000, "'a " * 100_000, "a' " * 100_000, "“" * 300_000, "”" * 300_000, "'' " * 100_000]
)
def test_no_text_takes_long(text: str) -> None:
    started = time.process_time()
    marked(text)
    assert time.process_time() - started < 3
