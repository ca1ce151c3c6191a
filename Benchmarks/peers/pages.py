"""Sections of the page that show what programs print: the engine alone, and written coverage."""
import subprocess
import sys
import tempfile

import machine

COUNTY = machine.PROJECT / "data/sample-county"
LAYERS = ["communities", "compounds", "streets", "barriers"]


def block(words, text):
    print(f"\n{words}\n{text}", flush=True)
    return ["", words, "", "```", *text.splitlines(), "```"]


def said_by(*words):
    return subprocess.run(
        [str(word) for word in words], check=True, capture_output=True, text=True).stdout.rstrip()


def engine(benchmark, towns):
    """The towns cut by the engine alone, and cut again after a change."""
    return [
        "", "## The engine alone",
        *block("One thread, median of five runs; `least` is proven to be unavoidable, `proof` "
               "says whether all of it is known:", said_by(benchmark, towns)),
        *block("3 % of the buildings that have households get 0.5 to 1.5 times as many; the town "
               "is cut again from its cells, and anew beside it:",
               said_by(benchmark, towns, "--stability")),
        *block("Proven optima beside published ones; `default` is what is found without being "
               "asked for a proof:", said_by(benchmark, towns, "--exact")),
    ]


def coverage(program, city):
    """Written cells beside written communities, by coverage_check.py."""
    if not program.exists():
        return []
    lines = ["", "## Coverage, as written",
             "", "By `coverage_check.py`, without GridReach's code."]
    runs = [("Sample county", COUNTY / "buildings.geojson", COUNTY, LAYERS)]
    if city.is_dir():
        runs.append(("Dense city A", city / "atoms.geojson", city, LAYERS[:1]))
    for name, buildings, folder, layers in runs:
        with tempfile.TemporaryDirectory() as work:
            words = [str(program), "partition", str(buildings), "--lang", "en", "--no-progress",
                     "-o", f"{work}/cells/"]
            for layer in layers:
                words += [f"--{layer}", str(folder / f"{layer}.geojson")]
            told = subprocess.run(words, check=True, capture_output=True, text=True).stderr
            checked = subprocess.run(
                [sys.executable, str(machine.HERE / "coverage_check.py"), f"{work}/cells",
                 str(folder / "communities.geojson")], capture_output=True, text=True)
            if checked.returncode not in (0, 3):
                raise SystemExit(checked.stderr)
        border = [line for line in told.splitlines() if "border between cells" in line]
        verdict = "Everything is exact." if checked.returncode == 0 else "**Not all is exact.**"
        text = "\n".join(checked.stdout.splitlines()[1:] + [f" {line}" for line in border])
        lines += block(f"{name}: {checked.stdout.splitlines()[0].split(': ')[1]}. {verdict}", text)
    return lines
