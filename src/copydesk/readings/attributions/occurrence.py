"""A form of a cue verb where it stands in a sentence, and what stands around it."""

from __future__ import annotations

import re
from functools import cached_property

from copydesk.readings.attributions.cues import AFTER_VERB, TELLING, VERBS, WORKS
from copydesk.readings.words import BlockWords
from copydesk.text import Span

#: Where one part of a sentence ends and another begins.
BREAK = re.compile(r"[,;:()“”\"—–―]|\s-\s|--|''|``")
#: The longest subject looked at, in words.
SUBJECT = 12
_CLITIC = re.compile(r"'(?:s|re|d|ll)$")
_CLOSING = ("”", '"', "'")
# What a statement begins with behind its listener, who takes so many words at the most.
_LEAD = re.compile(r"\bthat\b|[,:]?\s?(?P<quote>[“\"]|''|``)")
_LISTENER = 8


class Occurrence:
    """Word `at` of a block's words, a form of a cue verb; `part` are the words of its sentence.

    `previous` and `following` are the words beside it in lower case, "" where a break of the sentence parts them.
    """

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
        self.broken = self.break_before(at)
        self.previous = "" if self.broken else self.forms[at - 1]
        self.following = self.forms[at + 1] if at + 1 < self.last and not self.break_before(at + 1) else ""
        if "'" in self.following:
            self.following = _CLITIC.sub("", self.following)
        self.behind = text[self.cue.end : min(self.cue.end + 4, sentence.end)].lstrip()

    def break_before(self, at: int) -> bool:
        if at == self.first:
            return True
        end, start = self.ends[at - 1], self.starts[at]
        return self.text[end:start] != " " and BREAK.search(self.text, end, start) is not None

    def part_begin(self, at: int, end: int) -> int:
        """The first word of the part of the sentence that word `at` is in, at most so far before word `end`."""
        while at > self.first and end - at < 3 * SUBJECT and not self.break_before(at):
            at -= 1
        return at

    @cached_property
    def subject_is_work(self) -> bool:
        begin = self.at if self.broken else self.part_begin(self.at - 1, self.at)
        return not WORKS.isdisjoint(self.forms[max(begin, self.at - SUBJECT) : self.at])

    def name_follows(self) -> bool:
        return self.at + 1 < self.last and self.text[self.starts[self.at + 1]].isupper()

    def object_follows(self) -> bool:
        if self.following == "at":
            return self.at + 2 < self.last and self.forms[self.at + 2] == "least"
        return self.following in AFTER_VERB or self.following[:1].isdigit()

    def quote_closes(self, at: int) -> bool:
        """Whether a quotation ends right before `at`."""
        return self.text[max(self.sentence.start, at - 4) : at].rstrip()[-1:] in _CLOSING

    def past_listener(self) -> int:
        """Where the statement begins behind the verb and whoever it was made to."""
        if self.verb not in TELLING and self.following != "to":
            return self.cue.end
        lead = _LEAD.search(self.text, self.cue.end, self.sentence.end)
        if lead and self.text.count(" ", self.cue.end, lead.start()) <= _LISTENER:
            return lead.end() - len(lead["quote"] or "")
        return self.ends[min(self.at + 2, self.last - 1)] if self.verb in TELLING else self.cue.end

    def only_listener(self) -> bool:
        stop = BREAK.search(self.text, self.cue.end, self.sentence.end)
        heard = self.text[self.cue.end : stop.start() if stop else self.sentence.end]
        return " that " not in heard and heard.count(" ") < _LISTENER
