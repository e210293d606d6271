"""What every printed PDF must be: tagged, named, whole, with its fonts, and the same every time."""
import subprocess
import sys

import pikepdf
import pytest
from conftest import REPOSITORY
from pikepdf import Name

sys.path.insert(0, str(REPOSITORY / "Tests"))
from accessibility import pdfua_faults

BODY = """
<h1 id="top">Triggers</h1>
<p>What sets an urge off? <a href="#plan">See the plan</a> or <a href="https://clinic.example/sleep/">sleep</a>.
Il1 O0. <span lang="es">El impulso, ¿qué es? Año, ñandú, pingüino.</span></p>
<table><caption>People</caption><thead><tr><th scope="col">Name</th><th scope="col">Phone</th></tr></thead>
<tbody><tr><th scope="row">Ana</th><td>555-0100</td></tr><tr><th scope="row">Bo</th><td>555-0101</td></tr></tbody></table>
<h2 id="plan">Plan</h2>
<svg viewBox="0 0 4 4" width="40" height="40"><title>QR code to this page</title><path d="M0 0h4v4H0z"/></svg>
"""
FORM = BODY + """
<form><p><label for="a">What set off the urge?</label> <input id="a" name="answer"></p>
<p><label><input type="checkbox" name="try.1" checked> Call someone</label></p>
<p><label><input type="checkbox" name="try.1"> Take a walk</label></p>
<textarea name="answer" aria-label="My notes"></textarea>
<fieldset><legend>How strong is it?</legend>
<label><input type="radio" name="strong" value="0"> 0</label> <label><input type="radio" name="strong" value="1"> 1</label>
</fieldset></form>
<form><fieldset><legend>And now?</legend><label><input type="radio" name="strong" value="0"> 0</label></fieldset></form>
"""


@pytest.fixture(scope="module")
def desk(module_desk):
    module_desk.document("handout", BODY)
    module_desk.document("form", FORM)
    run = module_desk.print()
    assert (run.printed, run.failed, run.findings) == (2, 0, "")
    return module_desk


@pytest.fixture(params=["handout", "form"])
def path(desk, request):
    return desk.pdf / f"{request.param}.pdf"


def elements(pdf, kind):
    """The structure elements of a kind, in no order."""
    return [item for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == Name(kind) and "/P" in item]


def test_checkers_find_nothing(path):
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    assert pdfua_faults(path) == []


def test_what_is_typed_over_rules_covers_them(desk):
    with pikepdf.open(desk.pdf / "form.pdf") as pdf:
        fields = [field for field in pdf.Root.AcroForm.Fields if field.get("/FT") == Name.Tx]
        grounds = {bool(int(field.get("/Ff", 0)) & 1 << 12): field.get("/MK") for field in fields}
        assert grounds[False] is None
        assert [int(part) for part in grounds[True].BG] == [1, 1, 1]


def test_an_empty_heading_would_be_found(path, tmp_path):
    with pikepdf.open(path) as pdf:
        del elements(pdf, "/H1")[0]["/K"]
        pdf.save(tmp_path / "empty.pdf")
    assert any(fault.startswith("UA-14-001: Empty heading") for fault in pdfua_faults(tmp_path / "empty.pdf"))


def test_every_font_is_embedded_and_subset(path):
    lines = subprocess.run(["pdffonts", path], check=True, capture_output=True, text=True).stdout.splitlines()[2:]
    assert lines
    for line in lines:
        # The columns from the right: object and generation, Unicode map, subset, embedded.
        assert line.split()[-5:-2] == ["yes", "yes", "yes"], line


def test_title_language_and_reading(path):
    with pikepdf.open(path) as pdf:
        assert str(pdf.docinfo.Title) == "Triggers"
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.open_metadata().get("pdfuaid:part") == "1"
        assert all(page.get("/Tabs") == Name.S for page in pdf.pages)
        # A part that runs over two lines is two elements.
        assert {str(element.Lang) for element in elements(pdf, "/Span") if "/Lang" in element} == {"es"}


def test_headings_lead_to_their_pages_and_hold_text(path):
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Triggers"]
        assert [item.title for item in outline.root[0].children] == ["Plan"]
        for heading in elements(pdf, "/H1") + elements(pdf, "/H2"):
            assert len(heading.K) > 0


