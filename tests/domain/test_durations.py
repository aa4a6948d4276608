"""Which jobs are compared with which, and what a finished one says about how long it took."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.catalogue import AudioModel, JobRequest, Pricing
from app.domain.durations import Duration, Kind, kind_of, size_of, told_p80_s, took
from app.domain.job import Job, JobState, advance
from app.domain.observation import StillMaking, Trouble
from tests.domain.things import NOW, a_job

from app.domain.errors import Unreachable  # isort: skip

MUSIC = AudioModel("m", "Music", Pricing(), max_duration_s=300, default_duration_s=60)
SPEECH = AudioModel("s", "Speech", Pricing(per_thousand_characters_micro_usdc=1), voices=("Aria",))
ONE_SIZE = AudioModel("o", "One size", Pricing(per_generation_micro_usdc=1), min_speed=Decimal(1))


@pytest.mark.parametrize(
    "model, request_, size",
    [
        (MUSIC, JobRequest("m", "x" * 20), "64s"),
        (MUSIC, JobRequest("m", "x" * 20, duration_s=65), "128s"),
        (MUSIC, JobRequest("m", "x" * 20, duration_s=3), "8s"),
        (SPEECH, JobRequest("s", "x" * 900), "1024c"),
        (ONE_SIZE, JobRequest("o", "x" * 900), ""),
        (AudioModel("m", "No default", Pricing(), max_duration_s=9), JobRequest("m", "x"), ""),
    ],
)
def test_a_size_is_what_the_time_may_depend_on(model: AudioModel, request_: JobRequest, size: str) -> None:
    assert size_of(model, request_) == size


def test_a_kind_is_a_model_a_size_and_a_host() -> None:
    assert kind_of(a_job(size="64s")) == Kind("elevenlabs-music", "64s", "")
    at_a_seller = a_job(seller_url="https://shop.example/retrieve")
    assert kind_of(at_a_seller) == Kind("elevenlabs-music", "", "shop.example")


def seen(job: Job, at_s: float, elapsed_s: float | None, p80_s: float | None = 60.0) -> Job:
    """After a look that said: still being made."""
    told = StillMaking(
        None if p80_s is None else int(p80_s * 1000), None if elapsed_s is None else int(elapsed_s * 1000)
    )
    return advance(job, told, NOW + timedelta(seconds=at_s))[0]


def found(job: Job, at_s: float, inference_s: float | None = None) -> tuple[float, float] | None:
    """Between which times it was done, noticed at ``at_s``."""
    duration = took(job, NOW + timedelta(seconds=at_s), inference_s)
    return None if duration is None else (duration.low_s, duration.high_s)


def test_a_finish_lies_between_the_last_look_that_saw_it_run_and_the_one_that_did_not() -> None:
    job = seen(a_job(), 10.0, 8.0)
    assert took(job, NOW + timedelta(seconds=15)) == Duration(
        Kind("elevenlabs-music"), 8.0, 13.0, 60.0, NOW + timedelta(seconds=15)
    )


def test_a_look_that_got_no_answer_saw_nothing_run() -> None:
    job = seen(a_job(), 10.0, 8.0)
    job, _ = advance(job, Trouble(Unreachable(maybe_delivered=False)), NOW + timedelta(seconds=40))
    assert found(job, 45.0) == (8.0, 43.0)


def test_the_servers_own_figure_counts_where_it_can_be_true() -> None:
    job = seen(a_job(), 10.0, 8.0)
    assert found(job, 18.0, 12.0) == pytest.approx((11.88, 12.12))
    assert found(job, 18.0, 3.0) == found(job, 18.0, 99.0) == (8.0, 16.0)


def test_a_job_found_done_at_once_counts_from_when_we_queued_it() -> None:
    assert found(a_job(JobState.WAITING, price_micro_usdc=10), 7.0) == (0.0, 7.0)


def test_without_a_count_of_the_server_our_own_clock_counts() -> None:
    job = seen(a_job(price_micro_usdc=10), 10.0, None)
    assert found(job, 14.0) == (10.0, 14.0)


def test_a_job_that_nobody_knows_the_beginning_of_teaches_nothing() -> None:
    assert found(a_job(JobState.WAITING), 7.0) is None
    assert found(seen(a_job(), 10.0, None), 14.0) is None


def test_times_that_cannot_be_teach_nothing() -> None:
    job = a_job(JobState.WAITING, price_micro_usdc=10)
    assert found(job, -5.0) is None
    assert found(job, 40 * 24 * 3600.0) is None


@pytest.mark.parametrize("p80_ms, told", [(None, None), (0, None), (-3, None), (1500, 1.5)])
def test_an_estimate_is_a_time_or_none(p80_ms: int | None, told: float | None) -> None:
    assert told_p80_s(a_job(p80_ms=p80_ms)) == told
