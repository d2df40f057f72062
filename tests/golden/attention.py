# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""attention.txt: attention and the layers made of it, by PyTorch 2.13 in double.

<name>.in.<k>, <name>.in.<k>.shape: two samples of input k, and the shape of one; <name>.p.<parameter>: as PyTorch stores it;
<name>.y: results; <name>.d: what they weigh in a sum; <name>.g.in.<k>, <name>.g.<parameter>: the gradients of that sum.
What begins with op_ is scaled_dot_product_attention, heads side by side in the columns; the rest are modules: mha_ is
MultiheadAttention, encoder_ TransformerEncoderLayer, decoder_ TransformerDecoderLayer. PyTorch has no rotary and no sine
encoding, no SwiGLU, and no module for grouped queries or ALiBi: the first are written out here after Su et al. 2021 (halves of a
head turned against each other, as GPT-NeoX and LLaMA do), Vaswani et al. 2017, section 3.5, Shazeer 2020, GLU Variants; the others
are scaled_dot_product_attention with enable_gqa or the biases of Press et al. 2022, as their code computes them.
"""
import math

import torch
from torch import nn
from torch.nn import functional as F

from golden_file import short, write

random = torch.Generator().manual_seed(11)
SAMPLES = 2


def numbers(*shape, bits=6):
    return short(torch.randn(*shape, generator=random, dtype=torch.float64), bits)


def split(x, heads):
    return x.unflatten(-1, (heads, -1)).transpose(1, 2)


def join(x):
    return x.transpose(1, 2).flatten(2)


def slopes(heads):
    """get_slopes of the code that came with the paper on ALiBi."""
    def power(n):
        start = 2 ** (-2 ** -(math.log2(n) - 3))
        return [start * start**i for i in range(n)]
    if math.log2(heads).is_integer():
        return power(heads)
    whole = 2 ** math.floor(math.log2(heads))
    return power(whole) + slopes(2 * whole)[0::2][:heads - whole]


def window_mask(queries, keys, window, causal):
    away = torch.arange(queries)[:, None] - torch.arange(keys)[None, :]
    return (away < window) & (away >= 0 if causal else -away < window)


def attention(heads, kv_heads=0, *, causal=False, window=0, alibi=False, scale=None):
    def rule(q, k, v, *biases):
        mask = torch.zeros(q.shape[1], k.shape[1], dtype=torch.float64)
        for b in biases:
            mask = mask + b.reshape(SAMPLES, *[1] * (4 - b.dim()), *b.shape[1:])
        if causal:
            mask = mask.masked_fill(~torch.ones(q.shape[1], k.shape[1], dtype=torch.bool).tril(), -math.inf)
        if window:
            mask = mask.masked_fill(~window_mask(q.shape[1], k.shape[1], window, causal), -math.inf)
        if alibi:
            away = (torch.arange(q.shape[1])[:, None] - torch.arange(k.shape[1])[None, :]).abs()
            mask = mask - torch.tensor(slopes(heads), dtype=torch.float64)[:, None, None] * away
        groups = kv_heads or heads
        return join(F.scaled_dot_product_attention(split(q, heads), split(k, groups), split(v, groups), mask, scale=scale, enable_gqa=True))
    return rule


class Grouped(nn.Module):
    """Self-attention of grouped queries, turned by their places."""

    def __init__(self, width, heads, kv_heads, key_dim, rotary):
        super().__init__()
        self.sizes = [heads * key_dim, kv_heads * key_dim, kv_heads * key_dim]
        self.heads, self.kv_heads, self.rotary = heads, kv_heads, rotary
        self.in_proj_weight = nn.Parameter(torch.empty(sum(self.sizes), width))
        self.out_proj = nn.Linear(heads * key_dim, width, bias=False)

    def forward(self, x):
        q, k, v = F.linear(x, self.in_proj_weight).split(self.sizes, -1)
        if self.rotary:
            q, k = rotated(q, self.heads, self.rotary), rotated(k, self.kv_heads, self.rotary)
        return self.out_proj(attention(self.heads, self.kv_heads, causal=True)(q, k, v))


def rotated(x, heads, wavelength=10000.0):
    x = split(x, heads)
    half = x.shape[-1] // 2
    angle = torch.arange(x.shape[2], dtype=torch.float64)[:, None] * wavelength ** (-torch.arange(half, dtype=torch.float64) / half)
    a, b = x[..., :half], x[..., half:]
    return join(torch.cat([a * angle.cos() - b * angle.sin(), b * angle.cos() + a * angle.sin()], -1))


def sine(x):
    places, width = x.shape[1:]
    column = torch.arange(width)
    angle = torch.arange(places, dtype=torch.float64)[:, None] / 10000 ** ((column // 2 * 2).double() / width)
    return x + torch.where(column % 2 == 0, angle.sin(), angle.cos())


class SwiGLU(nn.Module):
    def __init__(self, width, units):
        super().__init__()
        self.gate_proj, self.up_proj = nn.Linear(width, units, bias=False), nn.Linear(width, units, bias=False)
        self.down_proj = nn.Linear(units, width, bias=False)

    def forward(self, x):
        return self.down_proj(F.silu(self.gate_proj(x)) * self.up_proj(x))


def padded(x):
    """A bias that hides the last keys: none of one sample, two of the other."""
    mask = torch.zeros(SAMPLES, x, dtype=torch.float64)
    mask[1, -2:] = -math.inf
    return mask


def mha(*mask, causal=False, cross=False):
    def rule(module, x, *rest):
        memory, rest = (rest[0], rest[1:]) if cross else (x, rest)
        hidden = torch.full((x.shape[1], memory.shape[1]), -math.inf, dtype=torch.float64).triu(1) if causal else None
        return module(x, memory, memory, key_padding_mask=rest[0] if rest else None, attn_mask=hidden, need_weights=False)[0]
    return rule


def causal_mask(n):
    return torch.full((n, n), -math.inf, dtype=torch.float64).triu(1)


def decoder(module, x, memory):
    return module(x, memory, tgt_mask=causal_mask(x.shape[1]))


def encoder(causal=False):
    return lambda module, x: module(x, src_mask=causal_mask(x.shape[1]) if causal else None)


def add(values, name, rule, inputs, module=None):
    """inputs: shapes of one sample, or tensors that have no gradient."""
    wanted = {}
    given = []
    for k, shape in enumerate(inputs):
        x = shape if isinstance(shape, torch.Tensor) else numbers(SAMPLES, *shape).requires_grad_()
        if x.requires_grad:
            wanted[f"in.{k}"] = x
        given.append(x)
        values[f"{name}.in.{k}.shape"], values[f"{name}.in.{k}"] = list(x.shape[1:]), x
    if module is not None:
        module = module.double()
        for key, p in module.named_parameters():
            p.data = numbers(*p.shape) / 2
            values[f"{name}.p.{key}"] = wanted[key] = p
    y = rule(*([module] if module is not None else []), *given)
    d = numbers(*y.shape, bits=4)
    values[name + ".y"], values[name + ".d"] = y, d
    for key, gradient in zip(wanted, torch.autograd.grad((y * d).sum(), wanted.values())):
        values[f"{name}.g.{key}"] = gradient


def operations(values):
    add(values, "op_plain", attention(2), [[5, 6], [5, 6], [5, 6]])
    add(values, "op_causal", attention(3, causal=True), [[7, 6], [7, 6], [7, 12]])
    add(values, "op_cross", attention(2), [[3, 10], [11, 10], [11, 4]])
    add(values, "op_grouped", attention(6, 2, causal=True), [[5, 18], [5, 6], [5, 4]])
    add(values, "op_one_kv", attention(4, 1), [[2, 12], [7, 3], [7, 5]])
    add(values, "op_one", attention(1), [[1, 3], [1, 3], [1, 2]])
    add(values, "op_scale", attention(2, scale=0.75), [[4, 6], [3, 6], [3, 6]])
    add(values, "op_mask", attention(2), [[4, 6], [7, 6], [7, 6], padded(7)])
    add(values, "op_bias", attention(2, causal=True), [[5, 6], [5, 6], [5, 6], [2, 5, 5], padded(5)])
    add(values, "op_alibi", attention(4, causal=True, alibi=True), [[7, 8], [7, 8], [7, 8]])
    add(values, "op_alibi_of_6", attention(6, alibi=True), [[5, 12], [5, 12], [5, 12]])
    add(values, "op_window", attention(2, causal=True, window=3), [[7, 6], [7, 6], [7, 6]])
    add(values, "op_window_around", attention(1, window=2), [[6, 4], [6, 4], [6, 4]])


def layers(values):
    add(values, "mha_self", mha(), [[5, 8]], nn.MultiheadAttention(8, 2, batch_first=True))
    add(values, "mha_causal", mha(causal=True), [[5, 6]], nn.MultiheadAttention(6, 3, bias=False, batch_first=True))
    add(values, "mha_cross", mha(cross=True), [[3, 8], [5, 8]], nn.MultiheadAttention(8, 4, batch_first=True))
    add(values, "mha_other", mha(cross=True), [[3, 8], [5, 6]], nn.MultiheadAttention(8, 2, kdim=6, vdim=6, batch_first=True))
    add(values, "mha_padded", mha(), [[5, 8], padded(5)], nn.MultiheadAttention(8, 2, batch_first=True))
    add(values, "grouped", lambda m, x: m(x), [[5, 6]], Grouped(6, 4, 2, 4, 0))
    add(values, "grouped_rotary", lambda m, x: m(x), [[5, 6]], Grouped(6, 4, 2, 4, 500.0))
    add(values, "rotary", lambda x: rotated(x, 1), [[7, 6]])
    add(values, "rotary_heads", lambda x: rotated(x, 3, 100.0), [[5, 12]])
    add(values, "sine", sine, [[7, 6]])
    add(values, "sine_odd", sine, [[4, 5]])
    add(values, "swiglu", lambda m, x: m(x), [[3, 4]], SwiGLU(4, 6))
    of = dict(d_model=8, nhead=2, dim_feedforward=12, dropout=0, batch_first=True)
    add(values, "encoder_post", encoder(), [[5, 8]], nn.TransformerEncoderLayer(**of))
    add(values, "encoder_pre", encoder(causal=True), [[5, 8]], nn.TransformerEncoderLayer(**of, norm_first=True, activation="gelu"))
    add(values, "encoder_plain", encoder(), [[5, 8]], nn.TransformerEncoderLayer(**of, bias=False))
    add(values, "decoder_post", decoder, [[4, 8], [6, 8]], nn.TransformerDecoderLayer(**of))
    add(values, "decoder_pre", decoder, [[4, 8], [6, 8]], nn.TransformerDecoderLayer(**of, norm_first=True))


def main():
    values = {}
    operations(values)
    layers(values)
    write("attention.txt", __doc__, values)


if __name__ == "__main__":
    main()
