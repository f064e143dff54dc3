"""A page in the user's cache, and in the user's web browser."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from provenance.cli import output


def cached_file(article: str) -> Path:
    """Where the page of an article is laid (XDG base directory specification). Raises UsageError."""
    from provenance.app.pages import made_folder

    cache = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    folder = Path(cache) / "provenance" / "reports"
    made_folder(folder)
    return folder / f"{sha256(article.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}.html"


def open_page(file: Path) -> None:
    """Show a page that was written, and say where it is."""
    import webbrowser

    address = file.resolve().as_uri()
    try:
        opened = webbrowser.open(address)
    except webbrowser.Error:
        opened = False
    output.complain(f"opened: {file}" if opened else f"no web browser was found; the page is {file}")


def show_page(page: str, article: str) -> None:
    """Lay an article's page in the cache and show it. Raises UsageError where it cannot be written."""
    from provenance.app.pages import write_whole

    file = cached_file(article)
    write_whole(file, page)
    open_page(file)
