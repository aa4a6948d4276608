"""A job to and from the columns of its row."""

from __future__ import annotations

import json
import sqlite3
from decimal import Decimal, InvalidOperation

from app.adapters.store.rows import from_us, maybe_bool, maybe_time, maybe_us, to_us
from app.adapters.store.search import SORTED_BY
from app.domain.finding import folded
from app.domain.job import Job, JobState
from app.domain.job_options import JobOptions
from app.domain.listed_terms import ListedTerms
from app.domain.look_plan import LookPlan
from app.domain.observation import SavedAudio

TEXTS = ("title", "prompt", "options", "suggested_prompt", "prompt_forgotten", "sort_title")
"""What a person has a prompt forgotten in: nobody who read the job before writes it back."""


def job_row(job: Job) -> dict[str, object]:
    """Every column that is written from a job; the others are the records' own."""
    return {
        "id": job.id,
        "account_id": job.account_id,
        "model": job.model,
        "queue_id": job.queue_id,
        "title": job.title,
        "created_at_us": to_us(job.created_at),
        "prompt": job.prompt,
        "summary": job.summary,
        "price_micro_usdc": job.price_micro_usdc,
        "state": job.state.value,
        "p80_ms": job.p80_ms,
        "elapsed_ms": job.elapsed_ms,
        "seen_at_us": maybe_us(job.seen_at),
        "polls": job.polls,
        "troubles_in_a_row": job.troubles_in_a_row,
        "notice": job.notice,
        "notice_code": job.notice_code,
        "suggested_prompt": job.suggested_prompt,
        "refunded": None if job.refunded is None else int(job.refunded),
        **_audio_row(job.audio),
        "finished_at_us": maybe_us(job.finished_at),
        "seller_url": job.seller_url,
        "listing_price_micro_usdc": job.listing_price_micro_usdc,
        "median_price_micro_usdc": job.median_price_micro_usdc,
        **_listed_row(job.listed),
        "media_until_us": maybe_us(job.media_until),
        "options": _options_text(job.options),
        "prompt_forgotten": int(job.prompt_forgotten),
        "sort_title": folded(job.title)[:SORTED_BY],
        "running_ms": job.running_ms,
        "size": job.size,
        "look_plan": job.look_plan.value,
    }


def job_from(row: sqlite3.Row) -> Job:
    """The job of a row."""
    return Job(
        id=row["id"],
        account_id=row["account_id"],
        model=row["model"],
        queue_id=row["queue_id"],
        title=row["title"],
        created_at=from_us(row["created_at_us"]),
        prompt=row["prompt"],
        summary=row["summary"],
        price_micro_usdc=row["price_micro_usdc"],
        state=JobState(row["state"]),
        p80_ms=row["p80_ms"],
        elapsed_ms=row["elapsed_ms"],
        seen_at=maybe_time(row["seen_at_us"]),
        polls=row["polls"],
        troubles_in_a_row=row["troubles_in_a_row"],
        notice=row["notice"],
        notice_code=row["notice_code"],
        suggested_prompt=row["suggested_prompt"],
        refunded=maybe_bool(row["refunded"]),
        audio=_audio(row),
        finished_at=maybe_time(row["finished_at_us"]),
        seller_url=row["seller_url"],
        listing_price_micro_usdc=row["listing_price_micro_usdc"],
        median_price_micro_usdc=row["median_price_micro_usdc"],
        listed=_listed(row),
        media_until=maybe_time(row["media_until_us"]),
        options=_options(row["options"]),
        prompt_forgotten=bool(row["prompt_forgotten"]),
        running_ms=row["running_ms"],
        size=row["size"],
        look_plan=LookPlan(row["look_plan"]),
    )


def _audio_row(audio: SavedAudio | None) -> dict[str, object]:
    return {
        "audio_path": audio.path if audio else None,
        "audio_sha256": audio.sha256 if audio else None,
        "audio_size_bytes": audio.size_bytes if audio else None,
        "audio_format": audio.audio_format if audio else None,
        "audio_duration_s": audio.duration_s if audio else None,
        "audio_verified": int(audio.verified) if audio else None,
        "audio_problem": audio.problem if audio else None,
        "audio_vouched": int(audio.vouched) if audio else 1,
    }


def _audio(row: sqlite3.Row) -> SavedAudio | None:
    if row["audio_path"] is None:
        return None
    return SavedAudio(
        path=row["audio_path"],
        sha256=row["audio_sha256"],
        size_bytes=row["audio_size_bytes"],
        audio_format=row["audio_format"],
        duration_s=row["audio_duration_s"],
        verified=bool(row["audio_verified"]),
        problem=row["audio_problem"],
        vouched=bool(row["audio_vouched"]),
    )


def _listed_row(listed: ListedTerms | None) -> dict[str, object]:
    return {
        "listed_payee": listed.payee if listed else None,
        "listed_network_key": listed.network_key if listed else None,
        "listed_network_name": listed.network_name if listed else None,
        "listed_in_usdc": int(listed.asset_is_usdc) if listed else None,
        "listed_timeout_s": listed.max_timeout_s if listed else None,
    }


def _listed(row: sqlite3.Row) -> ListedTerms | None:
    if row["listed_payee"] is None:
        return None
    return ListedTerms(
        payee=row["listed_payee"],
        network_key=row["listed_network_key"],
        network_name=row["listed_network_name"],
        asset_is_usdc=bool(row["listed_in_usdc"]),
        max_timeout_s=row["listed_timeout_s"],
    )


_PLAIN_OPTIONS = (
    "lyrics",
    "duration_s",
    "force_instrumental",
    "lyrics_optimizer",
    "loop",
    "voice",
    "language_code",
)


def _options_text(options: JobOptions) -> str:
    """What was chosen, as JSON; empty where everything was left to the model."""
    chosen = {name: value for name in _PLAIN_OPTIONS if (value := getattr(options, name)) is not None} | (
        {} if options.speed is None else {"speed": str(options.speed)}
    )
    return json.dumps(chosen, ensure_ascii=False) if chosen else ""


def _options(text: str) -> JobOptions:
    if not text:
        return JobOptions()
    chosen = json.loads(text)
    speed = chosen.pop("speed", None)
    try:
        return JobOptions(**chosen, speed=None if speed is None else Decimal(speed))
    except InvalidOperation as error:
        raise ValueError("speed") from error
