"""What a thing is made up of, and where a sum of money comes from or goes to."""

from __future__ import annotations

import re

from copydesk.readings.figures import Figure
from copydesk.readings.late import Late
from copydesk.readings.partitions.answers import one_question
from copydesk.readings.partitions.shares import Sharing

#: Words that tell of a whole and all its parts.
MADE_UP = Late(
    r"\b(?:made\s+up\s+of|consist(?:s|ed|ing)?\s+of|composed\s+of|compris(?:es|ed|ing)|split|divided|divides|broken\s+down|breaks?\s+down|breakdown|(?:mix|mixture|blend)\s+of)\b",
    re.IGNORECASE,
)
_COPULA = Late(r"\b(?:is|are|was|were)\s+(?:about\s+|some\s+|roughly\s+|only\s+|now\s+)?\Z", re.IGNORECASE)
# Another whole begins.
_ANEW = Late(r";|\b(?:is|are|was|were|has|have|had|while|but|whereas|older|other|second)\b", re.IGNORECASE)
_NOUN = Late(
    r"\s+(?!(?:of|sure|certain|likely|full|empty|complete|completed|ready|higher|lower|more|less|fewer|owned|hispanic|latino|latina|done|correct|right|wrong|to|in|for|on|off)\b)[A-Za-z-]+(?:\s+(?!and\b)[a-z-]+)?\s*(?:,\s*(?:and\s*)?|\band\s*|[.;)”\"]|\Z)"
)
_BLEND = Late(
    r"\b(?:blend|mix|mixture|alloy|cloth|fabric|yarn|solution|compound|soil|fuel|diet|portfolio|recipe|feed|drink|paste|glass|steel|brass|bronze)\b",
    re.IGNORECASE,
)
_OVERLAP = Late(r"\b(?:hispanics?|latinos?|latinx|foreign-born|bilingual|disabled|low-income)\b", re.IGNORECASE)
# What comes or goes in one piece only, so that shares of it by place or use add up.
_MASS = Late(
    r"\s+of\s+(?:(?:the|its|their|our|all|that|this|his|her|that|total|annual|national|state|global|world)[’']?s?\s+){0,3}(?:[\w-]+[’']s\s+)?(?:[\w-]+\s+)?(?:money|budget|spending|revenues?|sales|income|power|electricity|energy|exports|imports|emissions|water|trips|journeys|"
    r"funds?|funding|cash|proceeds|land|traffic|output|trade|waste|fuel|heat|time|costs?|aid|grain|crop|harvest|freight|cargo|donations?|tax|taxes|profits?|turnover)\b",
    re.IGNORECASE,
)
_WHERE = Late(
    r"\s+(?:(?:is|are|was|were|comes?|came|goes|go|went|spent|made|generated|produced|sold|used)\s+){0,2}(?:by\s+|from\s+|to\s+|on\s+|in\s+|into\s+|for\s+)",
    re.IGNORECASE,
)
# "Funding comes 50% from fees, 40% from grants".
_SPLIT_BY = Late(
    r"\b(?:money|budget|spending|revenues?|sales|income|power|electricity|energy|exports|imports|emissions|funding|cash|proceeds|traffic|costs?|aid|profits?|support|trips|waste)\s+(?:is|are|was|were|comes?|came|goes|go|went)\s+(?:spent\s+|made\s+|about\s+)?\Z",
    re.IGNORECASE,
)
# "Solar makes 40% of the power, wind 35%": what makes or brings in a share before the first, the next names alone before the others.
_MAKES = Late(
    r"\b(?:mak(?:es?|ing)(?:\s+up)?|made(?:\s+up)?|provid(?:es?|ed)|suppl(?:y|ies|ied)|generat(?:es?|ed)|produc(?:es?|ed)|account(?:s|ed)?\s+for|br(?:ings?|ought)\s+in|contribut(?:es?|ed))\s+(?:about\s+|some\s+)?\Z",
    re.IGNORECASE,
)
_ALONE = Late(r"\s*(?:,|;|\band\b|,\s*and\b)\s*(?:the\s+)?(?:[\w-]+\s+){1,3}(?:about\s+|some\s+)?\Z")
_PREPOSITION = Late(r"\s+(by|from|to|on|in|into|for)\s", re.IGNORECASE)


def mixtures(sharing: Sharing) -> list[Figure]:
    """The parts that a sentence divides a whole into: "made up of 45% sand, 40% clay and 30% silt"."""
    percents = [n for n, share in enumerate(sharing.shares) if share.kind == "percent"]
    if len(percents) < 2 or len(percents) != len(sharing.shares):
        return []
    first, head = percents[0], sharing.heads[percents[0]]
    if any(_ANEW.search(sharing.heads[n]) for n in percents[1:]):
        return []
    shares = [sharing.shares[n] for n in percents]
    made = next(reversed(list(MADE_UP.finditer(head))), None)
    if made and len(head) - made.end() < 50 and not re.search(r"\b(?:that|which|who|when|while)\b", head[made.end() :]):
        short = all(len(sharing.tails[n].split()) <= 8 for n in percents[:-1])
        whole = not any(sharing.tails[n].startswith(" of ") for n in percents)
        return shares if short and whole and one_question(sharing, percents) else []
    if _COPULA.search(head) and (len(percents) > 2 or _BLEND.search(head)):
        nouns = all(_NOUN.match(sharing.tails[n]) for n in percents) and not _OVERLAP.search(
            sharing.between(first, percents[-1])
        )
        return shares if nouns and not _OVERLAP.search(sharing.tails[-1]) and one_question(sharing, percents) else []
    if _SPLIT_BY.search(head) and all(_PREPOSITION.match(sharing.tails[n]) for n in percents):
        return shares if len(percents) > 2 and one_question(sharing, percents) else []
    mass = _MASS.match(sharing.tails[first])
    if mass and _MAKES.search(head):
        alone = all(_ALONE.match(sharing.heads[n][mass.end() if n == percents[1] else 0 :]) for n in percents[1:])
        plain = not any(sharing.tails[n].startswith(" of ") for n in percents[1:])
        return shares if alone and plain and one_question(sharing, percents) else []
    if mass and _WHERE.match(sharing.tails[first][mass.end() :]):
        parallel = all(_PREPOSITION.match(sharing.tails[n]) for n in percents[1:])
        return shares if parallel and one_question(sharing, percents) else []
    return []
