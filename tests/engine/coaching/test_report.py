import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.engine.table import persona
from tests.engine.talks import START, Lenient, argue, ask, coded, exchange, played
from trainer.domain.coaching import Coaching
from trainer.domain.codes import Code
from trainer.engine.coaching.debrief import debrief
from trainer.engine.coaching.report import escaped, markdown, quoted
from trainer.engine.scoring import scorecard

HOSTILE = [
    "```\nrm -rf\n```",
    "<script>alert(1)</script>",
    "# A heading\n## Another",
    "[click](javascript:alert(1)) ![x](http://evil.example/x.png)",
    "> quoted\n- item\n1. one\n* star\n+ plus",
    "a | b\n--- | ---\n1 | 2",
    "line\n===\nline\n---",
    "<https://evil.example> https://evil.example www.evil.example me@evil.example",
    "&lt;b&gt; &amp; &#60;",
    "    indented code",
    "\ttabbed",
    "**bold** _it_ ~~gone~~ `code` $x$",
    "\\`\\<b>\\",
    "</blockquote><h1>x",
    "a\x00b\u2028c\r\nd",
    "<!-- comment",
    "[ref]: http://evil.example\n[ref]",
    "~~~\nfence",
    "***\n___",
]
ALLOWED = {"blockquote_open", "blockquote_close", "paragraph_open", "paragraph_close", "inline"}
INLINE = {"text", "softbreak", "hardbreak", "text_special", "entity"}


def parsed() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def shown(text: str) -> str:
    """The characters a reader of the quotation sees; fails on any markup."""
    seen = []
    for token in parsed().parse("\n".join(quoted(text))):
        assert token.type in ALLOWED, (token.type, text)
        for child in token.children or []:
            assert child.type in INLINE, (child.type, text)
            seen.append(child.content if child.type != "hardbreak" and child.type != "softbreak" else "\n")
    return "".join(seen)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_typed_stays_text(text: str) -> None:
    shown(text)


@given(st.text(max_size=120))
def test_a_quotation_shows_the_words_and_nothing_but_the_words(text: str) -> None:
    def plain(words: str) -> str:
        return re.sub(r"\s+|\ufffd", "", words)

    unshowable = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\ud800-\udfff]")
    assert plain(shown(text)) == plain(unshowable.sub(" ", text))


@given(st.text(alphabet="#>-+*_`[]()<>&|~=$!.:/@\\ 1a\n", max_size=40))
def test_no_mix_of_marks_becomes_markup(text: str) -> None:
    shown(text)


def test_ordinary_words_are_left_readable() -> None:
    line = "It's 5 % off - so, what's the date (March 3)? Fine! I'd say 9.5."
    assert escaped(line) == line


def report(coaching: Coaching, text: str = "What about it?") -> str:
    who = persona(decoy="N1")
    lost = exchange("Hm.", coded("Hm.", None, (Code.NC, "Hm."), not_graded="only <b> fillers"))
    why = exchange("Why not?", coded("Why not?", 0, (Code.ACCUSE, "Why not?")), reply="Because.")
    talk = played(
        exchange(text, ask(text), reply=text), why, lost, exchange("It is cheap.", argue("It is cheap."))
    )
    card = scorecard(talk, grader="builtin", persona=who)
    made = debrief(who, talk, card, coaching, start=START, grader=Lenient())
    return markdown(who.public, talk, made, details={"Difficulty": "medium"})


def test_a_report_holds_every_word_said_the_reveal_and_the_scores(coaching: Coaching) -> None:
    made = report(coaching)
    for part in (
        "# Dana, plant manager",
        "- Difficulty: medium",
        "> What about it?",
        "> Why not?",
        "> Because.",
        "What you said: ",
        "What you learned: ",
        "The hall opens in nine weeks.",
        "it never came out",
        "Grade 0 of 4: accusation (ACCUSE).",
        "Not graded: only &lt;b&gt; fillers",
        "Turn 3 is not graded",
        "It sounded like: not at this price.",
    ):
        assert part in made


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_change_nothing_in_the_structure_of_a_report(coaching: Coaching, text: str) -> None:
    def headings(made: str) -> list[str]:
        tokens = parsed().parse(made)
        return [
            token.tag
            for token in tokens
            if token.type in {"heading_open", "table_open", "fence", "html_block"}
        ]

    hostile = report(coaching, text)
    assert headings(hostile) == headings(report(coaching))
    assert not re.search(r"<[a-zA-Z/!]", hostile)


def test_a_report_keeps_the_best_and_the_costly_line_with_rewrites(coaching: Coaching) -> None:
    made = report(coaching)
    best, costly = made.split("## Your best line")[1].split("## Your most costly line")
    assert "> What about it?" in best
    assert "> Why not?" in costly
    assert "You could have said:" in costly


def test_a_report_says_how_sure_a_judge_was_and_how_far_two_graders_agree(coaching: Coaching) -> None:
    who, talk = persona(), played(exchange("What about it?", ask("What about it?"), reply="The date."))
    card = replace(scorecard(talk, grader="openai:x", persona=who), process_error=3.2, samples=3)
    made = debrief(who, talk, card, coaching, start=START, grader=Lenient())
    text = markdown(who.public, talk, replace(made, agreement=0.9, disputed=(1, 4)))
    assert re.search(r"What you said: \d+ ± 3 of 100", text)
    assert "gave 90% of your words the same code" in text
    assert "On 2 turns" in text
