"""A form that stays whole may leave the sheet before it almost empty: then it trades places with the text on that sheet.

That is done for forms with the attribute `data-beside` which begin a sheet because they did not fit on what was left of the
one before. Where less than half of that is filled, the form moves before the text that stands there, so that it follows a
full sheet and the text runs on behind it. It never leaves the part, an `article`, that it belongs to, and never stands
between the points of a list or the rows of a table: who loses its sheet would lose what belongs together.
"""
import copy

from handrail_boxes import beginning, filled, filled_before

# The share of a sheet below which it counts as almost empty.
LEAST = 0.5
# The share that a sheet must keep where a form moves above a whole passage: it reads better, and costs paper.
LEAST_ABOVE_PASSAGE = 0.75
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
# What a sentence above leads to.
LED_TO = {"ol", "ul", "table"}


class Moves:
    """The forms of a document that may move, each once."""

    def __init__(self, root):
        self.root = root
        self.forms = [form for form in root.iter("form") if form.get("data-beside") is not None]

    def move_one(self, pages):
        """Moves the first form that leaves a sheet almost empty; whether there was one."""
        if not self.forms:
            return False
        parents = {child: parent for parent in self.root.iter() for child in parent}
        sheets = [page._page_box for page in pages]
        for number, (sheet, following) in enumerate(zip(sheets, sheets[1:])):
            form = next((element for element in beginning(following) if element in self.forms), None)
            if form is None or filled(sheet) >= LEAST:
                continue
            self.forms.remove(form)
            if move(form, sheet, sheets[number - 1] if number else None, parents):
                return True
        return False


def move(form, sheet, before, parents):
    """Moves a form before what stands on a sheet; whether there is a place for it.

    - before: the sheet before that one, on which the text there may have begun.
    """
    part, first = part_of(form, parents), list(beginning(sheet))
    element = next((element for element in first if in_text_of(part, element, parents)), None)
    if element is None:
        if part not in first:
            return False
        move_before(form, part, parents)
        return True
    for place, least in places(element, parents):
        if before is None or filled_before(before, place) >= least:
            divide_before(form, place, parents)
            return True
    return False


def in_text_of(part, element, parents):
    """Whether an element is a paragraph, a list or the like right in the text of a part."""
    parent = parents.get(element)
    return parent is not None and "text" in (parent.get("class") or "").split() and part in ancestors(element, parents)


def places(element, parents):
    """Where a text may be divided before an element, the best place first, and how full the sheet before must stay: above
    the passage that the element stands in, or right above it, with the sentence and the headings that lead to it."""
    before = list(parents[element])
    before = before[:before.index(element)]
    heading = next((number for number in reversed(range(len(before))) if before[number].tag in HEADINGS), None)
    if heading is not None:
        yield with_headings(before[:heading], before[heading]), LEAST_ABOVE_PASSAGE
    if element.tag in LED_TO and before and before[-1].tag == "p":
        element = before.pop()
    yield with_headings(before, element), LEAST


def with_headings(before, element):
    """An element, or the first of the headings right above it."""
    before = list(before)
    while before and before[-1].tag in HEADINGS:
        element = before.pop()
    return element


def ancestors(element, parents):
    while (element := parents.get(element)) is not None:
        yield element


def part_of(form, parents):
    """The article around a form or before it."""
    for element in ancestors(form, parents):
        if element.tag == "article":
            return element
    siblings = list(parents[form])
    before = siblings[:siblings.index(form)]
    return next((element for element in reversed(before) if element.tag == "article"), None)


def move_before(form, place, parents):
    parents[form].remove(form)
    parent = parents[place]
    parent.insert(list(parent).index(place), form)


def divide_before(form, element, parents):
    """Ends a text before one of its elements, and begins it again behind the form."""
    text = parents[element]
    parents[form].remove(form)
    rest = copy.copy(text)
    for child in list(rest):
        rest.remove(child)
    rest.text = None
    children = list(text)
    for child in children[children.index(element):]:
        text.remove(child)
        rest.append(child)
    parent = parents[text]
    place = list(parent).index(text) + 1
    if len(text):
        parent.insert(place, rest)
    else:
        # Nothing is left before the form.
        parent[place - 1] = rest
        place -= 1
    parent.insert(place, form)
