"""The page: the draft as a proof, and the table of drafts; what it shows, and that a draft cannot make it do anything."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

_VOID = {"meta", "input", "br"}


class Page(HTMLParser):
    """The elements of a page, and what stands in those that have an id. Raises AssertionError where they do not nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.named: dict[str, str] = {}
        self._open: list[tuple[str, str]] = []
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        name = held.get("id") or ""
        assert name not in self.named
        if name:
            self.named[name] = ""
        self.elements.append((tag, held))
        if tag not in _VOID:
            self._open.append((tag, name))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for _, name in self._open:
            if name:
                self.named[name] += data

    def all(self, tag: str, name: str) -> list[dict[str, str | None]]:
        """The elements of this tag and class."""
        return [held for one, held in self.elements if one == tag and name in (held.get("class") or "").split()]


@pytest.fixture
def proof(copydesk):
    """The page of some drafts; every place that it links to is there."""

    def made(*arguments: str) -> str:
        run = copydesk("check", "--isolated", "--exit-zero", "--output-format", "html", *arguments)
        assert (run.code, run.err) == (0, "")
        page = Page(run.out)
        links = {held["href"] for tag, held in page.elements if tag == "a" and (held.get("href") or "").startswith("#")}
        assert {str(link)[1:] for link in links} <= set(page.named)
        described = {held["aria-describedby"] for _, held in page.elements if held.get("aria-describedby")}
        assert {name for names in described for name in str(names).split()} <= set(page.named)
        return run.out

    return made


def test_a_finding_is_marked_in_its_place_and_told_beside_it(write, proof):
    write("wall.md", "# Walls\n\nThey **utilize** a lever & more.\n")
    text = proof("--select", "plain-words", "wall.md")
    assert (
        '<div class="piece" data-line="3" data-at="9"><p class="paragraph" dir="auto">They '
        '<a class="mark suggestion" id="m1-1" href="#n1-1" aria-describedby="s1-1" data-n="1" data-end="1">'
        "<strong>utilize</strong></a> a lever &amp; more.</p>" in text
    )
    assert '<h2 class="heading level-1" dir="auto">Walls</h2>' in text
    note = text[text.index('<li class="note') : text.index("</li>")]
    assert note.startswith('<li class="note suggestion" id="n1-1" tabindex="-1" data-n="1" data-level="suggestion" ')
    assert '<p class="said" id="s1-1" dir="auto">Say “use”, not “utilize”.</p>' in note
    assert 'aria-label="Note 1, to its place on line 3">1</a>' in note


def test_marks_that_overlap_are_cut_where_they_cross(write, copydesk):
    for name, token in (("one", "big red"), ("two", "red dog")):
        write(
            f"rules/house/{name}.yml",
            f"""
            extends: existence
            message: “{{text}}” is {name}.
            level: {"error" if name == "two" else "warning"}
            rationale: We say so.
            tokens: [{token}]
            examples:
              bad: |
                A {{=={token}==}}.
              good: |
                Nothing.
            """,
        )
    write("copydesk.toml", 'packs = ["rules"]\n')
    write("dog.md", "A big red dog.\n")
    run = copydesk("check", "--select", "one,two", "--exit-zero", "--output-format", "html", "dog.md")
    assert (
        'A <a class="mark warning" id="m1-1" href="#n1-1" aria-describedby="s1-1" data-n="1">big </a>'
        '<a class="mark error several" id="m1-2" href="#n1-2" aria-describedby="s1-2" data-n="1 2" data-end="1">red</a>'
        '<a class="mark error" href="#n1-2" tabindex="-1" data-n="2" data-end="2"> dog</a>.' in run.out
    )
    Page(run.out)
    assert "<dt>house/one</dt>" in run.out


def test_a_long_mark_is_put_in_brackets(write, proof):
    words = "word " * 60
    write("long.md", f"It is a {words}end.\n")
    text = proof("--select", "long-sentence", "long.md")
    assert (
        '<a class="bracket warning" id="m1-1" href="#n1-1" aria-describedby="s1-1" data-n="1" '
        'aria-label="Note 1, on what follows"></a><span class="stretch" data-n="1">It is a word' in text
    )
    assert '</span><i class="bracket end warning" data-n="1" data-end="1"></i>' in text


def test_related_places_are_linked(write, proof):
    write("twice.md", "The lake is deep and wide and cold.\n\nThe town grew.\n\nThe lake is deep and wide and cold.\n")
    text = proof("--select", "repeated-sentence", "twice.md")
    assert '<ul class="places"><li><a href="#r1-1-1">line 1</a>' in text
    assert '<span id="r1-1-1"></span><span class="stretch" data-r="1">The lake is deep' in text


