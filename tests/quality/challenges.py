"""How often real article pages would pass for challenge pages, and where the limits of ``fetch.verdict`` come from.

The data holds articles only, so this measures false alarms: pages small and empty enough to be looked at more closely
("bare"), pages with a mark or title of a challenge in them, and pages with both, which would be refused. The halves are
made by host; the limits were set on the first. What real challenge pages look like is not measured here.

    python -m tests.quality challenges --data ../shared/data
"""

import argparse
import gzip
import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from provenance.errors import BlockedError
from provenance.fetch import verdict

SIZES = (20_000, 60_000, 200_000)
PARAGRAPHS = (0, 2, 5, 10)


def pages(data: Path) -> Iterator[tuple[bool, bytes]]:
    """Every page, and whether its host belongs to the half that was looked at."""
    truth = json.loads((data / "pages" / "ground-truth.json").read_text(encoding="utf-8"))
    for name, page in sorted(truth.items()):
        host = urlsplit(page["url"] if "//" in page["url"] else f"//{page['url']}").hostname or ""
        body = gzip.decompress((data / "pages" / "html" / f"{name}.html.gz").read_bytes())
        yield sha256(host.encode()).digest()[0] % 2 == 0, body


def refused(body: bytes, status: int) -> bool:
    """Whether the page would be taken for a challenge."""
    try:
        verdict.check_body(status, body)
    except BlockedError:
        return True
    return False


def marked(body: bytes) -> bool:
    """Whether a mark or title of a challenge stands in it, however large it is."""
    lower = body.lower()
    return any(mark in lower for mark in verdict.CHALLENGE_MARKS) or bool(verdict.CHALLENGE_TITLES.search(lower))


def report(half: str, bodies: list[bytes]) -> None:
    """Print the counts of one half."""
    print(f"{half}: {len(bodies)} pages, {sum(map(marked, bodies))} with a mark")
    for status in (200, 202):
        print(f"  refused as status {status}: {sum(refused(body, status) for body in bodies)}")
    for size in SIZES:
        counts = [sum(len(body) <= size and verdict.paragraphs(body) <= most for body in bodies) for most in PARAGRAPHS]
        cells = ", ".join(f"{count} at <= {most}" for most, count in zip(PARAGRAPHS, counts, strict=True))
        print(f"  bare up to {size} bytes, by paragraphs: {cells}")


def main(arguments: list[str]) -> int:
    """Print both halves; 1 if a page would be refused as status 200."""
    parser = argparse.ArgumentParser(prog="challenges", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    known = list(pages(parser.parse_args(arguments).data))
    halves = {
        "first half": [body for first, body in known if first],
        "kept out": [b for first, b in known if not first],
    }
    for half, bodies in halves.items():
        report(half, bodies)
    return int(any(refused(body, 200) for _, body in known))
