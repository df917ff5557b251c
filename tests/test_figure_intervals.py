"""Values and intervals are exact, whatever the digits: they are worked out again in fractions."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.formats.plain import plain
from copydesk.readings.figures import Figure, Figures
from copydesk.readings.figures.rewriting import rewritten

SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "lakh": 10**5, "crore": 10**7}
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def only(text: str) -> Figure:
    (found,) = plain("draft.txt", text.encode()).reading(Figures).all
    return found


def spelled(n: int) -> str:
    for size, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred")):
        if n >= size:
            above, rest = divmod(n, size)
            behind = "" if not rest else (" and " if rest < 100 else " ") + spelled(rest)
            return f"{spelled(above)} {name}{behind}"
    if n < 20:
        return ONES[n]
    return TENS[n // 10 - 2] + (f"-{ONES[n % 10]}" if n % 10 else "")


@given(st.integers(0, 999), st.integers(1, 4), st.data(), st.sampled_from(sorted(SCALES)))
def test_decimals_are_as_precise_as_their_last_digit(whole: int, places: int, data: st.DataObject, scale: str) -> None:
    decimals = data.draw(st.integers(0, 10**places - 1))
    written = f"{whole}.{decimals:0{places}}"
    found = only(f"They sold {written} {scale} boats.")
    value, slack = Fraction(written) * SCALES[scale], Fraction(SCALES[scale], 2 * 10**places)
    assert (found.value, found.low, found.high) == (float(value), float(value - slack), float(value + slack))
    assert found.text == f"{written} {scale}"


@given(st.integers(10_000, 10**12))
def test_whole_numbers_hold_two_digits_at_least(n: int) -> None:
    found = only(f"They sold {n:,} boats.")
    zeros = len(str(n)) - len(str(n).rstrip("0"))
    slack = Fraction(10 ** min(zeros, len(str(n)) - 2), 2)
    assert (found.value, found.low, found.high) == (float(n), float(n - slack), float(n + slack))


@given(st.integers(2, 10**12 - 1))
def test_numbers_in_words_are_what_the_digits_are(n: int) -> None:
    found = only(f"They sold {spelled(n)} boats.")
    assert (found.text, found.value, found.unit) == (spelled(n), float(n), "boats")
    assert found.low is not None
    assert found.high is not None
    assert found.low < n < found.high


@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from(["%", " percent", " km", " miles", "kg"]))
def test_both_ends_of_a_range(first: int, last: int, unit: str) -> None:
    found = only(f"They shed between {first} and {last}{unit} again.")
    low, high = sorted((first, last))
    assert (found.value, found.low, found.high) == ((low + high) / 2, low, high)


@given(
    st.sampled_from(
        "about,nearly,more than,up to,at least,almost,fewer than,roughly,over,as many as,,some,no".split(",")
    ),
    st.decimals(min_value="0.1", max_value=10**6, places=1),
    st.sampled_from(["", "%", " million"]),
)
def test_the_value_lies_in_its_interval(before: str, number: object, unit: str) -> None:
    found = only(f"It sold {before} {number}{unit} now.")
    assert found.value is not None
    assert found.low is None or found.low <= found.value
    assert found.high is None or found.value <= found.high


@given(st.integers(1, 99), st.integers(1, 9))
def test_about_is_twice_as_wide(whole: int, tenth: int) -> None:
    plain_, about = only(f"It sold {whole}.{tenth}% now."), only(f"It sold about {whole}.{tenth}% now.")
    assert plain_.low is not None
    assert plain_.high is not None
    assert about.low is not None
    assert about.high is not None
    assert about.high - about.low == pytest.approx(2 * (plain_.high - plain_.low))


@given(st.text(alphabet="0123456789.,-–−/:’'\"$£€%½⁄ abmknxe()+~°\n", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    document = plain("draft.txt", text.encode())
    for block in document.blocks:
        end = 0
        for figure in document.reading(Figures).of(block):
            assert end <= figure.start < figure.end <= len(block.text)
            assert figure.value is None or figure.low is None or figure.low <= figure.value
            assert figure.value is None or figure.high is None or figure.value <= figure.high
            end = figure.end


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("It fell by 20% in May.", 25, "25%"),
        ("It fell by 20% in May.", 12.5, "12.5%"),
        ("It cost $1.2 million in May.", 1.5e6, "$1.5 million"),
        ("It lost 1,200 boats.", 13_000, "13,000 boats"),
        ("It lost twelve boats.", 13, ""),
        ("It lost 3 to 5 boats.", 4, ""),
    ],
)
def test_another_value_in_a_figures_own_writing(text: str, value: float, expected: str) -> None:
    document = plain("draft.txt", text.encode())
    (figure,) = document.reading(Figures).all
    assert rewritten(figure, value) == expected.removesuffix(" boats")
