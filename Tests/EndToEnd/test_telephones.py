"""Telephone numbers as people write them: what the page, the handout and JSON-LD make of them, and what --strict tells."""
import dataclasses
import html
import json
import re
import time

import pytest

from conftest import DAY, REPOSITORY
from preview import preview

PAGE = """
    ---
    title: Call
    ---

    {line}
    """
# As in YAML's double quotes.
ESCAPED = re.compile(r"\\u[0-9A-F]{4}")


@dataclasses.dataclass
class Form:
    use: str
    written: str
    dial: str
    dialed: str
    machine_readable: str
    message: str
    help: str

    @property
    def shown(self):
        return ESCAPED.sub(lambda match: chr(int(match[0][2:], 16)), self.written).strip()

    @property
    def url(self):
        return ("tel:" if self.use == "call" else "sms:") + self.dialed.replace("#", "%23")

    def yaml(self, key, dial_key):
        """The lines of a data file, `key` at the line's start."""
        lines = f'{key}: "{self.written}"\n'
        return lines + (f'{dial_key}: "{self.dial}"\n' if self.dial else "")

    def __str__(self):
        return " ".join([self.use, self.written, self.dial]).strip()


def forms():
    lines = (REPOSITORY / "Tests/telephone-forms.tsv").read_text(encoding="utf-8").splitlines()
    return [Form(*line.split("\t")) for line in lines if not line.startswith("#")]


FORMS = forms()
RIGHT = [form for form in FORMS if form.dialed]
WRONG = [form for form in FORMS if form.message]
CALLED = [form for form in RIGHT if form.use == "call"]


@pytest.fixture
def clinic(site):
    """A site whose clinic has the number of a form."""
    def write(form):
        site.write("Content/site.yml", "name: S\nbaseURL: https://s.example/\nlanguages: [en]\nclinic: c\n")
        site.write("Content/clinics/c.yml", f"name: C\n{form.yaml('phone', 'phoneDial')}")
        site.write("Content/en/index.md", "---\ntitle: Home\n---\n\nText.\n")
        return site
    return write


def links(page):
    """What the links of a page call, and their texts."""
    found = re.findall(r'<a [^>]*?href="((?:tel|sms):[^"]*)"[^>]*>(.*?)</a>', page, re.S)
    return [(html.unescape(url), html.unescape(re.sub(r"<[^>]*>", "", text))) for url, text in found]


def clinic_of(page):
    graph = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)[1])["@graph"]
    return next(node for node in graph if node["@type"] == "MedicalClinic")


def test_the_table_holds_fifty_forms():
    assert len(RIGHT) >= 50 and len(WRONG) >= 50


@pytest.mark.parametrize("form", CALLED, ids=str)
def test_a_right_number_is_shown_as_written_and_dialed(clinic, form):
    site = clinic(form)
    site.write("Content/en/coping/triggers.md", PAGE.format(
        line="[{{clinic.phone}}](tel:{{clinic.phone}}), or [call us](tel:{{clinic.phone}})."))
    run = site.build("--strict")
    assert (run.status, run.err) == (0, "")
    built = site.folder / "Site/public"
    page = (built / "coping/triggers/index.html").read_text(encoding="utf-8")
    body = links(page[page.index("<main"):])
    assert (form.url, form.shown) in body and (form.url, "call us") in body
    # Header, help and footer of the theme: what they dial is the same.
    assert {url for url, _ in links(page)} <= {form.url, "tel:911", "tel:988", "sms:988"}
    home = clinic_of((built / "index.html").read_text(encoding="utf-8"))
    assert home["telephone"] == form.machine_readable
    assert not re.search(r"[A-Za-z]", home["telephone"].replace(";ext=", ""))


@pytest.mark.parametrize("form", CALLED[::4], ids=str)
def test_a_right_number_is_shown_and_dialed_on_paper(clinic, form):
    site = clinic(form)
    site.write("Content/en/coping/triggers.md", PAGE.format(
        line="[{{clinic.phone}}](tel:{{clinic.phone}}), or [call us](tel:{{clinic.phone}})."))
    sheet = handout(site)
    assert (form.url, form.shown) in links(sheet) and (form.url, "call us") in links(sheet)
    behind = re.search(r'call us</a> <span class="dialed telephone">[(\[](.*?)[)\]]</span>', sheet)
    assert html.unescape(behind[1]) == form.shown


