"""Files as people hand them in: saved by Notepad, renamed by Windows, copied by a cloud drive, sent by an iPhone."""
import json
import re
import shutil
import unicodedata

import pytest
from conftest import DAY, REPOSITORY, files

PAGE = "---\ntitle: Saved\n---\n\n## First\n\nWait.\n\n## Second\n\nDon’t go.\n"


def check(site, *arguments):
    return site.run("check", "--templates", REPOSITORY / "Templates", "--now", DAY, *arguments)


def save(site, path, data):
    file = site.folder / "Content" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data.encode() if isinstance(data, str) else data)


# MARK: how it was saved


@pytest.mark.parametrize("data", [
    PAGE.encode("utf-8-sig"), PAGE.encode("utf-16"), b"\xfe\xff" + PAGE.encode("utf-16-be"),
    PAGE.replace("\n", "\r").encode(), PAGE.replace("\n", "\r\n").encode(), ("\n \n" + PAGE).encode(),
    PAGE.replace("---\n\n", "...\n\n", 1).encode(),
], ids=["bom", "utf-16-le", "utf-16-be", "cr", "crlf", "blank-lines", "dots"])
def test_every_way_of_saving_text_gives_the_same_page(site, data):
    save(site, "en/coping/saved.md", PAGE)
    expected = site.built()["coping/saved/index.html"]
    save(site, "en/coping/saved.md", data)
    assert site.built()["coping/saved/index.html"] == expected
    assert b'<h2 id="second"' in expected and "Don’t go.".encode() in expected


@pytest.mark.parametrize("data,place,words", [
    (PAGE.encode("cp1252"), ":11:4", "byte 0x92, an apostrophe (’) in Windows-1252"),
    (PAGE.replace("Wait", "café").encode("latin-1", "replace"), ":7:4", "byte 0xE9, the letter é"),
    (PAGE.encode("utf-16-le"), "", "saved as UTF-16 or UTF-32"),
    (PAGE.encode("utf-16")[:-1], "", "damaged or cut short"),
    (b"PK\x03\x04" + bytes(range(256)), "", "a Word file or another packed one under another name"),
])
def test_what_is_no_utf8_stops_the_build_and_says_how_to_save_it(site, data, place, words):
    old = site.built()
    save(site, "en/coping/saved.md", data)
    run = site.build()
    assert run.status == 1
    assert f"Content/en/coping/saved.md{place}: error: " in run.err and words in run.err
    assert "ending that it had" in run.err or "'Encoding: UTF-8'" in run.err
    assert files(site.folder / "Site/public") == old


def test_templates_and_strings_are_read_in_the_same_way(site):
    expected = site.built()
    footer = (REPOSITORY / "Templates/partials/site-footer.mustache").read_text()
    strings = (REPOSITORY / "Templates/strings/en.yml").read_text()
    site.write("Templates/partials/.keep", "")
    (site.folder / "Templates/partials/site-footer.mustache").write_bytes(footer.encode("utf-16"))
    site.write("Templates/strings/.keep", "")
    (site.folder / "Templates/strings/en.yml").write_bytes(strings.encode("utf-8-sig"))
    assert site.built() == expected
    (site.folder / "Templates/partials/site-footer.mustache").write_bytes(b"<footer>caf\xe9</footer>")
    assert "partials/site-footer.mustache:1:12: error: this file is not saved as UTF-8" in site.build().err


def test_a_sign_off_holds_whatever_git_does_to_the_lines(site):
    site.write("Content/site.yml", "name: S\nbaseURL: https://small.example/\nlanguages: [en, es]\n")
    save(site, "es/coping/triggers.md", "---\ntitle: Desencadenantes\ntranslationOf: new\n---\n\nTexto.\n")
    told = check(site).err
    digest = re.search(r"translationOf: \"?([0-9a-f]{10})", told)[1]
    save(site, "es/coping/triggers.md", f'---\ntitle: Desencadenantes\ntranslationOf: "{digest}"\n---\n\nTexto.\n')
    assert site.run("review", "en/coping/triggers", "--reviewer", "Ann Lee", "--credential", "LCSW").status == 0
    ledger = json.loads((site.folder / "Content/reviews.jsonl").read_text())
    module = site.folder / "Content/en/coping/triggers.md"
    text = module.read_bytes()
    assert re.fullmatch("[0-9a-f]{64}", ledger["shown"])
    expected = site.run("list").out
    assert "Ann Lee" in expected or "reviewed" in expected
    for end in [b"\r\n", b"\r"]:
        module.write_bytes(text.replace(b"\n", end))
        assert site.run("list").out == expected
        assert "translation-drift" not in check(site).err
    module.write_bytes(text + b"One more word.\n")
    assert site.run("list").out != expected


# MARK: what it is


