"""custom personas"""

import sqlalchemy as sa
from alembic import op


revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('custom_personas',
    sa.Column('key', sa.String(length=16), nullable=False),
    sa.Column('document', sa.JSON(), nullable=False),
    sa.Column('unread', sa.Text(), nullable=False),
    sa.Column('description', sa.Text(), nullable=False),
    sa.Column('filled', sa.JSON(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('updated', sa.DateTime(timezone=True), nullable=False),
    sa.Column('published_id', sa.String(length=64), nullable=True),
    sa.Column('published', sa.JSON(), nullable=True),
    sa.PrimaryKeyConstraint('key'),
    sa.UniqueConstraint('published_id')
    )


def downgrade() -> None:
    op.drop_table('custom_personas')
