#!/usr/bin/env python3
"""Times the reading of streets from OpenStreetMap's files beside osmium-tool, in one run.

    osm.py [--runs 9] [--cases FOLDER] [FILE...]

Ours: the file's bytes to a table of all streets with their shapes, tags and node numbers, inside
one process. Theirs: `osmium cat FILE -o OUT.osm.pbf`, the whole process, which reads and writes
the same objects. Both by the clock, since both have threads. Runs take turns; the medians are
told. The must is: within twice its time, and within a second.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
BINARY = HERE / ".build/release/FormatBenchmarks"


def ours(path):
    out = subprocess.run(
        [BINARY, "osm", path, "1"], check=True, capture_output=True, text=True).stdout.split()
    return float(out[0]), int(out[1]), int(out[2])


def theirs(path, target):
    start = time.perf_counter()
    subprocess.run(["osmium", "cat", path, "-o", target, "-O"], check=True, capture_output=True)
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--cases", default=os.environ.get("GRIDREACH_CASES"))
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    folder = pathlib.Path(options.cases or HERE / "../../shared/cases") / "osm"
    files = options.files or [folder / n for n in ["porto.osm.pbf", "heidelberg.osm.pbf"]]
    files = [f for f in files if f.exists()]
    if not files:
        sys.exit("osm.py: no files: GRIDREACH_CASES names the folder of cases")
    has_osmium = shutil.which("osmium") is not None
    if not has_osmium:
        print("osmium-tool is not here (Debian: osmium-tool): ours alone", file=sys.stderr)
    (HERE / "data").mkdir(exist_ok=True)
    print(f"{'file':24} {'streets':>8} {'vertices':>9} {'ours s':>8} {'osmium cat s':>13} {'ratio':>6}")
    for path in files:
        mine, other = [], []
        for _ in range(options.runs):
            seconds, streets, vertices = ours(path)
            mine.append(seconds)
            if has_osmium:
                other.append(theirs(path, HERE / "data/cat.osm.pbf"))
        our = statistics.median(mine)
        peer = statistics.median(other) if other else float("nan")
        print(f"{path.name:24} {streets:8} {vertices:9} {our:8.3f} {peer:13.3f} {our / peer:6.2f}")


if __name__ == "__main__":
    main()
