"""Other builds of the same content: opened as files, under a base path, with redirects."""
import pathlib
import shutil
import subprocess
import tempfile
import urllib.parse

import links
from browser import Watch
from layout import wide
from server import Server
from website import Website

STYLED = "getComputedStyle(document.querySelector('.crisis')).backgroundColor !== 'rgba(0, 0, 0, 0)'"
SEARCHED = """async (words) => globalThis.handrail?.search
  ? (await globalThis.handrail.search(words, { limit: 5 })).results.map((result) => result.url) : null"""
WORDS = {"en": "craving", "es": "adicción"}


class Builder:
    def __init__(self, program, root):
        self.program, self.root = str(pathlib.Path(program).resolve()), str(pathlib.Path(root).resolve())

    def build(self, folder, *options, root=None):
        command = [self.program, "build", "--quiet", "--root", root or self.root, "--output", str(folder), *options]
        run = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if run.returncode:
            raise RuntimeError(f"the site does not build: {run.stderr}")
        return folder


def samples(website):
    """A page of each kind, in each language."""
    found = []
    for language in ("en", "es"):
        for mark in ('class="home', 'class="section', 'class="worksheet"', "data-search-page", 'class="glossary',
                     'class="program', 'class="not-found'):
            name = website.find(containing=mark, language=language)
            if name and name not in found:
                found.append(name)
    return found


def check_portable(browser, builder, results, scratch):
    folder = builder.build(scratch / "portable", "--portable")
    website = Website(folder)
    results.add("portable: no broken links", links.problems(website, is_portable=True), seen=len(website.pages))
    problems, found, pages = [], [], samples(website)
    context = browser.new_context()
    for name in pages:
        page = context.new_page()
        watch = Watch(page, "file://")
        page.goto((folder / name).as_uri())
        if not page.evaluate(STYLED):
            problems.append(f"{name}: has no style")
        problems += [f"{name}: {text}" for text in watch.foreign + watch.complaints]
        language = website.pages[name].lang
        found += search_problems(page, name, WORDS[language], lambda url: local_file(folder, url))
        link = page.locator(".site-name a").first
        link.click()
        page.wait_for_load_state()
        if not pathlib.Path(urllib.parse.unquote(urllib.parse.urlsplit(page.url).path)).is_file():
            problems.append(f"{name}: the site's name leads to {page.url}")
        page.close()
    context.close()
    results.add("portable: pages open as files, with style and without errors", problems, seen=len(pages))
    results.add("portable: search finds pages", found, seen=len(pages))


def local_file(folder, url):
    """Whether an address leads to a file of the site; on a page opened as a file it is the file's own path."""
    path = urllib.parse.unquote(url.split("#")[0])
    name = path.removeprefix(str(folder)).removeprefix("/")
    return (folder / name).is_file() or (folder / name / "index.html").is_file()


def search_problems(page, name, words, leads_somewhere):
    urls = page.evaluate(SEARCHED, words)
    if urls is None:
        return [f"{name}: there is no handrail.search"]
    if not urls:
        return [f"{name}: nothing found for '{words}'"]
    return [f"{name}: a result leads to {url}, which is not there" for url in urls if not leads_somewhere(url)]


def check_base_path(browser, builder, results, scratch):
    base = "/a/b/"
    folder = builder.build(scratch / "base", "--url", "https://x.example" + base)
    website = Website(folder, base)
    results.add("base path: no broken links", links.problems(website, "https://x.example"), seen=len(website.pages))
    problems, found, pages = [], [], samples(website)
    with Server(folder, base) as server:
        context = browser.new_context()
        for name in pages:
            page = context.new_page()
            watch = Watch(page, server.url)
            page.goto(server.origin + website.url_path(name))
            if not page.evaluate(STYLED):
                problems.append(f"{name}: has no style")
            problems += [f"{name}: {text}" for text in watch.foreign + watch.complaints]
            found += search_problems(
                page, name, WORDS[website.pages[name].lang],
                lambda url: url.startswith(base) and local_file(folder, url[len(base):]))
            page.close()
        context.close()
        strays = [path for path in server.asked if not path.startswith(base) and path != "/favicon.ico"]
    results.add("base path: pages load with style and without errors", problems, seen=len(pages))
    results.add("base path: nothing is asked for above it", strays)
    results.add("base path: search finds pages", found, seen=len(pages))


MOVED = """---
title: A page that moved
redirectFrom: [/old/place/, /very-old.html]
---

## The part

Text.
"""


def check_redirects(browser, builder, results, scratch):
    """An old address leads to the new one, with the part after "#", under a base path and with no script too."""
    root = scratch / "moved"
    shutil.copytree(pathlib.Path(builder.root) / "Content", root / "Content")
    (root / "Content/en/addiction/moved.md").write_text(MOVED, encoding="utf-8")
    options = ["--templates", str(pathlib.Path(builder.root) / "Templates")]
    problems = []
    for base in ("/", "/a/b/"):
        folder = builder.build(root / f"out{base.count('/')}", "--url", "https://x.example" + base, *options, root=str(root))
        with Server(folder, base) as server:
            wanted = server.url + "addiction/moved/"
            for javascript in (True, False):
                context = browser.new_context(java_script_enabled=javascript)
                for old in ("old/place/#the-part", "very-old.html#the-part"):
                    page = context.new_page()
                    page.goto(server.url + old)
                    expected = wanted + ("#the-part" if javascript else "")
                    try:
                        page.wait_for_url(lambda url: url.startswith(wanted), timeout=3000)
                    except Exception:
                        pass
                    if page.url.removesuffix("" if javascript else "#the-part") != expected:
                        script = "on" if javascript else "off"
                        problems.append(f"{base}{old} leads to {page.url}, JavaScript {script}")
                    page.close()
                context.close()
    results.add("old addresses lead to the new one and keep the fragment", problems)


