"""What an editor is shown and offered: findings, reasons, figures, actions, lenses, names of rules, and configs as they change."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor import FULL, Editor, between, place

DRAFT = """\
# Results 😀

We utilize 😀 it. Profits rose 12 percent, to $1.2 million from $1.5 million, the firm said.

- The the end.
"""
PULLS = {
    **FULL,
    "workspace": {**FULL["workspace"], "diagnostics": {"refreshSupport": True}},
    "textDocument": {**FULL["textDocument"], "diagnostic": {}},
}


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    with Editor(tmp_path, inside=True) as editor:
        yield editor


def codes(diagnostics: list) -> list[str]:
    return [diagnostic["code"] for diagnostic in diagnostics]


def messages(editor: Editor) -> list[str]:
    return [m["params"]["message"] for m in editor.seen if m["method"] == "window/showMessage"]


def changed(editor: Editor) -> None:
    editor.tell("workspace/didChangeWatchedFiles", {"changes": []})


def applied(text: str, action: dict, uri: str, version: int | None = 1) -> str:
    """An ASCII text with the edit of an action made."""
    (change,) = action["edit"]["documentChanges"]
    assert change["textDocument"] == {"uri": uri, "version": version}
    lines = text.split("\n")
    for edit in sorted(change["edits"], key=lambda e: tuple(e["range"]["start"].values()), reverse=True):
        starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines) + 1)]
        start, end = (starts[edit["range"][at]["line"]] + edit["range"][at]["character"] for at in ("start", "end"))
        text = text[:start] + edit["newText"] + text[end:]
        lines = text.split("\n")
    return text


def test_a_finding_is_told_in_full(editor: Editor) -> None:
    uri = editor.open("a.md", DRAFT)
    found = {d["code"]: d for d in editor.published(uri, 1)}
    assert found["plain-words"] == {
        "range": between(2, 3, 10),
        "severity": 3,
        "code": "plain-words",
        "source": "copydesk",
        "message": "Say “use”, not “utilize”.",
        "codeDescription": {
            "href": "https://www.plainlanguage.gov/guidelines/words/use-simple-words-phrases/",
        },
        "data": {
            "rule": "plain-words", "category": "wordiness", "level": "suggestion", "suggestions": ["use"], "fix": "unsafe",
        },
    }  # fmt: skip
    assert found["percent-change"]["severity"] == 1
    assert found["percent-change"]["relatedInformation"] == [
        {"location": {"uri": uri, "range": between(2, 64, 76)}, "message": "from here"},
        {"location": {"uri": uri, "range": between(2, 46, 58)}, "message": "to here"},
    ]


def test_words_that_a_fix_takes_away_are_unnecessary(editor: Editor) -> None:
    (found,) = editor.published(editor.open("a.md", "It was a very unique day in the the harbor.\n"))[-1:]
    assert found["code"] == "doubled-word"
    assert found["data"]["suggestions"] == ["the"] or found["tags"] == [1]


def test_findings_are_pulled_where_the_client_pulls(tmp_path: Path) -> None:
    with Editor(tmp_path, PULLS, inside=True) as editor:
        assert editor.capabilities["diagnosticProvider"]["identifier"] == "copydesk"
        uri = editor.open("a.md", "We utilize it.")
        asked = {"textDocument": {"uri": uri}}
        full = editor.ask("textDocument/diagnostic", asked)
        assert (full["kind"], codes(full["items"])) == ("full", ["plain-words"])
        again = editor.ask("textDocument/diagnostic", {**asked, "previousResultId": full["resultId"]})
        assert again == {"kind": "unchanged", "resultId": full["resultId"]}
        assert not [m for m in editor.seen if m["method"] == "textDocument/publishDiagnostics"]
        (tmp_path / "copydesk.toml").write_text('ignore = ["plain-words"]\n')
        changed(editor)
        editor.until(lambda m: m.get("method") == "workspace/diagnostic/refresh")
        assert editor.pulled(uri) == []


@pytest.mark.parametrize(
    ("name", "language", "found"),
    [
        ("untitled:Untitled-1", "markdown", []),
        ("untitled:Untitled-1", "plaintext", ["plain-words"]),
        ("a.md", "plaintext", []),
        ("a.rst", "restructuredtext", ["plain-words"]),
        ("copydesk.toml", "toml", None),
    ],
)
def test_the_name_or_the_editor_says_what_a_draft_is(
    editor: Editor, name: str, language: str, found: list | None
) -> None:
    uri = editor.open(name, "`We utilize it.`\n", language)
    if found is None:
        assert codes(editor.published(editor.open("b.md", "We utilize it."))) == ["plain-words"]
        assert all(m["params"].get("uri") != uri for m in editor.seen)
    else:
        assert codes(editor.published(uri)) == found


def test_each_folder_has_its_config(editor: Editor, write: Callable[..., Path]) -> None:
    write("one/copydesk.toml", 'ignore = ["plain-words"]\n')
    write("two/copydesk.toml", 'exclude = ["old/"]\n[rules.plain-words]\nlevel = "error"\n')
    assert editor.published(editor.open("one/a.md", "We utilize it.")) == []
    assert [d["severity"] for d in editor.published(editor.open("two/a.md", "We utilize it."))] == [1]
    assert editor.published(editor.open("two/old/a.md", "We utilize it.")) == []


def test_known_findings_are_held_back(editor: Editor, copydesk: Callable, write: Callable[..., Path]) -> None:
    write("copydesk.toml", "")
    write("a.md", "We utilize it.\n")
    assert copydesk("baseline").code == 0
    uri = editor.open("a.md", "We utilize it.\n\nThey utilize them.\n")
    assert [d["range"]["start"]["line"] for d in editor.published(uri)] == [2]


def test_a_config_is_read_again_and_a_broken_one_leaves_the_last(editor: Editor, tmp_path: Path) -> None:
    config = tmp_path / "copydesk.toml"
    uri = editor.open("a.md", "We utilize it.")
    assert codes(editor.published(uri)) == ["plain-words"]
    config.write_text('ignore = ["plain-words"]\n')
    changed(editor)
    assert editor.published(uri) == []
    config.write_text("ignore = [\n")
    for _ in range(3):
        changed(editor)
    editor.change(uri, 2, {"text": "We utilize it. So so."})
    assert "plain-words" not in codes(editor.published(uri, 2))
    (message,) = messages(editor)
    assert "copydesk.toml" in message
    assert "is not TOML" in message
    assert message.endswith("The config as it was before holds until this is mended.")
    config.write_text("")
    changed(editor)
    assert "plain-words" in codes(editor.published(uri, 2))


def test_a_config_that_was_never_whole(editor: Editor, tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_text('ignore = ["plain-wrods"]\n')
    uri = editor.open("a.md", "We utilize it.")
    assert editor.published(uri) == []
    (message,) = messages(editor)
    assert "did you mean `plain-words`?" in message
    (tmp_path / "copydesk.toml").write_text("")
    editor.tell("textDocument/didSave", {"textDocument": {"uri": (tmp_path / "copydesk.toml").as_uri()}})
    assert codes(editor.published(uri)) == ["plain-words"]


def test_files_are_looked_at_where_the_client_watches_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copydesk.server.newsroom._AGAIN", 0.0)
    with Editor(tmp_path, {}, inside=True) as editor:
        uri = editor.open("a.md", "We utilize it.")
        assert codes(editor.published(uri)) == ["plain-words"]
        (tmp_path / "copydesk.toml").write_text('ignore = ["plain-words"]\n')
        editor.change(uri, 2, {"text": "We utilize it!"})
        assert editor.published(uri) == []


def test_what_is_watched(editor: Editor, write: Callable[..., Path]) -> None:
    write("words.txt", "")
    write("house/style/no-foo.yml", "extends: existence\nmessage: No.\nrationale: x\ntokens: [foo]\n")
    write("copydesk.toml", 'vocabulary = ["words.txt"]\npacks = ["house"]\n')
    editor.published(editor.open("a.md", "It is foo."))
    asked = [m["params"]["registrations"] for m in editor.seen if m["method"] == "client/registerCapability"]
    patterns = {w["globPattern"] for (one,) in asked for w in one["registerOptions"]["watchers"]}
    assert patterns == {
        "**/copydesk.toml", "**/pyproject.toml", "**/copydesk-baseline.json", "**/words.txt", "**/house/**",
    }  # fmt: skip


PLUGIN = """\
import os
open(os.path.join(os.path.dirname(__file__), "ran"), "w").close()
from copydesk.hookspecs import hookimpl
@hookimpl
def checks():
    return {}
