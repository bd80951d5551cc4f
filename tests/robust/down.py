#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""down.py KITH: a PostgreSQL that is down, goes down or breaks a connection loses nothing."""

import json
import os
import signal
import socket
import subprocess
import tempfile
import threading
import urllib.error
import urllib.parse
import urllib.request

import book
from book import FOLDER, UNDER_WAY, Fed, cards, content, finish, is_sound, kith, new_book, point, psql, same

SECRET = "geheim-4711"


def connect_server():
    parts = urllib.parse.urlsplit(book.SERVER)
    query = dict(urllib.parse.parse_qsl(parts.query))
    host = query.get("host") or parts.hostname or "localhost"
    port = query.get("port") or parts.port or 5432
    if not host.startswith("/"):
        return socket.create_connection((host, int(port)))
    server = socket.socket(socket.AF_UNIX)
    server.connect(f"{host}/.s.PGSQL.{port}")
    return server


class Proxy:
    """Stands between kith and the server, and can be taken away, or break a connection before or
    after the server hears of the next COMMIT."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(dir=FOLDER)
        self.cut = None
        self.listener = None
        self.sockets = []

    def uri(self, schema_uri):
        parts = urllib.parse.urlsplit(schema_uri)
        query = dict(urllib.parse.parse_qsl(parts.query), host=self.folder, password=SECRET)
        query.pop("port", None)
        encoded = urllib.parse.urlencode(query, quote_via=urllib.parse.quote)
        return f"postgresql://{parts.path}?{encoded}"

    def start(self):
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(f"{self.folder}/.s.PGSQL.5432")
        self.listener.listen()
        threading.Thread(target=self.accept, args=(self.listener,), daemon=True).start()

    def stop(self):
        os.unlink(f"{self.folder}/.s.PGSQL.5432")
        shut(self.listener, *self.sockets)
        self.sockets = []

    def accept(self, listener):
        while True:
            try:
                client, server = listener.accept()[0], connect_server()
            except OSError:
                return
            self.sockets += [client, server]
            for source, target in ((client, server), (server, client)):
                threading.Thread(target=self.pump, args=(source, target, source is client), daemon=True).start()

    def pump(self, source, target, to_server):
        try:
            while data := source.recv(65536):
                cut = self.cut if to_server and b"COMMIT\0" in data else None
                if cut == "after":
                    shut(source)
                if cut != "before":
                    target.sendall(data)
                if cut is not None:
                    break
        except OSError:
            pass
        if to_server and self.cut == "after":
            # The server has the COMMIT and may finish it; the end of the input comes behind it.
            target.shutdown(socket.SHUT_WR)
        else:
            shut(source, target)


def shut(*sockets):
    for one in sockets:
        try:
            one.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # the other side was quicker


def says_so(done, words, name):
    same((done.status, done.failure().get("code")), (75, "busy"), f"{name}: the status asks to try again", done)
    message = done.failure().get("message", "")
    point(words in message, f"{name}: it says why", done)
    text = done.out + done.err
    point(SECRET not in text and "postgresql:" not in text, f"{name}: no password and no URI is shown", done)


def fill(uri, data):
    run = Fed(uri, "--json")
    run.feed(data)
    return run.end()


direct = new_book()
proxy = Proxy()
through = proxy.uri(direct)
small, _ = cards(200)
large, ends = cards(3000)

for command in (("list",), ("add", "Mara Lindqvist"), ("doctor",)):
    says_so(kith(through, *command, "--json"), "does not answer", f"down at the start of {command[0]}")
proxy.start()
same(fill(through, small).status, 0, "with the server up a file is imported")
before = content(direct)
same(len(before), 200, "and holds everybody")

importing = Fed(through, "--json")
importing.feed(large[:UNDER_WAY])
proxy.stop()
importing.feed(large[UNDER_WAY:])
says_so(importing.end(), "does not answer", "down in mid-import")
same(content(direct), before, "the book is as it was")
is_sound(direct, "and sound")
proxy.start()

importing = Fed(through, "--json")
importing.feed(large[:UNDER_WAY])
name = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(direct).query))["application_name"]
same(psql(f"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = '{name}'"), "1",
     "the server ends the connection")
importing.feed(large[UNDER_WAY:])
says_so(importing.end(), "not saved", "ended in mid-import")
same(content(direct), before, "the book is as it was")

proxy.cut = "before"
says_so(fill(through, large), "unknown", "a connection broken before the server hears of the end")
proxy.cut = None
same(content(direct), before, "the book is as it was")
proxy.cut = "after"
says_so(fill(through, small.replace(b"Family", b"Clan")), "unknown", "a connection broken after that")
proxy.cut = None
done = fill(through, small.replace(b"Family", b"Clan"))
file = json.loads(done.out)["files"][0]
same((file["created"], file["unchanged"]), (0, 200), "importing again finds everybody there", done)
same(fill(through, large).status, 0, "and all works again")
same(len(content(direct)), 3000, "with everybody in the book")
is_sound(direct, "which is sound")


def status_of(address):
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        with error:
            text = error.read().decode()
        return error.code if SECRET not in text else text


serving = subprocess.Popen(
    [book.KITH, "--db", through, "--json", "serve", "--listen", "127.0.0.1:0"],
    stdout=subprocess.PIPE, stderr=subprocess.PIPE,
)
address = json.loads(serving.stdout.readline())["url"]
same(status_of(address), 200, "the page is served")
proxy.stop()
same(status_of(address), 503, "it says when the server is down")
proxy.start()
same([status_of(address) for _ in range(3)][-1], 200, "and is there again with it")
serving.send_signal(signal.SIGTERM)
log = serving.communicate()[1].decode()
same(serving.returncode, 0, "serving ends well", log)
point(SECRET not in log and '"status":503' in log, "the log tells of it, without the password", log)
proxy.stop()
finish()
