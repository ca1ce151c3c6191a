#!/usr/bin/env python3
"""Asks others what WalkBenchmarks was asked: the nearest of 40 stations from every vertex.

usage: walk.py FOLDER    (written by WalkBenchmarks FILE FOLDER)
Prints milliseconds, medians of 21 runs, and the largest difference from our answers.

Benchmarks/run runs it in Benchmarks/.venv, which has SciPy. networkit and pandana are asked where
they are installed: .venv/bin/pip install networkit==11.2.2 pandana==0.8 in this folder. With
pandana it takes some minutes, not a second.

SciPy's dijkstra answers as we do, with a row for every vertex, the distance and whose it is,
unreached ones among them. It makes new columns for each question, and predecessors;
WalkBenchmarks keeps its columns and clears what the last question wrote, and that is in its time.

networkit has no search from several vertices at once, and its MultiTargetDijkstra goes from one
vertex to several. So one more vertex is joined to the stations by streets of no length, and
Dijkstra starts there. Paths are not kept, which is quickest, so it does not say whose a vertex is.
It knows no limit of distance.

pandana asks a contraction hierarchy once for each vertex, in all threads of the machine. Making
the hierarchy and set_pois are not in its time, and printed beside it. A street counts in whole
millimetres, cut off, and distances are rounded to float32, so its answers are a little short."""
import importlib.metadata
import os
import sys
import time

import numpy as np
import scipy.sparse as sparse
from scipy.sparse import csgraph

RUNS = 21
NEAR = 1200.0
# pandana knows no endless distance: its millimetres are 32 bits. No answer is as long as this.
FAR = 1_000_000.0
folder = sys.argv[1]
read = lambda name, kind: np.fromfile(f"{folder}/{name}", dtype=kind)
start, end = read("from.i32", np.int32), read("to.i32", np.int32)
metres, stations = read("metres.f64", np.float64), read("stations.i32", np.int32)
ours = read("costs.f64", np.float64)
count = len(ours)

# Of parallel streets the shortest counts; SciPy would add them up.
low, high = np.minimum(start, end), np.maximum(start, end)
order = np.lexsort((metres, high, low))
low, high, metres = low[order], high[order], metres[order]
first = np.ones(len(low), bool)
first[1:] = (low[1:] != low[:-1]) | (high[1:] != high[:-1])
first &= low != high
low, high, metres = low[first], high[first], metres[first]
matrix = sparse.coo_matrix(
    (np.concatenate([metres, metres]),
     (np.concatenate([low, high]), np.concatenate([high, low]))), shape=(count, count)).tocsr()


def timed(ask):
    """Milliseconds, the median, and the last answer."""
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        answer = ask()
        times.append((time.perf_counter() - begin) * 1000)
    return sorted(times)[RUNS // 2], answer


def show(name, every, theirs, near=None, nearby=None):
    """A row of the table; vertices that are not reached are infinite in `theirs` and `nearby`."""
    finite = np.isfinite(theirs)
    assert (finite == np.isfinite(ours)).all(), f"{name}: other vertices are reached"
    within = ("-", "-") if near is None else (f"{near:.2f}", np.isfinite(nearby).sum())
    print(
        f"{name + ' ' + importlib.metadata.version(name):18} {every:9.2f} {finite.sum():8} "
        f"{within[0]:>10} {within[1]:>8} {np.abs(theirs[finite] - ours[finite]).max():13.3e}",
        flush=True)


def ask_scipy():
    def dijkstra(limit):
        return csgraph.dijkstra(
            matrix, indices=stations, min_only=True, return_predecessors=True, limit=limit)

    every, theirs = timed(lambda: dijkstra(np.inf))
    near, nearby = timed(lambda: dijkstra(NEAR))
    show("scipy", every, theirs[0], near, nearby[0])


def ask_networkit():
    import networkit

    graph = networkit.GraphFromCoo(
        (np.concatenate([metres, np.zeros(len(stations))]),
         (np.concatenate([low, np.full(len(stations), count)]).astype(np.uint64),
          np.concatenate([high, stations]).astype(np.uint64))),
        n=count + 1, weighted=True)

    def dijkstra():
        search = networkit.distance.Dijkstra(graph, count, storePaths=False)
        search.run()
        return search, search.getDistances(asarray=True)  # the column belongs to the search

    every, (search, column) = timed(dijkstra)
    theirs = np.array(column)[:count]
    theirs[theirs == np.finfo(float).max] = np.inf
    show("networkit", every, theirs)
    print("  no limit of distance, and not whose a vertex is; one thread")


def ask_pandana():
    import pandana
    import pandas

    # Places serve only to find the vertices of stations, so a vertex lies at its number.
    begin = time.perf_counter()
    network = pandana.Network(
        pandas.Series(np.arange(count, dtype=float)), pandas.Series(np.zeros(count)),
        pandas.Series(low), pandas.Series(high), pandas.DataFrame({"metres": metres}))
    made = time.perf_counter()
    for limit in (FAR, NEAR):
        network.set_pois(
            str(limit), limit, 1, pandas.Series(stations.astype(float)),
            pandas.Series(np.zeros(len(stations))))
    placed = time.perf_counter()

    def nearest(limit):
        return network.nearest_pois(
            limit, str(limit), num_pois=1, max_distance=np.inf, include_poi_ids=True)

    every, theirs = timed(lambda: nearest(FAR))
    near, nearby = timed(lambda: nearest(NEAR))
    show("pandana", every, theirs[1].to_numpy(), near, nearby[1].to_numpy())
    threads = os.environ.get("OMP_NUM_THREADS") or len(os.sched_getaffinity(0))
    print(
        f"  not in its time: the contraction hierarchy {made - begin:.1f} s, "
        f"set_pois {(placed - made) / 2 * 1000:.0f} ms\n"
        f"  threads: {threads}; lengths in whole millimetres, answers in float32")


print(
    f"{'milliseconds':18} {'every':>9} {'reached':>8} {f'{NEAR:.0f} m':>10} {'reached':>8} "
    f"{'difference m':>13}")
ask_scipy()
for name, ask in (("networkit", ask_networkit), ("pandana", ask_pandana)):
    try:
        ask()
    except ModuleNotFoundError as missing:
        print(f"{name}: not asked, {missing.name} is not installed")
