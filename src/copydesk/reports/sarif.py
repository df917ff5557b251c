"""`--output-format sarif`: SARIF 2.1.0, which GitHub code scanning, Azure DevOps and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from typing import Any, TextIO

from copydesk import __version__
from copydesk.interchange.codeunits import CodeUnits
from copydesk.interchange.fingerprint import VERSION, fingerprints
from copydesk.interchange.linehash import line_hashes
from copydesk.interchange.location import below, file_uri, root, uri
from copydesk.lint import Failure, Report
from copydesk.rule import LEVELS, Card, Finding
from copydesk.terminal import json_line
from copydesk.text import Source, Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"suggestion": "note", "warning": "warning", "error": "error"}
_PRIORITIES = {"suggestion": "recommendation", "warning": "warning", "error": "error"}
_BASE = "%SRCROOT%"
# GitHub code scanning refuses a file with more results, and a description that is longer.
_MOST_RESULTS = 25_000
_LONGEST_DESCRIPTION = 1024


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write one log with one run; columns and offsets are UTF-16 code units, columns from 1, offsets from 0."""
    run = _Run(out)
    for one in reports:
        run.add(one)
    run.write()


class _Run:
    """What is known of a run so far."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._folder = root("GITHUB_WORKSPACE")
        self._rules: dict[str, int] = {}
        self._cards: list[Card] = []
        self._artifacts: list[dict[str, Any]] = []
        self._results: list[tuple[str, str]] = []
        self._notifications: list[dict[str, Any]] = []
        self._failed = False

    def add(self, one: Report) -> None:
        """What came of one draft."""
        if one.source:
            place = self._place(one.path)
            self._artifacts.append({"location": place, "roles": ["analysisTarget"], "encoding": "UTF-8"})
            if one.findings:
                self._add_findings(one, one.source, {**place, "index": len(self._artifacts) - 1})
        self._failed = self._failed or bool(one.failures)
        self._notifications += map(self._notification, one.failures)

    def _add_findings(self, one: Report, source: Source, place: dict[str, Any]) -> None:
        for rule, card in one.rules.items():
            if rule not in self._rules:
                self._rules[rule] = len(self._cards)
                self._cards.append(card)
        draft = _Draft(source, place)
        lines = {source.position(finding.span.start).line for finding in one.findings}
        hashes = line_hashes(source.text, lines)
        names = fingerprints(source, one.findings, below(one.path, self._folder))
        for finding, name in zip(one.findings, names, strict=True):
            line = source.position(finding.span.start).line
            known = {f"copydesk/v{VERSION}": name, "primaryLocationLineHash": hashes[line]}
            result = {**draft.result(finding), "partialFingerprints": known, "ruleIndex": self._rules[finding.rule]}
            self._results.append((finding.level, json_line(result, self._out)))

    def _place(self, path: str) -> dict[str, Any]:
        """A draft's artifact location: counted from the base where it lies below it."""
        base = {"uriBaseId": _BASE} if below(path, self._folder) is not None else {}
        return {"uri": uri(path, self._folder), **base}

    def _notification(self, failure: Failure) -> dict[str, Any]:
        rule = {"associatedRule": {"id": failure.rule}} if failure.rule else {}
        where = [{"physicalLocation": {"artifactLocation": self._place(failure.path)}}]
        return {"level": "error", "message": {"text": _escaped(failure.error)}, "locations": where, **rule}

    def write(self) -> None:
        """Write the log; the results, which may be many, one a line."""
        results = self._kept()
        driver = {
            "name": "copydesk",
            "version": __version__,
            "semanticVersion": __version__,
            "rules": [_descriptor(card) for card in self._cards],
        }
        run = {
            "tool": {"driver": driver},
            "columnKind": "utf16CodeUnits",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "originalUriBaseIds": {_BASE: {"uri": file_uri(self._folder + "/")}},
            "invocations": [
                {
                    "executionSuccessful": not self._failed,
                    "toolExecutionNotifications": self._notifications,
                    "workingDirectory": {"uri": file_uri(os.getcwd() + "/")},
                }
            ],
            "artifacts": self._artifacts,
        }
        head = json_line({"$schema": _SCHEMA, "version": "2.1.0"}, self._out)[:-1]
        self._out.write(f'{head}, "runs": [{json_line(run, self._out)[:-1]}, "results": [')
        self._out.writelines(f"{',' * (n > 0)}\n{result}" for n, (_, result) in enumerate(results))
        self._out.write("\n]}]}\n")

    def _kept(self) -> list[tuple[str, str]]:
        """All results; in GitHub's workflows as many as it takes, the gravest."""
        over = len(self._results) - _MOST_RESULTS
        if over <= 0 or not os.environ.get("GITHUB_ACTIONS"):
            return self._results
        places = sorted(range(len(self._results)), key=lambda n: -LEVELS.index(self._results[n][0]))
        left_out = Counter(self._results[n][0] for n in places[_MOST_RESULTS:])
        counts = ", ".join(f"{count} of level {level}" for level, count in left_out.items())
        told = f"GitHub code scanning takes {_MOST_RESULTS} results, and there are {over} more; left out: {counts}."
        self._notifications.append({"level": "warning", "message": {"text": told}})
        return [self._results[n] for n in sorted(places[:_MOST_RESULTS])]


