"""Tables that are wider than their sheet, or longer.

A table in a text that is too wide gets the classes of STEPS, one after the other, until it has room: smaller letters, then
a sheet turned on its side, and at last words that break anywhere. The last is told where the table has many columns, since
nobody likes to read them. What the classes look like is the style sheet's. A table of few columns is wide because of a long
word or address in it: the cells with such words break them at once.

A table that stays whole leaves its heading alone, or a sheet half empty, where it is longer than what is left: `long` lets it
break between its rows.
"""
from handrail_boxes import flow, sheets_of
from handrail_moves import HEADINGS

STEPS = ["narrow", "narrower", "turned", "broken"]
# Up to so many columns have room on every sheet.
FEW = 3
# Letters; a word of more makes a table wide by itself. "psychoeducational" has 17.
LONG = 20
# Points; less than that over the edge is nothing that anybody sees.
TOLERANCE = 0.5


class Tables:
    """The tables in the texts of a document, each with the classes that are left to try."""

    def __init__(self, root):
        self.root = root
        self.parents = {}
        texts = [element for element in root.iter() if has_class(element, "text")]
        found = dict.fromkeys(table for text in texts for table in text.iter("table"))
        self.left = {table: list(STEPS) if columns(table) > FEW else STEPS[-1:] for table in found}
        self.whole = set(found)

    def set_right(self, pages, findings):
        """Sets right what is too wide or too long; whether anything changed."""
        if not self.left:
            return False
        # Worksheets move in between, and divide the texts that hold tables.
        self.parents = {child: parent for parent in self.root.iter() for child in parent}
        return self.narrow(pages, findings) or self.divide(pages)

    def narrow(self, pages, findings):
        has_changed = False
        for table in too_wide(pages):
            if not self.left.get(table):
                continue
            step = self.left[table].pop(0)
            for element in self.broken(table) if step == "broken" else [table]:
                add_class(element, step)
            if step == "turned":
                for heading in self.headings_before(table):
                    add_class(heading, step)
            if step == "broken" and columns(table) > FEW:
                findings.add("warning", "print-table", f"a table of {columns(table)} columns has no room on a sheet, so "
                             "its words are broken anywhere", "make two tables of it, or its columns to rows")
            has_changed = True
        return has_changed

    def broken(self, table):
        """The cells with long words or addresses, so that the others stay as they are; where there is none, the table."""
        cells = [cell for tag in ("td", "th") for cell in table.iter(tag)]
        return [cell for cell in cells if any(len(word) > LONG for word in "".join(cell.itertext()).split())] or [table]

    def divide(self, pages):
        """Lets tables break that are longer than a sheet, or that begin one without the heading above them."""
        wanted = [*self.whole, *(before for table in self.whole if (before := self.before(table)) is not None)]
        sheets = sheets_of(pages, wanted)
        longer = [table for table in self.whole if len(sheets[table]) > 1 or self.is_apart(table, sheets)]
        for table in longer:
            add_class(table, "long")
            self.whole.discard(table)
        return bool(longer)

    def is_apart(self, table, sheets):
        before = self.before(table)
        if before is None or before.tag not in HEADINGS or not sheets[table] or not sheets[before]:
            return False
        return sheets[table][0] > sheets[before][-1]

    def before(self, table):
        siblings = list(self.parents[table])
        place = siblings.index(table)
        return siblings[place - 1] if place else None

    def headings_before(self, table):
        """The headings right above a table, which go where it goes."""
        siblings = list(self.parents[table])
        for element in reversed(siblings[:siblings.index(table)]):
            if element.tag not in HEADINGS:
                return
            yield element


def columns(table):
    return max((len(row) for row in table.iter("tr")), default=0)


def too_wide(pages):
    """The tables that reach beyond what they stand in."""
    for page in pages:
        yield from beyond(page._page_box, None)


def beyond(box, edge):
    for child in flow(box):
        if child.element_tag == "table" and child.element is not None and edge is not None:
            if child.position_x + child.margin_width() > edge + TOLERANCE:
                yield child.element
            continue
        own = child.content_box_x() + child.width if isinstance(child.width, (int, float)) else edge
        yield from beyond(child, own)


def has_class(element, name):
    return name in (element.get("class") or "").split()


def add_class(element, name):
    element.set("class", f"{element.get('class') or ''} {name}".strip())
