"""Render the invented pages of `fixtures/stories` from their texts and the outlets' templates.

A story folder holds `story.json` (the texts and what each outlet puts around them); `fixtures/outlets` holds one
Jinja2 template an outlet. Rendering is a pure function of the two, so the committed pages can be checked byte for byte.
It knows nothing of the truth beside the stories and runs no code of the program.

    python -m tests.stories.render
"""

import json
from pathlib import Path
from typing import cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
STORIES = FIXTURES / "stories"
OUTLETS = FIXTURES / "outlets"

# What a page may leave out; everything else a template asks for must be there.
OPTIONAL: dict[str, object] = {
    "authors": [],
    "byline": "",
    "dateline": None,
    "footer_credit": None,
    "modified": None,
    "notice": None,
    "shown_modified": None,
}


def story_folders() -> list[Path]:
    """Give the folders that hold a story, by name."""
    return sorted(path.parent for path in STORIES.glob("*/story.json"))


def templates() -> Environment:
    """Give the outlets' templates; text is escaped, a missing field is an error."""
    environment = Environment(
        loader=FileSystemLoader(OUTLETS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": False}
    return environment


def linked_authors(page: dict[str, object]) -> list[dict[str, str]]:
    """Give a page's authors as JSON-LD says them."""
    authors = cast("list[dict[str, str]]", page["authors"])
    return [{"@type": author["type"], "name": author["name"]} for author in authors]


def render_story(folder: Path) -> dict[str, bytes]:
    """Render one story: file name to the bytes of the page."""
    story = json.loads((folder / "story.json").read_text(encoding="utf-8"))
    environment = templates()
    pages: dict[str, bytes] = {}
    for written in story["pages"]:
        page = OPTIONAL | written
        page["ld_authors"] = linked_authors(page)
        template = environment.get_template(f"{page['outlet']}.html.j2")
        pages[page["file"]] = template.render(page=page).encode("utf-8")
    return pages


def main() -> None:
    """Write the pages of every story beside its texts."""
    for folder in story_folders():
        for name, content in render_story(folder).items():
            (folder / name).write_bytes(content)


if __name__ == "__main__":
    main()
