"""What is wrong, for somebody who has never seen the file behind the form."""

import pytest

from trainer.domain.fault import Fault
from trainer.engine.persona_draft import draft
from trainer.engine.persona_form import whole, with_value
from trainer.engine.plain_faults import told
from trainer.settings import HOME
from trainer.store.content import Library

FORM = Library(HOME / "personas", HOME / "prompts").form()


@pytest.mark.parametrize(
    ("field", "problem", "says"),
    [
        ("public.name", "is missing; add it", "“Their name” is still empty; fill it in."),
        ("private.no_type", "is missing; add it", "“What the no really is” is not chosen yet; choose one."),
        ("public.opening.1", "gives away F1 (“june”) too early; reword the line",
         "“Opening lines”, line 2, gives away “what is in the way” (“june”) too early; reword the line."),
        ("private.facts.F2.lines.0", "is nearly the same as private.facts.F1.lines.2; write another line",
         "“What is behind it: how they say it”, line 1, is nearly the same as “What is in the way: how they "
         "say it”, line 3; write another line."),
        ("public.naem", "is not a field here; did you mean name?",
         "In the YAML view, “public.naem” is not a field here; did you mean name?"),
        ("id", "is 'A b': string should match pattern '^x'",
         "“Id” may hold small letters, digits and hyphens only, and at most 61 of them; write it like "
         "ruth-calloway."),
        ("private.facts.F1.topics", "let only 40% of 200 curious sessions at medium learn F1 (90% are "
         "needed): add the words that somebody curious would ask with, here and under private.fits",
         "“What is in the way: words that ask in this direction” let only 40% of 200 curious sessions learn "
         "“what is in the way” (90% are needed): add the words that somebody curious would ask with, here "
         "and under “private.fits” in the YAML view."),
        ("private.fits", "let label_but learn F2 in 9% of 200 sessions (2% at most): take out words "
         "that somebody arguing would use",
         "In the YAML view, “private.fits” let a trainee who names a feeling, then says “but” learn “what is "
         "behind it” in 9% of 200 sessions (2% at most): take out words that somebody arguing would use."),
        ("voice.lines.refuse.0", "has 58 words and is passed over; refuse takes up to 55: shorten it",
         "“They refuse again”, line 1, has 58 words and is passed over; such a line takes up to "
         "55: shorten it."),
        ("voice.lines.reveal", "is never said: a no of kind N8 never comes to next_step; remove it",
         "“They tell something” is never said: a no of the kind “truly impossible” never comes to “They "
         "agree a next step”; remove it."),
        ("voice.lines.deflect.0.to", "waits for REBUT, which deflect never answers; choose other codes",
         "“They turn it aside”, line 1, waits for “counterargument” (REBUT), which such a line never "
         "answers; choose other codes."),
        ("voice.lines.hint.1.band", "is a mood in which hint never comes; choose of conditional, justifies",
         "“They let something slip, without saying what”, line 2, is a mood in which such a line never "
         "comes; choose of “naming conditions” (conditional), “giving reasons” (justifies)."),
        ("public.opening.0", "gives away F2 (“F1, LABEL, refuse takes up”) too early; reword it",
         "“Opening lines”, line 1, gives away “what is behind it” (“F1, LABEL, refuse takes up”) too early; "
         "reword it."),
        ("private.facts.F2", "is missing; add it", "“What is behind it, in a sentence or two” is still "
         "empty; fill it in."),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_the_words_of_the_form(field: str, problem: str, says: str) -> None:
    assert told(Fault(field, problem), FORM).sentence == says


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        ("public.name", "x" * 81, "has 81 characters and 80 is the most; shorten it"),
        ("public.minutes", 2, "is 2; the least is 3"),
        ("public.minutes", "ten", "is 'ten'; write a whole number"),
        ("public.difficulty", "tricky", "write 'easy', 'medium' or 'hard'"),
        ("voice.lines", {"shout": ["Hey."]}, "voice.lines.shout"),
        ("public.opening", [""], ""),
        ("public.opening", "No.", "Opening lines"),
        ("voice", 5, ""),
    ],
)
def test_what_does_not_fit_says_what_would(path: str, value: object, says: str) -> None:
    faults = draft(whole(with_value({"id": "x"}, path, value))).faults
    assert any(says in told(fault, FORM).sentence for fault in faults)
    assert all(told(fault, FORM).sentence.endswith((".", "?")) for fault in faults)
