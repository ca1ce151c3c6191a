"""Tables as aligned text and as Markdown, and the sentence that says where a peer leads."""

# Key, heading, how it is written, and whether more is better.
COLUMNS = [
    ("cells", "cells", "{}", None),
    ("out", "out of band", "{}", False),
    ("share", "households in them", "{:.1%}", None),
    ("violation", "Σ violation", "{}", None),
    ("disconnected", "disconnected", "{}", False),
    ("rms", "RMS m", "{:.1f}", False),
    ("pp", "Polsby–Popper", "{:.3f}", True),
    ("seconds", "seconds", "{:.3f}", False),
]
LEADS = [column for column in COLUMNS if column[3] is not None]
WORDS = {"out": "cells out of band", "disconnected": "disconnected cells", "rms": "RMS",
         "pp": "Polsby–Popper", "seconds": "seconds"}


def cells_of(row):
    """A row's words; one that failed says so in the first column of figures."""
    if "failure" in row:
        return [row["name"], row["failure"]] + [""] * (len(COLUMNS) - 1)
    return [row["name"]] + [
        form.format(row[key]) if row.get(key) is not None else "–" for key, _, form, _ in COLUMNS]


def text(rows):
    table = [["method"] + [column[1] for column in COLUMNS]] + [cells_of(row) for row in rows]
    figures = [line for line in table if line[2]]
    widths = [max(len(line[number]) for line in figures) for number in range(len(table[0]))]
    widths[0] = max(len(line[0]) for line in table)
    lines = []
    for line in table:
        words = line if line[2] else line[:2]
        lines.append("  ".join(
            word.ljust(width) if number == 0 or not line[2] else word.rjust(width)
            for number, (word, width) in enumerate(zip(words, widths))).rstrip())
    return "\n".join(lines)


def markdown(rows):
    lines = ["| method | " + " | ".join(column[1] for column in COLUMNS) + " |"]
    lines.append("|---|" + "--:|" * len(COLUMNS))
    for row in rows:
        words = cells_of(row)
        if "failure" in row:
            words[1] = f"*{words[1]}*"
        lines.append("| " + " | ".join(words) + " |")
    return "\n".join(lines)


def leads(ours, theirs, key, more):
    return theirs[key] > ours[key] if more else theirs[key] < ours[key]


def price(row):
    """What a run paid for its lead."""
    return f"{row['out']} of {row['cells']} cells out of band, {row['disconnected']} disconnected"


def sentences(ours, peers):
    """Where a peer leads, column by column, and with what loss elsewhere."""
    answered = [row for row in peers if "failure" not in row]
    lines, unbeaten = [], []
    for key, _, form, more in LEADS:
        ahead = [row for row in answered if leads(ours, row, key, more)]
        if not ahead:
            unbeaten.append(WORDS[key])
            continue
        best = max(ahead, key=lambda row: row[key] if more else -row[key])
        lines.append(
            f"{WORDS[key]}: {len(ahead)} of {len(answered)} peer runs lead, most of all "
            f"{best['name']} ({form.format(best[key])} against {form.format(ours[key])}; "
            f"{price(best)}).")
    first = f"No peer leads in {', '.join(unbeaten)}." if unbeaten else ""
    equals = [row for row in answered
              if row["out"] <= ours["out"] and row["disconnected"] <= ours["disconnected"]]
    if not equals:
        last = (
            f"No peer run keeps the band as well with all cells in one piece ({price(ours)} "
            "here).")
    else:
        last = (
            f"{len(equals)} of {len(answered)} peer runs have as few cells out of band and as few "
            "disconnected: " + "; ".join(
                f"{row['name']} ({', '.join(described(ours, row))})" for row in equals) + ".")
    return [line for line in [first, *lines, last] if line]


def described(ours, row):
    """One equal in the band, by the columns that then count."""
    for key, form, more in [("rms", "RMS {:+.0%}", False), ("pp", "Polsby–Popper {:+.0%}", True)]:
        yield form.format(row[key] / ours[key] - 1)
