# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Writes the files that tests/support/golden.hpp reads: comments, then "name count", that many numbers, and so on."""
import pathlib

import torch

torch.set_num_threads(1)


def write(path, comment, values):
    """values: name -> anything torch.as_tensor takes; numbers are written with 17 digits, so that none is rounded."""
    path = pathlib.Path(__file__).parent / path
    with path.open("w", encoding="ascii") as out:
        out.write("".join(f"# {line}".rstrip() + "\n" for line in comment.strip().splitlines()))
        for name, value in values.items():
            numbers = [f"{x:.17g}" for x in torch.as_tensor(value).detach().double().flatten().tolist()]
            out.write(f"{name} {len(numbers)}\n")
            for at in range(0, len(numbers), 8):
                out.write(" ".join(numbers[at:at + 8]) + "\n")


def short(tensor, bits=10):
    """The same numbers rounded to a few binary digits: exact as float and as double, and short in a text."""
    return (tensor * 2**bits).round() / 2**bits
