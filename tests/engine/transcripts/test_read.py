"""Every kind of transcript comes out as turns, or as one sentence that says what to mend."""

import json
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trainer.engine.transcripts import Said, Transcript, read
from trainer.errors import UsageError

TALK = [
    ("Dana Whitlock", "No, that's unrealistic."),
    ("Sam", "What makes it so?"),
    ("Dana Whitlock", "Time."),
]
VOICES = """WEBVTT - a call

NOTE made by a recorder

1
00:00:01.000 --> 00:00:03.000
<v Dana Whitlock>No, that's <i>un</i>realistic.

00:04.000 --> 00:05.000 align:start
<v.loud Sam>What makes
it so?</v> <v Dana Whitlock>Time.</v>
"""
NAMED_CUES = """WEBVTT

00:00:01.000 --> 00:00:03.000
Dana Whitlock: No, that's

00:00:03.000 --> 00:00:05.000
unrealistic.

00:00:06.000 --> 00:00:08.000
Sam: What makes it so?

00:00:09.000 --> 00:00:10.000
Dana Whitlock: Time.
"""
SUBRIP = """1
00:00:01,000 --> 00:00:03,000
<i>Dana Whitlock: No, that's unrealistic.</i>

2
00:00:04,000 --> 00:00:05,000
- Sam: What makes it so?

3
00:00:06,000 --> 00:00:07,000
Dana Whitlock: Time.
"""
UNNUMBERED = "\n".join(line for line in SUBRIP.split("\n") if not line.isdigit())
CSV = """Time;Speaker;Text
0:01;Dana Whitlock;"No, that's unrealistic."
0:02;Sam;What makes it so?

0:03;Dana Whitlock;Time.
"""
COMMAS = "name,message\nDana Whitlock,No, that's unrealistic.\nSam,What makes it so?\nDana Whitlock,Time.\n"
TABS = (
    "start\tspeaker_name\tutterance\n1\tDana Whitlock\tNo, that's unrealistic.\n2\tSam\tWhat makes it so?\n"
    "3\tDana Whitlock\tTime.\n"
)
HEADLESS = 'Dana Whitlock,"No, that\'s unrealistic."\nSam,What makes it so?\nDana Whitlock,Time.\n'
LINES = "Dana Whitlock: No, that's unrealistic.\nSam: What makes it so?\nDana Whitlock: Time.\n"
STAMPED = (
    "[00:01:02] Dana Whitlock: No, that's unrealistic.\n[00:01:05] Sam: What makes it so?\n"
    "[00:01:09] Dana Whitlock: Time.\n"
)
STAMPED_BEHIND = (
    "Dana Whitlock (00:12): No, that's unrealistic.\nSam (00:14): What makes it so?\n"
    "Dana Whitlock (00:17): Time.\n"
)
CHAT_LOG = (
    "12/03/2024, 10:15 - Dana Whitlock: No, that's unrealistic.\n12/03/2024, 10:16 - Sam: What makes it so?\n"
    "12/03/2024, 10:16 - Dana Whitlock: Time.\n"
)
EVERYONE = (
    "00:03:01 From Dana Whitlock to Everyone: No, that's unrealistic.\n00:03:05 From Sam to Everyone: What "
    "makes it so?\n00:03:09 From Dana Whitlock to Everyone: Time.\n"
)
BOLD = "**Dana Whitlock:** No, that's unrealistic.\n**Sam:** What makes it so?\n**Dana Whitlock:** Time.\n"
HEADS = """Dana Whitlock   0:03
No, that's unrealistic.

Sam   0:08
What makes it so?

Dana Whitlock   0:11
Time.
"""
HEADS_BELOW = HEADS.replace("   0:", "\n00:")
SCREENPLAY = "Dana Whitlock:\nNo, that's unrealistic.\n\nSam:\nWhat makes it so?\n\nDana Whitlock:\nTime.\n"


def objects(speaker: str, text: str) -> list[dict[str, str]]:
    return [{speaker: who, text: words} for who, words in TALK]


SAMPLES = {
    "voices.vtt": VOICES,
    "named.vtt": NAMED_CUES,
    "subrip.srt": SUBRIP,
    "unnumbered.srt": UNNUMBERED,
    "semicolons.csv": CSV,
    "commas.csv": COMMAS,
    "tabs.tsv": TABS,
    "headless.csv": HEADLESS,
    "list.json": json.dumps(objects("speaker", "text")),
    "messages.json": json.dumps(
        {"messages": [{"role": "system", "content": "Be kind."}, *objects("role", "content")]}
    ),
    "nested.json": json.dumps({"results": {"utterances": objects("name", "transcript")}}),
    "people.json": json.dumps(
        [{"participant": {"name": who}, "words": [{"text": w} for w in said.split()]} for who, said in TALK]
    ),
    "inside.json": json.dumps({"id": 7, "transcript": LINES}),
    "objects.jsonl": "\n".join(json.dumps(one) for one in objects("user", "utterance")),
    "lines.txt": LINES,
    "stamped.txt": STAMPED,
    "behind.txt": STAMPED_BEHIND,
    "chat.txt": CHAT_LOG,
    "everyone.txt": EVERYONE,
    "bold.md": BOLD,
    "heads.txt": HEADS,
    "below.txt": HEADS_BELOW,
    "screenplay.txt": SCREENPLAY,
}  # fmt: skip


