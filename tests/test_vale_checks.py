"""The checks with Vale's names: occurrence, repetition, consistency, conditional, capitalization."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copydesk.check import Check, OptionError
from copydesk.checks.capitalization import Capitalization
from copydesk.checks.conditional import Conditional
from copydesk.checks.consistency import Consistency
from copydesk.checks.occurrence import Occurrence
from copydesk.checks.repetition import Repetition
from copydesk.formats.markdown import markdown


def flagged(check: Check, text: str) -> list[str]:
    return [hit.block.text[hit.start : hit.end] for hit in check.hits(markdown("d.md", text.encode()))]


def test_more_than_max_is_flagged_at_the_first() -> None:
    check = Occurrence(token=r",", max=2, scope="sentence")
    text = "One, two, three, four. One, two.\n"
    (hit,) = check.hits(markdown("d.md", text.encode()))
    assert (hit.start, hit.end, hit.says["count"]) == (3, 4, 3)
    assert flagged(Occurrence(token="x", max=1), "x X\n") == []
    assert flagged(Occurrence(token="x", max=1, ignorecase=True), "x X\n") == ["x"]


def test_fewer_than_min_is_flagged_at_the_first_or_over_the_whole() -> None:
    check = Occurrence(token=r"\w+", min=3, scope="heading")
    assert flagged(check, "# A short\n\nText.\n\n## A longer one\n") == ["A"]
    assert flagged(Occurrence(token="why", min=1, scope="paragraph"), "# Why\n\nBecause of it.\n\nSo why not?\n") == [
        "Because of it."
    ]


def test_a_token_that_follows_itself() -> None:
    check = Repetition(tokens=(r"[^\s]+",), alpha=True)
    assert flagged(check, "It is is 5 5 of it. It `a` is `a` is.\n") == ["is is"]
    assert flagged(check, "The the end. End the end.\n") == []
    assert flagged(Repetition(tokens=(r"\w+",), ignorecase=True), "The the end. End the end.\n") == ["The the"]
    assert flagged(Repetition(tokens=(r"\w+",), exceptions=("bye",)), "Bye. She said bye bye bye.\n") == []


def test_max_lets_so_many_repetitions_pass() -> None:
    check = Repetition(tokens=(r"\w+",), max=1)
    assert flagged(check, "no no then so so so\n") == ["so so"]


def test_the_second_way_of_writing_is_flagged_and_names_the_first() -> None:
    check = Consistency(either={"adviser": "advisor", "e-mail": "email"})
    text = "An advisor called.\n\nThe adviser sent email. An adviser!\n"
    hits = list(check.hits(markdown("d.md", text.encode())))
    assert [hit.block.text[hit.start : hit.end] for hit in hits] == ["adviser", "adviser"]
    assert [hit.related[0].block.text for hit in hits] == ["An advisor called."] * 2
    assert hits[0].says["first"] == "advisor"


def test_options_of_consistency() -> None:
    assert flagged(Consistency(either={"color": "colour"}), "Color and colour, colourful.\n") == []
    assert flagged(Consistency(either={"color": "colour"}, ignorecase=True), "Color and colour.\n") == ["colour"]
    assert flagged(Consistency(either={"color": "colour"}, nonword=True), "The colors are colourful.\n") == ["colour"]
    assert flagged(Consistency(either={"a b": "a-b"}, scope="~heading"), "# a b\n\nAn a-b.\n") == []


def test_an_acronym_must_be_defined_before_or_in_its_block() -> None:
    text = "The WHO met.\n\nThe World Health Organization (WHO) met. The WHO left.\n\nSo did the NFL and the USA.\n"
    check = Conditional(first=r"\b[A-Z]{3,5}\b", second=r"(?:\b[A-Z][a-z]+ )+\(([A-Z]{3,5})\)", exceptions=("USA",))
    assert flagged(check, text) == ["WHO", "NFL"]


def test_without_a_group_any_match_of_second_will_do() -> None:
    check = Conditional(first=r"\bSection\b", second="Summary:")
    assert flagged(check, "# Section\n\nText.\n") == ["Section"]
    assert flagged(check, "# Section\n\nSummary: short.\n") == []


@pytest.mark.parametrize(
    ("heading", "better"),
    [
        ("How to build a boat with care", "How to Build a Boat With Care"),
        ("The Boat we Built", "The Boat We Built"),
        ("A boat: an answer", "A Boat: An Answer"),
        ("Boats of Our Own", None),
        ("The iPhone and the USS Maine", None),
        ("What They Look For", None),
    ],
)
def test_title_case_of_the_ap(heading: str, better: str | None) -> None:
    hits = list(Capitalization(match="$title", scope="heading").hits(markdown("d.md", f"# {heading}\n".encode())))
    assert [hit.better for hit in hits] == ([] if better is None else [(better,)])


def test_title_case_of_chicago_sets_long_prepositions_small() -> None:
    check = Capitalization(match="$title", style="Chicago", threshold=0.9, scope="heading")
    assert flagged(check, "# The Boat With a Sail\n") == ["The Boat With a Sail"]
    assert flagged(check, "# The Boat with a Sail\n") == []


def test_sentence_case() -> None:
    check = Capitalization(
        match="$sentence", scope="heading", exceptions=("Axon Server",), indicators=(":",), threshold=0.9
    )
    good = [
        "The old boat",
        "Use the `SAIL` now",
        "Set up Axon Server now",
        "The thief: Who is he",
        "1. The boat",
        "GitHub and the USA",
    ]
    assert flagged(check, "".join(f"## {heading}\n\n" for heading in good)) == []
    assert flagged(check, "## The Old Boat\n\n## the old boat\n") == ["The Old Boat", "the old boat"]


def test_a_prefix_is_not_looked_at() -> None:
    check = Capitalization(match="$sentence", scope="heading", prefix=r"^[a-z]\.\s")
    assert flagged(check, "## a. The old boat\n\n## a. the old boat\n") == ["a. the old boat"]


def test_lower_upper_and_a_pattern() -> None:
    assert flagged(Capitalization(match="$lower", exceptions=("NASA",)), "what NASA did\n\nWhat it did\n") == [
        "What it did"
    ]
    assert flagged(Capitalization(match="$upper"), "WHAT\n\nWhat\n") == ["What"]
    assert flagged(Capitalization(match=r"^[A-Z]"), "What\n\nwhat\n") == ["what"]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Occurrence(token="(", max=1), "token: `(` is not a regular expression"),
        (lambda: Occurrence(token="a"), "max: is missing"),
        (lambda: Occurrence(token="a", max=1, min=2), "min: 2 is more than `max`, 1"),
        (lambda: Repetition(tokens=("[",)), "tokens: `[` is not a regular expression"),
        (Repetition, "tokens: is empty"),
        (lambda: Consistency(either={"(": "a"}).phrases, "either: `(` is not a regular expression"),
        (lambda: Conditional(first="a"), "second: is missing"),
        (lambda: Conditional(first="a", second="("), "second: `(` is not a regular expression"),
        (lambda: Capitalization(match="$titel"), "match: `$titel` is none of $title, $sentence, $lower, $upper"),
        (lambda: Capitalization(match="$title", style="MLA"), "style: `MLA` is none of AP, Chicago"),
        (lambda: Capitalization(match="$title", threshold=80), "threshold: 80 is not between 0 and 1"),
    ],
)
def test_options_that_cannot_be(make: Callable[[], object], message: str) -> None:
    with pytest.raises(OptionError) as caught:
        make()
    assert str(caught.value).startswith(message)
