"""Numbers that are names or part of one: of sections, roads, models, versions, houses, telephones."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.figures.beside import unit
from copydesk.readings.figures.numbers import SMALL
from copydesk.readings.figures.spot import Spot
from copydesk.readings.figures.written import written

# What is numbered: "No. 5", "Highway 61". Capitals count.
_NUMBERED = frozenset(
    """No Nos Number number numbers Highway Route Interstate Section Sections Article Chapter chapter chapters Page page Pages pages
    Flight Room Rule Channel Title Apollo iPhone iPhones Windows Version version versions Formula Type type Level Tier Grade grade grades
    Group Gate Unit Phase Part Vol Figure Table Step step steps Week Day Game Act Appendix Bowl Proposition Prop Measure Amendment
    District Ward Precinct Line line lines Pier Terminal Studio Area Division Class Opus Psalm Catch War Top top Big Fortune FTSE
    Nikkei Dow Russell CAC DAX Generation Stage Book Season Episode Round round Issue Item Form Track Hole Lot Bay Boeing Airbus
    port ports code codes HR HB SB Bill Resolution section sections exit Exit junction Junction Category Covid COVID covid Schedule
    Clause clause paragraph paragraphs Paragraph article articles verse Verse Psalms Directive Regulation Paper Annex Section Pub
    Python Node Ubuntu Debian Fedora Android iOS macOS Java PHP Ruby Rust Django Postgres PostgreSQL MySQL Redis Chrome Firefox
    Safari TypeScript Kubernetes Docker GPT Galaxy Pixel PlayStation Xbox Model Note ISBN ISSN RFC PEP ISO HTTP Bluetooth USB Wi-Fi
    Rev Release release errno status Error error Eq Equation Theorem Lemma Fig Figs fig Ref Case case Docket Suite Apt Apartment Box
    Bus bus Platform platform Seat Row Squadron Battalion Regiment Brigade Corps Legion Local Volume volume volumes question Question
    Flat Block Cell Listing Listings listing listings Pac size Size Base Falcon Soyuz Sputnik Voyager Expedition Artemis Gemini Mars Halo Euro""".split()
)
# What numbers so many, and who does.
_BODIES = frozenset(
    """membership staff workforce crew fleet population army roll enrolment enrollment flock herd congregation squad team
    collection choir chorus orchestra band cast audience crowd community family household force garrison group club party
    library archive electorate readership circulation faculty board panel committee council chamber jury pack colony class
    intake cohort delegation contingent entry field payroll network estate portfolio tribe clan parish village town city it
    they that which who now already still currently today then""".split()
)
# Words that number only as far as this: "category 4", but "level 300 million".
_SCRIPTURE = frozenset(
    """Genesis Exodus Leviticus Deuteronomy Joshua Judges Ruth Samuel Kings Chronicles Ezra Nehemiah Esther Job Psalm Psalms Proverbs
    Ecclesiastes Isaiah Jeremiah Lamentations Ezekiel Daniel Hosea Joel Amos Micah Matthew Mark Luke John Acts Romans Corinthians
    Galatians Ephesians Philippians Colossians Thessalonians Timothy Titus Philemon Hebrews James Peter Jude Revelation Quran Surah""".split()
)
_ERRORS = ("error", "Error")
_VERSE = re.compile(r"\d{1,3}:\d{1,3}(?:[-–]\d{1,3})?(?![:\d]|\s?[ap]\.?m)")
_STEPS = frozenset(
    "category phase type level stage tier grade class zone tip figure table unit chapter part day week option band".split()
)
_NUMBERED_ENDS = ("S&P ", "S P ", "sp ", "s&p ", "H.R ", "H.R. ", "Executive Order ", "S.B. ", "Nasdaq ", "nasdaq ")
_STREET_WORDS = "Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Way|Place|Square|Terrace|Crescent|Close|Parkway|Row|Gardens|Mews"
_STREETS = frozenset(_STREET_WORDS.lower().split("|"))
_FRENCH = frozenset("ave rue avenue boulevard via calle quai place".split())
_FRENCH_STREET = re.compile(r"\s\w+\s(?:de\s|du\s|la\s|des\s)*[A-Z]")
# Behind a number these make it a model: "11 Pro Max", "787 Dreamliner".
_MODELS = frozenset("Pro Max Plus Ultra Mini Lite MAX Dreamliner".split())
# Verbs and small words that a headline capitalises, and that are no part of a name: "Blast Kills 19", "Dow Up 156".
_BRINGING = frozenset(
    """hits hit drops falls fell climbs jumps jump down up off gains gain loses lose sheds adds tops passes reaches takes busts
    leaves leave leaving to with by at after nearly over about some than least draws wins lost won rises rise ends
    sinks plunges soars slides dips surges tumbles rallies skids slumps evacuates displaces traps strands hires fires cuts
    kills killed injures injured wounds wounded hurts sickens frees saves rescues arrests detains holds nabs finds claims strikes
    closes shuts opens buys sells builds gets gives sends seeks needs names jails fines bans axes rehires recalls costs of""".split()
)
_PLANES = re.compile(r"(?:7[0-8]7|7[0-8]7s|3[1-8]0)(?![\d,.]*\d)")
_FLYING = frozenset("jet jets max plane planes aircraft airliner airliners fleet crash".split())


@cache
def shapes() -> re.Pattern[str]:
    """What is an identifier by its shape alone."""
    return re.compile(
        r"""\d+(?:\.\d+){2,}(?![,\d]*\d)                                      # versions, IP addresses
      | 97[89][-\s]?\d[-\s\d]{8,12}\d\b                                       # books
      | 0x[0-9A-Fa-f]+\b
      | \d{1,2}:\d\d-[a-z]{2}-\d+\b | \d\d-\d{3,6}\b(?!%) | \d{5}-\d{4}\b     # dockets, ZIP codes
      | \d{3}\)\s?\d{3}[-.\s]\d{4}\b
      | 1?[-.\s]?\(?\d{3}\)?[-.\s]\d{3}[-.\s]\d{4}\b | \d{3}-\d{4}\b          # telephones
      | 0\d{2,4}[-\s]\d{3,4}(?:[-\s]?\d{3,4})?\b | 0\d{9,10}\b | 00\d+\b
      | 24/7\b | 9/11\b | 7/7\b
      | \d{8,}(?![\d,.]*\d)
      | \d{3,4}\([a-z]\)(?:\(\d\))?
      | \d+(?!(?:ft|st|lb|hr|h|e|E)\d|(?:[ck]?m|ft)[23]\b)[A-Za-z]+\d[\w-]*
      | \d+x\d+\b""",
        re.VERBOSE,
    )


_ABROAD = re.compile(r"\d{1,3}[-\s(]\(?\d[\d\s()-]{5,13}\d\b")
_NAME = re.compile(r"\w(?:[\w.,-]*\w)?")
# "10km/6 miles", "180C/350F": the second is a measure as well.
_MEASURED = re.compile(r"\d\s?(?:°?[CF]|k?m|mi|miles?|k?g|lbs?|ft|feet|mph|kph)/\Z")
_GLUED = re.compile(r"\d+([A-Za-z]\w*)")


@cache
def _street() -> re.Pattern[str]:
    return re.compile(
        rf"[A-Z]?\s(?:[NSEW]\.?\s)?(?:(?:[A-Z]\w+|\d+(?:st|nd|rd|th)|El|La|de|le)\s){{1,3}}(?:{_STREET_WORDS})\b"
    )


def identifier(spot: Spot) -> int:
    """Where the name of digits ends that begins at a spot by its shape or by what stands around it; 0 for none."""
    text, start = spot.text, spot.start
    match = shapes().match(text, start)
    if match:
        return match.end()
    if spot.previous and spot.before() in _SCRIPTURE and (verse := _VERSE.match(text, start)):
        return verse.end()
    if text[start - 1 : start] == "+" and (abroad := _ABROAD.match(text, start)):
        return abroad.end()
    return 0


def glued(text: str, start: int) -> int:
    """Where digits end that letters of no meaning of their own stick to: "4chan", "3D"; 0 for none."""
    match = _GLUED.match(text, start)
    if match is None:
        return 0
    if match[1] == "s" and _PLANES.match(text, start):
        return match.end()  # "747s"
    if unit(text, match.start(1)):
        return 0
    figure = written(text, start)
    return match.end() if figure is None or figure.end < match.end() else 0


def numbered(spot: Spot) -> int:
    """Where a number ends that the word or sign before it makes a name: "No. 5", "Highway 61", "#5"; 0 for none."""
    gap, text, start = spot.gap, spot.text, spot.start
    if gap[-1:] in ("#", "№", "\\", "@", "§"):
        return _name(text, start)
    if (
        gap[-1:] == "/"
        and not text[start - 2 : start - 1].isspace()
        and not _MEASURED.search(text, max(0, start - 16), start)
    ):
        return _name(text, start)
    if gap == ":" and not text[start - 2 : start - 1].isspace():
        return _name(text, start)  # a port
    if gap[-1:] == "[" and text[start : start + 5].rstrip("0123456789,")[:1] == "]":
        return _name(text, start)
    if gap == " -" and spot.n and spot.words.forms[spot.n - 1] == "covid":
        return _name(text, start)
    if not gap[-1:].isspace():
        return 0
    before = spot.before()
    if before == "numbers" and spot.n > 1 and spot.words.forms[spot.n - 2] in _BODIES:
        return 0  # "the club's membership numbers 34"
    if gap[:-1] in ("", ".", "-") and before in _NUMBERED:
        return 0 if before in _ERRORS and _margin(text, start) else _name(text, start)
    if gap == " " and before in _STEPS and len(spot.form) < 3:
        return _name(text, start)
    return _name(text, start) if text.endswith(_NUMBERED_ENDS, 0, start) else 0


def _margin(text: str, start: int) -> bool:
    """Whether the number behind "error" says how large it is, and not which it is: "margin of error 3 points"."""
    figure = written(text, start)
    behind = unit(text, figure.end) if figure else None
    return behind is not None and behind.kind in ("points", "percent")


def _name(text: str, start: int) -> int:
    match = _NAME.match(text, start)
    return match.end() if match else 0


def house(spot: Spot, end: int) -> bool:
    """Whether a number that ends at `end` is that of a house or an area, by the words behind it."""
    following = spot.following
    if not _STREETS.isdisjoint(spot.words.forms[spot.n + 1 : spot.n + 6]) and _street().match(spot.text, end):
        return True
    if following in _FRENCH:
        return _FRENCH_STREET.match(spot.text, end) is not None
    return following == "zip" and end - spot.start == 5


def model(spot: Spot, end: int) -> bool:
    """Whether a number is that of a telephone or an airliner: "11 Pro", "737 Max"."""
    text, words = spot.text, spot.words
    if spot.n + 1 < len(words.starts) and words.starts[spot.n + 1] == end + 1:
        if text[end + 1 : words.ends[spot.n + 1]] in _MODELS:
            return True
        if _PLANES.match(text, spot.start) and words.forms[spot.n + 1] in _FLYING:
            return True
    return False


# Behind "19 seats" the numbers of ", the Greens 14 and Labour nine" are no parts of the names.
_AND_ANOTHER = re.compile(rf"\b(?:\d[\d,.]*|{'|'.join(SMALL)})%?(?: [a-z]+)?(?:,? (?:and|but|while)|[,;:]) (?:the )?\Z")


_SIDES = frozenset(("eleven", "fifteen"))
_NTH = frozenset(("first", "second", "third", "fourth", "fifth", "1st", "2nd", "3rd", "4th"))


def side(spot: Spot) -> bool:
    """Whether a number names a side of so many players: "the second eleven"."""
    return spot.form in _SIDES and spot.previous in _NTH


def part_of_name(spot: Spot) -> bool:
    """Whether a number stands behind a name within a sentence, and is part of it: "the Airbus Beluga 5"."""
    starts, forms, ends = spot.words
    text, n, at = spot.text, spot.n, spot.start
    if spot.previous in _BRINGING:
        return False
    while n and text[at - 1].isspace() and ends[n - 1] == at - 1:
        n, at = n - 1, starts[n - 1]
        if not text[at].isupper() or not forms[n][1:].isalnum():
            return False
        if text[at - 1 : at].isspace() and (text[at - 2] in ",;" or text[at - 2].islower()):
            return _AND_ANOTHER.search(text, max(0, at - 40), at) is None
    return False
