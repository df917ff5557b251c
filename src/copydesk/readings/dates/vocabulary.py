"""The words of dates, and the parts of patterns that find them.

The parts are texts, for other patterns to be built of; none has a group with a name.
"""

from __future__ import annotations

_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
#: Months as they are written, short forms without their point, and their numbers from 1; in lower case.
MONTHS: dict[str, int] = {
    **{name.lower(): n for n, name in enumerate(_MONTHS, 1)},
    **{name[:3].lower(): n for n, name in enumerate(_MONTHS, 1)},
    "sept": 9,
}
#: Weekdays as they are written, and their numbers from 0, a Monday; in lower case.
WEEKDAYS: dict[str, int] = {
    **{name.lower(): n for n, name in enumerate(_WEEKDAYS)},
    **{name[:3].lower(): n for n, name in enumerate(_WEEKDAYS)},
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}
#: Their names by number; of months the first is "".
MONTH_NAMES = ("", *_MONTHS)
WEEKDAY_NAMES = tuple(_WEEKDAYS)

# Patterns that use these are many, and each costs by its length when it is compiled: so they let through a word that only
# begins like a month or a weekday, and what was found is looked up.
#: A month, with the point of a short form.
MONTH = r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:\.|t\.|[a-z]{1,6})?(?![\w’']))"
#: A weekday, with the point of a short form.
WEEKDAY = r"(?:(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]{3,6}|[a-z]{0,2}\.?)|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)(?![\w’']))"
#: A day of the month.
DAY = r"(?:[0-3]?\d(?:st|nd|rd|th)?)(?![\w%]|[.,:]\d|-[A-Za-z]{2})"
#: A year of four digits.
YEAR = r"(?:(?:1\d|20|21)\d\d)(?![\w%]|[.,:]\d|[-–/]\d)"
#: A year, a month of a year or a day of a month of a year.
POINT = rf"(?:(?:(?:{DAY}\s(?:of\s)?)?{MONTH}(?:\s{DAY})?,?\s(?:of\s)?)?{YEAR})"

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_FIRSTS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TENTHS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
_TWENTIETHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
#: Whole numbers below a hundred in words.
CARDINALS: dict[str, int] = {
    **{word: n for n, word in enumerate((*_ONES, *_TEENS), 1)},
    **{word: 10 * n for n, word in enumerate(_TENS, 2)},
    **{f"{ten}-{one}": 10 * m + n for m, ten in enumerate(_TENS, 2) for n, one in enumerate(_ONES, 1)},
}
#: Ordinals up to the hundredth in words.
ORDINALS: dict[str, int] = {
    **{word: n for n, word in enumerate((*_FIRSTS, *_TENTHS), 1)},
    **{word: 10 * n for n, word in enumerate(_TWENTIETHS, 2)},
    **{f"{ten}-{one}": 10 * m + n for m, ten in enumerate(_TENS, 2) for n, one in enumerate(_FIRSTS, 1)},
    "hundredth": 100,
}
#: An ordinal, and a whole number below a thousand, in digits or words.
ORDINAL = (
    rf"(?:\d{{1,4}}(?:st|nd|rd|th)|(?:(?:{'|'.join(_TENS)})-)?(?:{'|'.join(_FIRSTS)})|{'|'.join(_TENTHS)}"
    rf"|{'|'.join(_TWENTIETHS)}|hundredth)"
)
CARDINAL = rf"(?:\d{{1,3}}|(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES)}))?|{'|'.join(_TEENS)}|{'|'.join(_ONES)})"

#: Words that are anniversaries by themselves.
ANNIVERSARIES = {
    "centenary": 100,
    "centennial": 100,
    "bicentenary": 200,
    "bicentennial": 200,
    "sesquicentennial": 150,
    "sesquicentenary": 150,
    "tercentenary": 300,
    "tricentennial": 300,
    "quatercentenary": 400,
    "quincentenary": 500,
    "quincentennial": 500,
}


def month(written: str) -> int:
    """The number of a month as it is written; 0 for what is none."""
    return MONTHS.get(written.rstrip(".").lower(), 0)


def weekday(written: str) -> int | None:
    """The number of a weekday as it is written; None for what is none."""
    return WEEKDAYS.get(written.rstrip(".").lower())


def number(written: str) -> int:
    """What an ordinal or a whole number says, in digits or words; 0 for what is none."""
    digits = written.rstrip("stndrh")
    return int(digits) if digits.isdecimal() else CARDINALS.get(written.lower(), ORDINALS.get(written.lower(), 0))
