"""Whole sites as people handed them to other tools, each with what should have come of it. What no checkout can hold
(names that differ in case alone, decomposed names, copies of cloud drives) is made by test_handed_in.py."""
import json
import pathlib
import re
import shutil
import subprocess

import pytest
from PIL import Image
from conftest import DAY, REPOSITORY, Site, needs_printer

HANDED_IN = pathlib.Path(__file__).parent / "handed-in"


@pytest.fixture
def handed_in(tmp_path, program):
    def copy(name):
        shutil.copytree(HANDED_IN / name, tmp_path / name)
        return Site(tmp_path / name, program)
    return copy


def page(site, name="care/a"):
    return site.built()[f"{name}/index.html"].decode()


def findings(site):
    run = site.run("check", "--templates", REPOSITORY / "Templates", "--now", DAY, "--format", "json")
    return [(finding["rule"], finding.get("path", "").removeprefix("Content/en/care/"), finding.get("line"))
            for finding in json.loads(run.out)["diagnostics"]]


def test_an_unclosed_comment(handed_in):
    site = handed_in("unclosed-comment")
    assert ("unclosed-comment", "open.md", 7) in findings(site)
    (site.folder / "Content/en/care/open.md").unlink()
    built = site.built()
    assert "Text below the list." in built["care/closed/index.html"].decode()
    assert re.search(r"<strong>[^<]+</strong>", built["care/sameline/index.html"].decode())


def test_no_break_spaces_and_carriage_returns(handed_in):
    site = handed_in("no-break-space")
    assert {line for rule, path, line in findings(site) if (rule, path) == ("unread-marker", "nbsp.md")} == {5, 7, 8, 10, 11}
    assert "<h2" in page(site, "care/cr")


def test_markup_that_did_not_take(handed_in):
    told = findings(handed_in("markup-that-did-not-take"))
    assert {line for _, path, line in told if path == "links.md"} == {5, 7, 9, 11, 13, 15}


def test_attachments(handed_in):
    site = handed_in("attachments")
    assert ("broken-link", "forms.md", 7) in findings(site)
    assert "HEIC" in site.build().err
    text = (site.folder / "Content/en/care/forms.md").read_text()
    site.write("Content/en/care/forms.md", "".join(line for line in text.splitlines(True) if "heic" not in line))
    built = site.built()
    linked = set(re.findall(r'href="/(media/[^"]+)"', built["care/forms/index.html"].decode()))
    assert {path.rsplit(".", 1)[1] for path in linked} >= {"pdf", "docx", "pptx", "mp3"} and linked <= set(built)


def test_a_photograph_with_its_place(handed_in):
    site = handed_in("photo-with-place")
    assert ("picture-place", "kitchen.jpg", None) in findings(site)
    built = site.built()
    picture = next(path for path in built if path.endswith(".jpg"))
    with Image.open(site.folder / "Site/public" / picture) as image:
        assert not image.getexif().get_ifd(0x8825)
    assert b"GPS" not in built[picture]


def test_encodings(handed_in):
    site = handed_in("encodings")
    assert findings(site)[0] == ("encoding", "ansi.md", 5)
    (site.folder / "Content/en/care/ansi.md").unlink()
    built = site.built()
    assert {f"care/{name}/index.html" for name in ["utf16", "dots", "blank", "ok"]} <= set(built)


def test_task_lists_and_tables(handed_in):
    site = handed_in("task-lists-and-tables")
    assert [(rule, line) for rule, _, line in findings(site)] == [("empty-link", 14), ("empty-link", 16)]
    file = site.folder / "Content/en/care/lists.md"
    file.write_text("".join(line for line in file.read_text().splitlines(True) if "](lists.md)" not in line or "- [" in line))
    html = page(site, "care/lists")
    assert html.count("<label><input type=\"checkbox\" disabled") == html.count('type="checkbox"') == 3
    assert re.search(r"<thead>\s*<tr>\s*<td>", html)


