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
    INFINITIVE,
    INTRODUCING,
    NO_SPEAKER,
    NOT_WITH,
    NOUNISH,
    OF_DEEDS,
    OF_WORKS,
    OPENERS,
    PASSIVE,
    PLURALS,
    QUOTING,
    TELLING,
    VERBS,
    WITH,
    WITH_LATER,
    WORKS,
)
from copydesk.readings.attributions.scope import after, before
from copydesk.readings.attributions.subjects import apart, near
from copydesk.readings.words import BlockWords
from copydesk.text import Span

# Where one part of a sentence ends and another begins.
_BREAK = re.compile(r"[,;:()“”\"—–―]|\s-\s|--|''|``")
# Where a statement goes on behind its source.
_RESUMED = re.compile(r"[,;] (?:and|but|while)\s|;\s")
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
# What a statement begins with behind its listener.
_LEAD = re.compile(r"\bthat\b|[,:]?\s?(?P<quote>[“\"]|''|``)")
_SPEAKING = frozenset("the a an one his her its their officials police".split())
_WHEN = frozenset(
    "day days week weeks month months year years night morning evening same next following previous other".split()
)
_ASKED = frozenset("that if whether why how what who".split())
_QUOTE = re.compile(r"[“\"]|''|``|\s['‘](?=\w)")
_CLOSE = re.compile(r"[”\"]|''|['’](?!\w)")
_REDUCED = frozenset("he she they it we i you".split())
_HAS = frozenset("he she it who that there what".split())


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
        self.words = words
        self.starts, self.forms, self.ends = words
        self.first, self.last = part.start, part.stop
        self.at = at
        self.form = self.forms[at]
        self.verb, self.kind = VERBS[self.form]
        self.cue = Span(self.starts[at], self.ends[at])
        self.broken = self._break_before(at)
        self.previous = "" if self.broken else self.forms[at - 1]
        self.following = self.forms[at + 1] if at + 1 < self.last and not self._break_before(at + 1) else ""
        if "'" in self.following:
            self.following = _CLITIC.sub("", self.following)
        self.behind = text[self.cue.end : min(self.cue.end + 4, sentence.end)].lstrip()

    def clause(self) -> Clause | None:
        """The attribution, or None where the word is a noun here, or no statement."""
        if self._named() or self._noun() or self._other_sense():
            return None
        subject, be, broken = self._past_auxiliaries()
        if (be and not self.form.endswith("ing")) or (self.following == "to" and self._supposed()):
            return None
        if self.form.endswith("ing") and not be:
            return Clause(self.kind, None, self.cue, self._after)
        if broken:
            return self._behind_break(subject + 1)
        begin = self._part_begin(subject, self.at)
        source = near(self.words, begin, subject) or self._antecedent(subject + 1)
        return Clause(self.kind, source, self.cue, self._content(begin, subject, source))

    @property
    def _after(self) -> tuple[Span, ...]:
        """What follows, as far as it is still said; of "told 2,267 people that …" only what follows the listener."""
        if self.verb == "call" and self.following not in WITH["call"]:
            return (Span(self.cue.end, self._name_end()),)
        return after(self.text, self._past_listener(), self.sentence.end, introductory=self._introductory)

    def _antecedent(self, at: int) -> Span | None:
        """Whom "who" stands for at word `at`: "Ann Lee, who said"."""
        return apart(self.text, self.words, self.first, at) if self.forms[at] == "who" else None

    def _past_listener(self) -> int:
        """Where the statement begins behind the verb and whoever it was made to."""
        if self.verb not in TELLING and self.following != "to":
            return self.cue.end
        lead = _LEAD.search(self.text, self.cue.end, self.sentence.end)
        if lead and self.text.count(" ", self.cue.end, lead.start()) <= _LISTENER:
            return lead.end() - len(lead["quote"] or "")
        return self.ends[min(self.at + 2, self.last - 1)] if self.verb in TELLING else self.cue.end

    @property
    def _introductory(self) -> bool:
        """Whether the verb stands in a clause that leads up to the main one: "After saying so, he …" """
        begin = self._part_begin(self.at, self.at)
        if begin != self.first or self.at == begin or self.forms[begin] not in INTRODUCING:
            return False
        return not (self.forms[begin] == "as" and self.behind[:1] == ",")  # "As the Times reported, …"

    def _content(self, begin: int, subject: int, source: Span | None) -> tuple[Span, ...]:
        start = source.start if source else self.starts[subject]
        if self.kind != "plan" and begin > self.first and self._closing():
            said = before(self.text, self.sentence.start, self.starts[begin])
            rest = (Span(self.cue.end, self.sentence.end),)
            return (said, *(self._resumed(self.cue.end) if self._quote_closes(start) else rest))
        if source and self.forms[subject] in _REDUCED and start > self.starts[begin] and self._noun_before(subject):
            stop = _BREAK.search(self.text, self.cue.end, self.sentence.end)
            return (Span(self.starts[begin], stop.start() if stop else self.sentence.end),)
        return self._after

    def _noun_before(self, subject: int) -> bool:
        """Whether the verb's clause hangs on a noun without a word between: "the sum it expects"."""
        before_it = self.forms[self._part_begin(subject, self.at) : subject]
        return before_it[-1] not in OPENERS and not any(form in VERBS and form not in NOUNISH for form in before_it)

    def _closing(self) -> bool:
        return self._trails() or (self.verb in TELLING and self._only_listener())

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
            if self.form.endswith("ing") and self._object_follows():
                return False
            if self.verb in TELLING and self.form.endswith("ing") and self._only_listener() is False:
                return False
            counted = previous[:1].isdigit() and not (len(previous) == 4 and previous[:2] in ("19", "20"))
            return counted or previous in BEFORE_PARTICIPLE or self._owned()
        if (previous in BEFORE_NOUN and previous not in ("that", "which", "and", "to")) or self._owned():
            return True
        if following in ("of", "by", "from") or not previous:
            return True
        if self._subject_is_work:
            return False
        plural = previous.endswith("s") and not previous.endswith(("'s", "ss", "us"))
        if following == "that" and self.form.endswith("s") and plural and not self._named_before():
            return True  # "the emissions rules that"
        if following == "that" or following in WITH.get(self.verb, ()):
            return False
        if self.form.endswith("s"):
            return not (self._closes() and self._named_before()) and not self._object_follows()
        if previous in PLURALS:
            return False
        return not (
            (plural or previous in AUXILIARIES) and (self._object_follows() or (plural and self._name_follows()))
        )

    def _owned(self) -> bool:
        """Whether a possessive stands before: "the mayor's declared goal"; "he's said" is none."""
        owner = self.previous
        return owner.endswith(("'s", "s'")) and owner[:-2] not in _HAS and not self.form.endswith("ing")

    def _named_before(self) -> bool:
        """Whether what stands before can be the subject of a verb in -s: a name, a pronoun."""
        return self.previous in ("he", "she", "it", "who", "which") or self.text[self.starts[self.at - 1]].isupper()

    def _name_follows(self) -> bool:
        return self.at + 1 < self.last and self.text[self.starts[self.at + 1]].isupper()

    def _object_follows(self) -> bool:
        if self.following == "at":
            return self.at + 2 < self.last and self.forms[self.at + 2] == "least"
        return self.following in AFTER_VERB or self.following[:1].isdigit()

    def _closes(self) -> bool:
        """Whether the verb ends its part of the sentence or leads up to a quotation."""
        trails = self._part_begin(self.at, self.at) > self.first and self.behind[:1] in (".", ",")
        return trails or self.behind[:1] == ":" or self.behind.lstrip(" ,:")[:1] in _QUOTES

    def _other_sense(self) -> bool:
        """Whether the verb means something else than a statement here."""
        verb, following = self.verb, self.following
        if verb in QUOTING and following not in _ASKED and not _BREAK.match(self.behind):
            return True
        if verb in WITH:
            return following not in WITH[verb] and not (verb == "call" and self._names_in_quotes())
        if self.form == "say" and self.broken and self.behind[:1] == ",":
            return True  # "than, say, a tax"
        if verb in WITH_LATER and self.text.find(WITH_LATER[verb], self.cue.end, self.sentence.end) < 0:
            return True
        if (verb in OF_WORKS and not self._subject_is_work) or following in NOT_WITH.get(verb, ()):
            return True
        if verb == "admit" and self._name_follows():
            return True  # "admitting Poland"
        if verb in OF_DEEDS and following[:1].isdigit():
            return True
        return self.previous == "worth" or self.form == "wanting" or (self.form == "told" and self.previous == "all")

    def _supposed(self) -> bool:
        """Whether something is only held to be so, by nobody who is named: "found to be classified"."""
        behind = self.forms[self.at + 2] if self.at + 2 < self.last else ""
        return behind in ("be", "have") and self.form.endswith("ed") and self.previous not in _REDUCED

    def _names_in_quotes(self) -> bool:
        """Whether something is called what stands in quotation marks: "called the plan “a mistake”"."""
        quote = _QUOTE.search(self.text, self.cue.end, self.sentence.end)
        return quote is not None and self.text.count(" ", self.cue.end, quote.start()) <= _SUBJECT

    def _name_end(self) -> int:
        """Where the quotation ends that something is called by."""
        quote = _QUOTE.search(self.text, self.cue.end, self.sentence.end)
        closing = quote and _CLOSE.search(self.text, quote.end(), self.sentence.end)
        return closing.end() if closing else self.sentence.end

    def _behind_break(self, at: int) -> Clause | None:
        """The attribution of a verb right behind a break: “…,” said Smith; or the verb of “Smith, 40, said”."""
        if at == self.first:
            return None
        source = apart(self.text, self.words, self.first, at)
        if self.kind == "say" and self.at + 1 < self.last and self._speaker_follows() and not (source and self._goes_on()):
            start = self.starts[self.at + 1]
            source = part(self.text, start, self.sentence.end)
            said = before(self.text, self.sentence.start, self.cue.start)
            return Clause(self.kind, source, self.cue, (said, *self._resumed(source.end)))
        if source and self._closing() and source.start > self.sentence.start and self._quote_closes(source.start):
            said = before(self.text, self.sentence.start, source.start)
            return Clause(self.kind, source, self.cue, (said, *self._resumed(self.cue.end)))
        return Clause(self.kind, source, self.cue, self._after)

    def _goes_on(self) -> bool:
        """Whether what follows the verb is a statement and no speaker: "Lee, 45, said profits fell"."""
        return not self._quote_closes(self.cue.start) and not self._name_follows() and self.following not in _SPEAKING

    def _speaker_follows(self) -> bool:
        if self.text[self.cue.end : self.starts[self.at + 1]].strip():
            return False
        if self._quote_closes(self.cue.start):
            return True
        following = self.following
        if self.verb != "say" and not (self._name_follows() or following in _SPEAKING):
            return False
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
        if self.following == "to" and (self.verb in INFINITIVE or self._past_listener() > self.cue.end):
            return False
        if self.following == "the" and self.at + 2 < self.last and self.forms[self.at + 2] in _WHEN:
            return True
        return self.forms[self.at + 1].partition("-")[0] in _TRAILING or self.following in DAYS

    def _only_listener(self) -> bool:
        stop = _BREAK.search(self.text, self.cue.end, self.sentence.end)
        heard = self.text[self.cue.end : stop.start() if stop else self.sentence.end]
        return " that " not in heard and heard.count(" ") < _LISTENER
