"""``batch``: many jobs from files, priced first, said yes to once, and watched to their end."""

from __future__ import annotations

import argparse
import asyncio
from dataclasses import replace

from app.cli.exit_codes import DONE, JOB_LOST, NETWORK, REFUSED, UNKNOWN
from app.cli.money import speed_of
from app.cli.output import Output, usd
from app.domain.account import Account
from app.domain.batch import PAUSED_BY_PERSON, Batch, BatchState, EntryState
from app.domain.batch_plan import Plan
from app.domain.batch_preview import Preview, Priced
from app.domain.batch_progress import BatchProgress, Outcome, outcome
from app.domain.catalogue import JobRequest
from app.domain.errors import InvalidInput
from app.domain.events import BatchChanged, Event, JobChanged
from app.domain.job import Job, JobState
from app.domain.money import format_usd
from app.services.gondola import Gondola

CLEAN_UP_WAIT_S = 45.0
TROUBLES_IN_A_ROW = 9


async def batch(gondola: Gondola, account: Account, output: Output, args: argparse.Namespace) -> int:
    """Read, price and tell; then start, or go on with just this batch where an earlier run was ended in it."""
    desk = gondola.batches.desk
    await gondola.reconciler.once()
    await gondola.batches.load()
    plan = await desk.plan(await desk.read(args.paths), _defaults(args))
    for problem in plan.problems:
        output.event(
            "left_out" if problem.leaves_out else "note", problem.sentence(), what=problem.sentence()
        )
    earlier = await desk.open_like(plan, account)
    prices = await desk.price(plan.entries)
    if prices.trouble is not None:
        raise prices.trouble
    priced = prices.entries if args.repeats else tuple(each for each in prices.entries if not each.repeats)
    if earlier is None:
        _tell_repeats(output, prices.entries, made=args.repeats)
        plan = replace(plan, entries=tuple(each.entry for each in priced))
        earlier = await desk.open_like(plan, account)
    shown = await desk.preview(account, priced)
    if args.dry_run:
        output.outcome("priced", _preview_words(shown), **_preview_fields(shown))
        return DONE
    if earlier is None:
        output.event("priced", _preview_words(shown), **_preview_fields(shown))
    return await _make(gondola, account, output, (earlier, plan, priced, args.title))


async def _make(
    gondola: Gondola,
    account: Account,
    output: Output,
    wanted: tuple[Batch | None, Plan, tuple[Priced, ...], str],
) -> int:
    earlier, plan, priced, title = wanted
    if earlier is None and not priced:
        raise InvalidInput("There is nothing to make.", do="See what was left out, and why.")
    follower = BatchFollower(gondola, output)
    try:
        if earlier is None:
            begun = await gondola.batches.desk.start(account, title or priced[0].entry.title, plan, priced)
        else:
            begun = earlier
            output.event("earlier", "An earlier run was ended in this batch; going on with it.")
            ids = {each.job_id for each in gondola.batches.entries(begun.id) if each.job_id}
            await gondola.watcher.load(only=lambda job: job.id in ids)
            await gondola.batches.resume(begun.id)
        gondola.tasks.spawn("watch", gondola.watcher.run())
        await follower.follow(begun.id)
    finally:
        follower.leave()
    return _report(gondola, output, begun.id)


