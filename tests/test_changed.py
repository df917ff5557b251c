"""`check --changed`: what touches lines that changed, asked of real repositories."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

FAULT = "The the tide rose.\n"
OLD = "# Harbour\n\nThe the tide rose.\n\nAll is well.\n\nNobody came to to the feast.\n"


@pytest.fixture
def git(tmp_path, monkeypatch):
    """Runs git in the working folder, with no config but the repository's own."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    for name in [
        name for name in os.environ if name.startswith("GIT_") and "CONFIG" not in name and "CEIL" not in name
    ]:
        monkeypatch.delenv(name)
    identity = ("-c", "user.name=Ann Lee", "-c", "user.email=ann@example.org", "-c", "protocol.file.allow=always")

    def run(*arguments, at=tmp_path):
        done = subprocess.run(["git", *identity, *arguments], cwd=at, check=True, capture_output=True)
        return done.stdout.decode().strip()

    return run


@pytest.fixture
def branch(git, write):
    """A branch `news` that has just left `main`, on which a.md and b.md have faults."""
    git("init", "-q", "-b", "main")
    write("copydesk.toml", 'select = ["doubled-word"]\n')
    write("a.md", OLD)
    write("docs/b c.md", OLD)
    git("add", "-A")
    git("commit", "-q", "-m", "Old faults")
    git("switch", "-q", "-c", "news")


@pytest.fixture
def changed(copydesk):
    """What `check --changed` finds, as path, line and column."""

    def run(*arguments, ref="--changed"):
        run = copydesk("check", *([ref] if ref else []), "--output-format", "concise", *arguments)
        assert run.err == "", run.err
        return [line.split(": ")[0] for line in run.out.split("\n") if line]

    return run


@pytest.fixture
def refused(copydesk):
    """The one line of an error."""

    def run(*arguments):
        run = copydesk("check", *arguments)
        assert (run.code, run.out) == (2, ""), run
        assert run.err.count("\n") == 1
        return run.err.rstrip("\n").removeprefix("copydesk: --changed: ")

    return run


@pytest.mark.usefixtures("branch")
def test_nothing_changed(changed, copydesk):
    assert changed() == []
    assert copydesk("check", "--changed", "docs") == (0, "Nothing to query in 0 drafts.\n", "")


@pytest.mark.usefixtures("branch")
def test_commits_stage_and_working_tree_count(changed, git, write):
    write("a.md", OLD.replace("All is well.", "All of of it is well."))
    git("commit", "-q", "-a", "-m", "A new one")
    write("docs/b c.md", f"{OLD}\n{FAULT}")
    git("add", "-A")
    assert changed() == ["a.md:5:5", "docs/b c.md:9:1"]
    write("docs/b c.md", f"{FAULT}\n{OLD}\n{FAULT}")
    assert changed() == ["a.md:5:5", "docs/b c.md:1:1", "docs/b c.md:11:1"]
    assert changed("a.md") == ["a.md:5:5"]
    assert changed(ref="--changed=HEAD") == ["docs/b c.md:1:1", "docs/b c.md:11:1"]


@pytest.mark.usefixtures("branch")
def test_what_came_to_main_since_is_not_this_branchs(changed, git, write):
    git("switch", "-q", "main")
    write("a.md", OLD.replace("All is well.", "All of of it is well."))
    git("commit", "-q", "-a", "-m", "Elsewhere")
    git("switch", "-q", "news")
    write("docs/b c.md", f"{OLD}\n{FAULT}")
    assert changed(ref="--changed=main") == ["docs/b c.md:9:1"]


@pytest.mark.usefixtures("branch")
def test_new_drafts_are_new_as_a_whole(changed, git, write):
    write(".gitignore", "secret.md\n")
    for name in ("untracked.md", "secret.md", "staged.md", "meant.md"):
        write(name, FAULT)
    git("add", "staged.md")
    git("add", "-N", "meant.md")
    assert changed() == ["meant.md:1:1", "staged.md:1:1", "untracked.md:1:1"]
    assert changed("secret.md") == []


@pytest.mark.usefixtures("branch")
def test_a_renamed_draft_has_the_lines_it_had(changed, git, write, tmp_path):
    git("mv", "a.md", "port.md")
    (tmp_path / "docs/b c.md").rename(tmp_path / "docs/d e.md")
    git("add", "-A")
    assert changed() == []
    write("port.md", OLD.replace("All is well.", "All of of it is well."))
    assert changed() == ["port.md:5:5"]


