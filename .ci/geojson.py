#!/usr/bin/env python3
"""What GDAL says of the GeoJSON of a folder: .ci/geojson.py FOLDER

A line for each file: `ok NAME`, or `FAIL NAME` and why: a warning or an error of GDAL, a
system that is not WGS 84 in degrees, a position outside China, a ring in the wrong direction
(RFC 7946, 3.1.6). Exit status 1 where there is one. Asks the C library, so that no binding is
needed."""
import ctypes
import ctypes.util
import json
import pathlib
import sys

GDAL = ctypes.CDLL(ctypes.util.find_library("gdal"))
TEXT, POINTER, NUMBER = ctypes.c_char_p, ctypes.c_void_p, ctypes.c_int
HANDLER = ctypes.CFUNCTYPE(None, NUMBER, NUMBER, TEXT)
LONGITUDES, LATITUDES = (73, 136), (3, 54)
VECTOR = 4


def door(name, result, *arguments):
    function = getattr(GDAL, name)
    function.restype, function.argtypes = result, arguments
    return function


register = door("GDALAllRegister", None)
listen = door("CPLSetErrorHandler", POINTER, HANDLER)
open_file = door("GDALOpenEx", POINTER, TEXT, ctypes.c_uint, POINTER, POINTER, POINTER)
close = door("GDALClose", None, POINTER)
layer_of = door("GDALDatasetGetLayer", POINTER, POINTER, NUMBER)
system_of = door("OGR_L_GetSpatialRef", POINTER, POINTER)
code_of = door("OSRGetAuthorityCode", TEXT, POINTER, TEXT)
next_feature = door("OGR_L_GetNextFeature", POINTER, POINTER)
geometry_of = door("OGR_F_GetGeometryRef", POINTER, POINTER)
as_json = door("OGR_G_ExportToJson", POINTER, POINTER)
free = door("VSIFree", None, POINTER)
drop = door("OGR_F_Destroy", None, POINTER)


def positions(shape):
    """All positions of coordinates, however deep."""
    if shape and isinstance(shape[0], (int, float)):
        yield shape
    else:
        for part in shape:
            yield from positions(part)


def doubled_area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))


def faults(geometry):
    for x, y, *_ in positions(geometry["coordinates"]):
        if not (LONGITUDES[0] < x < LONGITUDES[1] and LATITUDES[0] < y < LATITUDES[1]):
            yield f"{x}, {y} is not in China"
    polygons = {"Polygon": [geometry["coordinates"]], "MultiPolygon": geometry["coordinates"]}
    for polygon in polygons.get(geometry["type"], []):
        for number, ring in enumerate(polygon):
            if (doubled_area(ring) > 0) != (number == 0):
                yield f"ring {number + 1} runs the wrong way"


def look(path, told):
    file = open_file(str(path).encode(), VECTOR, None, None, None)
    if not file:
        yield "GDAL does not open it"
        return
    layer, count = layer_of(file, 0), 0
    system = system_of(layer)
    if not system or code_of(system, None) not in (b"4326", b"CRS84"):
        yield "it is not in WGS 84"
    while feature := next_feature(layer):
        count += 1
        shape = geometry_of(feature)
        if shape:
            text = as_json(shape)
            yield from faults(json.loads(ctypes.cast(text, TEXT).value))
            free(text)
        drop(feature)
    close(file)
    if count != len(json.loads(path.read_text(encoding="utf-8"))["features"]):
        yield f"GDAL reads {count} features"
    yield from told


def main():
    told = []
    handler = HANDLER(lambda kind, number, text: told.append(text.decode()) if kind > 1 else None)
    register()
    listen(handler)
    status = 0
    for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.geojson")):
        told.clear()
        found = next(look(path, told), None)
        print(f"FAIL {path.name}: {found}" if found else f"ok {path.name}")
        status |= found is not None
    sys.exit(status)


if __name__ == "__main__":
    main()
