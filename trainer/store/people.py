"""The people and teams of one database."""

from sqlalchemy import Engine, Select, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from trainer.domain.people import Person, Role, Team
from trainer.errors import UsageError
from trainer.store.clock import now
from trainer.store.database import writing
from trainer.store.people_tables import PersonRecord, TeamRecord


class People:
    """Every method is one transaction; what it returns is on disk. Safe to share between threads."""

    def __init__(self, engine: Engine) -> None:
        self._reading, self._writing = engine, writing(engine)

    def arrive(self, email: str, name: str, role: Role) -> Person:
        """The person of that address, made with `role` at their first coming; a name that is known stays."""
        address = email.strip().lower()
        found = self.find(address)
        if found is not None and (found.name or not name):
            return found
        try:
            with Session(self._writing) as session, session.begin():
                record = session.scalar(select(PersonRecord).where(PersonRecord.email == address))
                if record is None:
                    record = PersonRecord(email=address, name=name, role=role.value, made=now())
                    session.add(record)
                record.name = record.name or name
        except IntegrityError:  # they came in twice at once
            pass
        return self.get(address)

    def find(self, email: str) -> Person | None:
        """None when nobody has that address."""
        with Session(self._reading) as session:
            row = session.execute(_people().where(PersonRecord.email == email.strip().lower())).first()
            return _person(*row) if row else None

    def get(self, email: str) -> Person:
        """Raises UsageError when nobody has that address."""
        found = self.find(email)
        if found is None:
            raise UsageError(f"Nobody here has the address '{email}'; correct it, or let them sign in once.")
        return found

    def all(self) -> tuple[Person, ...]:
        """Everybody, in the order of what they are called."""
        with Session(self._reading) as session:
            found = [_person(*row) for row in session.execute(_people().order_by(PersonRecord.email))]
        return tuple(sorted(found, key=lambda one: one.called.casefold()))

    def teams(self) -> tuple[Team, ...]:
        with Session(self._reading) as session:
            query = select(TeamRecord).order_by(TeamRecord.name)
            return tuple(Team(team.id, team.name, team.league) for team in session.scalars(query))

    def set_role(self, email: str, role: Role) -> None:
        self._change(email, role=role.value)

    def set_team(self, email: str, name: str) -> None:
        """Put a person into the team of that name, which is made when it is new; out of any when empty."""
        team = self._team(name.strip()) if name.strip() else None
        self._change(email, team_id=team)

    def set_league(self, team: int, on: bool) -> None:
        """Show the table by person to the team, or hide it."""
        with Session(self._writing) as session, session.begin():
            session.get_one(TeamRecord, team).league = on

    def delete(self, email: str) -> None:
        """Remove a person and all that is theirs alone."""
        with Session(self._writing) as session, session.begin():
            record = session.scalar(select(PersonRecord).where(PersonRecord.email == email.strip().lower()))
            if record is not None:
                session.delete(record)

    def _team(self, name: str) -> int:
        with Session(self._writing) as session, session.begin():
            found = session.scalar(select(TeamRecord).where(TeamRecord.name == name))
            if found is None:
                found = TeamRecord(name=name, league=False)
                session.add(found)
                session.flush()
            return found.id

    def _change(self, email: str, **values: object) -> None:
        self.get(email)
        with Session(self._writing) as session, session.begin():
            record = session.scalars(
                select(PersonRecord).where(PersonRecord.email == email.strip().lower())
            ).one()
            for name, value in values.items():
                setattr(record, name, value)


def _people() -> "Select[PersonRecord, TeamRecord]":
    return select(PersonRecord, TeamRecord).outerjoin(TeamRecord, TeamRecord.id == PersonRecord.team_id)


def _person(record: PersonRecord, team: TeamRecord | None) -> Person:
    return Person(
        record.id,
        record.email,
        record.name,
        Role(record.role),
        record.team_id,
        team.name if team else "",
    )
