"""The official x402 facilitator and its FastAPI middleware, from the ``x402`` package, as loopback servers.

The package has a server side for v2 only; its facilitator still does v1. The v1 seller here is therefore the few
lines around its v1 schemas, header functions and facilitator client that such a server consists of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from fastapi import Body, FastAPI, Request
from fastapi.responses import JSONResponse, Response
from x402 import x402FacilitatorSync, x402ResourceServer
from x402.extensions.payment_identifier import PAYMENT_IDENTIFIER, declare_payment_identifier_extension
from x402.extensions.sign_in_with_x import (
    CreateSIWxResourceServerExtensionOptions,
    DeclareSIWxOptions,
    InMemorySIWxStorage,
    create_siwx_resource_server_extension,
    declare_siwx_extension,
)
from x402.http import FacilitatorConfig, HTTPFacilitatorClient, PaymentOption, RouteConfig
from x402.http.middleware.fastapi import payment_middleware
from x402.http.utils import decode_payment_signature_header, encode_payment_response_header
from x402.mechanisms.evm import FacilitatorWeb3Signer
from x402.mechanisms.evm.exact import register_exact_evm_facilitator, register_exact_evm_server
from x402.schemas import parse_payment_payload, parse_payment_requirements
from x402.schemas.v1 import PaymentPayloadV1, PaymentRequiredV1, PaymentRequirementsV1

from app.domain.networks import BASE
from tests.support.evm import SETTLER_KEY
from tests.support.sounds import wav

SELLER = "0x2670B922ef37C7Df47158725C0CC407b5382293F"
PRICE_MICRO_USDC = 10_000
PRICE_TEXT = "$0.01"
CREDIT_TEXT = "$5"
TIMEOUT_S = 300
LOOKS = 2


@dataclass(slots=True)
class Till:
    """What a seller served: the path of each call whose handler ran, and how often each job was looked at.

    ``needs`` says for chosen jobs how many looks it takes until the audio is there (``LOOKS`` for others).
    """

    served: list[str] = field(default_factory=list)
    looks: Counter[str] = field(default_factory=Counter)
    needs: dict[str, int] = field(default_factory=dict)

    async def news(self, request: Request) -> Response:
        """What a paid look brings: that the job is being made, and at the last look the audio."""
        job = str((await request.json())["queue_id"])
        self.served.append(request.url.path)
        self.looks[job] += 1
        if self.looks[job] < self.needs.get(job, LOOKS):
            return JSONResponse(
                {"status": "PROCESSING", "average_execution_time": 1000, "execution_duration": 900}
            )
        return Response(wav(2.0), media_type="audio/wav")


def facilitator(rpc_url: str, patience_s: float = 60.0) -> FastAPI:
    """The official facilitator (verify, settle, supported), settling with the SDK's own web3 signer.

    ``patience_s`` is how long it waits for its transaction to be mined.
    """
    inner = x402FacilitatorSync()
    signer = FacilitatorWeb3Signer(SETTLER_KEY, rpc_url, confirmation_timeout_seconds=patience_s)
    register_exact_evm_facilitator(inner, signer, BASE.caip2)
    app = FastAPI()

    # Not async: the SDK's signer blocks, and the framework gives such handlers a thread.
    @app.post("/verify")
    def verify(body: dict[str, Any] = Body()) -> dict[str, Any]:  # noqa: B008 - how FastAPI spells it
        return _dumped(inner.verify(*_parsed(body)))

    @app.post("/settle")
    def settle(body: dict[str, Any] = Body()) -> dict[str, Any]:  # noqa: B008
        return _dumped(inner.settle(*_parsed(body)))

    @app.get("/supported")
    def supported() -> dict[str, Any]:
        return _dumped(inner.get_supported())

    return app


def seller(origin: str, facilitator_url: str, till: Till) -> FastAPI:
    """A v2 seller behind the official middleware.

    ``POST /retrieve`` and ``POST /look`` are plain; ``POST /song`` and ``POST /look-signed-in`` also offer
    sign-in-with-x and payment-identifier; ``POST /broken`` fails after the payment was verified.
    """
    client = HTTPFacilitatorClient(FacilitatorConfig(url=facilitator_url))
    server = x402ResourceServer(client)
    register_exact_evm_server(server, BASE.caip2)
    memory = InMemorySIWxStorage()
    server.register_extension(
        create_siwx_resource_server_extension(
            CreateSIWxResourceServerExtensionOptions(origin=origin, storage=memory)
        )
    )
    app = FastAPI(lifespan=_closing(client))
    app.middleware("http")(payment_middleware(_routes(origin), server))

    @app.post("/retrieve")
    @app.post("/song")
    async def deliver(request: Request) -> dict[str, str]:
        till.served.append(request.url.path)
        return {"audio": "here"}

    @app.post("/look")
    @app.post("/look-signed-in")
    async def look(request: Request) -> Response:
        return await till.news(request)

    @app.post("/broken")
    async def fail(request: Request) -> JSONResponse:
        till.served.append(request.url.path)
        return JSONResponse({"error": "out of order"}, status_code=500)

    return app


def prepaid(origin: str, facilitator_url: str, till: Till) -> FastAPI:
    """A prepaid host that takes top-ups of five dollars behind the official middleware, where Venice takes them."""
    client = HTTPFacilitatorClient(FacilitatorConfig(url=facilitator_url))
    server = x402ResourceServer(client)
    register_exact_evm_server(server, BASE.caip2)
    option = PaymentOption(
        scheme="exact", pay_to=SELLER, price=CREDIT_TEXT, network=BASE.caip2, max_timeout_seconds=TIMEOUT_S
    )
    path = "/api/v1/x402/top-up"
    routes = {f"POST {path}": RouteConfig(accepts=option, resource=f"{origin}{path}")}
    app = FastAPI(lifespan=_closing(client))
    app.middleware("http")(payment_middleware(routes, server))

    @app.post(path)
    async def credit(request: Request) -> dict[str, Any]:
        till.served.append(request.url.path)
        return {"success": True, "data": {"amountCredited": 5, "newBalance": 5}}

    return app


def _routes(origin: str) -> dict[str, RouteConfig]:
    option = PaymentOption(
        scheme="exact", pay_to=SELLER, price=PRICE_TEXT, network=BASE.caip2, max_timeout_seconds=TIMEOUT_S
    )
    extensions = {
        **declare_siwx_extension(DeclareSIWxOptions(statement="Fetch again", network=BASE.caip2)),
        PAYMENT_IDENTIFIER: declare_payment_identifier_extension(),
    }
    return {
        "POST /retrieve": RouteConfig(
            accepts=option, resource=f"{origin}/retrieve", description="A look", mime_type="application/json"
        ),
        "POST /song": RouteConfig(accepts=option, resource=f"{origin}/song", extensions=extensions),
        "POST /look": RouteConfig(accepts=option, resource=f"{origin}/look"),
        "POST /look-signed-in": RouteConfig(
            accepts=option, resource=f"{origin}/look-signed-in", extensions=extensions
        ),
        "POST /broken": RouteConfig(accepts=option, resource=f"{origin}/broken"),
    }


def seller_v1(origin: str, facilitator_url: str, till: Till) -> FastAPI:
    """A v1 seller of ``POST /retrieve`` and ``POST /look``."""
    client = HTTPFacilitatorClient(FacilitatorConfig(url=facilitator_url))
    app = FastAPI(lifespan=_closing(client))

    @app.post("/retrieve")
    @app.post("/look")
    async def deliver(request: Request) -> Response:
        path = request.url.path
        requirements = requirements_v1(f"{origin}{path}")

        def refused(error: str) -> JSONResponse:
            document = PaymentRequiredV1(error=error, accepts=[requirements])
            return JSONResponse(_dumped(document), status_code=402)

        header = request.headers.get("X-PAYMENT")
        if header is None:
            return refused("X-PAYMENT header is required")
        payload = decode_payment_signature_header(header)
        assert isinstance(payload, PaymentPayloadV1)
        verified = await client.verify(payload, requirements)
        if not verified.is_valid:
            return refused(str(verified.invalid_reason))
        if path == "/look":
            answer = await till.news(request)
        else:
            till.served.append(path)
            answer = JSONResponse({"audio": "here"})
        settled = await client.settle(payload, requirements)
        if not settled.success:
            return refused(str(settled.error_reason))
        answer.headers["X-PAYMENT-RESPONSE"] = encode_payment_response_header(settled)
        return answer

    return app


def requirements_v1(resource: str) -> PaymentRequirementsV1:
    """What the v1 seller asks for."""
    return PaymentRequirementsV1(
        scheme="exact",
        network=BASE.key,
        max_amount_required=str(PRICE_MICRO_USDC),
        resource=resource,
        description="A look",
        mime_type="application/json",
        pay_to=SELLER,
        max_timeout_seconds=TIMEOUT_S,
        asset=BASE.usdc,
        extra={"name": BASE.eip712_name, "version": BASE.eip712_version},
    )


def _closing(client: HTTPFacilitatorClient) -> Any:  # noqa: ANN401 - Starlette's lifespan
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        await client.aclose()

    return lifespan


def _parsed(body: dict[str, Any]) -> tuple[Any, Any]:
    payload = parse_payment_payload(body["paymentPayload"])
    return payload, parse_payment_requirements(body["x402Version"], body["paymentRequirements"])


def _dumped(model: Any) -> dict[str, Any]:  # noqa: ANN401 - any of the SDK's models
    return dict(model.model_dump(by_alias=True, exclude_none=True))
