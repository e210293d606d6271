"""A build that is killed, at whatever moment: the published folder is the whole old site or the whole new one."""
import collections
import os
import random
import re
import shutil
import signal
import subprocess
import time

import pytest
from conftest import DAY, IS_EXHAUSTIVE, REPOSITORY, Site, files

# Random moments that are tried.
KILLS = 300 if IS_EXHAUSTIVE else 20
DANGEROUS = ["rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir"]


class TwoVersions:
    """One published folder, and two versions of a site that are built into it by turns."""

    def __init__(self, folder, program, write_versions):
        self.public = folder / "Site/public"
        self.versions = [Site(folder / name, program) for name in ("one", "two")]
        write_versions(*self.versions)
        self.whole = []
        for version in self.versions:
            assert version.build("--output", self.public).status == 0
            self.whole.append(files(self.public))
        assert self.whole[0] != self.whole[1]

    def command(self, number, *options):
        return self.versions[number].command(
            "build", "--templates", REPOSITORY / "Templates", "--now", DAY, "--quiet", "--output", self.public, *options)

    def other(self):
        """The number of the version that is not published now."""
        return 1 - self.whole.index(files(self.public))

    def is_whole(self):
        return files(self.public) in self.whole

    def finish(self):
        """Builds once more, undisturbed, and answers what lies in the folder around the published one then."""
        number = self.other()
        subprocess.run(
            self.command(number), check=True, cwd=self.versions[number].folder, stderr=subprocess.DEVNULL)
        assert files(self.public) == self.whole[number]
        return sorted(path.name for path in self.public.parent.iterdir())


def test_random_moments(tmp_path, program):
    def write(one, two):
        shutil.copytree(REPOSITORY / "Content", one.folder / "Content")
        shutil.copytree(REPOSITORY / "Content", two.folder / "Content")
        for module in (two.folder / "Content/en").rglob("*.md"):
            module.write_text(module.read_text(encoding="utf-8") + "\nAnother sentence.\n", encoding="utf-8")
        (two.folder / "Content/en/addiction/extra.md").write_text("---\ntitle: Extra\n---\n\nText.\n")

    site = TwoVersions(tmp_path, program, write)
    start = time.monotonic()
    subprocess.run(site.command(0), check=True, cwd=site.versions[0].folder, stderr=subprocess.DEVNULL)
    whole_time = time.monotonic() - start
    chance = random.Random(11)
    killed = 0
    for attempt in range(KILLS):
        number = site.other()
        build = subprocess.Popen(site.command(number), cwd=site.versions[number].folder, stderr=subprocess.DEVNULL)
        moment = chance.uniform(0, whole_time)
        time.sleep(moment)
        build.kill()
        killed += build.wait() == -signal.SIGKILL
        assert site.is_whole(), f"kill {attempt + 1} after {moment:.4f} s left a mixture"
    assert killed > KILLS / 3
    assert site.finish() == [".public.lock", "public"]
    print(f"killed {killed} of {KILLS} builds")


def write_small(one, two):
    for version, text in ((one, "Old text."), (two, "New text.")):
        version.write("Content/site.yml", "name: Small\nbaseURL: https://small.example/\nlanguages: [en]\n")
        version.write("Content/en/coping/triggers.md", f"---\ntitle: Triggers\n---\n\n{text}\n")
        version.write("Content/en/coping/stress.md", "---\ntitle: Stress\n---\n\nThe same.\n")
    two.write("Content/en/coping/extra.md", "---\ntitle: Extra\n---\n\nText.\n")


@pytest.fixture
def strace():
    path = shutil.which("strace")
    if not path:
        pytest.skip("there is no strace here")
    if subprocess.run([path, "-f", "-o", "/dev/null", "true"], capture_output=True).returncode:
        pytest.skip("strace may not trace here")
    return path


def traced(strace, site, number, log, *options):
    """Runs a build under strace, on one thread so that calls come in one order; answers its exit status."""
    command = [strace, "-f", "-qq", "-o", str(log), *options, *site.command(number, "--jobs", "1")]
    environment = {**os.environ, "LIBDISPATCH_COOPERATIVE_POOL_STRICT": "1"}
    return subprocess.run(command, cwd=site.versions[number].folder, capture_output=True, env=environment).returncode


def calls(log):
    """The dangerous calls of a run, in order, each as its name and its paths below the site's folder."""
    found = []
    for line in log.read_text(errors="replace").splitlines():
        match = re.match(r"\d+\s+(\w+)\((.*)", line)
        if match and match.group(1) in DANGEROUS:
            paths = re.findall(r'"([^"]*)"', match.group(2))
            found.append((match.group(1), *(re.sub(r"^.*/Site/", "", path) for path in paths)))
    return found


def test_before_every_rename_exchange_and_unlink(tmp_path, program, strace):
    site = TwoVersions(tmp_path, program, write_small)
    trace = ["-e", "trace=" + ",".join(DANGEROUS)]
    log = tmp_path / "strace.log"
    killed = 0
    for number in (0, 1):
        publish(site, 1 - number)
        assert traced(strace, site, number, log, *trace) == 0
        expected = calls(log)
        assert any(name == "renameat2" for name, *_ in expected), "no exchange was seen"
        # strace counts each kind of call by itself.
        for name, count in collections.Counter(name for name, *_ in expected).items():
            for turn in range(1, count + 1):
                kill_before(strace, site, number, log, [*trace, "-e", f"inject={name}:signal=SIGKILL:when={turn}"])
                assert site.is_whole(), f"killed before {calls(log)[-1]}: a mixture"
                killed += 1
    print(f"killed before each of {killed} calls")
    assert site.finish() == [".public.lock", "public"]


def kill_before(strace, site, number, log, options):
    """Builds until a build is killed. strace counts in each thread by itself, and now and then a build goes on in another
    thread and ends before that one has made enough calls."""
    for _ in range(12):
        # Anew from the other version with nothing left over, so that this build makes the calls of the counted one.
        publish(site, 1 - number)
        if traced(strace, site, number, log, *options) != 0:
            return
    pytest.fail(f"never met: {options[-1]}")


def publish(site, number):
    """Publishes one version whole, and clears away what a killed build left."""
    site.finish()
    if site.other() == number:
        site.finish()


def test_a_file_system_that_cannot_exchange(tmp_path, program, strace):
    """There the folder is renamed twice; a kill in between leaves the old site whole beside its place, for the next build."""
    site = TwoVersions(tmp_path, program, write_small)
    log = tmp_path / "strace.log"
    refuse = ["-e", "trace=" + ",".join(DANGEROUS), "-e", "inject=renameat2:error=EINVAL"]
    number = site.other()
    assert traced(strace, site, number, log, *refuse) == 0
    assert files(site.public) == site.whole[number]
    renames = [name for name, *_ in calls(log)]
    for name in {"rename", "renameat"} & set(renames):
        for turn in range(1, renames.count(name) + 1):
            number = site.other()
            traced(strace, site, number, log, *refuse, "-e", f"inject={name}:signal=SIGKILL:when={turn}")
            if not site.public.exists():
                assert files(site.public.parent / ".public.previous") in site.whole
            subprocess.run(site.command(number), check=True, cwd=site.versions[number].folder)
            assert files(site.public) == site.whole[number]
            assert sorted(path.name for path in site.public.parent.iterdir()) == [".public.lock", "public"]
