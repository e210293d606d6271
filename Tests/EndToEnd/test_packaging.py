"""What people install: the list of its files, its SBOM, the workflows around it; and in the long run the packages themselves."""
import hashlib
import importlib.util
import json
import os
import pathlib
import re
import subprocess
import tarfile

import pytest
import yaml
from conftest import REPOSITORY, files
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

PACKAGING = REPOSITORY / "Packaging"
WORKFLOWS = REPOSITORY / ".github/workflows"
GLIBC = {"linux-vdso.so.1", "libc.so.6", "libm.so.6", "libpthread.so.0", "libdl.so.2", "librt.so.1"}


def version(program):
    return subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.strip()


def validated(text):
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    assert fault is None, fault
    return json.loads(text)


# MARK: what is installed


@pytest.fixture
def installed(tmp_path, program):
    folder = tmp_path / "a prefix"
    subprocess.run([PACKAGING / "install", program, folder], check=True, stdout=subprocess.DEVNULL)
    return folder


def test_what_is_installed_is_removed_whole_with_what_prints(installed):
    listed = {path for path in files(installed) if not re.match("share/handrail/(Templates|Content)/", path)}
    assert listed == {
        "bin/handrail", "share/man/man1/handrail.1", "share/bash-completion/completions/handrail",
        "share/zsh/site-functions/_handrail", "share/fish/vendor_completions.d/handrail.fish",
        "share/handrail/print/install", "share/handrail/print/debian-packages.txt",
        "share/handrail/print/requirements.txt", "share/handrail/workflows/publish.yml"}
    (installed / "share/handrail/print/venv/bin").mkdir(parents=True)
    (installed / "share/handrail/print/venv/bin/python").touch()
    (installed / "share/man/man1/other.1").touch()
    subprocess.run([PACKAGING / "install", "--remove", installed], check=True, stdout=subprocess.DEVNULL)
    assert set(files(installed)) == {"share/man/man1/other.1"}


def test_what_prints_stays_when_a_newer_program_is_installed(installed, program):
    python = installed / "share/handrail/print/venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text("x")
    python.chmod(0o700)
    (installed / "share/handrail/Templates/layouts/old.mustache").touch()
    subprocess.run([PACKAGING / "install", program, installed], check=True, stdout=subprocess.DEVNULL)
    assert python.stat().st_mode & 0o777 == 0o700
    assert not (installed / "share/handrail/Templates/layouts/old.mustache").exists()


def test_every_library_that_swift_links_has_its_archive():
    linked = set()
    for file in REPOSITORY.glob("Sources/*/module.modulemap"):
        linked |= set(re.findall(r'link "(.*)"', file.read_text()))
    listed = {line.split()[0] for line in (PACKAGING / "libraries.txt").read_text().splitlines() if line[0] != "#"}
    assert len(linked) > 5 and linked <= listed


# MARK: the SBOM


