"""Towns as graphs, and the one function that scores anybody's labels."""
import math
from collections import Counter, defaultdict, deque
from dataclasses import dataclass

LOWER, UPPER, AIM = 200, 300, 250


@dataclass
class Town:
    """Columns by atom, and borders as (atom, atom, metres, whether a main road runs there)."""

    x: list
    y: list
    households: list
    compound: list
    area: list
    perimeter: list
    borders: list

    @property
    def count(self):
        return len(self.households)

    @property
    def cells(self):
        """How many cells of the best size the households make: what a peer is asked for."""
        return max(1, round(sum(self.households) / AIM))

    def neighbours(self):
        """By atom, (other atom, metres)."""
        sides = [[] for _ in range(self.count)]
        for first, second, length, _ in self.borders:
            sides[first].append((second, length))
            sides[second].append((first, length))
        return sides


def read_town(path):
    """Reads a town in text form: counts, atoms, adjacencies."""
    with open(path, encoding="utf-8") as file:
        words = iter(file.read().split())
    atoms, adjacencies = int(next(words)), int(next(words))
    rows = [[float(next(words)) for _ in range(6)] for _ in range(atoms)]
    borders = []
    for _ in range(adjacencies):
        first, second = int(next(words)), int(next(words))
        borders.append((first, second, float(next(words)), next(words) != "0"))
    columns = list(zip(*rows))
    whole = [[int(value) for value in columns[number]] for number in (2, 3)]
    return Town(columns[0], columns[1], whole[0], whole[1], columns[4], columns[5], borders)


def parts_of(labels, neighbours):
    """How many pieces each cell consists of."""
    parts = Counter()
    seen = [False] * len(labels)
    for first, label in enumerate(labels):
        if seen[first]:
            continue
        parts[label] += 1
        seen[first] = True
        reached = deque([first])
        while reached:
            for other, _ in neighbours[reached.popleft()]:
                if not seen[other] and labels[other] == label:
                    seen[other] = True
                    reached.append(other)
    return parts


def empty_atoms(town, neighbours):
    """By atom, whether nobody lives in its connected part of the town."""
    empty = [None] * town.count
    for first in range(town.count):
        if empty[first] is not None:
            continue
        reached = [first]
        empty[first] = True
        for atom in reached:
            for other, _ in neighbours[atom]:
                if empty[other] is None:
                    empty[other] = True
                    reached.append(other)
        if any(town.households[atom] for atom in reached):
            for atom in reached:
                empty[atom] = False
    return empty


def score(town, labels):
    """The figures of one plan; the same for everybody.

    out           cells with fewer than 200 or more than 300 households; a cell without any counts
                  too, unless nobody lives in the whole connected part it lies in
    share         households in them, of all
    violation     the sum of households too few or too many
    disconnected  cells that are not in one piece
    rms           root of the mean squared distance of households to the centroid of their
                  households, metres
    pp            mean over the cells of 4 pi area / perimeter^2; the perimeter of a cell is that
                  of its atoms less twice the borders inside
    """
    if len(labels) != town.count:
        raise SystemExit(f"{len(labels)} labels for {town.count} atoms")
    members = defaultdict(list)
    for atom, label in enumerate(labels):
        members[label].append(atom)
    neighbours = town.neighbours()
    inside = Counter()
    for first, second, length, _ in town.borders:
        if labels[first] == labels[second]:
            inside[labels[first]] += 2 * length
    empty = empty_atoms(town, neighbours)
    total = sum(town.households)
    out = affected = violation = 0
    moment = 0.0
    shapes = []
    for label, atoms in members.items():
        weight = sum(town.households[a] for a in atoms)
        excess = max(0, LOWER - weight, weight - UPPER)
        if excess and not (weight == 0 and empty[atoms[0]]):
            out, affected, violation = out + 1, affected + weight, violation + excess
        if weight:
            x = sum(town.households[a] * town.x[a] for a in atoms) / weight
            y = sum(town.households[a] * town.y[a] for a in atoms) / weight
            moment += sum(
                town.households[a] * ((town.x[a] - x) ** 2 + (town.y[a] - y) ** 2) for a in atoms)
        # An atom's perimeter is at least its borders, whatever rounding wrote into the file.
        perimeter = sum(
            max(town.perimeter[a], sum(length for _, length in neighbours[a])) for a in atoms)
        perimeter -= inside[label]
        if perimeter > 0:
            shapes.append(4 * math.pi * sum(town.area[a] for a in atoms) / perimeter**2)
    parts = parts_of(labels, neighbours)
    return {
        "cells": len(members),
        "out": out,
        "share": affected / total,
        "affected": affected,
        "violation": violation,
        "disconnected": sum(1 for count in parts.values() if count > 1),
        "rms": math.sqrt(moment / total),
        "pp": sum(shapes) / len(shapes),
    }
