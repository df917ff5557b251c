"""How many syllables a word has when it is read aloud.

The pronunciations of CMUdict decide where it knows the word. They are not shipped: a spelling
rule gives nine of ten of them, and `data/syllables.txt` holds the words that it gets wrong.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache

from copydesk.readings.numerals import spoken_syllables

_TABLE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data", "syllables.txt")
_ENDINGS = (
    "ly less ness ment ful some land town wood house line man men time way place body one thing work book".split()
)
# Only a word with one of these can have a silent e; looking here first spares most words the regex.
_TAILS = ("e", "ed", "es", "ery", *_ENDINGS, *(ending + "s" for ending in _ENDINGS))
# Each vowel as itself, any other character of ASCII as a space.
_VOWELS = "".join(chr(code) if chr(code) in "aeiouy" else " " for code in range(128))
_RUNS = re.compile(r"[^\W\d_]+|\d[\d.,]*")
_HAS_DIGIT = re.compile(r"\d")
_SUFFIXES = ("s", "st", "nd", "rd", "th")
_SIBILANTS = ("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze")


class _Counts(dict[str, int]):
    """Syllables by word form, worked out once; forms are lower case with a straight apostrophe."""

    def __missing__(self, form: str) -> int:
        if len(self) > 200_000:  # a server reads drafts all day
            self.clear()
        count = self[form] = _count(form)
        return count


_counts = _Counts()


def syllables(form: str) -> int:
    """The syllables of a word, at least 1; `form` is lower case with a straight apostrophe.

    Figures are counted as they are read aloud, and so are the parts of a hyphenated word. The
    source is CMUdict's first pronunciation, or a spelling rule for what it does not list.
    """
    return _counts[form]


def learn(exceptions: dict[str, int]) -> None:
    """Let these words have these syllables instead of those of the table; for making a table anew."""
    _counts.clear()
    known = _exceptions()
    known.clear()
    known.update(exceptions)


def all_syllables(forms: Iterable[str]) -> list[int]:
    """The syllables of each word form, in order."""
    return list(map(_counts.__getitem__, forms))


def _count(form: str) -> int:
    known = _exceptions().get(form)
    if known:
        return known
    if form.isalpha():
        return by_spelling(form)
    if form.endswith(("'s", "s'")) and form[:-2].isalpha():
        stem = form.removesuffix("'s").removesuffix("'")
        return _count(stem) + (form.endswith("'s") and stem.endswith(_SIBILANTS))
    if form.endswith("n't") and len(form) > 3:
        return _count(form[:-3]) + (form[-4] in "dt")
    parts = [part for part in re.split(r"[-‐‑_]", form) if part]
    if len(parts) > 1:
        return sum(map(_count, parts))
    if _HAS_DIGIT.search(form):
        return _mixed(form)
    return by_spelling(form.replace("'", ""))


def _mixed(form: str) -> int:
    """The syllables of figures with letters around them: "1990s", "b2b", "4th"."""
    count = 0
    for run in _RUNS.findall(form.replace("'", "")):
        if run[0].isdigit():
            count += spoken_syllables(run)
        elif not count or run not in _SUFFIXES:
            count += _count(run)
    return max(1, count)


@cache
def _exceptions() -> dict[str, int]:
    """What the spelling rule gets wrong: a line for each number of syllables, which begins with it."""
    known: dict[str, int] = {}
    # Not importlib.resources: importing it takes longer than reading the table.
    with open(_TABLE, encoding="ascii") as table:
        for line in table:
            if line[0] != "#":
                count, *words = line.split()
                known.update(dict.fromkeys(words, int(count)))
    return known


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Vowels in a row, silent e's, and vowels in a row that are two syllables."""
    groups = re.compile("[aeiouyà-öø-ÿ]+")
    silent = re.compile(
        "(?<=[^aeiouy])e$"  # made
        "|(?<=[^aeiouydtl])ed$|(?<=[aeiouyl]l)ed$"  # asked, called; not wanted, settled
        "|(?<=[^aeiouycgszxlh])es$|(?<=[gtp]h)es$|(?<=[aeiouyl]l)es$|(?<=[gq]u)es?$"  # makes, leagues; not places
        f"|(?<=[aeiou][dfgklmnprstvz])e(?=(?:{'|'.join(_ENDINGS)})(?:s|ly|ness)?$)"  # homeland
        "|(?<=[nr]c)e(?=ment|ful)|(?<=r[sg])e(?=ment|man|ly)|(?<=ev)e(?=ry(?:one|body|thing|place)$)"  # announcement, largely, everyone
    )
    parted = re.compile(
        "(?<![tcsgx])i(?=a(?!rd|ns?$|ge|ll|ly|m)|o(?!n|us|r|u))"  # diet, trio
        "|(?<=[bdfmpvr])i(?=al|ou)|(?<=[dfkmp])i(?=an)|(?<=oc)i(?=a[^l])|(?<=got)i(?=a)|(?<=[mp])i(?=on)"
        "|[aeiouy](?=ing)|(?<=[^aeiouy]{2})i(?=er|es?t)|(?<=[vpdmrlbnc])i(?=en(?!d)|er$|et|est$)|i(?=u|i)"
        "|(?<=[^aeiouy])y(?=a[^l]|o[^nu]|i)|(?<=[crhmpdtl])e(?=o(?!rg|u|p))"  # geography
        "|(?<=[tdlnsgrc])u(?=a(?!de|r[dt])|ous|i[tn]y|e[ln])"  # actual, annuity
        "|(?<=[^o])o(?=ing|id$|e[tr])|(?<=c)o(?=op|ord|inc|al[ie])"  # poet, cooperate
        "|e(?=i(?:ty|ng|ns|nf)|u[ms]|a(?:te[sd]?$|tion|tive|ting|s$|lit))"  # deity, museum, create
        "|a(?=os?$|ic)|o(?=as?$)|(?<=^r)e(?=[aeu](?![dlscrpg]))|(?<=^pr)e(?=[eo])"  # archaic, react
    )
    return groups, silent, parted


def by_spelling(word: str) -> int:
    """The syllables of a word of letters in lower case, by its spelling alone, at least 1.

    Vowel letters in a row are one syllable, but for silent e's and vowels that are spoken
    apart; a word without a vowel is spelt out.
    """
    groups, silent, parted = _patterns()
    found = word.translate(_VOWELS).split() if word.isascii() else groups.findall(word)
    count = len(found)
    if not count:
        return len(word) + 2 * word.count("w")
    if len("".join(found)) > count:
        count += len(parted.findall(word))
    if word.endswith(_TAILS):
        count -= len(silent.findall(word))
    # table, prism, McCain, rhythm
    count += word.endswith("le") and word[-3:-2] not in "aeiouyrl"
    count += word.endswith(("sm", "sms")) + word.startswith("mc") + ("thm" in word)
    return max(1, count)
