#!/usr/bin/env python3
"""Times GeoJSON reading and writing against GDAL, on one thread of one machine, in one run.

    python3 -m venv .venv && .venv/bin/pip install pyogrio numpy
    .venv/bin/python formats.py [--features 1000000] [--runs 3] [--cases FOLDER]

Both sides do the same: every geometry and property of a file into columns in memory, and those
columns into a file again, in one process, start-up and imports not counted. The side of GDAL is
pyogrio's bulk door for read and write, and ogr2ogr (whole process, GeoJSON to GeoJSON) for
streaming. Seconds are seconds of the processor, user and system, so that other work on the
machine does not count. Inputs and outputs lie in ./data.

Where the trait GDAL is built, footprints are also read from GeoPackage, Shapefile and FlatGeobuf:
by us through GDAL, by pyogrio in its own process, and by ogr2ogr into memory (whole process).
"""
import argparse
import json
import os
import pathlib
import random
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE / "data"
BINARY = HERE / ".build/release/FormatBenchmarks"


def write_points(path, count):
    """Point features with five properties, as a list of a county's buildings has them."""
    rng = random.Random(1)
    with open(path, "w", encoding="utf-8") as out:
        out.write('{"type":"FeatureCollection","features":[\n')
        for i in range(count):
            feature = {
                "type": "Feature",
                "properties": {
                    "building_id": f"B{i:07d}",
                    "community": f"滨江社区{i % 211}",
                    "households": rng.randrange(0, 400),
                    "area_m2": round(rng.uniform(40, 9000), 2),
                    "lift": rng.random() < 0.3,
                },
                "geometry": {
                    "type": "Point",
                    "coordinates": [
                        round(rng.uniform(117.1, 117.4), 7),
                        round(rng.uniform(28.2, 28.4), 7),
                    ],
                },
            }
            out.write(",\n" if i else "")
            out.write(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
        out.write("\n]}\n")


def write_polygons(path, source, copies):
    """The polygons of a city, many times over."""
    features = json.loads(source.read_text(encoding="utf-8"))["features"]
    lines = [json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features]
    with open(path, "w", encoding="utf-8") as out:
        out.write('{"type":"FeatureCollection","features":[\n')
        out.write(",\n".join(line for _ in range(copies) for line in lines))
        out.write("\n]}\n")


def write_footprints(path, count):
    """Square footprints with five properties, and a name in Chinese."""
    rng = random.Random(2)
    with open(path, "w", encoding="utf-8") as out:
        out.write('{"type":"FeatureCollection","features":[\n')
        for i in range(count):
            x, y = round(rng.uniform(117.1, 117.4), 7), round(rng.uniform(28.2, 28.4), 7)
            w, h = 0.0004, 0.00012
            ring = [[x, y], [x + w, y], [x + w, y + h], [x, y + h], [x, y]]
            feature = {
                "type": "Feature",
                "properties": {
                    "bldg_id": f"3301060010{i:010d}",
                    "comm_name": f"滨江社区{i % 211}",
                    "households": rng.randrange(0, 400),
                    "area_m2": round(rng.uniform(40, 9000), 2),
                    "levels": rng.randrange(1, 34),
                },
                "geometry": {
                    "type": "Polygon",
                    "coordinates": [[[round(a, 7), round(b, 7)] for a, b in ring]],
                },
            }
            out.write(",\n" if i else "")
            out.write(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
        out.write("\n]}\n")


def compare_by_gdal(count, runs, ours_only):
    """Reading and writing through GDAL beside GDAL's own tools and our GeoJSON."""
    source = DATA / f"footprints-{count}.geojson"
    if not source.exists():
        write_footprints(source, count)
    print(f"\n{'':24}{'MB':>6}  {'':14}{'ours s':>8}{'pyogrio s':>11}{'ogr2ogr s':>11}")
    mine = statistics.median(ours("read", source, runs))
    name = f"{count:,} footprints"
    print(f"{name:24}{source.stat().st_size / 1e6:6.0f}  {'GeoJSON read':14}{mine:8.3f}")
    for ending, word in (("gpkg", "GeoPackage"), ("shp", "Shapefile"), ("fgb", "FlatGeobuf")):
        target = DATA / f"footprints-{count}.{ending}"
        written = statistics.median(ours("gdal-write", source, target, runs))
        size = sum(f.stat().st_size for f in DATA.glob(f"footprints-{count}.*")
                   if f.suffix not in (".geojson", ".gpkg", ".fgb") or f == target)
        if ending != "shp":
            size = target.stat().st_size
        mine = statistics.median(ours("gdal-read", target, runs))
        line = f"{name:24}{size / 1e6:6.0f}  {word + ' read':16}{mine:6.3f}"
        if not ours_only:
            line += f"{statistics.median(gdal('read', target, target, runs)):11.3f}"
            line += f"{statistics.median(into_memory(target, runs)):11.3f}"
        print(line)
        print(f"{'':24}{'':6}  {word + ' write':16}{written:6.3f}", flush=True)


def into_memory(source, runs):
    """Seconds of ogr2ogr from a file to nowhere."""
    seconds = []
    for _ in range(runs):
        process = subprocess.Popen(["ogr2ogr", "-f", "Memory", "none", str(source)])
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            raise SystemExit("ogr2ogr failed")
        seconds.append(usage.ru_utime + usage.ru_stime)
    return seconds


def ours(*words):
    result = subprocess.run(
        [str(BINARY), *map(str, words)], check=True, capture_output=True, text=True)
    return [float(line) for line in result.stdout.split()]


GDAL_SIDE = """
import sys, time, os
import pyogrio.raw
operation, source, target, runs = sys.argv[1:5]
def read():
    return pyogrio.raw.read(source)
if operation == "read":
    for _ in range(int(runs)):
        start = time.process_time(); read(); print(time.process_time() - start)
else:
    meta, _, geometry, fields = read()
    for _ in range(int(runs)):
        if os.path.exists(target): os.remove(target)
        start = time.process_time()
        pyogrio.raw.write(target, geometry, fields, meta["fields"], driver="GeoJSON",
            geometry_type=meta["geometry_type"], crs="EPSG:4326", RFC7946="YES")
        print(time.process_time() - start)
"""


def gdal(operation, source, target, runs):
    environment = dict(os.environ, GDAL_NUM_THREADS="1", OGR_GEOJSON_MAX_OBJ_SIZE="0")
    result = subprocess.run(
        [sys.executable, "-c", GDAL_SIDE, operation, str(source), str(target), str(runs)],
        check=True, capture_output=True, text=True, env=environment)
    return [float(line) for line in result.stdout.split()]


def ogr2ogr(source, target, runs):
    seconds = []
    for _ in range(runs):
        target.unlink(missing_ok=True)
        process = subprocess.Popen(
            ["ogr2ogr", "-f", "GeoJSON", "-lco", "RFC7946=YES", str(target), str(source)])
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            raise SystemExit("ogr2ogr failed")
        seconds.append(usage.ru_utime + usage.ru_stime)
    return seconds


def peak_megabytes(words):
    """Peak resident memory of one process, by wait4."""
    process = subprocess.Popen([str(BINARY), *map(str, words)], stdout=subprocess.PIPE)
    seconds = float(process.stdout.read().split()[0])
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit("the streaming run failed")
    return seconds, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--features", type=int, default=1_000_000)
    parser.add_argument("--copies", type=int, default=50)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--cases", type=pathlib.Path, default=HERE.parent.parent / "shared/cases")
    parser.add_argument("--ours-only", action="store_true")
    parser.add_argument("--footprints", type=int, default=50_000)
    options = parser.parse_args()

    traits = subprocess.run(
        [HERE.parent / ".ci/traits"], check=True, capture_output=True, text=True, cwd=HERE.parent
    ).stdout.strip()
    flags = ["--traits", traits] if traits else []
    subprocess.run(
        ["swift", "build", "-c", "release", *flags, "--package-path", HERE], check=True)
    DATA.mkdir(exist_ok=True)
    inputs = {}
    points = DATA / f"points-{options.features}.geojson"
    if not points.exists():
        write_points(points, options.features)
    inputs[f"{options.features:,} points"] = points
    city = options.cases / "dense-city/atoms.geojson"
    if city.exists():
        polygons = DATA / f"polygons-{options.copies}.geojson"
        if not polygons.exists():
            write_polygons(polygons, city, options.copies)
        inputs[f"city polygons × {options.copies}"] = polygons

    target = DATA / "out.geojson"
    print(f"{'':24}{'MB':>6}  {'':14}{'ours s':>8}{'MB/s':>7}{'GDAL s':>9}{'ratio':>7}")
    for name, source in inputs.items():
        size = source.stat().st_size / 1e6
        rows = {
            "read": (ours("read", source, options.runs), "read"),
            "write": (ours("write", source, target, options.runs), "write"),
        }
        for operation, (seconds, word) in rows.items():
            mine = statistics.median(seconds)
            line = f"{name:24}{size:6.0f}  {operation:14}{mine:8.3f}{size / mine:7.0f}"
            if not options.ours_only:
                theirs = statistics.median(gdal(word, source, target, options.runs))
                line += f"{theirs:9.2f}{theirs / mine:7.1f}"
            print(line, flush=True)
        mine, memory = peak_megabytes(["stream", source, target, 10_000])
        line = f"{name:24}{size:6.0f}  {'stream':14}{mine:8.3f}{size / mine:7.0f}"
        if not options.ours_only:
            theirs = statistics.median(ogr2ogr(source, target, options.runs))
            line += f"{theirs:9.2f}{theirs / mine:7.1f}"
        print(line + f"   peak {memory:.0f} MB", flush=True)
    if "GDAL" in traits.split(","):
        compare_by_gdal(options.footprints, options.runs, options.ours_only)


if __name__ == "__main__":
    main()
