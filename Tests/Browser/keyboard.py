"""Tab reaches every control, focus is seen where it is, and what opens by mouse opens by key."""
from browser import Watch
from visits import DESK, PHONE

# Numbers the stops that Tab should make: of a group of radio buttons one alone.
NUMBER = """() => {
  const groups = new Set();
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
  const stops = all.filter((element) => {
    if (element.disabled || element.type === 'hidden' || element.tabIndex < 0) return false;
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert]')) return false;
    if (element.type !== 'radio') return true;
    const isFirst = !groups.has(element.name);
    groups.add(element.name);
    return isFirst;
  });
  stops.forEach((element, number) => { element.dataset.stop = number; });
  return stops.map((element) => `<${element.localName}> ${(element.textContent || element.id || element.name).trim().slice(0, 40)}`);
}"""

FOCUS = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const drawn = (element) => {
    if (!element) return false;
    const style = getComputedStyle(element);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
  };
  const box = at.getClientRects()[0] ?? at.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const label = at.closest('label');
  return {
    stop: at.dataset.stop === undefined ? null : Number(at.dataset.stop),
    name: `<${at.localName}> ${(at.textContent || at.id || at.name || '').trim().slice(0, 40)}`,
    isDrawn: drawn(at) || drawn(at.nextElementSibling) || drawn(label),
    isCovered: !(at.contains(top) || top?.contains(at) || label?.contains(top)),
  };
}"""


def walk(page):
    """Problems met on the way from the top of the page to its end by Tab alone."""
    names = page.evaluate(NUMBER)
    reached, problems = set(), []
    for _ in range(len(names) + 40):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None or focus["stop"] in reached:
            break
        if focus["stop"] is not None:
            reached.add(focus["stop"])
        if not focus["isDrawn"]:
            problems.append(f"focus does not show on {focus['name']}")
        if focus["isCovered"]:
            problems.append(f"something covers {focus['name']}")
    problems += [f"Tab does not reach {name}" for number, name in enumerate(names) if number not in reached]
    return problems, len(names)


def popover_problems(page, button):
    """A button that shows a popover works by Enter, and Escape closes what it showed."""
    target = button.get_attribute("popovertarget")
    note = page.locator(f"#{target}")
    button.focus()
    page.keyboard.press("Enter")
    problems = [] if note.is_visible() else [f"Enter does not show #{target}"]
    page.keyboard.press("Escape")
    if note.is_visible():
        problems.append(f"Escape does not close #{target}")
    return problems


def check(browser, website, server, results, samples):
    context = browser.new_context()
    problems, stops = [], 0
    for name in samples:
        for window in (DESK, PHONE):
            page = context.new_page()
            page.set_viewport_size(window)
            page.goto(server.origin + website.url_path(name))
            found, count = walk(page)
            problems += [f"{name} at {window['width']} px: {text}" for text in found]
            stops += count
            page.close()
    results.add("Tab reaches every control, and focus shows", problems, seen=stops)

    skip, opened, buttons = [], [], 0
    for name in samples:
        page = context.new_page()
        page.goto(server.origin + website.url_path(name))
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        if page.evaluate("document.activeElement.id") != "main":
            skip.append(f"{name}: the skip link does not move the focus into the text")
        page.set_viewport_size(PHONE)
        for button in page.locator("button.term, button.topics-button").all()[:6]:
            if button.is_visible():
                buttons += 1
                opened += [f"{name}: {text}" for text in popover_problems(page, button)]
        page.close()
    results.add("the skip link skips", skip, seen=len(samples))
    results.add("popovers open by Enter and close by Escape", opened, seen=buttons)
    context.close()
