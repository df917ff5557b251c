"""What is counted, what the formulas make of it, and what the readability checks say."""

from __future__ import annotations

import subprocess
import sys

import pytest

from copydesk.check import OptionError
from copydesk.checks.long_paragraph import LongParagraph
from copydesk.checks.long_sentence import LongSentence
from copydesk.checks.metric import Metric
from copydesk.checks.reading_grade import ReadingGrade
from copydesk.document import Document
from copydesk.formats.markdown import markdown
from copydesk.readings.numerals import spoken_syllables
from copydesk.readings.prose_counts import Counts, Prose
from copydesk.readings.syllables import syllables

HARD = (
    "Notwithstanding considerable administrative opposition, the municipal authorities unanimously recommended "
    "comprehensive modernisation of the industrial infrastructure."
)
EASY = "The tide came in and the boats rose with it."


def draft(text: str) -> Document:
    return markdown("draft.md", text.encode())


def flagged(check, document):
    return [hit.block.text[hit.start : hit.end] for hit in check.hits(document)]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("business", 2),
        ("people", 2),
        ("rhythm", 2),
        ("asked", 1),
        ("wanted", 2),
        ("front-runner", 3),
        ("don't", 1),
        ("didn't", 2),
        ("boss's", 2),
        ("mayor's", 2),
        ("1990s", 4),
        ("4th", 1),
        ("mccain", 2),
        ("zxqj", 4),
        ("über", 2),
    ],
)
def test_syllables(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("figure", "count"),
    [
        ("0", 2),
        ("7", 2),
        ("1,000", 3),
        ("3.5", 3),
        ("2026", 5),
        ("1905", 4),
        ("1900", 4),
        ("110", 4),
        ("007", 6),
        ("1.2.3", 3),
    ],
)
def test_figures_are_read_aloud(figure, count):
    assert spoken_syllables(figure) == count


def test_only_prose_is_counted():
    document = draft(
        "# The harbour plan\n\nBy Ann Example\n\nThe wall is old. Mr. Hill paid $3.5 million for it.\n\n"
        "- Stones\n- The stones are new.\n\n> We never said so.\n\n| a | b |\n| - | - |\n| The wall. | It fell. |\n\n"
        "```\nprint(1)\n```\n"
    )
    prose = document.reading(Prose)
    assert [" ".join(sentence.forms) for sentence in prose.sentences] == [
        "the wall is old",
        "mr hill paid 3.5 million for it",
        "the stones are new",
    ]
    counts = Counts(prose.sentences)
    assert (counts.sentences, counts.words) == (3, 15)


def test_complex_words_are_no_names_figures_or_mere_endings():
    document = draft("Afterwards Elizabeth reported 1,000,000 well-established expenses to the committee.")
    assert Counts(document.reading(Prose).sentences).complex_words == 2  # afterwards, committee


def test_reading_grade_names_the_draft_its_sections_and_the_hardest_sentences():
    document = draft(f"{EASY} {HARD}\n\n## Plans\n\n{HARD} {HARD}\n\n## Tides\n\n{EASY} {EASY}\n")
    hits = list(ReadingGrade(min_words=15).hits(document))
    assert [(hit.case, hit.block.text[hit.start : hit.end]) for hit in hits] == [("draft", EASY), ("section", "Plans")]
    assert hits[0].says == {"score": "grade 20.0", "formula": "Flesch-Kincaid", "limit": "17"}
    assert [place.block.text[place.start : place.end] for place in hits[0].related] == [HARD, HARD, HARD]
    assert {place.message for place in hits[0].related} == {
        "grade 34, 15 words; “considerable”, “administrative”, “unanimously” weigh most"
    }


def test_a_long_sentence_is_best_split():
    long = "The wall that the council built in the spring with stones from the old quarry in the hills fell down in the first storm of the autumn."
    hits = list(ReadingGrade(max=1, min_words=10, hardest=1).hits(draft(f"{long}\n")))
    assert [place.message for place in hits[0].related] == ["grade 8, 27 words; grade 3 if split in two"]


