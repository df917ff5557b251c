"""The words of change, and those that make it another change than it seems."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VERBS_UP = _words(
    """rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbs
    climbed climbing jump jumps jumped jumping soar soars soared soaring surge surges surged surging gain gains gained
    gaining swell swells swelled swollen swelling expand expands expanded expanding leap leaps leapt leaped leaping
    balloon ballooned ballooning rocket rocketed rocketing skyrocket skyrocketed skyrocketing spike spiked spiking
    rally rallies rallied rallying rebound rebounds rebounded rebounding boost boosts boosted boosting raise raises
    raised raising lift lifts lifted lifting hike hikes hiked hiking mushroomed advance advances advanced advancing add
    adds added adding widen widens widened widening bump bumped
    strengthen strengthens strengthened strengthening lengthen lengthens lengthened lengthening extend extends extended prolonged swung
    enlarge enlarges enlarged enlarging appreciate appreciates appreciated appreciating escalate escalates escalated escalating inflated upped"""
)
_VERBS_DOWN = _words(
    """fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased decreasing decline
    declines declined declining dip dips dipped dipping slip slips slipped slipping slump slumps slumped slumping
    plunge plunges plunged plunging plummet plummets plummeted plummeting tumble tumbles tumbled tumbling slide slides
    slid sliding sink sinks sank sunk sinking shrink shrinks shrank shrunk shrinking contracted contracting cut cuts
    cutting reduce reduces reduced reducing lowers lowered lowering slash slashes slashed slashing trim trims trimmed
    trimming lose loses lost losing shed sheds shedding ease eases eased easing retreat retreated retreating narrow
    narrows narrowed narrowing curb curbed crash crashed crashing collapse collapsed collapsing pare pared slow slows
    slowed slowing weaken weakens weakened weakening shorten shortens shortened shortening
    diminish diminishes diminished diminishing dwindle dwindles dwindled dwindling depreciate depreciates depreciated depreciating
    recede recedes receded receding lessen lessened slimmed pruned devalued nosedived cratered deflated discounts discounted discounting"""
)
_VERBS_EITHER = _words("change changes changed moved shifted improve improves improved improving")
_NOUNS_UP = _words(
    "increase rise growth gain jump surge hike boost uptick upturn climb leap spike raise uplift expansion advance rally rebound appreciation recovery"
)
_NOUNS_DOWN = _words(
    """decrease fall drop decline cut reduction dip slump plunge loss contraction slide saving savings discount
    crash collapse shrinkage depreciation devaluation downturn tumble"""
)
_NOUNS_EITHER = _words("change difference improvement shift")
_MORE = _words("""more higher greater larger bigger longer taller heavier wider dearer up above louder hotter warmer deeper thicker steeper
    busier costlier pricier richer stronger older brighter""")
_LESS = _words("""less fewer lower smaller cheaper shorter lighter narrower down below quieter cooler colder shallower thinner weaker
    poorer younger""")


def _signs(up: frozenset[str], down: frozenset[str], either: frozenset[str] = frozenset()) -> dict[str, int]:
    return {**dict.fromkeys(either, 0), **dict.fromkeys(down, -1), **dict.fromkeys(up, 1)}


#: Which way each goes: 1 up, -1 down, 0 either.
VERBS = _signs(_VERBS_UP, _VERBS_DOWN, _VERBS_EITHER)
NOUNS = _signs(_NOUNS_UP, _NOUNS_DOWN, _NOUNS_EITHER)
COMPARATIVES = _signs(_MORE, _LESS)
#: What a word makes of a number.
MULTIPLES: dict[str, float] = {
    **dict.fromkeys(("double", "doubles", "doubled", "doubling", "twice"), 2.0),
    **dict.fromkeys(("triple", "triples", "tripled", "tripling", "treble", "trebles", "trebled", "trebling"), 3.0),
    **dict.fromkeys(("quadruple", "quadruples", "quadrupled", "quadrupling"), 4.0),
    **dict.fromkeys(("quintuple", "quintuples", "quintupled", "quintupling"), 5.0),
    **dict.fromkeys(("halve", "halves", "halved", "halving"), 0.5),
}
#: What makes a number one that is added: "an extra £9".
ADDED = frozenset(("extra", "additional"))
#: How much: "as many as".
MUCH = _words("many much big large high long great heavy wide tall few")
#: Without one of these a block tells of no change.
CUES = frozenset((*ADDED, *VERBS, *NOUNS, *COMPARATIVES, *MULTIPLES, "half", "times", "threefold", "fold"))
#: Words that may stand between the words of change and the number, or between an end and what leads to it.
FILLERS = _words(
    """about around some roughly approximately nearly almost just over under more less fewer than least most as much
    many only another further estimated well even nearer close by of whopping staggering mere full massive huge record
    average total or so exactly little slightly still somewhere an a the its their his her our all-time new high low
    peak level annual current today's yesterday's this year's month's week's quarter's @ high highest lowest last"""
)
#: What ends the stretch within which a change and its ends stand.
BREAKS = _words(
    """; ¶ while but whereas although though because after when as since if where who which with and or despite thanks
    due following plus than said says nor unless amid aged driven fuelled fueled led helped pushed prompted pushing sent
    sending forced even not never push pushes drive drives drove driving helps helping forces forcing means meant
    meaning allowed allowing let lets"""
)
#: Verbs that carry a change over to the ends: "a 20% rise takes the fee from".
TAKING = _words(
    """take takes took taking bring brings brought bringing put puts putting lift lifts lifted lifting raise raises raised
    raising cut cuts cutting reduce reduces reduced reducing lowers lowered lowering"""
)
MOVING = _words("move moves moving having making leaving come comes came")
GOING = _words(
    "rising falling going moving dropping climbing jumping growing increasing declining sliding slipping up down"
)
#: Ends that are no ends of what changed: what was hoped for, and what others have.
UNLIKE = _words(
    """expect expects expected expecting expectation expectations forecast forecasts predict predicts predicted
    prediction predictions target targets targeted estimates analysts analyst consensus budget budgeted budgets guidance
    projected projection projections rival rivals rival's industry national planned plan goal proposed proposal typical
    benchmark"""
)
#: Numbers below zero, said in words.
LOSSES = _words("loss losses deficit shortfall minus negative red")
#: What may stand in "or a rise of about", and no more.
GLUE = (
    FILLERS
    | frozenset(NOUNS)
    | ADDED
    | _words(
        """or up down i.e i.e. that that's is was which representing marking making meaning for by rising falling
    increasing dropping equivalent equal to sharp steep overall net year-on-year slight modest steady rapid significant
    big large small dramatic drastic sudden real combined remarkable substantial pay price into out at area level number figure . )"""
    )
)
