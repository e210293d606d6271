#!/usr/bin/env python3
"""Writes a corpus of Markdown modules for measuring: always the same for the same number.

usage: corpus.py COUNT FOLDER

A module has some 780 words (5.4 kB): front matter, four headings, paragraphs with emphasis and a link to a module of
its own section, two lists and two tables. Words follow Zipf's law over some 20,000, as words of a real library do.
They lie in FOLDER/<section>/m<number>.md. COUNT is taken as a multiple of four, so that every link has its target.
"""
import argparse
import itertools
import pathlib
import random

SECTIONS = ["addiction", "twelve-steps", "group-therapy", "aftercare"]
COMMON = """recovery trigger craving group therapy counselor session step sponsor family aftercare relapse prevention plan
coping skill stress sleep mood withdrawal medication support community meeting program intensive outpatient treatment
goal communication boundary trust honesty change behavior thought feeling urge habit brain reward dopamine tolerance
dependence risk safety naloxone overdose peer housing work school schedule weekly hour individual clinic""".split()
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()
VOCABULARY_SIZE = 20_000


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        invented = ["".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 4))) for _ in range(VOCABULARY_SIZE)]
        self.vocabulary = COMMON + invented
        self.weights = list(itertools.accumulate(1 / rank for rank in range(1, len(self.vocabulary) + 1)))

    def words(self, count):
        return self.random.choices(self.vocabulary, cum_weights=self.weights, k=count)

    def title(self, count):
        return " ".join(self.words(count)).capitalize()

    def sentence(self):
        return self.title(self.random.randint(8, 18)) + "."

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(self.random.randint(3, 6)))

    def list(self):
        return "\n".join(f"- {self.sentence()}" for _ in range(4))

    def table(self):
        rows = [f"| {self.words(1)[0]} | {self.sentence()} |" for _ in range(3)]
        return "\n".join(["| Word | What it says |", "| --- | --- |", *rows])

    def passage(self, link, extra):
        strong, emphasized = self.words(2)
        linked = f"{self.paragraph()} See **{strong}** and *{emphasized}* in [another page]({link})."
        return "\n\n".join([f"## {self.title(3)}", self.paragraph(), linked, extra])

    def module(self, number, link):
        front = "\n".join([
            "---", f'title: "{self.title(4)} {number}"', f'summary: "{self.sentence()}"', f"order: {number}",
            f"keywords: [{', '.join(self.random.choices(COMMON, k=2))}]", "---"])
        passages = [self.passage(link, self.table() if place % 2 else self.list()) for place in range(4)]
        return "\n\n".join([front, *passages]) + "\n"


def write(count, folder):
    count -= count % len(SECTIONS)
    writer = Writer(seed=20)
    for section in SECTIONS:
        (folder / section).mkdir(parents=True, exist_ok=True)
    for number in range(count):
        section = SECTIONS[number % len(SECTIONS)]
        link = f"../{section}/m{(number + len(SECTIONS)) % count}.md"
        (folder / section / f"m{number}.md").write_text(writer.module(number, link), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    arguments = parser.parse_args()
    write(arguments.count, arguments.folder)
