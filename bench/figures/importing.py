# SPDX-License-Identifier: Apache-2.0
"""importing vCards into SQLite, beside a bare loop that inserts the same rows

The loop takes the rows from the finished book, in the order of their keys, and writes them into empty
tables with the same indexes, settings and durability in one transaction. Rounds are interleaved."""
from measure import Figure, at_least, median

ROUNDS = 5


def measure(bench):
    cards, book, bare = (bench.folder / name for name in ("cards.vcf", "book.db", "bare.db"))
    bench.make("make_vcard.py", "--mib", 32, cards)
    rounds = []
    for _ in range(ROUNDS):
        bench.remove("book.db", "bare.db")
        whole = bench.run(bench.kith, "import", cards, KITH_DB=book)
        rows, wall, cpu = bench.run(bench.program("bench-rows"), book, bare).out.split()
        rounds.append((int(rows) / whole.wall, float(wall) / whole.wall, float(cpu) / whole.cpu))
    rate, by_clock, by_processor = (median(values) for values in zip(*rounds))
    yield Figure("import: rows", f"{rate:.0f} a second")
    yield at_least("import: rows per second beside bare inserts", by_clock, 0.5)
    yield Figure("import: the same in processor time", f"{by_processor:.3g} x")
