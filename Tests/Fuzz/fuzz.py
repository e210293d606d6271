#!/usr/bin/env python3
"""Runs handrail-fuzz over many cases, through its crashes and hangs, and goes on where an earlier run stopped.

usage: fuzz.py [--count N] [--data] [--seed S] [--state FILE] [--minutes M] [--program FILE]

Each finding is a line of JSON on standard output and in the state file's neighbour `.jsonl`. `--show CASE` prints the
document of one case. Ends with 1 where anything was found.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import time

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = REPOSITORY / ".build/release/handrail-fuzz"
# A case takes milliseconds; on a machine that is busy with other things it may wait for long.
PATIENCE = 120
# Cases of one process.
STRETCH = 5_000


def work_folder():
    memory = pathlib.Path("/dev/shm")
    return tempfile.TemporaryDirectory(prefix="handrail-fuzz-", dir=memory if memory.is_dir() else None)


class Run:
    def __init__(self, options, folder):
        self.options = options
        self.folder = pathlib.Path(folder)
        self.progress = self.folder / "progress"
        self.counts = {}
        self.seconds = 0.0
        self.findings = []
        self.log = options.state.with_suffix(".jsonl").open("a") if options.state else None

    def command(self, start, count):
        return [self.options.program, *(["--data"] if self.options.data else []), "--seed", str(self.options.seed),
                "--from", str(start), "--count", str(count), "--work", self.folder / "site", "--progress", self.progress]

    def found(self, finding):
        self.findings.append(finding)
        line = json.dumps(finding, ensure_ascii=False)
        print(line, flush=True)
        if self.log:
            print(line, file=self.log, flush=True)

    def case_at_work(self, default):
        try:
            return int(self.progress.read_text())
        except (OSError, ValueError):
            return default

    def stretch(self, start, count):
        """Tries some cases; answers the number of the first one that was not tried."""
        self.progress.unlink(missing_ok=True)
        with (self.folder / "output").open("w+") as output, (self.folder / "errors").open("w+") as errors:
            process = subprocess.Popen(self.command(start, count), stdout=output, stderr=errors, cwd=REPOSITORY)
            is_hanging = self.wait(process)
            output.seek(0)
            for line in output:
                self.take(json.loads(line))
            if process.returncode == 0:
                return start + count
            errors.seek(0)
            case = self.case_at_work(start)
            self.found({"kind": "hang" if is_hanging else "crash", "case": case, "status": process.returncode,
                        "details": errors.read()[-2000:].splitlines()[-8:]})
            self.counts["cases"] = self.counts.get("cases", 0) + case - start + 1
            return case + 1

    def wait(self, process):
        """Until it ends, or is ended because a case took too long; answers whether it was."""
        last, since = None, time.monotonic()
        while process.poll() is None:
            time.sleep(0.05)
            case = self.case_at_work(None)
            if case != last:
                last, since = case, time.monotonic()
            if time.monotonic() - since > PATIENCE:
                process.kill()
                process.wait()
                return True
        return False

    def take(self, line):
        if line["kind"] != "summary":
            return self.found(line)
        self.seconds += line["seconds"]
        for name, count in line["counts"].items():
            self.counts[name] = self.counts.get(name, 0) + count


def read_state(options):
    if options.state and options.state.exists():
        return json.loads(options.state.read_text())
    return {"seed": options.seed, "next": options.start}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--start", type=int, default=0, help="the first case, where no state is kept")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", action="store_true", help="data files instead of documents")
    parser.add_argument("--state", type=pathlib.Path, help="where to keep how far it has come")
    parser.add_argument("--minutes", type=float, help="stop after this time, whatever the count")
    parser.add_argument("--program", type=pathlib.Path, default=PROGRAM)
    parser.add_argument("--show", type=int, metavar="CASE")
    options = parser.parse_args()
    if options.show is not None:
        return subprocess.run([options.program, "--seed", str(options.seed), "--from", str(options.show), "--show"],
                              cwd=REPOSITORY).returncode
    state = read_state(options)
    options.seed = state["seed"]
    first, deadline = state["next"], time.monotonic() + (options.minutes or 1e9) * 60
    with work_folder() as folder:
        run = Run(options, folder)
        case, end = first, first + options.count
        while case < end and time.monotonic() < deadline:
            case = run.stretch(case, min(STRETCH, end - case))
            if options.state:
                options.state.write_text(json.dumps({"seed": options.seed, "next": case}))
    rate = f", {run.counts.get('cases', 0) / run.seconds:.0f} a second of processor time" if run.seconds else ""
    print(f"{case - first} cases from {first}: {len(run.findings)} findings; {run.counts}{rate}")
    return 1 if run.findings else 0


if __name__ == "__main__":
    sys.exit(main())
