"""Prints packets of every program and looks at what their sheets hold.

Of each program the first week in one language, and one in large print, since a packet takes half a minute of processor
time; 'make test-all' prints every edition of every week in every language.
"""
import re
import subprocess
import sys

import pytest
import yaml

from conftest import DAY, IS_EXHAUSTIVE, REPOSITORY, needs_printer, starter

sys.path.insert(0, str(REPOSITORY / "Tests"))
from sheets import filled

LANGUAGES = ("en", "es")
# What is printed in a short run: the languages take turns.
FIRST_WEEKS = [
    ("day-iop", "standard", "en"), ("evening-iop", "standard", "es"), ("family-series", "standard", "en"),
    ("step-down", "standard", "es"), ("evening-iop", "large-print", "en")]
EMERGENCY = ("Emergency: call 911", "Emergencia: llame al 911")

pytestmark = needs_printer


@pytest.fixture(scope="module")
def packets(tmp_path_factory, program):
    site = starter(tmp_path_factory.mktemp("packets") / "library", program)
    parts = programs(site)
    assert {name for name, _, _ in FIRST_WEEKS} == set(parts)
    chosen = [(name, edition, language, []) for name in parts for edition in ("standard", "large-print", "facilitator")
              for language in LANGUAGES]
    if not IS_EXHAUSTIVE:
        chosen = [(*first, ["--week", "1"]) for first in FIRST_WEEKS]
    expected = 0
    for name, edition, language, week in chosen:
        run = site.run(
            "handouts", "--program", name, *week, "--edition", edition, "--lang", language, "--templates",
            REPOSITORY / "Templates", "--now", DAY, "--quiet", timeout=3600)
        assert (run.status, run.err) == (0, "")
        expected += 1 if week else parts[name]
    found = sorted((site.folder / "Site/handouts").rglob("programs/*/*.pdf"))
    assert len(found) == expected
    return found


def programs(site):
    """The published programs, with how many packets each of them has."""
    files = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
             for path in sorted((site.folder / "Content/programs").glob("*.yml"))}
    return {name: len(program["weeks"]) + ("orientation" in program) for name, program in files.items()
            if not program.get("draft")}


def test_no_sheet_but_the_last_is_filled_to_less_than_half(packets):
    thin = {}
    for pdf in packets:
        following = sheets(pdf)[1:] + [""]
        found = {number: round(part, 2) for number, part in enumerate(filled(pdf)[:-1], 1)
                 if part < 0.5 and not begins_with_large_card(pdf, following[number - 1])}
        if found:
            thin["/".join(pdf.parts[-4:])] = found
    assert thin == {}


def begins_with_large_card(pdf, sheet):
    """Whether it is the one thing that may leave a sheet before it emptier: half of the signs of danger would read like
    all of them, so their card stays whole, and in large print it takes more than half of a sheet."""
    lines = [line.strip() for line in sheet.splitlines() if line.strip()]
    return "large-print" in pdf.name and len(lines) > 1 and lines[1] in EMERGENCY


def sheets(pdf):
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1]


def test_a_worksheet_stands_beside_its_lesson(packets):
    for pdf in packets:
        pages = sheets(pdf)
        for number, page in enumerate(pages, 1):
            pointers = re.findall(r"(?:Worksheet|Hoja de trabajo): [^(]*\((?:page|página)\s+(\d+)\)", page)
            assert all(abs(int(target) - number) <= 2 for target in pointers), (pdf.name, number, pointers)
