"""Opens pages once each, those of `representatives.py`, and asks them everything that is asked of every page."""
import concurrent.futures
import os

import first_screen
import narrow
import representatives
from browser import Watch, axe_violations, chromium
from layout import set_text_size, small, wide

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}

# The strip with the crisis lines: where it stands, and what it offers to call.
STRIP = """() => {
  const strip = document.querySelector('.crisis');
  if (!strip) return null;
  const box = strip.getBoundingClientRect();
  const seen = (link) => link.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  return { place: [Math.round(box.left), Math.round(box.top + scrollY), Math.round(box.width)],
    links: [...strip.querySelectorAll('a[href]')].filter(seen).map((link) => link.getAttribute('href')) };
}"""
# Links of the text to other pages that do not say on paper where they lead: by a number behind them, under which the list
# at the end has the address. The number of a source is one already.
UNPRINTED = """() => {
  dispatchEvent(new Event('beforeprint'));
  const leadsAway = (link) => link.protocol.startsWith('http')
    && (link.host !== location.host || link.pathname !== location.pathname) && !link.closest('.citation');
  const list = [...document.querySelectorAll('.print-notes li')].filter((item) => item.checkVisibility());
  const isListed = (link) => {
    const shown = getComputedStyle(link, '::after').content.match(/→\\d+/);
    const path = link.pathname.replace(/index\\.html$/, '');
    return shown && list.some((item) => item.textContent.startsWith(shown[0] + ' ') && item.textContent.includes(path));
  };
  const left = [...document.querySelectorAll('.text a[href]')].filter(leadsAway).filter((link) => !isListed(link));
  dispatchEvent(new Event('afterprint'));
  return left.map((link) => link.href);
}"""
FIRST_STOPS = """() => {
  const at = document.activeElement;
  const box = at.getBoundingClientRect();
  const isSeen = box.width > 10 && box.height > 10 && box.left >= 0 && box.top >= 0 && box.bottom <= innerHeight;
  return { href: at.getAttribute('href'), exits: at.hasAttribute('data-quick-exit'), isSeen };
}"""
NEEDED_NUMBERS = ["tel:988", "sms:988", "tel:911"]


def visit(page, url, watch, only=None):
    """What is wrong with one page, by the name of the check, and where its strip stands, by the width of the window.

    `only` names the one check that is to be made; None asks for all.
    """
    found, strips = {}, {}

    def ask(check, problems):
        """Asks for the problems by a function that is called with the page as it stands now; what is asked in two windows
        has the problems of both."""
        if only in (None, check):
            found.setdefault(check, []).extend(problems(page))

    page.set_viewport_size(DESK)
    page.emulate_media(media="screen", color_scheme="light", reduced_motion="reduce")
    page.goto(url, wait_until="load")
    ask("axe, light", axe_violations)
    ask("the skip link is first, leaving quickly second", first_stops)
    strips["desk"] = strip = page.evaluate(STRIP)
    ask("the crisis strip is there", lambda _: strip_problems(strip))
    first_screen.on_desk(page, ask)
    page.emulate_media(color_scheme="dark")
    ask("axe, dark", axe_violations)
    page.emulate_media(media="print", color_scheme="light")
    ask("the crisis strip is printed", lambda page: strip_problems(page.evaluate(STRIP)))
    ask("links are printed with their addresses", lambda page: page.evaluate(UNPRINTED))
    page.emulate_media(media="screen")
    first_screen.on_phone(page, ask)
    page.set_viewport_size(PHONE)
    strips["phone"] = page.evaluate(STRIP)
    ask("nothing scrolls sideways at 320 px", wide)
    ask("targets are 24 px or more", small)
    narrow.check(page, ask)
    ask("nothing scrolls sideways with text at 200 %", wide_with_large_text)
    ask("nothing from another origin", lambda _: watch.foreign)
    ask("no errors in the console", lambda _: watch.complaints)
    return found, strips


def wide_with_large_text(page):
    set_text_size(page, 200)
    page.set_viewport_size({"width": 640, "height": 640})
    problems = wide(page)
    page.set_viewport_size(PHONE)
    problems += [f"{text}, on a phone" for text in wide(page)]
    set_text_size(page, 100)
    return problems


def first_stops(page):
    problems = []
    page.keyboard.press("Tab")
    first = page.evaluate(FIRST_STOPS)
    if first["href"] != "#main" or not first["isSeen"]:
        problems.append(f"the first stop is {first}")
    page.keyboard.press("Tab")
    second = page.evaluate(FIRST_STOPS)
    if not second["exits"] or not second["isSeen"]:
        problems.append(f"the second stop is {second}")
    return problems


def strip_problems(strip):
    if strip is None:
        return ["there is none"]
    links = strip["links"]
    problems = [f"{number} is not there to see" for number in NEEDED_NUMBERS
                if not any(link == number or link.startswith(number + "?") for link in links)]
    if not any(link.startswith("tel:") and link not in NEEDED_NUMBERS for link in links):
        problems.append("the clinic's number is not there to see")
    return problems


def visit_all(origin, urls):
    """Runs in a process of its own."""
    answers = []
    with chromium() as browser:
        context = browser.new_context()
        for url in urls:
            page = context.new_page()
            try:
                answers.append((url, *visit(page, url, Watch(page, origin))))
            except Exception as error:
                answers.append((url, {"the page opens": [str(error).splitlines()[0]]}, {}))
            page.close()
    return answers


def check(website, server, results):
    names = representatives.of(website)
    results.add("the pages looked at stand for all", representatives.missing(website, names), seen=len(names))
    urls = [server.origin + website.url_path(name) for name in names]
    workers = os.cpu_count() or 1
    with concurrent.futures.ProcessPoolExecutor(workers) as pool:
        parts = pool.map(visit_all, [server.origin] * workers, [urls[n::workers] for n in range(workers)])
        answers = [answer for part in parts for answer in part]
    by_check = {}
    for url, found, _ in answers:
        for name, problems in found.items():
            by_check.setdefault(name, []).extend(f"{url.removeprefix(server.origin)}: {text}" for text in problems)
    for name, problems in by_check.items():
        results.add(name, problems, seen=len(urls))
    results.add("the crisis strip stands in the same place on every page", misplaced(answers, server), seen=len(urls))


def misplaced(answers, server):
    """Pages of one language whose strip stands elsewhere than on most."""
    problems = []
    for window in ("desk", "phone"):
        by_language = {}
        for url, _, strips in answers:
            if strips.get(window):
                path = url.removeprefix(server.url)
                language = path.split("/")[0] if len(path.split("/")[0]) == 2 else ""
                by_language.setdefault(language, []).append((path, strips[window]["place"]))
        for places in by_language.values():
            common = max((place for _, place in places), key=[place for _, place in places].count)
            problems += [f"{window}: /{path} at {place}, elsewhere at {common}" for path, place in places if place != common]
    return problems
