"""What is still to write, and what is made up, is told at its line and stops a strict build."""
import re

import pytest


def told(run, rule):
    """The places at which a rule found something: {"Content/en/a.md:3"}."""
    return {line[1] for line in re.finditer(rf"(?m)^(Content/\S+:\d+):\d+: warning: .*\[{rule}\]$", run.err)}


def test_a_finished_module_that_still_says_what_the_start_says(site):
    assert site.run("new", "module", "en/coping/sleep").status == 0
    assert site.build("--strict").status == 0
    sleep = site.folder / "Content/en/coping/sleep.md"
    sleep.write_text(sleep.read_text().replace("draft: true\n", ""))
    relaxed, strict = site.build(), site.build("--strict")
    assert relaxed.status == 0 and strict.status == 1
    assert len(told(strict, "placeholder")) >= 8
    assert "'Begin with a verb.' is what a new file begins with" in strict.err


@pytest.mark.parametrize("kind, path, file", [
    ("section", "en/early", "Content/en/early/index.md"), ("program", "day-iop", "Content/programs/day-iop.yml")])
def test_sections_and_programs_begin_as_drafts(site, kind, path, file):
    assert site.run("new", kind, path).status == 0
    listed = site.run("list", "--drafts")
    assert listed.status == 0 and f"\t{kind}\t" in listed.out
    assert not any("early" in name or "day-iop" in name for name in site.built("--strict"))
    assert any("early" in name or "day-iop" in name for name in site.built("--drafts"))
    text = (site.folder / file).read_text()
    site.write(file, text.replace("draft: true\n", ""))
    assert site.build("--strict").status == 1


def test_every_made_up_value_of_the_starter_is_told_at_its_line(library):
    run = library.run("check", "--only", "example-clinic", "--only", "placeholder")
    lines = {place.removeprefix("Content/") for place in told(run, "example-clinic") | told(run, "placeholder")}
    clinic = (library.folder / "Content/clinics/example.yml").read_text().splitlines()
    made_up = re.compile(r"555|[Ee]xample|Ejemplo|\bEX\b|00000|Name to be added")
    expected = {
        f"clinics/example.yml:{number}" for number, line in enumerate(clinic, 1)
        if made_up.search(line) and not line.startswith("#")}
    assert {line for line in lines if line.startswith("clinics/")} == expected
    assert {"site.yml:1", "site.yml:5", "programs/evening-iop.yml:2"} <= lines
    assert {"en/language-assistance.md:10", "es/language-assistance.md:11"} <= lines


def test_a_starter_made_ones_own_is_published(library):
    clinic = library.folder / "Content/clinics/example.yml"
    text = clinic.read_text()
    for old, new in [
        ("example: true", "example: false"), ("Example Clinic", "Hope Clinic"), ("de la Clínica de Ejemplo", "Hope"),
        ("Clínica de Ejemplo", "Hope"), ("555) 555-01", "312) 555-23"), ("clinic.example", "hope-clinic.org"),
        ("100 Example Street", "12 Main Street"), ("Exampleville", "Chicago"), ("state: EX", "state: IL"),
        ("00000", "60601"), ("Name to be added", "Ana Lee"),
    ]:
        assert old in text, old
        text = text.replace(old, new)
    clinic.write_text(text)
    site = library.folder / "Content/site.yml"
    site.write_text(site.read_text().replace("Handrail Example Clinic", "Hope Clinic").replace(
        "Clínica de Ejemplo Handrail", "Hope").replace("clinic.example", "hope-clinic.org"))
    for program in (library.folder / "Content/programs").iterdir():
        program.write_text(program.read_text().replace("example: true\n", ""))
    run = library.build("--strict")
    assert run.status == 1
    assert told(run, "example-clinic") == set()
    assert told(run, "placeholder") == {"Content/en/language-assistance.md:10", "Content/es/language-assistance.md:11"}
    for notice in ["en", "es"]:
        page = library.folder / f"Content/{notice}/language-assistance.md"
        page.write_text("".join(line for line in page.read_text().splitlines(True) if not line.startswith(">")))
    # A sign-off is none of this file's subjects; nothing else may stop it.
    assert told(library.build("--strict"), "placeholder") == set()
