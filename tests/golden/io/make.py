#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Makes the files beside it with Python's safetensors and NumPy: python3 tests/golden/io/make.py"""
import pathlib

import numpy
import safetensors.numpy

folder = pathlib.Path(__file__).resolve().parent

tensors = {
    "2.weight": numpy.arange(6, dtype=numpy.float32).reshape(2, 3) / 4,
    "2.bias": numpy.array([-1.5, 2.0], dtype=numpy.float32),
    "10.steps": numpy.array(7, dtype=numpy.int64),
    "mask": numpy.array([True, False, True]),
    "none": numpy.zeros((0, 4), dtype=numpy.float16),
    "größe \"x\"\t\\": numpy.array([1, -2], dtype=numpy.int32),
}
safetensors.numpy.save_file(tensors, folder / "mixed.safetensors", metadata={"format": "weft\n\x01/ü"})

numpy.save(folder / "float32.npy", numpy.arange(6, dtype="<f4").reshape(2, 3) / 4)
numpy.save(folder / "float64_fortran.npy", numpy.asfortranarray(numpy.arange(24, dtype="<f8").reshape(2, 3, 4)))
numpy.save(folder / "int64_big_endian.npy", numpy.array([1, -2, 300], dtype=">i8"))
numpy.save(folder / "uint8_scalar.npy", numpy.array(200, dtype="u1"))
numpy.save(folder / "bool.npy", numpy.array([[True], [False]]))
