"""The texts of a job: what it was asked with, to ask again, and what is left once they are forgotten. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from app.domain.catalogue import JobRequest
from app.domain.display import displayable
from app.domain.finding import folded
from app.domain.job import Job, JobStep, StepKind

TITLE_LENGTH = 80
"""So long may a title be that is made from a prompt."""
_QUOTED_WORDS = 3
"""So many words of a text in a row are a quotation of it; of a shorter text, all of them."""


def title_of(request: JobRequest) -> str:
    """What a job is called: as the person says, else by the first words of its prompt."""
    return displayable(request.title or request.prompt, TITLE_LENGTH)


def title_from_prompt(prompt: str) -> str:
    """What a job with this prompt is called if nobody says otherwise."""
    return displayable(prompt, TITLE_LENGTH)


def request_again(job: Job) -> JobRequest:
    """What a job was asked with; of one that was queued elsewhere, what is known."""
    options = job.options
    return JobRequest(
        model=job.model,
        prompt=job.prompt,
        title="" if job.title == title_from_prompt(job.prompt) else job.title,
        lyrics=options.lyrics,
        duration_s=options.duration_s,
        force_instrumental=options.force_instrumental,
        lyrics_optimizer=options.lyrics_optimizer,
        loop=options.loop,
        voice=options.voice,
        language_code=options.language_code,
        speed=options.speed,
    )


def forgotten(job: Job, steps: Iterable[JobStep], now: datetime) -> tuple[Job, tuple[JobStep, ...]]:
    """The job without prompt, lyrics and suggestion, and its whole timeline without quotations of them.

    A title that was made from the prompt goes with it. Prices, times, files and states stay.
    """
    texts = tuple(text for text in (job.prompt, job.options.lyrics or "", job.suggested_prompt) if text)
    made_from_prompt = bool(job.prompt) and job.title == title_from_prompt(job.prompt)
    left = replace(
        job,
        title=displayable(job.model, TITLE_LENGTH) if made_from_prompt else job.title,
        prompt="",
        options=replace(job.options, lyrics=None),
        suggested_prompt="",
        notice="" if quotes(job.notice, texts) else job.notice,
        prompt_forgotten=True,
    )
    kept = (step if not quotes(step.detail, texts) else replace(step, detail="") for step in steps)
    return left, (*kept, JobStep(job.id, StepKind.PROMPT_FORGOTTEN, now))


def quotes(words: str, texts: Iterable[str]) -> bool:
    """Whether words repeat a part of one of the texts, a server's message about a refused prompt for instance."""
    said = f" {folded(words)} "
    return any(_holds_a_part(said, folded(text).split()) for text in texts)


def _holds_a_part(said: str, words: list[str]) -> bool:
    length = min(_QUOTED_WORDS, len(words))
    if not length:
        return False
    runs = (words[start : start + length] for start in range(len(words) - length + 1))
    return any(f" {' '.join(run)} " in said for run in runs)
