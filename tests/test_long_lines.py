"""A draft that is one paragraph on one line is read in a time that grows as its length does, by every rule."""

from __future__ import annotations

import gc
import itertools
from time import process_time

import pytest

from copydesk.desk import Desk, Wishes

# Each once made a rule look at the whole line for each of its words or figures; so long a line, in characters, told it.
LINES = {
    "less than 5 more, ": 4_000,
    "it sold 12 boats at $5 each, ": 3_000,
    "prices fell 20% to 40 from 50. Then they rose 20%, back where they began. ": 6_000,
    "may could ": 20_000,
}
TIMES = 4
# A time that grows as the length does is TIMES as long; one that grows as its square is TIMES times that.
MOST = TIMES * 2.2


@pytest.fixture(scope="module")
def desk() -> Desk:
    made = Desk(Wishes(isolated=True, select=("all",)))
    made.lint("first.txt", " ".join(LINES).encode())
    return made


@pytest.mark.parametrize("line", LINES)
def test_a_line_several_times_as_long_takes_about_as_many_times_as_long(desk: Desk, line: str) -> None:
    assert (
        _growth(desk, line) < MOST or _growth(desk, line) < MOST
    )  # once more, should something else have been at work


def _growth(desk: Desk, line: str) -> float:
    short, long = (_time(desk, line, length) for length in (LINES[line], LINES[line] * TIMES))
    return long / max(short, 0.02)


def _time(desk: Desk, line: str, length: int) -> float:
    draft = "".join(itertools.islice(itertools.cycle(line), length)).encode()
    gc.collect()
    start = process_time()
    assert not desk.lint("line.txt", draft).failures
    return process_time() - start
