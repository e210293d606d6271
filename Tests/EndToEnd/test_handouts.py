"""Prints handouts of the starter content and asks of every PDF what handout_checks.py can.

A small selection by default, since every PDF is looked at by four programs; 'make test-all' prints everything.
"""
import concurrent.futures
import dataclasses
import pathlib
import re
import shutil
import subprocess

import pytest
import yaml

from conftest import DAY, IS_EXHAUSTIVE, REPOSITORY, needs_printer, starter
from handout_checks import (
    field_count, holds, letters, lost, misplaced_headings, pdf_text, structure_faults, tool_faults)

MODULES = ["get-help/overdose-and-naloxone", "intensive-outpatient/what-is-iop"]
EDITIONS = ["standard", "large-print", "facilitator"]

pytestmark = needs_printer


def options(*arguments):
    return [*arguments, *[part for edition in EDITIONS for part in ("--edition", edition)]]


@pytest.fixture(scope="module")
def printed(tmp_path_factory, program):
    """The starter content with its website and the chosen handouts."""
    site = starter(tmp_path_factory.mktemp("handouts") / "library", program)
    run = site.build()
    assert run.status == 0, run.err
    theme = ["--templates", REPOSITORY / "Templates", "--now", DAY, "--quiet"]
    papers = ["--paper", "letter", "--paper", "a4"] if IS_EXHAUSTIVE else []
    runs = [options(*([] if IS_EXHAUSTIVE else MODULES), *papers), ["--cards", *papers]]
    if IS_EXHAUSTIVE:
        runs += [options("--program", "evening-iop", *papers), ["--program", "evening-iop", "--workbook", *papers]]
    else:
        runs += [["--program", "evening-iop", "--week", "2", "--lang", "es", "--edition", "facilitator", "--paper", "a4"]]
    for arguments in runs:
        run = site.run("handouts", *arguments, *theme, timeout=3600)
        assert (run.status, run.err) == (0, "")
    return site


@pytest.fixture(scope="module")
def pdfs(printed):
    return sorted((printed.folder / "Site/handouts").rglob("*.pdf"))


def faults(check, pdfs, *more):
    """What a check finds, by file, with more arguments where it takes them: one list each."""
    with concurrent.futures.ProcessPoolExecutor() as pool:
        return {pdf.name: found for pdf, found in zip(pdfs, pool.map(check, pdfs, *more)) if found}


@dataclasses.dataclass
class Handout:
    """A PDF with modules in it."""

    pdf: pathlib.Path
    language: str
    edition: str
    modules: list


@pytest.fixture(scope="module")
def handouts(pdfs):
    """All PDFs but cards and posters: of a module, of a part of the program, of the whole program."""
    program = yaml.safe_load((REPOSITORY / "Content/programs/evening-iop.yml").read_text(encoding="utf-8"))
    parts = {"orientation": program["orientation"],
             **{f"week-{number}": week for number, week in enumerate(program["weeks"], 1)}}
    taught = {name: [entry["module"] for session in part["sessions"] for entry in session["agenda"] if "module" in entry]
              for name, part in parts.items()}
    found = []
    for pdf in pdfs:
        language, kind, *folders, _ = pdf.parts[pdf.parts.index("handouts") + 1:]
        name, edition = re.fullmatch(r"(.*)-(standard|large-print|facilitator)-(?:letter|a4)", pdf.stem).groups()
        if kind == "modules":
            found.append(Handout(pdf, language, edition, ["/".join([*folders, name])]))
        elif kind == "programs":
            chosen = taught.values() if name == "workbook" else [taught[name]]
            found.append(Handout(pdf, language, edition, sum(chosen, [])))
    return found


def web_page(site, language, path):
    folder = site.folder / "Site/public" / ("" if language == "en" else language) / path
    return (folder / "index.html").read_text(encoding="utf-8")


def test_the_chosen_handouts_are_there(pdfs, handouts):
    names = {pdf.name for pdf in pdfs}
    assert {"wallet-cards-standard-letter.pdf", "weekly-planner-standard-letter.pdf"} <= names
    assert {"poster-overdose-and-naloxone-standard-letter.pdf"} <= names
    assert sum(len(handout.modules) == 1 for handout in handouts) >= len(MODULES) * len(EDITIONS) * 2
    assert sum(len(handout.modules) > 1 for handout in handouts) >= 1


def test_qpdf_pdffonts_and_pdfua_find_nothing(pdfs):
    assert faults(tool_faults, pdfs) == {}


def test_every_handout_has_title_language_tags_and_named_fields(pdfs):
    assert faults(structure_faults, pdfs) == {}