class BatchFollower:
    """Tells how far a batch is, and knows when there is nothing more to wait for."""

    def __init__(self, gondola: Gondola, output: Output) -> None:
        self._gondola = gondola
        self._output = output
        self._moved = asyncio.Event()
        self._said = ""
        self.leave = gondola.feed.subscribe(self._heard)

    async def follow(self, batch_id: str) -> None:
        """Until all of it has ended, or it stopped and nothing is being made any more."""
        while not self._ended(batch_id):
            self._moved.clear()
            self._say(batch_id)
            await self._moved.wait()
        self._say(batch_id)
        try:
            async with asyncio.timeout(CLEAN_UP_WAIT_S):
                while any(job.state is JobState.SAVED for job in self._jobs(batch_id)):
                    self._moved.clear()
                    await self._moved.wait()
        except TimeoutError:
            self._output.event("not_removed", "The server still keeps some copies; the next run asks again.")

    def _ended(self, batch_id: str) -> bool:
        batches = self._gondola.batches
        batch, progress = batches.batch(batch_id), batches.progress(batch_id)
        if batch is None or progress.over:
            return True
        sending = any(each.state is EntryState.SENDING for each in batches.entries(batch_id))
        going = [job for job in self._jobs(batch_id) if job.is_watched]
        hopeless = all(job.troubles_in_a_row >= TROUBLES_IN_A_ROW for job in going)
        return batch.state is BatchState.PAUSED and not sending and hopeless

    def _jobs(self, batch_id: str) -> list[Job]:
        ids = {each.job_id for each in self._gondola.batches.entries(batch_id) if each.job_id}
        return [job for job in self._gondola.watcher.jobs() if job.id in ids]

    def _say(self, batch_id: str) -> None:
        progress = self._gondola.batches.progress(batch_id)
        words = progress.words()
        if words != self._said:
            self._said = words
            self._output.event("progress", words, **_counts(progress))

    def _heard(self, event: Event) -> None:
        if isinstance(event, BatchChanged | JobChanged):
            self._moved.set()


def _defaults(args: argparse.Namespace) -> JobRequest | None:
    if args.model is None:
        return None
    return JobRequest(
        model=args.model,
        prompt="",
        duration_s=args.duration,
        voice=args.voice,
        language_code=args.language,
        speed=speed_of(args.speed),
    )


def _tell_repeats(output: Output, priced: tuple[Priced, ...], *, made: bool) -> None:
    count = sum(each.repeats for each in priced)
    if count:
        what = "are made once more" if made else "are left out; --repeats makes them once more"
        words = f"{count:,} with the same text, model and voice were paid before or stand here twice: they {what}."
        output.event("repeats", words, count=count, made=made)


def _preview_words(shown: Preview) -> str:
    words = f"{shown.charged:,} to make for {format_usd(shown.total_micro_usdc)} of credit, {shown.watched:,} to watch."
    return " ".join((words, *shown.warnings()))


def _preview_fields(shown: Preview) -> dict[str, object]:
    return {
        "jobs": shown.charged,
        "watched": shown.watched,
        "total": usd(shown.total_micro_usdc),
        "dearest": usd(shown.most_micro_usdc),
        "credit": usd(shown.credit_micro_usdc),
        "missing": usd(shown.short_micro_usdc),
        "within_limits": shown.fits,
        "warnings": shown.warnings(),
    }


def _counts(progress: BatchProgress) -> dict[str, object]:
    return {
        "jobs": progress.total,
        **{each.value: progress.of(each) for each in Outcome if progress.of(each)},
    }


def _report(gondola: Gondola, output: Output, batch_id: str) -> int:
    """Say how it ended; the worst of it decides the exit code."""
    batches = gondola.batches
    now, progress, entries = batches.batch(batch_id), batches.progress(batch_id), batches.entries(batch_id)
    for entry in entries:
        if entry.notice:
            output.event("job", f"{entry.number}: {entry.notice}", number=entry.number, what=entry.notice)
    notice = "" if now is None or now.state is not BatchState.PAUSED else now.notice
    word, code = _ending(progress, now)
    files = _files(gondola, {each.job_id for each in entries if outcome(each) is Outcome.SAVED})
    fields: dict[str, object] = {"batch_id": batch_id, **_counts(progress), "files": files}
    if notice and now is not None:
        fields |= {"code": now.notice_code, "what": notice}
    output.outcome(word, " ".join(part for part in (progress.words(), notice) if part), **fields)
    return code


def _files(gondola: Gondola, ids: set[str]) -> list[str]:
    return [job.audio.path for job in gondola.watcher.jobs() if job.id in ids and job.audio is not None]


def _ending(progress: BatchProgress, now: Batch | None) -> tuple[str, int]:
    if progress.of(Outcome.UNSURE):
        return "unknown", UNKNOWN
    if progress.of(Outcome.WAITING):
        by_person = now is not None and now.notice_code == PAUSED_BY_PERSON
        return ("paused" if by_person else "refused"), REFUSED
    if progress.of(Outcome.MAKING):
        return "network", NETWORK
    done = progress.of(Outcome.SAVED) + progress.of(Outcome.LEFT_OUT)
    return ("saved", DONE) if done == progress.total else ("failed", JOB_LOST)
