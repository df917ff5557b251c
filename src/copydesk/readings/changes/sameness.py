"""Whether two changes are of one thing, and whether what is said to be back where it was is that thing."""

from __future__ import annotations

from copydesk.readings.changes.returns import WHOLE
from copydesk.readings.changes.terms import STOP, Term, tokens_of
from copydesk.readings.changes.times import timeless
from copydesk.readings.changes.vocabulary import COMPARATIVES, GLUE, NOUNS, VERBS
from copydesk.text import Span

_BREAKS = frozenset(
    ", ; : — – and but then before after when followed with by later needs need needed takes".split()
) | {STOP}
_SMALL = (
    GLUE
    | VERBS.keys()
    | NOUNS.keys()
    | frozenset(
        """and but then before after later followed again subsequently since so when with a an the it they he she this that
        them who we have has had was were been be being is are will would could must went gone going go goes come came coming up down
        by to of in @ took take takes taking brought bring brings knocked off recovered regained recover bounced back marked offered gave give gives put need if unless once can may might should does did do
        needs needed rally rallied end ends ended finish finishes finished close closes closed stand stands stood two both three overall right now one""".split()
    )
) - frozenset("pay price prices".split())
# What makes a verb of the word before it, and of one that ends in -ed behind it.
_PARTICLES = frozenset("up down back off".split())
_AHEAD = frozenset("and then was were been be is are later has have had being it they before".split())
_DETERMINERS = frozenset("the its their a his her our".split())
_PRONOUNS = frozenset("it they he she we you that this these those which both".split())
_IT = frozenset(("it", "they"))
# What a clause begins with that draws a conclusion, so that whatever it names is what the changes led to.
_HENCE = frozenset(
    "so leaving which meaning making bringing putting thus hence therefore result net returning restoring taking that this evening giving".split()
)
_CONTRASTS = frozenset("while whereas but though although even when where as".split())
# Those that a change happens to.
_BEARERS = frozenset(
    """club company firm museum theatre theater school university hospital team band fund village town investors shareholders
    holders owners customers buyers readers drivers passengers fans staff workers nurses teachers employees households savers students shoppers consumers
    farmers users members patients residents viewers tenants families people figure figures""".split()
)
# What leads from the claim to the changes that bear it out: "unchanged after", "back where they were: they".
_GROUNDS = frozenset(": — – after following with having because when since as by thanks".split())
_SHORT = 4
_PLACES = frozenset("in for against among on at".split())
# What says when, as years do.
_EPISODES = frozenset(
    """boom bust crash recession pandemic war wars slump drought lockdown strike downturn upturn recovery crisis flood floods sale sales rains
    election campaign run first second early late""".split()
)


def same(one: Term, two: Term) -> bool:
    """Whether a second change is one of the same thing as the first."""
    between = two.lead.tokens
    first, second = _aside(one), _aside(two)
    if (first and second and set(first) != set(second)) or _of_other(one, two):
        return False
    at = max((n for n, word in enumerate(between) if word in _BREAKS), default=-1)
    if at < 0:
        return True
    subject = [] if between[at + 1 : at + 2] and between[at + 1] in _PRONOUNS else _named(between[at + 1 :])
    if not subject:
        clause = between[: at + 1]
        # "and imports, then rose": the subject stands before the last break.
        marks = [n for n, word in enumerate(clause) if word in ("and", "but", ";", STOP)]
        subject = _named(clause[marks[-1] + 1 :]) if marks else []
    if not subject:
        return True
    before = _sentence(one.lead.tokens)
    if set(subject) <= set(before):
        return True
    led = before[:1] in (["after"], ["following"]) or any(word.endswith("ing") and word in VERBS for word in before)
    return led and not _named(before) and len(subject) < _SHORT


def claimed_of(text: str, claim: Span, one: Term, two: Term, sentences: list[Span]) -> bool:
    """Whether words of a text say of what two terms changed that it is back, and not of something else."""
    if claim.start >= two.end:
        return not _apart(tokens_of(text, two.end, claim.start, sentences), one, two)
    if claim.end <= one.start:
        path = tokens_of(text, claim.end, one.start, sentences)
        return (
            STOP not in path
            and not _GROUNDS.isdisjoint(path)
            and not set(_named(path)) - set(one.lead.tokens[: -len(path)])
        )
    return one.end <= claim.start and claim.end <= two.start


def _apart(path: list[str], one: Term, two: Term) -> bool:
    """Whether the words between the second change and a claim name something else: "; exports were", ". The company's bonds, meanwhile,"."""
    if "meanwhile" in path:
        return True
    at = max(
        (n for n, word in enumerate(path) if word in _CONTRASTS or word in (STOP, ";") or _anew(path, n)), default=-1
    )
    clause = [word for word in path[at + 1 :] if word != ","]
    if at < 0 or not _HENCE.isdisjoint(clause):
        return False
    told = timeless(clause)
    if told and (told[0] in _PRONOUNS or not _IT.isdisjoint(told[-3:])):
        return False
    named = _named(clause)
    known = {*one.lead.tokens, *one.tail.tokens, *two.lead.tokens, *WHOLE}
    if path[at] in _CONTRASTS:
        return not known.issuperset(named)
    known |= _BEARERS
    if path[at] == ";":
        return not known.issuperset(named)
    return bool(named) and (known.isdisjoint(named) or any(word.endswith("'s") for word in named))


def _anew(path: list[str], n: int) -> bool:
    return path[n] == "and" and path[n + 1 : n + 2] != [] and path[n + 1] in _DETERMINERS


def _named(tokens: list[str]) -> list[str]:
    """The words that name something, without times, adverbs and verbs such as "shot up" and "was bumped"."""
    told = timeless(tokens)
    return [
        word
        for n, word in enumerate(told)
        if word not in _SMALL
        and word[0].isalpha()
        and not word.endswith("ly")
        and not (told[n + 1 : n + 2] and told[n + 1] in _PARTICLES)
        and not (word.endswith("ed") and told[n - 1 : n] and told[n - 1] in _AHEAD)
    ]


def _sentence(tokens: list[str]) -> list[str]:
    return tokens[len(tokens) - tokens[::-1].index(STOP) :] if STOP in tokens else tokens


def _aside(term: Term) -> list[str]:
    """What follows a number or its noun to say where or for whom: "in the north", "rise for the cleaners"."""
    tokens = term.tail.tokens[:5]
    tokens = tokens[1:] if tokens and (tokens[0] in NOUNS or tokens[0] in COMPARATIVES) else tokens
    if tokens[:1] == [] or tokens[0] not in _PLACES:
        return []
    return [word for word in _named(timeless(tokens[:4])) if word not in _PLACES and word not in _EPISODES][:1]


def _of_other(one: Term, two: Term) -> bool:
    """Whether the second change is said to be one of what the first does not name: "a 20% rise in prices", "lost 20% of its visitors"."""
    other = _of(two)
    return not set(other) <= {*one.lead.tokens, *one.tail.tokens[:6], *two.lead.tokens, *WHOLE}


def _of(term: Term) -> list[str]:
    """What a change is said to be one of."""
    tokens = term.tail.tokens[:6]
    noun = next((n for n, word in enumerate(tokens[:3]) if word in NOUNS), -1)
    if tokens[noun + 1 : noun + 2] == ["of"] or (noun >= 0 and tokens[noun + 1 : noun + 2] == ["in"]):
        return _named(tokens[noun + 1 : noun + 3])[:1] if noun >= 0 else _named(tokens[1:3])[:1]
    return []
