"""Signals: whoever wants a command to end sees it end, and a crash says that it was one."""
import os
import pathlib
import re
import resource
import signal
import subprocess
import time

import pytest
from conftest import DAY, REPOSITORY, files
from preview import preview

ENDING = [signal.SIGTERM, signal.SIGINT, signal.SIGHUP]


def waiting(site, *arguments, **options):
    """A command that waits for something that never comes."""
    # Whoever runs the tests may have a hangup ignored, and what they start inherits that.
    options.setdefault("preexec_fn", lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL))
    process = subprocess.Popen(
        site.command(*arguments), cwd=site.folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        **options)
    wait_until_it_listens(process)
    return process


def wait_until_it_listens(process):
    """Until the program has said what is to be done about SIGTERM."""
    status = pathlib.Path(f"/proc/{process.pid}/status")
    until = time.monotonic() + 20
    while time.monotonic() < until:
        caught = int(re.search(r"SigCgt:\s+(\w+)", status.read_text()).group(1), 16)
        if caught >> (signal.SIGTERM - 1) & 1:
            return
        time.sleep(0.01)
    raise AssertionError("it does not listen to signals")


def end(process, number):
    """Its status and what it said, and how long it took."""
    start = time.monotonic()
    process.send_signal(number)
    _, err = process.communicate(timeout=10)
    return process.returncode, err.decode(), time.monotonic() - start


@pytest.mark.parametrize("number", ENDING)
def test_a_command_ends_at_once(site, number):
    status, err, seconds = end(waiting(site, "render", "-"), number)
    assert (status, err) == (130, "\ninterrupted\n")
    assert seconds < 1


def test_a_hangup_that_is_ignored_stays_ignored(site):
    """As 'nohup handrail dev &' wants it."""
    process = waiting(site, "render", "-", preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
    process.send_signal(signal.SIGHUP)
    time.sleep(0.3)
    assert process.poll() is None
    out, _ = process.communicate(b"Text.\n", timeout=10)
    assert (process.returncode, out) == (0, b"<p>Text.</p>\n")


def test_nobody_who_reads_what_it_says_holds_it_up(site):
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    with pytest.raises(BlockingIOError):
        while True:
            os.write(writer, b"x" * 4096)
    os.set_blocking(writer, True)
    process = subprocess.Popen(
        site.command("render", "-"), cwd=site.folder, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=writer)
    wait_until_it_listens(process)
    start = time.monotonic()
    process.terminate()
    assert process.wait(timeout=10) == 130
    assert time.monotonic() - start < 1
    process.stdin.close()
    os.close(reader)
    os.close(writer)


def test_a_worker_that_hangs_holds_nobody_up(site, tmp_path):
    python = tmp_path / "venv/bin/python"
    python.parent.mkdir(parents=True)
    started = tmp_path / "started"
    python.write_text(f"#!/bin/sh\ntouch {started}\nexec cat > /dev/null\n")
    python.chmod(0o755)
    process = subprocess.Popen(
        site.command("handouts", "--templates", REPOSITORY / "Templates", "--now", DAY), cwd=site.folder,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, "HANDRAIL_PRINT_PYTHON": str(python)})
    until = time.monotonic() + 20
    while not started.exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert started.exists()
    status, err, seconds = end(process, signal.SIGTERM)
    assert status == 130 and "interrupted: what was finished is in the folder" in err
    assert seconds < 1


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGILL, signal.SIGTRAP, signal.SIGABRT, signal.SIGBUS])
def test_a_crash_says_that_it_was_one(site, number):
    before = site.built()
    with preview(site) as running:
        running.said("ready")
        assert running.end(number) == 70
        assert f"error: handrail had to stop: this is a fault of handrail (signal {int(number)})" in running.log
        assert "help: please report it with the command that you ran" in running.log
    assert files(site.folder / "Site/public") == before


def test_a_stack_that_runs_over_in_a_thread_is_told(site):
    """The threads that read modules have stacks of the size that the limit says."""
    for number in range(40):
        site.write(f"Content/en/care/deep-{number}.md", f"---\ntitle: Page {number}\n---\n\n{'> ' * 95}deep\n")
    ends = []
    for size in (32, 36, 40, 44):
        run = subprocess.run(
            site.command("check"), cwd=site.folder, capture_output=True, text=True, timeout=60,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_STACK, (size << 10, size << 10)))
        ends.append((run.returncode, "error: handrail had to stop: this is a fault of handrail (signal 11)" in run.stderr))
    assert (70, True) in ends
    assert all(status == 70 and is_told or status in (0, 1) for status, is_told in ends), ends
