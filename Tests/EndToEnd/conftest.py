"""Runs the built program on sites made for the test, as an author or a workflow would."""
import dataclasses
import os
import pathlib
import shutil
import subprocess
import textwrap

import pytest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
# Set by 'make test-all': the long variants too.
IS_EXHAUSTIVE = bool(os.environ.get("HANDRAIL_EXHAUSTIVE"))
DAY = "2026-03-04"
# Beside a test that prints; for a whole file `pytestmark = needs_printer`.
needs_printer = pytest.mark.skipif(
    not (REPOSITORY / ".build/print-venv").exists() and "HANDRAIL_PRINT_PYTHON" not in os.environ,
    reason="no print engine; 'make printer' installs it")


def pytest_addoption(parser):
    parser.addoption("--handrail", default=".build/release/handrail", help="the program under test")


def pytest_configure(config):
    config.addinivalue_line("markers", "exhaustive: takes minutes and shows what a short variant nearly shows")


def pytest_collection_modifyitems(config, items):
    """Long variants are left out, not skipped: in a short run they are no gap."""
    if IS_EXHAUSTIVE:
        return
    long = [item for item in items if item.get_closest_marker("exhaustive")]
    config.hook.pytest_deselected(items=long)
    items[:] = [item for item in items if item not in long]


@pytest.fixture(scope="session")
def program(request):
    return pathlib.Path(request.config.getoption("--handrail")).resolve()


@dataclasses.dataclass
class Run:
    status: int
    out: str
    err: str


class Site:
    """A site's folder, and the program run on it."""

    def __init__(self, folder, program):
        self.folder, self.program = folder, program

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(textwrap.dedent(text).removeprefix("\n"), encoding="utf-8")
        return file

    def command(self, *arguments):
        return [str(self.program), *map(str, arguments)]

    def run(self, *arguments, stdin="", timeout=120, **environment):
        """Runs the program in the site's folder, so that it names files as they lie in it."""
        run = subprocess.run(
            self.command(*arguments), cwd=self.folder, input=stdin, capture_output=True, text=True, timeout=timeout,
            env={**os.environ, "NO_COLOR": "1", **environment})
        return Run(run.returncode, run.stdout, run.stderr)

    def build(self, *arguments, timeout=120, **environment):
        """Builds with the repository's theme on a fixed day."""
        return self.run(
            "build", "--templates", REPOSITORY / "Templates", "--now", DAY, "--quiet", *arguments, timeout=timeout,
            **environment)

    def built(self, *arguments):
        """The files of the site, built, by path."""
        run = self.build(*arguments)
        assert run.status == 0, run.err
        return files(self.folder / "Site/public")


def starter(folder, program):
    """A site with the starter content, as it lies in the repository."""
    shutil.copytree(REPOSITORY / "Content", folder / "Content")
    return Site(folder, program)


def files(folder):
    """Path and bytes of every file of a folder."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


@pytest.fixture
def site(tmp_path, program):
    """The smallest site: three keys and one module."""
    site = Site(tmp_path / "site", program)
    site.write("Content/site.yml", """
        name: Small Clinic
        baseURL: https://small.example/
        languages: [en]
        """)
    site.write("Content/en/coping/triggers.md", """
        ---
        title: Triggers
        ---

        Text of the page.

        ## A part

        More text.
        """)
    return site


@pytest.fixture
def library(tmp_path, program):
    return starter(tmp_path / "library", program)
