"""What judging again made of a turn, on Review. The services are the real ones."""

import pytest

from tests.services.conftest import Models
from tests.services.stored import SAID, filled
from tests.services.test_regrading import JUDGE, again, verdict
from tests.ui.test_pages import Open, shown
from trainer.services.wiring import Services, build
from trainer.settings import Settings


@pytest.fixture
def services(settings: Settings) -> Services:
    models = Models()
    models.script(JUDGE, verdict(SAID[0], "REBUT"))
    return build(settings, models.connect)


def test_a_reading_of_judging_again_stands_beside_the_mark_and_leaves_the_scores(
    open_app: Open, services: Services
) -> None:
    (session,) = filled(services, 1, SAID[:1])
    before = services.debriefing.score(session)
    again(services.regrading, JUDGE)
    html = shown(open_app("review", session=session))
    mark, beside = html.split("Judged again with openai:judge")
    assert "4 of 4" in mark.rsplit('<aside class="mark"', 2)[1]
    assert "1 of 4" in beside.split("</aside>")[0]
    assert "counterargument" in beside.split("</aside>")[0]
    assert services.debriefing.score(session) == before


def test_a_reading_that_says_the_same_takes_a_line(open_app: Open, services: Services) -> None:
    (session,) = filled(services, 1, SAID[:1])
    for _run in range(2):
        again(services.regrading)
    assert (
        shown(open_app("review", session=session)).count("Judged again with the built-in grader: the same.")
        == 1
    )
