# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""The workloads, their numbers, and what the Python peers share: the talk with compare.py."""
import dataclasses
import math
import os
import sys
import time

import products


@dataclasses.dataclass(frozen=True)
class Workload:
    """A network and what is timed of it. The same table, in C++, is in workloads.hpp. The sizes are
    of a perceptron: its features, and the units of each layer;
    of images: height, width, channels and classes;
    of lstm: steps, features, units and outputs;
    of gpt: vocabulary, context, width and layers, each with as many heads as there are layers."""
    name: str
    task: str  # steps, epochs, one_sample, stream: one step of a sequence, of which the network remembers the former ones
    network: str  # perceptron, tanh_perceptron, lenet, resnet8, separable, lstm, gpt
    sizes: tuple
    batch: int
    samples: int
    optimizer: str
    rate: float
    momentum: float
    unit: str
    about: str

    @property
    def tanh(self):
        """Between the layers of a perceptron; else relu."""
        return self.network == "tanh_perceptron"

    @property
    def input_shape(self):
        if self.network.endswith("perceptron"):
            return self.sizes[:1]
        return {"gpt": self.sizes[1:2], "lstm": self.sizes[:2]}.get(self.network, self.sizes[:3])

    @property
    def outputs(self):
        return self.sizes[0 if self.network == "gpt" else -1]

    @property
    def classes(self):
        """Several outputs are classes, one output is a number."""
        return self.outputs > 1

    @property
    def batches(self):
        return -(-self.samples // self.batch)

    @property
    def check_batches(self):
        return min(20, self.samples // self.batch)

    @property
    def flops(self):
        """Of a step, an epoch or a call: forward, gradients of weights, gradients of all inputs but the first."""
        each = products.of(self)
        if self.task in ("one_sample", "stream"):
            return 2 * sum(each)
        samples = self.samples if self.task == "epochs" else self.batch
        return 2 * samples * (3 * sum(each) - each[0])


WORKLOADS = {w.name: w for w in [
    Workload("mlp_step", "steps", "perceptron", (784, 128, 64, 10), 64, 1280, "adam", 1e-3, 0, "us",
             "a training step of 784-128-64-10, relu, batch 64, Adam"),
    Workload("mlp_epoch", "epochs", "perceptron", (784, 128, 64, 10), 64, 60_000, "adam", 1e-3, 0, "ms",
             "an epoch of the same: 60,000 samples, shuffled"),
    Workload("wide_step", "steps", "perceptron", (784, 1024, 1024, 10), 256, 2048, "sgd", 0.01, 0.9, "ms",
             "a training step of 784-1024-1024-10, relu, batch 256, SGD with momentum"),
    Workload("linear_epoch", "epochs", "perceptron", (8, 1), 32, 1000, "sgd", 0.01, 0, "us",
             "an epoch of linear regression: 1,000 samples of 8 features, shuffled, batch 32, SGD"),
    Workload("single", "one_sample", "perceptron", (784, 128, 64, 10), 1, 1, "none", 0, 0, "us",
             "one sample through 784-128-64-10"),
    Workload("tiny", "one_sample", "tanh_perceptron", (1, 8, 8, 1), 1, 1, "none", 0, 0, "ns",
             "one sample through 1-8-8-1, tanh"),
    Workload("lenet_step", "steps", "lenet", (28, 28, 1, 10), 64, 1280, "adam", 1e-3, 0, "us",
             "a training step of LeNet-5, 28 x 28, batch 64, Adam"),
    Workload("lenet_single", "one_sample", "lenet", (28, 28, 1, 10), 1, 1, "none", 0, 0, "us",
             "one image through LeNet-5"),
    Workload("resnet8_step", "steps", "resnet8", (32, 32, 3, 10), 32, 640, "sgd", 0.01, 0.9, "ms",
             "a training step of ResNet-8, 32 x 32 x 3, batch normalization, batch 32, SGD with momentum"),
    Workload("separable_step", "steps", "separable", (32, 32, 3, 10), 32, 640, "sgd", 0.001, 0.9, "ms",
             "a training step of depthwise separable convolutions, 32 x 32 x 3, batch normalization, batch 32, SGD with momentum"),
    Workload("lstm_step", "steps", "lstm", (28, 28, 128, 10), 64, 1280, "adam", 1e-3, 0, "ms",
             "a training step of an LSTM of 128 units, 28 steps of 28 features, batch 64, Adam"),
    Workload("lstm_sample", "stream", "lstm", (1, 1, 20, 1), 1, 20, "none", 0, 0, "ns",
             "the next sample of a sound through an LSTM, 1-20-1"),
    Workload("gpt_step", "steps", "gpt", (65, 64, 128, 4), 12, 240, "adamw", 1e-3, 0, "ms",
             "a training step of a GPT of characters: 4 layers, 4 heads, 128 wide, context 64, batch 12, AdamW"),
    Workload("gpt2_step", "steps", "gpt", (50257, 64, 768, 12), 4, 16, "adamw", 1e-4, 0, "ms",
             "a training step of GPT-2, 124 million parameters, context 64, batch 4, AdamW"),
]}


def uniform(stream, count):
    """The first numbers of a stream, in [0, 1) with 24 bits: a counter through a mixing function, the same in every language."""
    import numpy
    x = (numpy.uint64(stream << 40) + numpy.arange(1, count + 1, dtype=numpy.uint64)) * numpy.uint64(0x9E3779B97F4A7C15)
    x = (x ^ (x >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
    return ((x ^ (x >> numpy.uint64(31))) >> numpy.uint64(40)) / 16777216.0


def make_data(workload):
    """Features and targets: Fashion-MNIST from the file compare.py names, uniform numbers, or texts of random tokens.
    Images have their channels last."""
    import numpy
    n, inputs, outputs = workload.samples, math.prod(workload.input_shape), workload.outputs
    if workload.network == "gpt":
        tokens = (uniform(0, n * (inputs + 1)) * outputs).astype(numpy.int32).reshape(n, inputs + 1)
        return numpy.ascontiguousarray(tokens[:, :-1]), numpy.ascontiguousarray(tokens[:, 1:])
    pictures = os.environ.get("WEFT_BENCH_PICTURES")
    if pictures and n == 60_000 and inputs == 784:
        bytes_ = numpy.fromfile(pictures, dtype=numpy.uint8)
        return bytes_[:n * inputs].reshape(n, inputs).astype(numpy.float32) / numpy.float32(255), bytes_[n * inputs:].astype(numpy.int32)
    features = uniform(0, n * inputs).astype(numpy.float32).reshape(n, *workload.input_shape)
    if workload.classes:
        return features, (uniform(1, n) * outputs).astype(numpy.int32)
    return features, uniform(1, n).astype(numpy.float32).reshape(n, 1)


def first_values(k, shape):
    """The first values of a network's weights number k that are not vectors, in PyTorch's layout: [out, in, window...].
    Biases begin at zero."""
    import numpy
    limit = math.sqrt(6 / ((shape[0] + shape[1]) * math.prod(shape[2:])))
    return ((2 * uniform(2 + k, math.prod(shape)) - 1) * limit).astype(numpy.float32).reshape(shape)


def first_weights(workload):
    """Of a perceptron: of each layer."""
    return [first_values(k, (b, a)) for k, (a, b) in enumerate(zip(workload.sizes, workload.sizes[1:]))]


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
