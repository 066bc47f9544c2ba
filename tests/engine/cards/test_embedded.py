"""Cards in pictures: every way they are written down, and every way a file can be broken."""

import base64
import json
import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.cards.deck import chunk, png
from trainer.engine.cards.chunks import Chunk, read_chunks, write_chunks
from trainer.engine.cards.embedded import embedded_json, with_card, without_card
from trainer.engine.cards.json_text import LARGEST
from trainer.errors import UsageError

JSON = json.dumps({"name": "Zoë ÿ?>~~~"}, ensure_ascii=False).encode()
CODED = base64.b64encode(JSON)


def held(kind: bytes, keyword: bytes, rest: bytes) -> bytes:
    return png(chunk(kind, keyword + b"\0" + rest))


READABLE = {
    "tEXt": held(b"tEXt", b"chara", CODED),
    "upper case": held(b"tEXt", b"CCV3", CODED),
    "line breaks": held(b"tEXt", b"chara", b"\n " + CODED[:8] + b"\r\n\t" + CODED[8:] + b"\n"),
    "no padding": held(b"tEXt", b"chara", CODED.rstrip(b"=")),
    "URL-safe": held(b"tEXt", b"chara", base64.urlsafe_b64encode(JSON)),
    "bare JSON": held(b"iTXt", b"chara", b"\0\0\0\0" + JSON),
    "zTXt": held(b"zTXt", b"chara", b"\0" + zlib.compress(CODED)),
    "iTXt": held(b"iTXt", b"ccv3", b"\0\0en\0Karte\0" + CODED),
    "iTXt, packed": held(b"iTXt", b"ccv3", b"\1\0\0\0" + zlib.compress(CODED)),
    "the same twice": png(*2 * [chunk(b"tEXt", b"chara\0" + CODED)]),
    "V3 before a broken V2": png(chunk(b"tEXt", b"chara\0%%%"), chunk(b"tEXt", b"ccv3\0" + CODED)),
    "beside others' texts": png(chunk(b"tEXt", b"Comment\0chara"), chunk(b"tEXt", b"chara\0" + CODED)),
    "with something behind the end": held(b"tEXt", b"chara", CODED) + b"<script>",
}


@pytest.mark.parametrize("raw", READABLE.values(), ids=READABLE)
def test_every_way_of_writing_a_card_down_is_read(raw: bytes) -> None:
    assert embedded_json(raw, "c.png") == JSON


BOMB = zlib.compress(b"A" * 200_000_000)
GOOD = held(b"tEXt", b"chara", CODED)
BROKEN = {
    "no PNG": (b"GIF89a", "is no PNG"),
    "no card": (png(), "holds no character card"),
    "no header": (b"\x89PNG\r\n\x1a\n" + chunk(b"IEND", b""), "does not begin with a picture's header"),
    "checksum": (GOOD.replace(CODED[:6], CODED[:5] + b"!"), "the checksum of its part tEXt"),
    "no end": (GOOD[:-12], "is cut off"),
    "a huge length": (GOOD[:33] + b"\xff\xff\xff\xff" + GOOD[37:], "is cut off or damaged at byte 33"),
    "a kind of no letters": (png(chunk(b"t\x00xt", b"")), "where no part of a PNG begins"),
    "two different cards": (
        png(chunk(b"tEXt", b"chara\0" + CODED), chunk(b"tEXt", b"chara\0e30=")),
        "more than once with different cards",
    ),
    "no base64": (held(b"tEXt", b"chara", b"%%%%"), "is not base64"),
    "a letter too many": (held(b"tEXt", b"chara", b"AAAAA"), "is not base64"),
    "a broken V3 before a V2": (
        png(chunk(b"tEXt", b"ccv3\0%"), chunk(b"tEXt", b"chara\0" + CODED)),
        "The part 'ccv3'",
    ),
    "packed text that is none": (held(b"zTXt", b"chara", b"\0xxxx"), "cannot be unpacked"),
    "packed text cut off": (held(b"zTXt", b"chara", b"\0" + zlib.compress(CODED)[:-6]), "cut off"),
    "an unknown packing": (held(b"zTXt", b"chara", b"\7" + zlib.compress(CODED)), "unknown way"),
    "an unknown flag": (held(b"iTXt", b"chara", b"\7\0\0\0" + CODED), "says neither"),
    "an empty iTXt": (held(b"iTXt", b"chara", b""), "says neither"),
    "a bomb": (held(b"zTXt", b"chara", b"\0" + BOMB), "unpacks to more than 8,000,000"),
    "a bomb in iTXt": (held(b"iTXt", b"chara", b"\1\0\0\0" + BOMB), "unpacks to more than 8,000,000"),
    "too long a text": (held(b"tEXt", b"chara", b"A" * (3 * LARGEST)), "more than 8,000,000"),
    "too many parts": (png(chunk(b"tEXt", b"x\0") * 50_001), "more than 50,000 parts"),
}


