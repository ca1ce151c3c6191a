#!/usr/bin/env python3
"""Asks Valhalla, OSMnx, QGIS, and plain circles, for the areas that AreaBenchmarks drew, and judges
them by the same test points.

usage: isochrones.py FOLDER FILE.osm.pbf ...
  FOLDER   written by `AreaBenchmarks FILE... --write FOLDER`
needs: requirements.txt (./setup), osmium; python3-qgis for QGIS's, which are left out without it

Truth is the exact distance along the streets as GridReach's network has them. Valhalla walks on
the same file by rules of its own, so a part of what it misses is a matter of rules: factors and
penalties are set to one and none, its speed to 4.8 km/h. OSMnx and QGIS walk on the streets that
OSMnx's filter for walking leaves open. Prints a row of a Markdown table each."""
import csv
import json
import math
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import geopandas
import numpy as np
import osmnx as ox
import shapely
import valhalla

import osmnx_areas

MINUTES = (10, 15)
METRES_PER_MINUTE = 80
PLAIN = {
    "walking_speed": 4.8, "walkway_factor": 1, "sidewalk_factor": 1, "alley_factor": 1,
    "driveway_factor": 1, "service_factor": 1, "step_penalty": 0, "elevator_penalty": 0,
    "gate_penalty": 0, "gate_cost": 0, "private_access_penalty": 0, "service_penalty": 0,
    "living_street_factor": 1, "use_hills": 1, "max_hiking_difficulty": 6,
}


def read(folder, name):
    with open(folder / f"{name}-stations.csv") as file:
        stations = [(float(row["lon"]), float(row["lat"])) for row in csv.DictReader(file)]
    columns = np.loadtxt(folder / f"{name}-points.csv", delimiter=",", skiprows=1)
    return stations, columns


def tiles(source, folder):
    (folder / "tiles").mkdir()
    config = valhalla.get_config(tile_extract="", tile_dir=str(folder / "tiles"))
    path = folder / "valhalla.json"
    path.write_text(json.dumps(config))
    build = Path(valhalla.__file__).parent / "bin" / "valhalla_build_tiles"
    # It writes a list of its own into the folder it runs in.
    subprocess.run(
        [build, "-c", path, Path(source).resolve()], check=True, capture_output=True, cwd=folder)
    return valhalla.Actor(str(path))


def isochrones(actor, place, **options):
    request = {
        "locations": [{"lon": place[0], "lat": place[1]}], "costing": "pedestrian",
        "costing_options": {"pedestrian": PLAIN}, "polygons": True,
        "contours": [{"time": minutes} for minutes in MINUTES], **options}
    begin = time.thread_time()
    answer = actor.isochrone(json.dumps(request))
    took = (time.thread_time() - begin) * 1000
    shapes = {}
    for feature in json.loads(answer)["features"]:
        minutes = int(feature["properties"]["contour"])
        shapes.setdefault(minutes, []).append(shapely.geometry.shape(feature["geometry"]))
    return {minutes: parts for minutes, parts in shapes.items()}, took


def circle(place, metres):
    lon, lat = place
    north = metres / 111_195
    east = north / math.cos(math.radians(lat))
    turns = [2 * math.pi * step / 256 for step in range(256)]
    return shapely.Polygon([(lon + east * math.cos(t), lat + north * math.sin(t)) for t in turns])


def judge(label, city, shapes, points, milliseconds):
    """shapes: {(station, minutes): [polygons]}"""
    for minutes in MINUTES:
        both = drawn = reached = invalid = 0
        corners = []
        for (station, own), parts in shapes.items():
            if own != minutes:
                continue
            rows = points[(points[:, 0] == station) & (points[:, 1] == minutes)]
            truth = rows[:, 2] == 1
            inside = np.zeros(len(rows), bool)
            for part in parts:
                invalid += not part.is_valid
                inside |= shapely.contains_xy(shapely.make_valid(part), rows[:, 3], rows[:, 4])
            both += int((inside & truth).sum())
            drawn += int(inside.sum())
            reached += int(truth.sum())
            corners.append(sum(len(shapely.get_coordinates(part)) for part in parts))
        print(
            f"| {city} | {minutes * METRES_PER_MINUTE} m | {label} | {both / max(drawn, 1):.4f} | "
            f"{both / max(reached, 1):.4f} | {int(np.median(corners))} | {invalid} | "
            f"{milliseconds} |", flush=True)


