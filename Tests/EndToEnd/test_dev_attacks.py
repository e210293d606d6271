"""What may come to a preview that is meant for one person at one computer, each with its answer."""
import re
import socket
import time

import pytest
from preview import preview

SECRET = "what no request may see"


@pytest.fixture(scope="module")
def running(tmp_path_factory, program):
    from conftest import Site

    site = Site(tmp_path_factory.mktemp("attacked") / "site", program)
    site.write("Content/site.yml", "name: Small Clinic\nbaseURL: https://small.example/\nlanguages: [en]\n")
    site.write("Content/en/coping/triggers.md", "---\ntitle: Triggers\n---\n\nText.\n")
    site.write("Content/.hidden.md", SECRET)
    site.write("Content/en/.git/config", SECRET)
    site.write("secret.txt", SECRET)
    (site.folder / "Content/media").mkdir()
    with preview(site) as running:
        running.said("ready")
        # Links that lead out of the site would keep it from being shown at all.
        (site.folder / "Content/en/coping/link.txt").symlink_to("/etc/passwd")
        (site.folder / "Content/media/out").symlink_to("/etc")
        yield running


TRAVERSALS = [
    "/../secret.txt", "/../../../../etc/passwd", "/coping/../../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt", "/.%2e/secret.txt", "/%252e%252e/secret.txt", "/..%c0%af..%c0%afetc/passwd",
    "/%c0%ae%c0%ae/secret.txt", "/%e0%80%ae%e0%80%ae/secret.txt", "/..\\secret.txt", "/..%5csecret.txt",
    "/%2e%2e%5c%2e%2e%5cetc%5cpasswd", "/..;/secret.txt", "/coping/triggers/..%00/", "//etc/passwd",
    "/coping//triggers/", "/./coping/triggers/", "/coping/./triggers/", "/\u002e\u002e/secret.txt", "/%u002e%u002e/x",
]
HIDDEN = ["/.hidden.md", "/.git/config", "/en/.git/config", "/%2egit/config", "/.handrail", "/coping/.triggers.md.swp"]
SOURCES = [
    "/Content/site.yml", "/site.yml", "/Content/en/coping/triggers.md", "/coping/triggers.md", "/secret.txt",
    "/Templates/layouts/page.mustache", "/etc/passwd", "/proc/self/environ", "/_handrail/", "/_handrail/../secret.txt",
    "/_handrail/client.js/../overlay.css", "/media/out/passwd", "/en/coping/link.txt", "/coping/link.txt",
]
BROKEN_ESCAPES = ["/%", "/%4", "/%zz", "/coping/triggers%00/", "/%00", "/a%0d%0aSet-Cookie:%20a=b/", "/%ff%fe/", "/\x7f"]


