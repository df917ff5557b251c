"""What kind of source somebody's words speak of, and the rules that ask for its name."""

from __future__ import annotations

import pytest

from copydesk.check import Check
from copydesk.checks.anonymous_source import AnonymousSource
from copydesk.checks.double_attribution import DoubleAttribution
from copydesk.checks.source_without_link import SourceWithoutLink
from copydesk.checks.unidentified_study import UnidentifiedStudy
from copydesk.checks.vague_source import VagueSource
from copydesk.formats.markdown import markdown
from copydesk.formats.plain import plain
from copydesk.readings.sourcing import sourcing
from copydesk.text import Span

KINDS = {
    "named": """Ann Lee|the Labor Department|the ministry|Reuters|the mayor|its lawyer|Mr. Lee|police|officials|Sanders
        |a spokesman for the port|Labor Department officials|experts at the University of Oslo|a 2019 study|a Pew survey
        |a study by the University of Oslo|a report from the inspector general|a former adviser, Bo Berg|the study
        |Ann Lee, who is familiar with the matter|a Boston lawyer named Ann Lee|her critics|the experts|court documents
        |a federal judge|the New York Post|Ann Lee, an analyst at Harbor Bank""",
    "pronoun": "she|they|who|he himself|but they",
    "anonymous": """a person familiar with the matter|officials who asked not to be named|a senior official|sources|a source
        |two people with knowledge of the talks|sources close to the mayor|two experts|one of her aides|another official
        |three officials|one Lee confidant|people close to the campaign|the person|multiple sources|a few officials""",
    "study": "a study|recent research|a new survey|a poll of 400 voters|a study of American voters",
    "vague": """experts|critics|some analysts|many|it is widely believed|Many economists|but experts|Western officials
        |studies|some sources|Others|some of her aides|several experts|most people|Research""",
}


@pytest.mark.parametrize(
    ("kind", "words"), [(k, word.strip()) for k, all_ in KINDS.items() for word in all_.split("|")]
)
def test_kinds(kind: str, words: str) -> None:
    assert sourcing(words, Span(0, len(words))) == kind


def test_a_name_right_behind() -> None:
    text = "It will rain, said a senior official, Ann Lee, on Monday."
    start = text.index("a senior")
    assert sourcing(text, Span(start, start + len("a senior official"))) == "named"


def flagged(check: Check, text: str) -> list[str]:
    document = plain("draft.txt", text.encode())
    return [hit.block.text[hit.start : hit.end] for hit in check.hits(document)]


_REASON = "A person familiar with the talks, who was not authorized to speak publicly, said it was off."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A source said it was off.", ["A source"]),
        (_REASON, []),
        (f"{_REASON}\n\nThe mayor was away.\n\nAnother person familiar with the talks said it was on.", []),
        ("A top adviser said it was off.\n\nBo Berg told the council on Monday.", []),
        ("Sources said it was off. Sources said it was on.", ["Sources"]),
        ("It was off, two officials said on condition of anonymity.", ["on condition of anonymity"]),
        ("It was off, two officials said on condition of anonymity. They feared reprisals.", []),
        ("The donor wished to remain anonymous.", []),
        ("The Harbor Post reports that it was off. A source says it was on.", []),
    ],
)
def test_anonymous(text: str, words: list[str]) -> None:
    assert flagged(AnonymousSource(), text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A study found that nets sink.", ["A study found"]),
        ("A study found that nets sink.\n\nThe study, led by Ann Lee of Oslo University, took a year.", []),
        ("A study found that nets sink (Lee et al., 2016).", []),
        ("A study found that nets sink [4].", []),
        ("A study found that nets sink, the Harbor Post reports.", []),
    ],
)
def test_unidentified(text: str, words: list[str]) -> None:
    assert flagged(UnidentifiedStudy(), text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Studies show that nets sink.",
        "Research suggests that nets sink.",
        "New research suggests that nets sink.",
        "A study found that nets sink.",
        "Some sources say that nets sink.",
        "Sources say that nets sink.",
        "Senior officials say that nets sink.",
        "Two officials say that nets sink.",
        "Experts said on condition of anonymity that nets sink.",
    ],
)
def test_one_fault_one_rule(text: str) -> None:
    assert sum(len(flagged(check, text)) for check in (VagueSource(), AnonymousSource(), UnidentifiedStudy())) == 1


def test_a_lead_is_borne_out_below() -> None:
    lead = "Nets sink, experts say.\n\nThe port has many.\n\n"
    assert flagged(VagueSource(), lead) == ["experts say"]
    assert flagged(VagueSource(), lead + "“They do,” said Ann Lee, who makes them.") == []


def test_the_first_of_two_is_shown() -> None:
    document = plain("draft.txt", b"According to Ann Lee, the road is shut, Lee said.")
    (hit,) = DoubleAttribution().hits(document)
    (first,) = hit.related
    assert hit.block.text[hit.start : hit.end] == "Lee said"
    assert first.block.text[first.start : first.end] == "According to Ann Lee"


def test_linked_elsewhere() -> None:
    text = b"A Harbor League survey found 40.\n\nThe [Harbor League](https://example.com/) counts."
    assert list(SourceWithoutLink().hits(markdown("draft.md", text))) == []
