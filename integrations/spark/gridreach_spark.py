#!/usr/bin/env python3
"""Runs the program gridreach for each county of a table, on Apache Spark.

One county is one task: its results lie in OUT/<name>/, which appears in one step when it is
complete. A county whose process or executor is killed is tried again by Spark; one whose files
cannot be used is not, and stops no other. With --roll-up the program itself then writes the table
and the map of all counties, here, from their results.

    spark-submit --files build/gridreach gridreach_spark.py counties.csv -o /shared/province

README.md tells how the program comes to the executors.
"""

import argparse
import csv
import os
import subprocess
import sys

from pyspark import SparkFiles, TaskContext
from pyspark.sql import SparkSession
from pyspark.sql.types import IntegerType, StringType, StructField, StructType

# As the program tells how it ended: its file of exit statuses is `gridreach --help`.
DONE, UNUSABLE = 0, 2

COLUMNS = StructType(
    [
        StructField("county", StringType()),
        StructField("status", StringType()),
        StructField("attempt", IntegerType()),
        StructField("message", StringType()),
    ]
)


def counties(table):
    """Names and plans of a CSV file with the columns name and plan; a folder stands for its plan.yaml."""
    with open(table, encoding="utf-8-sig", newline="") as file:
        rows = [(row["name"], row["plan"]) for row in csv.DictReader(file)]
    names = [name for name, _ in rows]
    for name in names:
        if not name or name.startswith((".", "-")) or "/" in name:
            sys.exit(f"{table}: {name!r} cannot be the name of a folder")
        if names.count(name) > 1:
            sys.exit(f"{table}: the name {name} stands there twice")
    if not names:
        sys.exit(f"{table}: there is no county in it")
    here = os.path.dirname(os.path.abspath(table))
    plans = [os.path.join(here, plan) for _, plan in rows]
    return [
        (name, os.path.join(plan, "plan.yaml") if os.path.isdir(plan) else plan)
        for name, plan in zip(names, plans)
    ]


def own_name(plan):
    """What the program calls a county: its plan's file without the ending, plan.yaml by its folder."""
    stem = os.path.splitext(os.path.basename(plan))[0]
    return os.path.basename(os.path.dirname(plan)) if stem == "plan" else stem


def program(name):
    """A path from the root, or a file that came with --files or --archives."""
    return name if name.startswith("/") else SparkFiles.get(name)


def run(county, gridreach, out, options, most_attempts):
    """Runs one county here, and tells how it ended."""
    name, plan = county
    attempt = TaskContext.get().attemptNumber()
    words = [program(gridreach), "run", "-o", f"{out}/{name}", "--overwrite", "--no-progress"]
    # Where this worker is killed, the program it started ends, too.
    words += ["--end-with", str(os.getpid()), *options, "--", plan]
    end = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    lines = end.stderr.strip().splitlines() or [""]
    if end.returncode == DONE:
        return name, "done", attempt, ""
    if end.returncode == UNUSABLE:
        return name, "unusable", attempt, lines[-1]
    if attempt + 1 < most_attempts:
        raise RuntimeError(f"{name} ended with status {end.returncode}: {lines[-1]}")
    # The last attempt does not fail the task: that would end the counties that still run.
    return name, "failed", attempt, lines[-1]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n")[0], epilog="Options of gridreach run stand behind --.")
    parser.add_argument("table", help="CSV with the columns name and plan")
    parser.add_argument("-o", "--output", required=True, help="a folder that all executors see")
    parser.add_argument("--gridreach", default="gridreach", help="its path, or its name in --files")
    parser.add_argument("--threads", default="1", help="threads of one county (spark.task.cpus)")
    parser.add_argument("--roll-up", action="store_true", help="write counties.csv and the map")
    # What stands behind -- is for the program.
    words = sys.argv[1:]
    end = words.index("--") if "--" in words else len(words)
    asked = parser.parse_args(words[:end])
    rows, out = counties(asked.table), os.path.abspath(asked.output)
    if asked.roll_up and any(name != own_name(plan) for name, plan in rows):
        sys.exit("--roll-up needs names as the program gives them: the plan's, or its folder's")
    os.makedirs(out, exist_ok=True)

    spark = SparkSession.builder.appName("gridreach").getOrCreate()
    context = spark.sparkContext
    most = int(context.getConf().get("spark.task.maxFailures", "4"))
    gridreach, options = asked.gridreach, ["--threads", asked.threads, *words[end + 1 :]]
    # A partition a county: what Spark tries again is one county.
    results = context.parallelize(rows, len(rows)).map(
        lambda county: run(county, gridreach, out, options, most)
    )
    table = spark.createDataFrame(results, COLUMNS).collect()
    for row in table:
        print(f"{row.county}: {row.status} (attempt {row.attempt + 1}) {row.message}".rstrip())
    if asked.roll_up:
        # What is done is found unchanged, and only summed up.
        plans = [plan for _, plan in rows]
        subprocess.run(
            [program(gridreach), "run", "-o", out, *options, "--", *plans], check=False
        )
    spark.stop()
    return 0 if all(row.status == "done" for row in table) else 1


if __name__ == "__main__":
    sys.exit(main())
