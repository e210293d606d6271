"""Sign-offs: each one that is said to be there is on the disk, whoever else signs at the same time."""
import concurrent.futures
import json
import os

import pytest

SIGN = ["review", "--credential", "LCSW", "--reviewer"]
MODULE = "en/coping/triggers"


def ledger(site):
    return site.folder / "Content/reviews.jsonl"


def sign(site, name):
    # Two hundred that wait for one another on a busy machine take long.
    return site.run(*SIGN, name, MODULE, timeout=900)


def names(site):
    return [json.loads(line)["reviewer"] for line in ledger(site).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("count", [60, pytest.param(4000, marks=pytest.mark.exhaustive)])
def test_no_sign_off_of_many_at_once_is_lost(site, count):
    with concurrent.futures.ThreadPoolExecutor(min(count, 200)) as pool:
        runs = list(pool.map(lambda number: sign(site, f"Name {number}"), range(count)))
    assert [run.status for run in runs] == [0] * count
    assert sorted(names(site)) == sorted(f"Name {number}" for number in range(count))


def test_a_ledger_whose_last_line_has_no_end_goes_on_with_a_new_line(site):
    assert sign(site, "First").status == 0
    ledger(site).write_bytes(ledger(site).read_bytes().rstrip(b"\n"))
    assert sign(site, "Second").status == 0
    assert names(site) == ["First", "Second"]


@pytest.mark.parametrize("damage", [b"\0" * 40, b'{"file": "en/a.md", "sha', b"<<<<<<< HEAD", b'{"file": "en/a.md"}'])
def test_nobody_signs_into_a_damaged_ledger(site, damage):
    assert sign(site, "First").status == 0
    before = ledger(site).read_bytes() + damage + b"\n"
    ledger(site).write_bytes(before)
    run = sign(site, "Second")
    assert run.status == 1
    assert "Content/reviews.jsonl:2:" in run.err
    assert "is signed off" not in run.err
    assert ledger(site).read_bytes() == before


def test_a_damaged_line_hides_no_other(site):
    assert sign(site, "First").status == 0
    line = ledger(site).read_text(encoding="utf-8")
    ledger(site).write_text("<<<<<<< HEAD\n" + line, encoding="utf-8")
    run = site.run("list")
    assert "Content/reviews.jsonl:1:" in run.err
    assert run.status == 1


@pytest.mark.parametrize("place, said", [
    ("outside", "this link leads out of the site's folder"), ("Content/en", "put the file itself there"),
])
def test_a_ledger_that_is_a_link_is_refused(site, tmp_path, place, said):
    folder = tmp_path / "outside" if place == "outside" else site.folder / place
    folder.mkdir(exist_ok=True)
    elsewhere = folder / "elsewhere.jsonl"
    elsewhere.write_text("", encoding="utf-8")
    ledger(site).symlink_to(elsewhere)
    run = sign(site, "First")
    assert run.status == 1
    assert said in run.err
    assert ledger(site).is_symlink() and elsewhere.read_bytes() == b""


def test_a_ledger_that_cannot_be_read_stops_the_sign_off(site):
    ledger(site).mkdir()
    run = sign(site, "First")
    assert run.status == 1
    assert "is signed off" not in run.err


@pytest.mark.parametrize("path", [
    "Content/site.yml", "Content/glossary.yml", "Content/sources.yml", "Content/synonyms.yml", "Content/crisis-lines.yml",
    "Content/reviews.jsonl", "Content/en/coping/triggers.md", "Content/programs/a.yml",
])
def test_a_pipe_in_the_place_of_a_file_is_told_and_never_waited_for(site, path):
    file = site.folder / path
    file.unlink(missing_ok=True)
    file.parent.mkdir(exist_ok=True)
    os.mkfifo(file)
    run = site.build(timeout=20)
    assert run.status == 1
    assert f"{path}:" in run.err and "a device, a pipe or a socket" in run.err
