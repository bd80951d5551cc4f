# SPDX-License-Identifier: Apache-2.0
"""What the checks share: the files of the project, the table of layers, and TAP."""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# The libraries of docs/architecture.md: how their headers are named, and where their code is.
LIBRARIES = {
    "SQLite": (r"sqlite3.*\.h", "sqlite3"),
    "libpq": (r"libpq-.*\.h|postgres.*\.h", "libpq"),
    "libmicrohttpd": (r"microhttpd\.h", "libmicrohttpd"),
    "jansson": (r"jansson\.h", "jansson"),
    "GMime": (r"gmime/.*", "gmime-3.0"),
    "libarchive": (r"archive.*\.h", "libarchive"),
    "libical": (r"libical/.*", "libical"),
    "zlib": (r"zlib\.h", "zlib"),
}


def tracked():
    """The project's own files, relative to ROOT."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "-C", ROOT, "ls-files", "-z", "-c", "-o", "--exclude-standard"],
        capture_output=True, check=False,
    )
    if listed.returncode == 0:
        names = listed.stdout.decode().split("\0")[:-1]
        return sorted(name for name in set(names) if (ROOT / name).is_file())
    skipped = re.compile(r"(^|/)(build[^/]*|node_modules|\.git)/")
    paths = (path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*") if path.is_file())
    return sorted(path for path in paths if not skipped.search(path))


def read(name):
    return (ROOT / name).read_text(encoding="utf-8", errors="replace")


def layers():
    """folder -> (folders it may use, libraries that it alone may use), from docs/architecture.md.
    The files of src/ itself are the folder ''."""
    table = {}
    rows = re.findall(r"^\| (\S[^|]*?) \|([^|]*)\|([^|]*)\|$", read("docs/architecture.md"), re.M)
    for name, uses, libraries in rows:
        if name not in ("folder", "---"):
            table[name] = (
                {use.strip() for use in uses.split(",") if use.strip()},
                {library.strip() for library in libraries.split(",") if library.strip()},
            )
    everything = {name for name in table if "." not in name}
    for name in [name for name in table if "." in name]:
        del table[name]
        table[""] = (everything - {"store"}, set())
    return table


def folder_of(name):
    """The layer of a path below src/."""
    parts = pathlib.PurePosixPath(name).parts
    return parts[1] if len(parts) > 2 else ""


class Checks:
    """Named checks, each with what it found, printed as TAP."""

    def __init__(self):
        self.found = {}
        self.reasons = {}

    def begin(self, name):
        self.found[name] = []
        return self.found[name].append

    def skip(self, name, reason):
        self.found[name] = []
        self.reasons[name] = reason

    def end(self):
        print(f"1..{len(self.found)}")
        for number, (name, problems) in enumerate(self.found.items(), 1):
            reason = f" # SKIP {self.reasons[name]}" if name in self.reasons else ""
            print(f"{'not ' if problems else ''}ok {number} {name}{reason}")
            for problem in problems:
                print(f"# {problem}")
                print(problem, file=sys.stderr)
        sys.exit(1 if any(self.found.values()) else 0)
