"""Whether words between an amount of change and two numbers tell of something else that changed."""

from __future__ import annotations

from copydesk.readings.changes.amounts import Amount
from copydesk.readings.changes.terms import STOP
from copydesk.readings.changes.times import timeless
from copydesk.readings.changes.vocabulary import GLUE, MUCH, NOUNS, UNLIKE, VERBS

#: Stands for another number among the words.
NUMBER = "#"
#: Marks that end a clause, and those that part its phrases as well.
HALTS = frozenset((";", ":", "(", ")", "—", "–", '"', "“", "”", STOP))
PARTS = HALTS | {",", "-"}
#: Words that say no more than that something is, was or became so much.
SAYING = frozenset(
    """that this which it they so has have had been is was are were be there of in the a an and or to means meant represents
    represented representing mean marks marking equals amounts amounted works out corresponds corresponding translates gone went
    going come came down up now thus therefore then""".split()
)
_ELSE = frozenset(
    """while but whereas although though because despite unless amid if nor yet rather except excluding including among
    plus having not never other others another respectively as either""".split()
)
_OPENING = frozenset("and after when with by since before where".split())
_PRONOUNS = frozenset("it they there he she this these that we".split())
_MEASURES = frozenset("price cost number figure total rate sum fee fare value level amount".split())
_ARTICLES = frozenset((",", ":", "the", "a", "an"))
# How far a verb may stand from the word that opens its clause, and "when it was" from the number, in words.
_FAR, _NEAR = 8, 6


def strays(path: list[str], amount: Amount) -> bool:
    """Whether words tell of something else that changed, or of a change the other way."""
    told = timeless(path)
    plain = [word for n, word in enumerate(told) if not _harmless(told, n)]
    if not (_ELSE.isdisjoint(plain) and UNLIKE.isdisjoint(plain)) or any(word.endswith("n't") for word in plain):
        return True
    signs = {VERBS.get(word, NOUNS.get(word, 0)) for word in plain}
    if amount.sign and -amount.sign in signs:
        return True
    return any(word in _OPENING and _changes(plain[n + 1 :], word) for n, word in enumerate(plain))


def _harmless(tokens: list[str], n: int) -> bool:
    """Whether a word that may open a clause opens none: "but only", "having been", "has since", "as many as"."""
    if tokens[n] == "but":
        return tokens[n + 1 : n + 2] in (["only"], ["just"], ["now"])
    if tokens[n] == "having":
        return tokens[n + 1 : n + 2] == ["been"]
    if tokens[n] == "since":
        return n > 0 and tokens[n - 1] in ("has", "have", "had")
    return tokens[n] == "as" and not MUCH.isdisjoint(tokens[max(n - 1, 0) : n + 2])


def _changes(tokens: list[str], word: str) -> bool:
    """Whether a change is told in the clause that these words open, behind "and" one with a subject of its own: "and profit rose"."""
    subject = False
    for other in tokens[:_FAR]:
        if other in VERBS or other in NOUNS:
            return subject or word != "and"
        if other in PARTS:
            return False
        subject = subject or not (other in SAYING or other in GLUE or other.endswith("ly") or other == NUMBER)
    return False


def goes_on(tokens: list[str]) -> bool:
    """Whether a new sentence goes on with the same thing: "It had", "In 2013 … cost", "The price has"."""
    bare = [word for word in tokens if word not in _ARTICLES]
    plain = [word for word in timeless(tokens) if word not in _ARTICLES]
    if not plain or plain[0] in _PRONOUNS:
        return plain[1:2] != ["of"]
    return plain[0] in _MEASURES if tokens[0] == "the" else plain != bare


def when(tokens: list[str]) -> int:
    """Where in these words "when it was" stands, if they end with what was when a change began; -1 where they do not."""
    at = max((n for n, word in enumerate(tokens) if word in ("when", "where")), default=-1)
    near = len(tokens) - _NEAR < at < len(tokens) - 1
    return at if at >= 0 and near and tokens[at + 1] in _PRONOUNS else -1
