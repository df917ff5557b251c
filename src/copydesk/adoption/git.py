"""What git knows of a working tree, asked so that no program runs and no connection opens that the repository names."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from copydesk.errors import UserError, reason

# Programs and forms of output that a config can name are turned off one by one; the command line holds over any config.
_SETTINGS = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.quotePath=true",
    "diff.autoRefreshIndex=false",
    "diff.relative=false",
    f"diff.orderFile={os.devnull}",
)
_PATCH = ("-U0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/", "--text", "--no-color")
_DIFF = ("diff", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", "-M", "--diff-filter=d")
# A hook of git's has these, for its own repository; which one is meant is told here by the folder. The last two change diffs.
_NOT_OURS = frozenset(
    "GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX GIT_COMMON_DIR GIT_OBJECT_DIRECTORY GIT_NAMESPACE "
    "GIT_EXTERNAL_DIFF GIT_DIFF_OPTS".split()
)
_WHOLE = frozenset(b"ATU")
_SUBMODULE = b"160000"
_HUNK = re.compile(rb"@@ -\d+(?:,(?P<old>\d+))? \+(?P<line>\d+)(?:,(?P<new>\d+))? @@")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
_ESCAPED = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}
# So many paths go into one command line.
_AT_ONCE = 400
_DEEPEN = (
    "fetch the whole history: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout, "
    "`GIT_DEPTH: 0` in GitLab CI"
)


class Part(NamedTuple):
    """Lines of a file that changed: `lines` of them from `line` on, from 1; none where something before that line was struck.

    Lines are as git counts them: they end with "\\n" alone.
    """

    line: int
    lines: int


def root_of(folder: str) -> str:
    """The working tree that a folder lies in, "" where it lies in none."""
    at = os.path.realpath(folder)
    while not os.path.exists(os.path.join(at, ".git")):
        if os.path.dirname(at) == at:
            return ""
        at = os.path.dirname(at)
    return at


class Repository:
    """The repository whose working tree is `root`. Raises UserError where git is not there or does not do its work."""

    def __init__(self, root: str) -> None:
        self.root = root

    def base(self, ref: str) -> str:
        """The commit at which the branch checked out left `ref`, or the branch that it seems to have left where that is ""."""
        if not ref and not self._commit("HEAD"):  # nothing was committed yet: everything is new
            return self._ask("hash-object", "-t", "tree", "--stdin").strip().decode()
        name = ref or self._parted()
        commit = self._commit(name)
        if not commit:
            hint = f"; {_DEEPEN}" if self._shallow else f"; `git fetch` the branch, or name another as in `{_EXAMPLE}`"
            raise UserError(f"--changed: git knows no commit `{name}` in {self.root}{hint}")
        code, out, _ = self._run("merge-base", commit, "HEAD")
        if not code:
            return out.split()[0].decode()
        if self._shallow:
            raise UserError(f"--changed: this clone is too shallow to tell where HEAD left `{name}`; {_DEEPEN}")
        raise UserError(f"--changed: HEAD and `{name}` have no commit in common in {self.root}")

    def has(self, ref: str) -> bool:
        """Whether `ref` is the name of a commit."""
        return bool(self._commit(ref))

    def changed(self, base: str, wanted: Collection[str]) -> dict[str, list[Part] | None]:
        """The files among `wanted` that are not as in the commit `base`, each with the lines that changed, None for all.

        Paths are from the root, with slashes. What is not committed counts, and files that git does not know yet
        and is not told to ignore.
        """
        found: dict[str, list[Part] | None] = {
            path: None
            for path in _names(self._ask("ls-files", "--others", "--exclude-standard", "-z"))
            if path in wanted
        }
        edited: list[tuple[str, str]] = []
        for status, old, new in _raw(self._ask(*_DIFF, "--raw", "-z", base, "--")):
            if new not in wanted:
                continue
            if status in _WHOLE:
                found[new] = None
            elif new not in found:
                found[new] = []
                edited.append((old, new))
        for at in range(0, len(edited), _AT_ONCE):
            paths = sorted({path for pair in edited[at : at + _AT_ONCE] for path in pair})
            patch = self._ask("--literal-pathspecs", *_DIFF, *_PATCH, base, "--", *paths)
            for path, part in _parts(patch):
                parts = found.get(path)
                if parts is not None:
                    parts.append(part)
        return {path: parts for path, parts in found.items() if parts is None or parts}

    def _parted(self) -> str:
        """The name of the branch that the one checked out seems to have left.

        That is its upstream, where it is called otherwise; under its own name it is where the branch was pushed to,
        and would make all that was pushed no change.
        """
        branch = self._first("symbolic-ref", "-q", "HEAD").removeprefix("refs/heads/")
        upstream = (
            self._first("rev-parse", "--quiet", "--verify", "--symbolic-full-name", "@{upstream}") if branch else ""
        )
        if upstream and not upstream.endswith(f"/{branch}"):
            return upstream
        for name in (
            "remotes/origin/HEAD",
            "remotes/origin/main",
            "remotes/origin/master",
            "heads/main",
            "heads/master",
        ):
            if self._commit(f"refs/{name}"):
                return f"refs/{name}"
        if self._shallow or self._first("remote"):
            raise UserError(
                f"--changed: it is not plain which branch HEAD left in {self.root}; name it, as in `{_EXAMPLE}`"
            )
        return "HEAD"

    def _commit(self, ref: str) -> str:
        if ref.startswith("-"):
            return ""
        return self._first("rev-parse", "--quiet", "--verify", f"{ref}^{{commit}}")

    @cached_property
    def _shallow(self) -> bool:
        return self._first("rev-parse", "--is-shallow-repository") == "true"

    def _first(self, *arguments: str) -> str:
        """The first line that git answers, "" where it answers nothing."""
        code, out, _ = self._run(*arguments)
        return "" if code else os.fsdecode(out.split(b"\n")[0])

    def _ask(self, *arguments: str) -> bytes:
        code, out, errors = self._run(*arguments)
        if code:
            raise self._failed(errors)
        return out

    def _run(self, *arguments: str) -> tuple[int, bytes, str]:
        code, out, errors = _git(self.root, self._environment, arguments)
        if code and "dubious ownership" in errors:
            raise UserError(
                f"--changed: {self.root} belongs to another user, and git does not read it; if you trust it, "
                f"run `git config --global --add safe.directory {self.root}`"
            )
        return code, out, errors

    def _failed(self, errors: str) -> UserError:
        told = next((line for line in errors.split("\n") if line.startswith(("fatal: ", "error: "))), errors.strip())
        return UserError(f"--changed: git does not answer in {self.root}: {told}")

    @cached_property
    def _environment(self) -> dict[str, str]:
        """Variables for git under which no filter of the repository's own config runs; those of the user's do."""
        surroundings = {name: value for name, value in os.environ.items() if name not in _NOT_OURS}
        # No locks are taken; objects that a partial clone lacks are not fetched; messages are in English, since some are read.
        surroundings.update(
            GIT_OPTIONAL_LOCKS="0",
            GIT_NO_LAZY_FETCH="1",
            GIT_ALLOW_PROTOCOL="none",
            GIT_TERMINAL_PROMPT="0",
            LC_ALL="C",
            LANGUAGE="C",
        )
        pattern = r"^filter\..*\.(clean|process|required)$"
        _, out, _ = _git(
            self.root, surroundings, ("config", "--null", "--show-scope", "--name-only", "--get-regexp", pattern)
        )
        told = out.split(b"\0")
        keys = [
            os.fsdecode(key)
            for scope, key in zip(told[::2], told[1::2], strict=False)
            if scope in (b"local", b"worktree")
        ]
        count = int(surroundings.get("GIT_CONFIG_COUNT") or 0)
        for number, key in enumerate(dict.fromkeys(keys), count):
            surroundings[f"GIT_CONFIG_KEY_{number}"] = key
            surroundings[f"GIT_CONFIG_VALUE_{number}"] = "false" if key.endswith(".required") else ""
        surroundings["GIT_CONFIG_COUNT"] = str(count + len(set(keys)))
        return surroundings


_EXAMPLE = "--changed=origin/main"


def _git(root: str, surroundings: dict[str, str], arguments: Sequence[str]) -> tuple[int, bytes, str]:
    import subprocess

    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    command = ["git", "-C", root, "--no-pager", *settings, *arguments]
    try:
        done = subprocess.run(command, env=surroundings, stdin=subprocess.DEVNULL, capture_output=True, check=False)  # noqa: S603 - no shell, and git is what is asked
    except FileNotFoundError:
        raise UserError(
            "--changed: git is not installed, or not on the PATH, and copydesk asks it what changed"
        ) from None
    except OSError as error:
        raise UserError(f"--changed: git cannot be run: {reason(error)}") from None
    return done.returncode, done.stdout, done.stderr.decode(errors="replace")


def _names(out: bytes) -> Iterator[str]:
    return (os.fsdecode(name) for name in out.split(b"\0") if name)


def _raw(out: bytes) -> Iterator[tuple[int, str, str]]:
    """The files of `git diff --raw -z`: the letter of what happened, the old path and the new one."""
    fields = iter(out.split(b"\0"))
    for head in fields:
        if not head.startswith(b":"):
            continue
        _, mode, _, _, status = head.split(b" ")
        old = os.fsdecode(next(fields))
        new = os.fsdecode(next(fields)) if status[:1] in (b"R", b"C") else old
        if mode != _SUBMODULE:
            yield status[0], old, new


def _parts(patch: bytes) -> Iterator[tuple[str, Part]]:
    """The parts of a patch without context, each with its file. What files contain is passed over by number of lines."""
    lines = iter(patch.split(b"\n"))
    path, left = "", 0
    for line in lines:
        if left and not line.startswith(b"\\"):
            left -= 1
        elif line.startswith(b"+++ "):
            path = _unquoted(line[4:])
        elif hunk := _HUNK.match(line):
            new = int(hunk["new"] or 1)
            left = int(hunk["old"] or 1) + new
            yield path, Part(int(hunk["line"]) + (not new), new)


def _unquoted(name: bytes) -> str:
    """A path as git writes it behind `+++`, without its prefix."""
    name = name.removesuffix(b"\t")  # git's mark behind a name with blanks
    if name.startswith(b'"') and name.endswith(b'"'):
        name = _ESCAPE.sub(_character, name[1:-1])
    return os.fsdecode(name.removeprefix(b"b/"))


def _character(match: re.Match[bytes]) -> bytes:
    code = match[1]
    return bytes([int(code, 8)]) if len(code) == 3 else _ESCAPED.get(code, code)
