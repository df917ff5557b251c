"""Words and phrases that stand twice in a row, and which of them English means so."""

from __future__ import annotations

from collections.abc import Iterator
from operator import eq
from typing import NamedTuple

from copydesk.document import Block, Document
from copydesk.readings.words import BlockWords
from copydesk.readings.wordstream import WordStream

LONGEST = 4
# Characters before and after a word that show what it stands in; the whole block may be a book.
_AROUND = 30
_JOINED = "-‐‑/\\_@#$%&=+<>~|"

# Words that no sentence has a use for twice, at its beginning or in capitals either.
_GRAMMAR = frozenset(
    "a an the and or but nor if of at by for from into onto upon with without than then as to in on be been being am "
    "are was were is has have i he she it we they me him them us my your his its our their this these those "
    "it's that's there's he's she's they're we're i'm you're not just also because while when where which who whose "
    "whether until unless between among during about after before since every each another any some other such "
    "would could should must".split()
)
# Right in English: "the best he had had", "gave her her coat", "told you you could", "they do do that".
_RIGHT = frozenset(
    "had that do did her you can will may might one two three four five six seven eight nine ten".split()
)
# Said twice for weight, for comfort or for the sound.
_MEANT = frozenset(
    "very really so too far long many much way no yes yeah nope yep never oh ah ha haha he hee ho hey hi bye well now there "
    "please wait okay ok hear tut tsk hush knock tick chop blah yada tap honk beep boom bang buzz clap click ding dong drip "
    "nom go run up down round old big little tiny good great real quite please la na da dum doo cha choo goody night aye "
    "pooh tom bling win fifty pom yo bora mahi beri agar ylang can chi dik ack wiki hubba wink nudge rah woof meow oink "
    "quack moo hot like same first last thank sorry mama papa lomi couscous".split()
)
_BE = frozenset("is are was were be does has have could would should must".split())
# "What it is is luck", "those who knew knew": the clause is the subject, or the object before its verb.
_CLAUSE = frozenset("what whatever whoever whichever who all those where wherever how why as everything".split())
_AUXILIARY = frozenset(
    "to will would can could shall should may might must do does did don't doesn't didn't won't can't cannot couldn't "
    "wouldn't shouldn't i you we they who let let's helps help".split()
)
# "was sworn in in January", "the woman he spoke to to ask": the verb owns the first, the phrase the second.
_PARTICLES = {
    "in": frozenset(
        "come comes came coming go goes going gone went step steps stepped stepping move moves moved moving bring brings "
        "brought break breaks broke broken log logs logged logging sign signs signed check checks checked fill filled hand "
        "handed kick kicks kicked kicking set sets swear swore sworn let lets put take takes took taken usher ushered roll "
        "rolled weigh weighed drop dropped call called tune tuned chip cave caved give gave given live lives lived turn "
        "turned cash cashed plug plugged fit joined join jump jumped voted phone phoned pitch pitched opt opted fly flew "
        "flown pour poured stay stayed trade traded phase phased bed factor factored settle settled".split()
    ),
    "on": frozenset(
        "go goes going gone went carry carries carried turn turns turned turning switch switched hang hold held keep keeps "
        "kept move moved moves pass passed live lived log logged sign signed take took taken early later put wear wore "
        "drag dragged press pressed come came try tried count counts counted counting rely relies relied relying depend depends depended depending bet bets betting".split()
    ),
    "at": frozenset(
        "work worked working works look looked looking stay stayed staying live lived be been being".split()
    ),
    "to": frozenset("speak spoke spoken talk talks talked listen listened go went used belong refer referred".split()),
    "for": frozenset("ask asked call called look looked wait waited pay paid vote voted".split()),
}
_JOINERS = frozenset("and after by to upon or on over in of vs versus".split())
_PRONOUNS = frozenset("i you he she it we they that this there".split())
_BEFORE_PRONOUN = frozenset("if when what whatever who whoever as where than that how because like know".split())


class Doubling(NamedTuple):
    """The same words twice or more in a row; half-open, in characters of the block.

    `once` is the text that would do, of `words` words.
    """

    block: Block
    start: int
    end: int
    once: str
    words: int


