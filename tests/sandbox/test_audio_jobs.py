"""The life of a job at the pretend Venice: quote, queue, retrieve, complete, and the money that follows it."""

from __future__ import annotations

import miniaudio
import pytest

from app.domain.money import MICRO
from app.sandbox import build_world
from app.sandbox.jobs import JobPlan
from app.sandbox.models_catalogue import MODELS, find_model
from tests.sandbox.conftest import NOON_S, SONG, Caller, StillClock
from tests.sandbox.wallets import Wallet, iso


async def test_the_model_list_tells_enough_to_build_a_form(caller: Caller) -> None:
    answer = (await caller.client.get("/api/v1/models?type=music")).json()
    specs = {entry["id"]: entry["model_spec"] for entry in answer["data"]}
    assert len(specs) == 14
    assert specs["ace-step-15"]["duration_options"] == [60, 90, 120, 150, 180, 210]
    assert specs["ace-step-15"]["pricing"]["durations"]["60"]["usd"] == 0.03
    assert specs["elevenlabs-music"]["pricing"]["durations"]["600"]["usd"] == 6.9
    assert specs["elevenlabs-sound-effects-v2"]["supports_loop"] is True
    assert specs["minimax-music-v2"]["lyrics_required"] is True
    assert len(specs["elevenlabs-tts-v3"]["voices"]) == 20
    assert len(specs["seed-audio-1-0"]["voices"]) == 25
    for spec in specs.values():
        assert len(spec["pricing"]) == 1
        assert spec["supported_formats"] == [spec["default_format"]]


async def test_an_unknown_model_type_is_refused_with_details(caller: Caller) -> None:
    answer = await caller.client.get("/api/v1/models?type=bogus")
    assert answer.status_code == 400
    assert "type" in answer.json()["details"]


@pytest.mark.parametrize(
    "body,quote",
    [
        ({"model": "elevenlabs-music", "duration_seconds": 60}, 0.69),
        ({"model": "elevenlabs-music", "duration_seconds": 61}, 1.38),
        ({"model": "elevenlabs-music"}, 0.69),
        ({"model": "ace-step-15", "duration_seconds": "90"}, 0.04),
        ({"model": "elevenlabs-sound-effects-v2", "duration_seconds": 7}, 0.0161),
        ({"model": "elevenlabs-tts-v3", "character_count": 1000}, 0.115),
        ({"model": "elevenlabs-tts-v3", "character_count": 13}, 0.001495),
        ({"model": "stable-audio-25"}, 0.19),
        ({"model": "seed-audio-1-0"}, 0.345),
        ({"model": "mmaudio-v2-text-to-audio", "duration_seconds": 1}, 0.00092),
    ],
)
async def test_a_quote_needs_no_credentials(caller: Caller, body: dict[str, object], quote: float) -> None:
    answer = await caller.post("audio/quote", body)
    assert (answer.status_code, answer.json()) == (200, {"quote": quote})


@pytest.mark.parametrize(
    "body",
    [
        {"model": "lyria-3-pro", "duration_seconds": 60},
        {"model": "elevenlabs-tts-v3"},
        {"model": "ace-step-15", "duration_seconds": 61},
        {"model": "elevenlabs-music", "duration_seconds": 601},
        {"model": "elevenlabs-music", "colour": "blue"},
        {"model": "elevenlabs-tts-v3", "character_count": 5001},
        {"model": "elevenlabs-tts-v3", "character_count": "13"},
        {"model": 7},
        {},
    ],
)
async def test_a_quote_is_strict(caller: Caller, body: dict[str, object]) -> None:
    assert (await caller.post("audio/quote", body)).status_code == 400


