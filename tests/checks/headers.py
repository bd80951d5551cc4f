#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""headers.py BUILD: each header compiles by itself."""

import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

from tree import ROOT, Checks, tracked

build = pathlib.Path(sys.argv[1]).resolve()


def flags():
    """The include folders and macros of the whole build, and its compiler."""
    commands = json.loads((build / "compile_commands.json").read_text())
    found = []
    for command in commands:
        for word in shlex.split(command["command"]):
            if re.match(r"-[ID].|-std=", word) and word not in found:
                if not word.endswith(".p") and "KITH_VERSION" not in word:
                    found.append(word)
    compiler = [
        word for word in shlex.split(commands[0]["command"]) if not word.startswith("-")
    ]
    return [word for word in compiler[: compiler.index("ccache") + 2 if "ccache" in compiler else 1]] + found


def compile_alone(name, command):
    done = subprocess.run(
        command + [f"-I{ROOT}", "-Wall", "-Werror", "-Wno-unused-function", "-fsyntax-only", "-xc", "-"],
        input=f'#include "{ROOT / name}"\n',
        cwd=build, capture_output=True, text=True, check=False,
    )
    errors = [line for line in done.stderr.splitlines() if "error:" in line]
    return f"{name}: {errors[0] if errors else done.stderr}" if done.returncode != 0 else None


checks = Checks()
problem = checks.begin("each header compiles by itself")
command = flags()
headers = [name for name in tracked() if re.match(r"(src|tools|tests)/.*\.h$", name)]
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    for found in pool.map(lambda name: compile_alone(name, command), headers):
        if found is not None:
            problem(found)
checks.end()
