# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Normalization, losses over classes, and gradients: what weft has layers and losses for."""
import math

import numpy as np

from generator.images import fields, image
from generator.network import LeftOut, NotThisWay, Value, extents, fitted, number
from generator.rules import axis_of, has_layer, like, one, plain, rule


@rule("BatchNormalization")
def batch_normalization(n, node, _):
    x, at = image(n, node.inputs[0]), node.attributes
    for i in node.inputs[1:]:
        n.layer_parameter(n.numbers(i))
    n.training = bool(at.get("training_mode"))
    layer = "BatchNormalization" + fields(("momentum", number(at.get("momentum", 0.9)) if n.training else None),
                                          ("epsilon", number(at.get("epsilon", 1e-5))))
    states = [Value(n.shape(i), update=True) for i in node.inputs[3:]] if n.training else []
    return [like(x, f"{layer}({x.code})"), *states]


@rule("InstanceNormalization")
def instance_normalization(n, node, _):
    x, epsilon = image(n, node.inputs[0]), number(node.attributes.get("epsilon", 1e-5))
    if has_layer("instance_normalization.hpp"):
        for i in node.inputs[1:]:
            n.layer_parameter(n.numbers(i))
        return one(like(x, f"InstanceNormalization{{.epsilon = {epsilon}}}({x.code})"))
    scale, bias = (n.parameter(i, n.numbers(i)) for i in node.inputs[1:])
    axes = extents(range(len(x.shape) - 2))
    return one(like(x, f"onnx::normalized({x.code}, {axes}, {epsilon}, {scale.code}, {bias.code})"))


@rule("LayerNormalization")
def layer_normalization(n, node, outputs):
    x, epsilon = n.tensor(node.inputs[0]), number(node.attributes.get("epsilon", 1e-5))
    rank = len(x.shape)
    first = node.attributes.get("axis", -1) % rank
    axes = extents([axis_of(x, k) for k in range(first, rank)])
    if has_layer("layer_normalization.hpp"):
        for i in node.inputs[1:]:
            n.layer_parameter(n.numbers(i))
        result = f"LayerNormalization{{.axes = {rank - first}, .epsilon = {epsilon}}}({x.code})"
    else:
        scale, bias = (n.parameter(i, n.numbers(i)) for i in node.inputs[1:])
        result = f"onnx::normalized({x.code}, {axes}, {epsilon}, {scale.code}, {bias.code})"
    kept = [*x.shape[:first], *[1] * (rank - first)]
    n.statements.append(f"const onnx::Moments moments = onnx::moments({x.code}, {axes}, {epsilon});")
    return [like(x, result), like(x, "moments.mean", shape=kept), like(x, "moments.scale", shape=kept)]


@rule("MeanVarianceNormalization")
def mean_variance_normalization(n, node, _):
    x = plain(n.tensor(node.inputs[0]))
    return one(like(x, f"onnx::mean_variance_normalized({x.code}, {extents(node.attributes.get('axes') or [0, 2, 3])})"))


@rule("LRN")
def local_response_normalization(n, node, _):
    x, at = image(n, node.inputs[0]), node.attributes
    alpha, beta, bias = (number(at.get(k, d)) for k, d in (("alpha", 1e-4), ("beta", 0.75), ("bias", 1.0)))
    if has_layer("local_response_normalization.hpp"):
        return one(like(x, f"LocalResponseNormalization{{.size = {at['size']}, .alpha = {alpha}, .beta = {beta}, .k = {bias}}}({x.code})"))
    return one(like(x, f"onnx::local_response_normalized({x.code}, {at['size']}, {alpha}, {beta}, {bias})"))


# Losses: scores [N, C, D...] and labels [N, D...]

@rule("NegativeLogLikelihoodLoss", "SoftmaxCrossEntropyLoss")
def class_loss(n, node, outputs):
    reduction = node.attributes.get("reduction", "mean")
    own = node.op == "SoftmaxCrossEntropyLoss" and len(node.inputs) < 3 and "ignore_index" not in node.attributes
    scores, classes = n.tensor(node.inputs[0]), n.shape(node.inputs[0])[1]
    if scores.rows:
        if not own or reduction != "none" or len(scores.shape) > 2:
            raise NotThisWay
        labels = n.labels(node.inputs[1], classes)
        result = Value(labels.shape, f"SparseCategoricalCrossentropy{{.from_logits = true}}({labels.code}, {scores.code})", rows=True)
        return [result, like(scores, f"log_softmax({scores.code})")][:len(node.outputs)]
    labels = n.labels(node.inputs[1], classes)
    return whole_loss(n, node, scores, labels, own and reduction != "none")


def whole_loss(n, node, scores, labels, own):
    at, batch, classes = node.attributes, scores.shape[0], scores.shape[1]
    reduction, depth = at.get("reduction", "mean"), math.prod(scores.shape[2:])
    turned = f"permute(reshape({scores.code}, {extents([batch, classes, depth])}), {{0, 2, 1}})"
    rows = n.kept(Value((batch, depth, classes), turned), "rows")
    marks = n.kept(Value((batch, depth), f"reshape({labels.code}, {extents([batch, depth])})"), "marks")
    logits = node.op == "SoftmaxCrossEntropyLoss"
    shape = labels.shape if reduction == "none" else ()
    if own:
        code = f"SparseCategoricalCrossentropy{{.from_logits = true}}({marks.code}, {rows.code})"
        code += f" * {number(batch * depth)}" if reduction == "sum" else ""
    else:
        arguments = [f"log_softmax({rows.code})" if logits else rows.code, marks.code, f"onnx::Reduction::{reduction}"]
        ignored = at.get("ignore_index")
        if len(node.inputs) > 2 or ignored is not None:
            has_weights = len(node.inputs) > 2
            arguments.append("&" + n.parameter(node.inputs[2], n.numbers(node.inputs[2])).code if has_weights else "nullptr")
        if ignored is not None:
            arguments.append(str(ignored))
        code = f"onnx::negative_log_likelihood({', '.join(arguments)})"
        if reduction == "none":
            code = f"reshape({code}, {extents(fitted(shape))})"
    results = [Value(tuple(shape), code, atom=code.endswith(")"))]
    if len(node.outputs) > 1:
        log_p = f"reshape(permute(log_softmax({rows.code}), {{0, 2, 1}}), {extents(fitted(scores.shape))})"
        results.append(Value(scores.shape, log_p))
    return results


@rule("Gradient")
def gradient(n, node, outputs):
    if sorted(node.attributes["xs"]) != sorted(v for v, _ in n.model.inputs):
        raise LeftOut("a gradient by some of the inputs")
    n.gradients = True
    return [Value(np.shape(n.given[v]), update=True) for v in node.attributes["xs"]]
