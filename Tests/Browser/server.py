"""A static host on the loopback: clean addresses, a base path, the site's own 404 page; it remembers what was asked."""
import functools
import http.server
import pathlib
import threading
import urllib.parse


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Writes of headers and body must not wait for one another's acknowledgement.
    disable_nagle_algorithm = True

    def __init__(self, *arguments, base, asked, **named):
        self.base, self.asked = base, asked
        super().__init__(*arguments, **named)

    def do_GET(self):
        self.asked.append(self.path)
        path = urllib.parse.urlsplit(self.path).path
        if not path.startswith(self.base):
            return self.not_found()
        self.path = "/" + path[len(self.base):]
        target = pathlib.Path(self.translate_path(self.path))
        if target.is_dir() and not (target / "index.html").exists():
            return self.not_found()
        if not target.exists():
            return self.not_found()
        super().do_GET()

    def not_found(self):
        page = pathlib.Path(self.directory) / "404.html"
        body = page.read_bytes() if page.exists() else b"not found"
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class Server:
    """`with Server(folder) as server:` serves until the block ends; `server.url` ends in the base path."""

    def __init__(self, folder, base="/"):
        self.asked = []
        handler = functools.partial(Handler, directory=str(folder), base=base, asked=self.asked)
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.origin = f"http://127.0.0.1:{self._server.server_port}"
        self.url = self.origin + base
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()
