#!/usr/bin/env python3
"""Measures Handrail against Hugo, Pagefind and plain C on the same corpora, and prints one table.

usage: bench.py [--big] [--sizes N,N] [--runs N]

Everything runs in turns (Handrail, floor, Hugo, Pagefind, Handrail, ...), so that a machine that slows down slows
all of them, and a ratio is the median of the ratios within a turn. A run starts with an empty output folder and with
its inputs in the operating system's cache. Memory is the peak of a run's largest process. It reports; it never fails on time.
"""
import argparse
import importlib.metadata
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import corpus
import hugo_site

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
HANDRAIL = REPOSITORY / ".build/release/handrail"
WORK = REPOSITORY / ".build/bench"
CONFIGURATION = "name: Small Clinic\nbaseURL: https://small.example/\nlanguages: [en]\n"


def program(package, name):
    """An executable that a package from PyPI brings, called without the package's start script."""
    for file in importlib.metadata.files(package):
        path = pathlib.Path(file.locate())
        if path.name.split(".exe")[0] in (name, f"{name}_extended") and os.access(path, os.X_OK) and path.stat().st_size > 1e6:
            return path
    sys.exit(f"{package} brings no program '{name}'")


def compile_floor():
    WORK.mkdir(parents=True, exist_ok=True)
    compiler = shutil.which("cc") or shutil.which("clang") or sys.exit("there is no C compiler")
    floor = WORK / "floor"
    subprocess.run(
        [compiler, "-O2", "-o", floor, REPOSITORY / "Tests/Benchmarks/floor.c", "-lcmark-gfm", "-lcmark-gfm-extensions"],
        check=True)
    return floor


class Contender:
    """A program that turns the corpus into a folder of pages."""

    def __init__(self, name, command, output, cleans=True):
        self.name, self.command, self.output, self.cleans = name, command, output, cleans
        self.seconds, self.memory = [], []

    def run(self):
        if self.cleans:
            shutil.rmtree(self.output, ignore_errors=True)
        with tempfile.TemporaryFile() as errors:
            start = time.monotonic()
            process = subprocess.Popen(
                [str(part) for part in self.command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)
            _, status, usage = os.wait4(process.pid, 0)
            self.seconds.append(time.monotonic() - start)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode:
                errors.seek(0)
                sys.exit(f"{self.name} failed: {errors.read().decode()[-1000:]}")
        self.memory.append(usage.ru_maxrss / 1024)

    @property
    def time(self):
        return statistics.median(self.seconds)

    @property
    def peak(self):
        return statistics.median(self.memory)


def pages(folder):
    return sum(1 for file in folder.rglob("index.html"))


def contenders(count, folder, floor, with_rivals):
    content = folder / "site/Content/en"
    content.mkdir(parents=True)
    corpus.write(count, content)
    (folder / "site/Content/site.yml").write_text(CONFIGURATION)
    found = [
        Contender(
            "Handrail, index included",
            [HANDRAIL, "build", "--quiet", "--root", folder / "site", "--templates", REPOSITORY / "Templates",
             "--output", folder / "handrail/public"], folder / "handrail"),
        Contender("floor: one thread of C", [floor, content, folder / "floor"], folder / "floor"),
    ]
    if with_rivals:
        stylesheet = "\n".join(
            file.read_text(encoding="utf-8") for file in sorted((REPOSITORY / "Templates/assets/styles").glob("*.css")))
        hugo_site.write(folder / "hugo-site", content, stylesheet)
        output = folder / "hugo"
        hugo = [program("hugo", "hugo"), "build", "--quiet", "--source", folder / "hugo-site", "--destination", output]
        found.append(Contender("Hugo, no index", hugo, output))
        found.append(Contender(
            "Pagefind on Hugo's pages", [program("pagefind_bin", "pagefind"), "--site", output], output, cleans=False))
    return found


def progress(text):
    if sys.stderr.isatty():
        print(f"\r{text:<78}\r", end="", file=sys.stderr, flush=True)


def measure(count, runs, floor, with_rivals=True):
    """Answers the contenders, measured."""
    with tempfile.TemporaryDirectory(prefix="corpus-", dir=WORK) as folder:
        folder = pathlib.Path(folder)
        found = contenders(count, folder, floor, with_rivals)
        for turn in range(runs):
            for contender in found:
                progress(f"{count:,} modules, turn {turn + 1} of {runs}: {contender.name}")
                contender.run()
        progress("")
        for contender in found:
            if pages(contender.output) < count:
                sys.exit(f"{contender.name} wrote only {pages(contender.output)} pages of {count}")
        return found


def pairwise(mine, *others):
    """The median over the turns of one contender's time as a part of the others' sum."""
    return statistics.median(
        seconds / sum(other.seconds[turn] for other in others) for turn, seconds in enumerate(mine.seconds))


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |")


def print_sizes(measured):
    row("modules", "program", "time", "peak memory", "Handrail takes")
    row(*["---"] * 5)
    for count, (handrail, *others) in measured.items():
        row(f"{count:,}", handrail.name, f"{handrail.time:.2f} s", f"{handrail.peak:.0f} MB", "")
        for other in others:
            part = f"{pairwise(handrail, other):.2f} of its time, {handrail.peak / other.peak:.2f} of its memory"
            row(f"{count:,}", other.name, f"{other.time:.2f} s", f"{other.peak:.0f} MB", part)
        if len(others) == 3:
            _, hugo, pagefind = others
            pair = statistics.median(a + b for a, b in zip(hugo.seconds, pagefind.seconds))
            row(f"{count:,}", "Hugo, then Pagefind", f"{pair:.2f} s", f"{max(hugo.peak, pagefind.peak):.0f} MB",
                f"1/{1 / pairwise(handrail, hugo, pagefind):.1f} of their time")


def print_growth(measured):
    sizes = list(measured)
    for small, large in zip(sizes, sizes[1:]):
        before, after = measured[small][0], measured[large][0]
        memory = (after.peak - before.peak) * 1024 / (large - small)
        print(f"From {small:,} to {large:,} modules Handrail takes {after.time / before.time:.1f} times the time "
              f"and {memory:.1f} kB of memory for each further module.")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--big", action="store_true", help="100,000 modules too, without the rivals")
    parser.add_argument("--sizes", default="1000,10000", help="numbers of modules")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    floor = compile_floor()
    measured = {}
    for count in map(int, options.sizes.split(",")):
        measured[count] = measure(count, options.runs, floor)
    if options.big:
        measured[100_000] = measure(100_000, min(options.runs, 3), floor, with_rivals=False)
    print(f"Median of {options.runs} runs each on {os.cpu_count()} cores; Hugo {importlib.metadata.version('hugo')}, "
          f"Pagefind {importlib.metadata.version('pagefind_bin')}.\n")
    print_sizes(measured)
    print()
    print_growth(measured)


if __name__ == "__main__":
    main()