@pytest.mark.parametrize("target", TRAVERSALS + HIDDEN + SOURCES + BROKEN_ESCAPES)
def test_what_is_not_in_the_plan_is_not_there(running, target):
    got = running.raw(f"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode("latin-1"))
    status = int(got.split(b" ", 2)[1])
    assert status in (400, 404) and (status == 404 or target == "/\x7f")
    assert SECRET.encode() not in got and b"root:" not in got
    assert b"\r\nset-cookie" not in got.lower()


def test_a_redirect_never_leads_to_another_host(running):
    for target in ["//evil.example/coping", "/coping/triggers?//evil.example", "/%2f%2fevil.example", "/\\evil.example"]:
        answer = running.raw(f"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        location = re.search(rb"(?i)\r\nlocation: (.*)\r\n", answer)
        assert location is None or location.group(1) == b"/coping/triggers/"


@pytest.mark.parametrize("host", [
    "evil.example", "evil.example:{port}", "localhost.evil.example", "127.0.0.1.nip.example", "192.168.1.5", "0.0.0.0",
    "localhost:x", "[::1", "", "localhost@evil.example", "localhost evil.example", "127.0.0.2"])
def test_a_foreign_host_gets_nothing(running, host):
    name = host.format(port=running.port)
    for target in ["/", "/_handrail/client.js", "/_handrail/events?page=/"]:
        answer = running.get(target, Host=name)
        assert answer.status == 403
        assert "Triggers" not in answer.text and "names" in answer.text


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:{port}", "127.0.0.1:{port}", "[::1]:{port}", "localhost:8080"])
def test_its_own_names_are_answered(running, host):
    assert running.get("/", Host=host.format(port=running.port)).status == 200


def test_the_host_in_an_absolute_target_counts_too(running):
    assert running.raw(b"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").startswith(
        b"HTTP/1.1 403")
    assert running.raw(b"GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").startswith(
        b"HTTP/1.1 200")


@pytest.mark.parametrize("hosts", ["", "Host: localhost\r\nHost: evil.example\r\n", "Host: localhost\r\nHost: localhost\r\n"])
def test_a_request_names_one_host(running, hosts):
    assert running.raw(f"GET / HTTP/1.1\r\n{hosts}Connection: close\r\n\r\n".encode()).startswith(b"HTTP/1.1 400")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND"])
def test_it_is_only_read(running, method):
    answer = running.raw(f"{method} / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    assert answer.startswith(b"HTTP/1.1 405") and b"Allow: GET, HEAD" in answer


@pytest.mark.parametrize("request_, status", [
    (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nabcd", b"405"),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nabcd", b"413"),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n0\r\n\r\n", b"413"),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", b"4"),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", b"400"),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999999\r\n\r\n", b"400"),
    (b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", b"400"),
    (b"GET /\r\n\r\n", b"400"),
    (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"400"),
    (b"\x00\x01\x02\x03\r\n\r\n", b"400"),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nBad Name: x\r\n\r\n", b"400"),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: a\x00b\r\n\r\n", b"400"),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"".join(b"X-%d: y\r\n" % n for n in range(1000)) + b"\r\n", b"431"),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"y" * 100_000 + b"\r\n\r\n", b"431"),
    (b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n", b"4"),
])
def test_what_is_no_request_is_refused_and_closed(running, request_, status):
    got = running.raw(request_, seconds=5)
    assert got is not None, "the connection was left open"
    # A reset can overtake the answer to a client that is still sending.
    assert got == b"" and len(request_) > 50_000 or got.startswith(b"HTTP/1.1 " + status)
    assert running.get("/").status == 200


def test_a_request_that_never_ends_is_cut_off(running):
    with running.connect() as connection:
        connection.settimeout(5)
        sent = 0
        with pytest.raises((BrokenPipeError, ConnectionResetError)):
            connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
            while sent < 50_000_000:
                sent += connection.send(b"X-Name: value\r\n" * 1000)
        assert sent < 5_000_000


def test_a_slow_request_is_given_up(running):
    """One byte a second does not buy more time."""
    with running.connect() as connection:
        connection.settimeout(0.001)
        start = time.monotonic()
        got = b""
        for byte in b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: aaaaaaaaaaaaaaaaaaaaaaaaaaa":
            try:
                connection.send(bytes([byte]))
                time.sleep(0.5)
                got = connection.recv(1000)
                break
            except TimeoutError:
                continue
        assert got.startswith(b"HTTP/1.1 408")
        assert 9 < time.monotonic() - start < 12


def test_a_connection_that_asks_for_nothing_is_closed(running):
    with running.connect() as connection:
        start = time.monotonic()
        assert connection.recv(1000) == b""
        assert 9 < time.monotonic() - start < 12


def test_many_requests_at_once_on_one_connection_are_answered_in_order(running):
    request = b"GET /coping/triggers/ HTTP/1.1\r\nHost: localhost\r\n\r\n"
    last = b"GET /nowhere/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    got = running.raw(request * 200 + last)
    assert got.count(b"HTTP/1.1 200 ") == 200 and got.count(b"HTTP/1.1 404 ") == 1


def test_a_client_that_does_not_read_holds_nobody_up(running):
    stalled = []
    for _ in range(20):
        connection = running.connect()
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.sendall(b"GET /coping/triggers/ HTTP/1.1\r\nHost: localhost\r\n\r\n" * 500)
        stalled.append(connection)
    start = time.monotonic()
    assert running.get("/").status == 200
    assert time.monotonic() - start < 1
    for connection in stalled:
        connection.close()


def test_an_event_stream_takes_any_query(running):
    for query in ["", "?", "?page", "?page=%00", "?page=../../etc/passwd&fingerprint=%ff", "?page=/%2e%2e/&&&=", "?page=" + "a" * 5000]:
        with running.connect() as connection:
            connection.sendall(f"GET /_handrail/events{query} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            assert connection.recv(100).startswith(b"HTTP/1.1 200")
    assert running.get("/").status == 200
