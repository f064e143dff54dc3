"""The committed pages are what rendering gives, byte for byte."""

from pathlib import Path

import pytest

from tests.stories.render import render_story, story_folders


@pytest.mark.parametrize("folder", story_folders(), ids=lambda folder: folder.name)
def test_rendering_again_gives_the_committed_pages(folder: Path) -> None:
    committed = {path.name: path.read_bytes() for path in folder.glob("*.html")}

    assert render_story(folder) == committed


def test_every_story_is_there() -> None:
    linear = ["amp", "furniture", "german", "permission", "times", "two-reports", "versions", "wire"]
    assert [folder.name for folder in story_folders()] == sorted([*linear, "grandparent", "merge", "roundup"])
