# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# networks: perceptron tanh_perceptron
# install: pip install jax
"""JAX: a step is one jitted function that gives back its arguments' memory. An epoch is tried both as a loop of such
steps and as one jitted lax.scan over the shuffled batches, and the faster is kept."""
import functools
import os
import time

os.environ["JAX_PLATFORMS"] = "cpu"
from workloads import first_weights, make_data, serve, threads
if threads() == 1:  # else as many threads as compare.py lets this process have processors
    os.environ["XLA_FLAGS"] = os.environ.get("XLA_FLAGS", "") + " --xla_cpu_multi_thread_eigen=false"

import jax
import jax.numpy as jnp

EPSILON = 1e-10  # so little that it does not matter where in the formula it stands


def new_parameters(workload):
    return [(jnp.asarray(w.T.copy()), jnp.zeros(w.shape[0])) for w in first_weights(workload)]


def forward(workload, parameters, x):
    for k, (weight, bias) in enumerate(parameters):
        x = x @ weight + bias
        if k + 1 < len(parameters):
            x = jnp.tanh(x) if workload.tanh else jax.nn.relu(x)
    return x


def loss_of(workload, parameters, x, y):
    out = forward(workload, parameters, x)
    if not workload.classes:
        return jnp.mean((out - y) ** 2)
    return -jnp.mean(jnp.take_along_axis(jax.nn.log_softmax(out), y[:, None], axis=1))


def step(workload, state, x, y):
    """State: parameters, first moments, second moments, steps."""
    parameters, first, second, count = state
    loss, gradients = jax.value_and_grad(functools.partial(loss_of, workload))(parameters, x, y)
    each = jax.tree.map
    if workload.optimizer == "sgd":
        if workload.momentum:
            first = each(lambda m, g: workload.momentum * m + g, first, gradients)
        moved = each(lambda p, m: p - workload.rate * m, parameters, first if workload.momentum else gradients)
        return (moved, first, second, count + 1), loss
    count = count + 1
    rate = workload.rate * jnp.sqrt(1 - 0.999 ** count) / (1 - 0.9 ** count)
    first = each(lambda m, g: m + 0.1 * (g - m), first, gradients)
    second = each(lambda v, g: v + 0.001 * (g * g - v), second, gradients)
    moved = each(lambda p, m, v: p - rate * m / (jnp.sqrt(v) + EPSILON), parameters, first, second)
    return (moved, first, second, count), loss


def scanned_epoch(workload, state, key, features, targets):
    order = jax.random.permutation(key, workload.samples)
    whole = workload.samples // workload.batch * workload.batch
    batches = order[:whole].reshape(-1, workload.batch)
    state, losses = jax.lax.scan(lambda s, chosen: step(workload, s, features[chosen], targets[chosen]), state, batches)
    if whole < workload.samples:
        state, _ = step(workload, state, features[order[whole:]], targets[order[whole:]])
    return state, losses


class Training:
    def __init__(self, workload):
        self.workload = workload
        self.features, self.targets = map(jnp.asarray, make_data(workload))
        b = workload.batch
        self.batches = [(self.features[i:i + b], self.targets[i:i + b]) for i in range(0, min(workload.samples, 20 * b), b)]
        parameters = new_parameters(workload)
        zeros = functools.partial(jax.tree.map, jnp.zeros_like)
        self.state = (parameters, zeros(parameters), zeros(parameters), jnp.zeros(()))
        self.key = jax.random.key(1)
        self.step = jax.jit(functools.partial(step, workload), donate_argnums=0)
        self.gathered = jax.jit(lambda s, x, y, chosen: step(workload, s, x[chosen], y[chosen]), donate_argnums=0)
        self.scanned = jax.jit(functools.partial(scanned_epoch, workload), donate_argnums=0)
        self.permute = jax.jit(lambda key: jax.random.permutation(key, workload.samples))
        self.epoch = self.scan_epoch

    def check(self):
        losses = []
        for x, y in self.batches[:self.workload.check_batches]:
            self.state, loss = self.step(self.state, x, y)
            losses.append(float(loss))
        return sum(losses) / len(losses)

    def scan_epoch(self, key):
        self.state, _ = self.scanned(self.state, key, self.features, self.targets)

    def loop_epoch(self, key):
        import numpy
        order = numpy.asarray(self.permute(key))
        for i in range(0, len(order), self.workload.batch):
            self.state, _ = self.gathered(self.state, self.features, self.targets, order[i:i + self.workload.batch])

    def prepare(self):
        """Between the first epoch and those that are timed."""
        if self.workload.task != "epochs":
            return
        times = {}
        for kind in (self.loop_epoch, self.scan_epoch):
            kind(self.key)  # compiles
            begin = time.perf_counter()
            for _ in range(3):
                kind(self.key)
            jax.block_until_ready(self.state)
            times[kind] = time.perf_counter() - begin
        self.epoch = min(times, key=times.get)

    def run(self, count):
        if self.workload.task == "steps":
            for i in range(count):
                self.state, _ = self.step(self.state, *self.batches[i % len(self.batches)])
        else:
            for _ in range(count):
                self.key, own = jax.random.split(self.key)
                self.epoch(own)
        jax.block_until_ready(self.state)


class Prediction:
    def __init__(self, workload):
        parameters = new_parameters(workload)
        sample = make_data(workload)[0]
        self.sample = jnp.asarray(sample)
        self.forward = jax.jit(functools.partial(forward, workload, parameters))

    def check(self):
        return self.forward(self.sample).sum()

    def run(self, count):
        for _ in range(count):
            out = self.forward(self.sample)
        out.block_until_ready()


if __name__ == "__main__":
    serve(f"JAX {jax.__version__} jit", lambda w: Prediction(w) if w.task == "one_sample" else Training(w))
