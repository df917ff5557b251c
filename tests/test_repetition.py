"""Words, phrases, openings, sentences and headings that stand where they stood before."""

from __future__ import annotations

import pytest

from copydesk.check import Check, Hit, OptionError
from copydesk.checks.doubled_word import DoubledWord
from copydesk.checks.repeated_opening import RepeatedOpening
from copydesk.checks.repeated_phrase import RepeatedPhrase
from copydesk.checks.repeated_sentence import RepeatedSentence
from copydesk.checks.skipped_heading import SkippedHeading
from copydesk.formats.markdown import markdown
from copydesk.formats.plain import plain


def seen(check: Check, text: str) -> list[Hit]:
    return list(check.hits(plain("draft.txt", text.encode())))


def flagged(check: Check, text: str) -> list[str]:
    return [hit.block.text[hit.start : hit.end] for hit in seen(check, text)]


def in_source(check: Check, text: str) -> list[str]:
    """The flagged words as they stand in a Markdown draft."""
    return [text[slice(*hit.block.home(hit.start, hit.end))] for hit in check.hits(markdown("d.md", text.encode()))]


def earlier(check: Check, text: str) -> list[str]:
    return [place.block.text[place.start : place.end] for hit in seen(check, text) for place in hit.related]


@pytest.mark.parametrize(
    ("text", "found", "better"),
    [
        ("She sat by the the door.", "the the", "the"),
        ("The the door was shut.", "The the", "The"),
        ("SHE SAT BY THE THE DOOR.", "THE THE", "THE"),
        ("They know that that that is wrong.", "that that that", "that"),
        ("The soup is cold cold today.", "cold cold", "cold"),
        ("It is in the of in the of it.", "in the of in the of", "in the of"),
        (
            "The vote was won by one by the old guard by the old guard.",
            "by the old guard by the old guard",
            "by the old guard",
        ),
    ],
)
def test_what_is_doubled_is_flagged_whole_and_once_is_better(text: str, found: str, better: str) -> None:
    (hit,) = seen(DoubledWord(clashes=False), text)
    assert (text[hit.start : hit.end], hit.better) == (found, (better,))


def test_doublings_cross_lines_and_emphasis_but_not_blocks() -> None:
    assert in_source(DoubledWord(), "By the *the* door.\n") == ["the *the"]
    assert in_source(DoubledWord(), "- By the\n  the door.\n") == ["the\n  the"]
    assert in_source(DoubledWord(), "- by the\n- the door\n\n| the | the |\n|-----|-----|\n| the | the |\n") == []
    assert in_source(DoubledWord(), "Call `get` get and the `x` the.\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "All she had had was tea, and she said that that was enough.",
        "What the law is is unclear.",
        "He moved in in May.",
        "Walla Walla is far far away. Far away, away they went.",
        "Type foo foo.txt or --go go or and and/or.",
        "Round and round and round, year after year after year.",
        "Route 66 66 miles on.",
        "It rained. It stopped. Stopped clocks.",
    ],
)
def test_what_english_says_twice_is_silent(text: str) -> None:
    assert flagged(DoubledWord(), text) == []


def test_clashing_articles_and_negatives_have_no_single_cure() -> None:
    hits = seen(DoubledWord(), "It was the a door. We didn't see nothing.")
    assert [(hit.case, hit.better) for hit in hits] == [("article", ()), ("negative", ())]
    assert flagged(DoubledWord(), "It was the a door. We didn't see nothing.") == ["the a", "didn't see nothing"]


def test_exceptions_of_doubled_words() -> None:
    assert flagged(DoubledWord(exceptions=("Bora",)), "They sang bora bora. The yellow yellow sun.") == [
        "yellow yellow"
    ]
    assert flagged(DoubledWord(exceptions=("yellow",)), "The yellow yellow sun.") == []


ECHO = "The plan met with fierce local resistance.\n\nThe harbor plan met with fierce local resistance of its own.\n"


def test_an_echo_is_flagged_once_and_names_the_earlier_place() -> None:
    assert flagged(RepeatedPhrase(), ECHO) == ["plan met with fierce local resistance"]
    assert earlier(RepeatedPhrase(), ECHO) == ["plan met with fierce local resistance"]
    assert [(hit.case, hit.says["apart"]) for hit in seen(RepeatedPhrase(), ECHO)] == [("echo", 8)]


