"""The model list becomes our catalogue; what is broken or new never breaks the rest."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adapters.venice.models import read_models
from app.adapters.venice.provider import VeniceProvider
from app.domain import errors


@dataclass(frozen=True)
class Raw:
    """A number as it stands in the text, which Python would not write."""

    text: str


def entry(model_id: str = "m1", **spec: object) -> dict[str, object]:
    """One entry of the list."""
    return {"id": model_id, "type": "music", "model_spec": {"name": "Model", **spec}}


_RAW = "written as it stands, without the marks of a text"


def listed(*entries: object) -> bytes:
    """The list as bytes."""
    document = json.dumps({"object": "list", "data": entries}, default=lambda raw: f"{_RAW}{raw.text}{_RAW}")
    return document.replace(f'"{_RAW}', "").replace(f'{_RAW}"', "").encode()


async def test_the_sandboxs_whole_family_is_read(venice: VeniceProvider) -> None:
    models = {model.id: model for model in await venice.models()}
    music, speech, effects = (
        models["elevenlabs-music"],
        models["elevenlabs-tts-multilingual-v2"],
        models["elevenlabs-sound-effects-v2"],
    )
    assert music.pricing.words() == "$0.69 to $6.90 by length"
    assert (music.min_duration_s, music.max_duration_s, music.default_duration_s) == (3, 600, 60)
    assert music.supports_instrumental
    assert speech.pricing.words() == "$0.115 per 1,000 characters"
    assert speech.voices[:2] == ("Aria", "Roger")
    assert speech.default_voice == "Aria"
    assert (speech.min_speed, speech.max_speed) == (Decimal("0.7"), Decimal("1.2"))
    assert effects.pricing.words() == "$0.0023 a second"
    assert effects.supports_loop
    assert models["minimax-music-v2"].lyrics_required
    assert models["minimax-music-v2"].supports_lyrics
    assert models["ace-step-15"].duration_options[:2] == (60, 90)
    assert models["ace-step-15"].formats == ("flac",)


def test_what_a_model_does_not_say_takes_careful_defaults() -> None:
    [model] = read_models(listed({"id": "bare", "model_spec": {}}))
    assert model.name == "bare"
    assert model.min_prompt_length == 10
    assert model.formats == ("mp3",)
    assert not model.has_duration
    assert model.pricing.words() == "price on request"
    assert (model.min_speed, model.max_speed, model.default_speed) == (
        Decimal("0.25"),
        Decimal(4),
        Decimal(1),
    )


@pytest.mark.parametrize(
    "broken",
    [
        "text",
        {},
        {"id": "x y", "model_spec": {}},
        {"id": "m2"},
        entry("m2", pricing={"generation": {"usd": "much"}}),
        entry("m2", pricing={"generation": {"usd": -1}}),
        entry("m2", pricing={"per_second": {"usd": 1e300}}),
        entry("m2", min_duration=1.5),
        entry("m2", max_duration=-3),
        entry("m2", max_duration=10**12),
        entry("m2", max_duration=True),
        entry("m2", max_duration=Raw("1e999999999")),
        entry("m2", min_speed=True),
        entry("m2", pricing={"generation": {"usd": Raw("1e999999999")}}),
        entry("m2", min_speed="slow"),
        entry("m2", supports_loop="yes"),
        entry("m2", duration_options=["long"]),
        entry("m2", name=7),
    ],
)
def test_a_broken_entry_is_left_out(broken: object, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    assert [model.id for model in read_models(listed(broken, entry("good")))] == ["good"]
    assert "left out" in caplog.text


def test_other_families_offline_models_and_doubles_are_left_out() -> None:
    models = read_models(
        listed(
            {**entry("picture"), "type": "image"},
            entry("asleep", offline=True),
            entry("twice", min_prompt_length=3),
            entry("twice", min_prompt_length=99),
        )
    )
    assert [(model.id, model.min_prompt_length) for model in models] == [("twice", 3)]


def test_prices_are_rounded_up_and_tiers_sorted() -> None:
    tiers = {
        "b": {"usd": 1.0000001, "min_seconds": 61, "max_seconds": 120},
        "a": {"usd": 0.5, "min_seconds": 1, "max_seconds": 60.0},
    }
    [model] = read_models(listed(entry(pricing={"durations": tiers}, min_speed=None, min_duration=None)))
    assert model.pricing.tiers == ((1, 60, 500_000), (61, 120, 1_000_001))


def test_voices_and_formats_are_plain_text_or_nothing() -> None:
    [model] = read_models(
        listed(
            entry(
                voices=["Aria", 7, "", "Ev\u202eil", " spaced ", "Bo"],
                default_voice="Nobody",
                supported_formats="mp3",
                duration_options=["60", 30, 60, 0],
            )
        )
    )
    assert model.voices == ("Aria", "Bo")
    assert model.default_voice == ""
    assert model.formats == ("mp3",)
    assert model.duration_options == (30, 60)


def test_the_name_is_displayable() -> None:
    [model] = read_models(listed(entry(name="Nice\u202e\x00 model " + "x" * 500)))
    assert model.name.startswith("Nice model x")
    assert len(model.name) == 80


def test_a_list_of_which_nothing_can_be_read_is_malformed_but_an_empty_one_is_empty() -> None:
    with pytest.raises(errors.MalformedAnswer):
        read_models(listed("a", "b"))
    assert read_models(listed()) == ()


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@given(
    st.dictionaries(
        st.sampled_from(["pricing", "voices", "min_duration", "duration_options", "supports_loop", "name"]),
        JSON,
    )
)
def test_no_model_spec_breaks_the_list(spec: dict[str, object]) -> None:
    models = read_models(listed({"id": "odd", "model_spec": spec}, entry("good")))
    assert models[-1].id == "good"


@given(st.binary(max_size=300))
def test_any_bytes_are_a_list_or_a_malformed_answer(body: bytes) -> None:
    try:
        read_models(body)
    except errors.MalformedAnswer:
        return