def test_worksheets_can_be_filled_in(handouts):
    for handout in handouts:
        if handout.modules == MODULES[:1]:
            # Two answers, four rows of two. The steps are text: somebody might tick a box instead of calling.
            assert field_count(handout.pdf) == 10, handout.pdf.name


def test_nothing_of_the_pages_is_lost(printed, handouts):
    assert page_faults(lost, printed, handouts) == {}


def test_the_text_reads_in_the_order_of_the_pages(printed, handouts):
    assert page_faults(misplaced_headings, printed, handouts) == {}


def page_faults(check, printed, handouts):
    """What a check finds of each PDF beside the pages of its modules."""
    pages = [[web_page(printed, handout.language, path) for path in handout.modules] for handout in handouts]
    return faults(check, [handout.pdf for handout in handouts], pages)


def facilitator_texts(language, path):
    """Sentences that only a facilitator may read, long enough not to stand elsewhere by chance."""
    text = (REPOSITORY / "Content" / language / f"{path}.md").read_text(encoding="utf-8")
    matter = yaml.safe_load(text.split("---\n")[1])
    texts = [*matter.get("objectives", []), *matter.get("materials", [])]
    for item in matter.get("discussion", []):
        texts += [item["question"], item.get("answer", "")]
    for note in re.findall(r"> \[!FACILITATOR\]\n((?:>.*\n?)+)", text):
        texts.append(re.sub(r"^> ?", "", note, flags=re.M))
    # Neither the key of a source nor the address of a link is printed.
    texts = [re.sub(r"\[@[^]]*\]|(?<=\])\([^)]*\)", "", text) for text in texts]
    sentences = [letters(sentence) for text in texts for sentence in re.split(r"(?<=[.?!:])\s", text)]
    return [sentence for sentence in sentences if len(sentence) > 25]


def test_what_is_for_facilitators_stands_in_their_edition_alone(printed, handouts):
    seen = set()
    for handout in handouts:
        page = "".join(
            letters(re.sub(r"<[^>]*>", "", web_page(printed, handout.language, path))) for path in handout.modules)
        text = letters(pdf_text(handout.pdf))
        for path in handout.modules:
            sentences = [item for item in facilitator_texts(handout.language, path) if item not in page]
            assert sentences, path
            if handout.edition == "facilitator":
                assert [item for item in sentences if not holds(text, item)] == [], (handout.pdf.name, path)
            else:
                # Whole ones alone: the halves of a sentence may stand in the clients' text by chance.
                assert [item for item in sentences if item in text] == [], (handout.pdf.name, path)
        seen.add(handout.edition)
    assert seen == set(EDITIONS)


def test_the_html_editions_load_nothing(printed):
    files = sorted((printed.folder / "Site/handouts").rglob("*.html"))
    assert files
    for file in files:
        page = file.read_text(encoding="utf-8")
        assert not re.search(r"<(?:script|link|iframe)|src=\"(?!data:)|@import|url\((?!data:)", page), file.name


def test_a_second_run_changes_nothing(printed):
    folder = printed.folder / "Site/handouts"
    before = {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in folder.rglob("*.pdf")}
    run = printed.run("handouts", *options(*MODULES), "--templates", REPOSITORY / "Templates", "--now", "2027-05-06")
    assert run.status == 0, run.err
    assert "had not changed" in run.err
    assert {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in folder.rglob("*.pdf")} == before


def configure(site, *lines):
    """Lines for site.yml below what it needs, which are three."""
    needed = ["name: Small Clinic", "baseURL: https://small.example/", "languages: [en]"]
    site.write("Content/site.yml", "".join(f"{line}\n" for line in [*needed, *lines]))


def test_without_an_engine_the_html_is_made_and_the_message_says_what_to_do(site, tmp_path):
    # A copy that stands alone: no checkout and no share folder around it.
    (tmp_path / "bin").mkdir()
    site.program = shutil.copy(site.program, tmp_path / "bin/handrail")
    theme = ["--templates", REPOSITORY / "Templates", "--now", DAY]
    run = site.run("handouts", *theme, HANDRAIL_PRINT_PYTHON="")
    assert run.status == 1
    assert run.err == (
        "1 handout as HTML in Site/handouts; a browser opens and prints them\n"
        "error: PDF files need a print engine, which is not installed [print-engine]\n"
        "  help: install Handrail with 'make install', and then what prints with PREFIX/share/handrail/print/install\n"
        "1 error\n")
    assert [file.name for file in (site.folder / "Site/handouts").rglob("*.*")] == ["triggers-standard-letter.html"]
    configure(site, "handouts: publish")
    run = site.run("build", *theme, HANDRAIL_PRINT_PYTHON="")
    assert run.status == 1
    assert "site.yml says 'handouts: publish', and the print engine that makes them is not installed" in run.err


