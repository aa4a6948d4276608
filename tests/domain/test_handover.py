"""What a second start says to the first: read back exactly, and nothing else is believed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.handover import LIMIT_BYTES, Handover, handover_from_bytes, handover_to_bytes

ODD_NAMES = ("/music/a listing.json", "/m/two\nlines.txt", "/m/\u00e4\udcff.txt", "/m/[[{{")
WHOLE = Handover(ODD_NAMES, ("ace-step-15", "9f2c"), hidden=True, token="token-1")
PLAIN = b"gondola 1\0no\0\0\0"


@pytest.mark.parametrize("asked", [Handover(), WHOLE, Handover(hidden=True), Handover(files=ODD_NAMES)])
def test_what_was_asked_comes_over_whole(asked: Handover) -> None:
    assert handover_from_bytes(handover_to_bytes(asked)) == asked


def test_a_token_that_could_not_be_one_is_left_out() -> None:
    assert handover_from_bytes(handover_to_bytes(Handover(token="two\nlines"))) == Handover()


@pytest.mark.parametrize(
    "told",
    [
        b"",
        b"\0" * 5_000,
        b"\xff\xfe\x00",
        b"GET / HTTP/1.1\r\n\r\n",
        b"[" * LIMIT_BYTES,
        b"gondola 2\0no\0\0\0",
        b"gondola 1\0no\0\0",
        b"gondola 1\0maybe\0\0\0",
        b"gondola 1\0no\0two words\0\0",
        b"gondola 1\0no\0\0model\0",
        b"gondola 1\0no\0\0\0queue",
        b"gondola 1\0no\0\0mo del\0queue",
        PLAIN + b"\0",
        PLAIN + b"\0" + b"x" * 5_000,
        PLAIN + b"\0/x" * 17,
        PLAIN + b"\0" + b"x" * LIMIT_BYTES,
    ],
)
def test_anything_else_is_refused(told: bytes) -> None:
    with pytest.raises(InvalidInput):
        handover_from_bytes(told)


@pytest.mark.parametrize("asked", [Handover(files=("/x",) * 17), Handover(files=("/a\0/b",) * 9)])
def test_what_the_other_side_would_refuse_is_not_sent(asked: Handover) -> None:
    with pytest.raises(InvalidInput):
        handover_to_bytes(asked)


@given(st.binary(max_size=200), st.booleans())
def test_no_bytes_do_anything_but_be_read_or_refused(said: bytes, begun: bool) -> None:
    try:
        asked = handover_from_bytes(PLAIN + b"\0" + said if begun else said)
    except InvalidInput:
        return
    assert handover_from_bytes(handover_to_bytes(asked)) == asked
