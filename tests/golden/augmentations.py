#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""augmentations.txt: images after the preprocessing layers of Keras 3.15, on PyTorch 2.13.

<case>.shape, <case>.from: height, width, channels and an image. <case>.map: where Keras's layer looks for pixels, as its
eight numbers: column by column, column by row, column at; row by column, row by row, row at; 0, 0.
<case>.<fill mode>: what affine_transform makes of it, bilinear, with the value 0.25 beside the image. SciPy's
affine_transform agrees. Cases begin with the layer that made the map, from the factor behind it.
brightness, contrast, normalization: the layers with factors that leave no choice.
"""
import os

os.environ["KERAS_BACKEND"] = "torch"

import keras
import numpy
import scipy.ndimage
import torch

from golden_file import short, write

MODES = {"constant": "grid-constant", "reflect": "reflect", "wrap": "grid-wrap", "nearest": "nearest"}


def moved(image, transform, mode):
    out = keras.ops.image.affine_transform(image[None], transform.clone()[None], "bilinear", fill_mode=mode, fill_value=0.25)[0]
    a = transform.double().numpy()
    matrix, offset = [[a[4], a[3]], [a[1], a[0]]], [a[5], a[2]]
    other = numpy.stack([scipy.ndimage.affine_transform(channel.numpy(), matrix, offset, order=1, mode=MODES[mode], cval=0.25)
                         for channel in image.double().permute(2, 0, 1)], -1)
    assert abs(out.numpy() - other).max() < 2e-5, (mode, abs(out.numpy() - other).max())
    return torch.tensor(other)


def cases():
    layers = keras.layers

    def rotation(turns):
        layer = layers.RandomRotation((turns, turns))
        return lambda image: layer.get_random_transformation(image)["rotation_matrix"]

    def zoom(height, width):
        layer = layers.RandomZoom((height, height), (width, width))

        def transform(image):
            t = layer.get_random_transformation(image)
            zooms = keras.ops.concatenate([t["width_zoom"], t["height_zoom"]], axis=1)
            return layer._get_zoom_matrix(zooms, image.shape[0], image.shape[1])[0]
        return transform

    def translation(height, width):
        layer = layers.RandomTranslation((height, height), (width, width))
        return lambda image: layer._get_translation_matrix(layer.get_random_transformation(image)["translations"])[0]

    return {"rotation.0.1": ([6, 9, 1], rotation(0.1)), "rotation.-0.3": ([7, 5, 3], rotation(-0.3)),
            "rotation.0.25": ([5, 5, 1], rotation(0.25)), "zoom.0.5": ([6, 20, 1], zoom(0.5, 0.5)),
            "zoom.-0.3": ([9, 4, 2], zoom(-0.3, -0.3)), "translation.0.3": ([5, 7, 3], translation(0.3, 0.3)),
            "translation.-0.75": ([4, 19, 1], translation(-0.75, -0.75))}


torch.manual_seed(3)
values = {}
for name, (shape, transform) in cases().items():
    image = short(torch.rand(*shape)).float()
    found = torch.as_tensor(transform(image)).float()
    values |= {f"{name}.shape": shape, f"{name}.from": image, f"{name}.map": found}
    values |= {f"{name}.{mode}": moved(image, found, mode).float() for mode in MODES}

image = short(torch.rand(5, 7, 3)).float()
normalization = keras.layers.Normalization()
normalization.adapt(image[None])
values |= {
    "brightness.from": image,
    "brightness.0.25": keras.layers.RandomBrightness((0.25, 0.25), (0, 1))(image.clone()[None], training=True)[0],
    "contrast.0.5": keras.layers.RandomContrast((-0.5, 0.5), (0, 1))(image.clone()[None], training=True)[0],
    "normalization": normalization(image[None])[0],
}
write("augmentations.txt", __doc__, values)