class _Draft:
    """A draft with findings, and where it is among the artifacts."""

    def __init__(self, source: Source, place: dict[str, Any]) -> None:
        self._text = source.text
        self._place = place
        self._units = CodeUnits(source, "utf-16")

    def result(self, finding: Finding) -> dict[str, Any]:
        """A finding as a result."""
        message = _escaped(finding.message)
        found: dict[str, Any] = {
            "ruleId": finding.rule,
            "level": _LEVELS[finding.level],
            "message": {"text": message},
            "locations": [{"physicalLocation": self._physical(finding.span)}],
        }
        if finding.related:
            # GitHub shows the related places that the message links to, and no others.
            links = ", ".join(f"[{_label(r.message)}]({n})" for n, r in enumerate(finding.related, 1))
            found["message"] = {"text": f"{message} See {links}."}
            found["relatedLocations"] = [
                {"id": n, "physicalLocation": self._physical(r.span), "message": {"text": _escaped(r.message)}}
                for n, r in enumerate(finding.related, 1)
            ]
        if finding.suggestions:
            found["fixes"] = [self._fix(finding.span, better) for better in finding.suggestions]
        return found

    def _physical(self, span: Span) -> dict[str, Any]:
        region = {**self._region(span), "snippet": {"text": self._text[span.start : span.end]}}
        return {"artifactLocation": self._place, "region": region}

    def _region(self, span: Span) -> dict[str, Any]:
        start, end = self._units.position(span.start), self._units.position(span.end)
        offset = self._units.offset(span.start)
        return {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
            "charOffset": offset,
            "charLength": self._units.offset(span.end) - offset,
        }

    def _fix(self, span: Span, better: str) -> dict[str, Any]:
        replacement = {"deletedRegion": self._region(span), "insertedContent": {"text": better}}
        return {
            "description": {"text": _escaped(f"Write “{better}”." if better else "Remove it.")},
            "artifactChanges": [{"artifactLocation": self._place, "replacements": [replacement]}],
        }


def _descriptor(card: Card) -> dict[str, Any]:
    """A rule as it is shown beside its results."""
    words = card.id.replace("-", " ").capitalize()
    reason = card.rationale.strip() or f"{words}."
    first = " ".join(reason.split("\n\n")[0].split())
    more = f"`copydesk rule {card.id}` shows what it flags and what it lets pass."
    found: dict[str, Any] = {
        "id": card.id,
        "name": "".join(part.capitalize() for part in card.id.split("-")),
        "shortDescription": {"text": words},
        "fullDescription": {
            "text": first if len(first) <= _LONGEST_DESCRIPTION else first[: _LONGEST_DESCRIPTION - 1] + "…"
        },
        "help": {
            "text": "\n\n".join([reason, *([f"See {card.link}"] if card.link else []), more.replace("`", "")]),
            "markdown": "\n\n".join([reason, *([f"[Who says so]({card.link})"] if card.link else []), more]),
        },
        "defaultConfiguration": {"level": _LEVELS[card.level]},
        "properties": {"tags": [card.category], "pack": card.pack, "problem.severity": _PRIORITIES[card.level]},
    }
    if card.link:
        found["helpUri"] = card.link
    return found


def _escaped(text: str) -> str:
    """A text as a SARIF message: braces would be placeholders (3.11.5), and brackets before a parenthesis a link (3.11.6)."""
    text = text.replace("[", "\\[") if "](" in text else text
    return text.replace("{", "{{").replace("}", "}}")


def _label(text: str) -> str:
    """A text as that of a link."""
    text = " ".join(text.split()).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return text.replace("{", "{{").replace("}", "}}") or "the other place"
