#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""layers.py BUILD: folders use only what docs/architecture.md allows, seen in the #include lines and,
through macros and headers, in the symbols of the objects; and nobody calls what is banned."""

import pathlib
import re
import shlex
import subprocess
import sys

from tree import LIBRARIES, ROOT, Checks, folder_of, layers, read, tracked

# Unbounded, not reentrant, or reaching for a shell.
BANNED = set(
    """strcpy stpcpy strcat strncat strncpy sprintf vsprintf gets strtok atoi atol atoll atof sscanf
    scanf system popen mktemp tmpnam tempnam rand srand random srandom drand48 localtime gmtime
    asctime ctime strerror alloca setenv putenv unsetenv g_setenv g_unsetenv g_strerror_r
    g_spawn_command_line_sync g_spawn_command_line_async""".split()
)
# What only one file may ask: the clock and randomness stand there, and tests replace them.
ONE_HOME = {
    "base/clock.c": """time gettimeofday clock_gettime g_get_real_time g_get_monotonic_time
        g_get_current_time g_date_time_new_now g_date_time_new_now_local
        g_date_time_new_now_utc""".split(),
    "base/id.c": "getrandom getentropy g_random_int g_random_int_range g_random_double".split(),
}
# Condition variables wait until a time of the monotonic clock, which is no time of the program.
HOME_EXCEPTIONS = {("http/server.c", "clock_gettime"), ("http/watch.c", "clock_gettime")}

checks = Checks()
table = layers()
home = {library: folder for folder, (_, libraries) in table.items() for library in libraries}


def check_includes():
    problem = checks.begin("each folder includes what docs/architecture.md allows")
    for name in tracked():
        if not re.match(r"src/.*\.(c|h|chtml)$", name):
            continue
        folder = folder_of(name)
        if folder not in table:
            problem(f"{name}: docs/architecture.md does not know src/{folder}/")
            continue
        allowed = table[folder][0] | {folder}
        for number, line in enumerate(read(name).splitlines(), 1):
            include = re.match(r'\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', line)
            if include is None:
                continue
            own, foreign = include.groups()
            if own is not None and folder_of("src/" + own) not in allowed and own != "serve.h":
                problem(f"{name}:{number}: {folder or 'src'} may not include {own}")
            for library, (header, _) in LIBRARIES.items():
                if foreign and re.fullmatch(header, foreign) and not may_use(folder, library):
                    problem(f"{name}:{number}: {library} is for src/{home.get(library)}/ alone")


def may_use(folder, library):
    return home.get(library) == folder


def nm(*arguments):
    listed = subprocess.run(["nm", "-A", *arguments], capture_output=True, text=True, check=True)
    for line in listed.stdout.splitlines():
        path, _, rest = line.rpartition(":")
        fields = rest.split()
        # UBSan and LTO may leave odd rows; a symbol's row ends with its type and name.
        if len(fields) >= 2:
            yield path, fields[-2], fields[-1].split("@")[0]


def objects(build):
    """(object, the source it is of, its folder)"""
    for path in sorted((build / "src").rglob("*.o")):
        parts = path.relative_to(build / "src").parts
        folder = parts[0] if len(parts) > 2 else ""
        yield path, f"{folder}/{path.name[:-2]}".lstrip("/"), folder


def library_symbols():
    symbols = {}
    for library, (_, package) in LIBRARIES.items():
        found = subprocess.run(
            ["pkg-config", "--libs-only-l", package], capture_output=True, text=True, check=False
        )
        flags = shlex.split(found.stdout)
        if found.returncode != 0 or not flags:
            continue
        path = subprocess.run(
            ["cc", f"-print-file-name=lib{flags[0][2:]}.so"], capture_output=True, text=True,
            check=True,
        ).stdout.strip()
        for _, kind, symbol in nm("-D", "--defined-only", path):
            if kind in "TWVBDR" and not symbol.startswith("_"):
                symbols[symbol] = library
    return symbols


def check_symbols(build):
    built = list(objects(build))
    source_of = {str(path): (source, folder) for path, source, folder in built}
    defined = {}
    used = []
    for path, kind, symbol in nm(*source_of):
        source, folder = source_of[path]
        if kind in "TDRBVWC":
            defined[symbol] = folder
        elif kind == "U":
            used.append((source, folder, re.sub(r"^__(\w+)_chk$", r"\1", symbol)))
    libraries = library_symbols()

    layer = checks.begin("no object reaches into a folder that it may not use")
    library_use = checks.begin("each library is called by its own folder alone")
    banned = checks.begin("nobody calls a banned function")
    one_home = checks.begin("the clock and randomness are asked in one place")
    clash = checks.begin("no name of ours is also a library's")
    for source, folder, symbol in used:
        name = re.sub(r"^__isoc99_", "", symbol)
        if symbol in defined and defined[symbol] not in table[folder][0] | {folder, ""}:
            layer(f"{source} uses {symbol} of {defined[symbol]}")
        if symbol not in defined and symbol in libraries and not may_use(folder, libraries[symbol]):
            library_use(f"{source} calls {symbol} of {libraries[symbol]}")
        if name in BANNED:
            banned(f"{source} calls {name}")
        for place, names in ONE_HOME.items():
            if name in names and source != place and (source, name) not in HOME_EXCEPTIONS:
                one_home(f"{source} calls {name}, which is for {place}")
    for symbol in sorted(set(defined) & set(libraries)):
        clash(f"{symbol} of src/{defined[symbol]}/ is also in {libraries[symbol]}")
    return built


def check_globals(build):
    problem = checks.begin("nothing that can be written is global")
    allowed = {"stopped", "started"}  # set by a signal; a library begun once in any thread
    for path, source, _ in objects(build):
        listed = subprocess.run(["objdump", "-t", path], capture_output=True, text=True, check=True)
        for line in listed.stdout.splitlines():
            row = re.match(r"\S+ .{7} (\.data|\.bss)(\S*)\s+([0-9a-f]+)\s+(\S+)$", line)
            if row is None or row.group(2).startswith(".rel.ro") or int(row.group(3), 16) == 0:
                continue
            name = row.group(4)
            # What begins so was put there by the compiler and its sanitizers.
            if not name.startswith((".", "_", "*")) and name.split(".")[0] not in allowed:
                problem(f"{source}: {name} can be written")


build = pathlib.Path(sys.argv[1])
check_includes()
check_symbols(build)
check_globals(build)
checks.end()
