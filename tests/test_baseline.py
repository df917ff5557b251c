"""Known findings: what is held back, what is new, and the file that keeps them."""

from __future__ import annotations

import json

import pytest

HARBOUR = """\
# The harbour

The the mayor opened it. Ann Lee spoke of of the tide.

Nobody came to to the feast.
"""

FILE = """\
{
"version": 1,
"fingerprints": 1,
"findings": [
{"path": "news/harbour.md", "rule": "doubled-word", "text": "The the", "fingerprint": "FINGERPRINT"},
{"path": "news/harbour.md", "rule": "doubled-word", "text": "of of", "fingerprint": "FINGERPRINT"},
{"path": "news/harbour.md", "rule": "doubled-word", "text": "to to", "fingerprint": "FINGERPRINT"}
]
}
"""


@pytest.fixture
def check(copydesk):
    """Lints, and gives what is found in the concise form, and what is said on standard error."""

    def run(*arguments):
        code, out, err = copydesk("check", "--output-format", "concise", *arguments)
        assert code == (2 if err.startswith("copydesk: copydesk-baseline.json:") else bool(out)), err
        return [line.split(" Say ")[0].split(": ", 1)[0] for line in out.split("\n") if line], err

    return run


@pytest.fixture
def project(write, copydesk):
    """A project of one draft, whose three findings are known."""
    write("copydesk.toml", 'select = ["doubled-word", "weasel-word", "structure"]\nfail-on = "suggestion"\n')
    write("news/harbour.md", HARBOUR)
    run = copydesk("baseline")
    assert run == (0, "copydesk-baseline.json: 3 known findings in 1 draft; 3 new\n", "")


HELD = "copydesk: 3 known findings held back\n"
ONE_GONE = "copydesk: 1 finding of the baseline is gone; run `copydesk baseline --prune`\n"
TORN = (
    ":1: a merge left its marks in this baseline; run `copydesk baseline --prune`, "
    "which takes both sides and leaves what is still found"
)


def entries(tmp_path, name="copydesk-baseline.json"):
    return [(row["path"], row["text"]) for row in json.loads((tmp_path / name).read_bytes())["findings"]]


@pytest.mark.usefixtures("project")
def test_the_file(tmp_path):
    text = (tmp_path / "copydesk-baseline.json").read_text(encoding="utf-8")
    for row in json.loads(text)["findings"]:
        assert len(row["fingerprint"]) == 32
        text = text.replace(row["fingerprint"], "FINGERPRINT")
    assert text == FILE


@pytest.mark.usefixtures("project")
def test_what_is_known_is_held_back(check, copydesk):
    assert check() == ([], HELD)
    assert check("--no-baseline") == (
        ["news/harbour.md:3:1", "news/harbour.md:3:40", "news/harbour.md:5:13"],
        "",
    )
    assert copydesk("check", "--statistics") == (0, "", HELD)
    run = copydesk("check", "--output-format", "json")
    assert json.loads(run.out)["summary"] == {"drafts": 1, "errors": 0, "warnings": 0, "suggestions": 0}


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    "text",
    [
        HARBOUR.replace("\n", "\r\n"),
        HARBOUR.replace("# The harbour", "# The harbour\n\nA new paragraph.\n\n- And a list."),
        HARBOUR.replace("spoke of", "spoke\nof"),
        "Nobody came to to the feast.\n\nAnn Lee spoke of of the tide. The the mayor opened it.\n",
    ],
    ids=["line ends", "moved lines", "wrapped", "reordered"],
)
def test_what_moved_is_known(check, write, text):
    write("news/harbour.md", text)
    assert check() == ([], HELD)


@pytest.mark.usefixtures("project")
def test_a_changed_sentence_is_not_known(check, write):
    write("news/harbour.md", HARBOUR.replace("the tide", "the high tide"))
    assert check() == (
        ["news/harbour.md:3:40"],
        f"copydesk: 2 known findings held back\n{ONE_GONE}",
    )


@pytest.mark.usefixtures("project")
def test_one_more_of_the_same_is_new(check, write, copydesk):
    write("news/harbour.md", f"{HARBOUR}\nNobody came to to the feast.\n")
    assert check() == (["news/harbour.md:7:13"], HELD)
    assert copydesk("baseline").out == "copydesk-baseline.json: 4 known findings in 1 draft; 1 new\n"
    assert check() == ([], "copydesk: 4 known findings held back\n")


