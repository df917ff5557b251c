"""What CI services do with the project's files, as far as a machine without them can: expressions, variables, scripts.

A folder of programs comes before all others on the PATH. `python -m venv` makes an environment there at once, `pip`
writes down what it was to install, and `copydesk` is the one of this checkout.
"""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).parent.parent
_PYTHON = """#!/bin/sh
case "$1 $2" in
"-m venv")
  mkdir -p "$3/bin"
  for name in python pip copydesk; do ln -sf "{programs}/$name" "$3/bin/$name"; done ;;
"-m pip") shift 2; exec "{programs}/pip" "$@" ;;
*) exec "{python}" "$@" ;;
esac
"""
_PIP = """#!/bin/sh
for word; do case $word in install | --*) ;; *) printf '%s\\n' "$word" >> "{programs}/installed" ;; esac; done
"""
_COPYDESK = """#!/bin/sh
exec "{python}" -m copydesk "$@"
"""
_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


class Ran(NamedTuple):
    """What came of a script."""

    code: int
    out: str
    err: str


class Machine:
    """A machine of a service: the programs that it has, and a folder for what its jobs leave."""

    def __init__(self, folder: Path, work: Path) -> None:
        self.programs = folder / "programs"
        self.temp = folder / "temp"
        self.work = work
        self.programs.mkdir(parents=True)
        self.temp.mkdir()
        for name, text in (("python", _PYTHON), ("python3", _PYTHON), ("pip", _PIP), ("copydesk", _COPYDESK)):
            self.program(name, text.format(programs=self.programs, python=sys.executable))

    def program(self, name: str, text: str) -> None:
        """Put a program on the PATH."""
        path = self.programs / name
        path.write_text(text, encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    @property
    def installed(self) -> list[str]:
        """What pip was to install."""
        path = self.programs / "installed"
        return path.read_text(encoding="utf-8").splitlines() if path.exists() else []

    def run(self, script: str, shell: tuple[str, ...], folder: str = ".", **variables: str) -> Ran:
        """Run a script as the service would, with none of the variables of another."""
        kept = {name: os.environ[name] for name in ("HOME", "XDG_CACHE_HOME", "LANG") if name in os.environ}
        env = {
            **kept,
            "PATH": f"{self.programs}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT / "src"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            **variables,
        }
        done = subprocess.run(
            [*shell, script], cwd=self.work / folder, env=env, check=False, capture_output=True, text=True
        )
        return Ran(done.returncode, done.stdout, done.stderr)


class Step(NamedTuple):
    """What a run of the action left."""

    code: int
    out: str
    err: str
    outputs: dict[str, str]
    summary: str


def action(machine: Machine, inputs: dict[str, str], event: dict[str, str], **variables: str) -> Step:
    """Run the action as a step of a workflow."""
    text = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    unknown = set(inputs) - set(text["inputs"])
    assert not unknown
    known = {f"inputs.{name}": inputs.get(name, given["default"]) for name, given in text["inputs"].items()}
    known |= {"github.event.before": "", "github.event.merge_group.base_sha": "", **event}
    summary = machine.temp / "summary"
    code, out, err = 0, "", ""
    for step in text["runs"]["steps"]:
        if "run" not in step or code:
            continue
        written = machine.temp / f"output-{step['id']}"
        written.write_text("", encoding="utf-8")
        ran = machine.run(
            step["run"],
            ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"),
            expand(step.get("working-directory", "."), known),
            GITHUB_ACTIONS="true",
            GITHUB_ACTION_PATH=str(ROOT),
            GITHUB_OUTPUT=str(written),
            GITHUB_STEP_SUMMARY=str(summary),
            GITHUB_WORKSPACE=str(machine.work),
            RUNNER_TEMP=str(machine.temp),
            **{name: expand(value, known) for name, value in step["env"].items()},
            **variables,
        )
        code, out, err = ran.code, out + ran.out, err + ran.err
        for line in written.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition("=")
            known[f"steps.{step['id']}.outputs.{name}"] = value
    outputs = {name: expand(given["value"], known) for name, given in text["outputs"].items()}
    return Step(code, out, err, outputs, summary.read_text(encoding="utf-8") if summary.exists() else "")


def expand(text: str, known: dict[str, str]) -> str:
    """A text with its expressions worked out: names, and `||` between them."""

    def worked_out(match: re.Match[str]) -> str:
        return next((value for name in match[1].split(" || ") if (value := known.get(name, ""))), "")

    return _EXPRESSION.sub(worked_out, text)


def gitlab_job(text: str, inputs: dict[str, str]) -> tuple[str, dict[str, Any]]:
    """The job that a template makes of its inputs, and its name. GitLab puts them into the text before it reads that."""
    spec = yaml.safe_load(text.split("\n---\n", maxsplit=1)[0])["spec"]["inputs"]
    assert not set(inputs) - set(spec)
    given = {name: str(inputs.get(name, one["default"])).replace("False", "false") for name, one in spec.items()}
    job = re.sub(r"\$\[\[ inputs\.([\w-]+) \]\]", lambda match: given[match[1]], text.split("\n---\n")[1])
    ((name, made),) = yaml.safe_load(job).items()
    return name, made


def gitlab_run(machine: Machine, job: dict[str, Any], shell: str = "bash", **variables: str) -> Ran:
    """Run a job's scripts as GitLab's runner does: all of them in one shell that stops at the first failure."""
    script = "\n".join([*job.get("before_script", ()), *job["script"]])
    options = ("-eo", "pipefail") if shell == "bash" else ("-e",)
    return machine.run(script, (shell, *options, "-c"), **{**job["variables"], **variables})
