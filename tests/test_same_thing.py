"""Figures over a story that the story does not bear out, and figures of one thing that disagree."""

from __future__ import annotations

import time

import pytest

from copydesk.check import Check, Hit
from copydesk.checks.conflicting_figure import ConflictingFigure
from copydesk.checks.headline_figure import HeadlineFigure
from copydesk.checks.magnitude_slip import MagnitudeSlip
from copydesk.formats.markdown import markdown
from copydesk.formats.plain import plain


def hits(check: Check, text: str) -> list[Hit]:
    return list(check.hits(markdown("draft.md", text.encode())))


def told(check: Check, text: str) -> list[tuple[str, str]]:
    """What is flagged and what it is held against."""
    return [
        (hit.block.text[hit.start : hit.end], hit.related[0].block.text[hit.related[0].start : hit.related[0].end])
        for hit in hits(check, text)
    ]


def story(headline: str, body: str) -> str:
    return f"# {headline}\n\n{body}\n"


@pytest.mark.parametrize(
    ("headline", "body", "flagged", "body_figure"),
    [
        ("90 looms to be scrapped", "The mill will scrap 70 looms by June.", "90", "70"),
        ("Fire kills three in Graz", "A fire killed five people in Graz on Sunday.", "three", "five"),
        ("Avalanche toll hits 31", "The death toll of the avalanche is 13, the rescuers said.", "31", "13"),
        ("Rents in Graz up 14%", "Rents in Graz rose 41 percent in a year.", "14%", "41 percent"),
        ("€20m stadium approved", "The council approved the €12m stadium on Monday.", "€20m", "€12m"),
        ("Woman, 81, climbs Matterhorn", "An 18-year-old woman climbed the Matterhorn.", "81", "18-year-old"),
        ("Library shut for nine weeks", "The library will be shut for six weeks.", "nine weeks", "six weeks"),
        ("Bridge is 400 metres long", "The bridge is 40 metres long.", "400 metres", "40 metres"),
        ("More than 500 trees felled", "Workers felled 450 trees along the canal.", "500", "450"),
        ("Two thousand march in Graz", "In Graz 7,000 people marched for the mill.", "Two thousand", "7,000"),
    ],
)
def test_headlines_are_held_against_the_story(headline: str, body: str, flagged: str, body_figure: str) -> None:
    assert told(HeadlineFigure(), story(headline, body)) == [(flagged, body_figure)]


def test_what_stands_over_a_story_is_its_headline() -> None:
    body = "The mill will scrap 70 looms by June.\n"
    assert told(HeadlineFigure(), f"---\ntitle: 90 looms to go\n---\n\n{body}") == [("90", "70")]
    assert told(HeadlineFigure(), f"---\ndescription: It has 90 looms.\n---\n\n# Looms\n\n{body}") == [("90", "70")]
    assert told(HeadlineFigure(), f"# Looms\n\n{body}\n![The 90 looms of the mill](l.png)\n") == [("90", "70")]
    assert told(HeadlineFigure(), f"# Looms\n\n## 90 looms to be scrapped\n\n{body}") == [("90", "70")]
    assert told(HeadlineFigure(), f"# Looms\n\n## 90 looms to go\n\nA tale.\n\n{body}") == []
    assert told(HeadlineFigure(), f"# Looms\n\n*The mill has 90 looms*\n\n{body}") == [("90", "70")]
    assert list(HeadlineFigure().hits(plain("draft.txt", f"90 looms to go\n\n{body}".encode()))) == []


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("70 looms to be scrapped", "The mill will scrap 69.8 looms, on average."),
        ("Nearly 70 looms to go", "The mill will scrap 66 looms."),
        ("Dozens of looms to go", "The mill will scrap 66 looms."),
        ("400 looms to go", "The mill will scrap 396 looms."),
        ("90 looms to go", "The mill will scrap 60 looms in Graz and 30 looms in Linz."),
        ("Mill to keep 40 looms", "The mill has 90 looms. It will scrap 50 looms."),
        ("12 hurt in mill", "A dozen people were hurt. Three people are in hospital."),
        ("Half of looms idle", "Of the 80 looms, 40 stand idle."),
        ("Two-thirds want a pool", "The poll found that 66% want a pool. It found that 20% do not."),
        ("One in five skips breakfast", "The survey found that 20% of pupils skip breakfast. 12% skip lunch."),
        ("Profit doubles to £40m", "Profit was £40 million, up from £20 million."),
        ("Nine reasons to weave", "The first two reasons are known."),
        ("50 years on, mill reopens", "The mill shut in 1974. In 2024 it opens again, after two years of work."),
        ("90-minute wait", "Visitors wait an hour and a half. They stay for 20 minutes."),
        ("20-mile walk", "They walked 32 kilometres. They walk 10 miles a day."),
        ("£3m loom bought", "The museum bought the loom. A ticket costs £5."),
        ("Mill, 120, gets new roof", "Ann Voss, 62, runs the mill."),
        ("Driver and two others hurt", "The driver and two others were hurt. Four cars burned."),
        ("Version 2.5 released", "Version 2.4 had three bugs. The release has 12 fixes."),
        ("Two of the eight looms saved", "The eight looms are old. Three looms are new."),
        ("Graz win 3-2", "Graz won. They have won 14 games."),
    ],
)
def test_what_a_story_bears_out_in_other_words_is_let_pass(headline: str, body: str) -> None:
    assert told(HeadlineFigure(), story(headline, body)) == []


