"""Sites in languages that are written from the right."""
from conftest import REPOSITORY


def test_pages_of_a_language_from_the_right_say_so(site):
    site.write("Content/site.yml", "name: A\nbaseURL: https://a.example/\nlanguages: [en, ar]\n")
    site.write("Content/ar/coping/triggers.md", "---\ntitle: المحفزات\n---\n\nنص الصفحة.\n")
    site.write("Content/en/coping/sleep.md", "---\ntitle: Sleep\n---\n\nText.\n")
    strings = (REPOSITORY / "Templates/strings/en.yml").read_text(encoding="utf-8")
    site.write("Templates/strings/ar.yml", strings)
    files = {path: text.decode() for path, text in site.built().items() if path.endswith(".html")}
    arabic = {path for path in files if path.startswith("ar/")}
    assert "ar/coping/triggers/index.html" in arabic
    for path, text in files.items():
        assert f'<html lang="{"ar" if path in arabic else "en"}" dir="{"rtl" if path in arabic else "ltr"}"' in text, path
    # A text that stands in runs as it is written.
    assert '<div class="text" lang="en" dir="ltr">' in files["ar/coping/sleep/index.html"]
    assert '<div class="text" lang="ar">' in files["ar/coping/triggers/index.html"]
