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
    traits = {name: traits_of(website, name) for name in website.readable}
    found = [name for name in website.readable if ("class", "module") not in traits[name]
             or ("class", "module-safety") in traits[name]]
    languages = {name: website.pages[name].lang for name in website.readable}
    return sorted(found + covering(
        {name: {(languages[name], *trait) for trait in traits[name]} for name in website.readable}, found))


def covering(traits, met=()):
    """Names that together with those met already have every trait of all; those with most new ones first."""
    left = set().union(*traits.values()) - set().union(*(traits[name] for name in met))
    names = []
    while left:
        names.append(max(sorted(traits), key=lambda name: len(traits[name] & left)))
        left -= traits[names[-1]]
    return names


def traits_of(website, name):
    """The classes on a page, and its section."""
    text = (website.folder / name).read_text(encoding="utf-8")
    classes = {("class", word) for words in re.findall(r'class="([^"]*)"', text) for word in words.split()}
    folders = [part for part in name.split("/")[:-1] if len(part) != 2]
    return classes | {("section", folders[0])} if len(folders) > 1 else classes
