"""words.py LANGUAGE [DICTIONARY]: the valid words of a language, the most frequent first.

Frequencies are those of wordfreq (PyPI); valid is what Debian's dictionaries have (wamerican-large; wspanish, hunspell-es,
hunspell-tools). For a language other than English and Spanish, DICTIONARY is a file of its valid words, one a line; what
follows a slash, as in a hunspell dictionary, does not count."""
import subprocess
import sys
import unicodedata

from wordfreq import top_n_list, zipf_frequency

# Rarer words, by the Zipf scale, are rather slips.
RAREST = 2.5


def fold(word):
    letters = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in letters if not unicodedata.combining(c) and c not in "'’")


def lines(path):
    with open(path, encoding="utf-8") as file:
        return file.read().splitlines()


def dictionary(language, path):
    if path:
        return [line.split("/")[0] for line in lines(path)]
    if language == "en":
        return lines("/usr/share/dict/american-english-large")
    if language != "es":
        sys.exit(f"words.py: which words are valid in {language!r}? name a dictionary after it")
    forms = subprocess.run(["unmunch", "/usr/share/hunspell/es_ES.dic", "/usr/share/hunspell/es_ES.aff"],
                           check=True, capture_output=True).stdout
    return lines("/usr/share/dict/spanish") + forms.decode("utf-8", "ignore").splitlines()


def main(language, path=None):
    valid = {fold(word) for word in dictionary(language, path)}
    found = {}
    for word in top_n_list(language, 300_000):
        if zipf_frequency(word, language) < RAREST:
            break
        if fold(word).isalpha() and fold(word) in valid:
            found[fold(word)] = None
    print("\n".join(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
