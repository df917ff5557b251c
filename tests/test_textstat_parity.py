"""Our formulas are textstat's, and textstat runs without a network."""

from __future__ import annotations

import inspect
import os
import subprocess
import sys

import pytest

from copydesk.check import OptionError
from copydesk.checks.textstat import METRICS, Textstat, _textstat, measure
from copydesk.document import Document
from copydesk.formats.markdown import markdown
from copydesk.readings.formulas import FORMULAS

TEXT = (
    "The committee published its annual report. Few people read it, and nobody was surprised by the harbour's figures."
)
COUNTS = {
    "words": 1_234,
    "sentences": 67,
    "syllables": 1_999,
    "letters": 5_678,
    "characters": 5_901,
    "polysyllables": 211,
    "complex_words": 173,
    "long_words": 345,
    "miniwords": 456,
}
# Which of textstat's own counts each of ours stands for.
THEIRS = {
    "count_words": "words",
    "count_sentences": "sentences",
    "count_syllables": "syllables",
    "count_letters": "letters",
    "count_chars": "characters",
    "count_polysyllable_words": "polysyllables",
    "count_difficult_words": "complex_words",
    "count_long_words": "long_words",
    "count_miniwords": "miniwords",
}
NAMES = {name: name.replace("-", "_") for name in FORMULAS if name != "linsear-write"}


@pytest.mark.parametrize("name", NAMES)
def test_the_same_counts_give_the_same_score(name, monkeypatch):
    _textstat()
    for module in [module for path, module in sys.modules.items() if path.startswith("textstat.backend.metrics._")]:
        for function, count in THEIRS.items():
            if hasattr(module, function):
                monkeypatch.setattr(module, function, lambda *_, n=COUNTS[count], **__: n)
    formula = FORMULAS[name]
    ours = formula.score(*(COUNTS[count] for count in formula.counts))
    # A text of its own for each formula: textstat remembers what it said of a text.
    assert ours == measure(NAMES[name], f"parity of {name}")


def test_linsear_write_agrees_on_a_sample_of_a_hundred_words():
    # textstat counts this one word by word, so the counts cannot be given to it; the text can.
    text = " ".join(["The committee met."] * 30 + ["It ended at ten."] * 2 + ["So."])
    words, sentences, polysyllables = 99, 33 - 1, 30  # textstat leaves out sentences of one or two words
    assert FORMULAS["linsear-write"].score(words, sentences, polysyllables) == measure("linsear_write_formula", text)


def test_every_measure_of_textstat_is_offered():
    functions = {
        name
        for name, function in inspect.getmembers(type(_textstat()), inspect.isfunction)
        if not name.startswith(("_", "set_", "is_", "remove_")) and not name.endswith("_list")
    }
    assert functions == METRICS


def test_every_measure_works_without_a_network(tmp_path):
    code = (
        "import socket\n"
        "class Blocked(socket.socket):\n"
        "    def __init__(self, *args, **options): raise OSError('no network here')\n"
        "socket.socket = Blocked\n"
        "socket.create_connection = socket.getaddrinfo = lambda *args, **options: Blocked()\n"
        "from copydesk.checks.textstat import METRICS, measure\n"
        f"print(all(isinstance(measure(name, {TEXT!r}), float) for name in METRICS))\n"
    )
    bare = {"HOME": str(tmp_path), "NLTK_DATA": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)}
    environment = {**{key: os.environ[key] for key in ("PATH", "SYSTEMROOT") if key in os.environ}, **bare}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False)
    assert (done.stdout, done.stderr) == ("True\n", "")
    assert list(tmp_path.iterdir()) == []


def draft(text: str) -> Document:
    return markdown("draft.md", text.encode())


def test_a_draft_and_a_block_beyond_the_limit():
    document = draft(f"# Title\n\n{TEXT}\n\nIt rained. `code` fell.\n")
    first = "The committee published its annual report."
    (hit,) = Textstat(metric="flesch_kincaid_grade", max=5, min_words=5).hits(document)
    assert (hit.block.text[hit.start : hit.end], hit.case) == (first, "high")
    assert hit.says == {"value": "7.0", "metric": "flesch_kincaid_grade", "limit": "5"}
    hits = list(Textstat(metric="lexicon_count", min=10, per="block", min_words=1).hits(document))
    assert [(hit.block.text, hit.case, hit.says["value"]) for hit in hits] == [
        ("It rained. \ufffc fell.", "low", "3.0")
    ]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"metric": "gunning_fogg", "max": 1.0}, "did you mean `gunning_fog`"),
        ({"metric": "flesch-kincaid", "max": 1.0}, "did you mean `flesch_kincaid_grade`"),
        ({"metric": "lix"}, "give `max`, `min` or both"),
        ({"metric": "lix", "max": 1.0, "per": "page"}, "neither draft nor block"),
    ],
)
def test_what_cannot_be_is_refused(options, message):
    with pytest.raises(OptionError, match=message):
        Textstat(**options)
