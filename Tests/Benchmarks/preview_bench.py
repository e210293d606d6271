#!/usr/bin/env python3
"""Measures the live preview beside Hugo's server: from the start to the first page, and from a saved file to its new
bytes served, debounce included.

usage: preview_bench.py [--sizes 64,1000,10000] [--edits 50] [--handrail PROGRAM]

Both are asked in the same way: by a client that asks for the page again and again until it has the new text.
"""
import argparse
import http.client
import os
import pathlib
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

import corpus
import hugo_site

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONFIGURATION = "name: Small Clinic\nbaseURL: https://small.example/\nlanguages: [en]\n"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Client:
    def __init__(self, port):
        self.port = port
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)

    def get(self, path):
        """The page, or nothing while nobody listens yet."""
        try:
            self.connection.request("GET", path)
            response = self.connection.getresponse()
            body = response.read()
            return body if response.status == 200 else b""
        except (OSError, http.client.HTTPException):
            self.connection.close()
            return b""

    def wait(self, path, text):
        """Seconds until the page has the text."""
        start = time.perf_counter()
        while text not in self.get(path):
            if time.perf_counter() - start > 120:
                raise TimeoutError(path)
            time.sleep(0.001)
        return time.perf_counter() - start


def memory(process):
    """Resident, in MB."""
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1000


def measure(command, port, content, edits):
    """Seconds to the first page, seconds of each edit, and memory at the end."""
    modules = sorted(content.rglob("m*.md"))
    start = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        client = Client(port)
        client.wait("/", b"</html>")
        first = time.perf_counter() - start
        time.sleep(3)
        seconds = []
        for number in range(edits):
            module = modules[number * 7919 % len(modules)]
            path = f"/{module.parent.name}/{module.stem}/"
            client.get(path)
            text = f"Sentence number {number} of this run."
            changed = module.read_text(encoding="utf-8") + f"\n{text}\n"
            module.write_text(changed, encoding="utf-8")
            seconds.append(client.wait(path, text.encode()))
            time.sleep(0.3)
        return first, seconds, memory(process)
    finally:
        process.terminate()
        process.wait()


def contenders(count, folder, handrail):
    site = folder / "site"
    corpus.write(count, site / "Content/en")
    (site / "Content/site.yml").write_text(CONFIGURATION, encoding="utf-8")
    port = free_port()
    yield "Handrail", [handrail, "dev", "--root", site, "--templates", ROOT / "Templates", "--port", port], port, site / "Content/en"
    hugo = shutil.which("hugo", path=f"{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}")
    if hugo:
        content = folder / "hugo-site/content"
        hugo_site.write(folder / "hugo-site", content, "")
        content.unlink()
        corpus.write(count, content)
        port = free_port()
        command = [hugo, "server", "--quiet", "--port", port, "--source", folder / "hugo-site", "--renderToMemory"]
        yield "Hugo", command, port, content


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="64,1000,10000")
    parser.add_argument("--edits", type=int, default=50)
    parser.add_argument("--handrail", type=pathlib.Path, default=ROOT / ".build/release/handrail")
    options = parser.parse_args()
    print("| modules | | first page | edit, median | edit, p95 | memory |\n| --- | --- | --- | --- | --- | --- |")
    for count in map(int, options.sizes.split(",")):
        with tempfile.TemporaryDirectory(prefix="preview-") as folder:
            for name, command, port, content in contenders(count, pathlib.Path(folder), options.handrail):
                first, seconds, resident = measure(command, port, content, options.edits)
                p95 = sorted(seconds)[int(len(seconds) * 0.95)]
                print(
                    f"| {count:,} | {name} | {first:.2f} s | {statistics.median(seconds) * 1000:.0f} ms | "
                    f"{p95 * 1000:.0f} ms | {resident:.0f} MB |", flush=True)


if __name__ == "__main__":
    main()
