"""The page in a browser: that its notes stand beside their marks, and that keys, filters and links do what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from chromium import FOUND, Chromium

pytestmark = pytest.mark.skipif(FOUND is None, reason="there is no Chromium in PATH")

_STORY = """\
# The sea wall

The council will utilize the the stones in order to build a wall, experts say. It could possibly hold.

Nearly 40% of the stones are loose, the council said.

We shall see in due course whether to utilize it.
"""
# Pairs of notes that lie over one another.
_OVERLAPS = """
(() => {
  const boxes = [...document.querySelectorAll(".note")].filter((note) => !note.hidden)
    .map((note) => note.getBoundingClientRect()).sort((a, b) => a.top - b.top);
  return boxes.filter((box, n) => n && box.top < boxes[n - 1].bottom - 1).length;
})()
"""
_FOCUS = "document.activeElement.id"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    """One browser for all tests."""
    found = Chromium(tmp_path_factory.mktemp("chromium"))
    yield found
    found.close()


@pytest.fixture
def page(write, copydesk, tmp_path, browser) -> Iterator[Callable[..., Chromium]]:
    """Opens the page of some drafts; nothing may go wrong in it."""
    browser.said.clear()

    def opened(drafts: dict[str, str], place: str = "", wide: int = 1440) -> Chromium:
        for name, text in drafts.items():
            write(f"in/{name}", text)
        assert copydesk("report", "--isolated", "--output-file", "page.html", "in").code == 0
        browser.open(tmp_path / "page.html", place, wide)
        return browser

    yield opened
    assert browser.said == []


def test_keys_lead_from_note_to_note(page):
    browser = page({"a.md": _STORY})
    browser.press("j")
    assert browser.js(_FOCUS) == "m1-1"
    browser.press("n")
    assert browser.js(_FOCUS) == "m1-2"
    browser.press("Enter")
    assert browser.js(_FOCUS) == "n1-2"
    browser.press("Escape")
    assert browser.js(_FOCUS) == "m1-2"
    browser.press("k")
    assert browser.js(_FOCUS) == "m1-1"
    browser.until("location.hash === '#note=1'")
    browser.press("Escape")
    browser.until("location.hash === ''")
    browser.click("[data-keys]")
    browser.press("j")
    assert browser.js("document.querySelector('.note.current')") is None


def test_filters(page):
    browser = page({"a.md": _STORY})
    whole = browser.js("document.querySelectorAll('.note').length")
    browser.click("button[data-level=warning]")
    shown = browser.js("[...document.querySelectorAll('.note')].filter((n) => !n.hidden).map((n) => n.dataset.level)")
    assert shown
    assert set(shown) == {"warning"}
    assert browser.js("document.querySelector('.steps p').textContent") == f"{len(shown)} of {whole}"
    assert browser.js("document.querySelectorAll('a.mark[href].suggestion').length") == 0
    browser.until("location.hash === '#level=warning'")
    browser.click("button[data-level=warning]")
    browser.until("location.hash === ''")
    assert browser.js("document.querySelector('.steps p').textContent") == f"{whole} notes"


def test_the_address_keeps_what_is_shown(page):
    browser = page({"a.md": _STORY}, "#category=wordiness&figures=on")
    assert browser.js("document.querySelector('[data-category=wordiness]').ariaPressed") == "true"
    assert browser.js("document.querySelector('.statuses').hidden") is False
    sign = "getComputedStyle(document.querySelector('.figure[data-status=attributed]'), '::after').content"
    assert "attributed" in browser.js(sign)


def test_a_note_stands_at_its_mark_and_is_joined_to_it(page):
    browser = page({"a.md": _STORY})
    browser.hover(".mark")
    assert browser.js("document.querySelectorAll('.joins path').length") == 1
    assert browser.js("document.querySelectorAll('.note.lit').length") >= 1
    browser.press("j")
    browser.press("j")
    browser.until("document.getAnimations().length === 0")
    tops = browser.js("['m1-2', 'n1-2'].map((id) => document.getElementById(id).getBoundingClientRect().top)")
    assert abs(tops[0] - tops[1]) < 3
    assert browser.js(_OVERLAPS) == 0


def test_many_notes_do_not_lie_over_one_another(page):
    browser = page({"a.md": "We utilize it in order to utilize it. The the wall is very unique.\n\n" * 120})
    assert browser.js("document.querySelectorAll('.note').length") > 500
    assert browser.js(_OVERLAPS) == 0
    assert browser.js("performance.getEntriesByType('navigation')[0].loadEventEnd") < 5000


def test_reasons_unfold(page):
    browser = page({"a.md": _STORY})
    browser.click("a.why")
    assert browser.js("document.querySelector('.note .reason').textContent.length") > 40
    assert browser.js("document.querySelector('a.why').ariaExpanded") == "true"
    assert browser.js(_OVERLAPS) == 0


@pytest.mark.parametrize("wide", [390, 900, 1440])
def test_nothing_is_wider_than_the_window(page, wide):
    long = f"{'x' * 400} utilize\n\n| {'words ' * 40} | {'y' * 300} |\n|---|---|\n| a | b |\n\n```\n{'z' * 300}\n```\n"
    browser = page({"a.md": _STORY + long, "b.md": "Text.\n"}, wide=wide)
    assert browser.js("document.documentElement.scrollWidth") == wide
    browser.click(".path a")
    assert browser.js("document.documentElement.scrollWidth") == wide


def test_on_a_narrow_page_a_note_comes_up_when_its_mark_is_touched(page):
    browser = page({"a.md": _STORY}, wide=390)
    assert browser.js("document.querySelector('.note').checkVisibility()") is False
    browser.click(".mark")
    assert browser.js("document.querySelector('.note.current').checkVisibility()") is True
    browser.click("[data-close]")
    assert browser.js("document.querySelector('.note').checkVisibility()") is False
    browser.click(".unfold")
    assert browser.js("document.querySelector('.notes .note').checkVisibility()") is True


def test_a_table_of_drafts_leads_to_each_and_back(page):
    browser = page({"a.md": "Text.\n", "b.md": _STORY})
    shown = (
        "[...document.querySelectorAll('.proof')].filter((one) => one.checkVisibility()).map((one) => one.dataset.path)"
    )
    assert browser.js(shown) == []
    browser.click(".path a")
    assert browser.js(shown) == ["in/b.md"]
    assert browser.js("[location.hash, document.title]") == ["#draft=in/b.md", "Proof: in/b.md"]
    browser.js("history.back()")
    browser.until("!document.querySelector('.index').hidden")
    assert browser.js(shown) == []
    browser.click("thead th:first-child button")
    assert browser.js("[...document.querySelectorAll('.path')].map((one) => one.textContent)") == ["b.md", "a.md"]


def test_a_hostile_draft_does_nothing(page):
    evil = (
        "<script>window.evil = 1</script> <img src=x onerror='window.evil = 1'> </style></textarea></title>"
        "<svg onload=evil()> [a](javascript:window.evil=1) <!-- --> \u2028 --> utilize"
    )
    browser = page({"a.md": f"---\ntitle: '{evil.replace(chr(39), '')}'\n---\n# {evil}\n\n{evil}\n\n    {evil}\n"})
    browser.click(".mark")
    assert browser.js("window.evil") is None
    assert browser.js("document.querySelectorAll('script').length") == 1
    assert (
        browser.js("document.querySelectorAll('img, iframe, form, [onload], [onerror], [style*=expression]').length")
        == 0
    )
