# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""Writes what Keras's own progress bar prints; run with Keras 3.15 and KERAS_BACKEND=torch in this folder.

progress_lines.txt   one update per line: steps, step, finished, seconds to the first step, seconds to this one,
                     verbose, value of the metric, the bytes printed (tab-separated, escaped as in C)
fit_*.txt            the bytes of a whole fit or evaluate, escaped in the same way, one line of file for one of output
fit_*.values.txt     the logs of each step (accuracy loss) and epoch (accuracy loss val_accuracy val_loss)
"""
import itertools
import os
import sys

os.environ.setdefault("KERAS_BACKEND", "torch")
import keras
import numpy as np
from keras.src.utils import progbar

TICK = 1 / 64


class FakeTime:
    """Stands in for the module time: every look at the clock finds it one tick later."""

    def __init__(self, readings=None):
        self.readings = readings or itertools.count(1000.0, TICK)
        self.readings = iter(self.readings)

    def time(self):
        return next(self.readings)


class Capture:
    """A standard output that keeps what is written."""

    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass

    def isatty(self):
        return True


def escaped(text):
    names = {"\n": "\\n", "\r": "\\r", "\b": "\\b", "\x1b": "\\e"}
    return "".join(names.get(c, c) for c in text)


def captured(action):
    real, sys.stdout = sys.stdout, Capture()
    try:
        action()
        return sys.stdout.text
    finally:
        sys.stdout = real


def one_update(steps, step, finished, first, elapsed, verbose, value):
    start = 1024.0
    readings = [start] + ([start + first] if first else []) + [start + elapsed]
    progbar.time = FakeTime(readings)
    bar = progbar.Progbar(steps, verbose=verbose, stateless_metrics=set())
    if first:
        captured(lambda: bar.update(1, [], finalize=False))
        bar._last_update = 0
        bar._prev_total_width = 0
    return captured(lambda: bar.update(step, [("loss", value)], finalize=finished))


def lines():
    times = [(0.0, 0.25, 0.75), (0.5, 1.0, 3.0), (0.0, 2.0**-13, 2.0**-10), (1.0, 59.0, 301.5), (4.0, 8000.0, 12345.0)]
    sizes = [(1, 1), (10, 3), (99, 98), (100, 7), (1875, 938), (100000, 99999), (12, 12)]
    values = itertools.cycle([0.351, 1e-3, 0.0011, -0.25, 12345.678, 5.5e-5, 0.0, float("nan"), float("inf"), -1e-9])
    for (first, early, late), (steps, step) in itertools.product(times, sizes):
        for finished, verbose in ((False, 1), (True, 1), (True, 2)):
            if verbose == 2 and first:
                continue
            at = steps if finished else step
            elapsed = late if finished else early
            value = next(values)
            yield steps, at, int(finished), first, elapsed, verbose, value


def write_lines():
    with open("progress_lines.txt", "w", encoding="utf-8") as out:
        for case in lines():
            text = escaped(one_update(*case[:2], bool(case[2]), *case[3:]))
            out.write("\t".join(repr(x) for x in case) + "\t" + text + "\n")


class Keep(keras.callbacks.Callback):
    """Writes down the logs the progress bar is given."""

    def __init__(self):
        super().__init__()
        self.rows = []

    def on_train_batch_end(self, batch, logs=None):
        self.rows.append([logs["accuracy"], logs["loss"]])

    def on_test_batch_end(self, batch, logs=None):
        self.test_row = [logs["accuracy"], logs["loss"]]

    def on_epoch_end(self, epoch, logs=None):
        self.rows.append([logs[k] for k in ("accuracy", "loss", "val_accuracy", "val_loss") if k in logs])


def write_fits():
    random = np.random.default_rng(1)
    x, y = random.normal(size=(100, 3)).astype("float32"), random.integers(0, 2, 100)
    for verbose, epochs in ((1, 2), (2, 2), (1, 1)):
        keras.utils.set_random_seed(1)
        model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        model.compile("sgd", loss, metrics=["accuracy"])
        progbar.time = FakeTime()
        keep = Keep()
        validation = (x[:20], y[:20]) if epochs > 1 else None
        text = captured(lambda: model.fit(x, y, batch_size=10, epochs=epochs, verbose=verbose, shuffle=False,
                                          callbacks=[keep], validation_data=validation))
        write_run(f"fit_{epochs}_epochs_verbose_{verbose}", text, keep.rows)


def write_run(name, text, rows):
    with open(name + ".txt", "w", encoding="utf-8") as out:
        out.write(escaped(text).replace("\\n", "\\n\n"))
    with open(name + ".values.txt", "w", encoding="utf-8") as out:
        for row in rows:
            out.write(" ".join(f"{v:.17g}" for v in row) + "\n")


if __name__ == "__main__":
    write_lines()
    write_fits()
