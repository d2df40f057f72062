# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""activations.txt: every activation and its derivative on a grid, by PyTorch 2.13 in double; names are Keras's.

leaky_relu has Keras's slope 0.2; hard_sigmoid is relu6(x + 3) / 6; the grid x keeps away from every kink.
"""
import torch
from torch.nn import functional as F

from golden_file import write

ACTIVATIONS = {
    "linear": lambda x: x,
    "relu": F.relu,
    "relu6": F.relu6,
    "leaky_relu": lambda x: F.leaky_relu(x, 0.2),
    "elu": F.elu,
    "selu": F.selu,
    "celu": F.celu,
    "gelu": F.gelu,
    "gelu_tanh": lambda x: F.gelu(x, approximate="tanh"),
    "sigmoid": torch.sigmoid,
    "hard_sigmoid": F.hardsigmoid,
    "tanh": torch.tanh,
    "softplus": lambda x: F.softplus(x, threshold=50),
    "softsign": F.softsign,
    "silu": F.silu,
    "hard_silu": F.hardswish,
    "mish": F.mish,
    "exponential": torch.exp,
}


def main():
    x = torch.linspace(-5.9, 5.85, 41, dtype=torch.float64)
    for kink in (-6, -3, 0, 3, 6):
        assert (x - kink).abs().min() > 0.01, "the grid touches a kink"
    values = {"x": x}
    for name, function in ACTIVATIONS.items():
        point = x.clone().requires_grad_()
        y = function(point)
        values[name + ".y"] = y
        values[name + ".dy"] = torch.autograd.grad(y.sum(), point)[0]
    write("activations.txt", __doc__, values)


if __name__ == "__main__":
    main()
