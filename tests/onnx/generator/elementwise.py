# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Operators that work element by element."""
import numpy as np

from generator.network import MOST_AXES, LeftOut, NotThisWay, extents, inner, number
from generator.rules import has_layer, like, one, rule

CALLS = {"Abs": "abs", "Exp": "exp", "Log": "log", "Sqrt": "sqrt", "Sin": "sin", "Cos": "cos", "Erf": "erf", "Tanh": "tanh",
         "Relu": "relu", "Sigmoid": "sigmoid", "Softplus": "softplus", "Softsign": "softsign", "HardSwish": "hard_silu", "Mish": "mish",
         "Floor": "onnx::floor", "Ceil": "onnx::ceil", "Round": "onnx::round", "Sign": "onnx::sign", "Sinh": "onnx::sinh",
         "Cosh": "onnx::cosh", "Tan": "onnx::tan", "Asinh": "onnx::asinh", "Acosh": "onnx::acosh", "Atanh": "onnx::atanh"}


@rule(*CALLS)
def call(n, node, _):
    x = n.tensor(node.inputs[0])
    return one(like(x, f"{CALLS[node.op]}({x.code})"))


@rule("Neg")
def negative(n, node, _):
    x = n.tensor(node.inputs[0])
    return one(like(x, f"-{x.operand()}", atom=False))


@rule("Reciprocal")
def reciprocal(n, node, _):
    x = n.tensor(node.inputs[0])
    return one(like(x, f"1.0 / {x.operand()}", atom=False))


# (name in weft at ONNX's defaults, function of any numbers, (attribute, default)...)
ACTIVATIONS = {"LeakyRelu": ("", "leaky_relu", ("alpha", 0.01)), "Elu": ("elu", "elu", ("alpha", 1.0)),
               "Selu": ("selu", "selu", ("alpha", 1.67326319217681884765625), ("gamma", 1.05070102214813232421875)),
               "Celu": ("celu", "celu", ("alpha", 1.0)), "HardSigmoid": ("", "hard_sigmoid", ("alpha", 0.2), ("beta", 0.5)),
               "ThresholdedRelu": ("", "thresholded_relu", ("alpha", 1.0)), "Shrink": ("", "shrink", ("lambd", 0.5), ("bias", 0.0))}


@rule(*ACTIVATIONS)
def activation(n, node, _):
    x = n.tensor(node.inputs[0])
    own, general, *options = ACTIVATIONS[node.op]
    values = [node.attributes.get(name, default) for name, default in options]
    if own and all(np.float32(v) == np.float32(default) for v, (_, default) in zip(values, options)):
        return one(like(x, f"{own}({x.code})"))
    return one(like(x, f"onnx::{general}({', '.join([x.code, *map(number, values)])})"))


def together(n, *values):
    """The shape of tensors that meet element by element, and how they lie."""
    tensors = [v for v in values if not v.literal]
    shape = np.broadcast_shapes(*(v.shape for v in values))
    first = tensors[0]
    for v in tensors[1:]:
        if (v.rows, v.images) != (first.rows, first.images) or (v.rows and len(v.shape) != len(shape)):
            raise NotThisWay
    if any(len(v.shape) > MOST_AXES and v.shape != shape for v in tensors):
        raise LeftOut("more axes than weft has")
    return like(first, "", shape=shape)


def old_broadcast(n, node, x, y):
    """Before opset 7 the second operand could say at which axis it begins."""
    if n.model.opset >= 7 or not node.attributes.get("broadcast") or y.literal or len(y.shape) == len(x.shape):
        return y
    axis = node.attributes.get("axis", len(x.shape) - len(y.shape))
    shape = y.shape + (1,) * (len(x.shape) - axis - len(y.shape))
    return y if shape == y.shape else like(y, f"reshape({y.code}, {extents(shape)})", shape=shape)


ARITHMETIC = {"Add": "+", "Sub": "-", "Mul": "*", "Div": "/"}


@rule(*ARITHMETIC)
def arithmetic(n, node, _):
    x, y = (n.tensor(i) for i in node.inputs)
    y = old_broadcast(n, node, x, y)
    return one(like(together(n, x, y), f"{x.operand()} {ARITHMETIC[node.op]} {y.operand()}", atom=False))


@rule("Max", "Min")
def extreme(n, node, _):
    name = {"Max": "maximum", "Min": "minimum"}[node.op]
    values = [n.tensor(i) for i in node.inputs]
    code = values[0].code
    for v in values[1:]:
        code = f"{name}({code}, {v.code})"
    return one(like(together(n, *values), code))


