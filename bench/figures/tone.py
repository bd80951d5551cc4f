# SPDX-License-Identifier: Apache-2.0
"""how well kith hears the tone of a text, beside VADER, and how fast

Everything goes through `kith tone --lines`, as anybody could ask it. The sets of the rules are split in
two by a hash of the text: half A was read while the rules were mended, half B never was."""
import csv
import gzip
import hashlib
import io
import json
import math
import tarfile

from measure import HERE, Figure, at_least, at_most

SETS = HERE.parent / "tests/data/tone"
RULES = """blame complaint gossip absolute guilt-trip conditional-apology evasive-passive defensive demand
unspecific-thanks no-reason shouting""".split()
CORPUS_MIB = 8


def lines_of(path):
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as file:
        return [line.rstrip("\n") for line in file]


def flat(text):
    return " ".join(text.split())


def ask(bench, texts, kind="message"):
    """The answers to texts, each on a line of its own."""
    path = bench.folder / "texts"
    path.write_text("".join(flat(text) + "\n" for text in texts), encoding="utf-8")
    answers = bench.run(bench.kith, "tone", "--kind", kind, "--lines", path).out.splitlines()
    assert len(answers) == len(texts)
    return [json.loads(answer) for answer in answers]


def pearson(xs, ys):
    mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
    covariance = sum((x - mx) * (y - my) for x, y in zip(xs, ys))
    return covariance / math.sqrt(sum((x - mx) ** 2 for x in xs) * sum((y - my) ** 2 for y in ys))


def weighted_f1(gold, scores):
    """Gold class: the sign of the mean rating; told class: beyond .05 either way."""
    gold = [(g > 0) - (g < 0) for g in gold]
    told = [(s >= 0.05) - (s <= -0.05) for s in scores]
    total = 0
    for kind in (-1, 0, 1):
        hits = sum(g == t == kind for g, t in zip(gold, told))
        if hits:
            total += gold.count(kind) / len(gold) * 2 * hits / (gold.count(kind) + told.count(kind))
    return total


def auc(good, bad):
    """Of a pair of one good and one bad, how often the good one scores higher."""
    ranked = sorted([(score, 1) for score in good] + [(score, 0) for score in bad])
    ranks, i = 0.0, 0
    while i < len(ranked):
        end = i
        while end < len(ranked) and ranked[end][0] == ranked[i][0]:
            end += 1
        ranks += (i + end + 1) / 2 * sum(label for _, label in ranked[i:end])
        i = end
    return (ranks - len(good) * (len(good) + 1) / 2) / (len(good) * len(bad))


def valence(bench):
    reference = {}
    for line in lines_of(bench.data("tone", "vader_reference_scores.tsv.gz")):
        name, number, _, score = line.split("\t")
        reference[name, number] = float(score)
    folder = bench.data("tone", "cjhutto+vaderSentiment", "hutto_ICWSM_2014")
    for title, name in (("tweets", "tweets"), ("Amazon reviews", "amazonReviewSnippets")):
        rows = [line.split("\t") for line in lines_of(folder / f"{name}_GroundTruth.txt.gz")]
        gold = [float(row[1]) for row in rows]
        vader = [reference[name, row[0]] for row in rows]
        ours = [answer["valence"] or 0 for answer in ask(bench, [row[2] for row in rows])]
        for measure, function in (("Pearson r", pearson), ("weighted F1", weighted_f1)):
            mine, theirs = function(gold, ours), function(gold, vader)
            yield Figure(f"valence, {title}, {measure}", f"{mine:.3f}", f"> VADER's {theirs:.3f}", mine > theirs)


def politeness(bench):
    path = bench.data("tone", "extendann+Politeness-Detection", "wikipedia.annotated.csv.gz")
    rows = list(csv.DictReader(io.StringIO("\n".join(lines_of(path)))))
    rows.sort(key=lambda row: float(row["Normalized Score"]))
    quarter = len(rows) // 4
    answers = ask(bench, [row["Request"] for row in rows])
    for name, key, target in (("politeness", "politeness", 0.80), ("valence in its place", "valence", None)):
        bad = [answer[key] or 0 for answer in answers[:quarter]]
        good = [answer[key] or 0 for answer in answers[-quarter:]]
        value = auc(good, bad)
        yield (at_least(f"{name}, Stanford quarters (Wikipedia), AUC", value, target, "") if target
               else Figure(f"{name}, the same", f"{value:.3f}", "VADER .737, 20 cues .772"))


def requests(bench):
    path = bench.data("tone", "ParakweetLabs+EmailIntentDataSet", "src", "resources", "Ask0729-fixed.txt.gz")
    rows = [line.split("\t", 1) for line in lines_of(path) if "\t" in line]
    told = [answer["asks"] > 0 for answer in ask(bench, [row[1] for row in rows])]
    hits = sum(t and row[0] == "Yes" for t, row in zip(told, rows))
    f1 = 2 * hits / (sum(told) + sum(row[0] == "Yes" for row in rows))
    yield Figure("requests, EmailIntent (its training half), F1", f"{f1:.3f}", ">= 0.75, one pattern .634", f1 >= 0.75)


