"""Findings for machines, on standard output."""
import json

import pytest

BROKEN = """
    ---
    title: Triggers
    ---

    [Nowhere](nowhere.md)
    """
PATH = "Content/en/coping/triggers.md"


@pytest.fixture
def broken(site):
    site.write(PATH, BROKEN)
    return site


def test_json_gives_place_rule_and_remedy(broken):
    run = broken.run("check", "--format", "json")
    assert run.status == 1
    [finding] = json.loads(run.out)["diagnostics"]
    assert finding["hint"]
    del finding["hint"]
    assert finding == {
        "path": PATH, "line": 5, "column": 11, "endLine": 5, "endColumn": 21, "severity": "error", "rule": "broken-link",
        "message": "this link leads nowhere: 'nowhere.md' does not exist",
    }


def test_json_of_a_sound_site_is_an_empty_list(site):
    run = site.run("check", "--format", "json")
    assert (run.status, json.loads(run.out)) == (0, {"diagnostics": []})


@pytest.mark.parametrize("command", ["check", "build"])
def test_github_is_one_line_for_each_finding(broken, command):
    run = broken.run("check", "--format", "github") if command == "check" else broken.build("--format", "github")
    assert run.status == 1
    [line] = run.out.splitlines()
    assert line.startswith(
        f"::error title=broken-link,file={PATH},line=5,endLine=5,col=11,endColumn=21::this link leads nowhere: 'nowhere.md'")


def test_github_escapes_what_would_end_the_line(site):
    site.write(PATH, "---\ntitle: 100 % x\nkey%0A,x: 1\n---\n\nText.\n")
    run = site.run("check", "--format", "github")
    assert len(run.out.splitlines()) == 1
    assert "%250A" in run.out
