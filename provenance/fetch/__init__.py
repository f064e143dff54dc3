"""The only door to the network: a URL in, one :class:`~provenance.records.capture.Capture` or one error out.

Modules: ``http`` (the Fetcher), ``visit`` (one URL with its redirects and retries), ``guard`` (which addresses may be
dialled), ``deadline`` (the end of a fetch, whatever it waits for), ``address`` (what counts as a web address), ``body``
(reading within limits), ``verdict`` (what an answer means), ``failure`` (what a library's exception means).

It does not read robots files, wait between requests, keep cookies, run scripts, imitate a browser or solve challenges.
Importing the package loads neither requests nor urllib3.
"""

from provenance.fetch.http import Fetcher

__all__ = ["Fetcher"]