@pytest.mark.parametrize(
    ("text", "flagged", "earlier"),
    [
        ("The nine miners sang.\n\nThe ten miners were safe.", "ten", "nine"),
        ("All 80 passengers were saved.\n\nThe 85 passengers went to Oban.", "85", "80"),
        ("Sixteen nurses signed.\n\nThe seventeen nurses want more pay.", "seventeen", "Sixteen"),
        ("The panel has 12 members.\n\nThe 13-member panel met.", "13", "12"),
        ("The mill's 120 workers got a letter.\n\nThe mill's 130 workers will vote.", "130", "120"),
        ("The 26-mile race starts here.\n\nThe 28-mile race ends there.", "28-mile", "26-mile"),
        ("The 19 tonnes of rice went north.\n\nThe 21 tonnes of rice arrived in May.", "21 tonnes", "19 tonnes"),
        ("Ann Voss, 45, weaves.\n\nVoss, 54, will stop.", "54", "45"),
        ("Bob Hale (61) weaves.\n\nThe 63-year-old Hale sings.", "63-year-old", "61"),
        ("A 14-year-old girl, Mia Lund, came.\n\nMia Lund, 15, left.", "15", "14-year-old"),
        ("Mayor Eva Holm, 52, spoke.\n\nHolm, who is 53, left.", "53", "52"),
        ("The **nine** miners sang.\n\nThe [ten miners](x) were safe.", "ten", "nine"),
        ("The canal is 12 kilometres long.\n\nBoats use the 14-kilometre canal.", "14-kilometre", "12 kilometres"),
        ("The mast, 88 metres high, fell.\n\nA gust took the 98-metre mast.", "98-metre", "88 metres"),
        ("The mill employs 340 people.\n\nThe mill's 430 employees struck.", "430", "340"),
        ("A 24-loom shed burned.\n\nAll 42 looms of the shed were old.", "42", "24"),
        ("Nine weavers have signed the letter.\n\nThe ten weavers who signed it want more pay.", "ten", "Nine"),
        (
            "The firm will spend £18 million on a new hall.\n\nThe £81 million hall is late.",
            "£81 million",
            "£18 million",
        ),
        ("The mill is old. It has 40 looms.\n\nThe mill's 48 looms are for sale.", "48", "40"),
        ("The mill was closed for six weeks.\n\nThe eight-week closure is over.", "eight-week", "six weeks"),
        ("They took a 12% stake.\n\nThe 15% stake is for sale.", "15%", "12%"),
        ("The mill opened in 1904.\n\nBuilt by nuns, it is dear. It is old. The mill opened in 1940.", "1940", "1904"),
        ("Founded in 1878, the Graz Mill is old.\n\nThe Graz Mill was founded in 1887.", "1887", "1878"),
        ("Ann Voss, 45, weaves.\n\nAt 54, Voss is the oldest.", "54", "45"),
        ("Ann Voss, 45, weaves.\n\nThe 47-year-old said so.", "47-year-old", "45"),
        ("The mill sought out 1,340 weavers.\n\nMost of the 1,430 weavers had looms.", "1,430", "1,340"),
        ("The barge took 47 weavers. All 74 weavers on the barge sang.", "74", "47"),
        ("The course lasts six weeks. At the end of the eight-week course, weavers sing.", "eight-week", "six weeks"),
        ("The weavers met for three hours. After four hours of talks, they sang.", "four hours", "three hours"),
        ("They argued all day. The mill shut for five days. The six-day closure is over.", "six-day", "five days"),
        ("The vat holds 500 litres. It takes an hour to fill the 550-litre vat.", "550-litre", "500 litres"),
        ("The bank lent the mill £2.6 million.\n\nThe £6.2 million loan is due.", "£6.2 million", "£2.6 million"),
        ("The mill was fined £450 for smoke. It has paid the £540 fine.", "£540", "£450"),
        ("The barge has room for 38 weavers. The 42-weaver barge was full.", "42", "38"),
        ("Twelve weavers were killed in the fire.\n\nThe deaths of 13 weavers shook Graz.", "13", "Twelve"),
        ("Police arrested 18 people at the mill. The 16 arrested are at home.", "16", "18"),
        ("The mill has 14 floors. She swept all 16 floors.", "16", "14"),
        ("The mill opened in 1964 in a barn. Since it opened in 1967 it has lost money.", "1967", "1964"),
        ("The mill was founded in 1912. Since its founding in 1921 it has made hats.", "1921", "1912"),
        ("A 24-year-old man was charged. The 26-year-old will be in court.", "26-year-old", "24-year-old"),
        ("The dog, aged six, was found. The eight-year-old dog was thin.", "eight-year-old", "six"),
        ("Bo Lind, a 29-year-old weaver, was cleared. Lind, 27, wept.", "27", "29-year-old"),
    ],
)
def test_one_thing_has_one_number(text: str, flagged: str, earlier: str) -> None:
    assert told(ConflictingFigure(), text) == [(flagged, earlier)]


