# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Products, and operators along axes."""
import math

import numpy as np

from generator.elementwise import together
from generator.network import LeftOut, NotThisWay, extents, inner, number
from generator.rules import axis_of, like, one, plain, rule


@rule("MatMul")
def matmul(n, node, _):
    a = n.tensor(node.inputs[0])
    rank = len(n.shape(node.inputs[1]))
    if a.rows and len(a.shape) == rank == 2:
        b = n.parameter(node.inputs[1], n.numbers(node.inputs[1]))
        shape = a.shape[:-1] + b.shape[-1:]
    else:
        b = n.tensor(node.inputs[1])
        if (a.rows, len(a.shape)) != (b.rows, len(b.shape)):
            raise NotThisWay
        shape = np.matmul(np.zeros(a.shape), np.zeros(b.shape)).shape
    return one(like(a, f"matmul({a.code}, {b.code})", shape=shape))


@rule("Gemm")
def gemm(n, node, _):
    at = node.attributes
    alpha, beta = at.get("alpha", 1.0), at.get("beta", 1.0)
    a, b = n.tensor(node.inputs[0]), n.numbers(node.inputs[1])
    has_c = len(node.inputs) > 2 and node.inputs[2] and beta != 0
    c = n.values[node.inputs[2]] if has_c and node.inputs[2] in n.values else None
    computed = c is not None and c.data is None
    c = n.numbers(node.inputs[2]) if has_c and not computed else None
    if at.get("transA") and a.rows:
        raise NotThisWay
    w = b.T if at.get("transB") else b
    shape = (a.shape[1] if at.get("transA") else a.shape[0], w.shape[1])
    per_column = c is None or c.size == 1 or c.shape[-1] == c.size
    if a.rows and alpha == 1 and beta == 1 and per_column and not computed:
        n.layer_parameter(w)
        if has_c:
            n.layer_parameter(np.broadcast_to(c.ravel(), (shape[1],)))
        bias = "" if has_c else ", .bias = false"
        return one(like(a, f"Dense{{.units = {shape[1]}{bias}}}({a.code})", shape=shape))
    return one(general_gemm(n, node, a, shape, alpha, beta, c, computed))


def general_gemm(n, node, a, shape, alpha, beta, c, computed):
    at = node.attributes
    w = n.parameter(node.inputs[1], n.numbers(node.inputs[1]))
    left = f"transpose({a.code})" if at.get("transA") else a.code
    right = f"transpose({w.code})" if at.get("transB") else w.code
    code = f"matmul({left}, {right})"
    if alpha != 1:
        code += f" * {number(alpha)}"
    if c is not None or computed:
        if a.rows and not computed and c.ndim == 2 and c.shape[0] != 1:
            raise NotThisWay
        if computed:
            bias = n.tensor(node.inputs[2])
            together(n, like(a, "", shape=shape), bias)
        else:
            bias = n.parameter(node.inputs[2], c.reshape(c.shape[1:]) if a.rows and c.ndim == 2 else c)
        code += f" + {bias.code}" + (f" * {number(beta)}" if beta != 1 else "")
    return like(a, code, atom=code.endswith(")") and " " not in code, shape=shape)


@rule("Einsum")
def einsum(n, node, _):
    equation = node.attributes["equation"].replace(" ", "")
    values = [n.tensor(i) for i in node.inputs]
    plain(values[0])
    codes = [v.code for v in values]
    known = {"bij,bjk->bik": "matmul({0}, {1})", "i,i": "sum({0} * {1})", "ij->i": "sum({0}, 1)", "ij->ji": "transpose({0})"}
    if equation not in known:
        raise LeftOut("a diagonal")
    shape = np.einsum(equation, *(np.zeros(v.shape) for v in values)).shape
    return one(like(values[0], known[equation].format(*codes), shape=shape))



@rule("Softmax", "LogSoftmax")
def softmax(n, node, _):
    x = n.tensor(node.inputs[0])
    name = "softmax" if node.op == "Softmax" else "log_softmax"
    axis = node.attributes.get("axis", -1 if n.model.opset >= 13 else 1)
    axis += len(x.shape) if axis < 0 else 0
    if n.model.opset < 13 and axis != len(x.shape) - 1 and math.prod(x.shape[axis + 1:]) > 1:
        raise LeftOut("a softmax over several axes")
    k = axis_of(x, axis)
    if k == len(inner(x)) - 1:
        return one(like(x, f"{name}({x.code})"))
    return one(like(x, f"onnx::{name}_along({x.code}, {k})"))


REDUCTIONS = {"ReduceSum": "sum({x}{a})", "ReduceMean": "mean({x}{a})", "ReduceMax": "max({x}{a})", "ReduceMin": "-max(-{o}{a})",
              "ReduceL1": "sum(abs({x}){a})", "ReduceL2": "sqrt(sum(square({x}){a}))", "ReduceLogSum": "log(sum({x}{a}))",
              "ReduceLogSumExp": "log(sum(exp({x}){a}))", "ReduceSumSquare": "sum(square({x}){a})"}


@rule(*REDUCTIONS)
def reduce(n, node, _):
    x = n.tensor(node.inputs[0])
    keep = bool(node.attributes.get("keepdims", 1))
    axes = node.attributes.get("axes")
    if axes is None and len(node.inputs) > 1:
        axes = [int(a) for a in n.known(node.inputs[1])]
    if not axes and node.attributes.get("noop_with_empty_axes"):
        return one(like(x, x.code, x.atom))
    rank = len(x.shape)
    axes = sorted(a % rank for a in (axes or range(rank)))
    shape = [1 if k in axes else e for k, e in enumerate(x.shape) if keep or k not in axes]
    text = extents([axis_of(x, a) for a in axes])
    if len(axes) == rank and not keep:
        text = ""
    elif len(axes) == 1:
        text = text.strip("{}")
    arguments = (f", {text}" if text else "") + (", true" if keep else "")
    code = REDUCTIONS[node.op].format(x=x.code, o=x.operand(), a=arguments)
    return one(like(x, code, not code.startswith("-"), shape))


@rule("ArgMax", "ArgMin")
def argmax(n, node, _):
    if node.attributes.get("select_last_index"):
        raise LeftOut("the last of equal values; weft takes the first")
    x = n.tensor(node.inputs[0])
    rank, keep = len(x.shape), node.attributes.get("keepdims", 1)
    axis = node.attributes.get("axis", 0) % rank
    k = axis_of(x, axis)
    shape = [1 if a == axis else e for a, e in enumerate(x.shape) if keep or a != axis]
    code = x.code if node.op == "ArgMax" else f"-{x.operand()}"
    if k == len(inner(x)) - 1 and not keep:
        return one(like(x, f"argmax({code})", shape=shape))
    result = like(x, f"onnx::argmax_along({code}, {k})", shape=shape)
    if not keep:
        result.code = f"reshape({result.code}, {extents(inner(result))})"
    return one(result)
