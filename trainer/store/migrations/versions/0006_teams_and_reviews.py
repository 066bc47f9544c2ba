"""teams and reviews"""

import sqlalchemy as sa
from alembic import op

from trainer.store.base import UtcTime

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None

CODES = (
    'CALQ', 'OPENQ', 'CLOSEDQ', 'NOQ', 'LABEL', 'MIRROR', 'SUMM', 'AUTON', 'PROP', 'INFO', 'COMMIT', 'REBUT',
    'PRESS', 'ACCUSE', 'LEAD', 'QUIT',
)


def upgrade() -> None:
    _people()
    _reviews()
    _sessions()
    _search()


def _people() -> None:
    op.create_table(
        'teams',
        sa.Column('id', sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column('name', sa.String(120), nullable=False, unique=True),
        sa.Column('league', sa.Boolean(), nullable=False),
    )
    op.create_table(
        'people',
        sa.Column('id', sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column('email', sa.String(254), nullable=False, unique=True),
        sa.Column('name', sa.String(200), nullable=False),
        sa.Column('role', sa.String(8), nullable=False),
        sa.Column('team_id', sa.Integer(), sa.ForeignKey('teams.id', ondelete='SET NULL'), nullable=True),
        sa.Column('made', UtcTime(), nullable=False),
    )
    op.create_index('ix_people_team_id', 'people', ['team_id'])
    op.create_table(
        'audit',
        sa.Column('id', sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column('at', UtcTime(), nullable=False),
        sa.Column('who', sa.String(254), nullable=False),
        sa.Column('deed', sa.String(40), nullable=False),
        sa.Column('subject', sa.String(200), nullable=False),
        sa.Column('allowed', sa.Boolean(), nullable=False),
        sa.Column('detail', sa.Text(), nullable=False),
    )
    op.create_table(
        'assignments',
        sa.Column('id', sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column('person_id', sa.Integer(), sa.ForeignKey('people.id', ondelete='CASCADE'), nullable=True),
        sa.Column('given_by', sa.Integer(), sa.ForeignKey('people.id', ondelete='SET NULL'), nullable=True),
        sa.Column('persona_id', sa.String(64), nullable=False),
        sa.Column('difficulty', sa.String(8), nullable=True),
        sa.Column('times', sa.Integer(), nullable=False),
        sa.Column('due', UtcTime(), nullable=True),
        sa.Column('note', sa.Text(), nullable=False),
        sa.Column('made', UtcTime(), nullable=False),
    )
    op.create_index('ix_assignments_person_id', 'assignments', ['person_id'])
    op.create_table(
        'saved_views',
        sa.Column('id', sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column('person_id', sa.Integer(), sa.ForeignKey('people.id', ondelete='CASCADE'), nullable=True),
        sa.Column('name', sa.String(80), nullable=False),
        sa.Column('query', sa.Text(), nullable=False),
    )
    op.create_index('ix_saved_views_person_name', 'saved_views', ['person_id', 'name'], unique=True)


def _reviews() -> None:
    op.create_table(
        'comments',
        sa.Column('id', sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column('session_seq', sa.Integer(), sa.ForeignKey('sessions.seq', ondelete='CASCADE'), nullable=False),
        sa.Column('turn', sa.Integer(), nullable=False),
        sa.Column('person_id', sa.Integer(), sa.ForeignKey('people.id', ondelete='SET NULL'), nullable=True),
        sa.Column('at', UtcTime(), nullable=False),
        sa.Column('text', sa.Text(), nullable=False),
    )
    op.create_index('ix_comments_session_seq', 'comments', ['session_seq'])
    op.create_table(
        'rulings',
        sa.Column('id', sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column('session_seq', sa.Integer(), sa.ForeignKey('sessions.seq', ondelete='CASCADE'), nullable=False),
        sa.Column('turn', sa.Integer(), nullable=False),
        sa.Column('person_id', sa.Integer(), sa.ForeignKey('people.id', ondelete='SET NULL'), nullable=True),
        sa.Column('at', UtcTime(), nullable=False),
        sa.Column('kind', sa.String(8), nullable=False),
        sa.Column('grade', sa.Integer(), nullable=True),
        sa.Column('units', sa.JSON(), nullable=True),
        sa.Column('reason', sa.Text(), nullable=False),
        sa.Column('answers', sa.Integer(), sa.ForeignKey('rulings.id', ondelete='CASCADE'), nullable=True),
    )
    op.create_index('ix_rulings_session_turn', 'rulings', ['session_seq', 'turn'])
    op.create_table(
        'session_figures',
        sa.Column(
            'session_seq', sa.Integer(), sa.ForeignKey('sessions.seq', ondelete='CASCADE'), primary_key=True,
            autoincrement=False,
        ),
        sa.Column('person_id', sa.Integer(), sa.ForeignKey('people.id', ondelete='CASCADE'), nullable=True),
        sa.Column('day', sa.Integer(), nullable=False),
        sa.Column('no_type', sa.String(2), nullable=False),
        sa.Column('turns', sa.Integer(), nullable=False),
        sa.Column('noes', sa.Integer(), nullable=False),
        sa.Column('follow_ups', sa.Integer(), nullable=False),
        sa.Column('handled', sa.Boolean(), nullable=False),
        sa.Column('process', sa.Float(), nullable=True),
        sa.Column('outcome', sa.Float(), nullable=True),
        *(sa.Column(code, sa.Integer(), nullable=False) for code in CODES),
    )
    op.create_index(
        'ix_session_figures_person', 'session_figures',
        ['person_id', 'session_seq', 'day', 'turns', 'process', 'outcome'],
    )
    op.create_index('ix_session_figures_day', 'session_figures', ['day', 'person_id', 'noes', 'follow_ups'])
    op.create_index(
        'ix_session_figures_no_type', 'session_figures', ['no_type', 'person_id', 'day', 'handled', *CODES]
    )
    op.create_table(
        'regrades',
        sa.Column('id', sa.String(16), primary_key=True),
        sa.Column('made', UtcTime(), nullable=False),
        sa.Column('grader', sa.String(200), nullable=False),
        sa.Column('rubric_hash', sa.String(64), nullable=False),
        sa.Column('since', UtcTime(), nullable=True),
        sa.Column('scope', sa.String(60), nullable=False),
        sa.Column('upto', sa.Integer(), nullable=False),
        sa.Column('finished', UtcTime(), nullable=True),
    )
    op.execute(
        'ALTER TABLE grades ADD COLUMN regrade VARCHAR(16) '
        'CONSTRAINT fk_grades_regrade REFERENCES regrades (id) ON DELETE SET NULL'
    )
    op.create_index('ix_grades_regrade', 'grades', ['regrade', 'turn_id'], unique=True)


def _sessions() -> None:
    # References are written beside the new column for the reason given in 0003.
    op.execute(
        'ALTER TABLE sessions ADD COLUMN person_id INTEGER '
        'CONSTRAINT fk_sessions_person_id REFERENCES people (id) ON DELETE CASCADE'
    )
    op.add_column('sessions', sa.Column('persona_id', sa.String(64), nullable=False, server_default=''))
    op.add_column('sessions', sa.Column('no_type', sa.String(2), nullable=False, server_default=''))
    op.add_column('sessions', sa.Column('said_turns', sa.Integer(), nullable=False, server_default='0'))
    op.add_column(
        'sessions', sa.Column('last', UtcTime(), nullable=False, server_default='1970-01-01 00:00:00+00')
    )
    op.add_column('sessions', sa.Column('attacks', sa.Integer(), nullable=True))
    op.add_column('sessions', sa.Column('seconds', sa.Integer(), nullable=False, server_default='0'))
    op.add_column('persona_contents', sa.Column('name', sa.Text(), nullable=False, server_default=''))
    op.add_column('persona_contents', sa.Column('role', sa.Text(), nullable=False, server_default=''))
    postgres = op.get_bind().dialect.name == 'postgresql'

    def inside(part: str, key: str) -> str:
        path = f"content -> '{part}' ->> '{key}'" if postgres else f"json_extract(content, '$.{part}.{key}')"
        return f"COALESCE({path}, '')"

    whole = 'CAST(EXTRACT(EPOCH FROM {}) AS INTEGER)' if postgres else "CAST(strftime('%s', {}) AS INTEGER)"
    op.execute(
        f"UPDATE persona_contents SET name = {inside('public', 'name')}, role = {inside('public', 'role')}"
    )
    op.execute(f"""
        UPDATE sessions SET
          persona_id = (SELECT persona_id FROM persona_contents WHERE hash = persona_hash),
          no_type = (SELECT {inside('private', 'no_type')} FROM persona_contents WHERE hash = persona_hash),
          said_turns = (SELECT COUNT(*) FROM turns WHERE session_seq = seq AND speaker = 'trainee'),
          last = COALESCE((SELECT MAX(said) FROM turns WHERE session_seq = seq), started)
    """)
    op.execute(f"UPDATE sessions SET seconds = {whole.format('last')} - {whole.format('started')} "
               'WHERE last > started')
    for column in ('person_id', 'persona_id', 'judge', 'seconds'):
        op.create_index(f'ix_sessions_{column}', 'sessions', [column])
    # Lists are sorted with what has no score at the end, which SQLite does by itself and cannot be told.
    order = 'DESC NULLS LAST' if postgres else 'DESC'
    for column in ('process', 'outcome'):
        op.execute(f'CREATE INDEX ix_sessions_{column} ON sessions ({column} {order}, seq DESC)')
    op.create_index('ix_rulings_answers', 'rulings', ['answers'])


def _search() -> None:
    if op.get_bind().dialect.name == 'postgresql':
        said = "tsvector GENERATED ALWAYS AS (to_tsvector('simple', text)) STORED"
        op.execute(f'ALTER TABLE turns ADD COLUMN words {said}')
        op.execute('CREATE INDEX ix_turns_words ON turns USING gin (words)')
        return
    # A row's number holds its session's, so that a search need not look into the turns it finds.
    op.execute(f'CREATE VIEW turns_said AS SELECT {_number("turns")} AS said, text FROM turns')
    op.execute(
        "CREATE VIRTUAL TABLE turns_words USING fts5 (text, content='turns_said', content_rowid='said', "
        "tokenize='unicode61 remove_diacritics 0')"
    )
    op.execute("INSERT INTO turns_words (turns_words) VALUES ('rebuild')")
    op.execute(
        'CREATE TRIGGER turns_words_added AFTER INSERT ON turns BEGIN '
        f'INSERT INTO turns_words (rowid, text) VALUES ({_number("new")}, new.text); END'
    )
    op.execute(
        'CREATE TRIGGER turns_words_removed AFTER DELETE ON turns BEGIN '
        'INSERT INTO turns_words (turns_words, rowid, text) '
        f"VALUES ('delete', {_number('old')}, old.text); END"
    )


def _number(turn: str) -> str:
    return f'({turn}.session_seq * 65536 + {turn}.position)'


def downgrade() -> None:
    if op.get_bind().dialect.name == 'postgresql':
        op.execute('ALTER TABLE turns DROP COLUMN words')
    else:
        op.execute('DROP TRIGGER turns_words_added')
        op.execute('DROP TRIGGER turns_words_removed')
        op.execute('DROP TABLE turns_words')
        op.execute('DROP VIEW turns_said')
    for column in ('person_id', 'persona_id', 'judge', 'seconds', 'process', 'outcome'):
        op.drop_index(f'ix_sessions_{column}', table_name='sessions')
    for name in ('name', 'role'):
        op.drop_column('persona_contents', name)
    for name in ('seconds', 'attacks', 'last', 'said_turns', 'no_type', 'persona_id', 'person_id'):
        op.drop_column('sessions', name)
    op.drop_index('ix_grades_regrade', table_name='grades')
    op.drop_column('grades', 'regrade')
    for name in ('regrades', 'session_figures', 'rulings', 'comments', 'saved_views', 'assignments', 'audit',
                 'people', 'teams'):
        op.drop_table(name)
