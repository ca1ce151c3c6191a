#!/usr/bin/python3
"""Service areas of QGIS (native:serviceareafromlayer) with 25 m around their lines.

usage: qgis_areas.py STREETS.gpkg STATIONS.gpkg FOLDER METRES ...
Runs in the Python that QGIS came with. Writes FOLDER/METRES.gpkg, a polygon for each station, and
prints a JSON object: milliseconds of processor time by metres."""
import json
import os
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.append("/usr/share/qgis/python/plugins")
from qgis.core import QgsApplication, QgsProcessingFeedback  # noqa: E402

BUFFER = 25
streets, stations, folder = sys.argv[1:4]
app = QgsApplication([], False)
app.initQgis()
from processing.core.Processing import Processing  # noqa: E402
from processing.core.ProcessingConfig import ProcessingConfig  # noqa: E402
import processing  # noqa: E402

Processing.initialize()
feedback = QgsProcessingFeedback()
# Streets of two equal points count as invalid, and one of them would end it all: use all as they are.
ProcessingConfig.setSettingValue(ProcessingConfig.FILTER_INVALID_GEOMETRIES, 0)
times = {}
for metres in sys.argv[4:]:
    begin = time.process_time()
    lines = processing.run("native:serviceareafromlayer", {
        "INPUT": streets, "STRATEGY": 0, "DEFAULT_DIRECTION": 2, "TOLERANCE": 0,
        "START_POINTS": stations, "TRAVEL_COST2": float(metres),
        "OUTPUT_LINES": "TEMPORARY_OUTPUT"}, feedback=feedback)["OUTPUT_LINES"]
    processing.run("native:buffer", {
        "INPUT": lines, "DISTANCE": BUFFER, "SEGMENTS": 5, "DISSOLVE": False,
        "OUTPUT": f"{folder}/{metres}.gpkg"}, feedback=feedback)
    times[metres] = (time.process_time() - begin) * 1000
print(json.dumps(times))
sys.stdout.flush()
# Its own taking down crashes now and then, after all is written.
os._exit(0)
