"""What the program says of its rules, one by one and in the reference that lies beside the code."""
import json

from conftest import DAY, REPOSITORY


def test_a_rule_is_explained_with_examples_and_what_it_rests_on(site):
    run = site.run("explain", "lost-cell")
    assert run.status == 0
    assert "A row of a table has more cells than the first row" in run.out
    assert "error, about markup, precision medium; it is an error on every site" in run.out
    assert "Not so:\n\n    | When | Whom to call |\n" in run.out and "But so:\n\n    | When |" in run.out
    assert "https://github.github.com/gfm/#tables-extension-" in run.out


def test_a_rule_without_an_example_says_what_it_looks_like(site):
    assert "    PATH:LINE:COLUMN: error: what is wrong [unknown-key]\n" in site.run("explain", "unknown-key").out


def test_all_are_explained(site):
    ids = site.run("explain").out.split()
    for format in ("text", "markdown"):
        run = site.run("explain", "--all", "--format", format)
        assert run.status == 0
        headings = [line.removeprefix("### ") for line in run.out.splitlines()]
        assert set(ids) <= set(headings)


def test_a_rule_is_explained_alike_in_the_reference_and_at_a_code_host(site):
    run = site.run("explain", "--format", "markdown", "lost-cell")
    assert "### lost-cell\n\n" + run.out in site.run("explain", "--all", "--format", "markdown").out
    report = site.run("check", "--format", "sarif", "--templates", REPOSITORY / "Templates", "--now", DAY)
    rules = {rule["id"]: rule["help"] for rule in json.loads(report.out)["runs"][0]["tool"]["driver"]["rules"]}
    assert rules["lost-cell"] == {"text": site.run("explain", "lost-cell").out, "markdown": run.out}


def test_one_rule_and_all_of_them_is_a_wrong_command(site):
    run = site.run("explain", "--all", "lost-cell")
    assert run.status == 64
    assert "name a rule, or ask for all with --all" in run.err


def test_the_reference_is_up_to_date(site):
    reference = (REPOSITORY / ".github/RULES.md").read_text(encoding="utf-8")
    assert site.run("explain", "--all", "--format", "markdown").out == reference, "'make rules' writes it anew"
