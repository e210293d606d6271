"""Mutated documents and data files: no crash, no hang, no markup that the theme did not write, and no word lost in silence.

The same cases every time; `make fuzz` tries others. `fuzz.py --show CASE` prints the document of one.
"""
import json
import os
import pathlib
import subprocess
import sys

import pytest

FUZZ = pathlib.Path(__file__).with_name("fuzz.py")
TIMES = 10 if os.environ.get("HANDRAIL_EXHAUSTIVE") else 1


def fuzz(*arguments):
    run = subprocess.run([sys.executable, FUZZ, *map(str, arguments)], capture_output=True, text=True)
    *findings, summary = run.stdout.splitlines() or [""]
    return run.returncode, [json.loads(line) for line in findings], summary + run.stderr


def test_documents():
    status, findings, summary = fuzz("--count", 20_000 * TIMES)
    assert (status, findings[:5]) == (0, []), summary
    assert summary.startswith(f"{20_000 * TIMES} cases from 0: 0 findings")


def test_data_files():
    status, findings, summary = fuzz("--data", "--count", 250 * TIMES)
    assert (status, findings[:5]) == (0, []), summary


@pytest.fixture
def failing(tmp_path):
    """A program that dies at its fifth case; each start goes on from where it is told."""
    program = tmp_path / "program"
    program.write_text(
        f"#!{sys.executable}\n"
        "import json, os, signal, sys\n"
        "o = dict(zip(sys.argv[1::2], sys.argv[2::2]))\n"
        "start, count = int(o['--from']), int(o['--count'])\n"
        "for case in range(start, start + count):\n"
        "    open(o['--progress'], 'w').write(str(case))\n"
        "    if case == 5: os.kill(os.getpid(), signal.SIGSEGV)\n"
        "print(json.dumps({'kind': 'summary', 'from': start, 'seconds': 1, 'counts': {'cases': count}}))\n")
    program.chmod(0o755)
    return program


def test_a_case_that_kills_the_program_is_told_and_the_others_are_tried(failing):
    status, findings, summary = fuzz("--program", failing, "--count", 10)
    assert status == 1
    assert [(found["kind"], found["case"]) for found in findings] == [("crash", 5)]
    assert summary.startswith("10 cases from 0: 1 findings; {'cases': 10}")


def test_a_run_goes_on_where_the_last_one_stopped(failing, tmp_path):
    state = tmp_path / "state.json"
    assert fuzz("--program", failing, "--count", 5, "--seed", 3, "--state", state)[0] == 0
    assert json.loads(state.read_text()) == {"seed": 3, "next": 5}
    assert [found["case"] for found in fuzz("--program", failing, "--count", 5, "--state", state)[1]] == [5]
    assert json.loads(state.read_text()) == {"seed": 3, "next": 10}
