# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""text_trajectories.txt: trainings of language models by PyTorch 2.13 in float64, as those of images in vision_trajectories.txt.

Weights, names and golden numbers are as there. <run>.tokens: for each sample a row of context + 1 random numbers r, of which the first
is below the vocabulary V and the others are below 3: tokens are r and then (5 times the one before + r) mod V. Features are all but the
last of a row, targets all but the first.

gpt: a GPT of 4 layers, 4 heads, 128 features and a context of 64, whose embedding is also its last layer.
"""
import torch
from torch import nn
from torch.nn import functional

from golden_file import write
from vision_trajectories import AsKeras, Run, golden, places, words


class Gpt(nn.Module):
    def __init__(self, vocabulary, context, layers, width, heads):
        super().__init__()
        self.wte, self.wpe = nn.Embedding(vocabulary, width), nn.Embedding(context, width)
        self.h = nn.ModuleList(nn.TransformerEncoderLayer(
            width, heads, 4 * width, dropout=0, batch_first=True, norm_first=True,
            activation=lambda x: functional.gelu(x, approximate="tanh")) for _ in range(layers))
        self.ln_f = nn.LayerNorm(width)

    def forward(self, tokens):
        mask = torch.full((tokens.shape[1],) * 2, -torch.inf, dtype=self.wte.weight.dtype).triu(1)
        x = self.wte(tokens) + self.wpe.weight
        for layer in self.h:
            x = layer(x, src_mask=mask)
        return functional.linear(self.ln_f(x), self.wte.weight)


class TextRun(Run):
    def draw(self, what, count):
        context, = self.image
        random = torch.from_numpy(words(f"{self.name}.{what}tokens", count * (context + 1)).astype("int64")).reshape(count, -1)
        rows = [random[:, 0] * self.classes >> 32]
        for k in range(1, context + 1):
            rows.append((5 * rows[-1] + (random[:, k] * 3 >> 32)) % self.classes)
        tokens = torch.stack(rows, 1)
        return tokens[:, :-1], tokens[:, 1:]

    def loss(self, prediction, target):
        return functional.cross_entropy(prediction.flatten(0, 1), target.flatten())

    @torch.no_grad()
    def evaluate(self, model):
        tokens, targets = self.draw("test.", self.evaluated)
        y = model.double().eval()(tokens)
        return [self.loss(y, targets).item()], y


RUNS = [
    TextRun("gpt", lambda: Gpt(40, 64, 4, 128, 4), (64,),
            lambda p: AsKeras(torch.optim.AdamW(p, lr=0.001, weight_decay=0.01, foreach=False)), plan=(60, 12, 50, 8), target="text", classes=40),
]


def main():
    values = {}
    for run in RUNS:
        values |= {f"{run.name}.{name}": value for name, value in golden(run, {})[0].items()}
    write("text_trajectories.txt", __doc__, values)


if __name__ == "__main__":
    main()
