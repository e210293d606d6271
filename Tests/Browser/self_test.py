"""The checkers themselves: a page broken on purpose must be found broken, and a sound one sound."""
import pathlib
import tempfile

import links
import nu
import visits
from browser import Watch, axe_violations, chromium
from keyboard import walk
from layout import set_text_size, small, wide
from server import Server
from website import Website

SOUND = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A sound page</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/style.css"></head>
<body><a class="skip-link" href="#main">Skip</a>
<header class="top"><a href="https://neutral.example/" data-quick-exit>Leave quickly</a></header>
<div class="crisis" role="region" aria-label="Help"><a href="tel:988">988</a> <a href="sms:988">988</a>
<a href="tel:911">911</a> <a href="tel:5555550100">Clinic</a></div>
<main id="main" tabindex="-1"><h1>Sound</h1>BODY</main></body></html>"""
STYLE = """a, button { display: inline-block; padding: 14px; } a:focus-visible, button:focus-visible { outline: 3px solid #05c; }
.crisis a { padding-block: 16px; } .top { position: sticky; top: 0; }
body { margin: 0; font-size: 1.1rem; }"""
TALL = "<p style='height:3000px'>tall</p>"

HALF_COVERED = (
    "<button class=help-button style='position:fixed;top:0;left:0'>Help now</button>"
    "<p style='position:fixed;top:0;left:0;margin:0;width:100%;height:20px;background:#fff'></p>")
COVERING = "<div popover id=over style='inset:0;width:100%;height:100%'>over everything</div>"

WALK = "Tab reaches every control, and focus shows"

BROKEN = {
    "Nu": "<p><div>in a paragraph</div></p><img src='/style.css' alt='x' border=1 foo=1>",
    "axe, light": "<p id=pale style='color:#ccc;background:#fff'>too pale</p>",
    "axe, dark": "<style>@media (prefers-color-scheme: dark) { p { color: #222; background: #000 } }</style><p>too dark</p>",
    "links": "<a href='/nowhere/'>a page that is not there</a>",
    "anchors": "<a href='/sound.html#nowhere'>an id that is not there</a>",
    "nothing from another origin": "<img src='http://127.0.0.2:9/x.png' alt='from elsewhere'>",
    "no errors in the console": "<script>throw new Error('broken')</script>",
    "nothing scrolls sideways at 320 px": "<p style='width:400px'>wide</p>",
    "nothing scrolls sideways with text at 200 %": "<p style='width:36rem'>wide when large</p>",
    "targets are 24 px or more": "<p><a href='#main' style='display:inline-block;padding:0;font-size:9px'>x</a></p>",
    WALK: "<button style='outline:none'>no sign of focus</button>",
    "the crisis strip is printed": "<style>@media print { .crisis { display: none } }</style>",
    "links are printed with their addresses": "<p class=text><a href='/other/'>another page</a></p>",
    "the crisis strip is there": "<style>.crisis { display: none }</style>",
    "the title begins near the top of a phone": "<style>h1 { margin-top: 240px }</style>",
    "the title begins near the top of a desk": "<style>h1 { margin-top: 300px }</style>",
    "the three calls stand in one row of a phone": "<style>.crisis a { display: block }</style>",
    "what to do in an emergency stands in the first screen":
        "<div class=module-safety><p class=message>Lead.</p><p style='height:700px'></p><div class=emergency>"
        "<div class='card-caution'><p class=card-title>Emergency</p><p>Call.</p></div></div></div>",
    "the exit and help can be pressed at every place, phone": TALL + "<style>.top { position: static }</style>",
    "the exit and help can be pressed at every place, desk": TALL + "<p class=text>no help down here</p>",
    "no button shows by halves where the top row sets in, phone": HALF_COVERED,
    "no button shows by halves where the top row sets in, desk": HALF_COVERED,
    "the exit and help can be pressed with every panel open, phone": COVERING,
    "the exit and help can be pressed with every panel open, desk": COVERING,
    "a drawing leaves the words of a step their line":
        "<ul><li>Words <span class=line-drawing style='float:right'>picture</span></ul>",
    "nothing shifts when the top row sets in":
        TALL + "<script>onscroll = () => document.querySelector('h1').style.paddingTop = scrollY + 'px'</script>",
    "the search field of home stands in the first screen":
        "<script>document.body.className = 'home-page'</script><p style='height:500px'></p><input type=search>",
    "the contents stay in sight on a desk":
        f"<div class=module><nav class=contents>Contents</nav><div class=text>{TALL}</div></div>",
    "the contents are one closed line on a phone": "<div class=module><nav class=contents>Contents</nav></div>",
    "no table is cut off on a phone":
        "<div class=table-scroll style='overflow:auto' tabindex=0 role=region aria-label=Wide><p style='width:50rem'>w</p></div>",
    "the fields of a table can be filled in by thumb":
        "<div class=worksheet><table><tr><th>Name</th></tr><tr><td><input aria-label='Name, row 1'></td></tr></table></div>",
    "a telephone number stands on one line": "<p style='width:9rem'>Call us at 1-800-555-0100</p>",
    "a scale is one row with its words at its ends":
        "<fieldset><legend>How?</legend><div class=scale><label style='display:block'>0</label><label>1</label></div>"
        "</fieldset>",
    "the skip link is first, leaving quickly second": "<button tabindex=1>comes first</button>",
}


def findings(browser, website, server, name, only=None):
    """What the checkers say of one page, by their names; `only` names one of them, None asks for all."""
    page = browser.new_context().new_page()
    found, _ = visits.visit(page, server.url + name, Watch(page, server.origin), only)
    page.context.close()
    if only in (None, WALK):
        page = browser.new_context().new_page()
        page.goto(server.url + name)
        found[WALK] = walk(page)[0]
        page.context.close()
    own = [text for text in links.problems(website) if text.startswith(name)]
    found["links"] = [text for text in own if "no such file" in text]
    found["anchors"] = [text for text in own if "has no id" in text]
    return found


def check(results):
    with tempfile.TemporaryDirectory(prefix="handrail-") as folder, chromium() as browser:
        folder = pathlib.Path(folder)
        (folder / "style.css").write_text(STYLE)
        (folder / "sound.html").write_text(SOUND.replace("BODY", "<p>Sound text."))
        names = {check: f"broken-{number}.html" for number, check in enumerate(BROKEN)}
        for check_name, body in BROKEN.items():
            (folder / names[check_name]).write_text(SOUND.replace("BODY", body))
        website = Website(folder)
        of_nu = nu.problems(website)
        missed, false_alarms = [], []
        with Server(folder) as server:
            for check_name, name in names.items():
                found = findings(browser, website, server, name, only=check_name)
                found["Nu"] = [text for text in of_nu if text.startswith(name)]
                if not found.get(check_name):
                    missed.append(f"'{check_name}' lets {BROKEN[check_name]} pass")
            for check_name, problems in findings(browser, website, server, "sound.html").items():
                false_alarms += [f"'{check_name}' on a sound page: {text}" for text in problems]
            false_alarms += [text for text in of_nu if text.startswith("sound.html")]
        results.add("the checkers find what is broken", missed, seen=len(BROKEN))
        results.add("the checkers pass what is sound", false_alarms)
