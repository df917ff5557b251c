"""How a text says that something begins, ends and begins again."""

from __future__ import annotations

import re

from copydesk.readings.late import Late

# Plain forms are verbs behind such words only: "an end", "the start", "close to".
_WILL = r"(?:will|to|shall|would|must|should|[’']ll)\s(?:\w+ly\s|then\s)?"
_AND = r"(?=\s(?:(?:again\s)?(?:at|on|in)\s|\d))"
#: How things begin.
BEGAN = Late(
    r"\b(?:(?:re-?)?(?:beg[au]n|begins?|beginning|start(?:s|ed|ing)?|open(?:s|ed|ing)?)|founded|established|launched|set\sup|t(?:akes?|ook)\s(?:office|over|charge|power|off)"
    r"|broke\sout|kick(?:s|ed)\soff|g(?:o|oes|ot|ets?)\sunder\s?way|commence[sd]?|declared|appointed|elected|moved\sin(?:to)?|came\sto\s(?:power|the\sthrone)|took\sthe\shelm"
    r"|resumed?s?|restored|returned|reinstated|joined|formed|arrested|jailed|imprisoned|detained|kidnapped|captured|seized|hired|enlisted|enrolled|married|wed|crowned"
    r"|convened?s?|sat\sdown|walked\sout|went\s(?:on\sstrike|out|off|dark|down|in)|failed|boarded|embarked|lift(?:s|ed)\soff|blasted\soff"
    r"|left|leaves|leaving|depart(?:s|ed|ing)|set(?:s|ting)?\s(?:off|out|sail)|sail(?:s|ed)|from|since"
    rf"|{_WILL}(?:open|start|leave|depart|launch|reopen|restart)|and\s(?:re)?(?:open|start|leave|depart){_AND})\b",
    re.IGNORECASE,
)
#: How they end.
ENDED = Late(
    r"\b(?:end(?:s|ed|ing)|finish(?:es|ed|ing)|clos(?:es|ed|ing)|shuts?|shut\sdown|conclude[sd]?|concluding|called\soff|left|leaving|stepped\s(?:down|aside)|resign(?:ed|ing)"
    r"|retir(?:ed|ing)|handed\s(?:it\s)?over|sold|complete[sd]?|adjourn(?:s|ed)|came\sto\san\send|lifted|released|freed|stood\sdown|arriv(?:es?|ed|ing)|land(?:s|ed|ing)|touch(?:es|ed)\sdown"
    r"|c[ao]mes?\s(?:down|back|home|ashore|in)|reach(?:es|ed|ing)|got\s(?:in|back|home)|ousted|died|disbanded|folded|wound\s(?:up|down)|wrap(?:s|ped)\sup|br(?:eaks|oke)\s(?:up|down)"
    r"|suspended|cut\s(?:out|off)|cancelled|halted|interrupted|grounded|surrendered|gave\sup|stopped|over|docked|dispersed|divorced|rescued|acquitted|ceased|fell\ssilent|went\sback"
    r"|until|till|(?:verdict|end)\scame|(?:re)?opens?\sagain"
    rf"|{_WILL}(?:end|finish|close|shut|conclude|arrive|return|land)|and\s(?:then\s)?(?:end|finish|close|shut|conclude|arrive|return|land){_AND}"
    r"|to\s(?:the|its|his|her)\s(?:opening|closure|end|completion|launch|death|resignation|retirement|collapse|surrender|verdict|signing|release))\b",
    re.IGNORECASE,
)
#: What begins again, so that what lies before it is a gap.
AGAIN = Late(
    r"\b(?:re-?open(?:s|ed|ing)?|re-?start(?:s|ed|ing)?|resum(?:es?|ed|ing)|restored|returned|reinstated|(?:opened|started|began|begun|running|running)\s(?:its\sdoors\s)?again|came\sback)\b",
    re.IGNORECASE,
)
