"""Claims of rank: which are asked about, and with what words."""

from __future__ import annotations

import pytest

from copydesk.checks.superlative_unsourced import SuperlativeUnsourced
from copydesk.formats.markdown import markdown


def claims(draft: str) -> list[tuple[str, str]]:
    """The words flagged in a draft, each with its case."""
    document = markdown("draft.md", draft.encode())
    return [(hit.block.text[hit.start : hit.end], hit.case) for hit in SuperlativeUnsourced().hits(document)]


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("It is the largest ferry in U.S. history.", "largest ferry in U.S. history"),
        ("It is the largest ferry in the United States.", "largest ferry in the United States"),
        ("It was the deepest cut since the end of the civil war.", "deepest cut since the end of the civil war"),
        ("Prices are the lowest since at least the early 1990s.", "lowest since at least the early 1990s"),
        ("It is the longest-serving crew on record.", "longest-serving crew on record"),
        ("He is the first openly gay judge of Ely.", "first openly gay judge"),
        ("She was the first woman in Congress to publicly object.", "first woman in Congress to publicly object"),
        ("They were the only senators to attend.", "only senators to attend"),
        ("The airline carried a record 3.2 million people.", "record 3.2 million"),
        ("Turnout was a record 95%.", "record 95%"),
        ("Record heat closed the schools.", "Record heat"),
        ("The plant broke the national record for glass.", "broke the national record"),
        ("It is the most visited museum in Spain.", "most visited museum in Spain"),
        ("The inn is South America's oldest.", "South America's oldest"),
    ],
)
def test_a_claim_runs_from_its_rank_to_its_field(draft: str, words: str) -> None:
    assert claims(draft) == [(words, "claim")]


def test_a_rank_taken_for_granted_is_a_detail() -> None:
    assert claims("The strike hit the oldest mill in the county.") == [("oldest mill in the county", "detail")]
    assert claims("The strike hit the county's oldest mill.") == [("county's oldest mill", "detail")]
    assert claims("The mill is the county's oldest.") == [("county's oldest", "claim")]


def test_a_first_from_the_schoolbook_is_a_detail() -> None:
    assert claims("She met the first man to walk on the moon.") == [("first man to walk", "detail")]
    assert claims("She met the first woman to lead the bank.") == [("first woman to lead", "claim")]


def test_a_source_in_the_paragraph_vouches() -> None:
    assert claims("Ann Lee said the mill had closed. It was the oldest in Europe.") == []
    assert claims("The mill is the oldest in Europe.[^1]\n\n[^1]: Lee, page 4.") == []
    assert claims("The mill is the oldest in Europe. See [the register](https://example.org).") == []


def test_a_source_in_another_paragraph_does_not() -> None:
    draft = "Ann Lee said the mill had closed.\n\nThe mill was the oldest in Europe."
    assert claims(draft) == [("oldest in Europe", "claim")]


def test_what_is_denied_supposed_or_shared_is_no_claim() -> None:
    assert claims("It isn't the largest mill in Europe.") == []
    assert claims("If the mayor names her, Lee is the first black judge of the county.") == []
    assert claims("It is one of the two largest mills in Europe.") == []


def test_code_and_headings_claim_nothing() -> None:
    assert claims("# The largest mill in Europe\n\nThe call to `open` is the first in the world.") == []


def test_names_are_no_claims() -> None:
    assert claims("She reads The Oldest Man in the World to the Largest Choir in Europe.") == []


def test_a_headline_is_vouched_for_by_its_story() -> None:
    assert claims("Mill is oldest in Europe, and the largest in Asia\n\nIt will close.") == []
