# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Why cases with these operators are no weft networks."""

REASONS = {
    "quantized numbers": ("QuantizeLinear", "DequantizeLinear", "DynamicQuantizeLinear", "QLinearConv", "QLinearMatMul", "ConvInteger",
                          "MatMulInteger"),
    "truth values; weft has numbers, and labels": ("And", "Or", "Not", "Xor", "IsInf", "IsNaN"),
    "bits of integers": ("BitShift",),
    "arithmetic of integers; weft computes in float32": ("Trilu",),
    "branches and loops of a graph": ("If", "Loop", "Scan"),
    "sequences, optional values and maps": ("SequenceInsert", "SequenceConstruct", "SequenceEmpty", "SequenceMap", "SplitToSequence",
                                            "OptionalGetElement", "OptionalHasElement", "SequenceErase", "SequenceAt", "SequenceLength"),
    "texts": ("StringNormalizer", "TfIdfVectorizer"),
    "random numbers of another generator": ("Bernoulli", "RandomUniformLike"),
    "an optimizer's step with a penalty in the gradient; optimizers are compared with PyTorch": ("Adam", "Adagrad", "Momentum"),
    "a result whose shape depends on the numbers": ("Compress", "NonZero", "Unique", "NonMaxSuppression"),
    "sorting": ("TopK",),
    "writing at places that are computed": ("Scatter", "ScatterElements", "ScatterND", "MaxUnpool"),
    "inverse trigonometric functions": ("Acos", "Asin", "Atan"),
    "Fourier transforms and their windows": ("DFT", "STFT", "MelWeightMatrix", "HannWindow", "HammingWindow", "BlackmanWindow"),
    "a product over axes": ("ReduceProd",),
    "running sums": ("CumSum",),
    "sampling at places that are computed": ("GridSample", "RoiAlign", "GatherND", "ReverseSequence"),
    "determinants": ("Det",),
    "a network without an input": ("EyeLike", "Range", "Constant", "ConstantOfShape"),
    "conversions between types of numbers; weft has one": ("CastLike",),
    "one at the largest value and zero elsewhere": ("Hardmax",),
}


def reason_for(op):
    return next((reason for reason, ops in REASONS.items() if op in ops), f"the operator {op}")
