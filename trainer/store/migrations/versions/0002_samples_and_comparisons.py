"""samples and comparisons"""

import sqlalchemy as sa
from alembic import op


revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('grades', schema=None) as batch_op:
        batch_op.add_column(sa.Column('asked', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('samples', sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column('overruled', sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column('comparison', sa.JSON(), nullable=True))

    with op.batch_alter_table('sessions', schema=None) as batch_op:
        batch_op.add_column(sa.Column('disputed', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('process_error', sa.Double(), nullable=True))
        batch_op.add_column(sa.Column('noes', sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column('follow_ups', sa.Integer(), nullable=True))


def downgrade() -> None:
    # Not as a batch: that makes the table anew, and dropping the old one takes all that hangs on it along.
    for name in ('follow_ups', 'noes', 'process_error', 'disputed'):
        op.drop_column('sessions', name)
    for name in ('comparison', 'overruled', 'samples', 'asked'):
        op.drop_column('grades', name)
