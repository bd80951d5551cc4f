#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""interrupt.py KITH: imports that are killed or stopped at any moment lose nothing."""

import json
import signal

from book import (
    PART, POSTGRES, UNDER_WAY, Fed, cards, chance, content, finish, is_sound, kith, limit, new_book, point, psql, same,
)


def imported(uri, text, name):
    run = Fed(uri, "--json")
    run.feed(text)
    done = run.end()
    same(done.status, 0, name, done)
    return json.loads(done.out)["files"][0] if done.status == 0 else {}


def stop(uri, text, length, number):
    run = Fed(uri, "--json")
    run.feed(text[:length])
    return run.end(number)


def fail(uri, text, length):
    """An import during which the disk is full or the server ends the connection."""
    run = Fed(uri, "--json", **({} if POSTGRES else {"preexec_fn": limit(300000)}))
    run.feed(text[:length])
    if POSTGRES:
        name = uri.rpartition("application_name=")[2]
        psql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '{name}'")
    run.feed(text[length:])
    return run.end()


def small_files():
    """A file of one part is taken whole or not at all."""
    text, ends = cards(1200)
    whole = new_book(in_file=True)  # the engines hold the same
    imported(whole, text, "a small file is imported")
    expected = content(whole)
    same(len(expected), 1200, "and holds everybody")
    killed = new_book()
    for number in range(5):
        # The input has not ended, so nothing may be in the book.
        done = stop(killed, text, chance.randrange(len(text)), signal.SIGKILL)
        same(done.status, -signal.SIGKILL, f"kill {number} of a small file", done)
        if kith(killed, "list", "--json").status == 0:
            same(content(killed), [], f"nothing of it is in the book after kill {number}")
            is_sound(killed, f"which is sound after kill {number}")
    for number in range(3):
        # The input has ended: now either, and which is chance.
        run = Fed(killed)
        run.feed(text)
        run.child.stdin.close()
        run.end(signal.SIGKILL)
        if kith(killed, "list", "--json").status == 0:
            found = content(killed)
            point(found in ([], expected), f"all or nothing after a kill at the end ({number})", len(found))
            is_sound(killed, f"and sound ({number})")
    imported(killed, text, "after all the kills it is imported again")
    same(content(killed), expected, "and the book is as without them")
    is_sound(killed, "and sound")


def small_stops():
    """Ctrl-C and requests to end leave nothing of a part either, and say so."""
    text, ends = cards(PART // 4)
    for number in (signal.SIGINT, signal.SIGTERM):
        book = new_book()
        done = stop(book, text, chance.randrange(UNDER_WAY, ends[-1]), number)
        same(done.status, 75, f"{number.name} ends with the status that asks to try again", done)
        same(done.failure().get("code"), "busy", "and its code", done)
        point("as it was before" in done.failure().get("message", ""), "it says that nothing was taken", done)
        same(content(book), [], "which is so")


def large_files():
    """Of a larger one whole parts stay, and the next import takes the rest."""
    rest = 2500
    text, ends = cards(PART + rest)
    second = ends[PART - 1] + UNDER_WAY
    whole = new_book(in_file=True)  # the engines hold the same
    imported(whole, text, "a file of more than one part is imported")
    expected = content(whole)
    same(len(expected), PART + rest, "and holds everybody")
    broken = new_book()
    done = stop(broken, text, chance.randrange(second, len(text)), signal.SIGKILL)
    same(done.status, -signal.SIGKILL, "a kill in the second part", done)
    is_sound(broken, "leaves a sound book")
    done = stop(broken, text, chance.randrange(second, len(text)), signal.SIGINT)
    same(done.status, 75, "Ctrl-C in the second part", done)
    message = done.failure().get("message", "")
    point(f"first {PART} records" in message, "says what is in the book", done)
    same(len(content(broken)), PART, "which is so")
    done = fail(broken, text, second)
    same(done.status, 75, "a book that fails in the second part", done)
    message = done.failure().get("message", "")
    point(f"first {PART} records" in message, "says so too", done)
    file = imported(broken, text, "importing it again")
    same((file["created"], file["unchanged"]), (rest, PART), "takes the rest alone")
    same(content(broken), expected, "and the book is as without a break")
    is_sound(broken, "and sound")


small_files()
small_stops()
large_files()
finish()
