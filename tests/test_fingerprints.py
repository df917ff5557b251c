"""What a finding is known by: what keeps its fingerprint, and what changes it."""

from __future__ import annotations

import time

import pytest

from copydesk.interchange.fingerprint import fingerprints
from copydesk.rule import Finding
from copydesk.text import Source, Span


def prints(text, *words, path="a.md", rule="wordy"):
    """The fingerprints of every place where one of the words stands."""
    source = Source(path, text)
    spans = sorted((at, at + len(word)) for word in words for at in range(len(text)) if text.startswith(word, at))
    findings = [Finding(rule, "style", "warning", "Why?", Span(*span), text[slice(*span)]) for span in spans]
    return fingerprints(source, findings)


PLAIN = "It rained. We made use of the very long pier. It stood."
KNOWN = prints(PLAIN, "made use")


@pytest.mark.parametrize(
    "text",
    [
        "It rained. We made\nuse of the very\nlong pier. It stood.",
        "It rained.\r\nWe made use\r\nof the very long pier.\r\nIt stood.",
        "It rained.\rWe made use of the\rvery long pier. It stood.",
        "A new paragraph.\n\n\nIt rained. We made use of the very long pier.\n",
        "It poured! We made use of the very long pier. Did it stand?",
        "We made  use of the\tvery long\u00a0pier.",
        "> It rained. We made\n> use of the very\n> long pier. It stood.",
        "> > It rained.\n> > We made\n> > use of the very long pier.",
        "- It rained.\n- We made use of the very long pier.\n- It stood.\n",
        "7. We made use of\n   the very long pier.\n",
        "## We made use of the very long pier.\nIt stood.\n",
        "---\ntitle: We\n---\nWe made use of the very long pier.",
        "We made use of the very long pier.\n===\n",
    ],
)
def test_what_keeps_a_fingerprint(text):
    found = text.replace("\n", " ").replace("\r", " ")
    word = next(
        word
        for word in ("made use", "made\nuse", "made\r\nuse", "made  use", "made\n> use", "made\n> > use")
        if word in text
    )
    assert "made" in found
    assert prints(text, word) == KNOWN


@pytest.mark.parametrize(
    "text",
    [
        "It rained. We made use of the very short pier. It stood.",
        "It rained. They made use of the very long pier. It stood.",
        "It rained. We made use of the very long pier? It stood.",
        "It rained, and we made use of the very long pier. It stood.",
        "We made use of the very long pier of Mr. Smith. It stood.",
    ],
)
def test_a_changed_sentence_changes_it(text):
    assert prints(text, "made use") != KNOWN


def test_the_rest_of_a_sentence_with_an_abbreviation_belongs_to_it():
    one = prints("Acme Inc. Chairman J. Smith, i.e. Joe, made use of Mr. Lee.", "made use")
    assert one != prints("Acme Inc. Chairwoman J. Smith, i.e. Joe, made use of Mr. Lee.", "made use")
    assert one != prints("Acme Inc. Chairman J. Smith, i.e. Joe, made use of Mr. Bee.", "made use")


def test_another_draft_or_rule_is_another_finding():
    assert prints(PLAIN, "made use", path="b.md") != KNOWN
    assert prints(PLAIN, "made use", rule="cliche") != KNOWN
    assert fingerprints(Source("elsewhere/b.md", PLAIN), [], "a.md") == []


def test_a_name_given_stands_for_the_path():
    finding = Finding("wordy", "style", "warning", "Why?", Span(14, 22), "made use")
    assert PLAIN[14:22] == "made use"
    assert fingerprints(Source("/elsewhere/b.md", PLAIN), [finding], "a.md") == KNOWN
    assert fingerprints(Source("./x/../a.md", PLAIN), [finding]) == KNOWN


def test_findings_that_are_alike_are_told_apart_and_stay_known():
    two = prints(f"{PLAIN}\n\n{PLAIN}\n", "made use")
    assert two[0] == KNOWN[0]
    assert len({*two}) == 2
    three = prints(f"{PLAIN}\n\n{PLAIN}\n\nNo.\n\n{PLAIN}", "made use")
    assert three[:2] == two
    assert len({*three}) == 3


def test_two_in_a_sentence_are_known_by_their_words():
    both = prints(PLAIN, "made use", "very")
    assert both[0] == KNOWN[0]
    assert both[1:] == prints(PLAIN, "very")


def test_findings_at_one_place_in_any_order():
    span = Span(14, 22)
    findings = [Finding("wordy", "style", "warning", said, span, "made use") for said in ("A", "B")]
    forth = fingerprints(Source("a.md", PLAIN), findings)
    assert forth == fingerprints(Source("a.md", PLAIN), findings[::-1])[::-1]
    assert len({*forth}) == 2


def test_the_title_stays_known_when_the_date_changes():
    one = prints("---\ntitle: How we made use\ndate: 2026-01-02\n---\n\nIt rained.\n", "made use")
    assert one == prints("---\nauthor: Lee\ntitle: How we made use\ndate: 2026-03-04\n---\nIt poured.\n", "made use")
    assert one != prints("---\ntitle: How they made use\ndate: 2026-01-02\n---\n\nIt rained.\n", "made use")


def test_empty_and_strange_drafts():
    nothing = Finding("wordy", "style", "warning", "Why?", Span(0, 0), "")
    assert len(fingerprints(Source("a.md", ""), [nothing])[0]) == 32
    assert len({*prints("made use\0made use\u2028😀 made use\ud800", "made use")}) == 3


@pytest.mark.parametrize(
    "text", ["." * 400_000, "。" * 400_000, '."' * 200_000, "- " * 200_000, "> " * 200_000, "\n" * 200_000]
)
def test_hostile_drafts_take_no_longer_than_others(text):
    began = time.perf_counter()
    source = Source("a.md", text)
    spans = [Span(at, at + 1) for at in range(0, len(text), 4000)]
    fingerprints(source, [Finding("r", "s", "warning", "m", span, text[slice(*span)]) for span in spans])
    assert time.perf_counter() - began < 3
