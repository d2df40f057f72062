# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Layers that run over time. ONNX's sequences are [T, batch, F], or with layout 1 [batch, T, F]; weft's sample is [T, F]."""
import numpy as np

from generator.network import LeftOut, Value, extents
from generator.rules import one, rule

LAYERS = {"RNN": "SimpleRNN", "LSTM": "LSTM", "GRU": "GRU"}
GATES = {"RNN": [0], "LSTM": [0, 2, 3, 1], "GRU": [1, 0, 2]}  # where those of PyTorch's order, i f g o and r z n, stand in ONNX


def begins_anew(n, node, steps):
    """Whether all sequences have the same length, and all states are 0 before."""
    lengths, *states = [n.given[name] if name else None for name in [*node.inputs[4:7], "", "", ""][:3]]
    return (lengths is None or (lengths == steps).all()) and not any(s is not None and s.any() for s in states)


def refuse(n, node, steps):
    at = node.attributes
    if not begins_anew(n, node, steps) or at.get("direction", b"forward") not in (b"forward", "forward"):
        raise LeftOut("lengths and states that are given, and both directions; recurrent.txt compares them with PyTorch")
    if {"activations", "clip", "input_forget"} & set(at):
        raise LeftOut("a cell of another kind; write one of your own")


def in_our_order(op, array):
    parts = np.split(array, len(GATES[op]))
    return np.concatenate([parts[k] for k in GATES[op]])


def parameters(n, node, after):
    """Gives the layer its parameters, and says which fields choose them."""
    w, r = (n.numbers(name)[0] for name in node.inputs[1:3])
    n.layer_parameter(in_our_order(node.op, w).T)
    n.layer_parameter(in_our_order(node.op, r).T)
    biases = of_biases(n, node, after)
    if len(node.inputs) < 8 or not node.inputs[7]:
        return biases
    i, o, f = np.split(n.numbers(node.inputs[7])[0], 3)
    n.layer_parameter(np.concatenate([i, f, o]))
    return biases + ", .peepholes = true"


def of_biases(n, node, after):
    if len(node.inputs) < 4 or not node.inputs[3]:
        return ", .bias = false"
    of_x, of_h = (in_our_order(node.op, half) for half in np.split(n.numbers(node.inputs[3])[0], 2))
    if node.op == "GRU" and not after:
        n.layer_parameter(of_x + of_h)
        return ""
    n.layer_parameter(of_x)
    n.layer_parameter(of_h)
    return "" if node.op == "GRU" else ", .recurrent_bias = true"


@rule(*LAYERS)
def recurrent(n, node, outputs):
    at, data = node.attributes, n.given[node.inputs[0]]
    data = data if at.get("layout") else np.moveaxis(data, 1, 0)
    samples, steps, units = len(data), data.shape[1], at["hidden_size"]
    refuse(n, node, steps)
    n.batch(samples)
    x = n.variable(node.inputs[0])
    n.inputs.append((x, f"Input{extents(data.shape[1:])}", data))
    fields = f".units = {units}{parameters(n, node, at.get('linear_before_reset'))}"
    if node.op == "GRU" and not at.get("linear_before_reset"):
        fields += ", .reset_after = false"
    shape = (samples, 1, units) if at.get("layout") else (1, samples, units)
    order = None if at.get("layout") else (1, 0, 2)
    if not outputs[0]:
        return [None, Value(shape, f"{LAYERS[node.op]}{{{fields}}}({x})", rows=True, order=order)]
    if not at.get("layout"):
        raise LeftOut("a sequence in another order than its last step")
    n.statements.append(f"const auto run = {LAYERS[node.op]}{{{fields}, .return_sequences = true}}.with_states({x});")
    return [Value((samples, steps, 1, units), "run.output", rows=True), Value(shape, "run.states[0]", rows=True)]
