"""What should stand on one sheet and takes a little more is set closer.

`data-fit="close closer"` names classes that an element gets one after the other until it stands on one sheet, or on one
sheet less where hardly anything stands on the last. Where the last class does not do that either, it gets none: it is
long, and closer lines would only be harder to write on. Where it says `data-one-sheet` too, that is told.
"""
import handrail_boxes

# The share of the last of several sheets up to which what stands there is a little: a field or two.
LITTLE = 0.25


class Fitting:
    """The elements of a document that may be set closer, each with the classes that are left to try."""

    def __init__(self, root):
        self.left = {
            element: element.get("data-fit").split() for element in root.iter() if element.get("data-fit") is not None}
        self.own = {element: element.get("class") for element in self.left}
        # On how many sheets each stood at first.
        self.first = {}

    def set_closer(self, pages, findings):
        """Sets closer what runs over to one more sheet; whether anything changed."""
        has_changed = False
        for element, sheets in handrail_boxes.sheets_of(pages, self.left).items():
            first = self.first.setdefault(element, len(sheets))
            if len(sheets) < 2 or len(sheets) < first:
                continue
            if self.left[element] and self.takes_a_little_more(element, sheets, pages):
                element.set("class", f"{self.own[element] or ''} {self.left[element].pop(0)}".strip())
                has_changed = True
            else:
                has_changed = self.give_up(element) or has_changed
                if element.get("data-one-sheet") is not None:
                    findings.add("warning", "print-sheet", f"what should stand on one sheet takes {len(sheets)}",
                                 "shorten the text that it is made from, or leave out what can stand elsewhere")
        return has_changed

    def takes_a_little_more(self, element, sheets, pages):
        """What takes two sheets may be twice as long as one; of more, the last must be almost empty."""
        if len(sheets) == 2:
            return True
        last = pages[sheets[-1]]._page_box
        bottom = max(handrail_boxes.lowest(box, 0) for box in handrail_boxes.boxes(last) if box.element is element)
        return not last.height or (bottom - last.content_box_y()) / last.height <= LITTLE

    def give_up(self, element):
        """Gives an element its own class back; whether it had another one."""
        before, own = element.get("class"), self.own[element]
        del self.left[element]
        if own is None:
            element.attrib.pop("class", None)
        else:
            element.set("class", own)
        return before != own
