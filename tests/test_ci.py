"""action.yml, templates/copydesk.yml and the examples of docs/ci.md: each script runs, in a repository of its own."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from ci_services import ROOT, Machine, action, gitlab_job, gitlab_run

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
TEMPLATE = (ROOT / "templates/copydesk.yml").read_text(encoding="utf-8")
PAGE = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
NEVER = "0" * 40
# Of the two findings one was there before.
OLD = "::warning file=docs/a.md,line=1,endLine=1,col=1,endColumn=8,title=copydesk%3A doubled-word::“The” stands here twice; once will do.\n"
NEW = "::warning file=docs/b c.md,line=3,endLine=3,col=1,endColumn=6,title=copydesk%3A doubled-word::“To” stands here twice; once will do.\n"
BOTH = f"{OLD}{NEW}copydesk: 2 warnings in 2 drafts\n"
ONE = f"{NEW}copydesk: 1 warning in 1 draft\n"
LOG = """\
docs/b c.md:3:1: warning “To” stands here twice; once will do. [doubled-word]
 3 | To to be.
   | ^^^^^ To

1 warning in 1 draft.
"""


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    """A repository whose branch `news` has brought a fault, and main one before."""
    folder = tmp_path_factory.mktemp("repository")

    def git(*arguments):
        identity = ("-c", "user.name=Ann Lee", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false")
        done = subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    (folder / "docs").mkdir()
    (folder / "copydesk.toml").write_text('select = ["doubled-word"]\n')
    (folder / "docs/a.md").write_text("The the tide.\n")
    (folder / "docs/b c.md").write_text("Well.\n")
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "One")
    before = git("rev-parse", "HEAD")
    git("update-ref", "refs/remotes/origin/main", "main")
    git("switch", "-q", "-c", "news")
    (folder / "docs/b c.md").write_text("Well.\n\nTo to be.\n")
    git("commit", "-q", "-a", "-m", "Two")
    return SimpleNamespace(folder=folder, before=before)


@pytest.fixture
def machine(repository, tmp_path):
    """A machine with a clone of the repository to work in."""
    shutil.copytree(repository.folder, tmp_path / "work")
    return Machine(tmp_path / "machine", tmp_path / "work")


@pytest.fixture
def act(machine):
    """Runs the action with inputs, whose hyphens are underscores."""

    def run(event=None, variables=None, **inputs):
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        return action(machine, given, event or {}, **(variables or {}))

    return run


def test_the_action_annotates_and_sums_up(act, machine):
    run = act()
    assert (run.code, run.out, run.err) == (1, BOTH, "")
    assert run.outputs == {"exit-code": "1", "sarif": ""}
    assert run.summary.startswith("\n### copydesk\n\n2 warnings in 2 drafts.\n")
    assert machine.installed == [str(ROOT)]


@pytest.mark.parametrize(
    "case",  # `changed`, the event, what the service sets, what comes out
    [
        ("true", {}, {"GITHUB_BASE_REF": "main"}, ONE),  # a pull request
        ("true", {"github.event.before": "BEFORE"}, {}, ONE),  # a push
        ("true", {"github.event.merge_group.base_sha": "BEFORE"}, {}, ONE),
        ("true", {"github.event.before": NEVER}, {}, ONE),  # a branch pushed for the first time
        ("true", {}, {}, BOTH),  # by hand
        ("HEAD", {}, {}, "copydesk: nothing to query in 0 drafts\n"),
    ],
)
def test_the_action_tells_what_changed(act, repository, case):
    given, event, variables, out = case
    event = {name: value.replace("BEFORE", repository.before) for name, value in event.items()}
    run = act(event, variables, changed=given)
    assert (run.out, run.err) == (out, "")
    assert run.code == int(run.outputs["exit-code"]) == ("::" in out)


def test_the_action_passes_paths_and_arguments_on(act):
    run = act(
        paths="\ndocs/b c.md\n\ndocs/a.md\n",
        args="--output-format 'concise' --exclude \"x y,docs/a.md\" --force-exclude",
        fail_on="error",
    )
    told = "docs/b c.md:3:1: warning doubled-word “To” stands here twice; once will do.\n"
    assert (run.code, run.out, run.err, run.outputs["exit-code"]) == (0, told, "", "0")


def test_the_action_counts_from_its_working_directory(act):
    run = act(working_directory="docs", paths="b c.md")
    assert run.out == ONE


def test_the_action_sends_all_findings_to_code_scanning(act):
    run = act(changed="HEAD~1", upload_sarif="true", paths="docs")
    assert (run.code, run.out, run.err) == (1, ONE, "")
    sarif = json.loads(Path(run.outputs["sarif"]).read_text(encoding="utf-8"))
    places = [
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in sarif["runs"][0]["results"]
    ]
    assert places == ["docs/a.md", "docs/b%20c.md"]
    upload = ACTION["runs"]["steps"][-1]
    assert upload["if"] == "${{ !cancelled() && steps.check.outputs.sarif }}"
    assert upload["with"]["sarif_file"] == "${{ steps.check.outputs.sarif }}"


def test_the_action_says_what_it_could_not_do(act, machine):
    run = act(args="--select 'x")
    assert (run.code, run.out) == (2, "")
    assert run.err == "::error title=copydesk::the input args cannot be read: No closing quotation\n"
    (machine.work / "copydesk.toml").write_text("selekt = []\n")
    run = act(upload_sarif="true")
    assert (run.code, run.out, run.outputs) == (2, "", {"exit-code": "2", "sarif": ""})
    assert "copydesk.toml:1" in run.err


@pytest.mark.parametrize(
    ("version", "installed"),
    [("0.1.0", "copydesk==0.1.0"), (">=0.1,<0.2", "copydesk>=0.1,<0.2"), ("~=0.1", "copydesk~=0.1")],
)
def test_versions(act, machine, version, installed):
    gitlab_run(machine, gitlab_job(TEMPLATE, {"version": version, "fail-on": "never"})[1])
    act(version=version, paths="copydesk.toml", args="--force-exclude")
    assert machine.installed == [installed, installed]


@pytest.mark.parametrize("version", ["v0.1.0", "-other==1", "; touch pwned"])
def test_what_is_no_version_is_not_installed(act, machine, version):
    run = act(version=version)
    assert (run.code, run.out) == (
        2,
        "::error title=copydesk::the input version takes a release such as 0.1.0, or >=0.1,<0.2\n",
    )
    ran = gitlab_run(machine, gitlab_job(TEMPLATE, {"version": version})[1])
    assert ran == (2, "", "the input version takes a release such as 0.1.0, or >=0.1,<0.2\n")
    assert machine.installed == []


def test_a_machine_whose_python_is_too_old(act, machine):
    for name in ("python", "python3", "python3.14", "python3.13", "python3.12", "python3.11"):
        machine.program(name, "#!/bin/sh\nexit 1\n")
    run = act()
    assert run.code == 2
    assert (
        run.out == "::error title=copydesk::copydesk needs Python 3.11 or newer; put actions/setup-python before it\n"
    )


def test_nothing_that_comes_from_outside_is_run(act, machine):
    """A branch or a folder may be called anything."""
    evil = "$(touch pwned)`touch pwned`; touch pwned #"
    for inputs in ({"paths": evil}, {"args": evil}, {"changed": evil}, {"fail_on": evil}, {"output_format": evil}):
        assert act(**inputs).code == 2
    assert act({"github.event.before": evil}, changed="true").code == 1
    assert act(variables={"GITHUB_BASE_REF": evil}, changed="true").code == 2
    for name in ("paths", "args", "fail-on"):
        assert gitlab_run(machine, gitlab_job(TEMPLATE, {name: evil})[1]).code == 2
    assert not list(machine.work.rglob("pwned"))
    assert not [step for step in ACTION["runs"]["steps"] if "${{" in step.get("run", "")]
    _, job = gitlab_job(TEMPLATE, {"version": "INPUT", "paths": "INPUT", "args": "INPUT", "changed": "INPUT"})
    assert "INPUT" not in str(job["script"] + job["before_script"])


REPORT = "gl-code-quality-report.json"


@pytest.mark.parametrize(
    ("shell", "variables", "out"),
    [
        (
            "sh",
            {"CI_MERGE_REQUEST_IID": "1", "CI_MERGE_REQUEST_DIFF_BASE_SHA": "BEFORE", "CI_COMMIT_BEFORE_SHA": NEVER},
            LOG,
        ),
        ("bash", {"CI_COMMIT_BEFORE_SHA": "BEFORE"}, LOG),
        (
            "bash",
            {
                "CI_MERGE_REQUEST_IID": "1",
                "CI_MERGE_REQUEST_TARGET_BRANCH_SHA": "HEAD",
                "CI_MERGE_REQUEST_DIFF_BASE_SHA": "BEFORE",
            },
            "Nothing to query in 0 drafts.\n",
        ),
    ],
)
def test_the_template_tells_what_changed(machine, repository, shell, variables, out):
    variables = {name: value.replace("BEFORE", repository.before) for name, value in variables.items()}
    name, job = gitlab_job(TEMPLATE, {"changed": "true", "paths": "docs", "job-name": "prose"})
    assert (name, job["image"], job["stage"], job["variables"]["GIT_DEPTH"]) == ("prose", "python:3.13", "test", "0")
    assert gitlab_run(machine, job, shell, **variables) == (int(out == LOG), out, "")
    assert job["artifacts"]["reports"]["codequality"] == REPORT
    report = json.loads((machine.work / REPORT).read_text(encoding="utf-8"))
    assert [issue["location"]["path"] for issue in report] == ["docs/a.md", "docs/b c.md"]


def test_the_template_looks_at_everything_where_nothing_is_known_to_have_changed(machine):
    _, job = gitlab_job(TEMPLATE, {"changed": "true", "args": "--output-format concise --extend-select doubled-word"})
    ran = gitlab_run(machine, job, CI_COMMIT_BEFORE_SHA=NEVER)
    assert (ran.code, ran.err) == (1, "")
    assert ran.out == (
        "docs/a.md:1:1: warning doubled-word “The” stands here twice; once will do.\n"
        "docs/b c.md:3:1: warning doubled-word “To” stands here twice; once will do.\n"
    )
    _, job = gitlab_job(TEMPLATE, {"fail-on": "error"})
    assert gitlab_run(machine, job).code == 0


def test_the_page_tells_of_every_input():
    inputs = yaml.safe_load(TEMPLATE.split("\n---\n")[0])["spec"]["inputs"]
    for heading, known in (("GitHub Actions", ACTION["inputs"]), ("GitLab CI", inputs)):
        rows = re.findall(r"^\| `([\w-]+)` \|", section(heading), re.MULTILINE)
        assert sorted(rows) == sorted(known)


def section(heading):
    """What stands below a heading of the page."""
    return PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def blocks(heading, language="yaml"):
    """The code below a heading of the page; YAML is read."""
    found = re.findall(rf"```{language}\n(.*?)```", section(heading), re.DOTALL)
    return [yaml.safe_load(block) for block in found] if language == "yaml" else found


@pytest.mark.parametrize("number", [0, 1])
def test_the_workflows_of_the_page(act, number):
    step = blocks("GitHub Actions")[number]["jobs"]["copydesk"]["steps"][-1]
    assert step["uses"] == "copydesk/copydesk@v0.1.0"
    inputs = {name.replace("-", "_"): str(value).replace("True", "true") for name, value in step["with"].items()}
    run = act({}, {"GITHUB_BASE_REF": "main"}, **inputs)
    assert (run.code, run.out) == ((1, ONE), (0, BOTH))[number]


def test_the_include_of_the_page(machine, repository):
    (include,) = blocks("GitLab CI")[0]["include"]
    assert include["remote"].endswith("/v0.1.0/templates/copydesk.yml")
    inputs = {name: str(value).replace("True", "true") for name, value in include["inputs"].items()}
    _, job = gitlab_job(TEMPLATE, inputs)
    ran = gitlab_run(machine, job, CI_MERGE_REQUEST_IID="1", CI_MERGE_REQUEST_DIFF_BASE_SHA=repository.before)
    assert ran == (1, LOG, "")
    assert machine.installed == ["copydesk==0.1.0"]


def test_reviewdog(machine):
    """It is stood in for: what it is called with, and what it is sent, go to a file."""
    machine.program("reviewdog", '#!/bin/sh\necho "$@" > "$HOME/called"\ncat > "$HOME/sent"\n')
    github, gitlab = blocks("reviewdog")
    steps = [step for step in github["jobs"]["copydesk"]["steps"] if "run" in step]
    assert steps[1]["shell"] == "bash"
    home = {"HOME": str(machine.temp)}
    for step in steps:
        assert machine.run(step["run"], ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"), **home) == (
            0,
            "",
            "",
        )
    called = "-f=rdjsonl -name=copydesk -reporter=github-pr-review -filter-mode=added -fail-level=warning\n"
    assert (machine.temp / "called").read_text() == called
    sent = (machine.temp / "sent").read_text(encoding="utf-8")
    assert [json.loads(line)["location"]["path"] for line in sent.split("\n")[:-1]] == ["docs/a.md", "docs/b c.md"]
    assert gitlab_run(machine, gitlab["copydesk"], **home) == (0, "", "")
    assert (machine.temp / "called").read_text() == called.replace("github-pr-review", "gitlab-mr-discussion")
    assert (machine.temp / "sent").read_text(encoding="utf-8") == sent
    assert machine.installed == ["copydesk==0.1.0"] * 2
    (machine.work / "copydesk.toml").write_text("selekt = []\n")
    assert gitlab_run(machine, gitlab["copydesk"], **home).code == 2


@pytest.mark.parametrize("target", ["", "main", "refs/heads/main"])
def test_azure(machine, target):
    scripts = [step["bash"] for step in blocks("Azure Pipelines")[0]["steps"] if "bash" in step]
    shell = ("bash", "--noprofile", "--norc", "-c")
    variables = {"SYSTEM_PULLREQUEST_TARGETBRANCH": target} if target else {}
    ran = [machine.run(script, shell, **variables) for script in scripts]
    assert machine.installed == ["copydesk==0.1.0"]
    issue = "##vso[task.logissue type=warning;sourcepath={};linenumber={};columnnumber=1;code=doubled-word]“{}” stands here twice; once will do.\n"
    both = issue.format(machine.work / "docs/a.md", 1, "The"), issue.format(machine.work / "docs/b c.md", 3, "To")
    assert (ran[1].code, ran[1].out, ran[1].err) == (1, "".join(both[bool(target) :]), "")


def test_plain_shells(machine):
    check, figures = blocks("Anything else", "sh")
    assert machine.run(check, ("sh", "-e", "-c")) == (1, "", "")
    assert machine.installed == ["copydesk==0.1.0"]
    assert (machine.work / "copydesk.xml").read_text(encoding="utf-8").count("<failure ") == 2
    assert machine.run(figures, ("sh", "-e", "-c")) == (0, "", "")
    assert (machine.work / "figures.html").read_text(encoding="utf-8").startswith("<!doctype html>")
