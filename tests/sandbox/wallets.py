"""A wallet for sandbox tests: signs sign-in proofs and transfers with eth_account itself, not the app's vault."""

from __future__ import annotations

import base64
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from eth_account import Account
from eth_account.messages import encode_defunct

from app.domain.networks import BASE
from app.sandbox.crypto import checksum

_TRANSFER = [
    {"name": name, "type": kind}
    for name, kind in (
        ("from", "address"),
        ("to", "address"),
        ("value", "uint256"),
        ("validAfter", "uint256"),
        ("validBefore", "uint256"),
        ("nonce", "bytes32"),
    )
]


def encoded(document: object) -> str:
    """A JSON value as a base64 header."""
    return base64.b64encode(json.dumps(document).encode()).decode()


def decoded(header: str) -> dict[str, Any]:
    """The JSON object of a base64 header."""
    return dict(json.loads(base64.b64decode(header)))


def iso(unix_s: float) -> str:
    """A Unix time in the spelling of sign-in messages."""
    return datetime.fromtimestamp(unix_s, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def message_text(fields: Mapping[str, object]) -> str:
    """The EIP-4361 text, written out here once more so that the sandbox's own builder is checked against it."""
    tail = f"Expiration Time: {fields['expirationTime']}" if "expirationTime" in fields else None
    not_before = f"Not Before: {fields['notBefore']}" if "notBefore" in fields else None
    statement = [str(fields["statement"]), ""] if "statement" in fields else [""]
    lines = [
        f"{fields['domain']} wants you to sign in with your Ethereum account:",
        str(fields["address"]),
        "",
        *statement,
        f"URI: {fields['uri']}",
        "Version: 1",
        f"Chain ID: {str(fields['chainId']).removeprefix('eip155:')}",
        f"Nonce: {fields['nonce']}",
        f"Issued At: {fields['issuedAt']}",
        *([tail] if tail else []),
        *([not_before] if not_before else []),
    ]
    return "\n".join(lines)


@dataclass
class Wallet:
    """One key with a habit of signing whatever a test needs."""

    key: str = field(default_factory=lambda: "0x" + secrets.token_hex(32))

    def __post_init__(self) -> None:
        self._account = Account.from_key(self.key)

    @property
    def address(self) -> str:
        """Checksummed."""
        return str(self._account.address)

    @property
    def account(self) -> str:
        """How the ledger names this wallet."""
        return f"wallet:{self.address.lower()}"

    def proof(self, host: str, now_s: float, **changes: object) -> dict[str, object]:
        """The canonical fields, signed, with the text beside them. A change of None leaves the field out."""
        fields: dict[str, object] = {
            "domain": host,
            "address": self.address,
            "statement": "Sign in to Venice AI",
            "uri": f"http://{host}",
            "version": "1",
            "chainId": "eip155:8453",
            "type": "eip191",
            "nonce": secrets.token_hex(8),
            "issuedAt": iso(now_s),
        }
        fields.update(changes)
        fields = {name: value for name, value in fields.items() if value is not None}
        text = message_text(fields)
        return {**fields, "message": text, "signature": self.sign(text)}

    def sign(self, text: str) -> str:
        """``personal_sign``."""
        return str(self._account.sign_message(encode_defunct(text=text)).signature.to_0x_hex())

    def sign_in(self, host: str, now_s: float, **changes: object) -> dict[str, str]:
        """The header of a fresh proof."""
        return {"SIGN-IN-WITH-X": encoded(self.proof(host, now_s, **changes))}

    def authorization(self, payee: str, value: int, now_s: float, **changes: str) -> dict[str, str]:
        """An EIP-3009 authorization for five minutes, with a nonce of its own."""
        plain = {
            "from": self.address,
            "to": payee,
            "value": str(value),
            "validAfter": "0",
            "validBefore": str(int(now_s) + 300),
            "nonce": "0x" + secrets.token_hex(32),
        }
        return {**plain, **changes}

    def sign_transfer(self, authorization: Mapping[str, str], **domain_changes: object) -> str:
        """The EIP-712 signature for Base USDC."""
        domain = {
            "name": BASE.eip712_name,
            "version": BASE.eip712_version,
            "chainId": BASE.chain_id,
            "verifyingContract": checksum(BASE.usdc),
            **domain_changes,
        }
        message = {
            "from": authorization["from"],
            "to": checksum(authorization["to"]),
            "value": int(authorization["value"]),
            "validAfter": int(authorization["validAfter"]),
            "validBefore": int(authorization["validBefore"]),
            "nonce": bytes.fromhex(authorization["nonce"][2:]),
        }
        signed = self._account.sign_typed_data(domain, {"TransferWithAuthorization": _TRANSFER}, message)
        return str(signed.signature.to_0x_hex())

    def payment(self, offer: Mapping[str, object], now_s: float, value: int | None = None) -> dict[str, Any]:
        """A v2 payment document for an offer, of its amount or another value."""
        amount = value if value is not None else int(str(offer["amount"]))
        authorization = self.authorization(str(offer["payTo"]), amount, now_s)
        payload = {"signature": self.sign_transfer(authorization), "authorization": authorization}
        return {"x402Version": 2, "accepted": dict(offer), "payload": payload}
