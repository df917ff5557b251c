"""HTML pages that need nothing but themselves: no network, and without their script still a text or a table."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple, TextIO

# What HTML cannot hold or a page would not show: control characters, separators that are no line ends, no characters at all.
_UNSHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class Cell(NamedTuple):
    """A cell: its class, its markup, and what it is sorted by where that is not its text."""

    name: str
    markup: str
    key: str | None = None


class Row(NamedTuple):
    """A row, and what it is filtered by."""

    facet: str
    cells: list[Cell]


class Page(NamedTuple):
    """What a page shows. `facets` are what rows are filtered by, with their number; those in `off` are hidden at first.

    `heads` are the columns' names, `header` is the place of the cell that heads its row. `picture` is markup that is
    shown above the table.
    """

    name: str
    kicker: str
    title: str
    summary: str
    legend: str
    heads: Sequence[str]
    header: int
    facets: Sequence[tuple[str, int]]
    off: frozenset[str]
    rows: Sequence[Row]
    picture: str = ""


#: What a table is searched and sorted by, for the script.
SORTING = """\
<input type="search" placeholder="Find" aria-label="Find in the table">
<label class="sorting">Sort by <select></select></label>
<p role="status"></p>"""


def write(page: Page, out: TextIO) -> None:
    """Write a page with one table, in UTF-8."""
    title = f"{page.kicker}: {page.title}"
    style, script = part("paper.css") + part("table.css"), part("table.js")
    shell(title, style, script, _body(page, title), out)


def shell(title: str, style: str, script: str, body: Iterable[str], out: TextIO) -> None:
    """Write a whole page in UTF-8: `body` is markup, and no other style or script than these two is heeded in it."""
    if hasattr(out, "reconfigure"):
        out.reconfigure(encoding="utf-8")
    out.write(
        f"""<!doctype html>
<!-- copydesk: ignore-file -- a page that copydesk wrote is no draft -->
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{text(title)}</title>
<style>{style}</style>
</head>
<body>
"""
    )
    out.writelines(body)
    out.write(f"<script>{script}</script>\n</body>\n</html>\n")


def _body(page: Page, title: str) -> Iterable[str]:
    yield f"""\
<header>
<p class="kicker">{text(page.kicker)}</p>
<h1>{text(page.title)}</h1>
<p class="summary">{text(page.summary)}</p>
{_bar(page.facets)}</header>
<main>
{page.picture}\
<div class="controls" hidden>
{"".join(_filter(facet, count, on=facet not in page.off) for facet, count in page.facets)}\
{SORTING}
</div>
<table class="{page.name}">
<caption>{text(title)}</caption>
<thead><tr>{"".join(f'<th scope="col">{text(head)}</th>' for head in page.heads)}</tr></thead>
<tbody>
"""
    yield from (_row(row, page.header) for row in page.rows)
    yield f"""</tbody>
</table>
<p class="none"{" hidden" * bool(page.rows)}>Nothing to show.</p>
</main>
<footer>{page.legend}</footer>
"""


def text(draft: str) -> str:
    """A text as markup that shows it, whatever it is: a draft comes from strangers."""
    return escape(_UNSHOWN.sub(" ", draft))


def tag(name: str) -> str:
    """The name of a status or a sort of change, with its colour and sign."""
    return f'<span class="tag {name}">{name}</span>'


def part(name: str, beside: str = __file__) -> str:
    """A style or script that is kept in a file of its own, beside a module."""
    with open(os.path.join(os.path.dirname(beside), name), encoding="utf-8") as file:
        return file.read()


def _policy(style: str, script: str) -> str:
    """Nothing is loaded, and no other style or script is run than these two."""
    from base64 import b64encode
    from hashlib import sha256

    style_hash, script_hash = (b64encode(sha256(part.encode()).digest()).decode() for part in (style, script))
    return (
        f"default-src 'none'; style-src 'sha256-{style_hash}'; script-src 'sha256-{script_hash}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _bar(facets: Sequence[tuple[str, int]]) -> str:
    """How many there are of each, as one bar."""
    whole = sum(count for _, count in facets)
    if not whole:
        return ""
    parts, at = [], 0
    for facet, count in facets:
        parts.append(f'<rect class="{facet}" x="{at}" width="{count}" height="1"/>')
        at += count
    return f'<svg class="bar" viewBox="0 0 {whole} 1" preserveAspectRatio="none" aria-hidden="true">{"".join(parts)}</svg>\n'


def _filter(facet: str, count: int, *, on: bool) -> str:
    pressed = "true" if on else "false"
    return (
        f'<button type="button" data-facet="{facet}" aria-pressed="{pressed}">'
        f'<span class="tag {facet}"><span class="name">{facet}</span></span> <b>{count:,}</b></button>\n'
    )


def _row(row: Row, header: int) -> str:
    cells = []
    for n, (name, markup, key) in enumerate(row.cells):
        kept = "" if key is None else f' data-key="{escape(key)}"'
        shape = 'th scope="row"' if n == header else "td"
        cells.append(f'<{shape} class="{name}"{kept}>{markup}</{shape[:2]}>')
    return f'<tr data-facet="{row.facet}">{"".join(cells)}</tr>\n'


def folder(paths: Sequence[str]) -> str:
    """The folder that all drafts lie in, with a slash at its end; "" where there is none to name."""
    try:
        folder = os.path.commonpath([os.path.dirname(path) for path in paths])
    except ValueError:  # some paths begin at the root and some do not, or there is none
        return ""
    return os.path.join(folder, "") if folder else ""