def half_of(text):
    return "AB"[hashlib.sha256(text.encode()).digest()[0] % 2]


def warned(answer, rule):
    return any(found["rule"] == rule and found["severity"] != "info" for found in answer["findings"])


def check_drafts(bench, drafts):
    """(kind, text) pairs; a text with line breaks is asked by itself."""
    answers = [None] * len(drafts)
    for kind in sorted({kind for kind, _ in drafts}):
        flat_ones = [i for i, (k, text) in enumerate(drafts) if k == kind and "\n" not in text]
        for i, answer in zip(flat_ones, ask(bench, [drafts[i][1] for i in flat_ones], kind)):
            answers[i] = answer
    for i, (kind, text) in enumerate(drafts):
        if answers[i] is None:
            path = bench.folder / "draft"
            path.write_text(text, encoding="utf-8")
            answers[i] = json.loads(bench.run(bench.kith, "--json", "tone", "--kind", kind, path).out)
    return answers


def rules(bench):
    for rule in RULES:
        rows = [line.split("\t") for line in (SETS / f"{rule}.tsv").read_text(encoding="utf-8").splitlines()
                if line and not line.startswith("#")]
        rows = [(label, kind, text.replace("\\n", "\n")) for label, kind, text in rows]
        answers = check_drafts(bench, [(kind, text) for _, kind, text in rows])
        for half in ("A", "B"):
            judged = [(row[0] == "yes", warned(answer, rule)) for row, answer in zip(rows, answers)
                      if half_of(row[2]) == half]
            hits = sum(wanted and told for wanted, told in judged)
            precision = hits / max(1, sum(told for _, told in judged))
            recall = hits / max(1, sum(wanted for wanted, _ in judged))
            yield Figure(f"rule {rule}, half {half}", f"P {precision:.2f} R {recall:.2f}", "P >= .90 R >= .75",
                         precision >= 0.90 and recall >= 0.75)


def ordinary(bench):
    rows = [line.split("\t") for line in (SETS / "ordinary.txt").read_text(encoding="utf-8").splitlines() if line]
    answers = ask(bench, [row[0] for row in rows])
    for half in ("A", "B"):
        of_half = [(row, answer) for row, answer in zip(rows, answers) if half_of(row[0]) == half]
        false = sum(warned(answer, rule) and rule not in row[1:] for row, answer in of_half for rule in RULES)
        yield at_most(f"ordinary sentences, half {half}, false findings in 100", 100 * false / len(of_half), 2, "")


def mail(bench):
    """Sentences of real mail, which tests/data/tone points to and does not hold."""
    archive = bench.data("mail", "sreyemnayr+enron-email-eval", "emails-993.tar.gz")
    with tarfile.open(archive) as tar:
        mails = {member.name.removeprefix("./"): tar.extractfile(member).read()
                 for member in tar if member.isfile()}
    rows = [line.split("\t") for line in (SETS / "enron-ordinary.tsv").read_text(encoding="utf-8").splitlines()
            if line and not line.startswith("#")]
    texts = [mails[row[0]][int(row[1]):int(row[1]) + int(row[2])].decode("utf-8", "replace") for row in rows]
    false = sum(warned(answer, rule) and rule not in row[3:]
                for row, answer in zip(rows, ask(bench, texts)) for rule in RULES)
    yield at_most("sentences of the Enron mails, false findings in 100", 100 * false / len(rows), 2, "")


def speed(bench):
    sentences = [line.split("\t")[0] for line in (SETS / "ordinary.txt").read_text(encoding="utf-8").splitlines()]
    text = "\n".join(sentences) + "\n"
    path = bench.folder / "corpus"
    path.write_text(text * (CORPUS_MIB * 1024 * 1024 // len(text.encode())), encoding="utf-8")
    best = min(bench.run(bench.kith, "tone", "--lines", path).cpu for _ in range(3))
    yield at_least("tone --lines, ordinary sentences", path.stat().st_size / 1e6 / best, 20, "MB/s of one core")
    path.write_text("x\n", encoding="utf-8")
    start = min(bench.run(bench.kith, "tone", "--lines", path).cpu for _ in range(5))
    path.write_text((" ".join(sentences)[:2000] + "\n") * 500, encoding="utf-8")
    spent = min(bench.run(bench.kith, "tone", "--lines", path).cpu for _ in range(3)) - start
    yield at_most("a draft of 2,000 characters", 1000 * spent / 500, 2, "ms")
    yield Figure("starting and reading the rules, once", f"{1000 * start:.1f} ms")


def measure(bench):
    if bench.data("tone") is not None:
        for part in (valence, politeness, requests):
            yield from part(bench)
    for part in (rules, ordinary):
        yield from part(bench)
    if bench.data("mail") is not None:
        yield from mail(bench)
    yield from speed(bench)
