# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Reads what ONNX files need of protobuf's wire format: models, their graphs, and tensors as NumPy arrays.

Field numbers are those of onnx.proto3. What no case needs is skipped.
"""
import struct
from dataclasses import dataclass, field

import numpy as np

TYPES = {1: "float32", 2: "uint8", 3: "int8", 4: "uint16", 5: "int16", 6: "int32", 7: "int64", 9: "bool", 10: "float16",
         11: "float64", 12: "uint32", 13: "uint64"}
OTHER_TYPES = {8: "string", 16: "bfloat16"}


@dataclass
class Node:
    op: str = ""
    inputs: list = field(default_factory=list)
    outputs: list = field(default_factory=list)
    attributes: dict = field(default_factory=dict)


@dataclass
class Model:
    opset: int = 0
    nodes: list = field(default_factory=list)
    initializers: dict = field(default_factory=dict)
    inputs: list = field(default_factory=list)  # (name, kind): kind is "tensor", "sequence", "optional" or "map"
    outputs: list = field(default_factory=list)


@dataclass
class Opaque:
    """A value that is no array of numbers."""
    kind: str


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def fields(data):
    """(number, wire type, value) of every field of a message."""
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        kind = key & 7
        if kind == 0:
            value, at = varint(data, at)
        elif kind == 2:
            size, at = varint(data, at)
            value, at = data[at:at + size], at + size
        elif kind in (1, 5):
            size = 8 if kind == 1 else 4
            value, at = data[at:at + size], at + size
        else:
            raise ValueError(f"wire type {kind}")
        yield key >> 3, kind, value


def signed(value):
    return value - (1 << 64) if value >> 63 else value


def integers(kind, value):
    """A repeated integer: one, or several packed."""
    if kind == 0:
        return [signed(value)]
    numbers, at = [], 0
    while at < len(value):
        number, at = varint(value, at)
        numbers.append(signed(number))
    return numbers


def tensor(data):
    """(name, array) of a TensorProto; numbers lie in it as raw bytes, or in a field of their type."""
    extents, kind, name, raw, numbers = [], 0, "", None, []
    for number, wire, value in fields(data):
        if number == 1:
            extents += integers(wire, value)
        elif number == 2:
            kind = value
        elif number == 4:
            numbers += np.frombuffer(value, "<f4").tolist()
        elif number in (5, 7, 11):
            numbers += integers(wire, value)
        elif number == 8:
            name = value.decode()
        elif number == 9:
            raw = value
        elif number == 10:
            numbers += np.frombuffer(value, "<f8").tolist()
    if kind not in TYPES:
        return name, Opaque(OTHER_TYPES.get(kind, str(kind)))
    if raw is not None:
        array = np.frombuffer(raw, np.dtype(TYPES[kind]).newbyteorder("<"))
    elif kind == 10:
        array = np.array(numbers, "uint16").view("float16")
    else:
        array = np.array(numbers).astype(TYPES[kind])
    return name, array.reshape(extents)


def attribute(data):
    name, values, kind = "", {}, 0
    for number, wire, value in fields(data):
        if number == 1:
            name = value.decode()
        elif number == 20:
            kind = value
        elif number == 2:
            values[1] = struct.unpack("<f", value)[0]
        elif number == 3:
            values[2] = signed(value)
        elif number == 4:
            values[3] = value.decode("latin1")
        elif number == 5:
            values[4] = tensor(value)[1]
        elif number == 7:
            values.setdefault(6, []).extend(np.frombuffer(value, "<f4").tolist())
        elif number == 8:
            values.setdefault(7, []).extend(integers(wire, value))
        elif number == 9:
            values.setdefault(8, []).append(value.decode("latin1"))
    empty = {1: 0.0, 2: 0, 3: "", 6: [], 7: [], 8: []}
    kind = kind or next(iter(values), 0)  # old files say no type
    return name, values.get(kind, empty.get(kind))


def node(data):
    n = Node()
    for number, _, value in fields(data):
        if number == 1:
            n.inputs.append(value.decode())
        elif number == 2:
            n.outputs.append(value.decode())
        elif number == 4:
            n.op = value.decode()
        elif number == 5:
            name, content = attribute(value)
            n.attributes[name] = content
    return n


def value_info(data):
    kinds = {1: "tensor", 4: "sequence", 5: "map", 9: "optional"}
    name, kind = "", ""
    for number, _, value in fields(data):
        if number == 1:
            name = value.decode()
        elif number == 2:
            kind = next((kinds.get(n, "") for n, _, _ in fields(value) if n in kinds), "")
    return name, kind


def graph(data, m):
    for number, _, value in fields(data):
        if number == 1:
            m.nodes.append(node(value))
        elif number == 5:
            name, array = tensor(value)
            m.initializers[name] = array
        elif number == 11:
            m.inputs.append(value_info(value))
        elif number == 12:
            m.outputs.append(value_info(value))


def opset(data):
    domain, version = "", 0
    for number, _, value in fields(data):
        if number == 1:
            domain = value.decode()
        elif number == 2:
            version = value
    return domain, version


def model(data):
    m = Model()
    for number, _, value in fields(data):
        if number == 7:
            graph(value, m)
        elif number == 8:
            domain, version = opset(value)
            if domain in ("", "ai.onnx"):
                m.opset = version
    return m
