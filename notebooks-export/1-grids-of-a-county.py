# %% [markdown]
# # A county's grids
#
# Communities and buildings with their households become grid cells of 200 to 300 households: connected, in one community each,
# bounded by streets, walls and rivers, each with a code. The county is made (`gridreach sample`): nobody lives there, all names are invented.
# What is read here is what `gridreach run` wrote, with [geopandas](https://geopandas.org).
# %%
import json
import sys

sys.path.insert(0, "notebooks-export")
from walk import *

results = WORK / "results"
status = gridreach("run", COUNTY / "plan.yaml", "-o", results, "--overwrite", lines=5)
# %% [markdown]
# ## The cells
# %%
cells, communities = layer(results, "cells"), layer(results, "communities")
houses, streets = layer(results / "base", "houses"), layer(results / "base", "streets")
barriers = layer(results / "base", "barriers")
axes = maps()[0]
fills = ["#cfe3cf", "#f2e0b8", "#cfd9ee", "#eecfd6", "#e3d3ec", "#d9e8ea"]
cells.plot(ax=axes, color=[fills[c % 6] for c in cells["map_colour"]], edgecolor="none")
streets.plot(ax=axes, color="white", linewidth=1.1)
barriers.plot(ax=axes, color="#3b78b8", linewidth=2.2)
houses.plot(ax=axes, color=GREY, edgecolor="none")
cells.boundary.plot(ax=axes, color=MAGENTA, linewidth=0.9)
communities.boundary.plot(ax=axes, color="black", linewidth=1.8)
for cell, place in zip(cells["households"], cells.representative_point()):
    axes.annotate(cell, (place.x, place.y), ha="center", va="center", fontsize=6.5)
axes.set_title("Cells with their households; streets white, river and railway blue")
scale_bar(axes)
plt.savefig(WORK / "grids.png", dpi=150, bbox_inches="tight")
plt.show()
# %% [markdown]
# Every cell keeps the band here. The aim is 250; a cell is better rounder and whole than at 250 exactly.
# %%
sizes = cells["households"]
figure, axes = plt.subplots(figsize=(7.4, 2.4))
axes.hist(sizes, bins=range(190, 320, 5), color="#cfe3cf", edgecolor="#555555")
axes.axvspan(200, 300, color="#1a7837", alpha=0.08)
axes.set_xlabel("households of a cell")
axes.set_ylabel("cells")
plt.show()
print(len(cells), "cells,", sizes.sum(), "households,", ((sizes < 200) | (sizes > 300)).sum(), "out of band")
# %% [markdown]
# ## What a border follows
#
# A border that lies on a street or a wall can be found on the ground. Of the border between cells, by what it lies on (metres):
# %%
summary = json.loads((results / "summary.json").read_text(encoding="utf-8"))
for kind, metres in summary["partition"]["inner_border_m"].items():
    if metres:
        print(f"{kind:12} {metres:8.0f}")
print("on a line:", summary["partition"]["inner_border_on_lines_pct"], "%")
# %% [markdown]
# ## The proof, community by community
#
# The least violation possible is proved, not believed: `proof` says how. Where it is 0, no plan could do better.
# %%
import pandas

table(pandas.DataFrame(summary["partition"]["communities"]), [
    ("community_code", "community"), ("households", "households"), ("cells", "cells"),
    ("out_of_band", "out of band"), ("violation", "violation"),
    ("least_violation", "least possible"), ("proof", "known by")])
# %% [markdown]
# ## Next year
#
# People move in and out. `redraw` restores the band by the least change, and cells that stay keep their codes.
# %%
buildings = json.loads((COUNTY / "buildings.geojson").read_text(encoding="utf-8"))
for number, building in enumerate(buildings["features"]):
    properties = building["properties"]
    if properties["households"] and number % 9 == 0:
        properties["households"] = round(properties["households"] * 1.3)
(WORK / "next-year.geojson").write_text(json.dumps(buildings, ensure_ascii=False), encoding="utf-8")
status = gridreach(
    "redraw", results / "cells.geojson", "--buildings", WORK / "next-year.geojson",
    "--households-field", "households", "--communities", COUNTY / "communities.geojson",
    "--streets", COUNTY / "streets.geojson", "--barriers", COUNTY / "barriers.geojson",
    "--date", "2027-01-01",
    "-o", f"{WORK}/redrawn/", "--overwrite")
# %%
now = layer(WORK / "redrawn", "cells")
same = set(cells["grid_code"]) & set(now["grid_code"])
print(len(same), "of", len(cells), "codes stay;", len(now), "cells now,",
      ((now["households"] < 200) | (now["households"] > 300)).sum(), "out of band")
# %% [markdown]
# ## Whoever has the files can check them
#
# `--verify` reads nothing but the written cells and the lists, and checks coverage, connectedness, sums, codes and bounds again.
# %%
status = gridreach(
    "partition", "--verify", results / "cells.geojson", "--atoms", results / "assignments.csv",
    "--buildings", COUNTY / "buildings.geojson", "--communities", results / "communities.geojson")
print("exit status", status)
