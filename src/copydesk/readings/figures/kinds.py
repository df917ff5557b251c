"""One figure: where it begins and ends, what kind it is, and what it says."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.readings.figures.approximations import approximated, before, behind, suffix
from copydesk.readings.figures.beside import unit
from copydesk.readings.figures.compounds import compound, height, led
from copydesk.readings.figures.fixed import fixed
from copydesk.readings.figures.names import part_of_name, side
from copydesk.readings.figures.nouns import noun
from copydesk.readings.figures.numbers import ARTICLES, Number, Written, number
from copydesk.readings.figures.ranges import Ends, borrowed, ends
from copydesk.readings.figures.ratios import odds, rate, ratio, votes
from copydesk.readings.figures.shares import pronoun, share
from copydesk.readings.figures.spelled import and_part
from copydesk.readings.figures.spot import Reading, Spot, Unit
from copydesk.readings.figures.symbols import MINUS, SIGNED, currency
from copydesk.readings.figures.units import DURATIONS
from copydesk.readings.figures.written import NEXT, written

# What "3-to-1" is the result of.
_RESULTS = tuple(
    f" {word}" for word in "margin vote majority decision ruling verdict win victory lead defeat loss".split()
)
# How what joins two numbers begins: "in", "out of", "to", "and", a dash.
_JOINING = frozenset("in ou of to or an ag In Ou Of To Or An".split()) | frozenset(("- ", "– ", "— "))
_OPENERS = frozenset(" \n\t\u00a0([{“\"'‘~,;/$£€¥")


class Beside(NamedTuple):
    """What stands beside a number and belongs to it: where the figure begins, its currency, its sign, how it is left open."""

    start: int
    code: str
    sign: int
    how: str
    after: Unit | None  # the unit right behind the number


def read(spot: Spot) -> Reading | None:
    """The figure that begins at a spot, where a digit or a number word stands; None where there is none."""
    start, code = currency(spot)
    text, at = spot.text, spot.start
    figure = None
    if text[at].isdigit():
        if at and text[at - 1] == "." and (at == 1 or not text[at - 2].isalnum()):
            figure = _decimal(text, at, code)
            start -= start == at
        elif not code:
            if text[at - 1].isalpha() and at:
                return None  # "A380"
            told = fixed(spot)
            if told:
                return told
    figure = figure or written(text, at, money=code)
    if figure is None and (spot.form in ARTICLES or spot.form in DURATIONS):
        figure = _one_and_a_half(text, at + len(spot.form) if spot.form in ARTICLES else at - 1)
    if figure is None or (figure.how == "words" and pronoun(spot, figure)):
        return None
    sign = 1
    if at and (text[start - 1] in SIGNED or text[at - 1] in MINUS or spot.previous == "minus"):
        start, sign = _sign(spot, start, code)
    after = None if code else unit(text, figure.end)
    beside = Beside(start, code, sign, before(spot, start), after)
    return _paired(spot, beside, figure) or _single(spot, beside, figure)


def _one_and_a_half(text: str, end: int) -> Written | None:
    """The "an" of "an hour and a half", which ends at `end`; of "the hour and a half", the "the"."""
    after = unit(text, end)
    return Written("words", end, 2, 2, 1) if after and and_part(text, after.end) else None


def _decimal(text: str, at: int, code: str) -> Written | None:
    """The number below one that is written without a zero: ".5", whose digits begin at `at`."""
    figure = written("0" + text[at - 1 : at + 40], 0, money=code)
    return figure._replace(end=figure.end + at - 2) if figure else None


def _sign(spot: Spot, start: int, code: str) -> tuple[int, int]:
    """Where a figure that begins at `start` begins with its sign, and 1 or -1."""
    text, at = spot.text, spot.start
    if start < at and text[at - 1] in MINUS:
        return start, -1  # "$-5"
    sign = text[start - 1 : start]
    if start and sign in SIGNED:
        if text.endswith(("+/", "+"), 0, start - 1):
            return start, 1  # "+/-3" is both
        if start > 1 and text[start - 2] not in _OPENERS:
            return (at - 6, -1) if spot.form.startswith("minus-") else (start, 1)
        # A dash that leans on the number behind it is a minus only where something is measured.
        dash = sign == "–" and not (code or unit(text, start + len(spot.form)))
        return (start, 1) if dash else (start - 1, -1 if sign in MINUS else 1)
    if spot.previous == "minus" and start == at:
        minus = spot.words.starts[spot.n - 1]
        before_minus = spot.lead(2).partition(" ")[0]
        if not before_minus[:1].isdigit() and before_minus != "or":  # "7 minus 5"; "plus or minus 3 points"
            return minus, -1
    return start, 1


def _paired(spot: Spot, beside: Beside, figure: Written) -> Reading | None:
    """What two numbers say together: a share, a vote, a height, a range."""
    start, code, _, how, _ = beside
    text, end = spot.text, figure.end
    behind_ = text[end : end + 1]
    if figure.how not in ("digits", "words") or not behind_ or behind_ in ".,;)":
        return None
    if behind_ == " " and beside.after is None and text[end + 1 : end + 3] not in _JOINING:
        return None
    following = NEXT.match(text, end) if behind_.isspace() or behind_ == "-" else None
    word = following[2].lower() if following else ""
    if not code:
        if word in ("in", "out", "of") and (shared := ratio(spot, figure)):
            value = shared[0]
            return Reading(start, shared[1], "ratio", *_opened(how, Number(value, value, value)), "", how != "")
        voted = votes(spot, end, word) if word in ("to", "against") else 0
        if voted:
            return Reading(start, voted, "score")
        odd = odds(text, figure) if word == "to" or behind_ == ":" else 0
        if odd:
            if text.startswith(_RESULTS, odd):
                return Reading(start, odd, "score")
            value = figure.top * figure.scale / figure.bottom
            return Reading(start, odd, "ratio", value, value, value, "", how != "")
        inches = height(text, spot.start) if behind_ in "'’′" else None
        if inches:
            return Reading(start, inches.end, "measure", *_opened(how, number(inches)), "inch", how != "")
    both = ends(spot, figure, code, beside.after)
    return _range(spot, beside, both) if both else None


def _range(spot: Spot, beside: Beside, both: Ends) -> Reading:
    start, code, sign, how, _ = beside
    text = spot.text
    lower, upper = number(both.lower, sign), number(both.upper)
    kind, name, end = "money", code, both.end
    if not code:
        after = both.after
        if after:
            kind, name = after.kind, after.name
        else:
            vote = both.lower.top > both.upper.top or text.startswith(_RESULTS, end)
            if vote and text[both.lower.end : end].startswith("-to-"):  # "a 9-to-6 vote"
                return Reading(start, end, "score")
            counted = noun(spot, end)
            kind, name = ("count", counted) if counted else ("range", "")
            per = rate(spot, end)
            if per:
                kind, (name, end) = "rate", per
    first, last = sorted((lower.value or 0.0, upper.value or 0.0))
    return Reading(start, end, kind, (first + last) / 2, first, last, name, how != "" or behind(text, end) != "")


def _single(spot: Spot, beside: Beside, figure: Written) -> Reading | None:
    """One number with what it counts."""
    start, code, sign, how, after = beside
    text = spot.text
    joined, end = suffix(text, figure.end)
    how = joined or how
    after_from = not joined and spot.n > 1 and "from" in spot.near(3)
    if code:
        if after_from:
            figure, _ = borrowed(spot, figure, money=True)
        after = Unit("money", code, end)
    elif figure.how == "part":
        after = share(spot, figure)
        if after is None:
            return None
    else:
        if joined:
            after = unit(text, end)
        elif after_from and after is None:
            figure, other = borrowed(spot, figure)
            after = other._replace(end=end) if other else None
        if after and (two := compound(text, figure, after.name, after.end) or _and_half(text, figure, after)):
            figure, after = two
        elif after and (one := led(text, start, figure, after)):
            start, figure = one
        after = after or _counted(spot, figure, end)
    left_open = behind(text, after.end)
    said = _opened(how or left_open, number(figure, sign))
    loose = said.value is None or figure.loose or how != "" or left_open != ""
    return Reading(start, after.end, after.kind, *said, after.name, loose)


def _and_half(text: str, figure: Written, after: Unit) -> tuple[Written, Unit] | None:
    """A number and a half of a unit that says so behind: "an hour and a half"."""
    part = and_part(text, after.end) if after.kind in ("measure", "duration") and figure.bottom == 2 else None
    if part is None:
        return None
    above, below, end = part
    whole = figure._replace(top=figure.top * below + 2 * above, bottom=2 * below, slack=1)
    return whole, after._replace(end=end)


def _counted(spot: Spot, figure: Written, end: int) -> Unit:
    """What a number without a unit counts."""
    if figure.how == "fold":
        return Unit("multiple", "", end)
    per = rate(spot, end)
    if per:
        return Unit("rate", *per)
    name = noun(spot, end)
    if not name and figure.scale == 1 and (part_of_name(spot) if figure.how == "digits" else side(spot)):
        return Unit("identifier", "", end)
    return Unit("count", name, end)


def _opened(how: str, exact: Number) -> Number:
    return approximated(how, exact) if how else exact
