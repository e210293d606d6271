"""A disk with little room, for tests of what happens when it is full."""
import contextlib
import os
import subprocess

import pytest


@contextlib.contextmanager
def small_disk_at(folder, size):
    """A folder made with `size` of room, as `mount` writes it: `200k`. Skips the test where nothing can be mounted."""
    folder.mkdir()
    if os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], capture_output=True, text=True)
    if mount.returncode:
        pytest.skip(f"cannot mount a small disk here: {mount.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)
