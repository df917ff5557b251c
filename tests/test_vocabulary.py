"""The vocabulary of a project: what it silences, what it says itself, and `copydesk vocab`."""

from __future__ import annotations

import json

import pytest

CONFIG = 'vocabulary = ["words.txt"]\n'


@pytest.fixture
def concise(copydesk):
    """What is said of wall.txt, a line for each finding."""

    def said(*arguments: str) -> list[str]:
        run = copydesk("check", "--exit-zero", "--output-format", "concise", *arguments, "wall.txt")
        assert (run.code, run.err) == (0, "")
        return run.out.split("\n")[:-1]

    return said


def test_accepted_word_is_silent_where_its_case_is_the_same(write, concise):
    write("copydesk.toml", CONFIG)
    write("words.txt", "# ours\nutilize\n")
    write("wall.txt", "They utilize stone. Utilize it.\n")
    assert concise("--select", "plain-words") == ["wall.txt:1:21: suggestion plain-words Say “Use”, not “Utilize”."]


def test_accepted_phrase_covers_what_stands_within_it(write, concise):
    write("copydesk.toml", CONFIG)
    write("words.txt", "Boutros the the Elder\n")
    write("wall.txt", "We met Boutros the the Elder. We met the the end.\n")
    assert [line.split(" ")[0] for line in concise("--select", "doubled-word")] == ["wall.txt:1:38:"]


def test_regex_only_between_slashes(write, concise):
    write("copydesk.toml", CONFIG)
    write("words.txt", "/utili[sz]e[sd]?/\nutili.e\n")
    write("wall.txt", "They utilized stone and utilised sand. They utilizing!\n")
    assert concise("--select", "plain-words") == ["wall.txt:1:45: suggestion plain-words Say “using”, not “utilizing”."]


def test_words_that_are_not_to_be_used(write, concise):
    write("copydesk.toml", CONFIG)
    write("words.txt", "GitHub\n!chairman -> chair\n!/synerg\\w+/\n")
    write("wall.txt", "The chairman keeps synergies on Github. “The chairman,” she said.\n")
    assert concise("--select", "house-word") == [
        "wall.txt:1:5: warning house-word Write “chair”, not “chairman”, as the project's vocabulary has it.",
        "wall.txt:1:20: warning house-word The project's vocabulary rejects “synergies”; find another word.",
        "wall.txt:1:33: warning house-word The project's vocabulary writes it “GitHub”.",
    ]


@pytest.mark.parametrize(
    ("entry", "error"),
    [
        ("/(/", "copydesk: words.txt:2: `/(/` is no regex: missing ), unterminated subpattern\n"),
        ("a -> b", "copydesk: words.txt:2: only a word that is not to be used has another; write `!a -> b`\n"),
        ("!", "copydesk: words.txt:2: this entry says no word; write `!word -> better`, or strike it\n"),
    ],
)
def test_entry_that_cannot_be(write, copydesk, entry, error):
    write("copydesk.toml", CONFIG)
    write("words.txt", f"fine\n{entry}\n")
    write("wall.txt", "It rains.\n")
    run = copydesk("check", "wall.txt")
    assert (run.code, run.out, run.err) == (2, "", error)


def test_file_that_is_not_there(write, copydesk):
    write("copydesk.toml", CONFIG)
    write("wall.txt", "It rains.\n")
    run = copydesk("check", "wall.txt")
    assert (run.code, run.err) == (2, "copydesk: copydesk.toml:1: vocabulary: there is no file words.txt\n")


def test_vocab_says_what_each_entry_does(write, copydesk):
    write("copydesk.toml", CONFIG)
    write("words.txt", "utilize\nfoo\n!chairman -> chair\n")
    write("wall.txt", "They utilize stone. The chairman did not.\n")
    run = copydesk("vocab", "wall.txt")
    assert (run.code, run.err) == (0, "")
    assert run.out == (
        "term                stands  silences\n"
        "utilize                  1         1  words.txt:1\n"
        "foo                      0         0  words.txt:2\n"
        "!chairman -> chair       1  rejected  words.txt:3\n"
        "3 entries, 1 of them in no draft\n"
    )
    terms = json.loads(copydesk("vocab", "--output-format", "json", "wall.txt").out)["terms"]
    assert [(term["term"], term["stands"], term["silences"]) for term in terms] == [
        ("utilize", 1, 1),
        ("foo", 0, 0),
        ("chairman", 1, 0),
    ]


def test_vocab_adds(write, copydesk):
    write("copydesk.toml", CONFIG)
    words = write("words.txt", "utilize")
    run = copydesk("vocab", "--add", "GitHub", "--add", "utilize", "--add", "!chairman -> chair")
    assert (run.code, run.out, run.err) == (0, "words.txt: GitHub, !chairman -> chair\n", "")
    assert words.read_text() == "utilize\nGitHub\n!chairman -> chair\n"
    run = copydesk("vocab", "--add", "GitHub")
    assert (run.code, run.out) == (0, "words.txt has this already\n")
    run = copydesk("vocab", "--add", "/(/")
    assert (run.code, run.out) == (2, "")
    assert words.read_text() == "utilize\nGitHub\n!chairman -> chair\n"


def test_vocab_without_one(write, copydesk):
    write("wall.txt", "It rains.\n")
    run = copydesk("vocab", "--isolated", "wall.txt")
    assert (run.code, run.out) == (2, "")
    assert run.err == 'copydesk: no vocabulary holds here; give a config `vocabulary = ["vocabulary.txt"]`\n'


def test_explain_names_the_entry(write, copydesk):
    write("copydesk.toml", CONFIG)
    write("words.txt", "utilize\n")
    write("wall.txt", "They utilize stone.\n")
    run = copydesk("explain", "wall.txt:1")
    assert "a term of the vocabulary (words.txt:1)" in run.out
