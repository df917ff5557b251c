"""`extends: impossible-percent`: "fell by 150%", "112% of voters"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.check import Check, Hit
from copydesk.document import Document
from copydesk.readings.figures import Figure
from copydesk.readings.grids import Grid, Grids
from copydesk.readings.late import Late
from copydesk.readings.percentages import Percentages
from copydesk.readings.quotations import Quotations
from copydesk.readings.sentences import Sentences
from copydesk.readings.shrinking import DROP_OF, DROPS, FALLS, LESS, OFF, RISES, SAVES

_UP_TO = Late(r"\b(?:up\s+to|as\s+(?:much|many|high)\s+as)\s\Z", re.IGNORECASE)
_MORE_THAN = Late(
    r"(?:more\s+than|over|above|exceed\w*|(?:greater|higher)\s+than|in\s+excess\s+of|beyond|well\s+over|>)\s?\Z",
    re.IGNORECASE,
)
# What may stand right before an amount and leaves it an amount.
_MODESTLY = Late(
    r"(?:[\s,]+(?:by|about|around|nearly|almost|roughly|approximately|some|over|under|up\s+to|as\s+much\s+as|as\s+many\s+as|more\s+than|less\s+than|at\s+least|fully|an?|the|"
    r"further|another|whopping|record|staggering|massive|huge|remarkable|dramatic|astonishing|astounding|impressive|total(?:\s+of)?|full|estimated|average(?:\s+of)?|on\s+average|an\s+average\s+of|—|–))*\s*\Z",
    re.IGNORECASE,
)
# What can fall below nothing, and words for that.
_BELOW_ZERO = Late(
    r"\b(?:profit\w*|earnings|income|incomes|ebitda?|margins?|cash\s?-?flows?|surplus\w*|deficits?|balances?|returns?|growth|equity|temperatures?|results?|net|yields?(?!\s+of\s)|spreads?|sentiment|confidence|"
    r"contribution|(?<!dust\s)emissions?(?!\s+of\s+(?:dust|soot|sulphur|sulfur|nitrogen))|carbon|co2|greenhouse|crude|oil|futures|wti|negative|zero|in(?:to)?\s+the\s+red|a\s+(?:\w+\s)?loss|losses\s+of|into\s+loss|invest\w*|short\w*|leverage\w*|derivatives?|"
    r"net\s+worth|interest\s+rates?|inflation|rating|slope|gradient|lead(?!\s+(?:author|\w+er)\b)|score|points?|impossible|mistak\w+|error|wrongly|nonsense|cannot|can[’']t)\b",
    re.IGNORECASE,
)
# Behind an amount: what is compared ("fell 150% faster"), and what may stand there at all ("cut 120% mortgages" is no amount).
_COMPARED = Late(r"\s+(?:faster|slower|more|harder|further|deeper|steeper|higher|as)\b")
_RISE_BEHIND = Late(
    r"[\s-]+(?:\w+\s+)?(?:increases?|rises?|jumps?|growth|gains?|surges?|hikes?|boost|mark-?ups?|premium|return)\b"
)
_AMOUNT_ENDS = Late(
    r"\s*(?:[.,;:)!?”\"\]–—-]|\Z)|\s+(?:in|on|since|from|over|after|before|last|this|between|among|and|but|while|as|when|to|with|because|during|by|at|within|compared|year|for|per|an?|the|"
    r"across|until|under|thanks|once|following|despite|so|or|if|[A-Z]\w+)\b"
)
# How much of a long sentence is looked at, in characters on either side.
_REACH = 300
# Before a percentage of people these make it a comparison: "equal to 120% of households".
_COMPARES = Late(
    r"(?:(?<!more\s)(?<!less\s)(?<!fewer\s)\bthan|\b(?:to|at|exceed\w*|cover\w*|reach\w*))\s*\Z", re.IGNORECASE
)
_NOT_OF_ALL = Late(
    r"\b(?:fraud\w*|rigg\w+|irregularit\w+|impossible|implausibl\w+|mistak\w+|error|wrongly|nonsense|jok\w+|glitch|cannot|can[’']t|stuff\w+|suspicio\w+|falsif\w+|more\s+votes\s+than|inflated|absurd\w*|"
    r"enrolments?|enrollments?|overbook\w*|oversold|oversubscribed|overcrowd\w*|equal\w*|equivalent|capacity|idiom)\b",
    re.IGNORECASE,
)
_PEOPLE = (
    "people voters respondents residents adults children pupils students teachers patients women men girls boys households families workers employees members doctors nurses companies firms "
    "businesses schools hospitals homes readers users customers drivers participants subjects americans britons europeans australians canadians citizens parents farmers officers prisoners inmates "
    "passengers players councillors councilors senators mps lawmakers shareholders owners renters tenants teenagers smokers graduates applicants consumers shoppers viewers visitors tourists "
    "immigrants migrants refugees veterans babies infants births deaths marriages couples mothers fathers cases votes ballots vote electorate workforce seats staff jurors villagers islanders"
).split()
# Who does something, by the ending of the word.
_DOERS = (
    r"(?!(?:orders|numbers|papers|quarters|cent(?:er|re)s|others|factors|powers|letters|meters|lit(?:er|re)s|offers|layers|computers|errors|motors|colors|doors|floors|sectors|vectors|monitors|sensors|"
    r"parameters|containers|servers|buffers|pointers|users?[’'])\b)[a-z]{3,}(?:ers|ors|ists|eers|ians)|(?:train|attend|retir|trust|nomin|detain|evacu)ees"
)
_OF_PEOPLE = Late(
    rf"\s+of\s+(?:(?!(?:what|how|that|in|for|per|on|which|average|median|normal|capacity|expected|planned|available|allowed|permitted|quotas?|targets?|goals?|legal|maximum|intended|usual|licensed|authori[sz]ed)\b)[\w’'-]+\s+){{0,4}}?(?:{'|'.join(_PEOPLE)}|{_DOERS})\b(?![’'])"
    r"(?!\s+(?:it|they|that\s+(?:was|were|had)|planned|needed|expected|required|targeted|forecast|reported|cast\s+in|seen|recorded|last|in\s+\d{4}|a\s+(?:year|decade)|share|numbers?|levels?|pay|income|wages)\b)",
    re.IGNORECASE,
)
_OF_THEM = Late(r"\s+of\s+(?:them|those\s+(?:asked|surveyed|polled|questioned|interviewed|who)|whom)\b", re.IGNORECASE)
_SET_OUT = Late(
    rf"(?:^|[.;:]\s)(?:of|among|out\s+of)\s+(?:(?:all|the|those|our|its|their)\s+)*(?:[\w,’'-]+\s+){{0,3}}(?:{'|'.join(_PEOPLE)}|asked|surveyed|polled|questioned|interviewed)\b[^,;]{{0,40}},\s+(?:some|about|around|nearly|almost|only|just)?\s*\Z",
    re.IGNORECASE,
)
_MAKES_UP = Late(
    r"\b(?:account(?:s|ed|ing)?\s+for|mak(?:es?|ing)\s+up|made\s+up|constitut(?:es?|ed|ing)|compris(?:es?|ed|ing))(?:\s+(?:some|about|around|nearly|almost|over|up\s+to))?\s*\Z",
    re.IGNORECASE,
)
_OF_WHOLE = Late(r"\s+of\b")
# What is done to a whole, and what may be more than it: a measure set by others.
_DONE = r"(?:destroy|demolish|kill|burn|flood|eliminat|remov|infect|vaccinat|wast|submerg|inundat|evacuat|devour|uproot|ruin|spoil)"
_DOES = Late(
    rf"\b(?:{_DONE}(?:s|es|e|ed|ing)?|wip(?:es?|ed|ing)\s+out|filter(?:s|ed|ing)?\s+out|ate|eats?)(?:\s+(?:some|about|around|nearly|almost|over|up\s+to|at\s+least))?\s*\Z",
    re.IGNORECASE,
)
_DONE_TO = Late(
    rf"\s+of\s+[^,;:.%\d]{{1,60}}?\b(?:was|were|is|are|has\s+been|have\s+been|had\s+been|being)\s+(?:\w+ly\s+)?(?:{_DONE}(?:e?d)|burnt|lost|stolen|eaten|under\s+water|covered\s+(?:by|in|with))\b",
    re.IGNORECASE,
)
_BY_MEASURE = Late(
    r"\s+of\s+(?:[\w’'-]+\s+){0,4}?(?:quotas?|targets?|budgets?|norms?|normal|averages?|usual|what|expect\w+|planned|levels?|forecasts?|capacity|limits?|allowances?|values?|prices?|costs?|"
    r"amounts?|baseline|goals?|estimates?|last|previous)\b"
)
_NET = Late(
    r"\b(?:growth|profit\w*|increases?|rises?|rose|declines?|earnings|gains?|net|change\w*|loss\w*|falls?|fell|drops?|income|gdp|output|capacity|target|budget)\b",
    re.IGNORECASE,
)
_RATES = r"(?:turnout|(?:approval|favou?rability)(?:\s+rating)?|literacy(?:\s+rate)?|(?:un)?employment(?:\s+rate)?|jobless\s+rate|(?:mortality|survival|pass|success|conviction|divorce|recovery|response|fatality)\s+rate|vote\s+share|share\s+of\s+the\s+vote)"
_RATE_BEFORE = Late(
    rf"\b{_RATES}\s+(?:(?:rate|rating|figure|of|was|is|were|had|has|have|been|at|stands?|stood|reached|reaches|hit|hits|came|to|in|on|the|president|mayor|governor|premier|minister|government|among|for|all|this|that|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|city|town|village|county|valley|region|a|an|record|new|peak|high|peaked|topped|some|about|around|nearly|over)\s+){{1,7}}\Z",
    re.IGNORECASE,
)
_SHARE_OF = Late(
    rf"\b(?:share|proportion|percentage)\s+of\s+(?:[\w’'-]+\s+){{0,3}}?(?:{'|'.join(_PEOPLE)}|{_DOERS})\b[^,;:.%\d]{{0,50}}\b(?:is|was|are|reached|hit|to|at)\s+(?:about\s+|some\s+|nearly\s+|over\s+|just\s+|now\s+)*\Z",
    re.IGNORECASE,
)
# What a column of shares is headed by; "of target" is no whole.
_HEADED = Late(
    rf"(?:(?:share|proportion|percentage|per\s?cent|%)\s+of\s+(?:all\s+|the\s+)?(?:[\w’'-]+\s+){{0,2}}?(?:{'|'.join(_PEOPLE)}|{_DOERS})\b(?![’'])|{_RATES}|%\s+(?:turnout|female|male|women|men))",
    re.IGNORECASE,
)
_HEADED_OTHERWISE = Late(
    r"\b(?:target|goal|plan\w*|capacity|budget|quota|average|normal|previous|change|growth|gross|enrol\w*|last\s+year|of\s+(?:20|19)\d\d|gdp|income|level|ratio|cumulative|index)\b|[+±Δ]",
    re.IGNORECASE,
)
_RATE_BEHIND = Late(rf"\s+(?:voter\s+)?{_RATES}\b", re.IGNORECASE)
_ACROSS = Late(
    r"\b(?:to|from|below|above|under|behind|into|at|than|of|which|that|who|while|as|but|and|or|when|because|so|if|though|although|whereas|after|before|per)\b",
    re.IGNORECASE,
)


class ImpossiblePercent(Check):
    """Flags falls and shares that are more than the whole: "rents fell by 150%", "112% of voters".

    In a table, the one cell above 100 of a column that is headed as a share of people, turnout or the like.

    The case of a hit is `fall` or `share`, with `quoted-` before it in a quotation. What can fall below nothing (profit,
    temperature, net emissions), and what has no such limit (capacity, targets, averages), are left alone.
    """

    rests_on = "passage"

    def hits(self, document: Document) -> Iterator[Hit]:
        sentences, quotations = document.reading(Sentences), document.reading(Quotations)
        for block, percentages in document.reading(Percentages):
            for percentage in percentages:
                if not _above(percentage):
                    continue
                start, end = sentences.around(block, percentage.start)
                start, end = max(start, percentage.start - _REACH), min(end, percentage.end + _REACH)
                before, behind = block.text[start : percentage.start], block.text[percentage.end : end]
                case = _fault(before, behind)
                if case:
                    quoted = "quoted-" if quotations.inside(block, percentage.start, percentage.end) else ""
                    yield Hit(block, percentage.start, percentage.end, case=quoted + case)
        for grid in document.reading(Grids).all:
            for (_, column), entry in grid.entries.items():
                figure = entry.figure
                if figure.kind == "percent" and _above(figure) and _of_whole(grid, column):
                    yield Hit(figure.block, figure.start, figure.end, case="share")


def _of_whole(grid: Grid, column: int) -> bool:
    """Whether a column has shares of people or of votes by its header, of which it has none above the whole but this one."""
    header = grid.header(column)
    over = sum(entry.value > 100 for (_, at), entry in grid.entries.items() if at == column)
    return (
        over == 1
        and _HEADED.search(header) is not None
        and _HEADED_OTHERWISE.search(header + " " + grid.beside) is None
    )


def _above(percentage: Figure) -> bool:
    """Whether a percentage is above 100 in any reading of it: "up to 150%" claims 150 somewhere, "more than 100%" a bit more."""
    if percentage.value is None or percentage.value < 100:
        return False
    if percentage.value == 100:
        before = percentage.block.text[max(0, percentage.start - 16) : percentage.start]
        return percentage.high is None and _MORE_THAN.search(before) is not None
    if percentage.low is None:
        before = percentage.block.text[max(0, percentage.start - 16) : percentage.start]
        return _UP_TO.search(before) is not None
    return percentage.low > 100 or percentage.low >= percentage.value - 10.1 >= 99


def _fault(before: str, behind: str) -> str:
    """What is impossible of a percentage above 100 between these words of its sentence: fall, share or "" for nothing."""
    if not _BELOW_ZERO.search(before + " % " + behind) and _falls(before, behind):
        return "fall"
    if _NOT_OF_ALL.search(before + " % " + behind):
        return ""
    return "share" if _shared(before, behind) else ""


def _falls(before: str, behind: str) -> bool:
    """Whether something shrinks by the percentage."""
    if DROPS.match(behind) or LESS.match(behind) or OFF.match(behind):
        return True
    modest = _MODESTLY.search(before)
    lead = before[: modest.start()] if modest else before
    if DROP_OF.search(lead) and not _OF_WHOLE.match(behind):
        return True
    if SAVES.search(lead) and _OF_WHOLE.match(behind):
        return True
    by = modest is not None and re.search(r"\bby\b", modest[0]) is not None
    falls = list(FALLS.finditer(lead))
    if not falls or _OF_WHOLE.match(behind):
        return False
    between = lead[falls[-1].end() :]
    if RISES.search(between) or re.search(r"[.;:%]", between):
        return False
    words = between.replace(",", " ").split()
    if _COMPARED.match(behind) or _RISE_BEHIND.match(behind) or not (by or _AMOUNT_ENDS.match(behind)):
        return False
    if not words:
        return True
    if by:
        return len(words) <= 9 and not re.search(
            r"\b(?:which|that|who|while|as|but|and|when|because|so|if|though|whereas|to)\b", between
        )
    return len(words) <= 4 and not _ACROSS.search(between) and not re.search(r"\d", between)


def _shared(before: str, behind: str) -> bool:
    """Whether the percentage is a share of a whole that has no more than 100."""
    if _SHARE_OF.search(before) and not _OF_WHOLE.match(behind):
        return True
    if _COMPARES.search(before):
        return _RATE_BEFORE.search(before) is not None and not _OF_WHOLE.match(behind)
    if _OF_PEOPLE.match(behind) or _OF_THEM.match(behind):
        return True
    if _SET_OUT.search(before) and not _OF_WHOLE.match(behind):
        return True
    if _MAKES_UP.search(before) and _OF_WHOLE.match(behind) and not _NET.search(before + behind):
        return True
    if (_DOES.search(before) or _DONE_TO.match(behind)) and _OF_WHOLE.match(behind):
        return not _BY_MEASURE.match(behind) and not _NET.search(before + behind)
    rated = _RATE_BEFORE.search(before) or _RATE_BEHIND.match(behind)
    return rated is not None and not _OF_WHOLE.match(behind)
