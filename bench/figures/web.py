# SPDX-License-Identifier: Apache-2.0
"""the Today page over HTTP, beside a constant page of 8 KB from the same server

The demo book; rounds are interleaved. The server keeps the last Today page until the book changes, so
the page is asked for as it is, and for other minutes each time, which has it made anew. wrk takes
processor time too, so the server's own is told as well."""
import re

from measure import Figure, at_least, median

NOW = "2026-11-24T09:00:00Z"
NOW_SECONDS = 1795510800
ROUNDS = 9
SECONDS = 1

OTHER_MINUTES = """
local n = 0
request = function()
    n = n + 1
    return wrk.format("GET", "/?minutes=" .. 15 + n % 90)
end
"""


def load(bench, server, path, *options):
    """Requests a second, and seconds of the server's processor time for one."""
    before = server.cpu()
    out = bench.run("wrk", "-t1", "-c16", f"-d{SECONDS}s", *options, server.url + path).out
    count = int(re.search(r"(\d+) requests in", out).group(1))
    if "Non-2xx" in out or "Socket errors" in out:
        raise RuntimeError(f"{path} was not always answered:\n{out}")
    return float(re.search(r"Requests/sec: +([\d.]+)", out).group(1)), (server.cpu() - before) / count


def ratio(rounds, what, page):
    """Of a page's rate (0) or time (1) to that of the constant page."""
    return median(r[page][what] / r[0][what] for r in rounds)


def measure(bench):
    book, script = bench.folder / "demo.db", bench.folder / "minutes.lua"
    script.write_text(OTHER_MINUTES, encoding="ascii")
    bench.run(bench.kith, "--db", book, "--now", NOW, "demo")
    with bench.serving(bench.program("bench-web"), book, NOW_SECONDS) as server:
        page = server.get("")
        if not re.search(r'href="/people/\w+"', page):
            raise RuntimeError("the Today page names nobody")
        rounds = [(load(bench, server, "constant"), load(bench, server, ""), load(bench, server, "", "-s", script))
                  for _ in range(ROUNDS)]
    yield Figure("web: the Today page", f"{len(page.encode()) / 1024:.1f} KiB, "
                                        f"{median(kept[0] for _, kept, _ in rounds):.0f} a second")
    yield at_least("web: requests per second beside a constant 8 KB", ratio(rounds, 0, 1), 0.5)
    yield Figure("web: processor time of a request beside it", f"{ratio(rounds, 1, 1):.3g} x")
    yield Figure("web: requests per second, made anew each time", f"{ratio(rounds, 0, 2):.3g} x")
    yield Figure("web: processor time, made anew each time", f"{ratio(rounds, 1, 2):.3g} x")
