"""From a folder of Markdown to a published website."""
import fcntl
import json
import os
import re
import subprocess
import sys
import time

import pytest
from conftest import DAY, REPOSITORY, files

sys.path.insert(0, str(REPOSITORY / "Tests/Benchmarks"))
import corpus


def text(page):
    return page.decode("utf-8")


def test_the_smallest_site(site):
    built = site.built()
    page = text(built["coping/triggers/index.html"])
    assert "<h1>Triggers</h1>" in page
    assert '<h2 id="a-part">A part</h2>' in page
    assert "tel:988" in page and "tel:911" in page
    for path in ["index.html", "404.html", "coping/index.html", "search/index.html", "robots.txt", "sitemap.xml", "_headers"]:
        assert path in built, path


def test_any_folder_of_markdown_becomes_a_site(site):
    count = 40
    corpus.write(count, site.folder / "Content/en")
    built = site.built()
    sources = sorted((site.folder / "Content/en").rglob("m*.md"))
    assert len(sources) == count
    for source in sources:
        page = text(built[f"{source.parent.name}/{source.stem}/index.html"])
        title = re.search(r'title: "(.*)"', source.read_text()).group(1)
        assert f"<h1>{title}</h1>" in page
        assert page.count("<h2 id=") >= 4 and page.count("<table>") == 2
        linked = re.search(r"\]\(\.\./(\S+)\.md\)", source.read_text()).group(1)
        assert f'href="/{linked}/"' in page


def test_same_bytes_for_any_number_of_jobs(library):
    one = library.built("--jobs", "1")
    assert library.built("--jobs", "2", "--output", "second") == one
    assert files(library.folder / "second") == one
    assert library.built("--jobs", "7", "--output", "third") == one
    assert files(library.folder / "third") == one


def test_same_bytes_on_another_day_where_no_date_is_shown(library):
    one = library.built()
    run = library.build("--now", "2026-03-05", "--output", "later")
    assert run.status == 0, run.err
    later = files(library.folder / "later")
    different = [path for path in one if one[path] != later.get(path)]
    assert one.keys() == later.keys()
    assert [path for path in different if path.endswith((".html", ".js", ".css"))] == []


def test_the_day_comes_from_the_environment_too(site):
    named = site.built()
    run = site.run("build", "--templates", REPOSITORY / "Templates", "-q", "-o", "other", SOURCE_DATE_EPOCH="1772582400")
    assert run.status == 0, run.err
    assert DAY == "2026-03-04"
    assert files(site.folder / "other") == named


def test_unchanged_files_keep_their_time(library):
    public = library.folder / "Site/public"

    def times():
        return {str(path.relative_to(public)): path.stat().st_mtime_ns for path in public.rglob("*") if path.is_file()}

    library.built()
    before = times()
    time.sleep(0.02)
    library.built()
    again = times()
    assert {path for path in before if before[path] != again[path]} <= {".handrail"}
    module = library.folder / "Content/en/addiction/words-matter.md"
    # Emphasis alone: the words, and with them the search index, stay the same.
    before_the, after_the = module.read_text(encoding="utf-8").rsplit(" the ", 1)
    module.write_text(f"{before_the} *the* {after_the}", encoding="utf-8")
    library.built()
    after = times()
    changed = {path for path in after if before.get(path) != after[path]}
    assert "addiction/words-matter/index.html" in changed
    assert "family/index.html" not in changed
    assert len(changed) < len(before) / 4, sorted(changed)


@pytest.mark.parametrize("kept", ["index.html", "notes/mine.txt", ".hidden"])
def test_a_folder_that_handrail_did_not_make_is_left_alone(site, kept):
    foreign = site.write(f"out/{kept}", "mine")
    run = site.build("--output", "out")
    assert run.status == 1
    assert run.err.startswith("out: error: out holds files that Handrail did not make, so it is left alone [foreign-folder]")
    assert files(site.folder / "out") == {kept: b"mine"}
    assert foreign.read_text() == "mine"


def test_a_file_in_the_folder_s_place_is_left_alone(site):
    site.write("out", "mine")
    assert site.build("--output", "out").status == 1
    assert (site.folder / "out").read_text() == "mine"


def test_an_empty_folder_is_taken(site):
    (site.folder / "out").mkdir()
    assert site.build("--output", "out").status == 0
    assert (site.folder / "out/index.html").exists()


def test_a_page_that_went_goes_from_the_site(site):
    site.write("Content/en/coping/stress.md", "---\ntitle: Stress\n---\n\nText.\n")
    assert "coping/stress/index.html" in site.built()
    (site.folder / "Content/en/coping/stress.md").unlink()
    assert "coping/stress/index.html" not in site.built()


def test_a_failed_build_leaves_the_old_site(site):
    before = site.built()
    site.write("Content/en/coping/broken.md", "no front matter")
    assert site.build().status == 1
    assert files(site.folder / "Site/public") == before
    assert sorted(path.name for path in (site.folder / "Site").iterdir()) == [".public.lock", "public"]


def test_a_build_waits_for_another_of_the_same_site(site):
    site.built()
    lock = (site.folder / "Site/.public.lock").open("w")
    lock.write("4321")
    lock.flush()
    fcntl.flock(lock, fcntl.LOCK_EX)
    command = site.command("build", "--templates", REPOSITORY / "Templates", "--now", DAY)
    waiting = subprocess.Popen(command, cwd=site.folder, stderr=subprocess.PIPE, text=True)
    assert waiting.stderr.readline() == "waiting for another build of Site/public (process 4321) to end\n"
    time.sleep(0.2)
    assert waiting.poll() is None
    lock.close()
    assert "published" in waiting.communicate(timeout=30)[1]
    assert waiting.returncode == 0


