# %% [markdown]
# # Where the next stations go
#
# How few more stations until 99 % of the households are within 10 minutes, and where? The answer comes with a bound that anyone can add up again.
# %%
import json
import sys

sys.path.insert(0, "notebooks-export")
from walk import *

import pandas

question = [
    "site", COUNTY / "buildings.geojson", "--households-field", "households", "--stations",
    COUNTY / "stations.geojson", "--streets", COUNTY / "streets.geojson",
    "--barriers", COUNTY / "barriers.geojson", "--compounds", COUNTY / "compounds.geojson",
    "--gates", COUNTY / "gates.geojson"]
chosen = WORK / "sites"
status = gridreach(
    *question, "--candidates", COUNTY / "candidates.geojson", "--model", "min-stations",
    "--require", "10:99%", "--curve", "8", "-o", f"{chosen}/", "--overwrite")
# %% [markdown]
# ## The places
# %%
sites = layer(chosen, "sites")
new = sites[sites["role"] == "new"].sort_values("order")
table(new, [
    ("order", "order"), ("station_id", "candidate"), ("near_compound", "near compound"),
    ("near_street", "street"), ("gain_alone_hh", "gain alone"), ("gain_hh", "gain in order"),
    ("loss_hh", "loss if removed"), ("replacement_id", "nearest replacement"),
    ("replacement_loss_hh", "which loses")])
# %%
cells = WORK / "results"
status = gridreach("run", COUNTY / "plan.yaml", "-o", cells, "--overwrite", lines=1)
streets, barriers = layer(cells / "base", "streets"), layer(cells / "base", "barriers")
buildings, stations = layer(cells, "buildings"), layer(cells, "stations")
passed = layer(chosen, "passed_candidates")
axes = maps()[0]
streets.plot(ax=axes, color="#d0d0d0", linewidth=0.8)
barriers.plot(ax=axes, color="#3b78b8", linewidth=2)
reached = buildings["reached_10"] == "reached"
buildings[reached].plot(ax=axes, color=GREEN, markersize=5)
buildings[~reached].plot(ax=axes, color=RED, markersize=8)
stations.plot(ax=axes, color="white", edgecolor="black", marker="^", markersize=46, zorder=4)
passed.plot(ax=axes, color="none", edgecolor=GREY, marker="s", markersize=24, zorder=4)
new.plot(ax=axes, color=MAGENTA, edgecolor="black", marker="*", markersize=240, zorder=5)
for _, site in new.iterrows():
    axes.annotate(f"{int(site['order'])}: +{int(site['gain_hh'])} households",
                  (site.geometry.x, site.geometry.y), xytext=(0, 12), textcoords="offset points",
                  ha="center", fontsize=8, weight="bold")
axes.set_title("New stations (stars), candidates passed over (squares), buildings beyond 10 minutes today (red)")
scale_bar(axes)
plt.savefig(WORK / "sites.png", dpi=150, bbox_inches="tight")
plt.show()
# %% [markdown]
# ## How many are enough
#
# For each number of stations the best coverage that was found, and a bound that nobody can exceed. Where both meet, the answer is proved best.
# %%
curve = pandas.read_csv(chosen / "curve.csv", encoding="utf-8-sig")
curve.columns = [name.strip() for name in curve.columns]
print(curve.to_string(index=False))
# %%
figure, axes = plt.subplots(figsize=(7.4, 3.2))
count, value, bound = curve.columns[0], *[c for c in curve.columns if "%" in c][:2]
axes.plot(curve[count], curve[value], color=MAGENTA, marker="o", label="found")
axes.fill_between(curve[count], curve[value], curve[bound], color=MAGENTA, alpha=0.15, label="at most (proved)")
axes.axhline(99, color=GREY, linestyle="--", linewidth=0.8)
axes.set_xlabel("new stations")
axes.set_ylabel("% of households within 10 minutes")
axes.legend(loc="lower right")
plt.show()
# %% [markdown]
# ## The proof, added up again
#
# `site.json` holds whole numbers, one a building, whose sum is the bound. `--verify` adds them up from the files, and looks at each walk again.
# %%
proof = json.loads((chosen / "site.json").read_text(encoding="utf-8"))
print({key: proof[key] for key in ("value", "bound", "unit", "gap_pct", "proven", "proof")})
status = gridreach(*question, "--candidates", COUNTY / "candidates.geojson", "--model", "min-stations",
                   "--require", "10:99%", "--curve", "8", "--verify", chosen / "site.json")
print("exit status", status)
# %% [markdown]
# A tampered answer is refused: here the bound was raised by one.
# %%
proof["bound"] += 1
(WORK / "tampered.json").write_text(json.dumps(proof, ensure_ascii=False), encoding="utf-8")
status = gridreach(*question, "--candidates", COUNTY / "candidates.geojson", "--model", "min-stations",
                   "--require", "10:99%", "--curve", "8", "--verify", WORK / "tampered.json")
print("exit status", status)