@pytest.mark.usefixtures("branch")
@pytest.mark.parametrize(
    "name", ["zwölf küsten.md", 'a "quoted" one.md', "tab\tand\nline.md", "back\\slash.md", "-dash.md"]
)
def test_names(changed, git, write, name):
    write(f"docs/{name}", OLD)
    git("add", "-A")
    git("commit", "-q", "-m", "A name")
    write(f"docs/{name}", f"{OLD}\n{FAULT}")
    assert changed(ref="--changed=HEAD") == [f"docs/{name}:9:1".replace("\t", " ").replace("\n", " ")]
    git("mv", f"docs/{name}", f"docs/new {name}")
    assert changed(ref="--changed=HEAD") == [f"docs/new {name}:9:1".replace("\t", " ").replace("\n", " ")]


@pytest.mark.usefixtures("branch")
def test_names_that_are_not_utf8(changed, git, tmp_path):
    name = os.fsdecode(b"caf\xe9.md")
    (tmp_path / name).write_text(OLD)
    git("add", "-A")
    git("commit", "-q", "-m", "A name")
    (tmp_path / name).write_text(f"{OLD}\n{FAULT}")
    assert [line[-4:] for line in changed(ref="--changed=HEAD")] == [":9:1"]


@pytest.mark.usefixtures("branch")
def test_lines_that_look_like_a_patch(changed, git, write):
    write("a.md", "+ b/a.md\n-- a/x.md\n++ b/docs/b c.md\n@@ -1 +1 @@\n\nThe the end.\n")
    assert changed() == ["a.md:6:1"]
    git("commit", "-q", "-a", "-m", "Odd lines")
    write("a.md", "Well.\nThe the end.\n")
    assert changed(ref="--changed=HEAD") == []


@pytest.mark.usefixtures("branch")
def test_line_ends(changed, git, write):
    """git's lines end with "\\n" alone, copydesk's with "\\r" too; and a draft may have no end of line."""
    write("a.md", "One.\r\rThe the tide.\r\nTo to be.\r\n\r\nThe the end.")
    git("commit", "-q", "-a", "-m", "Line ends")
    write("a.md", "One.\r\rThe the tide.\r\nTo to be!\r\n\r\nThe the end.")
    assert changed(ref="--changed=HEAD") == ["a.md:4:1"]
    write("a.md", "One.\r\rThe the tide.\r\nTo to be.\r\n\r\nThe the end")
    assert changed(ref="--changed=HEAD") == ["a.md:6:1"]
    write("a.md", "\ufeffOne!\r\rThe the tide.\r\nTo to be.\r\n\r\nThe the end.")
    assert changed(ref="--changed=HEAD") == ["a.md:3:1"]


@pytest.mark.usefixtures("branch")
def test_lines_that_were_struck(changed, git, write):
    """A finding beside the place was there before; one that goes across it was made by the striking."""
    write("a.md", "The the tide rose, and the\nolder of\nthe two sank sank.\n")
    git("commit", "-q", "-a", "-m", "Three lines")
    write("a.md", "The the tide rose, and the\nthe two sank sank.\n")
    assert changed(ref="--changed=HEAD") == ["a.md:1:24"]


@pytest.mark.usefixtures("branch")
def test_both_ends_count(git, write, copydesk):
    write("copydesk.toml", 'select = ["conflicting-figure"]\nfail-on = "suggestion"\n')
    text = "The harbour has 40 cranes.\n\nIt is old.\n\nThe harbour has 40 cranes.\n"
    write("a.md", text)
    git("commit", "-q", "-a", "-m", "Cranes")
    told = "a.md:5:17: error conflicting-figure “40 cranes” · earlier “41 cranes”; which of the two is right?\n"
    write("a.md", text.replace("40", "41", 1))
    assert copydesk("check", "--changed=HEAD", "--output-format", "concise") == (1, told, "")
    git("commit", "-q", "-a", "-m", "One more")
    write("a.md", text.replace("40", "41", 1).replace("old", "new"))
    assert copydesk("check", "--changed=HEAD", "--output-format", "concise") == (0, "", "")
    write("a.md", text.replace("40", "41", 1).replace("40 cranes.", "40 cranes!"))
    assert copydesk("check", "--changed=HEAD", "--output-format", "concise") == (1, told, "")


