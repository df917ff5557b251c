"""Who vouches for what."""

from __future__ import annotations

import time

import pytest

from copydesk.checks.unattributed_figure import UnattributedFigure
from copydesk.checks.unattributed_quote import UnattributedQuote
from copydesk.formats.markdown import markdown
from copydesk.formats.plain import plain
from copydesk.readings.attributions import Attributions


def vouched(text: str, words: str) -> str | None:
    """The words that name the source of `words`, or its cue where none is named; None where nobody vouches."""
    document = plain("draft.txt", text.encode())
    block = next(block for block in document.blocks if words in block.text)
    start = block.text.index(words)
    found = document.reading(Attributions).voucher(block, start, start + len(words))
    if found is None:
        return None
    span = found.source or found.cue
    return found.block.text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The ministry said 40% of firms closed.", "The ministry"),
        ("Some 40% of firms closed, the ministry said.", "the ministry"),
        ("Some 40% of firms, the ministry said on Friday, have closed.", "the ministry"),
        ("Some 40% of firms closed, said Ann Lee, a clerk.", "Ann Lee"),
        ("Some 40% of firms closed, according to the ministry.", "the ministry"),
        ("According to the ministry, trade fell and 40% of firms closed.", "the ministry"),
        ("The survey shows that 40% of firms closed.", "The survey"),
        ("The ministry also estimates a loss of 40% this year.", "The ministry"),
        ("In a poll by the port, 40% wanted boats.", "In a poll"),
        ("The ministry's finding that 40% of firms closed was new.", "The ministry"),
        ("Ann Lee proposed a cut of 40%.", "Ann Lee"),
        ("Ann Lee offered the firm 40% more.", "Ann Lee"),
        ('LEE: "We lost 40% of the trees."', "LEE"),
        ("In the words of Ann Lee, 40% of the firms closed.", "Ann Lee"),
        ("The agency's own 2019 estimate of 40% was low, said Lee.", "The agency"),
        ("The agency's own 2019 projected rise is 40%.", "The agency"),
        ("A report from the harbor board that 40% of firms closed came late.", "the harbor board"),
        ("His plan to cut fares by 40% was dropped.", "His"),
        ("The ministry put the share of empty posts at 40%.", "The ministry"),
        ("Ann Lee, 45, an analyst at Coast Bank, said profits fell 40%.", "Ann Lee"),
        ("Ann Lee, who runs the clinic, told reporters that 40% fell ill.", "Ann Lee"),
        ("Ann Lee, of Ely, who owns boats, says 40% leak.", "Ann Lee"),
        ('Of the boats, "40% leak," Ann Lee, the harbor master, wrote last week.', "Ann Lee"),
        ("And when the wind rose, he said 40% of the roofs went.", "he"),
        ("As the Coast Post first reported, 40% of posts are vacant.", "the Coast Post"),
        ("The Coast Post reviewed permits and found 40% had run out.", "The Coast Post"),
        ("Lee tweeted the day after the storm that 40% of roofs were gone.", "Lee"),
        ("Lee scared the board by reminding owners that 40% of boats leak.", "reminding"),
        ('Lee called the 40% cut "a mistake."', "Lee"),
        ("They mourn the 40% it expects to lose, and sing.", "it"),
        ("Data from the harbor board show traffic fell 40%.", "Data from the harbor board"),
        ("Some 40% of firms closed (Smith 2020).", "Smith 2020"),
        ("Some 40% of firms closed [3].", "[3]"),
        ("Some 40% of firms closed (Office for Harbor Statistics).", "Office for Harbor Statistics"),
    ],
)
def test_source_in_the_sentence(text: str, source: str) -> None:
    assert vouched(text, "40%") == source


