"""What the checks found: printed as it comes, and written as JUnit XML."""
import time
import xml.etree.ElementTree as ElementTree

SHOWN = 12


class Results:
    def __init__(self):
        self.cases = []
        self._last = time.monotonic()

    def add(self, name, problems, seen=None):
        """Records one check. `problems` are lines of text, none when it passed; `seen` is how much it looked at.

        A check that looked at nothing has failed: it would pass on an empty site.
        """
        problems = list(problems)
        if seen is not None and not seen:
            problems.append("there was nothing to look at")
        now = time.monotonic()
        self.cases.append((name, problems, now - self._last))
        self._last = now
        amount = f" ({seen})" if seen is not None else ""
        print(f"{'FAIL' if problems else 'ok  '} {name}{amount}", flush=True)
        for problem in problems[:SHOWN]:
            print(f"     {problem}")
        if len(problems) > SHOWN:
            print(f"     and {len(problems) - SHOWN} more", flush=True)

    @property
    def failed(self):
        return sum(bool(problems) for _, problems, _ in self.cases)

    def write_junit(self, file):
        suite = ElementTree.Element(
            "testsuite", name="browser", tests=str(len(self.cases)), failures=str(self.failed))
        for name, problems, seconds in self.cases:
            case = ElementTree.SubElement(suite, "testcase", classname="browser", name=name, time=f"{seconds:.3f}")
            if problems:
                ElementTree.SubElement(case, "failure", message=problems[0]).text = "\n".join(problems)
        ElementTree.ElementTree(suite).write(file, encoding="utf-8", xml_declaration=True)