@pytest.mark.parametrize(("raw", "words"), BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_read_is_refused_in_one_sentence(raw: bytes, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        embedded_json(raw, "c.png")
    message = str(caught.value)
    assert words in message
    assert "'c.png'" in message
    assert message.endswith(".")
    assert len(message) < 200


@pytest.mark.parametrize("raw", [READABLE["tEXt"], READABLE["iTXt, packed"]], ids=["plain", "packed"])
def test_a_card_cut_off_anywhere_is_refused(raw: bytes) -> None:
    for length in range(len(raw)):
        with pytest.raises(UsageError):
            embedded_json(raw[:length], "c.png")


@pytest.mark.parametrize("raw", [READABLE["tEXt"], READABLE["iTXt, packed"]], ids=["plain", "packed"])
def test_a_flipped_bit_anywhere_is_refused(raw: bytes) -> None:
    for place in range(len(raw)):
        for bit in range(8):
            broken = bytearray(raw)
            broken[place] ^= 1 << bit
            with pytest.raises(UsageError):
                embedded_json(bytes(broken), "c.png")


@settings(max_examples=200)
@given(
    st.sampled_from([b"tEXt", b"zTXt", b"iTXt"]),
    st.sampled_from([b"chara", b"ccv3", b"Chara\0", b""]),
    st.one_of(st.binary(max_size=40), st.binary(max_size=40).map(lambda raw: b"\0" + zlib.compress(raw))),
)
def test_any_text_in_a_sound_picture_is_read_or_refused(kind: bytes, keyword: bytes, rest: bytes) -> None:
    with suppress(UsageError):
        embedded_json(held(kind, keyword, rest), "c.png")


@given(st.binary(max_size=80))
def test_any_bytes_behind_the_signature_are_refused(raw: bytes) -> None:
    with pytest.raises(UsageError):
        embedded_json(b"\x89PNG\r\n\x1a\n" + raw, "c.png")


def test_other_parts_of_a_picture_stay_in_their_order_and_old_cards_go() -> None:
    others = [
        chunk(b"gAMA", struct.pack(">I", 45455)),
        chunk(b"tEXt", b"Comment\0hello"),
        chunk(b"prVt", b"\1"),
    ]
    picture = png(*others, chunk(b"zTXt", b"chara\0\0junk"))
    again = with_card(picture, "c.png", {"ccv3": JSON, "chara": b"{}"})
    assert without_card(again, "c.png") == png(*others)
    assert embedded_json(again, "c.png") == JSON
    kinds = [part.data.partition(b"\0")[0] for part in read_chunks(again, "c.png") if part.kind == b"tEXt"]
    assert kinds == [b"Comment", b"ccv3", b"chara"]
    assert [part.kind for part in read_chunks(again, "c.png")][-1] == b"IEND"


@given(st.lists(st.tuples(st.sampled_from([b"teXt", b"IDAT", b"zzZz"]), st.binary(max_size=30)), max_size=6))
def test_chunks_are_read_as_they_were_written(parts: list[tuple[bytes, bytes]]) -> None:
    chunks = (Chunk(b"IHDR", bytes(13)), *(Chunk(*part) for part in parts), Chunk(b"IEND", b""))
    assert read_chunks(write_chunks(chunks), "c.png") == chunks
