#!/usr/bin/env python3
"""Opens the project of a folder of results in QGIS without a screen, and looks whether it is whole.

    QT_QPA_PLATFORM=offscreen python3 .ci/kit.py RESULTS [--pictures FOLDER] [--pages 3] [--no-pdf]

Every layer is valid and has a style of its own, headings stand at the columns, expressions can be
read, cells with a common border differ in colour, the atlas of each sheet exports to PDF, and a
picture of the map holds the colours and labels that it must. Prints one line a check; exit status
1 where one fails. Needs QGIS with its Python (Debian: python3-qgis).
"""

import argparse
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp())

from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsExpression,
    QgsLayoutExporter,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRenderContext,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize  # noqa: E402
from qgis.PyQt.QtGui import QColor, QImage  # noqa: E402

failures = []


def check(is_true, words):
    print(("ok   " if is_true else "FAIL ") + words)
    if not is_true:
        failures.append(words)


def expressions_of(layer):
    """All that QGIS will have to read, with where it stands."""
    for rule in layer.renderer().rootRule().descendants():
        if rule.filterExpression():
            yield "rule", rule.filterExpression()
    if layer.labeling():
        for rule in layer.labeling().rootRule().children():
            yield "label", rule.settings().fieldName
            if rule.filterExpression():
                yield "label filter", rule.filterExpression()


def check_layer(layer):
    name = layer.name()
    check(layer.isValid(), f"{name}: valid, {layer.featureCount()} rows")
    if not layer.isValid():
        return
    source = layer.source().split("|")[0]
    check(Path(source).exists() and "://" not in source, f"{name}: a file beside the project")
    rows = list(layer.getFeatures())
    # Where no site is proposed, those that stand are drawn as stations.
    if all("role" in row.fields().names() and row["role"] == "stays" for row in rows):
        return
    renderer = layer.renderer()
    check(isinstance(renderer, QgsRuleBasedRenderer) and len(renderer.rootRule().children()) > 0,
          f"{name}: has a style")
    check(all(rule.symbol() and rule.symbol().symbolLayerCount() > 0
              for rule in renderer.rootRule().children()), f"{name}: no symbol is empty")
    names = {field.name() for field in layer.fields()} - {"fid"}
    aliased = {field.name() for field in layer.fields() if field.alias()}
    check(names <= aliased, f"{name}: {len(aliased)} of {len(names)} columns have a heading"
          + str(sorted(names - aliased) or ""))
    for where, text in expressions_of(layer):
        expression = QgsExpression(text)
        missing = {c for c in expression.referencedColumns() if c != QgsExpression
                   and layer.fields().indexOf(c) < 0 and not c.startswith("#")}
        if expression.hasParserError() or missing:
            check(False, f"{name}: {where} {text}: {expression.parserErrorString()} {missing}")
    check(bool(layer.title()) and bool(layer.abstract()), f"{name}: is described")


def check_colours(cells):
    """No two cells with a common line have the same colour."""
    rows = [(f.geometry(), f["map_colour"]) for f in cells.getFeatures() if f.hasGeometry()]
    clashes = 0
    for index, (shape, colour) in enumerate(rows):
        for other, same in rows[:index]:
            if colour == same and shape.boundingBox().intersects(other.boundingBox()):
                common = shape.intersection(other)
                if common.length() > 1e-9:
                    clashes += 1
    used = sorted({colour for _, colour in rows})
    check(clashes == 0, f"cells: {len(used)} colours, {clashes} borders between equal ones")


def render(project, layers, extent, size, grey=False):
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(project.crs())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(*size))
    settings.setOutputDpi(110)
    settings.setBackgroundColor(QColor("white"))
    settings.setFlag(QgsMapSettings.Antialiasing)
    settings.setExpressionContext(project.createExpressionContext())
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    labels = job.takeLabelingResults()
    found = labels.labelsWithinRect(extent) if labels else []
    if grey:
        image = image.convertToFormat(QImage.Format_Grayscale8)
    return image, found, settings.scale()


