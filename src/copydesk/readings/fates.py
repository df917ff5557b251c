"""What befell the people that a figure counts: killed, hurt, held, missing."""

from __future__ import annotations

from bisect import bisect_left

from copydesk.readings.figures import Figure
from copydesk.readings.words import BlockWords

_FATES = {
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
_PARTING = frozenset(("and", "but", "while", "including"))


def fate(figure: Figure, words: BlockWords) -> str:
    """What befell those that a figure counts, "" where no word near by says: "killing at least 19", "Six hurt"."""
    starts, forms, _ = words
    first, behind = bisect_left(starts, figure.start), bisect_left(starts, figure.end)
    for form in reversed(forms[max(0, first - _BEFORE) : first]):
        if form in _FATES:
            return _FATES[form]
        if form in _PARTING:
            break
    for form in forms[behind : behind + _BEHIND]:
        if form in _FATES:
            return _FATES[form]
        if form in _PARTING:
            break
    return ""
