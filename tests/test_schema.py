"""The JSON schemas of configs and rule files."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from copydesk.config import Config
from copydesk.packs import compiled, yaml
from copydesk.plugins import Plugins
from copydesk.schemas import config, rule
from copydesk.schemas.config import MEANINGS

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import schemas as tool  # noqa: E402 - it is no package, and found only through the line above

RULES = [
    path
    for folder in ("rules", "tests/plugin/copydesk-newsroom/src/copydesk_newsroom/newsroom")
    for path, _ in compiled.files(str(ROOT / folder))
]


@pytest.fixture(scope="module")
def plugins():
    return Plugins(installed=False)


@pytest.fixture(scope="module")
def of_rules(plugins):
    return Draft7Validator(rule.schema(plugins))


@pytest.fixture(scope="module")
def of_configs(plugins):
    return Draft7Validator(config.schema(plugins))


def faults(validator, value):
    """Where a value is wrong and what there is wrong, the deepest cause of each."""
    found = []
    for error in validator.iter_errors(value):
        while error.context:
            error = max(error.context, key=lambda one: (len(one.absolute_path), one.validator != "type"))  # noqa: PLW2901
        found.append((".".join(map(str, error.absolute_path)), error.message))
    return sorted(found)


@pytest.mark.parametrize("path", tool.files(), ids=lambda path: path.name)
def test_the_files_are_fresh(path):
    assert path.read_text(encoding="utf-8") == tool.files()[path], "run python tools/schemas.py"


def test_they_are_schemas(of_rules, of_configs):
    Draft7Validator.check_schema(of_rules.schema)
    Draft7Validator.check_schema(of_configs.schema)


def test_every_key_of_a_config_is_explained():
    keys = [f.name.replace("_", "-") for f in fields(Config) if f.name not in ("path", "places")]
    assert sorted(MEANINGS) == sorted(keys)


@pytest.mark.parametrize("path", RULES, ids=lambda path: Path(path).stem)
def test_every_rule_file_agrees(path, of_rules):
    text = Path(path).read_text(encoding="utf-8")
    assert faults(of_rules, yaml.read(path, text).values) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("extends: existence\nmessage: x\ntokens: [a]\n", []),
        ("extends: house\nmessage: x\nanything: 1\n", []),
        ("message: x\n", [("", "'extends' is a required property")]),
        (
            "extends: existence\nmessage: x\ntokns: [a]\n",
            [("", "Additional properties are not allowed ('tokns' was unexpected)")],
        ),
        ("extends: existence\nmessage: x\ntokens: a\n", [("tokens", "'a' is not of type 'array'")]),
        (
            "extends: existence\nmessage: x\nfix: sure\n",
            [("fix", "'sure' is not one of ['safe', 'unsafe', 'display']")],
        ),
        (
            "extends: existence\nmessage: x\nlevel: {claim: fatal}\n",
            [("level.claim", "'fatal' is not one of ['suggestion', 'warning', 'error']")],
        ),
        (
            "extends: existence\nmessage: x\nprofiles: {news: {tokens: 1}}\n",
            [("profiles.news.tokens", "1 is not of type 'array'")],
        ),
        (
            "extends: existence\nmessage: x\nprofiles: {nws: {level: error}}\n",
            [("profiles", "'nws' is not one of ['news', 'blog', 'docs', 'academic']")],
        ),
        (
            "extends: existence\nmessage: x\nexamples: {bad: [{draft: a, asof: b}]}\n",
            [("examples.bad.0", "Additional properties are not allowed ('asof' was unexpected)")],
        ),
    ],
)
def test_what_a_rule_file_may_say(text, told, of_rules):
    assert faults(of_rules, yaml.read("a.yml", text).values) == told


def test_the_page_has_every_key_and_its_example_holds(of_configs, write, copydesk):
    page = (ROOT / "docs" / "config.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE) == list(MEANINGS)
    text = re.search(r"```toml\n(profile.*?)```", page, re.DOTALL)[1]
    assert faults(of_configs, tomllib.loads(text)) == []
    write("copydesk.toml", text)
    shown = page.split("$ copydesk config --show-origin blog/tides.md\n")[1].split("```")[0].rstrip().split("\n…\n")
    told = copydesk("config", "--show-origin", "blog/tides.md").out
    assert told.startswith(shown[0] + "\n")
    assert shown[1] + "\n" in told
    assert all(line in told.split("\n") for line in shown[2].split("\n"))


def test_our_own_config_agrees(of_configs):
    assert faults(of_configs, tomllib.loads((ROOT / "copydesk.toml").read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            """
            profile = "news"
            dialect = "en-GB"
            vocabulary = ["words.txt"]
            select = ["figures", "our-own"]
            extend-select = ["weasel-word"]
            exclude = ["drafts/old/"]
            fail-on = "never"
            required-version = ">=0.1"
            [rules.long-sentence]
            level = "warning"
            max = 40
            [rules.our-own]
            level = "error"
            anything = 1
            [per-path."blog/**"]
            profile = "blog"
            [per-path."blog/**".rules.long-sentence]
            max = 30
            """,
            [],
        ),
        ("profile = 'nws'", [("profile", "'nws' is not one of ['news', 'blog', 'docs', 'academic']")]),
        ("slect = []", [("", "Additional properties are not allowed ('slect' was unexpected)")]),
        ("select = 'a'", [("select", "'a' is not of type 'array'")]),
        ("[rules.long-sentence]\nmax = 'a'", [("rules.long-sentence.max", "'a' is not of type 'integer'")]),
        (
            "[rules.long-sentence]\nmaks = 1",
            [("rules.long-sentence", "Additional properties are not allowed ('maks' was unexpected)")],
        ),
        (
            "[per-path.a]\nexclude = []",
            [("per-path.a", "Additional properties are not allowed ('exclude' was unexpected)")],
        ),
        (
            "[rules.our-own]\nlevel = 'bad'",
            [("rules.our-own.level", "'bad' is not one of ['suggestion', 'warning', 'error']")],
        ),
    ],
)
def test_what_a_config_may_say(text, told, of_configs):
    assert faults(of_configs, tomllib.loads("\n".join(line.strip() for line in text.split("\n")))) == told


def test_what_the_editor_shows_of_a_rule(of_configs):
    shown = of_configs.schema["definitions"]["rules"]["properties"]["doubled-word"]
    assert shown["description"].split("\n\n")[0] == "“…” stands here twice; once will do."
    assert shown["properties"]["level"]["enum"] == ["suggestion", "warning", "error"]


def test_the_commands_know_the_project_s_own_parts(copydesk, write):
    write(
        "house.py",
        """
        from __future__ import annotations
        from dataclasses import dataclass
        from copydesk.check import Check
        from copydesk.hookspecs import hookimpl

        @dataclass(frozen=True, eq=False)
        class Shout(Check):
            \"\"\"Flags what is shouted.\"\"\"

            loud: int
            words: tuple[str, ...] = ("HEY",)

        @hookimpl
        def checks():
            return {"shout": "house:Shout"}
        """,
    )
    write("pack/manner/shout.yml", "extends: shout\nmessage: Hush.\nrationale: It is late.\nloud: 3\n")
    write("copydesk.toml", 'plugins = ["house.py"]\npacks = ["pack"]\n')
    run = copydesk("config", "--schema")
    assert (run.code, run.err) == (0, "")
    rules = json.loads(run.out)["definitions"]["rules"]["properties"]
    assert rules["shout"] == {
        "type": "object",
        "description": "Hush.\n\nIt is late.",
        "properties": {
            "level": {"description": "How grave it is.", "enum": ["suggestion", "warning", "error"]},
            "loud": {"type": "integer", "default": 3},
            "words": {"type": "array", "items": {"type": ["string", "number"]}, "default": ["HEY"]},
        },
        "additionalProperties": False,
    }
    schema = json.loads(copydesk("rule", "--schema").out)
    assert "shout" in schema["properties"]["extends"]["anyOf"][0]["enum"]
    told = faults(Draft7Validator(schema), {"extends": "shout", "message": "Hush.", "lod": 1})
    assert told == [
        ("", "'loud' is a required property"),
        ("", "Additional properties are not allowed ('lod' was unexpected)"),
    ]
