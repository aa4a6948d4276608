"""Who is calling the pretend Venice, and may they: sign-in, API keys, the failure budget, places in flight."""

from __future__ import annotations

from starlette.requests import Request

from app.sandbox.answers import ApiError, plain
from app.sandbox.challenges import MINIMUM_CREDIT, Challenges
from app.sandbox.clock import SandboxClock
from app.sandbox.ledger import Ledger
from app.sandbox.limits import Limits
from app.sandbox.payments import PAYMENT_HEADERS
from app.sandbox.recorder import Recorder, SignInSeen
from app.sandbox.sign_in import SIGN_IN_HEADERS, SignInDesk, SignInRefused

RELEASES = "gondola.sandbox.releases"
"""Scope key: functions to run once the answer has left (or been lost)."""

PAID = "gondola.sandbox.paid"
"""Scope key: the account whose payment the trap has just taken for this very call."""


class Admission:
    """The front desk of all routes that need credentials."""

    def __init__(
        self,
        *,
        clock: SandboxClock,
        desk: SignInDesk,
        limits: Limits,
        ledger: Ledger,
        challenges: Challenges,
        recorder: Recorder,
        api_keys: dict[str, str],
    ) -> None:
        self.api_keys = api_keys
        self._clock = clock
        self._desk = desk
        self._limits = limits
        self._ledger = ledger
        self._challenges = challenges
        self._recorder = recorder

    async def admit(self, request: Request, route: str) -> str:
        """The account behind an inference request, holding one of its places until the answer is out.

        Raises:
            ApiError: 400 for a payment header, 401, 402 (a) and (b), 429.
        """
        if PAID in request.scope:
            return str(request.scope[PAID])
        if any(name in request.headers for name in PAYMENT_HEADERS):
            raise plain(
                400, "Payment headers are only accepted on /x402/top-up", "PAYMENT_HEADER_NOT_ACCEPTED"
            )
        account = await self._identify(request, route)
        self._hold(request, account)
        if account.startswith("wallet:") and self._ledger.balance(account) < MINIMUM_CREDIT:
            raise self._challenges.credit_too_low(request, self._ledger.balance(account))
        return account

    async def admit_wallet(self, request: Request, route: str, wallet: str) -> str:
        """The account of a wallet that asks about itself (balance, transactions).

        Raises:
            ApiError: 400 for no address, 401 plain, 402 with no offers, 403 for another's wallet, 429.
        """
        header = _sign_in_header(request)
        if header is None:
            raise self._challenges.no_credentials(request, with_offers=False)
        try:
            sign_in = await self._desk.admit(header, request.headers.get("host", ""))
        except SignInRefused as refused:
            self._recorder.refused_sign_ins[refused.code] += 1
            raise plain(401, "Invalid Sign-in-with-x signature") from None
        self._note(route, sign_in.wallet, sign_in.nonce)
        if sign_in.wallet != wallet.lower():
            thing = "balance" if route == "x402/balance" else "transaction history"
            raise plain(403, f"You can only access {thing} for your own wallet")
        account = f"wallet:{sign_in.wallet}"
        self._hold(request, account)
        return account

    def bucket(self, request: Request, model: str) -> str:
        """Whose failures a request's failure adds to: per key, or per address for wallets; and per model."""
        key = _bearer(request)
        who = (
            self.api_keys.get(key, "unknown key")
            if key and _sign_in_header(request) is None
            else _ip(request)
        )
        return f"{who} {model}"

    async def _identify(self, request: Request, route: str) -> str:
        header = _sign_in_header(request)
        if header is None:
            key = _bearer(request)
            if key is None and "authorization" not in request.headers:
                raise self._challenges.no_credentials(request)
            if key not in self.api_keys:
                raise plain(401, "Authentication failed")
            return self.api_keys[key or ""]
        try:
            sign_in = await self._desk.admit(header, request.headers.get("host", ""))
        except SignInRefused as refused:
            self._recorder.refused_sign_ins[refused.code] += 1
            raise ApiError(401, {"error": refused.message, "code": refused.code}) from None
        self._note(route, sign_in.wallet, sign_in.nonce)
        return f"wallet:{sign_in.wallet}"

    def _hold(self, request: Request, account: str) -> None:
        release = self._limits.enter(account)
        request.scope.setdefault(RELEASES, []).append(release)

    def _note(self, route: str, wallet: str, nonce: str) -> None:
        self._recorder.sign_ins.append(SignInSeen(route, wallet, nonce, self._clock.server_s()))


def _sign_in_header(request: Request) -> str | None:
    return next((request.headers[name] for name in SIGN_IN_HEADERS if name in request.headers), None)


def _bearer(request: Request) -> str | None:
    scheme, _, key = request.headers.get("authorization", "").partition(" ")
    return key.strip() if scheme.lower() == "bearer" and key.strip() else None


def _ip(request: Request) -> str:
    return request.client.host if request.client else "local"
