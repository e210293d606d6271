"""Lays a document out, with what stands badly on its sheets set right: tables, forms beside their text, what should fit,
and the last sheet."""
import contextlib
import functools

import cssselect2
import handrail_ending
import handrail_fit
import handrail_moves
import handrail_tables
import weasyprint.document


def fill_sheets(html, render, findings):
    """Lays a document out, and again after each thing that was set right."""
    root = html.etree_element
    tables, ending = handrail_tables.Tables(root), handrail_ending.Ending(root)
    fitting, moves = handrail_fit.Fitting(root), handrail_moves.Moves(root)

    def has_changed(pages):
        return (tables.set_right(pages, findings) or fitting.set_closer(pages, findings) or moves.move_one(pages)
                or ending.set_right(pages))

    # Where forms may move, some mostly do, and the first layout is not the last.
    document = roughly(render) if moves.forms else render()
    is_final = not moves.forms
    while has_changed(document.pages):
        html.wrapper_element = cssselect2.ElementWrapper.from_html_root(root, content_language=None)
        document = roughly(render)
        is_final = False
    return document if is_final else render()


def roughly(render):
    """A layout without the second and third round, which put the right numbers of pages into the text."""
    with one_round():
        return render()


@contextlib.contextmanager
def one_round():
    whole = weasyprint.document.layout_document
    weasyprint.document.layout_document = functools.partial(whole, max_loops=1)
    try:
        yield
    finally:
        weasyprint.document.layout_document = whole
