"""Wallet sign-in as Venice enforces it: header shapes, domain, chain, time windows, signature, single-use nonces."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.sandbox.clock import SandboxClock
from app.sandbox.crypto import recover_text_signer
from app.sandbox.siwx_message import SignInMessage, build_message, parse_message
from app.sandbox.wire_format import Unreadable, decode_header

SIGN_IN_HEADERS = ("sign-in-with-x", "x-sign-in-with-x")
SIGN_IN_CHAIN = "8453"
MAX_AGE_S = 300.0
MAX_AHEAD_S = 30.0
NONCE_MEMORY_S = 330.0
_MAX_TIMESTAMP_GAP_S = 30.0
_ADDRESS = re.compile(r"0x[0-9a-fA-F]{40}\Z")
_NONCE = re.compile(r"[A-Za-z0-9]{8,}\Z", re.ASCII)
_CHAIN_ID = re.compile(r"(?:eip155:)?([0-9]{1,18})\Z", re.ASCII)
_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)\Z", re.ASCII)


class SignInRefused(Exception):
    """A sign-in proof that does not hold; ``code`` has the ``X402_SIGN_IN_`` prefix."""

    def __init__(self, reason: str, message: str = "Sign-in-with-X authentication failed") -> None:
        super().__init__(message)
        self.code = f"X402_SIGN_IN_{reason}"
        self.message = message


@dataclass(frozen=True, slots=True)
class SignIn:
    """One proof that was accepted."""

    wallet: str
    nonce: str


class SignInDesk:
    """Checks proofs and remembers the nonces of each wallet for as long as a proof could live."""

    def __init__(self, clock: SandboxClock, chain: str = SIGN_IN_CHAIN) -> None:
        self._clock = clock
        self._chain = chain
        self._nonces: dict[tuple[str, str], float] = {}

    async def admit(self, header: str, host: str) -> SignIn:
        """Check one header against the host (with port) that the request was sent to, and consume its nonce.

        Raises:
            SignInRefused: with the code of the first rule that is broken.
        """
        try:
            payload = decode_header(header)
        except Unreadable:
            raise SignInRefused("PARSE_ERROR", "Header is not base64-encoded JSON") from None
        text = _text_of(payload)
        message = parse_message(text)
        if message is None or message.issued_at is None or message.nonce is None:
            raise SignInRefused("INVALID_MESSAGE", "Message is not a valid EIP-4361 message")
        wallet = str(payload["address"]).lower()
        if message.address.lower() != wallet:
            raise SignInRefused("ADDRESS_MISMATCH", "Address does not match the message")
        _check_chain(message, payload.get("chainId"), self._chain)
        if not _NONCE.match(message.nonce):
            raise SignInRefused("MISSING_NONCE", "Nonce of at least 8 alphanumeric characters is required")
        if message.domain.lower() != host.lower():
            raise SignInRefused("DOMAIN_MISMATCH", f"Domain must be {host}")
        self._check_times(message, payload.get("timestamp"))
        signature = str(payload["signature"])
        signer = await asyncio.to_thread(recover_text_signer, text, signature)
        if signer != wallet:
            raise SignInRefused("INVALID_SIGNATURE", "Signature verification failed")
        self._consume(wallet, message.nonce)
        return SignIn(wallet, message.nonce)

    def _check_times(self, message: SignInMessage, timestamp: object) -> None:
        now = self._clock.server_s()
        issued = _unix(message.issued_at)
        if issued is None:
            raise SignInRefused("INVALID_MESSAGE", "Issued At is not a time")
        if timestamp is not None:
            stamped = float(timestamp) / 1000 if isinstance(timestamp, int | float) else None
            if stamped is None or abs(stamped - issued) > _MAX_TIMESTAMP_GAP_S:
                raise SignInRefused("TIMESTAMP_MISMATCH", "Timestamp does not match Issued At")
        if issued - now > MAX_AHEAD_S:
            raise SignInRefused("FUTURE_TIMESTAMP", "Issued At is in the future")
        expires = _unix(message.expiration_time) if message.expiration_time is not None else None
        if now - issued > MAX_AGE_S or (expires is not None and now >= expires):
            raise SignInRefused("EXPIRED", "Sign-in has expired")
        if message.expiration_time is not None and expires is None:
            raise SignInRefused("INVALID_MESSAGE", "Expiration Time is not a time")
        if message.not_before is not None:
            opens = _unix(message.not_before)
            if opens is None or now < opens:
                raise SignInRefused("NOT_BEFORE", "Sign-in is not valid yet")

    def _consume(self, wallet: str, nonce: str) -> None:
        now = self._clock.world_s()
        self._nonces = {key: until for key, until in self._nonces.items() if until > now}
        if (wallet, nonce) in self._nonces:
            raise SignInRefused("NONCE_REUSED", "Nonce has already been used")
        self._nonces[wallet, nonce] = now + NONCE_MEMORY_S


def _text_of(payload: dict[str, Any]) -> str:
    """The signed text: as sent, or rebuilt from the fields. Sent both ways, the two must agree to the byte."""
    address, signature, message = payload.get("address"), payload.get("signature"), payload.get("message")
    structured = "domain" in payload or "issuedAt" in payload
    if not isinstance(address, str) or not isinstance(signature, str):
        raise SignInRefused("INVALID_PAYLOAD", "address and signature are required")
    if message is not None and not isinstance(message, str):
        raise SignInRefused("INVALID_PAYLOAD", "message must be a string")
    if message is None and not structured:
        raise SignInRefused("INVALID_PAYLOAD", "message is required")
    if not _ADDRESS.match(address):
        raise SignInRefused("INVALID_WALLET")
    chain_id = payload.get("chainId")
    if chain_id is not None and (isinstance(chain_id, bool) or not _CHAIN_ID.match(str(chain_id))):
        raise SignInRefused("INVALID_CHAIN_ID")
    if not structured:
        return str(message)
    if not payload.get("nonce"):
        raise SignInRefused("MISSING_NONCE", "nonce is required")
    rebuilt = build_message(payload)
    if rebuilt is None:
        raise SignInRefused(
            "INVALID_PAYLOAD", "domain, address, uri, nonce, issuedAt and chainId are required"
        )
    if message is not None and message != rebuilt:
        raise SignInRefused("INVALID_MESSAGE", "message and fields disagree")
    return rebuilt


def _check_chain(message: SignInMessage, claimed: object, chain: str) -> None:
    if claimed is not None and str(claimed).removeprefix("eip155:") != message.chain_id:
        raise SignInRefused("CHAIN_MISMATCH", "chainId does not match the message")
    if message.chain_id != chain:
        raise SignInRefused("UNSUPPORTED_CHAIN", f"Only chain {chain} is supported")


def _unix(text: str | None) -> float | None:
    if text is None or not _TIME.match(text):
        return None
    try:
        return datetime.fromisoformat(text.upper().replace("Z", "+00:00")).timestamp()
    except ValueError:
        return None
