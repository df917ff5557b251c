"""States of things that shut each other out: "valid" and "spoiled", "seriously" and "slightly"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copydesk.readings.figures import Figure

# One family a line: what is one thing after another cannot be two of these; of one state are the words between two bars.
_FAMILIES = """
valid | invalid spoiled spoilt blank void
seriously badly severely critically gravely | slightly lightly mildly superficially | moderately | fatally
serious severe critical grave | slight minor mild superficial | moderate | fatal
full occupied | empty vacant unoccupied | derelict
intact undamaged unscathed | damaged wrecked
answered | unanswered
paid | unpaid
vaccinated | unvaccinated
insured | uninsured
successful successfully | unsuccessful unsuccessfully
permanent permanently | temporary temporarily
positive | negative | inconclusive
correct correctly | incorrect incorrectly wrong wrongly
married | single unmarried divorced widowed
solved | unsolved
filled | unfilled
completed finished | unfinished incomplete
ripe | unripe
healthy | sick diseased
accidental accidentally | deliberate deliberately
delivered | undelivered
"""
_STATES = {
    word: (number, state)
    for number, family in enumerate(_FAMILIES.strip().split("\n"))
    for state, words in enumerate(family.split(" | "))
    for word in words.split()
}


def opposed(stretches: list[str]) -> bool:
    """Whether the first word of a state in each of two or more stretches is of one family, and each of another state."""
    states = [
        next((_STATES[word] for word in stretch.lower().split() if word in _STATES), None) for stretch in stretches
    ]
    told = {state for state in states if state is not None}
    return 1 < len(states) == len(told) and None not in states and len({family for family, _ in told}) == 1


def manners(stretches: list[str]) -> bool:
    """The same where the state is all that a stretch says: "12 seriously and 22 slightly"."""
    firsts = [" ".join(stretch.replace(" of them ", " ").split()[:1]) for stretch in stretches]
    return opposed(firsts)


def behind_each(text: str, parts: Sequence[Figure]) -> list[str]:
    """What stands behind each of some figures, as far as the next mark or the next of them."""
    ends = [*(part.start for part in parts[1:]), parts[-1].end + 40]
    return [re.split(r"[,;.)]", text[part.end : end])[0] for part, end in zip(parts, ends, strict=True)]
