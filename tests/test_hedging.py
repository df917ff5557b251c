"""What the hedging rules flag, to the letter."""

from __future__ import annotations

import pytest

from copydesk.check import Check, OptionError
from copydesk.checks.hedge_word import HedgeWord
from copydesk.checks.stacked_hedge import StackedHedge
from copydesk.checks.weasel_word import WeaselWord
from copydesk.formats.markdown import markdown
from copydesk.formats.plain import plain


def flagged(check: Check, text: str) -> list[str]:
    document = plain("draft.txt", text.encode())
    return [hit.block.text[hit.start : hit.end] for hit in check.hits(document)]


def fixed(text: str) -> str:
    """The text with the first suggestion of each stacked hedge applied."""
    for hit in reversed(list(StackedHedge().hits(plain("draft.txt", text.encode())))):
        start, end = hit.block.home(hit.start, hit.end)
        text = text[:start] + hit.better[0] + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("The ferry may sail late and could run aground.", ["may sail", "could run"]),
        ("The fault might well have been caused by frost.", ["might well have been caused"]),
        ("The lock does not appear to be broken.", ["appear to be"]),
        ("It appears that the gate was open.", ["appears that"]),
        ("Tests of the Ely pump suggest a leak.", ["suggest"]),
        ("The pump ran dry, thus suggesting a leak.", ["suggesting"]),
        ("Ms. Doe suggested a leak.", []),
        ("The union is unlikely to strike.", ["unlikely to strike"]),
        ("It was an unlikely alliance.", []),
        ("The cause remains unclear.", ["unclear"]),
        ("The name of the unknown soldier is lost.", []),
        ("We believe the bridge is safe.", ["believe"]),
        ("The dam was fragile, and the guard could walk it in an hour.", []),
        ("If the mayor falls, so may his deputy.", []),
        ("May they rest in peace.", []),
    ],
)
def test_hedges_are_told_from_their_doubles(text: str, hedges: list[str]) -> None:
    assert flagged(HedgeWord(), text) == hedges


def test_attributed_hedges_are_flagged_on_request() -> None:
    text = "The minister said the tariff could cripple the harbour."
    assert flagged(HedgeWord(), text) == []
    assert flagged(HedgeWord(attributed=True), text) == ["could cripple"]


def test_classes_can_be_switched() -> None:
    text = "Perhaps the ferry may carry about 40 cars."
    assert flagged(HedgeWord(classes=("adverb",)), text) == ["Perhaps"]
    assert flagged(HedgeWord(classes=("approximator",)), text) == ["about 40"]
    with pytest.raises(OptionError, match="classes: `adverbs` is none of modal"):
        HedgeWord(classes=("adverbs",))


def test_hedges_across_markup() -> None:
    document = markdown("draft.md", b"# A title that may stay\n\nThe dam **may**\nfail.\n")
    hits = list(HedgeWord().hits(document))
    assert [hit.block.text[hit.start : hit.end] for hit in hits] == ["may fail"]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("The dam may possibly fail.", "The dam may fail."),
        ("It is possible that the old dam might fail.", "The old dam might fail."),
        ("He warned it’s possible the dam may fail.", "He warned the dam may fail."),
        ("The data seemed to imply a leak.", "The data implied a leak."),
        ("Maybe the dam might hold.", "The dam might hold."),
    ],
)
def test_one_of_two_hedges_goes(text: str, better: str) -> None:
    assert fixed(text) == better


def test_a_choice_of_hedges_is_left_to_the_writer() -> None:
    (hit,) = StackedHedge().hits(plain("draft.txt", b"The road may likely close."))
    assert hit.better == ()


@pytest.mark.parametrize(
    "text",
    [
        "She seemed to suggest a second vote.",
        "It is as good as it could possibly be.",
        "It is possible that he could not hear.",
        "Prices fell, perhaps because demand may ease.",
    ],
)
def test_single_hedges_stay(text: str) -> None:
    assert flagged(StackedHedge(), text) == []


@pytest.mark.parametrize(
    ("text", "weasels"),
    [
        ("Some of the older tenants left.", ["Some of the"]),
        ("The hall is often considered the finest in town.", ["often considered"]),
        ("His most famous novel is regarded by critics as a fraud.", ["most famous", "regarded by critics"]),
        ("Several historians argue that it fell.", []),
        ("The clerk said that some tenants left.", []),
        ("For some time the hall stood empty.", []),
    ],
)
def test_vague_counts_and_repute(text: str, weasels: list[str]) -> None:
    assert flagged(WeaselWord(), text) == weasels


def test_sorts_can_be_switched() -> None:
    assert flagged(WeaselWord(sorts=("repute",)), "Many halls are widely regarded as sound.") == ["widely regarded as"]
    with pytest.raises(OptionError, match="sorts: `count` is none of quantity"):
        WeaselWord(sorts=("count",))
