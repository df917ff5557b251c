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
        r"[A-Z][\w.’'-]+\s{1,2}(?:also )?report(?:s|ed)\b|,[”\"]? (?:reports|per|notes|writes|reported) (?:the )?[A-Z]"
        r"|\breport from the [A-Z]"
    )


@cache
def outlet() -> re.Pattern[str]:
    """The name of a newspaper, an agency or a broadcaster, as far as its words tell."""
    return re.compile(
        r"\b[A-Z][\w’'-]+ (?:Times|Post|Journal|Herald|Tribune|Telegraph|News|Mail|Star|Globe|Chronicle|Gazette|Examiner|Inquirer"
        r"|Observer|Courier|Register|Dispatch|Sentinel|Standard|Monitor|Magazine|Weekly|Daily|Press)\b"
        r"|\b(?:AP|AFP|UPI|BBC|CNN|NBC|CBS|ABC|NPR|PBS|TMZ|MSNBC|CNBC|Reuters|Bloomberg|Politico|Axios|Variety|Guardian|Newsweek|Radar)\b"
        r"|\bthe (?:Times|Post|Journal|Mail|Sun|Star|Globe|Guardian|Telegraph)\b|\b(?:news agency|exclusive)\b"
    )