"""


def test_python_of_a_config_runs_where_the_user_trusts_the_folder(tmp_path: Path, write: Callable[..., Path]) -> None:
    write("house.py", PLUGIN)
    write("copydesk.toml", 'plugins = ["house.py"]\nignore = ["doubled-word"]\n')
    with Editor(tmp_path, inside=True) as editor:
        uri = editor.open("a.md", "We utilize the the it.")
        assert codes(editor.published(uri)) == ["plain-words"]
        assert not (tmp_path / "ran").exists()
        (message,) = messages(editor)
        assert "They are not run until you trust its folder" in message
        settings = {"settings": {"copydesk": {"trust": [str(tmp_path)]}}}
        editor.tell("workspace/didChangeConfiguration", settings)
        assert codes(editor.published(uri)) == ["plain-words"]
        assert (tmp_path / "ran").exists()


def test_a_setting_that_there_is_not(tmp_path: Path) -> None:
    with Editor(tmp_path, options={"trsut": True}, inside=True) as editor:
        editor.published(editor.open("a.md", "It is."))
        assert messages(editor) == ["copydesk: copydesk.trsut is no setting; did you mean `trust`?"]


def test_settings_narrow_the_rules(tmp_path: Path) -> None:
    with Editor(tmp_path, options={"copydesk": {"select": ["doubled-word"]}}, inside=True) as editor:
        assert codes(editor.published(editor.open("a.md", "We utilize the the car."))) == ["doubled-word"]


def test_pointing_at_a_finding_tells_all_about_it(editor: Editor) -> None:
    uri = editor.open("a.md", DRAFT)
    told = editor.ask("textDocument/hover", {"textDocument": {"uri": uri}, "position": place(2, 35)})
    text = told["contents"]["value"]
    assert told["range"] == between(2, 31, 41)
    assert text.startswith("**“12 percent” does not follow · from $1.5 million to $1.2 million is a fall of 20%.**\n\n")
    assert "\n\n*Flagged*\n\n- Sales rose **25%** (→ 37.5%) from 80 to 110.\n" in text
    assert text.endswith(
        "**12 percent** reads as 12%\n\n- kind: percent\n- value: 12\n- from: 11.5 to 12.5\n"
        "- status: attributed\n- source: the firm\n- said by: said"
    )


def test_pointing_at_nothing(editor: Editor) -> None:
    uri = editor.open("a.md", DRAFT)
    assert editor.ask("textDocument/hover", {"textDocument": {"uri": uri}, "position": place(1, 0)}) is None


def test_what_a_draft_says_is_no_markup_when_shown(editor: Editor, write: Callable[..., Path]) -> None:
    write(
        "house/style/no-tag.yml",
        "extends: existence\nmessage: Not “{text}” *here*.\nrationale: a <b> & *b*\ntokens: ['foo\\S+']\n",
    )
    write("copydesk.toml", 'packs = ["house"]\nselect = ["no-tag"]\n')
    uri = editor.open("a.txt", "It is foo*[a](b)`c`.", "plaintext")
    text = editor.ask("textDocument/hover", {"textDocument": {"uri": uri}, "position": place(0, 7)})["contents"][
        "value"
    ]
    assert text.startswith("**Not “foo\\*\\[a\\](b)\\`c\\`.” \\*here\\*.**\n\na \\<b\\> & *b*\n\n")


def test_a_suggestion_is_an_action(editor: Editor) -> None:
    text = "A head\n\nWe utilize it.\n"
    uri = editor.open("a.md", text)
    action = editor.actions(uri, between(2, 5, 5))["Write “use”"]
    assert action["kind"] == "quickfix"
    assert [d["code"] for d in action["diagnostics"]] == ["plain-words"]
    assert applied(text, action, uri) == "A head\n\nWe use it.\n"


def test_actions_are_for_the_version_they_were_made_for(editor: Editor) -> None:
    uri = editor.open("a.md", "x")
    editor.change(uri, 9, {"text": "We utilize it."})
    assert applied("We utilize it.", editor.actions(uri, between(0, 5, 5))["Write “use”"], uri, 9) == "We use it."


def test_edits_without_versions_for_clients_that_know_none(tmp_path: Path) -> None:
    with Editor(tmp_path, {}, inside=True) as editor:
        uri = editor.open("a.md", "We utilize it.")
        edit = editor.actions(uri, between(0, 5, 5))["Write “use”"]["edit"]
        assert edit == {"changes": {uri: [{"range": between(0, 3, 10), "newText": "use"}]}}


@pytest.mark.parametrize(
    ("text", "line", "after"),
    [
        ("A.\n\nWe utilize it.\n", 2, "A.\n\n<!-- copydesk: ignore[plain-words] -- checked -->\nWe utilize it.\n"),
        ("- a\n- we utilize it\n", 1, "- a\n- we utilize it <!-- copydesk: ignore[plain-words] -- checked -->\n"),
        ("> We utilize it\n", 0, None),
        (
            "| a | b |\n|---|---|\n| we utilize it | 5 |\n", 2,
            "| a | b |\n|---|---|\n| we utilize it <!-- copydesk: ignore[plain-words] -- checked --> | 5 |\n",
        ),
        ("---\ntitle: We utilize it\n---\n\nA.\n", 1, None),
    ],
)  # fmt: skip
def test_ignoring_here_puts_the_comment_where_it_is_read(
    editor: Editor, text: str, line: int, after: str | None
) -> None:
    uri = editor.open("a.md", text)
    before = editor.published(uri)
    actions = editor.actions(uri, between(line, 0, 40))
    if after is None:
        assert "Ignore plain-words here" not in actions
        return
    assert codes(before) == ["plain-words"]
    assert applied(text, actions["Ignore plain-words here"], uri) == after
    editor.change(uri, 2, {"text": after})
    assert editor.published(uri, 2) == []


@pytest.mark.parametrize("matter", ["", "---\ntitle: A\n---\n"])
def test_ignoring_in_the_draft(editor: Editor, matter: str) -> None:
    text = f"{matter}We utilize it.\n\nWe utilize it too.\n"
    uri = editor.open("a.md", text)
    action = editor.actions(uri, between(matter.count("\n"), 4, 4))["Ignore plain-words in this draft"]
    after = applied(text, action, uri)
    assert after == f"{matter}<!-- copydesk: ignore-file[plain-words] -- checked -->\n\n{text.removeprefix(matter)}"
    editor.change(uri, 2, {"text": after})
    assert "plain-words" not in codes(editor.published(uri, 2))


def test_ignoring_with_a_reason_that_was_asked_for(editor: Editor) -> None:
    uri = editor.open("a.md", "We utilize it.\n")
    given = {"uri": uri, "rule": "plain-words", "range": between(0, 3, 10), "reason": "her own --> word"}
    editor.ask("workspace/executeCommand", {"command": "copydesk.ignore", "arguments": [given]})
    (asked,) = [m["params"] for m in editor.seen if m["method"] == "workspace/applyEdit"]
    assert applied("We utilize it.\n", asked, uri) == (
        "<!-- copydesk: ignore[plain-words] -- her own – word -->\nWe utilize it.\n"
    )


def test_a_plain_text_has_no_comments(editor: Editor) -> None:
    uri = editor.open("a.txt", "We utilize it.\n", "plaintext")
    assert [title for title in editor.actions(uri, between(0, 4, 4)) if title.startswith("Ignore")] == []


def test_fixing_all(editor: Editor, write: Callable[..., Path]) -> None:
    rule = "extends: substitution\nmessage: No.\nrationale: x\nfix: {}\nswap: {{{}: {}}}\n"
    write("house/style/safe.yml", rule.format("safe", "foo", "bar"))
    write("house/style/unsafe.yml", rule.format("unsafe", "baz", "qux"))
    write("copydesk.toml", 'packs = ["house"]\nselect = ["house"]\n')
    text = "A foo is it.\n\nSome more.\n\nA baz and foo.\n"
    uri = editor.open("a.md", text)
    (safe,) = editor.actions(uri, between(0, 0, 0), only=["source.fixAll"]).values()
    (unsafe,) = editor.actions(uri, between(0, 0, 0), only=["source.copydesk.unsafeFixAll"]).values()
    assert (safe["kind"], unsafe["kind"]) == ("source.fixAll.copydesk", "source.copydesk.unsafeFixAll")
    assert applied(text, safe, uri) == "A bar is it.\n\nSome more.\n\nA baz and bar.\n"
    assert applied(text, unsafe, uri) == "A bar is it.\n\nSome more.\n\nA qux and bar.\n"
    assert editor.actions(uri, between(0, 2, 2))["Write “bar”"]["isPreferred"] is True


def test_an_action_is_completed_when_it_is_chosen(tmp_path: Path) -> None:
    resolve = {"codeAction": {"resolveSupport": {"properties": ["edit"]}}}
    capabilities = {**FULL, "textDocument": {**FULL["textDocument"], **resolve}}
    with Editor(tmp_path, capabilities, inside=True) as editor:
        uri = editor.open("a.md", "We utilize it.")
        action = editor.actions(uri, between(0, 0, 0))["copydesk: fix all, also what wants reading"]
        assert "edit" not in action
        assert applied("We utilize it.", editor.ask("codeAction/resolve", action), uri) == "We use it."


def test_a_word_is_added_to_the_vocabulary(editor: Editor, write: Callable[..., Path]) -> None:
    words = write("words.txt", "GitHub\n")
    write("copydesk.toml", 'vocabulary = ["words.txt"]\n')
    uri = editor.open("a.md", "We utilize it.")
    assert codes(editor.published(uri)) == ["plain-words"]
    command = editor.actions(uri, between(0, 4, 4))["Add “utilize” to the vocabulary"]["command"]
    editor.ask("workspace/executeCommand", command)
    assert editor.published(uri) == []
    assert words.read_text() == "GitHub\nutilize\n"


def test_a_rule_is_shown(editor: Editor) -> None:
    uri = editor.open("a.md", "We utilize it.")
    command = editor.actions(uri, between(0, 4, 4))["Show the rule plain-words"]["command"]
    told = editor.ask("workspace/executeCommand", command)
    assert told["path"].endswith(os.path.join("wordiness", "plain-words.yml"))
    (shown,) = [m["params"]["uri"] for m in editor.seen if m["method"] == "window/showDocument"]
    assert shown.endswith("wordiness/plain-words.yml")


def test_figures_stand_under_their_headings(editor: Editor) -> None:
    uri = editor.open("a.md", DRAFT)
    (heading,) = editor.ask("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
    assert (heading["name"], heading["range"]["end"]) == ("Results 😀", place(5, 0))
    assert [(child["name"], child["detail"]) for child in heading["children"]] == [
        ("12 percent", "12% · attributed: the firm"),
        ("$1.2 million", "$1.2 million · attributed: the firm"),
        ("$1.5 million", "$1.5 million · attributed: the firm"),
    ]


def test_the_number_sheet_is_of_what_stands_in_the_editor(editor: Editor) -> None:
    uri = editor.open("a.md", DRAFT)
    given = {"command": "copydesk.numberSheet", "arguments": [{"uri": uri}]}
    told = editor.ask("workspace/executeCommand", given)
    assert told["summary"] == "3 figures: 3 attributed."
    assert "| 3 | 12 percent | 12% | percent | attributed |" in told["markdown"]


def test_lenses_are_for_those_who_want_them(tmp_path: Path) -> None:
    for wanted, titles in ((False, []), (True, ["grade 5 · 19 words · 1 min"])):
        with Editor(tmp_path, options={"lenses": wanted}, inside=True) as editor:
            uri = editor.open("a.md", DRAFT)
            lenses = editor.ask("textDocument/codeLens", {"textDocument": {"uri": uri}})
            assert [lens["command"]["title"] for lens in lenses] == titles


@pytest.mark.parametrize(
    ("name", "text", "labels"),
    [
        ("a.md", "A.\n\n<!-- copydesk: ", {"ignore", "ignore-file", "off", "on"}),
        ("a.md", "A.\n\n<!-- copydesk: ignore[long-sentence, plain", {"plain-words", "wordiness", "all"}),
        ("a.md", "A. copydesk: ignore[", set()),
        (
            "copydesk.toml",
            'select = ["wordiness"]\nignore = [\n  "long-sentence",\n  "pl',
            {"plain-words", "figures", "all"},
        ),
        ("copydesk.toml", "[rules.long", {"long-sentence", "plain-words"}),
        ("copydesk.toml", "[rules.long-sentence]\nle", {"level", "max"}),
        ("copydesk.toml", 'vocabulary = ["', set()),
    ],
)
def test_names_are_offered_where_they_are_written(editor: Editor, name: str, text: str, labels: set) -> None:
    uri = editor.open(name, text, "toml" if name.endswith("toml") else "markdown")
    lines = text.split("\n")
    where = place(len(lines) - 1, len(lines[-1]))
    items = editor.ask("textDocument/completion", {"textDocument": {"uri": uri}, "position": where})["items"]
    offered = {item["label"]: item["textEdit"] for item in items}
    assert labels <= set(offered)
    assert bool(labels) == bool(offered)
    if "plain-words" in labels and name == "a.md":
        assert offered["plain-words"] == {"range": between(2, 37, 42), "newText": "plain-words"}