def test_a_site_that_publishes_handouts_links_them(site):
    configure(site, "handouts: publish")
    published = site.built()
    assert {path for path in published if path.endswith(".pdf")} == {
        "handouts/en/coping/triggers.pdf", "handouts/en/coping/triggers-large-print.pdf"}
    page = published["coping/triggers/index.html"].decode()
    size = round(len(published["handouts/en/coping/triggers.pdf"]) / 1000)
    assert '<a href="/handouts/en/coping/triggers.pdf" type="application/pdf">Handout</a>' in page
    assert f"(PDF, 1 page, US Letter, {size} kB)" in page
    assert site.built() == published


def test_a_program_links_what_its_leader_prints_for_each_week(site):
    configure(site, "handouts: publish", "paper: a4")
    site.write("Content/programs/evening.yml", (
        "title: Evening\nweeks:\n  - sessions: [{day: monday, modules: [coping/triggers]}]\n  - sessions: []\n"))
    published = site.built()
    folder = "handouts/en/programs/evening/"
    packets = {path for path in published if path.startswith(folder)}
    assert packets == {folder + f"week-1{kind}.pdf" for kind in ["", "-large-print", "-facilitator"]}
    page = published["programs/evening/index.html"].decode()
    for path, title in zip(sorted(packets), ["Group leader's edition", "Packet in large print", "Packet for the week"]):
        (site.folder / "packet.pdf").write_bytes(published[path])
        pages = re.search(r"Pages: +(\d+)", pdf_facts(site.folder / "packet.pdf")).group(1)
        size = round(len(published[path]) / 1000)
        count = "1 page" if pages == "1" else f"{pages} pages"
        link = f'<a href="/{path}" type="application/pdf">{title}</a>'
        assert link.replace("'", "&#39;") in page or link in page
        assert f"(PDF, {count}, A4, {size} kB)" in page


def test_the_site_says_the_paper(site):
    configure(site, "handouts: publish", "paper: a4")
    site.built()
    assert "595.276 x 841.89 pts (A4)" in pdf_facts(site.folder / "Site/public/handouts/en/coping/triggers.pdf")
    assert site.run("handouts").status == 0
    assert "(A4)" in pdf_facts(site.folder / "Site/handouts/en/modules/coping/triggers-standard-a4.pdf")
    configure(site, "paper: legal")
    run = site.build()
    assert run.status == 1
    assert "Content/site.yml:4:8: error: 'legal' is not a value of 'paper' [yaml-type]" in run.err
    assert "letter" in run.err and "a4" in run.err


def pdf_facts(pdf):
    return subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout


def test_a_picture_that_nobody_could_see_is_told_with_its_place(site):
    site.write("Content/en/coping/path.gif", "<svg><path d=")
    text = (site.folder / "Content/en/coping/triggers.md").read_text(encoding="utf-8")
    site.write("Content/en/coping/triggers.md", text + "\n![A path](path.gif)\n")
    line = text.count("\n") + 2
    for command in ("build", "handouts"):
        run = site.run(command, "--templates", REPOSITORY / "Templates", "--now", DAY)
        assert run.status == 1
        assert (f"Content/en/coping/triggers.md:{line}:11: error: nobody could see this picture: "
                "Content/en/coping/path.gif is no GIF file, whatever its name says [broken-picture]") in run.err


def test_other_sites_link_none(site):
    published = site.built()
    assert not [path for path in published if path.startswith("handouts")]
    assert b"handouts" not in published["coping/triggers/index.html"]


def test_a_program_with_a_date_has_a_calendar(site):
    site.write("Content/programs/evening.yml", """
        title: Evening
        starts: "2027-01-12"
        weeks:
          - sessions: [{day: tuesday, start: "18:00", minutes: 90, modules: [coping/triggers]}]
        """)
    published = site.built()
    calendar = published["programs/evening/schedule.ics"]
    assert b"DTSTART:20270112T180000\r\n" in calendar
    assert max(len(line) for line in calendar.split(b"\r\n")) <= 75
    assert b'href="/programs/evening/schedule.ics"' in published["programs/evening/index.html"]
    run = site.run("handouts", "--program", "evening", "--starting", "2027-01-13", "--templates", REPOSITORY / "Templates")
    assert run.status == 1
    assert "2027-01-13 is a wednesday, and the first session of 'evening' is on a tuesday" in run.err


@pytest.mark.parametrize("arguments", [
    ["--week", "1"], ["--starting", "2027-01-12"], ["--paper", "a5"], ["--edition", "small"], ["--program"]])
def test_a_wrong_command_line_is_refused(site, arguments):
    assert site.run("handouts", *arguments).status == 64
