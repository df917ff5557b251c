"""Title case and sentence case: which of the words have the letters their case asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from copydesk.document import OPAQUE

STYLES = ("AP", "Chicago")
# Small in a title unless first or last. The AP stylebook capitalizes words of four letters or more; the
# Chicago manual sets prepositions small whatever their length.
_SMALL = frozenset("a an and as at but by for if in nor of off on or out per so the to up v via vs yet".split())
_PREPOSITIONS = frozenset(
    "about above across after against along among around before behind below beneath beside between beyond despite down "
    "during except from inside into like near onto outside over past since than through throughout till toward towards "
    "under underneath until upon with within without".split()
)
_NUMBER = re.compile(r"[\d.]+[.)]?")
_PARTS = re.compile(r"[^-‐‑/]+|[-‐‑/]")


class Cased(NamedTuple):
    """How a text keeps to a case: of `words` so many are `right`, and what it would be (`expected`)."""

    right: int
    words: int
    expected: str

    def enough(self, threshold: float) -> bool:
        """Whether more than this share of the words is right."""
        return self.right == self.words or self.right / self.words > threshold


def word_pattern(exceptions: Sequence[str]) -> re.Pattern[str]:
    """The words of a heading, each of the exceptions (regexes) as one; a match of theirs has the group `excepted`."""
    longest_first = "|".join(sorted(exceptions, key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?P<excepted>(?<!\w)(?:{longest_first})(?!\w))|[\w{OPAQUE}]\S*")


def title(text: str, style: str, word: re.Pattern[str]) -> Cased:
    """Hold a text against the title case of a style ("AP" or "Chicago"); `word` comes from word_pattern()."""
    small = _SMALL | _PREPOSITIONS if style == "Chicago" else _SMALL
    found = list(word.finditer(text))
    built, right, at = [], 0, 0
    for n, match in enumerate(found):
        written = match[0]
        edge = n in (0, len(found) - 1) or found[n - 1][0].endswith(":")
        expected = written if match["excepted"] else _titled(written, small, edge)
        right += written == expected
        built += [text[at : match.start()], expected]
        at = match.end()
    return Cased(right, len(found), "".join([*built, text[at:]]))


def _titled(word: str, small: frozenset[str], edge: bool) -> str:
    bare = word.rstrip(".,;:!?)”\"'’").lower()
    if _named(word):
        return word
    if bare in small and not edge:
        return word.lower()
    parts = _PARTS.findall(word)
    return "".join(part if n and part.lower() in small else part[:1].upper() + part[1:] for n, part in enumerate(parts))


def sentence(text: str, indicators: Sequence[str], word: re.Pattern[str]) -> Cased:
    """Hold a text against sentence case; what follows a word that ends like an indicator may be either."""
    found = list(word.finditer(text.rstrip("?!.:")))
    right = 0
    opening = True  # until the first word that is no number
    for n, match in enumerate(found):
        head = re.split(r"[-'’‐‑]", match[0], maxsplit=1)[0]
        free = match["excepted"] or _named(head) or (n and found[n - 1][0].endswith(tuple(indicators)))
        if opening and n == 0 and not free and not head[:1].isupper():
            return Cased(0, len(found), "")
        right += bool(free or opening or head == head.lower())
        opening = opening and bool(_NUMBER.fullmatch(match[0]))
    return Cased(right, len(found), "")


def _named(word: str) -> bool:
    """Whether a word is spelled as its owner spells it: all capitals, a capital within, code, a number."""
    return word == word.upper() or any(letter.isupper() for letter in word[1:])
