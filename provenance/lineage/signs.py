"""A sign: one measured reason for or against an edge, before it is weighed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    """``feature`` names the weight, ``value`` how much of it there is; kind and detail are for the reader."""

    feature: str
    value: float
    kind: str
    detail: str


def quoted(line: str, longest: int = 160) -> str:
    """A line in quotation marks, cut where it is long."""
    return f"“{line if len(line) <= longest else line[: longest - 1].rstrip() + '…'}”"
