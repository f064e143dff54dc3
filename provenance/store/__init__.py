"""The store: captures as they came, the articles read from them, and the keys to find likenesses by.

::

    open_store(url, spec=…)   -> Store       opening, connection, meta, migrations
    Store.put(items)          -> [Stored]    identity: new, unchanged, revision or failed
    Store.article, lookup, …  -> Article     articles, addresses
    Store.capture_of, …       -> Capture     captures
    Store.candidates, …       -> ids, pairs  pairing: keys, prints, matches
    Store.rebuild(build)      -> counts      rebuild
    Store.lease_jobs, …       -> [Job]       agenda: jobs, hosts, visits, events, lock

Everything but the captures can be made again from them. Importing this package does not load the database layer;
opening a current store does not load the migration layer. Refuses to read or compare a text: it keeps what it is given.
"""

from __future__ import annotations

from provenance.store.items import Build, Failure, Head, Item, RebuildCount, Stored
from provenance.store.kept import Kept, Progress, kept
from provenance.store.opening import open_store, program_revision, stored_revision, upgrade_store
from provenance.store.store import Store

__all__ = [
    "Build",
    "Failure",
    "Head",
    "Item",
    "Kept",
    "Progress",
    "RebuildCount",
    "Store",
    "Stored",
    "kept",
    "open_store",
    "program_revision",
    "stored_revision",
    "upgrade_store",
]
