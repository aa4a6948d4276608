"""What is remembered, in memory: accounts, jobs, money, secrets and settings."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from app.domain import errors
from app.domain.account import Account
from app.domain.charge import CHARGE_OPEN, Charge
from app.domain.durations import Duration, Kind
from app.domain.job import Job, JobState, JobStep
from app.domain.limits import Limits
from app.domain.payment import (
    Payment,
    Transition,
    is_open,
)
from app.domain.policy import Allow, Decision, Spent
from app.ports.settings import Preferences
from app.ports.stores import Decide, JobChange
from app.ports.vault import NewPhrase, ShownSecret
from tests.gui.facts_b import ADDRESS, WORDS


class MemoryStore:
    """Accounts, jobs and both journals."""

    def __init__(self) -> None:
        self.by_account: dict[str, Account] = {}
        self.by_job: dict[str, Job] = {}
        self.by_payment: dict[str, Payment] = {}
        self.by_charge: dict[str, Charge] = {}
        self.job_steps: list[JobStep] = []
        self.sweeps = 0
        self.traces: errors.TracesLeft | None = None
        self.took: list[Duration] = []
        self.moves: list[Transition] = []
        self.spent_in, self.spent_used = Spent(), Spent()

    async def durations(self, kind: Kind, newest: int) -> tuple[Duration, ...]:
        return tuple(each for each in self.took if each.kind == kind)[-newest:]

    async def save_duration(self, duration: Duration) -> None:
        self.took.append(duration)

    async def accounts(self) -> tuple[Account, ...]:
        return tuple(self.by_account.values())

    async def save_account(self, account: Account) -> None:
        self.by_account[account.id] = account

    async def remove_account(self, account_id: str) -> None:
        self.by_account.pop(account_id, None)

    async def live(self) -> tuple[Job, ...]:
        return tuple(job for job in self.by_job.values() if job.is_watched or job.state is JobState.SAVED)

    async def job(self, job_id: str) -> Job | None:
        return self.by_job.get(job_id)

    async def same_as(self, job: Job) -> Job | None:
        where = (job.queue_id, job.model, job.account_id, job.seller_url)
        known = self.by_job.values()
        return next((e for e in known if (e.queue_id, e.model, e.account_id, e.seller_url) == where), None)

    async def stuck(self, account_id: str, notice_code: str) -> tuple[Job, ...]:
        known = self.by_job.values()
        return tuple(job for job in known if (job.account_id, job.notice_code) == (account_id, notice_code))

    async def titles(self, job_ids: Iterable[str]) -> dict[str, str]:
        return {each: self.by_job[each].title for each in job_ids if each in self.by_job}

    async def jobs(self, since: datetime | None = None) -> tuple[Job, ...]:
        return tuple(job for job in self.by_job.values() if since is None or job.created_at >= since)

    async def last_alive(self, before: datetime) -> datetime | None:
        times = (job.finished_at or job.created_at for job in self.by_job.values())
        return max((time for time in times if time < before), default=None)

    async def save_job(self, job: Job, steps: Iterable[JobStep] = ()) -> None:
        self.by_job[job.id] = job
        self.job_steps.extend(steps)

    async def change_job(self, job_id: str, change: JobChange) -> Job | None:
        if job_id in self.by_job:
            await self.save_job(*change(self.by_job[job_id]))
        return self.by_job.get(job_id)

    async def steps(self, job_id: str) -> tuple[JobStep, ...]:
        return tuple(step for step in self.job_steps if step.job_id == job_id)

    async def forget_jobs(self, job_ids: Iterable[str]) -> None:
        for job_id in job_ids:
            self.by_job.pop(job_id, None)

    async def forget_text(self, job: Job, steps: Iterable[JobStep]) -> None:
        self.job_steps = [step for step in self.job_steps if step.job_id != job.id]
        await self.save_job(job, steps)

    async def sweep(self, gone: Iterable[str], left: Iterable[Job] = ()) -> None:
        self.sweeps += 1
        if self.traces is not None:
            raise self.traces

    async def reserve(self, payment: Payment, decide: Decide) -> Decision:
        decision = decide(self.spent_in, False, 0)
        if isinstance(decision, Allow):
            self.by_payment[payment.id] = payment
        return decision

    async def refuse(self, payment: Payment) -> None:
        self.by_payment[payment.id] = payment

    async def record(self, payment: Payment, transition: Transition) -> None:
        self.by_payment[payment.id] = payment
        self.moves.append(transition)

    async def note(self, payment: Payment) -> None:
        self.by_payment[payment.id] = payment

    async def payments(self, since: datetime | None = None) -> tuple[Payment, ...]:
        known = sorted(self.by_payment.values(), key=lambda each: each.created_at, reverse=True)
        return tuple(each for each in known if since is None or each.created_at >= since)

    async def first_payment(self, account: Account) -> datetime | None:
        known = self.by_payment.values()
        return min((each.created_at for each in known if each.account_id == account.id), default=None)

    async def last_payment(self, before: datetime) -> datetime | None:
        return _latest(self.by_payment.values(), before)

    async def payment(self, payment_id: str) -> Payment | None:
        return self.by_payment.get(payment_id)

    async def open_payments(self) -> tuple[Payment, ...]:
        return tuple(each for each in await self.payments() if is_open(each))

    async def payments_of(self, job_id: str) -> tuple[Payment, ...]:
        return tuple(each for each in reversed(await self.payments()) if each.job_id == job_id)

    async def transitions(self, payment_id: str) -> tuple[Transition, ...]:
        return tuple(each for each in self.moves if each.payment_id == payment_id)

    async def paid_in(self) -> Spent:
        return self.spent_in

    async def reserve_charge(self, charge: Charge, decide: Decide) -> Decision:
        decision = decide(self.spent_used, False, 0)
        if isinstance(decision, Allow):
            self.by_charge[charge.id] = charge
        return decision

    async def record_charge(
        self, charge: Charge, job: Job | None = None, steps: Iterable[JobStep] = ()
    ) -> None:
        self.by_charge[charge.id] = charge
        if job is not None:
            await self.save_job(job, steps)

    async def charges(self, since: datetime | None = None) -> tuple[Charge, ...]:
        known = sorted(self.by_charge.values(), key=lambda each: each.created_at, reverse=True)
        return tuple(each for each in known if since is None or each.created_at >= since)

    async def first_charge(self, account_id: str) -> datetime | None:
        known = self.by_charge.values()
        return min((each.created_at for each in known if each.account_id == account_id), default=None)

    async def last_charge(self, before: datetime) -> datetime | None:
        return _latest(self.by_charge.values(), before)

    async def charge(self, charge_id: str) -> Charge | None:
        return self.by_charge.get(charge_id)

    async def sent_since(self, account_id: str, since: datetime) -> tuple[datetime, ...]:
        ours = (each for each in self.by_charge.values() if each.account_id == account_id)
        return tuple(each.sent_at for each in ours if each.sent_at is not None and each.sent_at > since)

    async def paid_texts(self, digests: Iterable[str]) -> dict[str, str]:
        asked = set(digests)
        return {each.text_digest: each.title for each in self.by_charge.values() if each.text_digest in asked}

    async def open_charges(self) -> tuple[Charge, ...]:
        return tuple(each for each in await self.charges() if each.state in CHARGE_OPEN)

    async def charges_of(self, job_id: str) -> tuple[Charge, ...]:
        return tuple(each for each in reversed(await self.charges()) if each.job_id == job_id)

    async def used(self) -> Spent:
        return self.spent_used


def _latest(records: Iterable[Payment | Charge], before: datetime) -> datetime | None:
    times = (each.changed_at or each.created_at for each in records)
    return max((time for time in times if time < before), default=None)


class MemoryVault:
    """A keyring in memory; ``trouble`` is raised by the next check, ``gate`` holds every import back."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.trouble: errors.VaultError | None = None
        self.gate: asyncio.Event | None = None
        self.confirmed = 0

    async def check(self) -> str:
        if self.trouble is not None:
            raise self.trouble
        return "GNOME Keyring"

    async def confirm(self) -> None:
        self.confirmed += 1
        if self.gate is not None:
            await self.gate.wait()
        if self.trouble is not None:
            raise self.trouble

    async def new_phrase(self) -> NewPhrase:
        return NewPhrase(WORDS, ADDRESS)

    async def import_phrase(self, account_id: str, phrase: str) -> str:
        if len(phrase.split()) != 12:
            raise errors.InvalidSecret("These words are not a wallet's phrase.")
        return await self._keep(account_id, phrase)

    async def import_private_key(self, account_id: str, key_hex: str) -> str:
        if len(key_hex.removeprefix("0x")) != 64:
            raise errors.InvalidSecret("This is not a private key.")
        return await self._keep(account_id, key_hex)

    async def import_keystore(self, account_id: str, keystore_json: str, password: str) -> str:
        if password != "right":
            raise errors.InvalidSecret("The password does not open this file.")
        return await self._keep(account_id, keystore_json)

    async def store_api_key(self, account_id: str, api_key: str) -> None:
        await self._keep(account_id, api_key)

    async def reveal(self, account: Account) -> ShownSecret:
        secret = self.kept.get(account.id)
        if secret is None:
            raise errors.SecretMissing
        words = tuple(secret.split()) if " " in secret else ()
        return ShownSecret(account.address, "0x" + hashlib.sha256(secret.encode()).hexdigest(), words)

    async def export_keystore(self, account: Account, password: str) -> str:
        return json.dumps({"address": account.address, "password": password})

    async def address_of_phrase(self, phrase: str) -> str:
        for secret in self.kept.values():
            if secret == phrase:
                return ADDRESS
        raise errors.InvalidSecret("These words are not a wallet's phrase.")

    async def address_of_key(self, key_hex: str) -> str:
        return await self.address_of_phrase(key_hex)

    async def address_of_keystore(self, keystore_json: str, password: str) -> str:
        document = json.loads(keystore_json) if keystore_json.startswith("{") else {}
        if document.get("password") != password:
            raise errors.InvalidSecret("The password does not open this file.")
        return str(document["address"])

    async def remove(self, account_id: str) -> None:
        self.kept.pop(account_id, None)

    async def _keep(self, account_id: str, secret: str) -> str:
        if self.gate is not None:
            await self.gate.wait()
        self.kept[account_id] = secret
        return ADDRESS


class MemorySettings:
    """Limits and preferences; ``broken`` makes the limits unreadable."""

    def __init__(self) -> None:
        self.kept_limits = Limits()
        self.kept = Preferences(downloads=Path("/music/gondola"))
        self.broken = False

    async def limits(self) -> Limits:
        if self.broken:
            raise errors.SettingsBroken
        return self.kept_limits

    async def save_limits(self, limits: Limits) -> None:
        self.kept_limits, self.broken = limits, False

    async def preferences(self) -> Preferences:
        return self.kept

    async def save_preferences(self, preferences: Preferences) -> None:
        self.kept = preferences
