"""Figures as newspapers and manuals write them: kind, value, interval and unit of each."""

from __future__ import annotations

import pytest

from copydesk.formats.plain import plain
from copydesk.readings.figures import Figure, Figures

T, M, B = 1e3, 1e6, 1e9


def figures(text: str) -> list[Figure]:
    return plain("draft.txt", text.encode()).reading(Figures).all


# The figure is marked with brackets: what it is, what it says, between which ends, of what.
MONEY = [
    ("The bridge cost [£3bn] to build.", 3 * B, 2.5 * B, 3.5 * B, "GBP"),
    ("The bridge cost [$1.2 million] to build.", 1.2 * M, 1.15 * M, 1.25 * M, "USD"),
    ("They raised [$1.5-$2 million] last spring.", 1.75 * M, 1.5 * M, 2 * M, "USD"),
    ("They raised [$1.5 million to $2 million] in all.", 1.75 * M, 1.5 * M, 2 * M, "USD"),
    ("The plan needs [£3bn-£4bn] over a decade.", 3.5 * B, 3 * B, 4 * B, "GBP"),
    ("The plan needs between [$5 and $7 million] soon.", 6 * M, 5 * M, 7 * M, "USD"),
    ("The plan needs between [$500 and $1 million] soon.", 500250, 500, M, "USD"),
    ("The dam cost [Rs 5 crore] in the end.", 5e7, 4.5e7, 5.5e7, "INR"),
    ("The dam cost [Rs. 2.5 lakh crore] in the end.", 2.5e12, 2.45e12, 2.55e12, "INR"),
    ("Tickets are [₹1,50,000] for the season.", 150000, 145000, 155000, "INR"),
    ("Tickets are [US$40] for the season.", 40, 39.5, 40.5, "USD"),
    ("Tickets are [$US40] for the season.", 40, 39.5, 40.5, "USD"),
    ("Tickets are [A$40] for the season.", 40, 39.5, 40.5, "AUD"),
    ("Tickets are [$A40] for the season.", 40, 39.5, 40.5, "AUD"),
    ("Tickets are [HK$1,250] for the season.", 1250, 1245, 1255, "HKD"),
    ("Tickets are [USD10m] for the league.", 1e7, 9.5e6, 1.05e7, "USD"),
    ("Tickets are [RM23.50] for the season.", 23.5, 23.495, 23.505, "MYR"),
    ("Tickets are [EUR 30 million] for the league.", 3e7, 2.95e7, 3.05e7, "EUR"),
    ("Coffee is [€1,50] at the counter.", 1.5, 1.495, 1.505, "EUR"),
    ("Coffee is [€1.50] at the counter.", 1.5, 1.495, 1.505, "EUR"),
    ("Coffee is [60 cents] at the counter.", 60, 59.5, 60.5, "USD cent"),
    ("Coffee is [80p] at the counter.", 80, 79.5, 80.5, "GBP penny"),
    ("Coffee is [$.75] at the counter.", 0.75, 0.745, 0.755, "USD"),
    ("Pay starts at [$20] an hour there.", 20, 19.5, 20.5, "USD"),
    ("Crude sold at [$50.25] a barrel today.", 50.25, 50.245, 50.255, "USD"),
    ("The gap was [$-50.8bn] in April.", -50.8 * B, -50.85 * B, -50.75 * B, "USD"),
    ("The gap was [−£3m] in April.", -3 * M, -3.5 * M, -2.5 * M, "GBP"),
    ("It lost [five million dollars] there.", 5 * M, 4.5 * M, 5.5 * M, "USD"),
    ("It lost [30 Canadian dollars] there.", 30, 29.5, 30.5, "CAD"),
    ("It lost [two million Swedish crowns] there.", 2 * M, 1.5 * M, 2.5 * M, "SEK"),
    ("It lost [300 billion won] there.", 300 * B, 295 * B, 305 * B, "KRW"),
    ("It lost about [$40m] there.", 40 * M, 39 * M, 41 * M, "USD"),
    ("It lost more than [US$40m] there.", 40 * M, 40 * M, None, "USD"),
    ("It lost nearly [£1.5bn] there.", 1.5 * B, 1.35 * B, 1.5 * B, "GBP"),
    ("Fines run up to [$500] each time.", 500, None, 500, "USD"),
    ("It made [$2.5 trillion-plus] that way.", 2.5e12, 2.5e12, None, "USD"),
    ("It cost [10p-20p] in those days.", 15, 10, 20, "GBP penny"),
    ("It made [half a billion dollars] that way.", 5e8, 4.5e8, 5.5e8, "USD"),
]
SHARES = [
    ("Prices rose [3–5%] there.", "percent", 4, 3, 5, ""),
    ("Prices rose [3 to 5 percent] there.", "percent", 4, 3, 5, ""),
    ("Prices rose [3%-5%] there.", "percent", 4, 3, 5, ""),
    ("Prices range from [3% to 5%] there.", "percent", 4, 3, 5, ""),
    ("Prices rose between [3 percent and 5 percent] there.", "percent", 4, 3, 5, ""),
    ("Prices rose [4 per cent] there.", "percent", 4, 3.5, 4.5, ""),
    ("Prices rose [4pc] there.", "percent", 4, 3.5, 4.5, ""),
    ("Prices rose [4.2 pct] there.", "percent", 4.2, 4.15, 4.25, ""),
    ("The index moved [+4%] overnight.", "percent", 4, 3.5, 4.5, ""),
    ("The index moved [-0.5%] overnight.", "percent", -0.5, -0.55, -0.45, ""),
    ("The rate is [.5 percent] now.", "percent", 0.5, 0.45, 0.55, ""),
    ("The rate is [half a percent] now.", "percent", 0.5, 0.5, 0.5, ""),
    ("The rate is [seven and a half percent] now.", "percent", 7.5, 7.25, 7.75, ""),
    ("The rate is [7½ percent] now.", "percent", 7.5, 7.25, 7.75, ""),
    ("The rate is [a tenth of a percent] now.", "percent", 0.1, 0.1, 0.1, ""),
    ("The rate rose [2 percentage points] then.", "points", 2, 1.5, 2.5, ""),
    ("The rate rose [2 pp] then.", "points", 2, 1.5, 2.5, ""),
    ("The rate rose [half a percentage point] then.", "points", 0.5, 0.5, 0.5, ""),
    ("The rate rose [25 basis points] then.", "points", 25, 24.5, 25.5, "basis point"),
    ("She leads by [six points] now.", "points", 6, 5.5, 6.5, "point"),
    ("A [three-percentage-point] rise followed.", "points", 3, 2.5, 3.5, ""),
    ("[Two-thirds] of the town left.", "ratio", 2 / 3, 2 / 3, 2 / 3, ""),
    ("[One in five] homes is empty.", "ratio", 0.2, 0.2, 0.2, ""),
    ("[Three out of four] homes are empty.", "ratio", 0.75, 0.75, 0.75, ""),
    ("[9 out of every 10] homes are empty.", "ratio", 0.9, 0.9, 0.9, ""),
    ("[Half] of the town left.", "ratio", 0.5, 0.5, 0.5, ""),
    ("The price fell by [half] in a week.", "ratio", 0.5, 0.5, 0.5, ""),
    ("The price fell by [a third] in a week.", "ratio", 1 / 3, 1 / 3, 1 / 3, ""),
    ("More than [half] the town left.", "ratio", 0.5, 0.5, None, ""),
    ("Fewer than [one in 20] agree.", "ratio", 0.05, None, 0.05, ""),
    ("Use [1/4] of the dough.", "ratio", 0.25, 0.25, 0.25, ""),
    ("Use [¾] of the dough.", "ratio", 0.75, 0.75, 0.75, ""),
    ("It was a [50-50] chance.", "ratio", 0.5, 0.5, 0.5, ""),
    ("They outnumber us [3-to-1] now.", "ratio", 3, 3, 3, ""),
    ("Mix it at a ratio of [10:1] or so.", "ratio", 10, 10, 10, ""),
    ("Deaths stood at [5 per 100,000] there.", "rate", 5, 4.5, 5.5, "per 100,000"),
    ("Some [12 deaths per 1,000] were counted.", "rate", 12, 11, 13, "deaths per 1,000"),
    ("It ran [2.5x] faster.", "multiple", 2.5, 2.45, 2.55, ""),
    ("It was a [threefold] rise.", "multiple", 3, 3, 3, ""),
    ("It was a [three-fold] rise.", "multiple", 3, 2.5, 3.5, ""),
    ("It was a [10-fold] rise.", "multiple", 10, 9.5, 10.5, ""),
    ("It is [two times] larger.", "multiple", 2, 1.5, 2.5, ""),
    ("It is [three times] as large.", "multiple", 3, 2.5, 3.5, ""),
    ("It is [two and a half times] the size.", "multiple", 2.5, 2.25, 2.75, ""),
]
MEASURES = [
    ("The margin is plus or minus [three percentage points] here.", "points", 3, 2.5, 3.5, ""),
    ("He ran the [100m] in ten seconds.", "measure", 100, 95, 105, "metre"),
    ("She lost [20 pounds] that year.", "measure", 20, 19.5, 20.5, "pound weight"),
    ("Bake it with [20 pounds] of flour.", "measure", 20, 19.5, 20.5, "pound weight"),
    ("A [30s] timeout will do.", "duration", 30, 29.5, 30.5, "second"),
    ("He stands [6ft 2in] in his socks.", "measure", 74, 73.5, 74.5, "inch"),
    ("He stands [6-foot-2] in his socks.", "measure", 74, 73.5, 74.5, "inch"),
    ("He stands [5'11\"] in his socks.", "measure", 71, 70.5, 71.5, "inch"),
    ("He stands [5’11”] in his socks.", "measure", 71, 70.5, 71.5, "inch"),
    ("He stands [6 feet 2 inches] tall.", "measure", 74, 73.5, 74.5, "inch"),
    ("He stands [six feet two inches] tall.", "measure", 74, 73.5, 74.5, "inch"),
    ("He stands [6 ft. 2 in]. tall.", "measure", 74, 73.5, 74.5, "inch"),
    ("He weighs [12st 4lb] now.", "measure", 172, 171.5, 172.5, "pound weight"),
    ("She weighed [7 pounds 3 ounces] at birth.", "measure", 115, 114.5, 115.5, "ounce"),
    ("A [30-foot] wall stood there.", "measure", 30, 29.5, 30.5, "foot"),
    ("The farm makes [75 MW] at noon.", "measure", 75, 74.5, 75.5, "megawatt"),
    ("The battery holds [4,500 mAh] when new.", "measure", 4500, 4450, 4550, "milliampere-hour"),
    ("Keep below [80 km/h] in town.", "measure", 80, None, 80, "kilometre an hour"),
    ("It did [60 miles per hour] downhill.", "measure", 60, 59.5, 60.5, "mile an hour"),
    ("It did [60 miles an hour] downhill.", "measure", 60, 59.5, 60.5, "mile an hour"),
    ("Winds of [155mph] tore roofs off.", "measure", 155, 154.5, 155.5, "mile an hour"),
    ("It was [−3 °C] at dawn.", "measure", -3, -3.5, -2.5, "degree Celsius"),
    (
        "It was [minus 5] degrees".replace("[minus 5] degrees", "[minus 5 degrees] at dawn."),
        "measure",
        -5,
        -5.5,
        -4.5,
        "degree",
    ),
    ("It was [minus-40 Fahrenheit] at dawn.", "measure", -40, -40.5, -39.5, "degree Fahrenheit"),
    ("It was [20–25°C] at noon.", "measure", 22.5, 20, 25, "degree Celsius"),
    ("Floors cover [1,520 sq m] in all.", "measure", 1520, 1515, 1525, "square metre"),
    ("Floors cover [32m2] in all.", "measure", 32, 31.5, 32.5, "square metre"),
    ("Floors cover [900 square feet] in all.", "measure", 900, 895, 905, "square foot"),
    ("The tank takes [3½ gallons] of fuel.", "measure", 3.5, 3.25, 3.75, "gallon"),
    ("Add [1 1/2 cups] of flour.", "measure", 1.5, 1.25, 1.75, "cup"),
    ("Drill a [5/8-inch] hole.", "measure", 0.625, 0.625, 0.625, "inch"),
    ("Walk [half a mile] north.", "measure", 0.5, 0.5, 0.5, "mile"),
    ("Walk [three-quarters of a mile] north.", "measure", 0.75, 0.75, 0.75, "mile"),
    ("The engine makes [640bhp] at full tilt.", "measure", 640, 635, 645, "horsepower"),
    ("The skeleton is [37m] long.", "measure", 37, 36.5, 37.5, "metre"),
    ("The disk holds [2TB] of films.", "measure", 2, 1.5, 2.5, "terabyte"),
    ("The line runs at [100 Mbps] now.", "measure", 100, 95, 105, "megabit a second"),
    ("A [12V] supply will do.", "measure", 12, 11.5, 12.5, "volt"),
    ("The isotope weighs [1.99×10−30 kilograms] or so.", "measure", 1.99e-30, 1.98e-30, 2e-30, "kilogram"),
    ("Sail [12 nautical miles] out.", "measure", 12, 11.5, 12.5, "nautical mile"),
    ("It took [2 hours 5 minutes] flat.", "duration", 125, 124.5, 125.5, "minute"),
    ("It took [two hours and 30 minutes] flat.", "duration", 150, 149.5, 150.5, "minute"),
    ("It took [half an hour] flat.", "duration", 0.5, 0.5, 0.5, "hour"),
    ("It took [two and a half years] to heal.", "duration", 2.5, 2.25, 2.75, "year"),
    ("It took [an hour and a half] to heal.", "duration", 1.5, 1.25, 1.75, "hour"),
    ("It took [an hour and 40 minutes] to heal.", "duration", 100, 99.5, 100.5, "minute"),
    ("It took [a year and three months] to heal.", "duration", 15, 14.5, 15.5, "month"),
    ("It took [three or four years] to heal.", "duration", 3.5, 3, 4, "year"),
    ("It took [10-15 minutes] to heal.", "duration", 12.5, 10, 15, "minute"),
    ("It was a [12-day] strike.", "duration", 12, 11.5, 12.5, "day"),
    ("He gave [two weeks'] notice.".replace("[two weeks']", "[two weeks]'"), "duration", 2, 1.5, 2.5, "week"),
    ("It took less than [30 seconds] to heal.", "duration", 30, None, 30, "second"),
]
COUNTS = [
    ("Some [five] crew members left.", 5, 4, 6, "members"),
    ("[A half million] homes burned.", 5e5, 4.5e5, 5.5e5, "homes"),
    ("[Two point five million] homes burned.", 2.5 * M, 2.45 * M, 2.55 * M, "homes"),
    ("[500] of its homes burned.", 500, 495, 505, "homes"),
    ("Some [1,317] homes burned.", 1317, 1316, 1318, "homes"),
    ("About [40] homes burned.", 40, 39, 41, "homes"),
    ("As many as [40] homes burned.", 40, None, 40, "homes"),
    ("At least [40] homes burned.", 40, 40, None, "homes"),
    ("Almost [40] homes burned.", 40, 36, 40, "homes"),
    ("More than [40 million] people left.", 40 * M, 40 * M, None, "people"),
    ("[40-plus] homes burned.", 40, 40, None, "homes"),
    ("[40+] homes burned.", 40, 40, None, "homes"),
    ("Some said [40] or more homes burned.", 40, 40, None, "homes"),
    ("[Twenty-odd] homes burned.", 20, 20, 30, "homes"),
    ("[20-odd] homes burned.", 20, 20, 30, "homes"),
    ("~[40] homes burned.", 40, 39, 41, "homes"),
    ("[1.2 million] homes burned.", 1.2 * M, 1.15 * M, 1.25 * M, "homes"),
    ("[Two million] homes burned.", 2 * M, 1.5 * M, 2.5 * M, "homes"),
    ("[2.5m] homes burned.", 2.5 * M, 2.45 * M, 2.55 * M, "homes"),
    ("[24k] homes burned.", 24 * T, 23.5 * T, 24.5 * T, "homes"),
    ("[5 lakh] homes burned.", 5e5, 4.5e5, 5.5e5, "homes"),
    ("[4 hundred million] homes burned.", 4e8, 3.5e8, 4.5e8, "homes"),
    ("[1 200 000] homes burned.", 1.2 * M, 1.15 * M, 1.25 * M, "homes"),
    ("[1\u202f200\u202f000] homes burned.", 1.2 * M, 1.15 * M, 1.25 * M, "homes"),
    ("[12\u2009500] homes burned.", 12500, 12450, 12550, "homes"),
    ("[12’500] homes burned.", 12500, 12450, 12550, "homes"),
    ("[Half a million] homes burned.", 5e5, 4.5e5, 5.5e5, "homes"),
    ("[A million and a half] homes burned.", 1.5 * M, 1.25 * M, 1.75 * M, "homes"),
    ("[Two and a half million] homes burned.", 2.5 * M, 2.25 * M, 2.75 * M, "homes"),
    ("[A quarter of a million] homes burned.", 250 * T, 125 * T, 375 * T, "homes"),
    ("[A dozen] homes burned.", 12, 6, 18, "homes"),
    ("[Two dozen] homes burned.", 24, 18, 30, "homes"),
    ("[Half a dozen] homes burned.", 6, 5, 7, "homes"),
    ("[A couple of hundred] homes burned.", 200, 150, 250, "homes"),
    ("[Several hundred] homes burned.", None, 200, None, "homes"),
    ("[A few dozen] homes burned.", None, 24, None, "homes"),
    ("[Tens of thousands] of homes burned.", None, 20000, None, "homes"),
    ("[Dozens] of homes burned.", None, 24, None, "homes"),
    ("[Three hundred and twelve] homes burned.", 312, 311.5, 312.5, "homes"),
    ("[One hundred and fifty thousand] homes burned.", 150 * T, 145 * T, 155 * T, "homes"),
    ("[5 to 7 million] homes burned.", 6 * M, 5 * M, 7 * M, "homes"),
    ("Between [5 and 7 million] homes burned.", 6 * M, 5 * M, 7 * M, "homes"),
    ("[Two or three hundred] homes burned.", 250, 200, 300, "homes"),
    ("[500,000 to 1 million] homes burned.", 750 * T, 500 * T, M, "homes"),
    ("Between [50 and 60] homes burned.", 55, 50, 60, "homes"),
    ("[One] or".replace("[One] or", "[One or two] homes burned."), 1.5, 1, 2, "homes"),
    ("In all, [2000] people came.", 2000, 1950, 2050, "people"),
    ("[Forty-five] homes burned.", 45, 44.5, 45.5, "homes"),
    ("[1e6] homes burned.", 1e6, 5e5, 1.5e6, "homes"),
]
ELSE = [
    ("It was a [9-to-6] vote there.", "score"),
    ("They won by a [3-to-1] margin there.", "score"),
    ("His pressure was [120/80] there.", "score"),
    ("The [over]-65s".replace("The [over]-65s", "The over-[65s] came."), "age"),
    ("Those under [18s] stayed.", "age"),
    ("Teens, [16- to 19-year-olds], came.", "age"),
    ("She died at [82] that day.", "age"),
    ("They flew old [747s] there.", "identifier"),
    ("They call ([555) 123-4567] there.", "identifier"),
    ("They read chapters 3, [5] and 7 there.", "identifier"),
    ("They sent it to localhost:[8080] there.", "identifier"),
    ("It was on March [3, 2020] that it began.", "date"),
    ("It was on [3 March 2020] that it began.", "date"),
    ("It was on [3rd March] that it began.", "date"),
    ("It was on [3-5 March 2020] that it began.", "date"),
    ("It was on March [3-5] that it began.", "date"),
    ("It was on [3/4/2020] that it began.", "date"),
    ("It was on [2020-03-04] that it began.", "date"),
    ("It was at [2020-03-04T10:30:00Z] that it began.", "date"),
    ("It was on [03.04.2020] that it began.", "date"),
    ("It was in March [2020] that it began.", "year"),
    ("It was in [1066] that it began.", "year"),
    ("It was in [44 BC] that it began.", "year"),
    ("It was in the [1990s] that it began.", "year"),
    ("It was in the mid-[1990s] that it began.", "year"),
    ("It was in the ’[90s] that it began.", "year"),
    ("It was in [2019-20] that it began.", "year"),
    ("It was in [2019/20] that it began.", "year"),
    ("It was from [1914–18] that it lasted.", "year"),
    ("It ends at [10.45pm] tonight.", "time"),
    ("It ends at [10:30] tonight.", "time"),
    ("It ends at [5 p.m.] tonight.", "time"),
    ("It ends at [11 o’clock] tonight.", "time"),
    ("It ends at [1800 GMT] tonight.", "time"),
    ("The clerk, aged [45], left.", "age"),
    ("The clerk, a [45-year-old], left.", "age"),
    ("The clerk is [45 years old] now.", "age"),
    ("Ann Lee, [45], left.", "age"),
    ("Ann Lee ([45]) left.", "age"),
    ("Her [18-month-old] boy slept.", "age"),
    ("A clerk in her [40s] left.", "age"),
    ("Anyone aged [18-24] may come.", "age"),
    ("Lee beat Hart [4,312 to 4,102] there.", "score"),
    ("They won [5-4] on Friday.", "score"),
    ("They won [3–2] on Friday.", "score"),
    ("It was a [2-2] draw there.", "score"),
    ("They carried it [52 to 48] in a vote.".replace("carried it", "passed"), "score"),
    ("It was the [20th] century by then.", "ordinal"),
    ("It was the [1,000th] visit by then.", "ordinal"),
    ("They run version [1.2.3] there.", "identifier"),
    ("They run Python [3.11] there.", "identifier"),
    ("They ping [192.168.0.1] there.", "identifier"),
    ("They call [555-123-4567] there.", "identifier"),
    ("They call +[44 20 7946 0958] there.", "identifier"),
    ("They call [020 7946 0958] there.", "identifier"),
    ("They cite ISBN [978-3-16-148410-0] there.", "identifier"),
    ("They read section [3.2] there.", "identifier"),
    ("They read No. [5] there.", "identifier"),
    ("They took Highway [61] home.", "identifier"),
    ("They took a Boeing [737] home.", "identifier"),
    ("They took a grounded [787] Dreamliner home.", "identifier"),
    ("They took a [737] Max home.", "identifier"),
    ("They live at [1200] Elm Street now.", "identifier"),
    ("They live at [9] E 71st St now.", "identifier"),
    ("They live at 40 High Street".replace("40", "[40]"), "identifier"),
    ("They paid into a [401(k)] plan.", "identifier"),
    ("They work [24/7] on it.", "identifier"),
    ("They met after [9/11] again.", "identifier"),
    ("They posted on [4chan] again.", "identifier"),
    ("They saw it in [3D] again.", "identifier"),
    ("They cite docket [1:20-cv-01234] again.", "identifier"),
    ("They mask it with [0xFF] again.", "identifier"),
    ("They moved to ZIP [90210-1234] again.", "identifier"),
    ("A category [4] storm hit.", "identifier"),
    ("They quote John [3:16] again.", "identifier"),
]


