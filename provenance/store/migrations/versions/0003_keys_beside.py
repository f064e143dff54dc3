"""Keys turned round leave the tables (see ``store.prints``).

Verified pairs come in, so that they are compared once.
"""

from __future__ import annotations

from uuid import uuid4

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Drop what can be made again from the signatures, and begin the first epoch."""
    op.drop_table("keys")
    op.create_table(
        "matches",
        sa.Column("one", sa.Integer(), sa.ForeignKey("articles.row"), primary_key=True, autoincrement=False),
        sa.Column("other", sa.Integer(), sa.ForeignKey("articles.row"), primary_key=True, autoincrement=False),
        sa.Column("record", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )
    meta = sa.table("meta", sa.column("name", sa.Text), sa.column("value", sa.Text))
    op.bulk_insert(meta, [{"name": "epoch", "value": uuid4().hex}])
