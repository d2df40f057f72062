# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""text/words.txt: Keras 3.15's TextVectorization, pad_sequences and the words of its former Tokenizer.

corpus.<i>, text.<i>: bytes of texts, to learn from and to encode; words.<max>.<i>: bytes of the i-th word of the
vocabulary with that max_tokens; tokens.<max>.<i>: the numbers of a text; split.<i>.<k>: bytes of the k-th word of a text
where filtered characters end words; padded.<padding>.<truncating>.<maxlen>: five sequences, 0 to 4 tokens 10, 20, ...
"""
import os

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
import keras
from keras.src.legacy.preprocessing.text import text_to_word_sequence

from samples import corpus, of_bytes, write

TEXTS = ["The truth, universally acknowledged!", "don't STOP (a man's wife)", "well-known x_y 1,000 'quoted'", "", "?!",
         "  it is   a\ttruth\nthat it IS "]


def main():
    lines = [line for line in corpus().splitlines() if line.isascii()]
    values = {f"corpus.{i}": of_bytes(line) for i, line in enumerate(lines)}
    values |= {f"text.{i}": of_bytes(text) for i, text in enumerate(TEXTS)}
    for most in (None, 50):
        layer = keras.layers.TextVectorization(max_tokens=most)
        layer.adapt(lines)
        name = most or 0
        values |= {f"words.{name}.{i}": of_bytes(word) for i, word in enumerate(layer.get_vocabulary()) if i > 1}
        for i, text in enumerate(TEXTS):
            row = [int(token) for token in layer([text])[0]] if text.strip(" ?!") else []
            values[f"tokens.{name}.{i}"] = row
    for i, text in enumerate(TEXTS):
        for k, word in enumerate(text_to_word_sequence(text)):
            values[f"split.{i}.{k}"] = of_bytes(word)
    sequences = [[10 * (k + 1) for k in range(n)] for n in range(5)]
    for padding in ("pre", "post"):
        for truncating in ("pre", "post"):
            for most in (None, 2, 6):
                array = keras.utils.pad_sequences(sequences, maxlen=most, padding=padding, truncating=truncating, value=-1)
                values[f"padded.{padding}.{truncating}.{most or 0}"] = array.astype("float64")
    write("text/words.txt", __doc__, values)


main()
