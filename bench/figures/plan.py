# SPDX-License-Identifier: Apache-2.0
"""how good the agenda's plans are over made-up years, and how fast they are made

The tables are what bench-engine-plan prints: every policy over 20 worlds of each size, beside a near-bound."""
import sys

from measure import told_by


def measure(bench):
    tables, figures = told_by(bench.run(bench.program("bench-engine-plan")).out, "plan")
    print(tables, file=sys.stderr)
    yield from figures
