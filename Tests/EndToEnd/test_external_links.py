"""`check --external` against a server on this machine: each address once, hosts left in peace, three answers."""
import collections
import http.server
import json
import threading
import time

import pytest
from conftest import DAY, REPOSITORY

THEME = ["--templates", REPOSITORY / "Templates"]
MODULE = "---\ntitle: {title}\n---\n\n{text}\n"


class Server:
    """Answers by path; notes the time and kind of each request."""

    def __init__(self):
        self.requests = collections.defaultdict(list)
        server = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_HEAD(self):
                server.answer(self)

            do_GET = do_HEAD

            def log_message(self, *_):
                pass

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.http.server_port}"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def answer(self, request):
        path = request.path
        self.requests[path].append((time.monotonic(), request.command))
        status, headers, body = 200, {}, b""
        if path.startswith("/moved"):
            status, headers = 301, {"Location": "/" if path == "/moved-home" else "/alive"}
        elif path == "/here":
            status, headers = 302, {"Location": "/alive"}
        elif path == "/round":
            status, headers = 301, {"Location": "/round"}
        elif path == "/no-head":
            status, body = (405 if request.command == "HEAD" else 200), b"x" * 100_000
        elif path == "/removed":
            body = b"This page has been removed."
        elif path == "/busy":
            status, headers = (429, {"Retry-After": "2"}) if len(self.requests[path]) == 1 else (200, {})
        elif path == "/always-busy":
            status, headers = 429, {"Retry-After": "3600"}
        elif path.strip("/").isdigit():
            status = int(path.strip("/"))
        request.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            request.send_header(name, value)
        request.end_headers()
        if request.command == "GET":
            try:
                request.wfile.write(body)
            except OSError:
                pass


@pytest.fixture
def server():
    server = Server()
    yield server
    server.http.shutdown()
    server.http.server_close()


def write(site, *paths, delay=0):
    site.write("Content/site.yml", (
        "name: S\nbaseURL: https://s.example/\nlanguages: [en]\n"
        f"checks:\n  dead-link: {{options: {{delay: {delay}}}}}\n"))
    site.write("Content/en/coping/triggers.md", MODULE.format(
        title="Triggers", text="\n".join(f"- [the page {path[-20:]}]({path})" for path in paths)))


def check(site, *options, day=DAY):
    run = site.run("check", "--external", *THEME, "--now", day, "--format", "json", *options)
    return run.status, [
        (finding["rule"], finding["line"], finding["message"], finding.get("hint")) for finding in json.loads(run.out)["diagnostics"]
        if finding["rule"].endswith("-link")]


def test_an_address_is_alive_dead_moved_or_could_not_be_asked(site, server):
    a = server.address
    write(site, f"{a}/alive", f"{a}/404", f"{a}/410", f"{a}/moved", f"{a}/403", f"{a}/here", f"{a}/removed", f"{a}/no-head",
          f"{a}/round", f"{a}/500", f"{a}/moved-home")
    status, found = check(site)
    assert status == 0
    assert [(rule, line) for rule, line, *_ in sorted(found, key=lambda finding: finding[1])] == [
        ("dead-link", 6), ("dead-link", 7), ("moved-link", 8), ("unasked-link", 9), ("unasked-link", 13),
        ("unasked-link", 14), ("moved-link", 15)]
    by_line = {line: (message, hint) for _, line, message, hint in found}
    assert by_line[6][0] == f"'{a}/404' leads nowhere: the server answers 404, not found"
    assert by_line[8] == (f"'{a}/moved' has moved for good", f"write '{a}/alive' once you have seen that it is the same page")
    assert by_line[9][0] == f"'{a}/403' could not be asked for: the server answers 403, as many do to programs"
    assert by_line[13][0].endswith("it is redirected again and again")
    assert by_line[15][1].startswith(f"it leads to the front page, '{a}/'")
    assert check(site, "--strict")[0] == 1
    # What will not give its headers alone is asked for its page.
    assert [command for _, command in server.requests["/no-head"]] == ["HEAD", "GET"]


def test_what_two_hundred_pages_name_is_asked_for_once(site, server):
    write(site, f"{server.address}/404")
    for number in range(200):
        site.write(f"Content/en/coping/m{number}.md", MODULE.format(
            title=f"Page {number}", text=f"See [it]({server.address}/404#part-{number})."))
    found = check(site)[1]
    assert len(found) == 201
    assert [command for _, command in server.requests["/404"]] == ["HEAD", "GET"]


def test_a_server_is_given_the_time_it_asks_for(site, server):
    write(site, f"{server.address}/busy")
    assert check(site)[1] == []
    (first, _), (second, _) = server.requests["/busy"]
    assert second - first >= 2


def test_nobody_waits_for_an_hour(site, server):
    write(site, f"{server.address}/always-busy")
    begin = time.monotonic()
    [(rule, _, message, _)] = check(site)[1]
    assert rule == "unasked-link" and "429, too many requests" in message
    assert time.monotonic() - begin < 60


def test_a_host_is_left_in_peace_between_two_requests(site, server):
    write(site, *[f"{server.address}/alive?{number}" for number in range(4)], delay=0.5)
    check(site)
    times = sorted(request[0] for requests in server.requests.values() for request in requests)
    assert len(times) == 4 and all(later - earlier >= 0.5 for earlier, later in zip(times, times[1:]))


def test_what_was_there_is_not_asked_for_again_for_a_week_and_its_last_day_is_known(site, server):
    write(site, f"{server.address}/busy")
    check(site, day="2026-03-01")
    asked = len(server.requests["/busy"])
    assert check(site, day="2026-03-07")[1] == [] and len(server.requests["/busy"]) == asked
    check(site, day="2026-03-08")
    assert len(server.requests["/busy"]) == asked + 1
    server.http.shutdown()
    server.http.server_close()
    [(rule, _, message, _)] = check(site, day="2026-03-20")[1]
    assert rule == "unasked-link" and message.endswith("; it was there on 2026-03-08")


def test_nothing_is_asked_for_unless_somebody_says_so(site, server):
    write(site, f"{server.address}/404")
    assert site.run("check", *THEME).status == 0
    site.built()
    assert not server.requests


def test_without_curl_the_command_says_what_to_install(site, server):
    write(site, f"{server.address}/404")
    run = site.run("check", "--external", *THEME, PATH="/nowhere")
    assert run.status == 1
    assert "--external needs the program curl, which is not installed [link-tool]\n  help: install it with 'apt-get install curl'" in run.err


def test_rules_of_external_addresses_need_the_option(site):
    run = site.run("check", "--only", "dead-link")
    assert run.status == 64 and "'dead-link' finds nothing without --external" in run.err
