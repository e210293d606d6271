"""The commands around building: init, new, list, render, explain, search, clean, and installing."""
import json
import os
import re
import shutil
import subprocess

import pytest
from conftest import REPOSITORY, Site, files


def test_new_module_builds_as_it_is(site):
    run = site.run("new", "module", "en/coping/sleep", "--title", "Sleep well")
    assert run.status == 0, run.err
    assert 'title: "Sleep well"' in (site.folder / "Content/en/coping/sleep.md").read_text()
    assert "Sleep well" in site.built("--drafts")["coping/sleep/index.html"].decode()


def test_new_section_and_program_build_as_they_are(site):
    assert site.run("new", "section", "en/early-recovery").status == 0
    assert site.run("new", "program", "day-iop").status == 0
    built = site.built("--drafts")
    assert "early-recovery/index.html" in built
    assert "programs/day-iop/index.html" in built


def test_new_writes_over_nothing(site):
    run = site.run("new", "module", "en/coping/triggers")
    assert run.status == 1
    assert run.err == (
        "error: Content/en/coping/triggers.md is already there [exists]\n  help: choose another name\n1 error\n")
    assert "Text of the page." in (site.folder / "Content/en/coping/triggers.md").read_text()


@pytest.mark.parametrize("path", ["../outside/x", "en/coping/Upper Case", "en/coping", "/en/coping/x", "en/coping/ü"])
def test_new_refuses_what_cannot_be_an_address(site, path):
    before = files(site.folder)
    assert site.run("new", "module", path).status == 64
    assert files(site.folder) == before


def test_check_tells_what_a_build_would(site):
    site.write("Content/en/coping/old.md", "---\ntitle: Old\nredirectFrom: [/feed.xml]\n---\n\n[Nowhere](/nowhere/)\n")
    site.write("Templates/partials/related.mustache", "{{#related}}{{nmae}}{{/related}}\n")
    told = site.run("check", "--format", "json", "--templates", REPOSITORY / "Templates")
    assert told.status == 1
    assert {finding["rule"] for finding in json.loads(told.out)["diagnostics"]} == {"unknown-name"}
    (site.folder / "Templates/partials/related.mustache").unlink()
    told = site.run("check", "--format", "json", "--templates", REPOSITORY / "Templates")
    built = site.build("--format", "json")
    assert {finding["rule"] for finding in json.loads(told.out)["diagnostics"]} >= {"redirect", "broken-address"}
    assert (told.status, told.out) == (built.status, built.out) and told.status == 1


def test_drafts_are_checked_where_they_are_asked_for(site):
    site.write("Content/en/coping/later.md", "---\ntitle: Later\ndraft: true\n---\n\n[Nowhere](nowhere.md)\n")
    assert "later.md" not in site.run("check").err
    run = site.run("check", "--drafts")
    assert run.status == 1 and "Content/en/coping/later.md:6:1" in run.err


def test_only_tells_of_one_rule_and_of_what_keeps_the_site_from_being_read(site):
    site.write("Content/en/coping/a.md", "---\ntitle: A\n---\n\n[x](nowhere.md) ![](p.png)\n")
    run = site.run("check", "--only", "broken-link")
    assert run.status == 1 and "[broken-link]" in run.err and "[missing-alternative-text]" not in run.err
    assert site.run("check", "--only", "contrast").status == 0
    site.write("Content/site.yml", "name: A\nbaseURL: https://a.example/\nlanguages: [en]\nclinic: nobody\n")
    run = site.run("check", "--only", "missing-alternative-text")
    assert run.status == 1 and "[unknown-clinic]" in run.err


def test_findings_and_a_failure_to_publish_are_one_document(site):
    site.write("Content/nl/a/b.md", "---\ntitle: A\n---\n")
    site.write("taken", "a file where the folder should be\n")
    run = site.build("--format", "json", "--output", "taken/public")
    assert run.status == 1
    assert {finding["rule"] for finding in json.loads(run.out)["diagnostics"]} == {"unused-folder", "write"}


