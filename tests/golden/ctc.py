# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""ctc.txt: torch.nn.functional.ctc_loss of logits [7, 6, 4], six steps and four classes, by PyTorch 2.13 in double.

target: four labels a sample, filled up with the blank 0; each: the loss of each sample; gradient: of their sum by the logits.
The samples have 4, 3, 2, 1 and 0 labels, then two and three that repeat. target.long: the first are four that are too many for six steps,
because all are alike; each.long and gradient.long: with zero_infinity.
"""
import torch

from golden_file import short, write


def main():
    random = torch.Generator().manual_seed(6)
    logits = short(2 * torch.randn(7, 6, 4, generator=random, dtype=torch.float64))
    target = torch.tensor([[1, 2, 3, 1], [3, 1, 2, 0], [1, 3, 0, 0], [2, 0, 0, 0], [0, 0, 0, 0], [2, 2, 0, 0], [1, 1, 1, 0]])
    long = torch.tensor([[1, 1, 1, 1]] + target[1:].tolist())
    values = {"logits": logits, "target": target, "target.long": long}
    for suffix, labels in (("", target), (".long", long)):
        given = logits.clone().requires_grad_()
        lengths = (labels != 0).sum(-1)
        each = torch.nn.functional.ctc_loss(given.log_softmax(-1).transpose(0, 1), labels, torch.full((7,), 6), lengths,
                                            reduction="none", zero_infinity=suffix == ".long")
        values["each" + suffix] = each
        values["gradient" + suffix] = torch.autograd.grad(each.sum(), given)[0]
    write("ctc.txt", __doc__, values)


if __name__ == "__main__":
    main()
