# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""sequence_weights.txt: losses and accuracies of sequences by Keras 3.15 on PyTorch: one weight a step, and ignored classes.

logits, probabilities, labels, classes, weights: five samples of four steps and three classes, row-major; classes are one-hot labels.
<loss>.value: of the batch, by keras.losses with sample_weight [5, 4]; <loss>.gradient: by the logits or probabilities.
accuracy: of the logits; accuracy.without_0: of the steps whose label is not 0, by keras.metrics with that as sample_weight.
accuracy.each.without_0: of each sample, how many are right and how many count. Keras computes these in float.
"""
import os

os.environ["KERAS_BACKEND"] = "torch"

import keras
import torch

from golden_file import short, write


def main():
    random = torch.Generator().manual_seed(3)
    logits = short(2 * torch.randn(5, 4, 3, generator=random, dtype=torch.float64))
    probabilities = short(0.05 + 0.9 * torch.rand(5, 4, 3, generator=random, dtype=torch.float64))
    labels = torch.randint(0, 3, (5, 4), generator=random)
    labels[3] = 0
    classes = torch.nn.functional.one_hot(labels, 3).double()
    weights = short(2 * torch.rand(5, 4, generator=random, dtype=torch.float64), 4)
    values = {"logits": logits, "probabilities": probabilities, "labels": labels, "classes": classes, "weights": weights}
    losses = keras.losses
    cases = {
        "sparse": (losses.SparseCategoricalCrossentropy(from_logits=True), labels, logits),
        "sparse_without_0": (losses.SparseCategoricalCrossentropy(from_logits=True, ignore_class=0), labels, logits),
        "categorical": (losses.CategoricalCrossentropy(from_logits=True), classes, logits),
        "binary": (losses.BinaryCrossentropy(), classes, probabilities),
        "squared": (losses.MeanSquaredError(), classes, logits),
        "absolute": (losses.MeanAbsoluteError(), classes, logits),
        "huber": (losses.Huber(), classes, logits),
    }
    for name, (loss, target, given) in cases.items():
        prediction = given.clone().requires_grad_()
        value = loss(target, prediction, sample_weight=weights.clone())  # Keras writes into it
        values[name + ".value"] = value
        values[name + ".gradient"] = torch.autograd.grad(value, prediction)[0]
    counted = (labels != 0).double()
    for name, weight in (("accuracy", None), ("accuracy.without_0", counted)):
        metric = keras.metrics.SparseCategoricalAccuracy()
        metric.update_state(labels, logits, sample_weight=None if weight is None else weight.clone())
        values[name] = metric.result()
    right = (logits.argmax(-1) == labels).double()
    values["accuracy.each.without_0"] = torch.stack([(right * counted).sum(-1), counted.sum(-1)], -1)
    write("sequence_weights.txt", __doc__, values)


if __name__ == "__main__":
    main()
