#!/usr/bin/env python3
"""Times `gridreach run` on sample counties from 10,000 buildings to a million, step by step.

    Benchmarks/chain.py [--buildings 10000 50000 200000 1000000] [--threads 2] [--siting]

The whole chain: communities, compounds, buildings, streets, barriers, gates and stairwells are
read, cells cut, areas along the streets and coverage of a station for every 2,000 buildings
measured, and every layer, table and the report written. Stations are the sample's own, taken
evenly; --siting leaves the choice of new stations in the plan. Counties are those of `scaling`,
in ./data; a million takes some minutes, and 2 GB of disk.

Seconds of a step are of the clock, as run.json has them; whole and processor are those of the
process. Of several runs (--runs) the median by the clock stands.
"""
import argparse
import importlib.machinery
import importlib.util
import json
import os
import pathlib
import re
import shutil
import subprocess
import time

HERE = pathlib.Path(__file__).resolve().parent
BUILDINGS_A_STATION = 2000
COLUMNS = [
    ("read s", ["reading"]), ("partition s", ["partition"]), ("coverage s", ["coverage"]),
    ("siting s", ["siting"]), ("write s", ["layers", "kit", "report"])]


def load_scaling():
    """`scaling` beside this file, whose counties are used."""
    loader = importlib.machinery.SourceFileLoader("scaling", str(HERE / "scaling"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("scaling", loader))
    loader.exec_module(module)
    return module


scaling = load_scaling()


def county(program, buildings, with_siting=False):
    """The folder of a sample county with a station for every 2,000 buildings."""
    source = scaling.county(program, buildings)
    folder = source.with_name(f"chain-{buildings}{'-sited' if with_siting else ''}")
    if folder.exists():
        return folder
    folder.mkdir()
    for file in source.iterdir():
        if file.name not in ("stations.geojson", "plan.yaml"):
            os.link(file, folder / file.name)
    layer = json.loads((source / "stations.geojson").read_text(encoding="utf-8"))
    used = [row for row in layer["features"] if row["properties"]["status"] == "in_use"]
    count = max(1, buildings // BUILDINGS_A_STATION)
    layer["features"] = [used[number * len(used) // count] for number in range(count)]
    (folder / "stations.geojson").write_text(
        json.dumps(layer, ensure_ascii=False), encoding="utf-8")
    plan = (source / "plan.yaml").read_text(encoding="utf-8")
    if not with_siting:
        plan = re.sub(r"(?ms)^siting:\n(  .*?\n)+", "", plan)
    (folder / "plan.yaml").write_text(plan, encoding="utf-8")
    return folder


def run(program, folder, target, threads):
    """One whole run: what run.json measured, and what the system did."""
    words = [str(program), "run", str(folder / "plan.yaml"), "-o", str(target), "--overwrite",
             "--threads", str(threads), "--lang", "en", "--no-progress"]
    start = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    whole = time.perf_counter() - start
    if status != 0:
        raise SystemExit(f"gridreach run of {folder} ended with status {status >> 8}")
    record = json.loads((target / "run.json").read_text(encoding="utf-8"))
    stages = record["measured"]["stages"]
    found = {name: sum(stages.get(stage, 0) for stage in own) for name, own in COLUMNS}
    return found | {
        "whole s": whole, "processor s": usage.ru_utime + usage.ru_stime,
        "peak MB": usage.ru_maxrss / 1024, "counts": record["counts"]}


def row(found, threads, names):
    counts = found["counts"]
    per = 1e6 / counts["buildings"]
    return [
        f"{counts['buildings']:,}", f"{counts['stations']:,}", f"{counts['cells']:,}",
        str(threads), *(f"{found[name]:.2f}" for name in names),
        f"{found['whole s']:.2f}", f"{found['processor s']:.2f}",
        f"{found['processor s'] * per:.1f}", f"{found['peak MB']:.0f}",
        f"{found['peak MB'] * 1024 / counts['buildings']:.2f}"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument(
        "--buildings", type=int, nargs="+", default=[10_000, 50_000, 200_000, 1_000_000])
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--siting", action="store_true", help="choose new stations, too")
    parser.add_argument("--program", type=pathlib.Path, default=scaling.PROGRAM)
    options = parser.parse_args()
    names = [name for name, _ in COLUMNS if options.siting or name != "siting s"]
    headings = ["buildings", "stations", "cells", "threads", *names, "whole s", "processor s",
                "processor µs/building", "peak MB", "peak KB/building"]
    print(f"{scaling.machine()}\n\n| {' | '.join(headings)} |\n|{'--:|' * len(headings)}")
    target = HERE / "data/chain-results"
    for buildings in options.buildings:
        folder = county(options.program, buildings, options.siting)
        found = sorted(
            (run(options.program, folder, target, options.threads) for _ in range(options.runs)),
            key=lambda found: found["whole s"])
        words = row(found[len(found) // 2], options.threads, names)
        print(f"| {' | '.join(words)} |", flush=True)
    shutil.rmtree(target, ignore_errors=True)


if __name__ == "__main__":
    main()
