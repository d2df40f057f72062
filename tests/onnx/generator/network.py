# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""A case's graph on its way to a weft network: its values as C++ expressions, and what goes into the network's sources.

A graph becomes a network in one of three ways. "whole": its tensors are one sample. "rows": their first axis is the batch.
"images": their first axis is the batch and the second, the channels, is the last in weft.
"""
import math
import re
from dataclasses import dataclass

import numpy as np

MOST_AXES = 6
RESERVED = {"abs", "and", "case", "char", "cos", "data", "delta", "div", "double", "else", "equal", "erf", "exp", "float", "floor",
            "gather", "index", "input", "int", "inputs", "log", "long", "map", "max", "mean", "min", "minimum", "mod", "neg", "not",
            "one_hot", "or", "pow", "power", "reshape", "same", "shape", "short", "sign", "sin", "slice", "softmax", "sqrt", "square",
            "sum", "tanh", "where", "xor"}
RENAMED = {"data": "table", "input": "x"}


class LeftOut(Exception):
    """Why a case cannot be a weft network."""


class NotThisWay(Exception):
    """The graph does not fit the way it is being translated; another one is tried."""


@dataclass
class Value:
    """A tensor of the graph. shape: ONNX's. data: where it is known without running the network."""
    shape: tuple = ()
    code: str = ""
    data: object = None
    rows: bool = False       # the first axis is weft's batch
    images: bool = False     # and the second lies last
    integers: bool = False   # read from Tokens
    atom: bool = True        # needs no parentheses
    order: tuple = None      # an output's axes in weft's order, where they are others
    update: bool = False     # what a state is after a step; it is no value of the call operator

    @property
    def literal(self):
        return self.data is not None and np.size(self.data) == 1

    def operand(self):
        return self.code if self.atom else f"({self.code})"


def number(value):
    """A C++ double, with as few digits as tell a float from others."""
    if not math.isfinite(float(value)):
        return ("-" if value < 0 else "") + "std::numeric_limits<double>::infinity()"
    text = repr(float(str(np.float32(value))))
    return text if "." in text or "e" in text else text + ".0"


def extents(numbers):
    return "{" + ", ".join(str(int(n)) for n in numbers) + "}"


def fitted(shape):
    """The same numbers with as few axes as weft has: what is too many at the end becomes one."""
    shape = [int(e) for e in shape]
    if len(shape) <= MOST_AXES:
        return shape
    return shape[:MOST_AXES - 1] + [math.prod(shape[MOST_AXES - 1:])]


