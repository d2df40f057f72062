# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""recurrent.txt: recurrent layers, by PyTorch 2.13 and, where their names begin with keras_, by Keras 3.15, both in double; run
with KERAS_BACKEND=torch.

<name>.shape: of one of three sequences, steps and channels; <name>.x: the sequences; <name>.mask, if there is one: 1 for the steps
that count; <name>.s0, s1, ...: the states before the first step, if there are any. <name>.<parameter>: the parameters by their names
in PyTorch, kernels lying [in, out], gates in PyTorch's order. <name>.y0: the output; <name>.y1, y2, ...: the states after the last
step, if they are asked for; <name>.d0, d1, ...: what these weigh in a sum; <name>.x_gradient, s0_gradient, <parameter>_gradient: of
that sum.

masking.x: three sequences of four steps and two channels; .y, .mask: what Masking(0.5) makes of them; .average: what
GlobalAveragePooling1D makes of tanh of that. embedding.labels: three sequences of four integers; .weight: of
Embedding(4, 2, mask_zero=True); .weight_ih_l0, .weight_hh_l0: of the SimpleRNN(2) behind it; .y: what that makes.

conv_lstm: ConvLSTM2D(2, 3, padding="same") on two films of three images 4 x 3, named as above but for .y and .d.
"""
import os

os.environ.setdefault("KERAS_BACKEND", "torch")
import keras
import torch
from torch import nn

from golden_file import short, write

keras.config.set_floatx("float64")
keras.src.backend.numpy.matmul = torch.matmul  # Keras's product of doubles rounds to floats
random = torch.Generator().manual_seed(11)
values = {}
BATCH = 3


def numbers(*shape, bits=6):
    return short(torch.randn(*shape, generator=random, dtype=torch.float64), bits)


def lying(name, w):
    """A parameter of PyTorch as weft keeps it."""
    return w.t() if "weight" in name else w


def weighed(name, results):
    """The results and what they weigh in a sum, and this sum."""
    total = 0
    for k, y in enumerate(results):
        d = numbers(*y.shape, bits=4)
        values[f"{name}.y{k}"], values[f"{name}.d{k}"] = y, d
        total = total + (y * d).sum()
    return total


# PyTorch

def torch_case(name, layer, steps, first=True, states=True):
    layer = layer.double()
    x = numbers(BATCH, steps, layer.input_size).requires_grad_()
    sources = {"x": x}
    for key, p in layer.named_parameters():
        key = key.replace("_l1", "_l0") if layer.num_layers == 1 else f"{key[key.index('_l') + 2]}.{key.replace('_l1', '_l0')}"
        p.data = short(torch.randn(p.shape, generator=random, dtype=torch.float64) * 0.5, 8)
        sources[key] = p
    count = 2 if isinstance(layer, nn.LSTM) else 1
    ways = 2 if layer.bidirectional else 1
    given = None
    if first:
        parts = [[numbers(BATCH, layer.hidden_size).requires_grad_() for _ in range(count)] for _ in range(ways)]
        sources.update({f"s{k}": s for k, s in enumerate(s for way in parts for s in way)})
        given = tuple(torch.stack([way[k] for way in parts]) for k in range(count))
        given = given if count == 2 else given[0]
    y, last = layer(x, given)
    last = last if count == 2 else (last,)
    values[f"{name}.shape"] = [steps, layer.input_size]
    results = [y] + ([last[k][way] for way in range(ways) for k in range(count)] if states else [])
    gradients = torch.autograd.grad(weighed(name, results), list(sources.values()))
    for (key, source), gradient in zip(sources.items(), gradients):
        values[f"{name}.{key}"], values[f"{name}.{key}_gradient"] = lying(key, source), lying(key, gradient)


def torch_cases():
    for kind, of in (("rnn", nn.RNN), ("lstm", nn.LSTM), ("gru", nn.GRU)):
        torch_case(kind, of(3, 2, batch_first=True), 4)
        torch_case(f"{kind}_zeros", of(2, 3, batch_first=True), 5, first=False)
        torch_case(f"{kind}_one_step", of(3, 2, batch_first=True), 1)
        torch_case(f"{kind}_both", of(3, 2, batch_first=True, bidirectional=True), 4)
        torch_case(f"{kind}_plain", of(2, 2, batch_first=True, bias=False), 3, first=False, states=False)
    torch_case("rnn_relu", nn.RNN(3, 2, nonlinearity="relu", batch_first=True), 4)
    torch_case("lstm_stacked", nn.LSTM(2, 2, num_layers=2, batch_first=True, bidirectional=True), 3, first=False, states=False)


# Keras

def parameters_of(layer, suffix=""):
    """Variables by PyTorch's names, and how to get there from Keras's."""
    cell = layer.cell
    n = cell.units
    gru = isinstance(layer, keras.layers.GRU)

    def turn(w):  # z, r, h to r, z, n
        return torch.cat([w[..., n:2 * n], w[..., :n], w[..., 2 * n:]], -1) if gru else w

    found = {"weight_ih_l0" + suffix: (cell.kernel, turn), "weight_hh_l0" + suffix: (cell.recurrent_kernel, turn)}
    if cell.bias is not None and len(cell.bias.shape) == 2:
        found["bias_ih_l0" + suffix] = (cell.bias, lambda w: turn(w[0]))
        found["bias_hh_l0" + suffix] = (cell.bias, lambda w: turn(w[1]))
    elif cell.bias is not None:
        found["bias_ih_l0" + suffix] = (cell.bias, turn)
    return found


def keras_case(name, layer, steps, mask=None, first=0, call=None):
    x = numbers(BATCH, steps, 3).requires_grad_()
    halves = [(layer, "")] if not isinstance(layer, keras.layers.Bidirectional) else [
        (layer.forward_layer, ""), (layer.backward_layer, "_reverse")]
    for half, _ in halves:
        half.return_state = first is not None
    layer.return_state = first is not None
    layer.build(x.shape)
    for v in layer.trainable_variables:
        v.value.data = short(torch.randn(v.shape, generator=random, dtype=torch.float64) * 0.5, 8)
    states = [numbers(BATCH, halves[0][0].units).requires_grad_() for _ in range(first or 0)]
    values[f"{name}.shape"] = [steps, 3]
    if mask is not None:
        mask = torch.as_tensor(mask)
        values[f"{name}.mask"] = mask.double()
        mask = mask.bool()
    y = layer(x, mask=mask, initial_state=states or None)
    total = weighed(name, list(y) if first is not None else [y])
    given = {"x": x, **{f"s{k}": s for k, s in enumerate(states)}}
    variables = [v.value for v in layer.trainable_variables]
    gradients = torch.autograd.grad(total, [*given.values(), *variables])
    for (key, source), gradient in zip(given.items(), gradients):
        values[f"{name}.{key}"], values[f"{name}.{key}_gradient"] = source, gradient
    of = {id(v): g for v, g in zip(layer.trainable_variables, gradients[len(given):])}
    for half, suffix in halves:
        for key, (variable, turn) in parameters_of(half, suffix).items():
            values[f"{name}.{key}"], values[f"{name}.{key}_gradient"] = turn(variable.value), turn(of[id(variable)])


HOLES = [[1, 1, 0, 1], [0, 0, 1, 0], [1, 1, 1, 1]]  # some at the beginning, in the middle, at the end
EMPTY = [[0, 0, 0], [1, 0, 0], [0, 1, 1]]


def keras_cases():
    L = keras.layers
    keras_case("keras_reset_before", L.GRU(2, reset_after=False), 4, first=1)
    keras_case("keras_reset_before_mask", L.GRU(2, reset_after=False, return_sequences=True), 4, HOLES, first=1)
    keras_case("keras_backwards", L.LSTM(2, return_sequences=True, go_backwards=True), 4, first=2)
    keras_case("keras_backwards_mask", L.GRU(2, go_backwards=True), 4, HOLES)
    keras_case("keras_activations", L.LSTM(2, activation="sigmoid", recurrent_activation="softsign"), 4)
    for kind, of, states in (("rnn", L.SimpleRNN, 1), ("lstm", L.LSTM, 2), ("gru", L.GRU, 1)):
        keras_case(f"keras_{kind}_mask", of(2, return_sequences=True), 4, HOLES)
        keras_case(f"keras_{kind}_mask_last", of(2), 3, EMPTY)
        keras_case(f"keras_{kind}_mask_first", of(2, return_sequences=True), 4, HOLES, first=states)
        keras_case(f"keras_{kind}_mask_first_last", of(2), 3, EMPTY, first=states)
    for mode in ("concat", "sum", "mul", "ave"):
        keras_case(f"keras_{mode}", L.Bidirectional(L.GRU(2, return_sequences=True), merge_mode=mode), 4)
    keras_case("keras_both_last", L.Bidirectional(L.LSTM(2)), 4)
    keras_case("keras_both_mask", L.Bidirectional(L.LSTM(2, return_sequences=True)), 4, HOLES, first=4)
    keras_case("keras_both_mask_last", L.Bidirectional(L.GRU(2)), 4, HOLES, first=2)


def layers_between():
    """Masks that layers make and hand on: x or labels, a mask, what an average over the steps that count is."""
    L = keras.layers
    x = numbers(BATCH, 4, 2)
    x[0, 3], x[1, 0], x[1, 1], x[2, 2] = 0.5, 0.5, 0.5, torch.tensor([0.5, 1.0])
    masking = L.Masking(mask_value=0.5)
    y = masking(x)
    values["masking.x"], values["masking.y"], values["masking.mask"] = x, y, masking.compute_mask(x).double()
    values["masking.average"] = L.GlobalAveragePooling1D()(L.Activation("tanh")(y), mask=masking.compute_mask(x))
    labels = torch.tensor([[3, 1, 0, 0], [0, 2, 0, 1], [1, 1, 2, 3]])
    embedding = L.Embedding(4, 2, mask_zero=True)
    embedding.build((BATCH, 4))
    embedding.embeddings.value.data = numbers(4, 2)
    rnn = L.SimpleRNN(2, use_bias=False)
    rnn.build((BATCH, 4, 2))
    for v in rnn.trainable_variables:
        v.value.data = numbers(2, 2)
    values["embedding.labels"], values["embedding.weight"] = labels, embedding.embeddings.value
    values["embedding.weight_ih_l0"], values["embedding.weight_hh_l0"] = rnn.cell.kernel.value, rnn.cell.recurrent_kernel.value
    values["embedding.y"] = rnn(embedding(labels), mask=embedding.compute_mask(labels))


def own_cell():
    """A convolutional LSTM, which weft's tests write as a cell of their own."""
    layer = keras.layers.ConvLSTM2D(2, 3, padding="same", return_sequences=True)
    x = numbers(2, 3, 4, 3, 2).requires_grad_()
    layer.build(x.shape)
    sources = {"x": x}
    for name, variable in (("kernel", layer.cell.kernel), ("recurrent_kernel", layer.cell.recurrent_kernel), ("bias", layer.cell.bias)):
        variable.value.data = short(torch.randn(variable.shape, generator=random, dtype=torch.float64) * 0.5, 8)
        sources[name] = variable.value
    y = layer(x)
    d = numbers(*y.shape, bits=4)
    values["conv_lstm.y"], values["conv_lstm.d"] = y, d
    for (name, source), gradient in zip(sources.items(), torch.autograd.grad((y * d).sum(), list(sources.values()))):
        values[f"conv_lstm.{name}"], values[f"conv_lstm.{name}_gradient"] = source, gradient