@pytest.mark.usefixtures("project")
def test_a_copy_of_a_draft_is_new(check, write):
    write("news/other.md", HARBOUR)
    assert check() == (["news/other.md:3:1", "news/other.md:3:40", "news/other.md:5:13"], HELD)


@pytest.mark.usefixtures("project")
def test_a_draft_that_moved_is_known(check, write, tmp_path, copydesk):
    (tmp_path / "news/harbour.md").unlink()
    write("old/port.md", HARBOUR.replace("the feast", "a feast"))
    write("old/port-2.md", HARBOUR)  # that which moved is one draft only
    told = "copydesk: 3 known findings held back\n"
    assert check() == (["old/port.md:3:1", "old/port.md:3:40", "old/port.md:5:13"], told)
    (tmp_path / "old/port-2.md").unlink()
    told = f"copydesk: 2 known findings held back\n{ONE_GONE}"
    assert check() == (["old/port.md:5:13"], told)
    run = copydesk("baseline", "--prune")
    assert run.out == "copydesk-baseline.json: 2 known findings in 1 draft; 1 gone, 1 draft moved\n"
    assert entries(tmp_path) == [("old/port.md", "The the"), ("old/port.md", "of of")]


@pytest.mark.usefixtures("project")
def test_half_of_a_draft_is_not_the_draft(check, write, tmp_path):
    (tmp_path / "news/harbour.md").unlink()
    write("news/feast.md", "Nobody came to to the feast.\n")
    assert check() == (["news/feast.md:1:13"], "")


def test_drafts_of_one_name_move_to_theirs(check, write, tmp_path, copydesk):
    write("copydesk.toml", 'select = ["doubled-word"]\n')
    for name in "ab":
        write(f"one/{name}.md", "The the tide.\n")
    copydesk("baseline")
    (tmp_path / "one").rename(tmp_path / "two")
    assert check() == ([], "copydesk: 2 known findings held back\n")
    (tmp_path / "two/a.md").unlink()
    write("two/c.md", "The the tide.\n\nThe the tide.\n")
    assert check() == (["two/c.md:3:1"], "copydesk: 2 known findings held back\n")


@pytest.mark.usefixtures("project")
def test_pruning(check, write, copydesk, tmp_path):
    write("news/harbour.md", "The the mayor opened it. It was late late. Nobody came to to the feast.\n")
    before = (tmp_path / "copydesk-baseline.json").read_bytes()
    run = copydesk("baseline", "--check")
    assert run == (
        1,
        "copydesk-baseline.json: 2 known findings in 1 draft; 1 gone; run `copydesk baseline --prune`\n",
        "",
    )
    assert (tmp_path / "copydesk-baseline.json").read_bytes() == before
    assert copydesk("baseline", "--prune").out == "copydesk-baseline.json: 2 known findings in 1 draft; 1 gone\n"
    assert copydesk("baseline", "--check") == (0, "copydesk-baseline.json: 2 known findings in 1 draft\n", "")
    assert check() == (["news/harbour.md:1:33"], "copydesk: 2 known findings held back\n")


def test_pruning_what_is_not_there(copydesk, write):
    write("a.md", "All is well.\n")
    told = "copydesk: baseline: there is no file copydesk-baseline.json to prune; `copydesk baseline` writes one\n"
    assert copydesk("baseline", "--prune") == (2, "", told)


@pytest.mark.usefixtures("project")
def test_drafts_that_were_not_read_stay_and_deleted_ones_go(write, copydesk, tmp_path):
    write("blog/a.md", "Oh, the the tide.\n")
    write("blog/b.md", "Oh, the the tide.\n")
    run = copydesk("baseline", "blog")
    assert run.out == "copydesk-baseline.json: 5 known findings in 3 drafts; 2 new\n"
    for gone in ("blog/a.md", "news/harbour.md"):
        (tmp_path / gone).unlink()
    run = copydesk("baseline", "blog")
    assert run.out == "copydesk-baseline.json: 4 known findings in 2 drafts; 1 gone\n"
    write("news/new.md", "All is well.\n")
    (tmp_path / "blog/b.md").unlink()
    assert copydesk("baseline").out == "copydesk-baseline.json: 0 known findings in 0 drafts; 4 gone\n"
    assert entries(tmp_path) == []


