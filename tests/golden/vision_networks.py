# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""The networks of vision_trajectories.py in PyTorch, with weft's names of parameters and Keras's conventions."""
import torch
from torch import nn
from torch.nn import functional


def same(module, x):
    """Keras's padding "same" of a convolution's input: where the zeros are odd, the last one stands behind."""
    pads = []
    for extent, kernel, stride in reversed(list(zip(x.shape[2:], module.kernel_size, module.stride))):
        total = max((-(-extent // stride) - 1) * stride + kernel - extent, 0)
        pads += [total // 2, total - total // 2]
    return functional.pad(x, pads)


class Conv(nn.Conv2d):
    """With padding "same"."""

    def forward(self, x):
        return super().forward(same(self, x))


class ConvTranspose(nn.ConvTranspose2d):
    """With padding "same", of stride 2 and a kernel of 3: twice the extent, what is over is left out at the end."""

    def __init__(self, channels, filters):
        super().__init__(channels, filters, 3, stride=2)

    def forward(self, x):
        return super().forward(x)[:, :, :2 * x.shape[2], :2 * x.shape[3]]


def depthwise(channels, stride=1):
    return Conv(channels, channels, 3, stride=stride, groups=channels, bias=False)


class BatchNorm(nn.BatchNorm2d):
    """Keras's momentum and epsilon, and its moving variance: PyTorch averages n / (n - 1) of it."""

    def __init__(self, channels):
        super().__init__(channels, eps=1e-3, momentum=1 - 0.99)

    def forward(self, x):
        kept = (1 - self.momentum) * self.running_var
        y = super().forward(x)
        if self.training:
            count = x.numel() // x.shape[1]
            self.running_var = kept + (self.running_var - kept) * (count - 1) / count
        return y


class LayerNorm(nn.LayerNorm):
    """Of each pixel's channels."""

    def forward(self, x):
        return super().forward(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


class ElementPReLU(nn.Module):
    """Keras's PReLU: a weight for every element, channels last."""

    def __init__(self, *shape):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(shape))

    def forward(self, x):
        return torch.where(x > 0, x, x * self.weight.permute(2, 0, 1))


class Flatten(nn.Module):
    """Channels last, as weft's images lie."""

    def forward(self, x):
        return x.permute(0, 2, 3, 1).flatten(1)


class GlobalAveragePool(nn.Module):
    def forward(self, x):
        return x.mean((2, 3))


def lenet():
    return nn.Sequential(nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(),
                         nn.MaxPool2d(2), Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(),
                         nn.Linear(84, 10))


class ResidualBlock(nn.Module):
    def __init__(self, channels, filters, stride=1):
        super().__init__()
        self.conv2d = Conv(channels, filters, 3, stride=stride, bias=False)
        self.batch_normalization = BatchNorm(filters)
        self.conv2d_1 = Conv(filters, filters, 3, bias=False)
        self.batch_normalization_1 = BatchNorm(filters)
        if stride > 1:
            self.conv2d_2 = Conv(channels, filters, 1, stride=stride)

    def forward(self, x):
        h = self.batch_normalization(self.conv2d(x)).relu()
        h = self.batch_normalization_1(self.conv2d_1(h))
        return (h + (self.conv2d_2(x) if hasattr(self, "conv2d_2") else x)).relu()


def resnet8():
    return nn.Sequential(Conv(3, 16, 3), nn.ReLU(), ResidualBlock(16, 16), ResidualBlock(16, 32, 2),
                         ResidualBlock(32, 64, 2), GlobalAveragePool(), nn.Linear(64, 10))


def vgg():
    return nn.Sequential(Conv(3, 8, 3), nn.ReLU(), Conv(8, 8, 3), nn.ReLU(), nn.MaxPool2d(2), Conv(8, 12, 3), nn.ReLU(),
                         Conv(12, 12, 3), nn.ReLU(), nn.MaxPool2d(2), Flatten(), nn.Linear(192, 24), nn.ReLU(),
                         nn.Dropout(0), nn.Linear(24, 10))


class SeparableBlock(nn.Module):
    def __init__(self, channels, filters, stride=1):
        super().__init__()
        self.depthwise_conv2d = depthwise(channels, stride)
        self.batch_normalization = BatchNorm(channels)
        self.conv2d = Conv(channels, filters, 1, bias=False)
        self.batch_normalization_1 = BatchNorm(filters)

    def forward(self, x):
        h = functional.relu6(self.batch_normalization(self.depthwise_conv2d(x)))
        return functional.relu6(self.batch_normalization_1(self.conv2d(h)))


def mobilenet():
    return nn.Sequential(Conv(3, 8, 3, stride=2, bias=False), BatchNorm(8), nn.ReLU6(), SeparableBlock(8, 12),
                         SeparableBlock(12, 20, 2), GlobalAveragePool(), nn.Linear(20, 10))


class DoubleConv(nn.Module):
    def __init__(self, channels, filters):
        super().__init__()
        self.conv2d = Conv(channels, filters, 3, bias=False)
        self.batch_normalization = BatchNorm(filters)
        self.conv2d_1 = Conv(filters, filters, 3)

    def forward(self, x):
        return self.conv2d_1(self.batch_normalization(self.conv2d(x)).relu()).relu()


class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.high, self.low, self.bottom = DoubleConv(2, 6), DoubleConv(6, 8), DoubleConv(8, 12)
        self.up_low, self.out_low = nn.ConvTranspose2d(12, 8, 2, stride=2), DoubleConv(16, 8)
        self.up_high, self.out_high = ConvTranspose(8, 6), DoubleConv(12, 6)
        self.head = Conv(6, 1, 1)

    def forward(self, x):
        high = self.high(x)
        low = self.low(functional.max_pool2d(high, 2))
        bottom = self.bottom(functional.max_pool2d(low, 2))
        low = self.out_low(torch.cat((self.up_low(bottom), low), 1))
        return self.head(self.out_high(torch.cat((self.up_high(low), high), 1)))


def normalized():
    return nn.Sequential(Conv(3, 8, 3), nn.GroupNorm(4, 8, eps=1e-3), nn.PReLU(8), Conv(8, 12, 3, stride=2),
                         LayerNorm(12, eps=1e-3), ElementPReLU(6, 6, 12), nn.AvgPool2d(2), Flatten(), nn.Linear(108, 16),
                         nn.LayerNorm(16, eps=1e-3), nn.Tanh(), nn.Linear(16, 10))


def autoencoder():
    return nn.Sequential(Conv(1, 16, 3, stride=2), nn.ReLU(), Conv(16, 8, 3, stride=2), nn.ReLU(), ConvTranspose(8, 16),
                         nn.ReLU(), ConvTranspose(16, 1))


class Backbone(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv2d, self.batch_normalization = Conv(3, 8, 3, bias=False), BatchNorm(8)
        self.conv2d_1 = Conv(8, 12, 3, stride=2)

    def forward(self, x):
        return self.conv2d_1(self.batch_normalization(self.conv2d(x)).relu()).relu()


class Trained(nn.Module):
    def __init__(self):
        super().__init__()
        self.backbone, self.head = Backbone(), nn.Linear(12, 10)

    def forward(self, x):
        return self.head(self.backbone(x).mean((2, 3)))


class Tuned(nn.Module):
    """Another one's backbone, frozen with its statistics, behind a layer that is trained."""

    def __init__(self):
        super().__init__()
        self.adapter, self.backbone, self.new_head = Conv(3, 3, 1), Backbone().requires_grad_(False), nn.Linear(12, 10)

    def train(self, mode=True):
        super().train(mode)
        self.backbone.eval()
        return self

    def forward(self, x):
        return self.new_head(self.backbone(self.adapter(x)).mean((2, 3)))
