"""``python -m provenance``."""

from provenance.cli.main import run

run()
