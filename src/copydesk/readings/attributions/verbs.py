"""A verb of saying, showing or planning: who its subject is and what it covers."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.readings.attributions.cues import (
    AUXILIARIES,
    DAYS,
    INFINITIVE,
    INTRODUCING,
    NO_SPEAKER,
    NOUNISH,
    OPENERS,
    PASSIVE,
    TELLING,
    VERBS,
    WITH,
)
from copydesk.readings.attributions.occurrence import BREAK, Occurrence
from copydesk.readings.attributions.scope import after, before, resumed
from copydesk.readings.attributions.senses import QUOTE, states
from copydesk.readings.attributions.subjects import apart, near
from copydesk.text import Span

# What follows "Smith said" where all has been said before it: the end, or when and where it was said.
_TRAILING_MARKS = frozenset('.,;:!?)”"—–')
_TRAILING = frozenset(
    """in on at during after before of to from when as earlier late last this yesterday today through via by about while
    with""".split()
)
_WHEN = frozenset(
    "day days week weeks month months year years night morning evening same next following previous other".split()
)
# The longest run of words behind "the" that can still be a speaker and nothing else: ", said the head of the agency."
_SPEAKER = 12
_SPEAKING = frozenset("the a an one his her its their officials police".split())
_CLOSE = re.compile(r"[”\"]|''|['’](?!\w)")
_PRONOUNS = frozenset("he she they it we i you".split())


class Clause(NamedTuple):
    """One attribution: the kind of its cue, and spans of the block's text, half-open."""

    kind: str
    source: Span | None
    cue: Span
    content: tuple[Span, ...]


def part(text: str, start: int, end: int) -> Span:
    """The part of a sentence from `start` to the next break or full stop."""
    stop = BREAK.search(text, start, end)
    if stop:
        end = stop.start()
    return Span(start, start + len(text[start:end].rstrip(" .!?")))


