"""When a modal is a hedge, and when it is something else.

`may` also permits and concedes, `might` is strength too, `could` told what somebody was able
to do. Each function answers with the number of the last word of the hedge, or -1.
"""

from __future__ import annotations

from itertools import pairwise

from copydesk.readings.line import Line

DETERMINERS = frozenset(
    "a an the this these those his her its their our your my some any other another every each no two".split()
)
PREPOSITIONS = frozenset("of in on at by for from with as to into onto over under between than about through".split())
_BE = frozenset("is are was were be been being am isn't aren't wasn't weren't".split())
MODALS = frozenset("may might could can will would must should shall cannot can't couldn't won't".split())
# Who is spoken to or of in advice, permission and hypothesis: "you may", "one might", "we could".
_ADDRESSED = frozenset("you one we i anyone everyone somebody someone nobody".split())
_PERSONS = _ADDRESSED | frozenset("he she they who".split())
_MIDDLE = frozenset(
    "not also well even still now then soon yet ever never always often just already too eventually someday "
    "perhaps further instead otherwise therefore thus indeed very".split()
)
# Adverbs of two words that stand between a modal and its verb: “may in part explain”.
_PHRASES = {"in": ("part", "turn", "fact", "theory", "practice"), "at": ("least", "times", "most"), "of": ("course",)}
# Words in -ly that are verbs.
_LY_VERBS = frozenset("rely apply supply reply comply multiply fly imply ally rally bully tally".split())
_NO_VERB = (
    DETERMINERS
    | PREPOSITIONS
    | _BE - {"be"}
    | frozenset("and or but nor it he she they we you i that which who has had does makes against there".split())
)
# "may want to", "might like to": a polite way to advise.
_WISHES = frozenset("want wish like prefer choose decide opt elect care".split())
# What rules and licences permit or forbid.
_PERMITTED = frozenset(
    "use used copy copied reproduce reproduced publish published republish republished redistribute redistributed "
    "distribute distributed modify modified sell sold transfer transferred assign assigned submit submitted apply "
    "enter entered wear worn bring brought carry carried smoke park parked download downloaded install installed "
    "contact contacted register registered cancel cancelled canceled purchase purchased order ordered obtain "
    "obtained request requested file filed appeal appealed vote broadcast rewritten reprint reprinted viewed "
    "emailed mailed reached renew renewed claim attend specify specified omit omitted specified".split()
)
_IMPRESSIONS = frozenset("seem appear look sound feel".split())
_CONCEDING = frozenset("while although though whatever wherever whoever whichever whenever regardless".split())
_ABLE = frozenset(
    "not never hardly barely scarcely only no always hear see feel smell taste tell remember recall understand "
    "imagine afford manage get find found reach bear stand help detect detected establish established "
    "observe observed measure measured seen heard identified shown demonstrated".split()
)
_MEASURED = frozenset(
    "no neither none nothing nobody few little as than all everything anything how what where when so if because "
    "whether wish until best".split()
)
_ASKED = frozenset("what how where when why if because unless case".split())
_PAST = frozenset(
    "was were had did wasn't weren't hadn't didn't couldn't went came took made gave found won lost began saw knew "
    "kept led felt held brought became wanted used".split()
)
_PAST_PARTICIPLES = frozenset("had made done come gone lost won put led".split())
_CONDITIONS = frozenset("if unless provided depending".split())


def may(line: Line, n: int) -> int:
    """`may` of possibility: no month, no permission, no concession, no wish."""
    if line.capital(n) or line.before(n) in _ADDRESSED or line.after(n) in ("only", "as"):
        return -1
    if line.back(n, 2) == ["it", "as"] or line.before(n) == "who" or not _ASKED.isdisjoint(line.back(n, 4)):
        return -1  # be that as it may
    return _modal(line, n)


def might(line: Line, n: int) -> int:
    """`might` of possibility, not the might of an army."""
    if line.before(n) in _ADDRESSED | DETERMINERS | PREPOSITIONS or line.after(n) in ("as", ""):
        return -1
    if "as" in line.back(n, 3)[1:] or _restricts(line, n):
        return -1  # as some might say, try as they might
    return _modal(line, n)


