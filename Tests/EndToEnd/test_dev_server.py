"""What the preview serves, and how it follows what is saved."""
import ctypes
import os
import re
import shutil
import signal
import socket
import subprocess
import time

import pytest
from conftest import REPOSITORY, needs_printer
from preview import Preview, preview

PAGE = "Content/en/coping/triggers.md"


def text_of(site):
    return (site.folder / PAGE).read_text(encoding="utf-8")


def test_the_bytes_are_those_of_a_build(library):
    built = library.built("--drafts")
    with preview(library) as running:
        running.wait_for_search()
        for path, wanted in built.items():
            if path == ".handrail":
                continue
            address = "/" + path.removesuffix("index.html")
            got = running.get(address).body
            if path.endswith(".html"):
                got = re.sub(rb'<script defer src="/_handrail/client.js"[^>]*></script>\n', b"", got)
                got = re.sub(rb"connect-src [^ ]+/_handrail/events; ", b"", got)
            assert got == wanted, path


def test_a_module_is_shown_as_it_would_be_printed_and_follows_its_text(site):
    address = "/_handrail/handouts/en/coping/triggers/?edition=large-print"
    with preview(site) as running:
        before = running.get(address)
        assert before.status == 200 and b"Text of the page." in before.body
        assert before.body != running.get(address.removesuffix("?edition=large-print")).body
        site.write(PAGE, text_of(site) + "\nNew words on paper.\n")
        deadline = time.monotonic() + 10
        while b"New words on paper." not in running.get(address).body:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert running.get("/_handrail/handouts/en/coping/nothing/").status == 404


@needs_printer
def test_handouts_are_linked_where_the_published_site_has_them(site):
    address = "/handouts/en/coping/triggers.pdf"
    configuration = (site.folder / "Content/site.yml").read_text(encoding="utf-8")
    site.write("Content/site.yml", configuration + "handouts: publish\n")
    published = site.built()
    with preview(site) as running:
        assert b'href="%s"' % address.encode() in running.get("/coping/triggers/").body
        assert running.get(address).body == published[address.lstrip("/")]
        assert running.get("/handouts/en/coping/nothing.pdf").status == 404
        site.write("Content/site.yml", configuration)
        deadline = time.monotonic() + 10
        while address.encode() in running.get("/coping/triggers/").body:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert running.get(address).status == 404


def test_content_types_and_validators(site):
    with preview(site) as running:
        running.wait_for_search()
        page = running.get("/coping/triggers/")
        assert page.headers["Content-Type"] == "text/html; charset=utf-8"
        assert page.headers["Cache-Control"] == "no-cache"
        again = running.get("/coping/triggers/", If_None_Match=page.headers["ETag"])
        assert (again.status, again.body) == (304, b"")
        head = running.get("/coping/triggers/", method="HEAD")
        assert head.body == b"" and int(head.headers["Content-Length"]) == len(page.body)
        style = re.search(r'rel="stylesheet" href="([^"]+)"', page.text).group(1)
        part = running.get(style, Range="bytes=10-19")
        assert part.status == 206 and part.body == running.get(style).body[10:20]
        assert part.headers["Content-Type"] == "text/css; charset=utf-8"
        assert running.get(style, Range="bytes=99999999-").status == 416
        missing = running.get("/coping/nowhere/")
        assert missing.status == 404 and "not-found" in missing.text
        moved = running.get("/coping/triggers")
        assert moved.status == 301 and moved.headers["Location"] == "/coping/triggers/"


def test_a_base_path(site):
    site.write("Content/site.yml", "name: Small\nbaseURL: https://small.example/clinic/\nlanguages: [en]\n")
    with preview(site) as running:
        assert running.get("/").headers["Location"] == "/clinic/"
        assert running.get("/clinic/coping/triggers/").status == 200
        assert running.get("/coping/triggers/").status == 404
        site.write("Content/site.yml", "name: Small\nbaseURL: https://small.example/other/\nlanguages: [en]\n")
        running.said("changed: Content/site.yml")
        assert running.get("/").headers["Location"] == "/other/"


def test_the_next_free_port_is_taken(site):
    with preview(site) as first, preview(site, first_port=first.port) as second:
        assert second.port > first.port
        assert second.get("/").status == 200


