"""Which font is really used, and a form font with no more letters than people write."""
import functools
import io

import weasyprint.pdf
from fontTools.ttLib import TTFont
from weasyprint.text.ffi import ffi, fontconfig

GENERIC = {"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"}

# What a person may write into a form: Latin with its accents, and the punctuation of English and Spanish.
WRITABLE = [*range(0x20, 0x7F), *range(0xA0, 0x180), *map(ord, "‘’‚“”„–—…•€™")]


def match(config, family):
    """The names and the file of the font that fontconfig takes for a family."""
    pattern = ffi.gc(fontconfig.FcPatternCreate(), fontconfig.FcPatternDestroy)
    fontconfig.FcPatternAddString(pattern, b"family", family.encode())
    fontconfig.FcConfigSubstitute(config, pattern, fontconfig.FcMatchFont)
    fontconfig.FcDefaultSubstitute(pattern)
    found = ffi.gc(
        fontconfig.FcFontMatch(config, pattern, ffi.new("FcResult *")), fontconfig.FcPatternDestroy)
    if found == ffi.NULL:
        return [], None
    names = []
    while (name := text(found, b"family", len(names))) is not None:
        names.append(name)
    return names, text(found, b"file", 0)


def text(pattern, key, index):
    """One of a pattern's texts; None past the last."""
    value = ffi.new("FcChar8 **")
    if fontconfig.FcPatternGetString(pattern, key, index, value) != 0:
        return None
    return ffi.string(value[0]).decode(errors="replace")


def check(families, config, findings):
    """Tells which families are not there. `families` are the lists that style sheets ask for."""
    for wanted in families:
        named = [family for family in wanted if family.lower() not in GENERIC]
        missing = [family for family in named if not is_installed(config, family)]
        if not missing or missing[0] != wanted[0]:
            continue
        stand_in = next((family for family in wanted if family not in missing), wanted[0])
        used = (match(config, stand_in)[0] or ["another font"])[0]
        findings.add(
            "error" if len(missing) == len(named) else "warning", "print-font",
            f"the font '{missing[0]}' is not installed, so '{used}' was used")


def installed_files(document):
    """The regular faces of the installed fonts that a document uses; their bold and italic come in the same package.
    Fonts from a style sheet lie in a folder of the document's own and have been counted as files that were read."""
    families = {font.family for font in document.fonts.values()}
    files = {match(document.font_config._config, family)[1] for family in families}
    own = str(document.font_config._folder)
    return sorted(file for file in files if file and not file.startswith(own))


def is_installed(config, family):
    return family.lower() in (name.lower() for name in match(config, family)[0])


def make_form_fonts_small():
    """Lets form fonts be cut down to what people write; WeasyPrint embeds them whole."""
    build = weasyprint.pdf.build_fonts_dictionary

    def build_with_small_form_fonts(pdf, fonts, compress, subset, options):
        for font in fonts.values():
            if font.used_in_forms:
                font.used_in_forms = False
                letters, widths = writable(font.file_content, font.index)
                font.to_unicode = {**letters, **font.to_unicode}
                font.widths = {**widths, **font.widths}
        return build(pdf, fonts, compress, subset, options)

    weasyprint.pdf.build_fonts_dictionary = build_with_small_form_fonts


@functools.lru_cache(maxsize=8)
def writable(content, index):
    """The letters and the widths (thousandths of the font size) of the glyphs for what can be written."""
    font = TTFont(io.BytesIO(content), fontNumber=index)
    names, metrics, scale = font.getBestCmap(), font["hmtx"], 1000 / font["head"].unitsPerEm
    letters, widths = {}, {}
    for letter in WRITABLE:
        if letter in names:
            glyph = font.getGlyphID(names[letter])
            letters.setdefault(glyph, chr(letter))
            widths[glyph] = metrics[names[letter]][0] * scale
    return letters, widths
