"""Looks at a job without paying: plain, and signed in where the seller offers that. Remembers who offered it."""

from __future__ import annotations

from app.domain import errors
from app.domain.account import Account
from app.domain.addresses import host_of
from app.domain.job import Job
from app.ports.provider import OpenSink
from app.ports.seller import Look, LookSeller

_UNREADABLE = 402


class FreeLooks:
    """Sign-in comes before paying, and before paying again: a wallet that paid may fetch for free."""

    def __init__(self, seller: LookSeller) -> None:
        self._seller = seller
        self._signs_in: set[str] = set()
        self._were_free: set[tuple[str, str]] = set()

    def offers_sign_in(self, job: Job, account: Account) -> bool:
        """Whether this job's seller offered a sign-in that this account can make."""
        return account.is_wallet and host_of(job.seller_url, "") in self._signs_in

    def was_free(self, job: Job, account: Account) -> bool:
        """Whether a sign-in has made looks free for this account at this job's seller."""
        return (account.id, host_of(job.seller_url, "")) in self._were_free

    async def look(self, job: Job, account: Account, open_sink: OpenSink) -> Look:
        """Look without paying: signed in where that was offered before, else plain first.

        Raises:
            PaymentAsked: it costs money, signed in or not.
            PaymentRefused: it asks for money in a way that nobody can agree to.
            ProviderError, VaultError: as the seller answers.
        """
        try:
            if not self.offers_sign_in(job, account):
                look = await self._plain(job, account, open_sink)
                if look is not None:
                    return look
            return await self._signed_in(job, account, open_sink)
        except errors.MalformedAnswer as error:
            raise _agreeable(error) from error

    async def _signed_in(self, job: Job, account: Account, open_sink: OpenSink) -> Look:
        place = (account.id, host_of(job.seller_url, ""))
        try:
            look = await self._seller.look_signed_in(account, job, open_sink)
        except errors.PaymentAsked:
            self._were_free.discard(place)
            raise
        self._were_free.add(place)
        return look

    async def _plain(self, job: Job, account: Account, open_sink: OpenSink) -> Look | None:
        """The answer to a call without credentials, None where a sign-in is worth a try."""
        try:
            return await self._seller.look(job, open_sink)
        except errors.PaymentAsked as asked:
            if not (asked.sign_in_offered and account.is_wallet):
                raise
        except errors.CredentialsNeeded:
            if not account.is_wallet:
                raise
        self._signs_in.add(host_of(job.seller_url, ""))
        return None


def _agreeable(error: errors.MalformedAnswer) -> errors.GondolaError:
    """A price that cannot be read will not be readable next time: the person should know, not the clock."""
    if error.status != _UNREADABLE:
        return error
    refused = errors.PaymentRefused((error.what,), code=error.server_code or "unreadable_offer")
    refused.detail = error.detail
    return refused
