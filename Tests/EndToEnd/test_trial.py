"""What a coordinator and a web person met in their first hour, each with what they should have read."""
import json
import subprocess

import pytest
from conftest import DAY, REPOSITORY, files

THEME = REPOSITORY / "Templates"


def check(site, *arguments):
    return site.run("check", "--templates", THEME, "--now", DAY, *arguments)


def told(site, text, *arguments):
    site.write("Content/en/coping/a.md", "---\ntitle: A\n---\n\n" + text)
    return check(site, *arguments).err


# MARK: messages


@pytest.mark.parametrize("link, message, remedy", [
    ("[S](www.samhsa.gov)", "'www.samhsa.gov' is a website's address, and 'https://' is missing before it",
     "write https://www.samhsa.gov"),
    ("[S](samhsa.gov/find-help)", "'samhsa.gov/find-help' is a website's address", "write https://samhsa.gov/find-help"),
    ("![M](C:\\Users\\Ana\\our%20map.png)", "is a file on your own computer, which nobody else can open",
     "copy the file into the folder of this module, and name it alone: our%20map.png"),
    ("![M](IMG_01.jpg)", "'IMG_01.jpg' does not exist", "did you mean '../../media/IMG_01.JPG'?"),
])
def test_a_link_that_leads_nowhere_is_told_with_what_to_write(site, link, message, remedy):
    (site.folder / "Content/media").mkdir()
    (site.folder / "Content/media/IMG_01.JPG").write_bytes((THEME / "assets/icon-192.png").read_bytes())
    err = told(site, link + "\n")
    assert message in err and f"help: {remedy}\n" in err, err


def test_what_is_suggested_for_a_picture_is_right(site):
    (site.folder / "Content/media").mkdir()
    (site.folder / "Content/media/IMG_01.PNG").write_bytes((THEME / "assets/icon-192.png").read_bytes())
    assert "error" not in told(site, "![M](../../media/IMG_01.PNG)\n")


def test_a_slip_in_the_name_of_a_command_is_named(site):
    run = site.run("bild")
    assert (run.status, run.out, run.err) == (64, "", "error: there is no command 'bild'\n  help: did you mean 'build'?\n")
    assert site.run("help", "list").status == 0


@pytest.mark.parametrize("matter, message, remedy", [
    ("updated: 11/20/2026", "'11/20/2026' is not a day of the calendar", "write 2026-11-20: year, month and day"),
    ("reviewEvery: 6", "'reviewEvery' must be a length of time, not '6'", "write '6 months' or '6 years'"),
    ("order:3", "a space is missing behind the colon", "write 'order: 3'"),
])
def test_front_matter_is_told_with_the_mend(site, matter, message, remedy):
    site.write("Content/en/coping/a.md", f"---\ntitle: A\n{matter}\n---\n\nText.\n")
    err = check(site).err
    assert "Content/en/coping/a.md:3:" in err and message in err and f"help: {remedy}" in err, err


def test_a_missing_language_names_the_strings_to_translate(site):
    site.write("Content/site.yml", "name: S\nbaseURL: https://s.example/\nlanguages: [en, vi]\n")
    site.write("Content/vi/coping/triggers.md", "---\ntitle: Tác nhân\n---\n\nĐói.\n")
    assert f"copy {THEME}/strings/en.yml to Templates/strings/vi.yml" in check(site).err


# MARK: paths and names


def test_code_hosts_get_paths_from_the_root_of_the_repository(site):
    site.write("Content/en/coping/a.md", "---\ntitle: A\n---\n\n[x](gone.md)\n")
    above = site.folder.parent
    subprocess.run(["git", "init", "--quiet", above], check=True)
    for root in [site.folder.name, str(site.folder)]:
        run = subprocess.run(
            [site.program, "check", "-r", root, "--templates", THEME, "--format", "github"], cwd=above,
            capture_output=True, text=True)
        assert f"file={site.folder.name}/Content/en/coping/a.md,line=5" in run.stdout


def test_a_folder_with_blanks_is_quoted_for_the_shell(site, tmp_path):
    run = subprocess.run(
        [site.program, "init", "my clinic"], cwd=tmp_path, capture_output=True, text=True)
    if "no-starter" in run.stderr:
        pytest.skip("the starter content is not beside the program")
    assert "  cd 'my clinic'\n" in run.stderr


def test_a_text_that_stands_in_names_its_own_language(site):
    site.write("Content/site.yml", "name: S\nbaseURL: https://s.example/\nlanguages: [en, es]\n")
    site.write("Content/es/coping/sleep.md", "---\ntitle: Sueño\n---\n\nTexto.\n")
    built = site.built()
    assert "not translated this page into English yet. Here it is in this language: Español." in (
        built["coping/sleep/index.html"].decode())
    assert "Aquí está en este idioma: English." in built["es/coping/triggers/index.html"].decode()


# MARK: the rest


def test_pages_that_are_passed_on_have_a_picture(site):
    built = site.built()
    image = next(path for path in built if path.startswith("assets/icon-512"))
    assert f'<meta property="og:image" content="https://small.example/{image}">' in built["coping/triggers/index.html"].decode()


def test_what_was_installed_is_removed_and_nothing_else(tmp_path):
    make = ["make", "--silent", "-C", REPOSITORY, f"DESTDIR={tmp_path}", "PREFIX=/usr"]
    for path in ["bin/handrail", "share/handrail/Templates/x", "share/man/man1/handrail.1", "share/man/man1/other.1"]:
        file = tmp_path / "usr" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    subprocess.run([*make, "uninstall"], check=True, stdout=subprocess.DEVNULL)
    assert list(files(tmp_path)) == ["usr/share/man/man1/other.1"]
    subprocess.run([*make, "uninstall"], check=True, stdout=subprocess.DEVNULL)


def test_one_day_of_a_program_is_a_packet(library):
    run = library.run("handouts", "--templates", THEME, "--program", "evening-iop", "--week", "1", "--day", "sunday", "--lang", "en")
    assert run.status == 1 and "has no session on a sunday" in run.err
    days = run.err.split("it has sessions on: ")[1].split("\n")[0].split(", ")
    run = library.run(
        "handouts", "--templates", THEME, "--program", "evening-iop", "--week", "1", "--day", days[0], "--lang", "en",
        HANDRAIL_PRINT_PYTHON="")
    made = run.out.split()
    assert len(made) == 1 and f"week-1-{days[0]}-" in made[0]
    page = (library.folder / made[0]).with_suffix(".html").read_text(encoding="utf-8")
    assert page.count('class="session"') < 2 or days[0].capitalize() in page
    whole = library.run(
        "handouts", "--templates", THEME, "--program", "evening-iop", "--week", "1", "--lang", "en", HANDRAIL_PRINT_PYTHON="")
    assert len(page) < len((library.folder / whole.out.split()[0]).with_suffix(".html").read_text(encoding="utf-8"))
