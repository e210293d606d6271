"""Modules that are renamed and removed: what names them follows, and either everything changes or nothing does."""
import os
import re
import shutil
import signal
import subprocess

import pytest
from conftest import files

MODULE, NEW = "medicines/medicine-for-opioid-use-disorder", "aftercare/medicine-that-helps"
OTHER = "get-help/overdose-and-naloxone"


def content(site):
    return {path: text for path, text in files(site.folder).items() if path.startswith("Content/")}


def links(public):
    """Addresses from the root that pages of a built site lead to."""
    pages = [page.read_text() for page in public.rglob("*.html")]
    return {link for page in pages for link in re.findall(r'href="(/[^"#?]*)', page)}


def test_a_renamed_module_of_the_starter(library):
    before = content(library)
    known = library.build()
    run = library.run("rename", MODULE, NEW)
    assert run.status == 0, run.err
    assert f"handrail rename {MODULE} {NEW}: " in run.err
    after = library.build()
    assert after.status == 0, after.err
    # Nothing new is found: no dead link, no translation that seems outdated.
    assert [line for line in after.err.splitlines() if "error" in line or "drift" in line] == []
    public = library.folder / "Site/public"
    for old, new in [(f"/{MODULE}/", f"/{NEW}/"), (f"/es/{MODULE}/", f"/es/{NEW}/")]:
        page = (public / old[1:] / "index.html").read_text()
        assert f'content="0; url={new}"' in page or new in page
        assert (public / new[1:] / "index.html").exists()
        assert old not in links(public)
    for link in links(public):
        path = public / link[1:]
        assert path.is_file() or (path / "index.html").is_file(), link
    assert known.status == 0
    changed = content(library)
    assert f"Content/en/{MODULE}.md" not in changed and f"Content/es/{NEW}.md" in changed
    untouched = [path for path in before if changed.get(path) == before[path]]
    assert len(untouched) > len(before) / 2


def test_there_and_back_is_where_one_was(library):
    """But for the addresses at which the page has been meanwhile."""
    before = content(library)
    assert library.run("rename", MODULE, NEW).status == 0
    run = library.run("rename", NEW, MODULE)
    assert run.status == 0, run.err
    redirects = re.compile(rb"redirectFrom: \[/(es/)?aftercare/medicine-that-helps/\]\n")
    after = {path: redirects.sub(b"", text) for path, text in content(library).items()}
    assert {path for path in before if before[path] != after[path]} == set()
    assert library.build().status == 0


def test_a_dry_run_shows_what_would_be_done_and_does_nothing(library):
    before = content(library)
    run = library.run("rename", MODULE, NEW, "--dry-run")
    assert run.status == 0, run.err
    assert content(library) == before and not (library.folder / "Site").exists()
    (library.folder / "change.diff").write_text(run.out)
    copy = library.folder.parent / "copy"
    shutil.copytree(library.folder, copy)
    subprocess.run(["git", "init", "-q"], cwd=copy, check=True)
    subprocess.run(["git", "apply", "change.diff"], cwd=copy, check=True)
    assert library.run("rename", MODULE, NEW).status == 0
    renamed = content(library)
    assert {path: text for path, text in files(copy).items() if path.startswith("Content/")} == renamed


@pytest.mark.parametrize("arguments, message", [
    (["coping/trigers", "coping/x"], "this site has no module 'coping/trigers'"),
    (["coping/triggers", "coping/other"], "there is a module 'coping/other' already"),
    (["coping/triggers", "Coping"], "'Coping' is no path for a module"),
])
def test_names_that_cannot_be(site, arguments, message):
    site.write("Content/en/coping/other.md", "---\ntitle: Other\n---\n")
    before = content(site)
    run = site.run("rename", *arguments)
    assert run.status == 1
    assert message in run.err and "help: " in run.err
    assert content(site) == before


def test_a_file_that_nobody_may_write_stops_everything(site):
    other = site.write("Content/en/coping/other.md", "---\ntitle: Other\n---\n\n[T](triggers.md)\n")
    other.chmod(0o444)
    before = content(site)
    run = site.run("rename", "coping/triggers", "coping/signs")
    assert run.status == 1
    assert "Content/en/coping/other.md: error: this file may not be written" in run.err
    assert content(site) == before
    other.chmod(0o644)
    assert site.run("rename", "coping/triggers", "coping/signs").status == 0


def test_a_place_that_cannot_be_mended_stops_everything(site):
    site.write("Content/en/coping/other.md", "---\ntitle: Other\n---\n\n[T](tri&#103;gers.md)\n")
    before = content(site)
    run = site.run("rename", "coping/triggers", "coping/signs")
    assert run.status == 1
    assert "Content/en/coping/other.md:5:1: error: the module is named here in a way that cannot" in run.err
    assert content(site) == before


def test_a_site_that_cannot_be_read_is_mended_first(site):
    site.write("Content/en/coping/other.md", "---\ntitle: [\n---\n")
    before = content(site)
    assert site.run("rename", "coping/triggers", "coping/signs").status == 1
    assert content(site) == before


