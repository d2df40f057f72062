# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Computes what a graph makes of shapes and constants alone: weft knows it when the network is compiled."""
import numpy as np

from generator.network import LeftOut, Value
from generator.wire import TYPES


def from_axes(array, node, operands, change):
    axes = node.attributes.get("axes", operands[1] if len(operands) > 1 else None)
    return change(array, tuple(int(a) for a in axes))


def constant(node, operands):
    value = node.attributes.get("value")
    if value is None:
        raise LeftOut("a constant that is no tensor")
    return value


def of_shape(node, operands):
    value = node.attributes.get("value", np.zeros(1, "float32"))
    return np.full([int(e) for e in operands[0]], np.ravel(value)[0])


def part(node, operands):
    array, starts, ends, *rest = operands
    axes = rest[0] if rest else range(len(starts))
    index = [slice(None)] * array.ndim
    for start, end, axis in zip(starts, ends, axes):
        index[int(axis)] = slice(int(start), int(end))
    return array[tuple(index)]


def flattened(node, operands):
    axis = node.attributes.get("axis", 1) % (operands[0].ndim + 1)
    return operands[0].reshape(int(np.prod(operands[0].shape[:axis])), -1)


FOLDS = {
    "Constant": constant,
    "ConstantOfShape": of_shape,
    "Slice": part,
    "Flatten": flattened,
    "Size": lambda node, o: np.int64(o[0].size),
    "Concat": lambda node, o: np.concatenate(o, node.attributes["axis"]),
    "Cast": lambda node, o: o[0].astype(TYPES[node.attributes["to"]]),
    "Add": lambda node, o: o[0] + o[1],
    "Sub": lambda node, o: o[0] - o[1],
    "Mul": lambda node, o: o[0] * o[1],
    "Div": lambda node, o: o[0] // o[1] if o[0].dtype.kind == "i" else o[0] / o[1],
    "Neg": lambda node, o: -o[0],
    "Reshape": lambda node, o: o[0].reshape([int(e) for e in o[1]]),
    "Transpose": lambda node, o: np.transpose(o[0], node.attributes.get("perm")),
    "Gather": lambda node, o: np.take(o[0], o[1], node.attributes.get("axis", 0)),
    "Unsqueeze": lambda node, o: from_axes(o[0], node, o, np.expand_dims),
    "Squeeze": lambda node, o: from_axes(o[0], node, o, np.squeeze),
}


def fold(n, node):
    """The value of a node that asks for a shape or has constants only; None for all others."""
    if node.op == "Shape":
        shape = n.shape(node.inputs[0])
        return Value((len(shape),), data=np.array(shape[node.attributes.get("start", 0):node.attributes.get("end")], "int64"))
    if node.op == "Size" and not n.is_fixed(node.inputs[0]):
        return Value((), data=np.int64(np.prod(n.shape(node.inputs[0]))))
    if node.op in FOLDS and all(n.is_fixed(i) for i in node.inputs if i):
        data = np.asarray(FOLDS[node.op](node, [n.values[i].data for i in node.inputs if i]))
        return Value(data.shape, data=data)
    return None
