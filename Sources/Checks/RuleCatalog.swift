/// What every rule name that a finding may bear stands for: those of the rules in `Rules/`, and those of the parts that
/// read, render and publish.
public enum RuleCatalog {
  /// Sorted.
  public static var names: [String] { (Checker.rules.map(\.id) + others.keys).sorted() }

  public static func explanation(of name: String) -> String? {
    Checker.rules.first { $0.id == name }?.explanation ?? others[name]
  }

  private static let others: [String: String] = [
    "base-url": "baseURL in site.yml must be the http or https address at which the site will stand.",
    "contrast": """
    Two colours of the theme are too alike to read (WCAG 2.2, 1.4.3 and 1.4.11). Many readers are old, tired or on a \
    cracked screen.
    """,
    "css-import": "A style sheet imports another one. Put the file into assets/styles/ instead: all are joined there.",
    "broken-address": "A link from the root of the site, /like/this/, leads to no page of it.",
    "broken-picture": "A picture's file is no picture of its kind or is cut short: readers would see a gap.",
    "duplicate-id": "Two entries of a data file have one id, so that only one of them could be meant.",
    "duplicate-key": "A key stands twice in one place; only one of the two could count.",
    ExampleClinic.id: """
    The site is built with the example clinic, whose telephone numbers are made up. Every page says so, and --strict \
    refuses to publish.
    """,
    "exists": "A command would have written over a file that is there already.",
    "file": "A file or folder could not be read or written; the message gives the system's reason.",
    "foreign-folder": "The folder to publish into holds files that Handrail did not make. It never deletes those.",
    "front-matter": "The front matter between two lines '---' is not closed.",
    "internal": "Something went wrong inside Handrail. Please report it with the command that you ran.",
    "kind": "The front matter says what kind of page the file is, and a file of that kind lies elsewhere.",
    "language-data": """
    The search lacks a part of what it should know of one of the site's languages. What it knows is a folder of text \
    files a language, Sources/Search/Languages/<code>/: stop words, endings, medicines, letters, how people speak of a \
    crisis, and words that look like theirs. Each of them says at its head how it is written; no Swift is needed.
    """,
    "limit-file-size": "A Markdown file is larger than any module needs to be.",
    "limit-marks":
      "A document holds so many marks of emphasis, brackets or the like that parsing it would take too long.",
    "limit-nesting": "Quotations, lists or marks are nested deeper than a reader could follow.",
    "limit-references": "A document holds more link references or footnotes than parsing can take.",
    "limit-steps": "A document is built so that parsing it would take too long.",
    "limit-table-cells": "A table has more cells than a page can show.",
    "listen": "The preview cannot serve at the address that was asked for.",
    "missing-asset": "A file that the theme names in assets/ is not there.",
    "missing-key": "A key without which the file means nothing is missing.",
    "missing-logo": "The logo that site.yml names is not below Content/.",
    "missing-string": "A text of the user interface is missing in one of the site's languages.",
    "missing-template": "A layout or partial that every site needs is missing from the theme.",
    "no-modules": "There is nothing to publish: no Markdown file lies in the site's first language.",
    "no-site": "The command was not run in a site: there is no Content/ with a site.yml.",
    "no-starter": "The starter content is not installed beside the program.",
    "no-theme": "No theme was found: neither installed with the program nor in the site's Templates/.",
    "missing-translation": "A handout was asked for in a language in which its module is not written.",
    "port": "The preview found no free port.",
    "print-alternative": "A picture of a template for print says nothing to those who do not see it.",
    "print-cancelled": "Printing was broken off; what had been printed stays.",
    "print-crash": "The program that prints ended twice over one document. All others were printed.",
    "print-engine": "What prints PDF files is not installed, or tells of trouble with a document or style sheet.",
    "print-failed": "A document could not be printed; the message gives the print engine's reason.",
    "print-field": "A field to fill in has no label, so that a screen reader could not say what belongs into it.",
    "print-font": "A font that a style sheet names is not installed; another one was used.",
    "print-image": "The print engine cannot show a picture.",
    "print-language": "A template for print does not say its language: screen readers would guess how to speak it.",
    "print-link": "A link within a printed document leads to nothing.",
    "print-style": "A style sheet for print could not be read.",
    "print-time": "A document took too long to print and was given up. All others were printed.",
    "print-title": "A template for print has no title, which PDF readers show and speak.",
    "print-write": "A print could not be written; those that were finished stay.",
    "program-start": "The day on which a program starts is not the weekday of its first session.",
    UnknownModule.id: "A program, or a door of the home page, names a module that does not exist.",
    "redirect": "An old address in redirectFrom cannot redirect, because it is no address or a page stands there now.",
    "same-address": "Two files would become the same page.",
    "search-index": "The published search index is missing or cannot be read.",
    "template": "A template cannot be read: a tag is not closed, or is of a kind that is not used here.",
    "third-party": "Something would be loaded from another host, which would learn who reads the site.",
    "unclosed-section": "A section of a template is opened and never closed, or closed and never opened.",
    "unknown-clinic": "site.yml names a clinic that has no file in Content/clinics/.",
    "unknown-color": "theme in site.yml names a colour that the theme does not have, or gives it no colour's value.",
    "unknown-language": "A language was named that the site does not have.",
    "unknown-program": "A program was named, by a door too, that has no file in Content/programs/.",
    "unknown-week": "A week was named that the program does not have.",
    "unknown-drawing": "A text shows a drawing that the theme does not have: readers would see nothing.",
    "unknown-key": "A key that nothing reads: a typing error would otherwise go unnoticed.",
    "unknown-layout": "A layout in Templates/layouts/ that no page uses.",
    "unknown-name": "A name in a template that stands for nothing: it would be a gap on every page.",
    "unknown-partial": "A template includes a partial that does not exist.",
    "unknown-section": "navigation in site.yml names a section that does not exist.",
    "unused-folder": "A folder in Content/ that is not a language of the site; nothing in it is published.",
    "worksheet": "A worksheet is empty, or one of its fields is of no known kind.",
    "write": "The site could not be written; the published one is as it was.",
    "yaml": "The YAML cannot be read.",
    "yaml-limit": "The YAML is larger or deeper than any settings file needs to be.",
    "yaml-type": "A value is of the wrong kind: text where a list belongs, or the like.",
  ]
}
