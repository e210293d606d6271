"""What stands on which sheet: forms that move, and what is set closer until it fits."""
import subprocess

# Sheets of ten lines.
STYLE = """
@page { size: 100mm 120mm; margin: 10mm; font-family: Andika;
  @bottom-left { content: "Example Clinic" } }
body { margin: 0; font: 12pt/10mm Andika }
h1, h2, p, ul, li { margin: 0; padding: 0; font-size: 12pt; line-height: 10mm }
form { break-inside: avoid }
.rule { height: 10mm }
.close .rule { height: 8mm }
.closer .rule { height: 6mm }
"""


def lines(count, word="Text"):
    return "".join(f"<p>{word} {number}</p>" for number in range(1, count + 1))


def form(rules, attributes="data-beside"):
    return f'<form {attributes}><h2>Sheet</h2>{"<div class=rule>_</div>" * rules}<p>Signed</p></form>'


def sheets(desk, body):
    """The lines of every sheet, without what stands on each, and what was told."""
    desk.write("print.css", STYLE)
    desk.document("one", body)
    run = desk.print()
    assert (run.printed, run.failed) == (1, 0), run.findings
    text = subprocess.run(
        ["pdftotext", "-layout", desk.pdf / "one.pdf", "-"], check=True, capture_output=True, text=True).stdout
    pages = [[line.strip() for line in page.splitlines() if line.strip()] for page in text.split("\f")[:-1]]
    return [[line for line in page if line != "Example Clinic"] for page in pages], run.findings


def article(text, form):
    return f'<article><h1>Lesson</h1><div class="text">{text}</div></article>{form}'


def test_a_form_trades_places_with_the_text_of_an_almost_empty_sheet(desk):
    pages, _ = sheets(desk, article(lines(11), form(7)))
    assert [page[0] for page in pages] == ["Lesson", "Sheet", "Text 11"]


def test_a_form_never_stands_between_the_points_of_a_list(desk):
    points = "".join(f"<li>Point {number}</li>" for number in range(1, 6))
    pages, _ = sheets(desk, article(f"{lines(5)}<h2>Head</h2><p>Lead</p><ul>{points}</ul>", form(7)))
    flat = [line for page in pages for line in page]
    # On the first sheet there was room for the head, its sentence and two points.
    group = flat[flat.index("Head"):flat.index("Head") + 7]
    assert [line.lstrip("•  ") for line in group] == ["Head", "Lead", *[f"Point {number}" for number in range(1, 6)]]
    assert flat.index("Sheet") < flat.index("Head")


def test_a_form_stays_where_moving_it_would_empty_the_sheet_before(desk):
    points = "".join(f"<li>Point {number}</li>" for number in range(1, 11))
    pages, _ = sheets(desk, article(f"<h2>Head</h2><p>Lead</p><ul>{points}</ul>", form(8)))
    assert [line.lstrip("•  ") for line in pages[1]] == ["Point 8", "Point 9", "Point 10"]
    assert pages[2][0] == "Sheet"


def test_what_takes_a_little_more_than_a_sheet_is_set_closer(desk):
    for rules, count in ((8, 1), (9, 1), (12, 1), (16, 2)):
        pages, findings = sheets(desk, form(rules, 'data-fit="close closer"'))
        assert (len(pages), findings) == (count, ""), rules


def test_what_does_not_fit_stays_as_it_is(desk):
    pages, _ = sheets(desk, form(16, 'data-fit="close closer" class="own"'))
    assert pages[0].count("_") == 9


def test_one_sheet_that_takes_two_is_told(desk):
    pages, findings = sheets(desk, form(16, 'data-fit="close closer" data-one-sheet'))
    assert len(pages) == 2
    assert "what should stand on one sheet takes 2" in findings and "print-sheet" in findings
    assert sheets(desk, form(12, 'data-fit="close closer" data-one-sheet'))[1] == ""
