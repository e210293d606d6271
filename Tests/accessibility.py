"""What the checker pdfua finds in a PDF, with every one of its rules at work.

Its rule on empty headings (UA-14-001) asks an array whether it is a number, at which pikepdf raises an error and pdfua
0.1.3 passes the rule over: every heading of two lines has such an array. Here the rule gets the answer no.
"""
import pdfua
import pdfua.rules.structure as structure
import pikepdf

as_integer = structure.as_integer
structure.as_integer = lambda value: None if isinstance(value, (pikepdf.Array, pikepdf.Dictionary)) else as_integer(value)


def pdfua_faults(pdf):
    """Its findings, and the rules that it did not run."""
    report = pdfua.validate(pdf)
    return [f"{finding.rule_id}: {finding.message}" for finding in report.findings] + [
        f"not run: {skipped}" for skipped in report.skipped]
