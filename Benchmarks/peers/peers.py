#!/usr/bin/env python3
"""GridReach and its peers on the same towns: same atoms, same adjacency, one score for all.

    ./setup && .venv/bin/python peers.py [--cases FOLDER] [--limit 60] [--markdown RESULTS.md]

Peers' rows are kept in ../data/peers.json while they are made, and --reuse takes those that are
there, so that a change of GridReach can be seen in a minute; the page says when they were made.

The band is 200 to 300 households. Every run is a process of its own on one thread; seconds are
the processor's, so that other work on the machine does not count. Peers that take a seed are run
with five, and the run with the fewest cells that are out of band or in pieces (then the least
RMS) stands in the table, with the seconds of that one run. GridReach stands with its defaults,
one seed, the median of five runs.
"""
import argparse
import datetime
import fcntl
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

import dense_city
import machine
import pages
import table
from methods import METHODS
from towns import read_town, score

HERE = pathlib.Path(__file__).resolve().parent
BENCHMARK = HERE.parent / ".build/release/PartitionBenchmarks"
CASES = ["urbanS", "urbanM", "villageS"]
PACKAGES = ["pymetis", "kahip", "mtkahypar", "spopt", "gerrychain", "shapely", "pyproj"]
KEPT = HERE.parent / "data/peers.json"
# Importing is not the peer's work; the heaviest takes some seconds.
IMPORTING = 8
ONE_THREAD = {
    name: "1" for name in
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS")}


def read_labels(path):
    return [int(line) for line in path.read_text(encoding="utf-8").split()]


def ours(case, cases, folder):
    """GridReach's row, from labels scored as anybody's."""
    result = subprocess.run(
        [str(BENCHMARK), str(cases), "--case", case, "--labels", str(folder)],
        check=True, capture_output=True, text=True)
    headings, values = (line.split() for line in result.stdout.splitlines()[:2])
    printed = dict(zip(headings, values))
    town = read_town(cases / f"{case}.txt")
    row = score(town, read_labels(folder / f"{case}.labels.txt"))
    # Two writings of one definition: they must agree, or the table means nothing.
    for key, name in [("out", "out"), ("disconnected", "disconnected"), ("cells", "cells")]:
        if row[key] != int(printed[name]):
            raise SystemExit(f"{case}: {key} is {row[key]} here and {printed[name]} in GridReach")
    for key, name, room in [("rms", "rms_m", 0.006), ("pp", "pp", 0.0006)]:
        if abs(row[key] - float(printed[name])) > room:
            raise SystemExit(f"{case}: {key} is {row[key]} here and {printed[name]} in GridReach")
    row |= {"name": "**GridReach**", "seconds": float(printed["ms"]) / 1000}
    row["least"], row["proof"] = int(printed["least"]), printed["proof"]
    return row


def bounded(limit):
    def apply():
        resource.setrlimit(resource.RLIMIT_CPU, (limit + IMPORTING, limit + IMPORTING))
    return apply


def run_once(path, name, seed, limit, target):
    """One run's score, or why there is none."""
    if limit == 0:
        return {"failure": "not run"}
    target.unlink(missing_ok=True)
    words = [sys.executable, str(HERE / "methods.py"), str(path), name, str(seed), str(target)]
    try:
        result = subprocess.run(
            words, capture_output=True, text=True, timeout=30 * (limit + IMPORTING),
            preexec_fn=bounded(limit), env=dict(os.environ, **ONE_THREAD))
    except subprocess.TimeoutExpired:
        return {"failure": f"no answer in {limit} s"}
    seconds = [line for line in result.stdout.splitlines() if line.startswith("seconds ")]
    if result.returncode < 0:
        return {"failure": f"no answer in {limit} s"}
    if result.returncode != 0 or not seconds:
        said = result.stderr.strip().splitlines() or ["nothing said"]
        return {"failure": f"failed: {said[-1][:100]}"}
    row = score(read_town(path), read_labels(target))
    row["seconds"] = float(seconds[-1].split()[1])
    return row if row["seconds"] <= limit else {"failure": f"no answer in {limit} s"}


def peer(path, name, limit, target):
    """The best of a peer's runs."""
    rows = []
    for seed in range(1, METHODS[name][0] + 1):
        rows.append(run_once(path, name, seed, limit, target))
        if "failure" in rows[-1]:
            break
    answered = [row for row in rows if "failure" not in row]
    best = min(
        answered, default=rows[0], key=lambda row: (row["out"] + row["disconnected"], row["rms"]))
    return dict(best, name=name)


class Kept:
    """Rows of peers by town and method, written down as they are made."""

    def __init__(self, reuse):
        self.rows = {}
        if reuse and KEPT.exists():
            self.rows = json.loads(KEPT.read_text(encoding="utf-8"))

    def row(self, path, name, limit, target):
        key = f"{path.stem}, {name}"
        if key not in self.rows and limit == 0:
            return peer(path, name, limit, target) | {"date": "no day"}
        if key not in self.rows:
            self.rows[key] = peer(path, name, limit, target) | {
                "date": f"{datetime.date.today():%Y-%m-%d}"}
            self.write(key)
        return self.rows[key]

    def write(self, key):
        """Adds one row to the file, which other runs may be adding to as well."""
        KEPT.parent.mkdir(exist_ok=True)
        with open(KEPT, "a+", encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(0)
            rows = json.loads(file.read() or "{}") | {key: self.rows[key]}
            file.truncate(0)
            json.dump(rows, file, ensure_ascii=False, indent=1)


def place(row):
    """Order of the table: unusable cells first, then RMS; runs without an answer last."""
    if "failure" in row:
        return (1, 0, 0)
    return (0, row["out"] + row["disconnected"], row["rms"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cases", help="folder of the cases (default: GRIDREACH_CASES)")
    parser.add_argument("--case", action="append", choices=CASES, help="only this town")
    parser.add_argument("--only", default="", help="only methods whose name contains this")
    parser.add_argument("--limit", type=int, default=60,
                        help="seconds of the processor a run; 0 runs none, for --reuse")
    parser.add_argument("--reuse", action="store_true", help="take peers' rows made before")
    parser.add_argument("--markdown", type=pathlib.Path, help="also write a page of tables")
    parser.add_argument("--gridreach", type=pathlib.Path, default=dense_city.PROGRAM,
                        help="the program, for dense city A")
    options = parser.parse_args()
    cases = machine.cases_folder(options.cases)
    subprocess.run(
        ["swift", "build", "-c", "release", "--product", "PartitionBenchmarks",
         "--package-path", str(HERE.parent)], check=True, stdout=subprocess.DEVNULL)
    kept = Kept(options.reuse)
    page = ["# GridReach beside its peers", "", machine.note(PACKAGES), "",
            *__doc__.split("\n\n")[-1].strip().split("\n")]
    with tempfile.TemporaryDirectory() as folder:
        for case in options.case or CASES:
            path = cases / f"partition/{case}.txt"
            target = pathlib.Path(folder) / "labels.txt"
            own = ours(case, path.parent, pathlib.Path(folder))
            names = [name for name in METHODS if options.only in name]
            peers = sorted(
                (kept.row(path, name, options.limit, target) for name in names), key=place)
            said = table.sentences(own, peers)
            own["name"] = own["name"].strip("*")
            print(f"\n{case}\n{table.text([own, *peers])}\n" + "\n".join(said), flush=True)
            own["name"] = f"**{own['name']}**"
            bound = (
                f"GridReach's Σ violation is {own['violation']}; {own['least']} is proven to be "
                "unavoidable.")
            days = " and ".join(sorted({row["date"] for row in peers} - {"no day"}))
            page += ["", f"## {case}", "", table.markdown([own, *peers]), "",
                     f"{bound} Peers were measured on {days}.", "",
                     *(f"- {line}" for line in said)]
    if options.markdown:
        page += dense_city.section(cases / "dense-city", options.gridreach)
        page += pages.engine(BENCHMARK, cases / "partition")
        page += pages.coverage(options.gridreach, cases / "dense-city")
        options.markdown.write_text("\n".join(page) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