def test_a_clinics_own_files_are_downloads_and_the_rest_is_told(site):
    body = "[Consent (PDF)](consent.pdf), [the same in Word](consent.docx), [slides](slides.pptx), [recording](calm.mp3).\n"
    save(site, "en/coping/forms.md", "---\ntitle: Forms\n---\n\n" + body)
    for name in ["consent.pdf", "consent.docx", "slides.pptx", "calm.mp3"]:
        save(site, f"en/coping/{name}", name * 300)
    built = site.built()
    page = built["coping/forms/index.html"].decode()
    for kind, details in [("pdf", "(3 kB)"), ("docx", "(4 kB)"), ("pptx", "(PowerPoint, 3 kB)")]:
        link = re.search(rf'<a href="/(media/en/coping/[a-z]+-[0-9a-f]+\.{kind})">.*?</a>', page)
        assert link[1] in built and details in link[0]
    assert any(path.endswith(".mp3") for path in built)
    save(site, "en/coping/forms.md", "---\ntitle: Forms\n---\n\n" + body + "\n![Our team](team.heic)\n")
    save(site, "en/coping/team.heic", "x")
    run = site.build()
    assert run.status == 1
    assert "Content/en/coping/forms.md:7:13: error: this leads to Content/en/coping/team.heic, which is there, but its " \
        "kind is not published" in run.err
    assert "save it as JPEG, team.jpg" in run.err


@pytest.mark.parametrize("path", [
    "triggers.md", "en/coping/sleep.txt", "en/coping/sleep.md.txt", "en/coping/sleep.docx", "en/coping/sleep.html"])
def test_a_module_that_would_vanish_is_told_and_strict_stops(site, path):
    save(site, path, PAGE)
    run = site.build()
    assert run.status == 0
    assert f"Content/{path}: warning: " in run.err and "[unpublished-file]" in run.err
    assert site.build("--strict").status == 1
    told = json.loads(check(site, "--format", "json").out)
    findings = told if isinstance(told, list) else told.get("diagnostics", told.get("findings"))
    assert any(finding["rule"] == "unpublished-file" for finding in findings)


# MARK: copies and names


def test_a_copy_by_a_cloud_drive_is_told_and_system_files_are_not(site):
    for name, minutes in [
        ("naloxone.md", 3), ("naloxone (Ana's conflicted copy 2026-11-20).md", 5), ("naloxone-FRONTDESK-PC.md", 10)]:
        save(site, f"en/coping/{name}", f"---\ntitle: Naloxone\n---\n\nGive a second dose after {minutes} minutes.\n")
    for name in [".DS_Store", "._naloxone.md", "~$plan.docx", ".~lock.plan.odt#", "Thumbs.db", "desktop.ini"]:
        save(site, f"en/coping/{name}", b"\x00\x05\x16\x07")
    run = check(site)
    assert run.status == 0
    places = re.findall(r"^Content/.*?: warning", run.err, re.MULTILINE)
    assert places == [
        "Content/en/coping/naloxone (Ana's conflicted copy 2026-11-20).md: warning",
        "Content/en/coping/naloxone-FRONTDESK-PC.md: warning"]
    assert check(site, "--strict").status == 1
    shutil.move(site.folder / "Content/en/coping/naloxone-FRONTDESK-PC.md", site.folder / "Content/en/coping/old.md")
    assert "Content/en/coping/old.md: warning: this module has the title of Content/en/coping/naloxone.md" in check(site).err


def test_names_that_differ_in_case_alone_name_each_other(site):
    save(site, "en/coping/Stress.md", PAGE)
    save(site, "en/coping/stress.md", PAGE)
    run = site.build()
    assert run.status == 1
    assert "Content/en/coping/stress.md: error: this name differs from that of Content/en/coping/Stress.md" in run.err


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_names_with_accents_are_found_and_published_composed(site, form):
    def own(text):
        return unicodedata.normalize(form, text)

    gif = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
    save(site, own("en/coping/café.gif"), gif)
    save(site, own("en/coping/qué-es.md"), "---\ntitle: Qué es\n---\n\n![Una foto](café.gif)\n\nA [mañana](mañana.md).\n")
    save(site, own("en/coping/mañana.md"), own(
        "---\ntitle: Mañana\n---\n\nA [qué es](qué-es.md).\n\n## Cómo empezar\n\nA [cómo](#") + "cómo-empezar).\n")
    built = site.built()
    assert "coping/qué-es/index.html" in built and "coping/mañana/index.html" in built
    assert all(path == unicodedata.normalize("NFC", path) for path in built)
    page = built["coping/mañana/index.html"].decode()
    assert 'id="cómo-empezar"' in page and 'href="/coping/qu%C3%A9-es/"' in page
    assert re.search(r'href="#c(ó|%C3%B3)mo-empezar"', page)
    picture = re.search(r'src="/(media/[^"]+)"', built["coping/qué-es/index.html"].decode())[1]
    assert picture.replace("%C3%A9", "é") in built


def test_portable_names_are_checked_where_a_copy_is_written(site):
    save(site, "en/coping/con.md", PAGE)
    assert check(site).status == 0
    for run in [check(site, "--portable"), site.build("--portable", "-o", "stick")]:
        assert run.status == 1
        assert "Content/en/coping/con.md: error: this file would be published at 'coping/con/index.html'" in run.err
    assert not (site.folder / "stick").exists()


# MARK: files that pass through


def test_what_lies_in_static_is_published_as_it_is(site):
    for path in ["google123.html", "ads.txt", ".well-known/security.txt"]:
        save(site, f"static/{path}", path)
    built = site.built()
    for path in ["google123.html", "ads.txt", ".well-known/security.txt"]:
        assert built[path] == path.encode()
    save(site, "static/coping/triggers/index.html", "x")
    run = site.build()
    assert run.status == 1
    assert "Content/static/coping/triggers/index.html: error: this file and Content/en/coping/triggers.md would both be " \
        "published at '/coping/triggers/'" in run.err
    assert files(site.folder / "Site/public") == built