@pytest.mark.parametrize(
    "text",
    [
        "Some 40% of firms closed.",
        "Lee, who owns 40% of the firm, said it would close.",
        "Though 40% of firms closed, the ministry said trade was good.",
        "The United States lost 40% of its firms.",
        "The reported cases fell by 40% in May.",
        "The rules continued to shut out 40% of firms.",
        "All told, 40% of firms closed.",
        "The city says crime fell, but 40% of houses were robbed.",
        "While the mayor claims that crime fell, 40% of houses were robbed.",
        "When asked whether boats leak, 40% nodded.",
        "The mayor said crime fell; she left, and he won 40% of the vote.",
        "The mayor said crime fell, which pleased the 40% who voted for him.",
        "The mayor, who said crime fell, won 40% of the vote.",
        'Lee wrote to the 40% who had left, "Come back."',
        "A fee of, say, 40% is high.",
        "In most early primary states, 40% stayed at home.",
        "The emissions rules that hold cut 40% of it.",
        "On the morning shows, 40% of voices were women.",
        "Since announcing her retreat in May, Lee lost 40% of the vote.",
        'In what Lee called "the old days," 40% of boats leaked.',
        "Lee has committed 40% of her wealth.",
    ],
)
def test_no_source_in_the_sentence(text: str) -> None:
    assert vouched(text, "40%") is None


def test_quotation_goes_on_in_the_next_sentence_and_paragraph() -> None:
    text = '"It was late," said Ann Lee. "We lost 40% of the trees."\n\n"And 30% of the hay was wet."'
    assert vouched(text, "40%") == "Ann Lee"
    assert vouched(text, "30%") == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Lee said — twice, and loudly — that boats leak.", ["that boats leak."]),
        ("Lee said boats leak — she owns none.", [" boats leak"]),
        ("Lee says Ely has 3 boats; Ryde has 4; Cowes has 5.", [" Ely has 3 boats; Ryde has 4; Cowes has 5."]),
        ("Lee said boats leak, and that all do.", [" boats leak, and that all do."]),
        ("Boats leak, the harbor master said, and they cost more.", ["Boats leak, ", ", and they cost more."]),
        ("The club lost boats: “They leak,” Lee said.", ["“They leak,” "]),
        ("It closed (“Boats leak,” Lee said) in May.", ["“Boats leak,” "]),
    ],
)
def test_how_far_a_statement_reaches(text: str, contents: list[str]) -> None:
    document = plain("draft.txt", text.encode())
    (block,) = document.blocks
    (said,) = (one for one in document.reading(Attributions).of(block) if one.kind == "say")
    assert [block.text[slice(*span)] for span in said.content] == contents


def test_source_of_a_table_is_named_below_it() -> None:
    text = "| Town | Boats lost |\n|---|---|\n| Ely | 1,200 |\n\nSource: Harbor League\n"
    document = markdown("draft.md", text.encode())
    cell = next(block for block in document.blocks if block.text == "1,200")
    found = document.reading(Attributions).running(cell, 0)
    assert found
    assert found.source
    assert found.block.text[slice(*found.source)] == "Harbor League"


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("The fund lost $60 million in May.", "claim"),
        ("The fund has hopes. It lost $60 million in May.", "claim"),
        ("The mayor saw a 40 percent rise.", "claim"),
        ("Ely has 3,400 empty houses.", "claim"),
        ("The storm killed 340 sheep.", "detail"),
        ("The fund lost $60,000 in May.", "detail"),
    ],
)
def test_who_could_dispute_a_figure(text: str, case: str) -> None:
    (hit,) = UnattributedFigure().hits(plain("draft.txt", text.encode()))
    assert hit.case == case


def test_many_quotations_take_no_longer_than_their_length() -> None:
    document = plain("draft.txt", ('"Rain had flooded the square." ' * 20_000).encode())
    begun = time.perf_counter()
    list(UnattributedQuote().hits(document))
    assert time.perf_counter() - begun < 10


@pytest.mark.parametrize("within", ["sentence", "paragraph", "link"])
def test_long_line_takes_no_longer_than_its_length(within: str) -> None:
    document = plain("draft.txt", ("He said 5% fell. " * 6_000 + 'told "x ' * 6_000 + "reports 5% " * 6_000).encode())
    begun = time.perf_counter()
    list(UnattributedFigure(within=within).hits(document))
    assert time.perf_counter() - begun < 20
