"""A worksheet keeps nothing and sends nothing: not after Back, not after a reload, not by Enter."""
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


def check(website, server, results):
    pages = [name for name in website.readable if 'class="worksheet"' in (website.folder / name).read_text(encoding="utf-8")]
    # A page may come back from the browser's memory or be loaded anew: both must be empty.
    for keeps_pages, names in ((True, pages), (False, pages[:6])):
        with chromium(keeps_pages) as browser:
            check_emptiness(browser, website, server, results, names, "kept in memory" if keeps_pages else "loaded anew")
    with chromium() as browser:
        check_silence(browser, website, server, results, pages)


def check_emptiness(browser, website, server, results, names, kept):
    problems = {way: [] for way in WAYS}
    for name in names:
        context = browser.new_context()
        page = context.new_page()
        page.goto(server.origin + website.url_path(name))
        for way, act in WAYS.items():
            fill(page)
            if not page.evaluate(STATE):
                problems[way].append(f"{name}: nothing can be typed")
            act(page)
            left = page.evaluate(STATE)
            if left:
                problems[way].append(f"{name}: {len(left)} fields still hold something: {left[0]}")
        context.close()
    for way, found in problems.items():
        results.add(f"a worksheet is empty after {way}, pages {kept}", found, seen=len(names))


def check_silence(browser, website, server, results, pages):
    sent, moved, stored, unnamed = [], [], [], []
    for name in pages:
        context = browser.new_context()
        page = context.new_page()
        url = server.origin + website.url_path(name)
        page.goto(url, wait_until="networkidle")
        watch = Watch(page, server.origin)
        fill(page)
        for kind in ("text", "checkbox", "radio"):
            field = page.locator(f"form.worksheet input[type={kind}]").first
            if field.count():
                field.press("Enter")
        sent += [f"{name}: {request}" for request in watch.requests]
        if page.url != url:
            moved.append(f"{name}: now at {page.url}")
        elif not page.evaluate(STATE):
            moved.append(f"{name}: Enter emptied the worksheet")
        stored += [f"{name}: {key}" for key in page.evaluate(STORED)]
        unnamed += [f"{name}: {field}" for field in page.evaluate(UNNAMED)]
        context.close()
    results.add("typing in a worksheet and pressing Enter sends nothing", sent, seen=len(pages))
    results.add("Enter in a worksheet stays on the page", moved, seen=len(pages))
    results.add("a worksheet stores nothing in the browser", stored, seen=len(pages))
    results.add("every field of a worksheet has a label", unnamed, seen=len(pages))