def handout(site):
    run = site.run(
        "handouts", "coping/triggers", "--templates", REPOSITORY / "Templates", "--now", DAY, "--quiet",
        HANDRAIL_PRINT_PYTHON="/nowhere")
    sheets = list((site.folder / "Site/handouts").rglob("*.html"))
    assert len(sheets) == 1, run.err
    return sheets[0].read_text(encoding="utf-8")


@pytest.mark.parametrize("form", [form for form in RIGHT if form.use == "text"], ids=str)
def test_a_right_number_for_texts_begins_an_empty_message(site, form):
    site.write("Content/crisis-lines.yml", f"""
        lines:
          - {{id: own, name: Own, phone: "988", text: "{form.written}", textWord: your ZIP code, strip: true, verifiedOn: {DAY}}}
        """)
    site.write("Content/en/coping/triggers.md", PAGE.format(line="[Text {{crisis.own.text}}](sms:{{crisis.own.text}})"))
    page = site.built("--strict")["coping/triggers/index.html"].decode("utf-8")
    texts = [url for url, _ in links(page) if url.startswith("sms:")]
    assert form.url in texts and set(texts) <= {form.url, "sms:988"}


@pytest.mark.parametrize("form", [form for form in WRONG if form.use == "call"], ids=str)
def test_a_wrong_number_stops_the_build_at_its_place(clinic, form):
    site = clinic(form)
    told = site.build("--strict")
    assert told.status == 1
    lines = told.err.splitlines()
    message = ESCAPED.sub(lambda match: printable(chr(int(match[0][2:], 16))), form.message)
    place = "Content/clinics/c.yml:3:12" if form.dial else "Content/clinics/c.yml:2:8"
    assert lines[0] == f"{place}: error: {message} [telephone]"
    or_dial = "" if form.dial else ", or say in phoneDial what a telephone dials"
    assert lines[-1] == f"  help: {form.help}{or_dial}"
    assert len(lines) == 4
    assert not (site.folder / "Site/public").exists()


def printable(character):
    return " " if ord(character) < 32 else character


@pytest.mark.parametrize("form", [form for form in WRONG if form.use == "text"], ids=str)
def test_a_wrong_number_for_texts_stops_the_build(site, form):
    site.write("Content/crisis-lines.yml", f'lines:\n  - {{id: own, name: Own, phone: "988", text: "{form.written}"}}\n')
    run = site.build("--strict")
    assert run.status == 1
    assert run.err.startswith(f"Content/crisis-lines.yml:2:46: error: {form.message} [telephone]\n")
    assert f"  help: {form.help}\n" in run.err


# The numbers of report 26, after https://github.com/pg-irc/pathways-frontend/issues/1232 and
# https://github.com/google/WebFundamentals/issues/6826: extensions were dialled as part of the number.
@pytest.fixture
def report(site):
    site.write("Content/site.yml", "name: Report site\nbaseURL: https://report.example/\nlanguages: [en]\nclinic: c\n")
    site.write("Content/clinics/c.yml", """
        name: Dawn
        phone: (617) 555-2368 ext. 45
        afterHoursPhone: 1-800-662-HELP (4357)
        """)
    return site


CALLS = "Call [{{clinic.phone}}](tel:{{clinic.phone}}) or [{{clinic.afterHoursPhone}}](tel:{{clinic.afterHoursPhone}})."


