"""follow-ups"""

import sqlalchemy as sa
from alembic import op


revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Not as a batch: with a foreign key that makes the table anew, and dropping the old one takes all that
    # hangs on it along. Both databases take a reference written beside the new column.
    op.execute(
        'ALTER TABLE sessions ADD COLUMN follows VARCHAR(32) REFERENCES sessions (id) ON DELETE SET NULL'
    )
    op.add_column('sessions', sa.Column('followed_end', sa.String(length=2), nullable=True))
    op.add_column('sessions', sa.Column('gap_days', sa.Integer(), nullable=True))
    op.add_column('sessions', sa.Column('memory', sa.JSON(), nullable=True))
    op.create_index('ix_sessions_follows', 'sessions', ['follows'], unique=False)


def downgrade() -> None:
    op.drop_index('ix_sessions_follows', table_name='sessions')
    for name in ('memory', 'gap_days', 'followed_end', 'follows'):
        op.drop_column('sessions', name)
