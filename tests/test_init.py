"""`copydesk init`: a first config, and what it takes over from other linters."""

from __future__ import annotations

import os
import re
import select
import sys
import time
import tomllib

import pytest

HEAD = """\
# What copydesk holds the drafts of this folder to.
# `copydesk config DRAFT` says what holds for a draft and where each value comes from;
# `copydesk rule` lists the rules, `copydesk rule ID` says what one does and why.

"""


@pytest.fixture
def begun(copydesk, tmp_path):
    """What `copydesk init --yes` says was taken over and was not, and what it wrote; the config is one that holds."""

    def run(*arguments):
        done = copydesk("init", "--yes", *arguments)
        assert (done.code, done.err) == (0, "")
        assert copydesk("config", "a.md").err == ""
        told = {
            title: [line.strip() for line in lines.strip("\n").split("\n")]
            for title, lines in re.findall(r"^(Taken over|Not taken over):\n((?:  .*\n)+)", done.out, re.MULTILINE)
        }
        text = (tmp_path / "copydesk.toml").read_text(encoding="utf-8")
        return told.get("Taken over", []), told.get("Not taken over", []), tomllib.loads(text)

    return run


def test_a_bare_folder(copydesk, write, tmp_path):
    write("a.md", "It was so.\n")
    run = copydesk("init")
    assert run == (
        0,
        """\
copydesk.toml: written

Next, with 1 draft here:
  copydesk check --statistics    which rules have how much to say
  copydesk check                 what they say
  copydesk baseline              write that down, so that only new findings are told
  copydesk rule ID               why, for a rule you doubt; `ignore` leaves it out
""",
        "",
    )
    assert (
        (tmp_path / "copydesk.toml").read_text(encoding="utf-8")
        == HEAD
        + """\
# Which sort of drafts these are, news, blog, docs or academic: rules are set as such drafts want them.
# profile = "news"

# Whose spelling: en-US, en-GB, en-CA, en-AU, en-NZ, en-IE or en-ZA.
# dialect = "en-GB"

# Words, one a line, of which no rule is to speak; and with ! before them those not to be used.
# vocabulary = ["vocabulary.txt"]

# Left out when a folder is linted; patterns as in .gitignore.
# exclude = ["/archive/"]

# Rules, categories or packs that run besides those that run anyway.
# extend-select = ["weasel-word"]

# Rules, categories or packs that are left out.
# ignore = ["cliche"]

# From this level on findings make copydesk exit with 1: suggestion, warning, error or never.
# fail-on = "warning"

# Folders of rules of your own; `copydesk new` starts one.
# packs = ["rules"]

# Single rules: the level, and the options that `copydesk rule ID` shows.
# [rules.long-sentence]
# level = "warning"
# max = 40

# What holds for some drafts only; what is said last holds.
# [per-path."blog/**"]
# profile = "blog"
"""
    )


def test_what_stands_there_as_a_comment_would_hold(copydesk, write, tmp_path):
    write("vocabulary.txt", "GitHub\n")
    write("rules/manner/wow.yml", "extends: existence\nmessage: No.\ntokens: [wow]\n")
    copydesk("init")
    path = tmp_path / "copydesk.toml"
    text = path.read_text(encoding="utf-8").removeprefix(HEAD)
    path.write_text(re.sub(r"^# (?=\[|[a-z-]+ = )", "", text, flags=re.MULTILINE), encoding="utf-8")
    run = copydesk("config", "blog/a.md")
    assert (run.code, run.err) == (0, "")
    assert "profile: blog  # copydesk.toml:" in run.out


def test_never_over_another(copydesk, write):
    path = write("copydesk.toml", "# mine\n")
    run = copydesk("init", "--yes")
    assert run == (2, "", "copydesk: init: copydesk.toml is there already; `copydesk config` says what holds\n")
    assert path.read_text(encoding="utf-8") == "# mine\n"
    path.unlink()
    write("pyproject.toml", '[tool.copydesk]\nignore = ["all"]\n')
    assert (
        copydesk("init").err == "copydesk: init: pyproject.toml is there already; `copydesk config` says what holds\n"
    )
    write("pyproject.toml", "[tool.other]\n")
    assert copydesk("init", "--profile", "news", "--dialect", "en-IE").code == 0
    assert copydesk("config").out.split("\n")[:3] == [
        "config: copydesk.toml",
        "profile: news  # copydesk.toml:6",
        "dialect: en-IE  # copydesk.toml:9",
    ]


