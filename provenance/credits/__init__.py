"""Read who is credited in an article's places (notices, bylines, datelines, footers, markup), who is mentioned.

``parse`` reads the places that extraction yields, ``parse_line`` one line whose place is unknown. ``known`` makes the
table of publishers from the program's and the user's, who wins. Nothing is fetched or
looked up elsewhere. A credit is refused where the line speaks of another text, of a picture, or to those who may copy.
"""

from __future__ import annotations

from provenance.credits.article import parse
from provenance.credits.line import parse_line
from provenance.credits.publishers import Known, known

__all__ = ["Known", "known", "parse", "parse_line"]
