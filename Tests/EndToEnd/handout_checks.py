"""What is asked of every printed handout: tagged and titled, fonts inside, fields named, nothing of the page lost."""
import html.parser
import re
import subprocess
import sys
import unicodedata

import pikepdf

from conftest import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "Tests"))
from accessibility import pdfua_faults


def letters(text):
    """The letters of a text alone, so that breaks, numbers and punctuation do not matter."""
    return "".join(c for c in unicodedata.normalize("NFC", text) if c.isalpha()).casefold()


def pdf_text(pdf):
    """The text between the margins in the order of the tags' streams, without the page numbers that print adds."""
    text = subprocess.run(["pdftotext", "-raw", "-nopgbrk", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    return re.sub(r"\((?:page|página)\s+\d+\)", "", text)


class Blocks(html.parser.HTMLParser):
    """The texts of paragraphs, headings, items and cells inside the element with one of the given classes."""

    TEXTS = {"p", "h1", "h2", "h3", "h4", "h5", "li", "td", "th", "caption", "legend", "label"}
    VOID = {"br", "img", "input", "meta", "link", "hr"}

    def __init__(self, inside, without):
        super().__init__()
        self.inside, self.without = inside, without
        self.open, self.blocks = [], []
        self.depth = self.hidden = None

    def handle_starttag(self, tag, attributes):
        if tag in self.VOID:
            return
        classes = set((dict(attributes).get("class") or "").split())
        self.open.append(tag)
        if self.depth is None and classes & self.inside:
            self.depth = len(self.open)
        if self.hidden is None and (classes & self.without or tag in {"script", "style", "svg"}):
            self.hidden = len(self.open)
        if tag in self.TEXTS and self.depth is not None and self.hidden is None:
            self.blocks.append((tag, []))

    def handle_endtag(self, tag):
        if tag in self.VOID or tag not in self.open:
            return
        while self.open:
            ended = self.open.pop()
            if self.depth is not None and len(self.open) < self.depth:
                self.depth = None
            if self.hidden is not None and len(self.open) < self.hidden:
                self.hidden = None
            if ended == tag:
                return

    def handle_data(self, data):
        if self.depth is not None and self.hidden is None and self.blocks:
            self.blocks[-1][1].append(data)

    @classmethod
    def of(cls, page, inside=("text",), without=("worksheet-privacy", "worksheet-actions", "visually-hidden", "scale", "citation")):
        parser = cls(set(inside), set(without))
        parser.feed(page)
        return [(tag, letters("".join(texts))) for tag, texts in parser.blocks if letters("".join(texts))]


def holds(text, block):
    """Whether a text holds a block, whole or in two parts where a page ends."""
    if block in text:
        return True
    low, high = 0, len(block)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if block[:middle] in text else (low, middle - 1)
    return low > 0 and block[low:] in text


def lost(pdf, pages):
    """The blocks of pages of the website that the PDF does not hold."""
    text = letters(pdf_text(pdf))
    return [block for page in pages for _, block in Blocks.of(page) if not holds(text, block)]


def misplaced_headings(pdf, pages):
    """The headings of pages that do not follow each other in the PDF."""
    text, found = letters(pdf_text(pdf)), []
    for page in pages:
        position = 0
        for tag, block in Blocks.of(page, without=("worksheet",)):
            if tag != "h2":
                continue
            next_position = text.find(block, position)
            if next_position < 0:
                found.append(block)
            position = max(position, next_position)
    return found


def structure_faults(pdf):
    """What the PDF lacks of a title, a language, tags, and names of fields for people and for machines."""
    faults = []
    with pikepdf.open(pdf) as file:
        root = file.Root
        if not str(file.docinfo.get("/Title", "")).strip():
            faults.append("no title")
        if not str(root.get("/Lang", "")):
            faults.append("no language")
        if not root.get("/MarkInfo", {}).get("/Marked", False) or "/StructTreeRoot" not in root:
            faults.append("no tags")
        if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
            faults.append("the title is not shown")
        names = set()
        for field in root.get("/AcroForm", {}).get("/Fields", []):
            name = str(field.get("/T", ""))
            if not name or name in names:
                faults.append(f"a field without a name of its own: '{name}'")
            names.add(name)
            if not str(field.get("/TU", "")).strip():
                faults.append(f"no tooltip on '{name}'")
    return faults


def field_count(pdf):
    with pikepdf.open(pdf) as file:
        return len(file.Root.get("/AcroForm", {}).get("/Fields", []))


def tool_faults(pdf):
    """What qpdf, pdffonts and pdfua find."""
    faults = []
    qpdf = subprocess.run(["qpdf", "--check", str(pdf)], capture_output=True, text=True)
    if qpdf.returncode != 0:
        faults.append(f"qpdf: {qpdf.stdout}{qpdf.stderr}")
    fonts = subprocess.run(["pdffonts", str(pdf)], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    faults += [f"not embedded: {line}" for line in fonts if line.split()[-5] != "yes"]
    if not fonts:
        faults.append("no fonts")
    return faults + [f"pdfua: {fault}" for fault in pdfua_faults(pdf)]
