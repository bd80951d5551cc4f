#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""races.py KITH: two commands at once on the same entry. What the state diagram allows once happens
once; the other is told so in a sentence, and nothing is stored half."""

import json
import subprocess

from book import KITH, Run, finish, is_sound, kith, new_book, point, same

ROUNDS = 6
CONFLICT, BUSY = 5, 75


def at_once(uri, *commands):
    """The commands, begun together, as runs that have ended."""
    children = [
        subprocess.Popen(
            [KITH, "--db", uri, *command, "--json"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for command in commands
    ]
    outputs = [child.communicate() for child in children]
    return [Run(child.returncode, *output) for child, output in zip(children, outputs)]


def lost_well(run):
    """Whether a command that lost says so: the documented status, its code and a sentence."""
    failure = run.failure()
    return (run.status, failure.get("code")) in ((CONFLICT, "conflict"), (BUSY, "busy")) and failure["message"].endswith(".")


def add(uri):
    done = kith(uri, "promise", "add", "mara", "send the deck", "--due", "friday", "--json")
    return json.loads(done.out)["promise"]["id"]


def stored(uri, promise):
    listed = json.loads(kith(uri, "promise", "list", "--all", "--json").out)["promises"]
    return next(entry for entry in listed if entry["id"] == promise)


def changes(uri):
    return len(json.loads(kith(uri, "history", "--limit", "1000", "--json").out)["changes"])


def one_of_two(uri, number, first, second, states):
    """Two ends of a promise: one is stored, and it is the one that was answered with success."""
    promise, before = add(uri), changes(uri)
    runs = at_once(uri, ["promise", first, promise], ["promise", second, promise])
    won = [run.status == 0 for run in runs]
    same(sum(won), 1, f"{first} and {second} at once ({number}): one wins", *runs)
    if sum(won) != 1:
        return
    point(lost_well(runs[won.index(False)]), "the other is told why", runs[won.index(False)])
    same(stored(uri, promise)["state"], states[won.index(True)], "what won is stored")
    same(changes(uri), before + 1, "as one change")


def keep_and_renegotiate(uri, number):
    """A promise may be moved and then kept, but not kept and then moved."""
    promise, before = add(uri), changes(uri)
    keep, move = at_once(uri, ["promise", "keep", promise], ["promise", "renegotiate", promise, "--due", "+2w"])
    same(keep.status, 0, f"keep and renegotiate at once ({number}): it is kept", keep)
    point(move.status == 0 or lost_well(move), "moved before, or told why not", move)
    entry = stored(uri, promise)
    moved = entry["dates"] == "2026-11-27" and entry["due"] == "2026-12-08"
    untouched = entry["dates"] is None and entry["due"] == "2026-11-27"
    point(entry["state"] == "kept" and (moved if move.status == 0 else untouched), "and stored whole", entry)
    same(changes(uri), before + 1 + (move.status == 0), "as many changes as succeeded")


def answered_twice(uri, number):
    """An answer to the plan and the command of the ledger, on the same promise."""
    promise = add(uri)
    runs = at_once(uri, ["done", promise], ["promise", "break", promise])
    won = [run.status == 0 for run in runs]
    same(sum(won), 1, f"done and break at once ({number}): one wins", *runs)
    state = stored(uri, promise)["state"]
    same(state, "kept" if won[0] else "broken", "and is stored")


def main():
    uri = new_book()
    kith(uri, "add", "Mara Lindqvist", "--email", "mara@example.com")
    for number in range(ROUNDS):
        one_of_two(uri, number, "keep", "keep", ["kept", "kept"])
        one_of_two(uri, number, "keep", "release", ["kept", "released"])
        one_of_two(uri, number, "release", "break", ["released", "broken"])
        keep_and_renegotiate(uri, number)
        answered_twice(uri, number)
    is_sound(uri, "after all of it the book is sound")
    finish()


main()