def test_telephone_numbers_with_extensions(handed_in):
    site = handed_in("telephone-extensions")
    assert [line for rule, path, line in findings(site) if rule == "telephone" and path == "call.md"] == [7, 7]
    file = site.folder / "Content/en/care/call.md"
    text = file.read_text()
    file.write_text(re.sub(r"\[two\]\([^)]*\), |, \[world\]\([^)]*\)", "", text))
    numbers = re.findall(r'href="(tel:[^"]+)"', page(site, "care/call"))
    assert numbers and all(re.fullmatch(r"tel:\+?1?\d{10}(,\d+)?|tel:\+?\d{3}", number) for number in numbers if "988" not in number)


def test_sign_offs_and_line_ends(handed_in):
    site = handed_in("sign-offs-and-line-ends")
    assert site.run("review", "en/care/a", "--reviewer", "Ann Lee", "--credential", "LCSW", "--now", DAY).status == 0
    listed = lambda: {m["module"]: (m["state"], m["outdated"]) for m in json.loads(
        site.run("list", "--format", "json", "--now", DAY).out)["modules"]}
    before = listed()
    assert before["en/care/a"] == ("valid", False)
    file = site.folder / "Content/en/care/a.md"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert listed() == before


@needs_printer
@pytest.mark.parametrize("name, module", [("wide-tables-and-long-words", "wide"), ("page-breaks", "breaks")])
def test_paper(handed_in, name, module):

    site = handed_in(name)
    for paper in ["letter", "a4"]:
        run = site.run("handouts", f"care/{module}", "--templates", REPOSITORY / "Templates", "--paper", paper,
                       "--edition", "standard", "--edition", "large-print", timeout=600)
        assert run.status == 0, run.err
        for pdf in run.out.split():
            text = subprocess.run(["pdftotext", "-bbox", site.folder / pdf, "-"], capture_output=True, text=True).stdout
            width = 0
            for line in text.splitlines():
                if size := re.search(r'<page width="([\d.]+)"', line):
                    width = float(size[1])
                elif word := re.search(r'xMax="([\d.]+)"', line):
                    # Within the margin of the sheet: 22 mm, in large print an inch.
                    assert float(word[1]) <= width - 60, line
            if module == "breaks":
                pages = subprocess.run(
                    ["pdftotext", "-layout", site.folder / pdf, "-"], capture_output=True, text=True).stdout.split("\f")
                assert sum(page.count("Text of row") for page in pages) == 80
                alone = [page for page in pages if "Long table" in page and "Text of row" not in page]
                assert not alone


def test_hyphens_and_apostrophes_in_search(handed_in):
    site = handed_in("hyphens-and-apostrophes-in-search")
    site.built()
    for words in ["self care", "selfcare", "check in", "hand off", "doctors office", "dont wait", "oleary", "AA meet"]:
        run = site.run("search", words, "--format", "json")
        assert json.loads(run.out)["results"], words


def test_a_large_photograph(site):
    site.write("Content/en/care/a.md", "---\ntitle: A\n---\n\n![Our garden](big.png)\n")
    Image.effect_noise((1400, 1000), 90).save(site.folder / "Content/en/care/big.png")
    assert ("large-picture", "big.png", None) in findings(site)


def test_right_to_left(handed_in):
    site = handed_in("right-to-left")
    run = site.build()
    assert run.status == 1 and "Templates/strings/ar.yml: error: the user interface is not translated into 'ar'" in run.err
    strings = (REPOSITORY / "Templates/strings/en.yml").read_text(encoding="utf-8")
    site.write("Templates/strings/ar.yml", strings)
    built = site.built()
    assert '<html lang="ar" dir="rtl"' in built["ar/care/a/index.html"].decode()
    site.run("handouts", "care/a", "--lang", "ar", "--templates", REPOSITORY / "Templates", HANDRAIL_PRINT_PYTHON="")
    handout = next((site.folder / "Site/handouts/ar").rglob("*.html")).read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl"' in handout
