#!/usr/bin/env python3
"""Draws a folder of results as QGIS draws it, without a screen, into a PNG.

    QT_QPA_PLATFORM=offscreen python3 docs/draw.py RESULTS -o picture.png \
        [--inputs FOLDER] [--circles circles.geojson --minutes 15] [--size 1600x900] \
        [--area WEST,SOUTH,EAST,NORTH]

RESULTS is a folder that `gridreach run`, `partition` or `coverage` wrote. With cells the map shows
cells; without them it shows the buildings, coloured by the smallest circle that holds them.
Needs QGIS with its Python (Debian: python3-qgis).
"""

import argparse
import json
import os
import sys
from array import array
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (  # noqa: E402
    Qgis,
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsLineSymbol,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRectangle,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt  # noqa: E402
from qgis.PyQt.QtGui import QColor, QFont, QPainter, QPen, QPolygonF  # noqa: E402

# Borders of unit grids are magenta by custom.
BORDER = "#c000a0"
# Enough that greedy colouring of a planar map never runs out in practice.
PASTELS = ["#fbb4ae", "#b3cde3", "#ccebc5", "#fed9a6", "#decbe4", "#ffffcc", "#e5d8bd"]
# The smallest circle that holds a building, best first; None for none.
BANDS = ["#1a7837", "#7fbf7b", "#f6c945"]
BEYOND = "#d7301f"
WATER = "#4a90d9"
DPI = 110


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def layer(path, symbol=None, only=None):
    found = QgsVectorLayer(str(path), Path(path).stem, "ogr")
    if not found.isValid():
        sys.exit(f"draw.py: {path} cannot be read")
    if only:
        found.setSubsetString(only)
    if symbol:
        found.setRenderer(QgsSingleSymbolRenderer(symbol))
    return found


def colours_of_cells(features):
    """Greedy colouring: no cell has the colour of one that it touches.

    Where cells meet, the vertices stand in all of them, to the last digit.
    """
    at_vertex = {}
    for feature in features:
        code, geometry = feature["properties"]["grid_code"], feature["geometry"]
        polygons = geometry["coordinates"]
        for polygon in polygons if geometry["type"] == "MultiPolygon" else [polygons]:
            for ring in polygon:
                for x, y in ring:
                    at_vertex.setdefault((x, y), set()).add(code)
    touching = {f["properties"]["grid_code"]: set() for f in features}
    for codes in at_vertex.values():
        for code in codes:
            touching[code] |= codes - {code}
    colours, used = {}, [0] * len(PASTELS)
    for code in sorted(touching, key=lambda c: (-len(touching[c]), c)):
        taken = {colours.get(other) for other in touching[code]}
        free = [k for k in range(len(PASTELS)) if k not in taken] or [0]
        colours[code] = min(free, key=lambda k: used[k])
        used[colours[code]] += 1
    return colours


def cell_layer(path):
    cells = layer(path)
    colours = colours_of_cells(read(path)["features"])
    categories = []
    for code, colour in sorted(colours.items()):
        symbol = QgsFillSymbol.createSimple(
            {"color": PASTELS[colour], "outline_color": BORDER, "outline_width": "0.35"}
        )
        categories.append(QgsRendererCategory(code, symbol, code))
    cells.setRenderer(QgsCategorizedSymbolRenderer("grid_code", categories))
    return cells


def label(cells, size):
    settings = QgsPalLayerSettings()
    settings.fieldName = "households"
    settings.placement = QgsPalLayerSettings.OverPoint
    settings.centroidInside = True
    settings.displayAll = True
    text = QgsTextFormat()
    text.setFont(QFont("DejaVu Sans", -1, QFont.Bold))
    text.setSize(size)
    text.setColor(QColor("#202020"))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.6)
    halo.setColor(QColor(255, 255, 255, 210))
    text.setBuffer(halo)
    settings.setFormat(text)
    cells.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    cells.setLabelsEnabled(True)


def points(symbol, colour, size, outline="#ffffff"):
    return QgsMarkerSymbol.createSimple(
        {"name": symbol, "color": colour, "size": str(size), "outline_color": outline,
         "outline_width": "0.15"}
    )


def water():
    """Filled, whether the shore is a polygon or a closed line."""
    fill = QgsFillSymbol.createSimple({"color": WATER, "outline_style": "no"})
    shape = QgsGeometryGeneratorSymbolLayer.create(
        {"geometryModifier": "if(is_closed($geometry), make_polygon($geometry), $geometry)",
         "SymbolType": "Fill"})
    shape.setSubSymbol(fill)
    symbol = QgsLineSymbol()
    symbol.changeSymbolLayer(0, shape)
    return symbol


def town(inputs):
    """Streets, water, railways and houses of a county's own lists, those that there are."""
    stack = []

    def add(name, symbol, only=None):
        path = inputs / f"{name}.geojson"
        if path.exists():
            stack.append(layer(path, symbol, only))

    add("barriers", water(), "barrier_kind = 'river'")
    add("barriers",
        QgsLineSymbol.createSimple({"color": "#404040", "width": "0.6", "line_style": "dash"}),
        "barrier_kind = 'railway'")
    add("streets", QgsLineSymbol.createSimple({"color": "#909090", "width": "0.22"}))
    add("buildings", QgsFillSymbol.createSimple({"color": "#8a8a8a", "outline_style": "no"}))
    return stack


