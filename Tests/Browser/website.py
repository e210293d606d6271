"""A built site as files and as parsed pages."""
import html.parser
import pathlib
import urllib.parse

REFERENCES = {
    "a": ["href"], "area": ["href"], "link": ["href"], "script": ["src"], "img": ["src"], "source": ["src"],
    "iframe": ["src"], "audio": ["src"], "video": ["src", "poster"], "form": ["action"], "use": ["href"],
    "image": ["href"], "object": ["data"], "button": ["formaction"], "input": ["src"], "track": ["src"], "embed": ["src"],
}


class Page(html.parser.HTMLParser):
    """The references and ids of one HTML file."""

    def __init__(self, file, path):
        super().__init__()
        self.path = path
        self.ids = []
        self.references = []
        self.idrefs = []
        self.redirect = None
        self.lang = None
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "html":
            self.redirect = values.get("data-redirect")
            self.lang = values.get("lang")
        if values.get("id"):
            self.ids.append(values["id"])
        for name in REFERENCES.get(tag, []):
            if values.get(name) is not None and not (tag == "link" and values.get("rel") == "canonical"):
                self.references.append((tag, values[name]))
        for part in (values.get("srcset") or "").split(","):
            if part.strip():
                self.references.append((tag, part.split()[0]))
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for", "popovertarget"):
            if values.get(name):
                self.idrefs += [(name, target) for target in values[name].split()]


class Website:
    def __init__(self, folder, base="/"):
        self.folder = pathlib.Path(folder).resolve()
        self.base = base
        self.files = {str(file.relative_to(self.folder)) for file in self.folder.rglob("*") if file.is_file()}
        names = sorted(name for name in self.files if name.endswith(".html"))
        self.pages = {name: Page(self.folder / name, name) for name in names}

    @property
    def readable(self):
        """The pages that people read: all but redirects."""
        return [name for name, page in self.pages.items() if not page.redirect]

    def url_path(self, name):
        """The address of a file: `a/index.html` is at `/a/`."""
        if name == "index.html" or name.endswith("/index.html"):
            name = name[: -len("index.html")]
        return self.base + urllib.parse.quote(name)

    def file_at(self, path):
        """The file that a static host serves at an address below the base, or None."""
        name = urllib.parse.unquote(path).removeprefix("/")
        if name == "" or name.endswith("/"):
            name += "index.html"
        return name if name in self.files else None

    def find(self, *, containing, language=None):
        """The first readable page whose text contains a string."""
        for name in self.readable:
            if language and self.pages[name].lang != language:
                continue
            if containing in (self.folder / name).read_text(encoding="utf-8"):
                return name
        return None
