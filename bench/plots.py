#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""plots.py FIGURES TABLES FOLDER: draws docs/engine.md's pictures from what `script/bench engine` printed

FIGURES is its standard output, TABLES its standard error. Nothing is drawn that does not stand there."""
import html
import pathlib
import re
import sys

STYLE = """<style>
text{font:13px system-ui,sans-serif;fill:#333}.small{font-size:11px;fill:#666}.rule{stroke:#ccc}
.kith{fill:#2f6f4f}.other{fill:#b9b4a8}.bound{fill:#8fa9bd}.diagonal{stroke:#999;stroke-dasharray:4 4}
@media (prefers-color-scheme:dark){text{fill:#ddd}.small{fill:#aaa}.rule{stroke:#444}.kith{fill:#6fbf94}
.other{fill:#6b675e}.bound{fill:#5d7c94}}
</style>"""
POLICIES = [
    ("every 90 d, oldest first (typical CRM)", "every 90 days, oldest first", "other"),
    ("cadence per layer, oldest first (CRM)", "cadence per layer, oldest first", "other"),
    ("debts first, most overdue (learned)", "debts first, then most overdue", "other"),
    ("kith's agenda", "kith", "kith"),
    ("the same knowing the truth", "index that knows the truth", "bound"),
]


def svg(width, height, title, parts):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
            f'height="{height}" role="img" aria-label="{html.escape(title)}">\n<!-- SPDX-License-Identifier: '
            f"Apache-2.0; made by bench/plots.py -->\n{STYLE}\n" + "\n".join(parts) + "\n</svg>\n")


def text(x, y, words, anchor="start", kind=""):
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" class="{kind}">{html.escape(words)}</text>'


def bars(title, groups, note):
    """groups: (name, [(label, value, kind)]); values from 0 to 1."""
    left, right, height, y, parts = 230, 330, 17, 24, [text(0, 14, title)]
    for name, rows in groups:
        y += 20
        parts.append(text(0, y, name, kind="small"))
        for label, value, kind in rows:
            y += height + 4
            parts.append(text(left - 8, y - 4, label, "end"))
            parts.append(f'<rect x="{left}" y="{y - height}" width="{max(value * right, 1):.1f}" '
                         f'height="{height}" class="{kind}"/>')
            parts.append(text(left + max(value * right, 1) + 5, y - 4, f"{value:.3f}", kind="small"))
    parts.append(text(0, y + 24, note, kind="small"))
    return svg(left + right + 60, y + 34, title, parts)


def cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def plan_worlds(tables):
    """Of each size: what the columns say of each policy."""
    for block in re.finditer(r"^(\d+) ties, .*\n(\|.*\n)\|[- |]*\n((?:\|.*\n)+)", tables, re.M):
        names = cells(block[2])
        rows = [cells(line) for line in block[3].splitlines()]
        yield int(block[1]), {row[0]: dict(zip(names, row)) for row in rows}


def of_policies(tables, column):
    return [(f"{ties:,} ties", [(label, float(rows[name][column].split()[0]), kind)
                                for name, label, kind in POLICIES])
            for ties, rows in plan_worlds(tables)]


def reliability(tables):
    block = re.search(r"^Reliability.*\n\| told.*\n\|[- |]*\n((?:\|.*\n)+)", tables, re.M)
    rows = [[float(cell) for cell in cells(line)] for line in block[1].splitlines()]
    side, left, top = 260, 60, 30
    most = max(count for _, _, count in rows)
    parts = [text(0, 14, "Silence in the next 30 days: foretold and come true"),
             f'<line x1="{left}" y1="{top + side}" x2="{left + side}" y2="{top}" class="diagonal"/>']
    for tick in (0, 0.25, 0.5, 0.75, 1):
        at = top + side * (1 - tick)
        parts.append(f'<line x1="{left}" y1="{at}" x2="{left + side}" y2="{at}" class="rule"/>')
        parts.append(text(left - 6, at + 4, f"{tick:.0%}", "end", "small"))
        parts.append(text(left + side * tick, top + side + 16, f"{tick:.0%}", "middle", "small"))
    for told, happened, count in rows:
        if count:
            parts.append(f'<circle cx="{left + told * side:.1f}" cy="{top + (1 - happened) * side:.1f}" '
                         f'r="{3 + 7 * (count / most) ** 0.5:.1f}" class="kith"/>')
    parts.append(text(left + side / 2, top + side + 34, "foretold (across), happened (up)", "middle", "small"))
    return svg(left + side + 30, top + side + 44, "Reliability", parts)


def tone(figures):
    ours = re.search(r"^politeness, Stanford quarters \(Wikipedia\), AUC *\| *([.\d]+)", figures, re.M)
    theirs = re.search(r"VADER (\.\d+), 20 cues (\.\d+)", figures)
    rows = [("VADER's valence", float(theirs[1]), "other"), ("a pattern of 20 cues", float(theirs[2]), "other"),
            ("kith", float(ours[1]), "kith")]
    return bars("Telling polite from impolite requests, AUC", [("Wikipedia, Stanford quarters", rows)],
                "0.5 is chance, 1 is never wrong. kith's weights were fitted on these requests.")


def main():
    figures, tables = (pathlib.Path(name).read_text(encoding="utf-8") for name in sys.argv[1:3])
    pictures = {
        "reliability": reliability(tables),
        "value": bars("Value of a year, as a share of a near-bound",
                      of_policies(tables, "value / bound"), "Made-up years, 15 minutes a day; more is better."),
        "promises": bars("Promises late", of_policies(tables, "promises late"),
                         "Share of all promises; less is better."),
        "tone": tone(figures),
    }
    for name, picture in pictures.items():
        pathlib.Path(sys.argv[3], f"engine-{name}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
