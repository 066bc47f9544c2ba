"""Sessions out, whatever people typed, in forms that their readers open."""

import csv
import io
import json
import re
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pandas as pd
import pyarrow.parquet as pq
import pytest

from tests.services.hostile import HOSTILE, hostile_session
from tests.services.stored import SAID, filled, rehearsed
from tests.services.test_regrading import team
from trainer.domain.text import storable
from trainer.errors import UsageError
from trainer.services.export import Export, Form, Order
from trainer.services.turn_rows import COLUMNS
from trainer.services.wiring import House, Services
from trainer.settings import Settings
from trainer.store.table_files import GROUP, write_csv, write_parquet

SEVERAL = 48
"""Sessions in the normal run."""


def written(export: Export, form: Form, **order: object) -> bytes:
    out = io.BytesIO()
    export.write(Order(form, **order), out)  # type: ignore[arg-type]
    return out.getvalue()


def hostile(services: Services, count: int) -> Export:
    """An export of so many sessions, each with hostile words in every field."""
    templates = [hostile_session(services, number) for number in range(len(HOSTILE))]
    for number in range(count):
        services.keep(replace(templates[number % len(templates)], id=f"{number:016x}"))
    return services.export


def check_csv(raw: bytes, count: int) -> None:
    frame = pd.read_csv(io.BytesIO(raw), keep_default_na=False)
    assert list(frame.columns) == list(COLUMNS)
    assert len(frame) == count * len(SAID)
    for name in ("said", "goal", "reply", "why", "not_graded"):
        assert not frame[name].str.match(r"[=+\-@\t\r\n]").any(), name
    said = storable(HOSTILE[0] + SAID[0])
    assert (frame[frame.session.str.endswith("00")].said.iloc[0]) == f"'{said}"
    rows = list(csv.reader(io.StringIO(raw.decode(), newline="")))
    assert {len(row) for row in rows} == {len(COLUMNS)}


def check_parquet(raw: bytes, count: int) -> None:
    table = pq.read_table(io.BytesIO(raw))
    frame = table.to_pandas()
    assert len(frame) == count * len(SAID)
    by_place = frame[frame.session == f"{count - 1:016x}"].sort_values("turn")
    assert list(by_place.said) == [storable(HOSTILE[(count - 1) % len(HOSTILE)] + text) for text in SAID]
    assert str(frame.started.dtype).endswith("UTC]")
    for quotes, said in zip(frame.quotes, frame.said, strict=True):
        assert all(quote in said for quote in quotes)


def check_jsonl(raw: bytes, count: int) -> None:
    lines = [json.loads(line) for line in raw.decode().split("\n") if line]
    assert len(lines) == count
    for shape in lines:
        assert shape["format"] == "comma-transcript/1"
        for turn in shape["turns"]:
            for unit in turn["units"] or ():
                assert turn["text"][slice(*unit["span"])] == unit["quote"]


