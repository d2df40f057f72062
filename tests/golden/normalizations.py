# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""normalizations.txt: layers that normalize, and PReLU, by PyTorch 2.13 in double; run with KERAS_BACKEND=torch.

<name>.shape: of one of three samples, channels last; <name>.x, <name>.y: samples and results; <name>.d: what the
results weigh in a sum; <name>.gradient: of that sum by x. Where there are any: <name>.weight, <name>.bias, and
<name>.weight_gradient, <name>.bias_gradient. Epsilons are 1e-5, but 1e-6 in rms_ and 1e-12 in unit_.
batch_fixed is batch normalization in evaluation, by batch_fixed.running_mean and batch_fixed.running_var.
running.x: five batches, one after the other; running.mean, running.var: what batch normalization of momentum 0.9 in
Keras's sense remembers after each, from 0 and 1 on. PyTorch's variance is the unbiased one, and so converted; Keras 3.15
computes the same in float.
"""
import os

os.environ.setdefault("KERAS_BACKEND", "torch")
import keras
import torch
from torch.nn import functional as F

from golden_file import short, write

random = torch.Generator().manual_seed(7)


def numbers(*shape, bits=6):
    return short(torch.randn(*shape, generator=random, dtype=torch.float64), bits)


def channels_first(rule):
    """The same rule for tensors of [B, S..., C]."""
    return lambda x, *rest: rule(x.movedim(-1, 1), *rest).movedim(1, -1)


def layer_norm(axes):
    return lambda x, w, b: F.layer_norm(x, x.shape[x.dim() - axes:], w, b, 1e-5)


def rms_norm(axes):
    return lambda x, w, b: F.rms_norm(x, x.shape[x.dim() - axes:], w, 1e-6)


def unit(axes):
    return lambda x, w, b: F.normalize(x.flatten(-axes), eps=1e-12, dim=-1).reshape(x.shape)


def group_norm(groups):
    return channels_first(lambda x, w, b: F.group_norm(x, groups, w, b, 1e-5))


def response(size, alpha, beta, k):
    return channels_first(lambda x, w, b: F.local_response_norm(x, size, alpha, beta, k))


instance_norm = channels_first(lambda x, w, b: F.instance_norm(x, weight=w, bias=b, eps=1e-5))
batch_norm = channels_first(lambda x, w, b: F.batch_norm(x, None, None, w, b, training=True, eps=1e-5))
prelu = channels_first(lambda x, w, b: F.prelu(x, w))


def prelu_each(x, w, b):
    """Keras's default: a weight for every element."""
    return torch.where(x > 0, x, w * x)


def batch_norm_fixed(mean, var):
    return channels_first(lambda x, w, b: F.batch_norm(x, mean, var, w, b, training=False, eps=1e-5))


def cases():
    """Name, rule, shape of a sample, shape of the weight, shape of the bias."""
    yield "layer_row", layer_norm(1), [7], [7], [7]
    yield "layer_rows", layer_norm(1), [3, 2, 5], [5], [5]
    yield "layer_axes", layer_norm(2), [2, 3, 4], [3, 4], [3, 4]
    yield "layer_all", layer_norm(3), [2, 3, 4], [2, 3, 4], None
    yield "layer_plain", layer_norm(1), [2, 5], None, None
    yield "rms_row", rms_norm(1), [7], [7], None
    yield "rms_axes", rms_norm(2), [3, 2, 4], [2, 4], None
    yield "unit_row", unit(1), [3, 4], None, None
    yield "unit_axes", unit(2), [2, 3, 4], None, None
    yield "group_image", group_norm(3), [4, 3, 6], [6], [6]
    yield "group_line", group_norm(2), [5, 8], [8], None
    yield "group_row", group_norm(2), [8], [8], [8]
    yield "group_one", group_norm(1), [2, 3, 4], [4], [4]
    yield "instance_image", instance_norm, [3, 4, 5], [5], [5]
    yield "instance_volume", instance_norm, [2, 3, 2, 3], None, None
    yield "prelu_each", prelu_each, [2, 3, 4], [2, 3, 4], None
    yield "prelu_channel", prelu, [2, 3, 4], [4], None
    yield "prelu_one", prelu, [2, 3, 4], [1], None
    yield "response_alexnet", response(5, 1e-4, 0.75, 2.0), [2, 2, 9], None, None
    yield "response_strong", response(5, 0.7, 0.75, 1.0), [2, 3, 8], None, None
    yield "response_even", response(4, 0.9, 0.5, 0.5), [3, 7], None, None
    yield "response_wide", response(9, 1.5, 1.25, 1.0), [2, 1, 4], None, None
    yield "response_itself", response(1, 0.5, 1.0, 1.0), [1, 6], None, None
    yield "batch_row", batch_norm, [5], [5], [5]
    yield "batch_image", batch_norm, [2, 3, 4], [4], [4]
    yield "batch_plain", batch_norm, [3, 2], None, None


def add(values, name, rule, shape, weight, bias):
    x = numbers(3, *shape).requires_grad_()
    wanted = {"gradient": x}
    values[name + ".shape"], values[name + ".x"] = shape, x
    if weight is not None:
        wanted["weight_gradient"] = values[name + ".weight"] = weight = numbers(*weight).requires_grad_()
    if bias is not None:
        wanted["bias_gradient"] = values[name + ".bias"] = bias = numbers(*bias).requires_grad_()
    y = rule(x, weight, bias)
    d = numbers(*y.shape, bits=4)
    values[name + ".y"], values[name + ".d"] = y, d
    for key, gradient in zip(wanted, torch.autograd.grad((y * d).sum(), wanted.values())):
        values[f"{name}.{key}"] = gradient


def running():
    batches = numbers(5, 4, 3, 2) * 2 + 1
    count = batches[0, :, :, 0].numel()
    layer = keras.layers.BatchNormalization(momentum=0.9)
    mean, unbiased = torch.zeros(2, dtype=torch.float64), torch.ones(2, dtype=torch.float64)
    means, variances = [], []
    for step, batch in enumerate(batches, 1):
        channels_first(lambda x: F.batch_norm(x, mean, unbiased, training=True, momentum=0.1))(batch)
        means.append(mean.clone())
        variances.append((unbiased - 0.9**step) * (count - 1) / count + 0.9**step)
        layer(batch.float(), training=True)
        torch.testing.assert_close(layer.moving_mean.value.double(), means[-1], rtol=1e-6, atol=1e-6)
        torch.testing.assert_close(layer.moving_variance.value.double(), variances[-1], rtol=1e-6, atol=1e-6)
    return {"running.x": batches, "running.mean": torch.stack(means), "running.var": torch.stack(variances)}


def main():
    values = {}
    for case in cases():
        add(values, *case)
    mean, var = numbers(4), numbers(4).abs() + 0.25
    add(values, "batch_fixed", batch_norm_fixed(mean, var), [2, 3, 4], [4], [4])
    values["batch_fixed.running_mean"], values["batch_fixed.running_var"] = mean, var
    values.update(running())
    write("normalizations.txt", __doc__, values)


if __name__ == "__main__":
    main()
