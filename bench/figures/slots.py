# SPDX-License-Identifier: Apache-2.0
"""whether free slots are exactly those of the vectors, and how long a month of them takes

The table of times is what bench-engine-slots prints; the vectors are of the shared data sets."""
import json

from measure import Figure, told_by


def vectors(bench, name, key):
    path = bench.data("booking", f"{name}.json")
    if path is None:
        return Figure(f"slots: vectors of {name}", "skipped: no shared data")
    wanted = {one["id"]: one[key] for one in json.loads(path.read_text(encoding="utf-8"))["vectors"]}
    answers = [json.loads(line) for line in bench.run(bench.kith, "lab", "slots", path).out.splitlines()]
    right = sum(wanted.get(answer["id"]) == answer[key] for answer in answers)
    return Figure(f"slots: vectors of {name}", f"{right} of {len(wanted)}", "all", right == len(wanted))


def measure(bench):
    yield vectors(bench, "slots", "slots")
    yield vectors(bench, "busy-ics", "busy")
    yield from told_by(bench.run(bench.program("bench-engine-slots")).out, "slots")[1]
