# %% [markdown]
# # Who is reached, and who is not
#
# "Within 15 minutes" is a question to each household. A circle answers it too kindly: streets bend, rivers have few bridges, compounds have gates.
# `gridreach` measures each building's walk, says why somebody is not reached, and draws areas that agree with that answer.
# %%
import json
import sys

sys.path.insert(0, "notebooks-export")
from walk import *

import pandas

results = WORK / "results"
status = gridreach("run", COUNTY / "plan.yaml", "-o", results, "--overwrite")
# %% [markdown]
# ## Circle and street, side by side
#
# Red buildings lie inside a circle of 10 minutes, and the walk along the streets is longer.
# %%
buildings, stations = layer(results, "buildings"), layer(results, "stations")
areas, streets = layer(results, "service_areas"), layer(results / "base", "streets")
barriers = layer(results / "base", "barriers")
ten = areas[areas["minutes"] == 10]
left, right = maps(2)
for axes, method, title in [(left, "straight_line", "as the crow flies"), (right, "network", "along the streets")]:
    streets.plot(ax=axes, color="#d0d0d0", linewidth=0.8)
    barriers.plot(ax=axes, color="#3b78b8", linewidth=2)
    here = ten[ten["method"] == method]
    here.dissolve().plot(ax=axes, color=GREEN, alpha=0.16, edgecolor=GREEN)
    reached = buildings["reached_10"] == "reached"
    claimed = buildings["circle_only_10"] == True
    if method == "straight_line":
        reached = reached | claimed
        claimed = claimed & False
    buildings[reached].plot(ax=axes, color=GREEN, markersize=5)
    buildings[claimed].plot(ax=axes, color=RED, markersize=14)
    buildings[~reached & ~claimed].plot(ax=axes, color="black", markersize=7)
    stations.plot(ax=axes, color="white", edgecolor="black", marker="^", markersize=46, zorder=4)
    axes.set_title(f"10 minutes {title}")
scale_bar(left)
plt.savefig(WORK / "circle-and-street.png", dpi=150, bbox_inches="tight")
plt.show()
# %%
claimed = buildings[buildings["circle_only_10"] == True]
print(len(claimed), "buildings with", claimed["households"].sum(), "households only the circle reaches")
# %% [markdown]
# ## Rates
#
# Every rate has a lower value, which counts what is not known as not reached, and an upper value.
# %%
summary = json.loads((results / "summary.json").read_text(encoding="utf-8"))
rows = []
for cutoff in summary["coverage"]:
    rate, circle = cutoff["rates"]["hh"], cutoff["circle"]
    rows.append({"minutes": cutoff["minutes"], "metres": cutoff["distance_m"],
                 "street": f"{rate['lower_pct']} to {rate['upper_pct']}", "circle": circle["lower_pct"],
                 "only": int(cutoff["claimed_hh"])})
table(pandas.DataFrame(rows), [
    ("minutes", "minutes"), ("metres", "metres"), ("street", "along the streets, %"),
    ("circle", "circle, %"), ("only", "households only the circle reaches")])
# %% [markdown]
# How many are reached by how long a walk: the circle's curve lies above the truth everywhere.
# %%
walks = summary["walks"]
speed, total = walks["metres_per_minute"], walks["households"]
figure, axes = plt.subplots(figsize=(7.4, 3))
for key, colour, name in [("network", GREEN, "along the streets"), ("straight_line", GREY, "straight line")]:
    minutes = [metres / speed for metres, _ in walks[key]]
    axes.plot(minutes, [count / total * 100 for _, count in walks[key]], color=colour, label=name)
for cutoff in (10, 15, 20):
    axes.axvline(cutoff, color="#bbbbbb", linewidth=0.8)
axes.axhline(95, color=MAGENTA, linewidth=0.8, linestyle="--")
axes.set_xlabel("minutes on foot to the nearest station")
axes.set_ylabel("% of households")
axes.legend()
plt.show()
# %% [markdown]
# ## Who is left out, and by how much
# %%
uncovered = layer(results, "uncovered").sort_values("households", ascending=False)
print(len(uncovered), "buildings,", uncovered["households"].sum(), "households beyond 15 minutes")
table(uncovered.head(8), [
    ("building_id", "building"), ("compound_name", "compound"), ("grid_code", "cell"),
    ("households", "households"), ("walk_m", "walk, m"), ("minutes_missing", "minutes missing"),
    ("reason", "reason")])
# %% [markdown]
# The gaps: connected areas that nobody reaches, and in each the place where a station would gain most.
# %%
gaps, points = layer(results, "gaps"), layer(results, "gap_points")
axes = maps()[0]
streets.plot(ax=axes, color="#d0d0d0", linewidth=0.8)
buildings.plot(ax=axes, color=[{"reached": GREEN, "beyond": RED}.get(s, AMBER) for s in buildings["state"]], markersize=6)
gaps.plot(ax=axes, color=RED, alpha=0.18, edgecolor=RED)
points.plot(ax=axes, color="black", marker="*", markersize=120, zorder=5)
stations.plot(ax=axes, color="white", edgecolor="black", marker="^", markersize=46, zorder=4)
for _, gap in gaps.iterrows():
    place = gap.geometry.representative_point()
    axes.annotate(f"{gap['households']} households", (place.x, place.y), xytext=(0, 14),
                  textcoords="offset points", ha="center", fontsize=8, weight="bold")
axes.set_title("Gaps of 15 minutes; a star is where a station would gain most")
scale_bar(axes)
plt.show()
# %% [markdown]
# ## One household's walk
# %%
nearest = buildings.sort_values(["circle_only_10", "households", "building_id"], ascending=[False, False, True]).iloc[0]
status = gridreach(
    "coverage", COUNTY / "buildings.geojson", "--households-field", "households",
    "--stations", COUNTY / "stations.geojson", "--streets", COUNTY / "streets.geojson",
    "--barriers", COUNTY / "barriers.geojson", "--compounds", COUNTY / "compounds.geojson",
    "--gates", COUNTY / "gates.geojson", "--explain", nearest["building_id"],
    "-o", WORK / "walk.geojson", "--overwrite")
walk = geopandas.read_file(WORK / "walk.geojson").to_crs(32652)
walk = walk[walk.geometry.notna()]
axes = maps(height=4.6)[0]
west, south, east, north = walk.total_bounds
streets.plot(ax=axes, color="#c8c8c8", linewidth=1)
barriers.plot(ax=axes, color="#3b78b8", linewidth=2.4)
buildings.plot(ax=axes, color=GREY, markersize=8)
stations.plot(ax=axes, color="white", edgecolor="black", marker="^", markersize=90, zorder=4)
walk.plot(ax=axes, color=MAGENTA, linewidth=2.4, zorder=5)
axes.set_xlim(west - 150, east + 150)
axes.set_ylim(south - 150, north + 150)
axes.set_title(f"The walk of building {nearest['building_id']}")
scale_bar(axes, 100)
plt.show()
# %% [markdown]
# ## Targets
#
# `check` says of each target of the plan whether it is met, by how many households it is missed, and the fewest buildings that would mend it.
# %%
status = gridreach("check", results)
print("exit status", status)