def test_what_a_draft_is_made_of(write, proof):
    write(
        "all.md",
        """
        ---
        title: The deck
        ---
        1. First we utilize it.
           - [x] Done
        2. Then

        > Quoted words.

        | Name | Size |
        |------|-----:|
        | Pipe |      |

        ```sh
        rm -rf <all>
        ```

        See ![a map of it](map.png) and [this](https://example.com/a), `code`, https://example.com.[^n]

        [^n]: A footnote.
        """,
    )
    text = proof("all.md")
    assert '<p class="title" dir="auto">The deck</p>' in text
    assert (
        '<li class="piece depth-1" data-line="4" data-at="27"><p dir="auto"><span class="bullet">1.</span>First we '
        in text
    )
    assert (
        '<li class="piece depth-2" data-line="5" data-at="57"><p dir="auto"><span class="bullet">☑</span>Done</p>'
        in text
    )
    assert re.search(
        r"<blockquote><div class=\"piece\"[^>]*><p class=\"paragraph\" dir=\"auto\">Quoted words.</p>", text
    )
    assert '<tr><th scope="col" dir="auto">Name</th><th scope="col" dir="auto">Size</th></tr>' in text
    assert '<pre tabindex="0"><code>rm -rf &lt;all&gt;</code></pre>' in text
    assert '<span class="image" dir="auto">a map of it</span>' in text
    assert '<span class="link" title="https://example.com/a">this</span>, <code class="within">code</code>' in text
    assert '<sup class="reference">n</sup>' in text
    assert '<span class="label">n</span>A footnote.' in text


def test_comments_that_are_spoken_of_are_shown(write, proof):
    write("idle.md", "A word.\n\n<!-- copydesk: ignore[plain-words] -->\n\nAnother.\n")
    text = proof("idle.md")
    assert '<p class="comment" dir="auto"><a class="mark' in text
    assert "&lt;!-- copydesk: ignore[plain-words] --&gt;</a></p>" in text


def test_figures_have_their_status(write, proof):
    write(
        "figures.md", "Nearly 40% of the stones are loose, the council said.\n\nThe bridge lost 300 people in 1990.\n"
    )
    text = proof("--select", "plain-words", "figures.md")
    assert '<span class="figure" data-status="attributed">40%</span> of' in text
    assert 'lost <span class="figure" data-status="unattributed">300</span> people in 1990.' in text
    assert '<p class="statuses" hidden><span><span class="tag unattributed">unattributed</span> 1</span>' in text


def test_figures_are_held_to_the_standard_of_the_config(write, copydesk):
    write("copydesk.toml", '[rules.unattributed-figure]\nwithin = "link"\n')
    write("figures.md", "Nearly 40% of the stones are loose, the council said.\n")
    run = copydesk("check", "--exit-zero", "--output-format", "html", "figures.md")
    assert '<span class="figure" data-status="unattributed">40%</span>' in re.sub(
        "<a class=.mark.*?>|</a>", "", run.out
    )


def test_counts(write, proof):
    write("many.md", "The the council will utilize it in order to utilize it.\n")
    text = proof("many.md")
    assert '<span class="level warning">1 warning</span>, <span class="level suggestion">3 suggestions</span>.' in text
    assert (
        '<button type="button" class="category" data-category="wordiness" aria-pressed="false">wordiness <b>3</b></button>'
        in text
    )


_HOSTILE = (
    "<script>alert(1)</script> </style> </title> <!-- --> --> \"' onload=alert(1) &lt;b&gt; [a](javascript:alert(1)) "
    "<img src=x onerror=alert(1)> \u2028 \x07 \u202e utilize"
)


@pytest.mark.parametrize("name", ["<b>&'.md", "<b>&'.txt"])
def test_a_draft_stays_text(write, proof, name):
    write(
        name, f"# utilize {_HOSTILE}\n\n{_HOSTILE}\n\n| a | utilize |\n|---|---|\n| {_HOSTILE} | |\n\n    {_HOSTILE}\n"
    )
    text = proof("--extend-select", "all", name)
    page = Page(text)
    tags = [tag for tag, _ in page.elements]
    assert [tags.count(tag) for tag in ("script", "style", "img", "iframe")] == [1, 1, 0, 0]
    assert not [key for _, held in page.elements for key in held if key.startswith("on") or key == "style"]
    assert not [held for _, held in page.elements if (held.get("href") or "#")[:1] not in ("#", "h")]
    assert not set(text) & set("\u2028\x07")


def test_only_its_own_style_and_script_are_let(write, proof):
    write("a.md", "Text.\n")
    text = proof("a.md")
    policy = re.search('Content-Security-Policy" content="([^"]*)"', text)
    style, script = (re.search(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL) for tag in ("style", "script"))
    assert policy
    assert style
    assert script
    hashes = [base64.b64encode(hashlib.sha256(one[1].encode()).digest()).decode() for one in (style, script)]
    assert policy[1] == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert not re.search(r"(?:src|url)\s*[=(]|@import|https?://(?!www\.w3\.org/2000/svg)", style[1] + script[1])


