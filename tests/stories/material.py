"""The bundled stories as rows for `ingest` and as records of their truth."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.stories.render import FIXTURES

STORIES = sorted(folder.name for folder in (FIXTURES / "stories").iterdir() if (folder / "truth.json").exists())

Truth = dict[str, Any]


def truth(name: str) -> Truth:
    """What is true of a story."""
    return dict(json.loads((FIXTURES / "stories" / name / "truth.json").read_text(encoding="utf-8")))


def write_rows(name: str, path: Path) -> Path:
    """The story's pages as JSON Lines: the keys of the truth are the ids."""
    rows = [
        {
            "id": key,
            "url": article["url"],
            "fetched": article["fetched"],
            "html": (FIXTURES / "stories" / name / article["file"]).read_text(encoding="utf-8"),
        }
        for key, article in sorted(truth(name)["articles"].items(), key=lambda pair: pair[1]["fetched"])
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path
