"""How much of the sheets of a PDF file is filled."""
import pathlib
import subprocess
import tempfile

# Of the height of a sheet: where the text begins and ends, between what is printed on every one.
TOP, BOTTOM = 0.065, 0.92
INK = 190


def filled(pdf):
    """The share of every sheet that is filled, by the lowest ink on it."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", "25", "-gray", pdf, f"{folder}/sheet"], check=True)
        return [share(file.read_bytes()) for file in sorted(pathlib.Path(folder).iterdir())]


def share(picture):
    """- picture: a PGM, whose pixels stand behind its width, height and white."""
    width, height = map(int, picture.split(None, 3)[1:3])
    pixels = picture[-width * height:]
    top, bottom = int(height * TOP), int(height * BOTTOM)
    rows = [row for row in range(top, bottom) if min(pixels[row * width:(row + 1) * width]) < INK]
    return (max(rows, default=top) - top) / (bottom - top)