def test_letters_that_join_and_turn_are_kept(write, proof):
    write("far.md", "می‌خواهم کتاب‌ها را بخوانم.\n\n我们在这里写。\n")
    text = proof("far.md")
    assert '<p class="paragraph" dir="auto">می‌خواهم کتاب‌ها را بخوانم.</p>' in text
    assert '<p class="paragraph" dir="auto">我们在这里写。</p>' in text


def test_a_folder_has_a_table_worst_first(write, proof):
    write("in/good.md", "The town built a wall of stone by the sea.\n")
    write("in/bad.md", "We utilize it. The the wall.\n")
    write("in/on/fair.md", "We utilize it.\n")
    text = proof("in")
    rows = re.findall(r'<th scope="row" class="path" data-key="(\d)"><a href="#(d\d)">([^<]*)</a>', text)
    assert rows == [("0", "d1", "bad.md"), ("1", "d3", "on/fair.md"), ("2", "d2", "good.md")]
    assert '<h1 id="title">3 drafts in in/</h1>' in text
    assert "1 of 3 drafts without a note." in text
    assert re.findall(r'<section class="proof" id="(d\d)" data-path="([^"]*)"', text) == [
        ("d1", "in/bad.md"),
        ("d3", "in/on/fair.md"),
        ("d2", "in/good.md"),
    ]
    assert '<td class="count warning" data-key="1">1<span class="unit"> warning</span></td>' in text


def test_more_drafts_than_a_page_holds(write, proof, monkeypatch):
    monkeypatch.setattr("copydesk.proof.folder.ROOM", 6000)
    for n in range(6):
        write(f"in/{n}.md", "We utilize it. " * (n + 1))
    text = proof("in")
    kept = re.findall(r'<section class="proof" id="d\d" data-path="in/(\d).md"', text)
    assert kept == sorted(kept, reverse=True)
    assert 1 <= len(kept) < 6
    assert kept[0] == "5"
    assert "in full; all 6 would make it too large to open." in text
    assert len(re.findall('<th scope="row"', text)) == 6


def test_a_draft_that_cannot_be_read_has_a_row(write, copydesk, tmp_path):
    write("in/a.md", "Text.\n")
    (tmp_path / "in/b.md").write_bytes(b"\xff<b>")
    run = copydesk("check", "--isolated", "--output-format", "html", "in")
    assert run.code == 2
    assert 'b.md<span class="broken">in/b.md:1: byte 0xff is not valid UTF-8; save the draft as UTF-8</span>' in run.out


def test_nothing_to_show(write, copydesk):
    write("empty.md", "")
    run = copydesk("check", "--isolated", "--output-format", "html", "empty.md")
    assert "No prose to measure." in run.out
    assert "Nothing to query." in run.out
    Page(run.out)


def test_report_writes_a_file_and_fails_for_nothing(write, copydesk, tmp_path):
    write("a.md", "The the wall.\n")
    run = copydesk("report", "--isolated")
    assert (run.code, run.out, run.err) == (0, "The report is in report.html.\n", "")
    first = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<title>Proof: a.md</title>" in first
    assert copydesk("report", "--isolated", "a.md").code == 0
    assert copydesk("report", "--isolated", "--output-file", "-", "a.md").out == first


def test_report_holds_drafts_against_the_baseline(write, copydesk, tmp_path):
    write("in/a.md", "The the wall.\n\nWe utilize it.\n")
    write("in/b.md", "We utilize it.\n")
    assert copydesk("baseline", "in").code == 0
    write("in/a.md", "These words move it.\n\nWe utilize it.\n\nWe shall utilize the lever.\n")
    assert copydesk("report", "in").code == 0
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    Page(text)
    assert "Since the baseline: 1 new, 2 known, 1 gone." in text
    assert '<td class="count since" data-key="0"><span class="new">+1</span> <span class="gone">−1</span></td>' in text
    assert '<td class="count since" data-key="0">=</td>' in text
    assert 'data-category="wordiness" data-age="known">' in text
    assert '<button type="button" class="category" data-age="new" aria-pressed="false">new <b>1</b></button>' in text
    assert copydesk("report", "--no-baseline", "--output-file", "-", "in").out.count("data-age") < 10


def test_report_spares_files_of_others(write, copydesk):
    write("a.md", "Text.\n")
    path = write("report.html", "<p>Mine.</p>\n")
    run = copydesk("report", "--isolated", "a.md")
    assert run.code == 2
    assert run.err == (
        "copydesk: report: report.html is there already, and is no page of copydesk; name another --output-file\n"
    )
    assert path.read_text(encoding="utf-8") == "<p>Mine.</p>\n"


def test_report_says_what_could_not_be_read(write, copydesk, tmp_path):
    write("a.md", "Text.\n")
    (tmp_path / "b.md").write_bytes(b"\xff")
    run = copydesk("report", "--isolated", "--output-file", "out.html")
    assert run.code == 2
    assert "b.md:1: byte 0xff is not valid UTF-8" in run.err
    assert (tmp_path / "out.html").exists()
