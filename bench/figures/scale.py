# SPDX-License-Identifier: Apache-2.0
"""a book of 1,000,000 people and 20,000,000 interactions beside one of 10,000 people

The same number is due in both. The times are of the processor within one process, with what the system
keeps in memory warm. $KITH_BENCH_SCALE names a folder that keeps the books for the next time."""
import os
import pathlib
import re

from measure import at_most

PEOPLE = 1_000_000
LINE = re.compile(r"(today|find by prefix|a person's page) +median +([\d.]+) ms +p99 +([\d.]+) ms")


def serve_memory(bench, book):
    """Resident MiB of an idle server that has shown each kind of page."""
    with bench.serving(bench.kith, "--db", book, "serve", "--listen", "127.0.0.1:0") as server:
        person = re.search(r'href="/(people/[^"?]+)"', server.get("people?q=mar")).group(1)
        for page in ("", "people", person):
            server.get(page)
        return server.resident()


def measure(bench):
    folder = pathlib.Path(os.environ.get("KITH_BENCH_SCALE", bench.folder))
    out = bench.run(bench.program("bench-scale"), folder, PEOPLE, 20).out
    small, large = ({name: (float(mid), float(p99)) for name, mid, p99 in LINE.findall(part)}
                    for part in out.rsplit("large.db\n", 1))
    yield at_most("scale: today, median", large["today"][0], 20, "ms")
    yield at_most("scale: today beside 10,000 people", large["today"][0] / small["today"][0], 2, "x")
    yield at_most("scale: find by prefix, p99", large["find by prefix"][1], 20, "ms")
    yield at_most("scale: a person's page, p99", large["a person's page"][1], 5, "ms")
    yield at_most("scale: kith serve, idle", serve_memory(bench, folder / "large.db"), 25, "MiB")
