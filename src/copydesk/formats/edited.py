"""A Markdown draft after an edit: the parser reads all of it again, its events become blocks only where they are new.

What a stretch of Markdown means may hang on a line far away, the definition of a link, so nothing is taken over because
its text is the same. The parser is quick; what costs is to make blocks of what it says. Where it says the same of the
same text, from one place where no block stands open to another, the blocks are the same too.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from copydesk.document import Document
from copydesk.formats.events import Passed, Reader
from copydesk.formats.offsets import apart, characters
from copydesk.text import Span

# So many places where no block stands open are tried on either side of an edit.
_TRIED = 4


def edited(old: Reader, before: Document, new: Reader) -> Document:
    """The document that `new` is to read, with the blocks of `before`, which `old` has read, wherever they stay."""
    new.parse()
    if new.matter != old.matter or before.source.text[: old.base] != new.source.text[: new.base]:
        return new.begin()
    was, now = old.body.encode(), new.body.encode()
    begin, left = apart(was, now)
    head = _head(old, new, begin)
    if head is None:
        return new.begin()
    tail = _tail(old, new, head, len(was) - left, len(now) - len(was))
    new.blocks, new.comments = list(before.blocks[: head.blocks]), list(before.comments[: head.comments])
    new.passed = old.passed[: bisect_right(old.passed, head)]
    new.tables.go_on(head.tables)
    last = tail.events + len(new.events) - len(old.events) if tail else len(new.events)
    _read(new, now, head.events, last)
    if tail and not new.hidden and new.tables.count == tail.tables:
        _append(old, before, new, tail)
    elif tail:
        _read(new, now, last, len(new.events))
    return new.made()


def _head(old: Reader, new: Reader, begin: int) -> Passed | None:
    """The last place before the edit, which begins at byte `begin`, up to which the parser says the same."""
    n = bisect_right(old.passed, begin, key=lambda passed: int(old.events[passed.events - 1][1]["end"]))
    for passed in old.passed[max(0, n - _TRIED) : n][::-1]:
        if old.kinds[: passed.events] == new.kinds[: passed.events]:
            return passed
    return None


def _tail(old: Reader, new: Reader, head: Passed, end: int, longer: int) -> Passed | None:
    """The first place behind the edit, which ended at byte `end` of the old text, from which the parser says the same."""
    shift = len(new.events) - len(old.events)
    n = bisect_left(old.passed, end, key=lambda passed: _start(old, passed.events))
    for passed in old.passed[n : n + _TRIED]:
        at = passed.events
        if at < head.events or at + shift < head.events or at == len(old.events):
            continue
        if old.kinds[at:] == new.kinds[at + shift :] and _start(new, at + shift) - _start(old, at) == longer:
            return passed
    return None


def _start(reader: Reader, event: int) -> int:
    """The byte at which an event begins; behind the last, one that no text has."""
    return int(reader.events[event][1]["start"]) if event < len(reader.events) else 1 << 62


def _read(new: Reader, text: bytes, first: int, last: int) -> None:
    """Make blocks of some of the events; `text` is the body."""
    begin, end = min(_start(new, first), len(text)), min(_start(new, last), len(text))
    home = characters(text[begin:end].decode(), new.base + len(text[:begin].decode()))
    new.read(lambda byte: home(byte - begin), first, last)


def _append(old: Reader, before: Document, new: Reader, tail: Passed) -> None:
    """Take what stands behind the edit over as it was."""
    by = len(new.body) - len(old.body)
    blocks, comments = len(new.blocks) - tail.blocks, len(new.comments) - tail.comments
    for block in before.blocks[tail.blocks :]:
        block.move(by)
        new.blocks.append(block)
    for comment in before.comments[tail.comments :]:
        new.comments.append(comment._replace(home=Span(comment.home.start + by, comment.home.end + by)))
    shift = len(new.events) - len(old.events)
    new.passed += [
        Passed(passed.events + shift, passed.blocks + blocks, passed.comments + comments, passed.tables)
        for passed in old.passed[bisect_right(old.passed, tail) :]
    ]
