"""Findings as SARIF: valid, and in the form that GitHub's code scanning takes and shows.

What GitHub asks for stands in its documentation, "SARIF support for code scanning" and "Troubleshooting SARIF uploads":
https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
"""
import gzip
import json
import re
import subprocess
import urllib.parse

import pydantic
import pytest
import sarif_pydantic
from conftest import DAY, REPOSITORY, starter

PATH = "Content/en/coping/triggers.md"
THEME = ["--templates", REPOSITORY / "Templates", "--now", DAY]
LEVELS = ["note", "warning", "error"]
PRECISIONS = ["low", "medium", "high", "very-high"]


def report(site, *arguments, **environment):
    run = site.run("check", "--format", "sarif", *THEME, *arguments, **environment)
    assert run.status in (0, 1), run.err
    return json.loads(run.out)


def findings(site, *arguments):
    return json.loads(site.run("check", "--format", "json", *THEME, *arguments).out)["diagnostics"]


def unknown_parts(model, path="sarif"):
    """Keys that the model of SARIF does not know, which it would take without a word."""
    found = [f"{path}.{key}" for key in model.model_extra or {}]
    for name in type(model).model_fields:
        value = getattr(model, name)
        for index, part in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(part, pydantic.BaseModel):
                found += unknown_parts(part, f"{path}.{name}[{index}]")
    return found


# GitHub's rules, each with what breaks it; nothing where all is well.

def a_file_has_schema_version_and_runs(log):
    if not log["$schema"].endswith("sarif-2.1.0.json") or log["version"] != "2.1.0" or not 1 <= len(log["runs"]) <= 20:
        yield log["$schema"], log["version"], len(log["runs"])


def the_tool_is_named_and_its_rules_are_no_more_than_25000(log):
    driver = log["runs"][0]["tool"]["driver"]
    if not driver["name"] or not driver["version"] or not 1 <= len(driver["rules"]) <= 25_000:
        yield driver["name"]


def a_rule_has_all_descriptions_and_none_is_too_long(log):
    for rule in log["runs"][0]["tool"]["driver"]["rules"]:
        texts = [rule[key]["text"] for key in ("shortDescription", "fullDescription", "help")] + [rule["help"]["markdown"]]
        if not all(texts) or not rule["id"] or max(map(len, texts[:2])) > 1024 or len(rule["name"]) > 255:
            yield rule["id"]


def a_rule_has_a_level_a_severity_a_precision_and_at_most_10_tags(log):
    for rule in log["runs"][0]["tool"]["driver"]["rules"]:
        properties = rule["properties"]
        level = rule["defaultConfiguration"]["level"]
        severity = {"note": "recommendation"}.get(level, level)
        if (level not in LEVELS or properties["precision"] not in PRECISIONS or properties["problem.severity"] != severity
                or not 1 <= len(properties["tags"]) <= 10):
            yield rule["id"], properties


def an_id_stands_for_one_rule(log):
    ids = [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]]
    yield from {id for id in ids if ids.count(id) > 1}


def there_are_at_most_25000_results(log):
    if len(log["runs"][0]["results"]) > 25_000:
        yield len(log["runs"][0]["results"])


def an_upload_has_at_most_10_megabytes(log):
    size = len(gzip.compress(json.dumps(log).encode()))
    if size > 10_000_000:
        yield size


def a_result_has_a_message_a_level_and_its_rule(log):
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    for result in log["runs"][0]["results"]:
        if not result["message"]["text"] or result["level"] not in LEVELS or rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            yield result


def a_result_has_one_location_in_the_repository(log):
    for result in log["runs"][0]["results"]:
        if len(result["locations"]) != 1:
            yield result
            continue
        artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
        uri = urllib.parse.urlsplit(artifact["uri"])
        if (uri.scheme or uri.netloc or not uri.path or uri.path.startswith("/") or ".." in uri.path.split("/")
                or re.search(r"[^A-Za-z0-9%/._~!$&'()*+,;=@-]", artifact["uri"]) or artifact["uriBaseId"] != "%SRCROOT%"):
            yield artifact


def a_region_has_a_start_and_an_end_in_this_order(log):
    for result in log["runs"][0]["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        start, end = (region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"])
        if min(start + end) < 1 or start > end:
            yield region


def a_result_has_the_fingerprint_that_github_uses(log):
    for result in log["runs"][0]["results"]:
        if not re.fullmatch(r"[0-9a-f]{1,16}:[1-9][0-9]*", result["partialFingerprints"]["primaryLocationLineHash"]):
            yield result


def what_matters_most_comes_first(log):
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    weights = [(LEVELS.index(result["level"]), PRECISIONS.index(rules[result["ruleIndex"]]["properties"]["precision"]))
               for result in log["runs"][0]["results"]]
    if weights != sorted(weights, reverse=True):
        yield weights


def nothing_that_is_allowed_is_told(log):
    """GitHub shows results that are marked as suppressed as if they were not."""
    yield from (result for result in log["runs"][0]["results"] if "suppressions" in result or "baselineState" in result)


GITHUB_RULES = [
    a_file_has_schema_version_and_runs, the_tool_is_named_and_its_rules_are_no_more_than_25000,
    a_rule_has_all_descriptions_and_none_is_too_long, a_rule_has_a_level_a_severity_a_precision_and_at_most_10_tags,
    an_id_stands_for_one_rule, there_are_at_most_25000_results, an_upload_has_at_most_10_megabytes,
    a_result_has_a_message_a_level_and_its_rule, a_result_has_one_location_in_the_repository,
    a_region_has_a_start_and_an_end_in_this_order, a_result_has_the_fingerprint_that_github_uses,
    what_matters_most_comes_first, nothing_that_is_allowed_is_told,
]

