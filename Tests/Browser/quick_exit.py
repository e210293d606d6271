"""Leaving quickly: by click, by Enter, by Escape three times; with no way Back to the page."""
NEUTRAL = "<!doctype html><title>Weather</title><p>Sunny."


def leave(browser, server, act, page_path, javascript=True):
    """Acts on a page and answers where the browser is then, and where Back leads from there."""
    context = browser.new_context(java_script_enabled=javascript)
    page = context.new_page()
    page.goto(server.url)
    page.goto(server.origin + page_path)
    neutral = page.locator("[data-quick-exit]").get_attribute("href")
    context.route(neutral + "**", lambda route: route.fulfill(body=NEUTRAL, content_type="text/html"))
    asked = []
    page.on("request", lambda request: asked.append(request))
    act(page)
    try:
        page.wait_for_url(neutral + "**", timeout=3000)
    except Exception:
        pass
    arrived = page.url
    referrers = [request.headers.get("referer") for request in asked if request.url.startswith(neutral)]
    page.go_back()
    back = page.url
    context.close()
    return neutral, arrived, back, [referrer for referrer in referrers if referrer]


def by_enter(page):
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def by_escape(page):
    for _ in range(3):
        page.keyboard.press("Escape")


def by_escape_while_typing(page):
    page.locator("form.worksheet textarea, form.worksheet input[type=text]").first.click()
    page.keyboard.type("private")
    by_escape(page)


def two_escapes(page):
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")


def check(browser, website, server, results, samples, worksheet_page):
    ways = {"a click": lambda page: page.locator("[data-quick-exit]").click(), "Enter": by_enter, "Escape three times": by_escape}
    for way, act in ways.items():
        problems = []
        for name in samples:
            path = website.url_path(name)
            neutral, arrived, back, referrers = leave(browser, server, act, path)
            if not arrived.startswith(neutral):
                problems.append(f"{name}: still at {arrived}")
            elif back == server.origin + path and path != "/":
                problems.append(f"{name}: Back returns to the page")
            problems += [f"{name}: the neutral page is told of {referrer}" for referrer in referrers]
        results.add(f"leaving quickly by {way} replaces the page", problems, seen=len(samples))

    path = website.url_path(worksheet_page)
    neutral, arrived, _, _ = leave(browser, server, by_escape_while_typing, path)
    results.add("leaving quickly works while typing", [] if arrived.startswith(neutral) else [f"still at {arrived}"])
    neutral, arrived, _, _ = leave(browser, server, two_escapes, path)
    results.add("two presses of Escape stay", [f"left for {arrived}"] if arrived.startswith(neutral) else [])
    neutral, arrived, _, _ = leave(browser, server, ways["a click"], path, javascript=False)
    results.add("leaving quickly is a link without JavaScript", [] if arrived.startswith(neutral) else [f"still at {arrived}"])
