"""``history``: past jobs by words and choices, one with its timeline, and forgetting."""

from __future__ import annotations

import argparse
from collections.abc import AsyncIterator
from datetime import timedelta

from app.cli.exit_codes import DONE
from app.cli.history_options import SORTINGS
from app.cli.output import Output, usd
from app.cli.records import tell_charge, tell_payment
from app.domain.errors import InvalidInput
from app.domain.finding import Wanted, search_words
from app.domain.job import Job, JobState
from app.domain.job_words import JOB_STATE, STEP
from app.domain.money import format_usd
from app.ports.archive import Filed, Place
from app.services.gondola import Gondola

AT_ONCE = 500
_NEEDS_YES = "This cannot be brought back."


async def history(gondola: Gondola, output: Output, args: argparse.Namespace) -> int:
    """Do what the options say; without any, list the newest jobs.

    Raises:
        InvalidInput: there is no such job or account, or something would be forgotten without ``--yes``.
    """
    if args.show:
        return await _show(gondola, output, await _one(gondola, args.show))
    if args.rename:
        return await _rename(gondola, output, *args.rename)
    if args.wipe or args.forget or args.forget_prompt:
        return await _forget(gondola, output, args)
    return await _list(gondola, output, args)


async def _list(gondola: Gondola, output: Output, args: argparse.Namespace) -> int:
    names = {account.id: account.name for account in await gondola.wallet.accounts()}
    wanted = Wanted(
        words=search_words(" ".join(args.words)),
        states=frozenset(JobState(state) for state in args.state) or frozenset(JobState),
        model=args.model,
        account_id=_account_id(names, args.of),
        since=args.since,
        until=None if args.until is None else args.until + timedelta(days=1),
        sorting=SORTINGS[args.sort],
    )
    told = 0
    async for filed in _found(gondola, wanted, args.limit):
        _tell(output, filed, names)
        told += 1
    output.outcome("listed", "" if told else "No job fits.", jobs=told)
    return DONE


async def _found(gondola: Gondola, wanted: Wanted, limit: int) -> AsyncIterator[Filed]:
    left = limit or None
    after: Place | None = None
    while left is None or left > 0:
        most = AT_ONCE if left is None else min(AT_ONCE, left)
        part = await gondola.archive.stretch(wanted, after, most)
        loaded = {filed.number: filed for filed in await gondola.archive.pick(part.numbers)}
        for number in part.numbers:
            if number in loaded:
                yield loaded[number]
        after = part.end
        left = None if left is None else left - len(part.numbers)
        if after is None:
            return


async def _one(gondola: Gondola, which: str) -> Filed:
    """A job by our id or by its number at the host; several of the same number are told apart by our id."""
    found = await gondola.archive.find(which)
    if found is not None:
        return found
    alike = [each async for each in _found(gondola, Wanted(words=search_words(which)), 0)]
    same = [each for each in alike if each.job.queue_id == which]
    if len(same) == 1:
        return same[0]
    ids = ", ".join(each.job.id for each in same)
    raise InvalidInput(
        f"There are several jobs {which}: {ids}." if same else f"There is no job {which}.",
        means="",
        do="“gondola history --json” lists the ids (job_id) and numbers (queue_id) of all jobs.",
    )


async def _show(gondola: Gondola, output: Output, filed: Filed) -> int:
    names = {account.id: account.name for account in await gondola.wallet.accounts()}
    _tell(output, filed, names)
    record = await gondola.history.record(filed.job.id)
    for step in record.steps:
        output.event(
            "step",
            f"  {step.at:%Y-%m-%d %H:%M:%S} UTC  {STEP[step.kind]}{': ' if step.detail else ''}{step.detail}",
            kind=step.kind.value,
            at=step.at,
            detail=step.detail or None,
        )
    for charge in record.charges:
        tell_charge(output, charge, names.get(charge.account_id))
    for payment in record.payments:
        tell_payment(output, payment, names.get(payment.account_id))
    audio = filed.job.audio
    words = "" if audio is None else f"  {audio.path}\n  SHA-256 {audio.sha256}"
    output.outcome("shown", words, steps=len(record.steps), paid=usd(filed.looks.spent_micro_usdc))
    return DONE


async def _rename(gondola: Gondola, output: Output, which: str, title: str) -> int:
    job = (await _one(gondola, which)).job
    await gondola.care.rename(job.id, title)
    renamed = await gondola.watcher.find(job.id) or job
    output.outcome("renamed", f"It is called “{renamed.title}” now.", job_id=job.id, title=renamed.title)
    return DONE


async def _forget(gondola: Gondola, output: Output, args: argparse.Namespace) -> int:
    if not args.yes:
        raise InvalidInput(_NEEDS_YES, means="Nothing was forgotten.", do="Say --yes to do it all the same.")
    if args.wipe:
        # What is not over stays, whoever watches it: here or in a window that is open beside this.
        await gondola.watcher.load()
        done = await gondola.care.wipe(files=args.files)
        output.outcome(
            "wiped",
            f"{done.jobs:,} jobs forgotten, {done.files:,} files deleted; money records stay.",
            jobs=done.jobs,
            files=done.files,
            files_left=done.files_left,
        )
        return DONE
    job = (await _one(gondola, args.forget or args.forget_prompt)).job
    if args.forget:
        await gondola.watcher.forget(job.id)
        output.outcome("forgotten", "Forgotten; its file and its money records stay.", job_id=job.id)
    else:
        await gondola.care.forget_prompt(job.id)
        output.outcome("prompt_forgotten", "Its prompt is forgotten; the job stays.", job_id=job.id)
    return DONE


def _tell(output: Output, filed: Filed, names: dict[str, str]) -> None:
    job, looks = filed.job, filed.looks
    cost = (job.price_micro_usdc or 0) + looks.spent_micro_usdc
    output.event(
        "job",
        f"{job.created_at:%Y-%m-%d %H:%M} UTC  {JOB_STATE[job.state]:<14} {format_usd(cost):>8}  {job.title}"
        f"  ({job.model}, {job.id})",
        **_fields(job, names),
        spent_on_looks=usd(looks.spent_micro_usdc),
    )


def _fields(job: Job, names: dict[str, str]) -> dict[str, object]:
    audio = job.audio
    return {
        "job_id": job.id,
        "account": names.get(job.account_id, job.account_id),
        "model": job.model,
        "queue_id": job.queue_id,
        "title": job.title,
        "prompt": job.prompt or None,
        "prompt_forgotten": job.prompt_forgotten,
        "state": job.state.value,
        "notice": job.notice or None,
        "created_at": job.created_at,
        "finished_at": job.finished_at,
        "price": usd(job.price_micro_usdc),
        "refunded": job.refunded,
        "seller": job.seller_url or None,
        "file": audio.path if audio else None,
        "sha256": audio.sha256 if audio else None,
        "bytes": audio.size_bytes if audio else None,
        "duration_s": audio.duration_s if audio else None,
        "verified": audio.verified if audio else None,
    }


def _account_id(names: dict[str, str], wanted: str) -> str:
    if not wanted:
        return ""
    found = [account_id for account_id, name in names.items() if name == wanted]
    if not found:
        raise InvalidInput(f"There is no account {wanted}.", means="", do="Give the name of a saved account.")
    return found[0]