def test_another_folder(copydesk, write, tmp_path):
    write("content/a.md", "So.\n")
    run = copydesk("init", "content")
    assert run.out.split("\n")[0] == "content/copydesk.toml: written"
    assert "  copydesk check content    " in run.out
    assert (tmp_path / "content" / "copydesk.toml").exists()
    assert copydesk("init", "none").err == "copydesk: init: there is no folder none\n"


@pytest.mark.parametrize(
    ("name", "profile"),
    [("mkdocs.yml", "docs"), ("docs/conf.py", "docs"), ("_config.yml", "blog"), ("README.md", None)],
)
def test_what_a_project_s_files_speak_for(begun, write, name, profile):
    write(name, "")
    assert begun()[2].get("profile") == profile


def test_vale(begun, write, copydesk, tmp_path):
    write("docs/a.md", "It was was so.\n")
    write("styles/config/vocabularies/Base/accept.txt", "GitHub\n(?i)kubectl\nv\\d+\n# why\n[bad\nNode.js\n\n")
    write("styles/config/vocabularies/Base/reject.txt", "synergy\n")
    write(
        ".vale.ini",
        """
        StylesPath = styles
        MinAlertLevel = error
        Vocab = Base, Gone
        Packages = Microsoft

        [formats]
        mdx = md

        [*]
        BasedOnStyles = Vale, write-good, Acme
        Vale.Spelling = NO
        write-good.Passive = NO
        Vale.Repetition = error

        [blog/*.{md,txt}]
        BasedOnStyles = proselint
        proselint.Cliches = YES
        proselint.CorporateSpeak = NO
        TokenIgnores = x

        [{vendor,old}/**]
        BasedOnStyles =
        """,
    )
    taken, left, config = begun()
    assert taken == [
        '.vale.ini:2: MinAlertLevel = error: fail-on = "error"; what is below is still shown',
        ".vale.ini:3: Vocab = Base, Gone: 4 entries of styles/config/vocabularies/Base/accept.txt in the vocabulary, left alone",
        ".vale.ini:3: Vocab = Base, Gone: 1 entry of styles/config/vocabularies/Base/reject.txt in the vocabulary, not to be used",
        ".vale.ini:10: the style write-good: weasel-word, passive-agentless in `extend-select`",
        ".vale.ini:12: write-good.Passive = NO: passive-agentless in `ignore`",
        ".vale.ini:13: Vale.Repetition = error: doubled-word is an error",
        ".vale.ini:16: the style proselint: proselint in `extend-select`",
        ".vale.ini:17: proselint.Cliches = YES: proselint-cliches in `extend-select`",
        ".vale.ini:22: [{vendor,old}/**] BasedOnStyles =: vendor/**, old/** in `exclude`",
        ".vale.ini:1: the folder of styles, which are no drafts: /styles/ in `exclude`",
    ]
    assert left == [
        ".vale.ini:1: StylesPath = styles: Vale's rule files are not read; rules of your own begin with `copydesk new`",
        "styles/config/vocabularies/Base/accept.txt:5: [bad: it is no regex of Python's: unterminated character set at position 3",
        ".vale.ini:3: Vocab = Base, Gone: there is no vocabulary Gone in styles",
        ".vale.ini:4: Packages = Microsoft: nothing is downloaded",
        ".vale.ini:7: mdx = md: a suffix cannot be read as another format",
        ".vale.ini:10: the style Vale: doubled words and the vocabulary are told by `doubled-word` and `house-word`; nothing checks spelling",
        ".vale.ini:10: the style Acme: copydesk has no rules of this name",
        ".vale.ini:11: Vale.Spelling = NO: copydesk has no rule that is like it, so there is nothing to leave out",
        ".vale.ini:18: proselint.CorporateSpeak = NO: copydesk has no rule that is like it, so there is nothing to leave out",
        ".vale.ini:19: TokenIgnores = x: there is no such key here; code, URLs and math are never read as prose",
    ]
    blog = {"extend-select": ["proselint", "proselint-cliches"]}
    assert config == {
        "vocabulary": ["vocabulary.txt"],
        "exclude": ["/vocabulary.txt", "vendor/**", "old/**", "/styles/"],
        "extend-select": ["weasel-word"],
        "ignore": ["passive-agentless"],
        "fail-on": "error",
        "rules": {"doubled-word": {"level": "error"}},
        "per-path": {"blog/*.md": blog, "blog/*.txt": blog},
    }
    assert (tmp_path / "vocabulary.txt").read_text(encoding="utf-8") == (
        "# From styles/config/vocabularies/Base/accept.txt.\nGitHub\n/(?i:kubectl)/\n/v\\d+/\nNode.js\n"
        "\n# From styles/config/vocabularies/Base/reject.txt.\n!synergy\n"
    )
    run = copydesk("check", "--output-format", "concise")
    assert run == (1, "docs/a.md:1:4: error doubled-word “was” stands here twice; once will do.\n", "")


