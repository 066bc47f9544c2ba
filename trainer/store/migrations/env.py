"""Alembic's entry: runs the migrations on the connection that `trainer.store.database` opened."""

from alembic import context

from trainer.store.tables import SessionRecord

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SessionRecord.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
context.run_migrations()
