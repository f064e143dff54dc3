"""What one capture says: body, metadata, and the places where credit may be given.

Two roads: HTML is parsed, plain text never is. Credits themselves are not read here, and nothing is fetched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provenance.records.article import Extraction
    from provenance.records.capture import Capture


def extract(capture: Capture) -> Extraction:
    """Title, outlet, paragraphs, times, claims and places of one capture.

    Raises UnreadableError (cause "empty", "binary", or the declared field that is no time) and NotAnArticleError, whose
    cause says what the page is instead.
    """
    if capture.media == "html":
        from provenance.extract.web import extract_page

        return extract_page(capture)
    from provenance.extract.plain import extract_text

    return extract_text(capture)
