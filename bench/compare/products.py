# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""How many multiply-adds the products of a network need for one sample, forward: a number for each product, that of the
features first. What a convolution's window has outside of an image is not counted, nor what a causal mask hides."""


def taps(extent, kernel, stride, pad):
    """Outputs along one axis, and how many inputs they see together."""
    begins = range(-pad, extent + pad - kernel + 1, stride)
    return len(begins), sum(min(b + kernel, extent) - max(b, 0) for b in begins)


class Image:
    """Goes through convolutions and counts."""

    def __init__(self, height, width, channels):
        self.shape, self.products = (height, width, channels), []

    def convolution(self, filters, kernel, stride=1, pad=0, depthwise=False):
        (height, rows), (width, columns) = (taps(extent, kernel, stride, pad) for extent in self.shape[:2])
        self.products.append(rows * columns * filters * (1 if depthwise else self.shape[2]))
        self.shape = (height, width, filters)

    def pool(self):
        height, width, channels = self.shape
        self.shape = (height // 2, width // 2, channels)


def layers(*sizes):
    return [a * b for a, b in zip(sizes, sizes[1:])]


def lenet(height, width, channels, classes):
    x = Image(height, width, channels)
    x.convolution(6, 5, pad=2)
    x.pool()
    x.convolution(16, 5)
    x.pool()
    h, w, c = x.shape
    return x.products + layers(h * w * c, 120, 84, classes)


def resnet8(height, width, channels, classes):
    x = Image(height, width, channels)
    x.convolution(16, 3, pad=1)
    for filters, stride in ((16, 1), (32, 2), (64, 2)):
        before = x.shape
        x.convolution(filters, 3, stride, 1)
        x.convolution(filters, 3, pad=1)
        if stride > 1:
            around = Image(*before)
            around.convolution(filters, 1, stride)
            x.products += around.products
    return x.products + [64 * classes]


def separable(height, width, channels, classes):
    x = Image(height, width, channels)
    x.convolution(16, 3, 2, 1)
    for filters, stride in ((32, 1), (64, 2), (64, 1), (128, 2), (128, 1)):
        x.convolution(x.shape[2], 3, stride, 1, depthwise=True)
        x.convolution(filters, 1)
    return x.products + [128 * classes]


def lstm(steps, features, units, outputs):
    return [steps * features * 4 * units, steps * units * 4 * units, units * outputs]


def gpt(vocabulary, context, width, depth):
    """The table of tokens is no product, but its other use is."""
    attention = 2 * width * context * (context + 1) // 2
    return [0] + depth * [12 * width * width * context, attention] + [context * width * vocabulary]


def of(workload):
    by_network = {"lenet": lenet, "resnet8": resnet8, "separable": separable, "lstm": lstm, "gpt": gpt}
    return by_network.get(workload.network, layers)(*workload.sizes)
