"""Standard output and standard error that are full, closed or left by their reader: told, counted, never a crash."""
import http.client
import os
import re
import subprocess
import time

import pytest
from conftest import DAY, REPOSITORY

BROKEN = "---\ntitle: Triggers\n---\n\n[Nowhere](nowhere.md)\n"
# What other programs read.
MACHINE = [
    ["check", "--format", "json"], ["check", "--format", "sarif"], ["check", "--format", "github"], ["list"], ["explain"],
    ["explain", "broken-link"], ["search", "triggers"], ["search", "--format", "json", "triggers"], ["render", "Content/en/coping/triggers.md"],
    ["--help"], ["--version"], ["--generate-completion-script", "bash"],
]
THEME = ["--templates", REPOSITORY / "Templates", "--now", DAY]
NO_CRASH = {0, 1, 64}


def through_shell(site, arguments, redirection):
    command = " ".join(f"'{part}'" for part in site.command(*arguments))
    return subprocess.run(
        ["bash", "-c", f"{command} {redirection}"], cwd=site.folder, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def broken(site):
    site.write("Content/en/coping/broken.md", BROKEN)
    return site


@pytest.mark.parametrize("arguments", MACHINE, ids=" ".join)
def test_lost_machine_output_is_1(site, arguments):
    assert site.build().status == 0
    site.write("Content/en/coping/triggers.md", "---\ntitle: Triggers\n---\n\nCall 217-403-2200 or [x](tel:12).\n")
    good = site.run(*arguments)
    assert good.out
    for redirection in (">/dev/full", ">&-"):
        run = through_shell(site, arguments, redirection)
        assert run.returncode == 1, (redirection, run.stderr)
        assert "error: standard output could not be written: " in run.stderr, redirection


def test_what_was_wrong_before_keeps_its_exit_code(site):
    assert through_shell(site, ["nonsense"], ">/dev/full").returncode == 64


@pytest.mark.parametrize("redirection", ["2>/dev/full", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("options", [[], ["--quiet"]])
def test_an_error_that_nobody_can_read_is_still_1(broken, options, redirection):
    assert through_shell(broken, ["check", *THEME, *options], redirection).returncode == 1
    assert through_shell(broken, ["build", *THEME, *options], redirection).returncode == 1


@pytest.mark.parametrize("redirection", ["2>/dev/full", "2>&-"])
def test_a_build_that_nobody_hears_of_is_published(site, redirection):
    assert through_shell(site, ["build", *THEME], redirection).returncode == 0
    assert (site.folder / "Site/public/index.html").exists()


def test_a_message_never_ends_up_in_a_file(site):
    """With standard error closed, the first file that is opened would get its number."""
    before = (site.folder / "Content/en/coping/triggers.md").read_bytes()
    sign = ["review", "en/coping/triggers", "--reviewer", "A. Name", "--credential", "LCSW"]
    assert through_shell(site, sign, ">&- 2>&-").returncode == 0
    assert (site.folder / "Content/en/coping/triggers.md").read_bytes() == before
    assert re.fullmatch(r'\{"file": [^\n]*\}\n', (site.folder / "Content/reviews.jsonl").read_text(encoding="utf-8"))


def test_a_reader_that_leaves_early_crashes_nothing(site):
    run = subprocess.run(
        ["bash", "-c", f"'{site.program}' explain | head -1; echo ${{PIPESTATUS[0]}}"], cwd=site.folder,
        capture_output=True, text=True, timeout=60, check=False)
    assert int(run.stdout.split()[-1]) in NO_CRASH


def test_a_preview_goes_on_when_the_reader_of_its_messages_has_gone(site):
    running = subprocess.Popen(
        site.command("dev", "--port", "47600", *THEME), cwd=site.folder, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "NO_COLOR": "1"})
    try:
        port = next(int(found.group(1)) for line in running.stderr if (found := re.search(r"http://127.0.0.1:(\d+)/", line)))
        running.stderr.close()
        for number in range(3):
            site.write("Content/en/coping/triggers.md", f"---\ntitle: Triggers\n---\n\nWord{number}.\n")
            assert is_served(port, "/coping/triggers/", f"Word{number}")
        site.write("Content/en/coping/triggers.md", "---\ntitel: Triggers\n---\n")
        time.sleep(1)
        assert running.poll() is None
    finally:
        running.terminate()
        assert running.wait(timeout=10) == 130


def is_served(port, path, text):
    end = time.monotonic() + 20
    while time.monotonic() < end:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", path)
        found = text in connection.getresponse().read().decode("utf-8")
        connection.close()
        if found:
            return True
        time.sleep(0.05)
    return False
