"""What an author reads when something is wrong, compared whole: the place, the line, the caret, the remedy."""
import pytest
from conftest import REPOSITORY

MODULE = "Content/en/coping/triggers.md"
CONTENT = {
    "unknown key in front matter": (
        MODULE,
        """
        ---
        title: Triggers
        sumary: What sets off an urge.
        ---

        Text.
        """,
        """
        Content/en/coping/triggers.md:3:1: error: front matter has no key 'sumary' [unknown-key]
         3 | sumary: What sets off an urge.
           | ^~~~~~
          help: did you mean 'summary'?
        """),
    "unknown key in site.yml": (
        "Content/site.yml",
        """
        name: Small Clinic
        baseURL: https://small.example/
        langauges: [en]
        """,
        """
        Content/site.yml:1:1: error: site.yml needs 'languages' [missing-key]
         1 | name: Small Clinic
           | ^
          help: add a line 'languages: …'
        Content/site.yml:3:1: error: site.yml has no key 'langauges' [unknown-key]
         3 | langauges: [en]
           | ^~~~~~~~~
          help: did you mean 'languages'?
        """),
    "no title": (
        MODULE,
        """
        ---
        summary: What sets off an urge.
        ---

        Text.
        """,
        """
        Content/en/coping/triggers.md:2:1: error: front matter needs 'title' [missing-key]
         2 | summary: What sets off an urge.
           | ^
          help: add a line 'title: …'
        """),
    "no front matter": (
        MODULE,
        """
        Text.
        """,
        """
        Content/en/coping/triggers.md:1:1: error: this module has no title [missing-key]
         1 | Text.
           | ^
          help: begin the file with three lines: '---', 'title: …' and '---'
        """),
    "bad YAML": (
        MODULE,
        """
        ---
        title: Triggers
        keywords: [urge
        ---

        Text.
        """,
        """
        Content/en/coping/triggers.md:4:1: error: this is not valid YAML: did not find expected ',' or ']' [yaml]
         4 | ---
           | ^
          help: put text with a colon, a #, braces or quotation marks between single quotes, 'like this', and check the indentation
        """),
    "unknown variable": (
        MODULE,
        """
        ---
        title: Triggers
        ---

        Call {{site.nam}} today.
        """,
        """
        Content/en/coping/triggers.md:5:6: error: nothing is called '{{site.nam}}' [unknown-variable]
         5 | Call {{site.nam}} today.
           |      ^~~~~~~~~~~~
          help: did you mean 'site.name'?
        """),
    "unknown source": (
        MODULE,
        """
        ---
        title: Triggers
        ---

        A fact.[@nobody-2020]
        """,
        """
        Content/en/coping/triggers.md:5:8: error: there is no source 'nobody-2020' in Content/sources.yml [unknown-source]
         5 | A fact.[@nobody-2020]
           |        ^~~~~~~~~~~~~~
          help: add an entry with 'id: nobody-2020'
        """),
    "broken link": (
        MODULE,
        """
        ---
        title: Triggers
        ---

        Read [the same page](trigers.md) again.
        """,
        """
        Content/en/coping/triggers.md:5:22: error: this link leads nowhere: 'trigers.md' does not exist [broken-link]
         5 | Read [the same page](trigers.md) again.
           |                      ^~~~~~~~~~
          help: did you mean Content/en/coping/triggers.md?
        """),
    "broken anchor": (
        MODULE,
        """
        ---
        title: Triggers
        ---

        [Down](#part-tow)

        ## Part two
        """,
        """
        Content/en/coping/triggers.md:5:8: error: there is no heading '#part-tow' in Content/en/coping/triggers.md [broken-link]
         5 | [Down](#part-tow)
           |        ^~~~~~~~~
          help: did you mean 'part-two'?
        """),
}
TEMPLATES = {
    "unknown name in a template": (
        "Templates/partials/related.mustache",
        """
        <ul>
          <li>{{page.titel}}</li>
        </ul>
        """,
        """
        Templates/partials/related.mustache:2:9: error: 'page.titel': nothing is called 'titel' in it [unknown-name]
         2 |   <li>{{page.titel}}</li>
           |         ^~~~~~~~~~
          help: did you mean 'title'?
        """),
    "unknown partial": (
        "Templates/partials/related.mustache",
        """
        <ul>
          <li>{{> relatd}}</li>
        </ul>
        """,
        """
        Templates/partials/related.mustache:2:11: error: there is no partial 'relatd' [unknown-partial]
         2 |   <li>{{> relatd}}</li>
           |           ^~~~~~
          help: did you mean 'related'?
        """),
    "unclosed section": (
        "Templates/partials/related.mustache",
        """
        <ul>
          <li>{{#page}}</li>
        </ul>
        """,
        """
        Templates/partials/related.mustache:2:10: error: the section '{{#page}}' is never closed [unclosed-section]
         2 |   <li>{{#page}}</li>
           |          ^~~~
        """),
}


def unindented(text):
    return "".join(line.removeprefix("        ") + "\n" for line in text.strip("\n").splitlines()[:-1])


@pytest.mark.parametrize("path, text, message", CONTENT.values(), ids=CONTENT)
def test_content(site, path, text, message):
    site.write(path, text)
    run = site.build()
    assert run.err == unindented(message)
    assert run.status == 1
    assert not (site.folder / "Site/public").exists()


@pytest.mark.parametrize("path, text, message", TEMPLATES.values(), ids=TEMPLATES)
def test_templates(site, path, text, message):
    site.write(path, text)
    run = site.build()
    assert run.err == unindented(message)
    assert run.status == 1


def test_a_string_that_a_language_lacks(site):
    text = (REPOSITORY / "Templates/strings/en.yml").read_text(encoding="utf-8")
    kept = [line for line in text.splitlines(keepends=True) if not line.startswith("skipToContent:")]
    file = site.folder / "Templates/strings/en.yml"
    file.parent.mkdir(parents=True)
    file.write_text("".join(kept), encoding="utf-8")
    run = site.build()
    assert run.status == 1
    assert "skipToContent" in run.err


def test_a_place_counts_the_front_matter_and_letters_not_bytes(site):
    site.write("Content/en/coping/triggers.md", """
        ---
        title: "Détonateurs"
        ---

        Où est-il? Là: {{site.nam}}
        """)
    assert site.build().err.startswith("Content/en/coping/triggers.md:5:16: error:")


def test_colors_are_for_terminals_alone(site):
    site.write("Content/en/coping/triggers.md", "Text.\n")
    assert "\x1b[" not in site.run("check", "--color", "auto").err
    assert "\x1b[" in site.run("check", "--color", "always", NO_COLOR="").err
