"""`--output-format github` and `azure`: commands in a log, from which the services make annotations."""

from __future__ import annotations

import pytest

from format_drafts import drafts  # noqa: F401 - a fixture

pytestmark = pytest.mark.usefixtures("drafts")
ODD = "two ended/naïve, 100%.md"


def test_github(copydesk, write):
    write("hum.md", "Hm.\n")
    run = copydesk("check", "--output-format", "github", "hum.md", "hard.md", ODD, "broken.md")
    assert run.out == (
        "::error file=broken.md,title=copydesk%3A this draft could not be read::"
        "broken.md:1: byte 0xe9 is not valid UTF-8; save the draft as UTF-8\n"
        "::error file=hard.md,line=1,endLine=1,col=8,endColumn=11,title=copydesk%3A wordy::Say “oh”, not “wow”.\n"
        "::error file=hard.md,line=2,endLine=3,title=copydesk%3A wordy::Say “inn”, not “naïve café”.\n"
        "::warning file=two ended/naïve%2C 100%25.md,line=3,endLine=3,col=7,endColumn=13,"
        "title=copydesk%3A twice::Keep to one, not “e-mail”.%0AIt is 50%25: so.\n"
        "::notice file=hum.md,line=1,endLine=1,col=1,endColumn=3,title=copydesk%3A hum::“Hm” hums [so](1) {here}.\n"
        "copydesk: 2 errors, 1 warning and 1 suggestion in 3 drafts\n"
    )


def test_github_shows_ten_of_each_and_the_rest_as_lines(copydesk, write):
    write("a.md", "Hm. " * 11 + "\n\n##[error]x::y wow.\n")
    write("b.md", "Wow. " * 12)
    run = copydesk("check", "--output-format", "github", "a.md", "b.md", "broken.md")
    lines = run.out.split("\n")[:-1]
    assert [line.split(" ")[0] for line in lines] == [
        *["::error"] * 10,
        *["::notice"] * 10,
        "::group::5",
        *["-"] * 5,
        "::endgroup::",
        "copydesk:",
    ]
    assert lines[1].startswith("::error file=a.md,line=3,endLine=3,")
    assert lines[20:] == [
        "::group::5 more, which GitHub shows no annotations of",
        "- b.md:1:41: error wordy Say “Oh”, not “Wow”.",
        "- b.md:1:46: error wordy Say “Oh”, not “Wow”.",
        "- b.md:1:51: error wordy Say “Oh”, not “Wow”.",
        "- b.md:1:56: error wordy Say “Oh”, not “Wow”.",
        "- a.md:1:41: suggestion hum “Hm” hums [so](1) {here}.",
        "::endgroup::",
        "copydesk: 13 errors and 11 suggestions in 2 drafts",
    ]


def test_nothing_in_a_line_of_the_log_is_a_command(copydesk, write):
    write("house/style/hum.yml", 'extends: existence\nmessage: "{text}"\ntokens: ["x[^.]*"]\n')
    write("::error::a.md", "x ##[add-path]\x1b[1m a.\n\n" * 12)
    run = copydesk("check", "--output-format", "github", "./::error::a.md")
    assert run.out.split("\n")[11] == "- ::error::a.md:21:1: warning hum x ## [add-path] [1m a"
    assert run.out.startswith("::warning file=%3A%3Aerror%3A%3Aa.md,line=1,")


def test_github_with_nothing_to_say(copydesk):
    assert copydesk("check", "--output-format", "github", "empty.md").out == "copydesk: nothing to query in 1 draft\n"


def test_github_counts_paths_from_the_workspace(write, monkeypatch, tmp_path, capsys):
    from copydesk.cli import main

    write("docs/a.md", "Wow.\n")
    monkeypatch.chdir(tmp_path / "docs")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    main(["check", "--isolated", "--select", "doubled-word", "--output-format", "github", "gone.md"])
    assert capsys.readouterr().out.startswith("::error file=docs/gone.md,title=")


