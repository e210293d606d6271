"""What somebody takes down from the wall or out of a drawer in an emergency stands on one sheet, on every paper."""
import subprocess

import pytest

from conftest import DAY, REPOSITORY, needs_printer, starter

PAPERS = ["letter", "a4"]
# The first and the last words of a safety plan.
SAFETY_PLAN = {"en": ("My safety plan", "I will go over this plan"), "es": ("Mi plan de seguridad", "Revisaré este plan")}

pytestmark = needs_printer


@pytest.fixture(scope="module")
def handouts(tmp_path_factory, program):
    site = starter(tmp_path_factory.mktemp("sheets") / "library", program)
    for what in (["get-help/suicide-safety-plan"], ["--cards"]):
        papers = [part for paper in PAPERS for part in ("--paper", paper)]
        run = site.run(
            "handouts", *what, *papers, "--templates", REPOSITORY / "Templates", "--now", DAY, "--quiet", timeout=600)
        # A poster that does not fit is a warning.
        assert (run.status, run.err) == (0, "")
    return site.folder / "Site/handouts"


def sheets(pdf):
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", SAFETY_PLAN)
def test_a_safety_plan_is_one_sheet(handouts, language, paper):
    pages = sheets(handouts / language / f"modules/get-help/suicide-safety-plan-standard-{paper}.pdf")
    title, last = SAFETY_PLAN[language]
    begins = [number for number, page in enumerate(pages) if title in map(str.strip, page.splitlines()[:6])]
    ends = [number for number, page in enumerate(pages) if last in page]
    assert begins == ends and len(ends) == 1


def test_posters_and_cards_are_one_sheet(handouts):
    found = {str(pdf.relative_to(handouts)): len(sheets(pdf)) for pdf in handouts.glob("*/cards/**/*.pdf")}
    assert len(found) == len(SAFETY_PLAN) * len(PAPERS) * 3
    assert set(found.values()) == {1}, found
