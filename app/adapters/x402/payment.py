"""Encodes a signed authorization as the one header that is sent, and shows what was signed. Signs nothing.

Sources: x402 specification v1 (``X-PAYMENT``) and v2 (``PAYMENT-SIGNATURE``), its extension
``payment-identifier``, EIP-3009, EIP-712.
"""

from __future__ import annotations

import re

from pydantic import BaseModel, ConfigDict, Field, StrictInt, StrictStr

from app.adapters.eip55 import checksummed
from app.adapters.x402.extensions import PAYMENT_IDENTIFIER, is_payment_id, with_payment_id
from app.adapters.x402.strict_json import encode_header
from app.domain.errors import PaymentRefused
from app.domain.networks import Network
from app.domain.offer import Offer
from app.domain.payment import Authorization, SignedHeader

V1_HEADER = "X-PAYMENT"
V2_HEADER = "PAYMENT-SIGNATURE"
SCHEME = "exact"
_SIGNATURE = re.compile(r"0x[0-9a-fA-F]{130}\Z", re.ASCII)


class _Wire(BaseModel):
    """What we write: strict, nothing unknown, aliases as the specification spells them."""

    model_config = ConfigDict(defer_build=True, extra="forbid", strict=True, populate_by_name=True)


class _Authorization(_Wire):
    payer: StrictStr = Field(serialization_alias="from")
    to: StrictStr
    value: StrictStr
    valid_after: StrictStr = Field(serialization_alias="validAfter")
    valid_before: StrictStr = Field(serialization_alias="validBefore")
    nonce: StrictStr


class _Payload(_Wire):
    signature: StrictStr
    authorization: _Authorization


class _V1(_Wire):
    version: StrictInt = Field(default=1, serialization_alias="x402Version")
    scheme: StrictStr = SCHEME
    network: StrictStr
    payload: _Payload


class _V2(_Wire):
    version: StrictInt = Field(default=2, serialization_alias="x402Version")
    resource: dict[str, object] | None = None
    accepted: dict[str, object]
    payload: _Payload
    extensions: dict[str, object] | None = None


def signed_header(
    offer: Offer,
    authorization: Authorization,
    signature: str,
    *,
    method: str = "POST",
    body: bytes = b"",
    payment_id: str = "",
) -> SignedHeader:
    """The header for this offer, authorization and signature; the same input gives the same bytes.

    In v2 the chosen entry is echoed exactly as it came, while the authorization carries the amount chosen,
    which may be more than the entry's where a server sells credit. The payment's id is told only where the offer
    takes one.

    Raises:
        PaymentRefused: the authorization or the id is not one for this offer; nothing is encoded.
    """
    network = _checked(offer, authorization, signature)
    payload = _Payload(signature=signature, authorization=_wire(authorization))
    if offer.x402_version == 1:
        value = _encoded(_V1(network=network.key, payload=payload))
        return SignedHeader(V1_HEADER, value, method=method, url=offer.url, body=body)
    document = _V2(
        accepted=offer.raw,
        resource=offer.resource,
        payload=payload,
        extensions=_extensions(offer, payment_id),
    )
    return SignedHeader(V2_HEADER, _encoded(document), method=method, url=offer.url, body=body)


def _extensions(offer: Offer, payment_id: str) -> dict[str, object] | None:
    if not (payment_id and offer.payment_identifier_offered):
        return None
    if not is_payment_id(payment_id):
        raise PaymentRefused(("The payment's id is not one.",), code="not_for_this_offer")
    return {PAYMENT_IDENTIFIER: with_payment_id(offer.extensions[PAYMENT_IDENTIFIER], payment_id)}


def typed_data(authorization: Authorization, network: Network) -> dict[str, object]:
    """The EIP-712 message of an EIP-3009 transfer as JSON-like data. Numbers beyond 53 bits are strings."""
    return {
        "types": {
            "EIP712Domain": _fields(
                "name:string", "version:string", "chainId:uint256", "verifyingContract:address"
            ),
            "TransferWithAuthorization": _fields(
                "from:address",
                "to:address",
                "value:uint256",
                "validAfter:uint256",
                "validBefore:uint256",
                "nonce:bytes32",
            ),
        },
        "primaryType": "TransferWithAuthorization",
        "domain": {
            "name": network.eip712_name,
            "version": network.eip712_version,
            "chainId": network.chain_id,
            "verifyingContract": network.usdc,
        },
        "message": _wire(authorization).model_dump(by_alias=True),
    }


def _fields(*pairs: str) -> list[dict[str, str]]:
    return [dict(zip(("name", "type"), pair.split(":"), strict=True)) for pair in pairs]


def _wire(authorization: Authorization) -> _Authorization:
    """The transfer as text. Addresses in their EIP-55 spelling: the reference facilitator takes no other (web3.py)."""
    return _Authorization(
        payer=checksummed(authorization.payer),
        to=checksummed(authorization.payee),
        value=str(authorization.value_micro_usdc),
        valid_after=str(authorization.valid_after),
        valid_before=str(authorization.valid_before),
        nonce=authorization.nonce,
    )


def _encoded(document: BaseModel) -> str:
    fields = document.model_dump(by_alias=True).items()
    return encode_header({key: field for key, field in fields if field is not None})


def _checked(offer: Offer, authorization: Authorization, signature: str) -> Network:
    wrong = (
        (offer.network is None, "It asks for money on a network that Gondola does not use."),
        (not offer.asset_ours, "It asks for another token than USDC."),
        (not offer.domain_ours, "It describes USDC in a way that is not USDC's."),
        (authorization.payee.lower() != offer.payee.lower(), "The signature is for another receiver."),
        (
            authorization.value_micro_usdc < offer.amount_micro_usdc,
            "The signature is for less than is asked.",
        ),
        (not _SIGNATURE.match(signature), "The signature is not one."),
    )
    reasons = tuple(words for broken, words in wrong if broken)
    if reasons or offer.network is None:
        raise PaymentRefused(reasons, code="not_for_this_offer")
    return offer.network