def test_table_headers_have_a_scope(path):
    with pikepdf.open(path) as pdf:
        scopes = sorted(str(cell.A.Scope) for cell in elements(pdf, "/TH"))
        assert scopes == ["/Column", "/Column", "/Row", "/Row"]


def test_a_list_that_goes_on_begins_where_it_says(module_desk):
    module_desk.document("list", '<h1>Steps</h1><ol start="4"><li>Search</li><li>Share</li></ol>')
    module_desk.print()
    text = subprocess.run(
        ["pdftotext", "-layout", module_desk.pdf / "list.pdf", "-"], check=True, capture_output=True, text=True).stdout
    assert [line.split() for line in text.splitlines()[1:4] if line.strip()] == [["4.", "Search"], ["5.", "Share"]]


def test_pictures_have_words(path):
    with pikepdf.open(path) as pdf:
        assert [str(figure.Alt) for figure in elements(pdf, "/Figure")] == ["QR code to this page"]


def test_links_say_what_they_say(path):
    with pikepdf.open(path) as pdf:
        links = [item for page in pdf.pages for item in page.get("/Annots", []) if item.Subtype == Name.Link]
        assert [str(link.Contents) for link in links] == ["See the plan", "sleep"]
        assert all(link.F == 4 for link in links)


def test_footers_are_artifacts(path):
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            marks = [operands for operands, operator in pikepdf.parse_content_stream(page) if str(operator) == "BDC"]
            kinds = [dict(operands[1]).get("/Subtype") for operands in marks if operands[0] == Name.Artifact]
            assert kinds == [Name.Footer, Name.Footer]
    # What is an artifact is on the page all the same.
    text = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout
    assert "page 1 of 1" in text


def test_text_comes_in_reading_order(path):
    text = " ".join(subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout.split())
    words = ["Triggers", "What sets an urge off?", "Il1 O0", "Año, ñandú, pingüino", "People", "Ana", "555-0100", "Plan"]
    places = [text.find(word) for word in words]
    assert -1 not in places and places == sorted(places)


def fields(pdf):
    return {str(field.T): field for field in pdf.Root.AcroForm.Fields}


def test_every_field_has_a_name_of_its_own_and_a_tooltip(desk):
    with pikepdf.open(desk.pdf / "form.pdf") as pdf:
        assert {name: str(field.TU) for name, field in fields(pdf).items()} == {
            "answer": "What set off the urge?", "try-1": "Call someone", "try-1-2": "Take a walk",
            "answer-2": "My notes", "strong": "How strong is it?", "strong-2": "And now?"}
        assert len(pdf.Root.AcroForm.Fields) == 6
        for kid in fields(pdf)["strong"].Kids:
            assert "/T" not in kid and kid.Parent.T == "strong"
        assert "/NeedAppearances" not in pdf.Root.AcroForm


def test_a_form_is_small(desk):
    assert (desk.pdf / "form.pdf").stat().st_size < 60_000


def test_what_is_written_into_a_form_is_shown(desk, tmp_path):
    with pikepdf.open(desk.pdf / "form.pdf") as pdf:
        field = fields(pdf)["answer"]
        field.V = pikepdf.String("Año ñandú: ¿qué? “Žąđ”")
        del field.AP
        pdf.Root.AcroForm.NeedAppearances = True
        pdf.save(tmp_path / "filled.pdf")
    pictures = []
    for number, source in enumerate([desk.pdf / "form.pdf", tmp_path / "filled.pdf"]):
        shown = subprocess.run(
            ["pdftoppm", "-singlefile", "-r", "60", source, tmp_path / str(number)], check=True, capture_output=True, text=True)
        # Check boxes have no font, and poppler says so when it is told to draw all fields itself.
        assert "font" not in shown.stderr.lower()
        pictures.append((tmp_path / f"{number}.ppm").read_bytes())
    assert pictures[0] != pictures[1]


def test_the_same_inputs_give_the_same_bytes(desk, tmp_path):
    again, alone = tmp_path / "again", tmp_path / "alone"
    desk.print(pdf=again, cache=tmp_path / "cache-1")
    desk.print(workers=1, pdf=alone, cache=tmp_path / "cache-2")
    for name in ("handout.pdf", "form.pdf"):
        first = (desk.pdf / name).read_bytes()
        assert (again / name).read_bytes() == first and (alone / name).read_bytes() == first
