"""Dense city A: the statistics office's own zones beside GridReach's cells, scored alike.

Atoms are polygons that tile their communities; two adjoin where they share more than 5 cm of
border inside one community.
"""
import csv
import json
import os
import pathlib
import subprocess
import tempfile
import time
from collections import Counter

import pyproj
import shapely
from shapely.geometry import shape

import machine
import table
from towns import LOWER, UPPER, Town, score

PROGRAM = machine.PROJECT / ".build/release/gridreach"
TOUCH = 0.05
# CGCS2000, 3-degree Gauss–Krüger by central meridian: EPSG 4534 is 75° E, then one a zone.
FIRST_ZONE, FIRST_MERIDIAN = 4534, 75


def zone_of(longitude):
    """The EPSG number of the Gauss–Krüger zone around a longitude of China."""
    return FIRST_ZONE + (round(longitude / 3) * 3 - FIRST_MERIDIAN) // 3


def projector(longitude):
    to_plane = pyproj.Transformer.from_crs(4490, zone_of(longitude), always_xy=True)
    return lambda polygon: shapely.transform(polygon, to_plane.transform, interleaved=False)


def read(folder):
    """The atoms as a town, with their identifiers and zones."""
    features = json.loads((folder / "atoms.geojson").read_text(encoding="utf-8"))["features"]
    shapes = [shape(feature["geometry"]) for feature in features]
    project = projector(shapes[0].centroid.x)
    shapes = [project(one) for one in shapes]
    rows = [feature["properties"] for feature in features]
    community = [row["community_code"] for row in rows]
    borders = []
    tree = shapely.STRtree(shapes)
    for first, second in zip(*(side.tolist() for side in tree.query(shapes, "intersects"))):
        if first < second and community[first] == community[second]:
            length = shapes[first].intersection(shapes[second]).length
            if length > TOUCH:
                borders.append((first, second, length, False))
    town = Town(
        [one.centroid.x for one in shapes], [one.centroid.y for one in shapes],
        [row["households"] for row in rows], [-1] * len(rows), [one.area for one in shapes],
        [one.length for one in shapes], borders)
    return town, [row["atom_id"] for row in rows], [row["zone_id"] for row in rows]


def our_cells(folder, program):
    """The cell of each atom by GridReach, the summary, and the processor's seconds of the run."""
    with tempfile.TemporaryDirectory() as work:
        before = os.times()
        subprocess.run(
            [str(program), "partition", str(folder / "atoms.geojson"), "--communities",
             str(folder / "communities.geojson"), "--threads", "1", "--lang", "en",
             "--no-progress", "-o", f"{work}/cells/"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = os.times()
        seconds = (after.children_user + after.children_system
                   - before.children_user - before.children_system)
        with open(f"{work}/cells/assignments.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))[1:]
        layer = json.loads(
            pathlib.Path(f"{work}/cells/communities.geojson").read_text(encoding="utf-8"))
    return {row[0]: row[1] for row in rows}, layer["features"], seconds


def outside(town, labels):
    """Cells out of band, those included where nobody can live."""
    households = Counter()
    for atom, label in enumerate(labels):
        households[label] += town.households[atom]
    return sum(not LOWER <= count <= UPPER for count in households.values())


def section(folder, program):
    """Lines of the page; says so where the case or the program is not there."""
    if not folder.is_dir() or not program.exists():
        words = "dense city A: not measured; it needs the case and a release build of gridreach"
        print(words)
        return ["", "## Dense city A", "", words + "."]
    start = time.process_time()
    town, atoms, zones = read(folder)
    reading = time.process_time() - start
    cells, communities, seconds = our_cells(folder, program)
    ours = score(town, [cells[atom] for atom in atoms])
    ours |= {"name": "**GridReach**", "seconds": seconds}
    office = score(town, zones) | {"name": "the statistics office's zones", "seconds": None}
    properties = [feature["properties"] for feature in communities]
    least = sum(one["least_violation"] for one in properties)
    proven = sum(one["violation"] == one["least_violation"] for one in properties)
    strictly = outside(town, zones)
    said = [
        f"The office's zones have {office['out']} of {office['cells']} out of band with "
        f"{office['affected']:,} of {sum(town.households):,} households, Σ violation "
        f"{office['violation']:,}; GridReach's cells {ours['out']} of {ours['cells']} with "
        f"{ours['affected']:,}, Σ violation {ours['violation']:,}.",
        f"The {strictly - office['out']} zones of communities' parts where nobody lives are no "
        f"breach here; counting them, {strictly:,} zones are out of band.",
        f"Σ of the violation GridReach proves to be unavoidable: {least:,}; reached in "
        f"{proven} of {len(properties)} communities.",
        "Seconds are of the whole command on one thread, reading and writing included. "
        + machine.built(program),
    ]
    plain = [ours | {"name": "GridReach"}, office]
    print(f"\ndense city A ({town.count} atoms, {len(town.borders)} adjacencies, "
          f"made in {reading:.1f} s)\n{table.text(plain)}\n" + "\n".join(said))
    return ["", "## Dense city A", "", table.markdown([ours, office]), "",
            *(f"- {line}" for line in said)]
