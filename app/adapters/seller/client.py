"""Looks at a job at a seller's paid endpoint, whichever seller it is: fulfils ``ports.seller.LookSeller``.

It remembers nothing but what time it is at each seller, and decides nothing about money.
"""

from __future__ import annotations

from app.adapters.seller import doubt
from app.adapters.seller.address import SellerAddress, not_sent, seller_address
from app.adapters.seller.answers import PAYMENT_REQUIRED, is_success, news_of, payment_asked, refusal
from app.adapters.seller.requests import METHOD, is_look_body, look_body
from app.adapters.server_clock import ServerClock
from app.adapters.sign_in_header import HEADER, sign_in_header
from app.adapters.transport import PAYMENT_HEADERS, Call, HttpTransport, Reply
from app.domain import errors
from app.domain.account import Account
from app.domain.job import Job
from app.domain.payment import SignedHeader
from app.ports.clock import Clock
from app.ports.provider import OpenSink
from app.ports.scheme import SettlementClaim, SettlingScheme
from app.ports.seller import Look
from app.ports.signer import Signer

SETTLING_S = 120.0
"""A settlement waits for a block; the answer may take this long before the outcome counts as unknown."""

NOT_A_LOOK = "NOT_A_LOOK"
NO_WALLET = "NO_WALLET"
_ACCEPT = {"accept": "application/json, audio/mpeg, audio/wav, audio/flac"}
_JSON = {"content-type": "application/json"}
_CLOCK_MOVED_S = 5.0
_PERHAPS_THE_PROOF = frozenset({401, PAYMENT_REQUIRED})
_MOST_CLOCKS = 64


