"""What an unattended run keeps: the last visit of each URL, hosts, jobs and events."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables; nothing that is there is touched."""
    _urls()
    _hosts()
    _jobs()
    _events()


def _urls() -> None:
    op.create_table(
        "urls",
        sa.Column("address", sa.Text(), primary_key=True),
        sa.Column("url", sa.Text()),
        sa.Column("fetched", sa.Text()),
        sa.Column("status", sa.Integer()),
        sa.Column("etag", sa.Text()),
        sa.Column("last_modified", sa.Text()),
        sa.Column("sha256", sa.Text()),
        sa.Column("gone", sa.Text()),
        sa.Column("gone_reason", sa.Text()),
    )


def _hosts() -> None:
    op.create_table(
        "hosts",
        sa.Column("host", sa.Text(), primary_key=True),
        sa.Column("next_allowed", sa.Text()),
        sa.Column("penalty_until", sa.Text()),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("robots", sa.LargeBinary()),
        sa.Column("robots_status", sa.Integer()),
        sa.Column("robots_fetched", sa.Text()),
    )


def _jobs() -> None:
    op.create_table(
        "jobs",
        sa.Column("row", sa.Integer(), primary_key=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text()),
        sa.Column("lease_until", sa.Text()),
        sa.UniqueConstraint("address", name="jobs_address"),
    )
    op.create_index("jobs_due", "jobs", ["state", "due"])


def _events() -> None:
    op.create_table(
        "events",
        sa.Column("row", sa.Integer(), primary_key=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text()),
        sa.UniqueConstraint("kind", "article", "parent", name="events_once"),
    )
    op.create_index("events_at", "events", ["at"])