class Page(HTMLParser):
    """What a browser would make of a file, as far as it matters here."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: dict[str, int] = {}
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self.open = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] = self.tags.get(tag, 0) + 1
        self.attributes |= {name for name, _ in attrs}
        self.open += tag not in {"meta"}

    def handle_endtag(self, tag: str) -> None:
        self.open -= 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] = self.tags.get(tag, 0) + 1

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def check_html(raw: bytes, count: int) -> None:
    page = Page()
    page.feed(raw.decode())
    assert page.tags["article"] == page.tags["svg"] == count
    assert not set(page.tags) & {"script", "img", "link", "iframe", "a"}
    assert page.tags["style"] == 1
    assert not {name for name in page.attributes if name.startswith("on") or name in {"src", "href"}}
    assert page.open == 0
    assert HOSTILE[7] in "".join(page.words)
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", raw.decode())


def check_md(raw: bytes, count: int) -> None:
    text = raw.decode()
    assert len(re.findall(r"^# ", text, re.M)) == count
    assert "<script" not in text


CHECKS: dict[Form, Callable[[bytes, int], None]] = {
    "csv": check_csv, "parquet": check_parquet, "jsonl": check_jsonl, "html": check_html, "md": check_md,
}  # fmt: skip


def test_every_form_opens_in_its_reader_whatever_people_typed(services: Services) -> None:
    export = hostile(services, SEVERAL)
    for form, check in CHECKS.items():
        check(written(export, form), SEVERAL)


@pytest.mark.proof
def test_ten_thousand_sessions_open_as_well(services: Services) -> None:
    export = hostile(services, 10_000)
    for form, check in CHECKS.items():
        check(written(export, form), 10_000)


def test_the_chat_shape_holds_messages_with_roles_and_marks_beside(services: Services) -> None:
    (session,) = filled(services, 1)
    shape = json.loads(written(services.export, "jsonl", shape="chat"))
    assert [message["role"] for message in shape["messages"]] == ["assistant"] + ["user", "assistant"] * 3
    assert [m["content"] for m in shape["messages"] if m["role"] == "user"] == list(SAID)
    assert shape["metadata"]["session"] == session
    assert [mark["grade"] for mark in shape["metadata"]["marks"]] == [
        turn.grades[0].coded.grade for turn in services.debriefing.kept(session).trainee_turns
    ]


@pytest.mark.parametrize("form", list(CHECKS))
def test_redacted_no_form_holds_what_identifies_or_unlocks(services: Services, form: Form) -> None:
    words = "Write to ada@example.org, card 4111 1111 1111 1111. What exactly can't work?"
    services.keep(rehearsed(services, (words, "Call +49 171 2345678, please.", "What would help you?")))
    plain = written(services.export, form, redact=True)
    told = str(pq.read_table(io.BytesIO(plain)).to_pylist()) if form == "parquet" else plain.decode()
    assert "4111 1111" not in told
    assert "2345678" not in told
    assert not re.search(r"ada(@|&#64;)example", told)
    assert "e-mail" in told
    if form == "jsonl":
        check_jsonl(plain, 1)


def ruled(settings: Settings) -> tuple[House, str]:
    """A session of Tom's: Lea decided his dispute of the second mark; the third is still open."""
    house = team(settings)
    tom, lea = (house.services(f"{name}@example.org") for name in ("tom", "lea"))
    session = rehearsed(tom, (f"I am at ada@example.org. {SAID[0]}", *SAID[1:]))
    tom.keep(session)
    tom.last_word.dispute(session.id, 1, "=I asked, see <b>tom@example.org</b>")
    units = tom.review.open(session.id).turns[0].coded.units
    waits = tom.last_word.on(session.id).on(1).open[0].id
    lea.last_word.decide(session.id, 1, 2, {units[-1].span: "OPENQ"}, "=So it was: tom@example.org", waits)
    tom.last_word.dispute(session.id, 3, "Once more.")
    return house, session.id


def test_the_last_word_on_a_mark_goes_into_every_form(settings: Settings) -> None:
    house, session = ruled(settings)
    lea = house.services("lea@example.org")
    (shape,) = map(json.loads, written(lea.export, "jsonl").splitlines())
    asked, decided, open_one = shape["rulings"]
    assert [(one["turn"], one["kind"], one["by"]) for one in shape["rulings"]] == [
        (1, "dispute", "tom"), (1, "decision", "lea"), (3, "dispute", "tom"),
    ]  # fmt: skip
    assert (decided["grade"], decided["codes"][-1]["code"]) == (2, "OPENQ")
    assert (asked["open"], open_one["open"]) == (False, True)
    assert json.loads(lea.debriefing.download(session, "json"))["rulings"] == shape["rulings"]
    chat = json.loads(written(lea.export, "jsonl", shape="chat"))
    assert chat["metadata"]["rulings"] == shape["rulings"]
    row, _, last = pd.read_csv(io.BytesIO(written(lea.export, "csv"))).itertuples()
    assert (row.decided_grade, row.decided_by, row.disputed, last.disputed) == (2, "lea", False, True)
    assert (row.decided_why, row.disputes[:10]) == ("'=So it was: tom@example.org", "'=I asked,")
    table = pq.read_table(io.BytesIO(written(lea.export, "parquet"))).to_pylist()
    assert table[0]["decided_codes"][-1] == "OPENQ"
    assert table[2]["decided_grade"] is None
    html, md = (written(lea.export, form).decode() for form in ("html", "md"))
    assert "lea decided: grade 2 of 4, " in html
    assert "open question (OPENQ). =So it was" in html
    assert "Disputed by tom: =I asked, see &lt;b&gt;" in html
    assert "Disputed by tom, not decided yet: Once more." in md
    assert "lea decided: grade 2 of 4" in lea.debriefing.download(session, "md")


