"""JSON from strangers: nothing that they nest ends the program."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.bounded_json import DEEPEST, load_json

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=8), inner, max_size=5),
    max_leaves=200,
)


@given(JSON, st.booleans())
def test_honest_documents_are_read(document: object, ascii_only: bool) -> None:
    assert load_json(json.dumps(document, ensure_ascii=ascii_only).encode()) == document


@pytest.mark.parametrize("opening, closing", [(b"[", b"]"), (b'{"a":', b"}"), (b'[{"[":', b"}]")])
def test_nesting_has_an_end(opening: bytes, closing: bytes) -> None:
    levels = DEEPEST // (2 if opening.startswith(b"[{") else 1)
    assert load_json(opening * levels + b"1" + closing * levels)
    with pytest.raises(ValueError, match="deep"):
        load_json(opening * (levels + 1) + b"1" + closing * (levels + 1))


@pytest.mark.parametrize(
    "body", [b"[" * 1_000_000, b'{"a":' * 200_000, b'["\\"[[",' * 100_000, b"[]" * 500_000]
)
def test_a_megabyte_of_brackets_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - which of the two refusals does not matter
        load_json(body)


def test_brackets_in_texts_and_wide_documents_are_no_nesting() -> None:
    wide = [{"text": "[[[{{{" * 50, "quote": 'a"[', "slash": "\\"}] * 500
    assert load_json(json.dumps(wide).encode()) == wide


@pytest.mark.parametrize(
    "body", [b"", b"NaN", b"[Infinity]", b"\xff", b'"open', b'"open[' + b"[" * 100, b"9" * 5000]
)
def test_what_is_not_json_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the parser's own words
        load_json(body)
