# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""text/word_piece.txt, text/word_piece/{frequency,likelihood}.txt: WordPiece by the Python package tokenizers 0.23.

The last two are what the plain loops below learn from corpus.txt: vocabulary 500, pairs that come at least twice.
BertWordPieceTokenizer learns the same pieces as the first but for a few: it takes pairs that come equally often in the
order of a hash table, which differs from run to run.
In text/word_piece.txt: text.<i> the bytes of a text, uncased.<i> and cased.<i> the numbers that tokenizers gives with the
vocabulary frequency.txt, with small letters and without; decoded.<i> the bytes of the text that the former become.
Random texts are of characters of Unicode 3.2, because tokenizers keeps some tables of old versions.
"""
from collections import Counter

from tokenizers import BertWordPieceTokenizer, decoders

from samples import FOLDER, corpus, of_bytes, texts, write

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]


def learn(words, size, least, score):
    """Merges the best pair, counted anew each time; of equals that of the smallest numbers."""
    split = {word: [word[0]] + ["##" + c for c in word[1:]] for word in words}
    inside = {piece for parts in split.values() for piece in parts[1:]}
    tokens = SPECIAL + sorted({c for word in words for c in word}) + sorted(inside)
    while len(tokens) < size:
        number = {token: i for i, token in enumerate(tokens)}
        pairs, singles = Counter(), Counter()
        for word, parts in split.items():
            for piece in parts:
                singles[piece] += words[word]
            for pair in zip(parts, parts[1:]):
                pairs[pair] += words[word]
        ranked = [(-score(count, singles[a], singles[b]), number[a], number[b], a, b)
                  for (a, b), count in pairs.items() if count >= least]
        if not ranked:
            break
        a, b = min(ranked)[3:]
        merged = a + b[2:]
        for word, parts in split.items():
            at, left = 0, []
            while at < len(parts):
                here = parts[at:at + 2] == [a, b]
                left.append(merged if here else parts[at])
                at += 2 if here else 1
            split[word] = left
        if merged not in number:
            tokens.append(merged)
    return tokens


def main():
    fresh = BertWordPieceTokenizer(lowercase=True)
    words = Counter(w for w, _ in fresh.pre_tokenizer.pre_tokenize_str(fresh.normalizer.normalize_str(corpus())))
    (FOLDER / "word_piece").mkdir(exist_ok=True)
    for name, score in (("likelihood", lambda n, a, b: n / (float(a) * float(b))), ("frequency", lambda n, a, b: n)):
        tokens = learn(words, 500, 2, score)
        (FOLDER / "word_piece" / f"{name}.txt").write_text("\n".join(tokens) + "\n", encoding="utf-8")
    fresh.train_from_iterator([corpus()], vocab_size=500, min_frequency=2, show_progress=False)
    assert fresh.get_vocab_size() == 500 and len(fresh.get_vocab().keys() & set(tokens)) >= 480

    vocabulary = str(FOLDER / "word_piece" / "frequency.txt")
    uncased, cased = BertWordPieceTokenizer(vocabulary), BertWordPieceTokenizer(vocabulary, lowercase=False)
    for plain in (uncased, cased):
        plain.decoder = decoders.WordPiece(cleanup=False)
    values = {}
    for i, text in enumerate(texts(old=True)):
        values[f"text.{i}"] = of_bytes(text)
        # Without what finds special tokens in texts, and without those around them.
        for name, plain in (("uncased", uncased), ("cased", cased)):
            words = [word for word, _ in plain.pre_tokenizer.pre_tokenize_str(plain.normalizer.normalize_str(text))]
            values[f"{name}.{i}"] = [token.id for word in words for token in plain._tokenizer.model.tokenize(word)]
        values[f"decoded.{i}"] = of_bytes(uncased.decode(values[f"uncased.{i}"], skip_special_tokens=False))
    write("text/word_piece.txt", __doc__, values)


main()