@pytest.mark.usefixtures("branch")
def test_from_a_folder_below(changed, write, tmp_path, monkeypatch):
    write("docs/b c.md", f"{OLD}\n{FAULT}")
    write("a.md", f"{OLD}\n{FAULT}")
    monkeypatch.chdir(tmp_path / "docs")
    assert changed() == ["b c.md:9:1"]
    assert changed("../a.md", ".") == ["../a.md:9:1", "b c.md:9:1"]
    assert changed(str(tmp_path / "a.md")) == [f"{tmp_path}/a.md:9:1"]


@pytest.mark.usefixtures("branch")
def test_a_path_behind_changed_is_a_path(changed, write, git, refused):
    write("docs/b c.md", f"{OLD}\n{FAULT}")
    write("a.md", f"{OLD}\n{FAULT}")
    assert changed("docs") == ["docs/b c.md:9:1"]
    assert changed("--changed", "docs", ref="") == ["docs/b c.md:9:1"]
    assert changed("--changed", "docs/b c.md", "a.md", ref="") == ["a.md:9:1", "docs/b c.md:9:1"]
    assert changed("--changed", "main", "a.md", ref="") == ["a.md:9:1"]
    git("branch", "docs")
    assert refused("--changed", "docs") == (
        "`docs` is both a commit and a path; for the commit, write `refs/heads/docs` or another of its names, "
        "for the path `./docs`"
    )
    assert changed(ref="--changed=./docs") == ["docs/b c.md:9:1"]
    assert changed(ref="--changed=refs/heads/docs") == ["a.md:9:1", "docs/b c.md:9:1"]


@pytest.mark.usefixtures("branch")
def test_standard_input_has_no_history(refused):
    told = "--changed asks git what changed in a draft, and standard input has no history; name files"
    assert refused("--changed", "-") == f"copydesk: {told}"
    assert refused("-", "--changed") == f"copydesk: {told}"
    assert refused("--stdin-filename", "a.md", "--changed") == f"copydesk: {told}"


@pytest.mark.usefixtures("branch")
def test_names_of_no_commit(refused, tmp_path):
    hint = "; `git fetch` the branch, or name another as in `--changed=origin/main`"
    assert refused("--changed=nowhere") == f"git knows no commit `nowhere` in {tmp_path}{hint}"
    assert refused("--changed=--output=x") == f"git knows no commit `--output=x` in {tmp_path}{hint}"
    assert refused("--changed=main..news") == f"git knows no commit `main..news` in {tmp_path}{hint}"


def test_no_repository(refused, write, git, monkeypatch, tmp_path):
    write("a.md", FAULT)
    assert refused("--changed", "a.md") == "a.md is in no git repository, so nobody knows what changed in it"
    git("init", "-q", "-b", "main")
    (tmp_path / "empty").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    assert refused("--changed") == "git is not installed, or not on the PATH, and copydesk asks it what changed"


def test_before_the_first_commit(changed, write, git):
    git("init", "-q", "-b", "main")
    write("a.md", "To to be.\n")
    write("b.md", "To to be.\n")
    git("add", "a.md")
    assert changed("--select", "doubled-word") == ["a.md:1:1", "b.md:1:1"]


@pytest.mark.usefixtures("branch")
def test_no_commit_in_common(refused, git, write, tmp_path):
    git("switch", "-q", "--orphan", "other")
    write("a.md", FAULT)
    git("add", "-A")
    git("commit", "-q", "-m", "Another beginning")
    assert refused("--changed=main") == f"HEAD and `main` have no commit in common in {tmp_path}"


DEEPEN = "fetch the whole history: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout, `GIT_DEPTH: 0` in GitLab CI"


@pytest.mark.usefixtures("branch")
def test_a_shallow_clone(git, write, refused, tmp_path, monkeypatch):
    write("a.md", f"{OLD}\n{FAULT}")
    git("commit", "-q", "-a", "-m", "One")
    git("switch", "-q", "main")
    write("docs/b c.md", f"{OLD}\n{FAULT}")
    git("commit", "-q", "-a", "-m", "Two")
    clone = tmp_path / "clone"
    git("clone", "-q", "--depth=1", "--branch=news", f"file://{tmp_path}", str(clone))
    monkeypatch.chdir(clone)
    assert refused("--changed=origin/main") == f"git knows no commit `origin/main` in {clone}; {DEEPEN}"
    git("fetch", "-q", "--depth=1", "origin", "main:refs/remotes/origin/main", at=clone)
    assert refused("--changed=origin/main") == (
        f"this clone is too shallow to tell where HEAD left `origin/main`; {DEEPEN}"
    )
    git("fetch", "-q", "--unshallow", "origin", "main:refs/remotes/origin/main", at=clone)


