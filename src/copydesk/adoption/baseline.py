"""The known findings of a project: those it had when it began to use copydesk, kept in a file.

A finding is known by its rule and the sentence it stands in (see `fingerprint`), in the draft where it stands. Of findings
alike, as many are known as the file has entries.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import takewhile
from typing import Any, NamedTuple, TextIO

from copydesk.config import shown
from copydesk.errors import UserError, reason
from copydesk.interchange.fingerprint import VERSION, fingerprints
from copydesk.lint import Report
from copydesk.terminal import shortened

#: The form of the file.
FORMAT = 1

_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7}|={7})(?: .*)?\r?$", re.MULTILINE)
_SPACE = re.compile(r"[\s,]*")

# Whether a rule, by its id, was able to speak of the draft in hand.
Looked = Callable[[str], bool]


class Entry(NamedTuple):
    """A known finding: its draft from the baseline's folder, its rule, the words for people to know it by, its fingerprint.

    The fingerprint is made without the draft's name, so that it holds wherever the draft is moved to.
    """

    path: str
    rule: str
    text: str
    fingerprint: str


class Known(NamedTuple):
    """What a baseline knows of a report.

    `entries` has one for each finding, `known` says which of them the baseline has. `gone` are entries of this draft for which
    nothing was found though their rules looked, `unseen` those whose rules did not look. `was` is the name under which the
    baseline has the draft, "" where it does not have it.
    """

    entries: list[Entry]
    known: list[bool]
    gone: list[Entry]
    unseen: list[Entry]
    was: str


class Baseline:
    """A baseline file. One that is not there has no entries; `torn` says that a merge left its marks in it."""

    def __init__(self, path: str, entries: Iterable[Entry] = (), *, torn: bool = False) -> None:
        self.path = path
        self.torn = torn
        self.entries = list(dict.fromkeys(entries))
        self._folders: dict[str, str] = {}
        self._drafts: dict[str, dict[str, Entry]] = {}
        for entry in self.entries:
            self._drafts.setdefault(entry.path, {})[entry.fingerprint] = entry
        self._found_again: set[str] = set()

    @classmethod
    def read(cls, path: str, *, both_sides: bool = False) -> Baseline:
        """Raises UserError, with file and line, for what is no baseline.

        Where a merge left its marks in the file it is none, unless `both_sides` are to be taken.
        """
        name = shown(path)
        try:
            with open(path, encoding="utf-8-sig", newline="") as file:
                text = file.read()
        except FileNotFoundError:
            return cls(path)
        except OSError as error:
            raise UserError(f"{name}: this baseline cannot be read: {reason(error)}") from None
        except UnicodeDecodeError:
            raise UserError(f"{name}: this baseline is not UTF-8") from None
        conflict = _CONFLICT.search(text)
        if conflict and both_sides:
            text = _joined(text)
        elif conflict:
            line = text.count("\n", 0, conflict.start()) + 1
            raise UserError(
                f"{name}:{line}: a merge left its marks in this baseline; run `copydesk baseline --prune`, "
                "which takes both sides and leaves what is still found"
            )
        return cls(path, _entries(text, name), torn=conflict is not None)

    def name(self, draft: str) -> str:
        """What a draft is called in the file: its path from the file's folder, with slashes."""
        folder = os.path.dirname(os.path.abspath(draft))
        if folder not in self._folders:
            home = os.path.realpath(os.path.dirname(self.path) or ".")
            try:
                below = os.path.relpath(os.path.realpath(folder), home)
            except ValueError:  # Windows: another drive
                below = os.path.realpath(folder)
            self._folders[folder] = "" if below == "." else below.replace(os.sep, "/") + "/"
        return self._folders[folder] + os.path.basename(draft)

    def place(self, name: str) -> str:
        """The path of a draft of the file."""
        return os.path.normpath(os.path.join(os.path.dirname(self.path), name))

    def knows(self, report: Report, looked: Looked) -> Known:
        """What is known of a draft that was read; `looked` says whether a rule, by its id, was able to speak of it.

        A draft that the file does not have is taken for one that it has and that is no longer there, where more than half of
        that one's entries stand in it.
        """
        name = self.name(report.path)
        assert report.source  # noqa: S101 - asked of drafts that were read
        prints = fingerprints(report.source, report.findings, "")
        was = name if name in self._drafts else self._moved(name, set(prints), looked)
        held = self._drafts.get(was, {})
        missing = [held[one] for one in held.keys() - set(prints)]
        entries = [
            Entry(name, finding.rule, shortened(finding.text), one)
            for finding, one in zip(report.findings, prints, strict=True)
        ]
        return Known(
            entries,
            [one in held for one in prints],
            [entry for entry in missing if looked(entry.rule)],
            [entry for entry in missing if not looked(entry.rule)],
            was,
        )

    def _moved(self, name: str, prints: set[str], looked: Looked) -> str:
        """The draft of the file that has become the draft `name`, "" where there is none; no two become the same."""
        shared = Counter(old for one in prints for old in self._lost.get(one, ()) if old not in self._found_again)
        best, likest = "", (0, 0)
        for old, count in sorted(shared.items()):
            more = 2 * count - sum(looked(entry.rule) for entry in self._drafts[old].values())
            likest, best = max((likest, best), ((more, _tail(old, name)), old), key=lambda pair: pair[0])
        if likest[0] <= 0:
            return ""
        self._found_again.add(best)
        return best

    @cached_property
    def _lost(self) -> dict[str, list[str]]:
        """The drafts that are no longer there, by the fingerprints they have."""
        found: dict[str, list[str]] = {}
        for old, held in self._drafts.items():
            if not os.path.exists(self.place(old)):
                for one in held:
                    found.setdefault(one, []).append(old)
        return found


