"""Jobs and their timelines."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from app.adapters.store.connection import Database
from app.adapters.store.rows import from_us, maybe_bool, maybe_time, maybe_us, read_all, to_us
from app.domain.job import Job, JobState, JobStep, ListedTerms, StepKind
from app.domain.observation import SavedAudio

_SAVE = """
    INSERT INTO jobs (
        id, account_id, model, queue_id, title, created_at_us, prompt, summary, price_micro_usdc, state,
        p80_ms, elapsed_ms, seen_at_us, polls, troubles_in_a_row, notice, notice_code, suggested_prompt,
        refunded, audio_path, audio_sha256, audio_size_bytes, audio_format, audio_duration_s, audio_verified,
        audio_problem, finished_at_us, seller_url, listing_price_micro_usdc, median_price_micro_usdc, listed_payee,
        listed_network_key, listed_network_name, listed_in_usdc, listed_timeout_s, media_until_us, audio_vouched
    ) VALUES (
        :id, :account_id, :model, :queue_id, :title, :created_at_us, :prompt, :summary, :price_micro_usdc, :state,
        :p80_ms, :elapsed_ms, :seen_at_us, :polls, :troubles_in_a_row, :notice, :notice_code, :suggested_prompt,
        :refunded, :audio_path, :audio_sha256, :audio_size_bytes, :audio_format, :audio_duration_s, :audio_verified,
        :audio_problem, :finished_at_us, :seller_url, :listing_price_micro_usdc, :median_price_micro_usdc,
        :listed_payee, :listed_network_key, :listed_network_name, :listed_in_usdc, :listed_timeout_s,
        :media_until_us, :audio_vouched
    ) ON CONFLICT (id) DO UPDATE SET
        account_id = excluded.account_id, model = excluded.model, queue_id = excluded.queue_id,
        title = excluded.title, created_at_us = excluded.created_at_us, prompt = excluded.prompt,
        summary = excluded.summary, price_micro_usdc = excluded.price_micro_usdc, state = excluded.state,
        p80_ms = excluded.p80_ms, elapsed_ms = excluded.elapsed_ms, seen_at_us = excluded.seen_at_us,
        polls = excluded.polls, troubles_in_a_row = excluded.troubles_in_a_row, notice = excluded.notice,
        notice_code = excluded.notice_code, suggested_prompt = excluded.suggested_prompt,
        refunded = excluded.refunded, audio_path = excluded.audio_path, audio_sha256 = excluded.audio_sha256,
        audio_size_bytes = excluded.audio_size_bytes, audio_format = excluded.audio_format,
        audio_duration_s = excluded.audio_duration_s, audio_verified = excluded.audio_verified,
        audio_problem = excluded.audio_problem, finished_at_us = excluded.finished_at_us,
        seller_url = excluded.seller_url, listing_price_micro_usdc = excluded.listing_price_micro_usdc,
        median_price_micro_usdc = excluded.median_price_micro_usdc, listed_payee = excluded.listed_payee,
        listed_network_key = excluded.listed_network_key, listed_network_name = excluded.listed_network_name,
        listed_in_usdc = excluded.listed_in_usdc, listed_timeout_s = excluded.listed_timeout_s,
        media_until_us = excluded.media_until_us, audio_vouched = excluded.audio_vouched
"""


class SqliteJobs:
    """``ports.stores.JobStore``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def jobs(self) -> tuple[Job, ...]:
        """All jobs, newest first."""
        return await self._database.read(_jobs)

    async def save_job(self, job: Job, steps: Iterable[JobStep] = ()) -> None:
        """Insert or replace a job and append timeline steps, in one commit."""
        lines = tuple(steps)
        await self._database.write(lambda connection: write_job(connection, job, lines))

    async def steps(self, job_id: str) -> tuple[JobStep, ...]:
        """A job's timeline, oldest first."""
        return await self._database.read(lambda connection: _steps(connection, job_id))

    async def forget_job(self, job_id: str) -> None:
        """Remove a job and its timeline; money records stay."""
        await self._database.write(
            lambda connection: connection.execute("DELETE FROM jobs WHERE id = ?", (job_id,))
        )


def write_job(connection: sqlite3.Connection, job: Job, steps: Iterable[JobStep]) -> None:
    """Insert or replace a job and append steps, inside the caller's transaction."""
    connection.execute(_SAVE, _row(job))
    connection.executemany(
        "INSERT INTO job_steps (job_id, kind, at_us, detail) VALUES (?, ?, ?, ?)",
        [(step.job_id, step.kind.value, to_us(step.at), step.detail) for step in steps],
    )


def _jobs(connection: sqlite3.Connection) -> tuple[Job, ...]:
    return read_all(connection.execute("SELECT * FROM jobs ORDER BY created_at_us DESC, rowid DESC"), _job)


def _steps(connection: sqlite3.Connection, job_id: str) -> tuple[JobStep, ...]:
    rows = connection.execute("SELECT * FROM job_steps WHERE job_id = ? ORDER BY seq", (job_id,))
    return read_all(
        rows, lambda row: JobStep(row["job_id"], StepKind(row["kind"]), from_us(row["at_us"]), row["detail"])
    )


def _job(row: sqlite3.Row) -> Job:
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
    )


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


def _row(job: Job) -> dict[str, object]:
    audio, listed = job.audio, job.listed
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
        "refunded": job.refunded,
        "audio_path": audio.path if audio else None,
        "audio_sha256": audio.sha256 if audio else None,
        "audio_size_bytes": audio.size_bytes if audio else None,
        "audio_format": audio.audio_format if audio else None,
        "audio_duration_s": audio.duration_s if audio else None,
        "audio_verified": audio.verified if audio else None,
        "audio_problem": audio.problem if audio else None,
        "finished_at_us": maybe_us(job.finished_at),
        "seller_url": job.seller_url,
        "listing_price_micro_usdc": job.listing_price_micro_usdc,
        "median_price_micro_usdc": job.median_price_micro_usdc,
        "listed_payee": listed.payee if listed else None,
        "listed_network_key": listed.network_key if listed else None,
        "listed_network_name": listed.network_name if listed else None,
        "listed_in_usdc": listed.asset_is_usdc if listed else None,
        "listed_timeout_s": listed.max_timeout_s if listed else None,
        "media_until_us": maybe_us(job.media_until),
        "audio_vouched": audio.vouched if audio else True,
    }
