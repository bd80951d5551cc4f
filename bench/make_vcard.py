#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a file of vCards as address books export them: versions 3.0 and 4.0, two to thirty
properties a card, folded lines, groups, escapes, several scripts, a few photos. The same arguments
give the same bytes. Nobody in it exists. What only some programs read (version 2.1, lines folded
within a character) is left to the tests.

  make_vcard.py [--mib 32] [--seed 1] OUT
"""
import argparse
import base64
import random

GIVEN = """Ada Bela Chidi Dara Emre Freja Goran Hana Inês Jonas Kaito Léna Marek Nadia Oskar Priya
Quentin Rosa Sami Tomás Uma Viktor Wei Ximena Yusuf Zoë Łucja Søren Aïcha Björn 明 Ольга Δήμητρα ليلى""".split()
FAMILY = """Adeyemi Bergström Costa Dvořák Eriksen Fontaine García Haddad Ito Jansen Kowalska Lindqvist
Moreau Novák Okafor Petrov Quiroga Rossi Schmidt Tanaka Ueda Vargas Weiss Xu Yılmaz Zhang 王 Иванова""".split()
SYLLABLES = "ber lin ka mo ste ran vi dal os ter fi gu hal na pre wick so ja ru el".split()
COMPANIES = "Northwind Harbour Lumen Basalt Orchard Meridian Cobalt Juniper Atlas Kestrel".split()
TITLES = ["Engineer", "Head of Design", "Partner", "Researcher", "Account Manager", "Editor", "CFO"]
CITIES = ["Gothenburg", "São Paulo", "Nairobi", "東京", "Kraków", "Montréal", "Wellington", "Αθήνα"]
WORDS = """met at the conference in spring and talked about storage, her sister lives nearby; likes
long walks and strong coffee prefers a call over mail moved here two years ago knows the whole
team from the old days""".split()


def escape(text):
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")


def fold(line):
    """At 75 octets, never within a character."""
    raw = line.encode()
    out, limit = [], 75
    while len(raw) > limit:
        cut = limit
        while raw[cut] & 0xC0 == 0x80:
            cut -= 1
        out.append(raw[:cut])
        raw, limit = raw[cut:], 74
    out.append(raw)
    return b"\r\n ".join(out) + b"\r\n"


class Writer:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.count = 0
        self.photo = base64.b64encode(self.rng.randbytes(12000)).decode()

    def note(self):
        words = [self.rng.choice(WORDS) for _ in range(self.rng.randrange(4, 60))]
        return " ".join(words) + self.rng.choice(["", "\nSend the photographs.", "\n\nBirthday: ask!"])

    def family(self):
        """Few people of one name, as in a real book."""
        if self.rng.random() < 0.3:
            return self.rng.choice(FAMILY)
        return "".join(self.rng.choice(SYLLABLES) for _ in range(3)).capitalize()

    def points(self, four, slug):
        rng, lines = self.rng, []
        kind = (lambda *names: "".join(f";TYPE={name.lower()}" for name in names)) if four else (
            lambda *names: ";TYPE=" + ",".join(names))
        for i in range(rng.choice([0, 1, 1, 1, 2, 3])):
            label = rng.choice(["INTERNET,HOME", "INTERNET,WORK", "INTERNET"]).split(",")
            lines.append(f"EMAIL{kind(*label)}:{slug}{i or ''}@{rng.choice(COMPANIES).lower()}.example")
        for i in range(rng.choice([0, 1, 1, 2, 3])):
            number = f"+{rng.choice(['46 31', '1 415', '81 3', '49 30'])} {rng.randrange(10**6, 10**7)}"
            group = f"item{i + 1}." if rng.random() < 0.2 else ""
            label = rng.choice(["CELL,VOICE", "HOME", "WORK,FAX", "WORK,VOICE,pref"]).split(",")
            lines.append(f"{group}TEL{kind(*label)}:{number}")
            if group:
                lines.append(f"{group}X-ABLabel:_$!<Other>!$_")
        return lines

    def rest(self, four):
        rng, lines = self.rng, []
        if rng.random() < 0.6:
            lines.append(f"ORG:{rng.choice(COMPANIES)} {rng.choice(['AB', 'Ltd', 'GmbH', 'Inc.'])};"
                         f"{rng.choice(['Research', 'Sales', 'Studio'])}")
            lines.append(f"TITLE:{rng.choice(TITLES)}")
        if rng.random() < 0.4:
            lines.append(f"ADR;TYPE=home:;;{rng.randrange(1, 200)} {rng.choice(FAMILY)} Street;"
                         f"{rng.choice(CITIES)};;{rng.randrange(10000, 99999)};")
        if rng.random() < 0.4:
            day = f"{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
            lines.append(f"BDAY:{rng.randrange(1940, 2005)}-{day}")
        if rng.random() < 0.3:
            lines.append(f"URL:https://www.{rng.choice(COMPANIES).lower()}.example/~{rng.randrange(10**6)}")
        if rng.random() < 0.3:
            lines.append(f"NOTE:{escape(self.note())}")
        if rng.random() < 0.2:
            lines.append(f"CATEGORIES:{','.join(rng.sample(['friends', 'clients', 'press', 'alumni'], 2))}")
        if rng.random() < 0.02:
            data = self.photo[:rng.randrange(2000, 16000) // 4 * 4]
            lines.append(f"PHOTO:data:image/jpeg;base64,{data}" if four else
                         f"PHOTO;ENCODING=b;TYPE=JPEG:{data}")
        return lines

    def card(self):
        rng = self.rng
        self.count += 1
        four = rng.random() < 0.3
        given, family = rng.choice(GIVEN), self.family()
        slug = f"p{self.count}.{''.join(rng.choice(SYLLABLES) for _ in range(3))}"
        lines = ["BEGIN:VCARD", f"VERSION:{'4.0' if four else '3.0'}", f"N:{family};{given};;;",
                 f"FN:{given} {family}"]
        if rng.random() < 0.7:
            lines.append(f"UID:urn:uuid:{rng.getrandbits(32):08x}-0000-4000-8000-{self.count:012x}")
        lines += self.points(four, slug) + self.rest(four)
        lines += [f"REV:2024{rng.randrange(1, 13):02}15T103000Z", "END:VCARD"]
        return b"".join(fold(line) for line in lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--mib", type=int, default=32)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("out")
    options = parser.parse_args()
    writer = Writer(options.seed)
    size = 0
    with open(options.out, "wb") as out:
        while size < options.mib << 20:
            size += out.write(writer.card())
    print(f"{writer.count} cards, {size} bytes")


if __name__ == "__main__":
    main()
