"""Searching while an entry and its parts are of different days: a browser or a host holds the old entry, or a host has the
new entry before its parts. In a real browser, as search_test.py.

    swift build -c release --product search-bench && python -m unittest Tests/Browser/search_days_test.py"""
import pathlib
import shutil
import sys
import tempfile
import unittest

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import search_site  # noqa: E402
from browser import launch  # noqa: E402

KINDS = {"one": {"extra": 60}, "many": {"one_file_limit": 0, "extra": 60}}
# The edit changes the parts that "methadone" stands in and the record of the page, and leaves those of "family" alone.
EDIT = ("Methadone, buprenorphine", "Xylometadon, buprenorphine")
QUERY = "buprenorphine family methadone"
ASK = ("query => handrail.search(query)"
       ".then(a => ({titles: a.results.map(r => r.title), words: a.words, corrected: a.corrected}))")
MEDICINE = "Medicine for opioid use disorder"


class SearchDaysTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        for kind, options in KINDS.items():
            for day, edit in (("yesterday", ("", "")), ("today", EDIT)):
                site = pathlib.Path(cls.folder.name, kind, day)
                site.mkdir(parents=True)
                search_site.make_site(site, edit=edit, **options)
        cls.playwright = sync_playwright().start()
        cls.browser = launch(cls.playwright)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        cls.folder.cleanup()

    def site(self, kind, entry, parts):
        """A copy of the site with the entry of one day and the parts of another."""
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()), "site")
        shutil.copytree(pathlib.Path(self.folder.name, kind, parts), folder)
        shutil.copy(pathlib.Path(self.folder.name, kind, entry, "search/en.js"), folder / "search/en.js")
        return folder

    def serve(self, folder, seconds):
        server = search_site.serve(folder, seconds)
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return server

    def open(self, server, context=None):
        if context is None:
            context = self.browser.new_context()
            self.addCleanup(context.close)
        page = context.new_page()
        self.messages = []
        page.on("console", lambda message: self.messages.append(message.text))
        page.on("pageerror", lambda error: self.messages.append(str(error)))
        page.goto(server.address)
        server.seen.clear()
        return page

    def check(self, server, renewals):
        """Nothing is complained of but files that are not there, and no word of the query is in a request."""
        self.assertEqual([text for text in self.messages if "404" not in text], [])
        self.assertEqual(len([path for path in server.seen if "?" in path]), renewals, server.seen)
        for path in server.seen:
            self.assertRegex(path, r"^/clinic/search/(en\.js(\?fresh=\d+)?|parts/en-[\w-]+\.js)$")
            for word in QUERY.split():
                self.assertNotIn(word, path)

    def test_a_host_that_holds_yesterdays_entry(self):
        for kind in KINDS:
            for seconds in (None, 3600):
                with self.subTest(kind=kind, seconds=seconds):
                    server = self.serve(self.site(kind, "today", "today"), seconds)
                    old = pathlib.Path(self.folder.name, kind, "yesterday/search/en.js").read_bytes()
                    server.held = {"/clinic/search/en.js": old}
                    page = self.open(server)
                    self.assertIn(MEDICINE, page.evaluate(ASK, QUERY)["titles"])
                    self.assertIn(MEDICINE, page.evaluate(ASK, QUERY)["titles"])
                    self.check(server, renewals=1 if kind == "many" else 0)
                    if kind == "many":
                        found = page.evaluate(ASK, "xylometadon")
                        self.assertEqual((found["titles"], found["words"]), ([MEDICINE], ["xylometadon"]))

    def test_a_browser_that_holds_yesterdays_entry(self):
        for kind in KINDS:
            with self.subTest(kind=kind):
                folder = self.site(kind, "yesterday", "yesterday")
                server = self.serve(folder, 3600)
                context = self.browser.new_context()
                self.addCleanup(context.close)
                self.assertTrue(self.open(server, context).evaluate(ASK, "family craving")["titles"])
                shutil.rmtree(folder / "search")
                shutil.copytree(pathlib.Path(self.folder.name, kind, "today/search"), folder / "search")
                page = self.open(server, context)
                self.assertIn(MEDICINE, page.evaluate(ASK, QUERY)["titles"])
                self.assertNotIn("/clinic/search/en.js", server.seen, "the browser has it")
                self.check(server, renewals=1 if kind == "many" else 0)

    def test_todays_entry_with_yesterdays_parts(self):
        for kind in KINDS:
            for seconds in (None, 3600):
                with self.subTest(kind=kind, seconds=seconds):
                    server = self.serve(self.site(kind, "today", "yesterday"), seconds)
                    page = self.open(server)
                    found = page.evaluate(ASK, QUERY)
                    self.assertTrue(found["titles"])
                    self.assertTrue(page.evaluate(ASK, "family")["titles"])
                    self.check(server, renewals=1 if kind == "many" else 0)
                    # What could not be looked up is not taken for a slip.
                    self.assertIsNone(found["corrected"])
                    self.assertTrue({"buprenorphine", "family"} <= set(found["words"]))

    def test_a_renewal_without_a_network_is_made_when_it_is_back(self):
        server = self.serve(self.site("many", "today", "today"), None)
        page = self.open(server)
        page.route("**/search/**", lambda route: route.abort())
        told = page.evaluate("handrail.search('family').then(() => null, error => error.message)")
        self.assertIn("could not be loaded", told)
        page.unroute("**/search/**")
        server.held = {"/clinic/search/en.js": pathlib.Path(self.folder.name, "many/yesterday/search/en.js").read_bytes()}
        self.assertTrue(page.evaluate(ASK, "methadone family")["titles"])
        self.assertEqual(page.evaluate(ASK, "xylometadon")["titles"], [MEDICINE])

    def test_what_no_part_can_answer_is_told(self):
        server = self.serve(self.site("many", "today", "yesterday"), None)
        page = self.open(server)
        page.evaluate("handrail.search('family')")
        told = page.evaluate("handrail.search('xylometadon', {literal: true}).then(a => a.results, error => error.message)")
        self.assertIn("could not be loaded", told)


if __name__ == "__main__":
    unittest.main()
