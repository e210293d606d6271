"""Prints folders of HTML with the real engine, by the small program that the benchmarks use too."""
import dataclasses
import pathlib
import subprocess

import pytest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PYTHON = REPOSITORY / ".build/print-venv/bin/python"
STYLE = """
@page { size: letter; margin: 2cm; font-family: Andika;
  @bottom-left { content: "Example Clinic" } @bottom-right { content: "page " counter(page) " of " counter(pages) } }
body { font: 12pt/1.4 Andika }
th { text-align: left }
input, textarea { appearance: auto; display: inline-block; font-family: Andika }
"""


def pytest_addoption(parser):
    parser.addoption("--print-bench", default=".build/debug/print-bench", help="the program that prints a folder")


@dataclasses.dataclass
class Run:
    printed: int
    reused: int
    failed: int
    findings: str


class Desk:
    """A folder of HTML files, one of PDF files, and a cache."""

    def __init__(self, folder, program):
        self.folder, self.program = folder, program
        self.html, self.pdf, self.cache = folder / "html", folder / "pdf", folder / "cache"
        self.html.mkdir()
        self.write("print.css", STYLE)

    def write(self, name, text):
        (self.html / name).write_text(text, encoding="utf-8")

    def document(self, name, body, title="Triggers"):
        self.write(f"{name}.html", (
            f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
            f'<link rel="stylesheet" href="print.css"></head><body>{body}</body></html>'))

    def command(self, workers=2, python=PYTHON, pdf=None, cache=None):
        return [str(part) for part in (self.program, python, self.html, pdf or self.pdf, cache or self.cache, workers)]

    def print(self, *arguments, **options):
        """Prints, and answers what became of it; the findings alone when something stopped the run."""
        run = subprocess.run(self.command(*arguments, **options), capture_output=True, text=True, timeout=120)
        assert run.returncode == 0, run.stderr
        first, _, findings = run.stdout.partition("\n")
        return findings if first == "stopped" else Run(*map(int, first.split()), findings)

    def start(self, **options):
        return subprocess.Popen(self.command(**options), stdout=subprocess.PIPE, text=True)


@pytest.fixture(scope="session")
def program(request):
    return (REPOSITORY / request.config.getoption("--print-bench")).resolve()


@pytest.fixture
def desk(tmp_path, program):
    return Desk(tmp_path, program)


@pytest.fixture(scope="module")
def module_desk(tmp_path_factory, program):
    return Desk(tmp_path_factory.mktemp("desk"), program)


def children(process):
    """The ids of a program's child processes."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if int(fields[1]) == process and fields[0] != "Z":
                found.append(int(entry.name))
    return found


def is_running(process):
    """One that has ended and waits for its parent to take note of that is not: in a container that may take seconds."""
    try:
        state = pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in "ZX"
