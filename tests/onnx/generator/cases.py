# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""The cases of the package: a model, what goes in and what must come out; and the families they are tested in."""
import re
from dataclasses import dataclass

from generator import wire

FOLDERS = ("node", "pytorch-converted", "pytorch-operator", "simple")

FAMILIES = {
    "convolution": ("Conv", "ConvTranspose"),
    "pooling": ("MaxPool", "AveragePool", "GlobalAveragePool", "GlobalMaxPool"),
    "normalization": ("BatchNormalization", "InstanceNormalization", "LayerNormalization", "LRN", "MeanVarianceNormalization"),
    "products": ("MatMul", "Gemm", "Einsum"),
    "recurrent": ("RNN", "LSTM", "GRU"),
    "softmax": ("Softmax", "LogSoftmax"),
    "losses": ("NegativeLogLikelihoodLoss", "SoftmaxCrossEntropyLoss"),
    "reductions": ("ReduceSum", "ReduceMean", "ReduceMax", "ReduceMin", "ReduceL1", "ReduceL2", "ReduceLogSum", "ReduceLogSumExp",
                   "ReduceSumSquare", "ArgMax", "ArgMin"),
    "images": ("Upsample", "Resize", "DepthToSpace", "SpaceToDepth", "Pad"),
    "shapes": ("Reshape", "Flatten", "Squeeze", "Unsqueeze", "Transpose", "Concat", "Split", "Slice", "Tile", "Expand"),
    "tables": ("Gather", "GatherElements", "OneHot"),
    "activations": ("Relu", "LeakyRelu", "Elu", "Selu", "Celu", "PRelu", "Sigmoid", "HardSigmoid", "HardSwish", "Softplus", "Softsign",
                    "ThresholdedRelu", "Shrink", "Dropout"),
    "elementwise": ("Gradient",),  # and all others
}


@dataclass
class Case:
    name: str  # "node/test_abs"
    model: wire.Model
    inputs: list
    expected: list

    @property
    def expanded(self):
        return self.name.endswith("_expanded")

    @property
    def given(self):
        return {name: array for (name, _), array in zip(self.model.inputs, self.inputs)}

    def kinds(self):
        """(what it is, the array if it is one) of every value that goes in or comes out."""
        for (_, kind), value in [*zip(self.model.inputs, self.inputs), *zip(self.model.outputs, self.expected)]:
            if isinstance(value, wire.Opaque):
                yield value.kind, None
            else:
                yield (kind, value) if kind == "tensor" else (kind, None)

    def struct_name(self):
        folder, test = self.name.split("/")
        first = {"node": "Node", "pytorch-converted": "Converted", "pytorch-operator": "", "simple": "Simple"}[folder]
        words = re.sub("^test_", "", test).split("_")
        return first + "".join(w[:1].upper() + w[1:] for w in words)


def read_values(folder, kind, declared):
    values = []
    while (path := folder / f"{kind}_{len(values)}.pb").exists():
        is_tensor = len(values) >= len(declared) or declared[len(values)][1] == "tensor"
        values.append(wire.tensor(path.read_bytes())[1] if is_tensor else wire.Opaque(declared[len(values)][1]))
    return values


def read_cases(data):
    for folder in FOLDERS:
        for path in sorted((data / folder).iterdir()):
            model = wire.model((path / "model.onnx").read_bytes())
            sets = [p for p in path.iterdir() if p.name.startswith("test_data_set")]
            if len(sets) != 1:
                raise ValueError(f"{path}: {len(sets)} sets of data")
            # A graph may list its initializers among its inputs.
            model.inputs = [i for i in model.inputs if i[0] not in model.initializers]
            yield Case(f"{folder}/{path.name}", model, read_values(sets[0], "input", model.inputs),
                       read_values(sets[0], "output", model.outputs))


def operator_of(case):
    """The operator that a case is about; of an expanded one, the one that it defines."""
    operators = {node.op for node in case.model.nodes}
    if case.expanded:
        prefix = next((o.split("_test_")[0] for node in case.model.nodes for o in node.outputs if "_function_" in o), "")
        if prefix:
            return prefix
        name = case.name.lower().split("test_")[-1].replace("_", "")
        known = [op for ops in FAMILIES.values() for op in ops] + ["GreaterOrEqual", "LessOrEqual"]
        return max((op for op in known if name.startswith(op.lower())), key=len, default="Other")
    for ops in FAMILIES.values():
        for op in ops:
            if op in operators:
                return op
    return next(node.op for node in case.model.nodes if node.op not in ("Constant",))


def family_of(case):
    op = operator_of(case)
    return next((family for family, ops in FAMILIES.items() if op in ops), "elementwise")