@pytest.mark.usefixtures("branch")
def test_which_branch_was_left(git, changed, refused, tmp_path, monkeypatch):
    """What was pushed under the branch's own name is still a change; a branch made from another's was left by it."""
    clone = tmp_path / "clone"
    git("push", "-q", ".", "main:trunk")
    git("clone", "-q", "--branch=trunk", f"file://{tmp_path}", str(clone))
    monkeypatch.chdir(clone)
    git("switch", "-q", "-c", "mine", at=clone)
    (clone / "a.md").write_text(f"{OLD}\n{FAULT}")
    git("commit", "-q", "-a", "-m", "One", at=clone)
    git("push", "-q", "-u", "origin", "mine", at=clone)
    assert changed() == ["a.md:9:1"]
    git("switch", "-q", "-c", "on-top", "--track", "origin/mine", at=clone)
    assert changed() == []
    git("switch", "-q", "mine", at=clone)
    for name in ("HEAD", "main"):
        git("update-ref", "--no-deref", "-d", f"refs/remotes/origin/{name}", at=clone)
    assert refused("--changed") == (
        f"it is not plain which branch HEAD left in {clone}; name it, as in `--changed=origin/main`"
    )
    git("remote", "remove", "origin", at=clone)
    assert changed() == []
    (clone / "b.md").write_text(FAULT)
    assert changed() == ["b.md:1:1"]


