"""Translations that follow their originals: what 'handrail translated' notes, and what is told of a later change."""
import json

from conftest import REPOSITORY

NAME = "es/coping/triggers"


def ledger(site):
    return site.folder / "Content/translations.jsonl"


def lines(site):
    return [json.loads(line) for line in ledger(site).read_text(encoding="utf-8").splitlines()]


def translate(site):
    settings = site.folder / "Content/site.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("[en]", "[en, es]"), encoding="utf-8")
    original = (site.folder / "Content/en/coping/triggers.md").read_text(encoding="utf-8")
    (site.folder / f"Content/{NAME}.md").parent.mkdir(parents=True, exist_ok=True)
    (site.folder / f"Content/{NAME}.md").write_text(original, encoding="utf-8")


def change(site, text):
    path = site.folder / "Content/en/coping/triggers.md"
    path.write_text(path.read_text(encoding="utf-8") + f"\n{text}\n", encoding="utf-8")


def drift(site):
    run = site.run("check", "--only", "translation-drift", "--format", "json", "--templates", REPOSITORY / "Templates")
    return [found["message"] for found in json.loads(run.out)["diagnostics"]]


def test_a_changed_block_is_told_until_somebody_answers(site):
    translate(site)
    assert site.run("translated", NAME, "--now", "2027-05-03").status == 0
    (line,) = lines(site)
    assert (line["file"], line["source"]) == (f"{NAME}.md", "en/coping/triggers.md")
    assert line["at"].startswith("2027-05-03T")
    assert "meaning" not in line
    assert drift(site) == []
    change(site, "A new sentence.")
    assert any("'A new sentence.'" in message for message in drift(site))
    assert site.run("translated", NAME, "--meaning", "unchanged").status == 0
    assert lines(site)[0]["meaning"] == "unchanged"
    assert drift(site) == []


def test_a_module_that_translates_nothing_is_refused(site):
    for name, said in [("en/coping/triggers", "translates nothing"), ("es/coping/none", "there is no module")]:
        run = site.run("translated", name)
        assert run.status == 1
        assert said in run.err
    assert not ledger(site).exists()


def test_a_damaged_ledger_stays_as_it_is(site):
    translate(site)
    ledger(site).write_bytes(b'{"file": "es/a')
    assert site.run("translated", NAME).status == 1
    assert ledger(site).read_bytes() == b'{"file": "es/a'


def test_a_renamed_module_keeps_its_line(site):
    translate(site)
    site.run("translated", NAME)
    assert site.run("rename", "coping/triggers", "coping/signs").status == 0
    (line,) = lines(site)
    assert (line["file"], line["source"]) == ("es/coping/signs.md", "en/coping/signs.md")
    assert drift(site) == []
