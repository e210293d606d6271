#!/usr/bin/env python3
"""Measures printing beside Chromium on the same handouts in the same run, and a second run with nothing changed.

usage: print_bench.py [--handouts N] [--rival N] [--runs N]

Both print on all cores at once. Chromium starts a process a document, which is how a command that prints one file at a
time uses it; it prints fewer of the documents, because it takes longer. Every run starts with empty output folders.
"""
import argparse
import concurrent.futures
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import handouts

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PRINT_BENCH = REPOSITORY / ".build/release/print-bench"
WORK = REPOSITORY / ".build/bench"
CORES = os.cpu_count()


def timed(work):
    start = time.monotonic()
    work()
    return time.monotonic() - start


def print_folder(folder, output, cache, expected):
    """Prints with Handrail's engine; `expected` is how many are printed and how many come from the cache."""
    run = subprocess.run(
        [PRINT_BENCH, "-", folder, output, cache, str(CORES)], capture_output=True, text=True, check=True)
    if run.stdout.split("\n")[0] != f"{expected[0]} {expected[1]} 0":
        sys.exit(f"print-bench: {run.stdout}{run.stderr}")


def print_with_chromium(chromium, files, output):
    output.mkdir()

    def print_one(file):
        with tempfile.TemporaryDirectory() as profile:
            subprocess.run(
                [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={profile}",
                 f"--print-to-pdf={output / file.stem}.pdf", "--generate-pdf-document-outline", file.as_uri()],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    with concurrent.futures.ThreadPoolExecutor(CORES) as pool:
        list(pool.map(print_one, files))
    if len(list(output.glob("*.pdf"))) != len(files):
        sys.exit("Chromium has not printed every handout")


def size(folder):
    """The mean size of the PDF files, in bytes."""
    return statistics.mean(file.stat().st_size for file in folder.glob("*.pdf"))


def measure(folder, options, chromium):
    """Seconds a document by this engine and by Chromium, seconds of a second run, and the sizes of a PDF."""
    html, ours, theirs, cache = (folder / name for name in ("html", "ours", "theirs", "cache"))
    handouts.write(options.handouts, html)
    files = sorted(html.glob("*.html"))[:options.rival]
    first, again, rival = [], [], []
    for _ in range(options.runs):
        for used in (ours, theirs, cache):
            shutil.rmtree(used, ignore_errors=True)
        first.append(timed(lambda: print_folder(html, ours, cache, (options.handouts, 0))) / options.handouts)
        rival.append(timed(lambda: print_with_chromium(chromium, files, theirs)) / len(files))
        again.append(timed(lambda: print_folder(html, ours, cache, (0, options.handouts))))
    return first, rival, again, size(ours), size(theirs)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--handouts", type=int, default=200, help="how many handouts of three pages")
    parser.add_argument("--rival", type=int, default=40, help="how many of them Chromium prints")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    chromium = shutil.which("chromium") or sys.exit("there is no chromium")
    WORK.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="handouts-", dir=WORK) as folder:
        first, rival, again, our_size, their_size = measure(pathlib.Path(folder), options, chromium)
    ratio = statistics.median(mine / other for mine, other in zip(first, rival))
    print(f"Tagged PDF handouts of three pages, {CORES} at once; median of {options.runs} runs, {options.handouts} handouts "
          f"each ({options.rival} for Chromium).\n")
    print("| program | time a handout | size of a PDF |\n| --- | --- | --- |")
    print(f"| Handrail, start of the workers included | {statistics.median(first):.3f} s | {our_size / 1000:.0f} kB |")
    print(f"| Chromium, a process a handout | {statistics.median(rival):.3f} s | {their_size / 1000:.0f} kB |")
    print(f"\nHandrail takes {ratio:.2f} of Chromium's time. A second run of {options.handouts} handouts, none changed, "
          f"takes {statistics.median(again):.2f} s.")


if __name__ == "__main__":
    main()
