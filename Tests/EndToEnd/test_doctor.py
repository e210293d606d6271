"""`doctor`: what is installed, what is missing and the one command for it, and whether that stops a site."""
import json
import os
import re
import shutil

import pytest
from conftest import REPOSITORY, Site

# Nothing of these comes from the machine that the test runs on.
NO_PRINTER = "/nowhere/python"


@pytest.fixture
def bare(tmp_path):
    """A PATH with nothing in it but apt-get."""
    folder = tmp_path / "path"
    folder.mkdir()
    (folder / "apt-get").symlink_to("/bin/true")
    return str(folder)


def doctor(site, path, *arguments, **environment):
    environment = {"HANDRAIL_PRINT_PYTHON": NO_PRINTER, "PATH": path, **environment}
    return site.run("doctor", "--templates", REPOSITORY / "Templates", *arguments, **environment)


def read(run):
    answer = json.loads(run.out)
    return answer, {part["name"]: part for part in answer["parts"]}


def test_what_is_missing_is_told_with_one_command_and_stops_no_site_that_needs_none_of_it(site, bare):
    run = doctor(site, bare)
    assert run.status == 0 and run.err == ""
    assert "  missing    curl ('check --external', which asks for addresses outside the site): not in PATH\n" in run.out
    command = re.search(r"to install what is missing:\n  (.*)\n$", run.out)[1]
    sudo = "" if os.geteuid() == 0 else "sudo "
    packages = "fonts-sil-andika libvips-tools curl xdg-utils"
    assert command == f"{sudo}apt-get install --no-install-recommends {packages} && make -C {REPOSITORY} printer"


def test_what_is_there_is_told_with_its_place(site, bare, tmp_path):
    for name in ["curl", "vipsthumbnail", "xdg-open"]:
        (tmp_path / "path" / name).symlink_to("/bin/true")
    answer, parts = read(doctor(site, bare, "--format", "json"))
    assert {name for name, part in parts.items() if part["state"] == "installed"} == {
        "theme and starter content", "curl", "vipsthumbnail", "xdg-open"}
    assert parts["curl"]["detail"] == f"{bare}/curl" and parts["curl"]["command"] == ""
    assert answer["handrail"] == re.search(r'version = "(.*)"', (REPOSITORY / "Sources/handrail/Handrail.swift").read_text())[1]


@pytest.mark.parametrize("line, name", [
    ("handouts: publish", "print engine"), ("pictures: resize", "vipsthumbnail")])
def test_what_the_site_asks_for_must_be_there(site, bare, line, name):
    with (site.folder / "Content/site.yml").open("a") as file:
        file.write(line + "\n")
    run = doctor(site, bare)
    assert run.status == 1
    assert re.search(rf"  (broken|missing) +{name} \(.*\), needed by '{line}' in Content/site.yml: ", run.out)
    answer, parts = read(doctor(site, bare, "--format", "json"))
    assert [part["name"] for part in answer["parts"] if part["neededBy"]] == [name]
    assert parts[name]["command"]


def test_a_print_engine_that_does_not_start_is_broken_and_says_why(site, bare, tmp_path):
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\necho 'OSError: cannot load library libpango' >&2; exit 1\n")
    python.chmod(0o755)
    _, parts = read(doctor(site, bare, "--format", "json", HANDRAIL_PRINT_PYTHON=str(python)))
    assert parts["print engine"]["state"] == "broken"
    assert parts["print engine"]["detail"] == f"{python}: OSError: cannot load library libpango"


def test_a_partial_that_fell_behind_the_theme_is_named(site, bare):
    theme = (REPOSITORY / "Templates/partials/site-footer.mustache").read_text()
    site.write("Templates/partials/site-footer.mustache", "{{! from 0123456789 }}\n" + theme)
    run = doctor(site, bare)
    assert run.status == 0
    assert "Templates/partials/site-footer.mustache:1:1: warning: the theme's file has changed since" in run.err
    answer, _ = read(doctor(site, bare, "--format", "json"))
    assert [copy["file"] for copy in answer["copies"]] == ["./Templates/partials/site-footer.mustache".removeprefix("./")]
    assert "then write '{{! from " in answer["copies"][0]["hint"]


def test_it_answers_outside_a_site_too(tmp_path, program, bare):
    run = doctor(Site(tmp_path, program), bare)
    assert run.status == 0 and "print engine" in run.out


def test_a_folder_that_was_named_must_be_there(tmp_path, program, bare):
    run = doctor(Site(tmp_path, program), bare, "--root", "nowhere")
    assert run.status == 1 and "there is no folder 'nowhere'" in run.err


def test_a_program_without_its_theme_works_nowhere(tmp_path, program, bare):
    alone = tmp_path / "bin/handrail"
    alone.parent.mkdir()
    shutil.copy(program, alone)
    run = Site(tmp_path, alone).run("doctor", PATH=bare, HANDRAIL_PRINT_PYTHON=NO_PRINTER)
    assert run.status == 1
    assert "theme and starter content (pages, and new sites), needed by every site: not beside the program" in run.out


def test_a_site_that_cannot_be_read_is_told(site, bare):
    site.write("Content/site.yml", "name: [\n")
    run = doctor(site, bare)
    assert run.status == 0 and "cannot be read: run 'handrail check'" in run.err


def test_the_debian_package_recommends_what_doctor_names(site, bare):
    control = (REPOSITORY / "Packaging/debian/control").read_text()
    printer = (REPOSITORY / "Sources/Printing/Engine/debian-packages.txt").read_text().split()
    recommended = {*re.search(r"Recommends: (.*)", control)[1].replace("@PRINTER@", "").split(", "), *printer}
    answer, _ = read(doctor(site, bare, "--format", "json"))
    packages = re.search(r"--no-install-recommends (.*?) &&", answer["command"])[1].split()
    assert packages and set(packages) <= recommended
