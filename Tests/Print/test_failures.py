"""Whatever goes wrong: a clear message, the other documents printed, nothing half written and nothing left running."""
import http.server
import os
import pathlib
import signal
import subprocess
import sys
import threading
import time

import pytest
from conftest import REPOSITORY, children, is_running

sys.path.insert(0, str(REPOSITORY / "Tests"))
from small_disk import small_disk_at

LONG = "<h1>Long</h1>" + "<p>When an urge comes, wait ten minutes. It rises, peaks and falls.</p>" * 500
# A picture that no reader of pictures can read.
NOISE = b"\x89PNG\r\n\x1a\nthis is no picture"


def whole(folder):
    """The names of the PDF files of a folder; each must be whole."""
    names = []
    for file in sorted(folder.iterdir()):
        assert file.suffix == ".pdf" and file.read_bytes().rstrip().endswith(b"%%EOF"), file
        names.append(file.stem)
    return names


def test_a_broken_picture_is_named_and_the_rest_is_printed(desk):
    (desk.html / "broken.png").write_bytes(NOISE)
    desk.document("triggers", '<p>Text.</p><img src="broken.png" alt="A path">')
    run = desk.print()
    assert (run.printed, run.failed) == (1, 0)
    assert run.findings.startswith(f"triggers.html: error: failed to load image at 'file://{desk.html}/broken.png'")
    assert "help: check that the picture is there and opens in another program" in run.findings
    # Told again when nothing has changed, and not when the picture has been mended.
    assert desk.print().findings == run.findings
    (desk.html / "broken.png").unlink()
    assert desk.print().printed == 1


def test_a_missing_font_is_named_and_looked_for_again(desk):
    desk.document("triggers", '<p style="font-family: Nowhere">Text.</p>')
    desk.document("sleep", '<p style="font-family: Nowhere, Andika">Text.</p>')
    run = desk.print()
    assert "triggers.html: error: the font 'Nowhere' is not installed, so " in run.findings
    assert "sleep.html: warning: the font 'Nowhere' is not installed, so 'Andika' was used" in run.findings
    assert desk.print().printed == 2


def test_bad_css_is_named(desk):
    desk.write("own.css", "@import 'print.css';\n@page { size: huge }\n")
    desk.document("triggers", (
        '<link rel="stylesheet" href="own.css"><style>p { colour: red }</style><p style="clear: all">Text.</p>'))
    findings = desk.print().findings
    assert "triggers.html: warning: own.css, line 2, column 9: 'size: huge' is ignored: invalid value [" in findings
    assert ("triggers.html: warning: a <style> of the document, line 1, column 5: 'colour: red' is ignored: "
            "unknown property [") in findings
    assert "triggers.html: warning: Ignored `clear: all` at 1:1, invalid value. [" in findings


def test_what_a_pdf_needs_is_asked_for(desk):
    desk.write("form.html", '<p>Text.</p><img src="data:image/gif;base64,R0lGODdhAQABAIAAAP///////ywAAAAAAQABAAACAkQBADs=">'
               '<input name="x" style="appearance: auto">')
    findings = desk.print().findings
    for message in ("the document has no title", "the document does not say its language", "has no required alt description",
                    "the input 'x' has no label"):
        assert message in findings


def test_nothing_comes_from_the_network_or_from_outside(desk, tmp_path):
    asked = []

    class Server(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)

    (tmp_path / "secret.css").write_text("p { color: red }")
    with http.server.HTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        desk.document("triggers", (
            f'<link rel="stylesheet" href="{address}/a.css"><style>@import "{address}/b.css";'
            f'@font-face {{ font-family: X; src: url({address}/c.woff) }} p {{ background: url({address}/d.png) }}</style>'
            f'<link rel="stylesheet" href="../secret.css"><p style="font-family: X, Andika">Text.</p>'
            f'<img src="{address}/e.png" alt="A path"><object data="{address}/f.svg"></object>'))
        findings = desk.print().findings
        server.shutdown()
    assert asked == []
    assert "printing reads no addresses of the web" in findings
    assert "secret.css: ValueError: it lies outside the folders of the site and its theme" in findings


