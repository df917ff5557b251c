"""Things by what the year of their making says of their era: copies, what is kept for later, what grows for centuries."""

from __future__ import annotations

import re
from functools import cache

from copydesk.readings.late import Late

#: What is of an era only by its look.
COPY = Late(
    r"\b(?:replicas?|cop(?:y|ies)|reproductions?|reconstructions?|imitations?|pastiche|revival|models?|mock|fake|faux|style|inspired|themed|recreat\w+|set in)\b",
    re.IGNORECASE,
)


@cache
def not_made() -> re.Pattern[str]:
    """What may be older or younger than its works, and stories, which are set in other times."""
    return re.compile(
        r"\b(?:collections?|museums?|galler(?:y|ies)|exhibitions?|societ(?:y|ies)|departments?|arts?|dramas?|epics?|romances?|sagas?|stor(?:y|ies)|tales?|thrillers?|films?"
        r"|movies?|plays?|series|musicals?|games?|operas?|ballets?|styles?|themes?|charm|settings?|costumes?|editions?|translations?|versions?|adaptations?|ideas?|ideals?"
        r"|rules?|laws?|villages?|towns?|cit(?:y|ies)|gardens?|wings?|parts?|furniture|paintings|literature|history|politics|music|jazz|values|look|feel|band|group)\Z",
        re.IGNORECASE,
    )


#: What may be released long after it was recorded.
KEPT = Late(
    r"\b(?:record(?:ing)?s?|demos?|tapes?|footage|compilations?|collections?|archives?|sessions?|photo(?:graph)?s?|memoirs?|diar(?:y|ies)|letters|interviews?|concerts?|gigs?|bootlegs?|outtakes?|hits)\Z",
    re.IGNORECASE,
)
#: What has the look of another time.
THEMED = Late(
    r"\b(?:diners?|bars?|caf[eé]s?|coffee\s\w+|restaurants?|(?:night)?clubs?|discos?|boutiques?|lounges?|salons?|tea\s?rooms?|parlou?rs?|speakeas(?:y|ies)|barbers?(?:hop)?|night|party)\Z",
    re.IGNORECASE,
)
#: What was not to be had before.
LOST = Late(
    r"\b(?:lost|unreleased|unheard|unseen|forgotten|rediscovered|shelved|banned|unpublished|previously)\s(?:\w+\s)?\Z",
    re.IGNORECASE,
)


@cache
def grown() -> re.Pattern[str]:
    """What is built over centuries, or outlives its builders."""
    return re.compile(
        r"\b(?:cathedrals?|church(?:es)?|basilicas?|minsters?|abbeys?|castles?|canals?|dictionar(?:y|ies)|mosques?|temples?|walls?|city)\Z",
        re.IGNORECASE,
    )


@cache
def opened() -> re.Pattern[str]:
    """What is opened when it is built."""
    return re.compile(
        r"\b(?:bridge|railway|railroad|station|line|canal|tunnel|pier|lighthouse|stadium|arena|school|hospital|theat(?:re|er)|cinema|airport|dam|library|road|park|reservoir)\Z",
        re.IGNORECASE,
    )
