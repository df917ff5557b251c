"""Polls: margins of error, the samples they come from, and leads within them."""

from __future__ import annotations

import pytest

from copydesk.arithmetic.interval import Interval
from copydesk.check import Check
from copydesk.checks.moe_points import MoePoints
from copydesk.checks.moe_sample import MoeSample
from copydesk.checks.poll_lead_within_moe import PollLeadWithinMoe
from copydesk.checks.poll_proves import PollProves
from copydesk.formats.markdown import markdown
from copydesk.formats.plain import plain
from copydesk.readings.polls import Polls
from copydesk.readings.polls.confidence import confidence, half_width


def flagged(check: Check, text: str) -> list[str]:
    document = markdown("draft.md", text.encode())
    return [hit.block.text[hit.start : hit.end] for hit in check.hits(document)]


@pytest.mark.parametrize(
    ("text", "margin"),
    [
        ("The poll has a margin of error of plus or minus 3.1 percentage points.", "3.1 percentage points"),
        ("The poll has a margin of error of +/-3 points.", "3 points"),
        ("The poll has a 3-point margin of error.", "3-point"),
        ("Poll: 1,000 adults, margin of error 1 point.", "1 point"),
        ("The margin of error for the full sample of 4,000 is 1.5 points.", "1.5 points"),
        ("The poll is accurate to within three points, 19 times out of 20.", "three points"),
        ("The poll of 1,000 adults (±3 points) was taken in May.", "3 points"),
        ("The poll has a margin of error of less than 1 percentage point.", "1 percentage point"),
    ],
)
def test_margins(text: str, margin: str) -> None:
    assert [found.text for found in plain("draft.txt", text.encode()).reading(Polls).margins] == [margin]


@pytest.mark.parametrize(
    "text",
    [
        "The race is within the margin of error, 48 percent to 45 percent.",
        "The margin of error is small: 48% of them said yes.",
        "The standard error is 1.6 points in a sample of 1,000 adults.",
        "The error rate in a sample of 1,000 ballots was 1 percent.",
        "He won by a margin of 3 points.",
    ],
)
def test_no_margins(text: str) -> None:
    assert plain("draft.txt", text.encode()).reading(Polls).margins == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("at the 95% confidence level", 95),
        ("at a confidence level of 90 percent", 90),
        ("19 times out of 20", 95),
        ("nine times out of ten", 90),
        ("a poll of 1,000 adults", 95),
        ("at 90% confidence and at 99% confidence", None),
    ],
)
def test_confidence(text: str, level: float | None) -> None:
    assert confidence(text) == level


