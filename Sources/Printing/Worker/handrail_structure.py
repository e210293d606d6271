"""What WeasyPrint leaves out of the structure of a tagged PDF.

- the scope of table headers (PDF/UA-1, 7.5)
- the language of parts in another language (7.2)
- what stands in the margins of every page, which is no part of the text (7.8)
"""
import pydyf
import weasyprint.draw
import weasyprint.pdf.tags
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder


def complete_structure(seen):
    """Completes every structure element that WeasyPrint makes from now on; `seen` is told every box."""
    build = weasyprint.pdf.tags._build_box_tree

    def build_completely(box, parent, *arguments):
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if isinstance(box, boxes.MarginBox):
            return
        seen(box)
        for element in build(box, parent, *arguments):
            complete(element, box)
            yield element

    weasyprint.pdf.tags._build_box_tree = build_completely


def mark_margins():
    """Marks headers and footers as artifacts; WeasyPrint marks them as text that belongs nowhere."""
    draw = weasyprint.draw.draw_stacking_context

    def draw_marked(stream, context):
        if not isinstance(context.box, boxes.MarginBox) or stream._tags is None:
            return draw(stream, context)
        kind = {"Type": "/Pagination"}
        if context.box.at_keyword.startswith("@top"):
            kind["Subtype"] = "/Header"
        elif context.box.at_keyword.startswith("@bottom"):
            kind["Subtype"] = "/Footer"
        stream.begin_marked_content("Artifact", pydyf.Dictionary(kind))
        # No marks within marks.
        tags, stream._tags = stream._tags, None
        draw(stream, context)
        stream._tags = tags
        stream.end_marked_content()

    weasyprint.draw.draw_stacking_context = draw_marked


def complete(element, box):
    if box.element is None or "::" in (box.element_tag or ""):
        return
    if element["S"] == "/TH" and "A" in element:
        # WeasyPrint, too, takes a header that does not say "row" for one of a column.
        is_row = (box.element.get("scope") or "").lower() in ("row", "rowgroup")
        element["A"]["Scope"] = "/Row" if is_row else "/Column"
    language = box.element.get("lang")
    if language and box.element_tag not in ("html", "body"):
        element["Lang"] = pydyf.String(language)


def has_text(box):
    """Whether words stand right in a box, on a line of it or without one."""
    if isinstance(box, boxes.TextBox):
        return True
    lines = [child for child in getattr(box, "children", ()) if isinstance(child, (boxes.LineBox, boxes.TextBox))]
    return any(isinstance(child, boxes.TextBox) for line in lines for child in getattr(line, "children", [line]))
