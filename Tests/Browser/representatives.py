"""A few pages that stand for all of a site.

What the theme does wrong it does wrong wherever it draws the same thing. So a short run looks at every page that is no
module, every safety page, and as many other modules as it takes to meet each section and each class of the theme in each
language: half of a whole curriculum. With HANDRAIL_EXHAUSTIVE set it looks at every page.
"""
import os
import re

IS_EXHAUSTIVE = bool(os.environ.get("HANDRAIL_EXHAUSTIVE"))


def of(website):
    return website.readable if IS_EXHAUSTIVE else chosen(website)


def chosen(website):
    traits = all_traits(website)
    found = [name for name, own in traits.items() if not is_of(own, "module") or is_of(own, "module-safety")]
    return sorted(found + covering(traits, found))


def missing(website, names):
    """What some page has and none of those named: a choice that leaves it out stands for less than all."""
    traits = all_traits(website)
    left = set().union(*traits.values()) - set().union(*(traits[name] for name in names))
    safety = [name for name in traits if is_of(traits[name], "module-safety") and name not in names]
    return [f"no page with {' '.join(trait)}" for trait in sorted(left)] + [f"not the safety page {name}" for name in safety]


def all_traits(website):
    return {name: traits_of(website, name) for name in website.readable}


def is_of(traits, word):
    return any(kind == "class" and value == word for _, kind, value in traits)


def covering(traits, met=()):
    """Names that together with those met already have every trait of all; those with most new ones first."""
    left = set().union(*traits.values()) - set().union(*(traits[name] for name in met))
    names = []
    while left:
        names.append(max(sorted(traits), key=lambda name: len(traits[name] & left)))
        left -= traits[names[-1]]
    return names


def traits_of(website, name):
    """The classes on a page, and its section, each with the page's language."""
    text, language = (website.folder / name).read_text(encoding="utf-8"), website.pages[name].lang
    classes = {(language, "class", word) for words in re.findall(r'class="([^"]*)"', text) for word in words.split()}
    folders = [part for part in name.split("/")[:-1] if part != language]
    return classes | {(language, "section", folders[0])} if len(folders) > 1 else classes
