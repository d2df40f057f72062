# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Writes what Keras's own model.summary() prints; run with Keras 3.15 and KERAS_BACKEND=torch in this folder.

summary_<name>_<columns>.txt is the table for a console of so many columns, summary_mlp_ascii.txt that of a
terminal without UTF-8.
"""
import io
import os
import sys

os.environ.setdefault("KERAS_BACKEND", "torch")
import keras
from keras import layers


def mlp(compiled=False):
    model = keras.Sequential(
        [keras.Input((784,)), layers.Dense(128, name="dense"), layers.Dense(10, name="dense_1")], name="mnist_mlp")
    if compiled:
        model.compile("adam", "mse")
        model.optimizer.build(model.trainable_variables)
    return model


def normalized():
    return keras.Sequential(
        [keras.Input((28, 28, 1)), layers.Conv2D(64, 3, name="the_first_convolution_of_this_network"),
         layers.BatchNormalization(name="batch_normalization"), layers.Flatten(name="flatten"),
         layers.Dense(2000, name="an_unreasonably_long_name_without_any_space_in_it_for_one_column"),
         layers.Dense(10, name="dense")], name="normalized")


def two_inputs():
    user, item = keras.Input((), name="user"), keras.Input((), name="item")
    u, v = layers.Embedding(1000, 32, name="embedding")(user), layers.Embedding(1700, 32, name="embedding_1")(item)
    joined = layers.Concatenate(name="concatenate")([u, v, layers.Multiply(name="multiply")([u, v])])
    return keras.Model([user, item], layers.Dense(1, name="dense")(joined), name="recommender")


def write(name, model, columns, encoding="utf-8"):
    os.environ["COLUMNS"] = str(columns)
    real, sys.stdout = sys.stdout, io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="replace")
    try:
        model.summary()
        sys.stdout.flush()
        data = sys.stdout.buffer.getvalue()
    finally:
        sys.stdout = real
    with open(f"summary_{name}.txt", "wb") as out:
        out.write(data)


if __name__ == "__main__":
    write("mlp_92", mlp(), 92)
    write("mlp_80", mlp(), 80)
    write("mlp_200", mlp(), 200)
    write("mlp_ascii", mlp(), 92, "ascii")
    write("adam_92", mlp(compiled=True), 92)
    write("normalized_92", normalized(), 92)
    write("normalized_60", normalized(), 60)
    write("two_inputs_112", two_inputs(), 112)
    write("two_inputs_80", two_inputs(), 80)
