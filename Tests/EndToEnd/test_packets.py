"""Prints the packets of every week and looks at what their sheets hold.

The standard edition by default, since a packet takes seconds; HANDRAIL_ALL_HANDOUTS=1 prints every edition.
"""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import pytest

from conftest import DAY, REPOSITORY, Site

EDITIONS = ["standard", "large-print", "facilitator"] if os.environ.get("HANDRAIL_ALL_HANDOUTS") else ["standard"]
# Of the height of a sheet: where the text begins and ends, between what is printed on every one.
TOP, BOTTOM = 0.065, 0.92
INK = 190

pytestmark = pytest.mark.skipif(
    not (REPOSITORY / ".build/print-venv").exists() and "HANDRAIL_PRINT_PYTHON" not in os.environ,
    reason="no print engine; 'make printer' installs it")


@pytest.fixture(scope="module")
def packets(tmp_path_factory, program):
    site = Site(tmp_path_factory.mktemp("packets") / "library", program)
    shutil.copytree(REPOSITORY / "Content", site.folder / "Content")
    editions = [part for edition in EDITIONS for part in ("--edition", edition)]
    run = site.run(
        "handouts", "--program", "evening-iop", *editions, "--templates", REPOSITORY / "Templates", "--now", DAY,
        "--quiet", timeout=3600)
    assert (run.status, run.err) == (0, "")
    found = sorted((site.folder / "Site/handouts").rglob("week-*.pdf"))
    assert len(found) == 16 * len(EDITIONS)
    return found


def filled(pdf):
    """The share of every sheet that is filled, by the lowest ink on it."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", "25", "-gray", pdf, f"{folder}/sheet"], check=True)
        return [share(file.read_bytes()) for file in sorted(pathlib.Path(folder).iterdir())]


def share(picture):
    """- picture: a PGM, whose pixels stand behind its width, height and white."""
    width, height = map(int, picture.split(None, 3)[1:3])
    pixels = picture[-width * height:]
    top, bottom = int(height * TOP), int(height * BOTTOM)
    rows = [row for row in range(top, bottom) if min(pixels[row * width:(row + 1) * width]) < INK]
    return (max(rows, default=top) - top) / (bottom - top)


def test_no_sheet_but_the_last_is_filled_to_less_than_half(packets):
    thin = {}
    for pdf in packets:
        # In large print what stays whole, such as the signs of danger and a field, takes more than half of a sheet.
        least = 0.15 if "large-print" in pdf.name else 0.5
        found = {number: round(part, 2) for number, part in enumerate(filled(pdf)[:-1], 1) if part < least}
        if found:
            thin["/".join(pdf.parts[-4:])] = found
    assert thin == {}


def sheets(pdf):
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1]


def test_a_worksheet_stands_beside_its_lesson(packets):
    for pdf in packets:
        pages = sheets(pdf)
        for number, page in enumerate(pages, 1):
            pointers = re.findall(r"(?:Worksheet|Hoja de trabajo): [^(]*\((?:page|página)\s+(\d+)\)", page)
            assert all(abs(int(target) - number) <= 2 for target in pointers), (pdf.name, number, pointers)
