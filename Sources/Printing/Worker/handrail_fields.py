"""Form fields and links that say what they are.

- every field has a tooltip (PDF/UA-1, 7.18.1) and a name that no other has (PDF 1.7, 12.7.3.2)
- the buttons of a radio group belong to their group alone
- an empty field has an empty appearance, so that no viewer must draw one before the page can be seen
- what is typed into a field of several lines covers the rules below it
- a link says its text, where WeasyPrint says its address (PDF/UA-1, 7.18.5), and is not taken for hidden (7.18.1)
"""
import pydyf

# The flag of a text field of several lines (PDF 1.7, 12.7.4.3).
MULTILINE = 1 << 12

# The flag of an annotation that is printed (PDF 1.7, 12.5.3).
PRINT = 4


class Labels:
    """Finds the words that belong to a field, as browsers do (HTML-AAM, 4.1)."""

    def __init__(self, root):
        self.parents = {child: parent for parent in root.iter() for child in parent}
        self.by_id = {element.get("id"): element for element in root.iter() if element.get("id")}
        self.by_field = {label.get("for"): label for label in root.iter("label") if label.get("for")}

    def of_field(self, element):
        label = self.by_field.get(element.get("id")) if element.get("id") else None
        label = label if label is not None else self.nearest(element, lambda above: above.tag == "label")
        return self.aria(element) or text(label) or (element.get("title") or "").strip()

    def of_group(self, element):
        """The name of the fieldset or group around a radio button."""
        group = self.nearest(
            element, lambda above: above.tag == "fieldset" or above.get("role") in ("radiogroup", "group"))
        return "" if group is None else self.aria(group) or text(group.find("legend"))

    def aria(self, element):
        named = [text(self.by_id.get(name)) for name in (element.get("aria-labelledby") or "").split()]
        return " ".join(filter(None, named)) or (element.get("aria-label") or "").strip()

    def nearest(self, element, fits):
        while (element := self.parents.get(element)) is not None:
            if fits(element):
                return element
        return None


def text(element):
    """The words of an element on one line; "" for none."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


class Names:
    """Gives every field a name that no other has: `mood`, `mood-2`."""

    def __init__(self):
        self.taken = set()

    def unique(self, wanted):
        # A full stop stands between the parts of a name.
        wanted = (wanted or "field").replace(".", "-")
        name, number = wanted, 2
        while name in self.taken:
            name, number = f"{wanted}-{number}", number + 1
        self.taken.add(name)
        return name


def complete_fields(pdf, boxes, root, findings):
    """Completes the fields of all boxes, in reading order."""
    labels, names, groups = Labels(root), Names(), set()
    for box in boxes:
        field = box.widget_annotation
        label = labels.of_field(box.element)
        if not label:
            tag, name = box.element.tag, box.element.get("name") or ""
            findings.add("error", "print-field", f"the {tag} '{name}' has no label", "add a label or an aria-label")
        field["TU"] = pydyf.String(label)
        if "Parent" not in field:
            field["T"] = pydyf.String(names.unique(box.element.get("name")))
            continue
        # WeasyPrint lists each button as a field of its own, beside its group.
        del field["T"]
        fields = pdf.catalog["AcroForm"]["Fields"]
        if field.reference in fields:
            fields.remove(field.reference)
        if field["Parent"] not in groups:
            groups.add(field["Parent"])
            group = pdf.objects[int(field["Parent"].split()[0])]
            group["T"] = pydyf.String(names.unique(box.element.get("name")))
            group["TU"] = pydyf.String(labels.of_group(box.element) or label)


def draw_empty_fields(pdf, boxes):
    """Asks viewers to draw the fields themselves only where one holds something from the start: poppler would draw
    check boxes as well then, and has no font to do it."""
    fields = [box.widget_annotation for box in boxes if box.widget_annotation["FT"] in ("/Tx", "/Ch")]
    for field in fields:
        left, top, right, bottom = field["Rect"]
        appearance = pydyf.Stream([b"/Tx BMC EMC"], {
            "Type": "/XObject", "Subtype": "/Form", "BBox": pydyf.Array((0, 0, right - left, top - bottom))})
        pdf.add_object(appearance)
        field["AP"] = pydyf.Dictionary({"N": appearance.reference})
        if field.get("Ff", 0) & MULTILINE:
            # Viewers set lines as close as they like: typed text stands on white, not across the rules of the paper.
            field["MK"] = pydyf.Dictionary({"BG": pydyf.Array((1, 1, 1))})
    # The value of a list with several choices is an array, all others are strings.
    if boxes and not any(getattr(field["V"], "string", field["V"]) for field in fields):
        del pdf.catalog["AcroForm"]["NeedAppearances"]


def complete_links(boxes):
    for box in boxes:
        box.link_annotation["F"] = PRINT
        if words := text(box.element):
            box.link_annotation["Contents"] = pydyf.String(words)
