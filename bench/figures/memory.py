# SPDX-License-Identifier: Apache-2.0
"""the most memory that importing large files takes"""
from measure import at_most


def peak(bench, name, *make):
    path, book = bench.folder / name, bench.folder / "book.db"
    bench.make(*make, path)
    run = bench.run(bench.kith, "import", path, KITH_DB=book)
    bench.remove(name, "book.db")
    return run.peak


def measure(bench):
    mail = peak(bench, "mail.mbox", "make_mbox.py", "--mib", 1024)
    yield at_most("memory: importing an mbox of 1 GiB", mail, 64, "MiB")
    cards = peak(bench, "cards.vcf", "make_vcard.py", "--mib", 500)
    yield at_most("memory: importing 500 MiB of vCards", cards, 64, "MiB")