def near(image, colour, reach=12):
    """How many pixels have about this colour."""
    wanted = QColor(colour)
    count = 0
    image = image.convertToFormat(QImage.Format_RGB32)
    bits = image.constBits().asstring(image.sizeInBytes())
    for pixel, times in Counter(memoryview(bits).cast("I")).items():
        parts = ((pixel >> 16) & 255, (pixel >> 8) & 255, pixel & 255)
        if all(abs(a - b) <= reach for a, b in
               zip(parts, (wanted.red(), wanted.green(), wanted.blue()))):
            count += times
    return count


def check_picture(project, layers, folder):
    extent = project.viewSettings().defaultViewExtent()
    image, labels, scale = render(project, layers, extent, (1500, 1000))
    if folder:
        image.save(str(folder / "canvas.png"))
        render(project, layers, extent, (1500, 1000), grey=True)[0].save(
            str(folder / "canvas-grey.png"))
    names = {layer.name(): layer for layer in layers}
    by_id = {project.mapLayer(key).id(): key for key in project.mapLayers()}
    seen = Counter(label.layerID for label in labels)
    check(near(image, "white", 0) < image.width() * image.height() * 0.995, "canvas: not empty")
    if "gridreach_cells" in by_id:
        check(near(image, "#c000a0") > 500, "canvas: magenta lines of cells")
        check(seen["gridreach_cells"] > 0 or scale > 40000,
              f"canvas: {seen['gridreach_cells']} labels of cells at 1:{scale:.0f}")
        fills = ["#fde0dd", "#d9e8f5", "#e0f3db", "#fff2cc", "#e8e0f0", "#dff3f3"]
        there = [colour for colour in fills if near(image, colour, 2) > 200]
        cells = project.mapLayer("gridreach_cells")
        wanted = min(4, len({f["map_colour"] for f in cells.getFeatures()}))
        check(len(there) >= wanted, f"canvas: {len(there)} pale fills")
    if "gridreach_buildings" in by_id:
        states = {f["state"] for f in project.mapLayer("gridreach_buildings").getFeatures()}
        if "reached" in states:
            check(near(image, "#1a9850", 20) > 20, "canvas: green for what is reached")
        if "beyond" in states:
            check(near(image, "#d7191c", 20) > 20, "canvas: red for what is not")
    if "gridreach_stations" in by_id:
        check(near(image, "#c00000", 16) > 20, "canvas: stations in red")
    # Closer, where labels say more.
    centre = extent.center()
    near_extent = type(extent)(extent)
    near_extent.scale(0.22, centre)
    image, labels, scale = render(project, layers, near_extent, (1500, 1000))
    if folder:
        image.save(str(folder / "close.png"))
    if "gridreach_cells" in by_id:
        texts = [label.labelText for label in labels if label.layerID == "gridreach_cells"]
        check(bool(texts) or scale < 1000, f"close: labels of cells at 1:{scale:.0f}: {texts[:2]}")
    return names


