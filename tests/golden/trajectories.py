# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""trajectories.txt: whole trainings by PyTorch 2.13, the loss of each of 200 steps (before the step's update).

mlp: 12 -> 16 relu -> 8 tanh -> 5 logits, mean cross-entropy; linear: 12 -> 1, mean squared error. 100 samples,
batches of 20 in order, again from the first after the fifth.
<model>.features [100, 12], <model>.targets [100]; <model>.initial and <run>.final: weights as one row,
layer by layer the kernel [out, in], then the bias [out]. All inputs are exact as float and as double.
<model>.<optimizer>.f32 and .f64: the losses; .f64.final: the weights after the last step, in double.

sgd: rate 0.05; momentum, nesterov: also momentum 0.9 (linear: rate 0.01). adam, adamw, rmsprop: rate 0.005, Adam's
other numbers 0.9 and 0.999, weight_decay 0.01 (on the biases too, as in both), rho 0.9.
Keras and PyTorch agree on sgd, momentum and nesterov but place epsilon differently:
  Adam, AdamW  PyTorch: sqrt(v / (1 - b2^t)) + epsilon; Keras: (sqrt(v) + epsilon) / sqrt(1 - b2^t).
  RMSprop      PyTorch: sqrt(v) + epsilon; Keras: sqrt(v + epsilon).
  adam, adamw, rmsprop        PyTorch's own optimizers, epsilon 1e-7
  adam_tiny, adamw_tiny       PyTorch's own, epsilon 1e-12, where Keras's with 1e-12 gives the same to 2e-9
  rmsprop_tiny                PyTorch's own, epsilon 1e-12; Keras's with 1e-24 gives the same to 1e-9
  adam_keras, adamw_keras, rmsprop_keras   Keras's formulas written out, epsilon 1e-7
"""
import math

import torch
from torch import nn

from golden_file import short, write

STEPS, SAMPLES, BATCH = 200, 100, 20


class KerasAdam(torch.optim.Optimizer):
    """Adam as Keras computes it; with weight_decay, AdamW."""

    def __init__(self, parameters, lr, weight_decay=0.0, eps=1e-7):
        super().__init__(parameters, {"lr": lr, "weight_decay": weight_decay, "eps": eps})
        self.time = 0

    @torch.no_grad()
    def step(self):
        self.time += 1
        for group in self.param_groups:
            rate = group["lr"] * math.sqrt(1 - 0.999**self.time) / (1 - 0.9**self.time)
            for p in group["params"]:
                slot = self.state[p]
                if not slot:
                    slot["m"], slot["v"] = torch.zeros_like(p), torch.zeros_like(p)
                p -= group["lr"] * group["weight_decay"] * p
                slot["m"] += (p.grad - slot["m"]) * (1 - 0.9)
                slot["v"] += (p.grad**2 - slot["v"]) * (1 - 0.999)
                p -= rate * slot["m"] / (slot["v"].sqrt() + group["eps"])


class KerasRMSprop(torch.optim.Optimizer):
    """RMSprop as Keras computes it."""

    def __init__(self, parameters, lr, eps=1e-7):
        super().__init__(parameters, {"lr": lr, "eps": eps})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                slot = self.state[p]
                if not slot:
                    slot["v"] = torch.zeros_like(p)
                slot["v"].mul_(0.9).add_(0.1 * p.grad**2)
                p -= group["lr"] * p.grad / (slot["v"] + group["eps"]).sqrt()


def adaptive(epsilon):
    """PyTorch's Adam, AdamW and RMSprop with that epsilon."""
    return {
        "adam": lambda p: torch.optim.Adam(p, lr=0.005, eps=epsilon, foreach=False),
        "adamw": lambda p: torch.optim.AdamW(p, lr=0.005, eps=epsilon, weight_decay=0.01, foreach=False),
        "rmsprop": lambda p: torch.optim.RMSprop(p, lr=0.005, alpha=0.9, eps=epsilon, foreach=False),
    }


def sgd(rate, **options):
    return lambda p: torch.optim.SGD(p, lr=rate, foreach=False, **options)


MLP_OPTIMIZERS = {
    "sgd": sgd(0.05),
    "momentum": sgd(0.05, momentum=0.9),
    "nesterov": sgd(0.05, momentum=0.9, nesterov=True),
    **adaptive(1e-7),
    **{name + "_tiny": make for name, make in adaptive(1e-12).items()},
    "adam_keras": lambda p: KerasAdam(p, lr=0.005),
    "adamw_keras": lambda p: KerasAdam(p, lr=0.005, weight_decay=0.01),
    "rmsprop_keras": lambda p: KerasRMSprop(p, lr=0.005),
}
LINEAR_OPTIMIZERS = {"sgd": sgd(0.01), "momentum": sgd(0.01, momentum=0.9)}


def mlp():
    return nn.Sequential(nn.Linear(12, 16), nn.ReLU(), nn.Linear(16, 8), nn.Tanh(), nn.Linear(8, 5))


def linear():
    return nn.Sequential(nn.Linear(12, 1), nn.Flatten(0))


def with_weights(model, weights):
    nn.utils.vector_to_parameters(weights.clone().to(next(model.parameters()).dtype), model.parameters())
    return model


def train(model, loss, optimizer, data):
    """The losses of all steps; the model keeps its last weights."""
    features, targets = data
    losses = []
    for step in range(STEPS):
        begin = step * BATCH % SAMPLES
        value = loss(model(features[begin:begin + BATCH]), targets[begin:begin + BATCH])
        losses.append(value.item())
        optimizer.zero_grad()
        value.backward()
        optimizer.step()
    return torch.tensor(losses, dtype=torch.float64)


def problem(name):
    """Model, loss, features, targets, initial weights and optimizers, all inputs in double."""
    random = torch.Generator().manual_seed(7)
    draw = lambda *shape: short(torch.randn(*shape, generator=random, dtype=torch.float64))
    features = draw(SAMPLES, 12)
    if name == "mlp":
        targets = (features @ draw(12, 5) + 0.5 * draw(SAMPLES, 5)).argmax(-1)
        make, loss, optimizers = mlp, nn.CrossEntropyLoss(), MLP_OPTIMIZERS
    else:
        targets = short(features @ draw(12) + 0.25 + 0.5 * draw(SAMPLES))
        make, loss, optimizers = linear, nn.MSELoss(), LINEAR_OPTIMIZERS
    initial = [short(torch.rand(p.shape, generator=random, dtype=torch.float64) * 2 - 1) / math.isqrt(p.shape[-1])
               for p in make().parameters()]
    return make, loss, features, targets, short(nn.utils.parameters_to_vector(initial)), optimizers


def main():
    values = {}
    for name in ("mlp", "linear"):
        make, loss, features, targets, initial, optimizers = problem(name)
        values |= {f"{name}.features": features, f"{name}.targets": targets, f"{name}.initial": initial}
        for optimizer, create in optimizers.items():
            for type_name, dtype in (("f32", torch.float32), ("f64", torch.float64)):
                model = with_weights(make().to(dtype), initial)
                data = features.to(dtype), targets if targets.dtype == torch.int64 else targets.to(dtype)
                key = f"{name}.{optimizer}.{type_name}"
                values[key] = train(model, loss, create(model.parameters()), data)
                if type_name == "f64":
                    values[key + ".final"] = nn.utils.parameters_to_vector(model.parameters())
    write("trajectories.txt", __doc__, values)


if __name__ == "__main__":
    main()
