"""`copydesk init`: a first config, from a few questions and from the configs of other linters."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Sequence

from copydesk import config, files
from copydesk.commands.output import output
from copydesk.config import DIALECTS, PROFILES, shown
from copydesk.desk import Desk, Wishes
from copydesk.errors import UserError
from copydesk.takeover import Takeover, find, written
from copydesk.takeover.written import Start

_VOCABULARIES = ("vocabulary.txt", "copydesk-vocabulary.txt", "copydesk-words.txt")
_NEXT = {
    "copydesk check --statistics{}": "which rules have how much to say",
    "copydesk check{}": "what they say",
    "copydesk baseline{}": "write that down, so that only new findings are told",
    "copydesk rule ID": "why, for a rule you doubt; `ignore` leaves it out",
}
# Files that tell what a project's drafts are.
_SIGNS = {
    "docs": ("mkdocs.yml", "docs/conf.py", "docs/source/conf.py", "docusaurus.config.js", "docusaurus.config.ts", "antora.yml", "mint.json", "book.toml"),
    "blog": ("_config.yml", "hugo.toml", "hugo.yaml", "eleventy.config.js", ".eleventy.js", "_posts"),
}  # fmt: skip
_KINDS = {
    "news": "news and features",
    "blog": "a blog, essays on the web",
    "docs": "documentation, manuals",
    "academic": "papers, reports with references",
    "none": "something else, or several sorts",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `copydesk init` takes."""
    parser.add_argument(
        "folder", nargs="?", default=".", metavar="FOLDER", help="where to put it; default: this folder"
    )
    parser.add_argument("--yes", action="store_true", help="ask nothing, and take what seems right")
    parser.add_argument(
        "--profile", choices=(*PROFILES, "none"), help=f"{', '.join(PROFILES)} or none; asked otherwise"
    )
    parser.add_argument(
        "--dialect", choices=(*DIALECTS, "none"), metavar="DIALECT", help="such as en-GB, or none; asked otherwise"
    )


def run(options: argparse.Namespace) -> int:
    """Ask, look what other linters say, and write copydesk.toml, never over another."""
    folder = options.folder
    if not os.path.isdir(folder):
        raise UserError(f"init: there is no folder {folder}")
    if held := config.within(folder):
        raise UserError(f"init: {shown(held)} is there already; `copydesk config` says what holds")
    desk = Desk(Wishes(isolated=True))
    asks = not options.yes and sys.stdin.isatty() and sys.stdout.isatty()
    counted = _counted(desk, folder)
    start = Start(
        _profile(options.profile, _guess(folder), asks=asks),
        _dialect(options.dialect, asks=asks),
        _left_out(counted) if asks and len(counted) > 1 else (),
    )
    inclusive = Desk(Wishes(select=("inclusive",), isolated=True))
    found = Takeover(
        folder,
        desk.plugins(desk.config("draft.md")).rule_files,
        lambda word: bool(inclusive.lint("word.txt", f"It was {word} again.\n".encode()).findings),
    )
    find(found)
    start = start._replace(vocabulary=_vocabulary(found))
    path = os.path.join(folder, "copydesk.toml")
    with output(path, "init") as out:
        out.write(written.config(start, found))
    _tell(path, found, start, sum(_counted(Desk(Wishes(config=os.path.abspath(path))), folder).values()))
    return 0


def _counted(desk: Desk, folder: str) -> Counter[str]:
    """How many drafts each folder at the top has, and "" the top itself; the most first."""
    found = files.select([folder], desk)
    tops = [os.path.relpath(path, folder).replace(os.sep, "/").partition("/") for path in found.drafts]
    return Counter(dict(Counter(top if slash else "" for top, slash, _ in tops).most_common()))


def _guess(folder: str) -> str:
    """The profile that files of the project speak for, "none" where nothing does."""
    for profile, signs in _SIGNS.items():
        if any(os.path.exists(os.path.join(folder, sign)) for sign in signs):
            return profile
    return "none"


def _profile(given: str | None, guess: str, *, asks: bool) -> str:
    said = given
    if not said and asks:
        print("What are the drafts?")
        for name, what in _KINDS.items():
            print(f"  {name:<9} {what}")
        said = _answer("", tuple(_KINDS), guess)
    said = said or guess
    return "" if said == "none" else said


def _dialect(given: str | None, *, asks: bool) -> str:
    said = given or (
        _answer(f"Whose spelling ({', '.join(DIALECTS)})?", (*DIALECTS, "none"), "none") if asks else "none"
    )
    return "" if said == "none" else said


def _left_out(counted: Counter[str]) -> tuple[str, ...]:
    """The folders with drafts that are not the user's, as patterns."""
    tops = [top for top in counted if top]
    print(f"Drafts stand in: {', '.join(f'{top} ({counted[top]})' for top in tops)}.")
    while True:
        said = input("Which of these are to be linted, names with commas? [all] ").strip()
        names = [name.strip().rstrip("/") for name in said.split(",") if name.strip()]
        unknown = [name for name in names if name not in tops and name != "all"]
        if not unknown:
            return tuple(f"/{top}/" for top in tops if names and "all" not in names and top not in names)
        print(f"There is no `{unknown[0]}` among them.")


def _answer(question: str, choices: Sequence[str], default: str) -> str:
    """One of the choices, or what one of them alone begins with; an empty answer is the default."""
    while True:
        said = input(f"{question} [{default}] ".lstrip()).strip()
        near = [choice for choice in choices if choice.lower().startswith(said.lower())] if said else [default]
        exact = [choice for choice in near if choice.lower() == said.lower()]
        if len(exact or near) == 1:
            return (exact or near)[0]
        print(f"Answer with one of {', '.join(choices)}.")


def _vocabulary(found: Takeover) -> str:
    """Write the words that were taken over, never over another file; the file's name, "" where there are none."""
    if not found.words:
        return ""
    name = next((name for name in _VOCABULARIES if not os.path.exists(os.path.join(found.folder, name))), "")
    if not name:
        raise UserError(f"init: {', '.join(_VOCABULARIES)} are there already; move one of them away")
    with output(os.path.join(found.folder, name), "init") as out:
        last = ""
        for word, place in found.words.items():
            if place != last:
                out.write(f"{chr(10) if last else ''}# From {place}.\n")
            out.write(f"{word}\n")
            last = place
    return name


def _tell(path: str, found: Takeover, start: Start, drafts: int) -> None:
    """What was written, what was taken over and what not, and what to do next."""
    print(f"{shown(os.path.abspath(path))}: written")
    if start.vocabulary:
        print(f"{shown(os.path.abspath(os.path.join(found.folder, start.vocabulary)))}: written")
    for title, lines in (("Taken over", found.taken), ("Not taken over", found.left)):
        if lines:
            print(f"\n{title}:")
            print("\n".join(f"  {line}" for line in lines))
    here = shown(os.path.abspath(found.folder))
    at = "" if here == "." else f" {here}"
    print(f"\nNext, with {drafts} draft{'s' * (drafts != 1)} here:")
    for command, what in _NEXT.items():
        print(f"  {command.format(at):<{30 + len(at)}} {what}")
