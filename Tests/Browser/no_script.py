"""With JavaScript off the text, the crisis lines and the links are all there."""
def check(browser, website, server, results, samples):
    context = browser.new_context(java_script_enabled=False)
    problems = []
    for name in samples:
        page = context.new_page()
        page.goto(server.origin + website.url_path(name))
        strip = page.locator(".crisis")
        if not strip.is_visible() or "988" not in strip.inner_text():
            problems.append(f"{name}: the crisis lines do not show")
        if len(page.locator("main").inner_text()) < 40:
            problems.append(f"{name}: no text shows")
        for button in page.locator("[data-action]").all():
            if button.is_visible():
                problems.append(f"{name}: '{button.inner_text()}' shows and can do nothing")
        page.close()
    context.close()
    results.add("pages work without JavaScript", problems, seen=len(samples))
