"""A worksheet keeps nothing and sends nothing: not after Back, not after a reload, not by Enter.

Typing is tried on the worksheets of the pages that `representatives.py` names. The ways of leaving one are the same for all,
and slow: they are tried on pages that together have every kind of field in each language. With HANDRAIL_EXHAUSTIVE set both
are tried on all.
"""
import concurrent.futures
import os
import re

import representatives
from browser import Watch, chromium

FIELDS = "form.worksheet textarea, form.worksheet input:not([type=hidden])"
FILL = f"""() => {{
  for (const field of document.querySelectorAll('{FIELDS}')) {{
    if (['checkbox', 'radio'].includes(field.type)) field.checked = true;
    else field.value = 'something private';
    field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
    field.dispatchEvent(new Event('change', {{ bubbles: true }}));
  }}
}}"""
STATE = f"""() => [...document.querySelectorAll('{FIELDS}')].filter(
  (field) => ['checkbox', 'radio'].includes(field.type) ? field.checked : field.value !== '').map(
  (field) => field.type + ' ' + (field.getAttribute('aria-label') ?? field.id ?? '') + ' ' + field.value.slice(0, 20))"""
UNNAMED = f"""() => [...document.querySelectorAll('{FIELDS}')].filter(
  (field) => !field.labels?.length && !field.getAttribute('aria-label')).map((field) => field.outerHTML.slice(0, 80))"""
STORED = """async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie,
  ...(await indexedDB.databases()).map((base) => base.name), ...(await caches.keys())].filter(Boolean)"""
NAMED = """() => [...document.querySelectorAll('link[rel~=icon], link[rel=manifest]')].map((link) => link.href)"""


def fill(page):
    """Writes into every field, the first one by hand as a person does."""
    page.evaluate(FILL)
    first = page.locator("form.worksheet textarea, form.worksheet input[type=text]").first
    if first.count():
        first.fill("")
        first.press_sequentially("private")


def away_and_back(page):
    here = page.url
    page.evaluate("setTimeout(() => { location.href = '/'; })")
    page.wait_for_url(lambda url: url != here, wait_until="load")
    # Playwright's own go_back does not know pages that come back from memory.
    page.evaluate("setTimeout(() => history.back())")
    for _ in range(150):
        page.wait_for_timeout(20)
        try:
            if page.evaluate("[location.href, document.readyState]") == [here, "complete"]:
                return
        except Exception:
            continue  # between two documents
    raise RuntimeError(f"Back leads to {page.url}")


WAYS = {
    "Back": away_and_back,
    "a reload": lambda page: page.reload(),
    "a press of Clear": lambda page: page.locator("form.worksheet button[type=reset]").first.click(),
}


def kinds(website, name):
    """The kinds of fields of a page, with its language."""
    text = (website.folder / name).read_text(encoding="utf-8")
    found = re.findall(r'class="field (field-\w+)|<(textarea)|<input type="(\w+)"|<(td)><', text)
    return {(website.pages[name].lang, kind) for kinds in found for kind in kinds if kind}


def covering(website, names):
    """A few of the pages that have every kind of field among them."""
    if representatives.IS_EXHAUSTIVE:
        return names
    return representatives.covering({name: kinds(website, name) for name in names})


def check(website, server, results):
    def addressed(names):
        return [(name, server.origin + website.url_path(name)) for name in names]

    with_worksheets = [
        name for name in website.readable
        if 'class="worksheet"' in (website.folder / name).read_text(encoding="utf-8")]
    left = covering(website, with_worksheets)
    typed = [name for name in with_worksheets if name in {*left, *representatives.of(website)}]
    pages, left = addressed(typed), addressed(left)
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count() or 1) as pool:
        # A page may come back from the browser's memory or be loaded anew: both must be empty.
        kept = pool.submit(emptiness, left, True)
        silent = pool.submit(silence, server.origin, pages)
        anew = pool.submit(emptiness, left, False)
        for way, problems in kept.result().items():
            results.add(f"a worksheet is empty after {way}, pages kept in memory", problems, seen=len(left))
        for way, problems in anew.result().items():
            results.add(f"a worksheet is empty after {way}, pages loaded anew", problems, seen=len(left))
        for name, problems in silent.result().items():
            results.add(name, problems, seen=len(pages))


def emptiness(pages, keeps_pages):
    """What is left in the fields of some pages, by the way in which they should have become empty."""
    problems = {way: [] for way in WAYS}
    with chromium(keeps_pages) as browser:
        for name, url in pages:
            context = browser.new_context()
            page = context.new_page()
            page.goto(url)
            for way, act in WAYS.items():
                page.evaluate("window.isMarked = true")
                fill(page)
                if not page.evaluate(STATE):
                    problems[way].append(f"{name}: nothing can be typed")
                act(page)
                left = page.evaluate(STATE)
                if left:
                    problems[way].append(f"{name}: {len(left)} fields still hold something: {left[0]}")
                if act is away_and_back and page.evaluate("window.isMarked === true") != keeps_pages:
                    problems[way].append(f"{name}: {'loaded anew' if keeps_pages else 'kept in memory'}")
            context.close()
    return problems


def silence(origin, pages):
    """What typing and Enter do on some pages that they should not do, by the name of the check."""
    sent, moved, stored, unnamed = [], [], [], []
    with chromium() as browser:
        for name, url in pages:
            context = browser.new_context()
            page = context.new_page()
            page.goto(url, wait_until="networkidle")
            # The browser asks for the page's icon when it finds the time, typing or not.
            named = set(page.evaluate(NAMED))
            watch = Watch(page, origin)
            fill(page)
            for kind in ("text", "checkbox", "radio"):
                field = page.locator(f"form.worksheet input[type={kind}]").first
                if field.count():
                    field.press("Enter")
            sent += [f"{name}: {request}" for request in watch.requests if request not in named]
            if page.url != url:
                moved.append(f"{name}: now at {page.url}")
            elif not page.evaluate(STATE):
                moved.append(f"{name}: Enter emptied the worksheet")
            stored += [f"{name}: {key}" for key in page.evaluate(STORED)]
            unnamed += [f"{name}: {field}" for field in page.evaluate(UNNAMED)]
            context.close()
    return {
        "typing in a worksheet and pressing Enter sends nothing": sent,
        "Enter in a worksheet stays on the page": moved,
        "a worksheet stores nothing in the browser": stored,
        "every field of a worksheet has a label": unnamed,
    }
