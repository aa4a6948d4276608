"""Makes a fresh SIGN-IN-WITH-X proof for one request to one host. A proof is a bearer token until it expires.

Sources: EIP-4361, CAIP-122, the x402 sign-in extension. The canonical fields go with the exact text: older readers
want the text, newer ones rebuild it.
"""

from __future__ import annotations

import base64
import json
import secrets
from datetime import datetime, timedelta

from pydantic import BaseModel, ConfigDict, Field, StrictStr

from app.domain.account import Account
from app.domain.signin import SIGN_IN_CHAIN_ID, SignInMessage
from app.ports.signer import Signer

HEADER = "SIGN-IN-WITH-X"
GOOD_FOR = timedelta(minutes=4)
_BACKDATED = timedelta(seconds=1)
"""A ``Date`` header knows whole seconds only; a proof from the future is refused sooner than an old one."""


class _Proof(BaseModel):
    """The header's JSON, spelled as the x402 v2 extension does."""

    model_config = ConfigDict(defer_build=True, extra="forbid", strict=True)
    domain: StrictStr
    address: StrictStr
    statement: StrictStr
    uri: StrictStr
    version: StrictStr = "1"
    chain_id: StrictStr = Field(serialization_alias="chainId")
    type: StrictStr = "eip191"
    nonce: StrictStr
    issued_at: StrictStr = Field(serialization_alias="issuedAt")
    expires_at: StrictStr = Field(serialization_alias="expirationTime")
    signature: StrictStr
    message: StrictStr


async def sign_in_header(
    signer: Signer,
    account: Account,
    domain: str,
    uri: str,
    now: datetime,
    *,
    chain_id: int = SIGN_IN_CHAIN_ID,
    statement: str | None = None,
) -> str:
    """The header's value for one request to ``uri``; ``now`` is the server's time. Never the same twice.

    ``statement`` None says "Sign in to" and the domain.

    Raises:
        VaultError: the key cannot be reached.
    """
    issued_at = now - _BACKDATED
    message = SignInMessage(
        domain=domain,
        address=await signer.checksummed(account.address),
        uri=uri,
        nonce=secrets.token_hex(16),
        issued_at=issued_at,
        expires_at=issued_at + GOOD_FOR,
        chain_id=chain_id,
        statement=statement if statement is not None else f"Sign in to {domain}",
    )
    proof = _Proof(
        domain=message.domain,
        address=message.address,
        statement=message.statement,
        uri=message.uri,
        chain_id=f"eip155:{message.chain_id}",
        nonce=message.nonce,
        issued_at=message.issued_at_text,
        expires_at=message.expires_at_text,
        signature=await signer.sign_in(account, message),
        message=message.text(),
    )
    text = json.dumps(proof.model_dump(by_alias=True), separators=(",", ":"))
    return base64.b64encode(text.encode()).decode("ascii")
