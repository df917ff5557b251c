"""The prose inside raw HTML, with its places."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

# Elements whose content is no prose, and those that run on within a sentence.
_SILENT = frozenset("code pre kbd samp var script style math svg template textarea iframe".split())
_INLINE = frozenset("a abbr b bdi bdo cite del dfn em font i ins label mark q s small span strong sub sup time u".split())


class Prose(HTMLParser):
    """Collects the runs of text of an HTML fragment as (text, start, end, breaks before it).

    Offsets are characters of the fragment; where the text is not to the letter, it is an entity.
    """

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self._html = html
        self._starts = [0]
        for n, character in enumerate(html):
            if character == "\n":
                self._starts.append(n + 1)
        self.runs: list[tuple[str, int, int, bool]] = []
        self._silent = 0
        self._broken = True
        self.feed(html)
        self.close()

    def _at(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _SILENT:
            self._silent += 1
        if tag not in _INLINE:
            self._broken = True

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT and self._silent:
            self._silent -= 1
        if tag not in _INLINE:
            self._broken = True

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self._broken = self._broken or tag not in _INLINE

    def handle_data(self, data: str) -> None:
        start = self._at()
        self._add(data, start, start + len(data))

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        from html import unescape

        start = self._at()
        end = start + len(written)
        if self._html[end : end + 1] == ";":
            end += 1
        self._add(unescape(self._html[start:end]), start, end)

    def _add(self, text: str, start: int, end: int) -> None:
        if not self._silent:
            self.runs.append((text, start, end, self._broken))
            self._broken = False


def runs(html: str) -> Iterator[tuple[str, int, int, bool]]:
    """The text runs of an HTML fragment: text, start, end, and whether a new block begins with it."""
    yield from Prose(html).runs