def test_a_list_of_references_is_no_prose():
    document = draft(
        "# Tides\n\nThe sea rose in the night.\n\n## 5. References\n\nHill, A. (2019). The tide at Ely was high.\n\n"
        "### Online\n\nThe harbour keeps a log.\n\n## Thanks\n\nThe crew was kind.\n"
    )
    assert [" ".join(sentence.forms) for sentence in document.reading(Prose).sentences] == [
        "the sea rose in the night",
        "the crew was kind",
    ]


def test_reading_grade_leaves_short_drafts_alone():
    assert flagged(ReadingGrade(), draft(HARD)) == []


def test_reading_grade_by_a_formula_that_falls():
    check = ReadingGrade(formula="flesch-reading-ease", min=50, min_words=10)
    assert flagged(check, draft(HARD)) == [HARD]
    assert flagged(check, draft(f"{EASY} {EASY}")) == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"formula": "flesch-kincade-grade"}, "did you mean `flesch-kincaid-grade`?"),
        ({"formula": "lix", "min": 3.0}, "LIX rises as prose gets harder; give `max`"),
        ({"formula": "flesch-reading-ease", "max": 3.0}, "Flesch reading ease falls as prose gets harder; give `min`"),
    ],
)
def test_reading_grade_refuses(options, message):
    with pytest.raises(OptionError, match=message.replace("?", r"\?")):
        ReadingGrade(**options)


def test_long_sentence_does_not_count_quoted_words_and_items():
    quoted = "The mayor said that “not one stone of that old wall will ever be moved by anyone again” on Monday."
    series = "They built roads, two bridges, a tunnel, some schools, a hospital and a ferry."
    assert flagged(LongSentence(max=12), draft(f"{quoted} {series} It rained.")) == []
    assert flagged(LongSentence(max=5), draft(f"{quoted} It rained.")) == [quoted]


def test_long_paragraph_flags_its_first_sentence():
    assert flagged(LongParagraph(max=20), draft(f"{EASY} {EASY} {EASY}\n\n{EASY}")) == [EASY]


def test_metric_evaluates_vales_formulas():
    document = draft(f"# Title\n\n{EASY} {EASY}\n")
    (hit,) = Metric(formula="words / sentences", condition="> 9.0").hits(document)
    assert (hit.block.text, hit.says) == ("Title", {"value": "10.00"})
    assert flagged(Metric(formula="heading.h1 + math.sqrt(words - 4)", condition="== 5.0"), document) == ["Title"]
    assert flagged(Metric(formula="words", condition="> 9 && sentences < 2"), document) == []
    assert flagged(Metric(formula="words / heading_h2", condition="> 0"), document) == []


@pytest.mark.parametrize(
    ("formula", "condition", "message"),
    [
        ("wrds / 2", "> 3", "did you mean `words`"),
        ("__import__('os').system('true')", "> 1", "formula"),
        ("(lambda: 1)()", "> 1", "formula"),
        ("words[0]", "> 1", "is no arithmetic"),
        ("words", "10", "is no comparison"),
        ("words +", "> 1", "it is no expression"),
        ("(" * 300 + "1" + ")" * 300, "> 1", "formula"),
        ("-" * 100 + "1", "> 1", "it is nested too deep"),
    ],
)
def test_metric_refuses(formula, condition, message):
    with pytest.raises(OptionError, match=message):
        Metric(formula=formula, condition=condition)


def test_huge_powers_come_to_nothing():
    assert flagged(Metric(formula="9 ** 9 ** 9 ** words", condition="> 1"), draft(EASY)) == []


def test_readability_imports_neither_textstat_nor_proselint():
    code = (
        "import sys; from copydesk.checks import long_paragraph, long_sentence, metric, proselint, reading_grade, textstat; "
        "textstat.Textstat(metric='lix', max=1.0); proselint.Proselint(checks=('hedging',)); "
        "print([name for name in ('textstat', 'nltk', 'proselint', 're2') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
