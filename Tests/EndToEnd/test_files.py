"""What is published can be read by a web server, whatever lay there before and whatever the files are called."""
import contextlib
import os
import pathlib
import re
import shutil
import stat
import subprocess
import tempfile

import pytest
from conftest import DAY, REPOSITORY, Run, Site

THEME = REPOSITORY / "Templates"
NOBODY = 65534


def modes(folder):
    """The modes of everything in a folder and of itself, files and folders apart."""
    found = {True: set(), False: set()}
    for path in [folder, *folder.rglob("*")]:
        found[path.is_dir()].add(stat.S_IMODE(path.lstat().st_mode) & 0o777)
    return {"files": found[False], "folders": found[True]}


def run(site, *arguments, umask=0o022, user=None, **environment):
    """Runs the program under a umask, and as another user where this one may do everything."""
    ended = subprocess.run(
        site.command(*arguments), cwd=site.folder, capture_output=True, text=True, timeout=120, umask=umask, user=user,
        env={**os.environ, "NO_COLOR": "1", "HOME": "/nonexistent", **environment})
    return Run(ended.returncode, ended.stdout, ended.stderr)


def build(site, *arguments, **settings):
    return run(site, "build", "--templates", THEME, "--now", DAY, "-q", *arguments, **settings)


# MARK: modes

READABLE = {"files": {0o644}, "folders": {0o755}}


@pytest.mark.parametrize("umask", [0o077, 0o027, 0o000, 0o177, 0o022])
def test_what_is_published_can_be_read_whatever_the_umask(site, umask):
    site.write("Content/media/a.txt", "A.\n")
    site.write("Content/en/coping/b.md", "---\ntitle: B\nredirectFrom: [/old/b/]\n---\n\n[A](../../media/a.txt)\n")
    assert build(site, umask=umask).status == 0
    assert modes(site.folder / "Site/public") == READABLE
    assert stat.S_IMODE((site.folder / "Site").stat().st_mode) == 0o755


def test_what_was_published_otherwise_is_mended(site):
    assert build(site).status == 0
    public = site.folder / "Site/public"
    for path in public.rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)
    public.chmod(0o700)
    assert build(site).status == 0
    assert modes(public) == READABLE
    times = {path: path.stat().st_mtime_ns for path in public.rglob("*.html")}
    assert build(site, umask=0o077).status == 0
    assert {path: path.stat().st_mtime_ns for path in public.rglob("*.html")} == times


def test_a_group_may_publish_together(site):
    text = (site.folder / "Content/site.yml").read_text()
    assert build(site).status == 0
    site.write("Content/site.yml", text + "groupWritable: true\n")
    for umask in [0o077, 0o022]:
        assert build(site, umask=umask).status == 0
        assert modes(site.folder / "Site/public") == {"files": {0o664}, "folders": {0o775}}
    site.write("Content/site.yml", text + "groupWritable: perhaps\n")
    assert build(site).status == 1


def test_handouts_can_be_read_whatever_the_umask(site):
    # Without the engine the HTML is written all the same.
    run(site, "handouts", "--templates", THEME, "--now", DAY, umask=0o077)
    handouts = site.folder / "Site/handouts"
    assert any(handouts.rglob("*.html")) and modes(handouts) == READABLE
    for path in handouts.rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)
    run(site, "handouts", "--templates", THEME, "--now", DAY, umask=0o077)
    assert modes(handouts) == READABLE


def test_a_new_site_is_its_owners_affair(site, tmp_path):
    assert run(site, "init", tmp_path / "new", umask=0o077).status == 0
    assert modes(tmp_path / "new") == {"files": {0o600}, "folders": {0o700}}


def test_handouts_are_not_written_through_a_link(site, tmp_path):
    (tmp_path / "far").mkdir()
    (site.folder / "Site/handouts").mkdir(parents=True)
    (site.folder / "Site/handouts/en").symlink_to(tmp_path / "far")
    ended = run(site, "handouts", "--templates", THEME, "--now", DAY)
    assert ended.status == 1 and "leads out" in ended.err
    assert not any((tmp_path / "far").rglob("*.html"))


