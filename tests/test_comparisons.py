"""Two quantities that are compared, and the difference between two."""

from __future__ import annotations

import pytest

from copydesk.check import Check
from copydesk.checks.compare_equal import CompareEqual
from copydesk.checks.compare_unlike import CompareUnlike
from copydesk.checks.difference_mismatch import DifferenceMismatch
from copydesk.formats.markdown import markdown
from copydesk.formats.plain import plain
from copydesk.readings.figures import Figures
from copydesk.readings.magnitudes import Magnitude, magnitude
from copydesk.readings.pairs import pair


def flagged(check: Check, text: str) -> list[str]:
    document = markdown("draft.md", text.encode())
    return [hit.block.text[hit.start : hit.end] for hit in check.hits(document)]


@pytest.mark.parametrize(
    ("text", "dimension", "value"),
    [
        ("It took an hour and a half.", "time", 5400),
        ("It ran for two years.", "calendar", 24),
        ("A quarter agreed.", "share", 0.25),
        ("It costs 50p.", "GBP", 0.5),
        ("It is 1.5 kilometres long.", "metric length", 1500),
    ],
)
def test_magnitude(text: str, dimension: str, value: float) -> None:
    (figure,) = plain("draft.txt", text.encode()).reading(Figures).all
    assert magnitude(figure) == Magnitude(dimension, value)


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Lee leads 48% to 45%.", (48, 45)),
        ("Lee leads 48-45.", (48, 45)),
        ("Lee beat Hart 4,312 to 4,102.", (4312, 4102)),
        ("They won by 5 points.", None),
    ],
)
def test_pair(text: str, both: tuple[float, float] | None) -> None:
    (figure,) = plain("draft.txt", text.encode()).reading(Figures).all
    assert pair(figure) == both


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The budget is $1.5 million, compared with $1,500,000 last year.", "$1,500,000"),
        ("One in five adults smokes, compared with 20% a decade ago.", "20%"),
        ("The flight takes two and a half hours, longer than the 150 minutes it took before.", "150 minutes"),
        ("A dozen schools closed, compared with 12 in the previous year.", "12"),
        ("The loan runs for 36 months rather than three years.", "three years"),
        ("Sales fell to 400 units from 400 a year earlier.", "400"),
        ("The wait went from 90 minutes to an hour and a half.", "an hour and a half"),
        ("The deposit goes up from 14 days’ rent to two weeks’ rent.", "two weeks"),
        ("The limit was raised from **30 days** to [30 days](https://example.org).", "30 days"),
        ("## Wait cut from 60 minutes to one hour", "one hour"),
        ("The delay grew from seven days to a week.", "a week"),
        ("Waiting times fell 10 percent to 18 months from a year and a half.", "a year and a half"),
        ("A ticket costs £12, up from £12 last year.", "£12"),
        ("The waiting time fell to 14 days, compared with a fortnight last winter.", "a fortnight"),
        ("The leave goes up from 12 months to a year.", "a year"),
        ("Attendance was higher this year, at 4,120, than the 4,120 of last year.", "4,120"),
        ("The pipe is 1.5 kilometres long, longer than the old one's 1,500 metres.", "1,500 metres"),
        ("A quarter of pupils now get free meals, up from 25% in 2019.", "25%"),
        ("The course now lasts 18 months, instead of a year and a half.", "a year and a half"),
        ("Last year the club had 84 members. This year it has more: 84.", "84"),
        ("The lease was extended to 24 months; until now it was two years.", "two years"),
        ("From 36 hours, the shift has been lengthened to a day and a half.", "a day and a half"),
        ("The deadline has been shortened to 72 hours from three days.", "three days"),
        ("The toll increased from 38 to 38 overnight.", "38"),
        ("A rise in rents, to $950 from $950, took effect on Monday.", "$950"),
        ("The number of wards shrank from 12 to a dozen.", "a dozen"),
        ("The firm's profits grew to $4 million, up from $4 million a year ago.", "$4 million"),
        ("The number of deaths went down to 17, from 17 in the previous year.", "17"),
        ("The minimum age is going up from 18 to 18.", "18"),
        ("Down from 2.5 million, the audience was 2.5 million last week.", "2.5 million"),
        ("More people came than in 2022: 1,350, against 1,350.", "1,350"),
        ("Cut from 500 to 500, the workforce is bitter.", "500"),
        ("Entry now costs €8.50, up from the €8.50 charged last year.", "€8.50"),
        ("Rail fares jumped to £48 from £48 in January.", "£48"),
        ("Police arrested 61 people on Saturday night, fewer than the 61 held a week earlier.", "61"),
        ("The ban falls from a year to 12 months on appeal.", "12 months"),
        ("Growth slowed to 2.3% in the third quarter, from 2.3% in the second.", "2.3%"),
        ("Members will get 28 days' notice, longer than the four weeks they get today.", "four weeks"),
        ("The number of classes has risen to 42; a year ago there were 42.", "42"),
        ("The bridge carries 14,000 vehicles a day, compared with 14,000 a day in 2015.", "14,000"),
        ("The film's running time was trimmed from 150 minutes to two and a half hours.", "two and a half hours"),
        ("A litre of milk has gone up from $1.40 to $1.40.", "$1.40"),
        ("The fare will go up to £2.50 on 1 May from £2.50 at present.", "£2.50"),
        ("The roll stands at 96, a rise on the 96 pupils of last year.", "96"),
        ("From 17 wins in 2023, the second eleven slipped to 17 the following season.", "17"),
        ("The train takes 105 minutes, down from an hour and three-quarters.", "an hour and three-quarters"),
        ("They sold 210 cars in May, beating the 210 sold in April.", "210"),
        ("The roll has shrunk from 212 pupils five years ago to 212 today.", "212"),
    ],
)
def test_compared_equal(text: str, words: str) -> None:
    assert flagged(CompareEqual(), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Nothing has moved since Easter: eggs cost $3.20 in May, compared with $3.20 in April.",
        "Prices stood still. Eggs cost $3.20 in May, compared with $3.20 in April.",
        "Eggs are no dearer: $3.20, against $3.20 last month.",
        "The vote went 20 to 20, up from 10 to 10 in committee.",
        "The club won 14 games, beating the 14 sides in its group.",
        "The shop took £400, topping the £400 mark.",
        "The unemployment rate was little changed at 5%, compared with 5% in June.",
        "He moved from 12 Main Street to 12 Oak Street.",
        "Turnout rose from just under 50% to just over half.",
        "Speeds rose from 60 km/h to 60 mph.",
        "It cost $1.5 billion, compared with $1.5 million for the old one.",
        "It took 24 hours, more than a day faster than in 2019.",
        "They met for 30 minutes, compared with the 30-minute limit.",
        "It rose 5% to 5 million from 4.8 million.",
        "Today, one year later, more than one year later than planned, it opened.",
        "The size went from 4 by 4 to 4 by 6.",
        "Trains go from 5 to 5.",
        "It will rise from 5 to 5, 6 or 7.",
        "Rates were cut from 0.25% to 0.25% below the benchmark.",
        "Upgrade from version 2 to version 2.",
        "A dozen came, compared with dozens last year.",
        "A ticket costs £12, the same as last year's £12.",
        "The speed limit stays at 30 mph, compared with 30 mph on other roads.",
        "The fine was raised to $1,500, ten times the $150 of before.",
        "The bag weighs 2 kilograms (2,000 grams), down from 3.",
        "Sales fell to 310, against 310 at the rival shop.",
        "The number of shops grew from 12 in 12 towns to 20.",
        "It makes no difference whether one waits 60 minutes or an hour.",
        "The rate edged up from 4.5% to 4.5%, in rounded figures.",
        "The trip takes about an hour, down from 60 minutes.",
        "The trip takes less than an hour, compared with 60 minutes before.",
        "The 12 members of 2019 rose to 14, not 12.",
        "One year after, the club is one year older than it was.",
        "The yield fell from 4.51% to 4.5%.",
        "The price went from 99 cents to $1.",
        "The tax was cut from 20% of profits to 20% of sales.",
        "From 12 to 12.30 the road is shut.",
        "The firm was fined $2 million in 2021, compared with $2 million for its rival.",
        "It takes an hour to go from the 60-minute mark to the end.",
        "Rail fares jumped to £48 from £43 in January; they are £48 by coach.",
        "He served a year and a half, or 18 months, up from 12.",
        "The price was cut from $14 for a dozen to $14 for two dozen.",
        "The number of classes has risen to 42; in those 42 classes sit 900 pupils.",
        "The club has 300 men and 300 women, up from 200 each.",
        "She ran 10 km in 40 minutes, better than her rival's 40 minutes 20 seconds.",
    ],
)
def test_compared_and_not_equal(text: str) -> None:
    assert flagged(CompareEqual(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The pass costs £30 a week, up from £1,400 a year.", "£1,400 a year"),
        ("12 percent of firms closed, against 340 firms in 2019.", "340"),
        ("The fund spent £2 million, compared with $3 million last year.", "$3 million"),
        ("It loses 2% of its members a month versus 19% a year for the trade.", "19% a year"),
        ("The school spends 18% of its budget on heat, compared with £64,000 next door.", "£64,000"),
        ("Compared with 15% last year, 230 pupils were absent this year.", "230"),
        ("The ship burns 12 litres a day, compared with 300 litres a month for the old one.", "300 litres a month"),
    ],
)
def test_compared_unlike(text: str, words: str) -> None:
    assert flagged(CompareUnlike(), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Cases rose 12% from 250 to 280.",
        "They won 60% of their games against 20 teams.",
        "Prices rose 0.4% in the quarter, compared with 2% in the year to May.",
        "Turnout was 60%, compared with 58 in the last vote.",
        "Absence was 15% (210 pupils), compared with 230 pupils last year.",
        "The government will return 1.7 billion Canadian dollars, more than the 1.2 billion dollars it expects.",
        "Sales rose 12%, compared with 12 months earlier.",
        "He exchanged $500, compared with the rate of €450.",
        "Twelve of 30 (40%), compared with 10 of 40 (25%).",
        "They pay $500 a month, compared with $6,000 over the whole year.",
    ],
)
def test_compared_like(text: str) -> None:
    assert flagged(CompareUnlike(), text) == []


