# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""convolutions.txt: convolutions of two images with values and gradients, by PyTorch 2.13 in double.

Names begin with conv_, transposed_, depthwise_ or separable_. <name>.shape: of one image, channels last; <name>.layer:
filters, groups (or the multiplier of each channel), rule of padding (0 given, 1 same, 2 causal), and then for each axis
kernel, stride, dilation, padding before and after, output padding (-1: none); <name>.x, <name>.y: images and results;
<name>.d: what the results weigh in a sum, whose gradients are <name>.by_x and, for parameter p, <name>.by_p. Parameters are
called and lie as in PyTorch: [filters, channels, ...], and of transposed convolutions [channels, filters, ...].
Numbers are multiples of a quarter, so that all results are exact. Where Keras is installed, its values are compared too.
"""
import itertools
import os

import torch
from torch.nn import functional as F

from golden_file import short, write

CONV = (F.conv1d, F.conv2d, F.conv3d)
TRANSPOSED = (F.conv_transpose1d, F.conv_transpose2d, F.conv_transpose3d)
RULES = {"same": 1, "causal": 2}


class Layer:
    def __init__(self, kind, shape, filters=0, kernel=1, stride=1, dilation=1, padding="valid", groups=1, multiplier=1, more=None):
        self.kind, self.shape, self.axes, self.channels = kind, shape, len(shape) - 1, shape[-1]
        self.multiplier, self.groups, self.padding = multiplier, groups, padding
        self.filters = filters or self.channels * multiplier
        self.kernel, self.stride, self.dilation = (self.each(v) for v in (kernel, stride, dilation))
        self.more = [-1] * self.axes if more is None else self.each(more)
        self.reach = [(k - 1) * d + 1 for k, d in zip(self.kernel, self.dilation)]
        self.given = padding if isinstance(padding, tuple) else (0, 0)
        self.before, self.after = (self.each(v) for v in self.given)

    def each(self, value):
        return [value] * self.axes if isinstance(value, int) else list(value)

    def numbers(self):
        of_axis = zip(self.kernel, self.stride, self.dilation, self.before, self.after, self.more)
        many = self.multiplier if self.kind in ("depthwise", "separable") else self.groups
        return [self.filters, many, RULES.get(str(self.padding), 0), *itertools.chain(*of_axis)]

    def parameter_shapes(self):
        """As PyTorch's modules have them."""
        if self.kind == "conv":
            return {"weight": [self.filters, self.channels // self.groups, *self.kernel], "bias": [self.filters]}
        if self.kind == "transposed":
            return {"weight": [self.channels, self.filters, *self.kernel], "bias": [self.filters]}
        deep = self.channels * self.multiplier
        if self.kind == "depthwise":
            return {"weight": [deep, 1, *self.kernel], "bias": [deep]}
        return {"depthwise.weight": [deep, 1, *self.kernel], "pointwise.weight": [self.filters, deep, 1, 1],
                "pointwise.bias": [self.filters]}

    def sides(self):
        """Zeros before and behind, along each axis."""
        if self.padding == "causal":
            return [(r - 1, 0) for r in self.reach]
        if self.padding == "same":
            missing = [max((-(-e // s) - 1) * s + r - e, 0) for e, s, r in zip(self.shape, self.stride, self.reach)]
            return [(m // 2, m - m // 2) for m in missing]
        return list(zip(self.before, self.after))

    def convolve(self, x, weight, bias, groups):
        conv, sides = CONV[self.axes - 1], self.sides()
        if self.padding == "same" and set(self.stride) == {1}:
            return conv(x, weight, bias, 1, "same", self.dilation, groups)
        if all(b == a for b, a in sides):
            return conv(x, weight, bias, self.stride, [b for b, _ in sides], self.dilation, groups)
        return conv(F.pad(x, [n for pair in reversed(sides) for n in pair]), weight, bias, self.stride, 0, self.dilation, groups)

    def transpose(self, x, weight, bias):
        conv = TRANSPOSED[self.axes - 1]
        if self.padding != "same" and self.before == self.after and self.given != (0, 0):
            more = [max(m, 0) for m in self.more]
            return conv(x, weight, bias, self.stride, self.before, more, 1, self.dilation)
        whole, cut = conv(x, weight, None, self.stride, 0, 0, 1, self.dilation), []
        for all_of_it, extent, stride, reach, before, after, more in zip(
                whole.shape[2:], self.shape, self.stride, self.reach, self.before, self.after, self.more):
            if self.padding == "same":
                left = extent * stride if more < 0 else (extent - 1) * stride + reach % 2 + more
                before = max(all_of_it - left, 0) // 2
                after = all_of_it - left - before
            else:
                least = max(stride - reach, 0) if self.padding == "valid" else 0
                after -= least if more < 0 else more
            cut.append((-before, -after))
        y = F.pad(whole, [n for pair in reversed(cut) for n in pair])
        return y + bias.reshape(-1, *[1] * self.axes)

    def __call__(self, x, p):
        if self.kind == "conv":
            return self.convolve(x, p["weight"], p["bias"], self.groups)
        if self.kind == "transposed":
            return self.transpose(x, p["weight"], p["bias"])
        if self.kind == "depthwise":
            return self.convolve(x, p["weight"], p["bias"], self.channels)
        return F.conv2d(self.convolve(x, p["depthwise.weight"], None, self.channels), p["pointwise.weight"], p["pointwise.bias"])


def cases():
    def conv(name, *of, **options):
        return "conv_" + name, Layer("conv", *of, **options)

    def transposed(name, *of, **options):
        return "transposed_" + name, Layer("transposed", *of, **options)

    def depthwise(name, *of, **options):
        return "depthwise_" + name, Layer("depthwise", *of, **options)

    def separable(name, *of, **options):
        return "separable_" + name, Layer("separable", *of, **options)

    yield conv("line", [7, 3], 4, 3)
    yield conv("line_point", [1, 1], 1, 1)
    yield conv("line_same", [13, 5], 7, 5, stride=3, padding="same")
    yield conv("line_causal", [11, 2], 3, 3, dilation=2, padding="causal")
    yield conv("line_causal_strides", [10, 2], 3, 4, stride=3, padding="causal")
    yield conv("line_groups", [9, 6], 4, 2, groups=2)
    yield conv("line_stride_over_kernel", [17, 1], 2, 2, stride=5)
    yield conv("line_padding_over_kernel", [2, 3], 2, 3, padding=(4, 4))
    yield conv("line_far", [1030, 1], 1, 2, dilation=1027)
    yield conv("line_uneven", [6, 2], 3, 4, stride=2, dilation=3, padding=(1, 3))

    yield conv("image", [5, 6, 3], 4, [3, 2])
    yield conv("image_point", [1, 1, 5], 3, 1)
    yield conv("image_primes", [7, 5, 5], 7, 3, padding="same")
    yield conv("image_same_even", [6, 7, 2], 3, [4, 2], padding="same")
    yield conv("image_same_strides", [7, 8, 3], 2, [3, 5], stride=[2, 3], padding="same")
    yield conv("image_same_dilation", [9, 6, 2], 2, 3, dilation=[2, 3], padding="same")
    yield conv("image_stride_over_kernel", [7, 9, 2], 3, [1, 2], stride=[3, 4])
    yield conv("image_padding_over_kernel", [3, 2, 2], 2, 2, padding=([3, 4], [3, 4]))
    yield conv("image_uneven", [5, 4, 2], 3, [3, 2], stride=[1, 2], padding=([2, 0], [1, 3]))
    yield conv("image_groups", [6, 5, 6], 9, 3, stride=2, padding="same", groups=3)
    yield conv("image_channels_apart", [4, 5, 4], 8, 2, groups=4)
    yield conv("image_whole", [4, 3, 2], 5, [4, 3])

    yield conv("volume", [4, 3, 5, 2], 3, [2, 1, 3])
    yield conv("volume_point", [1, 1, 1, 3], 2, 1)
    yield conv("volume_same", [3, 5, 4, 1], 2, [2, 3, 3], stride=[1, 2, 3], padding="same")
    yield conv("volume_dilation", [5, 3, 4, 2], 2, 2, dilation=[2, 1, 3])
    yield conv("volume_groups", [3, 3, 2, 4], 6, [1, 2, 2], padding=([0, 1, 2], [1, 0, 2]), groups=2)

    yield transposed("line", [5, 2], 3, 3, stride=2)
    yield transposed("line_gaps", [4, 2], 2, 2, stride=5)
    yield transposed("line_gaps_none_more", [4, 2], 2, 2, stride=5, more=0)
    yield transposed("line_more", [4, 3], 2, 3, stride=2, more=1)
    yield transposed("line_same", [5, 2], 3, 4, stride=2, padding="same")
    yield transposed("line_same_odd", [5, 2], 2, 3, stride=2, padding="same")
    yield transposed("line_same_gaps", [3, 2], 2, 2, stride=3, padding="same")
    yield transposed("line_same_dilation", [7, 2], 2, 3, dilation=2, padding="same")
    yield transposed("line_same_none_more", [4, 2], 2, 5, stride=3, padding="same", more=0)
    yield transposed("line_same_one_more", [4, 2], 2, 4, stride=3, padding="same", more=1)
    yield transposed("line_given", [5, 3], 2, 3, stride=2, padding=(1, 1), more=1)
    yield transposed("line_given_dilation", [4, 2], 3, 3, stride=2, dilation=3, padding=(2, 2), more=1)
    yield transposed("line_uneven", [4, 2], 2, 4, stride=3, padding=(2, 1))

    yield transposed("image", [3, 4, 3], 2, [3, 2], stride=[2, 3])
    yield transposed("image_point", [1, 1, 7], 4, 1)
    yield transposed("image_primes", [5, 3, 5], 7, 3, padding="same")
    yield transposed("image_same", [4, 3, 2], 5, [5, 3], stride=2, padding="same")
    yield transposed("image_given", [2, 3, 4], 3, 4, stride=2, padding=(1, 1))
    yield transposed("image_more", [3, 2, 3], 2, 3, stride=2, padding=(1, 1), more=[1, 0])

    yield transposed("volume", [2, 2, 3, 2], 2, [1, 3, 2], stride=[2, 1, 2])
    yield transposed("volume_same", [2, 3, 2, 3], 2, [2, 3, 1], stride=[2, 1, 3], padding="same")
    yield transposed("volume_given", [3, 2, 2, 2], 3, 2, stride=[1, 2, 2], padding=([1, 0, 1], [1, 0, 1]), more=[0, 1, 0])

    yield depthwise("image", [5, 4, 3], kernel=3)
    yield depthwise("image_multiplied", [4, 5, 2], kernel=[2, 3], multiplier=3)
    yield depthwise("image_same", [7, 6, 5], kernel=3, stride=2, padding="same", multiplier=2)
    yield depthwise("image_dilation", [6, 7, 3], kernel=2, dilation=[3, 2])
    yield depthwise("image_uneven", [5, 3, 2], kernel=[3, 2], stride=[1, 3], padding=([1, 0], [2, 1]))

    yield separable("image", [5, 4, 3], 4, 3)
    yield separable("image_same", [6, 5, 2], 3, 3, stride=2, padding="same", multiplier=2)
    yield separable("image_point", [3, 3, 2], 5, 1)
    yield separable("image_dilation", [7, 6, 2], 3, [2, 3], dilation=2, padding=(1, 1))


def keras_layer(keras, layer):
    """The layer in Keras; None where it has no such option."""
    if layer.padding not in ("valid", "same", "causal"):
        return None
    common = {"kernel_size": tuple(layer.kernel), "strides": tuple(layer.stride), "dilation_rate": tuple(layer.dilation),
              "padding": layer.padding, "dtype": "float64"}
    kind = f"{layer.axes}D"
    if layer.kind == "conv":
        return getattr(keras.layers, "Conv" + kind)(layer.filters, groups=layer.groups, **common)
    if layer.kind == "transposed":
        more = None if layer.more[0] < 0 else tuple(layer.more)
        return getattr(keras.layers, f"Conv{kind}Transpose")(layer.filters, output_padding=more, **common)
    if layer.kind == "depthwise":
        return keras.layers.DepthwiseConv2D(depth_multiplier=layer.multiplier, **common)
    return keras.layers.SeparableConv2D(layer.filters, depth_multiplier=layer.multiplier, **common)


def keras_weights(layer, p):
    """Keras keeps [kernel, channels, filters], and of channels by themselves [kernel, channels, multiplier]."""
    def plain(weight):
        return weight.permute(*range(2, weight.dim()), 1, 0)

    def by_channel(weight):
        return weight.reshape(layer.channels, layer.multiplier, *layer.kernel).permute(2, 3, 0, 1)

    if layer.kind == "separable":
        return [by_channel(p["depthwise.weight"]), plain(p["pointwise.weight"]), p["pointwise.bias"]]
    return [by_channel(p["weight"]) if layer.kind == "depthwise" else plain(p["weight"]), p["bias"]]


def compared_with_keras(name, layer, x, p, y):
    """Whether Keras computes the same; that it cannot is no difference."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    try:
        import keras
        other = keras_layer(keras, layer)
        if other is None:
            return False
        other.build((2, *layer.shape))
        other.set_weights([w.detach().numpy() for w in keras_weights(layer, p)])
        found = torch.from_numpy(keras.ops.convert_to_numpy(other(x.detach().numpy())).copy())
    except Exception as error:  # whatever its backend cannot do
        print(f"{name}: {type(error).__name__} {str(error).splitlines()[0][:100]}")
        return False
    assert found.shape == y.shape, (name, found.shape, y.shape)
    torch.testing.assert_close(found, y.detach(), rtol=1e-12, atol=1e-12)
    return True


def main():
    random = torch.Generator().manual_seed(4)

    def draw(shape):
        return short(torch.randn(shape, generator=random, dtype=torch.float64), 2)

    values, compared = {}, 0
    for name, layer in cases():
        x = draw([2, *layer.shape]).requires_grad_()
        p = {k: draw(s).requires_grad_() for k, s in layer.parameter_shapes().items()}
        y = layer(x.movedim(-1, 1), p).movedim(1, -1)
        d = draw(y.shape)
        gradients = torch.autograd.grad((y * d).sum(), [x, *p.values()])
        compared += compared_with_keras(name, layer, x, p, y)
        values |= {f"{name}.shape": layer.shape, f"{name}.layer": layer.numbers(), f"{name}.x": x, f"{name}.y": y, f"{name}.d": d}
        values |= {f"{name}.{k}": w for k, w in p.items()}
        values |= {f"{name}.by_{k}": g for k, g in zip(["x", *p], gradients)}
    write("convolutions.txt", __doc__, values)
    print(f"{compared} cases compared with Keras")


if __name__ == "__main__":
    main()
