"""Prices a plan before anything is charged, and says what the whole of it would come to."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain import errors
from app.domain.account import Account
from app.domain.batch_plan import Planned
from app.domain.batch_preview import Preview, Priced, preview
from app.domain.catalogue import AudioModel, JobRequest
from app.domain.question import BatchQuestion
from app.services.batch_tools import BatchTools

AT_ONCE = 4
_MANY = "Many jobs at once are always asked about."

Asked = Callable[[int, int], None]
"""Told how many prices of how many are known."""


def unheard(_known: int, _all: int) -> None:
    """Nobody wants to be told."""


@dataclass(frozen=True, slots=True)
class Prices:
    """What was found out. ``trouble`` is why not every price is known, where that is so."""

    entries: tuple[Priced, ...]
    trouble: errors.GondolaError | None = None


class Appraiser:
    """Asks for prices, each different one once, and compares with credit, limits and what was paid before."""

    def __init__(self, tools: BatchTools) -> None:
        self._t = tools

    async def price(self, entries: Sequence[Planned], told: Asked = unheard) -> Prices:
        """The host's prices and what was paid before; a price that cannot be had now is None.

        Raises:
            StoreError: the journal cannot be read.
        """
        paid = await self._t.journal.paid_texts(entry.digest for entry in entries if entry.charged)
        try:
            models = {model.id: model for model in await self._t.catalogue.models()}
        except errors.GondolaError as error:
            return Prices(tuple(Priced(entry, None, paid.get(entry.digest, "")) for entry in entries), error)
        wanted = {
            _price_key(models[entry.request.model], entry.request): entry.request
            for entry in entries
            if entry.charged and entry.request.model in models
        }
        prices, trouble = await self._ask(wanted, models, told)
        found = [
            Priced(entry, _price_of(entry, models, prices), paid.get(entry.digest, "")) for entry in entries
        ]
        return Prices(tuple(found), trouble)

    async def preview(self, account: Account, priced: Sequence[Priced]) -> Preview:
        """The whole in figures, by the limits and the credit as they are now.

        Raises:
            SettingsBroken: the limits cannot be read.
            ProviderError, VaultError: the account cannot be used (OnlyWatched: it has no key).
        """
        if account.is_only_watched:
            raise errors.OnlyWatched(detail=account.name)
        tools = self._t
        limits, spent = await tools.limits.current(), await tools.journal.used()
        return preview(priced, limits, spent, tools.provider.host, await tools.credit(account))

    async def approve(
        self, account: Account, title: str, priced: Sequence[Priced], shown: Preview, why: str = _MANY
    ) -> None:
        """Ask once for all of it.

        Raises:
            PaymentRefused: the limits allow none of it, or the person said no.
        """
        if not shown.fits:
            raise errors.PaymentRefused((shown.why_not_all,))
        if not await self._t.approvals.ask(await self._question(account, title, priced, shown, why)):
            raise errors.NotApproved

    async def _question(
        self,
        account: Account,
        title: str,
        priced: Sequence[Priced],
        shown: Preview,
        why: str,
    ) -> BatchQuestion:
        """What a person is asked before the first charge."""
        limits, used = await self._t.limits.current(), await self._t.journal.used()
        names = {model.id: model.name for model in await self._t.catalogue.models()}
        models = dict.fromkeys(each.entry.request.model for each in priced if each.entry.charged)
        return BatchQuestion(
            account=account,
            host=self._t.provider.host,
            title=title,
            charged=shown.charged,
            watched=shown.watched,
            models=tuple(names.get(model, model) for model in models),
            total_micro_usdc=shown.total_micro_usdc,
            most_micro_usdc=shown.most_micro_usdc,
            credit_micro_usdc=shown.credit_micro_usdc,
            used_today_micro_usdc=used.day_micro_usdc,
            day_cap_micro_usdc=limits.used.per_day_micro_usdc,
            reasons=(why,),
            warnings=shown.warnings(),
        )

    async def _ask(
        self, wanted: Mapping[object, JobRequest], models: Mapping[str, AudioModel], told: Asked
    ) -> tuple[dict[object, int], errors.GondolaError | None]:
        """A few prices at a time; the first trouble ends the asking."""
        asking = _Asking(dict(wanted), models, told)
        async with asyncio.TaskGroup() as group:
            for _ in range(AT_ONCE):
                group.create_task(asking.work(self._t.orders.quote))
        return asking.prices, asking.trouble


class _Asking:
    """Prices while they are asked for by several hands."""

    def __init__(
        self, wanted: dict[object, JobRequest], models: Mapping[str, AudioModel], told: Asked
    ) -> None:
        self._left: Iterator[tuple[object, JobRequest]] = iter(wanted.items())
        self._all, self._models, self._told = len(wanted), models, told
        self.prices: dict[object, int] = {}
        self.trouble: errors.GondolaError | None = None

    async def work(self, quote: Callable[..., object]) -> None:
        for key, request in self._left:
            try:
                self.prices[key] = await quote(self._models[request.model], request)  # type: ignore[misc]
            except errors.GondolaError as error:
                self.trouble = self.trouble or error
            if self.trouble is not None:
                return
            self._told(len(self.prices), self._all)


def _price_key(model: AudioModel, request: JobRequest) -> object:
    """What the host's price depends on (``POST /audio/quote``): the model, its length, the characters of some."""
    length = len(request.prompt.encode("utf-16-le")) if model.pricing.by_characters else 0
    return model.id, request.duration_s, length


def _price_of(entry: Planned, models: Mapping[str, AudioModel], prices: Mapping[object, int]) -> int | None:
    model = models.get(entry.request.model)
    if not entry.charged or model is None:
        return None
    return prices.get(_price_key(model, entry.request))
