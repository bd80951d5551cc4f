#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What suggests or sends asks the gate of boundaries first: whoever hands out a plan or composes a
text for somebody reaches boundary_check, and lines of the plan are made only where plan_gate sees
them."""

import re

from tree import Checks, read, tracked

GATE = "boundary_check"
# What a function that suggests hands out, or is called.
SUGGESTS = re.compile(r"\b(?:Plan|\w*Brief|\w+Draft)\s*\*{1,2}\s*\w+_out\b")
NAMED = re.compile(r"_(?:draft|brief|match|propose|compose|remind|send)$")
# These only note what the user did already.
RECORDS = {"thanks_send"}
MAKES_LINE = re.compile(r"\bg_new0?\(PlanItem\b|\bPlanItem \w+ = \{")
LINE_MAKERS = {"src/core/plan_collect.c", "src/core/plan_entry.c"}
ORDER = ["plan_collect", "plan_gate", "plan_rank", "plan_walk"]

DECLARED = re.compile(r"^(?:[\w ]+[ *])(\w+)\(([^;{}]*)\)[^;{}]*;", re.M)
DEFINED = re.compile(r"^(\w+)\(([^;{}]*)\)\n\{\n(.*?)^\}", re.M | re.S)
COMMENT = re.compile(r"/\*.*?\*/", re.S)


def bodies(sources):
    return {
        name: body
        for text in sources.values()
        for name, _, body in DEFINED.findall(COMMENT.sub("", text))
    }


def reaches(functions, name, seen):
    """Whether a function calls the gate, itself or through others."""
    if name == GATE:
        return True
    if name in seen or name not in functions:
        return False
    seen.add(name)
    return any(
        reaches(functions, called, seen) for called in re.findall(r"\b(\w+)\(", functions[name])
    )


def suggesting(headers):
    for name, text in headers.items():
        for function, parameters in DECLARED.findall(COMMENT.sub("", text)):
            if SUGGESTS.search(parameters) or (NAMED.search(function) and function not in RECORDS):
                yield name, function


def ungated(headers, sources):
    functions = bodies(sources)
    return [
        f"{name}: {function} suggests something and never asks {GATE}"
        for name, function in suggesting(headers)
        if not reaches(functions, function, set())
    ]


def line_makers(sources):
    return [
        f"{name}: lines of the plan are made by what plan_collect calls, so that plan_gate sees them"
        for name, text in sources.items()
        if name not in LINE_MAKERS and MAKES_LINE.search(text)
    ]


def in_order(body):
    places = [body.find(name + "(") for name in ORDER]
    return -1 not in places and places == sorted(places)


checks = Checks()
core = {name: read(name) for name in tracked() if re.match(r"src/core/[^/]+\.[ch]$", name)}
headers = {name: text for name, text in core.items() if name.endswith(".h")}
code = {
    name: read(name) for name in tracked() if re.match(r"src/.*\.(c|chtml)$", name)
}

problem = checks.begin("whoever suggests or sends asks the gate of boundaries")
for message in ungated(headers, core):
    problem(message)

problem = checks.begin("lines of the plan are made where the gate sees them")
for message in line_makers(code):
    problem(message)

problem = checks.begin("the plan is gated before its lines are chosen and walked after")
if "plan_gate_line(" not in bodies(core).get("pass_gate", ""):
    problem("src/core/plan_rank.c: pass_gate asks plan_gate_line for what plan_gate left")
if not in_order(bodies(core).get("plan_today", "")):
    problem(f"src/core/plan.c: plan_today calls, in this order, {', '.join(ORDER)}")

problem = checks.begin("these checks find what they are for")
found = {function for _, function in suggesting(headers)}
for name in ("plan_today", "slip_draft"):
    if name not in found:
        problem(f"{name} is not seen to suggest anything")
stray = {"new.h": "bool new_draft(Ctx *ctx, char **text_out);\n"}
free = "bool\nnew_draft(Ctx *ctx, char **text_out)\n{\n    compose(ctx);\n}\n"
bound = "static void\ncompose(Ctx *ctx)\n{\n    boundary_check(ctx);\n}\n"
if len(ungated(stray, {"new.c": free})) != 1 or ungated(stray, {"new.c": free + bound}):
    problem("a draft that asks nobody is not told from one that asks")
if not line_makers({"src/core/new.c": "    PlanItem *item = g_new0(PlanItem, 1);\n"}):
    problem("a line that is made elsewhere is not seen")
if in_order("    plan_collect(ctx);\n    plan_rank(plan);\n    plan_gate(ctx);\n    plan_walk(ctx);\n"):
    problem("a gate after the choice is not seen")
checks.end()
