"""What a finding is known by from one run to the next, wherever in its draft it has moved to.

The guarantee: a fingerprint stays the same when lines move, are wrapped otherwise or indented otherwise, when line ends
change, when a list is numbered anew, and when other sentences of the draft change. It becomes another one when the
sentence around the finding changes (its heading, its table row), when the rule is another one, and when the draft is
called otherwise. Of findings alike in all this, the n-th in the draft is told from the others by its number, so that one
more of them is one new fingerprint, and the others keep theirs.

Sentences are told apart here by plain marks in the source, and not as `readings.sentences` does: what is known in a
baseline or on a server must not be new because copydesk has learned to read. A change to the rules of this module makes
every finding new, and has to change `VERSION`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256

from copydesk.interchange.location import relative
from copydesk.rule import Finding
from copydesk.text import Source

VERSION = 1

_BLANK = r"(?=[\r\n]|\Z)"
# A line that no sentence runs across: blank, a heading, a fence, a rule or underline; and one that begins an item or a row.
_EDGE = re.compile(
    rf"[ \t>]*(?:(?P<alone>{_BLANK}|#{{1,6}}[ \t]|```|~~~|(?:[-=*_+][ \t]*){{3,}}{_BLANK})"
    r"|(?:[-*+]|\d{1,3}[.)])[ \t]|\|)"
)
_MATTER = re.compile(r"(---|\+\+\+)[ \t]*[\r\n]")
# Looked for only where a run of stops begins: a draft may be one line of them.
_STOP = re.compile(r"(?<![.!?…。！？])(?:[.!?…。！？]+[\"'”’»)\]*_]*\s+|[。！？]+[」』）]*)")
_NEXT = re.compile(r"[\W_]{0,8}(\w)")
_LAST = re.compile(r"(?:^|[^\w.])((?:[^\W\d_]\.)*[^\W\d_]{1,4})\Z")
_SHORT = frozenset(
    "mr mrs ms mx dr prof st gen lt col capt sgt adm gov sen rep rev hon pres supt jr sr no nos fig vs v cf eg e.g ie i.e ca "
    "jan feb mar apr jun jul aug sept sep oct nov dec inc corp co ltd vol p pp ch sec art".split()
)
_LEAD = re.compile(r"(?:[ \t\r\n]*(?:>|(?:[-*+]|\d{1,3}[.)]|#{1,6})(?=[ \t])))*")
_QUOTED_LINE = re.compile(r"[\r\n][ \t]*>[> \t]*")


def fingerprints(source: Source, findings: Sequence[Finding], name: str | None = None) -> list[str]:
    """For each finding 32 hexadecimal digits, no two the same; see above for what they stand.

    `name` is what the draft is called; without one, its path from the working folder.
    """
    called = relative(source.path) if name is None else name
    contexts = _Contexts(source)
    order = sorted(range(len(findings)), key=lambda n: (findings[n].span, findings[n].rule, findings[n].message))
    count: Counter[tuple[str, ...]] = Counter()
    found = [""] * len(findings)
    for n in order:
        finding = findings[n]
        alike = called, finding.rule, _normal(finding.text), contexts.around(*finding.span)
        count[alike] += 1
        found[n] = _digest(*alike, str(count[alike]))
    return found


class _Contexts:
    """What stands around findings, from the beginning of a sentence to the end of one."""

    def __init__(self, source: Source) -> None:
        self._text = source.text
        self._bounds = sorted({0, len(source.text), *_edges(source), *_sentence_ends(source.text)})
        self._digests: dict[tuple[int, int], str] = {}

    def around(self, start: int, end: int) -> str:
        """A digest of the sentences that text[start:end] touches."""
        first = self._bounds[max(0, bisect_right(self._bounds, start) - 1)]
        last = self._bounds[min(len(self._bounds) - 1, bisect_left(self._bounds, max(end, first + 1)))]
        if (first, last) not in self._digests:
            words = self._text[first:last]
            self._digests[first, last] = _digest(_normal(words[_LEAD.match(words).end() :]))  # type: ignore[union-attr]
        return self._digests[first, last]


def _edges(source: Source) -> Iterator[int]:
    """Where a line begins that is not the same paragraph as the one before."""
    alone = False
    in_matter = bool(_MATTER.match(source.text))
    for number, start in enumerate(source.line_starts):
        edge = _EDGE.match(source.text, start)
        if edge or alone or (in_matter and source.text[start : start + 1] not in (" ", "\t")):
            yield start
        alone = bool(edge and edge["alone"] is not None)
        if in_matter and number:
            in_matter = source.text[start : start + 3] not in ("---", "+++")


def _sentence_ends(text: str) -> Iterator[int]:
    """Where a sentence begins after another one."""
    for stop in _STOP.finditer(text):
        at = stop.end()
        following = _NEXT.match(text, at)
        if following and following[1].islower():
            continue
        if text[stop.start()] == ".":
            last = _LAST.search(text[max(0, stop.start() - 12) : stop.start()])
            if last and (last[1].lower() in _SHORT or (len(last[1]) == 1 and last[1] != "I")):
                continue
        yield at


def _normal(text: str) -> str:
    """A text as it is compared: one space for all that separates words, the marks of quoted lines among it."""
    return " ".join(_QUOTED_LINE.sub(" ", text).split())


def _digest(*parts: str) -> str:
    """A digest of texts, whatever stands in them."""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def another(fingerprint: str) -> str:
    """A fingerprint made of a text, or of another fingerprint that is taken already: the same each time."""
    return _digest("another", fingerprint)
