"""Every reference of every page leads to a file of the site, and to an id where it names one."""
import collections
import pathlib
import re
import urllib.parse

ELSEWHERE = {"http", "https", "tel", "sms", "mailto", "data"}


def problems(website, origin="https://clinic.example", is_portable=False):
    """`origin` is the site's own as `site.yml` gives it: absolute links to it are followed in the folder too."""
    found = []
    for name, page in website.pages.items():
        for tag, reference in page.references:
            complaint = check(website, name, reference, origin, is_portable)
            if complaint:
                found.append(f"{name}: {tag} '{reference}': {complaint}")
        found += [f"{name}: {attribute} names the id '{target}', which is not there"
                  for attribute, target in page.idrefs if target not in page.ids]
        found += [f"{name}: the id '{target}' stands {count} times"
                  for target, count in collections.Counter(page.ids).items() if count > 1]
    return found + stylesheet_problems(website)


def check(website, name, reference, origin, is_portable):
    parts = urllib.parse.urlsplit(reference)
    if parts.scheme == "javascript":
        return "a script address"
    if f"{parts.scheme}://{parts.netloc}" == origin:
        if is_portable:
            return None
        parts = parts._replace(scheme="", netloc="")
    if parts.scheme in ELSEWHERE:
        return None
    if parts.scheme or parts.netloc:
        return "an unknown kind of address"
    if is_portable:
        if parts.path.startswith("/"):
            return "starts at the root, which a folder of files does not have"
        if parts.path.endswith("/"):
            return "ends in a folder, which shows its list of files"
    own = "/" + name if is_portable else website.url_path(name)
    path = urllib.parse.urljoin(own, parts.path) if parts.path else own
    base = "/" if is_portable else website.base
    if not path.startswith(base):
        return f"leaves the base path {base}"
    target = website.file_at(path[len(base) - 1:])
    if target is None:
        return "no such file"
    return check_anchor(website, target, parts.fragment)


def check_anchor(website, target, fragment):
    if not fragment or fragment == "top" or target not in website.pages:
        return None
    if urllib.parse.unquote(fragment) in website.pages[target].ids:
        return None
    return f"{target} has no id '{fragment}'"


def stylesheet_problems(website):
    found = []
    for name in sorted(website.files):
        if not name.endswith(".css"):
            continue
        text = (website.folder / name).read_text(encoding="utf-8")
        for reference in re.findall(r"url\(\s*['\"]?([^'\")]+)", text):
            if reference.startswith("data:"):
                continue
            target = (website.folder / pathlib.PurePosixPath(name).parent / reference.split("#")[0]).resolve()
            if not target.is_file():
                found.append(f"{name}: url({reference}): no such file")
    return found
