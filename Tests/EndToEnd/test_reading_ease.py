"""Reading ease: told where the text is hard, and never what stops a site, unless the site itself makes it a warning."""
import pytest

MODULE = "Content/en/coping/triggers.md"
HARD = ("Everybody who has been given a prescription by the physician should immediately communicate with the organization "
        "about any additional medications and complications that are known. ")
PLAIN = "Call us. "
SITE = "name: Small Clinic\nbaseURL: https://small.example/\nlanguages: [en]\n"


@pytest.fixture
def hard(site):
    site.write(MODULE, f"---\ntitle: Triggers\n---\n\n{HARD * 5}{PLAIN * 5}\n")
    return site


def test_a_hard_page_is_told_and_stops_nothing(hard):
    run = hard.run("check", "--strict", "--only", "reading-ease")
    assert run.status == 0
    assert f"{MODULE}:5:1: note: this page is hard to read: Flesch-Kincaid grade " in run.err
    assert "hardest: 5:1 'Everybody who has been …' (a long sentence of 25 words, 9 long words, passive)" in run.err


def test_what_each_rule_costs_and_finds_is_shown(hard):
    run = hard.run("check", "--timings")
    head, *rows = [line.split("\t") for line in run.err.splitlines() if line.count("\t") == 3]
    assert head == ["rule", "ms", "findings", "precision"]
    table = {rule: (float(cost), int(findings), precision) for rule, cost, findings, precision in rows}
    assert table["reading-ease"][1:] == (1, "medium") and table["reading-ease"][0] > 0
    assert table["broken-link"][1] == 0
    costs = [float(row[1]) for row in rows]
    assert costs == sorted(costs, reverse=True) and len(table) == len(rows) > 60


@pytest.mark.parametrize("level, status, told", [
    ("warning", 1, "warning: this page is hard to read"), ("off", 0, ""),
    ("error", 1, "'reading-ease' cannot be turned to 'error'"),
    ("{options: {grade: 20, smog: 20}}", 0, ""), ("{options: {grade: 100}}", 1, "'grade' must be a number from 1.0 to 20.0"),
])
def test_a_site_says_how_much_it_matters(hard, level, status, told):
    hard.write("Content/site.yml", f"{SITE}checks:\n  reading-ease: {level}\n")
    run = hard.run("check", "--strict", "--only", "reading-ease")
    assert (run.status, told in run.err) == (status, True)
    assert bool(told) == ("reading-ease" in run.err)


def test_explain_says_its_limits(site):
    assert "grade: 6.9 (a number from 1.0 to 20.0)" in site.run("explain", "reading-ease").out
