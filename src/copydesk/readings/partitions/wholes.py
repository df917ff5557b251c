"""Words that tell of a whole whose shares shut each other out: what is chosen, spent, owned, mixed."""

from __future__ import annotations

import re

from copydesk.readings.late import Late

_MASSES = (
    "money budget spending revenues? sales income power electricity energy exports imports emissions water trips journeys funds? funding cash proceeds "
    "land traffic output trade waste rubbish fuel heat time costs? aid grain crops? harvest freight cargo donations? tax(?:es)? profits? turnover air "
    "atmosphere takings receipts investments? assets portfolio capital supply production rainfall area territory calories weight volume deaths"
).split()
_MASS = "|".join(_MASSES)
#: Words for what a thing consists of; its parts follow.
MADE_UP = Late(
    r"\b(?:made\s+up\s+of|consist(?:s|ed|ing)?\s+of|composed\s+of|compris(?:es|ed|ing)|split|divided|divides|broken\s+down|breaks?\s+down|breakdown|composition|ownership|"
    r"(?:mix|mixture|blend|alloy|compound|solution|cocktail|weave|portfolio)\s+(?:of|is|was|contains|has)|(?:is|are|was|were)\s+(?:invested|allocated|distributed|apportioned|held|spent))\b",
    re.IGNORECASE,
)
#: A thing that is mixed of others.
BLEND = Late(
    r"\b(?:blend|mix|mixture|alloy|cloth|fabric|yarn|solution|compound|soil|fuel|diet|portfolio|recipe|feed|drink|paste|glass|steel|brass|bronze|cargo|crew|audience|population|stock|fund)\b",
    re.IGNORECASE,
)
#: "of the money": what comes or goes in one piece only, so that shares of it by place or use add up.
OF_MASS = Late(
    r"\s+of\s+(?:(?:the|its|their|our|all|that|this|his|her|total|annual|national|state|global|world)[’']?s?\s+){0,3}(?:[\w-]+[’']s\s+)?(?:[\w-]+\s+)?"
    rf"(?:{_MASS})\b",
    re.IGNORECASE,
)
#: The same at the head of a sentence: "Of all journeys, 58% were made by car".
MASS_FIRST = Late(
    rf"(?:\A|\s)of\s+(?:(?:all|the|its|their|our)\s+){{0,2}}(?:[\w’'-]+\s+){{0,2}}(?:{_MASS})\b[\w\s’'-]{{0,30}},\s+(?:about\s+|some\s+)?\Z",
    re.IGNORECASE,
)
#: The same as what a sentence is about: "Funding comes 50% from fees".
MASS_COMES = Late(
    rf"\b(?:{_MASS}|support)\s+(?:is|are|was|were|comes?|came|goes|go|went)\s+(?:spent\s+|made\s+|about\s+)?\Z",
    re.IGNORECASE,
)
#: What no verb stands before, as it does in "solar makes 40% of the power".
NO_VERB = Late(
    r"(?:\b(?:of|in|by|to|from|at|for|on|with|than|and|or|but|is|are|was|were|be|been|which|that|only|just|nearly|almost|another|the|a)|[,;:(–—]|\A)\s*\Z",
    re.IGNORECASE,
)
#: What does not divide a whole in one way only.
ACROSS = Late(
    r"\b(?:hispanics?|latinos?|latinx|foreign-born|bilingual|disabled|low-income|exports|online|new|overseas|graduates?)\b",
    re.IGNORECASE,
)
OF_VOTE = Late(
    r"\s+of\s+(?:the\s+|all\s+)?(?:vote|votes|ballots)(?:\s+cast)?\b(?!\s+(?:counted|in\b|tallied|reported|reporting|declared|had|were|was|are|is|have)|-)",
    re.IGNORECASE,
)
#: What makes a sentence on votes one of several counts.
OTHER_COUNT = Late(
    r"\b(?:need\w*|requir\w+|threshold|quota|round|run-?off|turnout|counted|reporting|tallied|previous\w*|last|preference\w*|second|up\s+from|down\s+from|compared|forecast|target|seats?|if|would\s+need|polls?\s+(?:put|gave|had)|short\s+of)\b",
    re.IGNORECASE,
)
_CHOOSING = r"vote[ds]?(?:\s+for)?|cho(?:se|ose|sen)|pick(?:ed)?|opted|plumped|went\s+for|selected|preferred|prefer|would\s+prefer|named|backed"
#: "of residents picked": behind a share, that of one who can choose once.
CHOSE = Late(
    rf"(?:\s+(?:[\w’'-]+\s+){{1,5}}?)?\s*(?:(?:said\s+)?they\s+)?(?:would|will|had|have|planned\s+to|plan\s+to|intend\s+to)?\s*\b(?:{_CHOOSING})\b",
    re.IGNORECASE,
)
#: "36 per cent owned by the bank".
OWNED = Late(r"[\s-]+(?:owned|held|controlled|financed|funded|paid\s+for)\s+by\b", re.IGNORECASE)
#: That each could give one answer only.
ONE_ONLY = Late(
    r"\b(?:(?:choose|pick|name|select|tick|vote\s+for|give|study|take)\s+(?:just\s+|only\s+)?(?:one|a\s+single)\b|one\s+(?:box|answer|option|choice|reply)\s+only|only\s+one\s+(?:box|answer|option|choice|reply)|"
    r"single\s+(?:answer|choice)|which\s+one\b|(?:main|most\s+important|biggest|principal)\s+(?:reason|source|cause|concern|worry|issue|means)|first\s+choice|favou?rites?\b(?=.{0,30}\bwas\b))",
    re.IGNORECASE,
)
