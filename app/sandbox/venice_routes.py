"""The pretend Venice's audio and account routes. Top-up has a module of its own."""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.sandbox.admission import Admission
from app.sandbox.answers import ApiError, invalid_field, plain
from app.sandbox.audio import AudioStudio
from app.sandbox.bodies import (
    BodyT,
    CompleteBody,
    QueueBody,
    QuoteBody,
    RetrieveBody,
    check_queue,
    check_quote,
    checked_duration,
    known_model,
    read_body,
)
from app.sandbox.challenges import MINIMUM_CREDIT, MINIMUM_TOP_UP, SUGGESTED_TOP_UP, Challenges
from app.sandbox.jobs import Job, JobBoard, JobPlan
from app.sandbox.ledger import Ledger, Row
from app.sandbox.limits import Allowance, Limits
from app.sandbox.models_catalogue import MODELS
from app.sandbox.wire_format import iso, usd

FORBIDDEN_WORD = "forbidden"
"""A prompt with this word breaks the pretend content policy."""

_ADDRESS = re.compile(r"0x[0-9a-fA-F]{40}\Z")
_CONTENT_TYPES = {"mp3": "audio/mpeg", "wav": "audio/wav", "flac": "audio/flac"}
_MODEL_TYPES = ("all", "asr", "embedding", "image", "music", "text", "tts", "upscale", "video")
_POLICY = "Your prompt violates the content policy of Venice.ai or the model provider"


