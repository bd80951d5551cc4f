#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes an mbox of invented mail: one owner, threads with many people, lists, newsletters, bounces,
automatic replies and drafts, with attachments to make it as large as wanted. The same arguments give
the same bytes. Nobody in it exists: all domains are reserved for examples.

  make_mbox.py [--mib 1024] [--attachment-kib 200] [--people 2000] [--seed 1] [--crlf] OUT
"""
import argparse
import base64
import email.utils
import random

GIVEN = """Ada Bela Chidi Dara Emre Freja Goran Hana Ines Jonas Kaito Lena Marek Nadia Oskar Priya
Quentin Rosa Sami Tomás Uma Viktor Wei Ximena Yusuf Zoë Łucja Søren Aïcha Björn""".split()
FAMILY = """Adeyemi Bergström Costa Dvořák Eriksen Fontaine García Haddad Ito Jansen Kowalska Lindqvist
Moreau Novák Okafor Petrov Quiroga Rossi Schmidt Tanaka Ueda Vargas Weiss Xu Yılmaz Zhang""".split()
TOPICS = """budget roadmap proposal contract workshop hiring migration release review invoice travel
lunch introduction deck metrics security onboarding research board partnership""".split()
WORDS = """we should talk about the plan for next week because the numbers changed and I think that
your team has the better view of it please have a look when there is time From here on it is easy
thank you for the quick answer it helped a lot let me know what works best""".split()
DOMAINS = ["example.com", "example.org", "example.net", "mail.example", "work.example"]
OWNER = ("Mara Lindqvist", "mara@lindqvist.example")


def ascii_of(text):
    table = str.maketrans("áåäéëèïíłøöñřýžıšçßüúó", "aaaeeeiiloonryziscsuuo")
    return text.lower().translate(table).encode("ascii", "ignore").decode()


def people_of(rng, count):
    people = []
    for i in range(count):
        given, family = rng.choice(GIVEN), rng.choice(FAMILY)
        address = f"{ascii_of(given)}.{ascii_of(family)}{i}@{rng.choice(DOMAINS)}"
        people.append((f"{given} {family}", address))
    return people


def words(rng, count):
    return "\n".join(" ".join(rng.choice(WORDS) for _ in range(11)) for _ in range(max(1, count // 11)))


def address(person):
    return email.utils.formataddr(person, "utf-8")


class Writer:
    """Makes one message after the other; each thread's messages follow in time."""

    def __init__(self, options):
        self.rng = random.Random(options.seed)
        self.people = people_of(self.rng, options.people)
        self.weights = [1 / (i + 1) for i in range(options.people)]
        self.at = 1_500_000_000
        self.count = 0
        self.blob = base64.encodebytes(self.rng.randbytes(1 << 20)).decode()
        self.attachment = options.attachment_kib * 1024
        self.last = {}

    def person(self):
        return self.rng.choices(self.people, self.weights)[0]

    def headers(self, sender, to, subject, extra=()):
        self.count += 1
        self.at += self.rng.randrange(60, 20_000)
        date = email.utils.formatdate(self.at)
        ident = f"<{self.count}.{self.at}@{sender[1].split('@')[1]}>"
        lines = [
            f"From {sender[1]} {date[:3]} {date[8:11]} {date[5:7]} {date[17:25]} {date[12:16]}",
            f"Received: from mx.example (mx.example [192.0.2.1]) by lindqvist.example; {date}",
            f"Date: {date}", f"From: {address(sender)}", f"To: {', '.join(map(address, to))}",
            f"Subject: {subject}", f"Message-ID: {ident}", "MIME-Version: 1.0", *extra]
        return lines, ident

    def body(self):
        size = self.rng.expovariate(1 / self.attachment) if self.attachment else 0
        text = words(self.rng, self.rng.randrange(20, 400)).replace("\nFrom ", "\n>From ")
        if size < 2000:
            return ["Content-Type: text/plain; charset=utf-8", "", text, ""]
        start = self.rng.randrange(0, 77 * 64) // 77 * 77
        blob = self.blob[start:start + int(size) // 77 * 77]
        return ["Content-Type: multipart/mixed; boundary=border", "", "--border", "", text,
                "--border", "Content-Type: application/octet-stream",
                "Content-Transfer-Encoding: base64", "", blob + "--border--", ""]

    def personal(self):
        other = self.person()
        topic, last = self.last.get(other, (None, None))
        if topic is None or self.rng.random() < 0.3:
            topic, last = f"About the {self.rng.choice(TOPICS)}", None
        sender, to = (OWNER, [other]) if self.rng.random() < 0.45 else (other, [OWNER])
        if self.rng.random() < 0.15:
            to = to + [self.person()]
        extra = [f"In-Reply-To: {last}", f"References: {last}"] if last else []
        lines, ident = self.headers(sender, to, ("Re: " if last else "") + topic, extra)
        self.last[other] = (topic, ident)
        return lines + self.body()

    def robot(self):
        kind = self.rng.randrange(6)
        extra, sender, to, subject = [], self.person(), [OWNER], f"The {self.rng.choice(TOPICS)}"
        if kind == 0:
            to = [("Builders", "builders@lists.example")]
            extra = ["List-Id: <builders.lists.example>", "Precedence: list"]
        elif kind == 1:
            sender = ("Weekly Letter", "letter@news.example")
            extra = ["List-Unsubscribe: <https://news.example/u>"]
        elif kind == 2:
            sender = ("Shop", "no-reply@shop.example")
        elif kind == 3:
            sender, subject = ("Mail Delivery System", "mailer-daemon@mx.example"), "Undelivered mail"
            extra = ["Auto-Submitted: auto-replied", "Return-Path: <>"]
        elif kind == 4:
            extra, subject = ["Auto-Submitted: auto-replied"], "Automatic reply: " + subject
        else:
            sender, to = OWNER, [self.person()]
            extra = ["X-Mozilla-Draft-Info: internal/draft; vcard=0"]
        return self.headers(sender, to, subject, extra)[0] + self.body()

    def message(self):
        lines = self.personal() if self.rng.random() < 0.6 else self.robot()
        return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--mib", type=int, default=1024)
    parser.add_argument("--attachment-kib", type=int, default=200, help="mean; 0 for none")
    parser.add_argument("--people", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--crlf", action="store_true")
    parser.add_argument("out")
    options = parser.parse_args()
    writer = Writer(options)
    size = 0
    with open(options.out, "wb") as out:
        while size < options.mib << 20:
            text = writer.message()
            size += out.write((text.replace("\n", "\r\n") if options.crlf else text).encode())
    print(f"{writer.count} messages, {size} bytes")


if __name__ == "__main__":
    main()
