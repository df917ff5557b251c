"""A verb of saying, showing or planning: who its subject is and what it covers."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from copydesk.readings.attributions.cues import (
    AFTER_VERB,
    AUXILIARIES,
    BEFORE_NOUN,
    BEFORE_PARTICIPLE,
    DAYS,
    NO_SPEAKER,
    NOT_WITH,
    NOUNISH,
    OF_DEEDS,
    OF_WORKS,
    PASSIVE,
    PLURALS,
    QUOTING,
    TELLING,
    VERBS,
    WITH,
    WITH_LATER,
    WORKS,
)
from copydesk.readings.words import BlockWords
from copydesk.text import Span

# Where one part of a sentence ends and another begins.
_BREAK = re.compile(r"[,;:()“”\"—–―]|\s-\s|--|''|``")
# Where a statement goes on behind its source.
_RESUMED = re.compile(r"[,;] (?:and|but|while)\s|;\s")
# The writer's own word on what was said.
_ASIDE = re.compile(r" [—―] |—|, (?:who|whose|where|which) ")
_CLITIC = re.compile(r"'(?:s|re|d|ll)$")
_QUOTES = ("“", '"', "‘", "«")
_CLOSING = ("”", '"', "'")
# What follows "Smith said" where all has been said before it: the end, or when and where it was said.
_TRAILING_MARKS = frozenset('.,;:!?)”"—–')
_TRAILING = frozenset(
    """in on at during after before of to from when as earlier late last this yesterday today through via by about while
    with""".split()
)
# The longest subject looked at, in words.
_SUBJECT = 12
# The longest run of words behind "the" that can still be a speaker and nothing else: ", said the head of the agency."
_SPEAKER = 12
_LISTENER = 8


class Clause(NamedTuple):
    """One attribution: the kind of its cue, and spans of the block's text, half-open."""

    kind: str
    source: Span | None
    cue: Span
    content: tuple[Span, ...]


def resumed(text: str, start: int, end: int) -> int:
    """Where a statement goes on behind its source, in text[start:end]; 0 where it does not."""
    match = _RESUMED.search(text, start, end)
    return match.end() if match else 0


def part(text: str, start: int, end: int) -> Span:
    """The part of a sentence from `start` to the next break or full stop."""
    stop = _BREAK.search(text, start, end)
    if stop:
        end = stop.start()
    return Span(start, start + len(text[start:end].rstrip(" .!?")))


