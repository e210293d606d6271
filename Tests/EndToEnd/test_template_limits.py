"""Themes that would hang a build, or fill all memory: they are told of at their place, and the last good site stays."""
import re
import time

import pytest
from conftest import files
from preview import preview

HOME = "Templates/layouts/home.mustache"


def multiplied(site):
    """Partials that include the next ten times over, eleven times."""
    for level in range(11):
        site.write(f"Templates/partials/many-{level}.mustache", f"{{{{> many-{level + 1}}}}}\n" * 10)
    site.write("Templates/partials/many-11.mustache", "x")
    site.write(HOME, "{{> many-0}}")


def nested(site):
    site.write(HOME, "{{#page}}" * 20_000 + "{{/page}}" * 20_000)


def recursive(site):
    site.write("Templates/partials/one.mustache", "{{> two}}")
    site.write("Templates/partials/two.mustache", "{{> one}}")
    site.write(HOME, "{{> one}}")


def chained(site):
    for number in range(2000):
        site.write(f"Templates/partials/link-{number}.mustache", f"{{{{> link-{number + 1}}}}}")
    site.write("Templates/partials/link-2000.mustache", "x")
    site.write(HOME, "{{> link-0}}")


def lists_in_lists(site):
    """The list of sections for each of its items, and so on: 30 to the 8th."""
    for number in range(30):
        site.write(f"Content/en/section-{number}/page.md", "---\ntitle: Page\n---\n\nText.\n")
    site.write(HOME, "{{#home.sections}}\n" + "{{#home.sections}}" * 7 + "{{title}}" + "{{/home.sections}}" * 8)


CASES = [
    (multiplied, r"Templates/partials/many-\d+\.mustache:\d+:\d+: error: with its partials put in, this template has more than "
     r"100000 tags \(layouts/home > partials/many-0 > "),
    (nested, r"Templates/layouts/home\.mustache:1:\d+: error: more than 100 sections are open at once here"),
    (recursive, r"Templates/partials/two\.mustache:1:5: error: the partial 'one' includes itself"),
    (chained, r"Templates/partials/link-98\.mustache:1:5: error: partials include each other more than 100 deep "),
    (lists_in_lists, r"Templates/layouts/home\.mustache:2:\d+: error: filling 'layouts/home' for one page takes more than "
     r"50000000 steps; open here: \{\{#home\.sections\}\} > "),
]


@pytest.mark.parametrize("spoil, told", CASES, ids=[case[0].__name__ for case in CASES])
def test_a_build_says_where_and_stops(site, spoil, told):
    before = site.built()
    spoil(site)
    start = time.monotonic()
    run = site.build(timeout=60)
    assert run.status == 1
    assert re.search(told, run.err), run.err
    assert "[template-limit]" in run.err or spoil is recursive
    assert time.monotonic() - start < 20
    assert files(site.folder / "Site/public") == before


def test_a_preview_says_so_in_place_of_the_page(site):
    lists_in_lists(site)
    with preview(site) as running:
        running.said("ready")
        answer = running.get("/")
        assert answer.status == 503 and "takes more than 50000000 steps" in answer.text
        assert running.get("/section-3/page/").status == 200
        (site.folder / HOME).unlink()
        end = time.monotonic() + 20
        while running.get("/").status != 200 and time.monotonic() < end:
            time.sleep(0.1)
        assert running.get("/").status == 200


def test_a_page_of_more_than_a_browser_shows(site):
    for number in range(30):
        site.write(f"Content/en/section-{number}/index.md", f"---\ntitle: {'Long ' * 3000}\n---\n\nText.\n")
        site.write(f"Content/en/section-{number}/page.md", "---\ntitle: Page\n---\n\nText.\n")
    site.write(HOME, "{{#home.sections}}{{#home.sections}}" + "{{title}}" * 40 + "{{/home.sections}}" * 2)
    run = site.build(timeout=60)
    assert run.status == 1
    assert "filling 'layouts/home' for one page makes more than 256 MB" in run.err
