"""What stands on which sheet: forms that move, and what is set closer until it fits."""
import re
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


# MARK: tables


TABLES = STYLE + """
table { border-collapse: collapse; break-inside: avoid; break-before: avoid; line-height: 10mm }
th, td { padding: 0 }
tr { break-inside: avoid }
h2 { break-after: avoid }
.narrow { font-size: 9pt } .narrower { font-size: 7pt } .broken { overflow-wrap: anywhere } .long { break-inside: auto }
.turned { page: wide } @page wide { size: 200mm 120mm }
"""


def table(columns, word, rows=1):
    cells = "".join(f"<td>{word}</td>" for _ in range(columns))
    return f"<table>{f'<tr>{cells}</tr>' * rows}</table>"


def printed(desk, body):
    """The pages of a document: their sizes, and whether text lies beyond the right edge; and what was told."""
    desk.write("print.css", TABLES)
    desk.document("one", f'<div class="text">{body}</div>')
    run = desk.print()
    assert run.failed == 0, run.findings
    boxes = subprocess.run(
        ["pdftotext", "-bbox", desk.pdf / "one.pdf", "-"], check=True, capture_output=True, text=True).stdout
    pages = []
    for line in boxes.splitlines():
        if size := re.search(r'<page width="([\d.]+)" height="([\d.]+)"', line):
            pages.append({"width": float(size[1]), "words": [], "right": 0})
        elif word := re.search(r'xMax="([\d.]+)" yMax="[\d.]+">(.*)</word>', line):
            if word[2] not in ("Example", "Clinic"):
                pages[-1]["words"].append(word[2])
                pages[-1]["right"] = max(pages[-1]["right"], float(word[1]))
    return pages, run.findings


def test_a_table_that_is_too_wide_gets_smaller_letters_then_a_turned_sheet_and_is_told_at_last(desk):
    for columns, word, is_turned, is_told in [
        (5, "word", False, False), (5, "longerword", False, False), (6, "longerwords", True, False),
        (20, "longerwords", True, True)]:
        pages, findings = printed(desk, "<p>Before</p><h2>Head</h2>" + table(columns, word))
        page = next(page for page in pages if any(text.startswith(word[:2]) for text in page["words"]))
        assert page["right"] <= page["width"] - 28, (columns, word)
        assert (page["width"] > 400) == is_turned, (columns, word)
        assert ("print-table" in findings) == is_told, findings
        # The heading goes where its table goes.
        assert "Head" in page["words"]


def test_a_long_word_breaks_alone_in_its_cell(desk):
    word = "x" * 60
    pages, findings = printed(desk, f"<table><tr><td>Form</td><td>{word}</td></tr></table>")
    assert (len(pages), findings) == (1, "") and pages[0]["right"] <= pages[0]["width"] - 28
    assert "Form" in pages[0]["words"] and word not in pages[0]["words"]


def test_no_heading_stands_alone_before_a_long_table(desk):
    for before in range(1, 10):
        pages, _ = printed(desk, f"{lines(before)}<h2>Head</h2>{table(1, 'row', 25)}")
        page = next(page for page in pages if "Head" in page["words"])
        assert "row" in page["words"], before
        assert sum(page["words"].count("row") for page in pages) == 25


def test_a_table_just_shorter_than_a_sheet_keeps_its_heading(desk):
    pages, _ = printed(desk, f"{lines(3)}<h2>Head</h2>{table(1, 'row', 10)}")
    page = next(page for page in pages if "Head" in page["words"])
    assert "row" in page["words"]


# MARK: the last sheet


def test_a_last_sheet_of_one_line_is_saved(desk):
    style = STYLE + ".tight p { line-height: 9mm }"
    for count, expected in [(9, 1), (10, 1), (11, 1), (14, 2)]:
        desk.write("print.css", style)
        desk.document("one", f'<div data-end="tight">{lines(count)}</div>')
        run = desk.print()
        assert (run.printed, run.failed) == (1, 0), run.findings
        info = subprocess.run(["pdfinfo", desk.pdf / "one.pdf"], check=True, capture_output=True, text=True).stdout
        assert f"Pages:           {expected}\n" in info, count


def test_what_is_set_closer_in_vain_stays_as_it_is(desk):
    desk.write("print.css", STYLE + ".tight p { color: red }")
    desk.document("one", f'<div data-end="tight" class="own">{lines(11)}</div>')
    assert desk.print().failed == 0
    raw = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", desk.pdf / "one.pdf", "-"], capture_output=True).stdout
    assert b"1 0 0 rg" not in raw


def test_a_form_that_runs_over_by_a_field_to_a_third_sheet_is_set_closer(desk):
    tall = '<div class="rule">_</div>'
    body = f'<form style="break-inside: auto" data-fit="close closer"><h2>Sheet</h2>{tall * 20}</form>'
    pages, findings = sheets(desk, body)
    assert (len(pages), findings) == (2, "")
