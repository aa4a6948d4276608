"""Receives what a look at a job answers: still being made, or audio streamed into a sink, whole or not at all.

The shape is Venice's; sellers that offer the same endpoint answer in it too.
"""

from __future__ import annotations

import asyncio
import math
import re
from datetime import datetime

from pydantic import AliasChoices, Field, StrictStr

from app.adapters.json_models import Answer, Milliseconds, read
from app.adapters.server_clock import parse_http_date
from app.adapters.transport import Reply
from app.domain import errors
from app.domain.display import displayable
from app.domain.observation import AudioHead, StillMaking
from app.ports.provider import AudioReceived, AudioSink, OpenSink

LARGEST_AUDIO_BYTES = 2 * 1024**3
STRETCH_S = 120.0
LEAST_BYTES = 16 * 1024
"""In each such stretch so much has to come; the slowest line that speech can be heard over brings more."""
MOST_SECONDS = 10**7
FORMATS = {
    "audio/mpeg": "mp3",
    "audio/mp3": "mp3",
    "audio/x-mp3": "mp3",
    "audio/mpeg3": "mp3",
    "audio/x-mpeg": "mp3",
    "audio/wav": "wav",
    "audio/x-wav": "wav",
    "audio/wave": "wav",
    "audio/vnd.wave": "wav",
    "audio/flac": "flac",
    "audio/x-flac": "flac",
}
_PLAIN_BYTES = frozenset({"application/octet-stream", "binary/octet-stream"})
_FORMAT_NAMES = {"mp3": "mp3", "mpeg": "mp3", "wav": "wav", "wave": "wav", "flac": "flac"}
_STILL_MAKING = frozenset({"PROCESSING", "QUEUED", "PENDING", "IN_QUEUE", "IN_PROGRESS", "RUNNING"})
_FAILED = frozenset({"FAILED", "FAILURE", "ERROR", "ERRORED", "CANCELLED", "CANCELED"})
_SECONDS = re.compile(r"[0-9]{1,8}(?:\.[0-9]{1,12})?\Z", re.ASCII)


class StatusAnswer(Answer):
    """What a look says while there is no audio; times in milliseconds."""

    status: StrictStr
    average_execution_time: Milliseconds = None
    execution_duration: Milliseconds = None
    error: object = None
    credits_refunded: object = None
    expires_at: object = Field(
        default=None, validation_alias=AliasChoices("expires_at", "expiresAt", "media_expires_at")
    )


def audio_format(reply: Reply) -> str | None:
    """``mp3``, ``wav`` or ``flac`` when the answer is audio. The content type decides.

    Only where it says no more than "bytes" does the host's own header speak.
    """
    if reply.content_type in _PLAIN_BYTES:
        named = (reply.header("x-venice-audio-format") or "").strip().lower()
        return _FORMAT_NAMES.get(named)
    return FORMATS.get(reply.content_type)


async def read_status(reply: Reply) -> StillMaking:
    """What a 200 without audio says.

    Raises:
        JobFailed: it says that the job failed.
        MalformedAnswer: anything else than a job that is being made.
    """
    if reply.content_type != "application/json":
        shown = displayable(reply.content_type, 60) or "no content type"
        raise errors.MalformedAnswer(detail=f"neither audio nor JSON but {shown}")
    answer = read(StatusAnswer, await reply.body())
    status = answer.status.upper()
    if status in _FAILED:
        said = displayable(answer.error, 200)
        raise job_failed(answer.credits_refunded, 200, said, f"status {displayable(status, 40)}")
    if status not in _STILL_MAKING:
        raise errors.MalformedAnswer(detail=f"status {displayable(answer.status, 40)} without audio")
    return StillMaking(
        p80_ms=answer.average_execution_time,
        elapsed_ms=answer.execution_duration,
        keeps_until=_moment(answer.expires_at) or _sunset(reply),
    )


def job_failed(refunded: object, status: int, words: str, detail: str) -> errors.JobFailed:
    """The job itself failed; anything but a plain yes or no about the refund counts as not said."""
    said = refunded if isinstance(refunded, bool) else None
    error = errors.JobFailed(refunded=said, status=status, detail=detail)
    if words:
        error.what = f"{errors.JobFailed.what} It says: “{words}”"
    return error


async def receive_audio(reply: Reply, found_format: str, open_sink: OpenSink) -> AudioReceived:
    """Stream the audio into a new sink; a sink whose audio did not arrive whole is abandoned.

    Raises:
        AnswerTooLarge: more than 2 GiB announced or sent.
        MalformedAnswer: empty, another length than announced, or an end that cannot be told from a cut.
        Unreachable: the connection broke before the end.
        DiskError: the sink could not be opened or written.
    """
    head = read_head(reply, found_format)
    if (head.declared_bytes or 0) > LARGEST_AUDIO_BYTES:
        raise errors.AnswerTooLarge(detail=f"announced {head.declared_bytes} bytes of audio")
    if not reply.end_is_marked:
        raise errors.MalformedAnswer(
            "The server sends the audio in a way that does not show whether it arrived whole.",
            detail="neither Content-Length nor chunked",
        )
    sink = await open_sink(head)
    try:
        size = await _stream(reply, sink)
        if size == 0 or (head.declared_bytes is not None and size != head.declared_bytes):
            raise errors.MalformedAnswer(
                "The audio arrived cut short, so it is not kept.",
                do="We fetch it again by ourselves.",
                detail=f"{size} bytes of {head.declared_bytes} announced",
            )
    except BaseException:
        await sink.abandon()
        raise
    return AudioReceived(head=head, sink=sink, size_bytes=size)


def read_head(reply: Reply, found_format: str) -> AudioHead:
    """What the headers promise; figures that are not plain numbers are left out."""
    return AudioHead(
        audio_format=found_format,
        declared_bytes=reply.declared_bytes,
        declared_duration_s=_seconds(reply.header("x-venice-audio-duration")),
        inference_s=_seconds(reply.header("x-venice-inference-time")),
        model_name=displayable(reply.header("x-venice-model-name"), 80),
        keeps_until=_sunset(reply),
    )


def _sunset(reply: Reply) -> datetime | None:
    """Until when what is at this address stays there (RFC 8594), where the server says so."""
    return parse_http_date(reply.header("sunset"))


def _moment(value: object) -> datetime | None:
    """A moment that a server wrote: ISO 8601 with its zone; anything else tells nothing."""
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo is not None else None


def _seconds(text: str | None) -> float | None:
    value = (text or "").strip()
    if not _SECONDS.match(value):
        return None
    seconds = float(value)
    return seconds if math.isfinite(seconds) and 0 < seconds <= MOST_SECONDS else None


async def _stream(reply: Reply, sink: AudioSink) -> int:
    """Every byte into the sink; a trickle that would hold one of the wallet's few places for days is given up."""
    size = enough_at = 0
    clock = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(STRETCH_S) as patience:
            async for chunk in reply.chunks():
                size += len(chunk)
                if size > LARGEST_AUDIO_BYTES:
                    raise errors.AnswerTooLarge(detail="more than 2 GiB of audio")
                await sink.write(chunk)
                if size >= enough_at:
                    patience.reschedule(clock.time() + STRETCH_S)
                    enough_at = size + LEAST_BYTES
    except TimeoutError:
        raise errors.Unreachable(maybe_delivered=True, detail="the audio came too slowly to arrive") from None
    return size