@rule("Sum", "Mean")
def total(n, node, _):
    values = [n.tensor(i) for i in node.inputs]
    code, atom = " + ".join(v.operand() for v in values), len(values) == 1
    if node.op == "Mean" and not atom:
        code = f"({code}) / {number(len(values))}"
    return one(like(together(n, *values), code, atom))


@rule("Pow", "Mod", "PRelu")
def binary(n, node, _):
    x = n.tensor(node.inputs[0])
    if node.op == "PRelu":
        return one(prelu(n, node, x))
    if node.op == "Mod" and not node.attributes.get("fmod"):
        raise LeftOut("arithmetic of integers; weft computes in float32")
    y = n.tensor(node.inputs[1])
    if y.literal and np.ravel(y.data)[0] == 2 and node.op == "Pow":
        return one(like(x, f"square({x.code})"))
    if y.literal:
        raise LeftOut("a power that is a constant of the graph")
    return one(like(together(n, x, y), f"onnx::{'power' if node.op == 'Pow' else 'remainder'}({x.code}, {y.code})"))


def prelu(n, node, x):
    slope = n.numbers(node.inputs[1])
    rank = len(x.shape)
    if n.model.opset < 7 and slope.size > 1:  # one slope per channel, which is axis 1
        slope = slope.reshape(slope.shape + (1,) * (rank - 2))
    full = slope.reshape((1,) * (rank - slope.ndim) + slope.shape)
    lying = np.moveaxis(full, 1, -1)[0] if x.images else full[0] if x.rows else full
    if (x.rows or x.images) and full.shape[0] != 1:
        raise NotThisWay
    if has_layer("prelu.hpp"):
        n.layer_parameter(lying)
        shared = [k for k, e in enumerate(lying.shape) if e == 1 and inner(x)[k] > 1]
        return like(x, f"PReLU{{.shared_axes = {extents(shared)}}}({x.code})" if shared else f"PReLU{{}}({x.code})")
    w = n.parameter(node.inputs[1], lying)
    return like(x, f"onnx::prelu({x.code}, {w.code})")


@rule("Clip")
def clip(n, node, _):
    x = n.tensor(node.inputs[0])
    bounds = [n.known(node.inputs[k]) if k < len(node.inputs) else None for k in (1, 2)]
    bounds = [node.attributes.get(a) if b is None else b for a, b in zip(("min", "max"), bounds)]
    code = x.code
    for name, bound in zip(("maximum", "minimum"), bounds):
        if bound is not None:
            code = f"{name}({code}, {number(np.ravel(bound)[0])})"
    return one(like(x, code, x.atom if bounds == [None, None] else True))


@rule("Greater", "Less", "GreaterOrEqual", "LessOrEqual", "Equal")
def compare(n, node, _):
    x, y = (n.tensor(i) for i in node.inputs)
    both = together(n, x, y)
    if node.op == "Equal":
        return one(like(both, f"onnx::equal_to({x.code}, {y.code})"))
    if x.literal or y.literal:
        raise LeftOut("a comparison with a constant of the graph")
    if node.op in ("Less", "GreaterOrEqual"):
        x, y = y, x
    name = "greater" if node.op in ("Greater", "Less") else "less_or_equal"
    return one(like(both, f"onnx::{name}({x.code}, {y.code})"))


@rule("Where")
def where(n, node, _):
    values = [n.truths(node.inputs[0]), n.tensor(node.inputs[1]), n.tensor(node.inputs[2])]
    both = together(n, *values)
    codes = [f"{first_tensor(n)}.constant({v.code})" if v.literal else v.code for v in values]
    return one(like(both, f"onnx::choose({', '.join(codes)})"))


def first_tensor(n):
    return n.inputs[0][0]


@rule("Identity", "Dropout")
def same(n, node, _):
    if len(node.outputs) > 1:
        raise LeftOut("the mask of a dropout is asked for")
    x = n.tensor(node.inputs[0])
    return one(dropout(n, node, x) if node.op == "Dropout" else like(x, x.code, x.atom))


@rule("Cast")
def cast(n, node, _):
    """Within a network there is but one type."""
    if node.inputs[0] not in n.values:
        raise LeftOut("conversions between types of numbers; weft has one")
    x = n.tensor(node.inputs[0])
    return one(like(x, x.code, x.atom))


def dropout(n, node, x):
    rate = 0.5
    if "ratio" in node.attributes:
        rate = node.attributes["ratio"]
    if len(node.inputs) > 1 and node.inputs[1]:
        rate = float(n.known(node.inputs[1]))
    if len(node.inputs) > 2 and bool(n.known(node.inputs[2])):
        n.training = True
        if rate > 0:
            raise LeftOut("random numbers of another generator")
    return like(x, f"Dropout{{.rate = {number(rate)}}}({x.code})")