def marked(text: str) -> tuple[str, str]:
    plain_text = text.replace("[", "").replace("]", "")
    return plain_text, text[text.index("[") + 1 : text.index("]")]


def one(text: str) -> Figure:
    sentence, expected = marked(text)
    found = figures(sentence)
    assert expected in [figure.text for figure in found]
    return next(figure for figure in found if figure.text == expected)


def close(found: float | None, wanted: float | None) -> bool:
    return found == wanted if found is None or wanted is None else found == pytest.approx(wanted)


@pytest.mark.parametrize(("text", "value", "low", "high", "unit"), MONEY)
def test_money(text: str, value: float, low: float | None, high: float | None, unit: str) -> None:
    found = one(text)
    assert (found.kind, found.unit) == ("money", unit)
    assert close(found.value, value)
    assert (close(found.low, low), close(found.high, high)) == (True, True), (found.low, found.high)


@pytest.mark.parametrize(("text", "value", "low", "high", "unit"), COUNTS)
def test_count(text: str, value: float | None, low: float | None, high: float | None, unit: str) -> None:
    found = one(text)
    assert (found.kind, found.unit) == ("count", unit)
    assert close(found.value, value)
    assert (close(found.low, low), close(found.high, high)) == (True, True), (found.low, found.high)


@pytest.mark.parametrize(("text", "kind", "value", "low", "high", "unit"), SHARES + MEASURES)
def test_share_and_measure(  # noqa: PLR0917
    text: str, kind: str, value: float, low: float | None, high: float | None, unit: str
) -> None:
    found = one(text)
    assert (found.kind, found.unit) == (kind, unit)
    assert close(found.value, value)
    assert (close(found.low, low), close(found.high, high)) == (True, True), (found.low, found.high)


@pytest.mark.parametrize(("text", "kind"), ELSE)
def test_what_counts_nothing(text: str, kind: str) -> None:
    assert one(text).kind == kind
