"""Only what lies in the site is read: what links in it lead to elsewhere is neither published nor shown."""
import os
import re

import pytest
from conftest import REPOSITORY
from preview import preview

THEME = REPOSITORY / "Templates"
SECRET = "s3cret-of-the-computer"
TELLS = r"error: this link leads out of the site's folder"


@pytest.fixture
def site(site, tmp_path):
    """A small site beside a folder that is none of its business."""
    site.write("Content/site.yml", "name: Small Clinic\nbaseURL: https://small.example/\nlanguages: [en]\n")
    site.write("Content/en/coping/triggers.md", "---\ntitle: Triggers\n---\n\nText.\n")
    site.outside = tmp_path / "outside"
    (site.outside / "deep").mkdir(parents=True)
    for name in ["page.md", "deep/page.md", "data.yml", "notes.txt", "deep/notes.txt", "page.mustache", "own.css"]:
        (site.outside / name).write_text(f"{SECRET} {{{{{SECRET}}}}}\n")
    return site


def link(site, path, target):
    place = site.folder / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(target)


def everything(run):
    return run.out + run.err


def is_published(site):
    return any(SECRET.encode() in file.read_bytes()
               for file in (site.folder / "Site").rglob("*") if file.is_file() and not file.is_symlink())


# Where a link stands, where it leads from the folder of the test, and what is told, if it is another path.
OUT = {
    "module": ("Content/en/coping/x.md", "page.md"),
    "module through the system": ("Content/en/coping/x.md", "/etc/passwd"),
    "section": ("Content/en/x", "deep"),
    "language": ("Content/es", "deep"),
    "picture": ("Content/media/x.txt", "notes.txt"),
    "folder of media": ("Content/media", "deep"),
    "folder in media": ("Content/media/a/b", "."),
    "the whole computer": ("Content/media/x", "/"),
    "processes": ("Content/media/x", "/proc/self"),
    "settings": ("Content/glossary.yml", "data.yml"),
    "sources": ("Content/sources.yml", "data.yml"),
    "ledger": ("Content/reviews.jsonl", "data.yml"),
    "program": ("Content/programs/x.yml", "data.yml"),
    "folder of programs": ("Content/programs", ".", "Content/programs/data.yml"),
    "asset": ("Templates/assets/x.txt", "notes.txt"),
    "folder of assets": ("Templates/assets", "deep"),
    "style sheet": ("Templates/assets/styles/x.css", "own.css"),
    "style sheet for print": ("Templates/assets/print/x.css", "own.css"),
    "partial": ("Templates/partials/x.mustache", "page.mustache"),
    "layout": ("Templates/layouts/page.mustache", "page.mustache"),
    "texts of the interface": ("Templates/strings/en.yml", "data.yml"),
    "folder of texts": ("Templates/strings", "deep"),
}


@pytest.mark.parametrize("case", OUT.values(), ids=OUT)
@pytest.mark.parametrize("way", ["absolute", "relative", "through a link"])
def test_a_link_out_is_told_at_its_place_and_never_followed(site, case, way):
    path, target, *told = case
    target = site.outside / target
    place = site.folder / path
    if path == "Content/es":
        site.write("Content/site.yml", "name: Small\nbaseURL: https://small.example/\nlanguages: [en, es]\n")
    if way == "relative":
        place.parent.mkdir(parents=True, exist_ok=True)
        target = os.path.relpath(target, os.path.realpath(place.parent))
    elif way == "through a link":
        link(site, "elsewhere", target)
        target = site.folder / "elsewhere"
    link(site, path, target)
    for command in ["build", "check", "handouts"]:
        run = site.run(command, "--templates", THEME, timeout=60)
        # What is made for the screen alone is no matter of paper.
        if command == "handouts" and path.startswith("Templates/assets") and "print" not in path:
            continue
        assert run.status == 1
        assert re.search(rf"(?m)^(\S*/)?{re.escape((told or [path])[0])}: {TELLS}", run.err), run.err
        assert SECRET not in everything(run) and "root:" not in everything(run)
        assert "followLinks" in run.err
    assert not is_published(site)


def test_a_link_that_stays_in_the_site_is_followed(site):
    site.write("Content/media/shared/note.txt", "A note.\n")
    link(site, "Content/en/coping/note.txt", "../../media/shared/note.txt")
    link(site, "Content/en/coping/again.md", "triggers.md")
    link(site, "Content/en/other", "coping")
    link(site, "Content/en/absolute.md", site.folder / "Content/en/coping/triggers.md")
    link(site, "Content/en/twice.md", "absolute.md")
    site.write("Content/en/coping/index.md", "---\ntitle: Coping\n---\n\n[A note](note.txt)\n")
    published = site.built()
    for address in ["coping/again", "other/triggers", "absolute", "twice"]:
        assert f"{address}/index.html" in published
    assert any(path.startswith("media/en/coping/note-") for path in published)


def test_the_folders_of_a_site_may_be_links_themselves(site, tmp_path):
    (site.folder / "Content").rename(tmp_path / "texts")
    link(site, "Content", tmp_path / "texts")
    link(site, "theme", THEME)
    (tmp_path / "web").mkdir()
    link(site, "web", tmp_path / "web")
    link(site, "here", site.folder)
    run = site.run("build", "--root", "here", "--templates", "theme", "--output", "web", "-q")
    assert run.status == 0, run.err
    assert (tmp_path / "web/coping/triggers/index.html").exists()


