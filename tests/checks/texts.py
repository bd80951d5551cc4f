#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The rules that a look at the text can hold."""

import re

from tree import Checks, folder_of, read, tracked

CODE = re.compile(r"(src|tools|tests|bench)/.*\.(c|h)$")
SAMPLES = re.compile(r"tests/(data|fuzz/corpus)/|package-lock\.json$|LICENSE$")
SOURCES = re.compile(
    r"(src|tools|tests|bench|script|man|static|completions|\.ci)/.*(\.(c|h|chtml|sql|css|js|mjs|py|sh|md)|/[^./]+)$"
    r"|(.*/)?meson\.build$|meson_options\.txt$"
)
# A line of a comment that is one statement and nothing but it.
DEAD_CODE = re.compile(
    r"^[\s*]*(?:\}|#\s*(?:if|include|define)\b.*|(?:if|for|while|switch)\s*\(.*[{;]|return\b[^.]*;"
    r"|[a-z_]\w*(?:->\w+|\.\w+|\[\w+\])*\s*(?:=|\+=|\()[^.]*;)\s*$"
)
TOKENS = re.compile(r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'|/\*(.*?)\*/|//([^\n]*)', re.S)

checks = Checks()
names = [name for name in tracked() if not SAMPLES.search(name)]
texts = {name: read(name) for name in names}
code = {name: text for name, text in texts.items() if CODE.match(name)}


def each_line(rule, among, pattern, message):
    problem = checks.begin(rule)
    for name, text in among.items():
        for number, line in enumerate(text.splitlines(), 1):
            if pattern.search(line):
                problem(f"{name}:{number}: {message}")


def check_dead_code():
    problem = checks.begin("no code is commented out")
    for name, text in code.items():
        for token in TOKENS.finditer(text):
            comment = token.group(1) or token.group(2) or ""
            if any(DEAD_CODE.match(line) for line in comment.splitlines()):
                problem(f"{name}:{text[: token.start()].count(chr(10)) + 1}: code in a comment")


def check_licence():
    problem = checks.begin("each source names its licence at its top")
    for name, text in texts.items():
        if SOURCES.match(name) and "SPDX-License-Identifier: Apache-2.0" not in text[:300]:
            problem(f"{name}: no SPDX line")


def check_column():
    problem = checks.begin("the name of a function stands in column 0 where it is defined")
    for name, text in code.items():
        for match in re.finditer(r"^([a-zA-Z_][^\n;={}#]*?[\s*])(\w+)\([^;{}]*\)\s*\n\{", text, re.M):
            if "\n" not in match.group(1)[match.group(1).rfind(")") + 1 :]:
                line = text[: match.start()].count("\n") + 1
                problem(f"{name}:{line}: {match.group(2)} follows its type on the same line")


def check_header_guard():
    problem = checks.begin("each header begins with a comment and #pragma once")
    for name, text in code.items():
        if name.endswith(".h") and not re.match(r"/\*.*?\*/\n#pragma once\n", text, re.S):
            problem(f"{name}: must begin so")


def check_own_header():
    problem = checks.begin("each source includes its own header first")
    for name, text in code.items():
        header = re.sub(r"\.c$", ".h", name)
        first = re.search(r'^#include\s+(\S+)', text, re.M)
        if not name.startswith("src/") or header == name or header not in code or not first:
            continue
        if first.group(1) != f'"{header[len("src/"):]}"':
            problem(f"{name}: {header} comes first, since that proves it stands alone")


each_line("nothing is left to be mended later", {
    name: text for name, text in texts.items() if not name.startswith("tests/checks/")
}, re.compile(r"\b(FIXME|XXX|TODO|HACK)\b"), "mend it, or file it")
check_dead_code()
each_line("conditions of the preprocessor stand in base/ alone", {
    name: text for name, text in code.items()
    if name.startswith("src/") and folder_of(name) != "base"
}, re.compile(r"^\s*#\s*(if|ifdef|ifndef|elif)\b"), "#if outside of base/")
each_line("no file speaks of one machine or of a registry's host", {
    name: text for name, text in texts.items() if not name.startswith("tests/checks/")
}, re.compile(r"(?<![\w./])/(work|home/\w|root|Users)/|registry\.npm|npmjs\.|deb\.debian\.org|pypi\.org"),
    "a path or host of one machine")
each_line("no line goes past its column or ends in blanks", code, re.compile(r"^.{101,}$|[ \t]+$"),
          "too long, or blanks at the end")
check_licence()
check_column()
check_header_guard()
check_own_header()
checks.end()