@pytest.fixture
def sbom(tmp_path, monkeypatch):
    """The script, as it answers for packages that hold a few bytes."""
    spec = importlib.util.spec_from_file_location("sbom", PACKAGING / "sbom.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    answers = {"swift": "Swift version 6.3.1 (swift-6.3.1-RELEASE)", "dpkg-query": "1.0+b1-2"}
    monkeypatch.setattr(module, "output", lambda *command: answers.get(str(command[0]), "0.1.0"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    (tmp_path / "handrail_0.1.0_amd64.deb").write_bytes(b"deb")
    (tmp_path / "handrail-0.1.0-linux-x86_64.tar.gz").write_bytes(b"tarball")
    return module


def test_the_sbom_is_valid_and_names_what_is_inside(sbom, tmp_path):
    text = json.dumps(sbom.bill(REPOSITORY / ".build", tmp_path))
    bill = validated(text)
    assert text == json.dumps(sbom.bill(REPOSITORY / ".build", tmp_path))
    parts = {part["name"]: part for part in bill["components"]}
    assert {"swift", "swift-nio", "swift-argument-parser", "libqrencode", "libexpat", "libstdc++", "weasyprint"} <= set(parts)
    assert parts["libstdc++"]["purl"].endswith("@1.0%2Bb1-2?library=stdc%2B%2B")
    inside = {entry["ref"]: entry["dependsOn"] for entry in bill["dependencies"]}
    archive = parts["libexpat"]["bom-ref"]
    assert archive in inside["handrail-0.1.0-linux-x86_64.tar.gz"] and archive not in inside["handrail_0.1.0_amd64.deb"]
    digest = parts["handrail_0.1.0_amd64.deb"]["hashes"][0]["content"]
    assert digest == hashlib.sha256(b"deb").hexdigest()


# MARK: workflows


@pytest.mark.parametrize("name", sorted(path.name for path in WORKFLOWS.glob("*.yml")))
def test_workflows_are_well_formed(name):
    workflow = yaml.safe_load((WORKFLOWS / name).read_text())
    # YAML 1.1 reads 'on' as true.
    assert workflow["name"] and workflow[True] and "permissions" in workflow
    for job in workflow["jobs"].values():
        needs = job.get("needs", [])
        assert set([needs] if isinstance(needs, str) else needs) <= set(workflow["jobs"])
        assert job["runs-on"] == "ubuntu-latest"
        for step in job["steps"]:
            assert ("run" in step) != ("uses" in step), step
            assert "uses" not in step or re.fullmatch(r"actions/[a-z-]+@v\d+", step["uses"])
            shell = subprocess.run(["bash", "-n"], input=step.get("run", ""), capture_output=True, text=True)
            assert (shell.returncode, shell.stderr) == (0, "")


def publishing():
    return yaml.safe_load((WORKFLOWS / "publish.yml").read_text())["jobs"]["build"]


def test_the_clinics_workflow_takes_this_version(program):
    assert publishing()["env"]["VERSION"] == version(program)
    # Packaging/tarball puts the checksum in the place of this line.
    assert len(re.findall(r"^      SHA256: .*$", (WORKFLOWS / "publish.yml").read_text(), re.M)) == 1


@pytest.mark.parametrize("is_right", [True, False])
def test_the_clinics_workflow_installs_only_what_has_the_checksum(tmp_path, is_right):
    """The step as it is, with a curl that has the file already."""
    (tmp_path / "handrail-9/bin").mkdir(parents=True)
    (tmp_path / "handrail-9/bin/handrail").write_text("program")
    with tarfile.open(tmp_path / "release.tar.gz", "w:gz") as tar:
        tar.add(tmp_path / "handrail-9", "handrail-9")
    digest = hashlib.sha256((tmp_path / "release.tar.gz").read_bytes()).hexdigest()
    curl = tmp_path / "path/curl"
    curl.parent.mkdir()
    curl.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/asked\nwhile [ "$1" != --output ]; do shift; done\ncp {tmp_path}/release.tar.gz "$2"\n')
    curl.chmod(0o755)
    script = next(step["run"] for step in publishing()["steps"] if step.get("name") == "Take Handrail from its release")
    run = subprocess.run(
        ["bash", "-e", "-c", script], capture_output=True, text=True, env={
            **os.environ, "PATH": f"{curl.parent}:{os.environ['PATH']}", "RUNNER_TEMP": str(tmp_path), "VERSION": "9",
            "REPOSITORY": "clinic/site", "SHA256": digest if is_right else "0" * 64})
    assert (run.returncode == 0) == is_right, run.stderr
    assert (tmp_path / "handrail/bin/handrail").exists() == is_right
    machine = os.uname().machine
    assert (tmp_path / "asked").read_text().endswith(
        f"https://github.com/clinic/site/releases/download/v9/handrail-9-linux-{machine}.tar.gz\n")


def test_the_clinics_workflow_says_what_a_pull_request_does(site, program, tmp_path):
    """The step as it is, on a branch that voids a sign-off."""
    def git(*words):
        subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *words], cwd=site.folder, check=True,
            capture_output=True)

    page = "Content/en/coping/triggers.md"
    site.write(page, "---\ntitle: Triggers\n---\n\nBreathe out.\n")
    assert site.run("review", "en/coping/triggers", "--reviewer", "Ann Lee", "--credential", "MD").status == 0
    git("init", "--quiet", "--initial-branch", "main")
    git("add", "--all")
    git("commit", "--quiet", "--message", "Signed")
    git("remote", "add", "origin", site.folder)
    git("switch", "--quiet", "--create", "change")
    site.write(page, "---\ntitle: Triggers\n---\n\nBreathe in.\n")
    names = tmp_path / "path"
    names.mkdir()
    (names / "handrail").symlink_to(program)
    summary = tmp_path / "summary.md"
    script = next(step["run"] for step in publishing()["steps"] if step.get("name") == "What this change does")
    run = subprocess.run(
        ["bash", "-e", "-c", script], cwd=site.folder, capture_output=True, text=True, timeout=120, env={
            **os.environ, "PATH": f"{names}:{os.environ['PATH']}", "RUNNER_TEMP": str(tmp_path), "BASE": "main",
            "GITHUB_STEP_SUMMARY": str(summary)})
    assert run.returncode == 0, run.stderr
    assert "- `en/coping/triggers` (clinical), signed by Ann Lee, MD on 20" in summary.read_text(encoding="utf-8")
    assert summary.read_bytes() == (tmp_path / "changes.md").read_bytes()


# MARK: the packages


@pytest.fixture(scope="module")
def packages():
    subprocess.run(["make", "package"], cwd=REPOSITORY, check=True, capture_output=True)
    return REPOSITORY / ".build-package/packages"


@pytest.mark.exhaustive
def test_the_portable_program_needs_glibc_alone(packages, tmp_path):
    with tarfile.open(next(packages.glob("*.tar.gz"))) as tar:
        tar.extractall(tmp_path, filter="data")
    program = next(tmp_path.glob("*/bin/handrail"))
    listed = subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout
    needed = {pathlib.Path(line.split()[0]).name for line in listed.splitlines()}
    assert needed - {name for name in needed if name.startswith("ld-linux")} <= GLIBC
    newest = max(tuple(map(int, found.split("."))) for found in re.findall(
        r"GLIBC_(\d+\.\d+)", subprocess.run(["objdump", "-T", program], check=True, capture_output=True, text=True).stdout))
    assert newest <= (2, 36)
    # The folder it was built in is nobody's business.
    assert str(REPOSITORY).encode() not in program.read_bytes()


@pytest.mark.exhaustive
def test_the_debian_package_passes_lintian(packages):
    run = subprocess.run(
        ["lintian", "--fail-on", "error", next(packages.glob("*.deb"))], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout


@pytest.mark.exhaustive
def test_checksums_and_sbom_are_those_of_the_packages(packages):
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=packages, check=True, capture_output=True)
    bill = validated(next(packages.glob("*.cdx.json")).read_text())
    named = {part["name"]: part["hashes"][0]["content"] for part in bill["components"] if part["type"] == "file"}
    assert len(named) == 2
    for name, digest in named.items():
        assert hashlib.sha256((packages / name).read_bytes()).hexdigest() == digest
    tarball = next(packages.glob("*.tar.gz"))
    assert f"SHA256: {hashlib.sha256(tarball.read_bytes()).hexdigest()}\n" in (packages / "publish.yml").read_text()


@pytest.mark.exhaustive
def test_the_same_sources_give_the_same_packages_in_another_folder(tmp_path):
    made = []
    for name in ["one", "another"]:
        folder = tmp_path / name
        subprocess.run(["git", "clone", "--quiet", REPOSITORY, folder], check=True)
        subprocess.run(["make", "package"], cwd=folder, check=True, capture_output=True)
        made.append(files(folder / ".build-package/packages"))
    assert made[0] == made[1]