def wait_for_workers(process, number):
    """The ids of the workers, once they are at work."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        found = children(process.pid)
        if len(found) == number:
            return found
        time.sleep(0.02)
    pytest.fail("the workers did not start")


@pytest.mark.parametrize("printed", [0, 1])
def test_a_killed_worker_costs_nothing(desk, printed):
    """Killed while it starts, or while it is at work: as soon as the first of six PDF files is there."""
    for number in range(6):
        desk.document(f"long-{number}", LONG)
    process = desk.start()
    killed = wait_for_workers(process, 2)[0]
    end = time.monotonic() + 60
    while len(list(desk.pdf.glob("*.pdf"))) < printed and time.monotonic() < end:
        time.sleep(0.02)
    os.kill(killed, signal.SIGKILL)
    out, _ = process.communicate(timeout=120)
    assert out == "6 0 0\n"
    assert len(whole(desk.pdf)) == 6


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_an_interruption_leaves_no_half_file_and_no_worker(desk, number):
    for document in range(6):
        desk.document(f"short-{document}", f"<p>Text {document}.</p>")
    desk.document("long", LONG)
    process = desk.start(workers=1)
    workers = wait_for_workers(process, 1)
    time.sleep(1)
    process.send_signal(number)
    process.wait()
    end = time.monotonic() + 10
    while any(map(is_running, workers)) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(map(is_running, workers))
    before = whole(desk.pdf) if desk.pdf.exists() else []
    run = desk.print()
    assert run.reused >= len(before) and run.printed + run.reused == 7
    assert len(whole(desk.pdf)) == 7
    assert list((desk.cache / "tmp").iterdir()) == []


def test_a_missing_engine_is_told_with_the_command_that_installs_it(desk):
    desk.document("triggers", "<p>Text.</p>")
    message = desk.print(python="/nowhere/python")
    assert message.startswith(
        "error: the print engine does not work: it cannot be started: /nowhere/python: No such file or directory")
    assert "help: install what prints with: make -C " in message
    # A Python without WeasyPrint says what is missing.
    assert "No module named 'weasyprint'" in desk.print(python="/usr/bin/python3")


@pytest.fixture
def small_disk(tmp_path):
    with small_disk_at(tmp_path / "disk", "200k") as disk:
        yield disk


@pytest.mark.parametrize("full", ["pdf", "cache"])
def test_a_full_disk_stops_the_run_and_loses_nothing(desk, small_disk, full):
    folders = {full: small_disk / full}
    desk.document("first", "<h1>First</h1>")
    assert desk.print(**folders).printed == 1
    for number in range(30):
        desk.document(f"more-{number:02}", f"<h1>More {number}</h1><p>{'abcdefghijklmnopqrstuvwxyz' * 3}</p>")
    message = desk.print(**folders)
    assert "error: a print could not be written: No space left on device" in message
    assert "help: the disk is full: free some space and run the command again; what is printed already stays" in message
    assert "first" in whole(folders.get("pdf", desk.pdf))
    assert list((folders.get("cache", desk.cache) / "tmp").iterdir()) == []


def test_a_worker_asks_nothing_of_the_folder_it_runs_in(desk, tmp_path):
    """A file of the site that bears the name of one of Python's modules is not run."""
    desk.document("triggers", "<p>Text.</p>")
    trap = pathlib.Path(tmp_path / "trap")
    trap.mkdir()
    for name in ("types.py", "json.py", "weasyprint.py", "handrail_frames.py"):
        (trap / name).write_text(f"open({str(tmp_path / 'caught')!r}, 'w')")
    subprocess.run(desk.command(), cwd=trap, check=True, capture_output=True)
    assert (desk.pdf / "triggers.pdf").exists() and not (tmp_path / "caught").exists()


@pytest.mark.parametrize("letters, named", [
    ("𒀀𒀁", "the letters of the script Cuneiform"), ("𗀀𗀁", "letters such as U+17000")])
def test_a_script_without_a_font_is_told_once_with_the_package_to_install(desk, letters, named):
    if subprocess.run(["fc-list", f":charset={ord(letters[0]):x}"], capture_output=True, text=True).stdout:
        pytest.skip("a font here has these letters")
    desk.document("one", f"<p>{letters}</p><p>{letters}</p>")
    told = desk.print().findings
    assert told.count("no font here has") == told.count(f"no font here has {named}, so the print shows boxes") == 1
    assert "apt-get install fonts-noto-core" in told
