"""What the team practised and what came of it, for its leads; without accounts one's own."""

from collections.abc import Sequence
from dataclasses import replace

from trainer.domain.people import Person, Team
from trainer.domain.team import Practised, Span, TeamFigures
from trainer.errors import UsageError
from trainer.services.access import Access
from trainer.services.debriefing import Debriefing
from trainer.store.people import People
from trainer.store.team_figures import TeamFigures as Figures

AT_ONCE = 25
"""Sessions that are scored when the page opens, so that it opens in about a second."""
_DEED = "see the figures of a team"
_LEAGUE = "show or hide the scores by person"


class TeamView:
    """The use cases of the Team page. Each raises UsageError, and logs the try, for whoever leads nobody."""

    def __init__(self, figures: Figures, people: People, access: Access, debriefing: Debriefing) -> None:
        self._figures, self._people, self._access = figures, people, access
        self._debriefing = debriefing

    def figures(self, span: Span) -> TeamFigures:
        """Every figure over the sessions of `span` within reach. Some that nobody has looked at yet are
        scored first, `AT_ONCE` at most; `uncounted` says how many are left for the next time."""
        self._access.demand("lead", _DEED)
        left = self._count_some()
        said, learned = self._figures.shifts(span)
        return TeamFigures(
            practised=self._unranked(self._figures.practised(span)),
            met=self._figures.met(span),
            weeks=self._figures.weeks(span),
            said=said,
            learned=learned,
            uncounted=left,
        )

    def people(self) -> Sequence[Person]:
        """Those whose sessions are counted, by name; nobody without accounts."""
        self._access.demand("lead", _DEED)
        reach = self._access.reach
        return [one for one in self._people.all() if reach.holds(one)]

    def teams(self) -> Sequence[Team]:
        """Those whose scores by person the viewer may show or hide; none without accounts."""
        self._access.demand("lead", _DEED)
        reach = self._access.reach
        if self._access.viewer.solo:
            return []
        return [team for team in self._people.teams() if reach.everything or team.id == reach.team]

    def set_league(self, team: int, on: bool) -> None:
        """Show the scores by person of a team, or hide them."""
        self._access.demand("lead", _LEAGUE, f"team {team}")
        found = next((one for one in self.teams() if one.id == team), None)
        if found is None:
            self._access.log(_LEAGUE, f"team {team}", allowed=False)
            raise UsageError(f"Team {team} is not yours; to {_LEAGUE} takes its lead or an admin.")
        self._people.set_league(team, on)
        self._access.log(_LEAGUE, found.name, "shown" if on else "hidden")

    def _count_some(self) -> int:
        """Returns how many are left."""
        waiting, number = self._figures.uncounted(AT_ONCE)
        for session in waiting:
            self._debriefing.score(session)
        return number - len(waiting)

    def _unranked(self, practised: Sequence[Practised]) -> tuple[Practised, ...]:
        """Without scores, but for the people of teams that show them."""
        shown = {team.id for team in self.teams() if team.league}
        ranked = {one.id for one in self.people() if one.team in shown}
        return tuple(
            one if one.person in ranked else replace(one, said=None, learned=None) for one in practised
        )
