"""What cannot be read or run: one clear line on standard error, exit code 2, and the other drafts linted."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time

import pytest

from copydesk.cli import main

SHOUT = """
    extends: existence
    message: Do not shout “{text}”.
    rationale: The reader is near enough.
    tokens: [wow]
    """
GOOD = "Oh, wow.\n"
GOOD_LINE = "good.md:1:5: warning shout Do not shout “wow”.\n"


@pytest.fixture
def desk(write, copydesk):
    """A project of its own pack with one rule, and one draft that breaks it."""
    write("copydesk.toml", 'packs = ["house"]\nselect = ["shout"]\n')
    write("house/style/shout.yml", SHOUT)
    write("good.md", GOOD)

    def check(*arguments, **more):
        return copydesk("check", "--output-format", "concise", *arguments, **more)

    return check


def told(run, line):
    assert run.err == f"copydesk: {line}\n"
    assert run.code == 2


def test_a_missing_path_is_told_and_the_rest_linted(desk):
    run = desk("nowhere.md", "good.md")
    told(run, "nowhere.md: there is no such file or folder")
    assert run.out == GOOD_LINE


def test_a_folder_without_drafts(desk, write):
    write("code/main.c", "int main;")
    run = desk("code", "good.md")
    assert re.fullmatch(r"copydesk: code: no drafts here; copydesk looks for .*\.md .*\.txt.*\n", run.err)
    assert (run.code, run.out) == (2, GOOD_LINE)


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "bad.md: this is a binary file, not a draft"),
        (b"abc\0def", "bad.md: this is a binary file, not a draft"),
        ("Wow.".encode("utf-16"), "bad.md: this is UTF-16; save the draft as UTF-8"),
        (b"One.\r\nTwo.\rCaf\xe9.\n", "bad.md:3: byte 0xe9 is not valid UTF-8; save the draft as UTF-8"),
    ],
)
def test_bytes_that_are_no_text(desk, tmp_path, data, line):
    (tmp_path / "bad.md").write_bytes(data)
    run = desk(".")
    told(run, line)
    assert run.out == GOOD_LINE


def test_the_count_says_what_could_not_be_read(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.md").write_bytes(b"abc\0def")
    (tmp_path / "good.md").write_text("All is well.\n")
    assert main(["check", "--isolated", "bad.md"]) == 2
    assert capsys.readouterr().out == "1 draft could not be read.\n"
    assert main(["check", "--isolated", "."]) == 2
    assert capsys.readouterr().out == "Nothing to query in 1 draft.\n1 draft could not be read.\n"


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs a file that nobody can open")
def test_a_draft_that_cannot_be_opened(desk):
    with socket.socket(socket.AF_UNIX) as shut:
        shut.bind("shut.md")
        run = desk("shut.md", "good.md")
    told(run, "shut.md: this draft cannot be read: no such device or address")
    assert run.out == GOOD_LINE


def test_what_cannot_be_read_is_in_the_json(desk):
    run = desk("nowhere.md", "--output-format", "json")
    assert '"path": "nowhere.md",\n   "rule": "",\n   "error": "nowhere.md: there is no such file or folder"' in run.out


def test_exit_zero_does_not_hide_it(desk):
    assert desk("nowhere.md", "good.md", "--exit-zero").code == 2


@pytest.mark.parametrize("text", ["", "\n \n", "---\ntitle: A\ndate: 2026-01-02\n---\n", "\ufeff", "<!-- -->\n"])
def test_drafts_of_nothing(desk, write, text):
    write("empty.md", text)
    assert desk("empty.md") == (0, "", "")


@pytest.mark.parametrize(
    ("config", "line"),
    [
        ("select = [\n'a'\n", "copydesk.toml: this is not TOML: Unclosed array (at end of document)"),
        ("a = 1\nselect = ]\n", "copydesk.toml:2:10: this is not TOML: Invalid value"),
        ("# ours\nselct = ['a']\n", "copydesk.toml:2: `selct` is nothing that is a key of a config; did you mean `select`?"),
        ("select = 'a'\n", "copydesk.toml:1: `select` must be a list of texts"),
        ("fail-on = 'errors'\n", "copydesk.toml:1: `fail-on` must be one of suggestion, warning, error, never"),
        ("rules = 3\n", "copydesk.toml:1: `rules` must be tables, as in [rules.long-sentence]"),
        ("packs = ['hous']\n", "copydesk.toml:1: packs: there is no folder hous"),
        ("select = ['shoot']\npacks = ['house']\n", "copydesk.toml:1: select: there is no rule, category or pack `shoot`; did you mean `shout`?"),
        ("packs = ['house']\n[rules.shoot]\nlevel = 'error'\n", "copydesk.toml:2: there is no rule `shoot`; did you mean `shout`?"),
        ("packs = ['house']\n[rules.shout]\nlevel = 'fatal'\n", "copydesk.toml:3: shout: level must be one of suggestion, warning, error"),
        ("packs = ['house']\n[rules.shout]\n\ntoken = ['a']\n", "copydesk.toml:4: shout: token: `token` is no option here; did you mean `tokens`?"),
        ("packs = ['house']\n[rules.shout]\ntokens = 'a'\n", "copydesk.toml:3: shout: tokens: `tokens` must be a list of texts"),
        ("packs = ['house']\n[rules.shout]\ntokens = ['(']\n", "copydesk.toml:3: shout: tokens: `(` is not a regular expression: missing ), unterminated subpattern at position 0"),
        ("[per-path.'*.md']\nselect = 'a'\n", "copydesk.toml:2: `select` must be a list of texts"),
        ("[per-path.'*.md']\nfail-on = 'error'\n", "copydesk.toml:2: `fail-on` is nothing that can be set per path; known are profile, dialect, select, ignore, extend-select, rules"),
        ("packs = ['house']\n[per-path.'*.txt']\nignore = ['shoot']\n", "copydesk.toml:3: ignore: there is no rule, category or pack `shoot`; did you mean `shout`?"),
        ("plugins = ['tools/gone.py']\n", "plugin tools/gone.py cannot be loaded: there is no such Python file"),
        ("required-version = '>=99'\n", "copydesk.toml:1: this project needs copydesk >=99, and this is 0.1.0"),
        ("required-version = 'new'\n", "copydesk.toml:1: required-version: `new` is not like `1.2.0` or `>=1.2`"),
    ],
)  # fmt: skip
def test_a_config_that_cannot_be(desk, write, config, line):
    write("copydesk.toml", config)
    run = desk("good.md")
    told(run, line)
    assert run.out == ""


def test_the_line_in_a_pyproject(desk, write, tmp_path):
    (tmp_path / "copydesk.toml").unlink()
    write("pyproject.toml", "[tool.other]\nselect = 'x'\n\n[tool.copydesk]\nselect = 'x'\n")
    told(desk("good.md"), "pyproject.toml:5: `select` must be a list of texts")


def test_unknown_rules_on_the_command_line(desk):
    told(
        desk("good.md", "--select", "shoot"),
        "--select: there is no rule, category or pack `shoot`; did you mean `shout`?",
    )
    told(
        desk("good.md", "--ignore", "qqqqqq"),
        "--ignore: there is no rule, category or pack `qqqqqq`; `copydesk rule` lists them",
    )


def test_unknown_things_on_the_command_line(desk):
    assert desk("good.md", "--config", "gone.toml").err == "copydesk: --config: there is no file gone.toml\n"
    run = desk("good.md", "--output-format", "xml")
    assert re.fullmatch(r"copydesk: --output-format: there is no `xml`; choose from .*concise.*\n", run.err)
    assert (desk("good.md", "--jobs", "many").code, desk("good.md", "--sel", "shout").code) == (2, 2)


RULE = "extends: existence\nmessage: No.\ntokens: [a]\n"


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("extends: existence\nmessage: 'x\n", "3: this is not YAML: found unexpected end of stream"),
        ("- a\n", "1: a rule file is a mapping that begins with `extends: …`"),
        ("message: x\n", "1: `extends:` is missing; it names the check that this rule uses"),
        ("message: x\nextends: existance\n", "2: extends: there is no check `existance`; did you mean `existence`?"),
        (RULE + "token: b\n", "4: token: `token` is no option here; did you mean `tokens`?"),
        (RULE + "levle: error\n", "4: levle: `levle` is no option here; did you mean `level`?"),
        ("extends: existence\nmesage: x\n", "1: `message:` is missing; is it `mesage`?"),
        (RULE + "level: fatal\n", "4: level: `fatal` is none of suggestion, warning, error"),
        (RULE + "level: {a: error, b: eror}\n", "4: level: `eror` is none of suggestion, warning, error; did you mean `error`?"),
        ("extends: existence\nmessage: {claim: x}\nlevel: {clam: error}\n", "3: level: the case `clam` has no message; did you mean `claim`?"),
        ("extends: existence\nmessage: [x]\n", "2: message: must be a text, or a mapping of one for each case"),
        (RULE + "message: x\n", "4: `message` is given twice (first on line 2)"),
        (RULE + "ignorecase: no\n", "4: ignorecase: `ignorecase` must be true or false"),
        (RULE + "fix: always\n", "4: fix: `always` is none of safe, unsafe, display"),
        (RULE + "quotations: yes\n", "4: quotations: must be silent or read"),
        (RULE + "raw: ['(a']\n", "4: raw: `(a` is not a regular expression: missing ), unterminated subpattern at position 0"),
        ("extends: existence\nmessage: No.\ntokens:\n  - '[b-a]'\n", "3: tokens: `[b-a]` is not a regular expression: bad character range b-a at position 1"),
        ("extends: existence\nmessage: No {foo}.\n", "2: message: there is no placeholder `{foo}` here; known are {text}, {better}"),
        ("extends: existence\nmessage: No {txt}.\n", "2: message: there is no placeholder `{txt}` here; did you mean `text`?"),
        ("extends: existence\nmessage: No {.\n", "2: message: a brace stands alone; write {{ or }} for one that is to be shown"),
        ("extends: existence\nmessage: No }.\n", "2: message: a brace stands alone; write {{ or }} for one that is to be shown"),
        ("extends: existence\nmessage: No {}.\n", "2: message: `{}` is no plain placeholder; write {{ and }} for braces that are to be shown"),
        ("extends: existence\nmessage: No {text.upper}.\n", "2: message: `{text.upper}` is no plain placeholder; write {{ and }} for braces that are to be shown"),
        (RULE + "examples: {worse: x}\n", "4: examples: has two keys, `bad` and `good`"),
        (RULE + "examples: {bad: [{draf: x, draft: y}]}\n", "4: examples: `draf` is no key of an example; did you mean `draft`?"),
    ],
)  # fmt: skip
def test_a_rule_file_that_cannot_be(desk, write, rule, line):
    write("house/style/bad.yml", rule)
    run = desk("good.md")
    told(run, f"house/style/bad.yml:{line}")
    assert run.out == ""


def test_a_rule_file_that_cannot_be_is_told_without_a_cache_too(desk, write):
    write("house/style/bad.yml", RULE + "token: b\n")
    told(
        desk("good.md", "--no-cache"), "house/style/bad.yml:4: token: `token` is no option here; did you mean `tokens`?"
    )


def test_a_message_may_show_braces(desk, write):
    write("house/style/shout.yml", SHOUT.replace("“{text}”", "{{{text}}}"))
    assert desk("good.md").out == "good.md:1:5: warning shout Do not shout {wow}.\n"


def test_two_rules_of_one_name(desk, write):
    write("house/other/shout.yml", SHOUT)
    told(desk("good.md"), "house/style/shout.yml: the pack has this rule already, in house/other/shout.yml")


BROKEN = """
    from dataclasses import dataclass
    from copydesk.check import Check
    from copydesk.hookspecs import hookimpl

    @hookimpl
    def checks():
        return {"grumpy": "house:Grumpy"}

    @dataclass(frozen=True, eq=False)
    class Grumpy(Check):
        def hits(self, document):
            if "wow" in document.source.text:
                raise RuntimeError("not today")
            return iter(())
    """


def test_a_rule_that_breaks(desk, write):
    write("copydesk.toml", 'packs = ["house"]\nselect = ["style"]\nplugins = ["tools/house.py"]\n')
    write("tools/house.py", BROKEN)
    write("house/style/grumpy.yml", "extends: grumpy\nmessage: x\n")
    write("quiet.md", "Nothing here.\n")
    run = desk("good.md", "quiet.md")
    told(run, "good.md: the rule grumpy broke: RuntimeError: not today")
    assert run.out == GOOD_LINE
    run = desk("good.md", "--output-format", "json", "--exit-zero")
    assert run.code == 2
    assert '{\n   "path": "good.md",\n   "rule": "grumpy",\n   "error": "RuntimeError: not today"\n  }' in run.out


@pytest.mark.parametrize(
    ("plugin", "line"),
    [
        ("import nothing_of_the_kind\n", "cannot be loaded: ModuleNotFoundError: No module named 'nothing_of_the_kind'"),
        ("def f(:\n", "cannot be loaded: SyntaxError: invalid syntax (house.py, line 1)"),
        ("x = 1\n", "offers nothing: mark one of packs(), rules(), checks(), formats(), reporters() with @hookimpl"),
        ("from copydesk.hookspecs import hookimpl\n@hookimpl\ndef checks():\n    return 1 / 0\n", "checks() broke: ZeroDivisionError: division by zero"),
        ("from copydesk.hookspecs import hookimpl\n@hookimpl\ndef formats():\n    return '.x'\n", "formats() must answer with a mapping of names to addresses"),
    ],
)  # fmt: skip
def test_a_plugin_that_cannot_be_loaded(desk, write, plugin, line):
    write("copydesk.toml", 'plugins = ["tools/house.py"]\n')
    write("tools/house.py", plugin)
    run = desk("good.md")
    place = " " if line.startswith(("cannot", "offers")) else ": "
    told(run, f"plugin tools/house.py{place}{line}")
    assert copydesk_isolated(desk) == (0, "", "")


def copydesk_isolated(desk):
    return desk("good.md", "--isolated", "--select", "doubled-word")


def test_a_format_that_breaks_keeps_no_other_draft_from_being_read(desk, write):
    write("copydesk.toml", 'packs = ["house"]\nselect = ["style"]\nplugins = ["tools/house.py"]\n')
    write(
        "tools/house.py",
        """
        from copydesk.hookspecs import hookimpl

        @hookimpl
        def formats():
            return {".grr": "house:read"}

        def read(path, data):
            raise KeyError("head")
        """,
    )
    write("a.grr", "x")
    run = desk(".")
    told(run, "a.grr: the format of this draft broke: KeyError: 'head'")
    assert run.out == GOOD_LINE


def start(arguments, cwd, **more):
    command = [sys.executable, "-m", "copydesk", *arguments]
    return subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)


def test_a_reader_that_goes_away(tmp_path):
    (tmp_path / "long.md").write_text("It was was so.\n\n" * 20000)
    with start(["check", "--isolated", "--select", "doubled-word", "long.md"], tmp_path) as process:
        assert process.stdout.readline().startswith("long.md:1:4: ")
        process.stdout.close()
        assert process.stderr.read() == ""


@pytest.mark.skipif(os.name == "nt", reason="signals are another matter there")
def test_an_interrupt(tmp_path):
    with start(["check", "--isolated", "-"], tmp_path, stdin=subprocess.PIPE) as process:
        process.stdin.write("x" * 1_000_000)  # more than a pipe holds, so it is reading when this is written
        process.stdin.flush()
        time.sleep(0.5)  # a signal just before a read is seen only after it: let it wait for more first
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 130
        assert process.stderr.read() == "copydesk: interrupted\n"


@pytest.mark.parametrize("command", ["check", "report", "figures", "stats"])
@pytest.mark.parametrize("path", ["a.md", "."])
def test_an_output_file_that_is_a_draft(write, copydesk, tmp_path, command, path):
    write("a.md", "All is well.\n")
    assert copydesk(command, "--output-file", "./a.md", path) == (
        2,
        "",
        "copydesk: --output-file: ./a.md is one of the drafts that are read; name another file, or exclude it\n",
    )
    assert (tmp_path / "a.md").read_text() == "All is well.\n"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full device")
def test_a_full_disk(write):
    draft = write("a.md", "The the end.\n")
    with open("/dev/full", "w") as full:
        run = subprocess.run(
            [sys.executable, "-m", "copydesk", "check", str(draft)],
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert (run.returncode, run.stderr) == (2, "copydesk: no space left on device\n")


def test_a_number_below_zero(copydesk):
    run = copydesk("check", "--max-warnings", "-1")
    assert run.code == 2
    assert run.err.endswith("argument --max-warnings: `-1` is not a whole number from 0 on\n")
