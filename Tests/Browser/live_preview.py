"""The live preview: a page that follows what is saved, keeps its reader's place, and says what is to be mended."""
import contextlib
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

from browser import Watch, axe_violations
from playwright.sync_api import expect

EDITED = "en/addiction/brain-and-addiction"
ADDRESS = "addiction/brain-and-addiction/"
FIRST_PORT = 47300


class Running:
    """The program's `dev` on a copy of the content and the theme."""

    def __init__(self, builder, scratch, port=FIRST_PORT):
        self.builder, self.scratch = builder, scratch
        self.site, self.theme = scratch / "site", scratch / "theme"
        if not self.site.exists():
            shutil.copytree(pathlib.Path(builder.root) / "Content", self.site / "Content")
            shutil.copytree(pathlib.Path(builder.root) / "Templates", self.theme)
        self.log = open(scratch / "log", "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [builder.program, "dev", "--root", self.site, "--templates", self.theme, "--port", str(port)],
            stderr=self.log, stdin=subprocess.DEVNULL)
        found = wait(lambda: re.search(r"preview at (http://\S+:(\d+)/)", (scratch / "log").read_text(encoding="utf-8")))
        self.url, self.port = found.group(1), int(found.group(2))

    @property
    def module(self):
        return self.site / "Content" / f"{EDITED}.md"

    def change(self, file, change):
        before = file.read_text(encoding="utf-8")
        file.write_text(change(before), encoding="utf-8")
        return before

    def end(self):
        self.process.terminate()
        self.process.wait(timeout=10)
        self.log.close()


def wait(condition, seconds=15):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if value := condition():
            return value
        time.sleep(0.02)
    raise AssertionError("it did not happen in time")


@contextlib.contextmanager
def preview(builder):
    with tempfile.TemporaryDirectory(prefix="handrail-preview-") as scratch:
        running = Running(builder, pathlib.Path(scratch))
        try:
            yield running
        finally:
            if running.process.poll() is None:
                running.end()


@contextlib.contextmanager
def opened(browser, running, path, **options):
    """A page of the preview whose stream is open, and everything it complains of."""
    context = browser.new_context(**options)
    page = context.new_page()
    watch = Watch(page, running.url.rstrip("/"))
    with page.expect_request(lambda request: "/_handrail/events" in request.url):
        page.goto(running.url + path)
    page.wait_for_timeout(300)
    yield page, watch
    context.close()


def complaints(watch):
    """A stream that ends when its page goes is no complaint."""
    return [line for line in watch.complaints if not ("/_handrail/events" in line and "ERR_ABORTED" in line)]


def mark(page):
    page.evaluate("window.mark = true")


def is_marked(page):
    return page.evaluate("window.mark === true")


def edits(browser, running):
    """An edit is seen without touching the browser; the place and what was typed are kept."""
    problems = []
    with opened(browser, running, ADDRESS) as (page, watch):
        mark(page)
        page.locator("details").first.evaluate("(details) => { details.open = !details.open; }")
        was_open = page.locator("details").first.evaluate("(details) => details.open")
        form = page.locator("form.worksheet")
        texts = form.locator("input[type=text], textarea")
        if texts.count():
            texts.last.fill("typed by the writer")
        boxes = form.locator("input[type=checkbox]")
        if boxes.count():
            boxes.first.check()
        page.evaluate("scrollTo(0, 900)")
        start = time.monotonic()
        running.change(running.module, lambda text: text + "\nA sentence that was just written.\n")
        page.get_by_text("A sentence that was just written.").wait_for(timeout=10_000)
        seconds = time.monotonic() - start
        page.wait_for_timeout(300)
        if is_marked(page):
            problems.append("the page was not loaded again")
        if (top := page.evaluate("Math.round(scrollY)")) != 900:
            problems.append(f"scrolled to {top}, not 900")
        if texts.count() and texts.last.input_value() != "typed by the writer":
            problems.append("what was typed has gone")
        if boxes.count() and not boxes.first.is_checked():
            problems.append("what was ticked has gone")
        if page.locator("details").first.evaluate("(details) => details.open") != was_open:
            problems.append("what was opened has changed")
        if page.evaluate("sessionStorage.length"):
            problems.append("something stays in the session's storage")
        if not texts.count() or not boxes.count():
            problems.append("the page has no worksheet to try")
        problems += complaints(watch) + watch.foreign
    return problems, seconds


