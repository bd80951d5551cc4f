#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""run.py BUILD [--list | NAME...]: runs the modules of bench/figures/ and prints what they measured.

A module has `measure(bench)`, which yields Figures, or PARTS, which names such modules; its first line
of text says what it is about. To add one, put a file there."""
import importlib
import pathlib
import sys
import tempfile
import traceback

from measure import Bench

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).parent


def names():
    return sorted(path.stem for path in (HERE / "figures").glob("[a-z]*.py"))


def module_of(name):
    return importlib.import_module(f"figures.{name}")


def parts_of(name):
    """The modules that a name stands for: itself, or its PARTS."""
    return getattr(module_of(name), "PARTS", [name])


def run(name, build):
    """The figures of one module, and whether it came to its end."""
    figures = []
    with tempfile.TemporaryDirectory(prefix=f"kith-bench-{name}-") as folder:
        try:
            for figure in module_of(name).measure(Bench(build, pathlib.Path(folder))):
                print(f"  {figure.name}: {figure.measured}", file=sys.stderr, flush=True)
                figures.append(figure)
        except Exception:
            traceback.print_exc()
            return figures, False
    return figures, True


def put_table(figures):
    rows = [("figure", "measured", "target", "met")]
    rows += [(f.name, f.measured, f.target, {True: "yes", False: "NO", None: ""}[f.met]) for f in figures]
    widths = [max(len(row[i]) for row in rows) for i in range(4)]
    for i, row in enumerate(rows):
        print(" | ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
        if i == 0:
            print("-+-".join("-" * width for width in widths))


def main():
    build, wanted = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:]
    if wanted == ["--list"]:
        for name in names():
            print(f"{name:8} {module_of(name).__doc__.splitlines()[0]}")
        return 0
    unknown = sorted(set(wanted) - set(names()))
    if unknown:
        print(f"bench: there is no {', '.join(unknown)}; there are {', '.join(names())}", file=sys.stderr)
        return 2
    figures, good = [], True
    for name in dict.fromkeys(part for name in wanted or names() for part in parts_of(name)):
        print(f"{name}:", file=sys.stderr, flush=True)
        got, whole = run(name, build)
        figures, good = figures + got, good and whole
    put_table(figures)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
