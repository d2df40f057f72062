# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Operators that move numbers: other shapes, and tables."""
import math

import numpy as np

from generator.network import LeftOut, NotThisWay, extents, inner, number
from generator.rules import axis_of, like, one, plain, rule


def reshaped(x, shape):
    shape = tuple(int(e) for e in shape)
    if 0 in shape:
        raise LeftOut("a tensor without elements")
    result = like(x, x.code, x.atom, shape)
    result.integers = x.integers
    if inner(result) != inner(x):
        result.code, result.atom = f"reshape({x.code}, {extents(inner(result))})", True
    return result


@rule("Reshape", "Flatten")
def reshape(n, node, _):
    x = n.tensor(node.inputs[0])
    if x.rows or x.images:
        raise NotThisWay
    if node.op == "Flatten":
        axis = node.attributes.get("axis", 1)
        axis += len(x.shape) if axis < 0 else 0
        return one(reshaped(x, (math.prod(x.shape[:axis]), math.prod(x.shape[axis:]))))
    shape = [int(e) for e in n.known(node.inputs[1])]
    if 0 in x.shape:
        raise LeftOut("a tensor without elements")
    shape = [x.shape[k] if e == 0 else e for k, e in enumerate(shape)]
    return one(reshaped(x, np.zeros(x.shape).reshape(shape).shape))


@rule("Squeeze", "Unsqueeze")
def squeeze(n, node, _):
    x = n.tensor(node.inputs[0])
    axes = node.attributes.get("axes")
    if axes is None and len(node.inputs) > 1:
        axes = [int(a) for a in n.known(node.inputs[1])]
    if node.op == "Unsqueeze":
        rank = len(x.shape) + len(axes)
        axes = [a % rank for a in axes]
        rest = iter(x.shape)
        shape = [1 if k in axes else next(rest) for k in range(rank)]
    else:
        axes = [a % len(x.shape) for a in axes] if axes is not None else [k for k, e in enumerate(x.shape) if e == 1]
        shape = [e for k, e in enumerate(x.shape) if k not in axes]
    if min(axes) <= (1 if x.images else 0) and (x.rows or x.images):
        raise NotThisWay
    return one(reshaped(x, shape))


@rule("Transpose")
def transpose(n, node, _):
    x = plain(n.tensor(node.inputs[0]))
    order = node.attributes.get("perm") or list(range(len(x.shape)))[::-1]
    return one(like(x, f"permute({x.code}, {extents(order)})", shape=[x.shape[k] for k in order]))


@rule("Concat")
def concat(n, node, _):
    values = [plain(n.tensor(i)) for i in node.inputs]
    axis = node.attributes["axis"]
    shape = np.concatenate([np.zeros(v.shape) for v in values], axis).shape
    return one(like(values[0], f"concatenate({{{', '.join(v.code for v in values)}}}, {axis})", shape=shape))


