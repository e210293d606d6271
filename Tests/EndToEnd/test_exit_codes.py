"""0 good, 1 errors in content, configuration or environment, 64 a wrong command line."""
import subprocess

import pytest
from conftest import files

BROKEN = "---\ntitle: Triggers\n---\n\n[Nowhere](nowhere.md)\n"
WRONG = [
    ["nonsense"], ["build", "--nope"], ["build", "--jobs", "0"], ["build", "--now", "yesterday"], ["build", "--url", "nonsense"],
    ["check", "--only", "brokn-link"], ["check", "--format", "xml"], ["explain", "brokn-link"], ["render"], ["search"],
    ["search", "--limit", "0", "word"], ["new", "sonnet", "x"], ["build", "--color", "sometimes"],
]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_a_wrong_command_line_is_64(site, arguments):
    run = site.run(*arguments)
    assert run.status == 64, run.err
    assert run.err and not run.out


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["build", "--help"], ["explain"], ["check"], ["list"]], ids=" ".join)
def test_what_goes_well_is_0(site, arguments):
    run = site.run(*arguments)
    assert run.status == 0, run.err


@pytest.mark.parametrize("command", ["build", "check"])
def test_an_error_in_the_content_is_1(site, command):
    site.write("Content/en/coping/triggers.md", BROKEN)
    run = site.build() if command == "build" else site.run(command)
    assert run.status == 1
    assert "[broken-link]" in run.err


@pytest.mark.parametrize("arguments", [
    ["build", "--root", "nowhere"], ["build", "--templates", "nowhere"], ["render", "nowhere.md"], ["build", "--clinic", "nobody"],
], ids=" ".join)
def test_an_environment_that_does_not_fit_is_1(site, arguments):
    run = site.run(*arguments)
    assert run.status == 1, run.err
    assert "error:" in run.err


def test_no_site_is_1(tmp_path, site):
    site.folder = tmp_path
    run = site.run("build", "--root", tmp_path / "site/Content/en")
    assert run.status == 1
    assert "error:" in run.err


def test_warnings_are_1_under_strict_alone(library):
    relaxed, strict = library.build(), library.build("--strict")
    assert relaxed.status == 0
    assert strict.status == 1
    assert "[example-clinic]" in relaxed.err and "[example-clinic]" in strict.err
    assert "with --strict, warnings stop the build" not in relaxed.err
    assert library.run("check", "--strict").status == 1


def test_a_failed_strict_build_leaves_the_site_as_it_was(library):
    before = library.built()
    library.write("Content/en/addiction/extra.md", "---\ntitle: Extra\n---\n\nText.\n")
    assert library.build("--strict").status == 1
    assert files(library.folder / "Site/public") == before


def test_without_arguments_to_read_is_70(program):
    """In a bare chroot every command printed its help and went well."""
    hides = ["unshare", "--mount", "sh", "-c", 'umount --lazy /proc && exec "$@"', "-"]
    if subprocess.run([*hides, "true"], capture_output=True).returncode:
        pytest.skip("/proc cannot be hidden without root")
    run = subprocess.run([*hides, program, "check"], capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stdout) == (70, "")
    assert "/proc is not mounted: run 'mount -t proc proc /proc' first" in run.stderr
