"""Names kept back: the words that say so, and the reasons that go with them."""

from __future__ import annotations

import re
from functools import cache


@cache
def withholding() -> re.Pattern[str]:
    """What says that a source was asked and is not named: "on condition of anonymity", "who asked not to be named"."""
    return re.compile(
        r"\bon (?:the )?(?:strict )?condition (?:of anonymity|that (?:s?he|they|it|\w+ names?) (?:not )?be)"
        r"|\bon condition of not being (?:named|identified|quoted)"
        r"|\b(?:ask(?:ed|s|ing)?|request(?:ed|s|ing)?|wish(?:ed|es|ing)?|prefer(?:red|s|ring)?|want(?:ed|s|ing)?|insist(?:ed|s|ing)? on"
        r"|demand(?:ed|s|ing)?|seek(?:s|ing)?|sought|grant(?:ed|s)?|given|promised)"
        r" (?:not to be (?:named|identified|quoted)|(?:to (?:remain|stay|be kept) )?anonym(?:ity|ous)|for anonymity|that (?:his|her|their) names? not)"
        r"|\b(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)|unwilling|reluctant|(?:did|do|does)(?: not|n['’]t) (?:want|wish))"
        r" to be (?:named|identified|quoted)"
        r"|\b(?:would|could|can|will|must|may)(?: ?not|n['’]t) be (?:named|identified)"
        r"|\b(?:sp(?:eak(?:s|ing)?|oke)|said|told [\w ]{1,30}?) anonymously"
        r"|\b(?:un(?:named|identified)|anonymous) (?:\w+ ){0,2}(?:sources?|officials?|aides?|advis[eo]rs?|executives?|diplomats?|insiders?|persons?|people)",
        re.IGNORECASE,
    )


@cache
def acquainted() -> re.Pattern[str]:
    """What says of a source without a name how it comes to know."""
    return re.compile(
        r"\b(?:familiar with|with (?:\w+ ){0,2}knowledge of|briefed on|privy to|close to|involved (?:in|with)|aware of|in the know)\b",
        re.IGNORECASE,
    )


@cache
def reason() -> re.Pattern[str]:
    """Why a name is kept back, in the sentence that keeps it back or the next."""
    return re.compile(
        r"\b(?:because|since|as (?:s?he|they|the|it|details?|discussions|talks|negotiations|\w+ (?:is|are|was|were))\b|due to|owing to"
        r"|for (?:fear|safety|privacy|security|legal|his|her|their)|fear(?:s|ed|ing|ful)?|afraid|out of (?:fear|concern)|citing|given"
        r"|(?:not|n['’]t|never|without being|un)\s?(?:been )?(?:(?:legally|officially|publicly|yet) )?(?:authori[sz]ed|permitted|allowed|cleared|entitled|empowered)"
        r"|(?:lack\w*|without|no) (?:the )?(?:authori[sz]ation|authority|permission|clearance)|barred|forbidden|prohibited"
        r"|to (?:be able to |more )?(?:\w+ly )?(?:discuss|describe|speak|talk|share|avoid|protect|preserve|offer|be|reveal|provide|relay|recount|disclose|detail|"
        r"give|comment|characteri[sz]e|keep|maintain|say|explain|assess|outline|address|convey|criticize|shield|prevent|publicly|freely|openly)"
        r"|discussing|describing|wary|worr(?:y|ied|ies)|concern(?:s|ed)?|lest|rules|policy|confidential|private|privacy|sensitiv\w+|secret"
        r"|retribution|reprisals?|retaliation|jeopardi[sz]e|safety|protocol|so as|in order|so that|before (?:a|an|the|its) \w+|ahead of|pending|ongoing)\b",
        re.IGNORECASE,
    )


@cache
def fearing() -> re.Pattern[str]:
    """The reason that people under a threat have."""
    return re.compile(
        r"\b(?:for fear (?:of|that)|out of fear|fear(?:s|ed|ing) (?:of )?(?:retribution|reprisals?|retaliation|for (?:his|her|their)|losing|that (?:s?he|they))"
        r"|afraid|intimidated|(?:retribution|reprisals?|retaliation|wrong side of)|citing (?:the|a|an|his|her|their|its|\w+) \w+)\b",
        re.IGNORECASE,
    )


@cache
def unauthorised() -> re.Pattern[str]:
    """The reason that stands for the whole: who may not speak cannot be named."""
    return re.compile(
        r"(?:\b(?:not|never|nor|without being)|n['’]t|\bun)\s?(?:been )?(?:(?:legally|officially|publicly|yet) )?"
        r"(?:authori[sz]ed|permitted|allowed|cleared|entitled|empowered) (?:to|for)"
        r"|\b(?:lack\w*|without|no|have|had) (?:the )?(?:authori[sz]ation|authority|permission|clearance) to"
        r"|\b(?:barred|forbidden|prohibited) from (?:speaking|talking|discussing|commenting)"
        r"|\b(?:to (?:publicly |openly |freely |candidly )?(?:discuss|describe|speak|talk)|(?:discussing|describing))\b[^.;]{0,40}"
        r"\b(?:publicly|openly|freely|candidly|private\w*|confidential\w*|sensitive|internal|deliberations|negotiations|on the record)\b",
        re.IGNORECASE,
    )
