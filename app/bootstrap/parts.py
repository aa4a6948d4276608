"""Small parts of the wiring that need no state: chains by their network, listings, folders, names of files."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from app.adapters.base.panel import Agreement, PanelChain
from app.adapters.clock.system import SystemClock
from app.adapters.settings.lock_file import LockFile
from app.bootstrap.surroundings import Surroundings
from app.domain.file_names import NameFacts, usual_or
from app.domain.job import Job
from app.domain.listing import Listing
from app.domain.networks import NETWORKS, split_urls
from app.ports.chain import Chain
from app.ports.clock import Clock
from app.ports.settings import SettingsStore
from app.ports.stores import Locks
from app.services.app_lock import AppLock
from app.services.feed import Feed
from app.services.limits import LimitKeeper, RunLimits
from app.services.purchase_locks import changing_limits


def chains(around: Surroundings, clock: SystemClock) -> Callable[[str], Chain]:
    """One view per network, made when first asked for: of the nodes that the person named, else of our own list."""
    made: dict[str, Chain] = {}

    def chain_of(network_key: str) -> Chain:
        if network_key not in made:
            network = NETWORKS[network_key]
            urls, agreement = split_urls(around.rpc_urls(network_key)), Agreement.EVERYTHING
            if urls in ((), network.default_rpc_urls[:1], network.default_rpc_urls):
                urls, agreement = network.default_rpc_urls, Agreement.ENDINGS
            made[network_key] = PanelChain(network, urls, around.transport, clock, agreement)
        return made[network_key]

    return chain_of


def new_lock(settings: SettingsStore, feed: Feed, around: Surroundings, clock: Clock) -> AppLock:
    """The lock of this home, which every Gondola over it heeds."""
    return AppLock(LockFile(around.places.config), around.vault.confirm, settings.preferences, clock, feed)


def new_limits(
    settings: SettingsStore,
    feed: Feed,
    around: Surroundings,
    run: RunLimits,
    locks: Locks,
    clock: Clock,
    lock: AppLock,
) -> LimitKeeper:
    """The limits of this home, which other Gondolas on it may be changing too."""
    alone = partial(changing_limits, locks, clock)
    return LimitKeeper(settings, feed, around.vault.confirm, run, alone, lock.require_open)


async def read_listing_file(path: Path) -> Listing:
    """Read a directory's listing on a thread; raises InvalidListing."""
    return await asyncio.to_thread(_read_listing, path)


def _read_listing(path: Path) -> Listing:
    # What reads listings is large, and most days bring none.
    from app.adapters.files.listing import read_listing

    return read_listing(path)


def make_folder(folder: Path) -> None:
    """Our own default may lie under folders that do not exist yet; trouble shows at the first save."""
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)


def stem_of(job: Job, template: str, number: int | None) -> str:
    """What a job's file is called, without its ending; ``number`` is its place in its batch, if it is in one."""
    local = job.created_at.astimezone()
    return usual_or(template).fill(NameFacts(job.title, job.model, local, job.queue_id, number))
