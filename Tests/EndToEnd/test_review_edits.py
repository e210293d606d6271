"""Random edits of a signed page and of what it shows, judged on the published page: no sign-off stands on a text that its
signer did not see, and none is lost where the page reads as it did."""
import hashlib
import html.parser
import json
import random
import unicodedata

import pytest

from conftest import DAY, IS_EXHAUSTIVE

MODULE = "Content/en/coping/triggers.md"
CLINIC, GLOSSARY, SOURCES, LINES = (
    f"Content/{name}.yml" for name in ["clinics/one", "glossary", "sources", "crisis-lines"])
PICTURE, OTHER = "Content/en/coping/plan.svg", "Content/en/coping/other.md"

FILES = {
    "Content/site.yml": "name: Small Clinic\nbaseURL: https://small.example/\nlanguages: [en]\nclinic: one\n",
    CLINIC: 'name: One\nphone: "(617) 555-0123"\n',
    GLOSSARY: (
        "terms:\n  - id: craving\n    en: {term: craving, definition: A strong wish.}\n"
        "  - id: relapse\n    en: {term: relapse, definition: To use again.}\n"),
    SOURCES: (
        "references:\n  - {id: one-2020, type: report, title: First report, author: [{literal: Agency}], issued: 2020}\n"
        "  - {id: two-2021, type: report, title: Second report, author: [{literal: Agency}], issued: 2021}\n"),
    LINES: (
        'lines:\n  - {id: lifeline, name: {en: Lifeline}, phone: "988", dial: "988", hours: {en: Day and night}, '
        'verifiedOn: "2026-01-01", verifiedBy: Project, sourceURL: "https://988.example/"}\n'),
    PICTURE: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><rect width="1" height="1"/></svg>\n',
    OTHER: "---\ntitle: Other\n---\n\nAnother page.\n",
    MODULE: """---
title: Know your triggers
message: Plan before it starts.
order: 3
keywords: [signs]
updated: 2026-01-02
---

A craving comes *and* goes. Call {{clinic.phone}} or {{crisis.lifeline.phone}} today.

## What helps

- Drink water [@one-2020].
- Walk to [another page](other.md).

> [!WARNING]
> Never stop a medicine alone.

| When | What |
| --- | --- |
| Day | Walk |

![A plan](plan.svg)

See [the site](https://example.org/a).
""",
}


class Shown(html.parser.HTMLParser):
    """What a person meets in the article, in order: words, where links lead, alternative texts, what pictures hold."""

    VOID = {"br", "img", "input", "meta", "link", "hr", "source", "wbr"}
    # What is not the module's: who reviewed it, where the page stands among others, and how it is printed.
    BESIDE = {"page-bar", "page-state", "print-address", "print-note", "margin", "pager", "term-more"}

    def __init__(self, folder):
        super().__init__()
        self.folder, self.depth, self.skipped, self.stack, self.items = folder, 0, 0, [], []

    def handle_starttag(self, tag, attributes):
        attributes = {name: value or "" for name, value in attributes}
        is_beside = (
            self.BESIDE & set(attributes.get("class", "").split()) or tag in {"nav", "script", "style", "footer"})
        if tag not in self.VOID:
            self.stack.append((tag, bool(is_beside), tag == "main"))
            self.skipped += bool(is_beside)
            self.depth += tag == "main"
        if not self.depth or self.skipped:
            return
        if tag == "a" and not attributes.get("href", "").startswith("#"):
            self.items.append(("link", attributes.get("href")))
        if tag == "img":
            held = (self.folder / attributes["src"].lstrip("/")).read_bytes()
            self.items.append(("picture", attributes.get("alt"), hashlib.sha256(held).hexdigest()))
        if "card" in attributes.get("class", "").split():
            self.items.append(("card", attributes["class"]))

    def handle_endtag(self, tag):
        while self.stack:
            name, is_beside, is_main = self.stack.pop()
            self.skipped -= is_beside
            self.depth -= is_main
            if name == tag:
                return

    def handle_data(self, data):
        if self.depth and not self.skipped:
            self.items.append(("text", data))


def shown(site):
    """The page as its readers have it; what differs in emphasis alone is one."""
    folder = site.folder / "Site/public"
    page = Shown(folder)
    page.feed((folder / "coping/triggers/index.html").read_text(encoding="utf-8"))
    items, words = [], ""
    for item in [*page.items, ("end",)]:
        if item[0] == "text":
            words += item[1]
            continue
        items += [unicodedata.normalize("NFC", " ".join(words.split()))] if words.split() else []
        items.append(item)
        words = ""
    return items