class VeniceRoutes:
    """Handlers; each raises ``ApiError`` for everything that is not success."""

    def __init__(
        self,
        *,
        admission: Admission,
        challenges: Challenges,
        jobs: JobBoard,
        ledger: Ledger,
        limits: Limits,
        audio: AudioStudio,
    ) -> None:
        self._admission = admission
        self._challenges = challenges
        self._jobs = jobs
        self._ledger = ledger
        self._limits = limits
        self._audio = audio

    async def models(self, request: Request) -> Response:
        """``GET /models?type=music``: no credentials needed; the sandbox only has music."""
        kind = request.query_params.get("type", "text")
        if kind not in _MODEL_TYPES:
            raise invalid_field("type", f"Invalid enum value, received '{kind[:40]}'")
        listed = [model.as_json() for model in MODELS] if kind in ("music", "all") else []
        return JSONResponse({"data": listed, "object": "list", "type": kind})

    async def quote(self, request: Request) -> Response:
        """``POST /audio/quote``: no credentials needed."""
        body = await _body(request, QuoteBody)
        model = known_model(body.model)
        check_quote(model, body)
        duration = checked_duration(model, body.duration_seconds)
        return JSONResponse({"quote": usd(model.price(duration, body.character_count))})

    async def queue(self, request: Request) -> Response:
        """``POST /audio/queue``: charges and starts a job."""
        account = await self._admission.admit(request, "audio/queue")
        allowance = self._limits.spend("audio/queue", account)
        body = await _body(request, QueueBody)
        model = known_model(body.model)
        check_queue(model, body)
        duration = checked_duration(model, body.duration_seconds)
        price = model.price(duration, len(body.prompt.strip()))
        if FORBIDDEN_WORD in body.prompt.lower():
            tamer = re.sub(FORBIDDEN_WORD, "gentle", body.prompt, flags=re.IGNORECASE)
            raise ApiError(422, {"error": _POLICY, "suggested_prompt": tamer})
        if self._ledger.balance(account) < price:
            raise self._challenges.under_quote(request, wallet=account.startswith("wallet:"))
        job = self._jobs.start(JobPlan(account, model, body.prompt.strip(), duration, price))
        answer = {"model": model.id, "queue_id": job.queue_id, "status": "QUEUED"}
        return JSONResponse(answer, headers=_rate_headers(allowance))

    async def retrieve(self, request: Request) -> Response:
        """``POST /audio/retrieve``: progress, or the audio."""
        account = await self._admission.admit(request, "audio/retrieve")
        allowance = self._limits.spend("audio/retrieve", account)
        body = await _body(request, RetrieveBody)
        known_model(body.model)
        job = self._jobs.find(account, body.model, body.queue_id)
        job.retrievals += 1
        answer = await self.answer_for(job)
        if body.delete_media_on_completion and answer.media_type != "application/json":
            job.deleted = True
        answer.headers.update(_rate_headers(allowance))
        return answer

    async def answer_for(self, job: Job) -> Response:
        """What retrieve says of a job now.

        Raises:
            ApiError: deleted, expired or failed.
        """
        self._jobs.check_media(job)
        if not self._jobs.is_over(job):
            progress = {
                "status": "PROCESSING",
                "average_execution_time": round(job.p80_s * 1000),
                "execution_duration": round(self._jobs.elapsed_s(job) * 1000),
            }
            return JSONResponse(progress)
        kind = job.model.audio_format
        clip = await self._audio.record(kind, job.prompt, job.audio_s)
        job.downloads += 1
        headers = {
            "x-venice-audio-format": kind,
            "x-venice-inference-time": f"{job.length_s:.3f}",
            "x-venice-model-id": job.model.id,
            "x-venice-model-name": job.model.name,
        }
        if job.model.billed_when_done:
            headers["x-venice-audio-duration"] = f"{clip.seconds:.3f}"
        return Response(clip.data, headers=headers, media_type=_CONTENT_TYPES[kind])

    async def complete(self, request: Request) -> Response:
        """``POST /audio/complete``: delete the media of a finished job."""
        account = await self._admission.admit(request, "audio/complete")
        body = await _body(request, CompleteBody)
        known_model(body.model)
        job = self._jobs.find(account, body.model, body.queue_id)
        if not self._jobs.is_over(job):
            return JSONResponse({"success": False})
        job.deleted = True
        return JSONResponse({"success": True})

    async def balance(self, request: Request) -> Response:
        """``GET /x402/balance/{wallet}``."""
        wallet = _wallet(request)
        account = await self._admission.admit_wallet(request, "x402/balance", wallet)
        self._limits.spend("x402/balance", account)
        balance = self._ledger.balance(account)
        data = {
            "walletAddress": wallet,
            "balanceUsd": usd(balance),
            "canConsume": balance >= MINIMUM_CREDIT,
            "minimumTopUpUsd": usd(MINIMUM_TOP_UP),
            "suggestedTopUpUsd": usd(SUGGESTED_TOP_UP),
        }
        return JSONResponse({"success": True, "data": data})

    async def transactions(self, request: Request) -> Response:
        """``GET /x402/transactions/{wallet}?limit=&offset=``: the ledger, newest first."""
        wallet = _wallet(request)
        account = await self._admission.admit_wallet(request, "x402/transactions", wallet)
        self._limits.spend("x402/transactions", account)
        limit = _whole(request, "limit", 50, 1, 100)
        offset = _whole(request, "offset", 0, 0, 10**9)
        rows = self._ledger.rows_of(account)
        data = {
            "walletAddress": wallet,
            "currentBalance": usd(self._ledger.balance(account)),
            "transactions": [_row(row) for row in rows[offset : offset + limit]],
            "pagination": {"limit": limit, "offset": offset, "hasMore": offset + limit < len(rows)},
        }
        return JSONResponse({"success": True, "data": data})


async def _body(request: Request, kind: type[BodyT]) -> BodyT:
    return read_body(kind, await request.body(), request.headers.get("content-type", ""))


def _row(row: Row) -> dict[str, object]:
    return {
        "id": row.id,
        "amount": usd(row.amount_micro_usd),
        "balanceAfter": usd(row.balance_after_micro_usd),
        "type": row.type.value,
        "createdAt": iso(row.created_s),
        "requestId": row.request_id,
        "modelId": row.model,
    }


def _rate_headers(allowance: Allowance | None) -> dict[str, str]:
    return allowance.headers() if allowance else {}


def _wallet(request: Request) -> str:
    wallet = str(request.path_params["wallet"])
    if not _ADDRESS.match(wallet):
        raise plain(400, "Invalid wallet address")
    return wallet.lower()


def _whole(request: Request, name: str, default: int, low: int, high: int) -> int:
    text = request.query_params.get(name, str(default))
    if not (text.isascii() and text.isdigit()) or not low <= int(text) <= high:
        raise invalid_field(name, f"{name} must be {low} to {high}")
    return int(text)
