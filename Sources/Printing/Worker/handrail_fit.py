"""What should stand on one sheet and takes a little more is set closer.

`data-fit="close closer"` names classes that an element gets one after the other until it stands on one sheet. Where the
last one does not do that either, it gets none: it is long, and closer lines would only be harder to write on. Where it
says `data-one-sheet` too, that is told.
"""
import handrail_boxes


class Fitting:
    """The elements of a document that may be set closer, each with the classes that are left to try."""

    def __init__(self, root):
        self.left = {
            element: element.get("data-fit").split() for element in root.iter() if element.get("data-fit") is not None}
        self.own = {element: element.get("class") for element in self.left}

    def set_closer(self, pages, findings):
        """Sets closer what runs over to a second sheet; whether anything changed."""
        has_changed = False
        for element, sheets in handrail_boxes.sheets_of(pages, self.left).items():
            # What takes three sheets takes two when it is set closer.
            if self.left[element] and len(sheets) == 2:
                element.set("class", f"{self.own[element] or ''} {self.left[element].pop(0)}".strip())
                has_changed = True
            elif len(sheets) > 1:
                has_changed = self.give_up(element) or has_changed
                if element.get("data-one-sheet") is not None:
                    findings.add("warning", "print-sheet", f"what should stand on one sheet takes {len(sheets)}",
                                 "shorten the text that it is made from, or leave out what can stand elsewhere")
        return has_changed

    def give_up(self, element):
        """Gives an element its own class back; whether it had another one."""
        before, own = element.get("class"), self.own[element]
        del self.left[element]
        if own is None:
            element.attrib.pop("class", None)
        else:
            element.set("class", own)
        return before != own
