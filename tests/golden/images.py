#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""images.txt: pixels of the files in images/, and images that PyTorch 2.13 resized in double.

<file>.shape, <file>.most, <file>.pixels: height, width, channels; what is white; and the whole numbers from 0 to there.
The PNG files are written here byte by byte; TensorFlow reads those of 8 bits alike. The JPEG files are written and read by
TensorFlow 2.21, which has libjpeg-turbo.
resize.from: 5 x 7 x 3; resize.<height>x<width>: F.interpolate of it; with antialias where the name says so.
"""
import pathlib
import struct
import zlib

import tensorflow
import torch
from torch.nn import functional as F

from golden_file import short, write

folder = pathlib.Path(__file__).parent / "images"
folder.mkdir(exist_ok=True)

GRAY, RGB, PALETTE, GRAY_ALPHA, RGB_ALPHA = 0, 2, 3, 4, 6
CHANNELS = {GRAY: 1, RGB: 3, PALETTE: 1, GRAY_ALPHA: 2, RGB_ALPHA: 4}


def pattern(height, width, channels, most):
    return [[[(37 * y + 101 * x + 53 * c + 11 * x * y) % (most + 1) for c in range(channels)] for x in range(width)]
            for y in range(height)]


def packed(row, depth):
    """One line of samples as bytes, behind the number of a filter: none."""
    values = [value for pixel in row for value in pixel]
    if depth == 16:
        return b"\0" + b"".join(struct.pack(">H", v) for v in values)
    bits = "".join(f"{v:0{depth}b}" for v in values)
    bits += "0" * (-len(bits) % 8)
    return b"\0" + bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8))


def passes(rows, interlaced):
    if not interlaced:
        return rows
    taken = []
    for x0, y0, dx, dy in [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]:
        taken += [row[x0::dx] for row in rows[y0::dy] if row[x0::dx]]
    return taken


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(name, kind, depth, interlaced=False, extra=()):
    rows = pattern(5, 7, CHANNELS[kind], 2**depth - 1)
    header = struct.pack(">IIBBBBB", 7, 5, depth, kind, 0, 0, int(interlaced))
    body = zlib.compress(b"".join(packed(row, depth) for row in passes(rows, interlaced)), 9)
    file = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + b"".join(chunk(*e) for e in extra) + chunk(b"IDAT", body)
    (folder / name).write_bytes(file + chunk(b"IEND", b""))
    return rows


def pixels(name, rows, most):
    """The entries of the text, held against TensorFlow where it keeps all bits."""
    found = torch.tensor(rows)
    if most == 255:
        read = tensorflow.io.decode_png((folder / name).read_bytes()).numpy()
        assert (torch.tensor(read) == found).all(), name
    return {f"{name}.shape": list(found.shape), f"{name}.most": [most], f"{name}.pixels": found}


def all_png():
    values = {}
    for name, kind, depth, interlaced in [
            ("gray1.png", GRAY, 1, False), ("gray2.png", GRAY, 2, False), ("gray4.png", GRAY, 4, True),
            ("gray8.png", GRAY, 8, False), ("gray16.png", GRAY, 16, False), ("gray_alpha8.png", GRAY_ALPHA, 8, False),
            ("rgb8.png", RGB, 8, False), ("rgb8_interlaced.png", RGB, 8, True), ("rgb16.png", RGB, 16, False),
            ("rgb_alpha8.png", RGB_ALPHA, 8, False), ("rgb_alpha16_interlaced.png", RGB_ALPHA, 16, True)]:
        values |= pixels(name, png(name, kind, depth, interlaced), 2**depth - 1)
    palette = [(16 * i, 255 - 16 * i, 7 * i % 256) for i in range(16)]
    opacity = [255, 0, 100]  # of the first colors; the others are opaque
    chunks = [(b"PLTE", bytes(v for color in palette for v in color)), (b"tRNS", bytes(opacity))]
    rows = png("palette4.png", PALETTE, 4, extra=chunks[:1])
    values |= pixels("palette4.png", [[list(palette[p[0]]) for p in row] for row in rows], 255)
    rows = png("palette4_transparent.png", PALETTE, 4, extra=chunks)
    full = opacity + [255] * 13
    return values | pixels("palette4_transparent.png", [[[*palette[p[0]], full[p[0]]] for p in row] for row in rows], 255)


def jpeg(name, channels, **options):
    y, x, c = torch.meshgrid(torch.arange(19.0), torch.arange(21.0), torch.arange(float(channels)), indexing="ij")
    image = (127 + 90 * torch.sin(y / 4 + c) * torch.cos(x / 5 - c)).round().to(torch.uint8)
    file = tensorflow.io.encode_jpeg(image.numpy(), format="grayscale" if channels == 1 else "rgb", quality=90, **options).numpy()
    (folder / name).write_bytes(file)
    read = tensorflow.io.decode_jpeg(file, dct_method="INTEGER_ACCURATE").numpy()
    return {f"{name}.shape": list(read.shape), f"{name}.most": [255], f"{name}.pixels": torch.tensor(read)}


def resized():
    torch.manual_seed(1)
    image = short(torch.rand(5, 7, 3, dtype=torch.float64))
    values = {"resize.from": image}
    for size in [(10, 14), (3, 4), (5, 20), (1, 1), (2, 9)]:
        for antialias in [False, True]:
            out = F.interpolate(image.permute(2, 0, 1)[None], size, mode="bilinear", align_corners=False, antialias=antialias)
            values[f"resize.{size[0]}x{size[1]}{'.antialias' if antialias else ''}"] = out[0].float().permute(1, 2, 0)
    return values


write("images.txt", __doc__, all_png() | jpeg("gray.jpg", 1) | jpeg("halved.jpg", 3)
      | jpeg("full_progressive.jpg", 3, chroma_downsampling=False, progressive=True) | resized())
