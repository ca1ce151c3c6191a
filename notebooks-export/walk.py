"""What the walk-throughs share: calling gridreach, and drawing what it wrote."""

import subprocess
from pathlib import Path

import geopandas
import matplotlib
import matplotlib.pyplot as plt
from IPython.display import Markdown

matplotlib.rcParams["figure.dpi"] = 110
matplotlib.rcParams["font.size"] = 9

COUNTY = Path("data/sample-county")
WORK = Path("build/walk-through")
MAGENTA, GREEN, AMBER, RED, GREY = "#b0208c", "#1a7837", "#e6a700", "#c0392b", "#8a8a8a"


def gridreach(*arguments, lines=None):
    """Calls the command, prints what it says (the first `lines`), returns its exit status."""
    WORK.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        ["gridreach", *map(str, arguments), "--lang", "en", "--no-progress"],
        capture_output=True, text=True)
    print("\n".join((done.stdout + done.stderr).strip().split("\n")[:lines]))
    return done.returncode


def layer(folder, name):
    """A layer in metres: the UTM zone of the sample county."""
    return geopandas.read_file(f"{folder}/{name}.geojson").to_crs(32652)


def table(rows, columns):
    """Rows of a frame as a table of Markdown; columns are pairs of key and heading."""
    lines = ["| " + " | ".join(heading for _, heading in columns) + " |",
             "|" + "---|" * len(columns)]
    for _, row in rows.iterrows():
        lines.append("| " + " | ".join(str(row[key]) for key, _ in columns) + " |")
    return Markdown("\n".join(lines))


def maps(count=1, height=6.2):
    """So many maps side by side, without axes."""
    figure, axes = plt.subplots(1, count, figsize=(7.4 * count, height), squeeze=False)
    for one in axes[0]:
        one.set_aspect("equal")
        one.axis("off")
    figure.tight_layout()
    return axes[0]


def scale_bar(axes, metres=500):
    west, south = axes.get_xlim()[0], axes.get_ylim()[0]
    axes.plot([west + 100, west + 100 + metres], [south + 60] * 2, color="black", linewidth=2)
    axes.text(west + 100 + metres / 2, south + 90, f"{metres} m", ha="center", va="bottom")
