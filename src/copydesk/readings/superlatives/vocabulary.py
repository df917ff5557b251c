"""The words of rank, and those beside which they rank nothing that can be counted."""

from __future__ import annotations

_TIMED_WORDS = "best worst strongest weakest newest earliest greatest"
#: Superlatives of what can be measured.
MEASURED = frozenset(
    f"""largest biggest smallest tallest longest shortest oldest youngest highest lowest richest poorest fastest slowest
    deepest heaviest lightest hottest coldest warmest wettest driest busiest deadliest costliest cheapest priciest
    bloodiest steepest widest narrowest densest sharpest northernmost southernmost easternmost westernmost snowiest
    windiest tightest wealthiest {_TIMED_WORDS}""".split()
)
#: Of these, facts only over a stretch of history ("the worst drought in 50 years"): over a place they are opinion.
TIMED = frozenset(_TIMED_WORDS.split())
#: What can be measured with "most" before it.
MOST = frozenset(
    """populous expensive costly visited watched read polluted crowded dangerous violent deadly densely valuable
    profitable lucrative powerful destructive remote decorated prolific northerly southerly votes goals medals deaths
    arrests homicides""".split()
)
#: What follows a superlative by a hyphen and can be measured too: "longest-serving", "highest-paid".
PARTICIPLES = ("ing", "paid", "lived", "watched", "visited", "read", "populated")
#: What these are is a judgment, and so is the largest of them.
JUDGED = frozenset(
    """difference factor challenge problem issue threat concern risk question thing mistake fear obstacle hurdle blow
    test surprise reason part fan loser story moment priority honor honour office court regard esteem bet advantage
    weakness strength news way friend interest people chance hope step standards standard possible history days years
    memory memories stages known need name names impact influence effect role lesson enemy ally champion critic profile
    stage quality idea degree""".split()
)
#: How these rank by size stands in every almanac.
ALMANAC = frozenset(
    """city cities state states county counties country countries nation town province economy economies island river
    lake mountain ocean democracy market religion metropolis borough suburb peak continent language""".split()
)
SIZES = frozenset(
    "largest biggest smallest highest tallest longest populous richest wealthiest oldest poorest deepest".split()
)

#: Of people who are told apart when one of them is the first.
IDENTITIES = frozenset(
    """female black african-american muslim jewish hispanic latino latina latinx asian-american asian gay lesbian
    transgender openly woman native indigenous aboriginal catholic hindu sikh deaf blind nonwhite""".split()
)
#: "The first black president" has long been a name for one man.
BYWORDS = frozenset("president leader".split())
#: Beside these a first stands in every schoolbook: "the first man to walk on the moon".
SCHOOLBOOK = frozenset("presidential presidency moon space orbit everest".split())
#: Who may be the first or the only one to do something.
AGENTS = frozenset(
    """woman man person women men people girl boy american briton canadian african asian european african-american
    player president state country nation city town company firm university college school team candidate
    politician senator governor mayor democrat republican lawmaker member judge justice athlete artist film movie book
    ship vessel spacecraft museum newspaper bank county court minister leader official scientist astronaut pilot
    driver rider swimmer runner author writer actor actress director singer band musician chef doctor surgeon nurse
    soldier officer general airline automaker carmaker manufacturer retailer hospital church jury agency union league
    government province village district island network broadcaster brand maker pope king queen monarch premier
    chancellor executive ceo economist historian student graduate teacher professor climber explorer sailor
    immigrant refugee contender nominee incumbent jurisdiction legislature parliament municipality""".split()
)
#: Too small a deed to be ranked by: "the first candidate to weigh in".
SMALL_DEEDS = frozenset(
    """weigh speak arrive respond answer call say tell leave go come see get know ask react hear notice try sign drop
    finish talk reply step raise admit congratulate""".split()
)
#: Titles and set phrases: "first lady", "first responders".
TITLES = frozenset(
    "lady ladies lady's family families couple daughter son dude gentleman amendment minister responder responders aid".split()
)
#: Firsts that come by themselves, because a term, a tour or a series has them.
SERIES = frozenset(
    """primary primaries
    caucus caucuses vote votes debate debates round contest contests test stop day days week month year term visit
    speech rally appearance step thing things order half quarter chapter choice base place name line class edition
    draft date grade impression instinct reaction response sign look glance cousin person time""".split()
)
#: What "only" narrows down and does not rank: "the only way", "the only child".
NARROWED = frozenset(
    """way ways thing things reason question answer problem difference option choice one ones issue chance hope time
    times place exception solution alternative remedy child son daughter means explanation clue remaining sound point
    hitch catch barrier obstacle survivor""".split()
)
#: What a record is one of.
RECORDED = frozenset(
    """number numbers high highs low lows turnout profit profits sales attendance crowd crowds level levels amount
    amounts heat temperature temperatures rainfall snowfall cold pace deficit surplus revenue revenues earnings loss
    losses debt price prices growth unemployment demand exports imports year month streak fine haul donations
    fundraising spending rate rates drought flooding snow rain ratings audience audiences viewership inflation output
    production harvest total sum share""".split()
)
RECORD_BREAKING = frozenset("breaking setting high low shattering smashing".split())
#: Forms of what is done to a record.
BREAK = frozenset(
    """break breaks broke broken breaking set sets setting shatter shatters shattered shattering smash smashed beat
    beats""".split()
)
#: Behind a record that is no height: "set the record straight", "a record label"; or one whose owner is named.
OTHER_RECORDS = frozenset("straight label labels deal store book books holder holders keeping of by held set".split())
#: Before "record" as a verb, or a record of somebody's own.
RECORDING = frozenset("to and can could must should will would you we they i not or track his her my".split())
#: Before a height in general.
ANY_RECORD = frozenset("a the all its every previous new another world state national".split())

#: With these a claim is denied, supposed, hoped for, passed on or only shared.
OPEN = frozenset(
    """would could might may perhaps arguably possibly probably likely potentially potential among not
    hardly never without maybe seemingly supposedly presumably possibility chance hope hopes hoped expected hailed hails
    hailing celebrated touted elect electing""".split()
)
#: "One of the", "two of the".
PARTS = frozenset("one some many two three four five several most any each all few half".split())
PERSONAL = frozenset("his her their my our your".split())
#: What ends the name of a thing: "the largest bank | in", "the only state | that".
BOUNDARY = frozenset(
    """in on of to since for from at by with that who which when where while and or but because as if than is are was were
    has have had will would can could may might did does do said says ever under over into after before during until
    through about against between within without across the a an this these it he she they his her its their not thus
    so yet far apparently reportedly currently recently already also still always again""".split()
)
#: Of these, what may stand between somebody and the deed: "the first woman in the county to".
BETWEEN = frozenset("in of from the ever a an on his her their so far thus yet".split())
#: Before a rank that a sentence asserts, and does not take for granted: "it is the oldest".
COPULAS = frozenset("is was are were be been became become becomes remains remained as makes making".split())
