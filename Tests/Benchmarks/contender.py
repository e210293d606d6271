"""A program that is measured: what it took, in seconds and in memory, each time it ran."""
import importlib.metadata
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time


def program(package, name):
    """An executable that a package from PyPI brings, called without the package's start script."""
    for file in importlib.metadata.files(package):
        path = pathlib.Path(file.locate())
        if path.name.split(".exe")[0] in (name, f"{name}_extended") and os.access(path, os.X_OK) and path.stat().st_size > 1e6:
            return path
    sys.exit(f"{package} brings no program '{name}'")


class Contender:
    """A program that turns a corpus into a folder. Memory is the peak of a run's largest process, in MB.

    What a run leaves is put aside, not removed: for minutes after a removal ext4 passes over the inodes that it freed,
    one by one, at each new file, and the next runs would take several times as long. A run that does not end with `status`
    has failed.
    """

    def __init__(self, name, command, output, cleans=True, status=0):
        self.name, self.command, self.output, self.cleans, self.status = name, command, output, cleans, status
        self.seconds, self.memory = [], []

    def run(self):
        if self.cleans and self.output.exists():
            self.output.rename(self.output.with_name(f"{self.output.name}-{len(self.seconds)}"))
        with tempfile.TemporaryFile() as errors:
            start = time.monotonic()
            process = subprocess.Popen(
                [str(part) for part in self.command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)
            _, status, usage = os.wait4(process.pid, 0)
            self.seconds.append(time.monotonic() - start)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != self.status:
                errors.seek(0)
                sys.exit(f"{self.name} failed: {errors.read().decode()[-1000:]}")
        self.memory.append(usage.ru_maxrss / 1024)

    @property
    def time(self):
        return statistics.median(self.seconds)

    @property
    def peak(self):
        return statistics.median(self.memory)


def row(*cells):
    """One line of a table in Markdown."""
    print("| " + " | ".join(str(cell) for cell in cells) + " |")
