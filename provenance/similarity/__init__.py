"""Which articles share text: signatures and keys to find candidates by, exact comparison, clusters.

Finding is allowed to be wrong in both directions and is cheap (``sign``); judging is exact and looks at one pair at a
time (``compare``); grouping only ever reads judged pairs (``cluster``). The stage refuses to say who copied from
whom.

numpy is imported when the first text is signed, datasketch only by ``lean`` and ``estimated_jaccard``: importing it
brings scipy with it (about a second), and the values of a signature are the same bits without it.
"""

from __future__ import annotations

from provenance.similarity.cluster import cluster
from provenance.similarity.compare import compare, is_doubtful
from provenance.similarity.judgement import JUDGEMENT
from provenance.similarity.marking import all_prints, stays_match
from provenance.similarity.minhash import estimated_jaccard, lean, sign, sign_all, sign_matrix
from provenance.similarity.questions import PackedSketches, ask, packed_sketches, questions
from provenance.similarity.roundups import may_be_roundup
from provenance.similarity.shingles import SPEC
from provenance.similarity.sifting import Sieve, Sketch, sketches

__all__ = [
    "JUDGEMENT",
    "SPEC",
    "PackedSketches",
    "Sieve",
    "Sketch",
    "all_prints",
    "ask",
    "cluster",
    "compare",
    "estimated_jaccard",
    "is_doubtful",
    "lean",
    "may_be_roundup",
    "packed_sketches",
    "questions",
    "sign",
    "sign_all",
    "sign_matrix",
    "sketches",
    "stays_match",
]