async def test_a_job_runs_and_its_audio_is_delivered_until_completed(
    caller: Caller, wall: StillClock
) -> None:
    job = await caller.queued()
    wall.now_s += 4
    progress = await caller.ask("audio/retrieve", job)
    assert progress.json() == {
        "status": "PROCESSING",
        "average_execution_time": 10_000,
        "execution_duration": 4_000,
    }
    assert (await caller.ask("audio/complete", job)).json() == {"success": False}
    wall.now_s += 6
    for _ in range(2):
        audio = await caller.ask("audio/retrieve", job)
        assert audio.headers["content-type"] == "audio/wav"
        assert audio.headers["x-venice-audio-format"] == "wav"
        assert audio.headers["x-venice-model-id"] == "sonilo-v1-1-music"
        assert miniaudio.decode(audio.content).duration == 10
    assert (await caller.ask("audio/complete", job)).json() == {"success": True}
    gone = await caller.ask("audio/retrieve", job)
    assert gone.status_code == 404


async def test_media_may_be_deleted_by_the_download_itself(caller: Caller, wall: StillClock) -> None:
    job = await caller.queued()
    body = {**job, "delete_media_on_completion": True}
    assert (await caller.ask("audio/retrieve", body)).json()["status"] == "PROCESSING"
    wall.now_s += 10
    assert (await caller.ask("audio/retrieve", body)).headers["content-type"] == "audio/wav"
    assert (await caller.ask("audio/retrieve", job)).status_code == 404


async def test_media_expires(caller: Caller, wall: StillClock) -> None:
    job = await caller.queued()
    wall.now_s += 20
    assert (await caller.ask("audio/retrieve", job)).status_code == 200
    wall.now_s += 24 * 3600 + 1
    assert (await caller.ask("audio/retrieve", job)).status_code == 404


async def test_only_the_account_that_queued_a_job_knows_it(caller: Caller) -> None:
    job = await caller.queued()
    unknown = await caller.ask("audio/retrieve", {**job, "queue_id": "11111111-1111-4111-8111-111111111111"})
    by_key = await caller.by_key("audio/retrieve", job)
    other_model = await caller.ask("audio/complete", {**job, "model": "lyria-3-pro"})
    for answer in (unknown, by_key, other_model):
        assert (answer.status_code, answer.json()) == (400, {"error": "Request ID is invalid."})


async def test_queueing_charges_at_once_and_a_failed_job_is_refunded(
    caller: Caller, wall: StillClock
) -> None:
    await caller.control("fail-next", status=503, error="Model is at capacity", at=0.5)
    job = await caller.queued()
    assert caller.world.ledger.balance(caller.wallet.account) == 5 * MICRO - 28_750
    wall.now_s += 5
    failed = await caller.ask("audio/retrieve", job)
    assert (failed.status_code, failed.json()) == (
        503,
        {"error": "Model is at capacity", "credits_refunded": True},
    )
    rows = (await caller.look(f"x402/transactions/{caller.wallet.address}")).json()["data"]["transactions"]
    assert [(row["type"], row["amount"]) for row in rows] == [
        ("REFUND", 0.02875),
        ("CHARGE", -0.02875),
        ("TOP_UP", 5),
    ]
    assert rows[0]["requestId"] == rows[1]["requestId"] == job["queue_id"]
    assert rows[0]["balanceAfter"] == 5
    assert rows[1]["createdAt"] == iso(NOON_S)
    await caller.ask("audio/retrieve", job)
    assert caller.world.ledger.balance(caller.wallet.account) == 5 * MICRO


async def test_a_failure_may_come_without_refund(caller: Caller, wall: StillClock) -> None:
    await caller.control("fail-next", refunded=False, status=422, suggested_prompt="a gentler river")
    job = await caller.queued()
    wall.now_s += 10
    failed = await caller.ask("audio/retrieve", job)
    assert failed.json()["credits_refunded"] is False
    assert failed.json()["suggested_prompt"] == "a gentler river"
    assert caller.world.ledger.balance(caller.wallet.account) == 5 * MICRO - 28_750


async def test_seed_audio_is_charged_by_its_length_when_done(caller: Caller, wall: StillClock) -> None:
    job = await caller.queued(model="seed-audio-1-0", prompt="a word " * 30, duration_seconds=None)
    assert caller.world.ledger.balance(caller.wallet.account) == 5 * MICRO
    wall.now_s += 10
    audio = await caller.ask("audio/retrieve", job)
    assert audio.headers["x-venice-audio-duration"] == "13.000"
    assert caller.world.ledger.balance(caller.wallet.account) == 5 * MICRO - 13 * 2_875


