"""A request is held against what its model can do, before anything is sent."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.catalogue import AudioModel, JobRequest, Pricing, problems

PLAIN = AudioModel("m", "Plain", Pricing(per_generation_micro_usdc=180_000))
RICH = AudioModel(
    "r",
    "Rich",
    Pricing(tiers=((0, 60, 690_000), (61, 600, 6_900_000))),
    prompt_limit=100,
    supports_lyrics=True,
    lyrics_limit=20,
    supports_lyrics_optimizer=True,
    supports_instrumental=True,
    supports_loop=True,
    supports_language=True,
    supports_speed=True,
    voices=("Aria", "Roger"),
    default_voice="Aria",
    min_duration_s=5,
    max_duration_s=600,
)
PROMPT = "a slow bell over water"


def request(model: AudioModel = PLAIN, /, **changes: object) -> JobRequest:
    return replace(JobRequest(model.id, PROMPT), **changes)  # type: ignore[arg-type]


def test_a_plain_request_is_fine() -> None:
    assert problems(PLAIN, request()) == {}
    assert problems(RICH, request(RICH)) == {}


def test_a_request_that_uses_everything_a_model_offers_is_fine() -> None:
    full = request(
        RICH,
        lyrics="la la",
        duration_s=60,
        force_instrumental=False,
        lyrics_optimizer=True,
        loop=True,
        voice="Roger",
        language_code="it",
        speed=Decimal("1.5"),
    )
    assert problems(RICH, full) == {}


@pytest.mark.parametrize(
    "changes, field, words",
    [
        ({"prompt": "short"}, "prompt", "The prompt needs at least 10 characters."),
        ({"prompt": " " * 50 + "short"}, "prompt", "The prompt needs at least 10 characters."),
        ({"lyrics": "la"}, "lyrics", "This model takes no lyrics."),
        ({"voice": "Aria"}, "voice", "This model does not have that voice."),
        ({"voice": ""}, "voice", "This model does not have that voice."),
        ({"loop": False}, "loop", "This model cannot loop."),
        (
            {"force_instrumental": False},
            "force_instrumental",
            "This model cannot be told to leave out singing.",
        ),
        ({"lyrics_optimizer": True}, "lyrics_optimizer", "This model cannot write lyrics itself."),
        ({"language_code": "it"}, "language_code", "This model takes no language."),
        ({"speed": Decimal(1)}, "speed", "This model's speed cannot be set."),
        ({"duration_s": 10}, "duration_s", "This model chooses its own length."),
    ],
)
def test_what_a_plain_model_cannot_do_is_said(changes: dict[str, object], field: str, words: str) -> None:
    assert problems(PLAIN, request(**changes)) == {field: words}


@pytest.mark.parametrize(
    "changes, field, words",
    [
        ({"prompt": "x" * 101}, "prompt", "The prompt may have 100 characters; it has 101."),
        ({"lyrics": "x" * 21}, "lyrics", "Lyrics may have 20 characters; they have 21."),
        ({"voice": "aria"}, "voice", "This model does not have that voice."),
        ({"speed": Decimal("0.24")}, "speed", "Speed may be 0.25 to 4."),
        ({"speed": Decimal("4.01")}, "speed", "Speed may be 0.25 to 4."),
        ({"duration_s": 4}, "duration_s", "This model makes 5 to 600 seconds."),
        ({"duration_s": 601}, "duration_s", "This model makes 5 to 600 seconds."),
    ],
)
def test_the_bounds_of_a_rich_model_are_said(changes: dict[str, object], field: str, words: str) -> None:
    assert problems(RICH, request(RICH, **changes)) == {field: words}


@pytest.mark.parametrize("text, chars", [("x" * 100, 100), ("  " + "x" * 100 + " ", 100)])
def test_blanks_around_a_prompt_do_not_count(text: str, chars: int) -> None:
    assert problems(RICH, request(RICH, prompt=text)) == {}
    assert len(text.strip()) == chars


def test_lyrics_that_a_model_needs_may_be_written_or_left_out_by_it() -> None:
    needy = replace(RICH, lyrics_required=True)
    assert problems(needy, request(needy)) == {"lyrics": "This model needs lyrics."}
    assert problems(needy, request(needy, lyrics="  ")) == {"lyrics": "This model needs lyrics."}
    assert problems(needy, request(needy, lyrics_optimizer=False)) == {"lyrics": "This model needs lyrics."}
    assert problems(needy, request(needy, lyrics="la")) == {}
    assert problems(needy, request(needy, lyrics_optimizer=True)) == {}
    assert problems(needy, request(needy, force_instrumental=True)) == {}


def test_a_model_with_fixed_lengths_names_them() -> None:
    fixed = replace(PLAIN, duration_options=(30, 60))
    assert problems(fixed, request(fixed, duration_s=30)) == {}
    assert problems(fixed, request(fixed, duration_s=45)) == {
        "duration_s": "This model makes 30, 60 seconds."
    }
    assert fixed.has_duration
    assert not PLAIN.has_duration


def test_a_model_without_a_shortest_length_starts_at_one_second() -> None:
    open_start = replace(RICH, min_duration_s=None)
    assert problems(open_start, request(RICH, duration_s=1)) == {}
    assert problems(open_start, request(RICH, duration_s=601)) == {
        "duration_s": "This model makes 1 to 600 seconds."
    }


@given(
    st.builds(
        JobRequest,
        model=st.just("m"),
        prompt=st.text(max_size=120),
        lyrics=st.none() | st.text(max_size=30),
        duration_s=st.none() | st.integers(-10, 700),
        force_instrumental=st.none() | st.booleans(),
        lyrics_optimizer=st.none() | st.booleans(),
        loop=st.none() | st.booleans(),
        voice=st.none() | st.sampled_from(["Aria", "Nobody"]),
        language_code=st.none() | st.just("it"),
        speed=st.none() | st.decimals(0, 5, places=2),
    ),
    st.sampled_from([PLAIN, RICH]),
)
def test_a_request_without_problems_holds_every_bound(asked: JobRequest, model: AudioModel) -> None:
    found = problems(model, asked)
    assert all(words.endswith(".") for words in found.values())
    if found:
        return
    assert len(asked.prompt.strip()) >= model.min_prompt_length
    assert asked.voice is None or asked.voice in model.voices
    assert asked.loop is None or model.supports_loop
    assert not (asked.lyrics or "").strip() or model.supports_lyrics
    if asked.duration_s is not None:
        assert model.max_duration_s is not None
        assert 5 <= asked.duration_s <= model.max_duration_s


@pytest.mark.parametrize(
    "pricing, words",
    [
        (Pricing(per_generation_micro_usdc=180_000), "$0.18 each"),
        (Pricing(per_generation_micro_usdc=0), "$0.00 each"),
        (Pricing(per_second_micro_usdc=2_300), "$0.0023 a second"),
        (Pricing(per_thousand_characters_micro_usdc=115_000), "$0.115 per 1,000 characters"),
        (Pricing(tiers=((0, 60, 690_000), (61, 600, 6_900_000))), "$0.69 to $6.90 by length"),
        (Pricing(tiers=((0, 60, 690_000),)), "$0.69"),
        (Pricing(), "price on request"),
    ],
)
def test_a_price_is_one_short_phrase(pricing: Pricing, words: str) -> None:
    assert pricing.words() == words
    assert pricing.by_characters == ("characters" in words)


@pytest.mark.parametrize(
    "changes, words",
    [
        ({"duration_s": 60}, "60 s"),
        ({"duration_s": 60, "voice": "Aria"}, "60 s · Aria"),
        ({"voice": "Aria"}, "Aria"),
        ({"prompt": "x" * 1234}, "1,234 characters"),
    ],
)
def test_a_request_is_told_apart_in_one_line(changes: dict[str, object], words: str) -> None:
    assert request(**changes).summary() == words
