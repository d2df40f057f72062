# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""gpt2.txt: what PyTorch 2.13 in float64 makes of one batch by GPT-2 with 124 million parameters (Radford et al. 2019, table 2).

Both sides draw weights and tokens, as is written in vision_trajectories.txt and text_trajectories.txt, by the names gpt2.<parameter>
and gpt2.tokens: tokens are below 50257, of which the next one is (5 times the one before + r) mod 50257. No dropout.
plan: samples, tokens of each. loss: the mean over all tokens. logits: at 64 places of all of them, and their largest size.
<parameter>: the gradient at up to 8 places, then the root of the mean square, then the largest size. Places are k (count - 1) / (places - 1),
rounded down, in the order of PyTorch's layout.

    python3 gpt2.py   writes the file; it takes 6 GB of memory
"""
import torch
from torch.nn import functional

from golden_file import write
from text_trajectories import Gpt, TextRun
from vision_trajectories import places

SAMPLES, CONTEXT = 4, 64


class Gpt2(Gpt):
    """A batch that is shorter than the table of places."""

    def forward(self, tokens):
        x = self.wte(tokens) + self.wpe.weight[:tokens.shape[1]]
        mask = torch.full((tokens.shape[1],) * 2, -torch.inf, dtype=x.dtype).triu(1)
        for layer in self.h:
            x = layer(x, src_mask=mask)
        return functional.linear(self.ln_f(x), self.wte.weight)


def main():
    torch.set_num_threads(2)
    run = TextRun("gpt2", lambda: Gpt2(50257, 1024, 12, 768, 12), (CONTEXT,), None, plan=(SAMPLES, SAMPLES, 1, 0), target="text", classes=50257)
    model = run.model({})
    tokens, targets = run.draw("", SAMPLES)
    logits = model(tokens)
    loss = run.loss(logits, targets)
    loss.backward()
    values = {"plan": (SAMPLES, CONTEXT), "loss": loss.item(), "logits": [*places(logits, 64), logits.abs().max().item()]}
    for name, p in model.named_parameters():
        values[name] = [*places(p.grad, 8), p.grad.square().mean().sqrt().item(), p.grad.abs().max().item()]
    write("gpt2.txt", __doc__, values)


if __name__ == "__main__":
    main()