class Network:
    def __init__(self, model, given, way):
        self.model, self.given, self.way = model, given, way
        self.values = {"": None}
        self.inputs = []      # (variable, declaration, numbers)
        self.parameters = []  # (statement, numbers) of those that the network declares
        self.of_layers = []   # numbers of those that its layers declare, after them
        self.statements = []
        self.samples = None
        self.training = self.gradients = False
        self.taken = set()
        for name, data in model.initializers.items():
            self.values[name] = Value(np.shape(data), data=data)

    # What rules ask for

    def known(self, name):
        """The numbers of a value that says how, not what, to compute; None if it is left out."""
        if not name:
            return None
        if name in self.values:
            data = self.values[name].data
        else:
            data = self.given.get(name)
        if data is None:
            raise LeftOut("a shape or an axis that is computed while the network runs")
        return data

    def is_fixed(self, name):
        """Whether a value is the same whatever the network's inputs are."""
        return name in self.values and self.values[name] is not None and self.values[name].data is not None

    def shape(self, name):
        return self.values[name].shape if name in self.values else np.shape(self.given[name])

    def tensor(self, name):
        """A value to compute with."""
        if name not in self.values:
            self.values[name] = self.read(name, self.given[name])
        v = self.values[name]
        if v.data is not None and not v.code:
            if v.literal:
                text = number(np.ravel(v.data)[0])
                return Value(v.shape, text, v.data, atom=not text.startswith("-"))
            return self.parameter(name, v.data)
        return v

    def parameter(self, name, data, shape=None):
        """A parameter of the network's own, lying as given."""
        key = (name, "parameter")
        if key not in self.values:
            variable = self.variable(name)
            size = fitted(np.shape(data) if shape is None else shape)
            statement = f'const Tensor {variable} = {{first}}.parameter("{variable}", {extents(size)});'
            self.parameters.append((statement, np.asarray(data)))
            self.values[key] = Value(tuple(np.shape(data)) if shape is None else tuple(shape), variable)
        return self.values[key]

    def layer_parameter(self, data):
        """The next parameter of the layer that is about to be written."""
        self.of_layers.append(np.asarray(data))

    def numbers(self, name):
        """The numbers of an operand that becomes a parameter."""
        data = self.values[name].data if name in self.values else self.given[name]
        if data is None:
            raise LeftOut("a weight that is computed while the network runs")
        return data

    def labels(self, name, classes):
        """Integers from 0 on."""
        if self.is_fixed(name):
            raise LeftOut("indices that are constants of the graph")
        if name in self.values:
            return self.values[name]
        data = self.given[name]
        if np.any(data != np.floor(data)) or data.min() < 0:
            raise LeftOut("an index below 0; weft's integers count from 0")
        rows = self.way == "rows" and data.ndim > 0
        inner = data.shape[1:] if rows else data.shape
        if rows:
            self.batch(len(data))
        variable = self.variable(name)
        length = f", .length = {math.prod(inner)}" if inner else ""
        self.inputs.append((variable, f"Tokens{{.vocabulary = {max(int(classes), int(data.max()) + 1)}{length}}}", data))
        code = variable if len(inner) <= 1 else f"reshape({variable}, {extents(fitted(inner))})"
        self.values[name] = Value(data.shape, code, rows=rows, integers=True)
        return self.values[name]

    # How inputs are declared

    def read(self, name, data):
        if data.dtype.kind == "b":
            raise LeftOut("truth values; weft has numbers, and labels")
        if data.dtype.kind != "f" and any(node.op == "GatherElements" for node in self.model.nodes):
            return self.labels(name, 1)
        if data.dtype.kind != "f":
            raise LeftOut("arithmetic of integers; weft computes in float32")
        return self.floats(name, data)

    def truths(self, name):
        """Truth values, as 0 and 1."""
        if name in self.values or self.given[name].dtype.kind != "b":
            return self.tensor(name)
        self.values[name] = self.floats(name, self.given[name])
        return self.values[name]

    def floats(self, name, data):
        data = np.asarray(data)
        variable = self.variable(name)
        if self.way == "whole" or data.ndim == 0:
            if self.way != "whole":
                raise NotThisWay
            self.inputs.append((variable, f"Input{extents(fitted(data.shape))}", data))
            return Value(data.shape, variable)
        self.batch(len(data))
        images = self.way == "images" and data.ndim > 2
        lying = np.moveaxis(data, 1, -1) if images else data
        if lying.ndim - 1 > MOST_AXES:
            raise NotThisWay
        self.inputs.append((variable, f"Input{extents(lying.shape[1:])}", lying))
        return Value(data.shape, variable, rows=True, images=images)

    def batch(self, samples):
        if self.samples not in (None, samples):
            raise NotThisWay
        self.samples = samples

    def variable(self, name):
        text = re.sub(r"\W", "_", name).lower().split("_function_")[-1]
        if not text or text[0].isdigit() or text[0] == "_":
            text = "x" + text
        text = RENAMED.get(text, text)
        if text in RESERVED:
            text += "_value"
        base, count = text, 1
        while text in self.taken:
            count += 1
            text = f"{base}_{count}"
        self.taken.add(text)
        return text

    def kept(self, value, name):
        """A value that is used twice gets a name."""
        if value.code and not re.fullmatch(r"\w+", value.code):
            variable = self.variable(name)
            self.statements.append(f"const Tensor {variable} = {value.code};")
            value.code, value.atom = variable, True
        return value


def inner(value):
    """The extents of one sample, as weft sees them."""
    shape = list(value.shape)
    if value.images:
        return shape[2:] + shape[1:2]
    return shape[1:] if value.rows else fitted(shape)


def lying(value, data):
    """The numbers of an output in weft's order."""
    if value.order:
        return np.transpose(data, value.order)
    return np.moveaxis(data, 1, -1) if value.images else data
