# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""text/bpe.txt, text/bpe/vocab.json, text/bpe/merges.txt: byte-level BPE by the Python package tokenizers 0.23.

The two files are what ByteLevelBPETokenizer learns from corpus.txt: vocabulary 700, pairs that come at least twice, one
special token. In text/bpe.txt: text.<i> the bytes of a text, pieces.<i> the lengths in bytes of the pieces that GPT-2's
pattern finds there, by the package regex; tokens.<i> the numbers that the tokenizer gives.
"""
import regex
from tokenizers import ByteLevelBPETokenizer

from samples import FOLDER, corpus, of_bytes, texts, write

PATTERN = regex.compile(r"""'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+""")


def main():
    tokenizer = ByteLevelBPETokenizer()
    tokenizer.train_from_iterator([corpus()], vocab_size=700, min_frequency=2, special_tokens=["<|endoftext|>"],
                                  show_progress=False)
    (FOLDER / "bpe").mkdir(exist_ok=True)
    tokenizer.save_model(str(FOLDER / "bpe"))
    plain = ByteLevelBPETokenizer(str(FOLDER / "bpe" / "vocab.json"), str(FOLDER / "bpe" / "merges.txt"))
    values = {}
    for i, text in enumerate(texts()):
        values[f"text.{i}"] = of_bytes(text)
        values[f"pieces.{i}"] = [len(piece.encode("utf-8")) for piece in PATTERN.findall(text)]
        values[f"tokens.{i}"] = plain.encode(text).ids
        assert plain.decode(values[f"tokens.{i}"]) == text
    write("text/bpe.txt", __doc__, values)


main()