@pytest.mark.parametrize(
    ("people", "level", "points"), [(1000, 95, 3.1), (1000, 90, 2.6), (4000, 95, 1.55), (100, 99, 12.9)]
)
def test_half_width(people: int, level: float, points: float) -> None:
    width = half_width(Interval.exactly(people), level)
    assert width is not None
    assert width.low == pytest.approx(points, abs=0.05)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The survey, which interviewed 500 registered voters, has a margin of error of two points.", "two points"),
        (
            "A sample of 1,500 voters was asked.\n\nThe poll’s margin of error is 1 percentage point.",
            "1 percentage point",
        ),
        ("- **Sample:** 1,000 adults\n- **Margin of error:** ±1 percentage point", "1 percentage point"),
        ("More than 1,000 adults took part in the poll, whose margin of error is ±1 point.", "1 point"),
        ("At the 90 percent confidence level, the poll of 1,000 adults has a margin of error of 1 point.", "1 point"),
        ("Respondents: 1,000. Margin of error: ±0.5%.", "0.5%"),
        ("The answers of the 900 voters polled may be off by 1.5 points either way.", "1.5 points"),
        ("The margin of error, the pollster said, was 1 point: it had polled 1,500 voters.", "1 point"),
    ],
)
def test_margin_too_small(text: str, words: str) -> None:
    assert flagged(MoeSample(), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The poll of 2,000 adults has a margin of error of plus or minus 2 points.",
        "About 10,000 voters were polled, and the margin of error is 1 point.",
        "The school has 600 pupils; 400 answered the survey, so the margin of error is 3 points.",
        "Of the town’s 1,200 voters, 1,000 were polled. The margin of error is 1.3 points.",
        "The quick count sampled 1,500 polling stations; its margin of error is 0.8 percentage points.",
        "The pooled data from four surveys of 1,000 adults has a margin of error of 1.5 points.",
        "Some 1,000 people marched on Sunday. The poll’s margin of error is 1 point.",
        "The poll of 1,000 adults was held in a city of 60,000. Its margin of error is 3 points.",
        "The poll surveyed 1,500 people in each of 10 countries and has a margin of error of 1 point.",
        "The survey of 1,000 flights has a margin of error of 1 minute.",
        "The share moved by 1 point either way in the poll of 1,000 adults.",
        "The margin of error for a share of 5% in a poll of 1,000 adults is 1.4 points.",
        "| Poll | Sample | Margin of error |\n|---|---|---|\n| Post | 1,000 | ±3.1 points |\n| Marlin | 2,500 | ±2 points |",
    ],
)
def test_margin_of_its_sample(text: str) -> None:
    assert flagged(MoeSample(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The poll put Lee ahead of Hart, 47 percent to 45 percent. Its margin of error is 4 points.", "ahead"),
        ("Lee is ahead by three points in the survey, which has a margin of error of 3.5 points.", "ahead"),
        ("Lee leads Hart 48-46, according to the poll, which has a margin of error of 4 points.", "leads"),
        ("Lee led with 46 percent, followed by Hart with 44 percent. The margin of error is 3 points.", "led"),
        ("In the poll, 46% back Lee and 44% back Hart. Lee leads. The margin of error is 3 points.", "leads"),
        ("Lee has pulled ahead of Hart, 46%-44%, a survey says. The margin of error is ±3.5 points.", "ahead"),
        ("The poll gives Lee the lead, 46% to 44%. The margin of error is 3 points.", "gives Lee the lead"),
        (
            "If the election were held today, Lee would win, 46% to 44%. The poll’s margin of error is 3 points.",
            "would win",
        ),
        ("Lee is beating Hart by a point in the survey, which has a margin of error of 3 points.", "is beating"),
        ("Lee is up by 2 points in the survey, which has a margin of error of 3 points.", "is up"),
        ("Lee and the Greens lead by a point, 26 to 25, in the poll. Its margin of error is 3 points.", "lead"),
        ("Lee’s lead over Hart stands at 2 points in the poll, whose margin of error is 3 points.", "’s lead"),
        ("The poll gives Lee a 46-44 lead over Hart. Its margin of error is 3 points.", "lead"),
        ("Some 46% back Lee and some 44% Hart, which puts Lee ahead. The margin of error is 3 points.", "ahead"),
        (
            "---\ntitle: Lee leads Hart in 2nd District\n---\n\nLee has 46 percent and Hart 44 percent in the poll. Its margin of error is 3 points.",
            "leads",
        ),
        (
            "| Party | Share |\n|---|---|\n| Reds | 34% |\n| Blues | 32% |\n| Other | 9% |\n\nThe Reds lead in the county. The poll’s margin of error is 3 points.",
            "lead",
        ),
        ("- Lee: 41%\n- Hart: 39%\n\nLee is out in front. The poll’s margin of error is 3 points.", "out in front"),
    ],
)
def test_lead_within_margin(text: str, words: str) -> None:
    assert flagged(PollLeadWithinMoe(), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Lee’s 2-point lead is not statistically significant; the poll’s margin of error is 3 points.",
        "Lee’s lead has shrunk to 2 points in the poll, inside the margin of error of 3 points.",
        "Lee leads Hart, 46% to 44%. The poll’s margin of error is 1.5 points.",
        "Lee leads Hart in an average of polls, 46% to 44%. One of them has a margin of error of 3 points.",
        "Lee holds a slim lead of 2 points over Hart in the poll, with a margin of error of 3 points.",
        "Lee said he was ahead of schedule by 2 days. The poll’s margin of error is 3 points.",
        "Inflation of 2 percent led 44 percent to cut spending, the poll found. The margin of error is 3 points.",
        "The poll, with a margin of error of 3 points, found that 46% trust the mayor, up from 44%. The mayor leads on.",
        "# Lee and Hart neck and neck, poll finds\n\nLee leads by 2 points, 46% to 44%. The margin of error is 3 points.",
        "The company leads its rival by 2 points of market share, 46% to 44%.",
        "| Party | May | June |\n|---|---|---|\n| Reds | 30% | 34% |\n| Blues | 33% | 32% |\n\nThe Reds lead in the county. The poll’s margin of error is 3 points.",
        "- Lee: 41%\n- Hart: 32%\n- Mara: 31%\n\nLee is out in front. The poll’s margin of error is 3 points.",
        "Lee takes the lead in aid talks. In the poll, 44% back the bridge and 43% oppose it. The margin of error is 3 points.",
        "Lee’s lead has vanished: 46% to 44% in the poll. The margin of error is 3 points.",
        "Lee is 2 points ahead of where he was in May. The poll’s margin of error is 3 points.",
        "Lee leads with 45 percent, 3 points more than in May, in the poll. Its margin of error is 3.5 points.",
    ],
)
def test_lead_beyond_margin_or_hedged(text: str) -> None:
    assert flagged(PollLeadWithinMoe(), text) == []


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("The poll has a 3 percent margin of error.", "3-percentage-point"),
        ("The survey’s margin of sampling error is four per cent.", "four percentage points"),
        ("The poll asked voters, with a two percent plus or minus margin of error.", "two-percentage-point"),
        ("- Sample: 1,000 adults\n- Margin of error: 3.1%", "3.1 percentage points"),
    ],
)
def test_margin_in_points(text: str, better: str) -> None:
    assert [hit.better for hit in MoePoints().hits(markdown("draft.md", text.encode()))] == [(better,)]


@pytest.mark.parametrize(
    "text",
    [
        "Polls have proved unreliable.",
        "A survey of the wreck confirmed that the hull is intact.",
        "The poll proved decisive.",
        "The poll was confirmed as the last before the vote.",
        "In May the poll confirmed nothing.",
        "No poll proves that voters want it.",
        "Nothing is proved by a poll.",
        "The poll confirmed the date of the vote.",
    ],
)
def test_poll_that_proves_nothing(text: str) -> None:
    assert flagged(PollProves(), text) == []


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("# Poll proves town wants its pool back", "proves"),
        ("Most renters want a freeze, a survey of tenants confirmed.", "confirmed"),
        ("Two opinion polls this month have proved that the mayor is losing the suburbs.", "proved"),
        ("The results of the survey, carried out by Ipsos, confirm that two in three tenants are worried.", "confirm"),
    ],
)
def test_poll_that_is_said_to_prove(text: str, verb: str) -> None:
    assert flagged(PollProves(), text) == [verb]


def test_how_accurate_a_poll_is_need_not_be_told_in_points() -> None:
    assert flagged(MoePoints(), "The poll of 500 voters is accurate to within 4.4%, 19 times out of 20.") == []
