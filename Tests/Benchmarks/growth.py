#!/usr/bin/env python3
"""Measures how Handrail's cost grows with everything that a site can have many of, and with mistakes; prints a table.

usage: growth.py [--only NAME]... [--scale N] [--runs N]

Each row is the curve of one kind: sites with more and more of it and little else. The last two columns say what each of the
most costs as a multiple of what each of the fewest costs, both after what a site with one of them takes: 1.0 is linear. The
rows of mistakes set the same site without and with them side by side, for fewer and for more, and their last columns say
how many times as much the second takes.
It reports; it never fails on time.
"""
import argparse
import pathlib
import sys
import tempfile

from contender import Contender, row

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
HANDRAIL = REPOSITORY / ".build/release/handrail"
SENTENCE = "Words that a reader may need on a hard day stand here, and they are as plain as they can be. "


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def site(folder, languages=("en",), modules=4, more=""):
    write(folder / "Content/site.yml",
          f"name: Small Clinic\nbaseURL: https://small.example/\nlanguages: [{', '.join(languages)}]\n{more}")
    for number in range(modules):
        module(folder, f"care/m{number}")


def module(folder, name, body=SENTENCE * 5):
    write(folder / f"Content/en/{name}.md", f"---\ntitle: Page {name.replace('/', ' ')}\n---\n\n{body}\n")


def entries(count, entry):
    return "".join(entry(number) for number in range(count))


# What a site has many of.

def sections(folder, count):
    site(folder)
    for number in range(count):
        module(folder, f"section-{number}/page")


def language_codes(count):
    letters = "abcdefghijklmnopqrstuvwxyz"
    codes = [one + two for one in letters for two in letters if one + two not in ("en", "es")]
    return ["en", *codes[:count - 1]]


def languages(folder, count):
    codes = language_codes(count)
    site(folder, codes)
    strings = (REPOSITORY / "Templates/strings/en.yml").read_text(encoding="utf-8")
    for code in codes[1:]:
        write(folder / f"Templates/strings/{code}.yml", strings)


def programs(folder, count):
    site(folder)
    for number in range(count):
        write(folder / f"Content/programs/p{number}.yml",
              f"title: Program {number}\nweeks:\n  - sessions:\n      - {{day: monday, modules: [care/m{number % 4}]}}\n")


def terms(folder, count):
    site(folder)
    write(folder / "Content/glossary.yml", "terms:\n" + entries(count, lambda number:
          f"  - id: term-{number}\n    en: {{term: t{number} word, definition: What t{number} means in plain words.}}\n"))


def sources(folder, count):
    site(folder)
    write(folder / "Content/sources.yml", "references:\n" + entries(count, lambda number:
          f"  - {{id: source-{number}, type: report, title: Report {number}, issued: 2021, author: [{{literal: Author {number}}}]}}\n"))


# The same site with and without mistakes.

def linked(folder, count, link):
    site(folder, modules=0)
    for number in range(count):
        module(folder, f"care/m{number}", f"{SENTENCE * 5}[A page]({link(number, count)}).")


def links(folder, count):
    linked(folder, count, lambda number, count: f"m{(number + 1) % count}.md")


def broken_links(folder, count):
    linked(folder, count, lambda number, count: f"mx{(number + 1) % count}.md")


def links_to_one(folder, count):
    linked(folder, count, lambda number, count: "m0.md")


def links_to_one_renamed(folder, count):
    linked(folder, count, lambda number, count: "renamed.md")


def variables(folder, count, name="site.name"):
    site(folder)
    module(folder, "care/line", f"{{{{{name}}}}} " * count)


def unknown_variables(folder, count):
    variables(folder, count, "clinic.phone")


GROWTH = {
    "sections": (sections, [500, 1_000, 2_000, 5_000]),
    "languages": (languages, [20, 50, 100, 200]),
    "programs": (programs, [100, 250, 500, 1_000]),
    "glossary terms": (terms, [500, 1_000, 2_000, 5_000]),
    "sources": (sources, [2_000, 5_000, 10_000, 20_000]),
}
MISTAKES = {
    "a broken link in each module": (links, broken_links, [2_000, 10_000]),
    "links to one renamed page": (links_to_one, links_to_one_renamed, [500, 2_000]),
    "unknown variables in one line": (variables, unknown_variables, [20_000, 100_000]),
}


def contender(folder, make, count, command, status=0):
    """A command on a site that is made for it, and the status with which it is to end."""
    root = folder / f"{make.__name__}-{count}"
    make(root, count)
    where = ["--output", root / "public/site"] if command == "build" else []
    return Contender(f"{command} of {count} {make.__name__}", [
        HANDRAIL, command, "--quiet", "--root", root, "--templates", REPOSITORY / "Templates", *where],
        root / "public", status=status)


def run_in_turns(contenders, runs):
    for _ in range(runs):
        for each in contenders:
            each.run()


def counted(counts):
    return ", ".join(f"{count:,}" for count in counts)


def cells(values, unit, digits):
    return ", ".join(f"{value:.{digits}f}" for value in values) + " " + unit


def scaled(counts, scale):
    """Fewer of each, and no two alike."""
    return sorted({max(count // scale, 2 * place + 2) for place, count in enumerate(counts)})


def growth(name, scale, folder, runs):
    make, counts = GROWTH[name]
    counts = scaled(counts, scale)
    one, *curve = (contender(folder, make, count, "build") for count in (1, *counts))
    run_in_turns((one, *curve), runs)
    small, large = curve[0], curve[-1]

    def ratio(cost, least):
        """None where a few of them cost no more than any two runs differ by."""
        among_few, among_many = (cost(small) - cost(one)) / (counts[0] - 1), (cost(large) - cost(one)) / (counts[-1] - 1)
        return f"{among_many / among_few:.1f}" if cost(small) - cost(one) > least else "too little to tell"

    row(f"{counted(counts)} {name}", cells([site.time for site in curve], "s", 2),
        cells([site.peak for site in curve], "MB", 0), ratio(lambda site: site.time, 0.02), ratio(lambda site: site.peak, 2))


def mistakes(name, scale, folder, runs):
    right, wrong, counts = MISTAKES[name]
    for count in scaled(counts, scale):
        without = contender(folder, right, count, "check")
        with_mistakes = contender(folder, wrong, count, "check", status=1)
        run_in_turns((without, with_mistakes), runs)
        pair = (without, with_mistakes)
        row(f"{count:,} {name}", cells([site.time for site in pair], "s", 2), cells([site.peak for site in pair], "MB", 0),
            f"{with_mistakes.time / without.time:.1f}", f"{with_mistakes.peak / without.peak:.1f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", choices=[*GROWTH, *MISTAKES], help="this row; may be given more than once")
    parser.add_argument("--scale", type=int, default=1, help="divides every number, for a quick look")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    row("what there is much of", "time", "peak memory", "times the time", "times the memory")
    row(*["---"] * 5)
    for rows, measure in ((GROWTH, growth), (MISTAKES, mistakes)):
        for name in rows:
            if options.only and name not in options.only:
                continue
            with tempfile.TemporaryDirectory(dir="/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None) as folder:
                measure(name, options.scale, pathlib.Path(folder), options.runs)
                sys.stdout.flush()


if __name__ == "__main__":
    main()
