"""Too little memory: a command works, or it says what is missing and ends with 70; it never hangs and never dies silently."""
import os
import resource
import signal
import subprocess
import time

import pytest
from conftest import DAY, REPOSITORY, files

MEGABYTE = 1 << 20
COMMANDS = ["build", "check", "handouts"]
# Below some 75 MB the system itself cannot start the program, which holds the data of all languages of Unicode.
SIZES = [80, 90, 100, 110, 120, 130, 140, 150, 200]


def start(site, command, size, **options):
    return subprocess.Popen(
        site.command(command, "--templates", REPOSITORY / "Templates", "--now", DAY, *options.pop("arguments", [])),
        cwd=site.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "NO_COLOR": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (size * MEGABYTE, size * MEGABYTE)))


def end_of(process):
    """Its status and what it said; one that hangs is ended."""
    try:
        _, err = process.communicate(timeout=60)
    finally:
        process.kill()
    return process.returncode, err


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_works_or_says_why_not(library, command, size):
    if command == "build":
        library.built()
    before = files(library.folder / "Site/public") if command == "build" else None
    process = start(library, command, size)
    status, err = end_of(process)
    assert status == 0 or status == 70 or (command == "handouts" and status == 1), err
    if status != 0:
        assert "error: " in err and "memory" in err and f"it may use {size} MB" in err
    if before is not None:
        assert files(library.folder / "Site/public") == before


@pytest.mark.parametrize("size", SIZES)
def test_the_preview_works_or_says_why_not(site, size):
    process = start(site, "dev", size, arguments=["--port", "47500"])
    said = process.stderr.readline()
    while said and "ready" not in said and "error" not in said:
        said = process.stderr.readline()
    if "ready" in said:
        begin = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=10) == 130
        assert time.monotonic() - begin < 1
    else:
        rest = process.communicate(timeout=10)[1]
        assert process.returncode in (1, 70), said + rest
        assert "memory" in said + rest


@pytest.mark.parametrize("command", [*COMMANDS, "dev"])
@pytest.mark.parametrize("size", [80, 100, 120, 150, 200])
def test_it_ends_when_it_is_told_to(library, command, size):
    """However little memory there is, and wherever it is by then."""
    for wait in (0.02, 0.1, 0.4):
        process = start(library, command, size)
        time.sleep(wait)
        begin = time.monotonic()
        process.terminate()
        process.communicate(timeout=10)
        assert process.returncode in (0, 1, 70, 130, -signal.SIGTERM)
        assert time.monotonic() - begin < 1


def test_memory_that_runs_out_under_way_is_told_and_leaves_the_last_good_site(site):
    before = site.built()
    for number in range(3000):
        site.write(f"Content/en/care/m{number}.md", f"---\ntitle: Page {number}\n---\n\n{'Words that a reader needs. ' * 1500}\n")
    for command in COMMANDS:
        process = start(site, command, 200)
        status, err = end_of(process)
        assert status == 70, err
        assert "error: handrail had to stop: memory ran out" in err and "it may use 200 MB here (ulimit -v)" in err
    assert files(site.folder / "Site/public") == before
