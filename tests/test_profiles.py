"""What a profile changes, what holds over it, and what is said of one that cannot be."""

from __future__ import annotations

import pytest

FIGURE = "Nearly 40% of the boats are gone.\n"
NEAR = "The port board counts boats. According to the port board, many are old. Nearly 40% are gone.\n"


@pytest.fixture
def found(write, copydesk):
    """The lines of `unattributed-figure` on drafts, under a config."""

    def lint(config, *drafts):
        write("copydesk.toml", config)
        for n, draft in enumerate(drafts):
            write(f"{'ab'[n]}.md", draft)
        run = copydesk("check", "--output-format", "concise", "--select", "unattributed-figure", ".")
        assert run.err == ""
        return [
            line.removesuffix("\n").split(": ", 1)[0] + " " + line.split()[1] for line in run.out.split("\n") if line
        ]

    return lint


@pytest.mark.parametrize(
    ("profile", "lines"),
    [
        ("", ["a.md:1:8 warning"]),
        ('profile = "news"', ["a.md:1:8 warning", "b.md:1:80 warning"]),
        ('profile = "blog"', ["a.md:1:8 warning", "b.md:1:80 warning"]),
        ('profile = "docs"', ["a.md:1:8 suggestion", "b.md:1:80 suggestion"]),
        ('profile = "academic"', ["a.md:1:8 suggestion", "b.md:1:80 suggestion"]),
    ],
)
def test_each_profile(found, profile, lines):
    assert found(f"{profile}\n", FIGURE, NEAR) == lines


def test_a_link_is_what_a_blog_wants_and_a_newspaper_wants_it_near(found):
    linked = "See the [list](https://example.org/list). Nearly 40% of the boats are gone.\n"
    assert found('profile = "blog"\n', linked) == []
    assert found('profile = "news"\n', linked) == ["a.md:1:50 warning"]


def test_a_profile_per_path(found):
    config = 'profile = "news"\n[per-path."b.md"]\nprofile = "docs"\n'
    assert found(config, NEAR, NEAR) == ["a.md:1:80 warning", "b.md:1:80 suggestion"]


def test_what_a_config_says_of_a_rule_holds_over_the_profile(found):
    config = 'profile = "news"\n[rules.unattributed-figure]\nwithin = "paragraph"\n'
    assert found(config, FIGURE, NEAR) == ["a.md:1:8 warning"]
    config = 'profile = "docs"\n[rules.unattributed-figure]\nlevel = "error"\n'
    assert found(config, FIGURE, NEAR) == ["a.md:1:8 error", "b.md:1:80 error"]
    config = '[per-path."*.md"]\nprofile = "news"\nrules.unattributed-figure.within = "paragraph"\n'
    assert found(config, NEAR) == []


def test_config_says_what_comes_from_a_profile(write, copydesk):
    write(
        "copydesk.toml",
        """
        profile = "docs"

        [rules.unattributed-figure]
        within = "sentence"
        """,
    )
    out = copydesk("config", "--select", "unattributed-figure", "a.md").out
    assert out.startswith("config: copydesk.toml\nprofile: docs  # copydesk.toml:1\ndialect: (none)  # default\n")
    assert out.endswith(
        "rules:\n  figures/unattributed-figure: suggestion  "
        "# within = 'link' (profile docs); level = 'suggestion' (profile docs); within = 'sentence' (copydesk.toml:4)\n"
    )


def test_config_says_that_a_path_has_a_profile_of_its_own(write, copydesk):
    write("copydesk.toml", 'profile = "news"\n[per-path."blog/**"]\nprofile = "blog"\n')
    lines = copydesk("config", "--select", "unattributed-figure", "blog/a.md").out.split("\n")
    assert lines[1:3] == ["profile: news  # copydesk.toml:1", "profile: blog  # copydesk.toml:3"]
    assert (
        lines[-2]
        == "  figures/unattributed-figure: claim: warning, detail: suggestion  # within = 'link' (profile blog)"
    )


def test_rule_lists_what_each_profile_changes(copydesk):
    assert copydesk("rule", "--isolated", "unattributed-figure").out.split("\n\n")[-2] == (
        "Profiles\n"
        "  news: within: sentence; ask: disputable\n"
        "  blog: within: link\n"
        "  docs: within: link; level: suggestion\n"
        "  academic: within: link; level: suggestion"
    )