class SellerClient:
    """Every seller that charges per look. No redirect is followed, and a prepaid host is never called from here."""

    def __init__(
        self,
        transport: HttpTransport,
        signer: Signer,
        clock: Clock,
        scheme: SettlingScheme,
        *,
        prepaid_hosts: frozenset[str],
    ) -> None:
        self._transport = transport
        self._signer = signer
        self._clock = clock
        self._scheme = scheme
        self._prepaid_hosts = prepaid_hosts
        self._clocks: dict[str, ServerClock] = {}

    def request(self, job: Job) -> tuple[str, str, bytes]:
        """Method, URL and body of a look at this job: the same bytes each time.

        Raises:
            BadRequest: no address that we pay at. InvalidRequest: no model or job id that a server would take.
        """
        return METHOD, self._address(job.seller_url).url, look_body(job.model, job.queue_id)

    async def look(self, job: Job, open_sink: OpenSink) -> Look:
        """Call without credentials and without payment. Raises PaymentAsked where the call costs money."""
        _, url, body = self.request(job)
        address = self._address(url)
        async with self._transport.open(Call(METHOD, url, {**_ACCEPT, **_JSON}, body)) as reply:
            self._learn(address, reply)
            return await self._look_in(reply, address, open_sink, signed_in=False)

    async def look_signed_in(self, account: Account, job: Job, open_sink: OpenSink) -> Look:
        """Call with a fresh sign-in proof for exactly this origin, without payment.

        Signed once more where the answer shows that our idea of the seller's time was wrong.

        Raises:
            VaultError: the key cannot be reached; nothing was sent.
        """
        _, url, body = self.request(job)
        address = self._address(url)
        used_s = self._time_at(address).offset_s or 0.0
        call = Call(METHOD, url, {**_ACCEPT, **_JSON, **await self._proof(address, account)}, body)
        async with self._transport.open(call) as reply:
            self._learn(address, reply)
            moved_s = abs((self._time_at(address).offset_s or 0.0) - used_s)
            if reply.status not in _PERHAPS_THE_PROOF or moved_s <= _CLOCK_MOVED_S:
                return await self._look_in(reply, address, open_sink, signed_in=True)
        again = Call(METHOD, url, {**_ACCEPT, **_JSON, **await self._proof(address, account)}, body)
        async with self._transport.open(again) as reply:
            return await self._look_in(reply, address, open_sink, signed_in=True)

    async def look_paid(
        self, payment: SignedHeader, open_sink: OpenSink, account: Account | None = None
    ) -> Look:
        """Send exactly this payment, once; a fresh sign-in proof goes beside it where an account is given.

        Raises:
            SettlementUnknown: any answer after which the money may have moved and nothing was delivered. Its
                ``__cause__`` is what the answer would have meant without a payment (RateLimited, JobFailed …), or the
                disk's error; None for a 402.
            Unreachable: no answer (``maybe_delivered`` False: the seller was not even reached).
            BadRequest: not a payment for a look at a seller that we pay. VaultError: the proof could not be signed.
                Of both nothing was sent.
        """
        address = self._payable(payment)
        beside = {**_ACCEPT, **(await self._proof(address, account) if account is not None else {})}
        answered: Reply | None = None
        claim: SettlementClaim | None = None
        try:
            async with self._transport.open_payment(
                payment, only_to=address.url, read_s=SETTLING_S, beside=beside
            ) as reply:
                answered, claim = reply, doubt.receipt_in(reply, self._scheme)
                self._learn(address, reply)
                if not is_success(reply):
                    unpaid = await self._unpaid_meaning(reply, address, signed_in=account is not None)
                    raise await doubt.refused_after_paying(reply, claim, self._scheme) from unpaid
                return Look(await news_of(reply, open_sink), claim)
        except errors.SettlementUnknown:
            raise
        except (errors.ProviderError, errors.DiskError) as error:
            raise _after_paying(error, answered, claim) from error

    async def _look_in(
        self, reply: Reply, address: SellerAddress, open_sink: OpenSink, *, signed_in: bool
    ) -> Look:
        if is_success(reply):
            return Look(await news_of(reply, open_sink))
        if reply.status == PAYMENT_REQUIRED:
            raise await payment_asked(reply, address.url, self._scheme)
        raise await refusal(reply, self._time_at(address), signed_in=signed_in)

    async def _unpaid_meaning(
        self, reply: Reply, address: SellerAddress, *, signed_in: bool
    ) -> errors.ProviderError | None:
        """What the answer would mean had nothing been paid: about the job it may be the plain truth."""
        if reply.status == PAYMENT_REQUIRED:
            return None
        return await refusal(reply, self._time_at(address), signed_in=signed_in)

    def _address(self, url: str) -> SellerAddress:
        return seller_address(url, self._transport, self._prepaid_hosts)

    def _payable(self, payment: SignedHeader) -> SellerAddress:
        """The last look before a payment goes out: only a look, as :meth:`request` writes it, is ever paid for."""
        address = self._address(payment.url)
        ours = (
            payment.method == METHOD
            and payment.url == address.url
            and payment.name.lower() in PAYMENT_HEADERS
            and is_look_body(payment.body)
        )
        if not ours:
            raise not_sent(
                NOT_A_LOOK,
                "This payment was not made for a look at a job, so it was not sent.",
                detail=f"{payment.method} {payment.url}",
            )
        return address

    async def _proof(self, address: SellerAddress, account: Account) -> dict[str, str]:
        if not account.is_wallet:
            raise not_sent(
                NO_WALLET, "Only a wallet can sign in at a seller; an API key belongs to its own host."
            )
        proof = await sign_in_header(
            self._signer,
            account,
            address.domain,
            address.uri,
            self._time_at(address).now(),
            chain_id=account.network.chain_id,
        )
        return {HEADER: proof}

    def _learn(self, address: SellerAddress, reply: Reply) -> None:
        self._time_at(address).learn(reply.header("date"), reply.header("age"))

    def _time_at(self, address: SellerAddress) -> ServerClock:
        """The seller's time; those asked for longest ago are forgotten first."""
        found = self._clocks.pop(address.domain, None) or ServerClock(self._clock)
        self._clocks[address.domain] = found
        while len(self._clocks) > _MOST_CLOCKS:
            del self._clocks[next(iter(self._clocks))]
        return found


def _after_paying(
    error: errors.ProviderError | errors.DiskError, answered: Reply | None, claim: SettlementClaim | None
) -> errors.ProviderError:
    """What trouble means once the payment is out: no answer at all stays that, everything else is unknown."""
    if isinstance(error, errors.Unreachable) and answered is None:
        if error.maybe_delivered:
            error.what = "The seller did not answer after the payment was sent."
            error.means = doubt.ONCE_AT_MOST
        return error
    status = answered.status if answered is not None else 0
    if isinstance(error, errors.DiskError):
        what, code = f"The audio came, but could not be saved. {error.what}", doubt.NOT_SAVED
    else:
        what, code = f"What came after the payment cannot be used. {error.what}", error.server_code
    return doubt.unknown(what, status=status, claim=claim, server_code=code, detail=error.detail)
