"""What befell the people that a figure counts: killed, hurt, held, missing."""

from __future__ import annotations

from bisect import bisect_left

from copydesk.readings.figures import Figure
from copydesk.readings.words import BlockWords

#: What befell people, by the words that tell it.
FATES = {
    word: fate
    for fate, words in {
        "dead": """dead die died dies dying kill killed kills killing death deaths fatality fatalities fatally toll slain slaying
        murdered drown drowned drowns drowning drownings claimed claims perished massacred""",
        "hurt": "hurt hurts hurting injure injured injures injuring injury injuries wound wounded wounds wounding hospitalized sickens sickened",
        "held": "arrest arrests arrested arresting detain detains detained bust busts busted nab nabs nabbed charged indicted",
        "missing": "missing unaccounted",
        "shot": "shot shoots shoot shooting",
        "rescued": "rescue rescued rescues rescuing saved saves",
    }.items()
    for word in words.split()
}
# How many words away from the figure they may stand, before it and behind.
_BEFORE, _BEHIND = 7, 5
_STOPS = frozenset((".", "!", "?", ";"))
_PARTING = frozenset(("and", "but", "while", "including"))


def fate(figure: Figure, words: BlockWords) -> str:
    """What befell those that a figure counts, "" where no word near by says: "killing at least 19", "Six hurt"."""
    starts, forms, ends = words
    first, behind = bisect_left(starts, figure.start), bisect_left(starts, figure.end)
    text = figure.block.text
    for n in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        if forms[n] in _PARTING or text[ends[n]] in _STOPS:
            break
        if forms[n] in FATES:
            return FATES[forms[n]]
    for n in range(behind, min(behind + _BEHIND, len(forms))):
        if forms[n] in FATES:
            return FATES[forms[n]]
        if forms[n] in _PARTING or text[ends[n] : ends[n] + 1] in _STOPS:
            break
    return ""
