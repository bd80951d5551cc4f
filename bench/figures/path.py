# SPDX-License-Identifier: Apache-2.0
"""how long finding who can introduce the user takes, among 100,000 people with 1,000,000 interactions

The table is what bench-path prints."""
from measure import Figure


def measure(bench):
    rows = bench.run(bench.program("bench-path"), bench.folder).out.splitlines()
    for row in rows[1:]:
        name, measured, target, met = (cell.strip() for cell in row.split("|"))
        yield Figure(name, measured, target, {"yes": True, "NO": False}.get(met))
