"""Whether words say whose a study is: its author, journal, institution, place or year."""

from __future__ import annotations

import re
from functools import cache

_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December"


# Such words in capitals are somebody's name, but not where a sentence begins with them.
_BODIES = (
    "Universit(?:y|ies)|Institut(?:e|ion)|College|School|Cent(?:er|re)|Hospital|Clinic|Foundation|Bureau|Agency|Department"
    "|Ministry|Council|Association|Society|Journal|Academy|Commission|Office|Laboratory|Labs?|Survey|Poll|Index|Fund"
    "|Organization|Organisation|Research|Nature|Science|Gallup|Pew|Lancet|Consulting|Partners|Census"
)
_NO_BODY = "US|UK|EU|UN|TV|CEO|GOP|AM|PM|CDT|EDT|EST|CST|PST|GDP|HIV|AIDS|DNA|AI|IT|NOT|COVID|II|III"


@cache
def _identity() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:19|20)\d\d\b"
        rf"|\b(?:by|from|at|for|in|with)\s(?:(?:the|an?|its)\s)?(?:[a-z]+\s){{0,3}}(?!(?:{_DAY})\b)[A-Z][\w.’'&-]+"
        r"|\b(?:by|from)\s(?:the|its|his|her|their|your|our)\s[a-z]"
        rf"|(?<=[\w,] )(?:{_BODIES})\b"
        rf"|\b(?!(?:{_NO_BODY})\b)[A-Z]{{2,}}(?:-[A-Z]+)*\b"
    )


@cache
def full_name() -> re.Pattern[str]:
    """Two names or more side by side, an abbreviation, or an institution."""
    return re.compile(
        r"[A-Z][\w.’'-]+\s(?:[A-Z][\w.’'-]*\s?)+|\b[A-Z]{3,}\b|[A-Z]\w+\s(?:University|Institute|Center|Centre|College)"
    )


@cache
def _name() -> re.Pattern[str]:
    return re.compile(rf"(?<=[a-z,;:\-–—\ufffc”\"] )(?!(?:I|{_DAY})\b)[A-Z][\w.’'-]+")


def identified(text: str, start: int, end: int) -> bool:
    """Whether text[start:end], where a study is spoken of, says whose or from when it is."""
    return _identity().search(text, start, end) is not None or citation().search(text, start, end) is not None


def capitalised(text: str, start: int, end: int) -> bool:
    """Whether a name stands in text[start:end], a first word of a sentence not counted; days and months are no names."""
    return _name().search(text, start, end) is not None


@cache
def citation() -> re.Pattern[str]:
    """A reference in a text's own form: "[4]", "(18)", "(Lee et al., 2016)", a raised number."""
    return re.compile(
        r"\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]|\(\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\)|\bet al\b|\([A-Z][^()]{0,80}\b(?:19|20)\d\d[a-z]?\)|\((?:19|20)\d\d[a-z]?\)|[\^¹²³⁴-⁹]"
        r"|(?<!\d)[.”\"]\s?\d{1,3}(?=\s+[A-Z]|\s*$)"
    )


@cache
def opening_name() -> re.Pattern[str]:
    """A full name that a sentence opens with."""
    return re.compile(
        r"(?!(?:The|This|That|It|He|She|They|But|In|On|At|When|While|After|Before|And|For|From|Since|By|Last|Some|Many|If|As)\b)"
        r"[“\"]?[A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+,? "
    )
