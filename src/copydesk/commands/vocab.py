"""`copydesk vocab`: the vocabulary of a project, what each entry does in its drafts, and new entries."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from typing import NamedTuple

from copydesk import vocabulary
from copydesk.commands.arguments import add_config, add_paths, add_stdin_filename
from copydesk.commands.drafts import Reading, choose, wishes
from copydesk.commands.output import output
from copydesk.config import shown
from copydesk.desk import Desk
from copydesk.document import Document
from copydesk.errors import UserError
from copydesk.lint import Failure
from copydesk.terminal import clean, write_json
from copydesk.vocabulary import Term


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `copydesk vocab` takes."""
    add_paths(parser)
    parser.add_argument(
        "--add",
        action="append",
        default=[],
        metavar="ENTRY",
        help="write this entry into the vocabulary; may come again",
    )
    add_stdin_filename(parser)
    parser.add_argument(
        "--output-format", default="table", choices=("table", "json"), metavar="FORMAT", help="table or json"
    )
    add_config(parser)


def run(options: argparse.Namespace) -> int:
    """List the entries with how often each stands in the drafts and how many findings it silences, or add some."""
    desk = Desk(wishes(options))
    if options.add:
        print(add(desk, options.add))
        return 0
    chosen = choose(desk, options)
    drafts = Reading(desk, chosen)
    terms: dict[Term, None] = {}
    for name in chosen.names():
        terms.update(dict.fromkeys(desk.vocabulary(desk.config(name)).terms))
    if not terms:
        raise UserError('no vocabulary holds here; give a config `vocabulary = ["vocabulary.txt"]`')
    stands: Counter[Term] = Counter()
    silences: Counter[Term] = Counter()
    for found in drafts.each(lambda document: _used(desk, document)):
        stands.update(found.stands)
        silences.update(found.silences)
    rows = [(term, stands[term], silences[term]) for term in terms]
    if options.output_format == "json":
        write_json({"terms": [_json(*row) for row in rows]}, sys.stdout)
    else:
        _table(rows)
    return 2 if drafts.failed else 0


class _Used(NamedTuple):
    stands: Counter[Term]
    silences: Counter[Term]


def _used(desk: Desk, document: Document) -> _Used:
    """How often the entries stand in a document, and how many findings they silence there."""
    used = _Used(Counter(), Counter())
    for term in document.vocabulary.terms:
        used.stands[term] = sum(len(term.pattern.findall(block.text)) for block in document.blocks)
    for outcome in desk.linter(document.source.path).judged(document):
        if not isinstance(outcome, Failure) and outcome.term:
            used.silences[outcome.term] += 1
    return used


def _json(term: Term, stands: int, silences: int) -> dict[str, object]:
    return {
        "term": term.text,
        "regex": term.regex is not None,
        "rejected": term.rejected,
        "better": term.better,
        "path": term.path,
        "line": term.line,
        "stands": stands,
        "silences": silences,
    }


def _table(rows: list[tuple[Term, int, int]]) -> None:
    wide = min(40, max(len(_entry(term)) for term, _, _ in rows))
    print(f"{'term':<{wide}}  stands  silences")
    for term, stands, silences in rows:
        said = "rejected" if term.rejected else f"{silences}"
        print(f"{_entry(term):<{wide}}  {stands:>6}  {said:>8}  {clean(term.path)}:{term.line}")
    idle = sum(not stands for _, stands, _ in rows)
    print(f"{len(rows)} {'entry' if len(rows) == 1 else 'entries'}, {idle} of them in no draft")


def _entry(term: Term) -> str:
    return clean(f"{'!' * term.rejected}{term.text}{f' -> {term.better}' * bool(term.better)}")


def add(desk: Desk, entries: list[str], draft: str = "draft.md") -> str:
    """Write entries at the end of the first vocabulary file that holds for a draft, and say so."""
    held = desk.config(draft)
    if not held.vocabulary:
        raise UserError('there is no vocabulary to add to; give a config `vocabulary = ["vocabulary.txt"]`')
    path = held.vocabulary[0]
    known = {_entry(term) for term in desk.vocabulary(held).terms}
    new = [entry.strip() for entry in entries if entry.strip() not in known]
    list(vocabulary.entries("\n".join(new), "--add"))  # what cannot be is told before anything is written
    if not new:
        return f"{shown(path)} has this already"
    with open(path, encoding="utf-8", newline="") as file:
        before = file.read()
    with output(path, "--add") as out:
        out.write(before + "\n" * bool(before and not before.endswith("\n")))
        out.writelines(f"{entry}\n" for entry in new)
    return f"{shown(path)}: {', '.join(new)}"
