"""Many clients at once, and clients that do nothing: nothing is left behind and nobody waits for another."""
import concurrent.futures
import contextlib
import http.client
import operator
import resource
import socket
import statistics
import time

import pytest
from preview import preview

STREAMS = 1000
REQUESTS = 10_000
HALF_SENT = 2000


@pytest.fixture(autouse=True)
def descriptors():
    """This process opens as many connections as the program takes."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    if before[1] < 5000:
        pytest.skip("this user may not open as many files as this needs")
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(10_000, before[1]), before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


def settled(count, wanted, seconds, is_there=operator.le):
    """Waits until a count has come down to what is wanted, or up to it by `operator.ge`; returns what it is then."""
    end = time.monotonic() + seconds
    while not is_there(now := count(), wanted) and time.monotonic() < end:
        time.sleep(0.05)
    return now


def fetch(port, count):
    """So many requests on one connection after another of 50 requests each; the slowest in seconds."""
    slowest = 0
    for start in range(0, count, 50):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        for number in range(start, min(start + 50, count)):
            begin = time.perf_counter()
            connection.request("GET", ["/", "/coping/triggers/", "/_handrail/client.js", "/nowhere/"][number % 4])
            response = connection.getresponse()
            response.read()
            assert response.status == (404 if number % 4 == 3 else 200)
            slowest = max(slowest, time.perf_counter() - begin)
        connection.close()
    return slowest


def test_a_thousand_streams_and_ten_thousand_requests(site, capsys):
    with preview(site) as running:
        running.said("ready")
        fetch(running.port, 2000)
        before = settled(running.descriptors, 0, 1), running.memory()
        with contextlib.ExitStack() as stack:
            streams = []
            for _ in range(STREAMS):
                stream = running.events("/coping/triggers/", running.fingerprint("/coping/triggers/"))
                stack.callback(stream.close)
                streams.append(stream)
            assert running.descriptors() >= before[0] + STREAMS
            with_streams = running.memory()
            with concurrent.futures.ThreadPoolExecutor(4) as pool:
                slowest = max(pool.map(lambda _: fetch(running.port, REQUESTS // 4), range(4)))
            after_requests = running.memory()
            begin = time.monotonic()
            page = site.folder / "Content/en/coping/triggers.md"
            page.write_text(page.read_text(encoding="utf-8") + "\nA new sentence.\n", encoding="utf-8")
            for stream in streams:
                stream.wait("reload")
            told = time.monotonic() - begin
        after = settled(running.descriptors, before[0], 5), running.memory()
        with capsys.disabled():
            print(
                f"\ndescriptors {before[0]} before, {before[0] + STREAMS} and more with {STREAMS} streams, {after[0]} after; "
                f"memory {before[1]} kB before, {with_streams} with streams, {after_requests} after {REQUESTS} requests, "
                f"{after[1]} at the end; all streams told in {told:.2f} s; slowest request {slowest * 1000:.0f} ms")
        assert after[0] <= before[0]
        assert after_requests - with_streams < 20_000
        assert slowest < 1


def test_half_sent_requests_hold_nobody_up_and_are_let_go(site, capsys):
    with preview(site) as running:
        running.said("ready")
        fetch(running.port, 100)
        before = settled(running.descriptors, 0, 1)
        connections = []
        begin = time.monotonic()
        for number in range(HALF_SENT):
            connection = socket.create_connection(("127.0.0.1", running.port), timeout=30)
            connection.sendall([b"", b"G", b"GET / HTTP/1.1\r\nHost: local", b"GET / HTTP/1.1\r\nHost: localhost\r\n"][number % 4])
            connections.append(connection)
        assert settled(running.descriptors, before + HALF_SENT, 5, operator.ge) >= before + HALF_SENT
        times = []
        for _ in range(100):
            start = time.perf_counter()
            assert running.get("/coping/triggers/").status == 200
            times.append(time.perf_counter() - start)
        left = settled(running.descriptors, before, 15)
        gone = time.monotonic() - begin
        with capsys.disabled():
            print(
                f"\nwith {HALF_SENT} half-sent requests open, another client waits {statistics.median(times) * 1000:.1f} ms "
                f"(at most {max(times) * 1000:.1f}); {left - before} left after {gone:.1f} s")
        assert left <= before
        assert max(times) < 1
        for connection in connections:
            connection.close()


def test_more_connections_than_there_is_room_for(site):
    """The one that has waited longest for a request makes room: a new client is always answered."""
    with preview(site) as running:
        running.said("ready")
        with contextlib.ExitStack() as stack:
            for _ in range(4500):
                stack.enter_context(socket.create_connection(("127.0.0.1", running.port), timeout=30))
            assert running.get("/coping/triggers/").status == 200
        assert running.get("/").status == 200


def test_more_streams_than_there_is_room_for(site):
    """Pages that are open keep half of the room: one too many is told to come back, and requests are answered."""
    with preview(site) as running, contextlib.ExitStack() as stack:
        running.said("ready")
        first = running.events("/coping/triggers/", running.fingerprint("/coping/triggers/"))
        stack.callback(first.close)
        answers = []
        for _ in range(4200):
            connection = stack.enter_context(socket.create_connection(("127.0.0.1", running.port), timeout=30))
            connection.sendall(b"GET /_handrail/events?page=/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
            answers.append(connection.recv(4096))
        taken = sum(answer.startswith(b"HTTP/1.1 200 ") for answer in answers)
        assert taken >= 1000 and all(answer.startswith(b"HTTP/1.1 200 ") for answer in answers[:taken])
        refused = answers[taken:]
        assert refused and all(answer.startswith(b"HTTP/1.1 503 ") for answer in refused)
        assert all(b"\r\nRetry-After: 1\r\n" in answer and b"too many pages are open" in answer for answer in refused)
        start = time.monotonic()
        assert running.get("/coping/triggers/").status == 200
        page = site.folder / "Content/en/coping/triggers.md"
        page.write_text(page.read_text(encoding="utf-8") + "\nA new sentence.\n", encoding="utf-8")
        first.wait("reload")
        assert time.monotonic() - start < 10
        stack.close()
        again = running.events("/coping/triggers/")
        assert again.next()[0] == "hello"
        again.close()
