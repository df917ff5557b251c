"""`copydesk config --show-origin`: where each value comes from, to the line."""

from __future__ import annotations

from pathlib import Path

import pytest

RULES = Path(__file__).parent.parent / "rules"


def line(rule, key):
    """Where a key stands in one of our rule files."""
    text = (RULES / f"{rule}.yml").read_text(encoding="utf-8")
    return f"{RULES / rule}.yml:{text.split(f'{chr(10)}{key}:')[0].count(chr(10)) + 2}"


@pytest.fixture
def told(copydesk, write):
    """What is told of some rules of a project."""
    write(
        "house/manner/wow.yml",
        "extends: existence\nmessage: No.\ntokens: [wow]\nprofiles:\n  news:\n    ignorecase: false\n",
    )
    write("house/manner/hem.yml", "extends: existence\nmessage: No.\ndefault: false\ntokens: [hem]\nlevel: error\n")
    write(
        "copydesk.toml",
        """
        profile = "news"
        packs = ["house"]
        extend-select = [
          "weasel-word",
        ]
        ignore = ["cliche"]

        [rules]
        wow = { nonword = true }

        [per-path."blog/**"]
        rules.wow.level = "suggestion"
        extend-select = ["journalese"]
        """,
    )

    def rules(*arguments):
        run = copydesk("config", "--show-origin", *arguments)
        assert (run.code, run.err) == (0, "")
        head, _, rest = run.out.partition("rules:\n")
        on, _, off = rest.partition("left out:\n")
        blocks = ("\n" + on).split("\n  ")
        found = {}
        for part in blocks[1:]:
            if not part.startswith("  "):
                name = part.split(":")[0]
                found[name] = [part.strip()]
            else:
                found[name].append(part.strip())
        return head.split("\n"), found, dict(one.strip().split(": ", 1) for one in off.split("\n") if one)

    return rules


def test_the_keys(told):
    head, _, _ = told("--ignore", "figures", "blog/x.md")
    assert head[:9] == [
        "config: copydesk.toml",
        "profile: news  # copydesk.toml:1",
        "dialect: (none)  # default",
        "vocabulary: (none)  # default",
        "select: (none)  # default",
        "extend-select: weasel-word  # copydesk.toml:3",
        "extend-select: journalese  # copydesk.toml:13",
        "ignore: cliche  # copydesk.toml:6",
        "ignore: figures  # command line",
    ]


def test_levels_and_options(told):
    _, rules, _ = told("blog/x.md")
    assert rules["manner/wow"] == [
        "manner/wow: on  # default",
        "level: suggestion  # copydesk.toml:12",
        'tokens: ["wow"]  # house/manner/wow.yml:3',
        "raw: []  # default of existence",
        "append: false  # default of existence",
        "ignorecase: false  # profile news (house/manner/wow.yml:6)",
        "nonword: true  # copydesk.toml:9",
        "exceptions: []  # default of existence",
        "inflect: false  # default of existence",
        'scope: "text"  # default of existence',
    ]
    _, rules, _ = told("a.md")
    assert rules["manner/wow"][1] == "level: warning  # default"
    assert rules["attribution/vague-source"][1].endswith(f"  # {line('attribution/vague-source', 'level')}")


def test_what_runs_and_why(told):
    _, rules, off = told("--ignore", "figures", "--extend-select", "hem", "blog/x.md")
    assert rules["hedging/weasel-word"][0] == "hedging/weasel-word: on  # `extend-select` (copydesk.toml:3)"
    assert rules["cliche/journalese"][0] == "cliche/journalese: on  # `extend-select` (copydesk.toml:13)"
    assert rules["manner/hem"][0] == "manner/hem: on  # --extend-select"
    assert off["cliche/worn-phrase"] == "off  # left out by `ignore` (copydesk.toml:6)"
    assert off["figures/by-to"] == "off  # left out by --ignore"
    assert off["hedging/booster"] == "off  # off by default"


def test_what_select_leaves(told):
    _, rules, off = told("--select", "manner", "a.md")
    assert [block[0] for block in rules.values()] == ["manner/hem: on  # --select", "manner/wow: on  # --select"]
    assert off["figures/by-to"] == "off  # not among what --select names"


def test_a_rule_made_in_code(copydesk, write):
    write(
        "house.py",
        """
        from copydesk.check import Check
        from copydesk.hookspecs import hookimpl
        from copydesk.rule import Rule

        @hookimpl
        def rules():
            return [Rule("coded", "house", Check(), {"": "x"}, {"": "error"})]
        """,
    )
    write("copydesk.toml", 'plugins = ["house.py"]\nselect = ["coded"]\n')
    assert (
        "\n  house/coded: on  # `select` (copydesk.toml:2)\n    level: error  # made in code by a plugin\n"
        in copydesk("config", "--show-origin").out
    )
