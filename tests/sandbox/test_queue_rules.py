"""What the strict queue route refuses and accepts, model by model."""

from __future__ import annotations

import pytest

from tests.sandbox.conftest import SONG, Caller


@pytest.mark.parametrize(
    "changes,field",
    [
        ({"colour": "blue"}, "_errors"),
        ({"prompt": "short"}, "prompt"),
        ({"prompt": "x" * 1001}, "prompt"),
        ({"prompt": None}, "prompt"),
        ({"lyrics_prompt": "la la la la la"}, "lyrics_prompt"),
        ({"force_instrumental": True}, "force_instrumental"),
        ({"lyrics_optimizer": False}, "lyrics_optimizer"),
        ({"loop": True}, "loop"),
        ({"voice": "Aria"}, "voice"),
        ({"language_code": "en"}, "language_code"),
        ({"speed": 1}, "speed"),
        ({"speed": 9}, "speed"),
        ({"duration_seconds": 4}, "duration_seconds"),
        ({"duration_seconds": 10.5}, "duration_seconds"),
        ({"duration_seconds": "ten"}, "duration_seconds"),
        ({"model": "minimax-music-v2", "duration_seconds": None}, "lyrics_prompt"),
        ({"model": "minimax-music-v25", "duration_seconds": None}, "lyrics_prompt"),
        ({"model": "elevenlabs-tts-v3", "voice": "Nobody", "duration_seconds": None}, "voice"),
        ({"model": "elevenlabs-tts-multilingual-v2", "speed": 2, "duration_seconds": None}, "speed"),
    ],
)
async def test_an_option_that_the_model_lacks_is_refused_by_name(
    caller: Caller, changes: dict[str, object], field: str
) -> None:
    body = {name: value for name, value in {**SONG, **changes}.items() if value is not None}
    answer = await caller.ask("audio/queue", body)
    assert answer.status_code == 400, answer.text
    assert answer.json()["details"][field]
    assert answer.json()["issues"]
    assert not caller.world.jobs.all


@pytest.mark.parametrize(
    "body",
    [
        {"model": "minimax-music-v2", "prompt": "a slow ballad", "lyrics_prompt": "[Verse] walking home"},
        {"model": "minimax-music-v26", "prompt": "a slow ballad", "force_instrumental": True},
        {"model": "minimax-music-v25", "prompt": "a slow ballad", "lyrics_optimizer": True},
        {"model": "elevenlabs-tts-v3", "prompt": "Hi", "voice": "21m00Tcm4TlvDq8ikWAM"},
        {"model": "elevenlabs-tts-multilingual-v2", "prompt": "Hello", "voice": "Lily", "speed": 0.9},
        {"model": "elevenlabs-sound-effects-v2", "prompt": "waves on a shore", "loop": True},
    ],
)
async def test_an_option_that_the_model_has_is_accepted(caller: Caller, body: dict[str, object]) -> None:
    assert (await caller.ask("audio/queue", body)).status_code == 200
