# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Runs weft and its peers in turn, A B A B, over workloads, and prints the medians, the ratios and the share of the peak.

In turn, because a machine's speed changes within seconds; medians, because other programs run too.
"""
import argparse
import concurrent.futures
import gzip
import json
import pathlib
import platform
import signal
import sys
import tempfile

import picture
import processes
import report
from workloads import WORKLOADS

DEFAULTS = {"workloads": list(WORKLOADS), "threads": [1, 2]}


def arguments():
    parser = argparse.ArgumentParser(prog="run.sh", description=__doc__.splitlines()[0])
    parser.add_argument("--workloads", nargs="+", default=DEFAULTS["workloads"], choices=list(WORKLOADS), metavar="NAME",
                        help=", ".join(WORKLOADS))
    parser.add_argument("--threads", nargs="+", type=int, default=DEFAULTS["threads"])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--turn", type=float, default=0.3, help="seconds, about, that a peer runs in a round")
    parser.add_argument("--peers", nargs="+", default=[], metavar="NAME", help="names of files in peers/; weft always runs")
    parser.add_argument("--programs", type=pathlib.Path, help="a folder in which compiled peers are kept from run to run")
    parser.add_argument("--first", action="store_true", help="run before all other programs of the machine (Linux, root)")
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE")
    parser.add_argument("--svg", type=pathlib.Path, metavar="FILE")
    parser.add_argument("--markdown", type=pathlib.Path, metavar="FILE")
    options = parser.parse_args()
    known = [r.key for r in recipes([])]
    for name in options.peers:
        if name not in known:
            parser.error(f"there is no peer {name}; there are {', '.join(known)}")
    return options


def recipes(chosen):
    """weft first: its results are what those of the others must agree with."""
    found = sorted((processes.HERE / "peers").glob("*.*"), key=lambda p: (p.stem != "weft", p.stem))
    found = [processes.Recipe(p) for p in found if p.suffix in (".cpp", ".py")]
    return [r for r in found if not chosen or r.key == "weft" or r.key in chosen]


def build(found, workloads, programs):
    """Compiles two at a time. Gives {(peer, workload): (command, seconds)}; says what is missing."""
    built, missing = {}, {}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = {(r.key, w): pool.submit(r.build, w, programs) for r in found for w in workloads if r.does(WORKLOADS[w])}
    for name, job in jobs.items():
        try:
            built[name] = job.result()
        except processes.Missing as why:
            missing[name[0]] = str(why)
    return built, missing


def write_pictures(programs):
    """Fashion-MNIST as one plain file of pixels and labels, for peers of every language; nothing if it is not here."""
    folder = pathlib.Path("/usr/share/datasets/fashion-mnist")
    target, parts = programs / "pictures", [("train-images-idx3-ubyte.gz", 16), ("train-labels-idx1-ubyte.gz", 8)]
    if not all((folder / name).exists() for name, _ in parts):
        print("no Fashion-MNIST here (Debian: dataset-fashion-mnist), so mlp_epoch has random pictures")
        return {}
    if not target.exists():
        target.write_bytes(b"".join(gzip.decompress((folder / name).read_bytes())[head:] for name, head in parts))
    return {"WEFT_BENCH_PICTURES": str(target)}


class Contest:
    """All peers of one workload with one number of threads."""

    def __init__(self, workload, threads, options):
        self.workload, self.threads, self.turn = workload, threads, options.turn
        self.first = options.first
        self.peers, self.processes, self.counts, self.peak = [], [], [], []
        self.disturbed = 0

    def enter(self, key, command, compiled, environment):
        """Starts a peer, checks it and finds how often it runs in a turn. Gives what is wrong, or nothing."""
        name = self.workload.name
        process = processes.Process(command, self.threads, environment, self.first)
        first = process.ask(f"{name} first") if process.name else None
        check = process.ask(f"{name} check") if first is not None else None
        if check is None:
            said = process.end().strip().splitlines()
            return said[-1] if said else None
        count, once = 1, process.ask(f"{name} 1")
        while once * count < self.turn / 4:
            count *= 4
            once = process.ask(f"{name} {count}")
        self.counts.append(max(1, round(self.turn / once)))
        self.processes.append(process)
        self.peers.append({"key": key, "name": process.name, "seconds": [], "check": check, "first": first, "compiled": compiled})
        return None

    def wait(self):
        if not self.first and not processes.wait_for_quiet():
            self.disturbed += 1

    def round(self, peak):
        self.wait()
        self.peak.append(peak.ask("peak 1"))
        for peer, process, count in zip(self.peers, self.processes, self.counts):
            self.wait()
            process.ask(f"{self.workload.name} {max(1, count // 3)}")  # its threads slept, and its caches were others'
            peer["seconds"].append(process.ask(f"{self.workload.name} {count}"))

    def end(self):
        for peer, process in zip(self.peers, self.processes):
            peer["memory"] = process.peak_memory()
            process.end()
        w = self.workload
        return {"workload": w.name, "about": w.about, "threads": self.threads, "unit": w.unit, "flops": w.flops,
                "peak": self.peak, "disturbed": self.disturbed, "peers": self.peers}


def contest(options, built, workload, threads, environment, missing):
    """One table. A peer that cannot start is left out and said to be missing."""
    one = Contest(workload, threads, options)
    for recipe in recipes(options.peers):
        if (recipe.key, workload.name) not in built:
            continue
        command, compiled = built[recipe.key, workload.name]
        why = one.enter(recipe.key, command, compiled, environment)
        if why:
            missing[recipe.key] = f"{processes.Missing(recipe)} ({why})"
    peak = processes.Process([str(options.programs / "peak")], threads, {}, options.first)
    for _ in range(options.rounds):
        one.round(peak)
    peak.end()
    return one.end()


def processor():
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
        return next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor()


def command(options):
    """What to type to measure the same, without the names of files."""
    words = ["bench/compare/run.sh"]
    for name in ("workloads", "threads", "peers"):
        values = [str(v) for v in getattr(options, name)]
        if values and values != [str(v) for v in DEFAULTS.get(name, [])]:
            words += [f"--{name}", *values]
    return " ".join(words + [f"--rounds {options.rounds}"] + ["--first"] * options.first)


def write(options, measured):
    """The files that were asked for, after each table."""
    if options.json:
        options.json.write_text(json.dumps(measured, indent=1) + "\n")
    if options.markdown:
        options.markdown.write_text("\n".join(map(report.markdown_table, measured["results"])))
    if options.svg:
        options.svg.write_text(picture.draw(measured))


def run(options):
    processes.compile_peak(options.programs)
    built, missing = build(recipes(options.peers), options.workloads, options.programs)
    environment = write_pictures(options.programs)
    measured = {"processor": processor(), "compiler": processes.compiler_version(), "python": platform.python_version(),
                "command": command(options), "missing": missing, "results": []}
    for name in options.workloads:
        for threads in options.threads:
            result = contest(options, built, WORKLOADS[name], threads, environment, missing)
            measured["results"].append(result)
            print(report.text_table(result), flush=True)
            write(options, measured)
    for why in missing.values():
        print(why)


def main():
    options = arguments()
    for ends in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ends, lambda number, frame: sys.exit(128 + number))
    with tempfile.TemporaryDirectory() as scratch:
        options.programs = options.programs or pathlib.Path(scratch)
        options.programs.mkdir(parents=True, exist_ok=True)
        try:
            run(options)
        finally:
            processes.end_all()


if __name__ == "__main__":
    main()
