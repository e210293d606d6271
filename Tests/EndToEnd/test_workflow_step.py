"""Findings in a workflow at GitHub: annotations as many as it shows, and a table in the summary of the step."""
import os

import pytest
from conftest import DAY, REPOSITORY

PATH = "Content/en/coping/triggers.md"
THEME = ["--templates", REPOSITORY / "Templates", "--now", DAY]
LIMIT = 1024 * 1024


@pytest.fixture
def crowded(site):
    site.write(PATH, "---\ntitle: Triggers\n---\n\n" + "• one\n• two\n\n" * 30 + "[a](no.md)\n\n" * 12)
    return site


def check(site, summary=None):
    return site.run("check", "--format", "github", *THEME, GITHUB_STEP_SUMMARY=str(summary or ""))


def test_the_gravest_are_told_and_the_last_of_a_kind_counts_the_others(crowded):
    run = check(crowded)
    lines = run.out.splitlines()
    assert run.status == 1
    assert [line.split()[0] for line in lines] == ["::error"] * 10 + ["::warning"] * 10
    assert lines[9] == "::error title=handrail::and 3 more errors: 'handrail check --format json' tells all"
    assert "more warnings: 'handrail check --format json' tells all" in lines[19]


def test_all_stand_in_the_summary_behind_what_is_there(crowded, tmp_path):
    summary = tmp_path / "summary.md"
    summary.write_text("## Another tool", encoding="utf-8")
    run = check(crowded, summary)
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("## Another tool\n### Handrail: 12 errors, ")
    rows = [line for line in text.splitlines() if line.startswith(("| error", "| warning"))]
    assert len(rows) >= 42
    assert [row.split()[1] for row in rows[:12]] == ["error"] * 12
    assert "and 3 more errors: the summary of this step lists them" in run.out
    assert f"| {PATH}&#58;95&#58;5 |" in rows[0]


def test_a_build_writes_the_summary_too(crowded, tmp_path):
    summary = tmp_path / "summary.md"
    assert crowded.build("--format", "github", GITHUB_STEP_SUMMARY=str(summary)).status == 1
    assert "### Handrail: 12 errors" in summary.read_text(encoding="utf-8")


def test_a_sound_site_writes_no_summary(site, tmp_path):
    summary = tmp_path / "summary.md"
    assert check(site, summary).status == 0
    assert not summary.exists()


def test_other_formats_write_no_summary(crowded, tmp_path):
    summary = tmp_path / "summary.md"
    assert crowded.run("check", "--format", "json", *THEME, GITHUB_STEP_SUMMARY=str(summary)).status == 1
    assert not summary.exists()


def test_no_more_than_github_takes_is_added(site, tmp_path):
    site.write(PATH, "---\ntitle: Triggers\n---\n\n" + "[a](no.md)\n\n" * 9_000)
    summary = tmp_path / "summary.md"
    summary.write_text("x" * 1000, encoding="utf-8")
    check(site, summary)
    text = summary.read_text(encoding="utf-8")
    rows = text.count("| error |")
    assert LIMIT - 1000 < len(text.encode()) <= LIMIT
    assert text.rstrip().endswith(
        f"And {9_000 - rows} more, for which there is no room here: `handrail check --format json` tells all.")


def test_a_summary_without_room_is_left_and_told(crowded, tmp_path):
    summary = tmp_path / "summary.md"
    summary.write_text("x" * LIMIT, encoding="utf-8")
    run = check(crowded, summary)
    assert run.out.startswith("::error title=broken-link")
    assert "there is no room for the table of findings" in run.err
    assert summary.stat().st_size == LIMIT


@pytest.mark.parametrize("kind", ["missing folder", "folder", "full device"])
def test_a_summary_that_cannot_be_written_is_told(crowded, tmp_path, kind):
    summary = {"missing folder": tmp_path / "no/summary.md", "folder": tmp_path, "full device": "/dev/full"}[kind]
    run = check(crowded, summary)
    assert run.status == 1
    assert run.out.startswith("::error title=broken-link")
    assert "warning: the table of findings could not be written: " in run.err
    assert "[step-summary]" in run.err


def test_the_table_holds_what_authors_wrote_as_text(site, tmp_path):
    summary = tmp_path / "summary.md"
    site.write(PATH, "---\ntitle: A\n'<img src=x onerror=1>|@me': 1\n---\n\nText.\n")
    check(site, summary)
    text = summary.read_text(encoding="utf-8")
    assert "&lt;img src=x onerror=1&gt;\\|&#64;me" in text and "<img" not in text


def test_annotations_name_files_from_the_root_of_the_repository(crowded):
    run = crowded.run("check", "--format", "github", *THEME, GITHUB_WORKSPACE=str(crowded.folder.parent))
    assert f"file={os.path.basename(crowded.folder)}/{PATH},line=95,endLine=95,col=5,endColumn=10::" in run.out
