#!/usr/bin/env python3
"""The peers' side of ../beside.py, one call a process: sides.py STEP WORDS…

Prints a line of JSON: seconds of the processor of the call into the peer, without imports and,
where reading is not the step, without reading; what its answer is worth; its name and version."""
import csv
import importlib.metadata
import json
import pathlib
import subprocess
import sys
import tempfile
import time
import warnings

HERE = pathlib.Path(__file__).resolve().parent


def version(name):
    return f"{name} {importlib.metadata.version(name)}"


def read(source, _, name):
    if name == "geopandas":
        import geopandas
        import pyogrio
        begin = time.process_time()
        rows = len(geopandas.read_file(source))
        return time.process_time() - begin, f"{rows:,} rows", (
            f"{version('geopandas')} with {version('pyogrio')}")
    import pyogrio.raw
    begin = time.process_time()
    rows = len(pyogrio.raw.read(source)[2])
    return time.process_time() - begin, f"{rows:,} rows, shapes as bytes", version("pyogrio")


def write(source, target, name):
    pathlib.Path(target).unlink(missing_ok=True)
    if name == "geopandas":
        import geopandas
        import pyogrio
        frame = geopandas.read_file(source)
        begin = time.process_time()
        frame.to_file(target, driver="GeoJSON", engine="pyogrio")
        label = f"{version('geopandas')} with {version('pyogrio')}"
    else:
        import pyogrio.raw
        meta, _, geometry, fields = pyogrio.raw.read(source)
        begin = time.process_time()
        pyogrio.raw.write(
            target, geometry, fields, meta["fields"], driver="GeoJSON",
            geometry_type=meta["geometry_type"], crs="EPSG:4326")
        label = version("pyogrio")
    seconds = time.process_time() - begin
    return seconds, f"{pathlib.Path(target).stat().st_size / 1e6:.0f} MB", label


def pbf(source):
    import pyrosm

    begin = time.process_time()
    streets = pyrosm.OSM(source).get_network(network_type="all")
    return time.process_time() - begin, f"{len(streets):,} streets", version("pyrosm")


def nearest(folder, name):
    import numpy as np

    column = lambda file, kind: np.fromfile(f"{folder}/{file}", dtype=kind)
    start, end = column("from.i32", np.int32), column("to.i32", np.int32)
    metres, stations = column("metres.f64", np.float64), column("stations.i32", np.int32)
    ours = column("costs.f64", np.float64)
    count = len(ours)
    if name == "scipy":
        from scipy import sparse
        order = np.argsort(-metres, kind="stable")  # of parallel streets the shortest is last
        pairs = {}
        for a, b, length in zip(start[order], end[order], metres[order]):
            pairs[min(a, b), max(a, b)] = length
        a, b = np.array(list(pairs)).T
        matrix = sparse.coo_matrix((list(pairs.values()), (a, b)), shape=(count, count)).tocsr()
        begin = time.process_time()
        found = sparse.csgraph.dijkstra(
            matrix, directed=False, indices=stations, min_only=True, return_predecessors=True)[0]
        seconds, more = time.process_time() - begin, "Dijkstra"
    else:
        import pandana
        import pandas as pd
        begin = time.process_time()
        network = pandana.Network(
            pd.Series(np.arange(count, dtype=float)), pd.Series(np.zeros(count)),
            pd.Series(start), pd.Series(end), pd.DataFrame({"metres": metres}))
        network.set_pois(
            "s", 1e6, 1, pd.Series(stations.astype(float)), pd.Series(np.zeros(len(stations))))
        made = time.process_time() - begin
        begin = time.process_time()
        found = network.nearest_pois(1e6, "s", num_pois=1, max_distance=np.inf)[1].to_numpy()
        seconds, more = time.process_time() - begin, f"hierarchy made before in {made:.1f} s"
    known = np.isfinite(ours)
    off = np.abs(found[known] - ours[known]).max()
    return seconds, f"differs by {off:.2g} m at most; {more}", version(name)


def areas(source, folder, name):
    import numpy as np
    import shapely

    city = pathlib.Path(source).name.split(".")[0]
    with open(f"{folder}/{city}-stations.csv", encoding="utf-8") as file:
        stations = [(float(row["lon"]), float(row["lat"])) for row in csv.DictReader(file)][:10]
    points = np.loadtxt(f"{folder}/{city}-points.csv", delimiter=",", skiprows=1)
    with tempfile.TemporaryDirectory() as scratch:
        draw, label = (osmnx if name == "OSMnx" else valhalla)(source, pathlib.Path(scratch))
        begin = time.process_time()
        found = [draw(place) for place in stations]
        seconds = (time.process_time() - begin) / len(stations)
    both = drawn = reached = 0
    for row, parts in enumerate(found):
        of = points[(points[:, 0] == row) & (points[:, 1] == 15)]
        inside = np.zeros(len(of), bool)
        for part in parts:
            inside |= shapely.contains_xy(shapely.make_valid(part), of[:, 3], of[:, 4])
        truth = of[:, 2] == 1
        both, drawn = both + (inside & truth).sum(), drawn + inside.sum()
        reached += truth.sum()
    return seconds, f"precision {both / drawn:.4f}, recall {both / reached:.4f}", label


def osmnx(source, scratch):
    import osmnx_areas

    peer = osmnx_areas.OSMnx(osmnx_areas.read(source, scratch))
    walks = {800: 10, 1200: 15}
    return (lambda place: peer.areas(place, walks, osmnx_areas.buffered)[0][1200]), (
        f"{version('osmnx')}, streets and 25 m; its graph made before")


def valhalla(source, scratch):
    import valhalla as library
    from isochrones import isochrones, tiles

    actor = tiles(source, scratch)
    return (lambda place: isochrones(actor, place)[0][15]), (
        f"{version('pyvalhalla-weekly')}, its tiles made before")


def cells(town, name, target):
    """The best of the peer's seeds, as in peers.py."""
    import peers
    row = peers.peer(pathlib.Path(town), name, 60, pathlib.Path(target))
    if "failure" in row:
        raise SystemExit(row["failure"])
    package = "pymetis" if name.startswith("METIS") else "spopt"
    return row["seconds"], (
        f"{row['out']} of {row['cells']} cells out of band, {row['disconnected']} in pieces"
    ), f"{name} ({version(package)})"


def sites(folder, method):
    total = value = 0
    for number in range(1, 6):
        out = subprocess.run(
            [sys.executable, HERE / "siting.py", "--run", method, f"pmed{number}", "--cases",
             pathlib.Path(folder).parent], check=True, capture_output=True, text=True).stdout
        found = json.loads(out.splitlines()[-1])
        total, value = total + found["build"] + found["solve"], value + found["value"]
    solver = "CBC" if method == "spopt-cbc" else version("highspy")
    return total, f"Σ {value:,}, no gap told", f"{version('spopt')}, {solver}"


def chain(folder, scratch):
    import by_hand
    return by_hand.run(pathlib.Path(folder), pathlib.Path(scratch))


def main():
    warnings.simplefilter("ignore")
    steps = [read, write, pbf, nearest, areas, cells, sites, chain]
    step = next(step for step in steps if step.__name__ == sys.argv[1])
    print(json.dumps(step(*sys.argv[2:])))


if __name__ == "__main__":
    main()
