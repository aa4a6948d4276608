"""A pasted queue answer is found wherever it stands, and nothing else is taken for one."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.pasted import MOST_CHARACTERS, checked_identifier, read_queue_answer

ANSWER = '{"model": "elevenlabs-music", "queue_id": "9f2c-41aa", "status": "QUEUED"}'
FOUND = ("elevenlabs-music", "9f2c-41aa")
IDENTIFIERS = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=200)


@pytest.mark.parametrize(
    "text",
    [
        ANSWER,
        f"\ufeff  {ANSWER}\n",
        f"```json\n{ANSWER}\n```",
        f"HTTP/1.1 200 OK\ncontent-type: application/json\n\n{ANSWER}",
        f'{{"data": {ANSWER}, "ok": true}}',
        f"[{ANSWER}, {ANSWER}]",
        f"{{not json}} {{{{ {ANSWER} }}",
        json.dumps(json.loads(ANSWER), indent=4),
        '{"queue_id":" 9f2c-41aa ","model":"elevenlabs-music"}',
    ],
)
def test_an_answer_is_found_wherever_it_stands(text: str) -> None:
    assert read_queue_answer(text) == FOUND


@given(IDENTIFIERS, IDENTIFIERS, st.text(st.characters(exclude_characters="{}"), max_size=50))
def test_what_was_queued_is_read_back(model: str, queue_id: str, around: str) -> None:
    pasted = around + json.dumps({"model": model, "queue_id": queue_id}) + around
    assert read_queue_answer(pasted) == (model, queue_id)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "{}",
        '{"model": "m"}',
        '{"queue_id": "q"}',
        '{"model": 5, "queue_id": "q"}',
        '{"model": "", "queue_id": "q"}',
        '["model", "queue_id"]',
        ANSWER[:-5],
        "{" * 1000,
        '{"a":' * 3_000,
    ],
)
def test_what_holds_no_answer_is_refused_in_words(text: str) -> None:
    with pytest.raises(InvalidInput, match="No queue answer"):
        read_queue_answer(text)


def test_two_different_answers_are_not_guessed_between() -> None:
    with pytest.raises(InvalidInput, match="more than one"):
        read_queue_answer(ANSWER + ANSWER.replace("9f2c", "0000"))


def test_far_too_much_text_is_not_searched() -> None:
    with pytest.raises(InvalidInput, match="too long"):
        read_queue_answer(ANSWER + " " * MOST_CHARACTERS)


@pytest.mark.parametrize("text", ["", " ", "a b", "a\nb", "é", "a" * 201, "\u202ea", "a\0"])
def test_an_identifier_is_plain_and_short(text: str) -> None:
    with pytest.raises(InvalidInput):
        checked_identifier(text)
    if text.strip():
        with pytest.raises(InvalidInput):
            read_queue_answer(json.dumps({"model": "m", "queue_id": text}))


@given(st.text(max_size=300))
def test_no_text_breaks_the_search(text: str) -> None:
    with pytest.raises(InvalidInput):
        read_queue_answer("{" + text)