def test_extensions_wait_and_letters_are_dialed(report):
    report.write("Content/crisis-lines.yml", f"""
        lines:
          - {{id: own, name: Own, phone: "988", text: "741741", strip: true, verifiedOn: {DAY}}}
          - {{id: abroad, name: Abroad, phone: "+44 20 7946 0000", verifiedOn: {DAY}}}
        """)
    report.write("Content/en/coping/triggers.md", PAGE.format(line=CALLS + (
        " [Nurse](tel:617-555-2368x45), [text](sms:741741?&body=HOME), [letters](tel:1-800-662-HELP),"
        " [world](<tel:+44 20 7946 0000>).")))
    page = report.built("--strict")["coping/triggers/index.html"].decode("utf-8")
    body = page[page.index('class="text"'):]
    assert links(body)[:6] == [
        ("tel:6175552368,45", "(617) 555-2368 ext. 45"), ("tel:18006624357", "1-800-662-HELP (4357)"),
        ("tel:6175552368,45", "Nurse"), ("sms:741741?body=HOME", "text"), ("tel:18006624357", "letters"),
        ("tel:+442079460000", "world")]


def test_all_wrong_numbers_of_a_page_are_told_at_once(report):
    report.write("Content/en/coping/triggers.md", PAGE.format(line=CALLS + (
        " [two](<tel:617-555-2368 or 617-555-2369>), [world](tel:+44 20 7946 0000), [911](tel:988).")))
    run = report.build("--strict")
    assert run.status == 1
    told = [line for line in run.err.splitlines() if "[telephone]" in line]
    assert [re.sub(r"^\S+ ", "", line) for line in told] == [
        "error: '617-555-2368 or 617-555-2369' holds more than one number, and a link dials one [telephone]",
        "error: this is read as text and not as a link, whose address ends at a space [telephone]",
        "error: what is shown, '911', and what is dialled, '988', are two numbers [telephone]"]
    assert all(line.startswith("Content/en/coping/triggers.md:5:") for line in told)


def test_handouts_are_not_printed_with_a_wrong_number(report):
    report.write("Content/en/coping/triggers.md", PAGE.format(line="[Call](tel:617-555-236)"))
    run = report.run("handouts", "--templates", REPOSITORY / "Templates", "--now", DAY, "--quiet")
    assert run.status == 1
    assert "[telephone]" in run.err
    assert not list((report.folder / "Site").rglob("*.html"))


def test_the_numbers_that_a_new_user_tried(clinic):
    """All of a file are told in one run."""
    site = clinic(Form("call", "217-403-220", "", "", "", "", ""))
    site.write("Content/clinics/c.yml", """
        name: C
        phone: 217-403-220
        afterHoursPhone: 217-403-2200 or 217-403-2201
        civilRightsCoordinator:
          name: Ann
          phone: 217-403-2200
          phoneDial: "2174032201"
        """)
    site.write("Content/crisis-lines.yml", 'lines:\n  - {id: own, name: Own, phone: 800-555, text: "1"}\n')
    run = site.build("--strict")
    assert run.status == 1
    assert [line.split(" ")[0] for line in run.err.splitlines() if "[telephone]" in line] == [
        "Content/clinics/c.yml:2:8:", "Content/clinics/c.yml:3:18:", "Content/clinics/c.yml:7:14:",
        "Content/crisis-lines.yml:2:33:", "Content/crisis-lines.yml:2:48:"]


def test_the_rule_explains_itself(site):
    run = site.run("explain", "telephone")
    assert run.status == 0
    assert "phoneDial" in run.out and "cannot be dialled" in run.out


def test_the_preview_tells_of_a_wrong_number_and_goes_on(report):
    with preview(report) as running:
        running.wait_for_search()
        assert "tel:6175552368,45" in running.get("/coping/triggers/").text
        good = (report.folder / "Content/clinics/c.yml").read_text(encoding="utf-8")
        report.write("Content/clinics/c.yml", good.replace("ext. 45", "or 617-555-2369"))
        assert running.said(r"Content/clinics/c\.yml:2:8: error: .* holds more than one number.* \[telephone\]")
        # The last good state is shown until the number is mended.
        assert "tel:6175552368,45" in running.get("/coping/triggers/").text
        report.write("Content/clinics/c.yml", good.replace("ext. 45", "ext. 46"))
        deadline = time.monotonic() + 20
        while "tel:6175552368,46" not in running.get("/coping/triggers/").text:
            assert time.monotonic() < deadline
            time.sleep(0.05)
