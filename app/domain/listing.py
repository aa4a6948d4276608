"""A directory's listing of a paid endpoint: what it claims, and why its claims deserve a second look."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from app.domain.addresses import host_of
from app.domain.job import Job
from app.domain.listed_terms import ListedTerms
from app.domain.money import format_usd
from app.domain.offer import Offer


@dataclass(frozen=True, slots=True)
class FormField:
    """One input that the listing says the endpoint takes."""

    name: str
    kind: str
    required: bool
    description: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A listing file, read and made displayable. Price in micro-USDC per call as the listing claims it."""

    title: str
    url: str
    host: str
    summary: str
    price_micro_usdc: int
    network_name: str
    network_key: str | None
    asset: str
    asset_is_usdc: bool
    payee: str
    max_timeout_s: int
    verified: bool
    trust_tier: str
    sanity_flag: str = ""
    sanity_ratio: int | None = None
    category_median_micro_usdc: int | None = None
    risk_notes: tuple[str, ...] = ()
    fields: tuple[FormField, ...] = ()

    @property
    def is_prepaid_host(self) -> bool:
        """Whether we know this host as prepaid: its single calls are never paid for."""
        return self.host in PREPAID_HOSTS

    def warnings(self) -> tuple[str, ...]:
        """The listing's own warnings and ours, as plain sentences, the weightiest first."""
        found: list[str] = []
        if self.is_prepaid_host:
            found.append(
                f"{format_usd(self.price_micro_usdc)} is not the price of a call: this host is prepaid. Looking "
                "at a job is free after a sign-in; the figure is a suggested amount of credit to add."
            )
        if self.sanity_flag:
            found.append(self._sanity_words())
        if not self.verified:
            found.append("The directory did not verify this price.")
        if self.trust_tier:
            found.append(f"The directory's trust level is “{self.trust_tier}”.")
        if self.network_key is None:
            found.append("It asks for money on a network that Gondola does not use.")
        elif not self.asset_is_usdc:
            found.append("It asks for another token than USDC on that network.")
        found.extend(self.risk_notes)
        return tuple(found)

    def _sanity_words(self) -> str:
        label = self.sanity_flag.replace("_", " ")
        if self.sanity_ratio and self.category_median_micro_usdc:
            median = format_usd(self.category_median_micro_usdc)
            return (
                f"The directory marks the price as “{label}”: {self.sanity_ratio} times the usual {median} "
                "for its kind."
            )
        return f"The directory marks the price as “{label}”."


@dataclass(frozen=True, slots=True)
class Difference:
    """One line where the seller asks for something else than its listing says; displayable."""

    what: str
    listed: str
    asked: str


def differences(listing: Listing, offer: Offer) -> tuple[Difference, ...]:
    """Line by line: price, receiver, network, token and time limit of a live offer against its listing."""
    network = offer.network.name if offer.network else "a network we do not know"
    lines = (
        ("Price", format_usd(listing.price_micro_usdc), format_usd(offer.amount_micro_usdc)),
        ("Receiver", listing.payee.lower(), offer.payee.lower()),
        ("Network", listing.network_name, network),
        ("Token", _token(ours=listing.asset_is_usdc), _token(ours=offer.asset_ours)),
        ("Valid", f"{listing.max_timeout_s} s", f"{offer.max_timeout_s} s"),
    )
    same_network = offer.network is not None and offer.network.key == listing.network_key
    return tuple(
        Difference(what, listed, asked)
        for what, listed, asked in lines
        if listed != asked and not (what == "Network" and same_network)
    )


def listed_job(job: Job, listing: Listing) -> Job:
    """The job, to be looked at where the listing says, with what the listing claims kept beside it."""
    terms = ListedTerms(
        payee=listing.payee,
        network_key=listing.network_key,
        network_name=listing.network_name,
        asset_is_usdc=listing.asset_is_usdc,
        max_timeout_s=listing.max_timeout_s,
    )
    return replace(
        job,
        seller_url=listing.url,
        listing_price_micro_usdc=listing.price_micro_usdc,
        median_price_micro_usdc=listing.category_median_micro_usdc,
        listed=terms,
    )


def differences_for(job: Job, offer: Offer) -> tuple[Difference, ...]:
    """Line by line, what the job's listing says against a live offer; empty for a job that came from no listing."""
    if job.listed is None or job.listing_price_micro_usdc is None:
        return ()
    listing = Listing(
        title=job.title,
        url=job.seller_url,
        host=host_of(job.seller_url, ""),
        summary="",
        price_micro_usdc=job.listing_price_micro_usdc,
        network_name=job.listed.network_name,
        network_key=job.listed.network_key,
        asset="",
        asset_is_usdc=job.listed.asset_is_usdc,
        payee=job.listed.payee,
        max_timeout_s=job.listed.max_timeout_s,
        verified=False,
        trust_tier="",
    )
    return differences(listing, offer)


def seller_job_id(account_id: str, model: str, queue_id: str, seller_url: str) -> str:
    """The id of a job at a seller: the same in every process that adds it, so that they share its locks and limits."""
    parts = "\n".join((account_id, model, queue_id, seller_url))
    return hashlib.sha256(parts.encode()).hexdigest()[:32]


def _token(*, ours: bool) -> str:
    return "USDC" if ours else "another token"


PREPAID_HOSTS = frozenset({"api.venice.ai"})
"""Hosts whose provider we ship: never paid on any route but their top-up route."""
