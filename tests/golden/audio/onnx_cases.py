# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""onnx.txt: the inputs and outputs of ONNX's own test cases for DFT, STFT, windows and MelWeightMatrix.

onnx_cases.py [FOLDER]: the folder of the cases, data/node of Debian's package libonnx-testdata 1.12.
<case>.input_<i>, <case>.output_0: values; the same with .shape: extents. Attributes are not written: names tell them.
The files are tensors in the wire format of Protocol Buffers, of which what is needed is read here.
"""
import pathlib
import struct
import sys

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from golden_file import write  # noqa: E402

CASES = ("dft", "dft_axis", "dft_inverse", "stft", "stft_with_window", "melweightmatrix",
         "hannwindow", "hannwindow_symmetric", "hammingwindow", "hammingwindow_symmetric",
         "blackmanwindow", "blackmanwindow_symmetric")
TYPES = {1: "<f4", 6: "<i4", 7: "<i8", 11: "<f8"}


def varint(data, at):
    value = shift = 0
    while True:
        value |= (data[at] & 127) << shift
        shift += 7
        at += 1
        if data[at - 1] < 128:
            return value, at


def fields(data):
    """(number, value) of a message's fields; a value is an int, or bytes."""
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        if key & 7 == 0:
            value, at = varint(data, at)
        elif key & 7 == 2:
            size, at = varint(data, at)
            value, at = data[at:at + size], at + size
        elif key & 7 == 5:
            value, at = data[at:at + 4], at + 4
        else:
            raise ValueError(f"wire type {key & 7}")
        yield key >> 3, value


def integers(value):
    if isinstance(value, int):
        return [value]
    found, at = [], 0
    while at < len(value):
        one, at = varint(value, at)
        found.append(one)
    return found


def tensor(path):
    """TensorProto: dims 1, data_type 2, float_data 4, int32_data 5, int64_data 7, raw_data 9."""
    dims, kind, values = [], 0, []
    for number, value in fields(path.read_bytes()):
        if number == 1:
            dims += integers(value)
        elif number == 2:
            kind = value
        elif number == 4:
            values += struct.unpack(f"<{len(value) // 4}f", value)
        elif number in (5, 7):
            values += integers(value)
        elif number == 9:
            values = np.frombuffer(value, TYPES[kind]).tolist()
    assert len(values) == np.prod(dims, dtype=int), path
    return dims, values


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/libonnx-testdata/data/node")
    found = {}
    for case in CASES:
        for path in sorted((folder / f"test_{case}" / "test_data_set_0").glob("*.pb")):
            dims, values = tensor(path)
            found[f"{case}.{path.stem}"] = values
            if dims:
                found[f"{case}.{path.stem}.shape"] = dims
    write("audio/onnx.txt", __doc__, found)


if __name__ == "__main__":
    main()