def unmerged():
    """Both ways as outputs of their own: the outputs, forwards and backwards, then the states."""
    L = keras.layers
    keras_case("keras_unmerged", L.Bidirectional(L.LSTM(2, return_sequences=True), merge_mode=None), 4)
    keras_case("keras_unmerged_last", L.Bidirectional(L.GRU(2), merge_mode=None), 4, first=2)
    keras_case("keras_unmerged_mask", L.Bidirectional(L.GRU(2, return_sequences=True), merge_mode=None), 4, HOLES, first=2)


def peepholes():
    """An LSTM whose gates see its memory, as ONNX's operator LSTM has it with P; step by step, in PyTorch's doubles."""
    units, steps, name = 2, 4, "lstm_peepholes"
    sources = {"x": numbers(BATCH, steps, 3), "s0": numbers(BATCH, units), "s1": numbers(BATCH, units), "weight_ih_l0": numbers(3, 4 * units),
               "weight_hh_l0": numbers(units, 4 * units), "bias_ih_l0": numbers(4 * units), "weight_ch_l0": numbers(3 * units)}
    for source in sources.values():
        source.requires_grad_()
    x, h, c, w, r, b, p = sources.values()
    see_i, see_f, see_o = p.chunk(3)
    outputs = []
    for t in range(steps):
        i, f, g, o = (x[:, t] @ w + h @ r + b).chunk(4, -1)
        i, f = torch.sigmoid(i + see_i * c), torch.sigmoid(f + see_f * c)
        c = f * c + i * torch.tanh(g)
        h = torch.sigmoid(o + see_o * c) * torch.tanh(c)
        outputs.append(h)
    values[f"{name}.shape"] = [steps, 3]
    gradients = torch.autograd.grad(weighed(name, [torch.stack(outputs, 1), h, c]), list(sources.values()))
    for (key, source), gradient in zip(sources.items(), gradients):
        values[f"{name}.{key}"], values[f"{name}.{key}_gradient"] = source, gradient


def main():
    torch_cases()
    keras_cases()
    layers_between()
    own_cell()
    unmerged()
    peepholes()
    write("recurrent.txt", __doc__, values)


if __name__ == "__main__":
    main()
