# SPDX-License-Identifier: Apache-2.0
"""What measuring needs again and again."""
import contextlib
import dataclasses
import os
import pathlib
import re
import signal
import statistics
import subprocess
import sys
import time
import urllib.request

HERE = pathlib.Path(__file__).parent.resolve()
median = statistics.median


@dataclasses.dataclass
class Figure:
    name: str
    measured: str
    target: str = ""
    met: bool | None = None  # None: only told, there is no target


def at_least(name, value, target, unit="x"):
    return Figure(name, f"{value:.3g} {unit}", f">= {target:g} {unit}", value >= target)


def at_most(name, value, target, unit):
    return Figure(name, f"{value:.3g} {unit}", f"<= {target:g} {unit}", value <= target)


def told_by(output, topic):
    """What a C program printed before its table of figures, and the figures, each under a topic."""
    before, table = output.split("figure | measured | target | met\n")
    rows = [[cell.strip() for cell in line.split("|")] for line in table.splitlines()]
    met = {"yes": True, "NO": False}
    return before, [Figure(f"{topic}: {name}", measured, target, met.get(is_met))
                    for name, measured, target, is_met in rows]


@dataclasses.dataclass
class Run:
    """One program run to its end."""
    out: str
    wall: float  # seconds
    cpu: float   # seconds, user and system
    peak: float  # resident MiB


class Server:
    """A running server; ask it by what follows the address's last slash."""

    def __init__(self, process, url):
        self.process = process
        self.url = url

    def get(self, path):
        with urllib.request.urlopen(self.url + path, timeout=60) as answer:
            return answer.read().decode()

    def resident(self):
        """MiB now."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(re.search(r"VmRSS:\s+(\d+) kB", status).group(1)) / 1024

    def cpu(self):
        """Seconds of processor time so far."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rsplit(")")[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Bench:
    def __init__(self, build, folder):
        self.build = build
        self.folder = folder  # removed afterwards
        self.kith = build / "src/kith"

    def program(self, name):
        return self.build / "bench" / name

    def data(self, *parts):
        """A file of the shared data sets, or None where they are not."""
        path = HERE.parent.parent.joinpath("shared/data", *parts)
        return path if path.exists() else None

    def reference(self, name):
        """A file of the shared reference, or None where there is none."""
        path = HERE.parent.parent.joinpath("shared/reference", name)
        return path if path.exists() else None

    def run(self, *command, **environment):
        """Run a program that must succeed; what it prints, its time and its memory."""
        with open(self.folder / "out", "w+", encoding="utf-8") as out:
            start = time.monotonic()
            process = subprocess.Popen([str(word) for word in command], stdout=out, stdin=subprocess.DEVNULL,
                                       env=os.environ | {key: str(value) for key, value in environment.items()})
            _, status, used = os.wait4(process.pid, 0)
            wall = time.monotonic() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            text = out.read()
        if process.returncode != 0:
            raise RuntimeError(f"{' '.join(map(str, command))} ended with {process.returncode}")
        return Run(text, wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)

    @contextlib.contextmanager
    def serving(self, *command):
        """A Server, which has said its address on a line of its own; stopped in the end."""
        process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, text=True)
        try:
            for line in process.stdout:
                url = re.search(r"http://[\d.]+:\d+/", line)
                if url:
                    yield Server(process, url.group())
                    break
            else:
                raise RuntimeError(f"{command[0]} did not start to serve")
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate()

    def make(self, script, *arguments):
        """Run one of the generators beside this file."""
        return self.run(sys.executable, HERE / script, *arguments)

    def remove(self, *names):
        for name in names:
            for path in self.folder.glob(f"{name}*"):
                path.unlink()