# MARK: what lies in the way

@pytest.fixture
def own(program):
    """A site of a user to whom modes matter, which they do not to the superuser."""
    user = NOBODY if os.geteuid() == 0 else None
    folder = pathlib.Path(tempfile.mkdtemp(prefix="handrail-own-"))
    folder.chmod(0o755)
    site = Site(folder / "site", program)
    site.write("Content/site.yml", "name: Small\nbaseURL: https://small.example/\nlanguages: [en]\n")
    site.write("Content/en/coping/triggers.md", "---\ntitle: Triggers\n---\n\nText.\n")
    for path in [folder, *folder.rglob("*")] if user else []:
        os.chown(path, user, user)
    yield lambda *arguments: build(site, *arguments, user=user), site, user
    for path in [folder, *folder.rglob("*")]:
        with contextlib.suppress(OSError):
            path.chmod(0o700)
    shutil.rmtree(folder)


def locked(path, mode):
    path.mkdir(parents=True, exist_ok=True)
    (path / "file").write_text("old")
    if os.geteuid() == 0:
        for each in [path.parent, path, path / "file"]:
            os.chown(each, NOBODY, NOBODY)
    (path / "file").chmod(0o444)
    path.chmod(mode)


@pytest.mark.parametrize("mode", [0o555, 0o000, 0o444, 0o111])
@pytest.mark.parametrize("place", ["public/coping", "public/coping/triggers", "public/deep", ".public.next",
                                   ".public.next/a", ".public.previous", ".public.previous/a"])
def test_what_may_not_be_written_blocks_no_later_build(own, place, mode):
    build, site, user = own
    assert build().status == 0
    locked(site.folder / "Site" / place, mode)
    if place == "public/deep":
        (site.folder / "Site/public").chmod(0o555)
    for _ in range(2):
        ended = build()
        assert ended.status == 0, ended.err
    assert (site.folder / "Site/public/coping/triggers/index.html").exists()
    assert sorted(os.listdir(site.folder / "Site")) == [".public.lock", "public"]


def test_handouts_are_written_over_what_may_not_be(own):
    _, site, user = own
    command = ["handouts", "--templates", THEME, "--now", DAY]
    run(site, *command, user=user)
    pages = list((site.folder / "Site/handouts").rglob("*.html"))
    assert pages
    for page in pages:
        page.chmod(0o644)
        page.write_text("old")
        page.chmod(0o444)
        page.parent.chmod(0o555)
    run(site, *command, user=user)
    assert all(page.read_text() != "old" for page in pages)


def test_names_of_any_bytes_are_removed(site):
    assert build(site).status == 0
    folder = os.fsencode(site.folder / "Site/public")
    os.makedirs(folder + b"/\xff\xfe/\x80")
    open(folder + b"/\xff\xfe/\x80/\x01", "w").close()
    for _ in range(2):
        ended = build(site)
        assert ended.status == 0, ended.err
    assert not os.path.exists(folder + b"/\xff\xfe")


def test_a_lock_that_is_a_link_overwrites_nothing(site, tmp_path):
    (tmp_path / "precious").write_text("precious")
    (site.folder / "Site").mkdir()
    (site.folder / "Site/.public.lock").symlink_to(tmp_path / "precious")
    assert build(site).status == 1
    assert (tmp_path / "precious").read_text() == "precious"


# MARK: names

NAMES = {
    "bytes": (b"\xff\xfe.md", "not written in UTF-8"), "half a letter": (b"a\xc3.md", "not written in UTF-8"),
    "long": (b"a" * 251 + b".md", "longer than 200 bytes"), "a little long": (b"a" * 198 + b".md", "longer than 200"),
    "bell": (b"a\x07b.md", "control character"), "line end": (b"a\nb.md", "control character"),
    "terminal": (b"\x1b[31mred.md", "control character"), "high control": (b"a\xc2\x9bb.md", "control character"),
    "long in letters": ("é".encode() * 110 + b".md", "longer than 200 bytes"), "picture": (b"\xff.png", "UTF-8"),
}


