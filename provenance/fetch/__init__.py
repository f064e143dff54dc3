"""The only door to the network: a URL in, one :class:`~provenance.records.capture.Capture` or one error out.

::

    http         Fetcher: one page, within limits
    polite       PoliteFetcher: pages, feeds and sitemaps, within limits and politely
    documents    feeds and sitemaps, as sources ask for them
    visit        one URL with its redirects and retries, from address to body
    gate, turn   who is asked before each request: nobody; penalties, robots files and slots
    robots       what a robots file says
    guard        which addresses may be dialled
    deadline     the end of a visit, whatever it waits for
    address      what counts as a web address
    wanted       what kind of answer is asked for
    conditional  the headers of a conditional request
    body         reading within limits
    verdict      what an answer means
    failure      what a library's exception means

It does not keep cookies, run scripts, imitate a browser or solve challenges. Importing the package loads neither
requests nor urllib3 nor protego.
"""

from provenance.fetch.address import led_to_front
from provenance.fetch.documents import Documents, page
from provenance.fetch.http import Fetcher
from provenance.fetch.polite import PoliteFetcher

__all__ = ["Documents", "Fetcher", "PoliteFetcher", "led_to_front", "page"]
