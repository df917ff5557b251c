"""Who the subject of a verb is: the words before it, over what is said about them between commas."""

from __future__ import annotations

import re

from copydesk.readings.attributions.cues import NOUNISH, OPENERS, VERBS
from copydesk.readings.words import BlockWords
from copydesk.text import Span

# "And Ann Lee and Tom Ray said": one of these may join two names as well.
_JOINTS = frozenset(("and", "or"))
_BOUNDS = OPENERS - _JOINTS
# A subject begins with none of these.
_NO_SUBJECT = OPENERS | frozenset(
    "to not having being in of for with from on by into about over under higher lower more less than compared".split()
)
_PRONOUNS = frozenset("he she they it we i you who one".split())
# What a part between commas begins with that only says more of the one before it.
_MORE = frozenset(
    """a an who whose whom which where his her its their an one both all once now then then-senator formerly also including
    himself herself along together""".split()
)
_MARKS = re.compile(r"[,;:()“”\"—–―]|\s-\s|--|''|``")
# How many parts back the name may stand: "Ann Lee, 45, who teaches law at Yale, of Elm, said".
_PARTS = 5
_LONGEST = 120  # characters of a subject
_ROLE = 9  # words of what somebody is
_DETERMINERS = frozenset("the a an its his her their our".split())
_BARE = re.compile(r"(?:[A-Z][\w.’'-]*\s?)+\Z")
_POSSESSIVE = re.compile(r"[A-Z][\w.]*(?:\s[A-Z][\w.]*)*['’]s?\s[a-z]")


def near(words: BlockWords, begin: int, last: int) -> Span | None:
    """The subject that ends with word `last` in a part that begins with word `begin`, without what opens its clause."""
    starts, forms, ends = words
    first = last
    if forms[last] in _PRONOUNS:
        return Span(starts[last], ends[last])
    while first > begin and forms[first - 1] not in _BOUNDS and not _verb(forms[first - 1]):
        first -= 1
    while first < last and forms[first] in _JOINTS:
        first += 1
    if forms[first] in _NO_SUBJECT or forms[last] == "to":
        return None
    if forms[first][0].isdigit() and not _NO_SUBJECT.isdisjoint(set(forms[first : last + 1]) - {"of"}):
        return None  # "15 million into those contests"
    return Span(starts[first], ends[last])


def _verb(form: str) -> bool:
    return form in VERBS and form not in NOUNISH and VERBS[form][1] != "plan" and not form.endswith("ing")


def beside(text: str, words: BlockWords, begin: int, at: int) -> Span | None:
    """The subject of word `at` that stands right before it, in the sentence that begins with word `begin`."""
    if at == begin or _MARKS.search(text, words.ends[at - 1], words.starts[at]):
        return apart(text, words, begin, at)
    first = _part_begin(text, words, begin, at - 1)
    return near(words, first, at - 1)


def apart(text: str, words: BlockWords, begin: int, at: int) -> Span | None:
    """The subject of word `at`, right behind a mark: "Ann Lee, who teaches law, said"; `begin` is the sentence's first word.

    What a person does belongs to it: "the mayor, Ann Lee", "Ann Lee, the mayor".
    """
    starts, _, ends = words
    last, behind = at - 1, at
    for _ in range(_PARTS):
        if last < begin:
            return None
        first = _part_begin(text, words, begin, last)
        gap = text[ends[first - 1] : starts[first]] if first > begin else ""
        if not _says_more(text, words, first, last, begin=begin):
            found = near(words, first, last)
            if found is None or found.end - found.start > _LONGEST:
                return None
            end = ends[behind - 1] if behind < at and _role(words, last + 1, behind - 1) else found.end
            if gap == ", " and _BARE.fullmatch(text, *found):
                before = _part_begin(text, words, begin, first - 1)
                if _role(words, before, first - 1):
                    return Span(starts[before], end)
            return Span(found.start, end)
        if not gap or any(mark in gap for mark in '“”";:') or "''" in gap:
            return None
        last, behind = first - 1, last + 1
    return None


def _part_begin(text: str, words: BlockWords, begin: int, last: int) -> int:
    """The first word of the part of a sentence that ends with word `last`."""
    first = last
    while first > begin and not _MARKS.search(text, words.ends[first - 1], words.starts[first]):
        first -= 1
    return first


def _role(words: BlockWords, first: int, last: int) -> bool:
    """Whether the part of words `first` to `last` says what somebody is: "the health minister"."""
    return words.forms[first] in _DETERMINERS and last - first < _ROLE


def _says_more(text: str, words: BlockWords, first: int, last: int, *, begin: int) -> bool:
    """Whether the part of words `first` to `last` says more of a name before it."""
    starts, forms, ends = words
    if first == begin:
        return False
    form, part = forms[first], text[starts[first] : ends[last]]
    if form in _MORE or form[0].isdigit() or form.endswith(("ing", "ed")):
        return True
    if form in ("the", "in", "on", "at", "of", "from", "with", "after", "during", "as", "for", "by") or last == first:
        return True
    if _POSSESSIVE.match(part) or not part[0].isupper():
        return True
    # Of two names side by side the second tells where: "Smith, D-Calif.", "Mayor Lee of Ely, Ohio, said".
    return first > begin and "-" in part and " " not in part
