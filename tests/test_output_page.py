"""docs/output.md shows what is written."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

PAGE = (Path(__file__).parent.parent / "docs/output.md").read_text(encoding="utf-8")
DRAFT = PAGE.split("```markdown\n")[1].split("```")[0]


def excerpt(heading, language):
    """The first block of a language below a heading."""
    section = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return section.split(f"```{language}\n")[1].split("```")[0]


@pytest.fixture
def written(write, copydesk, monkeypatch):
    """What a format makes of the page's draft."""
    for name in ("GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY", "GITHUB_ACTIONS", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    write("pier.md", DRAFT)
    return lambda form: copydesk("check", "--isolated", "--output-format", form, "pier.md").out


@pytest.mark.parametrize(
    ("form", "language"), [("critic", "text"), ("github", "text"), ("junit", "xml"), ("checkstyle", "xml")]
)
def test_lines(written, form, language):
    out = written(form)
    for line in excerpt(form, language).strip().split("\n"):
        assert re.sub(r"\s*…$", "", line) in out


def test_azure(written, tmp_path):
    line = excerpt("azure", "text").strip().removesuffix(" …").replace("/home/vsts/work/1/s", str(tmp_path))
    assert line in written("azure")


def test_json(written):
    shown = json.loads(excerpt("json and jsonl", "json"))
    assert shown == json.loads(written("json"))["findings"][0]
    assert shown == json.loads(written("jsonl").split("\n")[0])


def test_gitlab(written):
    assert json.loads(excerpt("gitlab", "json")) in json.loads(written("gitlab"))


def test_rdjson(written):
    assert json.loads(excerpt("rdjson and rdjsonl", "json")) in json.loads(written("rdjson"))["diagnostics"]


def test_sarif(written):
    result = json.loads(written("sarif"))["runs"][0]["results"][2]
    del result["locations"][0]["physicalLocation"]["region"]["snippet"]
    shown = json.loads(excerpt("sarif", "json"))
    assert shown == {key: result[key] for key in shown}