@rule("Split")
def split(n, node, outputs):
    x = n.tensor(node.inputs[0])
    axis = node.attributes.get("axis", 0)
    axis += len(x.shape) if axis < 0 else 0
    sizes = node.attributes.get("split")
    if sizes is None and len(node.inputs) > 1:
        sizes = [int(s) for s in n.known(node.inputs[1])]
    sizes = sizes or [x.shape[axis] // len(node.outputs)] * len(node.outputs)
    k, start, parts = axis_of(x, axis), 0, []
    for size in sizes:
        if size == 0:
            raise LeftOut("a tensor without elements")
        shape = x.shape[:axis] + (size,) + x.shape[axis + 1:]
        parts.append(like(x, f"slice({x.code}, {k}, {start}, {size})", shape=shape))
        start += size
    return parts


@rule("Slice")
def slice_(n, node, _):
    x = plain(n.tensor(node.inputs[0]))
    operands = [n.known(i) for i in node.inputs[1:]] + [None] * 4
    at = node.attributes
    starts, ends = (at["starts"], at["ends"]) if "starts" in at else operands[:2]
    axes = at.get("axes") if "starts" in at else operands[2]
    axes = range(len(starts)) if axes is None else axes
    steps = [1] * len(starts) if operands[3] is None else operands[3]
    code, shape = x.code, list(x.shape)
    for start, end, axis, step in zip(starts, ends, axes, steps):
        if step != 1:
            raise LeftOut("a step other than 1")
        axis = int(axis) % len(shape)
        kept = range(shape[axis])[int(start):int(end)]
        if len(kept) == 0:
            raise LeftOut("a tensor without elements")
        if len(kept) < shape[axis]:
            code = f"slice({code}, {axis}, {kept[0]}, {len(kept)})"
            shape[axis] = len(kept)
    return one(like(x, code, x.atom if code == x.code else True, shape))


@rule("Pad")
def pad(n, node, _):
    mode = node.attributes.get("mode", "constant")
    if mode != "constant":
        raise LeftOut("padding with what lies at the border; weft pads with zeros")
    x = plain(n.tensor(node.inputs[0]))
    pads = node.attributes.get("pads")
    pads = [int(p) for p in n.known(node.inputs[1])] if pads is None else pads
    value = node.attributes.get("value", 0.0)
    if len(node.inputs) > 2:
        value = float(n.known(node.inputs[2]))
    before, after = pads[:len(pads) // 2], pads[len(pads) // 2:]
    shape = [e + b + a for e, b, a in zip(x.shape, before, after)]
    if value == 0:
        return one(like(x, f"pad({x.code}, {extents(before)}, {extents(after)})", shape=shape))
    code = f"pad({x.operand()} - {number(value)}, {extents(before)}, {extents(after)}) + {number(value)}"
    return one(like(x, code, False, shape))


@rule("Tile", "Expand")
def tile(n, node, _):
    x = plain(n.tensor(node.inputs[0]))
    wanted = [int(e) for e in n.known(node.inputs[1])]
    if node.op == "Expand":
        shape = np.broadcast_shapes(x.shape, tuple(wanted))
        x = reshaped(x, (1,) * (len(shape) - len(x.shape)) + tuple(x.shape))
        wanted = [e // f for e, f in zip(shape, x.shape)]
    code, atom = x.code, x.atom
    for axis, times in enumerate(wanted):
        if times != 1:
            code, atom = f"onnx::repeated({code}, {axis}, {times})", True
    return one(like(x, code, atom, [e * t for e, t in zip(x.shape, wanted)]))


@rule("Gather")
def gather(n, node, _):
    if n.is_fixed(node.inputs[1]):
        raise LeftOut("indices that are constants of the graph")
    table, axis = n.numbers(node.inputs[0]), node.attributes.get("axis", 0)
    if table.dtype.kind != "f":
        raise LeftOut("arithmetic of integers; weft computes in float32")
    axis %= table.ndim
    labels = n.labels(node.inputs[1], table.shape[axis])
    shape = table.shape[:axis] + labels.shape + table.shape[axis + 1:]
    if not labels.integers:  # computed: they are numbers by then
        if table.ndim != 1:
            raise LeftOut("rows of a table at places that are computed")
        return one(like(labels, f"onnx::look_up({n.parameter(node.inputs[0], table).code}, {labels.code})", shape=shape))
    if table.ndim == 2 and axis == 0:
        n.layer_parameter(table)
        return one(like(labels, f"Embedding{{.units = {table.shape[1]}}}({labels.code})", shape=shape))
    w = n.parameter(node.inputs[0], table)
    if axis == 0:
        return one(like(labels, f"gather({w.code}, {labels.code})", shape=shape))
    if labels.rows:
        raise NotThisWay
    front = [axis] + [k for k in range(table.ndim) if k != axis]
    count = len(labels.shape)
    back = list(range(count, count + axis)) + list(range(count)) + list(range(count + axis, count + table.ndim - 1))
    code = f"permute(gather(permute({w.code}, {extents(front)}), {labels.code}), {extents(back)})"
    return one(like(labels, code, shape=shape))


@rule("GatherElements")
def gather_elements(n, node, _):
    x = plain(n.tensor(node.inputs[0]))
    axis = node.attributes.get("axis", 0) % len(x.shape)
    places = n.labels(node.inputs[1], x.shape[axis])
    if any(a != b for k, (a, b) in enumerate(zip(x.shape, places.shape)) if k != axis):
        raise LeftOut("places that point into a part of a tensor")
    return one(like(x, f"onnx::gather_elements({x.code}, {places.code}, {axis})", shape=places.shape))


@rule("OneHot")
def one_hot(n, node, _):
    depth = int(np.ravel(n.known(node.inputs[1]))[0])
    off, on = (float(v) for v in n.known(node.inputs[2]))
    labels = n.labels(node.inputs[0], depth)
    axis = node.attributes.get("axis", -1) % (len(labels.shape) + 1)
    code = f"one_hot({labels.code}, {depth})"
    shape = labels.shape[:axis] + (depth,) + labels.shape[axis:]
    if axis < len(labels.shape):
        plain(labels)
        code = f"permute({code}, onnx::from_last({len(shape)}, {axis}))"
    code = f"{code} * {number(on - off)}" + (f" + {number(off)}" if off else "")
    return one(like(labels, code, False, shape))
