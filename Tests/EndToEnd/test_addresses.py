"""Links, pictures, settings and templates hold addresses that are safe to follow, and no others."""
import re

import pytest
from conftest import REPOSITORY
from preview import preview

TELLS = r"error: .*\[link-scheme\]"
# As it is written in Markdown, what is told of it, and what to write.
REFUSED = {
    "script": ("[x](javascript:alert(1))", "'javascript:' is never published"),
    "script in capitals": ("[x](JaVaScRiPt:alert(1))", "'javascript:' is never published"),
    "script behind a tab": ("[x](java&Tab;script:alert(1))", r"control character \(U\+0009\)"),
    "script with a numbered tab": ("[x](java&#9;script:alert(1))", r"control character \(U\+0009\)"),
    "script with a line end": ("[x](java&NewLine;script:alert(1))", r"control character \(U\+000A\)"),
    "script with an entity": ("[x](javascript&colon;alert(1))", "'javascript:' is never published"),
    "script with a number": ("[x](&#106;avascript:alert(1))", "'javascript:' is never published"),
    "script behind a blank": ("[x](<  javascript:alert(1)>)", "'javascript:' is never published"),
    "script behind percent signs": ("[x](javascript%3Aalert(1))", "'javascript:' is never published"),
    "script behind more percent signs": ("[x](%6Aavascript:alert(1))", "'javascript:' is never published"),
    "older script": ("[x](vbscript:msgbox)", "'vbscript:' is never published"),
    "data": ("[x](data:text/html,<script>)", "'data:' is never published"),
    "picture in the address": ("![A dot](data:image/png;base64,AAAA)", "'data:' is never published"),
    "picture of a script": ("![A dot](javascript:alert(1))", "'javascript:' is never published"),
    "blob": ("[x](blob:https://small.example/1)", "'blob:' is never published"),
    "file": ("[x](file:///etc/passwd)", "'file:' is never published"),
    "ftp": ("[x](ftp://files.example/a)", "'ftp:' are not among those"),
    "ftp as a bare address": ("See ftp://files.example/a for more.", "'ftp:' are not among those"),
    "ftp between brackets": ("See <ftp://files.example/a>.", "'ftp:' are not among those"),
    "script between brackets": ("See <javascript:alert(1)>.", "'javascript:' is never published"),
    "calendar": ("[x](webcal://small.example/c.ics)", r"linkSchemes: \[webcal\]"),
    "chat": ("[x](xmpp:a@b.example)", "'xmpp:' are not among those"),
    "telephone of another kind": ("[x](callto:6175552368)", "'callto:' are not among those"),
    "no scheme": ("[x](//evil.example/a)", r"write 'https:' before it: https://evil\.example/a"),
    "no scheme and backslashes": ("[x](\\\\\\\\evil.example/a)", "leads to another host"),
    "no scheme, mixed": ("[x](/\\\\evil.example/a)", "leads to another host"),
    "no scheme behind percent signs": ("[x](/%2Fevil.example/a)", "leads to another host"),
    "no scheme, picture": ("![x](//evil.example/a.png)", "leads to another host"),
    "by reference": ("[x][r]\n\n[r]: javascript:alert(1)", "'javascript:' is never published"),
    "from a variable": ("[x](java{{site.name}}:alert)", None),
    "in a heading": ("## [x](ftp://a.example/)", "'ftp:' are not among those"),
    "in a table": ("|a|\n|-|\n|[x](ftp://a.example/)|", "'ftp:' are not among those"),
    "in a card": ("> [!NOTE]\n> [x](ftp://a.example/)", "'ftp:' are not among those"),
    "in a footnote": ("A[^1]\n\n[^1]: [x](ftp://a.example/)", "'ftp:' are not among those"),
}


def module(site, body):
    site.write("Content/en/coping/x.md", f"---\ntitle: X\n---\n\n{body}\n")


