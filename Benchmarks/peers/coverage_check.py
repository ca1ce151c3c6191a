#!/usr/bin/env python3
"""Checks the written cells against the written communities: gaps, overlaps, sums of areas.

    .venv/bin/python coverage_check.py FOLDER [COMMUNITIES]

FOLDER is of `gridreach partition -o FOLDER/`, COMMUNITIES the file of communities it was given.

None of GridReach's code is used. In WGS 84 a coordinate of 7 decimals is a whole number of
1e-7 degree, and everything is exact: twice the area of a ring is a whole number, and so is the sum
over the cells, which must equal that of the community. Directed edges must cancel too: what is
left when the edges of a community's cells are added up must be the community's own border, edge
by edge. Then GEOS looks for overlaps, in those whole numbers and in the Gauss–Krüger zone, where
PROJ puts every position. Ends with status 3 where something is not exact. How far the written
communities are from those given is told, and decides nothing: mending their borders is allowed.
"""
import json
import pathlib
import sys
from collections import Counter, defaultdict
from decimal import Decimal

import numpy
import pyproj
import shapely

from dense_city import zone_of

SCALE = Decimal(10) ** 7
# Square metres below which the sum of doubles in the zone cannot be told from equal.
ROUNDING = 1e-5


def read(path):
    """Each feature's properties and polygons, positions as whole numbers of 1e-7 degree."""
    layer = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    features = []
    for feature in layer["features"]:
        geometry = feature["geometry"] or {"type": "MultiPolygon", "coordinates": []}
        polygons = geometry["coordinates"]
        if geometry["type"] == "Polygon":
            polygons = [polygons]
        features.append(
            (feature["properties"], [[ring_of(ring, path) for ring in p] for p in polygons]))
    return features


def ring_of(ring, path):
    positions = []
    for position in ring:
        x, y = (Decimal(value) * SCALE for value in position[:2])
        if x != int(x) or y != int(y):
            raise SystemExit(f"{path}: {position} has more than 7 decimals")
        positions.append((int(x), int(y)))
    if positions[0] != positions[-1]:
        raise SystemExit(f"{path}: a ring is not closed at {positions[0]}")
    return positions


def doubled_area(polygons):
    """Twice the area, exact; holes count against it by the direction they are written in."""
    return sum(
        ax * by - bx * ay for rings in polygons for ring in rings
        for (ax, ay), (bx, by) in zip(ring, ring[1:]))


def edges(polygons):
    """How often each edge is walked forwards, less how often backwards."""
    tally = Counter()
    for rings in polygons:
        for ring in rings:
            for start, end in zip(ring, ring[1:]):
                if start < end:
                    tally[start, end] += 1
                elif start > end:
                    tally[end, start] -= 1
    return Counter({edge: count for edge, count in tally.items() if count})


def geometry(polygons, origin, place=lambda x, y: (x, y)):
    """A shape for GEOS, near 0 so that doubles hold its whole numbers."""
    def line(ring):
        return numpy.column_stack(place(*numpy.array(ring, dtype=float).T)) - origin
    return shapely.multipolygons(
        [shapely.polygons(line(rings[0]), [line(ring) for ring in rings[1:]] or None)
         for rings in polygons])


def overlaps(shapes):
    """Pairs whose interiors meet, and the area they share."""
    first, second = shapely.STRtree(shapes).query(shapes, "intersects")
    keep = first < second
    first, second = first[keep], second[keep]
    shared = shapely.area(shapely.intersection(shapes[first], shapes[second]))
    return [(a, b, s) for a, b, s in zip(first, second, shared) if s > 0]


class Findings:
    def __init__(self):
        self.count = 0

    def line(self, words, bad, examples=()):
        self.count += bool(bad)
        print(("  NOT EXACT  " if bad else "  exact      ") + words)
        for example in list(examples)[:5]:
            print(f"               {example}")


def degrees(position):
    return f"{position[0] / 1e7:.7f}, {position[1] / 1e7:.7f}"


def check_integers(cells, communities, findings):
    """Sums and edges in whole numbers of 1e-7 degree."""
    owned = defaultdict(list)
    for properties, polygons in cells:
        owned[properties["community_code"]].append(polygons)
    unequal, torn = [], []
    loose = 0
    for properties, polygons in communities:
        code = properties["community_code"]
        inside = [p for member in owned[code] for p in member]
        difference = doubled_area(inside) - doubled_area(polygons)
        if difference:
            unequal.append(f"community {code}: cells less community is {difference} / 2 units")
        left = edges(inside)
        left.subtract(edges(polygons))
        left = [edge for edge, count in left.items() if count]
        loose += len(left)
        if left:
            torn.append(
                f"community {code}: {len(left)} edges, first from {degrees(left[0][0])} to "
                f"{degrees(left[0][1])}")
    total = sum(doubled_area(polygons) for _, polygons in cells)
    whole = sum(doubled_area(polygons) for _, polygons in communities)
    findings.line(
        f"Σ twice the area: cells {total}, communities {whole}, unequal in {len(unequal)} of "
        f"{len(communities)} communities", unequal or total != whole, unequal)
    findings.line(
        f"edges of cells that neither cancel nor lie on their community's border: {loose} in "
        f"{len(torn)} communities", torn, torn)
    strangers = set(owned) - {properties["community_code"] for properties, _ in communities}
    findings.line(
        f"communities that cells name and communities.geojson lacks: {len(strangers)}",
        strangers, strangers)


