"""What counts as a word."""

from __future__ import annotations

import pytest

from copydesk.readings.words import split


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don’t go.", ["don't", "go"]),
        ("a long-term, state‑of‑the‑art plan", ["a", "long-term", "state‑of‑the‑art", "plan"]),
        ("war—which – he said", ["war", "which", "he", "said"]),
        ("$1,000.50, 3.5% in 2010. 12", ["1,000.50", "3.5", "in", "2010", "12"]),
        ("the players' 'best' ’90s", ["the", "players", "best", "90s"]),
        ("and/or e-mail @home", ["and", "or", "e-mail", "home"]),
        ("re\u0301sume\u0301 na\u00efve", ["re\u0301sume\u0301", "naïve"]),
        ("news\u00adpaper", ["newspaper"]),
        ("use \ufffc now", ["use", "now"]),
        ("", []),
    ],
)
def test_forms(text: str, words: list[str]) -> None:
    assert split(text).forms == words


@pytest.mark.parametrize("text", ["İt İS big, isn’t it", "One a one, a-one. 1.5 5", "a\u0301a a\u00ada a"])
def test_places(text: str) -> None:
    words = split(text)
    written = [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]
    assert [word.lower().replace("’", "'").replace("\u00ad", "") for word in written] == words.forms
    assert words.starts == sorted(set(words.starts))
