# SPDX-License-Identifier: Apache-2.0
"""every command of the practices on a book of 100,000 people and 1,000,000 interactions

The book holds 4,000 entries of the ledgers and 500 boundaries. A time is that of the processor for a
whole process, the median of several, with what the system keeps in memory warm; the clock's is told for
the slowest, beside that of a command that opens no book. The plan is timed within one process too, beside
a book of 10,000 people of which as much is due.
$KITH_BENCH_PRACTICES names a folder that keeps the books for the next time."""
import json
import os
import pathlib
import re
import shutil

from measure import Figure, at_most, median

LARGE, SMALL = 100_000, 10_000
INTERACTIONS_EACH, ENTRIES = 10, 4_000
ROUNDS = 7
NOW = "2026-11-24T09:00:00Z"
LIMIT = 50  # ms

# In order; {a} and {b} are people, and a letter before a command keeps the id of what it makes.
COMMANDS = """
today
show {a}
find tax adviser
brief {a}
ratio {a}
ratio
p = promise add {a} "send the deck" --due friday
promise renegotiate {p} --due +2w
promise keep {p}
q = promise add {a} "send the notes"
promise release {q}
r = promise add {a} "call the printer"
promise break {r}
promise list
promise report
promise report {a}
s = slip add {a} "I was late" --part "I left late" --repair "I wait next time"
slip draft {s}
slip own {s} --channel call
slip close {s}
slip list
t = thanks add {a} "the lift to the station" --because "I made the train"
thanks send {t} --note "You waited an hour in the rain for me."
thanks tell {t} "I made the train."
thanks list --owed
f = feedback add {a} "the demo ran too long"
feedback decide {f} adopt
feedback act {f} "cut it to ten minutes"
feedback report {f}
feedback list
n = need add {a} "a tax adviser in Lisbon" --kind looking-for --until +1mo
need match {n}
need match
need list
need close {n}
o = offer add {a} "tax advice in Lisbon"
offer list
offer close {o}
favor add {a} "read the contract" --received
favor list
favor balance
favor balance {a}
i = intro propose {a} {b} --why "Both restore boats."
intro accept {i} a
intro accept {i} b
intro connect {i}
intro outcome {i} "They sailed together."
j = intro propose {a} {b} --why "Both fire kilns."
intro decline {j} b
intro list
boundary set {b} --quiet 22:00-08:00 --max 2/30d
boundary show {b}
boundary list
boundary clear {b}
log {a} -c coffee "promised deck by friday; thank her for the intro to Li" --yes
cadence {a} 30d
occasions
history
undo
"""


def words_of(line, known):
    """A line as words; those in quotes stay together."""
    return [(quoted or plain).format(**known) for quoted, plain in re.findall(r'"([^"]*)"|(\S+)', line)]


def pairs_of(bench, book):
    """The ids of people, two and two, who need something: one pair a round."""
    listed = json.loads(bench.run(bench.kith, "--db", book, "need", "list", "--json", KITH_NOW=NOW).out)
    ids = list(dict.fromkeys(need["person"]["id"] for need in listed["needs"]))
    return list(zip(ids[::2], ids[1::2]))[:ROUNDS]


def name_of(command):
    command = re.sub(r'"[^"]*"', "TEXT", command)
    return re.sub(r"\{\w\}", "ID", re.sub(r"\{[ab]\}", "PERSON", command))


def run_all(bench, book, pair, times):
    """Each command once, for a pair of people."""
    known = dict(zip("ab", pair))
    for line in COMMANDS.strip().splitlines():
        keep, _, command = line.rpartition(" = ")
        run = bench.run(bench.kith, "--db", book, *words_of(command, known), "--json", KITH_NOW=NOW)
        times.setdefault(name_of(command), []).append((run.wall * 1e3, run.cpu * 1e3))
        if keep:
            records = (value for value in json.loads(run.out).values() if isinstance(value, dict))
            known[keep] = next(record["id"] for record in records if "id" in record)


def today(bench, book):
    out = bench.run(bench.program("bench-practices"), "today", book).out
    ms, due = re.search(r"today ([\d.]+) due (\d+)", out).groups()
    return float(ms), int(due)


def measure(bench):
    folder = pathlib.Path(os.environ.get("KITH_BENCH_PRACTICES", bench.folder))
    for people in (SMALL, LARGE):
        if not (folder / f"{people}.db").exists():
            bench.run(bench.program("bench-practices"), "build", folder, people, INTERACTIONS_EACH, ENTRIES)
    book, times = folder / f"{LARGE}.db", {}
    (large, due), (small, due_small) = today(bench, book), today(bench, folder / f"{SMALL}.db")
    yield Figure("practices: lines due, of 100,000 and of 10,000 people", f"{due} and {due_small}")
    yield at_most("practices: today beside 10,000 people", large / small, 2, "x")
    book = shutil.copy(book, bench.folder / "book.db")
    for pair in pairs_of(bench, book):
        run_all(bench, book, pair, times)
    middle = {name: [median(column) for column in zip(*taken)] for name, taken in times.items()}
    for name, (_, cpu) in middle.items():
        yield at_most(f"practices: kith {name}", cpu, LIMIT, "ms")
    slowest = max(middle, key=lambda name: middle[name][1])
    bare = median(bench.run(bench.kith, "help").wall * 1e3 for _ in range(ROUNDS))
    yield Figure(f"practices: on the clock, kith {slowest} and kith help",
                 f"{middle[slowest][0]:.3g} and {bare:.3g} ms")