def test_vale_2_and_milder_levels(begun, write):
    write(".vale.ini", "StylesPath = ci/styles\nMinAlertLevel = suggestion\nVocab = Base\n")
    write("ci/styles/Vocab/Base/accept.txt", "GitHub\r\n")
    write("vocabulary.txt", "mine\n")
    taken, left, config = begun()
    assert (
        taken[0]
        == ".vale.ini:3: Vocab = Base: 1 entry of ci/styles/Vocab/Base/accept.txt in the vocabulary, left alone"
    )
    assert left[1] == (
        ".vale.ini:2: MinAlertLevel = suggestion: suggestions are shown anyway; findings fail from `warning` on unless "
        "`fail-on` says otherwise"
    )
    assert config == {
        "vocabulary": ["copydesk-vocabulary.txt"],
        "exclude": ["/copydesk-vocabulary.txt", "/ci/styles/"],
    }


def test_proselint(begun, write):
    write(
        "proselint.json",
        """
        {"max_errors": 10, "checks": {"cliches.misc": false, "airlinese.misc": false, "typography.symbols": false,
         "hedging": true, "zzz": false, "typography.symbols.ellipsis": false}}
        """,
    )
    taken, left, config = begun()
    assert taken == [
        "proselint.json: the checks of proselint: proselint in `extend-select`",
        "proselint.json: cliches.misc: false: proselint-cliches in `ignore`",
        "proselint.json: typography.symbols: false: proselint-curly-quotes, proselint-symbols in `ignore`",
    ]
    assert left == [
        "proselint.json: airlinese.misc: false: proselint-industrial-language has it together with others",
        "proselint.json: zzz: false: proselint 0.16 has no such check",
        "proselint.json: typography.symbols.ellipsis: false: proselint-symbols has it together with others",
        "proselint.json: max_errors: 10: all findings are shown",
    ]
    assert config == {
        "extend-select": ["proselint"],
        "ignore": ["proselint-cliches", "proselint-curly-quotes", "proselint-symbols"],
    }


def test_textlint(begun, write, tmp_path):
    write(
        ".textlintrc",
        """
        { // ours
          "rules": {
            "textlint-rule-write-good": true,
            "en-max-word-count": {"max": 30},
            "ng-word": {"words": ["synergy"]},
            "no-dead-link": true, /* later */
            "@textlint-rule/textlint-rule-no-unmatched-pair": false,
            "house": "http://example.com/x"
          },
          "filters": {"allowlist": {"allow": ["Kubernetes", "/yaml/i"]}, "comments": true},
          "plugins": ["html"]
        }
        """,
    )
    write(".textlintignore", "# why\nbuild/\n")
    taken, left, config = begun()
    assert taken == [
        ".textlintrc: write-good: weasel-word, passive-agentless in `extend-select`",
        ".textlintrc: en-max-word-count: long-sentence is on anyway",
        ".textlintrc: en-max-word-count.max: long-sentence.max = 30",
        ".textlintrc: ng-word: 1 entry in the vocabulary, not to be used",
        ".textlintrc: no-unmatched-pair: false: unclosed-quote in `ignore`",
        ".textlintrc: allowlist: 2 entries in the vocabulary, left alone",
        ".textlintignore: build/: in `exclude`",
    ]
    assert left == [
        ".textlintrc: no-dead-link: nothing is looked up on the network",
        ".textlintrc: house: copydesk has no rule that is like it",
        ".textlintrc: textlint's comments: copydesk's own are <!-- copydesk: ignore[rule] -- reason -->",
        ".textlintrc: the plugin html: formats come with copydesk or its own plugins",
    ]
    assert config == {
        "vocabulary": ["vocabulary.txt"],
        "exclude": ["/vocabulary.txt", "build/"],
        "extend-select": ["weasel-word", "passive-agentless"],
        "ignore": ["unclosed-quote"],
        "rules": {"long-sentence": {"max": 30}},
    }
    assert (tmp_path / "vocabulary.txt").read_text(
        encoding="utf-8"
    ) == "# From .textlintrc.\n!synergy\nKubernetes\n/(?i:yaml)/\n"


