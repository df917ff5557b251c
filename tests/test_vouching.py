"""Who vouches for a figure from outside its own sentence, and which figures nobody disputes."""

from __future__ import annotations

import pytest

from copydesk.checks.unattributed_figure import UnattributedFigure
from copydesk.formats.markdown import markdown
from copydesk.formats.plain import plain

_LEAD = "The council met for three hours on Monday evening, and the room was full until the very end of it.\n\n"


def asked(text: str) -> list[tuple[str, str]]:
    document = plain("draft.txt", (_LEAD + text).encode())
    return [(hit.case, hit.block.text[hit.start : hit.end]) for hit in UnattributedFigure().hits(document)]


def test_nobody() -> None:
    assert asked("Nearly 40 percent of the boats are gone.") == [("claim", "40 percent")]


@pytest.mark.parametrize(
    "text",
    [
        "The list was compiled by the Harbor League.\n\nThe port lost 40 percent of its boats.",
        "The port lost 40 percent of its boats. [Coastal Post]",
        "A Coastal Post analysis of the logs came out in May. The port lost 40 percent of its boats.",
        "The port lost boats last year, according to the Harbor League.\n\nIt lost 40 percent in May.",
        "Mayor Ann Lee argued that:\n\n- the port lost 40 percent of its boats;\n- nobody was told.",
        "The port lost 40 percent of its boats.\n\nThe Coastal Post reports:",
        "The plan costs 40 percent of what the Society of Engineers estimates will be needed.",
    ],
)
def test_somebody(text: str) -> None:
    assert asked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Lee beat her rival by 18 points.",
        "The clip was retweeted 25,000 times.",
        "The mayor released 1,200 pages of letters.",
        "The strike began in a town with a population of 41,200.",
        "The sales tax was cut to 10 percent.",
        "Gate keepers say no 1,000,000 times a day.",
        "The fund is working to raise $60 million in May.",
        "The fund missed its target of $60 million in May.",
        "The bridge opened after a survey of 1,200 local drivers.",
        "Storm Costs Growers $60 Million in Lost Trees",
        "Editor's note: The fund lost $60 million in May.",
        "The mayor won 60 percent to 40 percent.",
        "Lee finished second in the primary with 14 percent.",
        "The mayor kept the 40 percent rule.",
        "The bridge is 12 miles long.",
        "Whoever gave $200 or less was left out.",
        "The minimum wage was $4.25 in May.",
        "A dozen boats and 40 rafts came home.",
    ],
)
def test_nobody_disputes_it(text: str) -> None:
    assert asked(text) == []


def test_a_headline_is_borne_out_below() -> None:
    text = "Port lost 40 percent of its boats in May\n\nNobody knows why."
    document = plain("draft.txt", text.encode())
    assert list(UnattributedFigure().hits(document)) == []
    assert [hit.case for hit in UnattributedFigure("sentence").hits(document)] == ["detail"]


def test_counts_in_a_text_about_a_program_are_its_own() -> None:
    text = _LEAD + "The server takes 3,000 calls at once, and 40% of them wait.\n\n" + "- the flag `-x` is set\n" * 4
    document = markdown("draft.md", text.encode())
    assert [hit.block.text[hit.start : hit.end] for hit in UnattributedFigure().hits(document)] == ["40%"]


@pytest.mark.parametrize(
    "text",
    [
        "Filings came in on Monday.\n\nLee gave $3 million to the harbor fund.",
        "Harbor reports show who gave.\n\nLee gave $3 million to the harbor fund.",
        "Houses there sell for as much as $5 million.",
        "Annual dues are $6,612.",
        "Unemployment peaked at 10 percent in May.",
        "The pact takes effect once 55 percent of all boats have signed.",
        "Who would not like 4 percent growth?",
        "Some 81 percent said yes.",
        "The service has 320 million users.",
    ],
)
def test_what_a_desk_would_not_ask(text: str) -> None:
    assert asked(text) == []


def test_a_paragraph_is_asked_about_once() -> None:
    text = _LEAD + "The port lost 40 percent of its boats. Some 3,000 sailors left, and $4 million went."
    (hit,) = UnattributedFigure().hits(plain("draft.txt", text.encode()))
    assert [hit.block.text[place.start : place.end] for place in (hit, *hit.related)] == [
        "40 percent",
        "3,000",
        "$4 million",
    ]
    assert {place.message for place in hit.related} == {"nor for this figure"}
    assert len(list(UnattributedFigure(ask="everything").hits(plain("draft.txt", text.encode())))) == 3
