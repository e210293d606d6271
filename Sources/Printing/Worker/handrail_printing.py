"""One HTML document to one tagged PDF."""
import gc
import logging

import handrail_fields
import handrail_files
import handrail_findings
import handrail_fonts
import handrail_sheets
import handrail_structure
import handrail_styles
import weasyprint
from weasyprint.logger import LOGGER
from weasyprint.text.fonts import FontConfiguration


class Printer:
    """Prints one job after another. The boxes of a job are collected while its tags are written."""

    def __init__(self):
        self.boxes = []
        self.fonts = None
        self.sheets = handrail_styles.StyleSheets()
        handrail_structure.complete_structure(self.boxes.append)
        handrail_structure.mark_margins()
        handrail_fonts.make_form_fonts_small()
        LOGGER.propagate = False
        logging.captureWarnings(True)
        # A document that is being laid out holds no garbage worth looking for: that is done between jobs.
        gc.collect()
        gc.freeze()
        gc.disable()

    def print(self, html, base, folders, is_form):
        """The PDF with its number of pages, the findings, and the files it was made from."""
        findings = handrail_findings.Findings(self.sheets)
        files = handrail_files.JobFiles(folders)
        self.boxes.clear()
        LOGGER.addHandler(findings)
        try:
            parsed = weasyprint.HTML(string=html.decode(), base_url=base, url_fetcher=files)
            document = handrail_sheets.fill_sheets(parsed, lambda: parsed.render(
                # Lists that go on begin at the number that the page gives them.
                presentational_hints=True,
                font_config=self.font_configuration(), pdf_variant="pdf/ua-1", pdf_forms=is_form), findings)
            pdf = document.write_pdf(
                finisher=lambda document, pdf: self.finish(document, pdf, findings),
                pdf_variant="pdf/ua-1", pdf_forms=is_form)
        finally:
            LOGGER.removeHandler(findings)
            if findings.list:
                self.sheets.forget()
        for path in handrail_fonts.installed_files(document):
            files.add(path)
        return pdf, len(document.pages), findings.list, files.used

    def font_configuration(self):
        """Reading the configuration takes longer than some jobs; it is read again after fonts from a style sheet."""
        if self.fonts is None or self.fonts._folder is not None:
            self.fonts = FontConfiguration()
        return self.fonts

    def finish(self, document, pdf, findings):
        if not document.metadata.title:
            findings.add("error", "print-title", "the document has no title", "add a <title> to the template")
        if not document.metadata.lang:
            findings.add("error", "print-language", "the document does not say its language",
                         'add lang="…" to the <html> of the template')
        root = document._html.etree_element
        fields = [box for box in self.boxes if box.widget_annotation]
        handrail_fields.complete_fields(pdf, fields, root, findings)
        handrail_fields.draw_empty_fields(pdf, fields)
        handrail_fields.complete_links([box for box in self.boxes if box.link_annotation])
        families = dict.fromkeys(
            tuple(box.style["font_family"]) for box in self.boxes if handrail_structure.has_text(box))
        handrail_fonts.check(families, document.font_config._config, findings)
