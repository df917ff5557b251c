"""The drafts that the output formats are tried on: two rules, hard characters, and what cannot be read."""

from __future__ import annotations

import pytest

WORDY = """
    extends: substitution
    message: Say “{better}”, not “{text}”.
    level: error
    link: https://example.org/why?a=1&b=2
    fix: safe
    rationale: |
      Nobody says it <so>.
      It is 100% worn.

      A second thought.
    swap:
      wow: oh
      naïve café: "inn|pub"
    """
TWICE = """
    extends: consistency
    message: |-
      Keep to one, not “{text}”.
      It is 50%: so.
    level: {"": warning}
    either:
      email: e-mail
    """
HUM = """
    extends: existence
    message: "“{text}” hums [so](1) {{here}}."
    level: suggestion
    tokens: [hm]
    """
# The second finding begins on one line and ends on the next, behind a lone carriage return.
HARD = "\ufeffRead 😀 wow.\r\nA 😀 **naïve**\rcafé &amp; so.\n"
TWO_ENDED = "An email 😀.\n\n😀 One e-mail.\n"
SERVICES = (
    *(
        "GITHUB_ACTIONS",
        "GITHUB_WORKSPACE",
        "GITHUB_STEP_SUMMARY",
        "GITHUB_SERVER_URL",
        "GITHUB_REPOSITORY",
        "GITHUB_SHA",
    ),
    "CI_PROJECT_DIR",
)


@pytest.fixture
def drafts(write, tmp_path, monkeypatch):
    """A folder of drafts, and no CI service round about."""
    for name in SERVICES:
        monkeypatch.delenv(name, raising=False)
    write("copydesk.toml", 'packs = ["house"]\nselect = ["style"]\n')
    write("house/style/wordy.yml", WORDY)
    write("house/style/twice.yml", TWICE)
    write("house/style/hum.yml", HUM)
    write("hard.md", HARD)
    write("two ended/naïve, 100%.md", TWO_ENDED)
    write("empty.md", "")
    (tmp_path / "broken.md").write_bytes(b"caf\xe9\n")
    return tmp_path