@pytest.mark.usefixtures("project")
def test_rules_that_did_not_look_keep_their_entries(check, write, copydesk, tmp_path):
    write("news/harbour.md", f"The law closed numerous small clinics.\n\n{HARBOUR}")
    run = copydesk("baseline", "--select", "weasel-word")
    assert run.out == "copydesk-baseline.json: 4 known findings in 1 draft; 1 new\n"
    write("news/harbour.md", "The law closed numerous small clinics.\n")
    assert check("--select", "weasel-word") == ([], "copydesk: 1 known finding held back\n")
    run = copydesk("baseline", "--ignore", "doubled-word")
    assert run.out == "copydesk-baseline.json: 4 known findings in 1 draft\n"
    assert copydesk("baseline").out == "copydesk-baseline.json: 1 known finding in 1 draft; 3 gone\n"
    (tmp_path / "news/harbour.md").rename(tmp_path / "news/port.md")
    assert copydesk("baseline", "--select", "weasel-word").out == (
        "copydesk-baseline.json: 1 known finding in 1 draft; 1 draft moved\n"
    )


def test_a_comment_that_silences_is_not_idle_for_being_known(check, write, copydesk):
    write("copydesk.toml", 'select = ["doubled-word", "unused-ignore"]\n')
    write("a.md", "<!-- copydesk: ignore[doubled-word] -->\nThe the tide. The the flood.\n")
    assert copydesk("baseline").out == "copydesk-baseline.json: 0 known findings in 0 drafts\n"
    assert check() == ([], "")
    write("a.md", "The the tide.\n")
    assert copydesk("baseline").out == "copydesk-baseline.json: 1 known finding in 1 draft; 1 new\n"
    write("a.md", "<!-- copydesk: ignore[doubled-word] -->\nThe the tide.\n")
    assert check() == ([], ONE_GONE)


@pytest.mark.usefixtures("project")
def test_the_config_and_the_command_line_name_the_file(check, write, copydesk, tmp_path):
    (tmp_path / "copydesk-baseline.json").rename(tmp_path / "known.json")
    assert check("--baseline", "known.json") == ([], HELD)
    assert len(check()[0]) == 3
    assert copydesk("check", "--baseline", "none.json") == (
        2,
        "",
        "copydesk: --baseline: there is no file none.json; `copydesk baseline` writes one\n",
    )
    write("copydesk.toml", 'select = ["doubled-word"]\nbaseline = "known.json"\n')
    assert check() == ([], HELD)
    assert "baseline: known.json  # copydesk.toml:2\n" in copydesk("config").out
    (tmp_path / "known.json").unlink()
    assert copydesk("check") == (
        2,
        "",
        "copydesk: copydesk.toml:2: baseline: there is no file known.json; `copydesk baseline` writes one\n",
    )
    assert copydesk("baseline").out == "known.json: 3 known findings in 1 draft; 3 new\n"


@pytest.mark.usefixtures("project")
def test_from_a_folder_below(check, copydesk, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path / "news")
    assert check() == ([], HELD)
    assert check("harbour.md") == ([], HELD)
    assert check(str(tmp_path / "news" / "harbour.md")) == ([], HELD)
    path = tmp_path / "copydesk-baseline.json"
    assert copydesk("baseline").out == f"{path}: 3 known findings in 1 draft\n"


@pytest.mark.usefixtures("project")
def test_isolated_knows_of_no_baseline_but_the_one_it_is_given(check):
    words = ("--isolated", "--select", "doubled-word")
    assert len(check(*words)[0]) == 3
    assert check(*words, "--baseline", "copydesk-baseline.json") == ([], HELD)


@pytest.mark.usefixtures("project")
def test_standard_input_under_a_name_is_known(copydesk):
    run = copydesk("check", "-", "--stdin-filename", "news/harbour.md", stdin=HARBOUR)
    assert (run.code, run.err) == (0, HELD)
    assert copydesk("baseline", "-") == (
        2,
        "",
        "copydesk: baseline: standard input is no draft that could be known again; name files or folders\n",
    )


def test_each_config_has_its_baseline(check, write, copydesk, tmp_path):
    for folder in ("", "blog/"):
        write(f"{folder}copydesk.toml", 'select = ["doubled-word"]\n')
        write(f"{folder}a.md", "The the tide.\n")
    assert copydesk("baseline").out == (
        "blog/copydesk-baseline.json: 1 known finding in 1 draft; 1 new\n"
        "copydesk-baseline.json: 1 known finding in 1 draft; 1 new\n"
    )
    assert entries(tmp_path, "blog/copydesk-baseline.json") == [("a.md", "The the")]
    assert check() == ([], "copydesk: 2 known findings held back\n")


