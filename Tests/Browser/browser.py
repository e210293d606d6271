"""Chromium, as the checks use it."""
import contextlib
import json
import os
import shutil

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WHOLE_CHROMIUM = os.environ.get("CHROMIUM") or "/usr/bin/chromium"
# The shell is Chromium without its windows: the same engine, in half of the time.
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or WHOLE_CHROMIUM
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE_SCRIPT = Axe().axe_script
AXE_RUN = """options => axe.run(document, options).then(results => results.violations.map(violation => ({
  id: violation.id, help: violation.help, nodes: violation.nodes.map(node => node.target.join(' ')) })))"""


def launch(playwright, program=CHROMIUM, **options):
    return playwright.chromium.launch(executable_path=program, args=["--disable-dev-shm-usage"], **options)


@contextlib.contextmanager
def chromium(keeps_pages=False):
    """A browser; `keeps_pages` asks for the cache for Back and Forward, which the shell has not and Playwright turns off."""
    with sync_playwright() as playwright:
        if keeps_pages:
            browser = launch(playwright, WHOLE_CHROMIUM, ignore_default_args=["--disable-back-forward-cache"])
        else:
            browser = launch(playwright)
        try:
            yield browser
        finally:
            browser.close()


class Watch:
    """Everything that a page asks for, and everything that it complains of."""

    def __init__(self, page, origin):
        self.foreign, self.complaints, self.requests = [], [], []
        self._origin = origin
        page.on("request", self._request)
        page.on("console", lambda message: message.type in ("error", "warning") and self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))
        page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url} {request.failure}"))

    def _request(self, request):
        self.requests.append(request.url)
        if not request.url.startswith((self._origin, "data:", "blob:", "about:")):
            self.foreign.append(request.url)


def axe_violations(page):
    """One line for each rule that a page breaks, with the first elements that do."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    # Loading everything once more is for the rule on sound that plays by itself.
    options = {
        "runOnly": {"type": "tag", "values": AXE_TAGS}, "resultTypes": ["violations"],
        "preload": page.evaluate("document.querySelector('audio, video') !== null")}
    return [
        f"{violation['id']}: {violation['help']}: {json.dumps(violation['nodes'][:3])}"
        for violation in page.evaluate(AXE_RUN, options)
    ]