def test_no_free_port_and_no_such_address(site):
    run = site.run("dev", "--templates", REPOSITORY / "Templates", "--host", "203.0.113.1")
    assert run.status == 1 and "203.0.113.1" in run.err and "help: this computer has no such address" in run.err
    assert site.run("dev", "--port", "0").status == 64
    assert site.run("dev", "--port", "70000").status == 64


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_at_once_and_frees_its_port(site, number):
    with preview(site) as running:
        running.said("ready")
        streams = [running.events() for _ in range(20)]
        for stream in streams:
            assert stream.next()[0] == "hello"
        start = time.monotonic()
        assert running.end(number) == 130
        assert time.monotonic() - start < 1
        with preview(site, first_port=running.port) as again:
            assert again.port == running.port
            assert again.get("/").status == 200


def test_serve_is_another_name(site):
    assert "handrail dev" in site.run("serve", "--help").out


def test_a_saved_file_is_served_and_told(site):
    with preview(site) as running:
        running.wait_for_search()
        events = running.events("/coping/triggers/", running.fingerprint("/coping/triggers/"))
        other = running.events("/", running.fingerprint("/"))
        for stream in (events, other):
            stream.wait("findings")
        (site.folder / PAGE).write_text(text_of(site) + "\nA new sentence.\n", encoding="utf-8")
        events.wait("reload")
        assert "A new sentence." in running.get("/coping/triggers/").text
        assert running.said(r"changed: Content/en/coping/triggers\.md, \d+ ms")
        assert other.next()[0] == "problems"


def test_what_is_wrong_is_told_and_the_last_good_page_stays(site):
    with preview(site) as running:
        running.wait_for_search()
        good = running.get("/coping/triggers/").body
        events = running.events("/coping/triggers/", running.fingerprint("/coping/triggers/"))
        assert events.wait("problems") == []
        before = text_of(site)
        (site.folder / PAGE).write_text(before.replace("title:", "titel:"), encoding="utf-8")
        problems = events.wait("problems")
        assert [problem["place"] for problem in problems if problem["rule"] == "unknown-key"] == [f"{PAGE}:2:1"]
        assert "titel" in problems[-1]["excerpt"] or "titel" in problems[0]["excerpt"]
        assert running.get("/coping/triggers/").body == good
        assert running.said(rf"{PAGE}:2:1: error: .*\[unknown-key\]")
        (site.folder / PAGE).write_text(before + "\nMended.\n", encoding="utf-8")
        assert events.wait("problems", []) == []
        running.said("mended")
        assert "Mended." in running.get("/coping/triggers/").text


def test_a_site_that_cannot_be_read_at_first_comes_when_it_is_mended(site):
    good = (site.folder / "Content/site.yml").read_text(encoding="utf-8")
    site.write("Content/site.yml", "nam: Small\n")
    with preview(site) as running:
        for address in ["/", "/coping/triggers/", "/assets/x.css"]:
            answer = running.get(address)
            assert answer.status == 503 and "Content/site.yml:1:1: error:" in answer.text
        events = running.events("/", running.fingerprint("/"))
        assert events.wait("findings") == []
        site.write("Content/site.yml", good)
        events.wait("reload")
        assert running.get("/").status == 200


def test_findings_of_the_page_come_by_themselves(site):
    with preview(site) as running:
        events = running.events("/coping/triggers/", running.fingerprint("/coping/triggers/"))
        events.wait("findings")
        (site.folder / PAGE).write_text(text_of(site) + "\n![](picture.png)\n", encoding="utf-8")
        found = None
        while not found:
            found = events.wait("findings")
        assert all(finding["place"].startswith(PAGE) for finding in found)


def test_drafts_are_shown(site):
    site.write("Content/en/coping/soon.md", "---\ntitle: Soon\ndraft: true\n---\n\nText.\n")
    with preview(site) as running:
        assert running.get("/coping/soon/").status == 200


def test_the_last_of_many_quick_saves_is_served(site):
    with preview(site) as running:
        running.said("ready")
        before = text_of(site)
        for number in range(300):
            (site.folder / PAGE).write_text(f"{before}\nSave number {number}.\n", encoding="utf-8")
            time.sleep(0.003)
        end = time.monotonic() + 10
        while "Save number 299." not in running.get("/coping/triggers/").text:
            assert time.monotonic() < end
            time.sleep(0.02)
        assert running.log.count("changed:") < 150


