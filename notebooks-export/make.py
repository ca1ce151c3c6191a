#!/usr/bin/python3
"""Executes the walk-throughs and writes each as notebook and as page.

    notebooks-export/make.py [--check] [--program PATH]

A walk-through is a Python file of cells: `# %% [markdown]` begins text, `# %%` begins code.
With --check nothing is written: the text that comes out is compared with that of the notebooks
that lie here, and a difference is shown and ends with status 1. Pictures are not compared.
Needs Debian's python3-geopandas, python3-matplotlib, python3-nbclient, jupyter-nbconvert and
python3-ipykernel.
"""

import argparse
import difflib
import os
import re
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbconvert import HTMLExporter

HERE = Path(__file__).resolve().parent


def cells(text):
    """The cells of a source, as pairs of kind and text."""
    for part in re.split(r"^# %%", text, flags=re.M)[1:]:
        head, _, body = part.partition("\n")
        body = body.strip("\n")
        if "[markdown]" in head:
            yield "markdown", "\n".join(re.sub("^# ?", "", line) for line in body.split("\n"))
        else:
            yield "code", body


def notebook(source):
    made = nbformat.v4.new_notebook()
    made.metadata["kernelspec"] = {
        "name": "python3", "display_name": "Python 3", "language": "python"}
    for number, (kind, text) in enumerate(cells(source.read_text(encoding="utf-8"))):
        new = nbformat.v4.new_markdown_cell if kind == "markdown" else nbformat.v4.new_code_cell
        cell = new(text)
        cell["id"] = f"cell-{number}"
        made.cells.append(cell)
    return made


def executed(source):
    made = notebook(source)
    NotebookClient(
        made, timeout=600, kernel_name="python3",
        resources={"metadata": {"path": str(HERE.parent)}}).execute()
    for cell in made.cells:
        cell.metadata.pop("execution", None)
    made.metadata.pop("language_info", None)
    return made


def words(made):
    """Every line of text that came out, with the cell it came from."""
    lines = []
    for cell in made.cells:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            text = output.get("text") or data.get("text/markdown") or (
                "" if "image/png" in data else data.get("text/plain", ""))
            lines += [f"{cell['id']}: {line}" for line in str(text).splitlines()]
    return lines


def differs(source, made):
    kept = nbformat.read(source.with_suffix(".ipynb"), as_version=4)
    lines = list(difflib.unified_diff(
        words(kept), words(made), f"{source.stem}.ipynb", "now", lineterm="", n=1))
    same_source = [c.source for c in kept.cells] == [c.source for c in made.cells]
    if not same_source:
        lines.append(f"{source.stem}.ipynb is not made of {source.name}; run make notebooks")
    print("\n".join(lines) if lines else f"{source.stem}: the same figures")
    return bool(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--program", help="the gridreach to use (default: that of the PATH)")
    options = parser.parse_args()
    if options.program:
        folder = str(Path(options.program).resolve().parent)
        os.environ["PATH"] = folder + os.pathsep + os.environ["PATH"]
    failed = False
    for source in sorted(HERE.glob("[0-9]-*.py")):
        made = executed(source)
        if options.check:
            failed = differs(source, made) or failed
            continue
        nbformat.write(made, source.with_suffix(".ipynb"))
        page, _ = HTMLExporter().from_notebook_node(made)
        source.with_suffix(".html").write_text(page, encoding="utf-8")
        print(f"{source.stem}.ipynb, {source.stem}.html")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