def test_a_killed_rename_can_be_run_again(library):
    """Killed at any moment, the content is as it was, or the same command finishes it."""
    reference = library.folder.parent / "reference"
    shutil.copytree(library.folder, reference)
    subprocess.run(library.command("rename", MODULE, NEW), cwd=reference, check=True, capture_output=True)
    wanted = {str(path.relative_to(reference)): path.read_bytes() for path in (reference / "Content").rglob("*") if path.is_file()}
    before = content(library)
    for number in range(12):
        tried = library.folder.parent / f"tried{number}"
        shutil.copytree(library.folder, tried)
        with subprocess.Popen(library.command("rename", MODULE, NEW), cwd=tried, stderr=subprocess.DEVNULL) as process:
            watch_and_kill(process, tried, number)
        state = {str(path.relative_to(tried)): path.read_bytes() for path in (tried / "Content").rglob("*") if path.is_file()}
        visible = {path: text for path, text in state.items() if "/.change" not in path}
        if "Content/.change/plan" not in state:
            assert visible in (before, wanted)
        again = subprocess.run(library.command("rename", MODULE, NEW), cwd=tried, capture_output=True, text=True)
        assert again.returncode == 0 or visible == wanted, again.stderr
        after = {str(path.relative_to(tried)): path.read_bytes() for path in (tried / "Content").rglob("*") if path.is_file()}
        assert after == wanted
        shutil.rmtree(tried)


def watch_and_kill(process, folder, number):
    """Kills the program some steps after it has begun to write."""
    change = folder / "Content/.change"
    while process.poll() is None and not change.exists():
        pass
    for _ in range(number * 40):
        if process.poll() is not None:
            return
    if process.poll() is None:
        os.kill(process.pid, signal.SIGKILL)


def test_a_build_says_that_a_change_was_cut_short(site):
    site.write("Content/.change/plan", "rename coping/triggers coping/signs\nremove Content/en/coping/none.md\n")
    run = site.build()
    assert run.status == 1
    assert "Content/.change/plan: error: a command that changes several files was cut short" in run.err
    again = site.run("rename", "coping/triggers", "coping/signs")
    assert again.status == 0 and "finished what was cut short" in again.err
    assert site.build().status == 0


# MARK: - remove


def test_what_leads_to_a_removed_module_must_be_decided(site):
    site.write("Content/en/coping/other.md", "---\ntitle: Other\n---\n\n[T](triggers.md#a-part)\n")
    before = content(site)
    run = site.run("remove", "coping/triggers")
    assert run.status == 1
    assert "Content/en/coping/other.md:5:5: error: this link would lead nowhere [rename]" in run.err
    assert "--redirect-to section/name" in run.err
    assert content(site) == before
    site.write("Content/en/coping/rest.md", "---\ntitle: Rest\n---\n\nText.\n")
    run = site.run("remove", "coping/triggers", "--redirect-to", "coping/rest")
    assert run.status == 0, run.err
    assert "[T](rest.md)\n" in (site.folder / "Content/en/coping/other.md").read_text()
    built = site.built()
    assert b"/coping/rest/" in built["coping/triggers/index.html"]


def test_a_module_that_nothing_names_goes(site):
    site.write("Content/en/coping/rest.md", "---\ntitle: Rest\nrelated: [triggers.md]\n---\n\nText.\n")
    run = site.run("remove", "coping/triggers")
    assert run.status == 0, run.err
    assert "nothing stands any more at /coping/triggers/" in run.err
    assert set(content(site)) == {"Content/site.yml", "Content/en/coping/rest.md"}
    assert "coping/triggers/index.html" not in site.built()


def test_a_removed_module_of_the_starter(library):
    run = library.run("remove", MODULE, "--redirect-to", OTHER)
    if run.status == 1:
        # Links of the page that stands in for it are somebody's to decide.
        assert re.findall(r"(?m)^Content/(\S+): error: (.*) \[rename\]$", run.err), run.err
        places = re.findall(r"(?m)^(Content/\S+?):\d+:\d+: error: this link would lead to its own page", run.err)
        assert places and all(place.endswith(OTHER + ".md") for place in places)
        for place in set(places):
            file = library.folder / place
            file.write_text(re.sub(
                r"\[([^\]]*)\]\(\S*medicine-for-opioid-use-disorder\.md[^)]*\)", r"\1", file.read_text()))
        run = library.run("remove", MODULE, "--redirect-to", OTHER)
    assert run.status == 0, run.err
    after = library.build()
    assert after.status == 0, after.err
    assert f"/{MODULE}/" not in links(library.folder / "Site/public")


def test_the_page_for_an_emergency_keeps_its_place(library):
    for arguments in [["rename", "get-help/get-help-now", "get-help/now"], ["remove", "get-help/get-help-now"]]:
        run = library.run(*arguments)
        assert run.status == 1 and "keeps its place" in run.err