@pytest.mark.parametrize(
    ("text", "words", "difference"),
    [
        ("Rovers collected six more points than last season's 41 to finish on 49.", "six", "8"),
        ("The striker scored eight goals in 2023-24 and 15 in 2024-25, an improvement of nine.", "nine", "7"),
        ("Calls answered: 1,241, or 70 fewer than in 2024, when there were 1,293.", "70", "52"),
        ("Anna is 41 and her husband 47, a gap of five years.", "five years", "6"),
        ("The two sides are separated by eight points: United have 61 and City 55.", "eight points", "6"),
        ("The list has 41 names. Last year's had 36. That is seven more.", "seven", "5"),
        ("It cost £640,000, £60,000 over the budget of £600,000.", "£60,000", "£40,000"),
        ("The vote was 11-8, giving the ayes a majority of four.", "four", "3"),
        ("The school has three more pupils than last year’s 12, for a total of 16.", "three", "4"),
        ("The motion passed by 12 votes to 9, a majority of four.", "four", "3"),
        ("Lee leads by 6 points, 48% to 44%, in the survey.", "6 points", "4 points"),
        ("Attendance was 500, 50 fewer than the 560 of last year.", "50", "60"),
        ("The ticket costs $50, $5 more than its rival’s $40.", "$5", "$10"),
        ("Hart, 45, is five years older than Lee, who is 42.", "five years", "3"),
        ("At 31, she is two years younger than her brother, 34.", "two years", "3"),
        ("He finished in 58 minutes, 3 minutes faster than his 63 minutes last year.", "3 minutes", "5 minutes"),
        ("Turnout was 62 percent, 8 points higher than the 58 percent in 2019.", "8 points", "4 points"),
        ("Last year it had 12 pupils; this year it has three more, a total of 16.", "three", "4"),
        ("Lee took 4,312 votes to Hart’s 4,102, winning by 250.", "250", "210"),
        ("The difference between 52% and 44% is 5 points.", "5 points", "8 points"),
        ("Seven voted for and four against, a majority of two.", "two", "3"),
        ("The party won 52 seats to its rival’s 45, a margin of eight.", "eight", "7"),
        ("The club has 16 members, three more than last year’s 19.", "three", "3 the other way"),
        ("The council received 412 complaints, 61 more than the 341 it received in 2022.", "61", "71"),
        ("Labour took 19 seats and the Greens 14, a difference of six.", "six", "5"),
        ("Hart won with 8,212 votes; Lee had 7,906. The majority was 406.", "406", "306"),
        ("At $849, the phone costs $50 less than last year's model, which sold for $949.", "$50", "$100"),
        ("The winner took 41 minutes, four minutes less than the runner-up's 47 minutes.", "four minutes", "6"),
        ("With 54 seats, the coalition is seven short of the 63 needed for a majority.", "seven", "9"),
        ("The committee approved it by 14 votes to eight, a majority of five.", "five", "6"),
        (
            "The reserve covers 1,240 hectares, 300 hectares more than its neighbour's 840 hectares.",
            "300 hectares",
            "400 hectares",
        ),
        (
            "The flight takes 95 minutes, 25 minutes longer than the train, which takes 80 minutes.",
            "25 minutes",
            "15 minutes",
        ),
        ("At 16C, it was three degrees warmer than Monday's 11C.", "three degrees", "5"),
        ("Eight more firms took part than the 37 of last year: 47 in all.", "Eight", "10"),
        ("Support stood at 44%, nine points behind the 58% who were opposed.", "nine points", "14"),
        ("The north gate counted 5,310 visitors. The south gate counted 4,870, or 540 fewer.", "540", "440"),
        ("A litre costs €1.92 in Lyon, 14 cents more than the €1.88 charged in Lille.", "14 cents", "4 cents"),
        ("In 2010 the village had 740 people. Today it has 610, or 160 fewer.", "160", "130"),
        ("Compared with the 63 arrests of 2022, last year's 78 were 25 more.", "25", "15"),
        ("Eleven more pupils than last year's 46 enrolled, bringing the school to 59.", "Eleven", "13"),
        (
            "The road is 27 kilometres long, four kilometres shorter than the old route of 33 kilometres.",
            "four kilometres",
            "6",
        ),
        ("Fewer people died: 19, seven fewer than the 28 in 2023.", "seven", "9"),
        ("The council's 41 wardens are 12 more than the 31 it employed a decade ago.", "12", "10"),
        ("Two thousand people signed the first petition and 2,600 the second, 400 more.", "400", "600"),
        ("The red team finished with 188 points, 15 clear of the blues on 163.", "15", "25"),
        (
            "It weighs 42 kilograms, 8 kilograms lighter than the model it replaces, which weighed 54 kilograms.",
            "8 kilograms",
            "12 kilograms",
        ),
        ("Turnout in the north was 64%, in the south 51%: a gap of 15 points.", "15 points", "13 points"),
        ("The new stand holds 3,400 fans, 1,200 more than the old one's 2,600.", "1,200", "800"),
        ("The measure got 57 votes, five short of the 60 it needed.", "five", "3"),
        (
            "Her winning throw of 61.4 metres was two metres better than her previous best of 58.1 metres.",
            "two metres",
            "3.3",
        ),
    ],
)
def test_difference(text: str, words: str, difference: str) -> None:
    (hit,) = DifferenceMismatch().hits(plain("draft.txt", text.encode()))
    assert (hit.block.text[hit.start : hit.end], hit.says["difference"]) == (words, difference)


