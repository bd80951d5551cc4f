# SPDX-License-Identifier: Apache-2.0
"""What measuring needs again and again."""
import dataclasses
import os
import pathlib
import statistics
import subprocess
import sys
import time

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


@dataclasses.dataclass
class Run:
    """One program run to its end."""
    out: str
    wall: float  # seconds
    cpu: float   # seconds, user and system
    peak: float  # resident MiB


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

    def make(self, script, *arguments):
        """Run one of the generators beside this file."""
        return self.run(sys.executable, HERE / script, *arguments)

    def remove(self, *names):
        for name in names:
            for path in self.folder.glob(f"{name}*"):
                path.unlink()
