"""The search client in a real browser. Run with a Python that has playwright and axe-playwright-python:

    swift build -c release --product search-bench && python -m unittest Tests/Browser/search_test.py

CHROMIUM names another browser than Debian's."""
import contextlib
import json
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import unittest

from playwright.sync_api import expect, sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import search_site  # noqa: E402
from browser import WHOLE_CHROMIUM, launch  # noqa: E402

QUERIES = {
    "en": ["craving", "cravings", "triggers", "hungry lonely", "overd", "nalaxone", "naltrexon", "zrigger", "withdrwaal",
           "cold turkey", "narcan", "chiva", "chivas", "the", "only", "such as", "what is a trigger", "suicide", "over dose", "xyzzy",
           "don’t go cold turkey", "medicin", "opiods disorder", "constructor __proto__ 12 988", "", "Extra schedule 7",
           "recovry group", "sponsar", "eeting", "steadi", "travels", "housng plan goal", "grup", "familys"],
    "es": ["adicción", "adiccion", "MAÑANA", "manana", "sobredosis", "naloxna", "ganas", "antojos", "quiero morir", "senal"],
}
ASK = """async queries => Promise.all(queries.map(async ([query, lang]) => {
  const found = await handrail.search(query, {lang});
  return {query, results: found.results, corrected: found.corrected, pinned: found.pinned && found.pinned.topic,
          near: found.near, total: found.total}; }))"""


class SearchTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folders = {name: tempfile.TemporaryDirectory() for name in ("one", "many", "portable")}
        path = {name: folder.name for name, folder in cls.folders.items()}
        cls.scripts = {
            "one": search_site.make_site(path["one"]),
            "many": search_site.make_site(path["many"], one_file_limit=0, extra=60),
            "portable": search_site.make_site(path["portable"], portable=True),
        }
        cls.servers = {name: search_site.serve(path[name]) for name in ("one", "many")}
        cls.playwright = sync_playwright().start()
        cls.browser = launch(cls.playwright)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        for server in cls.servers.values():
            server.shutdown()
            server.server_close()
        for folder in cls.folders.values():
            folder.cleanup()

    def open(self, address="", site="one", **options):
        self.context = self.browser.new_context(**options)
        self.addCleanup(self.context.close)
        page = self.context.new_page()
        self.messages = []
        page.on("console", lambda message: self.messages.append(message.text))
        page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.servers[site].seen.clear()
        page.goto(self.servers[site].address + address)
        return page

    # What it answers

    def swift_answers(self, site, language, queries):
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
            file.writelines(json.dumps({"id": query, "text": query}) + "\n" for query in queries)
            file.flush()
            output = subprocess.run([search_site.BENCH, "answers", self.folders[site].name, language, file.name],
                                    check=True, capture_output=True, text=True).stdout
        return [json.loads(line) for line in output.splitlines()]

    def compare(self, answers, expected):
        for ours, theirs in zip(answers, expected, strict=True):
            for result in ours["results"]:
                result["url"] = result["url"].removeprefix("/clinic")
            for key in ("query", "results", "near", "total"):
                self.assertEqual(ours[key], theirs[key], ours["query"])
            for key in ("corrected", "pinned"):
                self.assertEqual(ours[key], theirs.get(key), ours["query"])

    def test_the_browser_and_the_command_agree(self):
        for site in ("one", "many"):
            for language, queries in QUERIES.items():
                with self.subTest(site=site, language=language):
                    page = self.open(site=site)
                    answers = page.evaluate(ASK, [[query, language] for query in queries])
                    self.compare(answers, self.swift_answers(site, language, queries))

    def test_the_whole_vocabulary_has_the_same_stems(self):
        for language in ("en", "es"):
            text = " ".join(json.dumps(d, ensure_ascii=False) for d in search_site.documents(language, 60))
            page = self.open(site="many")
            words = page.evaluate("text => [...new Set(text.toLowerCase().match(/[\\p{L}\\d]+/gu))]", text)
            answers = page.evaluate(ASK, [[word, language] for word in words])
            self.assertGreater(len(words), 30)
            self.compare(answers, self.swift_answers("many", language, words))

    def test_cold_and_warm_answers_are_the_same(self):
        for site in ("one", "many"):
            warm = self.open(site=site)
            warm.evaluate(ASK, [[query, "en"] for query in QUERIES["en"]])
            for query in QUERIES["en"][::3]:
                cold = self.open(site=site)
                self.assertEqual(cold.evaluate(ASK, [[query, "en"]]), warm.evaluate(ASK, [[query, "en"]]))

    def test_characters_are_folded_alike(self):
        # Letters that are no plain ones with an accent, as languages' files have them.
        letters = ["đ d", "ı i", "ł l", "ø o", "ß ss", "æ ae", "ð d", "ŋ ng"]
        words = (search_site.ROOT / "Templates/assets/search/10-words.js").read_text()
        page = self.open()
        page.evaluate("letters => { handrail.letters = letters; }", " ".join(line.replace(" ", "") for line in letters))
        ours = page.evaluate(
            "() => {" + words + "return Array.from({length: 0xd800}, (_, i) => fold(String.fromCharCode(i)) ?? ' ')}")
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
            file.write("\n".join(letters))
            file.flush()
            theirs = subprocess.run([search_site.BENCH, "fold", file.name], check=True, capture_output=True, text=True).stdout
        theirs = theirs.removesuffix("\n").split("|")
        different = [(hex(i), one, other) for i, (one, other) in enumerate(zip(ours, theirs)) if one != other]
        self.assertEqual([ours[ord(c)] for c in "ĐıŁẞÆ"], ["d", "i", "l", "ss", "ae"])
        # Unicode may have grown between the two; letters of the languages we serve may not differ.
        self.assertEqual([d for d in different if int(d[0], 16) < 0x2000], [])
        self.assertLess(len(different), 300)

    # What is asked of the network

    def test_nothing_is_fetched_before_it_is_wanted_and_no_word_leaves_the_page(self):
        for site in ("one", "many"):
            page = self.open(site=site)
            self.assertEqual([path for path in self.servers[site].seen if "/search/" in path], [])
            field = page.get_by_role("combobox")
            field.focus()
            field.press_sequentially("sponsor", delay=20)
            expect(page.locator(".search-status")).not_to_be_empty()
            field.press("Enter")
            page.wait_for_url("**/search/")
            expect(page.locator("main .search-status")).not_to_be_empty()
            self.assertEqual([path for path in self.servers[site].seen if "spons" in path.lower() or "?" in path], [])

    def test_it_goes_on_when_the_network_is_cut(self):
        page = self.open()
        page.evaluate("handrail.search('craving')")
        self.context.set_offline(True)
        self.assertEqual(page.evaluate("handrail.search('zrigger').then(a => a.results[0].title)"), "Triggers")

    def test_from_files_without_a_server(self):
        page = self.open()
        page.goto(pathlib.Path(self.folders["portable"].name, "addiction/cravings/index.html").as_uri())
        page.get_by_role("combobox").fill("hungry lonely")
        page.get_by_role("option").first.click()
        page.wait_for_url("**/addiction/triggers/index.html#inside")
        self.assertEqual(page.locator("h1").inner_text(), "Triggers")
        page.goto(pathlib.Path(self.folders["portable"].name, "search/index.html").as_uri() + "#q=naloxone")
        expect(page.locator("ol.search-results li")).to_have_count(1)

    def test_without_script_the_form_leads_to_the_list(self):
        page = self.open(java_script_enabled=False)
        page.locator("#search-field").fill("craving")
        page.get_by_role("button", name="Search").click()
        page.wait_for_url(lambda url: url.rstrip("?").endswith("/a-z/"))
        self.assertEqual([path for path in self.servers["one"].seen if "craving" in path], [])

    # What goes wrong

    def test_a_broken_index_says_so_and_offers_the_list(self):
        entry = self.scripts["one"]["en"]["entry"]
        file = pathlib.Path(self.folders["one"].name, entry)
        whole = file.read_bytes()
        self.addCleanup(lambda: file.write_bytes(whole))
        for change, reason in [
            (lambda: file.unlink(), "could not be loaded"),
            (lambda: file.write_bytes(whole[: len(whole) // 2]), "damaged"),
            (lambda: file.write_bytes(re.sub(rb"part\(\d+,", b"part(9,", whole)), "has version 9"),
            # Numbers that no index holds, and bits that are all 0: neither may keep the page busy.
            (lambda: file.write_bytes(re.sub(rb'(?<="index",")\d+', b"9" * 400, whole, count=1)), "damaged"),
            (lambda: file.write_bytes(re.sub(rb'(?<="w\d",")[^"]{60}', b"A" * 60, whole)), "damaged"),
        ]:
            change()
            page = self.open()
            self.assertIn(reason, page.evaluate("handrail.search('craving').catch(error => error.message)"))
            page.get_by_role("combobox").fill("suicide")
            expect(page.locator(".search-error")).to_contain_text("Search is not available right now.")
            expect(page.locator(".search-error a").first).to_have_attribute("href", self.servers["one"].address + "a-z/")
            expect(page.locator(".search-pinned a").first).to_have_attribute("href", "tel:988")

    def test_a_query_whose_parts_are_all_missing_is_an_error(self):
        page = self.open(site="many")
        page.route("**/search/parts/en-w*", lambda route: route.abort())
        self.assertIn("could not be loaded", page.evaluate("handrail.search('craving').catch(error => error.message)"))
        page.unroute("**/search/parts/en-w*")
        self.assertGreater(page.evaluate("handrail.search('craving').then(a => a.results.length)"), 0)

    # How it is used

    def test_the_keyboard_is_enough(self):
        page = self.open()
        page.keyboard.press("/")
        field = page.get_by_role("combobox")
        expect(field).to_be_focused()
        expect(field).to_have_attribute("aria-expanded", "false")
        field.press_sequentially("craving")
        expect(field).to_have_attribute("aria-expanded", "true")
        options = page.get_by_role("listbox").get_by_role("option")
        expect(options).to_have_count(2)
        expect(page.get_by_role("status").first).to_have_text("2 results")
        for key, chosen in [("ArrowDown", 0), ("ArrowDown", 1), ("ArrowDown", 0), ("ArrowUp", 1), ("Home", 0), ("End", 1)]:
            field.press(key)
            expect(options.nth(chosen)).to_have_attribute("aria-selected", "true")
            expect(field).to_have_attribute("aria-activedescendant", options.nth(chosen).get_attribute("id"))
        field.press("Escape")
        expect(field).to_have_attribute("aria-expanded", "false")
        self.assertEqual(field.input_value(), "craving")
        field.press("Escape")
        self.assertEqual(field.input_value(), "")
        field.press_sequentially("hungry")
        expect(options.first).to_be_visible()
        field.press("ArrowDown")
        field.press("Enter")
        page.wait_for_url("**/clinic/addiction/triggers/#inside")
        expect(page.locator("mark.search-hit").first).to_have_text("hungry")
        self.assertEqual(self.messages, [])

    def test_what_is_still_looked_for_opens_nothing_once_the_field_is_left(self):
        for name, leave in {"Escape": lambda field: field.press("Escape"), "blur": lambda field: field.blur()}.items():
            page = self.open()
            field = page.get_by_role("combobox")
            field.press_sequentially("craving")
            leave(field)
            page.wait_for_timeout(700)
            expect(page.locator(".search-panel")).to_be_hidden()
            self.assertEqual(field.get_attribute("aria-expanded"), "false", name)
            field.focus()
            field.press_sequentially("s")
            expect(page.locator(".search-panel")).to_be_visible()

    def test_corrections_can_be_undone(self):
        page = self.open("search/#q=nalaxone")
        told = page.locator("main .search-status")
        expect(told).to_have_text("1 result. Showing results for naloxone.")
        expect(page.locator("ol.search-results li")).to_have_count(1)
        self.assertEqual(page.locator("main").inner_text().count("Showing results for"), 1)
        page.locator("main").get_by_role("button", name="Search for nalaxone instead").click()
        expect(page.locator("main .search-empty")).to_contain_text("Nothing found for “nalaxone”.")
        expect(page.locator("main .search-empty a").first).to_have_attribute("href", self.servers["one"].address + "a-z/")

    def test_help_is_pinned_above_the_results_and_announced(self):
        for address, box in [("", ".search-panel"), ("search/", "[data-search-pinned]")]:
            for query in ("suiside", "sovredosis", "me quiero morir", "he is not breathing"):
                page = self.open(address)
                page.locator("main input, header input").last.fill(query)
                pinned = page.locator(f"{box} .search-pinned")
                expect(pinned.get_by_role("link", name="988")).to_be_visible()
                expect(page.get_by_role("status").last).to_contain_text("Help is available now")
                for later in ("ol[role=listbox], ul[role=listbox], ol.search-results", "summary, [role=listbox]"):
                    self.assertTrue(pinned.evaluate(
                        "(box, later) => [...box.closest('form').parentElement.querySelectorAll(later)]"
                        ".every(other => box.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)", later))

    def test_eight_results_then_more(self):
        page = self.open("search/#q=recovery", site="many")
        items = page.locator("ol.search-results li")
        expect(items).to_have_count(8)
        status = page.locator("main .search-status")
        expect(status).to_have_text("The first 8 results")
        self.assertEqual(page.evaluate("handrail.search('recovery', {limit: 8}).then(a => a.results.map(r => r.title))"),
                         page.locator("ol.search-results .search-title").all_inner_texts())
        more = page.get_by_role("button", name="Show more results")
        more.focus()
        more.press("Enter")
        expect(items).to_have_count(20)
        expect(status).to_have_text("The first 20 results")
        expect(items.nth(8).get_by_role("link")).to_be_focused()
        while more.count():
            shown = items.count()
            more.click()
            expect(items).not_to_have_count(shown)
        expect(status).to_have_text(f"{items.count()} results")
        page.locator("#search-query").fill("recovery group")
        expect(items).to_have_count(8)

    def test_a_search_loads_the_pages_that_it_shows_and_no_other(self):
        # Over HTTP/1.1 a browser asks a host for six files at once: one more would cost another round trip.
        seen = self.servers["many"].seen
        for query in ("recovery", "recovery schedule", "group", "plan"):
            page = self.open(site="many")
            page.evaluate("query => handrail.search(query, {limit: 6}).then(() => 0)", query)
            needed = {path for path in seen if "/parts/en-p" in path}
            page = self.open(site="many")
            page.locator("#search-field").fill(query)
            expect(page.get_by_role("option")).to_have_count(6)
            self.assertEqual({path for path in seen if "/parts/en-p" in path}, needed, query)

    def test_nothing_found_offers_ways_on(self):
        page = self.open("search/#q=xyzzyq")
        expect(page.locator("[data-search-results]")).to_contain_text("Try naloxone.")
        page.locator("#search-query").fill("naloxone")
        expect(page.locator("ol.search-results li")).to_have_count(1)
        expect(page.locator("[data-search-results]")).not_to_contain_text("Try naloxone.")

    def test_what_is_offered_is_announced(self):
        page = self.open("search/#q=tall")
        expect(page.locator("main .search-status")).to_have_text("Nothing found for “tall”. Did you mean: call, talk, fall")

    def test_filters_and_the_fragment(self):
        page = self.open("search/#q=craving%20naloxone")
        items = page.locator("ol.search-results li")
        expect(items).to_have_count(3)
        filters = page.locator("summary")
        expect(filters).to_have_text("Filters")
        expect(page.get_by_label("Section")).to_be_hidden()
        filters.focus()
        filters.press("Enter")
        page.get_by_label("Section").select_option("Get help")
        expect(filters).to_have_text("Filters: 1 chosen")
        expect(items).to_have_count(1)
        self.assertTrue(page.url.endswith("/search/"))
        page.get_by_label("Section").select_option("")
        page.get_by_label("For").select_option("family")
        expect(items).to_have_count(2)
        page.evaluate("location.hash = 'q=C%2B%2B%20surf'")
        expect(items).to_have_count(1)
        self.assertEqual(page.locator("#search-query").input_value(), "C++ surf")

    def test_arrival_marks_inflections_and_leaves_the_address_alone(self):
        page = self.open("search/")
        page.locator("#search-query").fill("craving trigger")
        page.get_by_role("link", name="Triggers").click()
        page.wait_for_url("**/addiction/triggers/*")
        expect(page.locator("mark.search-hit")).to_have_count(7)
        self.assertTrue(re.fullmatch(r".*/addiction/triggers/(#[a-z]+)?", page.url), page.url)
        page.reload()
        expect(page.locator("mark.search-hit")).to_have_count(0)

    # What is left behind

    def open_from_home(self, word, then=lambda page: None):
        """Searches from the home page and goes to the search page."""
        page = self.open()
        page.get_by_role("combobox").fill(word)
        expect(page.get_by_role("option").first).to_be_visible()
        then(page)
        page.wait_for_url("**/search/")
        expect(page.locator("ol.search-results li").first).to_be_visible()
        self.assertEqual(page.locator("#search-query").input_value(), word)
        return page

    def test_a_search_from_another_page_leaves_nothing_behind(self):
        for go in (lambda page: page.keyboard.press("Enter"),
                   lambda page: page.get_by_role("button", name="See all results").click()):
            page = self.open_from_home("naloxone", go)
            self.assert_no_trace(page, "nalox", entries=2)
            self.assertEqual(page.evaluate("window.name"), "")
            self.assertEqual(self.messages, [])

    def test_a_query_on_the_search_page_stays_out_of_the_address(self):
        page = self.open("search/")
        page.locator("#search-query").fill("naloxone")
        expect(page.locator("ol.search-results li")).to_have_count(1)
        page.get_by_label("Search this site").press("Enter")
        self.assert_no_trace(page, "nalox", entries=1)

    def test_a_result_carries_no_word_in_its_address(self):
        page = self.open()
        page.get_by_role("combobox").fill("naloxone")
        page.get_by_role("option").first.click()
        page.wait_for_url("**/get-help/overdose/*")
        expect(page.locator("mark.search-hit").first).to_have_text("naloxone")
        self.assert_no_trace(page, "nalox", entries=2)
        self.assertEqual(page.evaluate("window.name"), "")

    def test_reload_and_back_find_the_search_empty(self):
        page = self.open_from_home("naloxone", lambda page: page.keyboard.press("Enter"))
        page.reload()
        self.assertEqual(page.locator("#search-query").input_value(), "")
        expect(page.locator("[data-search-results] a")).to_have_count(0)
        page.locator("#search-query").fill("naloxone")
        page.locator("ol.search-results a").first.click()
        page.wait_for_url("**/get-help/overdose/*")
        page.go_back()
        page.wait_for_url("**/search/")
        self.assertEqual(page.locator("#search-query").input_value(), "")
        expect(page.locator("[data-search-results] a")).to_have_count(0)
        page.go_forward()
        page.wait_for_url("**/get-help/overdose/*")
        expect(page.locator("mark.search-hit")).to_have_count(0)

    def test_emptying_the_form_empties_what_was_found(self):
        # As the page's own script does when a page is left, before a browser puts it into its memory for Back.
        page = self.open("search/#q=suicide&section=Get%20help")
        expect(page.locator("ol.search-results li").first).to_be_visible()
        page.evaluate("document.querySelectorAll('form').forEach(form => form.reset())")
        expect(page.locator("[data-search-results] a, [data-search-pinned] a")).to_have_count(0)
        expect(page.locator("summary")).to_have_text("Filters")
        page = self.open()
        page.get_by_role("combobox").fill("suicide")
        expect(page.get_by_role("option").first).to_be_visible()
        page.evaluate("document.querySelectorAll('form').forEach(form => form.reset())")
        expect(page.locator("[role=option]")).to_have_count(0)
        expect(page.locator(".search-panel")).to_be_hidden()

    def test_a_shared_link_opens_its_search_and_loses_it(self):
        page = self.open("search/#q=craving%20naloxone&section=Get%20help")
        expect(page.locator("ol.search-results li")).to_have_count(1)
        self.assertTrue(page.url.endswith("/search/"))
        self.assert_no_trace(page, "nalox", entries=1)

    def test_a_search_is_shared_by_choice(self):
        page = self.open("search/", permissions=["clipboard-read", "clipboard-write"])
        page.locator("#search-query").fill("C++ craving & you")
        page.get_by_label("Section").evaluate("select => { select.closest('details').open = true; }")
        page.get_by_label("Section").select_option("Addiction")
        copy = page.get_by_role("button", name="Copy link to this search")
        expect(copy).to_be_visible()
        copy.focus()
        copy.press("Enter")
        expect(page.get_by_text("The link is copied.")).to_be_visible()
        expect(copy).to_be_focused()
        copied = page.evaluate("navigator.clipboard.readText()")
        self.assertEqual(
            copied, self.servers["one"].address + "search/#q=C%2B%2B%20craving%20%26%20you&section=Addiction")
        self.assertTrue(page.url.endswith("/search/"))
        page.goto("about:blank")
        page.goto(copied)
        expect(page.locator("ol.search-results li").first).to_be_visible()
        self.assertEqual(page.locator("#search-query").input_value(), "C++ craving & you")
        self.assertEqual(page.get_by_label("Section").input_value(), "Addiction")

    def test_a_link_that_cannot_be_copied_is_shown(self):
        page = self.open("search/")
        page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        page.locator("#search-query").fill("naloxone")
        page.get_by_role("button", name="Copy link to this search").click()
        field = page.get_by_label("Copy this link:")
        expect(field).to_be_focused()
        expect(field).to_have_value(self.servers["one"].address + "search/#q=naloxone")

    def test_a_name_of_the_window_from_elsewhere_is_kept_and_harms_nothing(self):
        page = self.open()
        for name, kept in [("my window", "my window"), ("handrail-search:{", ""), ("handrail-search:[]", ""),
                           ('handrail-search:{"query":"naloxone","to":"/elsewhere/","name":"mine"}', "mine"),
                           ('handrail-search:{"words":{"length":1},"to":"%s"}', "")]:
            page.evaluate("name => { window.name = name.replace('%s', location.pathname); }", name)
            page.reload()
            page.get_by_role("combobox").fill("naloxone")
            expect(page.get_by_role("option").first).to_be_visible()
            self.assertEqual(page.evaluate("window.name"), kept)
        self.assertEqual(self.messages, [])
        page.evaluate("window.name = 'my window'")
        page.get_by_role("combobox").press("Enter")
        page.wait_for_url("**/search/")
        expect(page.locator("ol.search-results li")).to_have_count(1)
        self.assertEqual(page.evaluate("window.name"), "my window")

    def assert_no_trace(self, page, word, entries):
        """No entry of the tab's history holds the word, and there are so many beside the blank page."""
        history = page.context.new_cdp_session(page).send("Page.getNavigationHistory")
        listed = [entry for entry in history["entries"] if entry["url"] != "about:blank"]
        self.assertEqual([entry for entry in listed if word in entry["url"]], [])
        self.assertEqual(len(listed), entries, listed)
        self.assertEqual(page.evaluate("[history.state, sessionStorage.length, localStorage.length, document.cookie]"),
                         [None, 0, 0, ""])

    def test_the_browser_writes_no_word_into_its_history(self):
        """What is on the disk once the browser has ended: the history of every site ever visited."""
        with tempfile.TemporaryDirectory() as profile:
            context = self.playwright.chromium.launch_persistent_context(profile, executable_path=WHOLE_CHROMIUM)
            page = context.pages[0]
            page.goto(self.servers["one"].address)
            page.get_by_role("combobox").fill("naloxone")
            expect(page.get_by_role("option").first).to_be_visible()
            page.keyboard.press("Enter")
            page.wait_for_url("**/search/")
            page.locator("ol.search-results a").first.click()
            page.wait_for_url("**/get-help/overdose/*")
            expect(page.locator("mark.search-hit").first).to_be_visible()
            context.close()
            with contextlib.closing(sqlite3.connect(pathlib.Path(profile, "Default/History"))) as database:
                visited = [url for (url,) in database.execute("SELECT url FROM urls")]
        self.assertTrue(any("/get-help/overdose/" in address for address in visited), visited)
        self.assertEqual([address for address in visited if "nalox" in address], [])

    def test_axe_finds_nothing(self):
        from axe_playwright_python.sync_playwright import Axe
        for address, ready in [("", "[role=option]"), ("search/#q=naloxone%20suicide", "ol.search-results")]:
            page = self.open(address, bypass_csp=True)
            if not address:
                page.get_by_role("combobox").fill("craving suicide")
                page.wait_for_selector(ready)
                page.get_by_role("combobox").press("ArrowDown")
            page.wait_for_selector(ready)
            found = Axe().run(page)
            self.assertEqual(found.response["violations"], [], found.generate_report())


if __name__ == "__main__":
    unittest.main()
