#!/usr/bin/env python3
"""One table: GridReach beside its peers, each step on the same input, in the same run.

    make bench-peers             # installs the peers into peers/.venv, once
    make bench                   # builds, and prints the table; or Benchmarks/beside.py itself
    beside.py [--runs 3] [--only WORD] [--markdown FILE] [--programs FOLDER] [--gridreach FILE]

Seconds are the processor's, user and system, of all threads, so that other work on the machine
does not stretch them much; both sides work on one thread, take turns, and the medians stand. A
ratio of 5 says that the peer takes five times as long. Beside it stands what the answer is worth,
where speed alone would lie. Without the peers ours stand alone. Streets, towns and instances
come from GRIDREACH_CASES; rows whose input is not there are left out, and said to be.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "peers"))
import chain
import machine

PYTHON = HERE / "peers/.venv/bin/python"
SIDES = HERE / "peers/sides.py"
BUILDINGS = 10_000
ONE_THREAD = {name: "1" for name in (
    "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS",
    "GDAL_NUM_THREADS", "OSMIUM_POOL_THREADS")}
COLUMNS = ["step", "input", "ours s", "peer s", "ratio", "ours gives", "the peer gives", "peer"]


def timed(words):
    """Seconds of the processor of a whole process, and what it printed."""
    # A pipe that nobody reads would stop the process: what it says goes to files.
    with tempfile.TemporaryFile("w+") as told, tempfile.TemporaryFile("w+") as complaints:
        process = subprocess.Popen(
            [str(word) for word in words], stdout=told, stderr=complaints,
            env=dict(os.environ, **ONE_THREAD))
        _, status, usage = os.wait4(process.pid, 0)
        for file in (told, complaints):
            file.seek(0)
        out, error = told.read(), complaints.read()
    if status != 0:
        last = (error.strip().splitlines() or ["nothing said"])[-1]
        raise RuntimeError(f"{pathlib.Path(str(words[0])).name}: {last[:120]}")
    return usage.ru_utime + usage.ru_stime, out


def peer(*words):
    """One run of a peer: seconds of the call without reading and importing, what it gives, name."""
    _, out = timed([PYTHON, SIDES, *words])
    return json.loads(out.splitlines()[-1])


class Rows:
    def __init__(self, options):
        self.programs, self.gridreach = options.programs, options.gridreach
        self.cases = pathlib.Path(options.cases) if options.cases else None
        self.folder = pathlib.Path(tempfile.mkdtemp())

    def case(self, path):
        file = self.cases / path if self.cases else None
        if file is None or not file.exists():
            raise RuntimeError(f"{path} is not there: GRIDREACH_CASES names the folder of cases")
        return file

    def program(self, name, *words):
        return timed([self.programs / name, *words])

    def county(self):
        return chain.scaling.county(self.gridreach, BUILDINGS)

    # Each gives: input, our run, the peers' runs. A run gives seconds, what it gives, and a name.

    def geojson(self, operation):
        source = chain.scaling.county(self.gridreach, 5 * BUILDINGS) / "buildings.geojson"
        target = self.folder / "out.geojson"
        places = [source] if operation == "read" else [source, target]

        def ours():
            out = self.program("FormatBenchmarks", operation, *places, 1)[1]
            return float(out.split()[0]), f"{source.stat().st_size / 1e6:.0f} MB", ""

        words = [operation, source, target]
        return "50,263 buildings, 13 columns", ours, [
            lambda: peer(*words, "geopandas"), lambda: peer(*words, "pyogrio")]

    def pbf(self):
        source = self.case("osm/porto.osm.pbf")

        def ours():
            seconds, out = self.program("FormatBenchmarks", "osm", source, 1)
            return seconds, f"{int(out.split()[1]):,} streets", ""

        def osmium():
            seconds, _ = timed(["osmium", "cat", source, "-o", self.folder / "o.osm.pbf", "-O"])
            version = timed(["osmium", "--version"])[1].split()[2]
            return seconds, "the same objects, written", f"osmium-tool {version}, cat"

        return "Porto, 3.2 MB", ours, [osmium, lambda: peer("pbf", source)]

    def nearest(self):
        source, folder = self.case("osm/porto.osm.pbf"), self.folder / "walk"

        def ours():
            out = self.program("WalkBenchmarks", source, folder)[1]
            line = next(line for line in out.splitlines() if line.startswith("limit inf"))
            return float(re.search(r"every vertex ([\d.]+) ms", line)[1]) / 1000, (
                "what the peers' answers are held against"), ""

        return "Porto, 40 stations from every vertex", ours, [
            lambda name=name: peer("nearest", folder, name) for name in ("pandana", "scipy")]

    def areas(self):
        source, folder = self.case("osm/porto.osm.pbf"), self.folder / "areas"

        def ours():
            out = self.program("AreaBenchmarks", source, "--write", folder)[1]
            found = re.search(r"1200 m: precision ([\d.]+), recall ([\d.]+)", out)
            cost = re.search(r"([\d.]+) ms a station with", out)[1]
            return float(cost) / 1000, f"precision {found[1]}, recall {found[2]} at 1,200 m", ""

        return "Porto, 800 and 1,200 m, a station", ours, [
            lambda name=name: peer("areas", source, folder, name)
            for name in ("OSMnx", "Valhalla")]

    def cells(self):
        town = self.case("partition/urbanM.txt")

        def ours():
            out = self.program("PartitionBenchmarks", town.parent, "--case", town.stem)[1]
            row = dict(zip(*(line.split() for line in out.splitlines()[:2])))
            return float(row["ms"]) / 1000, (
                f"{row['out']} of {row['cells']} cells out of band, {row['disconnected']} in pieces"
            ), ""

        names = ["METIS k-way contiguous, 0.2", "METIS recursive, 0.03", "spopt Ward"]
        return "urbanM, 2,972 buildings", ours, [
            lambda name=name: peer("cells", town, name, self.folder / "labels") for name in names]

    def sites(self):
        folder = self.case("siting/pmed1.txt").parent
        few = self.folder / "pmed"
        few.mkdir(exist_ok=True)
        for number in range(1, 6):
            shutil.copy(folder / f"pmed{number}.txt", few)

        def ours():
            out = self.program("SitingBenchmarks", "median", few)[1]
            rows = [line.split() for line in out.splitlines() if line.startswith("pmed")]
            proven = sum(row[6] != "none" for row in rows)
            return sum(float(row[7]) for row in rows), (
                f"Σ {sum(int(row[4]) for row in rows):,}, {proven} of {len(rows)} proven"), ""

        return "OR-Library's p-medians 1–5", ours, [
            lambda name=name: peer("sites", folder, name) for name in ("spopt-cbc", "spopt-highs")]

    def whole(self):
        folder, results = self.county(), self.folder / "results"

        def ours():
            seconds, _ = timed(
                [self.gridreach, "run", folder / "plan.yaml", "-o", results, "--overwrite",
                 "--threads", 1, "--lang", "en", "--no-progress"])
            layer = json.loads((results / "cells.geojson").read_text(encoding="utf-8"))
            sizes = [row["properties"]["households"] for row in layer["features"]]
            out = sum(not 200 <= size <= 300 for size in sizes)
            return seconds, (
                f"{out} of {len(sizes)} cells out of band, areas, gaps, tables, report"), ""

        return "sample county, 10,179 buildings", ours, [lambda: peer("chain", folder, self.folder)]


STEPS = [
    ("read GeoJSON", lambda rows: rows.geojson("read")),
    ("write GeoJSON", lambda rows: rows.geojson("write")),
    ("read OSM PBF", Rows.pbf),
    ("nearest station", Rows.nearest),
    ("isochrones", Rows.areas),
    ("partition", Rows.cells),
    ("siting", Rows.sites),
    ("whole chain", Rows.whole),
]


def several(runs, sides):
    """Each side's runs, in turns: the one of the median time; or why there is none."""
    found = [[] for _ in sides]
    for _ in range(runs):
        for number, side in enumerate(sides):
            if found[number] and isinstance(found[number][-1], str):
                continue
            try:
                found[number].append(tuple(side()))
            except (RuntimeError, OSError) as error:
                found[number].append(str(error))
    return [
        next((one for one in all if isinstance(one, str)), None)
        or statistics.median_low(sorted(all, key=lambda one: one[0])) for all in found]


