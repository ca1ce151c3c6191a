#!/usr/bin/env python3
"""Asks SciPy what WalkBenchmarks was asked: the nearest of 40 stations from every vertex.

usage: walk.py FOLDER    (written by WalkBenchmarks FILE FOLDER)
Prints milliseconds, medians of 21 runs, and the largest difference between the answers.

Both answer with a row for every vertex, the distance and whose it is, unreached ones among them.
SciPy makes new columns for each question, and predecessors; WalkBenchmarks keeps its columns and
clears what the last question wrote, and that is in its time."""
import sys
import time

import numpy as np
import scipy.sparse as sparse
from scipy.sparse import csgraph

RUNS = 21
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


def median(limit):
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        answer = csgraph.dijkstra(
            matrix, indices=stations, min_only=True, return_predecessors=True, limit=limit)
        times.append((time.perf_counter() - begin) * 1000)
    return sorted(times)[RUNS // 2], answer[0]


every, theirs = median(np.inf)
near, _ = median(1200)
finite = np.isfinite(theirs)
assert (finite == np.isfinite(ours)).all(), "other vertices are reached"
print(f"SciPy: every vertex {every:.2f} ms, within 1200 m {near:.2f} ms, {finite.sum()} reached")
print(f"largest difference {np.abs(theirs[finite] - ours[finite]).max():.3e} m")
