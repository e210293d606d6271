"""A form that stays whole may leave the sheet before it almost empty: then it trades places with the text on that sheet.

That is done for forms with the attribute `data-beside` which begin a sheet because they did not fit on what was left of the
one before. Where less than half of that is filled, the form moves before the text that stands there, so that it follows a
full sheet and the text runs on behind it. It never leaves the part, an `article`, that it belongs to.
"""
import contextlib
import copy
import functools

import cssselect2
import weasyprint.document

# The share of a sheet below which it counts as almost empty.
LEAST = 0.5
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


def fill_sheets(html, render):
    """Lays a document out; one with such forms before that too, again after each move."""
    root = html.etree_element
    forms = [form for form in root.iter("form") if form.get("data-beside") is not None]
    while forms:
        with roughly():
            pages = render().pages
        if not move_one(root, pages, forms):
            break
        html.wrapper_element = cssselect2.ElementWrapper.from_html_root(root, content_language=None)
    return render()


@contextlib.contextmanager
def roughly():
    """Layouts without the second and third round, which put the right numbers of pages into the text."""
    whole = weasyprint.document.layout_document
    weasyprint.document.layout_document = functools.partial(whole, max_loops=1)
    try:
        yield
    finally:
        weasyprint.document.layout_document = whole


def move_one(root, pages, forms):
    """Moves the first form that leaves a sheet almost empty, each once; whether there was one."""
    parents = {child: parent for parent in root.iter() for child in parent}
    for page, following in zip(pages, pages[1:]):
        form = next((element for element in beginning(following._page_box) if element in forms), None)
        if form is None or filled(page._page_box) >= LEAST:
            continue
        forms.remove(form)
        part = part_of(form, parents)
        first = list(beginning(page._page_box))
        element = next((element for element in first if in_text_of(part, element, parents)), None)
        if element is not None:
            if element.tag in ("ol", "ul"):
                element = divide_list(element, first, parents)
            divide_before(form, with_its_head(element, parents), parents)
            return True
        if part in first:
            move_before(form, part, parents)
            return True
    return False


def in_text_of(part, element, parents):
    """Whether an element is a paragraph, a list or the like right in the text of a part."""
    parent = parents.get(element)
    return parent is not None and "text" in (parent.get("class") or "").split() and part in ancestors(element, parents)


def with_its_head(element, parents):
    """An element of a text, or the first of the headings right above it."""
    before = list(parents[element])
    before = before[:before.index(element)]
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


def divide_list(whole, first, parents):
    """Ends a list before its item with which a sheet begins; the list that goes on there, or the same one."""
    items = list(whole)
    place = next((items.index(element) for element in first if element in items), 0)
    if place == 0:
        return whole
    rest = copy.copy(whole)
    for item in list(rest)[:place]:
        rest.remove(item)
    for item in items[place:]:
        whole.remove(item)
    # The very items, which are looked up by what they are.
    for number, item in enumerate(items[place:]):
        rest[number] = item
    if whole.tag == "ol":
        rest.set("start", str(int(whole.get("start") or 1) + place))
    parent = parents[whole]
    parent.insert(list(parent).index(whole) + 1, rest)
    parents[rest] = parent
    return rest


def filled(page):
    """How much of the room for text is used, by height."""
    top = page.content_box_y()
    return (lowest(page, top) - top) / page.height if page.height else 1


def lowest(box, least):
    """The bottom of the last line, picture or field, and `least` where there is none."""
    children = flow(box)
    if children:
        return max(lowest(child, least) for child in children)
    return max(least, box.position_y + box.height) if isinstance(box.height, (int, float)) else least


def beginning(page):
    """The elements that begin, or go on, at the top of a sheet, the outermost first."""
    box = page
    while children := flow(box):
        box = children[0]
        if box.element is not None:
            yield box.element


def flow(box):
    """What stands in a box, without headers, footers and what is placed out of the flow."""
    return [
        child for child in getattr(box, "children", ())
        if getattr(child, "at_keyword", None) is None and child.is_in_normal_flow()]