@pytest.mark.parametrize(
    "text",
    [
        "The nine miners sang. Of the nine miners, three were hurt. The three miners are in hospital.",
        "The nine miners sang. Another miner came. One miner more made a choir. The ten miners sang.",
        "The nine miners from Graz sang. The ten miners from Linz did not.",
        "The nine miners held in May are free. The ten miners held in June are not.",
        "The other nine miners sang. The ten miners slept.",
        "“The nine miners are well,” he said.\n\n“The ten miners are well,” she said.",
        "In 2010 the nine miners sang. In 2020 the ten miners slept.",
        "At first the nine miners sang. By June the ten miners slept.",
        "The 1,000 pupils came. The 1,020 pupils were fed.",
        "The $20 ticket is sold out. The $50 ticket is not.",
        "The three-year contract pays well. The five-year contract does not.",
        "The board's 12 members met. The council's 13 members did not.",
        "The two looms broke. The three looms ran. Only the two looms broke, not the three looms.",
        "Ann Voss, 45, and Max Voss, 12, weave. Ann Voss, 45, sings.",
        "Ann Voss, 45, came in 2010. Voss, 57, has left.",
        "John Lund, 40, bakes. John Lund's son, also John Lund, was 12 when he came.",
        "The $3.4 billion loan is old. The $3.4 million loan is news to magnitude-slip.",
        "The first of the two trains left. The three trains to Hull were late.",
        "A loom costs £12. The £15 loom is better.",
        "The canal is 12 kilometres long. Another canal is planned; the 14-kilometre canal will carry barges.",
        "The five-star inn is full. The four-star inn is not.",
        "The mill has 40 looms in Graz. It has 48 looms in Linz.",
        "Eleven weavers signed. A twelfth came later. The twelve weavers met.",
        "Nine towns signed. Eight have paid. The eight towns met.",
        "The mill opened in 1904. The women's mill opened in 1940.",
        "The mill opened in 1904. The new mill opened in 1940.",
        "They have a 12% share. The 15% share they had hoped for was out of reach.",
        "Ann Voss, 45, weaves. Bo Lind, 47, sings. The 47-year-old is tall.",
        "The course lasts six weeks. For masters, the eight-week course is harder.",
        "The talks on Monday lasted three hours. After four hours of talks on Tuesday, they sang.",
        "The boy, 11, was found with his sister, 12. The 12-year-old had kept him warm.",
        "Police held a nine-year-old girl. The eight-year-old girl who was with her ran away.",
        "Police arrested 18 people at the mill. The 16 people charged are in court.",
        "Police arrested 18 people on Saturday. The 16 people arrested on Sunday are free.",
        "Nine weavers voted for it. Most of the 12 weavers are old.",
        "The flight takes five hours. The six-hour flight back is slower.",
        "The mill made £12 million. The £14 million mill is new.",
        "They sold the mill for £2.4 million. They had paid £2.6 million for the mill.",
        "She made 31 hats last season. Her 33 hats the season before were better.",
        "Twenty weavers swept the mill. The next day the 22 weavers sang.",
        "The board has nine members. The seven members present voted.",
        "After the rebuild the mill is long. The mill seats 240. After the rebuild, the 260-seat mill will open.",
    ],
)
def test_two_things_and_two_times_have_two_numbers(text: str) -> None:
    assert told(ConflictingFigure(), text) == []


