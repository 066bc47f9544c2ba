"""The Team page, and what one was given to do on Practice."""

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace

from streamlit.testing.v1 import AppTest

from tests.ui import fake_team
from trainer.domain.assignment import Task
from trainer.domain.team import Span

Open = Callable[..., AppTest]


def text(app: AppTest) -> str:
    assert not app.exception
    return "\n".join(element.proto.body for element in app.get("html"))


def team(services: SimpleNamespace) -> None:
    services.team.kept = fake_team.FULL
    services.team.everybody = (fake_team.ADA, fake_team.BEN)


def test_an_empty_page_says_what_will_be_here(open_app: Open) -> None:
    shown = text(open_app("team"))
    assert "Once a session is finished, this page says who practised" in shown
    assert "<table" not in shown


def test_every_figure_leads_to_the_sessions_behind_it(open_app: Open, services: SimpleNamespace) -> None:
    team(services)
    shown = text(open_app("team"))
    assert 'href="review?finished=yes&amp;person=1"' in shown
    assert 'href="review?finished=yes&amp;no=N8"' in shown
    assert 'href="review?finished=yes&amp;from=2026-03-09&amp;to=2026-03-15"' in shown


def test_days_and_a_person_narrow_the_figures_and_what_they_lead_to(
    open_app: Open, services: SimpleNamespace
) -> None:
    team(services)
    app = open_app("team")
    app.date_input(key="team-from").set_value(date(2026, 3, 11))
    app.selectbox(key="team-person").set_value(2).run()
    assert services.team.asked[-1] == Span(since=date(2026, 3, 11), person=2)
    shown = text(app)
    assert 'href="review?finished=yes&amp;person=2&amp;from=2026-03-11&amp;no=N3"' in shown
    assert "person=2&amp;from=2026-03-11&amp;to=2026-03-15" in shown


def test_the_map_says_each_share_in_figures_and_shades_it(open_app: Open, services: SimpleNamespace) -> None:
    team(services)
    shown = text(open_app("team"))
    row = shown.split("Calibrated question</th>")[1].split("</tr>")[0]
    link = '<a href="review?finished=yes&amp;no=N3&amp;code=CALQ" target="_self" dir="auto">30</a>'
    assert row == f'<td class="h4">{link}</td><td class="h0">0</td>'
    assert "9 sessions, 100 moves" in shown
    assert "6 sessions, 1 move<" in shown


def test_a_difference_that_chance_can_make_is_called_none(open_app: Open, services: SimpleNamespace) -> None:
    team(services)
    shown = text(open_app("team"))
    assert (
        "What was said:</b> 11 points higher (50, then 61; the difference lies between +2 and +20)" in shown
    )
    assert "What was learned:</b> no clear difference" in shown


def test_nobody_is_ranked_until_a_lead_shows_the_scores(open_app: Open, services: SimpleNamespace) -> None:
    team(services)
    app = open_app("team")
    before = text(app)
    assert '<th scope="col">Said</th>' not in before
    assert before.index("Ada") < before.index(">Ben<")
    app.toggle(key="league-1-False").set_value(True).run()
    assert '<th scope="col">Said</th>' in text(app)
    app.segmented_control(key="team-sort").set_value("Said").run()
    after = text(app)
    assert after.index(">Ben<") < after.index("Ada")


def test_hostile_names_are_shown_as_text(open_app: Open, services: SimpleNamespace) -> None:
    team(services)
    shown = text(open_app("team"))
    assert "Ada &lt;b&gt;Lovelace" in shown
    assert "<b>Lovelace" not in shown


def test_what_is_still_to_be_counted_is_said(open_app: Open, services: SimpleNamespace) -> None:
    services.team.kept = fake_team.TeamFigures(uncounted=40)
    assert "40 finished sessions are not counted yet." in text(open_app("team"))


def test_a_counterpart_is_given_to_a_whole_team_and_taken_back(
    open_app: Open, services: SimpleNamespace
) -> None:
    team(services)
    app = open_app("team")
    app.selectbox(key="give-to").set_value("All of North")
    app.selectbox(key="give-level").set_value("hard")
    app.number_input(key="give-times").set_value(3)
    app.button(key="FormSubmitter:give-Give it").click().run()
    task = Task("dana-procurement", 3, "hard", None, "")
    assert [(one.name, one.task) for one in services.assignments.kept] == [
        ("ada@example.org", task), ("ben@example.org", task),
    ]  # fmt: skip
    assert "Dana Whitlock</b>, hard to reach, 0 of 3 done" in text(app)
    app.button(key="take-1").click().run()
    assert [one.name for one in services.assignments.kept] == ["ben@example.org"]


def test_what_one_was_given_stands_above_the_cards_and_opens_the_brief_as_hard_as_asked(
    open_app: Open, services: SimpleNamespace
) -> None:
    assert "For you" not in text(open_app())
    services.assignments.give([], Task("dana-procurement", 2, "hard", date(2026, 3, 20), "Before the fair."))
    app = open_app()
    shown = text(app)
    assert shown.index("For you") < shown.index("Who will you meet?")
    assert "hard to reach, 0 of 2 done, by 20 Mar 2026" in shown
    assert "Before the fair." in shown
    app.button(key="assigned-1").click().run()
    assert app.segmented_control(key="level-dana-procurement").value == "hard"