def test_list_names_languages_state_and_title(site):
    site.write("Content/en/coping/sleep.md", "---\ntitle: Sleep\ndraft: true\n---\n\nText.\n")
    assert site.run("list").out == (
        "coping/sleep\ten\tnot reviewed\tSleep (draft)\ncoping/triggers\ten\tnot reviewed\tTriggers\n")


def listed(site, *arguments):
    run = site.run("list", "--format", "json", *arguments)
    assert run.status == 0, run.err
    return json.loads(run.out)["modules"]


def test_list_as_json_tells_of_each_module_in_each_language(site):
    site.write("Content/site.yml", "name: S\nbaseURL: https://s.example/\nlanguages: [en, es]\n")
    site.write("Content/en/coping/index.md", "---\ntitle: Coping\nreviewEvery: 6 months\n---\n")
    site.write("Content/es/coping/triggers.md", "---\ntitle: Desencadenantes\ntranslationOf: new\n---\n\nTexto.\n")
    site.write("Content/en/coping/sleep.md", "---\ntitle: Sleep\ndraft: true\n---\n\n```worksheet\ntitle: S\nfields:\n  - lines: Why?\n```\n")
    day = ["--now", "2026-05-03"]
    assert listed(site, *day) == [
        {"module": "en/coping/sleep", "language": "en", "title": "Sleep", "draft": True, "state": "never", "outdated": False},
        {"module": "en/coping/triggers", "language": "en", "title": "Triggers", "draft": False, "state": "never",
         "outdated": False},
        {"module": "es/coping/triggers", "language": "es", "title": "Desencadenantes", "draft": False, "state": "never",
         "outdated": True}]
    names = lambda *arguments: [module["module"] for module in listed(site, *arguments)]
    assert names("--drafts") == names("--untranslated") == ["en/coping/sleep"]
    assert names("--outdated") == ["es/coping/triggers"]
    assert names("--without-worksheet") == ["en/coping/triggers", "es/coping/triggers"]
    assert names("--drafts", "--without-worksheet") == [] and site.run("list", "--drafts", "--outdated").out == ""
    site.run("review", "en/coping/triggers", "--reviewer", "Ann Lee", "--credential", "LCSW", *day)
    state = lambda now: next(m["state"] for m in listed(site, "--now", now) if m["module"] == "en/coping/triggers")
    assert [state(now) for now in ["2026-05-03", "2026-10-03", "2026-10-04", "2026-11-03", "2026-11-04"]] == [
        "valid", "valid", "due", "due", "overdue"]
    assert names("--due", "--now", "2026-11-03") == names("--overdue", "--now", "2026-11-04") == ["en/coping/triggers"]
    page = site.folder / "Content/en/coping/triggers.md"
    page.write_text(page.read_text() + "\nMore.\n")
    assert state("2026-05-04") == "changed"


def test_a_section_that_is_a_draft_is_one_with_its_modules(site):
    site.write("Content/en/coping/index.md", "---\ntitle: Coping\ndraft: true\n---\n")
    assert [module["draft"] for module in listed(site)] == [True]


def test_a_translation_of_an_earlier_text_is_marked_and_told(library):
    assert "outdated" not in library.run("list").out
    assert "translation-drift" not in library.run("check", "--templates", REPOSITORY / "Templates").err
    page = library.folder / "Content/en/addiction/what-is-addiction.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")
    assert "addiction/what-is-addiction\ten es (outdated)\t" in library.run("list").out
    run = library.run("check", "--templates", REPOSITORY / "Templates", "--strict")
    assert run.status == 1
    assert "Content/es/addiction/what-is-addiction.md:" in run.err and "[translation-drift]" in run.err
    new = run.err.split("write 'translationOf: \"")[1].split('"')[0]
    translation = library.folder / "Content/es/addiction/what-is-addiction.md"
    text = re.sub(r"^translationOf: .*$", f'translationOf: "{new}"', translation.read_text(encoding="utf-8"), flags=re.M)
    translation.write_text(text, encoding="utf-8")
    assert "outdated" not in library.run("list").out


