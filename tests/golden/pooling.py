# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""pooling.txt: pooling and resampling of two images with values and gradients, by PyTorch 2.13 in double.

<name>.shape: of one image, channels last; <name>.window: size, stride, dilation, padding before and after, an axis
after the other, for every one of the five; <name>.x, <name>.y: images and results; <name>.d: what the results weigh
in a sum; <name>.gradient: of that sum by x. Names begin with max_, mean_ (of the real cells), all_ (of all cells), nearest_ or
linear_ (size is then the factor), adaptive_ (size is then what is left) or global_mean_ and global_max_ (of all there is).
Values are rounded, so that windows have several maxima. Where Keras is installed, its values are compared too.
"""
import os

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


def adaptive(x, size, *_):
    return F.adaptive_avg_pool2d(x, size)


def global_mean(x, *_):
    return x.mean(tuple(range(2, x.dim())))


def global_max(x, *_):
    return x.amax(tuple(range(2, x.dim())))


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
    yield "adaptive_one", adaptive, [5, 3, 2], window([1, 1])
    yield "adaptive_two", adaptive, [6, 4, 3], window([2, 2])
    yield "adaptive_uneven", adaptive, [3, 8, 1], window([3, 4])
    for name, shape in {"line": [7, 3], "image": [4, 3, 2], "volume": [2, 3, 2, 3]}.items():
        yield "global_mean_" + name, global_mean, shape, window([1] * (len(shape) - 1))
        yield "global_max_" + name, global_max, shape, window([1] * (len(shape) - 1))


def same_sides(extents, size, stride):
    missing = [max((-(-e // s) - 1) * s + k - e, 0) for e, k, s in zip(extents, size, stride)]
    return [m // 2 for m in missing], [m - m // 2 for m in missing]


def keras_layer(keras, pool, shape, size, stride, dilation, before, after):
    """The layer in Keras; None where it has no such option."""
    axes = f"{len(size)}D"
    if pool is global_mean or pool is global_max:
        return getattr(keras.layers, f"Global{'Max' if pool is global_max else 'Average'}Pooling{axes}")()
    if pool is nearest:
        return getattr(keras.layers, "UpSampling" + axes)(size[0] if len(size) == 1 else tuple(size))
    if pool is linear:
        return keras.layers.UpSampling2D(tuple(size), interpolation="bilinear")
    paddings = {"valid": ([0] * len(size),) * 2, "same": same_sides(shape, size, stride)}
    padding = [name for name, sides in paddings.items() if sides == (before, after)]
    if pool not in (largest, mean_of_real) or set(dilation) != {1} or not padding:
        return None
    name = "MaxPooling" if pool is largest else "AveragePooling"
    return getattr(keras.layers, name + axes)(tuple(size), tuple(stride), padding[0])


def compared_with_keras(name, pool, shape, w, x, y):
    """Whether Keras computes the same; that it cannot is no difference."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    try:
        import keras
        layer = keras_layer(keras, pool, shape, *w)
        if layer is None:
            return False
        found = torch.from_numpy(keras.ops.convert_to_numpy(layer(x.detach().float().numpy())).copy())
    except Exception as error:  # whatever its backend cannot do
        print(f"{name}: {type(error).__name__} {str(error).splitlines()[0][:100]}")
        return False
    torch.testing.assert_close(found.double(), y.detach(), rtol=1e-6, atol=1e-6)
    return True


def main():
    random = torch.Generator().manual_seed(3)
    values, compared = {}, 0
    for name, pool, shape, w in cases():
        x = short(torch.randn(2, *shape, generator=random, dtype=torch.float64), 2).requires_grad_()
        y = pool(x.movedim(-1, 1), *w).movedim(1, -1)
        compared += compared_with_keras(name, pool, shape, w, x, y)
        d = short(torch.randn(y.shape, generator=random, dtype=torch.float64), 4)
        values[name + ".shape"] = shape
        values[name + ".window"] = w
        values[name + ".x"] = x
        values[name + ".y"] = y
        values[name + ".d"] = d
        values[name + ".gradient"] = torch.autograd.grad((y * d).sum(), x)[0]
    write("pooling.txt", __doc__, values)
    print(f"{compared} cases compared with Keras")


if __name__ == "__main__":
    main()
