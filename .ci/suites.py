#!/usr/bin/env python3
"""Runs the test suites, all of them even when one fails, and closes with one line for all.

usage: suites.py [--exhaustive] [SUITE]...    swift, end-to-end, print, search, fuzz, browser; all when none is named

With --exhaustive the suites run their long variants too: every page in every state instead of the half that
Tests/Browser/representatives.py chooses, hundreds of killed builds instead of twenty, every handout and packet in every
edition, thousands of sign-offs at once, ten times as many mutated documents. The tests learn of it by HANDRAIL_EXHAUSTIVE in
their environment.

Swift's own tests keep every core busy; after them the others run in two lanes that take about as long. What a suite
prints stands together, when it has ended.
"""
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree

RESULTS = pathlib.Path(".build/tests")
# Seconds for each suite: several times what the longest takes on a quiet machine, since a slow one must not lose a run.
LIMIT = 2400
EXHAUSTIVE_LIMIT = 4 * 3600
HANDRAIL = ".build/release/handrail"

# What runs one after another; the lanes of a stage run side by side.
STAGES = [[["swift"]], [["browser", "search", "fuzz"], ["end-to-end", "print"]]]

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
         [*PYTEST, f"--junitxml={RESULTS}/search.xml", "Tests/Browser/search_test.py", "Tests/Browser/search_days_test.py",
          "Tests/Browser/own_search_test.py"]],
        "search.xml"),
    "fuzz": (
        [["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "handrail-fuzz"],
         [*PYTEST, f"--junitxml={RESULTS}/fuzz.xml", "Tests/Fuzz"]], "fuzz.xml"),
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


def call(command, log):
    """Its exit code; one that hangs is ended, so that the other suites still run."""
    limit = EXHAUSTIVE_LIMIT if os.environ.get("HANDRAIL_EXHAUSTIVE") else LIMIT
    try:
        return subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, timeout=limit).returncode
    except subprocess.TimeoutExpired:
        print(f"ended after {limit // 60} minutes: {' '.join(map(str, command))}", file=log, flush=True)
        return 1


def run(name):
    commands, pattern = SUITES[name]
    for old in RESULTS.glob(pattern):
        old.unlink()
    start = time.monotonic()
    status = 0
    with tempfile.TemporaryFile("w+", errors="replace") as log:
        for command in commands:
            status = status or call(command, log)
        log.seek(0)
        output = log.read()
    counts = read_counts(pattern)
    if status != 0 and counts.failed == 0:
        # It did not build, or ended before its last test.
        counts += Counts(failed=1)
    print(f"== {name}\n{output}{name}: {counts} in {time.monotonic() - start:.0f} s", flush=True)
    return counts


def run_lane(names):
    return sum(map(run, names), Counts())


def main():
    names = [argument for argument in sys.argv[1:] if argument != "--exhaustive"] or list(SUITES)
    if "--exhaustive" in sys.argv[1:]:
        os.environ["HANDRAIL_EXHAUSTIVE"] = "1"
    unknown = [name for name in names if name not in SUITES]
    if unknown:
        sys.exit(f"no suite '{unknown[0]}'; there are {', '.join(SUITES)}")
    RESULTS.mkdir(parents=True, exist_ok=True)
    total = Counts()
    for stage in STAGES:
        lanes = [[name for name in lane if name in names] for lane in stage]
        print("".join(f"running {', then '.join(lane)}\n" for lane in lanes if lane), end="", flush=True)
        with concurrent.futures.ThreadPoolExecutor(len(lanes)) as pool:
            total = sum(pool.map(run_lane, lanes), total)
    print(f"\n{total}")
    sys.exit(1 if total.failed or not total.passed else 0)


main()