class Verb:
    """A verb that states something, where it stands."""

    def __init__(self, word: Occurrence) -> None:
        self._word = word

    def clause(self) -> Clause | None:
        """The attribution, or None where the word is a noun here, or no statement."""
        word = self._word
        if not states(word):
            return None
        subject, be, broken = self._past_auxiliaries()
        if (be and not word.form.endswith("ing")) or (word.following == "to" and self._supposed()):
            return None
        if word.form.endswith("ing") and not be:
            return Clause(word.kind, self._accompanying(), word.cue, self._after)
        if broken:
            return self._behind_break(subject + 1)
        begin = word.part_begin(subject, word.at)
        source = near(word.words, begin, subject)
        return Clause(word.kind, source, word.cue, self._content(begin, subject, source))

    @property
    def _after(self) -> tuple[Span, ...]:
        """What follows, as far as it is still said; of "told 2,267 people that …" only what follows the listener."""
        word = self._word
        if word.verb == "call" and word.following not in WITH["call"]:
            return (Span(word.cue.end, self._name_end()),)
        return after(word.text, word.past_listener(), word.sentence.end, introductory=self._introductory)

    @property
    def _introductory(self) -> bool:
        """Whether the verb stands in a clause that leads up to the main one: "After saying so, he …" """
        word = self._word
        begin = word.part_begin(word.at, word.at)
        if begin != word.first or word.at == begin or word.forms[begin] not in INTRODUCING:
            return False
        return not (word.forms[begin] == "as" and word.behind[:1] == ",")  # "As the Times reported, …"

    def _content(self, begin: int, subject: int, source: Span | None) -> tuple[Span, ...]:
        word = self._word
        start = source.start if source else word.starts[subject]
        if word.kind != "plan" and begin > word.first and self._closing():
            said = before(word.text, word.sentence.start, word.starts[begin])
            rest = (Span(word.cue.end, word.sentence.end),)
            return (said, *(self._resumed(word.cue.end) if word.quote_closes(start) else rest))
        if source and word.forms[subject] in _PRONOUNS and start > word.starts[begin] and self._noun_before(subject):
            return (Span(word.starts[begin], self._part_end()),)
        return self._after

    def _accompanying(self) -> Span | None:
        """The subject of a participle: "with officials estimating that"."""
        word = self._word
        begin = word.part_begin(word.at, word.at)
        with_it = word.forms[begin] == "with" and begin + 1 < word.at
        return near(word.words, begin + 1, word.at - 1) if with_it else None

    def _part_end(self) -> int:
        stop = BREAK.search(self._word.text, self._word.cue.end, self._word.sentence.end)
        return stop.start() if stop else self._word.sentence.end

    def _noun_before(self, subject: int) -> bool:
        """Whether the verb's clause hangs on a noun without a word between: "the sum it expects"."""
        word = self._word
        before_it = word.forms[word.part_begin(subject, word.at) : subject]
        return before_it[-1] not in OPENERS and not any(form in VERBS and form not in NOUNISH for form in before_it)

    def _closing(self) -> bool:
        word = self._word
        return self._trails() or (word.verb in TELLING and word.only_listener())

    def _past_auxiliaries(self) -> tuple[int, bool, bool]:
        """The last word of the subject, whether the verb is passive, and whether a break parts them."""
        word = self._word
        subject, passive, broken = word.at - 1, False, word.broken
        while not broken and (word.forms[subject] in AUXILIARIES or word.forms[subject].endswith("ly")):
            passive = passive or word.forms[subject] in PASSIVE
            broken = word.break_before(subject)
            subject -= 1
        return subject, passive, broken

    def _supposed(self) -> bool:
        """Whether something is only held to be so, by nobody who is named: "found to be classified"."""
        word = self._word
        behind = word.forms[word.at + 2] if word.at + 2 < word.last else ""
        return behind in ("be", "have") and word.form.endswith("ed") and word.previous not in _PRONOUNS

    def _name_end(self) -> int:
        """Where the quotation ends that something is called by."""
        word = self._word
        quote = QUOTE.search(word.text, word.cue.end, word.sentence.end)
        closing = quote and _CLOSE.search(word.text, quote.end(), word.sentence.end)
        return closing.end() if closing else word.sentence.end

    def _behind_break(self, at: int) -> Clause | None:
        """The attribution of a verb right behind a break: “…,” said Smith; or the verb of “Smith, 40, said”."""
        word = self._word
        if at == word.first:
            return None
        source = apart(word.text, word.words, word.first, at)
        if source and source.start == word.sentence.start and word.forms[at] == "who":
            # "The mayor, who said so, won": the main clause is still to come.
            return Clause(word.kind, source, word.cue, (Span(word.cue.end, self._part_end()),))
        if (
            word.kind == "say"
            and word.at + 1 < word.last
            and self._speaker_follows()
            and not (source and self._goes_on())
        ):
            start = word.starts[word.at + 1]
            source = part(word.text, start, word.sentence.end)
            said = before(word.text, word.sentence.start, word.cue.start)
            return Clause(word.kind, source, word.cue, (said, *self._resumed(source.end)))
        if source and self._closing() and source.start > word.sentence.start and word.quote_closes(source.start):
            said = before(word.text, word.sentence.start, source.start)
            return Clause(word.kind, source, word.cue, (said, *self._resumed(word.cue.end)))
        return Clause(word.kind, source, word.cue, self._after)

    def _goes_on(self) -> bool:
        """Whether what follows the verb is a statement and no speaker: "Lee, 45, said profits fell"."""
        word = self._word
        return not word.quote_closes(word.cue.start) and not word.name_follows() and word.following not in _SPEAKING

    def _speaker_follows(self) -> bool:
        word = self._word
        if word.text[word.cue.end : word.starts[word.at + 1]].strip():
            return False
        if word.quote_closes(word.cue.start):
            return True
        following = word.following
        if word.verb != "say" and not (word.name_follows() or following in _SPEAKING):
            return False
        if following in DAYS or following[:1].isdigit() or following in NO_SPEAKER:
            return False
        return following != "the" or word.text.count(" ", word.cue.end, word.sentence.end) <= _SPEAKER

    def _resumed(self, start: int) -> tuple[Span, ...]:
        """What the speaker says after having been named: “…,” said Smith, and 40% …"""
        word = self._word
        more = resumed(word.text, start, word.sentence.end)
        return (Span(more, word.sentence.end),) if more else ()

    def _trails(self) -> bool:
        """Whether nothing follows, or only when, where and to whom it was said."""
        word = self._word
        last = word.at + 1 == len(word.starts)
        gap = word.text[word.cue.end : None if last else word.starts[word.at + 1]].lstrip()
        if gap or last:
            return not gap or gap[0] in _TRAILING_MARKS
        if word.following == "to" and (word.verb in INFINITIVE or word.past_listener() > word.cue.end):
            return False
        if word.following == "the" and word.at + 2 < word.last and word.forms[word.at + 2] in _WHEN:
            return True
        return word.forms[word.at + 1].partition("-")[0] in _TRAILING or word.following in DAYS
