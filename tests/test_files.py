"""Which drafts a command line means."""

from __future__ import annotations

import os

import pytest

from copydesk import files
from copydesk.desk import Desk, Wishes


@pytest.fixture
def drafts(write, tmp_path, monkeypatch):
    """Makes files, each with a word or two, and selects among them."""
    monkeypatch.chdir(tmp_path)

    def select(names, *paths, exclude=(), force_exclude=False, **configs):
        for name in names.split():
            write(name, "Some words.\n")
        for name, text in configs.items():
            write(name, text)
        found = files.select(paths or ["."], Desk(Wishes(exclude=exclude)), force_exclude=force_exclude)
        assert found.errors == []
        return " ".join(found.drafts).replace(os.sep, "/")

    return select


def test_a_folder_is_walked_for_drafts(drafts):
    assert drafts("b.md a/c.txt a/main.c a/UP.MD") == "a/UP.MD a/c.txt b.md"


def test_a_file_named_is_taken_whatever_its_suffix(drafts):
    assert drafts("notes README", "notes", "./README") == "README notes"


def test_with_force_exclude_a_file_named_is_taken_as_in_a_folder(drafts):
    assert drafts("a.md b.MDX notes conf.py", "a.md", "b.MDX", "notes", "conf.py", force_exclude=True) == "a.md b.MDX"


def test_each_draft_once(drafts, tmp_path):
    assert drafts("a/b.md", "a/b.md", "./a", "a", str(tmp_path / "a" / "b.md")) == "a/b.md"


def test_hidden_folders_are_walked_and_those_of_tools_are_not(drafts):
    assert drafts(".github/pull.md .git/x.md node_modules/y.md .venv/z.md a/__pycache__/p.md") == ".github/pull.md"


@pytest.mark.parametrize(
    ("ignore", "left"),
    [
        ("*.txt", "a/b.md a/c.md c.md"),
        ("/c.md", "a/b.md a/c.md a/d.txt d.txt"),
        ("c.md\n!a/c.md", "a/b.md a/c.md a/d.txt d.txt"),
        ("a/\n!a/b.md", "c.md d.txt"),
        ("a/*\n!a/b.md", "a/b.md c.md d.txt"),
        ("# c.md\n\\#d.md", "a/b.md a/c.md a/d.txt c.md d.txt"),
        ("!\nc.md", "a/b.md a/d.txt d.txt"),
    ],
)
def test_gitignore(drafts, write, ignore, left):
    write(".gitignore", ignore + "\n")
    assert drafts("a/b.md a/c.md a/d.txt c.md d.txt") == left


def test_a_gitignore_below_holds_over_one_above(drafts, write):
    write(".gitignore", "*.txt\n")
    write("a/.gitignore", "!keep.txt\n/b.md\n")
    assert drafts("a/keep.txt a/other.txt a/b.md a/deep/b.md b.md x.txt") == "a/deep/b.md a/keep.txt b.md"


def test_a_gitignore_above_the_folder_named_holds_in_a_repository(drafts, write, tmp_path):
    (tmp_path / ".git" / "info").mkdir(parents=True)
    write(".git/info/exclude", "own.md\n")
    write(".gitignore", "build\n")
    assert drafts("a/build/x.md a/own.md a/y.md", "a") == "a/y.md"
    assert drafts("build/x.md", "build") == "build/x.md"  # named, so wanted


def test_exclude_counts_from_the_working_folder(drafts):
    assert (
        drafts("a/b.md old/c.md old/keep.md d.md", exclude=("old/*", "!old/keep.md", "/d.md")) == "a/b.md old/keep.md"
    )


def test_exclude_of_a_config_counts_from_its_folder_and_holds_there(drafts):
    configs = {"a/copydesk.toml": 'exclude = ["/x.md", "old"]\n'}
    assert drafts("a/x.md a/old/y.md a/b/x.md x.md old/z.md", ".", "a", **configs) == "a/b/x.md old/z.md x.md"


def test_a_file_named_is_excluded_only_by_force(drafts):
    assert drafts("old/a.md", "old/a.md", exclude=("old/",)) == "old/a.md"
    assert drafts("old/a.md", "old/a.md", exclude=("old/",), force_exclude=True) == ""


def test_a_folder_all_excluded_or_ignored_is_no_error(drafts, write):
    assert drafts("a/b.md", "a", exclude=("*.md",)) == ""
    write("c/.gitignore", "*.md\n")
    assert drafts("c/b.md", "c") == ""


def test_a_link_to_a_file_is_followed_and_one_to_a_folder_is_not(drafts, tmp_path):
    try:
        (tmp_path / "link.md").symlink_to("real/a.md")
        (tmp_path / "round").symlink_to(".", target_is_directory=True)
        (tmp_path / "nowhere.md").symlink_to("gone.md")
    except OSError:
        pytest.skip("links cannot be made here")
    assert drafts("real/a.md") == "link.md real/a.md"


def test_standard_input_under_an_excluded_name(copydesk, write):
    write("copydesk.toml", 'exclude = ["old/"]\nselect = ["doubled-word"]\n')
    arguments = ["check", "--output-format", "concise", "--stdin-filename", "old/a.md"]
    said = "old/a.md:1:4: warning doubled-word “was” stands here twice; once will do.\n"
    assert copydesk(*arguments, stdin="It was was so.\n") == (1, said, "")
    assert copydesk(*arguments, "--force-exclude", "-", stdin="It was was so.\n") == (0, "", "")
