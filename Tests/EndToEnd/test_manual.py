"""The manual page says what the program takes: each command, each of its options, and nothing else."""
import json
import re
import shutil
import subprocess

import pytest
from conftest import REPOSITORY

PAGE = REPOSITORY / "Sources/handrail/handrail.1"
EVERY = "OPTIONS OF EVERY COMMAND"


def options_in_page():
    """The options under each heading, each as the set of its names: {"build": {{"-o", "--output"}, …}}."""
    found, heading = {}, None
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if words := re.match(r"\.S[sh] (.*)", line):
            heading = words[1] if line.startswith(".Sh") else words[1].split()[0]
            found[heading] = []
        elif item := re.match(r"\.It (Fl .*)", line):
            names = [
                re.sub(r"^Fl Fl (\S+).*", r"--\1", re.sub(r"^Fl (?!Fl)(\S+).*", r"-\1", part))
                for part in item[1].split(" , ")]
            found[heading].append(frozenset(names))
    return found


@pytest.fixture(scope="module")
def commands(program):
    """Each command as the program describes it: {"build": {"options": {…}, "aliases": […]}}."""
    dump = subprocess.run([program, "--experimental-dump-help"], capture_output=True, check=True, timeout=60)
    described = {}
    for command in json.loads(dump.stdout)["command"]["subcommands"]:
        described[command["commandName"]] = {"options": options_of(command), "aliases": command.get("aliases", [])}
    return described


def options_of(command):
    """Its own and those of its subcommands, which share a heading in the page."""
    own = {
        frozenset(("-" if name["kind"] == "short" else "--") + name["name"] for name in argument["names"])
        for argument in command.get("arguments", []) if argument.get("names") and argument["shouldDisplay"]}
    below = [options_of(part) for part in command.get("subcommands", []) if part["commandName"] != "help"]
    return own.union(*below)


def test_every_option_is_there_and_no_other(commands):
    page = options_in_page()
    own = {name: command["options"] for name, command in commands.items() if name != "help"}
    every = set.intersection(*own.values())
    assert {frozenset(["-r", "--root"]), frozenset(["--version"])} <= every
    assert page[EVERY] and set(page[EVERY]) == every
    for name, options in own.items():
        assert set(page[name]) == options - every, name
        assert len(page[name]) == len(set(page[name])), name


def test_every_command_is_there_and_no_other(commands):
    text = PAGE.read_text(encoding="utf-8")
    section = text.split(".Sh COMMANDS\n")[1].split("\n.Sh ")[0]
    assert sorted(re.findall(r"^\.Ss (\w+)", section, re.M)) == sorted(commands)
    for command in commands.values():
        for alias in command["aliases"]:
            assert f"\n.Cm {alias}\n" in section


def test_it_is_set_without_a_warning():
    groff = shutil.which("groff")
    assert groff, "groff is missing: .ci/packages test"
    run = subprocess.run([groff, "-mandoc", "-ww", "-Tutf8", PAGE], capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stderr) == (0, "")
    plain = re.sub(r"\x1b\[[0-9;]*m|.\x08", "", run.stdout)
    for part in ["NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES", "SEE ALSO"]:
        assert re.search(f"^{part}$", plain, re.M), part
