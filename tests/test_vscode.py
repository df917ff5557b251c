"""What the extension for VS Code says of the server, without an editor: names and defaults agree."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from copydesk import __version__
from copydesk.config import NAMES
from copydesk.errors import UserError
from copydesk.requirement import met
from copydesk.server.capabilities import FIX_ALL, offered
from copydesk.server.settings import Client, Settings, settings

HERE = Path(__file__).parent.parent
EXTENSION = HERE / "editors" / "vscode"
MANIFEST: dict[str, Any] = json.loads((EXTENSION / "package.json").read_text("utf-8"))
#: Settings of the extension itself, which the server would refuse.
OWN = {"copydesk.path", "copydesk.trace.server"}


def source(name: str) -> str:
    return (EXTENSION / "src" / f"{name}.ts").read_text("utf-8")


def listed(name: str) -> list[str]:
    """The texts of a list or an object in names.ts."""
    found = re.search(rf"export const {name} = [\[{{](.*?)[\]}}]", source("names"), re.DOTALL)
    assert found
    return re.findall(r'"([^"]+)"', found[1])


def properties() -> dict[str, Any]:
    found: dict[str, Any] = MANIFEST["contributes"]["configuration"]["properties"]
    return found


def for_server() -> dict[str, Any]:
    return {name.removeprefix("copydesk."): of for name, of in properties().items() if name not in OWN}


def test_the_settings_are_those_that_the_server_reads_with_its_defaults() -> None:
    assert settings({"copydesk": {name: of["default"] for name, of in for_server().items()}}) == Settings()
    assert len(for_server()) == len(fields(Settings))
    assert listed("SETTINGS") == list(for_server())


@pytest.mark.parametrize("name", sorted(OWN))
def test_the_server_takes_none_of_the_extension_s_own(name: str) -> None:
    with pytest.raises(UserError, match="is no setting"):
        settings({name.removeprefix("copydesk."): ""})


def test_values_that_are_offered_are_taken_and_no_others_are() -> None:
    for value in for_server()["diagnostics"]["enum"]:
        assert settings({"diagnostics": value}).diagnostics == value
    pause = for_server()["debounce"]
    for value in (pause["minimum"], pause["maximum"]):
        assert settings({"debounce": value}).debounce == value
    for name, value in (
        ("diagnostics", "never"),
        ("debounce", pause["minimum"] - 1),
        ("debounce", pause["maximum"] + 1),
    ):
        with pytest.raises(UserError):
            settings({name: value})


def test_commands_of_the_server_are_called_by_their_names_and_not_taken() -> None:
    """VS Code's client registers the server's under their own names: a second of that name would break both."""
    server = set(offered(Client(), Settings())["executeCommandProvider"]["commands"])
    own = {command["command"] for command in MANIFEST["contributes"]["commands"]}
    assert set(listed("SERVER")) <= server
    assert not own & server
    assert own == {f"copydesk.{name}" for name in re.findall(r'\boffer\("(\w+)"', source("extension"))}
    assert {item["command"] for item in MANIFEST["contributes"]["menus"]["commandPalette"]} <= own


def test_it_opens_what_the_server_reads() -> None:
    assert listed("CONFIGS") == list(NAMES)
    assert met(f">={MANIFEST['copydesk']['minimum']}", __version__)


def test_the_readme_has_each_setting_and_command_and_the_licence_is_the_project_s() -> None:
    readme = (EXTENSION / "README.md").read_text("utf-8")
    for name in properties():
        assert f"`{name}`" in readme
    for command in MANIFEST["contributes"]["commands"]:
        assert f"*{command['title']}*" in readme
    assert FIX_ALL in readme
    assert (EXTENSION / "LICENSE").read_bytes() == (HERE / "LICENSE").read_bytes()


def test_the_locked_packages_are_those_of_the_manifest() -> None:
    lock = json.loads((EXTENSION / "package-lock.json").read_text("utf-8"))["packages"][""]
    for key in ("name", "version", "license", "dependencies", "devDependencies", "engines"):
        assert lock[key] == MANIFEST[key]
