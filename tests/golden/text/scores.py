# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
"""text/scores.txt: BLEU by sacrebleu 2.6, scores of classes by scikit-learn 1.9.

translation.<c>.<i>, reference.<c>.<i>.<r>: sentences of corpus c as numbers; bleu.<c>.<smoothing>: the score in [0, 1],
the four precisions, the brevity penalty; nltk.<c>: the score by nltk 3.10, which does not smooth.
target, prediction: labels; matrix: the confusion matrix, row-major; precision, recall, f1, support: of each class;
macro: means of the first three; weighted: of f1; accuracy.
"""
import random

import sacrebleu
from nltk.translate.bleu_score import corpus_bleu
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score, precision_recall_fscore_support

from samples import write


def corpora(source):
    def near(sentence, rate):
        return [w if source.random() > rate else source.randrange(20) for w in sentence][source.randrange(2):]

    for count, references, rate in ((5, 1, 0.2), (20, 3, 0.4), (3, 2, 0.1)):
        originals = [[source.randrange(20) for _ in range(source.randrange(5, 15))] for _ in range(count)]
        yield [near(s, rate) for s in originals], [[near(s, 0.1) for _ in range(references)] for s in originals]
    yield [[1, 2, 3], [4, 5]], [[[1, 2, 4, 3]], [[4, 5, 6]]]  # no four in a row
    yield [[1, 2]], [[[3, 4, 5]]]  # nothing is right
    yield [[], [1, 2, 3, 4, 5]], [[[1]], [[1, 2, 3, 4, 5]]]


def main():
    source, values = random.Random(5), {}
    for c, (translations, references) in enumerate(corpora(source)):
        for i, (translation, several) in enumerate(zip(translations, references)):
            values[f"translation.{c}.{i}"] = translation
            for r, reference in enumerate(several):
                values[f"reference.{c}.{i}.{r}"] = reference
        lines = [" ".join(map(str, t)) for t in translations]
        streams = [[" ".join(map(str, several[r])) for several in references] for r in range(len(references[0]))]
        for smoothing in ("none", "floor", "add-k", "exp"):
            found = sacrebleu.corpus_bleu(lines, streams, smooth_method=smoothing, tokenize="none", force=True)
            values[f"bleu.{c}.{smoothing}"] = [n / 100 for n in (found.score, *found.precisions)] + [found.bp]
        if all(translations):  # of an empty one nltk counts an n-gram
            values[f"nltk.{c}"] = corpus_bleu(references, translations)
    target = [source.randrange(5) for _ in range(200)]
    prediction = [t if source.random() < 0.6 else source.randrange(4) for t in target]
    labels = range(6)
    scores = precision_recall_fscore_support(target, prediction, labels=labels, zero_division=0)
    values |= {"target": target, "prediction": prediction, "matrix": confusion_matrix(target, prediction, labels=labels)}
    values |= dict(zip(("precision", "recall", "f1", "support"), scores))
    values["macro"] = precision_recall_fscore_support(target, prediction, labels=labels, zero_division=0, average="macro")[:3]
    values["weighted"] = f1_score(target, prediction, labels=labels, zero_division=0, average="weighted")
    values["accuracy"] = accuracy_score(target, prediction)
    write("text/scores.txt", __doc__, values)


main()
