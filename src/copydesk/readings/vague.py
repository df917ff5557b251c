"""Words that sound like a count or a consensus and give neither: some, many, widely regarded.

The CoNLL-2010 task on Wikipedia's weasel tags (Farkas and others, “The CoNLL-2010 Shared
Task”) found three sorts, and so do these judges: a vague number of things (quantity), a
reputation that nobody holds (repute), a habit that nobody counted (generality). A fourth is
what nobody says he supposes (supposition). Each answers with the number of the last word that
belongs to the phrase, or -1.
"""

from __future__ import annotations

from copydesk.document import OPAQUE
from copydesk.readings.line import Line
from copydesk.readings.sourcing.nouns import CONSENSUS

QUANTIFIERS = ("some", "many", "several", "certain", "numerous", "countless", "others")
REPUTED = (
    "considered", "regarded", "viewed", "acknowledged", "recognized", "recognised", "reputed", "hailed", "perceived",
    "acclaimed", "accepted", "believed", "thought", "said", "known", "credited", "criticized", "criticised",
    "praised", "seen", "popular", "famous", "notable", "influential", "important", "significant", "successful",
    "respected", "celebrated", "prominent", "controversial", "iconic", "recognizable", "recognisable", "expected",
    "assumed", "held", "suspected", "attributed",
)  # fmt: skip
GENERAL = ("generally",)
SUPPOSED = (
    "probably", "possibly", "perhaps", "presumably", "supposedly", "allegedly", "purportedly", "ostensibly", "likely",
)  # fmt: skip

_ANYBODY = frozenset("some many most several critics fans scholars experts observers historians others people".split())
_NAMING = frozenset("including include includes included such namely like notably".split())
_READER = frozenset("you your yours you'll you're you've we our us let's i my".split())
_SPOKEN = frozenset("said says told according adding wrote testified tweeted".split())
_BE = frozenset("is are was were be been being".split())
_SPREAD = frozenset(
    "widely generally commonly often sometimes usually universally popularly long now also variously still".split()
)
_PRAISE = frozenset(
    "popular famous notable influential important significant successful respected celebrated prominent controversial "
    "iconic recognizable recognisable".split()
)
_HELD = frozenset("believed thought said credited expected assumed held suspected".split())
# Who says, thinks or argues without a name is the business of another rule.
SAYING = frozenset(
    "say says said believe believes believed claim claims claimed argue argues argued think contend contends contended "
    "suggest suggests suggested maintain allege alleged assert insist insisted fear warn warned speculate agree".split()
)
_PEOPLE = frozenset(
    "people men women children members others folks police media those clergy youth extent degree".split()
)
_MEASURED = frozenset(
    "as how so too not very no that this enough the these those its his her their our my your any".split()
)
# What "some" and "many" stand before in set phrases that count nothing: "some time", "in many ways".
# Singular words that "some" leaves as open as a plural: "some form of tax".
_OPEN_SINGULARS = frozenset("form press version aspect part element".split())
_IDIOMS = frozenset(
    "time times way kind kinds sort sorts point day days years year months weeks decades hours minutes "
    "centuries generations reason thing things hundred thousand million billion dozen hundreds thousands "
    "millions dozens miles occasions more less another such".split()
)
_TOWARDS = frozenset("by to for among".split())
_OWNING = frozenset("the his her its their these those what".split())
_ENDS = frozenset(["", "to", "as", "that", "and", "or", "in", "a", "an"])
_SINGULAR_S = ("ss", "us", "is", "'s", "s'")
_AUXILIARIES = frozenset(
    "have has had are were is was do did will would may might could can should even also still".split()
)


def quantity(line: Line, n: int) -> int:
    """`some activists`, `many of the changes`: a number that was not counted."""
    form, before = line.forms[n], line.before(n)
    if before in _MEASURED:
        return -1
    if form == "others":
        return n if line.after(n) in _AUXILIARIES and before not in ("two", "three", "all", "and") else -1
    if form == "certain" and (before in _BE or before in ("a", "make", "made", "for", "almost", "not", "it")):
        return -1
    after = line.after(n)
    if after == "of" and form in ("some", "many", "several"):
        return _owner(line, n + 2)
    if form == "some" and after in _OPEN_SINGULARS:
        return n + 1
    if form in ("some", "many") and (after in _AUXILIARIES or (before in _TOWARDS and after in _ENDS)):
        return n
    if form in ("some", "many") and (after == "who" or (form == "many" and after == "to")):
        return n  # “some who know him”, “led many to doubt it”
    last = _plural(line, n)
    # What follows “many” and is no noun is its verb: “many expect”.
    return n if last < 0 and form == "many" and after and after not in _IDIOMS | _ENDS else last