def settings(site, more):
    site.write("Content/site.yml", f"name: script\nbaseURL: https://small.example/\nlanguages: [en]\n{more}\n")


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_what_is_not_safe_is_no_link(site, case):
    body, told = case
    settings(site, "")
    module(site, body)
    run = site.build()
    assert run.status == 1, run.err
    assert re.search(rf"(?m)^Content/en/coping/x\.md:\d+:\d+: {TELLS}", run.err), run.err
    assert re.search(told or "'javascript:' is never published", run.err), run.err
    assert not (site.folder / "Site/public").exists()


@pytest.mark.parametrize("body", [
    "[x](https://a.example/)", "[x](HTTP://a.example/)", "[x](mailto:a@b.example)", "[x](tel:+16175552368)",
    "[x](sms:741741?body=HOME)", "[x](triggers.md)", "[x](./triggers.md#a-part)", "[x](/search/)", "<a@b.example>",
    "https://a.example/a:b", "www.a.example", "[x](https://a.example/?u=javascript:1#//b)", "[x](#top)",
])
def test_what_is_safe_is_a_link(site, body):
    module(site, body)
    assert re.search(rb"<main.*<a [^>]*href=\"[^\"]", site.built()["coping/x/index.html"], re.DOTALL)


RAW = {
    "link": '<a href="javascript:alert(1)">x</a>',
    "without quotation marks": "<a href=javascript:alert(1)>x</a>",
    "single ones": "<a href='javascript:alert(1)'>x</a>",
    "in capitals": '<A HREF = "JAVASCRIPT:alert(1)">x</A>',
    "entity": '<a href="javascript&colon;alert(1)">x</a>',
    "numbered": '<a href="&#x6a;&#97;vascript:alert(1)">x</a>',
    "no semicolon": '<a href="&#106avascript:alert(1)">x</a>',
    "tab": '<a href="java\tscript:alert(1)">x</a>',
    "behind another": '<a title="a > b" href="javascript:alert(1)">x</a>',
    "behind an empty one": '<a title href="javascript:alert(1)">x</a>',
    "picture": '<img src="//evil.example/a.png" alt="">',
    "list of pictures": '<img srcset="a.png 1x, //evil.example/b.png 2x" alt="">',
    "form": '<form action="javascript:alert(1)"></form>',
    "button": '<button formaction="javascript:alert(1)">x</button>',
    "frame": '<iframe src="data:text/html,x"></iframe>',
    "drawing": '<svg><a xlink:href="javascript:alert(1)">x</a></svg>',
    "slash": '<p><a/href="javascript:alert(1)">x</a></p>',
    "behind a comment that ends at once": '<!--><a href="javascript:alert(1)">x</a>-->',
    "in a line": 'Text <a href="vbscript:x">x</a> text.',
}


@pytest.mark.parametrize("html", RAW.values(), ids=RAW)
def test_raw_html_is_held_to_the_same(site, html):
    settings(site, "rawHTML: true")
    module(site, html)
    run = site.build()
    assert run.status == 1 and re.search(rf"Content/en/coping/x\.md:\d+:\d+: {TELLS}", run.err), run.err


def test_raw_html_that_is_shown_as_text_is_text(site):
    module(site, RAW["link"])
    assert b"&lt;a href=" in site.built()["coping/x/index.html"]


@pytest.mark.parametrize("html", [
    '<a href="https://a.example/">x</a>', '<a href="../search/">x</a>',
    '<p title="javascript:x">x</p>',
])
def test_raw_html_that_is_safe_is_passed_on(site, html):
    settings(site, "rawHTML: true")
    module(site, html)
    site.built()


