"""Which files a job may read, and which it has read."""
import functools
import hashlib
import os
import pathlib
import urllib.parse

from weasyprint.urls import URLFetcher, URLFetcherResponse


class JobFiles(URLFetcher):
    """Opens `data:` addresses, and files below the folders of the job. Nothing comes from the network."""

    def __init__(self, folders):
        super().__init__(allowed_protocols={"data", "file"})
        self.folders = [os.path.realpath(folder) for folder in folders]
        # The SHA-256 of what was read, by absolute path; "" for a file that was not there.
        self.used = {}

    def fetch(self, url, headers=None):
        if url.split(":", 1)[0].lower() == "data":
            return super().fetch(url, headers)
        parts = urllib.parse.urlsplit(url)
        if parts.scheme != "file" or parts.netloc:
            raise ValueError("printing reads no addresses of the web")
        path = os.path.realpath(urllib.parse.unquote(parts.path))
        if not any(path.startswith(folder.rstrip("/") + "/") for folder in self.folders):
            raise ValueError("it lies outside the folders of the site and its theme")
        self.used[path] = ""
        response = super().fetch(pathlib.Path(path).as_uri(), headers)
        content = response.read()
        response.close()
        self.used[path] = hashlib.sha256(content).hexdigest()
        return URLFetcherResponse(response.url, content, response.headers, response.status)

    def add(self, path):
        """Counts in a file that was read in another way."""
        self.used[path] = hash_of_file(path, os.stat(path).st_mtime_ns)


@functools.lru_cache(maxsize=64)
def hash_of_file(path, changed):
    """`changed`, the time of the file's last change, tells its versions apart."""
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()