def _tail(one: str, other: str) -> int:
    """How many parts of two paths are the same, from the end."""
    pairs = zip(reversed(one.split("/")), reversed(other.split("/")), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def write(entries: Iterable[Entry], out: TextIO) -> None:
    """Write a baseline: JSON, an entry a line, in an order of its own, so that lines of two branches merge."""
    out.write(f'{{\n"version": {FORMAT},\n"fingerprints": {VERSION},\n"findings": [')
    out.writelines(f"{',' * bool(number)}\n{_json(entry)}" for number, entry in enumerate(sorted(set(entries))))
    out.write("\n]\n}\n")


def _json(entry: Entry) -> str:
    line = json.dumps(entry._asdict(), ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:  # a path that is not UTF-8
        return json.dumps(entry._asdict())
    return line


def _joined(text: str) -> str:
    """A file in which a merge left its marks, with the entries of both sides."""
    lines = [line.strip().rstrip(",") for line in _CONFLICT.sub("", text).split("\n")]
    found = dict.fromkeys(line for line in lines if line.startswith('{"path"') and line.endswith("}"))
    heads = sorted({line for line in lines if line.startswith(('"version"', '"fingerprints"'))})
    return "{\n" + ",\n".join([*heads, '"findings": [\n' + ",\n".join(found) + "\n]"]) + "\n}\n"


def _entries(text: str, name: str) -> list[Entry]:
    """The entries of a file's text. Raises UserError with the line that is amiss."""
    try:
        value: Any = json.loads(text)
    except json.JSONDecodeError as error:
        raise UserError(f"{name}:{error.lineno}:{error.colno}: this baseline is not JSON: {error.msg}") from None
    except RecursionError:
        raise UserError(f"{name}: this baseline is nested too deeply") from None
    rows = value.get("findings") if isinstance(value, dict) else None
    if not isinstance(rows, list):
        raise UserError(f"{name}: this is no baseline; `copydesk baseline` writes one")
    if (value.get("version"), value.get("fingerprints")) != (FORMAT, VERSION):
        raise UserError(
            f"{name}: this baseline was written by another version of copydesk; "
            "delete it, and have `copydesk baseline` write it anew"
        )
    for number, row in enumerate(rows):
        if not isinstance(row, dict) or not all(isinstance(row.get(key), str) for key in Entry._fields):
            raise UserError(
                f"{name}:{_line(text, number)}: an entry of a baseline has {', '.join(Entry._fields[:-1])} and fingerprint, "
                "all of them texts"
            )
    return [Entry(*(row[key] for key in Entry._fields)) for row in rows]


def _line(text: str, number: int) -> int:
    """The line on which an entry begins, from 1; the text is JSON."""
    key = re.search(r'"findings"\s*:\s*\[', text)
    at = key.end() if key else 0
    decoder = json.JSONDecoder()
    for _ in range(number):
        _, at = decoder.raw_decode(text, _SPACE.match(text, at).end())  # type: ignore[union-attr]
    return text.count("\n", 0, _SPACE.match(text, at).end()) + 1  # type: ignore[union-attr]