def test_a_checkout_of_hundreds_of_files(site):
    def git(*arguments):
        subprocess.run(
            ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments], cwd=site.folder, check=True,
            capture_output=True)

    for number in range(300):
        site.write(f"Content/en/section{number % 15}/m{number}.md", f"---\ntitle: Module {number}\n---\n\nFirst state.\n")
    git("init", "-q", "-b", "first")
    git("add", "-A")
    git("commit", "-qm", "first")
    git("checkout", "-qb", "second")
    for number in range(300):
        site.write(f"Content/en/section{number % 15}/m{number}.md", f"---\ntitle: Module {number}\n---\n\nSecond state.\n")
    shutil.rmtree(site.folder / "Content/en/section3")
    site.write("Content/en/new/one.md", "---\ntitle: New\n---\n\nNew.\n")
    git("add", "-A")
    git("commit", "-qm", "second")
    with preview(site) as running:
        running.said("ready")
        for branch, text, gone in [("first", "First state.", 404), ("second", "Second state.", 200)] * 2:
            git("checkout", "-q", branch)
            wanted = {"/new/one/": gone, "/section3/m3/": 404 if branch == "second" else 200}
            # A checkout that takes longer than the debounce comes as several changes: all is right in the end.
            shows(running, {f"/section{number % 15}/m{number}/": text for number in (0, 1, 100, 200, 299)}, wanted)


def shows(running, texts, statuses):
    """Waits until these addresses have these texts, and those these statuses."""
    end = time.monotonic() + 15

    def wrong():
        return [address for address, text in texts.items() if text not in running.get(address).text] + [
            address for address, status in statuses.items() if running.get(address).status != status]

    while left := wrong():
        assert time.monotonic() < end, f"{left} is not as it should be\n{running.log}"
        time.sleep(0.05)


def test_without_inotify_it_looks_twice_a_second(site):
    """All inotify queues that this user may have are in use, as a heavy desktop may leave them."""
    libc = ctypes.CDLL(None, use_errno=True)
    queues = []
    try:
        while (queue := libc.inotify_init1(os.O_CLOEXEC)) >= 0 and len(queues) < 2000:
            queues.append(queue)
        if len(queues) >= 2000 or ctypes.get_errno() != 24:
            pytest.skip("this system does not limit inotify queues")
        with preview(site) as running:
            running.said("changes are looked for twice a second, because the system cannot tell of them: Too many open files")
            running.said("ready")
            (site.folder / PAGE).write_text(text_of(site) + "\nA new sentence.\n", encoding="utf-8")
            running.said(r"changed: Content/en/coping/triggers\.md")
            assert "A new sentence." in running.get("/coping/triggers/").text
    finally:
        for queue in queues:
            os.close(queue)


def test_a_second_preview_is_a_run_of_its_own(site):
    """A page of an earlier run learns so from the first word of the stream."""
    with preview(site) as first:
        run = first.events().next()
    with preview(site, first_port=first.port) as second:
        assert second.events().next()[0] == run[0] == "hello"
        assert second.events().next()[1] != run[1]


def test_with_a_host_of_the_network_its_names_are_allowed(site):
    with preview(site, "--host", "0.0.0.0") as running:
        assert running.address.startswith("http://127.0.0.1:")
        assert running.get("/", Host=f"localhost:{running.port}").status == 200
        assert running.get("/", Host="evil.example").status == 403
        addresses = re.findall(r"on this network at http://([\d.]+):\d+/", running.log)
        for address in addresses:
            assert running.get("/", Host=f"{address}:{running.port}").status == 200
        own = socket.gethostname()
        assert running.get("/", Host=own).status == 200


def test_the_theme_shows_itself_in_the_preview_alone(library):
    built = library.built("--drafts")
    assert not [path for path in built if "styleguide" in path]
    assert not [path for path, content in built.items() if path.endswith((".html", ".xml")) and b"styleguide" in content]
    with preview(library) as running:
        for address, word in [("/styleguide/", "Everything in this theme"), ("/es/styleguide/", "Todo lo que tiene este tema")]:
            page = running.get(address)
            assert page.status == 200 and word in page.text
            assert '<meta name="robots" content="noindex">' in page.text
            assert "{{" not in page.text
            for part in ["card-caution", "worksheet", "review-done", "search-results", "line-first", "sessions", "pager-next",
                         'class="term"', 'class="citation"', "<figcaption>", "button-quiet", "table-scroll", "footnotes"]:
                assert part in page.text, f"{address}: {part}"