def check_shapes(cells, communities, findings, origin, unit, place=None):
    """Overlaps and sums by GEOS, in any plane; `unit` is the square metres of its square."""
    place = place or (lambda x, y: (x, y))
    rounding = ROUNDING if unit == 1 else 0
    for name, layer in [("cells", cells), ("communities", communities)]:
        shapes = numpy.array([geometry(polygons, origin, place) for _, polygons in layer])
        broken = [layer[i][0].get("grid_code", layer[i][0]["community_code"])
                  for i in numpy.flatnonzero(~shapely.is_valid(shapes))]
        findings.line(f"{name}: {len(broken)} of {len(shapes)} are not valid", broken, broken)
        if broken:
            shapes = shapely.make_valid(shapes)
        pairs = [pair for pair in overlaps(shapes) if pair[2] * unit > rounding]
        key = "grid_code" if name == "cells" else "community_code"
        most = max((shared * unit for _, _, shared in pairs), default=0)
        findings.line(
            f"{name}: {len(pairs)} pairs overlap, {sum(p[2] for p in pairs) * unit:.6f} m² in all,"
            f" {most:.6f} m² at most", pairs,
            [f"{layer[a][0][key]} and {layer[b][0][key]}: {s * unit:.6f} m²"
             for a, b, s in sorted(pairs, key=lambda pair: -pair[2])])
        yield shapes


def gaps(cells, shapes, communities, wholes, findings, unit):
    """What of a community no cell covers, and what of its cells lies outside it."""
    owned = defaultdict(list)
    for (properties, _), one in zip(cells, shapes):
        owned[properties["community_code"]].append(one)
    uncovered = outside = 0.0
    apart = []
    for (properties, _), whole in zip(communities, wholes):
        code = properties["community_code"]
        union = shapely.union_all(owned[code])
        missing = shapely.area(shapely.difference(whole, union)) * unit
        beyond = shapely.area(shapely.difference(union, whole)) * unit
        uncovered, outside = uncovered + missing, outside + beyond
        if missing + beyond > (ROUNDING if unit == 1 else 0):
            apart.append(f"community {code}: {missing:.6f} m² uncovered, {beyond:.6f} m² outside")
    findings.line(
        f"uncovered {uncovered:.6f} m², outside {outside:.6f} m², in {len(apart)} communities",
        apart, apart)


def compare_given(path, communities, wholes, place):
    """Square metres by which the written communities differ from those given."""
    given = json.loads(path.read_text(encoding="utf-8"))["features"]
    project = {
        feature["properties"]["community_code"]: shapely.make_valid(
            shapely.transform(
                shapely.geometry.shape(feature["geometry"]),
                lambda x, y: place(x * 1e7, y * 1e7), interleaved=False))
        for feature in given}
    differences = {
        properties["community_code"]: shapely.area(
            shapely.symmetric_difference(project[properties["community_code"]], whole))
        for (properties, _), whole in zip(communities, wholes)
        if properties["community_code"] in project}
    worst = max(differences, key=differences.get)
    print(
        f"  given      written communities differ from those given by "
        f"{sum(differences.values()):.4f} m² of {sum(map(shapely.area, wholes)):.0f} m²; most in "
        f"{worst}, {differences[worst]:.4f} m²")


def main():
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    cells, communities = read(folder / "cells.geojson"), read(folder / "communities.geojson")
    findings = Findings()
    origin = numpy.array(next(p[0][0][0] for _, p in cells if p), dtype=float)
    longitude, latitude = origin / 1e7
    metres = pyproj.Geod(ellps="WGS84")
    east = metres.inv(longitude, latitude, longitude + 1e-3, latitude)[2] / 1e4
    north = metres.inv(longitude, latitude, longitude, latitude + 1e-3)[2] / 1e4
    print(f"{folder}: {len(cells)} cells, {len(communities)} communities")
    print(" WGS 84, whole numbers of 1e-7 degree")
    check_integers(cells, communities, findings)
    shapes, wholes = check_shapes(cells, communities, findings, origin, east * north)
    gaps(cells, shapes, communities, wholes, findings, east * north)

    number = zone_of(longitude)
    to_plane = pyproj.Transformer.from_crs(4490, number, always_xy=True)
    print(f" Gauss–Krüger, EPSG:{number}, metres; below {ROUNDING} m² counts as rounding")
    def place(x, y):
        return to_plane.transform(x / 1e7, y / 1e7)

    corner = numpy.array(place(*origin))
    shapes, wholes = check_shapes(cells, communities, findings, corner, 1, place)
    total, whole = shapely.area(shapes).sum(), shapely.area(wholes).sum()
    findings.line(
        f"Σ area: cells {total:.4f} m², communities {whole:.4f} m², difference "
        f"{total - whole:+.2e} m²", abs(total - whole) > 1e-9 * whole)
    gaps(cells, shapes, communities, wholes, findings, 1)
    if len(sys.argv) == 3:
        def from_corner(x, y):
            east, north = place(x, y)
            return east - corner[0], north - corner[1]

        compare_given(pathlib.Path(sys.argv[2]), communities, wholes, from_corner)
    raise SystemExit(3 if findings.count else 0)


if __name__ == "__main__":
    main()
