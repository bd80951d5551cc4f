#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""sweep.py KITH FOLDER...: imports sets of real and broken files and says what became of them.

Each FOLDER holds sets, one folder each. A set is imported into a fresh book as a folder, and where it
holds address books again as a zip archive, which must give the same; then once more, which must create
nothing (unless the first import learnt in its midst whose mail it is: then the time after that). One row a set: files, records, and what is said about them, grouped. The exit status is 1 when
an import crashed, a sanitizer spoke, counts did not add up, the second import created something, or the
doctor found the book unsound. Archives by tar are unpacked first."""
import collections
import gzip
import json
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile

COUNTS = ("read", "created", "updated", "unchanged", "skipped", "failed")
BEYOND_ANSWERS = 7  # exit statuses above are of crashes and faults of our own
NAMES_OF_NO_SET = ("SOURCE.md", "README.md", "LICENSE", "LICENSE.md", "COPYING")


class Set:
    def __init__(self, kith, path):
        self.kith, self.name = kith, f"{path.parent.name}/{path.name}"
        self.path = path
        self.broken = []
        self.counts = collections.Counter()
        self.reasons = collections.Counter()
        self.files, self.not_taken, self.note = 0, 0, ""

    def run(self, book, *arguments):
        environment = dict(os.environ, KITH_DB=str(book), KITH_NOW="2026-11-24T09:00:00Z", TZ="UTC")
        done = subprocess.run([self.kith, *arguments], env=environment, capture_output=True, check=False)
        words = done.stderr.decode(errors="replace")
        if done.returncode < 0 or done.returncode > BEYOND_ANSWERS or re.search("Sanitizer|runtime error", words):
            self.broken.append(f"{arguments[0]} ended with {done.returncode}: {words[-2000:]}")
        return done.returncode, done.stdout.decode(errors="replace"), words

    def take(self, book, path):
        """The files of one import; None where nothing was recognised."""
        status, out, words = self.run(book, "import", "--json", str(path))
        if not out:
            self.note = words.strip()
            return None, status
        result = json.loads(out)
        for file in result["files"]:
            parts = sum(file[count] for count in COUNTS[1:])
            if file["read"] != parts:
                self.broken.append(f"{file['path']}: {file['read']} read, {parts} accounted for")
        return result, status

    def count(self, result):
        self.files, self.not_taken = len(result["files"]), len(result["not_taken"])
        for file in result["files"]:
            for count in COUNTS:
                self.counts[count] += file[count]
            for why, number in file["skipped_why"].items():
                self.reasons["left out", why] += number
            for problem in file["problems"]:
                self.reasons["said", reason(problem)] += 1

    def import_as_folder(self, folder, book):
        first, _ = self.take(book, folder)
        if first is None:
            return False
        self.count(first)
        if any(file["me_guessed"] for file in first["files"][1:]):
            self.take(book, folder)  # files before it were read without knowing whose they are
        again, _ = self.take(book, folder)
        created = sum(file["created"] for file in again["files"]) if again else -1
        if created != 0:
            self.broken.append(f"importing it again created {created}")
        status, out, words = self.run(book, "doctor", "--json")
        if status != 0 or not json.loads(out)["sound"]:
            self.broken.append(f"the doctor: {out}{words}")
        return True

    def import_as_archive(self, folder, archive, book):
        pack(folder, archive)
        result, _ = self.take(book, archive)
        counts = collections.Counter()
        for file in result["files"] if result else ():
            for count in COUNTS:
                counts[count] += file[count]
        if counts != self.counts:
            self.broken.append(f"as an archive: {dict(counts)}")

    def sweep(self):
        with tempfile.TemporaryDirectory(prefix="kith-sweep-") as scratch:
            scratch = pathlib.Path(scratch)
            folder = unpacked(self.path, scratch)
            if self.import_as_folder(folder, scratch / "folder.db") and not self.reads_mail():
                self.import_as_archive(folder, scratch / "set.zip", scratch / "archive.db")
        return self

    def reads_mail(self):
        """A folder of messages is one archive of mail; as members of a zip they are files."""
        return self.path.parent.name == "mail"


def reason(problem):
    """What a problem is about, without what stands in one record alone."""
    text = re.sub("“[^”]*”", "“…”", problem["message"])
    text = re.sub(r"^\S*/?[^:]*\.(txt|eml|mbox|msg|out)[^:]*: ", "", text)
    text = re.sub(r"^.*: (the \w+ in the book)", r"\1", text)
    text = re.sub(r"\d+", "N", text)
    return f"{problem['field']}: {text}" if problem["field"] else text


def unpacked(path, scratch):
    """A copy of a set as links, with archives by tar as folders of files."""
    folder = scratch / path.name
    for above, _, names in os.walk(path):
        below = folder / pathlib.Path(above).relative_to(path)
        below.mkdir(parents=True, exist_ok=True)
        for name in names:
            source = pathlib.Path(above, name)
            if name.endswith((".tar.gz", ".tgz", ".tar")):
                with tarfile.open(source) as archive:
                    archive.extractall(below / name.split(".tar")[0], filter="data")
            elif name not in NAMES_OF_NO_SET:
                (below / name).symlink_to(source.resolve())
    return folder


def pack(folder, archive):
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        for above, folders, names in os.walk(folder):
            folders.sort()
            for name in sorted(names):
                path = pathlib.Path(above, name)
                if name.endswith(".gz"):  # no archives within archives
                    out.writestr(str(path.relative_to(folder))[:-3], gzip.decompress(path.read_bytes()))
                else:
                    out.write(path, path.relative_to(folder))


def put_table(sets):
    rows = [("set", "files", "not taken", *COUNTS, "said")]
    for swept in sets:
        said = sum(number for (kind, _), number in swept.reasons.items() if kind == "said")
        rows.append((swept.name, swept.files, swept.not_taken, *(swept.counts[c] for c in COUNTS), said))
    rows.append(("all", *(sum(row[i] for row in rows[1:]) for i in range(1, len(rows[0])))))
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print(" | ".join([row[0].ljust(widths[0])] + [str(c).rjust(w) for c, w in zip(row[1:], widths[1:])]))


def put_reasons(sets):
    reasons = collections.defaultdict(collections.Counter)
    for swept in sets:
        for (kind, words), number in swept.reasons.items():
            reasons[kind][words] += number
    for kind, counter in reasons.items():
        print(f"\n{kind}:")
        for words, number in counter.most_common():
            print(f"{number:6} {words}")


def main():
    kith = str(pathlib.Path(sys.argv[1]).resolve())
    folders = [path for root in sys.argv[2:] for path in sorted(pathlib.Path(root).iterdir()) if path.is_dir()]
    sets = [Set(kith, path).sweep() for path in folders]
    put_table(sets)
    put_reasons(sets)
    for swept in sets:
        if swept.note:
            print(f"\n{swept.name}: {swept.note}")
        for fault in swept.broken:
            print(f"\nBROKEN {swept.name}: {fault}")
    return 1 if any(swept.broken for swept in sets) else 0


if __name__ == "__main__":
    sys.exit(main())
