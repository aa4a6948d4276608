"""Reads the offers of a 402: x402 v2 from the PAYMENT-REQUIRED header or the body, v1 from the body. Strictly.

Source of the shapes: x402 specification, versions 1 and 2. What is said about money must be exactly right;
what we do not use is kept only to be echoed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StrictInt, StrictStr, ValidationError

from app.adapters.x402.extensions import PAYMENT_IDENTIFIER, answered, sign_in_offered
from app.adapters.x402.strict_json import compact, decode_header, read_object
from app.domain.account import normal_address, same_address
from app.domain.display import displayable
from app.domain.errors import InvalidAddress, InvalidAmount, MalformedAnswer
from app.domain.money import parse_atomic
from app.domain.networks import Network, network_by_wire_name
from app.domain.offer import Offer
from app.ports.scheme import ChallengeNotes

CHALLENGE_LIMIT_BYTES = 64 * 1024
ENTRY_LIMIT_BYTES = 8 * 1024
RESOURCE_LIMIT_BYTES = 4 * 1024
MOST_ENTRIES = 32
LONGEST_TIMEOUT_S = 10**9
LONGEST_TEXT = 2048
V2 = 2
SCHEME = "exact"
EIP3009 = "eip3009"

_M = TypeVar("_M", bound=BaseModel)
_Text = Annotated[StrictStr, Field(min_length=1, max_length=LONGEST_TEXT)]


class _Entry(BaseModel):
    """What v1 and v2 entries share, and their two names for the price."""

    model_config = ConfigDict(defer_build=True, extra="ignore", strict=True)
    network: _Text
    pay_to: _Text = Field(alias="payTo")
    asset: _Text
    max_timeout_s: StrictInt = Field(alias="maxTimeoutSeconds", ge=1, le=LONGEST_TIMEOUT_S)
    amount: object = None
    max_amount_required: object = Field(default=None, alias="maxAmountRequired")
    resource: object = None
    description: object = None
    extra: dict[str, Any] | None = None


class _Challenge(BaseModel):
    """The envelope. Entries are read one by one, after those of other schemes were left out."""

    model_config = ConfigDict(defer_build=True, extra="ignore", strict=True)
    version: StrictInt = Field(alias="x402Version", ge=1, le=2)
    accepts: list[dict[str, Any]] = Field(max_length=MOST_ENTRIES)
    resource: dict[str, Any] | None = None
    extensions: dict[str, Any] | None = None


def read_offers(url: str, body: bytes, challenge_header: str | None) -> tuple[Offer, ...]:
    """The offers of a 402 that was answered to a call of ``url``, in the server's order.

    The header wins where there is one, as the v2 specification says; a malformed header is an error, never a
    reason to believe the body instead. Entries of other schemes or transfer methods are left out. Entries on
    networks we do not know are kept, flagged, as far as they can be read.

    Raises:
        MalformedAnswer: not a challenge, or an entry that cannot be one.
        InvalidAmount: a price that is not a plain whole number in a string.
    """
    if challenge_header is not None:
        document = decode_header(challenge_header, CHALLENGE_LIMIT_BYTES)
    else:
        document = read_object(body, CHALLENGE_LIMIT_BYTES)
    challenge = _validated(_Challenge, document, "challenge")
    if challenge_header is not None and challenge.version != V2:
        raise MalformedAnswer(detail="a PAYMENT-REQUIRED header that is not version 2")
    if challenge.resource is not None and len(compact(challenge.resource)) > RESOURCE_LIMIT_BYTES:
        raise MalformedAnswer(detail="a resource too large to echo")
    sign_in = read_notes(body, challenge_header).sign_in_offered
    offers = (_offer(url, challenge, raw, sign_in=sign_in) for raw in challenge.accepts)
    return tuple(offer for offer in offers if offer is not None)


def read_notes(body: bytes, challenge_header: str | None) -> ChallengeNotes:
    """What a 402 says beside its offers: whether it offers sign-in, and its own words. Never raises.

    Servers put these things into the header, the body or both: either place counts.
    """
    said, offered = "", False
    for document in (_header_or_nothing(challenge_header), _body_or_nothing(body)):
        said = said or displayable(document.get("error"), 200)
        offered = offered or sign_in_offered(document.get("extensions"))
    return ChallengeNotes(sign_in_offered=offered, error=said)


def _header_or_nothing(value: str | None) -> dict[str, object]:
    try:
        return decode_header(value, CHALLENGE_LIMIT_BYTES) if value is not None else {}
    except MalformedAnswer:
        return {}


def _body_or_nothing(body: bytes) -> dict[str, object]:
    try:
        return read_object(body, CHALLENGE_LIMIT_BYTES)
    except MalformedAnswer:
        return {}


def _offer(url: str, challenge: _Challenge, raw: dict[str, Any], *, sign_in: bool) -> Offer | None:
    if raw.get("scheme") != SCHEME or not _transferable(raw.get("extra")):
        return None
    if len(compact(raw)) > ENTRY_LIMIT_BYTES:
        raise MalformedAnswer(detail="an offer too large to echo")
    network = network_by_wire_name(raw.get("network"))
    if network is None:
        return _foreign_offer(url, challenge, raw, sign_in=sign_in)
    return _built(url, challenge, raw, network, sign_in=sign_in)


def _transferable(extra: object) -> bool:
    """Entries may name another transfer method than EIP-3009 (v2 extra); those are not ours to pay."""
    method = extra.get("assetTransferMethod") if isinstance(extra, Mapping) else None
    return method is None or method == EIP3009


def _foreign_offer(url: str, challenge: _Challenge, raw: dict[str, Any], *, sign_in: bool) -> Offer | None:
    """An entry on a chain we do not know: kept so that it can be named, left out where it cannot be read."""
    try:
        return _built(url, challenge, raw, None, sign_in=sign_in)
    except (MalformedAnswer, InvalidAmount):
        return None


def _built(
    url: str, challenge: _Challenge, raw: dict[str, Any], network: Network | None, *, sign_in: bool
) -> Offer:
    entry = _validated(_Entry, raw, "offer")
    extensions = answered(challenge.extensions or {}) if challenge.version == V2 else {}
    price = entry.amount if challenge.version == V2 else entry.max_amount_required
    return Offer(
        network=network,
        payee=_payee(entry.pay_to, network),
        amount_micro_usdc=parse_atomic(price),
        max_timeout_s=entry.max_timeout_s,
        asset_ours=network is not None and same_address(entry.asset, network.usdc),
        domain_ours=network is not None and _is_domain_of(network, entry.extra),
        x402_version=challenge.version,
        url=url,
        resource_url=_resource_url(challenge, entry) or url,
        raw=raw,
        resource=challenge.resource,
        sign_in_offered=sign_in,
        payment_identifier_offered=PAYMENT_IDENTIFIER in extensions,
        description=_description(challenge, entry),
        extensions=extensions,
    )


def _description(challenge: _Challenge, entry: _Entry) -> str:
    claimed = (challenge.resource or {}).get("description") if challenge.version == V2 else entry.description
    return displayable(claimed)


def _payee(text: str, network: Network | None) -> str:
    if network is None:
        return displayable(text, 100)
    try:
        return normal_address(text)
    except InvalidAddress:
        raise MalformedAnswer(detail=f"payTo is not an address: {text[:60]}") from None


def _is_domain_of(network: Network, extra: dict[str, Any] | None) -> bool:
    """Whether name and version do not contradict our registry. A silent challenge does not: we sign with ours."""
    claimed = extra or {}
    name = claimed.get("name", network.eip712_name)
    version = claimed.get("version", network.eip712_version)
    return bool(name == network.eip712_name and version == network.eip712_version)


def _resource_url(challenge: _Challenge, entry: _Entry) -> str:
    claimed = (challenge.resource or {}).get("url") if challenge.version == V2 else entry.resource
    if claimed is None or claimed == "":
        return ""
    if not isinstance(claimed, str) or len(claimed) > LONGEST_TEXT:
        raise MalformedAnswer(detail="a resource address that is not one")
    return claimed


def _validated(model: type[_M], document: object, what: str) -> _M:
    try:
        return model.model_validate(document)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise MalformedAnswer(detail=f"{what}: {where} is not right") from None