def test_the_job_summary(copydesk, write, monkeypatch, tmp_path):
    summary = tmp_path / "summary.md"
    summary.write_text("The step before.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    said = "<b>|`*_[x](y) @me http://a www.b {text}"
    write("house/style/hum.yml", f"extends: existence\nmessage: '{said}'\nlevel: suggestion\ntokens: [hm]\n")
    write("a | b.txt", "Hm.\n\nWow.\n")
    copydesk("check", "--output-format", "github", "a | b.txt", ODD, "broken.md")
    assert summary.read_text(encoding="utf-8") == (
        "The step before.\n"
        "\n"
        "### copydesk\n"
        "\n"
        "1 error, 1 warning and 1 suggestion in 2 drafts.\n"
        "\n"
        "What copydesk could not do:\n"
        "\n"
        "- broken.md&#58;1&#58; byte 0xe9 is not valid UTF-8; save the draft as UTF-8\n"
        "\n"
        "| draft | errors | warnings | suggestions |\n"
        "|---|--:|--:|--:|\n"
        "| a &#124; b.txt | 1 | 0 | 1 |\n"
        "| two ended/naïve, 100%.md | 0 | 1 | 0 |\n"
        "\n"
        "| rule | level | findings |\n"
        "|---|---|--:|\n"
        "| hum | suggestion | 1 |\n"
        "| twice | warning | 1 |\n"
        "| wordy | error | 1 |\n"
        "\n"
        "<details><summary>a &#124; b.txt: 1 error and 1 suggestion</summary>\n"
        "\n"
        "| line | level | rule | finding |\n"
        "|--:|---|---|---|\n"
        "| 1 | suggestion | hum | &#60;b&#62;&#124;&#96;&#42;&#95;&#91;x&#93;(y) &#64;me http&#58;//a www&#46;b Hm |\n"
        "| 3 | error | wordy | Say “Oh”, not “Wow”. |\n"
        "\n"
        "</details>\n"
        "\n"
        "<details><summary>two ended/naïve, 100%.md: 1 warning</summary>\n"
        "\n"
        "| line | level | rule | finding |\n"
        "|--:|---|---|---|\n"
        "| 3 | warning | twice | Keep to one, not “e-mail”. It is 50%&#58; so. |\n"
        "\n"
        "</details>\n"
    )


def test_the_job_summary_links_to_lines(copydesk, monkeypatch, tmp_path):
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://github.com")
    monkeypatch.setenv("GITHUB_REPOSITORY", "desk/news")
    monkeypatch.setenv("GITHUB_SHA", "abc")
    copydesk("check", "--output-format", "github", ODD)
    link = "https://github.com/desk/news/blob/abc/two%20ended/na%C3%AFve%2C%20100%25.md?plain=1#L3"
    assert f"| [3]({link}) | warning | twice |" in summary.read_text(encoding="utf-8")


def test_the_job_summary_keeps_within_what_github_takes(copydesk, write, monkeypatch, tmp_path):
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    write("house/style/hum.yml", f'extends: existence\nmessage: "{"ü" * 2000}"\ntokens: [hm]\n')
    for n in range(12):
        write(f"many/{n}.md", "Hm. " * 60)
    copydesk("check", "--output-format", "github", "many")
    text = summary.read_text(encoding="utf-8")
    assert len(text.encode()) < 1024 * 1024
    assert "\nand 10 more\n" in text
    assert text.endswith("\nThere is more than GitHub has room for here; the log of the step has all of it.\n")
    summary.write_text("x" * 1024 * 1024, encoding="utf-8")
    copydesk("check", "--output-format", "github", "many/1.md")
    assert summary.stat().st_size == 1024 * 1024


def test_a_summary_that_cannot_be_written_is_told(copydesk, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "gone/summary.md")
    run = copydesk("check", "--output-format", "github", "empty.md")
    assert (run.code, run.err) == (
        2,
        "copydesk: GITHUB_STEP_SUMMARY: gone/summary.md cannot be written: no such file or directory\n",
    )


def test_azure(copydesk, write, tmp_path):
    write("a;b].md", "Hm. Wow.\n")
    run = copydesk("check", "--output-format", "azure", "a;b].md", ODD, "broken.md")
    assert run.out == (
        f"##vso[task.logissue type=error;sourcepath={tmp_path}/a%3Bb%5D.md;linenumber=1;columnnumber=5;code=wordy]"
        "Say “Oh”, not “Wow”.\n"
        f"##vso[task.logissue type=error;sourcepath={tmp_path}/broken.md]"
        "broken.md:1: byte 0xe9 is not valid UTF-8; save the draft as UTF-8\n"
        f"##vso[task.logissue type=warning;sourcepath={tmp_path}/two ended/naïve, 100%AZP25.md;linenumber=3;"
        "columnnumber=7;code=twice]Keep to one, not “e-mail”.%0AIt is 50%AZP25: so.\n"
        f"##vso[task.logissue type=warning;sourcepath={tmp_path}/a%3Bb%5D.md;linenumber=1;columnnumber=1;code=hum]"
        "“Hm” hums [so](1) {here}.\n"
    )
