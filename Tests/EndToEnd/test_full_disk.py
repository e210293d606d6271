"""A disk with no room: a clear error, exit 1, and the old site stands."""
import os
import sys

import pytest
from conftest import REPOSITORY, files

sys.path.insert(0, str(REPOSITORY / "Tests"))
from small_disk import small_disk_at


@pytest.fixture
def small_disk(tmp_path):
    """It is mounted above the published folder, which must not be a mount point itself."""
    with small_disk_at(tmp_path / "disk", "1m") as disk:
        yield disk


def free(disk):
    state = os.statvfs(disk)
    return state.f_bavail * state.f_frsize


def test_no_room_for_the_new_site(site, small_disk):
    public = small_disk / "web/public"
    run = site.build("--output", public)
    assert run.status == 0, run.err
    before = files(public)
    (small_disk / "filler").write_bytes(b"x" * (free(small_disk) - 20_000))
    for number in range(40):
        site.write(f"Content/en/coping/page-{number}.md", f"---\ntitle: Page {number}\n---\n\n{'Text. ' * 100}\n")
    run = site.build("--output", public)
    assert run.status == 1
    assert ": error: the site could not be written: No space left on device (" in run.err
    assert files(public) == before
    assert sorted(path.name for path in public.parent.iterdir()) == [".public.lock", "public"]

    (small_disk / "filler").unlink()
    assert site.build("--output", public).status == 0
    assert len(files(public)) == len(before) + 40


def test_a_mount_point_is_named_as_the_reason(site, small_disk):
    run = site.build("--output", small_disk)
    assert run.status == 1 or (small_disk / "index.html").exists()
    if run.status == 1:
        assert "mount point" in run.err
        assert not list(small_disk.parent.glob(".*.next"))