def _owner(line: Line, n: int) -> int:
    """The last word of whose things some are, from word `n` on: “some of its rivals”, “many of Ann Lee's songs”; or -1."""
    if n >= line.last:
        return -1
    while line.capital(n) and line.joined(n) and line.capital(n + 1):
        n += 1
    form = line.forms[n]
    return n if form in _OWNING or form.endswith(("'s", "s'")) or line.capital(n) else -1


def _plural(line: Line, n: int) -> int:
    """The number of the plural noun that word `n` counts, with at most two words between, or -1."""
    for at in range(n + 1, n + 4):
        if not line.joined(at - 1):
            return -1
        form = line.forms[at]
        if form in _IDIOMS or form[0].isdigit():
            return -1
        if form in _PEOPLE or (form.endswith("s") and not form.endswith(_SINGULAR_S) and len(form) > 3):
            return at
    return -1


def opening(line: Line, n: int) -> int:
    """The number of the word with which the phrase around word `n` begins: “widely regarded”, “most famous”."""
    return n - 1 if line.before(n) in _SPREAD or line.before(n) in ("most", "well", "best") else n


def said_of(line: Line, n: int, last: int) -> bool:
    """Whether what words `n` to `last` name is a source without a name: “some economists say”, “many believe”."""
    said = SAYING.intersection(line.ahead(last, 3))
    if not said:
        return False
    # Who said something once may have been named before; `some users` are no source that could be asked.
    return line.forms[last] in CONSENSUS or (n == last and (line.after(n) == "have" or not any(_past(v) for v in said)))


def _past(verb: str) -> bool:
    return verb.endswith("ed") or verb in ("said", "thought")


def spoken(line: Line) -> bool:
    """Whether the sentence reports speech: then the vagueness is the speaker's."""
    return any(line.forms[n] in _SPOKEN and line.before(n) not in _BE for n in range(line.first, line.last))


def addressed(forms: list[str]) -> bool:
    """Whether the words of a paragraph speak to its reader: then it explains, and claims no count."""
    return not _READER.isdisjoint(forms)


def coded(line: Line) -> bool:
    """Whether the sentence speaks of code, and explains as well."""
    return OPAQUE in line.text()


def named(line: Line, last: int) -> bool:
    """Whether some of those counted are named behind word `last`: “several towns, including Ely”."""
    return not _NAMING.isdisjoint(line.ahead(last, 4)) or line.mark(last) == ":"


def repute(line: Line, n: int) -> int:
    """`is considered the`, `widely regarded as`: praise or blame that nobody is named for."""
    form, before, after = line.forms[n], line.before(n), line.after(n)
    behind = line.ahead(n, 3)
    if "by" in behind:
        # By whom is said, if only vaguely: “regarded by many as”.
        at = n + 2 + behind.index("by")
        return at if at < line.last and line.forms[at] in _ANYBODY else -1
    if form in ("considered", "regarded", "viewed", "hailed", "perceived", "reputed", "acclaimed"):
        if before in _BE or (before in _SPREAD and line.before(n - 1) in _BE | {"", "a", "the", "and"}):
            return n + 1 if after in ("to", "as") else n
        return -1
    if form == "known" and before in ("well", "best"):
        return n
    if form in _PRAISE:
        return n if before == "most" else -1
    if form in ("criticized", "criticised", "praised") and before == "been":
        return n
    if before in _SPREAD - {"also", "now", "still", "long"}:
        return n + 1 if after in ("as", "to", "that") else n
    if form in _HELD and before in _BE and after in ("to", "that", "as", "with"):
        return n + 1
    return -1


def supposition(line: Line, n: int) -> int:
    """`probably`, `allegedly`: somebody supposes it, and is not said to."""
    form, before = line.forms[n], line.before(n)
    if form == "likely" and (before not in ("most", "very") or line.after(n) == "to"):
        return -1
    if form == "possibly" and before in ("can", "could", "cannot", "can't", "couldn't"):
        return -1  # “as long as we possibly can”
    return n


def generality(line: Line, n: int) -> int:
    """`generally`: a rule without a count; not “generally speaking”, nor “generally regarded as”."""
    return -1 if line.after(n) in REPUTED or line.after(n) in ("speaking", "available") else n
