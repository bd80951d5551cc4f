# SPDX-License-Identifier: Apache-2.0
"""how long a month of free slots takes, with up to 5,000 busy times

The table is what bench-engine-slots prints."""
from measure import Figure


def measure(bench):
    rows = bench.run(bench.program("bench-engine-slots")).out.splitlines()
    for row in rows[1:]:
        name, measured, target, met = (cell.strip() for cell in row.split("|"))
        yield Figure(name, measured, target, {"yes": True, "NO": False}.get(met))
