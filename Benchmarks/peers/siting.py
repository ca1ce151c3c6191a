#!/usr/bin/env python3
"""Coverings and p-medians whose best is known: spopt with CBC and with HiGHS, OR-Tools' CP-SAT, and
GridReach beside them.

usage: siting.py [--markdown FILE] [--limit SECONDS] [--cases FOLDER] [--program FILE]
needs: setup (requirements.txt), gzip, and a build of the benchmarks: swift build -c release
       --package-path .. --traits MILP

Each peer gets what its documentation asks for: spopt a full matrix of costs, CP-SAT a Boolean for
each site and each demand (p-median: for each pair). Every value is counted anew from the chosen
sites. Each run is a process of its own: highspy and ortools cannot be loaded together."""
import argparse
import csv
import gzip
import json
import math
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import machine

HERE = Path(__file__).resolve().parent
PACKAGES = ("spopt", "PuLP", "highspy", "ortools")
METHODS = {
    "spopt-cbc": "spopt, CBC", "spopt-highs": "spopt, HiGHS", "cp-sat": "OR-Tools CP-SAT, 2 workers"}
# Name, kind, file, p, the best known.
CASES = [("SF", "cover", None, 4, 875247)] + [
    (f"pmed{number}", "median", f"pmed{number}.txt", None, best)
    for number, best in enumerate((5819, 4093, 4250, 3034, 1355, 7824), 1)
] + [
    ("county", "cover", "county-R1300.txt.gz", 20, 181698),
    ("New York", "cover", "mclp-newyork.txt", 50, 1153640),
]


