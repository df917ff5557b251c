"""Whether another paper is named that had something from its source."""

from __future__ import annotations

import re
from functools import cache


@cache
def relayed() -> re.Pattern[str]:
    """Words of a sentence that hand on what another paper was told: "tells Variety", "the paper says", "quoting an official"."""
    return re.compile(
        r"\b(?:told|tells?|telling)\s(?:the\s)?[A-Z]"
        r"|\b(?:the (?:news)?paper|reports?|reported|per|quoted|quotes|quoting|citing|cites|cited)\b"
    )


@cache
def reported() -> re.Pattern[str]:
    """A paper that is named as reporting: "Reuters reported", ", reports the Post"."""
    return re.compile(
        r"[A-Z][\w.’'-]+ (?:also )?report(?:s|ed)\b|,[”\"]? (?:reports|per|notes|writes|reported) (?:the )?[A-Z]|\breport from the [A-Z]"
    )