@pytest.mark.usefixtures("branch")
def test_submodules_are_left_alone(git, write, changed, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    git("init", "-q", "-b", "main", at=other)
    (other / "c.md").write_text(FAULT)
    git("add", "-A", at=other)
    git("commit", "-q", "-m", "Theirs", at=other)
    git("submodule", "--quiet", "add", str(other), "theirs")
    write("theirs/d.md", FAULT)
    write("e.md", FAULT)
    assert changed() == ["e.md:1:1"]
    assert changed("theirs", ref="--changed=HEAD") == ["theirs/d.md:1:1"]


@pytest.mark.usefixtures("branch")
def test_a_merge_that_is_not_done(git, write, changed):
    write("a.md", OLD.replace("All", "Each of of it"))
    git("commit", "-q", "-a", "-m", "Here")
    git("switch", "-q", "main")
    write("a.md", OLD.replace("All", "Most"))
    git("commit", "-q", "-a", "-m", "There")
    git("switch", "-q", "news")
    with pytest.raises(subprocess.CalledProcessError):
        git("merge", "main")
    assert changed() == ["a.md:6:6"]


@pytest.mark.usefixtures("branch")
def test_links(write, changed, tmp_path, tmp_path_factory):
    away = tmp_path_factory.mktemp("away") / "f.md"
    away.write_text(FAULT)
    (tmp_path / "link.md").symlink_to("a.md")
    (tmp_path / "away.md").symlink_to(away)
    write("a.md", f"{OLD}\n{FAULT}")
    assert changed() == ["a.md:9:1", "away.md:1:1", "link.md:9:1"]


@pytest.mark.usefixtures("branch")
def test_no_program_of_the_repository_runs(write, changed, tmp_path):
    """Neither what its config names, nor its hooks; nor does its config change what is read."""
    spy = tmp_path / ".git" / "spy"
    spy.write_text(f"#!{sys.executable}\nopen({str(tmp_path / 'ran')!r}, 'a').write(__file__)\n")
    spy.chmod(0o755)
    hook = tmp_path / ".git" / "hooks" / "post-index-change"
    hook.write_bytes(spy.read_bytes())
    hook.chmod(0o755)
    write(".gitattributes", "*.md diff=spy filter=spy -text\ndocs/* binary\n")
    for key, value in {
        "core.fsmonitor": str(spy),
        "core.pager": str(spy),
        "core.hooksPath": str(hook.parent),
        "diff.external": str(spy),
        "diff.spy.command": str(spy),
        "diff.spy.textconv": str(spy),
        "filter.spy.clean": str(spy),
        "filter.spy.process": str(spy),
        "filter.spy.required": "true",
        "color.ui": "always",
        "diff.noprefix": "true",
        "diff.mnemonicPrefix": "true",
        "diff.context": "9",
        "diff.interHunkContext": "9",
        "diff.renames": "false",
        "diff.relative": "true",
        "core.quotePath": "false",
    }.items():
        subprocess.run(["git", "config", key, value], cwd=tmp_path, check=True)
    write("a.md", f"{OLD}\n{FAULT}")
    write("docs/b c.md", f"{OLD}\n{FAULT}")
    assert changed(ref="--changed=main") == ["a.md:9:1", "docs/b c.md:9:1"]
    assert not (tmp_path / "ran").exists()


@pytest.mark.usefixtures("branch")
def test_a_filter_of_the_users_own_runs(git, write, changed, tmp_path, monkeypatch):
    """A file that git keeps in another form than it lies there is compared in git's."""
    config = Path(tmp_path / ".git" / "mine")
    config.write_text('[filter "up"]\n\tclean = tr a-z A-Z\n\tsmudge = tr A-Z a-z\n')
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    write(".gitattributes", "*.md filter=up\n")
    git("add", "--renormalize", ".")
    git("commit", "-q", "-m", "Large")
    write("a.md", OLD.lower().replace("all is", "all of of it is"))
    assert changed(ref="--changed=HEAD") == ["a.md:5:5"]


@pytest.mark.usefixtures("branch")
def test_a_partial_clone_fetches_nothing(git, write, refused, tmp_path, monkeypatch):
    git("config", "uploadpack.allowFilter", "true")
    for faults in (FAULT, f"{FAULT}\n{FAULT}"):
        write("a.md", f"{OLD}\n{faults}")
        git("commit", "-q", "-a", "-m", "One more")
    clone = tmp_path / "clone"
    git("clone", "-q", "--filter=blob:none", "--branch=news", f"file://{tmp_path}", str(clone))
    monkeypatch.chdir(clone)
    assert refused("--changed=HEAD~1").startswith(f"git does not answer in {clone}: fatal: ")


@pytest.mark.usefixtures("branch")
def test_a_repository_of_another_user(refused, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert refused("--changed") == (
        f"{tmp_path} belongs to another user, and git does not read it; if you trust it, "
        f"run `git config --global --add safe.directory {tmp_path}`"
    )


@pytest.mark.usefixtures("branch")
def test_in_a_hook(write, changed, tmp_path, monkeypatch):
    """git tells its hooks where it is; another folder's repository is asked all the same."""
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/other")
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", "false")
    monkeypatch.setenv("GIT_DIFF_OPTS", "-u5")
    write("a.md", f"{OLD}\n{FAULT}")
    assert changed() == ["a.md:9:1"]


@pytest.mark.usefixtures("branch")
def test_a_linked_working_tree(git, changed, monkeypatch, tmp_path_factory):
    tree = tmp_path_factory.mktemp("tree") / "side"
    git("worktree", "add", "-q", "-b", "side", str(tree), "main")
    (tree / "a.md").write_text(f"{OLD}\n{FAULT}")
    monkeypatch.chdir(tree)
    assert changed() == ["a.md:9:1"]


@pytest.mark.usefixtures("branch")
def test_with_a_baseline(write, copydesk):
    copydesk("baseline")
    write("a.md", f"{FAULT}\n{OLD.replace('All is', 'All of of it is')}")
    run = copydesk("check", "--changed", "--output-format", "concise")
    assert [line.split(": ")[0] for line in run.out.split("\n") if line] == ["a.md:7:5"]
    assert run.err == "copydesk: 2 known findings held back\n"


@pytest.mark.usefixtures("branch")
def test_two_repositories(write, git, changed):
    git("init", "-q", "-b", "main", "nested")
    write("nested/n.md", FAULT)
    write("a.md", f"{OLD}\n{FAULT}")
    assert changed() == ["a.md:9:1"]
    assert changed("a.md", "nested") == ["a.md:9:1", "nested/n.md:1:1"]


@pytest.mark.usefixtures("branch")
def test_a_folder_without_drafts_is_an_error_and_one_without_changes_is_not(copydesk, tmp_path):
    (tmp_path / "none").mkdir()
    run = copydesk("check", "--changed", "docs")
    assert (run.code, run.err) == (0, "")
    run = copydesk("check", "--changed", "--", "none")
    assert run.code == 2
    assert run.err.startswith("copydesk: none: no drafts here")
