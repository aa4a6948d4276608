"""Puts diagnostics together from a running Gondola. It reads counts, states and choices, and never a name or sum."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from typing import Protocol, TypeVar

from app.domain.account import AccountKind
from app.domain.diagnostics import Diagnosis, Facts, Machine, Trouble
from app.domain.errors import GondolaError
from app.domain.networks import NETWORKS
from app.domain.proxy import BY_SYSTEM, NO_PROXY
from app.ports.settings import Preferences
from app.services.gondola import Gondola
from app.services.machine import versions

PACKAGES = (
    "PySide6-Essentials",
    "eth-account",
    "httpx",
    "jeepney",
    "keyring",
    "miniaudio",
    "platformdirs",
    "pydantic",
    "qasync",
    "segno",
    "starlette",
)
Told = TypeVar("Told")

_DEFAULTS = Preferences.__dataclass_fields__


class Stated(Protocol):
    """A record with a state out of an enumeration."""

    @property
    def state(self) -> object:
        """Its state."""
        ...


async def diagnose(
    gondola: Gondola, machine: Machine, troubles: tuple[Trouble, ...] = (), window: Facts = ()
) -> Diagnosis:
    """Everything there is to tell. What cannot be read is told by the kind of its error."""
    return Diagnosis(
        gondola.clock.now(),
        machine,
        window,
        state=await _state(gondola),
        settings=await _settings(gondola),
        counts=await _counts(gondola),
        packages=await asyncio.to_thread(versions, PACKAGES),
        troubles=troubles,
    )


async def _state(gondola: Gondola) -> Facts:
    limits = await _or_trouble(gondola.limits.current)
    paused = limits if isinstance(limits, str) else _yes(limits.paused)
    keyring = await _or_trouble(gondola.wallet.keyring_name)
    return (
        ("play money", _yes(gondola.play_money)),
        ("locked", _yes(gondola.lock.locked)),
        ("spending paused", paused),
        ("keyring", keyring),
        ("start at login", _yes(gondola.autostart.offered and await gondola.autostart.enabled())),
    )


async def _settings(gondola: Gondola) -> Facts:
    """Whether a choice is the usual one, never an address, folder or name that was typed."""
    chosen = await gondola.settings.preferences()
    nodes = sum(key in NETWORKS for key, _url in chosen.rpc_urls)
    proxy = chosen.proxy if chosen.proxy in (BY_SYSTEM, NO_PROXY) else "one of your own"
    return (
        ("theme", chosen.theme),
        ("notifications", _yes(chosen.notifications)),
        ("quiet kinds", ", ".join(sorted(kind.value for kind in chosen.quiet_kinds)) or "none"),
        ("server", "usual" if chosen.api_url == _DEFAULTS["api_url"].default else "another"),
        ("own nodes", str(nodes)),
        ("proxy", proxy),
        ("own certificates", _yes(bool(chosen.ca_file))),
        ("own file names", _yes(bool(chosen.name_template))),
        ("keep awake", _yes(chosen.keep_awake)),
        ("update check", _yes(chosen.update_check)),
        ("lock after minutes", str(chosen.lock_after_min)),
        ("limits seen", _yes(chosen.limits_seen)),
    )


async def _counts(gondola: Gondola) -> Facts:
    accounts = await gondola.wallet.accounts()
    jobs = await gondola.archive.counts()
    reasons = Counter(job.notice_code for job in gondola.watcher.jobs() if job.notice_code)
    return (
        ("wallets", str(sum(account.is_wallet for account in accounts))),
        ("api key accounts", str(sum(account.kind is AccountKind.API_KEY for account in accounts))),
        ("watched addresses", str(sum(account.is_only_watched for account in accounts))),
        ("jobs", _counted({state.value: count for state, count in jobs.items()})),
        ("jobs that say why", _counted(reasons)),
        ("payments", _by_state(await gondola.history.payments())),
        ("uses of credit", _by_state(await gondola.history.charges())),
    )


def _by_state(records: Iterable[Stated]) -> str:
    return _counted(Counter(str(getattr(record.state, "value", "")) for record in records))


def _counted(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items()) if count) or "none"


async def _or_trouble(read: Callable[[], Awaitable[Told]]) -> Told | str:
    try:
        return await read()
    except GondolaError as error:
        return f"cannot be read ({type(error).__name__})"


def _yes(fact: bool) -> str:
    return "yes" if fact else "no"
