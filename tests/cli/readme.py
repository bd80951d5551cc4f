#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""readme.py KITH: what the README shows of the demo is what the program says.

A line "$ kith …" in an indented block is run, in order, on the demo of one day; what follows it must
be its output. Where the README says "…", any lines may stand; ids of changes may differ."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHANGE = re.compile(r"Change [0-9A-Z]{13};")


def shown():
    """The commands and the output shown for each, in order."""
    found = []
    section = ROOT.joinpath("README.md").read_text().split("\n## ")[1]
    for line in section.splitlines():
        if line.startswith("    $ "):
            found.append((line[6:], []))
        elif line.startswith("    ") and found:
            found[-1][1].append(line[4:])
        elif line == "" and found:
            found[-1][1].append("")
        elif found:
            found.append((None, []))
    return [(command, "\n".join(lines).strip("\n")) for command, lines in found if command]


def pattern(text):
    parts = re.split(r"^…$", CHANGE.sub("Change ID;", text), flags=re.M)
    return "(?:.*)".join(re.escape(part.strip("\n")) + r"\s*" for part in parts)


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder_of_kith = pathlib.Path(sys.argv[1]).resolve().parent
        environment = dict(
            os.environ, KITH_DB=f"{folder}/kith.db", KITH_NOW="2026-11-24T08:00:00Z", TZ="Europe/Lisbon",
            HOME=folder, PATH=f"{folder_of_kith}:{os.environ['PATH']}")
        subprocess.run(["kith", "demo"], env=environment, stdout=subprocess.DEVNULL, check=True)
        commands = shown()
        print(f"1..{len(commands)}")
        for number, (command, expected) in enumerate(commands, 1):
            run = subprocess.run(
                ["sh", "-c", command], env=environment, text=True, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
            said = CHANGE.sub("Change ID;", run.stdout)
            good = expected != "" and re.fullmatch(pattern(expected), said, re.S) is not None
            print(f"{'ok' if good else 'not ok'} {number} {command}")
            if not good:
                print("\n".join(f"# {line}" for line in said.splitlines()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