def cpu():
    """Seconds of the processor, of this process and of those it has waited for."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))


def san_francisco(folder):
    name = "SF_network_distance_candidateStore_16_censusTract_205_new.csv"
    tracts, weights, sites = {}, [], {}
    with open(folder / name) as file:
        for row in list(csv.reader(file))[1:]:
            tract = tracts.setdefault(row[2], len(tracts))
            if tract == len(weights):
                weights.append(int(row[3]))
            sites.setdefault(row[1], []).extend([tract] if float(row[0]) <= 5000 else [])
    return weights, list(sites.values())


def county(path):
    numbers = iter(map(int, gzip.open(path, "rt").read().split()))
    rows, columns = next(numbers), next(numbers)
    weights = [next(numbers) for _ in range(rows)]
    return weights, [[next(numbers) for _ in range(next(numbers))] for _ in range(columns)]


def new_york(path):
    import numpy as np

    head, demand = path.read_text().split("DEMAND_SECTION")
    lines = head.split("NODE_COORD_SECTION")[1].split("\n")
    places = np.radians([list(map(float, line.split())) for line in lines if line.strip()])
    weights = [int(float(word)) for word in demand.split() if word != "EOF"]
    lat, lon = places[:, :1], places[:, 1:]
    north = np.sin((lat - lat.T) / 2) ** 2
    east = np.sin((lon - lon.T) / 2) ** 2
    metres = 2 * 6378100 * np.arcsin(np.sqrt(north + np.cos(lat) * np.cos(lat.T) * east))
    return weights, [np.flatnonzero(row <= 400).tolist() for row in metres]


def graph(path):
    import numpy as np

    numbers = list(map(int, path.read_text().split()))
    count, edges, p = numbers[:3]
    costs = np.full((count, count), 1 << 40)
    np.fill_diagonal(costs, 0)
    for edge in range(edges):
        start, end, cost = numbers[3 + 3 * edge:6 + 3 * edge]
        # An edge given twice takes its last cost.
        costs[start - 1, end - 1] = costs[end - 1, start - 1] = cost
    for middle in range(count):
        costs = np.minimum(costs, costs[:, middle:middle + 1] + costs[middle])
    return costs, p


def spopt(method, kind, data, p, limit):
    import numpy as np
    import pulp
    from spopt.locate import MCLP, PMedian

    solver = (
        pulp.PULP_CBC_CMD(msg=False, timeLimit=limit) if method == "spopt-cbc"
        else pulp.HiGHS(msg=False, timeLimit=limit, threads=1))
    begin = cpu()
    if kind == "cover":
        weights, sets = data
        costs = np.full((len(weights), len(sets)), 9.0)
        for site, rows in enumerate(sets):
            costs[rows, site] = 0
        model = MCLP.from_cost_matrix(costs, np.array(weights, float), 1.0, p_facilities=p)
    else:
        model = PMedian.from_cost_matrix(
            data.astype(float), np.ones(len(data)), p_facilities=p)
    built = cpu() - begin
    failure = None
    try:
        model = model.solve(solver)
    except RuntimeError as error:
        failure = str(error)
    solved = cpu() - begin - built
    if failure:
        return {"failure": failure, "build": built, "solve": solved}
    sites = [site for site, var in enumerate(model.fac_vars) if (var.varValue or 0) > 0.5]
    # What it tells its caller; it knows of no gap.
    claim = pulp.LpStatus[model.problem.status]
    return {"sites": sites, "claim": claim, "bound": None, "build": built, "solve": solved}


def cp_sat(kind, data, p, limit):
    from ortools.sat.python import cp_model

    begin = cpu()
    model = cp_model.CpModel()
    if kind == "cover":
        weights, sets = data
        x = [model.new_bool_var("") for _ in sets]
        z = [model.new_bool_var("") for _ in weights]
        covering = [[] for _ in weights]
        for site, rows in enumerate(sets):
            for row in rows:
                covering[row].append(x[site])
        for row, var in enumerate(z):
            model.add_bool_or(covering[row] + [var.negated()])
        model.add(sum(x) <= p)
        model.maximize(sum(weight * var for weight, var in zip(weights, z)))
    else:
        count = len(data)
        x = [model.new_bool_var("") for _ in range(count)]
        pairs = [[model.new_bool_var("") for _ in range(count)] for _ in range(count)]
        for demand in range(count):
            model.add_exactly_one(pairs[demand])
            for site in range(count):
                model.add_implication(pairs[demand][site], x[site])
        model.add(sum(x) == p)
        model.minimize(sum(
            int(data[demand, site]) * pairs[demand][site]
            for demand in range(count) for site in range(count)))
    built = cpu() - begin
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = limit
    solver.parameters.num_workers = 2
    status = solver.solve(model)
    solved = cpu() - begin - built
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return {"failure": solver.status_name(status), "build": built, "solve": solved}
    return {
        "sites": [site for site, var in enumerate(x) if solver.value(var)],
        "claim": solver.status_name(status).capitalize(), "bound": solver.best_objective_bound,
        "build": built, "solve": solved}


def load(case, folder):
    name, kind, file, p, _ = case
    if name == "SF":
        return san_francisco(folder), p
    if kind == "median":
        return graph(folder / file)
    return (county if name == "county" else new_york)(folder / file), p


def run(method, case, folder, limit):
    """One run; a JSON line."""
    data, p = load(case, folder)
    kind = case[1]
    result = (
        cp_sat(kind, data, p, limit) if method == "cp-sat" else spopt(method, kind, data, p, limit))
    if "sites" in result:
        sites = result.pop("sites")
        if kind == "cover":
            weights, sets = data
            covered = set().union(*(sets[site] for site in sites))
            result["value"] = sum(weights[row] for row in covered)
        else:
            result["value"] = int(data[:, sites].min(axis=1).sum())
        result["within"] = len(sites) <= p
    print(json.dumps(result))


def ours(cases, program):
    """GridReach's rows of each case, by the benchmark's own tables."""
    rows = {}
    with tempfile.TemporaryDirectory() as folder:
        for case in CASES:
            if case[1] == "median":
                os.symlink(cases / "siting" / case[2], f"{folder}/{case[2]}")
        lines = subprocess.run(
            [program, "median", folder], check=True, capture_output=True, text=True).stdout
    for line in lines.splitlines():
        words = line.split()
        if words and words[0].startswith("pmed"):
            rows[words[0]] = [("GridReach, plain build", {
                "value": int(words[4]), "bound": int(words[5]), "claim": words[6],
                "build": None, "solve": float(words[7])})]
    chosen = [f"{case[0].replace(' ', '')}:{case[3]}" for case in CASES if case[1] == "cover"]
    lines = subprocess.run(
        [program, "exact", cases, "1000", "1000", *chosen],
        check=True, capture_output=True, text=True).stdout
    for line in lines.splitlines()[1:]:
        word = [part.strip() for part in line.split("|")]
        rows[word[0]] = [
            ("GridReach, plain build", {
                "value": int(word[2]), "bound": int(word[3]), "claim": word[4], "build": None,
                "solve": float(word[5])}),
            ("GridReach, trait MILP", {
                "value": int(word[9]), "bound": int(word[10]), "claim": word[11], "build": None,
                "solve": float(word[5]) + float(word[13])})]
    return rows


def cells(name, case, result):
    best = case[4]

    def seconds(key):
        return "–" if result[key] is None else f"{result[key]:.2f}"

    if "failure" in result:
        return [name, f"*{result['failure'][:60]}*", "", "", "", seconds("build"), seconds("solve")]
    value, bound = result["value"], result["bound"]
    # A bound of the other side of the value proves it, once rounded to whole units.
    sense = math.floor if case[1] == "cover" else math.ceil
    sure = 1e-6 if case[1] == "cover" else -1e-6
    is_proven = bound is not None and sense(bound + sure) == value
    gap = "none told" if bound is None else f"{abs(bound - value) / value:.3%}"
    claim = result["claim"]
    if claim == "Optimal" and value != best:
        claim = "**Optimal (wrong)**"
    elif claim in ("prices", "multipliers", "search", "none"):
        claim = "proven" if is_proven else "best known"
    return [
        name, f"{value:,}", f"{abs(value - best) / best:.3%}" if value != best else "0", claim, gap,
        seconds("build"), seconds("solve")]


def table(rows):
    lines = [
        "| case | method | value | off the best known | says | gap told | build s | solve s |",
        "|---|---|--:|--:|---|--:|--:|--:|"]
    for case, name, result in rows:
        title = f"{case[0]}, p = {case[3]}" if case[3] else case[0]
        lines.append(f"| {title} | " + " | ".join(cells(name, case, result)) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--markdown")
    parser.add_argument("--limit", type=float, default=60)
    parser.add_argument(
        "--cases", type=Path,
        default=Path(os.environ.get("GRIDREACH_CASES", HERE.parents[2] / "shared/cases")))
    parser.add_argument(
        "--program", type=Path, default=HERE.parent / ".build/release/SitingBenchmarks")
    parser.add_argument("--run", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    siting = options.cases / "siting"
    if options.run:
        case = next(case for case in CASES if case[0] == options.run[1])
        return run(options.run[0], case, siting, options.limit)
    mine = ours(options.cases, options.program)
    rows = []
    for case in CASES:
        rows += [(case, name, result) for name, result in mine.get(case[0], [])]
        for method, name in METHODS.items():
            command = [
                sys.executable, __file__, "--run", method, case[0], "--limit", str(options.limit),
                "--cases", options.cases]
            done = subprocess.run(command, capture_output=True, text=True)
            lines = done.stdout.splitlines()
            if done.returncode or not lines:
                reason = (done.stderr.strip().splitlines() or ["no answer"])[-1]
                result = {"failure": reason, "build": None, "solve": None}
            else:
                result = json.loads(lines[-1])
            rows.append((case, name, result))
            print(cells(name, case, result), file=sys.stderr, flush=True)
    words = table(rows)
    print(words)
    if options.markdown:
        head = (
            f"# Sitings beside other programs\n\n{machine.note(PACKAGES)}\n"
            f"Limit {options.limit:g} s a run. Values are counted anew from the chosen sites; seconds "
            "are of the processor, reading left out. \"Gap told\" is by the program's own bound. The limit "
            "is of the clock: what a peer had of it depends on the load told above. \"Optimal (wrong)\" is "
            "what spopt prints for the best that was found when the limit ended the search.\n\n")
        Path(options.markdown).write_text(head + words + "\n")


if __name__ == "__main__":
    main()
