"""The number sheet as a page: what it shows, and that a draft cannot make it do anything."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest


class Page(HTMLParser):
    """The elements of a page, and the cells of its rows."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self._open = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self._open = True

    def handle_endtag(self, tag: str) -> None:
        self._open &= tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self._open:
            self.rows[-1][-1] += data


@pytest.fixture
def page(copydesk):
    """The page of some drafts."""

    def made(*paths: str) -> str:
        run = copydesk("figures", "--isolated", "--output-format", "html", *paths)
        assert (run.code, run.err) == (0, "")
        return run.out

    return made


def test_rows(write, page):
    write("wall.md", "Nearly 40% of the stones are loose, the council said. The wall cost $3 million.\n")
    text = page("wall.md")
    heads, *rows = Page(text).rows
    assert heads == ["Line", "Figure", "Reads as", "Kind", "Status", "Who vouches", "Sentence"]
    first = "Nearly 40% of the stones are loose, the council said."
    assert rows[0] == ["1", "40%", "about 40% (36–40)", "percent", "attributed", "the council said", first]
    assert (
        '<td class="sentence">Nearly <mark>40%</mark> of the stones are loose, '
        '<span class="source">the council</span> <span class="cue">said</span>.</td>' in text
    )
    assert '<th scope="row" class="figure">' in text.replace(' data-key=""', "")


def test_several_drafts_are_named_from_their_folder(write, page):
    for name in ("in/a.md", "in/on/b.md"):
        write(name, "The wall cost $3 million.\n")
    text = page("in")
    assert "<h1>2 drafts in in/</h1>" in text
    assert [row[:2] for row in Page(text).rows] == [["Draft", "Line"], ["a.md", "1"], ["on/b.md", "1"]]


def test_a_draft_stays_text(write, page):
    evil = "<script>alert(1)</script> <img src=x onerror=alert(1)> </td></table> \"' &lt; &amp; javascript:alert(1)"
    write("<b>&.txt", f"It cost $3 million, said {evil}\n\n{evil} 40 percent, said Ann <i>Lee</i>.\n")
    text = page("<b>&.txt")
    plain = Page(page("<b>&.txt"))
    shown = {tag for tag, _ in plain.elements}
    assert not shown & {"img", "i", "b", "a", "iframe", "link", "form"} - {"b"}
    assert [tag for tag, _ in plain.elements].count("script") == 1
    assert "<h1>&lt;b&gt;&amp;.txt</h1>" in text
    assert all(not name.startswith("on") for _, attributes in plain.elements for name in attributes)


def test_the_policy_lets_nothing_in_but_the_pages_own(write, page):
    write("wall.md", "The wall cost $3 million.\n")
    text = page("wall.md")
    hashes = [
        base64.b64encode(
            hashlib.sha256(re.search(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)[1].encode()).digest()
        ).decode()
        for tag in ("style", "script")
    ]
    policy = next(a["content"] for _, a in Page(text).elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert not re.search(r"https?://|url\(|@import", text)
    assert " style=" not in text


def test_the_filters_are_the_statuses_and_exempt_is_off_at_first(write, page):
    write("wall.md", "The wall cost $3 million in 2024.\n")
    buttons = [a for tag, a in Page(page("wall.md")).elements if tag == "button"]
    assert [(a["data-facet"], a["aria-pressed"]) for a in buttons] == [("unattributed", "true"), ("exempt", "false")]


def test_without_its_script_it_is_a_table_of_all(write, page):
    write("wall.md", "The wall cost $3 million in 2024.\n")
    text = page("wall.md")
    assert '<div class="controls" hidden>' in text
    assert [row[1] for row in Page(text).rows] == ["Figure", "$3 million", "2024"]


def test_a_draft_without_figures(write, page):
    write("wall.md", "The wall is old.\n")
    assert '<p class="none">Nothing to show.</p>' in page("wall.md")
