"""Where did this news text come from, through whom, and what did each copy change?

The line::

    INGEST, per URL (does I/O)                              TRACE, per family (reads only the store)

    seed ── fetch ──► Capture ── extract ──► Article        keys ── store ──► candidate pairs ── compare ──► Matches
              ▲                    │  ├── credits ──► Credits        ── cluster ──► Cluster ── reconstruct ──► Lineage
              │                    │  └── sign ─────► Signature, keys      ── align, classify ──► EditScripts ── report
    Sightings ◄── sources ◄────────┘

The floors, each of which may only use those below it::

    cli                                                       one file a command
    app                                                       use cases; the only place that knows the order
    fetch | sources | store                                   input and output; independent of each other
    extract | credits | similarity | lineage | edits | report pure stages; independent of each other
    schedule | text                                           pure helpers
    records                                                   the vocabulary
    settings | errors

The words are explained in :mod:`provenance.records`.
"""

__version__ = "0.1.0"
