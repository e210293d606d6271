"""An edit changes what it touches: how many published files differ after a word, after a title."""
import re
import sys

import pytest
from conftest import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "Tests/Benchmarks"))
import corpus

# The second has more pages than an index in one file.
SIZES = [80, 400]
MODULES = ["addiction/m4", "twelve-steps/m9", "group-therapy/m22", "aftercare/m59"]
SEARCH_FILES = 5


@pytest.fixture(params=SIZES, ids=lambda count: f"{count}-pages")
def large(request, site):
    """A site of so many modules."""
    corpus.write(request.param, site.folder / "Content/en")
    return site


def differing(before, after):
    """Paths of pages and of search files that a reader has to load again, what changes with every edit left out."""
    def is_counted(path):
        return not path.endswith((".pdf", "feed.xml", "sitemap.xml", "handrail.json")) and not path.rsplit("/", 1)[-1].startswith(".")
    kept = {path for path in before.keys() & after.keys() if path.startswith("search/parts/")}
    # A browser keeps a part for ever: what has its name has its bytes.
    assert all(before[path] == after[path] for path in kept)
    changed = {path for path in after if before.get(path) != after[path] and is_counted(path)}
    search = {path for path in changed if path.startswith("search/") and path.endswith(".js")}
    gone = before.keys() - after.keys()
    assert all(path.startswith("search/parts/") for path in gone), gone
    return changed - search, search


def edit(site, module, change):
    """Builds with one module changed, and puts it back."""
    source = site.folder / f"Content/en/{module}.md"
    text = source.read_text(encoding="utf-8")
    changed = change(text)
    assert changed != text
    source.write_text(changed, encoding="utf-8")
    built = site.built()
    source.write_text(text, encoding="utf-8")
    return built


def last_word(word):
    """Puts a word in the place of the last word of the text, which no list and no opening of a passage shows."""
    return lambda text: re.sub(r"[a-z]+(\.[ |]*\n?)\Z", rf"{word}\1", text)


def second_word(word):
    """Puts a word in the place of the second word of the text, which the search shows."""
    return lambda text: re.sub(r"(\n---\n\s*(?:#.*\n\s*)?\w+) \w+", rf"\1 {word}", text, count=1)


@pytest.mark.parametrize("word", ["recovery", "sesquipedalian"], ids=["known", "new"])
def test_a_word_that_the_search_shows_changes_few_files_too(large, word):
    before = large.built()
    for module in MODULES:
        pages, search = differing(before, edit(large, module, second_word(word)))
        assert f"{module}/index.html" in pages
        assert "search/en.js" in search and len(search) <= SEARCH_FILES, search


@pytest.mark.parametrize("word", ["recovery", "sesquipedalian"], ids=["known", "new"])
def test_one_word_changes_its_page_and_few_files_of_the_search(large, word):
    before = large.built()
    assert any(path.startswith("search/parts/") for path in before) == (len(before) > 350)
    for module in MODULES:
        pages, search = differing(before, edit(large, module, last_word(word)))
        assert pages == {f"{module}/index.html"}
        assert "search/en.js" in search
        assert len(search) <= SEARCH_FILES, search


def test_a_title_changes_the_pages_that_show_it(large):
    before = large.built()
    for module in MODULES:
        title = "A title of its own"
        after = edit(large, module, lambda text: re.sub('title: ".*"', f'title: "{title}"', text))
        pages, search = differing(before, after)
        assert {path for path in pages if title.encode() not in after[path]} == set()
        assert f"{module}/index.html" in pages and "a-z/index.html" in pages
        assert search <= set(after) and "search/en.js" in search


def test_no_page_names_the_content_of_the_search(large):
    built = large.built()
    for path, page in built.items():
        if path.endswith(".html"):
            assert re.findall(rb'search/[^"]*\.js', page) in ([], [b"search/en.js"]), path