def test_render_is_plain_gfm(site):
    markdown = '# Hi "there"\n\n* a\n* [x] done\n\n| a | b |\n|---|:-:|\n| ~~c~~ | www.x.example |\n\nNote[^1].\n\n[^1]: End.\n'
    run = site.run("render", "-", stdin=markdown)
    assert run.status == 0, run.err
    assert run.out == """<h1>Hi &quot;there&quot;</h1>
<ul>
<li>a</li>
<li><input type="checkbox" checked="" disabled="" /> done</li>
</ul>
<table>
<thead>
<tr>
<th>a</th>
<th align="center">b</th>
</tr>
</thead>
<tbody>
<tr>
<td><del>c</del></td>
<td align="center"><a href="http://www.x.example">www.x.example</a></td>
</tr>
</tbody>
</table>
<p>Note<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup>.</p>
<section class="footnotes" data-footnotes>
<ol>
<li id="fn-1">
<p>End. <a href="#fnref-1" class="footnote-backref" data-footnote-backref aria-label="Back to content">↩</a></p>
</li>
</ol>
</section>
"""


def test_render_knows_no_front_matter(site):
    """A rule at the top of a file is a rule, as in any GFM."""
    run = site.run("render", "Content/en/coping/triggers.md")
    assert run.out == "<hr />\n<h2>title: Triggers</h2>\n<p>Text of the page.</p>\n<h2>A part</h2>\n<p>More text.</p>\n"


def test_render_of_nothing_is_nothing(site):
    run = site.run("render", "-", stdin="")
    assert (run.status, run.out) == (0, "")


def test_explain_knows_every_rule_that_a_finding_names(site, library):
    """What stands in brackets behind a finding can be asked for."""
    named = {"broken-link", "unknown-source", "unknown-variable", "missing-alternative-text", "example-clinic"}
    listed = set(site.run("explain").out.split())
    assert named <= listed
    for rule in named:
        run = site.run("explain", rule)
        assert run.status == 0 and len(run.out) > 60


def test_search_reads_the_published_index(library):
    library.built()
    run = library.run("search", "--format", "json", "--limit", "3", "naloxone overdose")
    assert run.status == 0, run.err
    results = json.loads(run.out)["results"]
    assert 1 <= len(results) <= 3
    assert any("overdose-and-naloxone" in result["url"] for result in results)
    for result in results:
        assert set(result) == {"url", "title", "section", "score"}
        assert (library.folder / "Site/public" / result["url"].split("#")[0].strip("/") / "index.html").exists()


def test_search_says_what_the_page_says(library):
    library.built()

    def answer(query, language="en"):
        run = library.run("search", "--lang", language, "--format", "json", query)
        assert run.status == 0, run.err
        return json.loads(run.out)

    danger = answer("shaking from withdrawal")
    assert danger["pinned"] == {"topic": "danger", "url": "/get-help/get-help-now/"} and danger["message"] == ""
    slip = answer("detocks")
    assert slip["corrected"] == "detox" and slip["results"] and "detox" in slip["message"]
    valid = answer("addition")
    assert valid["corrected"] is None and valid["results"] == [] and "addiction" in valid["near"]
    assert "addition" in valid["message"] and valid["pinned"] is None
    common = answer("what is it")
    assert common["results"] == [] and common["message"] not in ("", valid["message"].replace("addition", "what is it"))
    spanish = answer("muere", "es")
    assert spanish["corrected"] is None and spanish["pinned"]["url"].startswith("/es/")
    text = library.run("search", "shaking from withdrawal")
    assert "help is shown above the results (danger): /get-help/get-help-now/" in text.out


def test_search_in_spanish_leads_to_spanish_pages(library):
    library.built()
    run = library.run("search", "--lang", "es", "--format", "json", "adiccion")
    assert run.status == 0, run.err
    results = json.loads(run.out)["results"]
    assert results and all(result["url"].startswith("/es/") for result in results)


