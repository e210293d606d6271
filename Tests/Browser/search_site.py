"""A small site with search, made with search-bench, for the tests of the client in a browser."""
import functools
import html
import http.server
import json
import pathlib
import shutil
import subprocess
import threading

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCH = ROOT / ".build/release/search-bench"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"

PAGES = {
    "en": [
        ("addiction/triggers", "Triggers", "Addiction", ["client"], ["cues"],
         [("", None, "A trigger is a person, a place or a feeling that starts a craving."),
          ("What you can do today", "today", "Write down three triggers. Breathe slowly until the craving passes."),
          ("Inside triggers", "inside", "Being hungry, angry, lonely or tired. Hunger is a trigger that food can stop.")]),
        ("addiction/cravings", "Riding out cravings", "Addiction", ["client", "family"], ["urges"],
         [("", None, "Cravings rise, peak and fall, like a wave."),
          ("Surf the urge", "surf", "Most urges pass within half an hour.")]),
        ("medicines/opioids", "Medicine for opioid use disorder", "Medicines", ["family"], ["Suboxone"],
         [("", None, "Methadone, buprenorphine and naltrexone help people to stay in recovery.")]),
        ("get-help/overdose", "Overdose and naloxone", "Get help", ["client", "family"], [],
         [("", None, "Call 911. Give naloxone. Stay."),
          ("Withdrawal safety", "withdrawal", "Withdrawal from alcohol can be dangerous.")]),
        ("get-help/now", "Get help now", "Get help", ["client"], ["suicide"],
         [("", None, "You can call or text 988 at any hour. Talk about suicide safely.")]),
    ],
    "es": [
        ("es/adiccion/que-es", "¿Qué es la adicción?", "Adicción", ["client"], [],
         [("", None, "La adicción es una condición médica que se puede tratar."),
          ("Señales", "senales", "Las ganas de consumir vuelven en la mañana.")]),
        ("es/ayuda/sobredosis", "Sobredosis y naloxona", "Ayuda", ["client"], [],
         [("", None, "Llame al 911. Dé naloxona. Quédese con la persona.")]),
    ],
}

SYNONYMS = """lang\tlay\tcanonical\tkind\tdisplay
en\tnarcan\tnaloxone\tbrand\tyes
en\tcold turkey\tstopping suddenly; withdrawal\tlay\tyes
en\tchiva\tnaloxone\tslang\tsearch-only
es\tantojos\tganas de consumir\tlay\tyes
"""

EXTRA = ("recovery week group steady evening morning friend sponsor meeting schedule clinic hour family visit plan goal "
         "housing sleep food walk call letter travel holiday work school money court insurance program session").split()


def extra_pages(count):
    """Plain pages, so that an index has several parts of every kind."""
    for number in range(count):
        words = " ".join(EXTRA[(number * k + k * k) % len(EXTRA)] + ("s" if (number + k) % 3 == 0 else "") + (
            chr(97 + number % 26) + chr(97 + k % 26) if k % 5 == 0 else "") for k in range(1, 40))
        yield (f"extra/page-{number}", f"Extra {EXTRA[number % len(EXTRA)]} {number}", "Extra", ["family"], [],
               [("", None, words)])


TEXTS = {
    "results": "{count} results", "one": "1 result", "first": "The first {count} results", "more": "Show more results",
    "none": "Nothing found for “{query}”.", "common": "Every page has these words.", "corrected": "Showing results for {query}.",
    "literal": "Search for {query} instead", "all": "See all results", "list": "A to Z of all pages",
    "nearest": "Did you mean:", "loading": "Searching…", "failed": "Search is not available right now.",
    "help": "Get help now", "pinned": "Help is available now. It is shown above the results.",
    "suggestions": "Suggestions", "copy": "Copy link to this search", "copied": "The link is copied.",
    "copy-link": "Copy this link:",
}


def documents(language, extra=0):
    pages = PAGES[language] + (list(extra_pages(extra)) if language == "en" else [])
    for address, title, section, audiences, keywords, passages in pages:
        yield {"id": address, "title": title, "section": section, "audiences": audiences, "keywords": keywords,
               "passages": [{"heading": heading, "anchor": anchor, "text": text} for heading, anchor, text in passages]}


def page(root, language, title, main, scripts, index=""):
    """`root` is the way to the site's root; `index` is put after addresses, for a site without a server."""
    texts = "".join(f' data-text-{name}="{text}"' for name, text in TEXTS.items())
    return f"""<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>{html.escape(title)}</title>
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width">
<script defer src="{root}{scripts[language]['src']}" data-base="{root}" data-lang="{language}"
 data-index-en="{scripts['en']['entry']}" data-index-es="{scripts['es']['entry']}"
 data-page="search/{index}" data-index-page="a-z/{index}" data-help="get-help/now/{index}"{texts}></script></head>
<body><header><search><form role="search" class="search" data-search action="{root}a-z/{index}">
<label for="search-field">Search</label>
<input id="search-field" type="search" autocomplete="off" maxlength="200"><button type="submit">Search</button>
</form></search></header>
<main><h1>{html.escape(title)}</h1>{main}</main>
<template id="search-help"><h2>Get help now</h2><p>Call or text <a href="tel:988">988</a>.</p></template></body></html>"""


