"""A per-call seller of the same shape as Venice's retrieve: every poll costs, over plain x402 v1 or v2."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.sandbox.answers import ApiError
from app.sandbox.bodies import (
    BodyT,
    QueueBody,
    RetrieveBody,
    check_queue,
    checked_duration,
    known_model,
    read_body,
)
from app.sandbox.challenges import Challenges
from app.sandbox.facilitator import Demand
from app.sandbox.faults import FaultBoard
from app.sandbox.jobs import Job, JobBoard, JobPlan
from app.sandbox.payments import BadPayment, Payment, read_payment
from app.sandbox.recorder import Recorder, SignInSeen
from app.sandbox.seller_replay import Replays, payment_id
from app.sandbox.seller_terms import V1, IdentifierUse, SellerTerms
from app.sandbox.seller_till import SETTLEMENT, AskAgain, Till
from app.sandbox.sign_in import SIGN_IN_HEADERS, SignInDesk, SignInRefused
from app.sandbox.venice_routes import VeniceRoutes
from app.sandbox.wire_format import Unreadable, decode_header

ACCOUNT = "seller:anyone"
_HEADER = {1: "x-payment", 2: "payment-signature"}


@dataclass(slots=True)
class Tally:
    """How looks were answered: asked to pay, delivered for money, delivered for a sign-in of somebody who paid."""

    asked: int = 0
    sold: int = 0
    free: int = 0


class Seller:
    """Queues for free and charges each retrieve; like the reference servers it works first and settles after."""

    def __init__(
        self,
        terms: SellerTerms,
        *,
        till: Till,
        desk: SignInDesk,
        challenges: Challenges,
        faults: FaultBoard,
        jobs: JobBoard,
        venice: VeniceRoutes,
        recorder: Recorder,
    ) -> None:
        self.terms = terms
        self.till = till
        self.tally = Tally()
        self._desk = desk
        self._challenges = challenges
        self._faults = faults
        self._jobs = jobs
        self._venice = venice
        self._recorder = recorder
        self._replays = Replays()
        self._paid: set[tuple[str, str]] = set()

    def state(self) -> dict[str, object]:
        """For ``GET /control/state``: looks by how they were answered, payments settled, answers given again."""
        return {
            **asdict(self.tally),
            "settled": self.till.settled,
            "given_again": self._replays.given_again,
            "late": len(self.till.late),
        }

    async def queue(self, request: Request) -> Response:
        """``POST /seller/v1|v2/audio/queue``: free; anybody with the id may retrieve."""
        body = await _body(request, QueueBody)
        model = known_model(body.model)
        check_queue(model, body)
        duration = checked_duration(model, body.duration_seconds)
        job = self._jobs.start(JobPlan(ACCOUNT, model, body.prompt.strip(), duration, 0))
        if self.terms.job_seconds is not None:
            job.length_s = job.p80_s = self.terms.job_seconds
        return JSONResponse({"model": model.id, "queue_id": job.queue_id, "status": "QUEUED"})

    async def retrieve(self, request: Request) -> Response:
        """``POST /seller/v1|v2/audio/retrieve``: a challenge, or an answer that was paid for.

        Raises:
            ApiError: 402 in the shapes of x402; 400 and 404 for a job that is none, never charged for.
        """
        version = 1 if "/v1/" in request.url.path else 2
        if (free := await self._free_look(request)) is not None:
            return free
        header = request.headers.get(_HEADER[version])
        if header is None:
            raise self._challenge(request, version, "Payment required")
        try:
            document = decode_header(header)
            payment = read_payment(document)
        except (Unreadable, BadPayment):
            raise self._challenge(request, version, "invalid_payload") from None
        use = self.terms.payment_identifier if version != V1 else IdentifierUse.OFF
        given = payment_id(document, use)
        if not given:
            return await self._sell(request, payment, version)
        fingerprint = (request.url.path, await request.body(), header)
        return await self._replays.once(given, fingerprint, lambda: self._sell(request, payment, version))

    async def _sell(self, request: Request, payment: Payment, version: int) -> Response:
        demand = Demand(self.terms.payee, self.terms.price_micro_usdc)
        reason = await self.till.facilitator.refusal(payment, demand)
        if reason is not None:
            raise self._challenge(request, version, reason)
        job = await self._job_in(request)
        answer = await self._venice.answer_for(job)
        fault = self._faults.take((f"seller/v{version}/audio/retrieve", "seller"), SETTLEMENT)
        try:
            transaction = await self.till.settle(payment, version, fault)
        except AskAgain:
            raise self._challenge(request, version, "Payment required") from None
        job.retrievals += 1
        self.tally.sold += 1
        self._paid.add((job.queue_id, payment.authorization.payer))
        answer.headers.update(self.till.receipt(payment, version, transaction))
        return answer

    async def _free_look(self, request: Request) -> Response | None:
        """The answer for a wallet that signed in and paid for this job before; a bad proof counts as none."""
        header = next((request.headers[name] for name in SIGN_IN_HEADERS if name in request.headers), None)
        if header is None or not self.terms.sign_in:
            return None
        route = request.url.path.strip("/")
        try:
            seen = await self._desk.admit(header, request.headers.get("host", ""))
        except SignInRefused as refused:
            self._recorder.refused_sign_ins[refused.code] += 1
            return None
        self._recorder.sign_ins.append(SignInSeen(route, seen.wallet, seen.nonce, self.till.clock.server_s()))
        try:
            job = await self._job_in(request)
        except ApiError:
            return None
        if (job.queue_id, seen.wallet) not in self._paid:
            return None
        answer = await self._venice.answer_for(job)
        job.retrievals += 1
        self.tally.free += 1
        return answer

    async def _job_in(self, request: Request) -> Job:
        body = await _body(request, RetrieveBody)
        known_model(body.model)
        if self.terms.any_job:
            return self._jobs.find_any(body.model, body.queue_id)
        return self._jobs.find(ACCOUNT, body.model, body.queue_id)

    def _challenge(self, request: Request, version: int, error: str) -> ApiError:
        self.tally.asked += 1
        fault = self._faults.take((f"seller/v{version}/audio/retrieve", "seller"), frozenset({"payee"}))
        payee = fault.text("pay_to", "0x" + "66" * 20) if fault is not None else None
        return self.terms.challenge(request, version, error, self._challenges, payee)


async def _body(request: Request, kind: type[BodyT]) -> BodyT:
    return read_body(kind, await request.body(), request.headers.get("content-type", ""))
