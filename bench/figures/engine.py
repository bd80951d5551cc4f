# SPDX-License-Identifier: Apache-2.0
"""how well and how fast the engine foresees silence

The tables are what bench-engine-rhythm prints; the networks are of the shared data sets."""
import re
import sys

from measure import Figure, at_most


def measure(bench):
    networks = bench.data("rhythm")
    if networks is None:
        yield Figure("engine: rhythm", "no shared data")
        return
    out = bench.run(bench.program("bench-engine-rhythm"), networks).out
    print(out, file=sys.stderr)
    seconds = float(re.search(r"([\d.]+) s to score 1,000,000 ties", out).group(1))
    yield at_most("engine: scoring 1,000,000 ties", seconds, 1, "s")
