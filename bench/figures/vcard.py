# SPDX-License-Identifier: Apache-2.0
"""parsing vCards, beside vobject, ical.js and a pass that only unfolds lines

One generated file; the slow parsers get a share of it and the rates per byte are compared. All times
are of the processor, after a first round that warms up."""
import sys

from measure import HERE, Figure, at_least, at_most, median

ROUNDS = 7
VOBJECT_MIB = 1
ICAL_MIB = 4

VOBJECT = """
import sys, time, vobject
text = open(sys.argv[1], encoding="utf-8", newline="").read()
for _ in range(int(sys.argv[2])):
    start = time.process_time()
    cards = sum(1 for _ in vobject.readComponents(text))
    print(cards, time.process_time() - start)
"""
ICAL = """
import ICAL from "%s/node_modules/ical.js/dist/ical.js";
import { readFileSync } from "node:fs";
const text = readFileSync(process.argv[1], "utf8");
for (let i = 0; i < Number(process.argv[2]); i++) {
    const start = process.cpuUsage();
    const cards = ICAL.parse(text).length;
    const used = process.cpuUsage(start);
    console.log(cards, (used.user + used.system) / 1e6);
}
"""


def share(bench, whole, mib):
    """The first cards of a file, about so many MiB of them."""
    path = bench.folder / f"share{mib}.vcf"
    data = whole.read_bytes()[:mib << 20]
    path.write_bytes(data[:data.rfind(b"BEGIN:VCARD")])
    return path


def rate(run, path):
    """Bytes a second in the median round but the first; every card must have been seen."""
    rounds = [line.split() for line in run.out.splitlines()]
    cards = path.read_bytes().count(b"BEGIN:VCARD")
    if any(int(seen) != cards for seen, _ in rounds):
        raise RuntimeError(f"not all of the {cards} cards were parsed: {rounds[0][0]}")
    return path.stat().st_size / median(float(seconds) for _, seconds in rounds[1:])


def measure(bench):
    whole = bench.folder / "cards.vcf"
    bench.make("make_vcard.py", "--mib", 32, whole)
    small, middle = share(bench, whole, VOBJECT_MIB), share(bench, whole, ICAL_MIB)
    ours = bench.run(bench.program("bench-vcard"), whole, ROUNDS + 1)
    vobject = rate(bench.run(sys.executable, "-c", VOBJECT, small, 4), small)
    ical = rate(bench.run("node", "--input-type=module", "-e", ICAL % HERE, middle, ROUNDS + 1), middle)
    rounds = [tuple(map(float, line.split())) for line in ours.out.splitlines()][1:]
    plain, parse, people = (median(times) for times in zip(*rounds))
    size = whole.stat().st_size
    yield Figure("vcard: parsed", f"{size / parse / 1e6:.0f} MB/s")
    yield Figure("vcard: parsed into people", f"{size / people / 1e6:.0f} MB/s")
    yield at_least("vcard: rate beside python3-vobject", size / parse / vobject, 100)
    yield at_least("vcard: rate beside ical.js", size / parse / ical, 15)
    yield at_most("vcard: time beside only unfolding lines", median(b / a for a, b, _ in rounds), 3, "x")
