# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""The workloads, their numbers, and what the Python peers share: the talk with compare.py."""
import dataclasses
import math
import os
import sys
import time


@dataclasses.dataclass(frozen=True)
class Workload:
    """A network of dense layers and what is timed of it. The same table, in C++, is in workloads.hpp."""
    name: str
    task: str  # steps, epochs, one_sample
    sizes: tuple
    tanh: bool  # between the layers; else relu
    batch: int
    samples: int
    optimizer: str
    rate: float
    momentum: float
    unit: str
    about: str

    @property
    def classes(self):
        """Several outputs are classes, one output is a number."""
        return self.sizes[-1] > 1

    @property
    def batches(self):
        return -(-self.samples // self.batch)

    @property
    def check_batches(self):
        return min(20, self.samples // self.batch)

    @property
    def flops(self):
        """Of a step, an epoch or a call: forward, gradients of weights, gradients of all inputs but the first."""
        products = [a * b for a, b in zip(self.sizes, self.sizes[1:])]
        if self.task == "one_sample":
            return 2 * sum(products)
        samples = self.samples if self.task == "epochs" else self.batch
        return 2 * samples * (2 * sum(products) + sum(products[1:]))


WORKLOADS = {w.name: w for w in [
    Workload("mlp_step", "steps", (784, 128, 64, 10), False, 64, 1280, "adam", 1e-3, 0, "us",
             "a training step of 784-128-64-10, relu, batch 64, Adam"),
    Workload("mlp_epoch", "epochs", (784, 128, 64, 10), False, 64, 60_000, "adam", 1e-3, 0, "ms",
             "an epoch of the same: 60,000 samples, shuffled"),
    Workload("wide_step", "steps", (784, 1024, 1024, 10), False, 256, 2048, "sgd", 0.01, 0.9, "ms",
             "a training step of 784-1024-1024-10, relu, batch 256, SGD with momentum"),
    Workload("linear_epoch", "epochs", (8, 1), False, 32, 1000, "sgd", 0.01, 0, "us",
             "an epoch of linear regression: 1,000 samples of 8 features, shuffled, batch 32, SGD"),
    Workload("single", "one_sample", (784, 128, 64, 10), False, 1, 1, "none", 0, 0, "us",
             "one sample through 784-128-64-10"),
    Workload("tiny", "one_sample", (1, 8, 8, 1), True, 1, 1, "none", 0, 0, "ns",
             "one sample through 1-8-8-1, tanh"),
]}


def uniform(stream, count):
    """The first numbers of a stream, in [0, 1) with 24 bits: a counter through a mixing function, the same in every language."""
    import numpy
    x = (numpy.uint64(stream << 40) + numpy.arange(1, count + 1, dtype=numpy.uint64)) * numpy.uint64(0x9E3779B97F4A7C15)
    x = (x ^ (x >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
    return ((x ^ (x >> numpy.uint64(31))) >> numpy.uint64(40)) / 16777216.0


def make_data(workload):
    """Features and targets: Fashion-MNIST from the file compare.py names, or uniform numbers."""
    import numpy
    n, inputs = workload.samples, workload.sizes[0]
    pictures = os.environ.get("WEFT_BENCH_PICTURES")
    if pictures and n == 60_000 and inputs == 784:
        bytes_ = numpy.fromfile(pictures, dtype=numpy.uint8)
        return bytes_[:n * inputs].reshape(n, inputs).astype(numpy.float32) / numpy.float32(255), bytes_[n * inputs:].astype(numpy.int32)
    features = uniform(0, n * inputs).astype(numpy.float32).reshape(n, inputs)
    if workload.classes:
        return features, (uniform(1, n) * workload.sizes[-1]).astype(numpy.int32)
    return features, uniform(1, n).astype(numpy.float32).reshape(n, 1)


def first_weights(workload):
    """The first values of each layer's weights, [out, in]; biases begin at zero."""
    import numpy
    return [((2 * uniform(2 + k, a * b) - 1) * math.sqrt(6 / (a + b))).astype(numpy.float32).reshape(b, a)
            for k, (a, b) in enumerate(zip(workload.sizes, workload.sizes[1:]))]


def serve(name, make_job):
    """Answers compare.py until it closes the pipe. make_job(workload) gives a fresh model, or None for a workload it does
    not do: check() is a number that must agree between peers, the mean loss over the first batches in order or the sum
    of the outputs; run(n) does n steps, epochs or calls to the end, and
    may give how many it did; prepare(), if there is one, follows the first run."""
    print(name, flush=True)
    jobs = {}
    for line in sys.stdin:
        asked, what = line.split()
        workload = WORKLOADS[asked]
        if what == "check":
            job = make_job(workload)
            print("-" if job is None else float(job.check()), flush=True)
            continue
        begin = time.perf_counter()
        if asked not in jobs:
            jobs[asked] = make_job(workload)
        if jobs[asked] is None:
            print("-", flush=True)
            continue
        count = 1 if what == "first" else int(what)
        done = jobs[asked].run(count) or count
        print((time.perf_counter() - begin) / done, flush=True)
        if what == "first" and hasattr(jobs[asked], "prepare"):
            jobs[asked].prepare()


def threads():
    return int(os.environ.get("OMP_NUM_THREADS", "1"))
