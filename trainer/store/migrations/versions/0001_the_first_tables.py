"""the first tables"""

import sqlalchemy as sa
from alembic import op


revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('persona_contents',
    sa.Column('hash', sa.String(length=64), nullable=False),
    sa.Column('persona_id', sa.String(length=64), nullable=False),
    sa.Column('content', sa.JSON(), nullable=False),
    sa.PrimaryKeyConstraint('hash')
    )
    op.create_table('sessions',
    sa.Column('seq', sa.Integer(), autoincrement=True, nullable=False),
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('started', sa.DateTime(timezone=True), nullable=False),
    sa.Column('persona_hash', sa.String(length=64), nullable=False),
    sa.Column('difficulty', sa.String(length=8), nullable=False),
    sa.Column('seed', sa.Integer(), nullable=False),
    sa.Column('goal', sa.Text(), nullable=False),
    sa.Column('questions', sa.JSON(), nullable=False),
    sa.Column('realism', sa.Boolean(), nullable=False),
    sa.Column('counterpart', sa.String(length=200), nullable=False),
    sa.Column('judge', sa.String(length=200), nullable=False),
    sa.Column('coach', sa.String(length=200), nullable=False),
    sa.Column('code_version', sa.String(length=40), nullable=False),
    sa.Column('sample', sa.Boolean(), nullable=False),
    sa.Column('ended', sa.String(length=2), nullable=True),
    sa.Column('guess_type', sa.String(length=2), nullable=True),
    sa.Column('guess_confidence', sa.Double(), nullable=True),
    sa.Column('process', sa.Double(), nullable=True),
    sa.Column('outcome', sa.Double(), nullable=True),
    sa.Column('rewrites', sa.JSON(), nullable=False),
    sa.Column('ungraded', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['persona_hash'], ['persona_contents.hash'], ),
    sa.PrimaryKeyConstraint('seq'),
    sa.UniqueConstraint('id')
    )
    op.create_table('turns',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
    sa.Column('session_seq', sa.Integer(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('speaker', sa.String(length=12), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('said', sa.DateTime(timezone=True), nullable=False),
    sa.Column('state', sa.JSON(), nullable=True),
    sa.Column('directive', sa.JSON(), nullable=True),
    sa.Column('spoken_by', sa.String(length=200), nullable=True),
    sa.Column('partial', sa.Boolean(), nullable=False),
    sa.Column('fault', sa.Text(), nullable=False),
    sa.Column('prompt_hash', sa.String(length=64), nullable=False),
    sa.ForeignKeyConstraint(['session_seq'], ['sessions.seq'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('session_seq', 'position')
    )
    op.create_table('grades',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
    sa.Column('turn_id', sa.Integer(), nullable=False),
    sa.Column('made', sa.DateTime(timezone=True), nullable=False),
    sa.Column('grader', sa.String(length=200), nullable=False),
    sa.Column('prompt_hash', sa.String(length=64), nullable=False),
    sa.Column('rubric_hash', sa.String(length=64), nullable=False),
    sa.Column('code_version', sa.String(length=40), nullable=False),
    sa.Column('grade', sa.Integer(), nullable=True),
    sa.Column('not_graded', sa.Text(), nullable=True),
    sa.Column('flags', sa.JSON(), nullable=False),
    sa.Column('why', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['turn_id'], ['turns.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('grades', schema=None) as batch_op:
        batch_op.create_index('ix_grades_turn_grader', ['turn_id', 'grader'], unique=False)

    op.create_table('units',
    sa.Column('grade_id', sa.Integer(), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('code', sa.String(length=8), nullable=False),
    sa.Column('start', sa.Integer(), nullable=False),
    sa.Column('stop', sa.Integer(), nullable=False),
    sa.Column('form', sa.String(length=8), nullable=False),
    sa.Column('confidence', sa.Double(), nullable=False),
    sa.Column('uncertain', sa.Boolean(), nullable=False),
    sa.Column('cq', sa.Integer(), nullable=True),
    sa.Column('attrs', sa.JSON(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['grade_id'], ['grades.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('grade_id', 'ordinal')
    )


def downgrade() -> None:
    op.drop_table('units')
    with op.batch_alter_table('grades', schema=None) as batch_op:
        batch_op.drop_index('ix_grades_turn_grader')

    op.drop_table('grades')
    op.drop_table('turns')
    op.drop_table('sessions')
    op.drop_table('persona_contents')
