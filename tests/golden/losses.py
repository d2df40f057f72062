# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""losses.txt: Keras's losses of a batch of five, by PyTorch 2.13 in double: Keras's formulas, autograd's gradients.

<name>.prediction, <name>.target: the inputs, row-major [5, width] (a sparse target is one class a sample);
<name>.each: the loss of each sample; <name>.mean: their mean; <name>.gradient: of the mean by the prediction.
From probabilities they are clipped to [1e-7, 1 - 1e-7]; categorical ones are first divided by their sum.
The losses whose name ends in _clipped get probabilities of exactly 0 and 1.
"""
import torch

from golden_file import short, write

EPSILON = 1e-7


def mean_squared_error(target, prediction):
    return ((target - prediction) ** 2).mean(-1)


def mean_absolute_error(target, prediction):
    return (target - prediction).abs().mean(-1)


def huber(delta):
    def loss(target, prediction):
        error = (prediction - target).abs()
        return torch.where(error <= delta, error**2 / 2, delta * error - delta**2 / 2).mean(-1)

    return loss


def binary_crossentropy(from_logits, smoothing=0.0):
    def loss(target, prediction):
        target = target * (1 - smoothing) + smoothing / 2
        if from_logits:
            yes, no = torch.nn.functional.logsigmoid(prediction), torch.nn.functional.logsigmoid(-prediction)
        else:
            clipped = prediction.clip(EPSILON, 1 - EPSILON)
            yes, no = clipped.log(), (1 - clipped).log()
        return -(target * yes + (1 - target) * no).mean(-1)

    return loss


def log_probabilities(prediction, from_logits):
    if from_logits:
        return prediction - prediction.logsumexp(-1, keepdim=True)
    return (prediction / prediction.sum(-1, keepdim=True)).clip(EPSILON, 1 - EPSILON).log()


def categorical_crossentropy(from_logits, smoothing=0.0):
    def loss(target, prediction):
        target = target * (1 - smoothing) + smoothing / target.shape[-1]
        return -(target * log_probabilities(prediction, from_logits)).sum(-1)

    return loss


def sparse_categorical_crossentropy(from_logits):
    def loss(target, prediction):
        return -log_probabilities(prediction, from_logits).gather(-1, target.long()).squeeze(-1)

    return loss


def ignoring(ignored):
    """The mean is PyTorch's: over all samples of another class."""
    def loss(target, prediction):
        target = target[:, 0].long()
        each = torch.nn.functional.cross_entropy(prediction, target, ignore_index=ignored, reduction="none")
        each = each * len(target) / (target != ignored).sum()
        torch.testing.assert_close(each.mean(), torch.nn.functional.cross_entropy(prediction, target, ignore_index=ignored))
        return each

    return loss


def cases():
    random = torch.Generator().manual_seed(1)
    normal = short(2 * torch.randn(5, 4, generator=random, dtype=torch.float64))
    wanted = short(torch.randn(5, 4, generator=random, dtype=torch.float64))
    logits = short(3 * torch.randn(5, 3, generator=random, dtype=torch.float64))
    parts = short(0.01 + 0.98 * torch.rand(5, 3, generator=random, dtype=torch.float64))
    bits = torch.randint(0, 2, (5, 3), generator=random).double()
    class_logits = short(3 * torch.randn(5, 6, generator=random, dtype=torch.float64))
    weights = short(0.01 + torch.rand(5, 6, generator=random, dtype=torch.float64))
    classes = torch.randint(0, 6, (5, 1), generator=random)
    one_hot = torch.nn.functional.one_hot(classes[:, 0], 6).double()
    sure = torch.eye(6, dtype=torch.float64)[[0, 1, 2, 3, 4]]
    edges = torch.tensor([[0.0, 1.0, 0.5]] * 5, dtype=torch.float64)
    yield "mean_squared_error", mean_squared_error, wanted, normal
    yield "mean_absolute_error", mean_absolute_error, wanted, normal
    yield "huber", huber(1.0), wanted, normal
    yield "huber_half", huber(0.5), wanted, normal
    for smoothing, suffix in ((0.0, ""), (0.1, "_smooth")):
        yield "binary_crossentropy_logits" + suffix, binary_crossentropy(True, smoothing), bits, logits
        yield "binary_crossentropy" + suffix, binary_crossentropy(False, smoothing), bits, parts
        yield ("categorical_crossentropy_logits" + suffix, categorical_crossentropy(True, smoothing), one_hot,
               class_logits)
        yield "categorical_crossentropy" + suffix, categorical_crossentropy(False, smoothing), one_hot, weights
    yield "sparse_categorical_crossentropy_logits", sparse_categorical_crossentropy(True), classes, class_logits
    yield "sparse_categorical_crossentropy_ignored", ignoring(classes[0, 0].item()), classes, class_logits
    yield "sparse_categorical_crossentropy", sparse_categorical_crossentropy(False), classes, weights
    yield "binary_crossentropy_clipped", binary_crossentropy(False), bits, edges
    yield "categorical_crossentropy_clipped", categorical_crossentropy(False), one_hot, sure
    yield "sparse_categorical_crossentropy_clipped", sparse_categorical_crossentropy(False), classes, sure


def main():
    values = {}
    for name, loss, target, prediction in cases():
        prediction = prediction.clone().requires_grad_()
        each = loss(target, prediction)
        values[name + ".prediction"] = prediction
        values[name + ".target"] = target
        values[name + ".each"] = each
        values[name + ".mean"] = each.mean()
        values[name + ".gradient"] = torch.autograd.grad(each.mean(), prediction)[0]
    write("losses.txt", __doc__, values)


if __name__ == "__main__":
    main()