def styles(browser, running):
    """A style sheet is swapped in place: no load, and no moment without style."""
    problems = []
    with opened(browser, running, ADDRESS) as (page, watch):
        mark(page)
        page.evaluate("""() => {
          window.unstyled = 0;
          const look = () => {
            if (getComputedStyle(document.querySelector('.crisis')).backgroundColor === 'rgba(0, 0, 0, 0)') window.unstyled += 1;
            window.looking = requestAnimationFrame(look);
          };
          look();
        }""")
        sheet = running.theme / "assets/styles/10-base.css"
        before = running.change(sheet, lambda text: text + "\n:root { --changed: yes; }\n")
        changed = "getComputedStyle(document.documentElement).getPropertyValue('--changed') === 'yes'"
        wait(lambda: page.evaluate(changed))
        page.wait_for_timeout(200)
        if not is_marked(page):
            problems.append("the page was loaded again")
        if page.evaluate("document.querySelectorAll('link[rel=stylesheet]').length") != 1:
            problems.append("the old style sheet stays")
        if page.evaluate("window.unstyled"):
            problems.append("the page was without style for a moment")
        sheet.write_text(before, encoding="utf-8")
        wait(lambda: not page.evaluate(changed))
        if not is_marked(page):
            problems.append("the page was loaded again by the second change")
        problems += complaints(watch)
    return problems


def overlay(browser, running):
    """What is wrong stands over the last good page, and goes by itself."""
    problems = []
    with opened(browser, running, ADDRESS) as (page, watch):
        mark(page)
        heading = page.locator("h1").inner_text()
        dialog = page.get_by_role("alertdialog")
        good = running.change(running.module, lambda text: text.replace("summary:", "sumary:", 1))
        dialog.wait_for(timeout=10_000)
        said = dialog.inner_text()
        for words in [f"Content/{EDITED}.md:", "sumary", "[unknown-key]", "did you mean 'summary'?", "^"]:
            if words not in said:
                problems.append(f"it does not say {words!r}: {said}")
        if page.evaluate("document.activeElement.localName") != "handrail-preview":
            problems.append("the overlay has no focus")
        if page.locator("h1").inner_text() != heading or not is_marked(page):
            problems.append("the last good page has gone")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            problems += [f"{scheme}: {violation}" for violation in axe_violations(page)]
        page.keyboard.press("Escape")
        if dialog.count():
            problems.append("Escape does not hide it")
        if not page.url.endswith(ADDRESS):
            problems.append("Escape left the page")
        running.change(running.module, lambda text: text.replace("sumary:", "summry:", 1))
        dialog.wait_for(timeout=10_000)
        if not is_marked(page):
            problems.append("the page was loaded again while something was wrong")
        running.module.write_text(good + "\nA sentence after the mend.\n", encoding="utf-8")
        page.get_by_text("A sentence after the mend.").wait_for(timeout=10_000)
        page.wait_for_timeout(200)
        if dialog.count():
            problems.append("the overlay stays after the mend")
        problems += complaints(watch)
    return problems


def findings(browser, running):
    """Warnings of the page's own module stand in a quiet corner, closed until somebody opens them."""
    problems = []
    with opened(browser, running, ADDRESS) as (page, watch):
        panel = page.locator("handrail-preview details.findings")
        good = running.change(running.module, lambda text: text + "\nSee [this](../nowhere/at-all.md) and ![](no.png)\n")
        panel.wait_for(timeout=15_000)
        if panel.evaluate("(panel) => panel.open"):
            problems.append("the panel opens by itself")
        panel.locator("summary").click()
        if f"Content/{EDITED}.md:" not in panel.inner_text():
            problems.append(f"it does not say where: {panel.inner_text()}")
        problems += axe_violations(page)
        panel.get_by_role("button").click()
        if panel.count():
            problems.append("it does not close")
        page.reload()
        page.wait_for_timeout(1500)
        if panel.count():
            problems.append("it comes back although nothing has changed")
        running.module.write_text(good, encoding="utf-8")
        page.wait_for_timeout(500)
        if panel.count():
            problems.append("it stays after the mend")
        problems += complaints(watch)
    return problems