SITES = {
    "sound": {},
    "an error, a warning and a note": {
        PATH: "---\ntitle: Triggers\n---\n\n# Twice\n\n[Nowhere](nowhere.md) and ![](x.png)\n\n• a\n• b\n",
    },
    "without a place": {"Content/en/coping/triggers.md": "---\ntitle: A\ndraft: true\n---\n"},
    "no text": {"Content/en/coping/other.md": "\ufeff---\ntitle: A\n"},
    "broken settings": {"Content/site.yml": "nme: x\n"},
    "names that addresses cannot hold": {"Content/en/coping/a b#é%:🙂.md": "---\ntitle: A\n---\n\n[x](no.md)\n"},
}


def assert_github_takes(log):
    model = sarif_pydantic.Sarif.model_validate(log)
    # Standard parts that this model of SARIF leaves out.
    left_out = {"sarif.runs[0]." + key for key in (
        "originalUriBaseIds", "columnKind", "invocations[0].toolExecutionNotifications")}
    assert set(unknown_parts(model)) <= left_out
    assert {rule.__name__: list(rule(log)) for rule in GITHUB_RULES} == {rule.__name__: [] for rule in GITHUB_RULES}


@pytest.mark.parametrize("name", SITES)
def test_github_takes_it(site, name):
    for path, text in SITES[name].items():
        site.write(path, text)
    log = report(site)
    assert_github_takes(log)
    assert len(log["runs"][0]["results"]) == len(findings(site))


def test_github_takes_what_is_told_of_the_starter(tmp_path, program):
    site = starter(tmp_path / "starter", program)
    log = report(site)
    assert_github_takes(log)
    assert len(log["runs"][0]["results"]) == len(findings(site)) > 0


def test_an_accent_and_an_emoji_before_the_place(site):
    line = "é🙂 x 🙂🙂 [Nowhere](nowhere.md)"
    site.write(PATH, f"---\ntitle: Triggers\n---\n\n{line}\n")
    log = report(site)
    [result] = log["runs"][0]["results"]
    assert log["runs"][0]["columnKind"] == "utf16CodeUnits"
    region = result["locations"][0]["physicalLocation"]["region"]
    units = line.encode("utf-16-le")
    shown = units[2 * (region["startColumn"] - 1):2 * (region["endColumn"] - 1)].decode("utf-16-le")
    assert (region["startLine"], region["endLine"], shown) == (5, 5, "nowhere.md")


def test_what_has_no_place_in_a_text_stands_at_the_file_that_it_concerns(site):
    site.write("Content/en/coping/notes.txt.md", "---\ntitle: A\n")
    site.write("Content/extra/x.md", "x\n")
    places = {result["ruleId"]: result["locations"][0]["physicalLocation"] for result in report(site)["runs"][0]["results"]}
    whole = places["unused-folder"]
    assert whole["artifactLocation"]["uri"].startswith("Content/extra")
    assert whole["region"] == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}


def test_5421_findings_the_gravest_first(site):
    words = "\n\n".join("[a](no.md)" if number % 60 == 59 else "• one\n• two" for number in range(5421))
    site.write(PATH, f"---\ntitle: Triggers\n---\n\n{words}\n")
    log = report(site)
    assert_github_takes(log)
    levels = [result["level"] for result in log["runs"][0]["results"]]
    assert len(levels) == len(findings(site)) >= 5421
    assert set(levels[:90]) == {"error"} and set(levels[90:]) == {"warning"}
    [told] = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"].startswith(f"GitHub shows the 5000 gravest of {len(levels)} findings")


def test_more_than_github_takes_is_cut_and_said(site):
    site.write(PATH, "---\ntitle: Triggers\n---\n\n" + "[a](no.md)\n\n" * 25_100)
    log = report(site)
    assert_github_takes(log)
    assert len(log["runs"][0]["results"]) == 25_000
    told = log["runs"][0]["invocations"][0]["toolExecutionNotifications"][0]
    assert told["message"]["text"].startswith("100 of 25100 findings")


def test_a_finding_keeps_its_fingerprint_when_lines_come_above_it(site):
    def fingerprints():
        return [result["partialFingerprints"] for result in report(site)["runs"][0]["results"]]
    text = "---\ntitle: Triggers\n---\n\n[Nowhere](nowhere.md) as it was.\n\n" + "The words that follow. " * 10 + "\n"
    site.write(PATH, text)
    before = fingerprints()
    site.write(PATH, text.replace("---\n\n[", "---\n\nAnother paragraph.\n\n["))
    assert fingerprints() == before


def test_paths_lead_from_the_root_of_the_repository(site):
    site.write(PATH, "---\ntitle: Triggers\n---\n\n[Nowhere](nowhere.md)\n")

    def uri(**environment):
        [result] = report(site, **environment)["runs"][0]["results"]
        return result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri(GITHUB_WORKSPACE="") == PATH
    assert uri(GITHUB_WORKSPACE=str(site.folder.parent)) == f"site/{PATH}"
    assert uri(GITHUB_WORKSPACE=str(site.folder)) == PATH
    assert uri(GITHUB_WORKSPACE="/nowhere") == PATH
    subprocess.run(["git", "init", "--quiet", site.folder.parent], check=True)
    assert uri(GITHUB_WORKSPACE="") == f"site/{PATH}"


def test_results_are_described_as_explain_does(site):
    site.write(PATH, "---\ntitle: Triggers\n---\n\n[Nowhere](nowhere.md)\n")
    run = report(site)["runs"][0]
    [result] = run["results"]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["fullDescription"]["text"] in site.run("explain", "broken-link").out
    assert result["message"]["text"].startswith("this link leads nowhere: 'nowhere.md' does not exist.\nHelp: check the path")
