"""A first copydesk.toml, which explains itself."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from copydesk.takeover import Table, Takeover

_HEAD = """\
# What copydesk holds the drafts of this folder to.
# `copydesk config DRAFT` says what holds for a draft and where each value comes from;
# `copydesk rule` lists the rules, `copydesk rule ID` says what one does and why."""


class Start(NamedTuple):
    """What the user answered: "" and () where nothing; `vocabulary` is the file that is written beside, "" for none."""

    profile: str = ""
    dialect: str = ""
    exclude: tuple[str, ...] = ()
    vocabulary: str = ""


def config(start: Start, found: Takeover) -> str:
    """The text of a config; what is not set stands there as a comment, with an example."""
    words = {f"/{start.vocabulary}": "no draft"} if start.vocabulary.endswith(".txt") else {}
    excluded = {**words, **dict.fromkeys(start.exclude, "none of ours"), **found.exclude}
    parts = [
        _HEAD,
        _key(
            "Which sort of drafts these are, news, blog, docs or academic: rules are set as such drafts want them.",
            "profile",
            start.profile,
            "news",
        ),
        _key("Whose spelling: en-US, en-GB, en-CA, en-AU, en-NZ, en-IE or en-ZA.", "dialect", start.dialect, "en-GB"),
        _key(
            "Words, one a line, of which no rule is to speak; and with ! before them those not to be used.",
            "vocabulary",
            [start.vocabulary] if start.vocabulary else [],
            ["vocabulary.txt"],
        ),
        _list("Left out when a folder is linted; patterns as in .gitignore.", "exclude", excluded, "/archive/"),
        _list(
            "Rules, categories or packs that run besides those that run anyway.",
            "extend-select",
            found.all.extend_select,
            "weasel-word",
        ),
        _list("Rules, categories or packs that are left out.", "ignore", found.all.ignore, "cliche"),
        _key(
            "From this level on findings make copydesk exit with 1: suggestion, warning, error or never.",
            "fail-on",
            found.fail_on[0],
            "warning",
            found.fail_on[1],
        ),
        _key("Folders of rules of your own; `copydesk new` starts one.", "packs", [], ["rules"]),
        "\n".join(_tables(found)),
    ]
    return "\n\n".join(parts) + "\n"


def _tables(found: Takeover) -> Iterator[str]:
    yield "# Single rules: the level, and the options that `copydesk rule ID` shows."
    rules = list(_rules("rules", found.all))
    yield from rules or ["# [rules.long-sentence]", '# level = "warning"', "# max = 40"]
    yield ""
    yield "# What holds for some drafts only; what is said last holds."
    if not found.per_path:
        yield from ['# [per-path."blog/**"]', '# profile = "blog"']
    for pattern, table in found.per_path.items():
        at = f"per-path.{_value(pattern)}"
        lists = {"extend-select": table.extend_select, "ignore": table.ignore}
        yield f"[{at}]"
        yield from ("\n".join(_items(key, names)) for key, names in lists.items() if names)
        yield from _rules(f"{at}.rules", table)


def _rules(at: str, table: Table) -> Iterator[str]:
    for rule, options in table.rules.items():
        yield f"[{at}.{rule}]"
        yield from (f"{key} = {_value(value)}  # {place}" for key, (value, place) in options.items())


def _key(meaning: str, key: str, value: Any, example: Any, place: str = "") -> str:
    said = f"{key} = {_value(value)}{f'  # {place}' if place else ''}" if value else f"# {key} = {_value(example)}"
    return f"# {meaning}\n{said}"


def _list(meaning: str, key: str, names: Mapping[str, str], example: str) -> str:
    return "\n".join([f"# {meaning}", *(_items(key, names) if names else [f"# {key} = {_value([example])}"])])


def _items(key: str, names: Mapping[str, str]) -> Iterable[str]:
    """A list with where each of its names comes from."""
    return [f"{key} = [", *(f"    {_value(name)},  # {place}" for name, place in names.items()), "]"]


def _value(value: Any) -> str:
    """A value in TOML, which takes texts and lists as JSON writes them, but for one character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
