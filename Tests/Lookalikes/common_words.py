"""common_words.py LANGUAGE [HUNSPELL]: prints Sources/Search/Languages/LANGUAGE/common-words.txt.

    python3 Tests/Lookalikes/common_words.py en > Sources/Search/Languages/en/common-words.txt

Which words are common is told by wordfreq (PyPI), which of them are valid by a dictionary of Hunspell's (Debian's hunspell
and hunspell-en-us or hunspell-es); HUNSPELL names one for another language."""
import subprocess
import sys
import textwrap

from wordfreq import top_n_list

from words import fold

# Rarer words are rather slips, and every word costs readers bytes. A Spanish verb has many forms in everyday use.
COUNTS = {"en": 12_000, "es": 15_000}
COUNT_OF_OTHERS = 12_000
DICTIONARIES = {"en": "en_US", "es": "es_ES"}
HEAD = """\
# Valid words of {name} that people use every day: one that no page has is no slip of a word that one has.
# In alphabetical order, separated by blanks. Made by Tests/Lookalikes/common_words.py, and not by hand.
# Which words are common: wordfreq 3 (Robyn Speer, CC BY-SA 4.0, https://github.com/rspeer/wordfreq), and so this list
# is under that licence too; which are valid: Debian's dictionary for Hunspell."""
NAMES = {"en": "English", "es": "Spanish"}


def unknown(words, dictionary):
    run = subprocess.run(["hunspell", "-d", dictionary, "-i", "utf-8", "-l"], input="\n".join(words), check=True,
                         capture_output=True, text=True)
    return set(run.stdout.splitlines())


def common(language, dictionary):
    count = COUNTS.get(language, COUNT_OF_OTHERS)
    words = [word for word in top_n_list(language, 10 * count) if fold(word).isalpha() and len(fold(word)) > 2]
    # Names are valid with a capital alone.
    small, capital = unknown(words, dictionary), unknown([word.capitalize() for word in words], dictionary)
    valid = dict.fromkeys(fold(word) for word in words if word not in small or word.capitalize() not in capital)
    return sorted(list(valid)[:count])


def main(language, dictionary=None):
    print(HEAD.format(name=NAMES.get(language, language)))
    print(textwrap.fill(" ".join(common(language, dictionary or DICTIONARIES[language])), 119, break_on_hyphens=False))


main(*sys.argv[1:])