@pytest.mark.parametrize(
    "text",
    [
        "Rovers had three more wins than United's 12 and finished on 51 points.",
        "Chelsea beat Leeds 41 to 47 after a gap of five years.",
        "The vote was 11-8, giving the ayes a majority of four of the seven wards.",
        "It had 42 beds in 2018 and has 55 today, an increase of three since May.",
        "Lee leads by 5 points, 48% to 43%.",
        "Lee leads by 4 points, 48% to 43%.",
        "She beat him by 8 points, 54.2% to 45.8%.",
        "The club has about 16 members, three more than last year’s 12 or so.",
        "Lee beat Hart by more than 200 votes, 4,312 to 4,102.",
        "A two-thirds majority of 67 is needed; the vote was 60 to 40.",
        "The majority was 3, 12 votes to 9, down from 4.",
        "Lee won by 5 points in 2012, and 52% to 48% this year.",
        "The poll has Lee up by 5, 48% to 43%, a margin of error of 3.",
        "The bill passed 51-49, with a margin of one vote to spare.",
        "They won by 2 wickets after scoring 250 to 249.",
        "The lead narrowed to 3 points, 47% to 44%, from 6.",
        "He is 45, five years older than the average of 39.5.",
        "The Owls trail 3-2 in the series after a 98-90 loss, a margin of 8.",
        "A margin of 4 to 1 backed the plan, 80% to 20%.",
        "It sold 1,150 tickets, 200 fewer than the 1,350 sold in 2024.",
        "The report is 20 pages longer than last year’s 100-page edition.",
        "The council received 412 complaints, 71 more than the 341 it received in 2022.",
        "She is 47, six years older than her husband; their daughter is 18.",
        "Labour took 19 seats and the Greens 14, a difference of five.",
        "Hart won with 8,212 votes; Lee had 7,906. The majority was 306.",
        "Hart won with 8,212 votes, 406 more than in 2019; Lee had 7,906.",
        "Last month 310 people used the food bank; this month 45 more did, a total of 355.",
        "Last month 310 people used the food bank; 45 more did in its first week, and 365 in all of June.",
        "Twelve people were hurt, three more than first thought, and 15 cars were damaged.",
        "Three more people died on Friday, after 12 on Thursday and 20 on Wednesday.",
        "With 54 seats, the coalition is nine short of the 63 needed for a majority.",
        "The bridge has 24 arches, five more than the other, and is 31 metres high.",
        "The company plans 30 more stores than the 120 it has, 96 of them abroad.",
        "The town has 41 schools, ten more than the average of 31.",
        "Lee is 31; Ann, two years older, is 33; and Jo is 40.",
        "In 2010 the village had 740 people. Today it has 610, or 130 fewer.",
        "In 2010 the village had 740 people. It lost 160 in the next ten years, and by now it has 610.",
        "The reserve covers 1,240 hectares, nearly 400 hectares more than its neighbour's 840 hectares.",
        "The new law has 212 articles, 35 more than the draft and 25 more than the 187 of the old one.",
        "The winner took 41 minutes 20 seconds, nine seconds less than the runner-up.",
        "The yes side won by 8 percentage points, 54% to 46%.",
        "He is 64 and has been a judge for 21 years, five more than his predecessor's 16.",
        "Its 34 staff handle 120 calls a day, ten more than the 110 of last year.",
        "They raised £4,200, £900 more than the target of £3,300, from 140 donors.",
        "At least three more homes than the 40 planned were lost; officials count 46.",
        "Each family gets 12 kilos, two more than last year, and the 600 kilos left go to schools.",
        "He was given three years, on top of the two and a half he is serving.",
        "The council's 41 wardens are ten more than the 31 it employed a decade ago.",
        "The Eagles have won 14 games this season, five more than last year, and lost 11.",
        "The measure got 57 votes, three short of the 60 it needed.",
        "Turnout in the north was 64%, in the south 51%, and the gap with the east is 15 points.",
        "The ship carries 420 passengers, 60 more than its sister, and a crew of 310.",
        "Each class has 24 pupils, three more than recommended, and the school 312 in all.",
        "The town lost 12 more pubs than it gained: 31 closed and 19 opened.",
        "He made 14 saves, six more than his opposite number, in the 31-26 win.",
        "There were 51 fires in May and 64 in June, 20 more than the average.",
        "The bill passed with 57 votes, six more than were needed, and 43 against.",
    ],
)
def test_difference_that_holds(text: str) -> None:
    assert flagged(DifferenceMismatch(), text) == []