def restart(browser, running):
    """A page finds the server again, and takes what it serves then."""
    problems = []
    with opened(browser, running, ADDRESS) as (page, _):
        mark(page)
        port = running.port
        running.end()
        running.change(running.module, lambda text: text + "\nA sentence while nobody served.\n")
        page.wait_for_timeout(1500)
        if not is_marked(page):
            problems.append("the page did not wait for the server")
        running.__init__(running.builder, running.scratch, port)
        if running.port != port:
            problems.append(f"the port {port} was not free again")
        page.get_by_text("A sentence while nobody served.").wait_for(timeout=15_000)
        page.wait_for_timeout(200)
        mark(page)
        running.change(running.module, lambda text: text + "\nA sentence after that.\n")
        page.get_by_text("A sentence after that.").wait_for(timeout=10_000)
    return problems


def first_errors(browser, running):
    """A site that cannot be read at first appears by itself once it can."""
    configuration = running.site / "Content/site.yml"
    port = running.port
    running.end()
    good = running.change(configuration, lambda text: "nam: x\n")
    running.__init__(running.builder, running.scratch, port)
    problems = []
    with opened(browser, running, ADDRESS) as (page, _):
        if "Content/site.yml:1:1: error" not in page.locator("body").inner_text():
            problems.append(f"it does not say what is wrong: {page.locator('body').inner_text()}")
        problems += axe_violations(page)
        running.change(configuration, lambda text: "nam: x\nnme: y\n")
        page.get_by_text("Content/site.yml:2:1").wait_for(timeout=10_000)
        configuration.write_text(good, encoding="utf-8")
        page.locator("h1.page-title, article.module h1, main h1").first.wait_for(timeout=10_000)
        # Asked of a page that loads itself anew just then, page.title() might wait for ever.
        expect(page).not_to_have_title(re.compile("cannot be read"), timeout=10_000)
    return problems


HIDEABLE = "Object.defineProperty(document, 'hidden', { get: () => window.isHidden === true });"
HIDE = "() => { window.isHidden = true; document.dispatchEvent(new Event('visibilitychange')); }"
SHOW = "() => { window.isHidden = false; document.dispatchEvent(new Event('visibilitychange')); }"


def many_tabs(browser, running):
    """More tabs than a browser opens connections to one server: the one that is looked at always follows."""
    problems = []
    context = browser.new_context()
    context.add_init_script(HIDEABLE)
    pages = []
    for _ in range(9):
        if pages:
            pages[-1].evaluate(HIDE)
        page = context.new_page()
        page.goto(running.url + ADDRESS, timeout=5000)
        pages.append(page)
    running.change(running.module, lambda text: text + "\nA sentence for many tabs.\n")
    pages[-1].get_by_text("A sentence for many tabs.").wait_for(timeout=10_000)
    pages[-1].evaluate(HIDE)
    pages[0].evaluate(SHOW)
    pages[0].get_by_text("A sentence for many tabs.").wait_for(timeout=10_000)
    context.close()
    return problems


def check(browser, builder, results):
    with preview(builder) as running:
        problems, seconds = edits(browser, running)
        results.add("preview: an edit is seen by itself, and the place is kept", problems)
        print(f"an edit was seen in the browser after {seconds * 1000:.0f} ms")
        results.add("preview: style sheets are swapped in place", styles(browser, running))
        results.add("preview: what is wrong stands over the last good page", overlay(browser, running))
        results.add("preview: findings of the page stand in a corner", findings(browser, running))
        results.add("preview: many tabs", many_tabs(browser, running))
        results.add("preview: a restart is noticed", restart(browser, running))
        results.add("preview: a site that cannot be read at first", first_errors(browser, running))
