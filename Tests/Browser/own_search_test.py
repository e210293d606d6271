"""Searching the website that the repository's own content makes: the browser and the command give the same answers, cold
and warm, and people find the module that answers them. Run with a Python that has playwright:

    swift build -c release && python -m pytest Tests/Browser/own_search_test.py

HANDRAIL names another program than .build/release/handrail, CHROMIUM another browser than Debian's."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "Tests/Browser"), str(ROOT / "Tests/Benchmarks")]
import relevance  # noqa: E402
from browser import launch  # noqa: E402
from server import Server  # noqa: E402

HANDRAIL = os.environ.get("HANDRAIL", str(ROOT / ".build/release/handrail"))
ASK = """async ([lang, queries]) => {
  const answers = [];
  for (const query of queries) {
    const { results, corrected, pinned, near, total } = await handrail.search(query, { lang });
    answers.push({ query, results, corrected, pinned: pinned && pinned.topic, near, total });
  }
  return answers;
}"""
WORDS = """async ([lang, paths]) => {
  const words = new Set();
  for (const path of paths) {
    const page = new DOMParser().parseFromString(await (await fetch(path)).text(), "text/html");
    for (const word of page.querySelector("main").textContent.toLowerCase().match(/[\\p{L}\\d]+/gu)) words.add(word);
  }
  return [...words].sort();
}"""


class OwnSearchTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.site = pathlib.Path(cls.folder.name, "site")
        subprocess.run([HANDRAIL, "build", "--quiet", "--root", ROOT, "--output", cls.site],
                       check=True, capture_output=True, stdin=subprocess.DEVNULL)
        cls.origin = cls.enterClassContext(Server(cls.site)).origin
        cls.playwright = sync_playwright().start()
        cls.browser = launch(cls.playwright)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        cls.folder.cleanup()

    def open(self, address="/", **options):
        context = self.browser.new_context(**options)
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto(self.origin + address)
        return page

    def compare(self, ours, language):
        for one, other in zip(
                ours, relevance.answers(self.site, language, [answer["query"] for answer in ours]), strict=True):
            for key in ("results", "near", "total"):
                self.assertEqual(one[key], other[key], one["query"])
            for key in ("corrected", "pinned"):
                self.assertEqual(one[key], other.get(key), one["query"])

    def queries(self, language):
        return [query for query, spoken in relevance.read_queries() if spoken == language]

    def test_the_browser_answers_as_the_command_does_typos_included(self):
        for language in relevance.LANGUAGES:
            queries = self.queries(language)
            queries += [typo for query in queries for typo in list(relevance.typos(query))[::relevance.TYPOS_OF_A_CLASS]]
            self.assertGreater(len(queries), 200)
            with self.subTest(language=language):
                self.compare(self.open().evaluate(ASK, [language, queries]), language)

    def test_the_program_prints_what_the_library_finds(self):
        for language in relevance.LANGUAGES:
            queries = self.queries(language)[::10]
            for query, answer in zip(queries, relevance.answers(self.site, language, queries), strict=True):
                run = subprocess.run(
                    [HANDRAIL, "search", "--site", self.site, "--lang", language, "--format", "json", "--", query],
                    check=True, capture_output=True, text=True)
                found = [(result["url"], result["score"]) for result in json.loads(run.stdout)["results"]]
                self.assertEqual(found, [(result["url"], result["score"]) for result in answer["results"]], query)

    def test_a_cold_query_has_the_same_answer(self):
        for language in relevance.LANGUAGES:
            queries = self.queries(language)
            warm = self.open().evaluate(ASK, [language, queries])
            page = self.open()
            for query, answer in zip(queries, warm, strict=True):
                page.reload()
                self.assertEqual(page.evaluate(ASK, [language, [query]]), [answer])

    def test_every_word_of_the_site_has_the_same_stem(self):
        for language in relevance.LANGUAGES:
            page = self.open(bypass_csp=True)
            paths = ["/" + str(file.parent.relative_to(self.site)) + "/" for file in self.site.rglob("index.html")
                     if f'<html lang="{language}"' in file.read_text(encoding="utf-8")]
            words = page.evaluate(WORDS, [language, paths])
            self.assertGreater(len(words), 1500)
            with self.subTest(language=language):
                self.compare(page.evaluate(ASK, [language, words]), language)

    def test_every_page_can_search_every_language(self):
        spanish = self.open("/").evaluate(ASK, ["es", ["naloxona"]])
        self.assertEqual(spanish, self.open("/es/").evaluate(ASK, ["es", ["naloxona"]]))
        self.assertTrue(spanish[0]["results"][0]["url"].startswith("/es/"))

    def test_help_stands_in_the_first_screen_of_a_phone(self):
        for width, height in ((390, 844), (320, 568)):
            for address, query in (("/search/", "i want to die"), ("/es/search/", "quiero morir"),
                                   ("/search/", "he is not breathing"), ("/es/search/", "sobredosis")):
                with self.subTest(width=width, query=query):
                    page = self.open(address, viewport={"width": width, "height": height})
                    page.locator("#search-query").fill(query)
                    call = page.locator("[data-search-pinned] a").first
                    call.wait_for()
                    self.assertEqual(page.evaluate("scrollY"), 0, "nothing has moved the page")
                    field = page.locator("#search-query").bounding_box()
                    box = call.bounding_box()
                    self.assertLess(field["y"], box["y"])
                    self.assertLessEqual(box["y"] + box["height"], height)
                    filters = page.locator("summary[data-search-filters]").bounding_box()
                    self.assertLess(box["y"], filters["y"])

    def test_help_is_in_sight_above_the_keyboard_of_a_phone(self):
        cries = {"/": "he is not breathing", "/es/": "no despierta", "/search/": "i want to die", "/es/search/": "quiero morir"}
        for width, height in ((320, 280), (390, 430)):
            for address, query in cries.items():
                with self.subTest(width=width, address=address):
                    page = self.open(address, viewport={"width": width, "height": height})
                    field = page.locator("main input[type=search]").first
                    field.click()
                    page.keyboard.type(query)
                    call = page.locator(".search-pinned a").first
                    call.wait_for()
                    row = page.locator("[data-quick-exit]").bounding_box()
                    typed, box = field.bounding_box(), call.bounding_box()
                    self.assertGreaterEqual(typed["y"], row["y"] + row["height"], "what is typed stays in sight")
                    self.assertGreater(box["y"], typed["y"])
                    self.assertLessEqual(box["y"] + box["height"], height, "the first call can be pressed")

    def test_who_finds_a_relative_lifeless_gets_the_steps_before_the_family_page(self):
        cries = {
            "en": ["my husband will not wake up", "my wife wont wake up", "my son can't be woken", "husband wont wake",
                   "my boyfriend is not waking up", "cant wake my dad"],
            "es": ["mi esposo no despierta", "mi hijo no se despierta", "no puedo despertar a mi esposo"],
        }
        for language, queries in cries.items():
            for answer in self.open().evaluate(ASK, [language, queries]):
                with self.subTest(query=answer["query"]):
                    self.assertIn("/get-help/overdose-and-naloxone/", answer["results"][0]["url"])

    def test_a_card_for_an_overdose_leads_to_the_steps(self):
        for address, query in (("/search/", "he overdosed"), ("/es/search/", "sobredosis")):
            with self.subTest(address=address):
                page = self.open(address, viewport={"width": 390, "height": 844})
                page.locator("#search-query").fill(query)
                card = page.locator(".search-pinned .help-box")
                card.wait_for()
                ways = card.locator(".button").evaluate_all("links => links.map(link => link.getAttribute('href'))")
                self.assertEqual(ways[0], "tel:911")
                self.assertEqual(len(ways), 2, "911 and the steps are the only buttons")
                card.locator(".button").last.click()
                page.wait_for_url("**/get-help/overdose-and-naloxone/#steps")
                self.assertTrue(page.locator("#steps").is_visible())

    def test_that_help_is_there_is_only_said(self):
        page = self.open("/search/", viewport={"width": 390, "height": 844})
        page.locator("#search-query").fill("i want to die")
        said = page.locator("main .search-status .visually-hidden")
        said.wait_for(state="attached")
        self.assertIn("Help is available now", said.text_content())
        self.assertLess(said.bounding_box()["height"], 2)

    def test_the_keyboard_of_a_phone_makes_room_for_what_was_found(self):
        phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
        for options, stays in ((phone, False), ({}, True)):
            with self.subTest(stays=stays):
                page = self.open("/search/", **options)
                field = page.locator("#search-query")
                field.fill("withdrawal")
                self.assertTrue(field.evaluate("field => field === document.activeElement"), "typing leaves it alone")
                field.press("Enter")
                page.locator("[data-search-results] a").first.wait_for()
                self.assertEqual(field.evaluate("field => field === document.activeElement"), stays)

    def test_people_find_the_module_that_answers_them(self):
        for (language, kind), share in relevance.measure(self.site).items():
            with self.subTest(language=language, kind=kind):
                self.assertGreater(share.asked, 20)
                self.assertGreaterEqual(share.found / share.asked, 0.95 if kind == "as typed" else 0.85, share.missed[:20])
                if kind == "as typed":
                    self.assertEqual(share.unanswered, [])


if __name__ == "__main__":
    unittest.main()