def lines(step, place, ours, peers):
    """The rows of one step; ours stand in each."""
    if isinstance(ours, str):
        return [[step, place, f"*{ours}*", "", "", "", "", ""]]
    mine = [step, place, f"{ours[0]:.4g}"]
    if not peers:
        return [mine + ["–", "–", ours[1], "", ""]]
    rows = []
    for one in peers:
        if isinstance(one, str):
            rows.append(mine + ["–", "–", ours[1], f"*{one}*", ""])
        else:
            rows.append(mine + [
                f"{one[0]:.4g}", f"{one[0] / ours[0]:.1f}", ours[1], one[1], one[2]])
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", default="", help="steps whose name contains this")
    parser.add_argument("--markdown", type=pathlib.Path)
    parser.add_argument("--programs", type=pathlib.Path, default=HERE / ".build/release")
    parser.add_argument("--gridreach", type=pathlib.Path, default=chain.scaling.PROGRAM)
    cases = os.environ.get("GRIDREACH_CASES") or HERE.parents[1] / "shared/cases"
    parser.add_argument("--cases", default=cases)
    options = parser.parse_args()
    has_peers = PYTHON.exists()
    if not has_peers:
        print("peers are not installed (make bench-peers): ours alone", file=sys.stderr)
    page = [machine.note(), "", "| " + " | ".join(COLUMNS) + " |", "|---|---|--:|--:|--:|---|---|---|"]
    print("\n".join(page), flush=True)
    rows = Rows(options)
    for step, make in STEPS:
        if options.only not in step:
            continue
        try:
            place, ours, peers = make(rows)
        except RuntimeError as error:
            place, ours, peers = str(error), lambda: (_ for _ in ()).throw(RuntimeError("no input")), []
        found = several(options.runs, [ours, *(peers if has_peers else [])])
        for row in lines(step, place, found[0], found[1:]):
            page.append("| " + " | ".join(row) + " |")
            print(page[-1], flush=True)
    shutil.rmtree(rows.folder, ignore_errors=True)
    if options.markdown:
        options.markdown.write_text("\n".join(page) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
