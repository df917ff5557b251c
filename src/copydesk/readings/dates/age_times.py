"""The time at which somebody is said to have had an age."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.dates.ages_now import (
    Scene,
    Told,
    beside_name,
    lately,
    next_born,
    of_late,
    of_now,
    other_years,
    today,
)
from copydesk.readings.dates.lives import Age, Event, deaths
from copydesk.readings.dates.periods import period
from copydesk.readings.dates.vocabulary import DAY, MONTH, POINT
from copydesk.text import Span


@cache
def _switch() -> re.Pattern[str]:
    """Another subject that begins between a birth and an age."""
    return re.compile(
        r"(?:;|:|\band|\bbut|\bwhile|\bwhereas|\bthan|\bwith|\bas)\s(?:the\s|an?\s|his\s|her\s|their\s|[A-Z][\w’'-]+)"
    )


@cache
def _unsure() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:would(?!\shave\s(?:been|turned)\b)|could|might|should)\b[^.,;]{0,20}\Z|\bif\b[^.;]{0,30}\Z|\b(?:about|around|nearly|almost|over|under|some)\s\Z"
    )


@cache
def _behind() -> re.Pattern[str]:
    """The date right behind an age, or that of what happened at it."""
    gap = r"(?:(?!\b(?:and|but|after|before|since|until|who|which|whose|having|following|born)\b)[^.;:,()\d]){2,60}?"
    season = r"(?:the\s(?:spring|summer|autumn|fall|winter)\sof\s)?"
    return re.compile(
        rf"(?:\s(?:years\sold|years\sof\sage))?(?:,?\s(?:(?:when|as|at\s(?:his|her|the)),?\s(?:{gap},?\s)?|the\syear\s{gap},?\s)?(?:in|on|by)\s{season}(?P<point>{POINT})"
        rf"|,\s(?:has\s)?(?:died|was\skilled)(?:{gap})?\s(?:in|on)\s{season}(?P<died>{POINT}))"
    )


@cache
def _ahead() -> re.Pattern[str]:
    """The date right before the words of an age."""
    subject = r"(?:he|she|who|the\s\w+|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)"
    return re.compile(
        rf"(?P<point>{POINT})(?:,?\s(?:and\s)?(?:when|while)|,?\s{subject}(?:,|\s(?:was|had))?|,|\s(?:and|was|had))?\s?\Z"
    )


@cache
def _dead() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<verb>(?:has\s|have\s)?[Dd]ied|dies|dead|death|passed away|was killed|was executed|lived)\b:?"
        rf"(?:(?!\b(?:and|but|when|while|who|whose)\b)[^.;:\d]|\b\d{{4}}\b|{MONTH}\s{DAY}|{DAY}\s(?={MONTH})|{MONTH}){{0,60}}\Z"
    )


@cache
def _these_days() -> re.Pattern[str]:
    """What behind an age at death says that the news of it is new."""
    day = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|this\s(?:week|month|morning)|last\s(?:week|night|month)"
    return re.compile(rf"(?:(?!\b(?:and|but|who|when|after)\b)[^.,;]){{0,40}}\b(?:{day})\b")


# So many characters before "She was 78." may tell of the death.
_BEFORE = 200


@cache
def _dying() -> re.Pattern[str]:
    """A death told in the sentence before: up to its end no other sentence begins, but for the points of short forms."""
    return re.compile(
        r"\b(?:died|dies|passed away|was killed)\b(?:[^.;!?]|\.(?=\s(?:\d|[a-z]))|(?<=\b[A-Z])\.){0,160}[.]\s\Z"
    )


@cache
def _when_dead() -> re.Pattern[str]:
    return re.compile(r"(?:\syears\sold)?\s(?:when|at the time that)\s(?:he|she)\s(?:died|passed away|was killed)")


@cache
def _occasion() -> re.Pattern[str]:
    """What opens a sentence with the time of an age in it: "At her death in 1995"."""
    return re.compile(
        rf"(?:At|On|By|Upon)\s(?:his|her|the\stime\sof\s(?:his|her))\s(?:[a-z]+\s){{1,2}}(?:in|on)\s(?P<point>{POINT}),?\s"
    )


@cache
def _born_behind() -> re.Pattern[str]:
    """Who has the age that opens a sentence, and the birth: "At 67, Mr Lee, who was born in"."""
    return re.compile(r"(?:,?\s(?!and\b|whose\b|with\b)[\w.’'-]+){0,5}?,?\s(?:who\s)?(?:was\s)?\(?(?:born\b|b\.)")


@cache
def _still() -> re.Pattern[str]:
    return re.compile(r"[,)]{1,2}\s(?:is|has|remains|still)\b")


_DID = (
    "joined retired married left became started began moved graduated enlisted emigrated won debuted signed elected appointed "
    "crowned ordained jailed drafted arrived"
).split()


@cache
def _done() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_DID)})\b[^.;,]{{0,40}}\Z", re.IGNORECASE)


def told(scene: Scene, age: Age) -> Told | None:
    """When an age was had, as far as it can be told, and if it is that of the person born."""
    text, life = scene.text, scene.life
    head = text[scene.sentence.start : age.start]
    if life.start <= age.place.start < life.end:
        return None
    if _unsure().search(head) or _unsure().search(text, scene.sentence.start, age.place.start):
        return None
    between = text[life.end : age.start] if life.end <= age.start else text[age.end : life.start]
    if scene.same and _switch().search(between):
        return None
    event = _dated(scene, age)
    if age.how in ("apposed", "old"):
        pinned = (", died", ", was killed", ", has died", " when ", " at ", " in ")
        apart = event is not None and text.startswith(pinned, age.end)
        return Told(age, event.when, event) if event and apart else beside_name(scene, age)
    opens = age.start == scene.sentence.start and _still().match(text, life.end) is not None
    if age.how == "at" and event is None and (_born_behind() if opens else next_born()).match(text, age.end):
        return None if other_years(scene) else today(scene, age)
    if age.how == "at" and not (event and text.startswith(", in ", age.end)) and not _is_somebodys(scene, age):
        return None
    if event and not (event.start < life.end and life.start < event.end):
        return Told(age, event.when, event)
    return _at_death(scene, age) or of_now(scene, age)


def _is_somebodys(scene: Scene, age: Age) -> bool:
    """Whether "aged 57" is said of one person, and "at 57" is an age: not "pupils aged 12", "sold at 57"."""
    before = scene.text[scene.sentence.start : age.start].rstrip()
    if not before or before[-1] in ",()–—" or before[-1].isdigit() or _dead().search(before):
        return True
    words = scene.text[age.start : age.end].lower()
    if words.startswith("age"):
        return before.split()[-1].lower() in ("was", "is", "when", "then", "now", "at")
    return words.startswith(("at the", "at age", "at a")) or _done().search(before) is not None


def _dated(scene: Scene, age: Age) -> Event | None:
    """The event with a date that an age stands beside."""
    text, sentence = scene.text, scene.sentence
    match, offset = _behind().match(text, age.end, sentence.end), 0
    if match is None and age.how == "be":
        match = _occasion().match(text, sentence.start, age.start)
    if match is None:
        match, offset = _ahead().search(text[sentence.start : age.start]), sentence.start
    opens = re.match(r"(?:In|When|At|By|On)\b", text[sentence.start : age.start])
    if match is None and (age.start == sentence.start if age.how == "at" else age.how == "be" and opens):
        return _only_other(scene)
    if match is None:
        return None
    name = "died" if match.re is _behind() and match["died"] else "point"
    when = period(match[name] + " ")
    return Event(when, offset + match.start(name), offset + match.end(name)) if when else None


def _only_other(scene: Scene) -> Event | None:
    """The only date of a sentence beside the birth, for a sentence that begins with an age: "At 25, Lee … in 1980"."""
    text, sentence, born = scene.text, scene.sentence, scene.life.born
    if re.search(
        r"\b(?:after|before|since|until|when|and|but|who|which|his|her)\b", text[sentence.start : sentence.end]
    ):
        return None
    found = [
        m for m in re.finditer(POINT, text[sentence.start : sentence.end]) if sentence.start + m.start() != born.start
    ]
    when = period(found[0][0] + " ") if len(found) == 1 else None
    return Event(when, sentence.start + found[0].start(), sentence.start + found[0].end()) if when else None


def _at_death(scene: Scene, age: Age) -> Told | None:
    """An age at death, where the words say that it is one."""
    text, sentence = scene.text, scene.sentence
    head = text[sentence.start : age.start]
    dead = _dead().search(head) if age.how in ("at", "decade") else None
    alone = age.how == "be" and not head.strip() and text[age.end : age.end + 1] in (".", ",", "")  # "She was 57."
    if not (dead or _when_dead().match(text, age.end) or alone):
        return None
    before = text[max(0, sentence.start - _BEFORE) : sentence.start] if alone else head
    dying = list(_dying().finditer(before)) if alone else []
    if alone and not dying:
        return None
    event = scene.life.died
    if event is None:
        found = deaths(text, scene.scope.start, scene.scope.end)
        event = found[0] if len(found) == 1 else None
    if event:
        return Told(age, event.when, event)
    if other_years(scene):
        return None
    offset = sentence.start - len(before)
    news = dying[-1] if dying else None
    if news:
        late = of_late(scene, Span(offset + news.start(), sentence.start))
        if late:
            return Told(age, late.when, late)
    recent = lately().search(news[0] if news else before[before.rfind(".", 0, -2) + 1 :]) or _these_days().match(
        text, age.end
    )
    return today(scene, age) if recent else None
