#!/usr/bin/env python3
"""Kills an executor of Spark while a county runs on it, and looks at what comes of that.

    integrations/spark/test.py [PROGRAM]    (default: .build/release/gridreach)

Spark runs as a cluster of two executors on this machine. Without Java 17 or PySpark the test is
passed over, with a word; `pip install pyspark` in an environment of its own brings the latter.
"""

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
# Each takes seconds to run, so that it can be met while it does.
COUNTIES = {"anxi": 6000, "beihe": 60000, "chengnan": 6000, "dongshan": 6000}
VICTIM = "beihe"
# A county without its files, beside the good ones.
EMPTY = "empty"
LIMIT = 420


def passed_over(reason):
    print(f"passed over: {reason}")
    sys.exit(0)


def processes():
    """Ids, parents and command lines of all processes."""
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as file:
                parent = int(file.read().rpartition(")")[2].split()[1])
            with open(f"/proc/{name}/cmdline", "rb") as file:
                words = file.read().decode(errors="replace").split("\0")
        except OSError:
            continue
        yield int(name), parent, words


def executor_of(out):
    """The executor that runs the victim at this moment, and the program it runs."""
    table = {number: (parent, words) for number, parent, words in processes()}
    for number, (parent, words) in table.items():
        if words[1:2] != ["run"] or f"{out}/{VICTIM}" not in words:
            continue
        while parent in table:
            above, words = table[parent]
            if any("CoarseGrainedExecutorBackend" in word for word in words):
                return parent, number
            parent = above
    return None


def kill_one(out, job, killed):
    """Ends one executor as the system does where memory is short, once."""
    while job.poll() is None and not killed:
        found = executor_of(out)
        if found:
            os.kill(found[0], signal.SIGKILL)
            killed.append(found)
        time.sleep(0.02)


def make(program, work):
    """Counties with plans, and their table."""
    with open(f"{work}/counties.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["name", "plan"])
        for seed, (name, households) in enumerate(COUNTIES.items(), 1):
            words = ["--households", str(households), "--communities", str(households // 1500)]
            subprocess.run(
                [program, "sample", "-o", f"{work}/{name}", "--seed", str(seed), *words],
                check=True, capture_output=True)
            table.writerow([name, name])
        os.makedirs(f"{work}/{EMPTY}")
        with open(f"{work}/{EMPTY}/plan.yaml", "w") as plan:
            plan.write("inputs: {buildings: nowhere.geojson}\n")
        table.writerow([EMPTY, EMPTY])


def run(program, work):
    """Runs the script on two executors with one core each, and kills one."""
    import pyspark

    environment = dict(
        os.environ, SPARK_HOME=os.path.dirname(pyspark.__file__), PYSPARK_PYTHON=sys.executable,
        PYSPARK_DRIVER_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1", SPARK_LOCAL_DIRS=work,
        SPARK_WORKER_DIR=f"{work}/workers")
    out = f"{work}/out"
    words = [
        sys.executable, f"{environment['SPARK_HOME']}/bin/spark-submit",
        "--master", "local-cluster[2,1,1024]", "--conf", "spark.ui.enabled=false",
        "--conf", "spark.executor.memory=512m", "--conf", f"spark.local.dir={work}",
        "--files", program, f"{HERE}/gridreach_spark.py", f"{work}/counties.csv", "-o", out,
        "--gridreach", os.path.basename(program), "--roll-up", "--", "--lang", "en",
    ][1:]
    with open(f"{work}/spark.log", "w") as log:
        job = subprocess.Popen(
            words, env=environment, cwd=work, stdout=subprocess.PIPE, stderr=log, text=True)
        killed = []
        watch = threading.Thread(target=kill_one, args=(out, job, killed))
        watch.start()
        try:
            text, _ = job.communicate(timeout=LIMIT)
        except subprocess.TimeoutExpired:
            job.kill()
            raise
        finally:
            watch.join()
    return job.returncode, text, killed


def check(work, status, text, killed):
    """What must hold; the words of what does not."""
    wrong = []

    def expect(holds, words):
        if not holds:
            wrong.append(words)

    lines = text.splitlines()
    expect(killed, "no executor was met while it ran the county to be killed")
    expect(status == 1, f"status {status}, though one county cannot be used")
    for name in COUNTIES:
        line = next((line for line in lines if line.startswith(f"{name}: ")), "")
        expect(line.startswith(f"{name}: done"), f"{name} is not done: {line!r}")
        record = f"{work}/out/{name}/run.json"
        expect(os.path.exists(record), f"{record} is missing")
    line = next((line for line in lines if line.startswith(f"{VICTIM}: ")), "")
    expect("(attempt 1)" not in line, f"{VICTIM} was not tried again: {line!r}")
    expect(any(line.startswith(f"{EMPTY}: unusable (attempt 1)") for line in lines),
           "the county without files was tried again, or passed")
    if killed:
        expect(not os.path.exists(f"/proc/{killed[0][1]}"), "the killed county's program runs on")
    left = [name for name in os.listdir(f"{work}/out") if name.endswith(".partial")]
    expect(not left, f"half-written: {left}")
    with open(f"{work}/out/counties.json") as file:
        roll_up = json.load(file)
    states = {row["county"]: row["run_status"] for row in roll_up["counties"]}
    expect(states == {**dict.fromkeys(COUNTIES, "done"), EMPTY: "unusable"}, f"{states}")
    again = [row["county"] for row in roll_up["measured"]["counties"] if row["run_again"]]
    expect(again == [EMPTY], f"rolled up, these ran again: {again}")
    return wrong


def main():
    default = f"{ROOT}/.build/release/gridreach"
    program = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else default)
    if not os.access(program, os.X_OK):
        passed_over(f"there is no program {program}; make it with make install or swift build")
    if not shutil.which("java"):
        passed_over("there is no Java; Spark needs Java 17 (Debian: openjdk-17-jre-headless)")
    try:
        import pyspark
    except ImportError:
        passed_over("this Python has no pyspark; python3 -m venv v && v/bin/pip install pyspark")
    work = tempfile.mkdtemp(prefix="gridreach-spark-")
    try:
        make(program, work)
        start = time.monotonic()
        status, text, killed = run(program, work)
        print(text, end="")
        wrong = check(work, status, text, killed)
        if wrong:
            with open(f"{work}/spark.log") as log:
                sys.stderr.write("".join(log.readlines()[-40:]))
            sys.exit("\n".join(wrong))
        print(
            f"Spark {pyspark.__version__}: two executors, one killed (process {killed[0][0]}); "
            f"{VICTIM} was tried again and is done; {time.monotonic() - start:.0f} s")
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
