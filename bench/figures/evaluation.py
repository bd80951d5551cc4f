# SPDX-License-Identifier: Apache-2.0
"""how kith judges itself over most of a year of one person's real mail, night by night

The mail of one member of the research institute goes into a book day by day, and `kith evaluate` runs each
night before it, as it would for a user. Nobody follows a suggestion there, so nothing is dropped."""
import csv
import datetime
import gzip
import json
from collections import Counter, defaultdict

from measure import Figure

FIRST_DAY = datetime.date(2025, 1, 1)
PARTNERS = range(60, 141)  # of the person whose mail it is: neither a list nor a stranger
MOST_RECEIVERS = 5


def messages(path):
    with gzip.open(path, "rt", encoding="ascii") as file:
        for sender, receiver, at, receivers in csv.reader(file):
            if at.isdigit() and int(receivers) <= MOST_RECEIVERS and sender != receiver:
                yield sender, receiver, int(at) // 86400


def days_of_one(path):
    """Of the busiest person with so many partners: with whom there was mail on which day."""
    days, busy = defaultdict(lambda: defaultdict(set)), Counter()
    for one, other, day in messages(path):
        busy.update((one, other))
        days[one][day].add(other)
        days[other][day].add(one)
    return next(days[person] for person, _ in busy.most_common()
                if len(set().union(*days[person].values())) in PARTNERS)


def replay(bench, days):
    def kith(*arguments):
        return bench.run(bench.kith, "--db", bench.folder / "book.db", *arguments, TZ="UTC").out

    def instant(day, hour):
        return f"{FIRST_DAY + datetime.timedelta(days=day)}T{hour:02}:00:00Z"

    first, last = min(days), max(days)
    for partner in sorted(set().union(*days.values())):
        kith("add", f"Partner {partner}", "--email", f"p{partner}@example.org", "--now", instant(first, 0))
    for day in range(first, last + 1):
        kith("evaluate", "--now", instant(day, 1))
        if days.get(day):
            kith("log", *(f"p{partner}@example.org" for partner in sorted(days[day])), "--now", instant(day, 12))
    return json.loads(kith("--json", "evaluate", "--now", instant(last, 13)))


def measure(bench):
    path = bench.data("rhythm", "eu_upto_day330.csv.gz")
    if path is None:
        yield Figure("evaluation: a year of mail", "skipped: no shared data")
        return
    for horizon in replay(bench, days_of_one(path))["horizons"]:
        name = f"evaluation: {horizon['days']} days ahead"
        if not horizon["enough"]:
            yield Figure(name, f"not enough data: {horizon['scored']} scored")
            continue
        for key, words in (("brier", "Brier"), ("log_loss", "log-loss")):
            ours, base, recency = (horizon[who][key] for who in ("kith", "base_rate", "recency"))
            yield Figure(f"{name}, {words} of {horizon['scored']}", f"{ours:.3f}",
                         f"< share {base:.3f}, recency {recency:.3f}", ours < min(base, recency))