def building_layer(path, minutes, size):
    buildings = layer(path)
    categories = []
    for minute, colour in zip(minutes, BANDS):
        categories.append(
            QgsRendererCategory(minute, points("circle", colour, size, colour), str(minute)))
    categories.append(QgsRendererCategory(None, points("circle", "#dcdcdc", size, "#dcdcdc"), ""))
    buildings.setRenderer(QgsCategorizedSymbolRenderer("band_min", categories))
    return buildings


def circle_layer(path, minutes):
    only = f"minutes = {minutes} AND method = 'straight_line'"
    symbol = QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": "#08519c", "outline_width": "0.45"})
    return layer(path, symbol, only)


class Legend:
    """Rows of a mark and words, with a scale bar below."""

    def __init__(self):
        self.rows = []

    def add(self, mark, colour, words):
        self.rows.append((mark, QColor(colour), words))

    def draw(self, painter, image, metres_per_pixel):
        unit = 22
        width = 40 + max(len(words) for _, _, words in self.rows) * 8.4
        height = unit * (len(self.rows) + 2) + 8
        left, top = self.emptiest_corner(image, width, height)
        painter.setPen(QPen(QColor("#b0b0b0")))
        painter.setBrush(QColor(255, 255, 255, 235))
        painter.drawRect(QRectF(left, top, width, height))
        painter.setFont(QFont("DejaVu Sans", 9))
        for row, (mark, colour, words) in enumerate(self.rows):
            middle = QPointF(left + 18, top + 16 + unit * row)
            self.mark(painter, mark, colour, middle)
            painter.setPen(QColor("#202020"))
            painter.drawText(QPointF(left + 34, middle.y() + 5), words)
        self.bar(painter, metres_per_pixel, left + 10, top + height - 14, width - 20)

    @staticmethod
    def emptiest_corner(image, width, height):
        """The corner where the box hides least of the map."""
        white = QColor("white").rgb()
        right, bottom = image.width() - width - 12, image.height() - height - 12
        corners = [(12, bottom), (12, 12), (right, 12), (right, bottom)]
        return min(corners, key=lambda corner: sum(
            image.pixel(int(corner[0] + x), int(corner[1] + y)) != white
            for x in range(0, int(width), 3) for y in range(0, int(height), 3)))

    @staticmethod
    def mark(painter, mark, colour, at):
        painter.setPen(QPen(colour, 2))
        painter.setBrush(Qt.NoBrush)
        box = QRectF(at.x() - 8, at.y() - 6, 16, 12)
        if mark == "cell":
            painter.setBrush(QColor(PASTELS[2]))
            painter.drawRect(box)
        elif mark == "circle":
            painter.drawEllipse(at, 7, 7)
        elif mark == "line":
            painter.drawLine(QPointF(at.x() - 8, at.y()), QPointF(at.x() + 8, at.y()))
        elif mark == "dash":
            painter.setPen(QPen(colour, 2, Qt.DashLine))
            painter.drawLine(QPointF(at.x() - 8, at.y()), QPointF(at.x() + 8, at.y()))
        elif mark == "triangle":
            painter.setPen(Qt.NoPen)
            painter.setBrush(colour)
            painter.drawPolygon(
                QPolygonF([at + QPointF(-7, 6), at + QPointF(7, 6), at + QPointF(0, -7)]))
        else:
            painter.setPen(Qt.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(at, 5, 5)

    @staticmethod
    def bar(painter, metres_per_pixel, left, bottom, room):
        lengths = [m * 10**k for k in range(1, 6) for m in (1, 2, 5)]
        length = max(m for m in lengths if m / metres_per_pixel <= room * 0.5)
        pixels = length / metres_per_pixel
        painter.setPen(QPen(QColor("#202020"), 2))
        painter.drawLine(QPointF(left, bottom), QPointF(left + pixels, bottom))
        for end in (left, left + pixels):
            painter.drawLine(QPointF(end, bottom - 5), QPointF(end, bottom))
        words = f"{length // 1000} km" if length >= 1000 else f"{length} m"
        painter.drawText(QPointF(left + pixels + 8, bottom + 2), words)


def stack_of(options):
    """The layers, top first, those that the picture must hold, and the legend."""
    legend, stack, bounding = Legend(), [], []
    results = options.results
    inputs = options.inputs
    uncovered = results / "uncovered.geojson"
    stations = next((p for p in (results / "stations.geojson", options.stations)
                     if p and p.exists()), None)
    if stations:
        path = str(stations)
        if path.endswith(".csv"):
            path = f"file://{stations.resolve()}?xField=lon&yField=lat&crs=EPSG:4326"
            found = QgsVectorLayer(path, "stations", "delimitedtext")
            found.setRenderer(QgsSingleSymbolRenderer(points("triangle", "#b00000", 4.2)))
            stack.append(found)
        else:
            stack.append(layer(path, points("triangle", "#b00000", 3.6)))
        legend.add("triangle", "#b00000", "station")
    if options.circles:
        circles = circle_layer(options.circles, options.minutes)
        stack.append(circles)
        bounding.append(circles)
        legend.add("circle", "#08519c", f"{options.minutes}-minute circle")
    cells = results / "cells.geojson"
    if cells.exists():
        if uncovered.exists():
            stack.append(layer(uncovered, points("circle", BEYOND, 2.6)))
            legend.add("dot", BEYOND, "building beyond the target")
        main = cell_layer(cells)
        if options.label_size > 0:
            label(main, options.label_size)
        legend.add("cell", BORDER, "grid cell" + (" and its households" if options.label_size else ""))
        if inputs:
            stack += town(inputs)
            legend.add("line", WATER, "river")
            legend.add("dash", "#404040", "railway")
        communities = results / "communities.geojson"
        if communities.exists():
            outline = QgsFillSymbol.createSimple(
                {"style": "no", "outline_color": "#303030", "outline_width": options.community_width})
            stack.append(layer(communities, outline))
            legend.add("line", "#303030", "community border")
    else:
        buildings = results / "buildings.geojson"
        minutes = read(buildings)["gridreach"]["parameters"]["minutes"]
        main = building_layer(buildings, minutes, options.point_size)
        for minute, colour in zip(minutes, BANDS):
            legend.add("dot", colour, f"reached in {minute} minutes")
        legend.add("dot", "#dcdcdc", "beyond")
    stack.append(main)
    return stack, bounding + [main], legend


def plane_of(results):
    """The plane in which the figures were computed: a picture in it has true distances."""
    for name in ("cells.geojson", "buildings.geojson"):
        if (results / name).exists():
            return QgsCoordinateReferenceSystem.fromProj(
                read(results / name)["gridreach"]["plane"])
    sys.exit(f"draw.py: {results} holds neither cells nor buildings")


def extent_of(options, layers, plane):
    """What `--area` says in degrees, else the box of all results."""
    world = QgsCoordinateReferenceSystem("EPSG:4326")
    to_plane = QgsCoordinateTransform(world, plane, QgsProject.instance())
    if options.area:
        return to_plane.transform(QgsRectangle(*options.area))
    extent = QgsRectangle()
    for found in layers:
        extent.combineExtentWith(to_plane.transform(found.extent()))
    extent.scale(1.04)
    return extent


def few_colours(image):
    """The image in its 256 commonest colours: a map needs no more, and takes half the bytes."""
    image = image.convertToFormat(image.Format_RGB32)
    counts = Counter(array("I", image.constBits().asstring(image.sizeInBytes())))
    table = [colour for colour, _ in sorted(counts.items(), key=lambda c: (-c[1], c[0]))[:256]]
    return image.convertToFormat(image.Format_Indexed8, table, Qt.AvoidDither)


def draw(options):
    stack, results, legend = stack_of(options)
    settings = QgsMapSettings()
    settings.setLayers(stack)
    settings.setOutputSize(QSize(*options.size))
    settings.setBackgroundColor(QColor("white"))
    settings.setOutputDpi(DPI)
    settings.setFlag(Qgis.MapSettingsFlag.Antialiasing if hasattr(Qgis, "MapSettingsFlag")
                     else QgsMapSettings.Antialiasing)
    plane = plane_of(options.results)
    settings.setDestinationCrs(plane)
    settings.setExtent(extent_of(options, results, plane))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.Antialiasing)
    legend.draw(painter, image, settings.mapUnitsPerPixel())
    painter.end()
    few_colours(image).save(str(options.output), "PNG", 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("results", type=Path, help="folder of results")
    parser.add_argument("-o", "--output", type=Path, required=True, help="the PNG to write")
    parser.add_argument("--inputs", type=Path, help="folder with streets, barriers, buildings")
    parser.add_argument("--stations", type=Path, help="stations, where RESULTS has none")
    parser.add_argument("--circles", type=Path, help="service areas of `gridreach reach`")
    parser.add_argument("--minutes", type=int, default=15, help="which circles to draw")
    parser.add_argument("--size", default="1500x1000",
                        type=lambda text: tuple(int(n) for n in text.split("x")))
    parser.add_argument("--area", help="west,south,east,north in degrees; default: all",
                        type=lambda text: [float(n) for n in text.split(",")])
    parser.add_argument("--community-width", default="0.6", help="of their borders, in mm")
    parser.add_argument("--label-size", type=float, default=8, help="points; 0 for none")
    parser.add_argument("--point-size", type=float, default=2.6, help="of buildings, in mm")
    options = parser.parse_args()
    application = QgsApplication([], False)
    application.initQgis()
    draw(options)
    # QGIS of Debian 12 crashes now and then while it tidies up; the picture is written.
    os._exit(0)


if __name__ == "__main__":
    main()