MANY_SECTIONS = """name: A large clinic
baseURL: https://x.example/
languages: [en, es]
theme: {logo: media/wide.svg}
navigation:
  - {title: {en: Start here, es: Empiece aquí}, sections: [s1, s2, s3]}
  - {title: {en: Addiction and treatment, es: Adicción y tratamiento}, sections: [s4, s5, s6]}
  - {title: {en: Day by day in recovery, es: La recuperación día a día}, sections: [s7, s8, s9]}
  - {title: {en: Support and life afterwards, es: Apoyo y vida después}, sections: [s10, s11, s12]}
"""
PROGRAM = """title: {en: "Evening group TRACK, start in any week", es: "Grupo de noche TRACK, con ingreso en cualquier semana"}
weeks:
  - sessions: [{day: monday, modules: [s1/m1]}]
"""
WIDE_LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="100" viewBox="0 0 600 100"><path d="M0 0h600v100H0z"/></svg>'
# Whether everything in the open menu is in sight, and where the title and the strip begin.
MENU = """() => {
  const menu = document.querySelector('.topics');
  return { links: menu.querySelectorAll('a').length, hidden: Math.round(menu.scrollHeight - menu.clientHeight),
    strip: Math.round(document.querySelector('.crisis').getBoundingClientRect().top),
    title: Math.round(document.querySelector('h1').getBoundingClientRect().top) };
}"""


def check_many_sections(browser, builder, results, scratch):
    """Twelve sections, four programs and a wide logo: the header stays one row, and the menu opens whole on a desk."""
    root = scratch / "many"
    for language, title in (("en", "Medicines that treat"), ("es", "Medicamentos que tratan")):
        for section in range(1, 13):
            folder = root / "Content" / language / f"s{section}"
            folder.mkdir(parents=True)
            names = [f"m{number}" for number in range(1, 7)]
            parts = "parts:\n" + "".join(
                f"  - {{title: Part {part}, modules: [{names[part * 2]}.md, {names[part * 2 + 1]}.md]}}\n" for part in (1, 2))
            (folder / "index.md").write_text(
                f"---\ntitle: {title} addiction {section}\n{parts}---\n\nText.\n", encoding="utf-8")
            for name in names:
                (folder / f"{name}.md").write_text(f"---\ntitle: {title} {name}\n---\n\nText.\n", encoding="utf-8")
    (root / "Content/site.yml").write_text(MANY_SECTIONS, encoding="utf-8")
    (root / "Content/programs").mkdir()
    for track in ("A", "B", "C", "D"):
        (root / f"Content/programs/{track.lower()}.yml").write_text(PROGRAM.replace("TRACK", track), encoding="utf-8")
    (root / "Content/media").mkdir()
    (root / "Content/media/wide.svg").write_text(WIDE_LOGO, encoding="utf-8")
    templates = pathlib.Path(builder.root) / "Templates"
    folder = builder.build(root / "out", "--templates", str(templates), root=str(root))
    problems, seen = [], 0
    with Server(folder) as server:
        page = browser.new_context().new_page()
        for path in ("", "s4/", "s4/m1/", "es/s12/"):
            for width, height in ((1280, 800), (1024, 768), (390, 844), (320, 568)):
                page.set_viewport_size({"width": width, "height": height})
                page.goto(server.url + path)
                page.locator(".topics-button").click()
                found = page.evaluate(MENU)
                where = f"/{path} at {width} px"
                seen += 1
                if found["links"] != 18:
                    problems.append(f"{where}: the menu has {found['links']} links")
                if width >= 1024 and found["hidden"] > 0:
                    problems.append(f"{where}: {found['hidden']} px of the menu are out of sight")
                if found["strip"] > (64 if width >= 1024 else 56):
                    problems.append(f"{where}: the strip begins at {found['strip']} px")
                if found["title"] > (250 if width >= 1024 else 200):
                    problems.append(f"{where}: the title begins at {found['title']} px")
                problems += [f"{where}: {text}" for text in wide(page)]
        page.goto(server.url + "s4/")
        subheads = page.locator(".part h2").all_inner_texts()
        if subheads != ["Part 1", "Part 2"]:
            problems.append(f"/s4/: the subheads are {subheads}")
        page.context.close()
    results.add("twelve sections, four programs and a wide logo fit into the header, and a long section has subheads", problems, seen=seen)


def check(browser, builder, results):
    with tempfile.TemporaryDirectory(prefix="handrail-") as scratch:
        scratch = pathlib.Path(scratch)
        check_portable(browser, builder, results, scratch)
        check_base_path(browser, builder, results, scratch)
        check_redirects(browser, builder, results, scratch)
        check_many_sections(browser, builder, results, scratch)
