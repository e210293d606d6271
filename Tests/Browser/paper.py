"""A page printed by the browser: the code on its first sheet leads back to it."""
import pathlib
import subprocess
import sys
import tempfile

import representatives

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from sheets import filled

# Of a sheet: three lines at its head.
LEAST = 0.04


def printed_codes(page, folder):
    """What the codes on the first sheet say."""
    pdf = pathlib.Path(folder) / "page.pdf"
    page.pdf(path=pdf, format="Letter")
    subprocess.run(["pdftoppm", "-r", "200", "-l", "1", "-singlefile", "-png", pdf, pdf.with_suffix("")], check=True)
    found = subprocess.run(
        ["zbarimg", "--quiet", "--raw", pdf.with_suffix(".png")], capture_output=True, text=True, check=False)
    return found.stdout.split()


# What stands behind links in the text when it is printed, and what the list at the end says.
LINKS = """() => {
  dispatchEvent(new Event('beforeprint'));
  const links = [...document.querySelectorAll('.text a[href]')];
  const behind = links.map((link) => [
    link.closest('.citation') ? 'citation' : link.dataset.note ?? '', getComputedStyle(link, '::after').content]);
  const list = [...document.querySelectorAll('.print-notes li')].map((item) => item.textContent.split(' ')[0]);
  const shown = getComputedStyle(document.querySelector('.print-notes')).display !== 'none';
  dispatchEvent(new Event('afterprint'));
  return { behind, list, shown, left: document.querySelector('.print-notes').hidden };
}"""


def link_problems(page):
    page.emulate_media(media="print")
    found = page.evaluate(LINKS)
    page.emulate_media(media=None)
    problems = [f"an address within the text: {after}" for _, after in found["behind"] if "http" in after or "/" in after]
    problems += ["a number of a source has something behind it" for kind, after in found["behind"]
                 if kind == "citation" and after not in ("none", "normal")]
    numbers = {kind for kind, _ in found["behind"] if kind.startswith("→")}
    if set(found["list"]) != numbers or found["shown"] != bool(numbers) or not found["left"]:
        problems.append(f"the list has {found['list']}, the text {sorted(numbers)}")
    return problems


def sheet_problems(browser, address):
    """What is printed beside the worksheet whose button was pressed."""
    page = browser.new_page()
    page.add_init_script("window.print = () => {}")
    page.goto(address)
    page.locator("form.worksheet [data-action=print]").first.click()
    page.emulate_media(media="print")
    seen = page.evaluate("""() => [...document.querySelectorAll('main p, main h1, main h2, .site-footer')].filter(
      (part) => part.checkVisibility() && !part.closest('.printing')).map((part) => part.textContent.trim().slice(0, 40))""")
    title = page.locator("form.worksheet h2").first.is_visible()
    page.close()
    return [f"'{text}' is printed too" for text in seen] + ([] if title else ["its title is not printed"])


def last_sheet_problems(page):
    """A last sheet that is printed for a line or two."""
    with tempfile.TemporaryDirectory() as folder:
        pdf = pathlib.Path(folder) / "page.pdf"
        page.pdf(path=pdf, format="Letter", prefer_css_page_size=True)
        shares = filled(pdf)
    return [f"of sheet {len(shares)} {shares[-1]:.0%} is filled"] if len(shares) > 1 and shares[-1] < LEAST else []


def check(browser, website, server, results):
    names = [website.find(containing='class="print-address"', language=language) for language in ("en", "es")]
    names = [name for name in names if name]
    problems, problems_of_links = [], []
    page = browser.new_page()
    for name in names:
        page.goto(server.origin + website.url_path(name))
        address = page.locator("link[rel=canonical]").get_attribute("href")
        if page.locator(".print-address svg").count():
            problems.append(f"{name}: the code is there before the page is printed")
        with tempfile.TemporaryDirectory() as folder:
            codes = printed_codes(page, folder)
        if codes != [address]:
            problems.append(f"{name}: the codes say {codes}, not {address}")
        problems_of_links += [f"{name}: {problem}" for problem in link_problems(page)]
    last, looked_at = [], representatives.of(website)
    for name in looked_at:
        page.goto(server.origin + website.url_path(name))
        last += [f"{name}: {problem}" for problem in last_sheet_problems(page)]
    page.close()
    results.add("no page is printed with a last sheet for a line or two", last, seen=len(looked_at))
    results.add("on paper links are numbers, and their addresses stand at the end", problems_of_links, seen=len(names))
    sheets = [website.find(containing='class="worksheet"', language=language) for language in ("en", "es")]
    sheets = [name for name in sheets if name]
    results.add(
        "a worksheet is printed alone",
        [f"{name}: {problem}" for name in sheets for problem in sheet_problems(browser, server.origin + website.url_path(name))],
        seen=len(sheets))
    results.add("the code on a printed page leads back to it", problems, seen=len(names))
