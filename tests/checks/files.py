#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""files.py BUILD: lists agree with what is there: sources, tests, pages, packages."""

import json
import os
import pathlib
import re
import sys

from tree import ROOT, Checks, read, tracked

checks = Checks()
names = tracked()
build = pathlib.Path(sys.argv[1]).resolve()


def check_sources():
    problem = checks.begin("each source is built")
    words = set(re.split(r"(?<!\$)[\s:|]+", (build / "build.ninja").read_text().replace("$ ", " ")))
    for name in names:
        if not re.match(r"(src|tools|tests|bench)/.*\.(c|sql|chtml)$", name):
            continue
        if re.match(r"tests/(data|fuzz/corpus)/", name):
            continue
        if not {os.path.relpath(ROOT / name, build), str(ROOT / name)} & words:
            problem(f"{name}: no meson.build lists it")


def check_tests():
    problem = checks.begin("each test script and check is run")
    tests = json.loads((build / "meson-info/intro-tests.json").read_text())
    run = {os.path.realpath(word) for test in tests for word in test["cmd"]}
    scripts = [name for name in names if re.match(r"tests/.*\.(sh|py|mjs)$", name)]
    for name in scripts:
        path = pathlib.PurePosixPath(name)
        of_others = any(
            re.search(rf"\b{path.stem}\b", read(other))
            for other in scripts if other != name and other.startswith(f"{path.parent}/")
        )
        if os.path.realpath(ROOT / name) not in run and not of_others:
            problem(f"{name}: no meson.build runs it")


def check_seeds():
    problem = checks.begin("each fuzz target has seeds, and each seed a target")
    targets = {re.sub(r".*/fuzz_|\.c$", "", name) for name in names if re.match(r"tests/fuzz/fuzz_", name)}
    seeds = {name.split("/")[3] for name in names if name.startswith("tests/fuzz/corpus/")}
    for name in sorted(targets - seeds):
        problem(f"tests/fuzz/corpus/{name}/ holds no seed")
    for name in sorted(seeds - targets):
        problem(f"tests/fuzz/corpus/{name}/ is of no target")


def check_pages():
    problem = checks.begin("each manual page is built in and installed")
    listed = set(re.findall(r"'([^']+)'", read("man/meson.build")))
    for name in names:
        if re.match(r"man/.*\.md$", name) and pathlib.PurePosixPath(name).stem not in listed:
            problem(f"{name}: man/meson.build does not list it")


def check_packages():
    problem = checks.begin("docs/dependencies.md and script/setup name the same packages")
    setup = read("script/setup")
    wanted = set()
    for kind in ("run", "test", "bench", "picture"):
        wanted |= set(re.search(rf'^{kind}_packages="([^"]*)"', setup, re.M).group(1).split())
    wanted |= set(re.search(r"printf '([^']*)'", setup).group(1).split("\\n")) - {""}
    told = set(re.findall(r"`([a-z0-9.+-]+)`", "\n".join(
        row.split("|")[-2] for row in read("docs/dependencies.md").splitlines() if row.startswith("| ")
    )))
    for name in sorted(wanted - told):
        problem(f"docs/dependencies.md does not tell what {name} is for")
    for name in sorted(told - wanted):
        problem(f"script/setup does not install {name}")


def check_modules():
    problem = checks.begin("docs/dependencies.md tells what each npm package is for")
    papers = read("docs/dependencies.md")
    lists = read("package.json") + read("bench/package.json")
    for section in re.findall(r'ependencies": \{([^}]*)\}', lists):
        for name in re.findall(r'"([^"]+)":', section):
            if name not in papers:
                problem(f"docs/dependencies.md does not mention {name}")


def check_links():
    problem = checks.begin("what the papers link to is there")
    for name in names:
        if not re.match(r"(docs/)?[^/]+\.md$", name):
            continue
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", read(name)):
            target = pathlib.PurePosixPath(name).parent / link
            if str(target) not in names:
                problem(f"{name}: {link} is not there")


check_sources()
check_tests()
check_seeds()
check_pages()
check_packages()
check_modules()
check_links()
checks.end()
