"""The few Ethereum primitives that the sandbox verifies with. Importing this is slow (eth_account): off the loop."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from eth_account import Account
from eth_account.messages import SignableMessage, encode_defunct, encode_typed_data
from eth_keys.exceptions import BadSignature
from eth_utils.address import to_checksum_address
from eth_utils.crypto import keccak
from eth_utils.exceptions import ValidationError

from app.domain.networks import Network

_HALF_ORDER: Final = 0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0
_SIGNATURE_BYTES: Final = 65
_TRANSFER_FIELDS: Final = (
    ("from", "address"),
    ("to", "address"),
    ("value", "uint256"),
    ("validAfter", "uint256"),
    ("validBefore", "uint256"),
    ("nonce", "bytes32"),
)


@dataclass(frozen=True, slots=True)
class TransferAuthorization:
    """One EIP-3009 ``TransferWithAuthorization``: addresses and nonce in lower-case hex, value in micro-USDC."""

    payer: str
    payee: str
    value: int
    valid_after: int
    valid_before: int
    nonce: str


def hash_hex(*parts: object) -> str:
    """A keccak-256 over the parts, as ``0x`` and 64 hex digits."""
    return "0x" + keccak(text="\x1f".join(str(part) for part in parts)).hex()


def event_topic(signature: str) -> str:
    """The first topic of an event, from its signature such as ``Transfer(address,address,uint256)``."""
    return "0x" + keccak(text=signature).hex()


def function_selector(signature: str) -> str:
    """The four-byte selector of a function, ``0x`` and 8 hex digits."""
    return "0x" + keccak(text=signature)[:4].hex()


def make_private_key(seed: str | None) -> str:
    """A private key for the play-money wallet: from the seed, or random. Worth nothing on any real chain."""
    if seed is None:
        return "0x" + secrets.token_hex(32)
    return "0x" + hashlib.sha256(f"gondola sandbox wallet {seed}".encode()).hexdigest()


def address_of(private_key: str) -> str:
    """The checksummed address of a private key."""
    return str(Account.from_key(private_key).address)


def checksum(address: str) -> str:
    """The EIP-55 spelling of an address."""
    return str(to_checksum_address(address))


def recover_text_signer(text: str, signature: str) -> str | None:
    """Who signed this text by ``personal_sign`` (EIP-191), lower-case; None for no valid signature."""
    return _recover(encode_defunct(text=text), signature)


def recover_transfer_signer(
    authorization: TransferAuthorization, signature: str, network: Network
) -> str | None:
    """Who signed this transfer for the network's USDC (EIP-712), lower-case; None for no valid signature."""
    domain = {
        "name": network.eip712_name,
        "version": network.eip712_version,
        "chainId": network.chain_id,
        "verifyingContract": checksum(network.usdc),
    }
    fields = [{"name": name, "type": kind} for name, kind in _TRANSFER_FIELDS]
    message: Mapping[str, Any] = {
        "from": checksum(authorization.payer),
        "to": checksum(authorization.payee),
        "value": authorization.value,
        "validAfter": authorization.valid_after,
        "validBefore": authorization.valid_before,
        "nonce": bytes.fromhex(authorization.nonce.removeprefix("0x")),
    }
    signable = encode_typed_data(
        domain_data=domain,
        message_types={"TransferWithAuthorization": fields},
        message_data=dict(message),
    )
    return _recover(signable, signature)


def _recover(signable: SignableMessage, signature: str) -> str | None:
    """The signer, refusing what the token contract refuses: wrong length, a high ``s``, an unknown ``v``."""
    try:
        raw = bytes.fromhex(signature.removeprefix("0x"))
    except ValueError:
        return None
    if len(raw) != _SIGNATURE_BYTES or int.from_bytes(raw[32:64], "big") > _HALF_ORDER:
        return None
    if raw[64] not in (27, 28):
        return None
    try:
        return str(Account.recover_message(signable, signature=raw)).lower()
    except (BadSignature, ValidationError, ValueError):
        return None
