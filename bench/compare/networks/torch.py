# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""The networks of the workloads in PyTorch, as its users write them: channels first, its own defaults."""
import torch
from torch import nn
from torch.nn import functional

from workloads import first_values


def perceptron(workload):
    layers = []
    for features, units in zip(workload.sizes, workload.sizes[1:]):
        layers += [nn.Linear(features, units), nn.Tanh() if workload.tanh else nn.ReLU()]
    return nn.Sequential(*layers[:-1])


def lenet(workload):
    *_, channels, classes = workload.sizes
    net = nn.Sequential(nn.Conv2d(channels, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(),
                        nn.MaxPool2d(2), nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(),
                        nn.Linear(84, classes))
    net[7].flattened = (5, 5, 16)
    return net


def convolution(channels, filters, kernel, stride=1, **options):
    return nn.Conv2d(channels, filters, kernel, stride, kernel // 2, bias=False, **options)


class ResidualBlock(nn.Module):
    def __init__(self, channels, filters, stride):
        super().__init__()
        self.conv1, self.bn1 = convolution(channels, filters, 3, stride), nn.BatchNorm2d(filters)
        self.conv2, self.bn2 = convolution(filters, filters, 3), nn.BatchNorm2d(filters)
        around = [convolution(channels, filters, 1, stride), nn.BatchNorm2d(filters)] if stride > 1 else []
        self.downsample = nn.Sequential(*around)

    def forward(self, x):
        y = self.bn2(self.conv2(self.bn1(self.conv1(x)).relu()))
        return (y + self.downsample(x)).relu()


def resnet8(workload):
    *_, channels, classes = workload.sizes
    return nn.Sequential(convolution(channels, 16, 3), nn.BatchNorm2d(16), nn.ReLU(), ResidualBlock(16, 16, 1),
                         ResidualBlock(16, 32, 2), ResidualBlock(32, 64, 2), nn.AdaptiveAvgPool2d(1), nn.Flatten(),
                         nn.Linear(64, classes))


def separable(workload):
    *_, channels, classes = workload.sizes
    layers, width = [convolution(channels, 16, 3, 2), nn.BatchNorm2d(16), nn.ReLU6()], 16
    for filters, stride in ((32, 1), (64, 2), (64, 1), (128, 2), (128, 1)):
        layers += [convolution(width, width, 3, stride, groups=width), nn.BatchNorm2d(width), nn.ReLU6(),
                   convolution(width, filters, 1), nn.BatchNorm2d(filters), nn.ReLU6()]
        width = filters
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(width, classes))


class Lstm(nn.Module):
    def __init__(self, workload):
        super().__init__()
        _, features, units, outputs = workload.sizes
        self.lstm, self.head = nn.LSTM(features, units, batch_first=True), nn.Linear(units, outputs)

    def forward(self, x):
        return self.head(self.lstm(x)[0][:, -1])

    def next(self, x, states):
        """One step of a sequence."""
        h, states = self.lstm(x, states)
        return self.head(h[:, -1]), states


class Block(nn.Module):
    """A transformer's decoder, its normalizations before the parts."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.in_proj, self.out_proj = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.linear1, self.linear2 = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x):
        parts = self.in_proj(self.norm1(x)).chunk(3, -1)
        q, k, v = (t.unflatten(-1, (self.heads, -1)).transpose(1, 2) for t in parts)
        y = functional.scaled_dot_product_attention(q, k, v, is_causal=True)
        x = x + self.out_proj(y.transpose(1, 2).flatten(2))
        return x + self.linear2(functional.gelu(self.linear1(self.norm2(x)), approximate="tanh"))


class Gpt(nn.Module):
    def __init__(self, workload):
        super().__init__()
        vocabulary, context, width, layers = workload.sizes
        self.wte, self.wpe = nn.Embedding(vocabulary, width), nn.Embedding(context, width)
        self.h = nn.Sequential(*(Block(width, layers) for _ in range(layers)))
        self.ln_f = nn.LayerNorm(width)

    def forward(self, tokens):
        x = self.h(self.wte(tokens) + self.wpe.weight)
        return functional.linear(self.ln_f(x), self.wte.weight)


@torch.no_grad()
def fill(model):
    """The first values, which all peers begin with."""
    matrices = [p for p in model.parameters() if p.ndim > 1]
    for k, p in enumerate(matrices):
        p.copy_(torch.from_numpy(first_values(k, tuple(p.shape))))
    for name, p in model.named_parameters():
        if p.ndim == 1 and "bias" in name:
            p.zero_()
    for layer in model.modules():
        if hasattr(layer, "flattened"):  # the values number an image's features with the channels last
            height, width, channels = layer.flattened
            layer.weight.copy_(layer.weight.unflatten(1, (height, width, channels)).permute(0, 3, 1, 2).flatten(1))


def new_model(workload):
    made = {"lenet": lenet, "resnet8": resnet8, "separable": separable, "lstm": Lstm, "gpt": Gpt}
    model = made.get(workload.network, perceptron)(workload)
    fill(model)
    return model


def features_of(workload, features):
    """Images have their channels first."""
    x = torch.from_numpy(features)
    return x.permute(0, 3, 1, 2).contiguous() if x.ndim == 4 else x


def cross_entropy(out, targets):
    """Of texts too, which have classes at each place."""
    return functional.cross_entropy(out.flatten(0, -2), targets.flatten())
