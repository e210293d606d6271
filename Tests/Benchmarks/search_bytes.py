"""search_bytes.py DOCS.jsonl LANGUAGE [--queries N] [--bench PATH] [--without-pagefind]

What a cold query of one to three words and five results costs in Chromium, beside Pagefind over the same pages:
gzip bytes of every script and data file that it needed, and round trips one after another (the longest chain of
requests after the page's own, each begun when the one before had ended). Prints a table.

Needs `pip install playwright pagefind[extended]` and Debian's chromium. DOCS.jsonl is what search-bench reads."""
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
import sys
import tempfile
import threading
import time

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
DELAY = 0.03


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files, late, and notes how many bytes each would be behind gzip."""

    def do_GET(self):
        path = self.translate_path(self.path)
        if path.endswith("/"):
            path += "index.html"
        if not os.path.isfile(path):
            self.send_error(404)
            return
        body = pathlib.Path(path).read_bytes()
        if not path.endswith(".html"):
            time.sleep(DELAY)
            packed = body if body[:2] == b"\x1f\x8b" else gzip.compress(body, 6)
            self.server.seen.append((self.path, min(len(packed), len(body))))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def serve(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=folder))
    server.seen = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


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


def write_site(site, documents, language, bench):
    log = subprocess.run([bench, "index", arguments.docs, language, site], capture_output=True, text=True, check=True)
    client = (ROOT / "Templates/assets/search.js").read_text()
    client = "\n".join(line.strip() for line in client.split("\n") if not line.strip().startswith(("//", "/**")))
    pathlib.Path(site, "search.js").write_text(client + pathlib.Path(site, "inline.js").read_text())
    entry = pathlib.Path(site, "entry.txt").read_text()
    pathlib.Path(site, "index.html").write_text(
        f'<!doctype html><html lang="{language}"><script defer src="search.js" data-base="./" data-lang="{language}" '
        f'data-index-{language}="{entry}"></script><p>.')
    for document in documents:
        passages = document.get("passages") or [{"heading": "", "text": document["text"]}]
        body = "".join(f"<h2>{html.escape(p.get('heading') or '')}</h2><p>{html.escape(p['text'])}" for p in passages)
        page = pathlib.Path(site, "pages", document["id"], "index.html")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f'<!doctype html><html lang="{language}"><title>{html.escape(document["title"] or "-")}</title>'
                        f"<main><h1>{html.escape(document['title'] or '-')}</h1>{body}</main>")
    return log.stdout.strip()


def measure(browser, server, script, queries):
    rows = []
    for query in queries:
        server.seen.clear()
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/index.html", wait_until="load")
        before = len(server.seen)
        count = page.evaluate(script, query)
        times = page.evaluate(TIMES)[before:]
        rows.append((sum(size for _, size in server.seen), longest_chain(times), count, len(server.seen) - before))
        context.close()
    return rows


TIMES = "performance.getEntriesByType('resource').map(e => [e.startTime, e.responseEnd])"


def longest_chain(times):
    length, free = 0, 0
    for start, end in sorted(times, key=lambda pair: pair[1]):
        if start >= free:
            length, free = length + 1, end
    return length


def report(name, rows):
    sizes = sorted(row[0] for row in rows)
    print(f"{name:12} median {statistics.median(sizes) / 1000:6.1f} kB  p95 {sizes[int(len(sizes) * .95)] / 1000:6.1f} kB  "
          f"round trips {statistics.mean(row[1] for row in rows):.1f} (most {max(row[1] for row in rows)})  "
          f"files {statistics.mean(row[3] for row in rows):.1f}  no result {sum(row[2] == 0 for row in rows)}")


OURS = "query => handrail.search(query, {limit: 5}).then(a => a.results.length)"
PAGEFIND = """async query => { const p = await import('/pagefind/pagefind.js');
  const found = await p.search(query);
  return (await Promise.all(found.results.slice(0, 5).map(r => r.data()))).length; }"""


def main():
    documents = [json.loads(line) for line in open(arguments.docs)]
    queries = pick_queries(documents, arguments.queries)
    with tempfile.TemporaryDirectory() as site, sync_playwright() as playwright:
        print(write_site(site, documents, arguments.language, arguments.bench))
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        server = serve(site)
        report("Handrail", measure(browser, server, OURS, queries))
        if not arguments.without_pagefind:
            start = time.time()
            subprocess.run([sys.executable, "-m", "pagefind", "--site", site, "--glob", "pages/**/*.html"],
                           capture_output=True, check=True)
            print(f"Pagefind's index took {time.time() - start:.2f} s")
            report("Pagefind", measure(browser, server, PAGEFIND, queries))


parser = argparse.ArgumentParser()
parser.add_argument("docs")
parser.add_argument("language")
parser.add_argument("--queries", type=int, default=60)
parser.add_argument("--bench", default=str(ROOT / ".build/release/search-bench"))
parser.add_argument("--without-pagefind", action="store_true")
arguments = parser.parse_args()
main()
