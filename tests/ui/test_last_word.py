"""Comments, disputes and decisions on Review, and what adds up on the page of disputes."""

from types import SimpleNamespace

from streamlit.testing.v1 import AppTest

from tests.ui.test_pages import HOSTILE, Open, labels, press, shown, talk
from trainer.domain.codes import Code
from trainer.domain.debrief import Guess
from trainer.domain.no_types import NoType
from trainer.engine.agreement import Estimate, HowFar
from trainer.engine.agreement.people import CodeKappa, MonthKappa
from trainer.services.agreeing import PeopleAndGraders


def finished(services: SimpleNamespace) -> str:
    session = talk(services, "But it is standard.", "It sounds like the date worries you. What fits?")
    services.practice.end(session)
    return session


def opened(open_app: Open, services: SimpleNamespace) -> tuple[AppTest, str]:
    session = finished(services)
    return open_app("review", session=session), session


def push(app: AppTest, kind: str, session: str, turn: int) -> AppTest:
    return app.button(key=f"open-{kind}-{session}-{turn}").click().run()


def saved(app: AppTest, kind: str, session: str, turn: int, text: str) -> AppTest:
    app.text_area(key=f"text-{kind}-{session}-{turn}").set_value(text)
    return app.button(key=f"save-{kind}-{session}-{turn}").click().run()


def test_a_comment_stands_beside_the_words_with_who_and_is_never_markup(
    open_app: Open, services: SimpleNamespace
) -> None:
    app, session = opened(open_app, services)
    app = saved(push(app, "comment", session, 1), "comment", session, 1, HOSTILE)
    assert not app.exception
    html = shown(app)
    assert "Comment by you" in html
    assert "<script>" not in html
    assert "<img" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; **bold**" in html
    assert not app.text_area


def test_what_was_typed_stays_in_its_box_when_saving_fails(open_app: Open, services: SimpleNamespace) -> None:
    app, session = opened(open_app, services)
    services.last_word.refuse = "The reason is empty; say in a few words what you mean."
    for kind in ("comment", "dispute", "decide"):
        app = saved(push(app, kind, session, 1), kind, session, 1, f"My long {kind}.")
        assert app.text_area(key=f"text-{kind}-{session}-1").value == f"My long {kind}."
        assert "say in a few words what you mean" in shown(app)
    services.last_word.refuse = ""
    app = app.button(key=f"save-dispute-{session}-1").click().run()
    assert [dispute.text for dispute in services.last_word.on(session).on(1).disputes] == ["My long dispute."]


def test_what_was_put_aside_is_there_when_the_box_opens_again(
    open_app: Open, services: SimpleNamespace
) -> None:
    app, session = opened(open_app, services)
    app = push(app, "comment", session, 2)
    app.text_area(key=f"text-comment-{session}-2").set_value("Half a thought")
    app = app.button(key=f"later-comment-{session}-2").click().run()
    assert not app.text_area
    assert push(app, "comment", session, 2).text_area[0].value == "Half a thought"
    assert services.last_word.said == {}


def test_a_decision_is_shown_beside_the_machines_mark_and_closes_the_dispute(
    open_app: Open, services: SimpleNamespace
) -> None:
    app, session = opened(open_app, services)
    app = saved(push(app, "dispute", session, 1), "dispute", session, 1, "I was asking.")
    assert "Open dispute by you" in shown(app)
    assert f"open-dispute-{session}-1" not in [button.key for button in app.button]
    app = push(app, "decide", session, 1)
    app.selectbox(key=f"grade-decide-{session}-1").set_value(3)
    app.selectbox(key=f"unit-decide-{session}-1-0-19").set_value(Code.CALQ)
    app = saved(app, "decide", session, 1, "The tone was open.")
    html = shown(app)
    assert "Grade 3 by you; built-in said 1" in html
    assert "Weak, 1 of 4" in html, "the machine's mark stays"
    assert "The scores stay the grader's own" in html
    assert "Open dispute" not in html
    decided = services.last_word.on(session).on(1).stands
    assert [(unit.span, unit.code) for unit in decided.units] == [((0, 19), Code.CALQ)]
    assert decided.answers == 1


def test_the_best_and_the_most_costly_turn_are_a_click_away(
    open_app: Open, services: SimpleNamespace
) -> None:
    app, _session = opened(open_app, services)
    assert '<a href="#turn-2">Best: turn 2</a>' in shown(app)
    assert '<a href="#turn-1">Most costly: turn 1</a>' in shown(app)


def test_an_unfinished_session_offers_no_word(open_app: Open, services: SimpleNamespace) -> None:
    app = open_app("review", session=talk(services, "Why not?"))
    assert "Comment" not in labels(app)
    assert "Decide" not in labels(app)


def test_the_page_of_disputes_says_what_will_be_here_and_then_lists_it(
    open_app: Open, services: SimpleNamespace
) -> None:
    assert "No mark is disputed" in shown(open_app("queue"))
    services.last_word.dispute(finished(services), 1, HOSTILE)
    app = open_app("queue")
    assert not app.exception
    html = shown(app)
    assert "Disputed by you" in html
    assert "<script>" not in html
    opened = press(app, "Open it to decide: Dana Whitlock, turn 1")
    assert not opened.exception


def test_agreement_is_said_with_its_interval_or_as_not_enough(
    open_app: Open, services: SimpleNamespace
) -> None:
    assert "nobody has decided on a turn yet" in shown(open_app("queue"))
    sure = Estimate(0.62, 0.41, 0.78)
    far = HowFar(
        48, 12, sure, (CodeKappa(Code.LABEL, 20, sure), CodeKappa(Code.QUIT, 3, None)),
        (MonthKappa("2026-03", 48, sure),),
    )  # fmt: skip
    services.agreeing.found = PeopleAndGraders({"builtin": far}, HowFar(4, 1, None))
    html = shown(open_app("queue"))
    assert "People and the built-in grader" in html
    assert "Kappa 0.62 (0.41 to 0.78), over 48 units in 12 sessions." in html
    assert '<th scope="row">Giving up</th><td>3</td><td>Not enough to say</td>' in html
    assert "March 2026" in html
    assert "Not enough to say: 4 units in 1 session, and it takes 10 units." in html


def test_the_debrief_on_practice_says_what_a_lead_decided_beside_the_machines_mark(
    open_app: Open, services: SimpleNamespace
) -> None:
    session = finished(services)
    services.practice.set_guess(session, Guess(NoType.N3, 0.5))
    assert 'aria-label="Decision"' not in shown(open_app(session=session))
    services.last_word.decide(session, 1, 2, {}, f"At first, no. {HOSTILE}")
    services.last_word.decide(session, 1, 3, {}, f"It was a question. {HOSTILE}")
    html = shown(open_app(session=session))
    turn = html.split('id="turn-1"')[1].split('id="turn-2"')[0]
    mark, decision = turn.split('aria-label="Decision"')
    assert "of 4" in mark
    assert "You gave this 3 of 4:" in decision
    assert "It was a question. &lt;script&gt;" in decision
    assert "At first" not in html
    assert "The scores stay the grader" in html
