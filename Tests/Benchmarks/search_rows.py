"""search_rows.py [--pages N,N] [--queries N] [--runs N] [--docs FILE --language L]

What search costs beside Pagefind over the same pages: time and peak memory of making the index (the whole process, from
JSON lines here, from HTML there), and what a cold query of one to three words and five results costs in Chromium: gzip bytes
of every script and data file that it needed, and round trips one after another (the longest chain of requests after the
page's own, each begun when the one before had ended), as typed and with one typo in one of its words. Prints a table;
`make bench` prints it too.

Pages have some 1.4 kB of text, always the same, or are those of FILE, in the form that search-bench reads."""
import argparse
import functools
import gzip
import html
import http.server
import json
import os
import pathlib
import random
import re
import statistics
import subprocess
import tempfile
import threading
import time

import corpus
from contender import Contender, program, row
from relevance import CLASSES, mistyped

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCH = ROOT / ".build/release/search-bench"
# Seconds that every answer takes, so that requests made together are told from those made one after another.
DELAY = 0.08


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files, late, and notes of each how many bytes it would be behind gzip, and when it began and ended."""

    def do_GET(self):
        start = time.monotonic()
        path = self.translate_path(self.path)
        if path.endswith("/"):
            path += "index.html"
        if not os.path.isfile(path):
            self.send_error(404)
            return
        body = pathlib.Path(path).read_bytes()
        is_counted = not path.endswith(".html")
        if is_counted:
            time.sleep(DELAY)
            packed = body if body[:2] == b"\x1f\x8b" else gzip.compress(body, 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if is_counted:
            self.server.seen.append((min(len(packed), len(body)), start, time.monotonic()))
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def serve(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=folder))
    server.seen = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def write_documents(count, file):
    """Pages of a title and two passages, of one paragraph and of two."""
    writer = corpus.Writer(seed=21)
    with open(file, "w", encoding="utf-8") as lines:
        for number in range(count):
            passages = [
                {"heading": "", "text": writer.paragraph()},
                {"heading": writer.title(3), "anchor": "part", "text": writer.paragraph() + "\n" + writer.paragraph()}]
            lines.write(json.dumps({"id": f"page-{number}", "title": writer.title(4), "passages": passages}) + "\n")


def pick_queries(documents, count):
    """One to three words of four letters or more from the beginning of a random page."""
    chance = random.Random(11)
    queries = []
    while len(queries) < count:
        document = chance.choice(documents)
        text = document["title"] + " " + (document.get("text") or " ".join(p["text"] for p in document["passages"]))[:400]
        words = sorted(set(re.findall(r"[a-záéíóúñ]{4,}", text.lower())))
        if len(words) > 3:
            queries.append(" ".join(chance.sample(words, chance.choice([1, 2, 2, 3]))))
    return queries


def misspell(query, number):
    """The query with one typo, of each class in turn."""
    words = query.split()
    chance = random.Random(number)
    place = chance.randrange(len(words))
    return " ".join([*words[:place], mistyped(words[place], CLASSES[number % len(CLASSES)], chance), *words[place + 1:]])


def write_pages(site, documents, language):
    """What Pagefind reads."""
    for document in documents:
        passages = document.get("passages") or [{"heading": "", "text": document["text"]}]
        body = "".join(f"<h2>{html.escape(p.get('heading') or '')}</h2><p>{html.escape(p['text'])}" for p in passages)
        page = site / "pages" / document["id"] / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f'<!doctype html><html lang="{language}"><title>{html.escape(document["title"] or "-")}</title>'
                        f"<main><h1>{html.escape(document['title'] or '-')}</h1>{body}</main>", encoding="utf-8")


def write_start(site, ours, language):
    """The page that both are asked on, with our script as a build publishes it."""
    client = (ROOT / "Templates/assets/search.min.js").read_text().split("\n", 1)[1]
    opening, phrases = ((ours / name).read_text() for name in ("opening.js", "phrases.js"))
    (site / "search.js").write_text(opening + client + "\n" + phrases)
    (ours / "search").rename(site / "search")
    (site / "index.html").write_text(
        f'<!doctype html><html lang="{language}"><script defer src="search.js" data-base="./" data-lang="{language}" '
        f'data-index-{language}="search/{language}.js"></script><p>.')


def measure(browser, server, script, queries):
    """For each query: bytes, round trips after the page's own requests, results."""
    rows = []
    for query in queries:
        server.seen.clear()
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/index.html", wait_until="load")
        before = len(server.seen)
        results = page.evaluate(script, query)
        context.close()
        rows.append((sum(size for size, *_ in server.seen), longest_chain(server.seen[before:]), results))
    return rows


def longest_chain(requests):
    length, free = 0, 0
    for _, start, end in sorted(requests, key=lambda request: request[2]):
        if start >= free:
            length, free = length + 1, end
    return length


OURS = "query => handrail.search(query, {limit: 5}).then(a => a.results.length)"
PAGEFIND = """async query => { const p = await import('/pagefind/pagefind.js');
  const found = await p.search(query);
  return (await Promise.all(found.results.slice(0, 5).map(r => r.data()))).length; }"""


def print_row(count, contender, kind, asked):
    sizes = sorted(size for size, *_ in asked)
    trips = [trips for _, trips, _ in asked]
    row(f"{count:,}", contender.name, kind, f"{contender.time:.2f} s", f"{contender.peak:.0f} MB",
        f"{statistics.median(sizes) / 1000:.1f} kB", f"{sizes[int(len(sizes) * .95)] / 1000:.1f} kB",
        f"{statistics.mean(trips):.1f}, at most {max(trips)}", sum(not results for *_, results in asked))


def compare(docs, language, runs, count_of_queries, browser, folder):
    """Measures both on the pages of one file and prints their rows. `folder` stays to the end: see Contender."""
    documents = [json.loads(line) for line in open(docs, encoding="utf-8")]
    site, ours = folder / "site", folder / "ours"
    write_pages(site, documents, language)
    contenders = [
        Contender("Handrail", [BENCH, "index", docs, language, ours], ours),
        Contender("Pagefind", [program("pagefind_bin", "pagefind"), "--site", site, "--glob", "pages/**/*.html"],
                  site / "pagefind")]
    for _ in range(runs):
        for contender in contenders:
            contender.run()
    write_start(site, ours, language)
    server = serve(str(site))
    typed = pick_queries(documents, count_of_queries)
    asked = {"as typed": typed, "one typo": [misspell(query, number) for number, query in enumerate(typed)]}
    for contender, script in zip(contenders, [OURS, PAGEFIND]):
        for kind, queries in asked.items():
            print_row(len(documents), contender, kind, measure(browser, server, script, queries))
    server.shutdown()
    server.server_close()


def print_rows(sizes, runs=3, queries=60, docs=None, language="en"):
    # Here, because a program's peak memory is never less than that of the Python that starts it.
    from playwright.sync_api import sync_playwright

    row("pages", "search by", "query", "index made in", "peak memory", "cold query, median", "95th percentile", "round trips",
        "queries without result")
    row(*["---"] * 9)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        for size in [None] if docs else sizes:
            file = docs or f"{folder}/{size}.jsonl"
            if size:
                write_documents(size, file)
            compare(file, language, runs, queries, browser, pathlib.Path(folder, str(size)))
        browser.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", default="1000,3400", help="numbers of pages")
    parser.add_argument("--queries", type=int, default=60)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--docs")
    parser.add_argument("--language", default="en")
    options = parser.parse_args()
    print_rows(map(int, options.pages.split(",")), options.runs, options.queries, options.docs, options.language)


if __name__ == "__main__":
    main()
