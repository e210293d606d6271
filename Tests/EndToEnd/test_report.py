"""The page for the person who answers for the library: written beside the site, never into it."""
import json

import pytest


@pytest.fixture
def signed(site):
    site.write("Content/en/coping/triggers.md", "---\ntitle: Triggers\nreviewEvery: 12 months\n---\n\nBreathe out.\n")
    assert site.run("review", "en/coping/triggers", "--reviewer", "Ann Lee", "--credential", "MD").status == 0
    return site


def test_it_lies_beside_the_site_and_is_never_published(signed):
    run = signed.run("report")
    assert run.status == 0 and "Site/report/index.html" in run.err
    page = (signed.folder / "Site/report/index.html").read_text(encoding="utf-8")
    assert "Ann Lee, MD" in page and "never published" not in page
    assert b"DTSTART;VALUE=DATE:" in (signed.folder / "Site/report/reviews.ics").read_bytes()
    assert signed.run("build").status == 0
    published = [path.name for path in (signed.folder / "Site/public").rglob("*") if "report" in path.name]
    assert published == []


def test_as_json_it_is_what_the_next_one_is_held_against(signed, tmp_path):
    before = signed.run("report", "--format", "json")
    modules = {module["module"]: module for module in json.loads(before.out)["modules"]}
    assert modules["en/coping/triggers"]["reviews"][0]["state"] == "valid"
    earlier = tmp_path / "earlier.json"
    earlier.write_text(before.out, encoding="utf-8")
    signed.write("Content/en/coping/triggers.md", "---\ntitle: Triggers\nreviewEvery: 12 months\n---\n\nBreathe in.\n")
    changes = signed.run("report", "--format", "markdown", "--since", earlier)
    assert changes.status == 0
    assert "- `en/coping/triggers` (clinical), signed by Ann Lee, MD on 20" in changes.out
    assert "- `changed-since-review` (warning): 0 → 1" in changes.out


def test_a_damaged_ledger_is_told_and_the_rest_is_written(signed):
    with (signed.folder / "Content/reviews.jsonl").open("a", encoding="utf-8") as ledger:
        ledger.write("{broken\n")
    run = signed.run("report", "--format", "json")
    assert run.status == 1 and "Content/reviews.jsonl:2:" in run.err
    assert json.loads(run.out)["modules"]


@pytest.mark.parametrize("arguments, status, said", [
    (["--since", "x.json"], 64, "--since is for --format markdown"),
    (["--format", "markdown", "--since", "Content/site.yml"], 1, "is no report of Handrail's [earlier-report]"),
    (["--format", "markdown", "--since", "nowhere.json"], 1, "nowhere.json"),
    (["--open", "--format", "json"], 64, "--open is for --format html"),
])
def test_what_cannot_be_is_said(signed, arguments, status, said):
    run = signed.run("report", *arguments)
    assert (run.status, said in run.err) == (status, True), run.err