async def test_the_ledger_adds_up_and_pages_newest_first(caller: Caller) -> None:
    for _ in range(3):
        await caller.queued()
    path = f"x402/transactions/{caller.wallet.address}"
    first = (await caller.look(path + "?limit=2")).json()["data"]
    second = (await caller.look(path + "?limit=2&offset=2")).json()["data"]
    assert first["pagination"] == {"limit": 2, "offset": 0, "hasMore": True}
    assert second["pagination"]["hasMore"] is False
    rows = first["transactions"] + second["transactions"]
    assert len({row["id"] for row in rows}) == 4
    assert round(sum(row["amount"] for row in rows), 6) == first["currentBalance"]
    assert (await caller.look(path + "?limit=101")).status_code == 400


async def test_a_wallet_sees_only_its_own_pages(caller: Caller) -> None:
    stranger = Wallet()
    for page in ("balance", "transactions"):
        path = f"x402/{page}/{caller.wallet.address}"
        assert (await caller.look(path, stranger)).status_code == 403
        nobody = await caller.client.get(f"/api/v1/{path}")
        assert nobody.status_code == 402
        assert nobody.json()["accepts"] == []
    assert (await caller.look("x402/balance/0x123")).status_code == 400


async def test_every_model_delivers_audio_that_decodes(caller: Caller, wall: StillClock) -> None:
    await caller.control("limits", enabled=False)
    await caller.control("credit", account=caller.wallet.address, amount_micro_usd=50 * MICRO)
    for model in MODELS:
        body: dict[str, object] = {"model": model.id, "prompt": "a small tune for a test"}
        if model.can("lyrics_required") or model.needs_lyrics_unless:
            body["lyrics_prompt"] = "la la la la la la"
        job = {**(await caller.ask("audio/queue", body)).json()}
        del job["status"]
        wall.now_s += 10
        audio = await caller.ask("audio/retrieve", job)
        assert audio.headers["content-type"] in {"audio/mpeg", "audio/wav", "audio/flac"}
        assert miniaudio.decode(audio.content, nchannels=1, sample_rate=22_050).duration > 0.9


async def test_content_policy_offers_another_prompt_and_charges_nothing(caller: Caller) -> None:
    answer = await caller.ask("audio/queue", {**SONG, "prompt": "a Forbidden river song"})
    assert answer.status_code == 422
    assert answer.json()["suggested_prompt"] == "a gentle river song"
    assert caller.world.ledger.balance(caller.wallet.account) == 5 * MICRO


async def test_job_lengths_follow_the_control(caller: Caller, wall: StillClock) -> None:
    await caller.control("jobs", job_seconds=100, p80_seconds=130)
    await caller.control("jobs", model="lyria-3-pro", job_seconds=1)
    await caller.control("clock", speed=10)
    slow = await caller.queued()
    quick = await caller.queued(model="lyria-3-pro", duration_seconds=None)
    wall.now_s += 1
    progress = (await caller.ask("audio/retrieve", slow)).json()
    assert (progress["average_execution_time"], progress["execution_duration"]) == (130_000, 10_000)
    assert (await caller.ask("audio/retrieve", quick)).headers["content-type"] == "audio/wav"
    await caller.control("clock", advance_s=9)
    assert (await caller.ask("audio/retrieve", slow)).headers["content-type"] == "audio/wav"


def test_lengths_spread_around_the_middle() -> None:
    world = build_world(seed="spread", job_seconds=100, spread=0.25, wall=lambda: NOON_S)
    model = find_model("lyria-3-pro")
    assert model is not None
    lengths = [world.jobs.start(JobPlan("a", model, "p", None, 0)).length_s for _ in range(200)]
    assert 75 <= min(lengths) < 80
    assert 120 < max(lengths) <= 125