def test_sites_may_share_pictures_and_assets_and_nothing_else(site):
    site.write(
        "Content/site.yml", "name: Small\nbaseURL: https://small.example/\nlanguages: [en]\nfollowLinks: true\n")
    (site.outside / "deep/page.md").unlink()
    (site.outside / "deep/shared.txt").write_text("Shared.\n")
    (site.outside / "deep/shared.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>\n")
    link(site, "Content/media/deep", site.outside / "deep")
    link(site, "Content/en/coping/note.txt", site.outside / "deep/shared.txt")
    link(site, "Templates/assets/extra", site.outside / "deep")
    site.write(
        "Content/en/coping/index.md",
        "---\ntitle: Coping\n---\n\n[Near](note.txt) [Far](../../media/deep/shared.txt)\n")
    published = site.built()
    assert any(path.startswith("media/deep/shared-") for path in published)
    assert any(path.startswith("media/en/coping/note-") for path in published)
    assert any(path.startswith("assets/extra/shared-") for path in published)


@pytest.mark.parametrize("path, target", [
    ("Content/en/coping/x.md", "page.md"), ("Content/en/x", "deep"), ("Content/glossary.yml", "data.yml"),
    ("Content/reviews.jsonl", "data.yml"), ("Templates/partials/x.mustache", "page.mustache"),
    ("Templates/strings/en.yml", "data.yml"), ("Content/site.yml", "data.yml"),
])
def test_texts_and_data_are_never_read_from_elsewhere(site, path, target):
    site.write(
        "Content/site.yml", "name: Small\nbaseURL: https://small.example/\nlanguages: [en]\nfollowLinks: true\n")
    if path == "Content/site.yml":
        (site.folder / path).unlink()
    link(site, path, site.outside / target)
    run = site.build()
    assert run.status == 1 and re.search(TELLS, run.err), run.err
    assert SECRET not in everything(run)


def test_links_in_a_circle_are_told(site):
    link(site, "Content/en/coping/up", "..")
    link(site, "Content/media/self", "self")
    link(site, "Content/media/one.txt", "two.txt")
    link(site, "Content/media/two.txt", "one.txt")
    link(site, "Content/en/a/b", "../c")
    link(site, "Content/en/c/d", "../a")
    run = site.build()
    assert run.status == 1
    for place in ["Content/en/coping/up", "Content/media/one.txt", "Content/media/two.txt", "Content/en/a/b/d"]:
        assert re.search(rf"(?m)^{place}: error: .*circle", run.err), run.err


def test_links_that_multiply_one_another_have_an_end(site):
    for level in range(30):
        for name in "abc":
            link(site, f"Content/media/{level}/{name}", f"../{level + 1}")
    (site.folder / "Content/media/30").mkdir()
    run = site.build(timeout=60)
    assert run.status == 1 and "too many folders" in run.err


def test_a_circle_that_leads_through_another_folder_has_an_end(site):
    site.write(
        "Content/site.yml", "name: Small\nbaseURL: https://small.example/\nlanguages: [en]\nfollowLinks: true\n")
    link(site, "Content/media/far", site.outside)
    link(site, "../outside/deep/back", site.folder)
    run = site.build(timeout=60)
    assert run.status == 1 and re.search(r"(?m)^Content/media/far/deep/back/Content/media: error: .*circle", run.err)


@pytest.mark.parametrize("path", ["Content/media/x.txt", "Content/en/x.md", "Templates/assets/x.txt",
                                  "Templates/partials/x.mustache", "Content/glossary.yml"])
@pytest.mark.parametrize("target", ["pipe", "/dev/zero"])
@pytest.mark.parametrize("follows", ["false", "true"])
def test_what_is_no_file_is_never_opened_through_a_link(site, path, target, follows):
    site.write(
        "Content/site.yml", f"name: Small\nbaseURL: https://small.example/\nlanguages: [en]\nfollowLinks: {follows}\n")
    os.mkfifo(site.outside / "pipe")
    link(site, path, site.outside / target)
    run = site.build(timeout=20)
    assert run.status == 1 and re.search(rf"(?m)^(\S*/)?{path}: error: .*it is a device, a pipe or a socket", run.err)


def test_a_sign_off_does_not_read_a_file_elsewhere(site):
    link(site, "Content/en/coping/x.md", site.outside / "page.md")
    run = site.run("review", "en/coping/x", "--reviewer", "A. Name", "--credential", "LCSW")
    assert run.status == 1 and SECRET not in everything(run)
    assert not (site.folder / "Content/reviews.jsonl").exists()


def test_a_search_reads_no_index_from_elsewhere(site):
    site.built()
    index = site.folder / "Site/public/search/en.js"
    (site.outside / "en.js").write_bytes(index.read_bytes())
    index.unlink()
    index.symlink_to(site.outside / "en.js")
    run = site.run("search", "triggers")
    assert run.status == 1 and "leads out" in run.err


def test_the_preview_tells_of_a_link_that_appears_and_shows_nothing_of_it(site):
    link(site, "Content/media/there.txt", site.outside / "notes.txt")
    with preview(site) as running:
        running.said(r"Content/media/there\.txt: " + TELLS)
        (site.folder / "Content/media/there.txt").unlink()
        running.said(r"mended|in order|works again")
        assert running.get("/coping/triggers/").status == 200
        # A module that is known is replaced by a link.
        module = site.folder / "Content/en/coping/triggers.md"
        module.unlink()
        module.symlink_to(site.outside / "page.md")
        running.said(r"Content/en/coping/triggers\.md: " + TELLS)
        link(site, "Templates/partials/x.mustache", site.outside / "page.mustache")
        link(site, "Content/en/all", "/")
        running.said(r"Content/en/all: " + TELLS)
        assert SECRET not in running.log and SECRET not in running.get("/coping/triggers/").text
