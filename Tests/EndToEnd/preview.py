"""A preview as a test runs it: the program's `dev`, on a free port, with raw requests and its event stream."""
import contextlib
import http.client
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import threading
import time
import urllib.parse

from conftest import DAY, REPOSITORY


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def text(self):
        return self.body.decode("utf-8")


class Preview:
    def __init__(self, site, *options, first_port=47000, templates=REPOSITORY / "Templates"):
        command = site.command(
            "dev", "--port", first_port, "--templates", templates, "--now", DAY, *options)
        self.process = subprocess.Popen(
            command, cwd=site.folder, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
            env={**os.environ, "NO_COLOR": "1"})
        self.lines = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.address = self.said(r"preview at (http://\S+)").group(1)
        self.port = int(re.search(r":(\d+)/", self.address).group(1))

    def _read(self):
        for line in self.process.stderr:
            self.lines.append(line.decode("utf-8").rstrip("\n"))

    @property
    def log(self):
        return "\n".join(self.lines)

    def said(self, pattern, seconds=20):
        """Waits until the program has said it."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if found := re.search(pattern, self.log):
                return found
            time.sleep(0.01)
        raise AssertionError(f"it did not say {pattern!r} but:\n{self.log}")

    def get(self, target="/", method="GET", **headers):
        """One request on a connection of its own; a header's name is written with `_` for `-`."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.putrequest(method, target, skip_host="Host" in headers, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=30)

    def raw(self, request, seconds=30):
        """What comes back on a connection until the server closes it; None when it is left open so long."""
        with self.connect() as connection:
            connection.settimeout(seconds)
            got = b""
            try:
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    connection.sendall(request)
                while piece := connection.recv(65536):
                    got += piece
            except ConnectionResetError:
                pass
            except TimeoutError:
                return None
            return got

    def events(self, page="/", fingerprint=""):
        query = urllib.parse.urlencode({"page": page, "fingerprint": fingerprint})
        return Events(self.port, f"/_handrail/events?{query}")

    def wait_for_search(self):
        """An entry is that of the last edit, and waited for."""
        assert self.get("/search/en.js").status == 200

    def fingerprint(self, page="/"):
        return re.search(r'data-fingerprint="([^"]+)"', self.get(page).text).group(1)

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def memory(self):
        """Resident, in kB."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1))

    def end(self, number=signal.SIGINT):
        """The exit status."""
        self.process.send_signal(number)
        status = self.process.wait(timeout=10)
        self._reader.join(timeout=10)
        return status


class Events:
    """An event stream, read on demand."""

    def __init__(self, port, target):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self.socket.sendall(f"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        self._file = self.socket.makefile("r", encoding="utf-8", newline="\n")
        while self._file.readline().strip():
            pass

    def next(self):
        """The name and the data of the next event."""
        name = data = None
        while line := self._file.readline():
            line = line.rstrip("\n")
            if not line and name:
                return name, data
            if line.startswith("event: "):
                name = line[7:]
            if line.startswith("data: "):
                data = line[6:]
        return None

    def wait(self, name, data=None):
        """The data of the next event of a name, as JSON, or of one with exactly this data."""
        while event := self.next():
            if event[0] == name:
                value = json.loads(event[1]) if event[1].startswith("[") else event[1]
                if data is None or value == data:
                    return value
        raise AssertionError(f"the stream ended before {name}")

    def close(self):
        self._file.close()
        self.socket.close()


@contextlib.contextmanager
def preview(site, *options, **settings):
    running = Preview(site, *options, **settings)
    try:
        yield running
    finally:
        if running.process.poll() is None:
            running.process.kill()
            running.process.wait()
