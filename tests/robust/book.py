# SPDX-License-Identifier: Apache-2.0
"""What the tests of bad days share: TAP, books of their own on the engine that KITH_TEST_DB names,
the real kith as a child that is fed byte by byte, and exports that can be compared."""

import fcntl
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import urllib.parse

KITH = sys.argv[1]
SERVER = os.environ.get("KITH_TEST_PG", "")
POSTGRES = os.environ.get("KITH_TEST_DB", "sqlite") == "postgres"
FOLDER = tempfile.mkdtemp(prefix="kith-robust-")

# Records of one transaction, as src/core/import.h says.
PART = 20000

# What may still be in the pipe and in the buffers of the reader when Fed.feed comes back.
UNDER_WAY = 128 * 1024

os.chmod(FOLDER, 0o711)
os.environ.update(HOME=FOLDER, KITH_NOW="2026-11-24T09:00:00Z")
for name in ("KITH_DB", "XDG_DATA_HOME", "NO_COLOR"):
    os.environ.pop(name, None)

seed = int(os.environ.get("KITH_TEST_SEED", "0")) or random.SystemRandom().randrange(1, 1 << 31)
chance = random.Random(seed)
points = 0
schemas = []


def point(good, name, *details):
    global points
    points += 1
    print(f"{'ok' if good else 'not ok'} {points} {name}")
    if not good:
        for detail in details:
            for line in str(detail).splitlines()[:40]:
                print(f"# {line[:400]}")
    sys.stdout.flush()


def same(actual, expected, name, *details):
    point(actual == expected, name, f"expected {str(expected)[:300]}", f"got {str(actual)[:300]}", *details)


def skip_all(reason):
    print(f"1..0 # SKIP {reason}")
    shutil.rmtree(FOLDER, ignore_errors=True)
    sys.exit(0)


def finish():
    print(f"1..{points}")
    for schema in schemas:
        psql(f"SET client_min_messages = warning; DROP SCHEMA {schema} CASCADE")
    shutil.rmtree(FOLDER, ignore_errors=True)


def psql(sql):
    return subprocess.run(
        ["psql", "-qAtX", "-v", "ON_ERROR_STOP=1", SERVER, "-c", sql],
        check=True, capture_output=True, text=True,
    ).stdout.strip()


def server_uri(**parameters):
    """The server's URI with parameters added or replaced."""
    parts = urllib.parse.urlsplit(SERVER)
    query = dict(urllib.parse.parse_qsl(parts.query), **parameters)
    encoded = urllib.parse.urlencode(query, quote_via=urllib.parse.quote)
    # urlunsplit would leave out the empty host.
    return f"{parts.scheme}://{parts.netloc}{parts.path}?{encoded}"


def new_book(in_file=not POSTGRES):
    """The URI of a book that is not there yet."""
    if in_file:
        return os.path.join(tempfile.mkdtemp(dir=FOLDER), "book.db")
    schemas.append(f"kith_robust_{os.getpid()}_{len(schemas)}")
    psql(f"CREATE SCHEMA {schemas[-1]}")
    return server_uri(options=f"-csearch_path={schemas[-1]}", application_name=schemas[-1])


class Run:
    """A kith that has ended."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    def __str__(self):
        return f"status {self.status}\nout: {self.out}\nerr: {self.err}"

    def failure(self):
        """The error that --json gives; empty where its shape is wrong."""
        try:
            error = json.loads(self.err)["error"]
            return error if set(error) >= {"code", "message"} else {}
        except (ValueError, KeyError, TypeError):
            return {}


def kith(uri, *arguments, **options):
    done = subprocess.run(
        [KITH, "--db", uri, *arguments], capture_output=True, stdin=subprocess.DEVNULL, check=False, **options
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


class Fed:
    """A kith that imports from its standard input, of which the test gives out as much as it
    likes. feed() comes back when kith has read all but what a pipe holds."""

    def __init__(self, uri, *arguments, **options):
        self.child = subprocess.Popen(
            [KITH, "--db", uri, "import", *arguments, "-"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0,
            **options,
        )
        fcntl.fcntl(self.child.stdin, fcntl.F_SETPIPE_SZ, 4096)

    def feed(self, data):
        view = memoryview(data)
        try:
            while view:
                view = view[self.child.stdin.write(view):]
        except BrokenPipeError:
            pass  # kith has given up; how it ended tells

    def end(self, number=None):
        """Send a signal, and only then end the input; or just end it. Then wait."""
        if number is not None:
            self.child.send_signal(number)
        if number == signal.SIGKILL:
            self.child.wait()
        if not self.child.stdin.closed:
            self.child.stdin.close()
        out, err = self.child.stdout.read(), self.child.stderr.read()
        status = self.child.wait()
        self.child.stdout.close()
        self.child.stderr.close()
        return Run(status, out.decode(), err.decode())


def limit(size):
    """For a child whose files may not grow beyond a size: what a full disk is like."""

    def apply():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return apply


def cards(count):
    """A vCard file, and where each card ends in it."""
    text, ends = bytearray(), []
    for number in range(count):
        text += (
            f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-{number}\r\nFN:Given{number % 97} Family{number}\r\n"
            f"EMAIL:p{number}@example.com\r\nEND:VCARD\r\n"
        ).encode()
        ends.append(len(text))
    return bytes(text), ends


def content(uri):
    """What a book holds of people, without the ids that were made for them."""

    def strip(value):
        if isinstance(value, dict):
            return {key: strip(item) for key, item in value.items() if key != "id"}
        return [strip(item) for item in value] if isinstance(value, list) else value

    done = kith(uri, "export", "--format", "json")
    if done.status != 0:
        return [str(done)]
    return sorted(json.dumps(strip(person), sort_keys=True) for person in json.loads(done.out)["people"])


def is_sound(uri, name):
    done = kith(uri, "doctor", "--json")
    point(done.status == 0 and json.loads(done.out)["sound"], name, done)


def is_litter(path):
    """Whether SQLite's own files lie beside a book that nobody has open."""
    return os.path.exists(f"{path}-wal") or os.path.exists(f"{path}-shm") or os.path.exists(f"{path}-journal")


if POSTGRES and not SERVER:
    skip_all("PostgreSQL: KITH_TEST_PG names no server")
print(f"# KITH_TEST_SEED={seed} repeats this run")
