"""A page printed by the browser: the code on its first sheet leads back to it."""
import pathlib
import subprocess
import tempfile


def printed_codes(page, folder):
    """What the codes on the first sheet say."""
    pdf = pathlib.Path(folder) / "page.pdf"
    page.pdf(path=pdf, format="Letter")
    subprocess.run(["pdftoppm", "-r", "200", "-l", "1", "-singlefile", "-png", pdf, pdf.with_suffix("")], check=True)
    found = subprocess.run(
        ["zbarimg", "--quiet", "--raw", pdf.with_suffix(".png")], capture_output=True, text=True, check=False)
    return found.stdout.split()


def check(browser, website, server, results):
    names = [website.find(containing='class="print-address"', language=language) for language in ("en", "es")]
    names = [name for name in names if name]
    problems = []
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
    page.close()
    results.add("the code on a printed page leads back to it", problems, seen=len(names))
