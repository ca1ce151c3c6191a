"""What a table of figures must say: the machine, the day, the versions."""
import datetime
import importlib.metadata
import os
import pathlib
import platform
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent


def processor():
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown processor"
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def commit():
    """The commit, and whether sources differ from it."""
    words = ["git", "-C", str(PROJECT)]
    try:
        number = subprocess.run(
            words + ["rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=True)
        changed = subprocess.run(
            words + ["status", "--porcelain", "Sources"], capture_output=True, text=True,
            check=True)
    except (OSError, subprocess.CalledProcessError):
        return "no commit"
    return number.stdout.strip() + (" with changes" if changed.stdout.strip() else "")


def built(program):
    """When the program that ran was built: it may be older than the sources."""
    day = datetime.datetime.fromtimestamp(program.stat().st_mtime)
    return f"By a release build of {day:%Y-%m-%d %H:%M}."


def note(packages=()):
    """One sentence, to stand over a table."""
    load = os.getloadavg()[0]
    words = (
        f"{datetime.date.today():%Y-%m-%d}, {processor()}, {os.cpu_count()} cores "
        f"(load {load:.1f} at the start), {platform.system()} {platform.machine()}, "
        f"GridReach {commit()}")
    versions = [f"{name} {importlib.metadata.version(name)}" for name in packages]
    return words + (", " + ", ".join(versions) if versions else "") + "."


def cases_folder(given):
    """The folder of cases: as given, GRIDREACH_CASES, or beside the checkout."""
    named = given or os.environ.get("GRIDREACH_CASES")
    folder = pathlib.Path(named) if named else PROJECT.parent / "shared/cases"
    if not folder.is_dir():
        raise SystemExit(
            f"{folder} is no folder: name the cases by --cases FOLDER or GRIDREACH_CASES; they "
            "are no part of the project")
    return folder
