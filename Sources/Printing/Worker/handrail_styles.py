"""Style sheets: which one is being read, and those that have been read before.

All documents of a run bring the same few style sheets with them, and reading one takes longer than laying out a page.
"""
import pathlib
import re
import urllib.parse

import weasyprint

IGNORED = re.compile(r"Ignored `(?P<what>.*)` at (?P<line>\d+):(?P<column>\d+), (?P<why>.*?)\.?", re.DOTALL)

# What these do reaches beyond the rules of their sheet.
FAR_REACHING = re.compile(r"@(import|font-face|counter-style|color-profile|layer|namespace)\b", re.IGNORECASE)

# A theme has one sheet for each edition on each paper.
SHEETS_KEPT = 16


class StyleSheets:
    """Stands around the reading of every style sheet."""

    def __init__(self):
        # The names of the sheets that are being read: WeasyPrint tells lines and columns, but not of which file.
        self.open = []
        # The parts of sheets that were read, by their text and all else that they depend on.
        self.kept = {}
        self.read = weasyprint.CSS.__init__
        weasyprint.CSS.__init__ = lambda css, *arguments, **options: self.read_or_recall(css, arguments, options)

    def read_or_recall(self, css, arguments, options):
        text, rules = options.get("string"), options.get("page_rules")
        if arguments or not text or rules is None or "matcher" in options or FAR_REACHING.search(text):
            return self.read_by_name(css, arguments, options)
        key = text, options.get("base_url"), options.get("media_type")
        if key in self.kept:
            parts, page_rules = self.kept[key]
            rules.extend(page_rules)
        else:
            before = len(rules)
            self.read_by_name(css, arguments, options)
            parts, page_rules = {"matcher": css.matcher, "base_url": css.base_url}, rules[before:]
            if len(self.kept) < SHEETS_KEPT:
                self.kept[key] = parts, page_rules
        # The lists that all sheets of a document share are its own.
        vars(css).update(parts, page_rules=rules, layers=options["layers"])

    def read_by_name(self, css, arguments, options):
        address = options.get("url") or options.get("filename")
        name = pathlib.Path(urllib.parse.unquote(urllib.parse.urlsplit(str(address)).path)).name
        self.open.append(name if address else "a <style> of the document")
        try:
            self.read(css, *arguments, **options)
        finally:
            self.open.pop()

    def forget(self):
        """Has all sheets read again: what is wrong with one is told only while it is read and first used."""
        self.kept.clear()

    def explain(self, message):
        """A message with its place, where it is about a style sheet."""
        if not self.open:
            return message
        if match := IGNORED.fullmatch(message):
            what, line, column, why = match.groups()
            return f"{self.open[-1]}, line {line}, column {column}: '{what.strip()}' is ignored: {why}"
        return f"{self.open[-1]}: {message}"