WOW = """\
extends: occurrence
message:
  "": Not “{text}”.
rationale: The reader is near enough.
default: false
max: 1
token: wow
scope: text
"""


@pytest.fixture
def house(write, copydesk):
    """A pack of one rule, and a draft that shouts twice."""
    write("copydesk.toml", 'packs = ["house"]\nprofile = "docs"\n')
    write("a.md", "Oh wow, wow.\n")

    def check(profiles):
        write("house/style/shout.yml", WOW + profiles)
        return copydesk("check", "--output-format", "concise", "a.md")

    return check


def test_a_pack_of_ones_own_has_its_say(house):
    assert house("").out == ""
    assert house("profiles: {docs: {default: true}}\n").out == "a.md:1:4: warning shout Not “wow”.\n"
    assert house("profiles:\n  docs: {default: true, max: 2}\n").out == ""
    assert house("profiles: {docs: {default: true, level: error}}\n").out == "a.md:1:4: error shout Not “wow”.\n"
    assert house("profiles: {news: {default: true}}\n").out == ""


def test_a_level_by_case(write, copydesk):
    write("copydesk.toml", 'packs = ["house"]\nprofile = "docs"\n')
    write(
        "a.md",
        "Nearly 40% of the boats that lay in the old harbor below the church on the hill in May are gone.\n\nThe storm killed 340 sheep in May.\n",
    )
    write(
        "house/style/who.yml",
        """
        extends: unattributed-figure
        message: Who says so?
        level: {claim: warning, detail: suggestion}
        profiles: {docs: {level: {claim: error}}}
        """,
    )
    run = copydesk("check", "--output-format", "concise", "--select", "who", "a.md")
    assert run.out == "a.md:1:8: error who Who says so?\na.md:3:18: suggestion who Who says so?\n"
    assert "  docs: level: claim: error\n" in copydesk("rule", "who").out


@pytest.mark.parametrize(
    ("profiles", "line"),
    [
        ("profiles:\n  dosc: {max: 2}", "10: profiles: `dosc` is none of news, blog, docs, academic; did you mean `docs`?"),
        ("profiles:\n  docs:\n    mxa: 2", "11: docs: mxa: `mxa` is no option here; did you mean `max`?"),
        ("profiles:\n  docs:\n    max: two", "11: docs: max: `max` must be a whole number"),
        ("profiles:\n  docs:\n    level: loud", "11: level: `loud` is none of suggestion, warning, error"),
        ("profiles:\n  docs:\n    levle: error", "11: docs: levle: `levle` is no option here; did you mean `level`?"),
        ("profiles:\n  docs:\n    level: [error]", "11: level: must be a text, or a mapping of one for each case"),
        ("profiles:\n  docs:\n    default: maybe", "11: default: must be true or false"),
        ("profiles: docs", "9: profiles: must be a mapping of profiles, as in `news: {level: error}`"),
    ],
)  # fmt: skip
def test_a_rule_file_whose_profiles_cannot_be(house, profiles, line):
    run = house(f"{profiles}\n")
    assert (run.code, run.out, run.err) == (2, "", f"copydesk: house/style/shout.yml:{line}\n")


def test_a_value_that_a_profile_and_a_config_do_not_agree_on_is_told_with_its_place(house, write):
    write("copydesk.toml", 'packs = ["house"]\nprofile = "docs"\n[rules.shout]\nmax = "many"\n')
    run = house("profiles: {docs: {default: true}}\n")
    assert run.err == "copydesk: copydesk.toml:4: shout: max: `max` must be a whole number\n"


@pytest.mark.parametrize(
    ("config", "line"),
    [
        ('profile = "nws"', "1: `profile` must be one of news, blog, docs, academic; did you mean `news`?"),
        ('profile = ["news"]', "1: `profile` must be one of news, blog, docs, academic; did you mean `news`?"),
        ("profile = 7", "1: `profile` must be one of news, blog, docs, academic"),
        ('[per-path."*.md"]\nprofile = "acad"', "2: `profile` must be one of news, blog, docs, academic; did you mean `academic`?"),
    ],
)  # fmt: skip
def test_a_profile_that_there_is_not(write, copydesk, config, line):
    write("copydesk.toml", f"{config}\n")
    write("a.md", FIGURE)
    run = copydesk("check", "a.md")
    assert (run.code, run.out, run.err) == (2, "", f"copydesk: copydesk.toml:{line}\n")
