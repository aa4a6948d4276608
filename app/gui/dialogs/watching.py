"""Putting a job that exists at its host into the list: free where that is prepaid, or paid look by look."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.account import Account
from app.domain.display import displayable
from app.domain.errors import InvalidInput, OnlyWatched
from app.domain.job import Job
from app.domain.listed_terms import ListedTerms
from app.domain.listing import PREPAID_HOSTS, Listing, seller_job_id
from app.domain.look_plan import LookPlan
from app.gui.dialogs.allow_more import keep_limits
from app.gui.models.addresses import host_of, is_seller_address
from app.gui.shell import Shell


@dataclass(frozen=True, slots=True)
class SellerTerms:
    """Where a seller is that charges for each look, what its listing claims, if it has one, and how to look there."""

    url: str
    listing: Listing | None = None
    plan: LookPlan = LookPlan.CHEAPEST


async def watch_job(shell: Shell, account: Account, model: str, queue_id: str, title: str) -> Job:
    """Put a job that exists at the host into the list and look at it from now on."""
    return await shell.gondola.watcher.add(_job(shell, account, model, queue_id, title))


async def watch_at_seller(
    shell: Shell, sheet: QWidget, account: Account, named: tuple[str, str, str], terms: SellerTerms
) -> Job:
    """The same at a seller, whose server is allowed first; ``named`` is model, queue_id and title.

    Raises:
        InvalidInput: it cannot be paid at this address or from this account, or was not allowed.
    """
    check_seller(shell, account, terms.url)
    limits, host = await shell.gondola.limits.current(), host_of(terms.url)
    if host not in limits.allowed_hosts and not await keep_limits(
        shell, sheet, limits, limits.with_host(host)
    ):
        words = _tr("{host} is not allowed, so nothing is watched there.").format(host=host)
        raise InvalidInput(words, means="", do="")
    job = _job(shell, account, *named, terms=terms)
    return await shell.gondola.watcher.add(job)


def check_seller(shell: Shell, account: Account, url: str) -> None:
    """Whether looks could be paid at this address from this account.

    Raises:
        InvalidInput: no address, a prepaid host, or an API key. OnlyWatched: no key at all.
    """
    if not is_seller_address(url) or not host_of(url):
        words = _tr("Type the seller's whole address; it starts with https://.")
        raise InvalidInput(words, means="", do="")
    if is_prepaid(shell, host_of(url)):
        words = _tr("This server is prepaid: looking is free. Add the job by its number instead.")
        raise InvalidInput(words, means="", do="")
    if account.is_only_watched:
        raise OnlyWatched
    if not account.is_wallet:
        words = _tr("A seller is paid from a wallet, not with an API key. Choose a wallet.")
        raise InvalidInput(words, means="", do="")


def is_prepaid(shell: Shell, host: str) -> bool:
    """Whether a host is never paid for a look, on whatever port it answers."""
    return host == shell.gondola.host or host.partition(":")[0] in PREPAID_HOSTS


def _job(
    shell: Shell,
    account: Account,
    model: str,
    queue_id: str,
    title: str,
    *,
    terms: SellerTerms | None = None,
) -> Job:
    # At a seller the same id as a command line would give it, so that both share its locks and its payments.
    job_id = seller_job_id(account.id, model, queue_id, terms.url) if terms else str(uuid.uuid4())
    return Job(
        id=job_id,
        account_id=account.id,
        model=model,
        queue_id=queue_id,
        title=displayable(title, 120) or displayable(model, 120),
        created_at=shell.gondola.clock.now(),
        **_terms(terms),
    )


def _terms(terms: SellerTerms | None) -> dict[str, Any]:
    """The fields of a job that say where and on what terms its seller sells."""
    if terms is None:
        return {}
    listing = terms.listing
    if listing is None:
        return {"seller_url": terms.url, "look_plan": terms.plan}
    return {
        "seller_url": terms.url,
        "look_plan": terms.plan,
        "listing_price_micro_usdc": listing.price_micro_usdc,
        "median_price_micro_usdc": listing.category_median_micro_usdc,
        "listed": ListedTerms(
            payee=listing.payee,
            network_key=listing.network_key,
            network_name=listing.network_name,
            asset_is_usdc=listing.asset_is_usdc,
            max_timeout_s=listing.max_timeout_s,
        ),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("watching", text)
