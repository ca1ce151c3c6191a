#!/usr/bin/env python3
"""Runs one peer on one town: methods.py TOWN METHOD SEED LABELS

Writes a label a line, and prints the processor's seconds of the call into the peer; reading the
town and importing are not counted. Nothing here needs GridReach. What each peer is given:

- as many cells as the households make at 250 each, or, where it takes a floor instead, 200;
- households as weights of vertices (and 1 % of a household each, for buildings without any),
  metres of shared border as weights of edges;
- its own flag for contiguity where it has one;
- the allowed imbalance in the name of the method, one thread, the seed.
"""
import sys
import time
import warnings

from towns import AIM, LOWER, read_town

# Weights are whole numbers: 100 a household, so that an empty building weighs 1.
HOUSEHOLD = 100


def weights(town):
    return [HOUSEHOLD * households + 1 for households in town.households]


def decimetres(length):
    return max(1, round(length * 10))


def rows(town):
    """The graph as compressed rows: offsets, neighbours, weights of edges."""
    offsets, others, lengths = [0], [], []
    for sides in town.neighbours():
        for other, length in sorted(sides):
            others.append(other)
            lengths.append(decimetres(length))
        offsets.append(len(others))
    return offsets, others, lengths


def metis(town, seed, imbalance, recursive):
    import pymetis

    offsets, others, lengths = rows(town)
    options = pymetis.Options(ufactor=round(imbalance * 1000), seed=seed, ncuts=8, niter=50)
    start = time.process_time()
    # Recursive bisection has no flag for contiguity.
    result = pymetis.part_graph(
        town.cells, xadj=offsets, adjncy=others, vweights=weights(town), eweights=lengths,
        recursive=recursive, contiguous=not recursive, options=options, warn_on_copies=False)
    return result.vertex_part, time.process_time() - start


def kahip(town, seed, imbalance, mode):
    import kahip as library

    offsets, others, lengths = rows(town)
    start = time.process_time()
    _, labels = library.kaffpa(
        weights(town), offsets, lengths, others, town.cells, imbalance, True, seed,
        getattr(library, mode))
    return labels, time.process_time() - start


def mtkahypar(town, seed, imbalance, preset):
    import mtkahypar as library

    library.set_seed(seed)
    machine = library.initialize(1)
    context = machine.context_from_preset(getattr(library.PresetType, preset))
    context.set_partitioning_parameters(town.cells, imbalance, library.Objective.CUT)
    context.logging = False
    graph = machine.create_graph(
        context, town.count, len(town.borders), [border[:2] for border in town.borders],
        weights(town), [decimetres(border[2]) for border in town.borders])
    start = time.process_time()
    parts = graph.partition(context)
    seconds = time.process_time() - start
    return [parts.block_id(atom) for atom in range(town.count)], seconds


def spopt_inputs(town):
    import geopandas
    import libpysal
    from shapely.geometry import Point

    points = [Point(x, y) for x, y in zip(town.x, town.y)]
    frame = geopandas.GeoDataFrame(
        {"x": town.x, "y": town.y, "households": town.households}, geometry=points)
    sides = [sorted(other for other, _ in sides) for sides in town.neighbours()]
    return frame, libpysal.weights.W(dict(enumerate(sides)), silence_warnings=True)


def spopt(town, seed, kind):
    import numpy
    import spopt.region

    frame, adjacency = spopt_inputs(town)
    numpy.random.seed(seed)
    if kind == "maxp":
        model = spopt.region.MaxPHeuristic(
            frame, adjacency, ["x", "y"], "households", LOWER, top_n=2)
    elif kind == "skater":
        model = spopt.region.Skater(frame, adjacency, ["x", "y"], n_clusters=town.cells)
    elif kind == "ward":
        model = spopt.region.WardSpatial(frame, adjacency, ["x", "y"], n_clusters=town.cells)
    else:
        model = spopt.region.AZP(
            frame, adjacency, ["x", "y"], n_clusters=town.cells, random_state=seed)
    start = time.process_time()
    model.solve()
    return [int(label) for label in model.labels_], time.process_time() - start


def gerrychain(town, seed, imbalance, kind):
    import gerrychain as library
    import networkx
    from gerrychain.partition import initial_partition_generators as generators

    graph = networkx.Graph()
    for atom, households in enumerate(town.households):
        graph.add_node(atom, households=households)
    graph.add_edges_from(border[:2] for border in town.borders)
    graph = library.Graph.from_networkx(graph)
    generator = getattr(generators, f"recursive_{kind}_part")
    start = time.process_time()
    assignment = generator(
        graph, range(town.cells), sum(town.households) / town.cells, "households", imbalance,
        rng=seed)
    return [assignment[atom] for atom in range(town.count)], time.process_time() - start


# Name → the call, and with how many seeds it is tried: the best of them counts.
METHODS = {}
for _eps in (0.03, 0.1, 0.2):
    METHODS |= {
        f"METIS k-way contiguous, {_eps}": (
            5, lambda town, seed, e=_eps: metis(town, seed, e, False)),
        f"METIS recursive, {_eps}": (5, lambda town, seed, e=_eps: metis(town, seed, e, True)),
        f"KaHIP strong, {_eps}": (5, lambda town, seed, e=_eps: kahip(town, seed, e, "STRONG")),
        f"Mt-KaHyPar quality, {_eps}": (
            5, lambda town, seed, e=_eps: mtkahypar(town, seed, e, "QUALITY")),
        f"Mt-KaHyPar highest quality, {_eps}": (
            5, lambda town, seed, e=_eps: mtkahypar(town, seed, e, "HIGHEST_QUALITY")),
    }
METHODS |= {
    "KaHIP eco, 0.03": (5, lambda town, seed: kahip(town, seed, 0.03, "ECO")),
    "spopt max-p, floor 200": (1, lambda town, seed: spopt(town, seed, "maxp")),
    "spopt SKATER": (1, lambda town, seed: spopt(town, seed, "skater")),
    "spopt Ward": (1, lambda town, seed: spopt(town, seed, "ward")),
    "spopt AZP": (1, lambda town, seed: spopt(town, seed, "azp")),
    "GerryChain tree, 0.2": (1, lambda town, seed: gerrychain(town, seed, 0.2, "tree")),
    "GerryChain seed, 0.2": (1, lambda town, seed: gerrychain(town, seed, 0.2, "seed")),
}


def main():
    warnings.simplefilter("ignore")
    path, name, seed, target = sys.argv[1:]
    labels, seconds = METHODS[name][1](read_town(path), int(seed))
    with open(target, "w", encoding="utf-8") as file:
        file.writelines(f"{label}\n" for label in labels)
    print(f"seconds {seconds}")


if __name__ == "__main__":
    main()
