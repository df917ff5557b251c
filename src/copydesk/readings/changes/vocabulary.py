"""The words of change, and those that make it another change than it seems."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VERBS_UP = _words(
    """rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs
    climbed climbing jump jumps jumped jumping soar soars soared soaring surge surges surged surging gain gains gained
    gaining swell swells swelled swollen swelling expand expands expanded expanding leap leaps leapt leaped leaping
    balloon ballooned ballooning rocket rocketed rocketing skyrocket skyrocketed skyrocketing spike spiked spiking
    rally rallies rallied rallying boost boosts boosted boosting raise raises raised raising lift lifts lifted lifting
    hike hikes hiked hiking mushroomed advance advances advanced advancing add adds added adding widen widens widened
    widening bump bumped rebound rebounds rebounded rebounding"""
)
_VERBS_DOWN = _words(
    """fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased decreasing decline
    declines declined declining dip dips dipped dipping slip slips slipped slipping slump slumps slumped slumping
    plunge plunges plunged plunging plummet plummets plummeted plummeting tumble tumbles tumbled tumbling slide slides
    slid sliding sink sinks sank sunk sinking shrink shrinks shrank shrunk shrinking contracted contracting cut cuts
    cutting reduce reduces reduced reducing lowers lowered lowering slash slashes slashed slashing trim trims trimmed
    trimming lose loses lost losing shed sheds shedding ease eases eased easing retreat retreated retreating narrow
    narrows narrowed narrowing curb curbed crash crashed crashing collapse collapsed collapsing pare pared slow slows
    slowed slowing"""
)
_VERBS_EITHER = _words("change changes changed moved shifted improve improves improved improving")
_NOUNS_UP = _words(
    "increase rise growth gain jump surge hike boost uptick upturn climb leap spike raise uplift expansion advance"
)
_NOUNS_DOWN = _words(
    "decrease fall drop decline cut reduction dip slump plunge loss contraction slide saving savings discount"
)
_NOUNS_EITHER = _words("change difference improvement shift")
_MORE = _words("more higher greater larger bigger longer taller heavier wider dearer")
_LESS = _words("less fewer lower smaller cheaper shorter lighter narrower")


def _signs(up: frozenset[str], down: frozenset[str], either: frozenset[str] = frozenset()) -> dict[str, int]:
    return {**dict.fromkeys(either, 0), **dict.fromkeys(down, -1), **dict.fromkeys(up, 1)}


#: Which way each goes: 1 up, -1 down, 0 either.
VERBS = _signs(_VERBS_UP, _VERBS_DOWN, _VERBS_EITHER)
NOUNS = _signs(_NOUNS_UP, _NOUNS_DOWN, _NOUNS_EITHER)
COMPARATIVES = _signs(_MORE, _LESS) | {"up": 1, "above": 1, "down": -1, "below": -1}
#: What a word makes of a number.
MULTIPLES: dict[str, float] = {
    **dict.fromkeys(("double", "doubles", "doubled", "doubling", "twice"), 2.0),
    **dict.fromkeys(("triple", "triples", "tripled", "tripling", "treble", "trebles", "trebled", "trebling"), 3.0),
    **dict.fromkeys(("quadruple", "quadruples", "quadrupled", "quadrupling"), 4.0),
    **dict.fromkeys(("quintuple", "quintuples", "quintupled", "quintupling"), 5.0),
    **dict.fromkeys(("halve", "halves", "halved", "halving"), 0.5),
}
#: Without one of these a block tells of no change.
CUES = frozenset((*VERBS, *NOUNS, *COMPARATIVES, *MULTIPLES, "half", "times", "threefold", "fold", "lower"))
#: Words that may stand between the words of change and the number, or an end and what leads to it.
FILLERS = _words(
    """about around some roughly approximately nearly almost just over under more less fewer than at least most up to as
    much many only another further estimated well even nearer close by of whopping staggering mere full massive huge
    record average total or so exactly little slightly still somewhere an a the its their his her our all-time new high
    low peak level annual current today's yesterday's this year's month's week's quarter's @ high highest lowest"""
)

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_SPAN = "year|month|quarter|week|day|season|decade|half|term|century|hour|session|summer|winter|spring|autumn"
#: A time with its preposition, in lower case with "@" for what is written in figures.
TIMES = re.compile(
    rf"""(?<!\w)(?:(?:in|on|since|after|before|until|till|by|from|during|over|for|within|as\sof|at|between|to|through)\s+)?+
    (?:the\s+|a\s+|just\s+|early\s+|late\s+|mid-|about\s+)*+
    (?:(?:(?:end|start|beginning|course|middle)\s+of\s+)?(?:the\s+)?
    (?:last|past|previous|prior|same|first|second|third|fourth|final|this|next|following|each|current|latest|whole|three|six)\s+
    (?:@\s+)?(?:{_SPAN})s?\b(?:'s|’s)?(?:\s+(?:earlier|ago|before|later|to|of|ended|ending))?(?:\s+(?:@|{_MONTHS}))?
    |(?:{_SPAN})s?\s+(?:earlier|ago|before|later|to|ended|ending|of)\b(?:\s+(?:@|{_MONTHS}))?(?:\s+@)?
    |(?:{_MONTHS}|{_DAYS})\b(?:\s+@)?
    |year[\s-](?:on|over)[\s-]year|month[\s-](?:on|over)[\s-]month
    |(?:@\s+)?(?:{_SPAN})s?\b
    |@(?:\s+(?:earlier|ago|before|later|to|and)\b(?:\s+@)?)?)""",
    re.VERBOSE,
)
#: What ends the stretch within which a change and its ends stand.
BREAKS = re.compile(
    r"[;¶]|\b(?:while|but|whereas|although|though|because|after|when|as|since|if|where|who|which|with|and|or|despite|"
    r"thanks|due|following|plus|than|said|says|nor|unless|amid|aged|driven|fuelled|fueled|led|helped|pushed|prompted|"
    r"pushing|sent|sending|forced|even|not|n't|never)\b"
)
#: Words that carry over from a change of one thing to another thing's ends.
CAUSES = re.compile(
    r"\b(?:push\w*|dr(?:ive|ives|ove|iven|iving)|sen[dt]\w*|help\w*|forc\w+|led|mean\w*|allow\w*|let|lets)\b"
)
#: What makes a percentage another one than that of the two ends.
QUALIFIED = re.compile(
    r"\b(?:in\s(?!cash\b)[\w-]+\sterms|by\s(?:volume|value|weight|number|area)\b|real-terms|adjusted|adjusting|adjustments?|after\sinflation|allowing\sfor|"
    r"(?:at|in|on\sa)\s(?:constant|local|fixed)|constant[\s-](?:currenc\w+|exchange|prices?|dollars?)|local\scurrenc\w+|"
    r"like[\s-]for[\s-]like|organic(?:ally)?|same[\s-](?:store|shop)|comparable|underlying|seasonally|annuali[sz]ed|"
    r"compound\w*|cagr|exclud\w+|stripping|per\s(?:capita|head|person)|on\saverage|each\s(?:year|month|week|day|time)|"
    r"every\s(?:@|\w+)|respectively|weighted|cumulative\w*|in\s(?:@|two|three|four|five|several)\ss(?:teps|tages)|"
    r"pro[\s-]forma|before\stax|before\sinterest|a\stime|apiece|successive\w*)"
)
#: Ends that are no ends of what changed: what was hoped for, and what others have.
UNLIKE = re.compile(
    r"\b(?:expect\w*|forecasts?|predict\w*|targets?|targeted|estimates?|analysts?|consensus|budget(?:ed|s)?|guidance|"
    r"project(?:ed|ions?)|rivals?|rival's|industry|national|planned|plan|goal|proposed|proposal|typical|benchmark)\b"
)
#: Whole numbers that may be rounded, though they are small.
AVERAGED = re.compile(
    r"\b(?:average[sd]?|mean|median|index|indices|score[sd]?|rates?|level|ratio|per|prices?|costs?|points|oil|crude|barrel)\b"
)
#: Numbers below zero, said in words.
LOSSES = re.compile(r"\b(?:loss|losses|deficit|shortfall|minus|negative|red)\b")
SPANS = _SPAN
MONTHS = _MONTHS
