"""A last sheet with hardly a line on it.

The root of a document that says `data-end="tight"` gets that class where its last sheet is almost empty, and keeps it if
that saves the sheet.
"""
from handrail_boxes import filled

# The share of the last sheet up to which it is almost empty: three lines or so.
LEAST = 0.12


class Ending:
    """What is left to try of the class, once a document."""

    def __init__(self, root):
        self.element = next((element for element in root.iter() if element.get("data-end") is not None), None)
        self.own = None
        self.sheets = 0

    def set_right(self, pages):
        """Sets the document closer, or sets it as it was where that was in vain; whether anything changed."""
        if self.element is None:
            return False
        if self.sheets:
            return self.judge(len(pages))
        if len(pages) < 2 or filled(pages[-1]._page_box) > LEAST:
            self.element = None
            return False
        self.own, self.sheets = self.element.get("class") or "", len(pages)
        self.element.set("class", f"{self.own} {self.element.get('data-end')}".strip())
        return True

    def judge(self, sheets):
        element, self.element = self.element, None
        if sheets < self.sheets:
            return False
        element.set("class", self.own)
        return True