def qgis(graph, stations, scratch):
    """{(station, minutes): [polygons]}, and milliseconds a station; None where there is no QGIS."""
    crs = graph.graph["crs"]
    edges = ox.convert.graph_to_gdfs(ox.convert.to_undirected(graph), nodes=False)
    edges[["length", "geometry"]].reset_index(drop=True).to_file(scratch / "streets.gpkg")
    places = geopandas.GeoDataFrame(
        {"row": range(len(stations))}, geometry=[shapely.Point(place) for place in stations],
        crs="EPSG:4326").to_crs(crs)
    places.to_file(scratch / "stations.gpkg")
    walks = [str(minutes * METRES_PER_MINUTE) for minutes in MINUTES]
    asked = subprocess.run(
        ["/usr/bin/python3", Path(__file__).with_name("qgis_areas.py"), scratch / "streets.gpkg",
         scratch / "stations.gpkg", scratch, *walks], capture_output=True, text=True)
    if asked.returncode != 0:
        print(asked.stderr, file=sys.stderr)
        return None
    shapes = {}
    for minutes in MINUTES:
        found = geopandas.read_file(scratch / f"{minutes * METRES_PER_MINUTE}.gpkg")
        for row, shape in zip(found["row"], found.to_crs("EPSG:4326").geometry):
            shapes[int(row), minutes] = [shape]
    took = sum(json.loads(asked.stdout.splitlines()[-1]).values())
    return shapes, took / len(stations)


def valhallas(city, stations, points, source, scratch):
    actor = tiles(source, scratch)
    for label, options in (
            ("Valhalla, as it comes", {}),
            ("Valhalla, all parts, no generalising", {"denoise": 0, "generalize": 0})):
        shapes, times = {}, []
        for row, place in enumerate(stations):
            found, took = isochrones(actor, place, **options)
            times.append(took)
            for minutes, parts in found.items():
                shapes[row, minutes] = parts
        judge(label, city, shapes, points, f"{np.median(times):.2f}")


def osmnxs(city, stations, points, graph):
    peer = osmnx_areas.OSMnx(graph)
    walks = {minutes * METRES_PER_MINUTE: minutes for minutes in MINUTES}
    for label, draw in (
            ("OSMnx, convex hull of junctions", osmnx_areas.hull),
            ("OSMnx, whole streets and 25 m", osmnx_areas.buffered)):
        shapes, times = {}, []
        for row, place in enumerate(stations):
            found, took = peer.areas(place, walks, draw)
            times.append(took)
            for metres, parts in found.items():
                shapes[row, walks[metres]] = parts
        judge(label, city, shapes, points, f"{np.median(times):.0f}")


def main():
    folder = Path(sys.argv[1])
    print("| city | walk | areas | precision | recall | vertices | invalid | ms a station, both |")
    print("|---|---|---|---|---|---|---|---|")
    for source in sys.argv[2:]:
        city = Path(source).name.split(".")[0]
        stations, points = read(folder, city)
        shapes = {(row, minutes): [circle(place, minutes * METRES_PER_MINUTE)]
                  for row, place in enumerate(stations) for minutes in MINUTES}
        judge("circle", city, shapes, points, "–")
        with tempfile.TemporaryDirectory() as scratch:
            scratch = Path(scratch)
            valhallas(city, stations, points, source, scratch)
            graph = osmnx_areas.read(source, scratch)
            osmnxs(city, stations, points, graph)
            found = qgis(graph, stations, scratch)
            if found:
                judge("QGIS service area and 25 m", city, found[0], points, f"{found[1]:.0f}")


if __name__ == "__main__":
    main()
