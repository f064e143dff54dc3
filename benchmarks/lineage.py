"""``python -m benchmarks.lineage [SIZE…]``: time and memory of reconstructing one family, by its number of copies.

Simulated families of invented words; processor seconds of this process, and the most memory that it ever held. Asked
for: 100 articles in under 2 s, 500 in under 60 s on two processors, under 1 GB.
"""

from __future__ import annotations

import random
import resource
import sys
import time

from provenance.lineage import reconstruct
from tests.quality.lineage_simulator import simulate

SIZES = (30, 100, 200, 500)
_VOCABULARY = 4000


def main(sizes: list[int]) -> None:
    """One line a size."""
    texts = invented(40, random.Random(1))
    print("articles  matches  wall s  processor s  most memory MB")
    for size in sizes:
        case = simulate(texts, size, "medium", size)
        started, worked = time.perf_counter(), time.process_time()
        reconstruct(case.articles, [], case.matches)
        wall, processor = time.perf_counter() - started, time.process_time() - worked
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{len(case.articles):8}  {len(case.matches):7}  {wall:6.2f}  {processor:11.2f}  {memory:14.0f}", flush=True
        )


def invented(count: int, chance: random.Random) -> list[dict[str, object]]:
    """Texts of invented words, as long as articles."""
    words = ["".join(chance.choices("abdegiklmnoprstuv", k=chance.randrange(2, 9))) for _ in range(_VOCABULARY)]
    return [
        {"title": " ".join(chance.choices(words, k=7)), "sents": [_sentence(words, chance) for _ in range(22)]}
        for _ in range(count)
    ]


def _sentence(words: list[str], chance: random.Random) -> str:
    told = chance.choices(words, k=chance.randrange(10, 30))
    return f"{told[0].capitalize()} {' '.join(told[1:])} {chance.randrange(2, 900)}."


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
