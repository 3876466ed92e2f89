"""The tables of compare.py, and their place in docs/performance.md."""

import datetime
import os
import subprocess

import engines

BEGIN = "<!-- ./dev bench rivals writes from here -->"
END = "<!-- to here -->"
TIERC = {"tierc": "**tierc**, facts bound", "texts": "**tierc**, from texts"}
TITLES = {"first": "The first rule that matches", "all": "All rules that match"}


def number(value):
    """Two figures at least, none after the point from ten on."""
    if value >= 10:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 1 else f"{value:.2g}" if value < 0.1 else f"{value:.2f}"


def cell(report, ours):
    if report is None:
        return "too slow"
    # More than two figures would be more than a busy machine tells.
    times = float(f"{report['decide'] / ours:.2g}")
    return f"{number(report['decide'])} ({number(times)}x)"


def line(mode, kind, count, reports):
    """What was measured of one book."""
    ours = reports["tierc"]["decide"]
    parts = [f"{key} {cell(report, ours)}" for key, report in reports.items() if key != "tierc"]
    return f"{kind} {mode} {count}: tierc {number(ours)}, from texts {number(reports['tierc']['texts'])}, " + ", ".join(parts)


def row(key, mode, books, results):
    label = TIERC.get(key) or engines.LABELS[key]
    cells = []
    for book in books:
        reports = results[(mode, *book)]
        ours = reports["tierc"]["decide"]
        if key == "tierc":
            cells.append(number(ours))
        elif key == "texts":
            cells.append(cell({"decide": reports["tierc"]["texts"]}, ours))
        else:
            cells.append(cell(reports[key], ours))
    return f"| {label} | " + " | ".join(cells) + " |"


def table(mode, results, rivals):
    books = [(kind, count) for found, kind, count in results if found == mode]
    yield f"### {TITLES[mode]}\n"
    yield "| | " + " | ".join(f"{kind} {count:,}" for kind, count in books) + " |"
    yield "|---" * (len(books) + 1) + "|"
    for key in [*TIERC, *rivals]:
        if key in TIERC or all(key in results[(mode, *book)] for book in books):
            yield row(key, mode, books, results)
    yield ""


def first_line(command):
    return subprocess.run(command, stdout=subprocess.PIPE, text=True).stdout.split("\n")[0]


def machine():
    with open("/proc/cpuinfo") as file:
        model = next((text.split(":")[1].strip() for text in file if text.startswith("model name")), "unknown")
    return f"{model}, {os.cpu_count()} processors; {first_line(['g++', '--version'])}"


def versions(results):
    found = {}
    for reports in results.values():
        found.update((report["engine"], report["version"]) for key, report in reports.items() if report and key != "tierc")
    return ", ".join(f"{engine} {version}" for engine, version in sorted(found.items(), key=lambda item: item[0].lower()))


def answers(results):
    return sum(report["tickets"] for reports in results.values() for key, report in reports.items()
               if report and key != "tierc")


def text(results, options):
    """What stands between the marks."""
    lines = [f"{datetime.date.today():%d %B %Y}, {machine()}.",
             f"{versions(results)}; {first_line([options.tierc, '--version'])}.",
             f"All {answers(results):,} answers agree.", ""]
    for mode in dict.fromkeys(book[0] for book in results):
        lines += table(mode, results, options.rivals)
    return "\n".join(lines).rstrip()


def replace(path, new):
    page = path.read_text()
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    path.write_text(f"{before}{BEGIN}\n{new}\n{END}{after}")
