"""The one pass over a document's words misses nothing that each phrase's own regex would find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.document import Block, Document, Piece
from copydesk.readings.literals import literals
from copydesk.readings.patterns import pattern, rule_flags
from copydesk.readings.phrases import Index, Phrase, Sightings, longest
from copydesk.text import Source, Span

WORDS = [
    "in",
    "order",
    "to",
    "well-known",
    "don't",
    "İn",
    "ın",
    "ſ",
    "Straße",
    "co",
    "op",
    "e",
    "mail",
    "1,000",
    "a",
    "\u212a",
]
GLUE = [" ", "  ", "\n", "-", "'", "’", ", ", ". ", "—", "\u00a0", ""]
TOKENS = [
    "in order to", "well-known", "don['’]t", "colou?r", "utili[sz]e", "(?:very )?unique", "e-?mail", "co-op(?:erate)?",
    "a (?:lot|great deal) of", r"\d+ percent", "order|to order", "(?<!in )order", "to(?= order)", "straße", "k", "s",
    "in +order", "[a-e]", "op.", "(?i:IN)", "(mail) in", r"\bord", r"\border\b", r"\bto|in\b", "a{2,3}", "co*", "1,000", "’t", "to-", "-known", "",
]  # fmt: skip


def document(text):
    block = Block("paragraph", text, (Piece(0, len(text), Span(0, len(text))),))
    return Document(Source("a.txt", text), [block] if text else [])


texts = st.lists(st.sampled_from(WORDS) | st.sampled_from(GLUE) | st.text(max_size=2), max_size=30).map("".join)


@given(texts, st.lists(st.sampled_from(TOKENS), min_size=1, max_size=5), st.booleans(), st.booleans())
def test_every_match_of_the_plain_regex_is_covered(text, tokens, words, ignorecase):
    phrases = [
        Phrase(n, pattern(token, "tokens", words=words), rule_flags(ignorecase)) for n, token in enumerate(tokens)
    ]
    draft = document(text)
    seeker = object()
    Index([(seeker, phrases)]).scan(draft)
    seen = {(s.key, *s.match.span()) for s in draft.reading(Sightings).by_seeker[id(seeker)]}
    for phrase in phrases:
        for match in phrase.regex.finditer(text):
            if match.end() > match.start():
                # A match of the same phrase that begins earlier, or another at the same place, has it covered.
                assert any(key == phrase.key and start <= match.start() < end for key, start, end in seen), match


@given(texts, st.lists(st.sampled_from(TOKENS), min_size=1, max_size=5))
def test_nothing_is_seen_that_the_regex_does_not_match(text, tokens):
    phrases = [Phrase(n, pattern(token, "tokens"), rule_flags(True)) for n, token in enumerate(tokens)]
    for _, key, match in document(text).reading(Sightings).of(object(), phrases):
        assert phrases[key].regex.match(text, match.start()).span() == match.span()


@pytest.mark.parametrize(
    ("regex", "texts"),
    [
        ("utili[sz]e", ["utilise", "utilize"]),
        ("colou?r", ["color", "colour"]),
        (r"in\s+order", ["in order"]),
        ("a(?:b|c){1,2}", ["ab", "abb", "abc", "ac", "acb", "acc"]),
        (r"(?<!\w)to(?!\w)", ["to"]),
        (r"\w+", None),
        ("a*", None),
        ("(", None),
        ("x{1,300}y", None),
    ],
)
def test_the_texts_of_a_pattern(regex, texts):
    assert literals(regex) == texts


def same(text):
    """A text as a pattern that ignores case takes it: these letters stand for i and s."""
    return re.sub(r"\s+", " ", text.translate(str.maketrans("İıſ", "iis"))).casefold()


@given(st.sampled_from(TOKENS), texts)
def test_no_match_is_missing_from_the_texts_of_a_pattern(token, text):
    listed = literals(token, re.IGNORECASE)
    if listed is not None:
        for match in re.finditer(token, text, re.IGNORECASE):
            assert same(match[0]) in map(same, listed)


def test_of_those_that_overlap_the_first_and_longest_is_kept():
    phrases = [
        Phrase(n, pattern(t, "tokens"), rule_flags(True))
        for n, t in enumerate(["in order", "in order to", "order to go"])
    ]
    found = document("Go in order to go.").reading(Sightings).of(object(), phrases)
    assert [(key, match[0]) for _, key, match in found] == [(1, "in order to")]
    assert longest([]) == []