@pytest.mark.parametrize(
    ("text", "flagged", "earlier"),
    [
        ("The £4.5 billion deal is on.\n\nThe £4.5m deal needs a vote.", "£4.5m", "£4.5 billion"),
        ("The town backs a $47 million pool.\n\nThe $47 pool will open.", "$47", "$47 million"),
        ("A fine of €25 million was set. It will not fight the €25 billion fine.", "€25 billion", "€25 million"),
        ("The dam drew 450,000 visitors.\n\nThe 450 visitors came by bus.", "450", "450,000"),
        (
            "The Leith Fund holds $2.4 billion. The Leith Fund, with $2.4 million, is the largest.",
            "$2.4 million",
            "$2.4 billion",
        ),
        ("# Mill to get £60bn shed\n\nThe mill is to get a £60 million shed.", "£60 million", "£60bn"),
        ("It raised $2.7 million in May.\n\nMost of the $2.7 billion went to looms.", "$2.7 billion", "$2.7 million"),
        ("The mill lost $33 million. The loss of $33 billion is its worst.", "$33 billion", "$33 million"),
        ("They will invest €2.3bn. The €2.3m investment comes late.", "€2.3m", "€2.3bn"),
    ],
)
def test_digits_that_come_again_a_thousand_times_apart(text: str, flagged: str, earlier: str) -> None:
    assert told(MagnitudeSlip(), text) == [(flagged, earlier)]


@pytest.mark.parametrize(
    "text",
    [
        "A ticket costs $12. The tickets brought in $12,000.",
        "The plan costs $47 million. Each family would pay $47.",
        "The fund has $1.2 billion. Its chief earns $1.2 million.",
        "The $45 billion fund dwarfs the $45 million fund.",
        "Not the $4.5 million fund. The $4.5 billion fund.",
        "In 1990 the budget was $75 million. In 2020 the budget was $75 billion.",
        "The $2 stamp is rare. The $2,000 stamp is rarer.",
        "The ore, 1.5 million tonnes, yields 1,500 tonnes of tin. The 1,500 tonnes are dear.",
        "The grant of £250,000 pays for looms. A grant of £250 went to the scouts.",
        "The mill has 38,000 staff. In Graz it has 38 staff.",
        "# £1.8m stolen from mill\n\nThieves took £1.8 million. The mill sells cloth for £1.8 billion.",
        "“The $4.5 million fund is small,” she said. The $4.5 billion fund is not.",
    ],
)
def test_a_price_and_a_total_are_two_things(text: str) -> None:
    assert told(MagnitudeSlip(), text) == []


@pytest.mark.parametrize("check", [HeadlineFigure(), ConflictingFigure(), MagnitudeSlip()])
@pytest.mark.parametrize(
    "text",
    [
        "# 90 looms\n\n" + "The 70 looms and the 71 looms. " * 20_000,
        "The $1.5 million fund. The $1.5 billion fund had it. " * 10_000,
        "".join(f"Ann Voss{n}, {n % 80}, and Bob Voss{n}, {n % 70}, came.\n\n" for n in range(1, 8000)),
        "".join(f"The {n} w{n}s. The {n + 1} w{n}s.\n\n" for n in range(2, 8000)),
    ],
)
def test_long_drafts_take_no_longer_than_their_length(check: Check, text: str) -> None:
    document = markdown("draft.md", text.encode())
    list(ConflictingFigure().hits(markdown("short.md", b"The nine men.")))
    begun = time.perf_counter()
    list(check.hits(document))
    assert time.perf_counter() - begun < 20