def said(transcript: Transcript) -> list[tuple[str, str]]:
    return [(turn.name, turn.text) for turn in transcript.turns]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_kind_gives_the_same_turns(name: str) -> None:
    assert said(read(SAMPLES[name], name)) == TALK


@pytest.mark.parametrize("name", SAMPLES)
def test_the_kind_is_told_by_what_is_in_the_file(name: str) -> None:
    if name != "headless.csv":
        assert said(read(SAMPLES[name], "upload")) == TALK


def test_line_ends_of_any_system_are_the_same() -> None:
    for end in ("\r\n", "\r"):
        assert said(read(VOICES.replace("\n", end), "a.vtt")) == TALK
        assert said(read(CSV.replace("\n", end), "a.csv")) == TALK


def test_neighbouring_turns_of_one_person_are_one_however_the_name_is_spelled() -> None:
    assert said(read("Dana: No.\nDANA: Never.\nSam: why\nSam: not\n", "a.txt")) == [
        ("Dana", "No.\nNever."),
        ("Sam", "why not"),
    ]


def test_a_phrase_before_a_colon_is_nobody() -> None:
    text = "Dana: No.\nSam: Hm.\nDana: There is more.\nOne thing: it stops in May.\nSam: And then?"
    assert [turn.name for turn in read(text, "a.txt").turns] == ["Dana", "Sam", "Dana", "Sam"]


def test_our_own_transcript_says_who_the_trainee_is() -> None:
    turns = [
        {"speaker": "counterpart", "name": "Dana", "text": "No.", "act": "refuse"},
        {"speaker": "trainee", "name": "You", "text": "What about it?", "grade": 3},
    ]
    whole = json.dumps({"format": "comma-transcript/1", "session": "s1", "turns": turns})
    for text in (
        whole,
        whole + "\n",
        json.dumps({"turns": [{"speaker": t["speaker"], "text": t["text"]} for t in turns]}),
    ):
        found = read(text, "own.jsonl")
        assert [turn.text for turn in found.turns] == ["No.", "What about it?"]
        assert found.trainee == found.turns[1].name


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\njust words\n", ("captions without names", "Name: ")),
        ("a.vtt", "WEBVTT\n", ("without words",)),
        ("a.txt", "just words", ("names nobody", "Name: text")),
        ("a.txt", " \n", ("is empty",)),
        ("a.docx", "PK\x03\x04rest", ("Word or zip", "plain text")),
        ("a.json", '{"turns": [', ("line 1", "not valid")),
        ("a.json", "[" * 50_000, ("too deeply",)),
        ("a.json", '{"a": 1}', ("without a list of turns", "speaker and a text")),
        ("a.json", '{"turns": [1]}', ("turn 1", "1 is no object")),
        ("a.json", '{"turns": [{"x": 1}]}', ("turn 1", "its fields are x")),
        ("a.jsonl", '{"speaker": "A", "text": "b"}\n{oops', ("line 2", "one object a line")),
        ("a.jsonl", '{"id": "s1", "turns": []}\n{"id": "s2", "turns": []}', ("2 transcripts (s1, s2)",)),
        ("a.csv", "speaker,text\nDana", ("line 2", "quotation marks")),
        ("a.csv", "when,what\n1,2", ("line 1", "when,what", "speaker")),
        ("a.csv", 'speaker,text\nDana,"' + "x" * 140_000, ("line 2", "quotation marks")),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_in_one_sentence(name: str, text: str, words: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as raised:
        read(text, name)
    message = str(raised.value)
    assert message.startswith(name)
    assert "\n" not in message
    for word in words:
        assert word in message


NAMES = st.sampled_from(["a.vtt", "a.srt", "a.csv", "a.tsv", "a.json", "a.jsonl", "a.txt", "upload"])


def sound(text: str, name: str) -> None:
    """The text is read as whole, storable, alternating turns, or refused on purpose."""
    try:
        turns = read(text, name).turns
    except UsageError:
        return
    assert turns
    assert all(isinstance(turn, Said) and turn.name.strip() and turn.text.strip() for turn in turns)
    assert all(one.name != other.name for one, other in pairwise(turns))
    "".join(turn.name + turn.text for turn in turns).encode("utf-8")


@given(st.text(), NAMES)
@example("\x00: \ud800", "a.txt")
@example('[{"speaker": "\\ud800", "text": "\\u0000"}]', "a.json")
def test_any_text_is_read_or_refused(text: str, name: str) -> None:
    sound(text, name)


@given(st.sampled_from(sorted(SAMPLES.items())), st.data())
def test_a_damaged_transcript_is_read_or_refused(sample: tuple[str, str], data: st.DataObject) -> None:
    name, text = sample
    for _damage in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 30)))
        text = text[:start] + data.draw(st.text(max_size=6)) + text[end:]
    sound(text, name)


KEYS = st.sampled_from(["turns", "speaker", "text", "results", "name", "messages", "x"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(JSON)
def test_any_json_is_read_or_refused(value: object) -> None:
    sound(json.dumps(value), "a.json")
