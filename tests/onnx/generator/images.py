# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Operators on images: convolution, pooling, resampling."""
import numpy as np

from generator.network import LeftOut, NotThisWay, extents, inner
from generator.rules import like, one, rule

IMAGES = {"Conv", "ConvTranspose", "MaxPool", "AveragePool", "GlobalAveragePool", "GlobalMaxPool", "BatchNormalization",
          "InstanceNormalization", "LRN", "Upsample", "Resize", "DepthToSpace", "SpaceToDepth"}


def numbers(values):
    """As a field of layers: one number where all are alike."""
    return str(values[0]) if len(set(values)) == 1 else extents(values)


def fields(*pairs):
    return "{" + ", ".join(f".{name} = {value}" for name, value in pairs if value is not None) + "}"


def unless(value, default):
    return None if value == default else value


def image(n, name):
    x = n.tensor(name)
    if not x.images:
        raise NotThisWay
    return x


class Window:
    """How a kernel moves, from a node's attributes."""

    def __init__(self, node, shape, kernel):
        at, axes = node.attributes, len(kernel)
        self.kernel = kernel
        self.stride = at.get("strides") or [1] * axes
        self.dilation = at.get("dilations") or [1] * axes
        self.auto = at.get("auto_pad", "NOTSET")
        pads = at.get("pads") or [0] * 2 * axes
        self.before, self.after = list(pads[:axes]), list(pads[axes:])
        self.reach = [(k - 1) * d + 1 for k, d in zip(kernel, self.dilation)]
        if self.auto.startswith("SAME"):
            missing = [max((-(-e // s) - 1) * s + r - e, 0) for e, s, r in zip(shape, self.stride, self.reach)]
            more, less = [m - m // 2 for m in missing], [m // 2 for m in missing]
            self.before, self.after = (more, less) if self.auto == "SAME_LOWER" else (less, more)
        if at.get("ceil_mode"):
            for k in range(axes):
                spare = shape[k] + self.before[k] + self.after[k] - self.reach[k]
                self.after[k] += -spare % self.stride[k]

    def results(self, shape):
        return [(e + b + a - r) // s + 1
                for e, b, a, r, s in zip(shape, self.before, self.after, self.reach, self.stride)]

    def padding(self):
        return "same" if self.auto == "SAME_UPPER" else sides(self.before, self.after)


def sides(before, after):
    if before == after:
        if not any(before):
            return None
        return f"pad_of({numbers(before)})"
    return f"Padding{{.before = {extents(before)}, .after = {extents(after)}}}"


@rule("Conv")
def conv(n, node, _):
    x, w = image(n, node.inputs[0]), n.numbers(node.inputs[1])
    axes, spatial = w.ndim - 2, x.shape[2:]
    window = Window(node, spatial, list(w.shape[2:]))
    groups, filters, has_bias = node.attributes.get("group", 1), w.shape[0], len(node.inputs) > 2
    n.layer_parameter(np.transpose(w, [*range(2, w.ndim), 1, 0]))
    if has_bias:
        n.layer_parameter(n.numbers(node.inputs[2]))
    each = axes == 2 and groups == x.shape[1] > 1
    moving = (("stride", unless(numbers(window.stride), "1")), ("padding", window.padding()),
              ("dilation", unless(numbers(window.dilation), "1")))
    bias = ("bias", None if has_bias else "false")
    if each:
        layer = "DepthwiseConv2D" + fields(("kernel", numbers(window.kernel)), *moving,
                                           ("multiplier", unless(filters // groups, 1)), bias)
    else:
        layer = f"Conv{axes}D" + fields(("filters", filters), ("kernel", numbers(window.kernel)), *moving,
                                        ("groups", unless(groups, 1)), bias)
    return one(like(x, f"{layer}({x.code})", shape=[x.shape[0], filters, *window.results(spatial)]))


@rule("ConvTranspose")
def conv_transpose(n, node, _):
    x, w = image(n, node.inputs[0]), n.numbers(node.inputs[1])
    if node.attributes.get("group", 1) != 1:
        raise LeftOut("groups of a transposed convolution")
    axes, spatial, at = w.ndim - 2, x.shape[2:], node.attributes
    window = Window(node, spatial, list(w.shape[2:]))
    extra = list(at.get("output_padding") or [0] * axes)
    whole = [(e - 1) * s + r for e, s, r in zip(spatial, window.stride, window.reach)]
    wanted = at.get("output_shape") or ([e * s for e, s in zip(spatial, window.stride)] if window.auto.startswith("SAME") else None)
    if wanted:
        for k in range(axes):
            less = whole[k] + extra[k] - wanted[k]
            extra[k] += max(-less, 0)
            less = max(less, 0)
            window.before[k] = less - less // 2 if window.auto == "SAME_LOWER" else less // 2
            window.after[k] = less - window.before[k]
    n.layer_parameter(np.transpose(w, [*range(2, w.ndim), 1, 0]))
    has_bias = len(node.inputs) > 2
    if has_bias:
        n.layer_parameter(n.numbers(node.inputs[2]))
    results = [a - b - c + o for a, b, c, o in zip(whole, window.before, window.after, extra)]
    layer = f"Conv{axes}DTranspose" + fields(
        ("filters", w.shape[1]), ("kernel", numbers(window.kernel)), ("stride", unless(numbers(window.stride), "1")),
        ("padding", "same" if window.auto == "SAME_UPPER" else sides(window.before, window.after)),
        ("output_padding", unless(numbers(extra), "0")),
        ("dilation", unless(numbers(window.dilation), "1")), ("bias", None if has_bias else "false"))
    return one(like(x, f"{layer}({x.code})", shape=[x.shape[0], w.shape[1], *results]))


@rule("MaxPool", "AveragePool")
def pool(n, node, _):
    if len(node.outputs) > 1:
        raise LeftOut("the places of maxima under a window")
    x = image(n, node.inputs[0])
    spatial = x.shape[2:]
    window = Window(node, spatial, node.attributes["kernel_shape"])
    stride = unless(numbers(window.stride), numbers(window.kernel))
    layer = f"{node.op}{len(spatial)}D" + fields(
        ("pool", numbers(window.kernel)), ("stride", stride), ("padding", window.padding()),
        ("dilation", unless(numbers(window.dilation), "1")),
        ("count_include_pad", "true" if node.attributes.get("count_include_pad") else None))
    return one(like(x, f"{layer}({x.code})", shape=[*x.shape[:2], *window.results(spatial)]))


@rule("GlobalAveragePool", "GlobalMaxPool")
def global_pool(n, node, _):
    x = image(n, node.inputs[0])
    axes = len(x.shape) - 2
    return one(like(x, f"{node.op}{axes}D{{.keepdims = true}}({x.code})", shape=[*x.shape[:2], *[1] * axes]))


@rule("Upsample", "Resize")
def upsample(n, node, _):
    at, x = node.attributes, image(n, node.inputs[0])
    mode, way = at.get("mode", "nearest"), at.get("coordinate_transformation_mode", "half_pixel")
    operands = [n.known(i) if i else None for i in node.inputs[1:]]
    if node.op == "Resize":
        operands = operands[1:]
    sizes = operands[1] if len(operands) > 1 else None
    scales = np.array(sizes) / np.array(x.shape) if sizes is not None and len(sizes) else operands[0]
    if mode == "cubic":
        raise LeftOut("cubic interpolation")
    if any(s < 1 or s != int(s) for s in scales) or scales[0] != 1 or scales[1] != 1:
        raise LeftOut("resampling by other than whole factors")
    nearest = mode == "nearest" and (node.op == "Upsample" or (way, at.get("nearest_mode", "round_prefer_floor")) in (
        ("half_pixel", "round_prefer_floor"), ("asymmetric", "floor")))
    if not nearest and (mode != "linear" or way not in ("half_pixel", "pytorch_half_pixel")):
        raise LeftOut("pixels with other centers or another nearest one")
    factors = [int(s) for s in scales[2:]]
    layer = "UpSampling2D" + fields(("size", numbers(factors)), ("interpolation", None if nearest else "bilinear"))
    return one(like(x, f"{layer}({x.code})", shape=[*x.shape[:2], *(e * f for e, f in zip(x.shape[2:], factors))]))


@rule("DepthToSpace", "SpaceToDepth")
def depth_to_space(n, node, _):
    x = n.tensor(node.inputs[0])
    b = node.attributes["blocksize"]
    batch, c, h, w = x.shape
    if node.op == "SpaceToDepth":
        cut, order = [h // b, b, w // b, b, c], [0, 2, 1, 3, 4]
        result = like(x, "", shape=(batch, c * b * b, h // b, w // b))
    else:
        columns_first = node.attributes.get("mode", "DCR") == "DCR"
        cut = [h, w] + ([b, b, c // b // b] if columns_first else [c // b // b, b, b])
        order = [0, 2, 1, 3, 4] if columns_first else [0, 3, 1, 4, 2]
        result = like(x, "", shape=(batch, c // b // b, h * b, w * b))
    result.code = f"reshape(permute(reshape({x.code}, {extents(cut)}), {extents(order)}), {extents(inner(result))})"
    return one(result)
