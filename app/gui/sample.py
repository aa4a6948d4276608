"""The live sample on the first screen: a real job in a pretend world, opened behind the first paint."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.account import Account
from app.domain.catalogue import AudioModel, JobRequest, problems
from app.domain.errors import GondolaError
from app.domain.events import Event, JobChanged, JobFinished
from app.domain.job import Job
from app.gui.launcher import Launcher
from app.services.gondola import Gondola

_log = logging.getLogger(__name__)

_TITLE = "Episode 12 — intro"
_PROMPT = "Warm acoustic intro for a podcast: fingerpicked guitar, soft brushes, an unhurried walking bass."
_LENGTH_S = 20


class Sample(QObject):
    """Opens the pretend world and queues one job there. ``changed`` says that ``job`` is another now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gondola: Gondola | None = None
        self.job: Job | None = None
        self._leave: Callable[[], None] | None = None

    async def open(self, launcher: Launcher) -> Gondola:
        """The pretend world, running. The same one is played in if the person chooses to."""
        gondola = await launcher.open_play()
        self.gondola = gondola
        self._leave = gondola.feed.subscribe(self._hear)
        await gondola.start()
        return gondola

    def give_up(self) -> Gondola | None:
        """The world is somebody else's from now on; None if it never opened."""
        if self._leave is not None:
            self._leave()
        self.deleteLater()
        return self.gondola

    async def queue(self) -> None:
        """Queue the sample job. A world that does not sell it leaves the first screen without one."""
        gondola = self.gondola
        if gondola is None:
            return
        try:
            accounts = await gondola.wallet.accounts()
            chosen = _affordable(await gondola.catalogue.models(), await _price_cap(gondola))
            if accounts and chosen is not None:
                await self._queue(gondola, accounts[0], *chosen)
        except GondolaError as error:
            _log.info("No sample job: %s", error.code)

    async def _queue(
        self, gondola: Gondola, account: Account, model: AudioModel, request: JobRequest
    ) -> None:
        job = await gondola.orders.queue(account, model, request)
        gondola.watcher.follow(job)
        self.job = job
        self.changed.emit()

    def _hear(self, event: Event) -> None:
        known = self.job
        if known is not None and isinstance(event, JobChanged | JobFinished) and event.job.id == known.id:
            self.job = event.job
            self.changed.emit()


async def _price_cap(gondola: Gondola) -> int:
    """What is taken without a question: nobody is there to answer one yet."""
    return (await gondola.limits.current()).ask_above_used_micro_usdc


def _affordable(models: tuple[AudioModel, ...], cap_micro_usdc: int) -> tuple[AudioModel, JobRequest] | None:
    """The first model that takes a sentence and a length for little money."""
    for model in models:
        length = _length(model)
        per_second = model.pricing.per_second_micro_usdc
        cheapest = min((price for _, _, price in model.pricing.tiers), default=None)
        price = per_second * (length or 0) if per_second is not None else cheapest
        request = JobRequest(model=model.id, prompt=_PROMPT, title=_TITLE, duration_s=length)
        if price is not None and 0 < price <= cap_micro_usdc and not problems(model, request):
            return model, request
    return None


def _length(model: AudioModel) -> int | None:
    if model.duration_options:
        return min(model.duration_options, key=lambda option: abs(option - _LENGTH_S))
    if model.max_duration_s is None:
        return None
    return min(max(_LENGTH_S, model.min_duration_s or 1), model.max_duration_s)
