"""relevance.py SITE [--bench PATH]

How often people find the module that answers them on the built site SITE: the share of the queries of
queries.tsv with a top answer among the first three results, as typed and with one typo, and how many find nothing
at all. A query counts when its language has the module; a grade of 2 is a top answer.

The typos are always the same: of each class (a letter left out, put in, mistaken, swapped with its neighbour, and any of
these in the first letter) three for each query, in a word of four letters or more."""
import argparse
import collections
import csv
import json
import pathlib
import random
import string
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
BENCH = HERE.parents[1] / ".build/release/search-bench"
LANGUAGES = ("en", "es")
CLASSES = ("left out", "put in", "mistaken", "swapped", "first letter")
TYPOS_OF_A_CLASS = 3


def read_queries(file=HERE / "queries.tsv"):
    """{(query, language): slugs of its top answers}"""
    answers = {}
    with open(file, encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            slugs = answers.setdefault((row["query"], row["lang"]), set())
            if row["grade"] == "2":
                slugs.add(row["slug"])
    return answers


def mistyped(word, kind, chance):
    place = 0 if kind == "first letter" else chance.randrange(1, len(word))
    if kind == "first letter":
        kind = chance.choice(CLASSES[:-1])
    if kind == "left out":
        return word[:place] + word[place + 1:]
    if kind == "put in":
        return word[:place] + chance.choice(string.ascii_lowercase) + word[place:]
    if kind == "mistaken":
        return word[:place] + chance.choice(string.ascii_lowercase.replace(word[place], "")) + word[place + 1:]
    place = min(place, len(word) - 2)
    return word[:place] + word[place + 1] + word[place] + word[place + 2:]


def typos(query):
    """The query with one typo, TYPOS_OF_A_CLASS times for each class; nothing for a query of short words."""
    words = query.split()
    places = [place for place, word in enumerate(words) if len(word) >= 4 and word.isalpha()]
    for kind in CLASSES if places else ():
        for number in range(TYPOS_OF_A_CLASS):
            chance = random.Random(f"{query} {kind} {number}")
            place = chance.choice(places)
            yield " ".join([*words[:place], mistyped(words[place].lower(), kind, chance), *words[place + 1:]])


def answers(site, language, queries, bench=BENCH):
    """What search-bench answers, one for each query."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps({"id": query, "text": query}) + "\n" for query in queries)
        file.flush()
        run = subprocess.run(
            [bench, "answers", site, language, file.name], check=True, capture_output=True, text=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def slug(address):
    return address.split("#")[0].strip("/").split("/")[-1]


def modules(site, language):
    """The slugs of the pages of a language."""
    pages = pathlib.Path(site).rglob("index.html")
    paths = [page.parent.relative_to(site).parts for page in pages]
    return {path[-1] for path in paths if path and (path[0] == language if language != "en" else path[0] not in LANGUAGES)}


Share = collections.namedtuple("Share", "found asked unanswered missed")


def share(site, language, cases, bench=BENCH):
    """`cases` are pairs of a query and the slugs of its top answers. Every query should find something; only those with a
    module in this language count as found or not."""
    present = modules(site, language)
    found, asked, unanswered, missed = 0, 0, [], []
    for (query, slugs), answer in zip(cases, answers(site, language, [query for query, _ in cases], bench), strict=True):
        if not answer["results"]:
            unanswered.append(query)
        if slugs & present:
            asked += 1
            if slugs & {slug(result["url"]) for result in answer["results"][:3]}:
                found += 1
            else:
                missed.append(query)
    return Share(found, asked, unanswered, missed)


def measure(site, bench=BENCH):
    """{(language, "as typed" or "one typo"): Share}"""
    measured = {}
    for language in LANGUAGES:
        cases = [(query, slugs) for (query, spoken), slugs in read_queries().items() if spoken == language]
        measured[language, "as typed"] = share(site, language, cases, bench)
        measured[language, "one typo"] = share(
            site, language, [(typo, slugs) for query, slugs in cases for typo in typos(query)], bench)
    return measured


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--bench", default=BENCH)
    options = parser.parse_args()
    for (language, kind), result in measure(options.site, options.bench).items():
        print(f"{language} {kind}: {result.found} of {result.asked} found ({result.found / result.asked:.1%}), "
              f"{len(result.unanswered)} without any answer")
        for query in result.missed if kind == "as typed" else ():
            print(f"  missed: {query}")


if __name__ == "__main__":
    main()