def doublings(document: Document) -> Iterator[Doubling]:
    """The doublings of a document that no sense of English allows; the single words before the phrases."""
    stream = document.reading(WordStream)
    forms = stream.forms
    for size in range(1, LONGEST + 1):
        # A byte for each word: whether it is the same as the one so many words on.
        same = bytes(map(eq, forms, forms[size:]))
        run = b"\1" * size
        at = same.find(run)
        while at >= 0:
            last = same.find(b"\0", at)
            last = (len(same) if last < 0 else last) + size
            copies = (last - at) // size
            block, words, first = stream.at(at)
            end = first + copies * size
            if _unbroken(block.text, words, first, end) and (
                _word_fault(block.text, words, first, copies)
                if size == 1
                else _phrase_fault(block.text, words, first, size)
            ):
                once = block.text[words.starts[first] : words.ends[first + size - 1]]
                yield Doubling(block, words.starts[first], words.ends[end - 1], once, size)
            at = same.find(run, last - size)


def _unbroken(text: str, words: BlockWords, first: int, end: int) -> bool:
    """Whether nothing but white space parts the words, and nothing ties them to what stands around."""
    if not all(text[words.ends[n] : words.starts[n + 1]].isspace() for n in range(first, end - 1)):
        return False
    before = text[max(0, words.starts[first] - 1) : words.starts[first]]
    after = text[words.ends[end - 1] : words.ends[end - 1] + 2]
    if (before and before in _JOINED + ".'’(") or (after and after[0] in _JOINED + "("):
        return False
    return not (after[:1] in (".", ":", "'", "’") and after[1:].isalnum())


def _word_fault(text: str, words: BlockWords, first: int, copies: int) -> bool:
    form = words.forms[first]
    if not form.replace("'", "").isalpha() or form in _MEANT:
        return False
    if form in _RIGHT:
        return copies > 2 and form in ("had", "that")
    if form in _GRAMMAR:
        return _grammar_fault(text, words, first)
    # "Duran Duran", "the Artifact Registry registry": names; three in a row are meant.
    if copies > 2 or text[words.starts[first]].isupper() or text[words.starts[first + 1]].isupper():
        return False
    before = words.forms[max(0, first - 4) : first]
    return len(form) > 1 and not (before and before[-1] in _AUXILIARY) and _CLAUSE.isdisjoint(before)


def _grammar_fault(text: str, words: BlockWords, first: int) -> bool:
    form = words.forms[first]
    one, two = (text[words.starts[n] : words.ends[n]] for n in (first, first + 1))
    if form == "i":
        return one == "I" or two == "I"
    if two[0].isupper() and not (
        one.isupper() and two.isupper() and len(form) > 1 and _shouted(text, words.starts[first])
    ):
        return False  # "the The Hague", "The The"
    if one[0].isupper() and not two[0].isupper() and not _begins(text, words.starts[first]):
        return False  # "Bitmap And and Bitmap Or", "group A a year later"
    before = words.forms[max(0, first - 6) : first]
    if form in _BE:
        return _CLAUSE.isdisjoint(before)
    verbs = _PARTICLES.get(form)
    return not (verbs and before and before[-1] in verbs)


def _phrase_fault(text: str, words: BlockWords, first: int, size: int) -> bool:
    phrase = words.forms[first : first + size]
    if len(set(phrase)) == 1 or not all(form.replace("'", "").isalpha() for form in phrase):
        return False
    if all(text[words.starts[n]].isupper() for n in range(first, first + size)) and not _shouted(
        text, words.starts[first]
    ):
        return False  # "New York New York"
    if size == 2 and (not _JOINERS.isdisjoint(phrase) and not set(phrase) <= _GRAMMAR):
        return False  # "over and over and over", "day after day after day"
    before = words.forms[max(0, first - 2) : first]
    if phrase[0] in _PRONOUNS and not _BEFORE_PRONOUN.isdisjoint(before):
        return False  # "if you know you know", "what they are they are"
    return not any(form in _MEANT for form in phrase) or size > 2


def _begins(text: str, at: int) -> bool:
    """Whether a sentence may begin at `at`."""
    before = text[max(0, at - _AROUND) : at].rstrip(" \"'“‘(—–-*")
    return not before or before[-1] in ".!?:;…\ufffc"


def _shouted(text: str, at: int) -> bool:
    """Whether the words around `at` are set in capitals."""
    return text[max(0, at - _AROUND) : at + _AROUND].isupper()
