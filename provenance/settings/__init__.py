"""What a user may set, with its defaults and units. Read once by the command line, handed down as arguments.

::

    tables      the settings as records, and their defaults
    publishers  outlets and partners as records
    keys        their names in files and variables
    durations   "90s", "20m", "48h", "7d"
    files       where settings files are, and their TOML
    checks      wrong values and unknown keys (needs pydantic, only loaded where something is set)
    entries     the same of outlets and partners
    loading     flag, then environment, then files, then defaults

A program without any setting loads no checking library.
"""

from __future__ import annotations

from provenance.settings.loading import Gathered, Stated, gather, load
from provenance.settings.publishers import OutletEntry, PartnerEntry
from provenance.settings.tables import CrawlSettings, FetchSettings, Settings, default_db

__all__ = [
    "CrawlSettings",
    "FetchSettings",
    "Gathered",
    "OutletEntry",
    "PartnerEntry",
    "Settings",
    "Stated",
    "default_db",
    "gather",
    "load",
]
