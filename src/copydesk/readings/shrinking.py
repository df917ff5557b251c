"""Words that say that something gets less, and by how much."""

from __future__ import annotations

import re

from copydesk.readings.late import Late

_FALLS = (
    "fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing shrank shrink shrinks shrunk shrinking "
    "plunged plunge plunges plunging plummeted plummet plummets plummeting slumped slump slumps slumping tumbled tumble tumbles tumbling slid slide slides sliding sank sink sinks sunk dipped dip dips "
    "contracted contract contracts dwindled dwindle dwindles collapsed collapse collapses down cut cuts cutting reduced reduce reduces reducing slashed slash slashes slashing lowered lower lowers lowering "
    "trimmed trim trims trimming curbed curb curbs cheapened lessened lessen lessens diminished diminish diminishes halved halve crashed crash crashes tanked nosedived dived withered receded"
)
_RISES = (
    r"rise|rises|rose|risen|rising|grew|grow|grows|grown|growing|boost\w*|lift\w*|rais\w+|increas\w+|multipl\w+|climb\w*|jump\w*|surg\w+|soar\w*|up|gain\w*|improv\w+|higher|more|add\w*|expand\w*|swell\w*|"
    r"widen\w*|push\w*|sent|driv\w+|drove|inflat\w+|outperform\w*|exceed\w*|beat\w*|accelerat\w+|doubl\w+|tripl\w+|rocket\w*|rebound\w*|recover\w*"
)
#: A verb of falling, or "down"; "from" and "to" behind it lead to levels.
FALLS = Late(rf"\b(?:{'|'.join(_FALLS.split())})\b(?!\s+(?:from|to|below|under|behind)\b)", re.IGNORECASE)
#: A word of rising, which takes over what follows.
RISES = Late(rf"\b(?:{_RISES})\b", re.IGNORECASE)
_NOUNS = r"(?:drops?|falls?|declines?|decreases?|reductions?|cuts?|plunges?|slumps?|dips?|slides?|discounts?|savings?|contractions?|collapse)"
#: "A 150% drop": what stands behind the percentage.
DROPS = Late(
    rf"[\s-]+(?:(?!(?:of|and|or|in|rise|increase|to|that|by|as|for|on|at|with|from|after|before|because|who|while|is|was|are|were|has|had|will|which|when|than|but)\b)[a-z-]+\s+)?{_NOUNS}\b(?!-)(?!\s+(?:off|above|on\s+the\s+level)\b)",
    re.IGNORECASE,
)
#: "150% less", "150% cheaper".
LESS = Late(r"[\s-]+(?:less|fewer|lower|cheaper|smaller|shorter|lighter|narrower|thinner)\b", re.IGNORECASE)
#: "150% off", "150% was wiped off".
OFF = Late(
    r"\s+(?:(?:was|were|has\s+been|have\s+been|is|are)\s+)?(?:(?:wiped|knocked|slashed|cut|shaved|taken)\s+)?off\b(?!\s+(?:the\s+pace|target|course))(?!-)",
    re.IGNORECASE,
)
#: "A drop in sales of": what stands before the percentage.
DROP_OF = Late(
    rf"\b(?:(?:an?|the|this|that|its|their|\w+(?:ed|al|ly|ic|er|est|ous|p))\s+{_NOUNS}|(?:drops|falls|declines|decreases|reductions|cuts|plunges|slumps|discounts|savings))\s+(?:in\s+(?:[\w’'-]+\s+){{1,4}})?of\s*\Z|\b(?:the|a|this|its)\s+{_NOUNS}\s+in\s+[\w’'-]+(?:\s[\w’'-]+){{0,3}},\s+(?:at|of)\s*\Z",
    re.IGNORECASE,
)
#: "Saves" of a percentage of something.
SAVES = Late(r"\b(?:sav(?:es?|ed|ing)|los[te]|loses|losing|shed|sheds|shedding)\s*\Z", re.IGNORECASE)
