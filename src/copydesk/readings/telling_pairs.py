"""The telling words of a document, two by two in their order: what comes again is found by them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from copydesk.document import Document
from copydesk.readings.wordstream import WordStream

# Words that say too little to be remembered when they come again.
SMALL = frozenset(
    "a an the this that these those it its it's he she they we you i his her their our my your him them us me who whom "
    "whose which what where when why how and or but nor so yet for if then than as at by in of on to from with without "
    "into onto over under about above below after before since until during between among through against across along "
    "around behind beyond near off out up down per via toward towards is are was were be been being am has have had "
    "having do does did doing done don't doesn't didn't isn't aren't wasn't weren't can can't could couldn't will won't "
    "would wouldn't shall should may might must not no never also just only even still very too more most much many some "
    "any all both each every other another such same own few several one two three four five six seven eight nine ten "
    "dozen hundred thousand million billion trillion percent per cent first second third last next new old year years "
    "month months week weeks day days hour hours minute minutes time times today yesterday tomorrow monday tuesday "
    "wednesday thursday friday saturday sunday people said says say saying told tells according added there there's here "
    "now well back like because while although though however including whether ever once again already".split()
)


class TellingPairs:
    """The telling words of the word stream: `numbers` of them there, `pairs` of neighbours, and how often each pair stands."""

    def __init__(self, document: Document) -> None:
        self.stream = document.reading(WordStream)
        self.numbers = [n for n, form in enumerate(self.stream.forms) if form not in SMALL]
        self.pairs = list(pairwise(map(self.stream.forms.__getitem__, self.numbers)))
        self.times = Counter(self.pairs)
        #: The numbers of the pairs that come more than once, in order.
        self.again = [n for n, pair in enumerate(self.pairs) if self.times[pair] > 1]