SEARCH_FORM = """<form role="search" class="search search-full" data-search-page action="../a-z/">
<label for="search-query">Search this site</label><input id="search-query" type="search" autocomplete="off">
<button type="submit">Search</button>
<div data-search-pinned></div>
<details class="search-filters" hidden><summary data-search-filters="Filters: {count} chosen">Filters</summary>
<label>Section <select data-search-filter="section"><option value="">All</option><option>Addiction</option>
<option>Get help</option></select></label>
<label>For <select data-search-filter="audience"><option value="">Everyone</option><option value="family">Family</option>
</select></label></details></form><template data-search-nothing><p>Try naloxone.</p></template><div data-search-results></div>
<noscript><p>Search needs JavaScript. <a href="../a-z/">A to Z</a></p></noscript>"""


def make_site(folder, one_file_limit=300, extra=0, portable=False, edit=("", "")):
    """Writes the site into `folder` and says where its indexes are: {language: {src, entry}}. `edit` puts a text in the
    place of another in what is indexed."""
    folder = pathlib.Path(folder)
    index = "index.html" if portable else ""
    scripts = {}
    # The copy that a build publishes, so that the tests tell whether shortening has changed what it does.
    client = (ROOT / "Templates/assets/search.min.js").read_text().split("\n", 1)[1]
    (folder / "assets").mkdir(exist_ok=True)
    phrases = {}
    (folder / "synonyms.tsv").write_text(SYNONYMS)
    for language in PAGES:
        docs = folder / f"docs-{language}.jsonl"
        docs.write_text("".join(json.dumps(document).replace(*edit) + "\n" for document in documents(language, extra)))
        part = folder / f"made-{language}"
        part.mkdir()
        subprocess.run([BENCH, "index", docs, language, part, "--synonyms", folder / "synonyms.tsv",
                        "--one-file-limit", str(one_file_limit), "--address-end", "/" + index],
                       check=True, capture_output=True)
        shutil.copytree(part / "search", folder / "search", dirs_exist_ok=True)
        scripts[language] = {"src": f"assets/search-{language}.js", "entry": f"search/{language}.js"}
        phrases[language] = (part / "phrases.js").read_text()
        (folder / f"assets/phrases-{language}.js").write_text(phrases[language])
    opening = (part / "opening.js").read_text()
    for language in PAGES:
        # As a site has them: the page's own crisis phrases in its script, those of the other languages in files.
        others = "".join(f'handrail.phrases("{other}","assets/phrases-{other}.js");' for other in PAGES if other != language)
        (folder / scripts[language]["src"]).write_text(opening + client + phrases[language] + others)
    for language, pages in PAGES.items():
        for address, title, *_, passages in pages:
            main = "".join((f'<h2 id="{anchor}">{heading}</h2>' if anchor else "") + f"<p>{text}</p>"
                           for heading, anchor, text in passages)
            write(folder, address, page("../" * (address.count("/") + 1), language, title, main, scripts, index))
    write(folder, "search", page("../", "en", "Search", SEARCH_FORM, scripts, index))
    write(folder, "a-z", page("../", "en", "A to Z", "<p>All pages.</p>", scripts, index))
    (folder / "index.html").write_text(page("./", "en", "Home", "<p>Welcome.</p>", scripts, index))
    return scripts


def write(folder, address, text):
    path = folder / address / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below the path /clinic/, and keeps the addresses that were asked for; `held` are bytes that a cache
    answers with in the place of files."""

    def translate_path(self, path):
        return super().translate_path(path.removeprefix("/clinic"))

    def do_GET(self):
        self.server.seen.append(self.path)
        if self.path not in self.server.held:
            return super().do_GET()
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript")
        self.end_headers()
        self.wfile.write(self.server.held[self.path])

    def end_headers(self):
        if self.server.seconds:
            self.send_header("Cache-Control", f"max-age={self.server.seconds}")
        super().end_headers()

    def log_message(self, *_):
        pass


def serve(folder, seconds=None):
    """`seconds`: how long browsers may keep what they get; nothing is said of it unless given."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    server.seen, server.seconds, server.held = [], seconds, {}
    threading.Thread(target=server.serve_forever, daemon=True).start()
    server.address = f"http://127.0.0.1:{server.server_port}/clinic/"
    return server
