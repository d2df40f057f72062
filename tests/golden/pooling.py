# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""pooling.txt: pooling and resampling of two images with values and gradients, by PyTorch 2.13 in double.

<name>.shape: of one image, channels last; <name>.window: size, stride, dilation, padding before and after, an axis
after the other, for every one of the five; <name>.x, <name>.y: images and results; <name>.d: what the results weigh
in a sum; <name>.gradient: of that sum by x. Names begin with max_, mean_ (of the real cells), all_ (of all cells), nearest_ or
linear_ (size is then the factor).
Values are rounded, so that windows have several maxima.
"""
import torch
from torch.nn import functional as F

from golden_file import short, write

MAX = (F.max_pool1d, F.max_pool2d, F.max_pool3d)
MEAN = (F.avg_pool1d, F.avg_pool2d, F.avg_pool3d)


def window(size, stride=None, dilation=None, before=None, after=None):
    axes = len(size)
    before = before or [0] * axes
    return size, stride or size, dilation or [1] * axes, before, after or before


def padded(x, before, after, value):
    """Around a tensor of [B, C, S...]; torch counts axes from the last."""
    return F.pad(x, [n for pair in reversed(list(zip(before, after))) for n in pair], value=value)


def largest(x, size, stride, dilation, before, after):
    if before == after and all(2 * b <= s for b, s in zip(before, size)):
        return MAX[len(size) - 1](x, size, stride, before, dilation)
    return MAX[len(size) - 1](padded(x, before, after, -torch.inf), size, stride, 0, dilation)


def mean_of_real(x, size, stride, dilation, before, after):
    pool = MEAN[len(size) - 1]
    if before == after and all(2 * b <= s for b, s in zip(before, size)):
        return pool(x, size, stride, before, count_include_pad=False)
    return pool(padded(x, before, after, 0.0), size, stride) / pool(padded(torch.ones_like(x), before, after, 0.0), size, stride)


def mean_of_all(x, size, stride, dilation, before, after):
    return MEAN[len(size) - 1](padded(x, before, after, 0.0), size, stride)


def nearest(x, size, *_):
    return F.interpolate(x, scale_factor=tuple(map(float, size)), mode="nearest")


def linear(x, size, *_):
    return F.interpolate(x, scale_factor=tuple(map(float, size)), mode="bilinear", align_corners=False)


def cases():
    windows = {
        "line": ([9, 2], window([3], [2])),
        "line_same": ([10, 1], window([3], [2], before=[0], after=[1])),
        "two": ([6, 4, 3], window([2, 2])),
        "leftover": ([7, 5, 2], window([3, 2])),
        "apart": ([8, 7, 2], window([2, 1], [3, 2])),
        "overlap": ([7, 6, 2], window([3, 3], [2, 2], before=[1, 1])),
        "overlap_same": ([6, 5, 3], window([3, 2], [1, 2], before=[1, 0], after=[1, 1])),
        "uneven": ([5, 6, 1], window([3, 4], [2, 1], before=[2, 0], after=[1, 3])),
        "volume": ([4, 5, 3, 2], window([2, 3, 2], [1, 2, 1], before=[1, 1, 0])),
    }
    for name, (shape, w) in windows.items():
        yield "max_" + name, largest, shape, w
        yield "mean_" + name, mean_of_real, shape, w
        yield "all_" + name, mean_of_all, shape, w
    yield "max_dilated", largest, [8, 9, 2], window([3, 2], [1, 2], [2, 3], before=[1, 1])
    yield "max_dilated_line", largest, [11, 3], window([3], [1], [3], before=[1])
    yield "nearest_line", nearest, [3, 2], window([3])
    yield "nearest_image", nearest, [2, 3, 2], window([2, 3])
    yield "nearest_volume", nearest, [2, 1, 3, 1], window([1, 2, 2])
    yield "linear_two", linear, [3, 4, 2], window([2, 2])
    yield "linear_uneven", linear, [4, 1, 3], window([3, 2])
    yield "linear_five", linear, [2, 3, 1], window([5, 1])


def main():
    random = torch.Generator().manual_seed(3)
    values = {}
    for name, pool, shape, w in cases():
        x = short(torch.randn(2, *shape, generator=random, dtype=torch.float64), 2).requires_grad_()
        y = pool(x.movedim(-1, 1), *w).movedim(1, -1)
        d = short(torch.randn(y.shape, generator=random, dtype=torch.float64), 4)
        values[name + ".shape"] = shape
        values[name + ".window"] = w
        values[name + ".x"] = x
        values[name + ".y"] = y
        values[name + ".d"] = d
        values[name + ".gradient"] = torch.autograd.grad((y * d).sum(), x)[0]
    write("pooling.txt", __doc__, values)


if __name__ == "__main__":
    main()
