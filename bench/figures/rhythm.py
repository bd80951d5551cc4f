# SPDX-License-Identifier: Apache-2.0
"""how well and how fast the engine foretells silence

The tables are what bench-engine-rhythm prints; the networks and the vectors are of the shared data sets."""
import sys

from measure import Figure, told_by


def measure(bench):
    vectors = bench.reference("engine_vectors.json")
    networks = bench.data("rhythm")
    if vectors is None:
        yield Figure("rhythm: vectors", "skipped: no shared reference")
    else:
        yield from told_by(bench.run(bench.program("bench-engine-vectors"), vectors).out, "rhythm")[1]
    if networks is None:
        yield Figure("rhythm: networks", "skipped: no shared data")
        return
    tables, figures = told_by(bench.run(bench.program("bench-engine-rhythm"), networks).out, "rhythm")
    print(tables, file=sys.stderr)
    yield from figures