def test_two_varieties_of_a_language_are_searched_apart(site):
    site.write("Content/site.yml", """
        name: Small Clinic
        baseURL: https://small.example/
        languages: [en, pt-BR, pt-PT]
        """)
    for language in ["pt-BR", "pt-PT"]:
        site.write(f"Templates/strings/{language}.yml", (REPOSITORY / "Templates/strings/en.yml").read_text())
    site.write("Content/pt-BR/coping/triggers.md", "---\ntitle: Gatilhos\n---\n\nO ônibus passa aqui.\n")
    site.write("Content/pt-PT/coping/triggers.md", "---\ntitle: Gatilhos\n---\n\nO autocarro passa aqui.\n")
    site.built()

    def found(word, language):
        run = site.run("search", "--lang", language, "--format", "json", word)
        assert run.status == 0, run.err
        return [result["url"].split("#")[0] for result in json.loads(run.out)["results"]]

    assert found("autocarro", "pt-PT") == ["/pt-PT/coping/triggers/"]
    assert found("onibus", "pt-BR") == found("onibus", "pt") == ["/pt-BR/coping/triggers/"]
    assert found("autocarro", "pt-BR") == []


def test_search_of_a_site_that_is_not_built_is_an_error(site):
    run = site.run("search", "word")
    assert run.status == 1
    assert "error:" in run.err


def test_clean_removes_what_was_made_and_nothing_else(site):
    site.write("Site/README.md", "What this folder is.")
    site.write("Site/mine.txt", "mine")
    before = files(site.folder)
    site.built()
    run = site.run("clean")
    assert run.status == 0, run.err
    left = files(site.folder)
    left.pop("Site/.public.lock", None)  # builds that wait for one another need it to stay
    assert left == before


def test_a_program_with_nothing_beside_it_says_that_it_has_no_theme(site, program, tmp_path):
    alone = tmp_path / "alone/handrail"
    alone.parent.mkdir()
    shutil.copy(program, alone)
    run = Site(site.folder, alone).run("build", timeout=20)
    assert run.status == 1
    assert "[no-theme]" in run.err


@pytest.fixture(scope="module")
def installed(tmp_path_factory, request):
    """A program installed as `make install` does, into a folder with a blank in its name, by somebody who keeps files to
    themselves."""
    if request.config.getoption("--handrail") != ".build/release/handrail":
        pytest.skip("installs what 'make' builds, and another program is under test")
    prefix = tmp_path_factory.mktemp("pre") / "a prefix"
    run = subprocess.run(
        ["make", "install", f"PREFIX={prefix}"], cwd=REPOSITORY, capture_output=True, text=True, stdin=subprocess.DEVNULL,
        umask=0o077, env={name: value for name, value in os.environ.items() if not name.startswith("MAKE")})
    assert run.returncode == 0, run.stderr
    return prefix


def test_install_brings_theme_content_and_completions(installed):
    for path in ["bin/handrail", "share/handrail/Templates/layouts/module.mustache", "share/handrail/Content/site.yml",
                 "share/bash-completion/completions/handrail", "share/zsh/site-functions/_handrail",
                 "share/fish/vendor_completions.d/handrail.fish", "share/man/man1/handrail.1"]:
        assert (installed / path).stat().st_size > 0, path


def test_everybody_can_read_what_is_installed(installed):
    for path in installed.rglob("*"):
        wanted = 0o755 if path.is_dir() or path.name in ("handrail", "install") and path.parent.name in ("bin", "print") else 0o644
        assert path.stat().st_mode & 0o777 == wanted, path


def test_a_new_site_builds_from_what_is_installed(installed, tmp_path):
    new = Site(tmp_path, installed / "bin/handrail")
    run = new.run("init", "clinic")
    assert run.status == 0, run.err
    assert not (tmp_path / "clinic/Templates").exists()
    site = Site(tmp_path / "clinic", installed / "bin/handrail")
    run = site.run("build")
    assert run.status == 0, run.err
    assert (tmp_path / "clinic/Site/public/get-help/get-help-now/index.html").exists()


def test_init_writes_into_no_folder_that_holds_something(installed, tmp_path):
    site = Site(tmp_path, installed / "bin/handrail")
    site.write("clinic/mine.txt", "mine")
    run = site.run("init", "clinic")
    assert run.status == 1
    assert "error:" in run.err
    assert files(tmp_path / "clinic") == {"mine.txt": b"mine"}


def test_init_can_bring_the_theme_too(installed, tmp_path):
    run = Site(tmp_path, installed / "bin/handrail").run("init", "clinic", "--theme")
    assert run.status == 0, run.err
    assert (tmp_path / "clinic/Templates/layouts/module.mustache").exists()
