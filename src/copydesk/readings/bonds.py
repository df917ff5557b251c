"""What binds a total, a number and an amount for each to one another: a restatement, a sum, one subject in two sentences."""

from __future__ import annotations

import re

from copydesk.readings.late import Late
from copydesk.readings.lemmas import singular
from copydesk.readings.outlines import COUNT, MEASURE

#: Who gets or pays so much, or what costs it.
GETS = (
    r"(?:got|gets?|receive[ds]?|receiving|getting|takes?|took|taking|pockets?|pocketed|pocketing|earn(?:s|ed|ing)?|pays?|paid|paying|gave|giv(?:ing|en|es)|donated|"
    r"pledged|put|worked|spent|will|would|must|had|has|have|to|was|were|hold|holds|costs?|made|sent|won|bought|sold|went|carry|carries|carried)"
)
_PRICE = r"(?:average |mean )?(?:cost|price|bill|outlay|spending|spend|sum|amount|share|payment|payout|grant|funding|value|charge|rent|yield|output)s?"
_COMES = (
    r"(?:is|was|are|were|cost|costs|came to|comes? to|works? out (?:at|to|as)|totals?|totall?ed|would be|would cost|will be|will cost|raised|makes?|means|gives|"
    r"amounts? to|reached|brings?(?: in)?|brought in|(?:would|will|could) (?:bring in|raise|fetch|make|yield|take|cost)|earned|fetched|took|made|equals?|averages|adds? up to|has|have|had|holds?|carry|carries|seats?|contains?)"
)
# So much is for each: "each of the 18 gets", "a cost per head of", "per head it was".
EACH_GETS = Late(
    rf"\b(?:[Ee]ach|[Ee]very one)(?:\sof\s(?:[\w’'-]+\s){{0,2}}?[{COUNT}{MEASURE}](?:\s(?!and\b|or\b)[\w’'-]+){{0,6}}?|\sof them|\s(?!and\b|or\b|other\b|of\b|way\b)(?P<of>[\w’'-]+))?"
    r"(?:\s(?!and\b|or\b|of\b)[\w’'-]+|\spayment of|\sbonus of){0,4}?\s\Z"
    rf"|\b(?:{_PRICE}) (?:per|for each|for every|of each|of every|of one|an?) (?P<priced>[\w’'-]+)(?: {_COMES}| of| at|:|,| stood at| stands at| put at){{1,2}} \Z"
    rf"|\b(?:unit|individual|apiece) (?:{_PRICE})(?: {_COMES}| of| at|:){{1,2}} \Z"
)
TO_EACH = Late(
    rf"(?:\s[\w-]+){{0,2}}?\s(?:for|to|on|from|by|at|in|with)\seach of\s(?:[\w’'-]+\s){{0,2}}?(?=[{COUNT}{MEASURE}])"
)
#: Something else is spoken of.
BREAK = Late(r"\b(?:but|while|whereas|although|though|whose|only|instead of)\b|[;!?]")
_AND = Late(r"\b(?:and|as|who|which|that)\b(?!\s(?:cost|costs)\b)")
# What leads to an amount that says again what each gets: by a mark alone, or by words.
_BESIDE = Late(r"(?:,|\s?[–—(:=]|\s-)\s?(?:at\s|with\s)?(?:an?\s(?:(?!of\b)[\w-]+\s){1,2})?\Z|\s(?:at)\s\Z")
_RESTATED = Late(
    rf"(?:(?:,|\s?[–—(:]|\s-|[.”\"]+\s[\"“]?|\s)\s?(?:or|i\.?e\.?,?|that is,?|averaging|amounting to|working out (?:at|to|as)|coming to|(?:the )?equivalent (?:to|of)|equal to|an average of|making(?: it)?|meaning|"
    rf"working out (?:at|to)|at an average of|giving(?: them)?|(?<=[-,–—(:.;”\"]\s)(?:[Tt]hat|[Tt]his|[Ii]t|which)(?:[’']s|\s{_COMES})|works? out (?:at|to)|comes? to|came to|amounts? to|averages?|gives|means|makes|(?:{_PRICE}|average)(?: per [\w’'-]+| apiece)?(?: that)?\s(?:is|was|of|comes? to|came to|works out at))"
    rf"\s(?:about |roughly |an average (?:of )?|or )?|(?:,|\s[–—-]|\swho|\sso|[.”\"]+)\s?(?:they |who |with |so )?(?:will |would )?(?:take home|taking home|took home|{GETS})\s)\Z"
)
_MAKING = Late(r"(?:,|\s[–—]|\()\s?(?:making|giving|meaning|so|or|leaving)\s\Z")
_SHARED = Late(r"\b(?:share[ds]?|sharing|split(?:s|ting)?|divid(?:e|es|ed|ing)|spread)\b", re.IGNORECASE)
_TOOK = Late(rf"(?:,|\sand|\sto|,\sand|\swould|\swill)\s?{GETS}\s\Z")
_EQUALLY = Late(r"\b(?:equally|evenly|equal shares|even split)\b", re.IGNORECASE)
_GIVES = Late(
    r"(?:[,.”]|\s[–—-]|\sand)\s?[“]?(?:(?:giving|making|with|or|so|so that|meaning|and|paying|gave|paid|will|to)\s)*\Z"
)
_LINKED = Late(r"\b(?:for|to|from|among|amongst|between|by|on|in|across|over|with|of|at)\s(?:[\w’'-]+\s){0,3}?\Z")
# What sums up, before a total; what makes it that of something else; and what sums up behind it.
_SUMS = Late(
    rf"(?:\b(?:total(?:l?ed|l?ing|s)?|at a cost|(?:a|the) (?:bill|cost|price|total|sum)|add(?:s|ed|ing)? up|com(?:es?|ing)|came|altogether|in all)\b|=|(?:,|\s[–—-]|\()\s?(?:or|for)\b)"
    rf"(?:,?\s(?:of|to|is|was|a|the|total|cost|bill|grand|came|comes)\b)*:?,?\s?\Z"
    rf"|(?:,|\s[–—-]|\()\s?(?:thus |so |thereby )?(?!(?:leav|includ|sav|exclud|ow|cutt|exceed|beat|expect|hop|seek)ing\b)\w+ing(?:\s(?!to\b)[\w’'-]+){{0,3}}\s\Z"
    rf"|\s{_COMES}\s\Z|\s(?!is|was|are|were|has|had|have){_COMES}(?:\s[\w’'-]+){{1,3}}\s\Z|:\s?\Z|[×x*=]\s?\Z"
)
_SO = Late(r",?\sso\s")
_RELATIVE = Late(
    r"\b(?:and\s(?!(?:(?:the|a|in)\s)?(?:grand\s)?(?:total|bill|sum|all|altogether)\b)|who\b|that\b(?!\s(?:is|makes|comes|means|was)\b|[’'])|which\b(?!\s(?:is|was|makes|made|comes|came|means|works|adds|added|totals|totall?ed|costs?|would cost|will cost|amounts|amounted)\b)"
    r"|to\s(?!each\b|a\b|an\b|the\b)(?=[a-z]))|[.”\"]\s(?!“?(?:That|This|It|Altogether|In\b|(?:The|Their) (?:total|bill)(?: \w+)? (?:is|was|came|comes)))"
)
_IN_ALL = Late(r"(?:\s[\w-]+){0,2}?,?\s(?:in all|in total|altogether|total|overall|combined)\b")
_A_DEAL = Late(r"\s(?:deal|bill|order|outlay|contract|purchase|windfall|payout)\b")
# "The cost per pupil is $5,000: it spends $2 million on 400 pupils".
_OF_COST = Late(rf"\b(?:{_PRICE}) (?:per|for each|for every|of each|of one) [\w’'-]+(?: {_COMES}| of| at|:){{1,2}} \Z")
_SPELLS_OUT = Late(r"\s?[:(–—]|\sfor\s|,\s(?:with|as|since|or)\s")
# What was sold, and what came of it: "and raised".
_SOLD = Late(r"\b(?:sold|selling|tickets)\b")
_TAKINGS = Late(r"\sand\s(?:so\s)?(?:raised|took|made|earned|grossed|collected|pocketed|brought in)\s(?:in\s)?\Z")
_WERE = Late(r"\s(?:were|was|have been|had been|are|of them were)\s\w+")
# The same subject anew: "The vans cost £30,000 apiece", "; each bus costs £400,000", "They will get £60,000 each".
_ANEW = Late(
    r"(?:[.;]|,(?:\sand|\sso)?|\s[–—])[”\"]?\s(?:(?:[Tt]he|[Tt]hese|[Tt]hose|[Aa]ll the|[Ee]ach|[Ee]very)(?P<who>(?:\s(?!will\b|would\b|is\b|are\b|was\b|were\b|has\b|have\b|had\b|to\b|of\b)[\w’'-]+){1,2}?)|[Tt]hey|[Ee]ach|[Ee]ach of them|[Ee]very one|[Ee]ach one)"
    r"(?:\s(?:will|would|is|are|was|were|has|have|had|to|be|been|can|now|each|all))*"
    r"(?:\s(?P<costs>costs?|costing|priced at|bought for|worth|valued at|went for|going for|sold for|fetched|sells? for)|\s(?P<gets>gets?|got|gotten|receiv\w+|takes?|took|collects?|collected|pockets?|pocketed|earns?|earned|paid|given|awarded|handed))\s\Z"
)
_COST = Late(
    r"\b(?:costs?|costing|spen[dt]s?|spending|paid|pays?|paying|b(?:uy|uys|ought|uying)|purchas\w+|pric\w+|worth|valued|s(?:old|ell|ells|elling)|bills?|contracts?|deal|orders?|ordered|leas\w+|rent\w+|invest\w*|buil[dt]|budget\w*)\b|\sfor\s\Z",
    re.IGNORECASE,
)
_GIVEN = Late(
    r"\b(?:shar\w+|split\w*|divid\w+|award\w*|distribut\w+|hand\w* (?:out|over)|g[oi]\w+ to|went to|g(?:ive|ives|ave|iving|iven)|grant\w*|donat\w+|allocat\w+|prizes?|bonus\w*|pay-?outs?|compensat\w+|settlement|aid|fund\w*|pot|set aside|earmark\w*|paid|pays?)\b",
    re.IGNORECASE,
)


