#!/usr/bin/env python3
"""Checks a built website in Chromium, and the checkers themselves.

usage: run.py [--site DIR] [--handrail PROGRAM] [--root DIR] [--junit FILE] [--only SUBJECT]...

Without --site it builds the one whose Content/ lies in --root; subjects are the names in SUBJECTS below.
"""
import argparse
import pathlib
import sys
import tempfile
import traceback

import keyboard
import links
import live_preview
import no_script
import nu
import paper
import quick_exit
import search
import self_test
import variants
import visits
import worksheets
from browser import chromium
from results import Results
from server import Server
from website import Website

SUBJECTS = ["self-test", "links", "nu", "pages", "keyboard", "quick-exit", "worksheets", "paper", "no-script", "search",
            "variants", "preview"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=pathlib.Path)
    parser.add_argument("--handrail", type=pathlib.Path, default=pathlib.Path(".build/release/handrail"))
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path("."))
    parser.add_argument("--junit", type=pathlib.Path)
    parser.add_argument("--only", action="append", choices=SUBJECTS)
    return parser.parse_args()


def check_site(folder, builder, wanted, results):
    website = Website(folder)
    samples = variants.samples(website)
    with Server(folder) as server:
        # Those with a browser of their own first: Playwright runs one at a time.
        subjects = {
            "links": lambda: results.add("no broken links or anchors", links.problems(website), seen=len(website.pages)),
            "nu": lambda: results.add(
                "the Nu HTML checker finds no error", nu.problems(website), seen=len(website.pages)),
            "pages": lambda: visits.check(website, server, results),
            "worksheets": lambda: worksheets.check(website, server, results),
        }
        run(subjects, wanted, results)
        with chromium() as browser:
            with_worksheet = website.find(containing='class="worksheet"')
            subjects = {
                "keyboard": lambda: keyboard.check(browser, website, server, results, samples),
                "quick-exit": lambda: quick_exit.check(browser, website, server, results, samples[:6], with_worksheet),
                "paper": lambda: paper.check(browser, website, server, results),
                "no-script": lambda: no_script.check(browser, website, server, results, samples),
                "search": lambda: search.check(browser, website, server, results, samples),
                "variants": lambda: variants.check(browser, builder, results),
                "preview": lambda: live_preview.check(browser, builder, results),
            }
            run(subjects, wanted, results)


def run(subjects, wanted, results):
    """Runs the subjects that are wanted; one that breaks down has failed and does not keep the others from running."""
    for name, check in subjects.items():
        if name in wanted:
            try:
                check()
            except Exception:
                results.add(f"{name} runs to its end", traceback.format_exc().splitlines())


def main():
    options = arguments()
    wanted = options.only or SUBJECTS
    builder = variants.Builder(options.handrail, options.root)
    results = Results()
    if "self-test" in wanted:
        self_test.check(results)
    if set(wanted) != {"self-test"}:
        with tempfile.TemporaryDirectory(prefix="handrail-") as scratch:
            folder = options.site or builder.build(pathlib.Path(scratch) / "site")
            check_site(folder, builder, wanted, results)
    if options.junit:
        results.write_junit(options.junit)
    print(f"{len(results.cases) - results.failed} passed, {results.failed} failed")
    sys.exit(1 if results.failed else 0)


if __name__ == "__main__":
    main()
