# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Rules: what an operator of ONNX is in weft. A rule makes the values of a node's outputs, or says why there are none."""
import pathlib

from generator.network import MOST_AXES, LeftOut, NotThisWay, Value, inner

LAYERS = pathlib.Path(__file__).parents[3] / "include/weft/layers"
RULES = {}


def rule(*names):
    def keep(function):
        for name in names:
            RULES[name] = function
        return function
    return keep


def has_layer(file):
    """Layers that may still be missing are written with operations until they are there."""
    return (LAYERS / file).exists()


def one(values):
    return [values]


def like(x, code, atom=True, shape=None):
    return Value(x.shape if shape is None else tuple(shape), code, rows=x.rows, images=x.images, atom=atom)


def axis_of(x, axis):
    """An axis of ONNX's tensor as weft counts a sample's."""
    rank = len(x.shape)
    axis = axis + rank if axis < 0 else axis
    if x.images:
        return {0: None, 1: rank - 2}.get(axis, axis - 2)
    if x.rows and axis == 0:
        raise NotThisWay
    if len(inner(x)) != rank - x.rows:
        raise LeftOut("more axes than weft has")
    return axis - x.rows


def plain(x):
    """Only where axes lie as in ONNX."""
    if x.rows or x.images:
        raise NotThisWay
    if len(x.shape) > MOST_AXES:
        raise LeftOut("more axes than weft has")
    return x