def bound(text: str, t: int, n: int, x: int, noun: str) -> bool:
    """Whether the words say that total, number and amount for each, at these places, belong together.

    `noun` is what is numbered, in the singular.
    """
    first, last = min(t, n, x), max(t, n, x)
    if last == x and _anew(text, t, n, x, noun):
        return True
    if BREAK.search(text, first, last):
        return False
    if _EQUALLY.search(text):
        return True
    if last == x:
        return _restates(text, t, n, x)
    if (
        x == first
        and _OF_COST.search(text, 0, x)
        and _SPELLS_OUT.match(text, x + 1)
        and not _AND.search(text[x + 1 : last])
    ):
        return True
    if last == n:
        return TO_EACH.match(text, x + 1) is not None and _RESTATED.search(text[t + 1 : x]) is not None
    return _sums_up(text, t, n, x)


def _sums_up(text: str, t: int, n: int, x: int) -> bool:
    """Whether the total, behind the two others, is what they come to."""
    lead, between = text[max(n, x) + 1 : t], text[min(n, x) + 1 : max(n, x)]
    if (
        _AND.search(between)
        and not EACH_GETS.search(between)
        and not (between.endswith(" and ") and _WERE.match(text, n + 1))
    ):
        return False
    if _SO.search(between) or (_SUMS.search(lead) and not _RELATIVE.search(lead)):
        return True
    if _TAKINGS.search(lead) and _SOLD.search(text, 0, t):
        return True
    if lead.endswith((", ", "– ")) and _A_DEAL.match(text, t + 1):
        return True
    return _IN_ALL.match(text, t + 1) is not None and not _AND.search(lead)


def _anew(text: str, t: int, n: int, x: int, noun: str) -> bool:
    """Whether the amount for each is told of the same things in a sentence or clause of its own."""
    begin = max(t, n) + 1
    again = _ANEW.search(text[begin:x])
    if again is None or BREAK.search(text, min(t, n), begin + again.start()):
        return False
    who = again["who"]
    if who and noun and singular(who.split()[-1].lower()) != noun:
        return False
    return (_COST if again["costs"] else _GIVEN).search(text, 0, begin + again.start()) is not None


def _restates(text: str, t: int, n: int, x: int) -> bool:
    """Whether the amount for each, behind the two others, says them again."""
    lead, between = text[max(t, n) + 1 : x], text[min(t, n) + 1 : max(t, n)]
    if _RESTATED.search(lead):
        return True
    each = EACH_GETS.search(lead)
    if each:
        lead = lead[: each.start()]
        if _MAKING.search(lead):
            return True
    if _SHARED.search(text) and (_TOOK.search(lead) or each):
        return True
    if _AND.search(lead[:-5]) or _AND.search(between) or not (_GIVES if each else _BESIDE).search(lead):
        return False
    return n < t or _LINKED.search(text[:n]) is not None
