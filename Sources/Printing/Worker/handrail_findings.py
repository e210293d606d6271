"""What the engine has to say about a job, collected for the author."""
import logging
import re
import unicodedata

# Debian's packages for scripts that are not in fonts-noto-core.
PACKAGES = {"CJK": "fonts-noto-cjk", "HIRAGANA": "fonts-noto-cjk", "KATAKANA": "fonts-noto-cjk", "HANGUL": "fonts-noto-cjk"}


class Findings(logging.Handler):
    """Findings in the order in which they came, each once."""

    def __init__(self, sheets):
        super().__init__(logging.WARNING)
        self.sheets = sheets
        self.list = []
        self.scripts = set()

    def add(self, level, rule, message, hint=None):
        """`level` is `error` where the print lacks something, `warning` where it only differs from what was asked for."""
        finding = {"level": level, "rule": rule, "message": message}
        if hint:
            finding["hint"] = hint
        if finding not in self.list:
            self.list.append(finding)

    def add_missing_letter(self, letter):
        """A sign that no font of this machine has, told once a script."""
        name = unicodedata.name(letter, "").split(" ")[0]
        if unicodedata.category(letter)[0] in "LM":
            if name in self.scripts:
                return
            self.scripts.add(name)
            script = "Chinese" if name == "CJK" else name.capitalize()
            # Python knows no names of some scripts whose letters are only counted, Tangut among them.
            letters = f"the letters of the script {script}" if name else f"letters such as U+{ord(letter):04X}"
            self.add("error", "print-font", f"no font here has {letters}, so the print shows boxes",
                     f"install one with 'apt-get install {PACKAGES.get(name, 'fonts-noto-core')}'; it is used by itself then")
        else:
            self.add("warning", "print-font", f"no font here has the sign '{letter}', so the print shows a box",
                     "install one with 'apt-get install fonts-noto-core fonts-noto-color-emoji', or write it in words")

    def emit(self, record):
        # Pictures stand in the document as data, which would fill the screen.
        message = re.sub(r"data:([\w/+.-]+)[^' ]*", r"data:\1…", record.getMessage())
        if message.startswith(("Failed to load image", "Failed to load SVG")):
            self.add("error", "print-image", message[0].lower() + message[1:],
                     "check that the picture is there and opens in another program")
        elif message.startswith("Image ") and "alt description" in message:
            self.add("error", "print-alternative", message[0].lower() + message[1:],
                     "say what the picture shows; decoration belongs into the background of a style sheet")
        elif message.startswith(("Failed to load stylesheet", "Unsupported stylesheet")):
            self.add("error", "print-style", message[0].lower() + message[1:])
        elif message.startswith("Font-face"):
            self.add("error", "print-font", message[0].lower() + message[1:], "check the address in the style sheet")
        elif (letter := re.search(r'glyph rendered for .*"(.)"', message, re.DOTALL)) is not None:
            self.add_missing_letter(letter[1])
        elif message.startswith("No anchor #"):
            self.add("warning", "print-link", message[0].lower() + message[1:])
        else:
            level = "error" if record.levelno >= logging.ERROR else "warning"
            self.add(level, "print-engine", self.sheets.explain(message))
