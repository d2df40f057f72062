#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Turns ONNX's own backend tests into tests of weft. It needs NumPy and the files of Debian's package libonnx-testdata.

generate.py DATA           writes the *.cpp, cases.safetensors, supported.txt and left_out.txt beside this file
generate.py DATA --check   writes nothing; fails when what lies there is not what would be written
generate.py DATA --large F writes the numbers of the few large cases, which are not kept here, into the file F

DATA is the package's folder usr/share/libonnx-testdata/data.
"""
import argparse
import pathlib
import sys

import numpy as np

from generator import along, elementwise, images, recurrent, shapes, training  # noqa: F401 (their rules)
from generator.cases import FAMILIES, family_of, read_cases
from generator.fold import fold
from generator.network import LeftOut, Network, NotThisWay, lying
from generator.reasons import reason_for
from generator.rules import RULES
from generator.write import cpp_file, lists, safetensors

HERE = pathlib.Path(__file__).parent
MOST_NUMBERS = 100_000  # of a case whose numbers are kept in the repository

ROWS = {"Softmax", "LogSoftmax", "Gemm", "MatMul", "LayerNormalization", "ArgMax", "ArgMin", "Gather", "OneHot", "SoftmaxCrossEntropyLoss"}


def ways(case):
    operators = {node.op for node in case.model.nodes}
    if operators & set(recurrent.LAYERS):
        return ["rows"]
    if operators & images.IMAGES:
        return ["images"]
    if case.model.opset < 7 and "PRelu" in operators and len(case.given[case.model.inputs[0][0]].shape) > 2:
        return ["images"]
    if case.expanded or not (operators & ROWS or any(op.startswith("Reduce") for op in operators)):
        return ["whole"]
    return ["rows", "whole"]


def uses_of(model):
    uses = {}
    for name in [i for node in model.nodes for i in node.inputs] + [name for name, _ in model.outputs]:
        uses[name] = uses.get(name, 0) + 1
    return uses


def translate(case, way):
    n = Network(case.model, case.given, way)
    uses = uses_of(case.model)
    for node in case.model.nodes:
        if (folded := fold(n, node)) is not None:
            n.values[node.outputs[0]] = folded
            continue
        if node.op not in RULES:
            raise LeftOut(reason_for(node.op))
        results = RULES[node.op](n, node, node.outputs)
        for name, value in zip(node.outputs, results):
            if not name:
                continue
            many = uses.get(name, 0) > 1 or (len(value.code) > 100 and name not in dict(case.model.outputs))
            n.values[name] = n.kept(value, name) if many else value
    n.results = [n.tensor(name) for name, _ in case.model.outputs]
    if not n.inputs:
        raise LeftOut("a network without an input")
    check_shapes(case, n)
    return n


def check_shapes(case, n):
    for value, expected in zip(n.results, case.expected):
        if tuple(value.shape) != tuple(expected.shape):
            raise AssertionError(f"{case.name}: {value.shape} instead of {expected.shape}")


def refuse_kinds(case):
    """What no rule could do anything with."""
    for kind, array in case.kinds():
        if kind == "string":
            raise LeftOut("texts")
        if kind in ("sequence", "optional", "map"):
            raise LeftOut("sequences, optional values and maps")
        if kind == "bfloat16":
            raise LeftOut("conversions between types of numbers; weft has one")
        if array is not None and array.dtype == "float64" and np.any(np.abs(array) > np.finfo("float32").max):
            raise LeftOut("numbers beyond float32")
        if array is not None and array.size == 0 and array.dtype.kind == "f":
            raise LeftOut("a tensor without elements")


def network_of(case):
    for node in case.model.nodes:
        if node.op not in RULES and node.op not in ("Constant", "ConstantOfShape", "Shape", "Size"):
            raise LeftOut(reason_for(node.op))
    refuse_kinds(case)
    if not case.model.inputs or {node.op for node in case.model.nodes} <= {"ConstantOfShape", "Shape", "Size"}:
        raise LeftOut("a network without an input")
    for way in ways(case):
        try:
            return translate(case, way)
        except NotThisWay:
            pass
    raise LeftOut("axes that do not fit a batch")


def numbers_of(case, n):
    sources = [a for _, _, a in n.inputs] + [a for _, a in n.parameters] + n.of_layers
    results = [lying(v, a) for v, a in zip(n.results, case.expected)]
    return [np.ascontiguousarray(a, dtype="<f4").ravel() for a in sources], [np.ascontiguousarray(a, dtype="<f4").ravel() for a in results]


def build(folder):
    """Every case as either (case, network, sources, results), or (case, reason)."""
    done, left = [], []
    for case in read_cases(folder):
        try:
            n = network_of(case)
            done.append((case, n, *numbers_of(case, n)))
        except LeftOut as reason:
            left.append((case, str(reason)))
    return done, left


def is_large(entry):
    return sum(a.size for a in entry[2] + entry[3]) > MOST_NUMBERS


def files(done, left):
    """Path and content of everything that is kept."""
    wanted = {"cases.safetensors": safetensors([e for e in done if not is_large(e)])}
    wanted.update(lists(done, left, is_large))
    for family in FAMILIES:
        members = [e for e in done if family_of(e[0]) == family]
        wanted[f"{family}.cpp"] = cpp_file(family, members, is_large).encode()
    return wanted


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data", type=pathlib.Path)
    arguments.add_argument("--check", action="store_true")
    arguments.add_argument("--large", type=pathlib.Path)
    given = arguments.parse_args()
    done, left = build(given.data)
    if given.large:
        given.large.write_bytes(safetensors([e for e in done if is_large(e)]))
        return 0
    wrong = 0
    for name, content in files(done, left).items():
        path = HERE / name
        if given.check:
            if not path.exists() or path.read_bytes() != content:
                print(f"{path.name} is not what generate.py writes; run it")
                wrong += 1
        else:
            path.write_bytes(content)
    print(f"{len(done)} cases supported, {len(left)} left out")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
