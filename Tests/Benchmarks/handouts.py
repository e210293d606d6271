"""Handouts to measure printing with: HTML of three letter pages with what a handout has, always the same."""
import html

import corpus

STYLE = """
@page { size: letter; margin: 2cm 2cm 2.5cm; font-family: Andika, sans-serif;
  @bottom-left { content: "Example Clinic · 555-0100" }
  @bottom-right { content: "page " counter(page) " of " counter(pages) } }
body { font: 12pt/1.4 Andika, sans-serif; margin: 0 }
h1 { font-size: 22pt; line-height: 1.2 } h2 { font-size: 16pt; break-after: avoid }
aside { border: 2pt solid; padding: 8pt; break-inside: avoid }
table { border-collapse: collapse; width: 100% } th, td { border: 1pt solid; padding: 4pt; text-align: left }
tr { break-inside: avoid } a::after { content: " (" attr(href) ")"; font-size: 10pt }
.line { border-bottom: 1pt solid; height: 9mm }
"""


def table(writer):
    rows = "".join(
        f'<tr><th scope="row">{writer.words(1)[0]}</th><td>{html.escape(writer.sentence())}</td></tr>' for _ in range(3))
    head = '<thead><tr><th scope="col">Word</th><th scope="col">What it says</th></tr></thead>'
    return f"<table>{head}<tbody>{rows}</tbody></table>"


def listing(writer):
    return "<ul>" + "".join(f"<li>{writer.sentence()}</li>" for _ in range(4)) + "</ul>"


def handout(writer):
    title = writer.title(4)
    passages = "".join(
        f"<h2>{writer.title(3)}</h2><p>{writer.paragraph()}</p><p>{writer.paragraph()} See <strong>{writer.title(2)}</strong> "
        f'in <a href="https://clinic.example/sleep/">another page</a>.</p>'
        + (table(writer) if place % 2 else listing(writer)) for place in range(4))
    lines = '<div class="line"></div>' * 4
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<style>{STYLE}</style></head><body><h1>{title}</h1>'
        f"<aside>In a crisis call or text 988. In danger call 911.</aside>{passages}"
        f"<h2>My plan</h2><p>What set off the urge?</p>{lines}</body></html>")


def write(count, folder):
    """`handout-<number>.html`, each complete in itself, as Handrail's own are."""
    folder.mkdir(parents=True)
    writer = corpus.Writer(7)
    for number in range(count):
        (folder / f"handout-{number:03}.html").write_text(handout(writer), encoding="utf-8")