def replaced(path, old, new):
    return lambda files: files | {path: files[path].replace(old, new)}


def words_changed(chance):
    """One word of the body becomes another."""
    word = chance.choice(["comes", "Drink", "water", "Walk", "Never", "alone", "Day", "What helps", "today", "triggers"])
    return replaced(MODULE, word, f"{word}{chance.choice('aeiou')}")


EDITS = [
    words_changed,
    lambda chance: replaced(MODULE, "*and*", chance.choice(["and", "**and**", "_and_", "*or*"])),
    lambda chance: replaced(MODULE, "order: 3", f"order: {chance.randrange(1, 9)}"),
    lambda chance: replaced(MODULE, "keywords: [signs]", chance.choice(["keywords: [signals]", "keywords: [cues, signs]"])),
    lambda chance: replaced(MODULE, "updated: 2026-01-02", "updated: 2026-02-03"),
    lambda chance: replaced(MODULE, "\n## What", chance.choice(["\n\n\n## What", "\n<!-- a remark -->\n\n## What"])),
    lambda chance: replaced(MODULE, "- Drink", chance.choice(["* Drink", "- Do not drink"])),
    lambda chance: replaced(MODULE, "other.md", chance.choice(["../coping/other.md", "https://example.org/b"])),
    lambda chance: replaced(MODULE, "https://example.org/a", f"https://example.org/{chance.choice('abc')}"),
    lambda chance: replaced(MODULE, "[!WARNING]", chance.choice(["[!NOTE]", "[!CAUTION]", "[!WARNING]"])),
    lambda chance: replaced(MODULE, "A plan", chance.choice(["A map", "A plan"])),
    lambda chance: replaced(MODULE, "[@one-2020]", chance.choice(["[@two-2021]", "", "[@one-2020]"])),
    lambda chance: replaced(MODULE, "message: Plan", chance.choice(["message: Plan well", "message:  Plan"])),
    lambda chance: replaced(PICTURE, 'width="1"', f'width="{chance.choice("12")}"'),
    lambda chance: replaced(CLINIC, "0123", chance.choice(["0123", "0124"])),
    lambda chance: replaced(LINES, '"988"', chance.choice(['"988"', '"911"'])),
    lambda chance: replaced(GLOSSARY, "strong wish", chance.choice(["strong wish", "strong need"])),
    lambda chance: replaced(GLOSSARY, "use again", "return to use"),
    lambda chance: replaced(SOURCES, "First report", chance.choice(["First report", "The first report"])),
    lambda chance: replaced(SOURCES, "Second report", "Another report"),
    lambda chance: replaced(OTHER, "Another page", "Quite another page"),
    lambda chance: lambda files: files | {MODULE: files[MODULE].replace("\n", "\r\n")},
    lambda chance: lambda files: files | {MODULE: unicodedata.normalize("NFD", files[MODULE])},
]


def write(site, files):
    for path, text in files.items():
        file = site.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())


def published(site, files):
    write(site, files)
    run = site.build()
    return (shown(site), None) if run.status == 0 else (None, run.err)


def state(site):
    run = site.run("review", "status", "--format", "json", "--scope", "clinical", "--now", DAY)
    return next(row["state"] for row in json.loads(run.out)["reviews"] if row["module"] == "en/coping/triggers")


@pytest.mark.parametrize("lane", range(2))
def test_a_sign_off_stands_exactly_where_the_published_page_reads_as_it_did(site, lane):
    signed, problem = published(site, FILES)
    assert problem is None
    assert {item[0] for item in signed if isinstance(item, tuple)} == {"link", "card", "picture", "end"}
    run = site.run(
        "review", "sign", "en/coping/triggers", "--reviewer", "Ann Lee", "--credential", "LCSW", "--yes", "--now", DAY)
    assert run.status == 0, run.err
    seen = {"valid": 0, "changed": 0}
    for number in range(lane, 1000 if IS_EXHAUSTIVE else 60, 2):
        chance = random.Random(number)
        files = FILES
        for edit in chance.sample(EDITS, chance.randint(1, 3)):
            files = edit(chance)(files)
        page, problem = published(site, files)
        assert problem is None, (number, problem)
        expected = "valid" if page == signed else "changed"
        assert state(site) == expected, (number, [(path, files[path]) for path in files if files[path] != FILES[path]])
        seen[expected] += 1
    # Edits of either kind have been judged.
    assert min(seen.values()) >= 3, seen