@pytest.mark.parametrize("name, told", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("folder", ["Content/en/coping", "Content/media"])
def test_a_name_that_cannot_be_is_told_and_stops_no_other_handout(site, name, told, folder):
    place = os.fsencode(site.folder / folder)
    os.makedirs(place, exist_ok=True)
    if folder == "Content/media":
        name = name.replace(b".md", b".txt")
    with open(place + b"/" + name, "w") as file:
        file.write("---\ntitle: Odd\n---\n\nText.\n")
    site.write("Content/en/coping/broken.md", "---\ntitle: B\n---\n\n[x](nowhere.md)\n")
    ended = build(site)
    assert ended.status == 1
    assert re.search(rf"(?m)^{folder}/[^\n\x00-\x1f\x80-\x9f]*: error: this file is not read: .*{told}", ended.err), ended.err
    assert "broken.md:5" in ended.err
    ended = run(site, "handouts", "--templates", THEME, "--now", DAY)
    assert ended.status == 1 and told in ended.err
    assert list((site.folder / "Site/handouts").rglob("triggers-*.html"))


@pytest.mark.parametrize("folder", ["Content/programs", "Content/en", "Templates/assets", "Templates/partials"])
def test_a_folder_or_a_file_of_the_theme_that_cannot_be_is_told(site, folder):
    place = os.fsencode(site.folder / folder)
    os.makedirs(place, exist_ok=True)
    if folder == "Content/en":
        os.mkdir(place + b"/\xff")
    else:
        open(place + b"/\xff.yml", "w").close()
    ended = build(site)
    assert ended.status == 1 and re.search(rf"(?m)^(\S*/)?{folder}/.*error: .*UTF-8", ended.err), ended.err


@pytest.mark.parametrize("name", ["index.html.md", "search.md", "404.html.md", "coping/index.html.md", "feed.xml.md"])
def test_a_module_in_the_way_of_another_page_is_told_at_its_place(site, name):
    site.write("Content/en/coping/index.md", "---\ntitle: Coping\n---\n\nText.\n")
    site.write(f"Content/en/{name}", "---\ntitle: Odd\n---\n\nText.\n")
    ended = build(site)
    assert ended.status == 1 and re.search(rf"(?m)^Content/en/{name}: error: .*\[same-address\]", ended.err), ended.err


# MARK: control characters

CONTROLS = {"bell": "\x07", "escape": "\x1b[31m", "backspace": "\x08", "vertical": "\x0b", "form feed": "\x0c",
            "delete": "\x7f", "high": "\x9b", "next line": "\x85", "no character": "\uffff", "another": "\ufffe",
            "number": "&#7;", "hexadecimal": "&#x1B;", "high number": "&#155;", "capital": "&#X07;"}
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


@pytest.mark.parametrize("character", CONTROLS.values(), ids=CONTROLS)
def test_a_control_character_is_told_and_leaves_in_no_format(site, character):
    site.write("Content/site.yml", "name: S\nbaseURL: https://small.example/\nlanguages: [en]\n")
    text = f"---\ntitle: A title\nsummary: Of the page.\n---\n\nBe{character}fore `co{character}de`.\n\n## He{character}ad\n"
    site.write("Content/en/coping/x.md", text)
    for format in ["text", "json", "sarif", "github"]:
        ended = run(site, "check", "--format", format, "--templates", THEME, "--now", DAY)
        assert "control character" in ended.err + ended.out
        assert not CONTROL.search(ended.err + ended.out)
    ended = build(site)
    assert ended.status == 0
    assert re.search(r"Content/en/coping/x\.md:6:3: warning: a control character \(U\+[0-9A-F]{4}\) stands here, and 2 more",
                     ended.err), ended.err
    run(site, "handouts", "--templates", THEME, "--now", DAY)
    for file in (site.folder / "Site").rglob("*"):
        # The theme's own scripts are what they are.
        if file.is_file() and file.suffix not in [".png", ".pdf"] and "assets" not in file.parts:
            assert not CONTROL.search(file.read_bytes().decode("utf-8", errors="replace")), file
    assert build(site, "--strict").status == 1


@pytest.mark.parametrize("escape", [r"\a", r"\b", r"\e", r"\0", r"\v", r"\f", r"\x07", r"\u0007", r"\u009b",
                                    r"\U00000007", r"\N", r"\uffff"])
@pytest.mark.parametrize("file", ["site.yml", "glossary.yml", "programs/day.yml", "reviews.jsonl", "en/coping/x.md",
                                  "strings"])
def test_a_control_character_that_a_setting_spells_out_is_told(site, escape, file):
    text = f'"Odd {escape} text"'
    files = {
        "site.yml": f"name: {text}\nbaseURL: https://small.example/\nlanguages: [en]\n",
        "glossary.yml": f"terms:\n  - id: a\n    term: {text}\n    definition: A.\n",
        "programs/day.yml": f"title: {{en: {text}}}\nweeks: []\n",
        "reviews.jsonl": f'{{"file": "en/a.md", "sha256": "0", "reviewer": {text}, "credential": "C", "date": "2026-01-01"}}\n',
        "en/coping/x.md": f"---\ntitle: {text}\n---\n\nText.\n",
    }
    if file == "strings":
        english = (THEME / "strings/en.yml").read_text()
        site.write("Templates/strings/en.yml", re.sub(r"(?m)^skipToContent:.*$", lambda _: f"skipToContent: {text}", english))
    else:
        site.write(f"Content/{file}", files[file])
    ended = build(site)
    place = r"Templates/strings/en\.yml" if file == "strings" else "Content/" + re.escape(file)
    assert ended.status == 1 and re.search(rf"(?m)^(\S*/)?{place}:\d+:\d+: error: .*control character", ended.err), ended.err
    assert not CONTROL.search(ended.err)


@pytest.mark.parametrize("character", ["\x07", "\x1b[31m", "\x7f", "\x9b"])
@pytest.mark.parametrize("file", ["Content/glossary.yml", "Templates/strings/en.yml", "Templates/partials/x.mustache"])
def test_a_control_character_in_a_setting_or_a_template_is_told(site, character, file):
    site.write(file, f"a{character}b: c\n")
    ended = build(site)
    assert ended.status == 1 and re.search(rf"(?m)^(\S*/)?{file}:1:\d+: error: ", ended.err), ended.err
    assert not CONTROL.search(ended.err)


# MARK: beginnings

def test_a_new_site_needs_a_name(site):
    before = sorted(site.folder.rglob("*"))
    ended = run(site, "init", "")
    assert ended.status == 64 and "folder" in ended.err
    assert sorted(site.folder.rglob("*")) == before
    assert run(site, "init", ".").status == 1


@pytest.mark.parametrize("moment", ["abc", "", " ", "12x", "-1", "1e9", "99999999999999999999", "253402300800", "0x10",
                                    "2026-01-01", "١"])
def test_a_day_that_is_none_is_told(site, moment):
    ended = run(site, "build", "--templates", THEME, SOURCE_DATE_EPOCH=moment)
    assert ended.status == 64 and "SOURCE_DATE_EPOCH" in ended.err
    assert build(site, SOURCE_DATE_EPOCH=moment).status == 0


@pytest.mark.parametrize("moment", ["0", "1700000000", "253402300799"])
def test_a_day_is_taken_from_the_environment(site, moment):
    assert run(site, "build", "--templates", THEME, SOURCE_DATE_EPOCH=moment).status == 0
