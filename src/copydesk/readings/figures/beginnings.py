"""Where figures begin: the words that can begin one, and those before them that belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copydesk.readings.figures.currencies import CODE_FORMS, DOLLARS, PLAIN
from copydesk.readings.figures.numbers import ARTICLES, BEGINNERS, GLYPHS, PART_FORMS, PARTS, SCALE_WORDS, SOME
from copydesk.readings.figures.units import DURATIONS
from copydesk.readings.words import BlockWords

_MONEY = sorted({*CODE_FORMS, *(letters.lower() for letters in (*DOLLARS, *PLAIN))}, key=len, reverse=True)
_INSIDE = re.compile(
    rf"(?:{'|'.join(_MONEY)})(?=\d)"
    r"|(?:minus|plus|sub|now|then|mid|pre|post|late|early|nearly|almost|over|under|near|about|age|aged|circa|ex|some|another|only)[-‐‑](?=\d)"
)
_MOST = 200_000


def _with_part(forms: Sequence[str], n: int) -> int:
    """The word with which "an hour and a half" and "the hour and three-quarters" begin, part of which is word `n`; 0 for none."""
    article = forms[n - 1] in ARTICLES
    at = n - article - 3
    if at < 0 or forms[at + 2] != "and" or (not article and forms[n] in PARTS):
        return 0
    if forms[at] in ARTICLES:
        return at
    return at + 1 if forms[at + 1] in DURATIONS else 0


class Beginnings(dict[str, bool]):
    """Whether a word can begin a figure, worked out once for each; forms are as in `Words`."""

    def __missing__(self, form: str) -> bool:
        if len(self) > _MOST:  # a server reads drafts all day
            self.clear()
        self[form] = begins = form in BEGINNERS if form.isalpha() else self._mixed(form)
        return begins

    def _mixed(self, form: str) -> bool:
        # Digits sort before letters; "two-thirds" is one word that begins with another.
        return form[0] < ":" or form.partition("-")[0] in BEGINNERS or form[0] in GLYPHS or self.inside(form) > 0

    def inside(self, form: str) -> int:
        """Where in a word the number begins: behind the dollar of "us5", behind the sign of "minus-5"."""
        match = None if form[0] < ":" or form.isalpha() else _INSIDE.match(form)
        return match.end() if match else 0

    def first(self, words: BlockWords, n: int) -> int:
        """The word with which the number begins that word `n` gives away: the "a" of "a dozen" and of "a few hundred"."""
        forms = words.forms
        form = forms[n]
        scale = form in SCALE_WORDS or form == "dozen"
        part = forms[n + 1] if form == "three" and n + 1 < len(forms) else form.rpartition("-")[2]
        if n > 2 and part in PART_FORMS and (at := _with_part(forms, n)):
            return at
        if not n or words.starts[n] != words.ends[n - 1] + 1 or not (scale or form.partition("-")[0] in PARTS):
            return n
        first = n
        if scale and forms[n - 1] in SOME:
            first = n - 1
        elif scale and forms[n - 1] == "of" and n > 1 and forms[n - 2] == "couple":
            first = n - 2
        elif scale and forms[n - 1] == "couple":
            first = n - 1
        if first and forms[first - 1] in ARTICLES and words.starts[first] == words.ends[first - 1] + 1:
            return first - 1
        return first
