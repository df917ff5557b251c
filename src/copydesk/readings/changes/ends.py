"""What changed from what to what: the two ends of a change, found beside its amount."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from copydesk.readings.changes.amounts import Amount
from copydesk.readings.changes.amounts import amount as amount_of
from copydesk.readings.changes.terms import Term
from copydesk.readings.changes.vocabulary import BREAKS, CAUSES, FILLERS, LOSSES, MONTHS, NOUNS, SPANS, TIMES, UNLIKE, VERBS

_FILL = rf"(?:(?:{'|'.join(map(re.escape, sorted(FILLERS, key=len, reverse=True)))})(?:\s+|(?=$)))*"
_FROM = re.compile(
    r"(?<!far )(?<!away )(?<!apart )(?<!aside )(?<!different )\bfrom\s+"
    r"(?P<words>(?:(?!(?:to|from|in|for|at|by|with|on|and|or|who|that|was|is|were)\b)[\w'’@.-]+\s+){0,6})$"
)
_TO = re.compile(rf"\bto\s+(?:(?:reach|hit|stand\sat|total|be)\s+)?{_FILL}$")
_REACHED = re.compile(
    rf"\b(?:reach(?:es|ed|ing)?|hit(?:s|ting)?|total(?:s|led|ed|ling|ing)|st(?:ood|ands|anding)\sat|at|averag(?:es|ed|ing)|(?:is|are|was)\snow|making\sit|taking\sit\sto|bringing\sit\sto)\s+{_FILL}$"
)
_COMPARED = re.compile(
    r"(?<!far )(?<!away )(?<!apart )(?<!aside )(?<!different )\b(?P<how>compared\s(?:with|to)|against|versus|vs\.?|than|on|over|above|below|from)\s+"
    r"(?P<words>(?:(?!(?:to|from|in|for|at|by|with|on|and|or|who|that|was|is|were)\b)[\w'’@.-]+\s+){0,6})$"
)
_PAST = re.compile(
    rf"\s*(?:[\w'/-]+\s+){{0,4}}?(?:(?:a|one|the)\s(?:{SPANS})\s(?:earlier|ago|before)|@\s(?:earlier|ago|before)|in\s(?:@|{MONTHS})|"
    rf"(?:recorded|reported|seen|counted)\s(?:in|last)|last\s(?:{SPANS})|(?:the\s)?(?:previous|prior|preceding|year-ago)\b|"
    rf"previously\b|before\b|earlier\b|(?:in|of|for|during)\s(?:@|the\ssame|last|the\s(?:{SPANS})\sbefore))"
)
_PAST_LEAD = re.compile(
    rf"(?:(?<!\w)(?:last|previous|prior|preceding)\s(?:{SPANS})(?:'s)?|@'s|year-ago|year-earlier|previous|former|old|earlier|original)\s+{_FILL}$"
)
_BRACKET = re.compile(
    rf"\((?:from|@:?|compared\swith|last\s(?:{SPANS}):?|previous(?:ly)?:?|(?:the\s)?previous\s(?:{SPANS}):?|(?:{SPANS})\s(?:ago|earlier):?)\s*{_FILL}$"
)
_WAS = re.compile(
    rf"[¶;]\s*(?:(?:(?:an?|one)\s(?:{SPANS})|@(?:\syears)?)\s(?:ago|earlier|before),?\s+|(?:last|the\sprevious)\s(?:{SPANS}),?\s+|in\s@,?\s+|before\sthat,?\s+)?"
    rf"(?:it|that|they)\s(?:was|were|had\sbeen|stood\sat|used\sto\sbe|cost|had\sstood\sat|had\scost)\s+{_FILL}$"
)
_NOW_LEAD = re.compile(
    rf"(?:\b(?:now|currently|at\spresent|previously|originally|formerly|once|initially|(?:which|that)\s(?:is|was|were|are|stood\sat|stands\sat)))\s+(?:at\s+)?{_FILL}$"
)
_OWNED = re.compile(r"(?:\A|[\s(¶])(?:the|its|their|his|her|our|today's|current|old)\s+$")
_STAFFED = re.compile(r"\b(?:its|the|their|a|an)\s[\w-]+\sof\s+$")
# What may stand between an end and the amount that is told of both: ", or about a", "— an increase of".
_PARTED = re.compile(r"(?:[,:(—–]|\s-\s|\s--\s)")
_EQUALS = re.compile(
    r"¶\s*(?:that|this|it|which)\s+(?:is|was|'s|represent(?:s|ed)?|amount(?:s|ed)?\sto|means|meant|equals|marks|marked)\s|¶\s*(?:the|an?)\s"
)
_IS = re.compile(r"\b(?:is|was|were|are)\s+")
_GLUE = frozenset((
    *FILLERS, *NOUNS, "or", "up", "down", "i.e", "i.e.", "that", "that's", "is", "was", "which", "representing", "marking",
    "making", "meaning", "for", "by", "rising", "falling", "increasing", "dropping", "equivalent", "equal", "sharp", "steep",
    "overall", "total", "net", "year-on-year", "annual", "slight", "modest", "huge", "steady", "rapid", "significant", "big", "large",
    "small", "dramatic", "drastic", "sudden", "real", "combined", "remarkable", "substantial", "pay", "price",
))  # fmt: skip
_TOKEN = re.compile(r"[\w'@.-]+")
_VERBS = re.compile(rf"\b(?:{'|'.join(VERBS)}|going|went|goes|rather)\b")
_TAKES = re.compile(r"\b(?:takes?|took|taking|brings?|brought|bringing|puts?|putting)\b")
_MOVES = re.compile(r"\b(?:moves?|on\stop|having|making|leaving|comes?|came)\b")
_GOING = re.compile(r"\b(?:rising|falling|going|moving|dropping|climbing|jumping|growing|increasing|declining|sliding|slipping|up|down|i\.e\.?|that\sis)\s*$")
_OBJECT = re.compile(r"[\s-]*(?:[\w'-]+\s+){0,3}(?:in|of)\s+(?!@|the\s(?:past|last|year|space|course)|just|under|only|less|about|a\s|one\s|two\s|three\s|a\b)")
_LONE = re.compile(r"\s(?:more|less|higher|lower|fewer|larger|smaller|up|down)\s*(?:[.,;)—–]|$)")
_ENDS = re.compile(r"\s*(?:[.,;:)—–¶]|$|\(|in\s@|over|within|in\s(?:just|only|a|the|under|less|about)|since|on\s(?:the|last))")
# How far two numbers may stand apart that tell of one change, in characters.
_REACH, _SHORT = 110, 60


class Change(NamedTuple):
    """An amount of change and its two ends, as the words tell them; `tight` where they do so without a doubt."""

    amount: Amount
    base: Term
    result: Term
    tight: bool


def change(row: Sequence[Term], at: int, amount: Amount) -> Change | None:
    """The change that the term `at` of a row tells the amount of; None where its ends do not stand beside it."""
    ahead = _ahead(row, at, amount) if at + 2 < len(row) else None
    if ahead:
        return ahead
    around = _around(row[at - 1], row[at + 1], amount) if at and at + 1 < len(row) else None
    if around:
        return around
    return _behind(row, at, amount) if at > 1 else None


def _ahead(row: Sequence[Term], at: int, amount: Amount) -> Change | None:
    """ "rose 20% from A to B", "rose 20% to B from A"."""
    one, two = row[at + 1], row[at + 2]
    if amount.how in ("times", "gloss") or _one_of_two(row, at, amount):
        return None
    base = _from(one)
    if base is not None:
        if not (_flows(base, amount) and _TO.search(two.lead) and _calm(_cut(two.lead, _TO), _SHORT)):
            return None
        return _made(amount, one, two, tight=True)
    spread = _spread(one, two, amount)
    if spread:
        return spread
    led = _TO.search(one.lead) or _REACHED.search(one.lead)
    if led is None or amount.how == "compared" or not _flows(one.lead[: led.start()], amount):
        return None
    base = _from(two)
    if base is not None:
        rest = re.sub(r"\b(?:up|down)\s*$", "", base)
        return _made(amount, two, one, tight=True) if _calm(rest, _REACH) else None
    compared = _COMPARED.search(two.lead)
    if compared and _is_past(two) and compared["how"] not in ("on", "over", "above", "below", "than", "from"):
        return _made(amount, two, one) if _calm(two.lead[: compared.start()], _REACH) else None
    was = _WAS.search(two.lead)
    if was and _calm(two.lead[: was.start()], _SHORT):
        return _made(amount, two, one)
    bracket = _BRACKET.search(two.lead)
    return _made(amount, two, one) if bracket and _calm(two.lead[: bracket.start()], _SHORT) else None


def _one_of_two(row: Sequence[Term], at: int, said: Amount) -> bool:
    """Whether a difference is one of two that together led from one end to the other: "lost 12 and gained 20"."""
    if said.kind != "difference" or not at or not re.search(r"\b(?:and|or|then|but)\b", said.term.lead):
        return False
    other = amount_of(row[at - 1])
    return other is not None and other.kind == "difference" and "¶" not in said.term.lead


def _spread(one: Term, two: Term, amount: Amount) -> Change | None:
    """ "up 20% on the A of last year, at B", "20% more: B against A"."""
    if amount.how in ("up", "compared") and _tied(one, amount) and _REACHED.search(two.lead):
        return _made(amount, one, two) if _calm(_cut(two.lead, _REACHED), _SHORT) else None
    compared = _COMPARED.search(two.lead)
    named = re.search(rf"[:(—–]\s*{_FILL}$", one.lead)
    if named and compared and _is_past(two) and _calm(two.lead[: compared.start()], _SHORT):
        return _made(amount, two, one) if "¶" not in one.lead and len(one.lead) < _SHORT else None
    return None


def _around(before: Term, behind: Term, amount: Amount) -> Change | None:
    """ "B, up 20% from A", "B, 20% more than A", "from A it rose 20% to B", "the A fee will rise 20% to B"."""
    if amount.how in ("verb", "up") or amount.how.startswith("noun"):
        led = _TO.search(behind.lead)
        based = _after_base(before, behind, amount) if led and _flows(behind.lead[: led.start()], amount) else None
        if based:
            return based
    if amount.how == "verb" and not _gerund(amount):
        return None
    if _from(before) is not None or not _stands(before, amount) or amount.how == "noun of" or not amount.sign:
        return None
    tied = _tied(behind, amount)
    return _made(amount, behind, before) if tied else None


def _tied(base: Term, amount: Amount) -> bool:
    """Whether an end right behind an amount is what it is measured by."""
    compared = _COMPARED.search(base.lead)
    if amount.how == "times":
        return _TIMES.match(base.lead) is not None and _calm(_TIMES.sub("", base.lead), 40)
    if compared is None:
        return False
    how, rest = compared["how"], base.lead[: compared.start()]
    if amount.how == "compared":
        return how in ("than", "on", "from", "above", "below", "over") and len(rest) < _SHORT and not BREAKS.search(rest)
    if how in ("than", "above", "below"):
        return False
    if how not in ("on", "over", "from") and not _is_past(base):
        return False
    if how == "over" and not base.lead[compared.start() :].startswith("over the"):
        return False
    return _calm(_noun(rest, amount), _SHORT)


_TIMES = re.compile(
    r"^\s*(?:(?:as|more|higher|greater|larger|bigger|longer|heavier|taller)\s+(?:\w+\s+){0,3}?(?:as|than)\s+)?"
    r"(?:(?:in|on|for|from)\s+)?(?:(?:the|its|their|that|of|what|it|was|last|previous|year's|month's|week's|season's|total|figure|number|level|"
    r"record|@|average|about|around|just|nearly|almost|some|initial|original|original|usual|@'s|a|year|ago)\s+)*"
)


def _after_base(base: Term, result: Term, amount: Amount) -> Change | None:
    """An end, the amount, the other end: what makes the first the base."""
    lead = amount.term.lead
    came = _from(base)
    if came is not None:
        return _made(amount, base, result) if _calm(_before_cue(lead, amount), _SHORT) else None
    rest = _before_cue(lead, amount)
    if STOPPED.search(rest):
        alone = "¶" in base.lead or len(base.lead) < REST
        carried = _CARRIED.search(rest)
        fits = alone and carried and not BREAKS.search(TIMES.sub(" ", rest[: carried.start()]))
        return _made(amount, base, result) if fits and not _asks(rest) else None
    plain = TIMES.sub(" ", rest).strip(" ,—–)")
    if BREAKS.search(plain) or _VERBS.search(plain) or len(rest) > _SHORT:
        return None
    if re.search(r"\b(?:last|previous|prior)\s\w+'s\s[\w-]+\sof\s+$", base.lead) or (_is_past(base) and base.lead.endswith(" of ") and "," not in rest):
        return _made(amount, base, result)
    if _NOW_LEAD.search(base.lead) or (_is_past(base) and rest.strip()[:1] != "" and "," in rest):
        return _made(amount, base, result)
    if base.figure and base.figure.kind in ("money", "measure", "duration") and _OWNED.search(base.lead) and "," not in rest:
        return _made(amount, base, result) if len(plain.split()) < 5 else None
    if _STAFFED.search(base.lead) and re.fullmatch(r"\s*(?:was|were|is|are|has been|will be|had been)?\s*", rest):
        return _made(amount, base, result)
    return None


STOPPED = re.compile("¶")
REST = 120
_CARRIED = re.compile(
    r"¶\s*(?:(?:it|they|that|this|these|the\s(?:price|fee|fare|cost|charge|toll|tax|rent|figure|number|total|rate|sum))\b|this\syear,?\s(?:it|they|that))"
    r"[^,;¶]{0,40}$"
)


def _asks(text: str) -> bool:
    return "?" in text


def _behind(row: Sequence[Term], at: int, amount: Amount) -> Change | None:
    """ "from A to B, a rise of 20%", "B, compared with A last year, up 20%", "A in 2019 and B in 2020, up 20%"."""
    one, two = row[at - 2], row[at - 1]
    if amount.how in ("times", "noun of") or not _apposed(amount):
        return None
    came = _from(one)
    if came is not None and _TO.search(two.lead):
        return _made(amount, one, two, tight=True) if _calm(_cut(two.lead, _TO), _SHORT) else None
    if came is not None:
        return None
    base = _from(two)
    if base is not None:
        rest = re.sub(r"\b(?:up|down)\s*$", "", base)
        return _made(amount, two, one) if _calm(rest, _SHORT) else None
    compared = _COMPARED.search(two.lead)
    if compared and _is_past(two) and compared["how"] in ("compared with", "compared to", "against", "versus", "vs", "vs."):
        return _made(amount, two, one) if _calm(two.lead[: compared.start()], _SHORT) else None
    if _BRACKET.search(two.lead):
        return _made(amount, two, one)
    return _listed(one, two, amount)


def _listed(one: Term, two: Term, amount: Amount) -> Change | None:
    """ "80 in 2019 and 110 in 2020, a rise of 20%", "80 last year; this year it is 110, 20% more"."""
    lead = two.lead
    if _PAID.search(one.lead) and _SOLD.search(lead) and not re.search(r"¶|;", lead):
        return _made(amount, one, two)
    rest = TIMES.sub(" ", lead)
    parted = _SAME.search(lead)
    if _VERBS.search(rest) or re.search(r"\b(?:while|but|whereas|which|who)\b", rest) or len(lead) > _REACH or ("¶" in rest and not parted):
        return None
    first, last = _year(one), _year(two)
    if first and last and first != last:
        return _made(amount, *((one, two) if first < last else (two, one)))
    if _month(one) and _month(two) and not first and not last:
        return _made(amount, one, two)
    later = _LATER.search(lead) or _LATER.search(two.tail[:30])
    earlier = _PAST.match(one.tail) or _PAST_LEAD.search(one.lead) or first or _EARLIER.search(one.lead[-70:].rpartition("¶")[2])
    return _made(amount, one, two) if later and earlier else None


_PAID = re.compile(r"\b(?:paid|bought\s(?:\w+\s){1,3}?for)\s+(?:just\s|about\s|only\s)?$")
_SOLD = re.compile(r"\bsold\b[^,;¶]{0,30}\bfor\s+(?:just\s|about\s|only\s)?$")
_SAME = re.compile(
    rf"¶\s*(?:(?:in|by|for)\s(?:@|(?:{MONTHS})),?|today,?|this\s(?:{SPANS}),?|now,?|a\s\w+\slater,?|the\snext\s(?:{SPANS}),?)\s+"
    rf"(?:(?:it|they|there|he|she|that|the\s\w+)\b|{_FILL}$)|¶\s*(?:it|they|there|he|she)\s(?:now|today)\b"
)
_LATER = re.compile(rf"(?<!\w)(?:an?\s(?:{SPANS})\slater|@\slater|this\s(?:{SPANS})|now|today|the\s(?:next|following)\s(?:{SPANS}))\b")
_EARLIER = re.compile(rf"(?<!\w)(?:last\s(?:{SPANS})|an?\s(?:{SPANS})\s(?:ago|earlier)|@\s(?:years\s)?ago|previously|formerly|once|in\s@)\b")
_MONTH = re.compile(rf"\b(?:in|for|by)\s(?:{MONTHS})\b")


def _month(term: Term) -> bool:
    """Whether a month stands with a number: "1,200 in May", "in May it was 1,200"."""
    return bool(re.match(rf"\s*(?:[\w'-]+\s+){{0,3}}(?:in|for|by)\s(?:{MONTHS})\b", term.tail) or re.search(rf"\b(?:in|for|by)\s(?:{MONTHS}),?\s(?:[\w'-]+\s+){{0,4}}$", term.lead))


def _year(term: Term) -> float:
    """The year that stands with a number: "in 2021 there were 310", "310 in 2021"."""
    before, behind = term.years
    if behind and re.match(r"\s*(?:[\w'-]+\s+){0,4}(?:in|for|during|by)\s@", term.tail):
        return behind[0]
    if before and re.search(r"\b(?:in|for|during|by)\s@,?\s(?:[\w'-]+\s+){0,5}$|@:\s*$", term.lead):
        return before[-1]
    return 0.0


def _from(term: Term) -> str | None:
    """What stands before the "from" that leads to a number; None where none does."""
    match = _FROM.search(term.lead)
    return term.lead[: match.start()] if match else None


def _cut(text: str, pattern: re.Pattern[str]) -> str:
    match = pattern.search(text)
    return text[: match.start()] if match else text


def _is_past(term: Term) -> bool:
    return bool(_PAST.match(term.tail) or _PAST_LEAD.search(term.lead) or re.search(r"@:\s*$", term.lead))


def _calm(text: str, reach: int) -> bool:
    """Whether a stretch between two ends tells of nothing else."""
    rest = TIMES.sub(" ", text)
    return len(text) <= reach and not re.search(r",\s+in\b", rest) and not (BREAKS.search(rest) or _VERBS.search(rest) or CAUSES.search(rest))


def _flows(text: str, amount: Amount) -> bool:
    """Whether what stands between an amount and its ends tells of nothing else."""
    rest = _GOING.sub("", _noun(text, amount))
    if amount.how.startswith("noun"):
        takes = _TAKES.search(rest)
        if takes:
            before = TIMES.sub(" ", rest[: takes.start()])
            if amount.how == "noun of" or re.search(r"\b(?:in|on|of)\b", before):
                return False
            return len(text) <= _REACH and not BREAKS.search(TIMES.sub(" ", rest))
    if amount.how == "compared" and rest.strip(" ,"):
        return False
    if "," in rest and TIMES.sub(" ", rest).rpartition(",")[2].strip():
        return False
    return _calm(rest, _REACH) and not _TAKES.search(rest) and not _MOVES.search(rest)


def _noun(text: str, amount: Amount) -> str:
    """The text behind an amount without the noun of change that it belongs to."""
    if amount.how.startswith("noun") or amount.how == "compared" or amount.kind == "multiple":
        return re.sub(rf"^[\s-]*(?:[\w'-]+\s+){{0,2}}?(?:{'|'.join(NOUNS)})\b", "", text)
    return text


def _gerund(amount: Amount) -> bool:
    match = re.search(r"\b(\w+ing)\s(?:by\s)?(?:\w+\s){0,3}$", amount.term.lead)
    return match is not None and match[1] in VERBS


_AUXILIARIES = re.compile(r"(?:\b(?:will|would|is|are|was|were|has|have|had|be|been|to|go|goes|going|gone|went|due|set|then|now|by)\s+)+$")


def _before_cue(lead: str, amount: Amount) -> str:
    """What stands before the words of change that lead to an amount."""
    words = list(re.finditer(r"[\w'@.-]+", lead))
    for match in reversed(words):
        if match[0] in VERBS or match[0] in ("up", "down") or match[0] in NOUNS:
            return _AUXILIARIES.sub("", lead[: match.start()])
    return lead


def _apposed(amount: Amount) -> bool:
    """Whether an amount stands beside its ends and says no more: ", or 20%,", "— an increase of 20%"."""
    lead, term = amount.term.lead, amount.term
    equals = _EQUALS.search(lead)
    if equals:
        inner, rest = lead[equals.end() :], lead[: equals.start()]
    else:
        parts = list(_PARTED.finditer(lead))
        if not parts:
            gloss = re.search(r"\bor\s+$", lead)
            parts = [gloss] if gloss else []
        if not parts:
            return False
        inner, rest = lead[parts[-1].end() :], lead[: parts[-1].start()]
    if not all(token in _GLUE for token in _TOKEN.findall(inner)):
        return False
    plain = TIMES.sub(" ", rest)
    if BREAKS.search(plain) or _VERBS.search(plain) or len(rest) > _REACH:
        return False
    if amount.how == "verb":
        return term.figure is None and _ENDS.match(term.tail) is not None
    if amount.how == "compared":
        return _LONE.match(term.tail) is not None
    if amount.how == "gloss" or amount.how == "up":
        return _ENDS.match(term.tail) is not None
    return _OBJECT.match(term.tail) is None


def _stands(result: Term, amount: Amount) -> bool:
    """Whether the number before an amount is what it came to: "B, up 20%", "B was 20% more"."""
    lead = amount.term.lead
    if len(lead) > _REACH:
        return False
    parts = list(_PARTED.finditer(lead))
    inner, rest = (lead[parts[-1].end() :], lead[: parts[-1].start()]) if parts else (lead, "")
    if parts and all(token in _GLUE for token in _TOKEN.findall(inner)):
        plain = TIMES.sub(" ", rest)
        return not (BREAKS.search(plain) or _VERBS.search(plain))
    be = _IS.search(inner)
    if be is None or not all(token in _GLUE for token in _TOKEN.findall(inner[be.end() :])):
        return False
    subject = TIMES.sub(" ", inner[: be.start()]).strip(" ,")
    if not subject:
        return not re.search(r"\b(?:in|across|among|for|with)\s+$", result.lead) and not BREAKS.search(rest)
    return rest == "" and bool(re.search(r"(?:^|¶\s|,\s)at\s+$|^\s*at\s+$", result.lead)) and not BREAKS.search(subject)


def _made(amount: Amount, base: Term, result: Term, *, tight: bool = False) -> Change | None:
    for term in (base, result):
        figure = term.figure
        if figure is None or figure.value is None or figure.value <= 0 or figure.kind not in _MEASURED:
            return None
        if UNLIKE.search(_near(term)):
            return None
    if LOSSES.search(base.lead[-40:]) or LOSSES.search(result.lead[-40:]):
        return None
    if _OBJECT.match(amount.term.tail) and not tight and amount.how == "noun":
        return None
    return Change(amount, base, result, tight)


_MEASURED = frozenset("percent money count measure duration rate".split())


def _near(term: Term) -> str:
    return term.lead[-45:] + " | " + re.split(r"[,;.]", term.tail[:30])[0]
