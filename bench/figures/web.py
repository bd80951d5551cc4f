# SPDX-License-Identifier: Apache-2.0
"""the Today page over HTTP, beside a constant page of 8 KB from the same server

The demo book; rounds are interleaved. wrk takes processor time too, so the server's own is told as
well."""
import re

from measure import Figure, at_least, median

NOW = "2026-11-24T09:00:00Z"
NOW_SECONDS = 1795510800
ROUNDS = 7
SECONDS = 2


def load(bench, server, path):
    """Requests a second, and seconds of the server's processor time for one."""
    before = server.cpu()
    out = bench.run("wrk", "-t1", "-c16", f"-d{SECONDS}s", server.url + path).out
    count = int(re.search(r"(\d+) requests in", out).group(1))
    if "Non-2xx" in out or "Socket errors" in out:
        raise RuntimeError(f"{path} was not always answered:\n{out}")
    return float(re.search(r"Requests/sec: +([\d.]+)", out).group(1)), (server.cpu() - before) / count


def measure(bench):
    book = bench.folder / "demo.db"
    bench.run(bench.kith, "--db", book, "--now", NOW, "demo")
    with bench.serving(bench.program("bench-web"), book, NOW_SECONDS) as server:
        page = server.get("")
        if not re.search(r'href="/people/\w+"', page):
            raise RuntimeError("the Today page names nobody")
        rounds = [(load(bench, server, "constant"), load(bench, server, "")) for _ in range(ROUNDS)]
    yield Figure("web: the Today page", f"{len(page.encode()) / 1024:.1f} KiB, {median(b[0] for _, b in rounds):.0f} a second")
    yield at_least("web: requests per second beside a constant 8 KB", median(b[0] / a[0] for a, b in rounds), 0.5)
    yield Figure("web: processor time of a request beside it", f"{median(b[1] / a[1] for a, b in rounds):.3g} x")