@pytest.mark.usefixtures("project")
def test_in_processes(copydesk, write):
    write("news/b.md", "The the tide.\n")
    assert copydesk("baseline", "--jobs", "2").out == "copydesk-baseline.json: 4 known findings in 2 drafts; 1 new\n"
    assert copydesk("check", "--jobs", "2") == (
        0,
        "Nothing to query in 2 drafts.\n",
        "copydesk: 4 known findings held back\n",
    )


@pytest.mark.usefixtures("project")
def test_a_draft_that_cannot_be_read_loses_nothing(copydesk, tmp_path):
    (tmp_path / "news/harbour.md").write_bytes(b"\xff")
    run = copydesk("baseline")
    assert (run.code, run.out) == (2, "copydesk-baseline.json: 3 known findings in 1 draft\n")
    assert run.err == "copydesk: news/harbour.md:1: byte 0xff is not valid UTF-8; save the draft as UTF-8\n"


@pytest.mark.usefixtures("project")
def test_hostile_text_stays_in_its_line(write, copydesk, tmp_path):
    write("copydesk.toml", 'packs = ["house"]\nselect = ["line"]\n')
    write("house/style/line.yml", "extends: existence\nmessage: No.\nraw: ['wow.*end']\n")
    write("a.txt", 'Oh wow\x1b[31m "it’s"\u2028<b> the\tend.\n')
    copydesk("baseline", "a.txt")
    line = (tmp_path / "copydesk-baseline.json").read_text(encoding="utf-8").split("\n")[4]
    assert line.split('"fingerprint"')[0] == (
        '{"path": "a.txt", "rule": "line", "text": "wow [31m \\"it’s\\" <b> the end", '
    )


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ":1:1: this baseline is not JSON: Expecting value"),
        ('{"version": 1,\n"findings": [}\n', ":2:14: this baseline is not JSON: Expecting value"),
        ("[]\n", ": this is no baseline; `copydesk baseline` writes one"),
        (
            FILE.replace('"version": 1', '"version": 2'),
            ": this baseline was written by another version of copydesk; delete it, and have `copydesk baseline` write it anew",
        ),
        (
            FILE.replace('"text": "of of", ', ""),
            ":6: an entry of a baseline has path, rule, text and fingerprint, all of them texts",
        ),
        (f"<<<<<<< HEAD\n{FILE}=======\n{FILE}>>>>>>> other\n", TORN),
    ],
)
def test_a_broken_file(copydesk, write, text, told):
    write("copydesk-baseline.json", text)
    assert copydesk("check") == (2, "", f"copydesk: copydesk-baseline.json{told}\n")
    if "merge" not in told:
        assert copydesk("baseline") == (2, "", f"copydesk: copydesk-baseline.json{told}\n")


@pytest.mark.usefixtures("project")
def test_a_merge_is_mended(copydesk, write, tmp_path):
    whole = (tmp_path / "copydesk-baseline.json").read_text(encoding="utf-8")
    lines = whole.split("\n")
    torn = [*lines[:4], "<<<<<<< HEAD", lines[4], "=======", lines[5], ">>>>>>> other", *lines[6:]]
    write("copydesk-baseline.json", "\n".join(torn))
    assert copydesk("baseline", "--prune").out == "copydesk-baseline.json: 3 known findings in 1 draft\n"
    assert (tmp_path / "copydesk-baseline.json").read_text(encoding="utf-8") == whole


@pytest.mark.usefixtures("project")
def test_a_file_that_cannot_be_written(copydesk, tmp_path):
    run = copydesk("baseline", "--baseline", "none/known.json")
    assert run == (2, "", "copydesk: baseline: none/known.json cannot be written: no such file or directory\n")
    assert not (tmp_path / "none").exists()


@pytest.mark.usefixtures("project")
def test_nothing_is_written_where_nothing_changed(copydesk, tmp_path):
    before = (tmp_path / "copydesk-baseline.json").stat().st_ino
    assert copydesk("baseline").out == "copydesk-baseline.json: 3 known findings in 1 draft\n"
    assert (tmp_path / "copydesk-baseline.json").stat().st_ino == before
