"""When a verb hedges by pointing at evidence, and whether a sentence's hedges are somebody else's.

Results suggest; people who suggest make a proposal or a claim. What appears to be so is
hedged; what appears in court is not. Each judge answers with the number of the last word of
the hedge, or -1.
"""

from __future__ import annotations

from copydesk.readings.hedges.modality import MODALS
from copydesk.readings.line import Line

SUGGEST = ("suggest", "suggests", "suggested", "suggesting")
INDICATE = ("indicate", "indicates", "indicated", "indicating", "imply", "implies", "implied", "implying")
HELD = ("believed", "thought", "presumed", "assumed", "hypothesized", "hypothesised", "postulated", "theorized")
OPINION = ("believe", "suspect", "speculate", "hypothesize", "hypothesise", "postulate", "conjecture", "propose")

# What gives evidence.
_WITNESSES = frozenset(
    "analysis analyses assay assays calculation calculations case cases clue clues comparison comparisons data datum "
    "design detail details development developments difference differences document documents dynamics effect effects "
    "emails estimate estimates evidence experiment experiments experience fact facts feature features figure figures "
    "finding findings forecast forecasts histories history image images indication indications indicators investigation "
    "investigations literature measurement measurements model models number numbers observation observations pattern "
    "patterns poll polling polls presence projection projections record records reports research result results review "
    "sequence sequences sign signs similarity similarities simulation simulations statistics studies study survey "
    "surveys test tests the timing trend trends trial trials work works structure ability absence lack level levels "
    "expression activity response responses appearance property properties distribution".split()
) - {"the"}
# Nouns that name what is the case or what was done, not who did it; bodies of people are the exceptions.
_ABSTRACT = ("tion", "tions", "sion", "ity", "ities", "ence", "ance", "ness", "ment", "ments", "logy", "pancy")
_BODIES = frozenset(
    "administration association commission corporation department foundation government management organization "
    "organisation parliament coalition federation institution delegation opposition mission union community "
    "university audience agency ministry committee council company police".split()
)
_POINTERS = frozenset("this these which that it both together".split())
_PEOPLE = frozenset(
    "he she they i you who critics officials experts lawyers aides analysts some others many people everyone someone "
    "writers nothing members staff supporters opponents leaders voters republicans democrats president minister senator spokesman spokeswoman author authors researchers scientists mr mrs ms dr".split()
)
_BE = frozenset("is are was were be been being".split())
_HELD_BY = frozenset("widely generally commonly now long still often also originally once previously usually".split())
_APPEAR_AS = frozenset(
    "likely unlikely ready set tied certain sure safe strong weak normal right wrong true false poised close unable able "
    "more less quite very increasingly keen eager bound content headed intent confident similar identical due".split()
)
_ADJECTIVE_ENDS = ("ed", "ive", "ous", "ful", "able", "ible", "ent", "ant", "less", "al", "ic")
_NO_ADJECTIVES = frozenset("against without several front central alongside".split())
_NOT_SO = frozenset("the a an his her its their him me us them you my our these those court".split())
_SEEM_NOT = frozenset("and or but in on at of if when because for from with".split())

_SPEECH = frozenset(
    "say says said saying tell tells told telling warn warns warned warning warnings argue argues argued arguing claim "
    "claims claimed claiming believe believes contend contends contended estimate estimates estimated predict predicts "
    "predicted predicting predictions fear fears feared worry worries worried concern concerns concerned concerns "
    "expects wrote writes written noted notes acknowledged acknowledges acknowledging conceded concedes cautioned "
    "cautions insisted insists testified alleged alleges alleging allegations announced hinted hints asked asking asks "
    "adding added adds according think thinks promised promises threatened threatens threatening "
    "suspects calculated calculates maintains asserted asserts explains replied speculated "
    "speculation rumours rumors complained complains declared declares denied denies disclosed tweeted "
    "hope hopes hoped hoping quoted signaled signalled suggestion".split()
)
_SUGGEST = frozenset(SUGGEST) - {"suggesting"}
_FIRST_PERSON = frozenset("we i".split())
# "than previously thought", "can be explained by", "is believed to": nobody is named who thinks so.
_NOT_SAID = _FIRST_PERSON | _BE | _HELD_BY | frozenset("than as the a an to".split())
_JOINS = frozenset("and also further strongly therefore thus".split())
# A name behind one of these belongs to the evidence: "studies of Mars suggest".
_INSIDE = frozenset("of in by from on with for and between to the at".split())


def attributed(line: Line) -> bool:
    """Whether the sentence says whose words or thoughts it gives; the writer's own ("we believe") do not count."""
    if (_SPEECH | _SUGGEST).isdisjoint(line.forms[line.first : line.last]):
        return False
    for at in range(line.first, line.last):
        form = line.forms[at]
        if form in _SUGGEST and suggest(line, at) < 0 and line.before(at) not in _NOT_SAID:
            return True
        if form in _SPEECH and line.before(at) not in _NOT_SAID:
            return True
    return False


