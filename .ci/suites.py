#!/usr/bin/env python3
"""Runs the test suites one after another, all of them even when one fails, and closes with one line for all.

usage: suites.py [SUITE]...    swift, end-to-end, print, search, browser; all when none is named
"""
import pathlib
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree

RESULTS = pathlib.Path(".build/tests")
HANDRAIL = ".build/release/handrail"

PYTEST = [sys.executable, "-m", "pytest", "--quiet", "-p", "no:cacheprovider", "-rs", "--tb=short"]

# The commands of each suite; the last one writes its results as JUnit XML, into the files named after them.
SUITES = {
    "swift": (
        [["swift", "test", "--parallel", "--xunit-output", f"{RESULTS}/swift.xml"]], "swift*.xml"),
    "end-to-end": (
        [[*PYTEST, f"--junitxml={RESULTS}/end-to-end.xml", "--handrail", HANDRAIL, "Tests/EndToEnd"]], "end-to-end.xml"),
    "print": (
        [["swift", "build", "--product", "print-bench"],
         [*PYTEST, f"--junitxml={RESULTS}/print.xml", "Tests/Print"]], "print.xml"),
    "search": (
        [["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "search-bench"],
         [*PYTEST, f"--junitxml={RESULTS}/search.xml", "Tests/Browser/search_test.py", "Tests/Browser/own_search_test.py"]],
        "search.xml"),
    "browser": (
        [[sys.executable, "Tests/Browser/run.py", "--handrail", HANDRAIL, "--junit", f"{RESULTS}/browser.xml"]],
        "browser.xml"),
}


class Counts:
    def __init__(self, passed=0, failed=0, skipped=0):
        self.passed, self.failed, self.skipped = passed, failed, skipped

    def __add__(self, other):
        return Counts(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self):
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


def read_counts(pattern):
    counts = Counts()
    for file in RESULTS.glob(pattern):
        for case in ElementTree.parse(file).iter("testcase"):
            kinds = {child.tag for child in case}
            failed = bool(kinds & {"failure", "error"})
            skipped = "skipped" in kinds and not failed
            counts += Counts(not (failed or skipped), failed, skipped)
    return counts


def call(command):
    """Its exit code; one that hangs is ended, so that the other suites still run."""
    try:
        return subprocess.run(command, stdin=subprocess.DEVNULL, timeout=900).returncode
    except subprocess.TimeoutExpired:
        print(f"ended after 15 minutes: {' '.join(map(str, command))}", flush=True)
        return 1


def run(name):
    commands, pattern = SUITES[name]
    for old in RESULTS.glob(pattern):
        old.unlink()
    print(f"== {name}", flush=True)
    start = time.monotonic()
    status = 0
    for command in commands:
        status = status or call(command)
    counts = read_counts(pattern)
    if status != 0 and counts.failed == 0:
        # It did not build, or ended before its last test.
        counts += Counts(failed=1)
    print(f"{name}: {counts} in {time.monotonic() - start:.0f} s", flush=True)
    return counts


def main():
    names = sys.argv[1:] or list(SUITES)
    unknown = [name for name in names if name not in SUITES]
    if unknown:
        sys.exit(f"no suite '{unknown[0]}'; there are {', '.join(SUITES)}")
    RESULTS.mkdir(parents=True, exist_ok=True)
    total = sum((run(name) for name in names), Counts())
    print(f"\n{total}")
    sys.exit(1 if total.failed or not total.passed else 0)


main()
