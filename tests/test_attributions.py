"""Who vouches for what."""

from __future__ import annotations

import time

import pytest

from copydesk.checks.unattributed_figure import UnattributedFigure
from copydesk.checks.unattributed_quote import UnattributedQuote
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
        ("The ministry's finding that 40% of firms closed was new.", "finding that "),
        ("Ann Lee proposed a cut of 40%.", "Ann Lee"),
        ("Ann Lee offered the firm 40% more.", "Ann Lee"),
        ('LEE: "We lost 40% of the trees."', "LEE"),
        ("In the words of Ann Lee, 40% of the firms closed.", "Ann Lee"),
        ("The agency's own 2019 estimate of 40% was low.", "'s own 2019 estimate"),
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
    ],
)
def test_no_source_in_the_sentence(text: str) -> None:
    assert vouched(text, "40%") is None


def test_quotation_goes_on_in_the_next_sentence_and_paragraph() -> None:
    text = '"It was late," said Ann Lee. "We lost 40% of the trees."\n\n"And 30% of the hay was wet."'
    assert vouched(text, "40%") == "Ann Lee"
    assert vouched(text, "30%") == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("The fund lost $60 million in May.", "claim"),
        ("The fund is working to raise $60 million in May.", "detail"),
        ("The fund missed its target of $60 million in May.", "detail"),
        ("The fund has hopes. It lost $60 million in May.", "claim"),
        ("The bridge opened after a survey of 1,200 local drivers.", "detail"),
        ("Storm Costs Growers $60 Million in Lost Trees", "detail"),
        ("Editor's note: The fund lost $60 million in May.", "detail"),
        ("The mayor won 60 percent to 40 percent.", "detail"),
        ("The mayor kept the 40 percent rule.", "detail"),
        ("The mayor saw a 40 percent rise.", "claim"),
    ],
)
def test_who_could_dispute_a_figure(text: str, case: str) -> None:
    hit = next(iter(UnattributedFigure().hits(plain("draft.txt", text.encode()))))
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