class Verb:
    """A form of a cue verb in a sentence: word `at` of a block's words, of which `part` are the sentence's."""

    def __init__(self, text: str, sentence: Span, words: BlockWords, part: range, at: int) -> None:
        self.text = text
        self.sentence = sentence
        self.starts, self.forms, self.ends = words
        self.first, self.last = part.start, part.stop
        self.at = at
        self.form = self.forms[at]
        self.verb, self.kind = VERBS[self.form]
        self.cue = Span(self.starts[at], self.ends[at])
        self.broken = self._break_before(at)
        self.previous = "" if self.broken else self.forms[at - 1]
        self.following = self.forms[at + 1] if at + 1 < self.last else ""
        if "'" in self.following:
            self.following = _CLITIC.sub("", self.following)
        self.behind = text[self.cue.end : min(self.cue.end + 4, sentence.end)].lstrip()

    def clause(self) -> Clause | None:
        """The attribution, or None where the word is a noun here, or no statement."""
        if self._named() or self._noun() or self._other_sense():
            return None
        subject, passive, broken = self._past_auxiliaries()
        if self.form.endswith("ing"):
            return Clause(self.kind, None, self.cue, (self._after,))
        if passive:
            return None
        if broken:
            return self._behind_break()
        begin = self._part_begin(subject, self.at)
        source = Span(self.starts[begin], self.ends[subject])
        return Clause(self.kind, source, self.cue, self._content(begin, source))

    @property
    def _after(self) -> Span:
        """The rest of the sentence; of "told 2,267 people that …" only what follows the listener."""
        start = self.ends[min(self.at + 2, self.last - 1)] if self.verb in TELLING else self.cue.end
        aside = _ASIDE.search(self.text, start, self.sentence.end)
        return Span(start, aside.start() if aside else self.sentence.end)

    def _content(self, begin: int, source: Span) -> tuple[Span, ...]:
        closes = (
            begin > self.first
            and self.kind != "plan"
            and (self._trails() or (self.verb in TELLING and self._only_listener()))
        )
        if not closes:
            return (self._after,)
        before = Span(self.sentence.start, source.start)
        return (before, *(self._resumed(self.cue.end) if self._quote_closes(source.start) else (self._after,)))

    def _break_before(self, at: int) -> bool:
        if at == self.first:
            return True
        end, start = self.ends[at - 1], self.starts[at]
        return self.text[end:start] != " " and _BREAK.search(self.text, end, start) is not None

    def _part_begin(self, at: int, end: int) -> int:
        """The first word of the part of the sentence that word `at` is in, at most so far before word `end`."""
        while at > self.first and end - at < 3 * _SUBJECT and not self._break_before(at):
            at -= 1
        return at

    def _past_auxiliaries(self) -> tuple[int, bool, bool]:
        """The last word of the subject, whether the verb is passive, and whether a break parts them."""
        subject, passive, broken = self.at - 1, False, self.broken
        while not broken and (self.forms[subject] in AUXILIARIES or self.forms[subject].endswith("ly")):
            passive = passive or self.forms[subject] in PASSIVE
            broken = self._break_before(subject)
            subject -= 1
        return subject, passive, broken

    def _named(self) -> bool:
        """Whether the word is part of a name: the United States."""
        word = self.text[self.cue.start : self.cue.end]
        return self.at > self.first and word[0].isupper() and not word.isupper()

    @cached_property
    def _subject_is_work(self) -> bool:
        begin = self.at if self.broken else self._part_begin(self.at - 1, self.at)
        return not WORKS.isdisjoint(self.forms[max(begin, self.at - _SUBJECT) : self.at])

    def _noun(self) -> bool:
        """Whether a form that may be a noun or a participle is one."""
        previous, following = self.previous, self.following
        if self.form not in NOUNISH:
            return previous[:1].isdigit() or previous in BEFORE_PARTICIPLE
        if previous in BEFORE_NOUN and previous not in ("that", "which", "and", "to"):
            return True
        if self._subject_is_work:
            return False
        if following in ("of", "by", "from") or not previous:
            return True
        if following == "that" or following in WITH.get(self.verb, ()):
            return False
        if self.form.endswith("s"):
            return not self._closes() and not self._object_follows()
        if previous in PLURALS:
            return False
        plural = previous.endswith("s") and not previous.endswith(("'s", "ss"))
        return not ((plural or previous in AUXILIARIES) and self._object_follows())

    def _object_follows(self) -> bool:
        return self.following in AFTER_VERB or self.following[:1].isdigit()

    def _closes(self) -> bool:
        """Whether the verb ends its part of the sentence or leads up to a quotation."""
        trails = self._part_begin(self.at, self.at) > self.first and self.behind[:1] in (".", ",")
        return trails or self.behind[:1] == ":" or self.behind.lstrip(" ,:")[:1] in _QUOTES

    def _other_sense(self) -> bool:
        """Whether the verb means something else than a statement here."""
        verb, following = self.verb, self.following
        if verb in QUOTING and following != "that" and not _BREAK.match(self.behind):
            return True
        if verb in WITH:
            return following not in WITH[verb]
        if verb in WITH_LATER and self.text.find(WITH_LATER[verb], self.cue.end, self.sentence.end) < 0:
            return True
        if (verb in OF_WORKS and not self._subject_is_work) or following in NOT_WITH.get(verb, ()):
            return True
        if verb in OF_DEEDS and following[:1].isdigit():
            return True
        return self.previous == "worth" or self.form == "wanting" or (self.form == "told" and self.previous == "all")

    def _behind_break(self) -> Clause | None:
        """The attribution of a verb right behind a break: “…,” said Smith; or the verb of “Smith, 40, said”."""
        if self.at == self.first:
            return None
        if self.kind == "say" and self.at + 1 < self.last and self._speaker_follows():
            start = self.starts[self.at + 1]
            source = part(self.text, start, self.sentence.end)
            before = Span(self.sentence.start, self.cue.start)
            return Clause(self.kind, source, self.cue, (before, *self._resumed(source.end)))
        return Clause(self.kind, None, self.cue, (self._after,))

    def _speaker_follows(self) -> bool:
        if self.text[self.cue.end : self.starts[self.at + 1]].strip():
            return False
        if self._quote_closes(self.cue.start):
            return True
        following = self.following
        if following in DAYS or following[:1].isdigit() or following in NO_SPEAKER:
            return False
        return following != "the" or self.text.count(" ", self.cue.end, self.sentence.end) <= _SPEAKER

    def _quote_closes(self, at: int) -> bool:
        """Whether a quotation ends right before `at`."""
        return self.text[max(self.sentence.start, at - 4) : at].rstrip()[-1:] in _CLOSING

    def _resumed(self, start: int) -> tuple[Span, ...]:
        """What the speaker says after having been named: “…,” said Smith, and 40% …"""
        more = resumed(self.text, start, self.sentence.end)
        return (Span(more, self.sentence.end),) if more else ()

    def _trails(self) -> bool:
        """Whether nothing follows, or only when, where and to whom it was said."""
        last = self.at + 1 == len(self.starts)
        gap = self.text[self.cue.end : None if last else self.starts[self.at + 1]].lstrip()
        if gap or last:
            return not gap or gap[0] in _TRAILING_MARKS
        return self.forms[self.at + 1].partition("-")[0] in _TRAILING or self.following in DAYS

    def _only_listener(self) -> bool:
        stop = _BREAK.search(self.text, self.cue.end, self.sentence.end)
        heard = self.text[self.cue.end : stop.start() if stop else self.sentence.end]
        return " that " not in heard and heard.count(" ") < _LISTENER
