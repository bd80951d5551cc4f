# SPDX-License-Identifier: Apache-2.0
"""how good the agenda's plans are over made-up years, and how fast they are made

The tables are what bench-engine-plan prints: every policy over 20 worlds of each size, beside a near-bound."""
import sys

from measure import Figure


def measure(bench):
    tables, rows = bench.run(bench.program("bench-engine-plan")).out.split("figure | measured | target | met\n")
    print(tables, file=sys.stderr)
    for row in rows.splitlines():
        name, measured, target, met = (cell.strip() for cell in row.split("|"))
        yield Figure(f"plan: {name}", measured, target, met == "yes")