def appear(line: Line, n: int) -> int:
    """`appear` of what seems so, not of what comes in sight."""
    before, after = line.before(n), line.after(n)
    if before == "to" or _made(line, n):
        return -1
    if after == "to":
        return n + 2 if line.after(n + 1) not in _NOT_SO and line.after(n + 1) else -1
    if after == "that" or (before in ("it", "there") and after in ("", "as")):
        return n + 1 if after else n
    at = n + 1 if after.endswith("ly") and after not in _APPEAR_AS else n
    after = line.after(at)
    if after in _NO_ADJECTIVES or not after:
        return -1
    return at + 1 if after in _APPEAR_AS or after.endswith(_ADJECTIVE_ENDS) else -1


_SEEM_SO = frozenset("that likely unlikely possible probable plausible certain sure clear true bound set due".split())


def seem(line: Line, n: int) -> int:
    """`seem`, but not “cannot seem to”, nor what is made to seem, nor how it seemed to somebody."""
    before, after = line.before(n), line.after(n)
    if before in MODALS - {"would"} or before == "to" or _made(line, n) or after in _SEEM_NOT:
        return -1
    if after == "to":
        return n + 2 if line.after(n + 1) not in _NOT_SO and line.after(n + 1) else -1
    if before in ("it", "there") or after in _SEEM_SO:
        return n + 1 if after and after not in ("like", "as") else n
    return -1  # "seemed confident", "seems like a contradiction": how it struck those who saw it


def _made(line: Line, n: int) -> bool:
    """Whether somebody makes it seem so."""
    return not {"make", "makes", "made", "making"}.isdisjoint(line.back(n, 4))


def suggest(line: Line, n: int) -> int:
    """`suggest` of evidence; not of people, who propose or claim, nor of a name that says what it says."""
    form, before = line.forms[n], line.before(n)
    if form == "suggested" and before in _BE:
        return n + 1 if line.after(n) in ("that", "to", "by") else -1
    if before in ("name", "title", "names") or (before and line.before(n - 1) == "as"):
        return -1
    if form == "suggesting" and _trails(line, n):
        return n
    return n if _witnessed(line, n) else -1


def indicate(line: Line, n: int) -> int:
    """`indicate that` and `imply that` of evidence."""
    form, before = line.forms[n], line.before(n)
    if line.after(n) != "that":
        return -1
    if form in ("indicating", "implying") and _trails(line, n):
        return n + 1
    return n + 1 if before != "to" and _witnessed(line, n) else -1


def _trails(line: Line, n: int) -> bool:
    """Whether the form in -ing of number `n` hangs on the clause before it: “…, thus suggesting that”."""
    at = n - 1 if line.before(n) in _JOINS or line.before(n).endswith("ly") else n
    return at > line.first and line.mark(at - 1)[-1:] in (",", "—", "–")


def _witnessed(line: Line, n: int) -> bool:
    """Whether the verb's subject is evidence: the nearest word before it that tells is no person."""
    if "we" in line.back(n, 3):
        return True
    if line.before(n) in _JOINS or (line.before(n) == "" and n > line.first and line.forms[n - 1] in _JOINS):
        # The second of two verbs: its subject opens the sentence.
        return not (_WITNESSES | _POINTERS).isdisjoint(line.forms[line.first : min(n, line.first + 9)])
    for at in range(n - 1, max(line.first, n - 16) - 1, -1):
        form = line.forms[at]
        if form in _PEOPLE or form in _BODIES:
            return False
        if form in _WITNESSES or form in ("this", "these") or form.endswith(_ABSTRACT):
            return True
        if at > line.first and _name(line, at) and line.before(at) not in _INSIDE:
            return False
        if form in _POINTERS and at >= n - 3:
            return True
    return False


def _name(line: Line, n: int) -> bool:
    """Whether word `n` is written as a name: a capital and small letters, no digit."""
    word = line.block.text[line.words.starts[n] : line.words.ends[n]]
    return word.isalpha() and word.istitle() and len(word) > 1


def held(line: Line, n: int) -> int:
    """`is believed to`, `it is thought that`: a belief, and nobody who holds it."""
    at = n - 1 if line.before(n) in _HELD_BY else n
    if line.before(at) not in _BE:
        return -1
    if line.after(n) == "to" and line.joined(n + 1):
        return n + 2
    return n + 1 if line.after(n) == "that" else -1


def opinion(line: Line, n: int) -> int:
    """`we believe`, `we suspect`: a statement made into an opinion."""
    at = n - 1 if line.before(n).endswith("ly") or line.before(n) in ("also", "therefore") else n
    if line.before(at) != "we":
        return -1
    return n if line.forms[n] != "propose" or line.after(n) == "that" else -1
