"""The same library as a Hugo site: a small theme whose pages carry what a page of a Handrail site carries, with no
search index. Links between modules are resolved by Hugo's own link hook, as Handrail resolves them."""

CONFIGURATION = """
baseURL = "https://small.example/"
locale = "en"
title = "Small Clinic"
disableKinds = ["taxonomy", "term"]
enableRobotsTXT = true
[outputs]
home = ["html", "rss"]
section = ["html"]
[services.rss]
limit = 20
[markup.goldmark.extensions]
footnote = true
linkify = true
strikethrough = true
table = true
taskList = true
typographer = true
[markup.goldmark.renderer]
unsafe = false
[markup.goldmark.renderHooks.link]
useEmbedded = "always"
"""

TEMPLATES = {
    "baseof.html": """<!doctype html>
<html lang="{{ site.Language.Name }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{{ with .Title }}{{ . }} · {{ end }}{{ site.Title }}</title>
<meta name="description" content="{{ .Params.summary }}">
<link rel="canonical" href="{{ .Permalink }}">
<meta property="og:title" content="{{ .Title }}">
<meta property="og:description" content="{{ .Params.summary }}">
<meta property="og:type" content="article">
<meta property="og:url" content="{{ .Permalink }}">
<link rel="stylesheet" href="/site.css">
</head>
<body>
<a class="skip-link" href="#main">Skip to main content</a>
{{ partialCached "header.html" . .Section }}
<main id="main" tabindex="-1">{{ block "main" . }}{{ end }}</main>
{{ partialCached "footer.html" . }}
</body>
</html>
""",
    "_partials/header.html": """<header>
<a class="quick-exit" href="https://www.weather.gov/">Leave quickly</a>
<p class="site-name"><a href="/">{{ site.Title }}</a></p>
<form role="search" action="/"><label for="search-field">Search</label><input id="search-field" type="search"></form>
<nav aria-label="Topics"><ul>
{{ $section := .Section }}{{ range site.Sections }}<li><a href="{{ .RelPermalink }}"{{ if eq .Section $section }} aria-current="true"{{ end }}>{{ .Title }}</a></li>
{{ end }}</ul></nav>
</header>
<div class="crisis" role="region" aria-label="Need help now?"><ul>
<li><a href="tel:988">Call 988</a></li><li><a href="sms:988">Text 988</a></li><li><a href="tel:911">Emergency 911</a></li>
</ul></div>
""",
    "_partials/footer.html": """<footer><ul>
{{ range site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul><p>{{ site.Title }}</p></footer>
""",
    "home.html": """{{ define "main" }}<h1>{{ site.Title }}</h1>
<ul>{{ range site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .RegularPages }} pages</li>{{ end }}</ul>
{{ end }}
""",
    "section.html": """{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>
{{ range .RegularPages }}<li><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.summary }}</p><p>{{ .ReadingTime }} min read</p></li>
{{ end }}</ul>
{{ end }}
""",
    "page.html": """{{ define "main" }}<nav aria-label="You are here"><ol><li><a href="/">Home</a></li>
{{ with .CurrentSection }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol></nav>
<article>
<h1>{{ .Title }}</h1>
<p>{{ .ReadingTime }} min read</p>
<div class="text">{{ .Content }}</div>
</article>
<nav aria-label="More pages">
{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
</nav>
{{ end }}
""",
}


def write(folder, content, stylesheet):
    """Makes a site of a folder of modules."""
    (folder / "static").mkdir(parents=True)
    (folder / "hugo.toml").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "static/site.css").write_text(stylesheet, encoding="utf-8")
    for name, text in TEMPLATES.items():
        file = folder / "layouts" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "content").symlink_to(content, target_is_directory=True)
