"""What shells complete, in the shells that there are."""

from __future__ import annotations

import os
import re
import select
import shutil
import subprocess
import sys
import time

import pytest

BASH = shutil.which("bash")
FISH = shutil.which("fish")


@pytest.fixture
def answered(copydesk):
    """What is answered for the words of a command line; the last one is where the cursor stands."""

    def answer(line):
        run = copydesk("completion", "--answer", stdin="".join(f"{word}\n" for word in line.split(" ")))
        assert (run.code, run.err) == (0, "")
        return run.out.split("\n")[:-1]

    return answer


def words(answers):
    return [answer.partition("\t")[0] for answer in answers]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("conf", ["config\tsay what holds for a draft and where each value comes from"]),
        ("--v", ["--version\tshow the version"]),
        ("check --statis", ["--statistics\tcount findings by rule instead; full or json"]),
        ("check --statistics --statis", []),
        ("check --output-format con", ["concise"]),
        ("check --output-format=con", ["--output-format=concise"]),
        ("explain --output-format ", ["full", "json"]),
        ("check --fail-on e", ["error"]),
        (
            "check --select doub",
            [
                "double-attribution\t“…” says again who said it; once will do.",
                "doubled-word\t“…” stands here twice; once will do.",
            ],
        ),
        ("check --select=fig", ["--select=figures\ta category"]),
        (
            "check --ignore figures,vague-source,double",
            [
                "figures,vague-source,double-attribution\t“…” says again who said it; once will do.",
                "figures,vague-source,doubled-word\t“…” stands here twice; once will do.",
            ],
        ),
        ("check --select figures,figu", []),
        ("rule long-s", ["long-sentence\tThis sentence has … words. Split it, or take something out."]),
        ("new ", [":nothing"]),
        ("check --as-of ", [":nothing"]),
        ("check ", [":files"]),
        ("check a.md dr", [":files"]),
        ("check --config ", [":files"]),
        ("check --config=x", [":files"]),
        ("check --no-cache a", [":files"]),
        ("check -- --se", [":files"]),
        ("new a/b --pack ", [":folders"]),
        ("config a.md b", [":nothing"]),
        ("completion ", ["bash", "zsh", "fish", "powershell"]),
        ("chek --se", []),
    ],
)
def test_answers(answered, line, told):
    assert answered(line) == told


def test_every_command_is_offered(answered):
    from copydesk.cli import command_line

    commands, _ = command_line("")
    assert words(answered("")) == list(commands)
    for command in commands:
        assert "--help" in words(answered(f"{command} --"))


def test_rules_of_one_s_own_are_offered(answered, write):
    write("house/manner/shout.yml", "extends: existence\nmessage: Hush, “{text}”.\ntokens: [HEY]\n")
    write("copydesk.toml", 'packs = ["house"]\n')
    assert answered("check --select shou") == ["shout\tHush, “…”."]
    assert answered("check --select hou") == [
        "house\ta pack",
        "house-word\tWrite “…”, not “…”, as the project's vocabulary has it.",
    ]


def test_a_broken_config_breaks_no_shell(answered, write):
    write("copydesk.toml", "packs = [")
    assert answered("check --select dou") == []
    assert words(answered("check --sel")) == ["--select"]


def test_a_shell_that_there_is_not(copydesk):
    assert copydesk("completion").err == "copydesk: completion: name a shell: bash, zsh, fish, powershell\n"
    assert "invalid choice: 'csh'" in copydesk("completion", "csh").err


@pytest.fixture
def place(tmp_path):
    """A folder with drafts and, on the path, the command; the environment for a shell in it."""
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin" / "copydesk"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m copydesk "$@"\n')
    command.chmod(0o755)
    (tmp_path / "work" / "drafts").mkdir(parents=True)
    (tmp_path / "work" / "drafts" / "story.md").touch()
    (tmp_path / "work" / "my notes.md").touch()
    env = {**os.environ, "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}", "TERM": "dumb", "HOME": str(tmp_path)}
    return tmp_path / "work", {**env, "INPUTRC": os.devnull}


@pytest.mark.skipif(not BASH, reason="there is no bash here")
def test_bash_at_a_terminal(place):
    pty = pytest.importorskip("pty")
    folder, env = place
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.execve(BASH, [BASH, "--norc", "--noprofile", "-i"], env)
    try:
        os.write(
            terminal,
            b'PS1=""; bind "set enable-bracketed-paste off"; eval "$(copydesk completion bash)"; echo rea""dy\n',
        )
        _until(terminal, "ready\r\n")
        for typed, shown in [
            ("copydesk conf", "copydesk config "),
            ("copydesk check --select figures,vague", "copydesk check --select figures,vague-source "),
            ("copydesk check --output-format=con", "copydesk check --output-format=concise "),
            ("copydesk check drafts/s", "copydesk check drafts/story.md "),
            ("copydesk check --config=drafts/s", "copydesk check --config=drafts/story.md "),
            ("copydesk check my", "copydesk check my\\ notes.md "),
        ]:
            os.write(terminal, b"\x15" + typed.encode() + b"\t")
            _until(terminal, shown)
    finally:
        os.close(terminal)
        os.waitpid(pid, 0)


def _until(terminal, shown):
    """Wait for a text on a terminal."""
    seen, end = b"", time.monotonic() + 20
    while shown not in re.sub(r"\x1b\[[?0-9;]*[A-Za-z]|\x07|\x08+", "", seen.decode(errors="replace")):
        assert time.monotonic() < end, (shown, seen)
        if select.select([terminal], [], [], 0.2)[0]:
            seen += os.read(terminal, 10_000)


@pytest.mark.skipif(not FISH, reason="there is no fish here")
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("copydesk conf", ["config\tsay what holds for a draft and where each value comes from"]),
        ("copydesk check --select=figu", ["--select=figures\ta category"]),
        ("copydesk check dra", ["drafts/"]),
        ("copydesk check --config=dra", ["--config=drafts/"]),
        ("copydesk check --as-of ", []),
    ],
)
def test_fish(place, line, told):
    folder, env = place
    script = f"copydesk completion fish | source; complete -C '{line}'"
    run = subprocess.run([FISH, "-c", script], cwd=folder, env=env, capture_output=True, text=True, check=True)
    assert run.stdout.split("\n")[:-1] == told


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_the_script_is_sound(shell, copydesk, write):
    program = shutil.which(shell)
    if not program:
        pytest.skip(f"there is no {shell} here")
    path = write("script", copydesk("completion", shell).out)
    assert subprocess.run([program, "-n", path], check=True, capture_output=True).stderr == b""


def test_a_shell_that_is_not_known(copydesk):
    run = copydesk("completion", "tcsh")
    assert run.code == 2
    assert run.err.endswith("invalid choice: 'tcsh' (choose from 'bash', 'zsh', 'fish', 'powershell')\n")
