"""Captures, visits, articles, signatures, keys and the store's own values."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the first schema."""
    op.create_table(
        "meta", sa.Column("name", sa.Text(), primary_key=True), sa.Column("value", sa.Text(), nullable=False)
    )
    _captures()
    _articles()
    _keys()


def _captures() -> None:
    op.create_table(
        "captures",
        sa.Column("row", sa.Integer(), primary_key=True),
        sa.Column("url", sa.Text()),
        sa.Column("address", sa.Text()),
        sa.Column("requested", sa.Text()),
        sa.Column("requested_address", sa.Text()),
        sa.Column("fetched", sa.Text()),
        sa.Column("status", sa.Integer()),
        sa.Column("headers", sa.Text(), nullable=False),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("declared", sa.Text(), nullable=False),
        sa.Column("name", sa.Text()),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
    )
    op.create_index("captures_address", "captures", ["address"])
    op.create_index("captures_requested_address", "captures", ["requested_address"])
    op.create_table(
        "visits",
        sa.Column("row", sa.Integer(), primary_key=True),
        sa.Column("capture", sa.Integer(), sa.ForeignKey("captures.row"), nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("fetched", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer()),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.UniqueConstraint("capture", "fetched", "sha256", name="visits_once"),
    )


def _articles() -> None:
    op.create_table(
        "articles",
        sa.Column("row", sa.Integer(), primary_key=True),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("given_id", sa.Text(), nullable=False),
        sa.Column("capture", sa.Integer(), sa.ForeignKey("captures.row"), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text_sha256", sa.Text(), nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("title", sa.Text()),
        sa.Column("outlet_name", sa.Text()),
        sa.Column("outlet_domain", sa.Text()),
        sa.Column("published", sa.Text()),
        sa.Column("sort_time", sa.Text()),
        sa.Column("fetched", sa.Text()),
        sa.Column("record", sa.Text(), nullable=False),
        sa.UniqueConstraint("id", name="articles_id"),
        sa.UniqueConstraint("address", "version", name="articles_version"),
        sa.UniqueConstraint("address", "text_sha256", name="articles_text"),
        sa.UniqueConstraint("capture", name="articles_capture"),
    )
    op.create_index("articles_given_id", "articles", ["given_id"])


def _keys() -> None:
    op.create_table(
        "signatures",
        sa.Column("article", sa.Integer(), sa.ForeignKey("articles.row"), primary_key=True, autoincrement=False),
        sa.Column("hashes", sa.LargeBinary(), nullable=False),
        sa.Column("bands", sa.LargeBinary(), nullable=False),
        sa.Column("fingerprints", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "keys",
        sa.Column("kind", sa.SmallInteger(), primary_key=True, autoincrement=False),
        sa.Column("key", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("article", sa.Integer(), sa.ForeignKey("articles.row"), primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
