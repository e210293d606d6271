"""Pictures, sound and films on their way to a phone: made small, made inert, and played only when somebody asks."""
import base64
import re
import shutil

import pytest
from PIL import Image
from conftest import DAY, REPOSITORY

needs_vips = pytest.mark.skipif(shutil.which("vipsthumbnail") is None, reason="no libvips-tools")
RESIZING = "name: S\nbaseURL: https://small.example/\nlanguages: [en]\npictures: resize\n"


def photograph(path, size=(2400, 1800), orientation=6):
    """A photograph as a telephone writes it: held upright, with the place, and full of detail."""
    picture = Image.effect_noise((size[0] // 4, size[1] // 4), 60).convert("RGB").resize(size)
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, "SECRET"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (52.0, 30.0, 12.0)
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path, quality=92, exif=exif)


@pytest.fixture
def album(site):
    site.write("Content/en/coping/room.md", "---\ntitle: Room\n---\n\n![The group room](room.jpg)\n")
    photograph(site.folder / "Content/en/coping/room.jpg")
    return site


def media(built):
    return {path: data for path, data in built.items() if path.startswith("media/")}


@needs_vips
def test_a_photograph_is_published_in_the_widths_of_phones(album):
    album.write("Content/site.yml", RESIZING)
    built = album.built()
    page = built["coping/room/index.html"].decode()
    sources = re.search(r'<picture><source type="image/webp" srcset="([^"]+)" sizes="[^"]+"><img src="/([^"]+\.jpg)" '
                        r'alt="The group room"[^>]* width="1600" height="2133"></picture>', page)
    found = [entry.split() for entry in sources[1].split(", ")]
    assert [width for _, width in found] == ["480w", "960w", "1600w"]
    paths = {address.removeprefix("/") for address, _ in found} | {sources[2]}
    assert set(media(built)) == paths
    for address, width in found:
        file = album.folder / "Site/public" / address.removeprefix("/")
        with Image.open(file) as picture:
            # Turned as it was held.
            assert picture.format == "WEBP" and f"{picture.width}w" == width and picture.height > picture.width
            assert not picture.getexif()
    original = (album.folder / "Content/en/coping/room.jpg").stat().st_size
    assert len(built[found[0][0][1:]]) < original / 8
    assert not any(b"SECRET" in data or b"Exif" in data for data in media(built).values())
    assert "large-picture" not in album.run("check", "--templates", REPOSITORY / "Templates", "--now", DAY).err


@needs_vips
def test_the_same_bytes_come_out_again_and_nothing_is_made_twice(album):
    album.write("Content/site.yml", RESIZING)
    first = album.built()
    made = {file: file.stat().st_mtime_ns for file in (album.folder / "Site/.cache/pictures").iterdir()}
    assert len(made) == 4
    assert album.built() == first
    assert {file: file.stat().st_mtime_ns for file in (album.folder / "Site/.cache/pictures").iterdir()} == made
    shutil.rmtree(album.folder / "Site/.cache")
    assert album.built() == first


def test_without_the_program_the_build_says_what_to_install(album, tmp_path):
    album.write("Content/site.yml", RESIZING)
    run = album.build(PATH=str(tmp_path))
    assert run.status == 1
    assert "Content/site.yml: error: 'pictures: resize' needs the program vipsthumbnail" in run.err
    assert "apt-get install libvips-tools" in run.err and not (album.folder / "Site/public").exists()


@needs_vips
def test_a_damaged_photograph_stops_the_build_with_its_name(album):
    album.write("Content/site.yml", RESIZING)
    file = album.folder / "Content/en/coping/room.jpg"
    data = file.read_bytes()
    start = data.index(b"\xff\xc0")
    file.write_bytes(data[:start + 9] + b"\x09" + data[start + 10:])
    run = album.build()
    assert run.status == 1 and "Content/en/coping/room.jpg: error: this picture cannot be made smaller" in run.err


def test_without_the_key_a_picture_stays_as_large_as_it_is_and_is_told(album):
    built = album.built()
    page = built["coping/room/index.html"].decode()
    assert "<picture>" not in page and 'width="1800" height="2400"' in page
    assert list(media(built)) == [re.search(r'<img src="/([^"]+)"', page)[1]]


# MARK: drawings


SVG = """<?xml version="1.0"?>
<!DOCTYPE svg [<!ENTITY who "World">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 30" onload="bad()">
<script>bad()</script>
<style>@import url(https://elsewhere.example/a.css); .a { fill: red }</style>
<a xlink:href="javascript:bad()"><text class="a">Hello &who;</text></a>
<image href="https://elsewhere.example/pixel.png"/>
<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://elsewhere.example/"/></foreignObject>
</svg>
"""


def test_a_drawing_does_nothing_wherever_it_is_published(site):
    site.write("Content/en/coping/map.svg", SVG)
    site.write("Content/en/coping/room.md", "---\ntitle: Room\n---\n\n![A map](map.svg)\n")
    run = site.build()
    assert run.status == 0
    lines = re.findall(r"Content/en/coping/map\.svg:(\d+):1: warning: (.*) is not published \[active-drawing\]", run.err)
    assert [int(line) for line, _ in lines] == [3, 4, 5, 6, 7, 8]
    built = site.built()
    drawing = next(data for path, data in media(built).items() if path.endswith(".svg")).decode()
    for trace in ["script", "bad()", "elsewhere", "javascript", "iframe", "foreignObject", "ENTITY", "@import"]:
        assert trace not in drawing, trace
    assert "Hello World" in drawing and ".a { fill: red }" in drawing
    assert 'width="40" height="30"' in built["coping/room/index.html"].decode()
    assert site.run("handouts", "coping/room", "--templates", REPOSITORY / "Templates", HANDRAIL_PRINT_PYTHON="").out
    handout = next((site.folder / "Site/handouts").rglob("*.html")).read_text(encoding="utf-8")
    printed = base64.b64decode(re.search(r"data:image/svg\+xml;base64,([^\"]+)", handout)[1]).decode()
    assert printed == drawing


def test_a_drawing_that_cannot_be_read_stops_the_build_at_its_line(site):
    site.write("Content/en/coping/map.svg", '<svg xmlns="http://www.w3.org/2000/svg">\n<g>\n')
    run = site.build()
    assert run.status == 1 and re.search(r"Content/en/coping/map\.svg:[23]:1: error: nobody could see", run.err)


# MARK: sound and films


def test_a_recording_is_a_player_and_asks_for_its_words(site):
    for name in ["calm.mp3", "walk.mp4"]:
        (site.folder / "Content/en/coping" / name).write_bytes(b"ID3" + bytes(9000))
    site.write("Content/en/coping/walk.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nWe walk.\n")
    site.write("Content/en/coping/rest.md", "---\ntitle: Rest\n---\n\n![Breathing](calm.mp3)\n\n![A walk](walk.mp4)\n")
    run = site.build()
    assert "Content/en/coping/rest.md:5:1: warning: nothing beside this recording says in writing" in run.err
    assert run.err.count("missing-transcript") == 1
    built = site.built()
    page = built["coping/rest/index.html"].decode()
    sound = re.search(r'<audio controls preload="none" src="/(media/[^"]+\.mp3)" aria-label="Breathing">', page)[1]
    assert sound in built and page.count(f'<a href="/{sound}" download') == 2
    captions = re.search(r'<track kind="captions" default src="/([^"]+\.vtt)" srclang="en" label="English">', page)[1]
    assert captions in built
    site.write("Content/en/coping/rest.md", "---\ntitle: Rest\n---\n\n![Breathing](calm.mp3)\n\n> Breathe in, and out.\n")
    assert "missing-transcript" not in site.build().err
    site.run("handouts", "coping/rest", "--templates", REPOSITORY / "Templates", HANDRAIL_PRINT_PYTHON="")
    handout = next((site.folder / "Site/handouts").rglob("*.html")).read_text(encoding="utf-8")
    assert "<strong>Breathing</strong> (to hear or watch on the web)" in handout
    assert f"small.example/{sound}" in handout and "<audio" not in handout
