"""Lists, ranks, points and votes that do not add up, as reporters word them."""

from __future__ import annotations

import pytest

from copydesk.desk import Desk, Wishes
from counting_texts import FAULTY, SOUND
from marked_drafts import assert_flagged, findings


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(Wishes(isolated=True, select=tuple(FAULTY)))


@pytest.mark.parametrize(("rule", "marked"), [(rule, text) for rule, texts in FAULTY.items() for text in texts])
def test_a_wrong_count_is_flagged_however_it_is_worded(desk: Desk, rule: str, marked: str) -> None:
    assert_flagged(desk, rule, marked)


@pytest.mark.parametrize("draft", [text for texts in SOUND.values() for text in texts])
def test_what_can_be_right_is_left_alone(desk: Desk, draft: str) -> None:
    assert findings(desk, draft) == []


def test_the_number_of_an_item_is_flagged_by_itself(desk: Desk) -> None:
    (found,) = findings(desk, "1. Wash the rice.\n2. Drain it.\n4. Add the stock.\n")
    assert (found.text, found.message, found.suggestions) == ("4", "“4” follows “2” · “3” is missing", ("3",))