@pytest.mark.parametrize("address, told", [
    ("//evil.example", "write 'https:' before it"), (r"/\evil.example", "another host"),
    (r"\\\\evil.example", "another host"), ("javascript:alert(1)", "never published"), ("ftp://a.example", "https:"),
    ('"/\\tevil.example"', "control character"), ("evil.example", "begin it with https://"),
    ("/%2Fevil.example", "another host"), ("data:text/html,x", "never published"), ("webcal://a.example", "https:"),
])
@pytest.mark.parametrize("file, key", [
    ("site.yml", "quickExit"), ("sources.yml", "URL"), ("crisis-lines.yml", "chat"), ("crisis-lines.yml", "sourceURL"),
    ("clinics/c.yml", "url"),
])
def test_settings_are_held_to_the_same(site, address, told, file, key):
    settings(site, f"clinic: c\nlinkSchemes: [webcal]\n{key if file == 'site.yml' else 'tagline'}: {address}")
    site.write("Content/clinics/c.yml", "name: C\nphone: (617) 555-2368\n")
    more = {
        "sources.yml": f"references:\n  - id: a\n    title: A\n    {key}: {address}\n",
        "crisis-lines.yml": f"lines:\n  - id: a\n    name: A\n    phone: 617-555-2368\n    {key}: {address}\n",
        "clinics/c.yml": f"name: C\nphone: (617) 555-2368\n{key}: {address}\n",
    }
    if file in more:
        settings(site, "clinic: c\nlinkSchemes: [webcal]")
        site.write(f"Content/{file}", more[file])
    run = site.build()
    assert run.status == 1 and re.search(rf"Content/{file}:\d+:\d+: error: ", run.err), run.err
    assert told in run.err


@pytest.mark.parametrize("url", ["//evil.example", "javascript:alert(1)", "ftp://a.example/", "https:///a", "data:,x"])
def test_the_address_of_the_site_is_one_of_the_web(site, url):
    site.write("Content/site.yml", f"name: S\nbaseURL: {url}\nlanguages: [en]\n")
    assert site.build().status == 1
    settings(site, "")
    assert site.build("--url", url).status == 64


@pytest.mark.parametrize("font", ['"x; } a { background: url(//evil.example)"', '"url(javascript:x)"', '"</style>"'])
def test_a_font_is_a_list_of_names(site, font):
    settings(site, f"theme:\n  textFont: {font}")
    run = site.build()
    assert run.status == 1 and "[font-list]" in run.err, run.err


def test_a_site_allows_more_schemes_by_name(site):
    settings(site, "linkSchemes: [webcal, XMPP, ftp]")
    module(site, "[x](webcal://small.example/c.ics) [y](xmpp:a@b.example) <ftp://a.example/>")
    page = site.built()["coping/x/index.html"]
    for address in [b"webcal://small.example/c.ics", b"xmpp:a@b.example", b"ftp://a.example/"]:
        assert b'href="' + address + b'"' in page


@pytest.mark.parametrize("scheme", [
    "javascript", "JavaScript", "data", "vbscript", "blob", "file", '"javascript:"', "about", "drawing", "a b", "//", '""',
    "1a", "é", "{a: b}", "https://"])
def test_some_can_never_be_allowed(site, scheme):
    settings(site, f"linkSchemes: [{scheme}]")
    run = site.build()
    assert run.status == 1 and re.search(rf"Content/site\.yml:4:15: {TELLS}", run.err), run.err


@pytest.mark.parametrize("address", [
    "javascript:alert(1)", "javascript:{{page.title}}", "//evil.example/a.js", "java&#10;script:x", "blob:x",
    "ftp://a.example/", "{{#page}}vbscript:x{{/page}}",
])
def test_templates_are_held_to_the_same(site, address):
    head = (REPOSITORY / "Templates/partials/site-footer.mustache").read_text()
    site.write("Templates/partials/site-footer.mustache", head + f'<a href="{address}">x</a>\n')
    run = site.build()
    assert run.status == 1 and re.search(rf"Templates/partials/site-footer\.mustache:\d+:\d+: {TELLS}", run.err), run.err


def test_the_preview_makes_no_link_of_what_is_not_safe(site):
    module(site, "[Press](javascript:alert(1)) ![A dot](//evil.example/a.png) [Cal](webcal://a.example/)")
    with preview(site) as running:
        running.said("ready")
        page = running.get("/coping/x/").text
        assert "Press" in page and "javascript:" not in page and "evil.example" not in page and "webcal" not in page
        paper = running.get("/_handrail/handouts/en/coping/x").text
        assert "javascript:" not in paper and "evil.example" not in paper
        site.write(
            "Content/site.yml",
            "name: Small Clinic\nbaseURL: https://small.example/\nlanguages: [en]\nlinkSchemes: [webcal]\n")
        running.said(r"site\.yml")
        assert 'href="webcal://a.example/"' in running.get("/coping/x/").text
