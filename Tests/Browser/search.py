"""Searching on the published site: it finds, it works by keyboard, and the words never leave the page."""
import panels
from browser import Watch
from variants import WORDS, local_file, search_problems

SECRET = "craving xylophone"


def check(browser, website, server, results, samples):
    context = browser.new_context()
    found, told = [], []
    for name in samples:
        page = context.new_page()
        watch = Watch(page, server.origin)
        page.goto(server.origin + website.url_path(name))
        found += search_problems(
            page, name, WORDS[website.pages[name].lang], lambda url: local_file(website.folder, url))
        field = page.locator("form[data-search] input, form[data-search-page] input").locator("visible=true").first
        field.click()
        page.keyboard.type(SECRET)
        page.wait_for_timeout(400)
        told += [f"{name}: {request}" for request in watch.requests if "xylophone" in request or "craving" in request]
        told += [f"{name}: the address is now {page.url}" for _ in [0] if "?" in page.url]
        page.keyboard.press("Enter")
        page.wait_for_timeout(400)
        told += [f"{name}: {request}" for request in watch.requests if "?" in request]
        found += [f"{name}: {text}" for text in watch.complaints]
        page.close()
    context.close()
    results.add("search finds pages", found, seen=len(samples))
    results.add("the words of a search are in no request", told, seen=len(samples))
    check_by_keyboard(browser, website, server, results)
    check_suggestions(browser, website, server, results)


def check_suggestions(browser, website, server, results):
    """What is suggested in the masthead of a desk covers neither the exit nor help, wherever the page is."""
    page = browser.new_context().new_page()
    page.goto(server.origin + website.url_path(website.find(containing='class="worksheet"', language="en")))
    page.locator("#search-field").fill("craving")
    page.locator(".search-panel [role=option]").first.wait_for()
    results.add("suggestions cover neither the exit nor help", page.evaluate(panels.SUGGESTED))
    page.context.close()


def check_by_keyboard(browser, website, server, results):
    context = browser.new_context()
    page = context.new_page()
    name = website.find(containing='class="worksheet"', language="en")
    page.goto(server.origin + website.url_path(name))
    page.keyboard.press("/")
    problems = []
    if not page.evaluate("document.activeElement.matches('input[type=search]')"):
        problems.append("'/' does not lead to the search field")
    else:
        page.keyboard.type("naloxone")
        page.wait_for_timeout(500)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        try:
            page.wait_for_url(lambda url: "naloxone" in url, timeout=3000)
        except Exception:
            problems.append(f"the first result of 'naloxone' leads to {page.url}")
    context.close()
    results.add("search works by keyboard alone", problems)