def test_textlint_in_yaml_and_in_package_json(begun, write, tmp_path):
    write("package.json", '{"name": "x", "textlint": {"rules": ["alex"]}}')
    assert begun()[2] == {"extend-select": ["inclusive"]}
    (tmp_path / "copydesk.toml").unlink()
    write(".textlintrc.yml", "rules:\n  common-misspellings: true\n")
    assert begun()[0] == [".textlintrc.yml: common-misspellings: proselint-spelling in `extend-select`"]


def test_alex(begun, write, copydesk):
    write(".alexrc", '{"allow": ["whitelist", "master-slave", "boogeyman"], "profanitySureness": 1}')
    write("a.md", "Put it on the whitelist. Whitelist it.\n")
    assert copydesk("check", "--isolated", "--select", "inclusive", "a.md").out != ""
    taken, left, config = begun()
    assert taken[:2] == [
        ".alexrc: what alex is about: inclusive in `extend-select`",
        ".alexrc: allow whitelist: whitelist in the vocabulary, left alone",
    ]
    assert left == [
        ".alexrc: allow boogeyman: no rule speaks of it, so there is nothing to allow",
        ".alexrc: profanitySureness: 1: copydesk has no rule on swearing",
    ]
    assert config["extend-select"] == ["inclusive"]
    assert copydesk("check", "--select", "inclusive", "--output-format", "concise", "a.md").out == ""


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (".alexrc.js", "x", ".alexrc.js: the file: it is code, and is not run"),
        (".alexrc", "{ [", ".alexrc: the file: it is neither JSON nor YAML"),
        (".textlintrc.js", "x", ".textlintrc.js: the file: it is code, and is not run"),
        (".textlintrc", "[1]", ".textlintrc: the file: it is neither JSON nor YAML"),
        (".proselintrc", "- x", ".proselintrc: the file: it is no JSON"),
    ],
)
def test_what_cannot_be_read(begun, write, name, text, told):
    write(name, text)
    assert begun() == ([], [told], {})


def test_drafts_that_are_left_out_are_not_counted(copydesk, write):
    write("styles/words.txt", "harbour\n")
    write("a.md", "All is well.\n")
    write(".vale.ini", "StylesPath = styles\n")
    assert "Next, with 1 draft here:" in copydesk("init", "--yes").out


def test_what_is_no_text(copydesk, tmp_path):
    (tmp_path / ".vale.ini").write_bytes(b"\xff\xfe")
    run = copydesk("init", "--yes")
    assert (run.code, run.out) == (2, "")
    assert run.err == "copydesk: .vale.ini: this file is no UTF-8 text; save it as UTF-8, or move it away\n"
    assert not (tmp_path / "copydesk.toml").exists()


def test_questions_at_a_terminal(write, tmp_path):
    pty = pytest.importorskip("pty")
    for name in ("content/a.md", "content/b.md", "vendor/c.md"):
        write(name, "So.\n")
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(tmp_path)
        os.execv(sys.executable, [sys.executable, "-m", "copydesk", "init"])
    try:
        which = "Which of these are to be linted, names with commas? [all] "
        for question, answer in [
            ("academic  papers, reports with references\r\nnone      something else, or several sorts\r\n[none] ", "x"),
            ("Answer with one of news, blog, docs, academic, none.\r\n[none] ", "n"),
            ("Answer with one of news, blog, docs, academic, none.\r\n[none] ", "ne"),
            ("Whose spelling (en-AU, en-CA, en-GB, en-IE, en-NZ, en-US, en-ZA)? [none] ", "en-gb"),
            (f"Drafts stand in: content (2), vendor (1).\r\n{which}", "contents"),
            (f"There is no `contents` among them.\r\n{which}", "content/"),
        ]:
            _until(terminal, question)
            os.write(terminal, f"{answer}\n".encode())
        _until(terminal, "copydesk.toml: written")
    finally:
        os.close(terminal)
        os.waitpid(pid, 0)
    config = tomllib.loads((tmp_path / "copydesk.toml").read_text(encoding="utf-8"))
    assert config == {"profile": "news", "dialect": "en-GB", "exclude": ["/vendor/"]}


def _until(terminal, shown):
    """Wait for a text on a terminal; indentation is left out."""
    seen, end = b"", time.monotonic() + 20
    while shown not in re.sub(r"(?<=\n) +", "", seen.decode(errors="replace")):
        assert time.monotonic() < end, (shown, seen)
        if select.select([terminal], [], [], 0.2)[0]:
            seen += os.read(terminal, 10_000)