def test_two_builds_at_once_do_no_harm(library):
    expected = library.built()
    command = library.command("build", "--templates", REPOSITORY / "Templates", "--now", DAY, "--quiet")
    for _ in range(4):
        builds = [subprocess.Popen(command, cwd=library.folder, stderr=subprocess.PIPE, text=True) for _ in range(3)]
        for build in builds:
            assert "error" not in build.communicate(timeout=60)[1]
            assert build.returncode == 0
        assert files(library.folder / "Site/public") == expected


def test_drafts_stay_out_unless_asked_for(site):
    site.write("Content/en/coping/sleep.md", "---\ntitle: Sleep\ndraft: true\n---\n\nText.\n")
    without = site.built()
    assert "coping/sleep/index.html" not in without
    assert not any(b"coping/sleep" in page for page in without.values())
    assert "Sleep" in text(site.built("--drafts")["coping/sleep/index.html"])


def test_old_addresses_redirect(site):
    site.write("Content/en/coping/triggers.md", "---\ntitle: Triggers\nredirectFrom: [/old/, /older.html]\n---\n\nText.\n")
    built = site.built()
    for old in ("old/index.html", "older.html"):
        page = text(built[old])
        assert "/coping/triggers/" in page and 'http-equiv="refresh"' in page
        assert 'name="robots" content="noindex"' in page
    assert b"/old/" not in built["sitemap.xml"]


def test_an_old_address_that_a_page_has_is_refused(site):
    site.write("Content/en/coping/triggers.md", "---\ntitle: Triggers\nredirectFrom: [/coping/]\n---\n\nText.\n")
    run = site.build()
    assert run.status == 1
    assert run.err.startswith("Content/en/coping/triggers.md:3:")
    assert "[redirect]" in run.err


@pytest.fixture
def bilingual(site):
    site.write("Content/site.yml", "name: Small Clinic\nbaseURL: https://small.example/\nlanguages: [en, es]\n")
    site.write("Content/es/coping/stress.md", "---\ntitle: Estrés\n---\n\nTexto.\n")
    site.write("Content/en/coping/stress.md", "---\ntitle: Stress\n---\n\nText.\n")
    return site


def test_a_translation_lies_under_its_language(bilingual):
    built = bilingual.built()
    english, spanish = text(built["coping/stress/index.html"]), text(built["es/coping/stress/index.html"])
    assert '<html lang="en"' in english and '<html lang="es"' in spanish
    assert "<h1>Estrés</h1>" in spanish
    for page in (english, spanish):
        assert 'hreflang="en" href="https://small.example/coping/stress/"' in page
        assert 'hreflang="es" href="https://small.example/es/coping/stress/"' in page


def test_a_page_with_no_translation_falls_back_with_a_notice(bilingual):
    page = text(bilingual.built()["es/coping/triggers/index.html"])
    strings = (REPOSITORY / "Templates/strings/es.yml").read_text(encoding="utf-8")
    notice = re.search(r'^fallbackNotice: "?([^"\n]+)', strings, re.M).group(1)
    assert notice[:40] in page
    assert '<html lang="es"' in page
    assert re.search(r'<div[^>]* lang="en"[^>]*>\s*<p>Text of the page', page)
    assert '<link rel="canonical" href="https://small.example/coping/triggers/">' in page


def test_a_page_that_stands_in_is_found_in_the_language_of_the_site(bilingual):
    bilingual.built()
    run = bilingual.run("search", "--lang", "es", "--format", "json", "triggers")
    assert run.status == 0, run.err
    assert "/es/coping/triggers/" in [result["url"].split("#")[0] for result in json.loads(run.out)["results"]]


def test_a_base_path_is_in_every_address(site):
    run = site.build("--url", "https://x.example/a/b/", "--output", "out")
    assert run.status == 0, run.err
    page = text(files(site.folder / "out")["coping/triggers/index.html"])
    local = re.findall(r'(?:href|src)="(/[^"]*)"', page)
    assert local and all(path.startswith("/a/b/") for path in local)


def test_a_portable_build_links_to_files(site):
    page = text(site.built("--portable")["coping/triggers/index.html"])
    links = [link for link in re.findall(r'href="([^"#]+)', page) if "://" not in link and ":" not in link]
    assert links and not any(link.startswith("/") or link.endswith("/") for link in links)


def test_a_clinic_s_own_partial_goes_before_the_theme_s(site):
    site.write("Templates/partials/site-footer.mustache", "<footer>Our own footer</footer>\n")
    assert "<footer>Our own footer</footer>" in text(site.built()["coping/triggers/index.html"])


def test_the_example_clinic_says_so_on_every_page(library):
    pages = {path: page for path, page in library.built().items() if path.endswith(".html")}
    without = [path for path, page in pages.items() if b"example-banner" not in page and b"data-redirect" not in page]
    assert len(pages) > 40 and not without


def test_every_module_says_whether_a_clinician_reviewed_it(library):
    pages = library.built()
    for path in ("get-help/overdose-and-naloxone", "es/addiction/what-is-addiction"):
        assert '<p class="review">' in text(pages[f"{path}/index.html"]), path


def test_a_build_from_a_folder_below_finds_the_site(site):
    below = site.folder / "Content/en"
    run = subprocess.run(
        site.command("build", "--templates", REPOSITORY / "Templates", "-q"), cwd=below, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert (site.folder / "Site/public/index.html").exists()
    assert os.listdir(below) == ["coping"]
