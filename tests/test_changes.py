"""Statements of change: which are held to be wrong, and which only look so."""

from __future__ import annotations

import pytest

from changes_texts import FAULTY, SOUND
from copydesk import critic
from copydesk.check import Check, Hit
from copydesk.checks.by_to import ByTo
from copydesk.checks.change_without_base import ChangeWithoutBase
from copydesk.checks.multiple_mismatch import MultipleMismatch
from copydesk.checks.percent_change import PercentChange
from copydesk.checks.percent_point import PercentPoint
from copydesk.checks.reverse_percent import ReversePercent
from copydesk.checks.times_more import TimesMore
from copydesk.formats.markdown import markdown
from passage_texts import FAULTY as TOLD
from passage_texts import SOUND as UNTOLD
from reversal_texts import FAULTY as REVERSED
from reversal_texts import SOUND as UPRIGHT

CHECKS: dict[str, Check] = {
    "percent-change": PercentChange(),
    "percent-point": PercentPoint(),
    "by-to": ByTo(),
    "multiple-mismatch": MultipleMismatch(),
    "reverse-percent": ReversePercent(),
    "times-more": TimesMore(),
    "change-without-base": ChangeWithoutBase(),
}


FAULTS = [(rule, draft) for texts in (FAULTY, TOLD, REVERSED) for rule, drafts in texts.items() for draft in drafts]


def hits(rule: str, draft: str) -> list[Hit]:
    return list(CHECKS[rule].hits(markdown("draft.md", f"{draft}\n".encode())))


@pytest.mark.parametrize(("rule", "draft"), FAULTS)
def test_a_fault_is_flagged_where_it_stands(rule: str, draft: str) -> None:
    text, marks = critic.strip(draft)
    found = [hit.block.home(hit.start, hit.end) for hit in hits(rule, text)]
    assert [text[start:end] for start, end in found] == [text[mark.start : mark.end] for mark in marks]
    assert found == [(mark.start, mark.end) for mark in marks]


@pytest.mark.parametrize("draft", [*(draft for drafts in SOUND.values() for draft in drafts), *UNTOLD, *UPRIGHT])
def test_what_only_looks_like_a_fault_is_let_pass(draft: str) -> None:
    document = markdown("draft.md", f"{draft}\n".encode())
    assert {
        rule: [hit.block.text[hit.start : hit.end] for hit in check.hits(document)] for rule, check in CHECKS.items()
    } == {rule: [] for rule in CHECKS}


@pytest.mark.parametrize("drafts", FAULTY.values(), ids=FAULTY)
def test_a_fault_is_told_once(drafts: tuple[str, ...]) -> None:
    for draft in drafts:
        text, _ = critic.strip(draft)
        assert len([rule for rule in CHECKS if rule != "change-without-base" and hits(rule, text)]) <= 1


@pytest.mark.parametrize(
    ("rule", "draft", "better", "says"),
    [
        ("percent-change", "Sales rose 25% from 80 to 110.", ("37.5%",), "a rise of 37.5%"),
        ("percent-change", "Sales rose 25% from 110 to 80.", (), "a fall of 27.3%"),
        ("percent-change", "Sales rose more than 50% from 80 to 110.", (), "a rise of 37.5%"),
        ("percent-change", "Costs fell by a third, from 90 to 45.", (), "a fall of 50%"),
        ("percent-point", "The rate rose 2% from 4% to 6%.", ("2 percentage points",), "a rise of 50%"),
        ("percent-point", "The rate rose one percent from 20% to 21%.", ("one percentage point",), "a rise of 5%"),
        ("by-to", "The fee rose by $4 to $89 from $83.", ("$6",), "a rise of $6"),
        ("by-to", "The toll is £3. It will rise by 50p to £4.", ("£1",), "a rise of £1"),
        ("by-to", "The fleet grew by eight to 47 from 41.", (), "a rise of 6"),
        ("multiple-mismatch", "The price doubled from 4,000 to 7,000.", (), "a rise of 75%"),
        ("reverse-percent", "Dropping the 20% VAT would cut prices by 20%.", ("16.7%",), "a fall of 16.7%"),
        ("reverse-percent", "Fares rose 20% and fell 20%, back where they started.", (), "a fall of 4%"),
    ],
)
def test_the_working_is_shown(rule: str, draft: str, better: tuple[str, ...], says: str) -> None:
    (hit,) = hits(rule, draft)
    assert (hit.better, hit.says["actual"]) == (better, says)


def test_both_ends_are_named() -> None:
    (hit,) = hits("percent-change", "Sales rose 25% from 80 to 110.")
    assert [place.block.text[place.start : place.end] for place in hit.related] == ["80", "110"]


def test_a_quotation_is_a_case_of_its_own() -> None:
    cases = [
        hit.case for hit in hits("percent-change", "Sales rose 25% from 80 to 110.\n\n“Sales rose 25% from 80 to 110.”")
    ]
    assert cases == ["stated", "quoted"]


@pytest.mark.parametrize(
    "draft", ["rose 20% from 40 to 50, " * 2_000, "doubled " * 5_000 + "from 4 to 7", "5% up " * 5_000]
)
def test_a_long_line_is_read_in_time(draft: str) -> None:
    document = markdown("draft.md", f"{draft}\n".encode())
    for check in CHECKS.values():
        list(check.hits(document))
