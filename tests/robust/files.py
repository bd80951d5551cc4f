#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""files.py KITH: a book that cannot be opened, read or written is said to be so, and stays as it is."""

import os
import shutil
import sqlite3
import subprocess

import book
from book import FOLDER, cards, content, finish, is_litter, is_sound, kith, limit, new_book, point, same

NOBODY = 65534


def filled():
    """A book with people in it."""
    path = new_book()
    with open(f"{path}.vcf", "wb") as file:
        file.write(cards(300)[0])
    done = kith(path, "import", f"{path}.vcf")
    same(done.status, 0, "a book is filled", done)
    os.unlink(f"{path}.vcf")
    return path


def read(path):
    with open(path, "rb") as file:
        return file.read()


def refuses(path, name, status, code, words, commands=(("list",), ("add", "Mara Lindqvist")), **options):
    """Each command ends so, says so, and leaves the file and its folder as they were."""
    before = read(path) if os.path.isfile(path) and os.access(path, os.R_OK) else None
    for command in commands:
        what = f"{name}: {command[0]}"
        done = kith(path, *command, "--json", **options)
        same(done.status, status, f"{what} ends with {status}", done)
        same(done.failure().get("code"), code, f"{what} has its code", done)
        message = done.failure().get("message", "")
        point(words in message and "\n" not in message, f"{what} says it in a sentence", done)
        point(not is_litter(path), f"{what} leaves nothing beside it", os.listdir(os.path.dirname(path)))
    if before is not None:
        same(read(path) == before, True, f"{name}: the file is the same to the byte")


def no_books():
    path = new_book()
    with open(path, "w", encoding="utf-8") as file:
        file.write("Dear diary, this is no database at all.\n" * 300)
    refuses(path, "a text", 2, "invalid", "no database")
    path = new_book()
    os.mkdir(path)
    refuses(path, "a folder", 2, "invalid", "is a folder")
    path = new_book()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE letters (text)")
    other.close()
    refuses(path, "another program's database", 2, "invalid", "another program")
    path = new_book()
    open(path, "wb").close()
    refuses(path, "an empty file", 3, "not-found", "no book", (("list",),))
    same(kith(path, "add", "Mara Lindqvist").status, 0, "an empty file: adding makes a book of it")
    with open("/dev/full", "wb") as full:
        status = subprocess.run([book.KITH, "--db", path, "list"], stdout=full, stderr=subprocess.DEVNULL, check=False)
    same(status.returncode, 70, "output that cannot be written is no success")


def shows_ways_out(path, name):
    """The doctor says what is wrong and what can be done, without sending anybody to the doctor."""
    copy = f"{path}.version-3.2026-11-24"
    before = read(path)
    for copies in (False, True):
        if copies:
            open(copy, "wb").close()
        done = kith(path, "doctor", "--json")
        same(done.status, 70, f"{name}: the doctor ends with 70", done)
        point('"sound":false' in done.out, f"{name}: it is not sound", done)
        point(".recover" in done.out and "cp -a" in done.out, f"{name}: it tells the ways out", done)
        point("run kith doctor" not in done.out and "“kith doctor”" not in done.out, f"{name}: not in a circle", done)
        same(copy in done.out, copies, f"{name}: it names the copies that are there", done)
    os.unlink(copy)
    same(read(path) == before, True, f"{name}: the doctor leaves the file as it is")


def damaged_books():
    whole = filled()
    for part in (2, 3, 7):
        path = new_book()
        shutil.copy(whole, path)
        os.truncate(path, os.path.getsize(whole) * (part - 1) // part // 4096 * 4096)
        refuses(path, f"a book cut to {part - 1}/{part}", 70, "internal", "damaged", (("list",),))
        shows_ways_out(path, f"a book cut to {part - 1}/{part}")
    path = new_book()
    shutil.copy(whole, path)
    os.truncate(path, 1000)
    refuses(path, "a book cut within its first page", 70, "internal", "damaged", (("list",),))
    shows_ways_out(path, "a book cut within its first page")


def garbled_books():
    whole = filled()
    for first, last, name in ((0, 100, "start"), (4096, 1 << 30, "pages"), (8192, 12288, "page")):
        path = new_book()
        content = bytearray(read(whole))
        last = min(last, len(content))
        content[first:last] = bytes((at * 89 + 7) % 251 for at in range(last - first))
        with open(path, "wb") as file:
            file.write(content)
        shows_ways_out(path, f"a book whose {name} is garbled")


def newer_books():
    path = filled()
    with sqlite3.connect(path) as other:
        other.execute("INSERT INTO schema_migration SELECT 999, name, sha256, 0 FROM schema_migration LIMIT 1")
    other.close()
    refuses(path, "a newer book", 6, "unsupported", "newer kith")


def forbidden_books():
    as_other = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    path = filled()
    folder = os.path.dirname(path)
    expected = content(path)
    if as_other:
        os.chown(path, NOBODY, NOBODY)
        os.chown(folder, NOBODY, NOBODY)
        book.KITH = os.path.join(FOLDER, "kith")
        shutil.copy(os.sys.argv[1], book.KITH)
    write = (("add", "Mara Lindqvist"),)
    os.chmod(path, 0o400)
    refuses(path, "a read-only file", 4, "denied", "permission", write, **as_other)
    done = kith(path, "list", "--json", **as_other)
    point(done.status == 0 and "Given0 Family0" in done.out, "it can be read", done)
    point(not is_litter(path), "which leaves nothing beside it")
    os.chmod(path, 0)
    refuses(path, "a file without permissions", 4, "denied", "permission", **as_other)
    os.chmod(path, 0o600)
    os.chmod(folder, 0o500)
    refuses(path, "a read-only folder", 4, "denied", "folder", write, **as_other)
    os.chmod(folder, 0)
    refuses(path, "a folder without permissions", 4, "denied", "permission", **as_other)
    os.chmod(folder, 0o500)
    refuses(os.path.join(folder, "other.db"), "a book to be made there", 4, "denied", "permission", write, **as_other)
    os.chmod(folder, 0o700)
    book.KITH = os.sys.argv[1]
    same(content(path), expected, "with its permissions back the book is as it was")
    is_sound(path, "and sound")


def full_disks():
    path = filled()
    expected = content(path)
    more = os.path.join(os.path.dirname(path), "more.vcf")
    with open(more, "wb") as file:
        file.write(cards(900)[0])
    for size in (20000, 100000, 300000):
        done = kith(path, "import", more, "--json", preexec_fn=limit(size))
        same(done.status, 75, f"a disk that takes files of {size} bytes: the status asks to try again", done)
        same(done.failure().get("code"), "busy", f"so does the code ({size})", done)
        point("disk is full" in done.failure().get("message", ""), f"and it says why ({size})", done)
        same(content(path), expected, f"the book is as it was ({size})")
        is_sound(path, f"and sound ({size})")
        point(not is_litter(path), f"and nothing lies beside it ({size})")
    same(kith(path, "import", more).status, 0, "with space it is imported")
    same(len(content(path)), 900, "wholly")
    out = os.path.join(os.path.dirname(path), "book.json")
    same(kith(path, "export", "--format", "json", out).status, 0, "an export is written")
    before = read(out)
    done = kith(path, "export", "--format", "json", out, preexec_fn=limit(40000))
    same((done.status, "too large" in done.err), (75, True), "there is no space for a second one", done)
    same(read(out) == before, True, "the first one is still there")
    same(sorted(os.listdir(os.path.dirname(path))), ["book.db", "book.json", "more.vcf"], "and nothing else")


no_books()
damaged_books()
garbled_books()
newer_books()
forbidden_books()
full_disks()
finish()
