# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Runs weft and its peers in turn, A B A B, and prints the medians, the ratios and the share of the machine's peak.

The workload is a perceptron, 784-128-64-10, with batches of 64 and Adam. In turn, because a machine's speed changes
within seconds; medians, because other programs run too. The best is printed beside the median.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys

# Multiply-adds of a step, counted twice: forward, the gradients of the weights, those of all inputs but the first.
FLOPS = 2 * 64 * (2 * (784 * 128 + 128 * 64 + 64 * 10) + 128 * 64 + 64 * 10)


class Peer:
    def __init__(self, command, threads):
        environment = {**os.environ, "OMP_NUM_THREADS": str(threads)}
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, env=environment, text=True, stdin=pipe, stdout=pipe)
        self.name = self.process.stdout.readline().strip()
        self.times = {}

    def run(self, workload, count):
        self.process.stdin.write(f"{workload} {count}\n")
        self.process.stdin.flush()
        self.times.setdefault(workload, []).append(float(self.process.stdout.readline()))

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def commands(programs, peers):
    """weft first: the others are compared with it."""
    found = [[str(p)] for p in sorted(programs.iterdir()) if p.name != "peak"]
    found += [[sys.executable, str(p)] for p in sorted(peers.glob("*.py"))]
    return sorted(found, key=lambda command: pathlib.Path(command[0]).name != "weft")


def measure(options, threads):
    peak = Peer([str(options.programs / "peak")], threads)
    peers = [Peer(command, threads) for command in commands(options.programs, options.peers)]
    peers = [peer for peer in peers if peer.name]  # one that is not installed has said so
    for peer in [peak, *peers]:
        peer.run("step", options.steps)
        peer.times.clear()  # that was to warm up
    for _ in range(options.rounds):
        for peer in [peak, *peers]:
            peer.run("step", options.steps)
    for _ in range(options.epochs):
        for peer in peers:
            peer.run("epoch", 1)
    for peer in [peak, *peers]:
        peer.end()
    return peak, peers


def report(threads, peak, peers):
    speed = statistics.median(peak.times["step"])
    print(f"\n{threads} thread{'s' if threads > 1 else ''}; multiply-adds: {speed:.0f} GFLOP/s "
          f"(best {max(peak.times['step']):.0f})")
    print(f"{'':28}{'us/step':>10}{'best':>10}{'ratio':>8}{'of peak':>9}{'ms/epoch':>10}{'best':>10}{'ratio':>8}")
    first = {w: statistics.median(t) for w, t in peers[0].times.items()}
    for peer in peers:
        row = f"{peer.name:28}"
        for workload in ("step", "epoch"):
            times = peer.times[workload]
            median = statistics.median(times)
            row += f"{median:10.1f}{min(times):10.1f}{median / first[workload]:8.2f}"
            if workload == "step":
                row += f"{FLOPS / median / 1000 / speed:9.0%}"
        print(row, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("programs", type=pathlib.Path)
    parser.add_argument("peers", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=31)
    parser.add_argument("--steps", type=int, default=40, help="in one turn")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    options = parser.parse_args()
    for threads in options.threads:
        report(threads, *measure(options, threads))


main()
