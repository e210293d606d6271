#!/usr/bin/env python3
"""Measures Handrail against Hugo, Pagefind and plain C on the same corpora, and prints tables.

usage: bench.py [--big] [--sizes N,N] [--search-sizes N,N] [--runs N]

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

import corpus
import hugo_site
import relevance
import search_rows
from contender import Contender, program, row

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
HANDRAIL = REPOSITORY / ".build/release/handrail"
WORK = REPOSITORY / ".build/bench"
CONFIGURATION = "name: Small Clinic\nbaseURL: https://small.example/\nlanguages: [en]\n"


def compile_floor():
    WORK.mkdir(parents=True, exist_ok=True)
    compiler = shutil.which("cc") or shutil.which("clang") or sys.exit("there is no C compiler")
    floor = WORK / "floor"
    subprocess.run(
        [compiler, "-O2", "-o", floor, REPOSITORY / "Tests/Benchmarks/floor.c", "-lcmark-gfm", "-lcmark-gfm-extensions"],
        check=True)
    return floor


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


def measure(count, runs, folder, floor, with_rivals=True):
    """Answers the contenders, measured. `folder` is to be there until everything is measured: see Contender."""
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


def measure_sizes(sizes, runs, is_big):
    """The contenders of each size, measured."""
    floor = compile_floor()
    with tempfile.TemporaryDirectory(prefix="corpora-", dir=WORK) as folder:
        folder = pathlib.Path(folder)
        measured = {count: measure(count, runs, folder / str(count), floor) for count in sizes}
        if is_big:
            measured[100_000] = measure(100_000, min(runs, 3), folder / "big", floor, with_rivals=False)
        return measured


def pairwise(mine, *others):
    """The median over the turns of one contender's time as a part of the others' sum."""
    return statistics.median(
        seconds / sum(other.seconds[turn] for other in others) for turn, seconds in enumerate(mine.seconds))


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


def print_relevance():
    """How often the starter content answers what people ask, as they type it and with one typo."""
    with tempfile.TemporaryDirectory(dir=WORK) as folder:
        subprocess.run([HANDRAIL, "build", "--quiet", "--root", REPOSITORY, "--output", f"{folder}/site"],
                       check=True, capture_output=True, stdin=subprocess.DEVNULL)
        row("queries of the starter content", "a top answer in the first three", "no answer at all")
        row(*["---"] * 3)
        for (language, kind), share in relevance.measure(f"{folder}/site").items():
            row(f"{language}, {kind}", f"{share.found} of {share.asked}, {share.found / share.asked:.1%}", len(share.unanswered))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--big", action="store_true", help="100,000 modules too, without the rivals")
    parser.add_argument("--sizes", default="1000,10000", help="numbers of modules")
    parser.add_argument("--search-sizes", default="1000,3400", help="numbers of pages for the rows of search")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    measured = measure_sizes(list(map(int, options.sizes.split(","))), options.runs, options.big)
    print(f"Median of {options.runs} runs each on {os.cpu_count()} cores; Hugo {importlib.metadata.version('hugo')}, "
          f"Pagefind {importlib.metadata.version('pagefind_bin')}.\n")
    print_sizes(measured)
    print()
    print_growth(measured)
    print()
    search_rows.print_rows(map(int, options.search_sizes.split(",")), runs=options.runs)
    print()
    print_relevance()


if __name__ == "__main__":
    main()
