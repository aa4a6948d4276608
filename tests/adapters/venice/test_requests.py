"""What we send: only what was set, only what is known, and the same bytes for the same wish."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from app.adapters.venice import requests
from app.domain.catalogue import AudioModel, JobRequest, Pricing
from app.domain.errors import InvalidRequest

PROMPT = "Ten or more characters"


def test_a_bare_wish_is_model_and_prompt() -> None:
    body = requests.queue_body(JobRequest(model="m", prompt=PROMPT, title="Never sent", lyrics=""))
    assert json.loads(body) == {"model": "m", "prompt": PROMPT}


def test_every_option_travels_under_venices_name() -> None:
    wish = JobRequest(
        model="m",
        prompt="Größe ✓",
        lyrics="La la",
        duration_s=30,
        force_instrumental=False,
        lyrics_optimizer=True,
        loop=True,
        voice="Aria",
        language_code="de",
        speed=Decimal("1.25"),
    )
    assert json.loads(requests.queue_body(wish)) == {
        "model": "m",
        "prompt": "Größe ✓",
        "lyrics_prompt": "La la",
        "duration_seconds": 30,
        "force_instrumental": False,
        "lyrics_optimizer": True,
        "loop": True,
        "voice": "Aria",
        "language_code": "de",
        "speed": 1.25,
    }
    assert requests.queue_body(wish) == requests.queue_body(wish)


@pytest.mark.parametrize(
    "wish, field",
    [
        (JobRequest(model="m", prompt=""), "prompt"),
        (JobRequest(model="m", prompt="lone \ud800 surrogate"), "prompt"),
        (JobRequest(model="", prompt=PROMPT), "model"),
        (JobRequest(model="m", prompt=PROMPT, speed=Decimal("0.2")), "speed"),
        (JobRequest(model="m", prompt=PROMPT, speed=Decimal(5)), "speed"),
        (JobRequest(model="m", prompt=PROMPT, speed=Decimal("nan")), "speed"),
        (JobRequest(model="m", prompt=PROMPT, duration_s=0), "duration_s"),
        (JobRequest(model="m", prompt=PROMPT, voice=""), "voice"),
    ],
)
def test_what_venice_would_refuse_is_not_sent(wish: JobRequest, field: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        requests.queue_body(wish)
    assert list(caught.value.problems) == [field]


def test_a_quote_names_what_the_price_depends_on() -> None:
    wish = JobRequest(model="m", prompt="12345 \N{MUSICAL SYMBOL G CLEF}", duration_s=9)
    by_length = AudioModel("m", "M", Pricing(per_second_micro_usdc=1), max_duration_s=60)
    by_text = AudioModel("m", "M", Pricing(per_thousand_characters_micro_usdc=1))
    assert json.loads(requests.quote_body(by_length, wish)) == {"model": "m", "duration_seconds": 9}
    assert json.loads(requests.quote_body(by_text, wish)) == {"model": "m", "character_count": 8}


def test_a_look_never_asks_for_deletion() -> None:
    assert json.loads(requests.retrieve_body("m", "q")) == {
        "model": "m",
        "queue_id": "q",
        "delete_media_on_completion": False,
    }
    assert json.loads(requests.complete_body("m", "q")) == {"model": "m", "queue_id": "q"}
