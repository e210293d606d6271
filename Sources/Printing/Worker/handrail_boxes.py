"""What stands where on the sheets of a document that has been laid out."""


def filled(page):
    """How much of the room for text is used, by height."""
    top = page.content_box_y()
    return (lowest(page, top) - top) / page.height if page.height else 1


def filled_before(page, element):
    """The same, had the sheet ended before an element; all of it where the element does not stand on it."""
    box = next((box for box in boxes(page) if box.element is element), None)
    if box is None or not page.height:
        return 1
    return (box.position_y - page.content_box_y()) / page.height


def sheets_of(pages, elements):
    """The numbers of the sheets on which each of the elements stands."""
    found = {element: [] for element in elements}
    for number, page in enumerate(pages):
        for element in {box.element for box in boxes(page._page_box)}:
            if element in found:
                found[element].append(number)
    return found


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


def boxes(box):
    """All boxes in the flow of a sheet, from its top."""
    for child in flow(box):
        yield child
        yield from boxes(child)


def flow(box):
    """What stands in a box, without headers, footers and what is placed out of the flow."""
    return [
        child for child in getattr(box, "children", ())
        if getattr(child, "at_keyword", None) is None and child.is_in_normal_flow()]
