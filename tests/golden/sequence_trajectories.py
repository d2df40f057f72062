# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""sequence_trajectories.txt: whole trainings of recurrent networks by PyTorch 2.13 in float64.

Everything is drawn, named and written as in vision_trajectories.txt, whose script says how; an image is here a sequence, [steps, channels].
"""
import torch
from torch import nn

from golden_file import write
from vision_trajectories import Run, adam, golden, rounded, sgd, uniform, words


class SequenceRun(Run):
    def draw(self, what, count):
        labels = torch.from_numpy((words(f"{self.data}.{what}labels", count) * self.classes >> 32).astype(int))
        template = uniform(f"{self.data}.templates", (self.classes, *self.image))[labels]
        return rounded((uniform(f"{self.data}.{what}images", (count, *self.image)) + template) / 2), labels


class InTurn(nn.Module):
    """Recurrent layers, called "0", "1", ..., the last of which gives its last state to a linear one."""

    def __init__(self, *layers):
        super().__init__()
        for k, layer in enumerate(layers):
            self.add_module(str(k), layer)

    def forward(self, x):
        *recurrent, head = self.children()
        for layer in recurrent:
            x, last = layer(x)
        h = last[0] if isinstance(last, tuple) else last
        return head(torch.cat(list(h), -1))


def lstm():
    return InTurn(nn.LSTM(8, 32, batch_first=True), nn.LSTM(32, 24, batch_first=True), nn.Linear(24, 10))


def gru():
    return InTurn(nn.GRU(8, 20, batch_first=True, bidirectional=True), nn.GRU(40, 16, batch_first=True, bidirectional=True), nn.Linear(32, 10))


PLAN = (160, 32, 50, 64)
RUNS = [
    SequenceRun("lstm", lstm, (12, 8), adam(0.002), plan=PLAN),
    SequenceRun("gru", gru, (12, 8), sgd(0.05, momentum=0.9), plan=PLAN),
]


def main():
    values = {}
    for run in RUNS:
        values |= {f"{run.name}.{name}": value for name, value in golden(run, {})[0].items()}
    write("sequence_trajectories.txt", __doc__, values)


if __name__ == "__main__":
    main()