def test_each_later_occurrence_names_the_one_before_it() -> None:
    text = "We want financial stability. They need financial stability. Who has financial stability?"
    first, second = seen(RepeatedPhrase(), text)
    assert first.related[0].start == text.index("financial")
    assert second.related[0].start == first.start


def test_a_heading_is_no_echo_and_hides_none() -> None:
    text = "It threatens regional stability.\n\n## Regional stability\n\nThey fear for regional stability.\n"
    assert in_source(RepeatedPhrase(), text) == ["regional stability"]


def test_names_figures_quotations_and_the_subject_do_not_echo() -> None:
    assert flagged(RepeatedPhrase(), "The Royal Bank of Ruritania met. The Royal Bank of Ruritania rose.") == []
    assert flagged(RepeatedPhrase(), "He sold 40 boats to rich friends. She sold 40 boats to poor friends.") == []
    assert (
        flagged(
            RepeatedPhrase(), "We want lasting harmony. “We want civic independence,” he said of civic independence."
        )
        == []
    )
    assert flagged(RepeatedPhrase(), "They want civic independence. " * 6) == []


def test_reach_of_repeated_phrases() -> None:
    text = f"They want civic independence. {'It rains. ' * 20}We need civic independence."
    assert flagged(RepeatedPhrase(reach=50), text) == ["civic independence"]
    assert flagged(RepeatedPhrase(reach=30), text) == []


def test_three_sentences_in_a_row_that_begin_alike() -> None:
    text = "She ran. She won. She left. She slept.\n\nThe mayor spoke. The mayor sat.\n\nThe mayor left.\n"
    assert flagged(RepeatedOpening(), text) == ["She", "The mayor"]
    assert [hit.start for hit in seen(RepeatedOpening(), text)] == [18, 0]
    assert flagged(RepeatedOpening(run=2), "She ran. She won.") == ["She"]


def test_rows_that_are_meant_are_silent() -> None:
    assert flagged(RepeatedOpening(), "“We ran. We won. We left.”") == []
    assert flagged(RepeatedOpening(), "- She ran.\n- She won.\n- She left.\n") == []
    assert flagged(RepeatedOpening(), "The mayor ran. The clerk won. The board left.") == []
    assert flagged(RepeatedOpening(), "If he runs, he wins. If he sits, he loses. If he sleeps, he dreams.") == []


def test_a_sentence_said_again_names_the_first() -> None:
    text = "The old ferry sank in deep water. It rained.\n\nThe old ferry  sank in deep\nwater. The old ferry sank, in deep water!"
    assert flagged(RepeatedSentence(), text) == [
        "The old ferry  sank in deep water.",
        "The old ferry sank, in deep water!",
    ]
    assert earlier(RepeatedSentence(), text) == ["The old ferry sank in deep water."] * 2
    assert flagged(RepeatedSentence(words=8), text) == []


def test_sentences_that_may_come_again() -> None:
    again = "Now run this command on your machine:\n\n    {}\n\n"
    assert in_source(RepeatedSentence(), again.format("a") + again.format("b")) == []
    assert in_source(RepeatedSentence(), "Set the `a` of the file to on. Set the `b` of the file to on.\n") == []
    assert (
        flagged(RepeatedSentence(), "Follow us on all our channels today. News. Follow us on all our channels today.")
        == []
    )


def test_a_level_left_out() -> None:
    hits = list(SkippedHeading().hits(markdown("d.md", b"# One\n\n### Three\n\n##### Five\n\n## Two\n")))
    assert [(hit.block.text, hit.case) for hit in hits] == [("Three", "skipped"), ("Five", "skipped")]
    assert dict(hits[0].says) == {"level": 3, "before": 1, "expected": 2}


def test_a_first_heading_too_deep_is_told_once() -> None:
    hits = list(SkippedHeading().hits(markdown("d.md", b"Text.\n\n### Three\n\n### Three more\n")))
    assert [(hit.block.text, hit.case) for hit in hits] == [("Three", "first")]
    assert in_source(SkippedHeading(), "---\ntitle: One\n---\n\n### Three\n") == ["Three"]
    assert in_source(SkippedHeading(), "---\ntitle: One\n---\n\n## Two\n") == []


def test_options_that_cannot_be() -> None:
    with pytest.raises(OptionError, match=r"^run: 1 is less than 2$"):
        RepeatedOpening(run=1)
    with pytest.raises(OptionError, match=r"^words: 1 is less than 2$"):
        RepeatedSentence(words=1)
    with pytest.raises(OptionError, match=r"^echo: 2 is less than 3$"):
        RepeatedPhrase(echo=2)