def check_layouts(project, folder, pages):
    layouts = project.layoutManager().printLayouts()
    check(len(layouts) > 0, f"layouts: {[layout.name() for layout in layouts]}")
    for layout in layouts:
        atlas = layout.atlas()
        check(atlas.enabled() and atlas.coverageLayer() is not None, f"{layout.name()}: an atlas")
        atlas.beginRender()
        atlas.first()
        count = atlas.updateFeatures()
        atlas.endRender()
        words = [item for item in layout.items() if hasattr(item, "currentText")]
        atlas.beginRender()
        atlas.first()
        for item in words:
            text = item.currentText()
            check("[%" not in text and "Eval Error" not in text,
                  f"{layout.name()}: {item.id()} reads {text[:60]!r}")
        scale = layout.itemById("map").scale()
        check(abs(scale / 250 - round(scale / 250)) < 0.01,
              f"{layout.name()}: 1:{scale:.0f} is a round scale")
        page = Path(folder or tempfile.mkdtemp())
        exporter = QgsLayoutExporter(layout)
        image = exporter.ImageExportSettings()
        image.dpi = 110
        if folder:
            size = layout.pageCollection().page(0).pageSize().width()
            exporter.exportToImage(str(page / f"page-{size:.0f}.png"), image)
        atlas.endRender()
        pdf = page / f"{layout.name()}.pdf"
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.dpi = 150
        settings.textRenderFormat = QgsRenderContext.TextFormatAlwaysText
        if pages:
            key = atlas.sortExpression()
            first = sorted(f[key.strip('"')] for f in atlas.coverageLayer().getFeatures())[:pages]
            listed = ", ".join(f"'{code}'" for code in first)
            atlas.setFilterExpression(f"{key} in ({listed})")
            atlas.setFilterFeatures(True)
            count = len(first)
        result, error = QgsLayoutExporter.exportToPdf(atlas, str(pdf), settings)
        check(result == QgsLayoutExporter.Success and pdf.stat().st_size > 20000,
              f"{layout.name()}: {count} pages to PDF, {pdf.stat().st_size // 1000} kB {error}")


def check_styles(folder):
    """Each style beside a layer can be loaded on the layer."""
    for path in sorted(folder.rglob("*.qml")):
        source = next((p for p in (path.with_suffix(".geojson"), path.with_suffix(".shp"))
                       if p.exists()), None)
        if source is None:
            check(False, f"{path.name}: a style of nothing")
            continue
        layer = QgsVectorLayer(str(source), path.stem, "ogr")
        if layer.featureCount() == 0:
            continue
        words, is_loaded = layer.loadNamedStyle(str(path))
        check(is_loaded, f"{path.name}: loads {words}")


def check_package(path):
    """The GeoPackage brings its styles with it."""
    from qgis.core import QgsProviderRegistry
    sublayers = QgsProviderRegistry.instance().querySublayers(str(path))
    names = [layer.name() for layer in sublayers if layer.name() != "layer_styles"]
    check(len(names) > 0, f"{path.name}: {len(names)} layers")
    for name in names:
        layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        check(layer.isValid(), f"{path.name}: {name} is valid")
        if layer.featureCount() == 0 or not layer.isSpatial():
            continue
        words, is_loaded = layer.loadDefaultStyle()
        check(is_loaded and isinstance(layer.renderer(), QgsRuleBasedRenderer),
              f"{path.name}: {name} has its style inside {words}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("results", type=Path)
    parser.add_argument("--pictures", type=Path, help="a folder for what was drawn")
    parser.add_argument("--no-pdf", action="store_true", help="leave the atlases out")
    parser.add_argument("--pages", type=int, default=0, help="of each atlas (default: all)")
    options = parser.parse_args()
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    application = QgsApplication([], False)
    application.initQgis()
    project = QgsProject.instance()
    check(project.read(str(options.results.resolve() / "project.qgz")), f"project {project.error()}")
    check(project.crs().isValid() and not project.crs().isGeographic(),
          f"drawn in {project.crs().authid()}")
    for layer in project.mapLayers().values():
        check_layer(layer)
    if "gridreach_cells" in project.mapLayers():
        check_colours(project.mapLayer("gridreach_cells"))
    shown = [node.layer() for node in project.layerTreeRoot().findLayers()
             if node.isVisible() and node.layer()]
    order = project.layerTreeRoot().layerOrder()
    shown = [layer for layer in order if layer in shown]
    check_picture(project, shown, options.pictures)
    if not options.no_pdf and "gridreach_cells" in project.mapLayers():
        check_layouts(project, options.pictures, options.pages)
    check_styles(options.results)
    for path in sorted(options.results.glob("*.gpkg")):
        check_package(path)
    print(f"{len(failures)} failures")
    sys.stdout.flush()
    # QGIS of Debian 12 crashes now and then while it tidies up; all is said by now.
    os._exit(1 if failures else 0)


if __name__ == "__main__":
    main()
