"""Modules that a site leaves out, and drafts: where they are missing, and what is told of that."""
import json
import re

import pytest


def leave_out(site, names):
    file = site.folder / "Content/site.yml"
    file.write_text(file.read_text() + f"leaveOut: [{names}]\n")


@pytest.fixture
def pair(site):
    """Two modules that name one another in every way."""
    site.write("Content/en/coping/plan.md", """
        ---
        title: My secret plan
        summary: A plan of xylophones.
        ---

        Text on xylophones.

        ## A part {#x}

        More.
        """)
    site.write("Content/en/coping/triggers.md", """
        ---
        title: Triggers
        related: [plan.md]
        ---

        Read [the *next* page](plan.md#x), then rest.
        """)
    site.write("Content/programs/iop.yml", """
        title: IOP
        weeks:
          - sessions:
              - {day: monday, modules: [coping/triggers, coping/plan]}
              - {day: friday, modules: [coping/plan]}
        """)
    return site


def test_what_is_left_out_is_nowhere(pair):
    leave_out(pair, "coping/plan")
    run = pair.build("--strict")
    assert run.status == 0, run.err
    for file in (pair.folder / "Site/public").rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert b"coping/plan" not in content and b"secret plan" not in content and b"ylophone" not in content, file
    page = (pair.folder / "Site/public/coping/triggers/index.html").read_text()
    assert "Read the <em>next</em> page, then rest." in page
    answer = json.loads(pair.run("search", "--format", "json", "xylophones").out)
    assert answer["results"] == []


def test_what_is_lost_is_told_as_notes(pair):
    leave_out(pair, "coping/plan")
    told = pair.build("--strict").err
    for place, words in [
        ("en/coping/triggers.md:3:11", "'related' is shown without this entry"),
        ("en/coping/triggers.md:6:24", "these words are no link"),
        ("programs/iop.yml:4:50", "the session is shown without this module"),
        ("programs/iop.yml:5:33", "the session has no module left without this one"),
    ]:
        assert f"Content/{place}: note: {words}: site.yml leaves 'coping/plan' out [left-out]" in told, told


def test_no_handout_is_made_of_it(pair):
    leave_out(pair, "coping/plan")
    run = pair.run("handouts", "coping/plan")
    assert run.status == 1
    assert "error: site.yml leaves 'coping/plan' out, so it is not printed [withheld]" in run.err


@pytest.mark.parametrize("names, message", [
    ("coping/plam", "did you mean 'coping/plan'?"), ("copping", "did you mean 'coping'?"),
    ("en/coping/plan.md", "write a section, 'twelve-steps', or a module, 'care/plan'")])
def test_a_name_of_nothing_is_an_error_at_its_place(pair, names, message):
    before = pair.built()
    leave_out(pair, names)
    run = pair.build()
    assert run.status == 1
    assert re.search(r"Content/site\.yml:4:12: error: 'leaveOut' names '.*', and there is no such", run.err), run.err
    assert message in run.err or "did you mean" in run.err
    assert (pair.folder / "Site/public/coping/plan/index.html").read_bytes() == before["coping/plan/index.html"]


def test_whole_sections_of_the_starter(library):
    """Whatever sections a clinic does without, the rest builds, and no page links what is not there."""
    leave_out(library, "twelve-steps, family, addiction/alcohol")
    run = library.build()
    assert run.status == 0, run.err
    assert "[broken-link]" not in run.err and "[left-out]" in run.err
    for file in (library.folder / "Site/public").rglob("*.html"):
        assert not re.search(r'href="[^"]*/(twelve-steps|family)/', file.read_text()), file


@pytest.mark.parametrize("name", ["get-help", "get-help/get-help-now"])
def test_the_page_for_an_emergency_stays(library, name):
    leave_out(library, name)
    run = library.build()
    assert run.status == 1
    assert "'get-help/get-help-now' cannot be left out" in run.err


def test_a_link_to_a_draft_says_that_it_is_one(pair):
    plan = pair.folder / "Content/en/coping/plan.md"
    plan.write_text(plan.read_text().replace("summary:", "draft: true\nsummary:"))
    run = pair.build()
    assert run.status == 1
    assert "this link leads to a draft, which has no page" in run.err
    assert "'related' names 'plan.md', which is a draft" in run.err
    assert "the program names 'coping/plan', which is a draft" in run.err
    assert "does not exist" not in run.err and "no such" not in run.err
    assert "taking the line 'draft: true' out of Content/en/coping/plan.md" in run.err
    assert pair.build("--drafts").status == 0