def test_redacted_the_reasons_of_rulings_are_too_and_their_codes_stand_on_the_same_words(
    settings: Settings,
) -> None:
    house, _ = ruled(settings)
    export = house.services("lea@example.org").export
    for form in ("jsonl", "csv", "html", "md"):
        told = written(export, form, redact=True).decode()
        assert "So it was: " in told
        assert not re.search(r"tom(@|&#64;)example", told)
    (shape,) = map(json.loads, written(export, "jsonl", redact=True).splitlines())
    said, spans = shape["turns"][1], [unit["span"] for unit in shape["turns"][1]["units"]]
    assert [code["span"] for code in shape["rulings"][1]["codes"]] == spans
    assert said["text"][slice(*spans[-1])] == "What exactly can't work?"


def test_a_session_that_goes_on_has_rows_but_no_report(services: Services) -> None:
    session = services.practice.start("plant-partner")
    services.practice.say(session, SAID[0])
    assert len(pd.read_csv(io.BytesIO(written(services.export, "csv")))) == 1
    assert b"<article>" not in written(services.export, "html")
    with pytest.raises(UsageError, match="still going on"):
        written(services.export, "html", ids=(session,))


def test_an_export_holds_what_the_viewer_may_read_and_is_logged(settings: Settings) -> None:
    house = team(settings)
    tom, uma, lea = (house.services(f"{name}@example.org") for name in ("tom", "uma", "lea"))
    theirs = rehearsed(uma)
    uma.keep(theirs)
    tom.keep(rehearsed(tom))
    (row,) = {(row.person) for row in pd.read_csv(io.BytesIO(written(lea.export, "csv"))).itertuples()}
    assert row == "tom@example.org"
    assert written(tom.export, "jsonl").count(b"\n") == 1
    with pytest.raises(UsageError, match="no session"):
        written(lea.export, "csv", ids=(theirs.id,))
    logged = [entry for entry in house.stores.audit.entries() if entry.deed == "export"]
    assert [(entry.who, entry.subject, entry.detail) for entry in logged] == [
        ("lea@example.org", "csv", theirs.id),
        ("tom@example.org", "jsonl", "all"),
        ("lea@example.org", "csv", "all"),
    ]


def test_what_no_file_can_hold_becomes_a_mark_in_every_table() -> None:
    row = {"text": "nul \x00 and \ud800", "words": ("\ud800", "=1")}
    columns: dict[str, type] = {"text": str, "words": tuple}
    out = io.BytesIO()
    write_csv([row], columns, out)
    (cells,) = pd.read_csv(io.BytesIO(out.getvalue())).itertuples(index=False)
    assert tuple(cells) == ("nul \ufffd and \ufffd", "\ufffd\n=1")
    out = io.BytesIO()
    write_parquet([row], columns, out)
    (told,) = pq.read_table(io.BytesIO(out.getvalue())).to_pylist()
    assert told == {"text": "nul \ufffd and \ufffd", "words": ["\ufffd", "=1"]}


def test_tables_are_written_as_rows_come_and_not_gathered() -> None:
    columns = {"text": str, "number": int}

    def rows(count: int) -> Iterator[dict[str, str | int]]:
        yield from ({"text": "x" * 1_000, "number": number} for number in range(count))

    class Sink(io.RawIOBase):
        """Counts and forgets."""

        taken = 0

        def writable(self) -> bool:
            return True

        def write(self, data: object) -> int:
            length = len(memoryview(data))  # type: ignore[arg-type]
            self.taken += length
            return length

    for write in (write_csv, write_parquet):
        tracemalloc.start()
        write(rows(10 * GROUP), columns, Sink())  # type: ignore[operator]
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 6 * GROUP * 1_000