def _restricts(line: Line, n: int) -> bool:
    """Whether the modal only says which ones are meant, or what is asked: “anyone who may”, “what it might cost”."""
    return line.before(n) in ("that", "who") or not _ASKED.isdisjoint(line.back(n, 4))


def could(line: Line, n: int) -> int:
    """`could` of possibility: not what somebody was able to do, nor what one could wish for."""
    if line.capital(n) or line.after(n) in _ABLE or line.before(n) in _PERSONS:
        return -1
    if not _MEASURED.isdisjoint(line.back(n, 4)) or _past(line, n):
        return -1
    last = _verb(line, n)
    if line.forms[last] in _ABLE or (last > n + 1 and line.forms[n + 1] == "have" and _participle(line.forms[last])):
        return -1  # what could have happened did not
    return _modal(line, n)


def _modal(line: Line, n: int) -> int:
    last = _verb(line, n)
    verb = line.forms[last]
    if verb in _NO_VERB or verb in _IMPRESSIONS or verb in _WISHES or verb in _PERMITTED:
        return -1
    if not _CONCEDING.isdisjoint(line.back(n, 12)) or _conceded(line, n) or line.mark(line.last - 1).startswith("?"):
        return -1
    before = line.back(n, 12)
    if any(pair == ("that", "so") for pair in pairwise(before)):
        return -1  # so that it may …: a purpose
    if _conditional(line, n) or _set_phrase(line, last):
        return -1
    return last


def _conditional(line: Line, n: int) -> bool:
    """Whether the sentence says on what condition: “if the talks fail, the price could fall”."""
    return not _CONDITIONS.isdisjoint(line.back(n, 25)) or line.latest(_CONDITIONS) >= n


def _set_phrase(line: Line, last: int) -> bool:
    """Whether the words say no doubt: “may come as no surprise”, “could be doing more”, “may be the least of it”."""
    after = line.ahead(last, 3)
    if line.forms[last] == "come" and after[:1] == ["as"]:
        return True
    if line.forms[last] == "be" and after[:1] == ["the"] and len(after) > 1:
        return after[1] in ("least", "most", "best", "worst", "last", "first", "only") or after[1].endswith("est")
    return after[:1] == ["more"] and line.forms[last].endswith("ing")


def _verb(line: Line, n: int) -> int:
    """The number of the last word of the verb group that the modal `n` opens."""
    last = n
    at = n
    while line.joined(at) and at < n + 5:
        at += 1
        form = line.forms[at]
        if form in _PHRASES and line.after(at) in _PHRASES[form]:
            at += 1
            continue
        if form in _MIDDLE or (form.endswith("ly") and form not in _LY_VERBS):
            continue
        if last > n and not (
            line.forms[last] in ("be", "been", "have")
            and (form == "been" or _participle(form))
            and not line.capital(at)
        ):
            break
        last = at
        if form not in ("be", "have", "been"):
            break
    return last


def _participle(form: str) -> bool:
    return form.endswith(("ed", "en", "wn")) or form in _PAST_PARTICIPLES


def _conceded(line: Line, n: int) -> bool:
    """Whether a `but` takes back what the modal grants: “It may be small, but it is ours.”"""
    for at in range(n + 1, min(line.last, n + 16)):
        if line.forms[at] in ("but", "yet") and line.mark(at - 1) in (",", ";", "—", "–"):
            return True
    return False


def _past(line: Line, n: int) -> bool:
    """Whether the sentence tells of the past."""
    first, last = max(line.first, n - 30), min(line.last, n + 15)
    if not _PAST.isdisjoint(line.forms[first:last]):
        return True
    return any(
        line.forms[at].endswith("ed") and line.before(at) and line.before(at) not in _NO_VERB and not _aided(line, at)
        for at in range(first, n)
    )


def _aided(line: Line, n: int) -> bool:
    """Whether the form in -ed of number `n` stands behind an auxiliary, or before its noun."""
    before = line.back(n, 2)
    return any(form in _BE or form in ("has", "have", "be", "having") for form in before) or line.after(n) not in (
        DETERMINERS | PREPOSITIONS | {"that", "", "him", "them"}
    )
