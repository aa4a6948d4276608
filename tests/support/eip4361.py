"""EIP-4361 texts for the SDK's sign-in verifier, under the names that it imports from ``siwe``.

The SDK leaves text and signature to the package signinwithethereum, which (5.0.2) demands eth-account below 0.14 and
web3 below 8 and so cannot be installed beside the wallet's own eth-account. This module stands in for it: written
from the ABNF of EIP-4361, it knows nothing of the app's own text. Reading the header, what its fields may be, and
the rebuilding of the text from them remain the SDK's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from eth_account import Account
from eth_account.messages import encode_defunct
from eth_utils.address import is_checksum_address

_TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)"
_TEXT = re.compile(
    r"(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?P<domain>[^\s/?#]+)"
    r" wants you to sign in with your Ethereum account:\n"
    r"(?P<address>0x[0-9a-fA-F]{40})\n\n"
    # reserved, unreserved and the blank: no other character may stand in a statement.
    r"(?:(?P<statement>[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;= ]+)\n)?\n"
    r"URI: (?P<uri>[A-Za-z][A-Za-z0-9+.-]*:[^\s]+)\n"
    r"Version: (?P<version>1)\n"
    r"Chain ID: (?P<chain_id>\d+)\n"
    r"Nonce: (?P<nonce>[a-zA-Z0-9]{8,})\n"
    rf"Issued At: (?P<issued_at>{_TIME})"
    rf"(?:\nExpiration Time: (?P<expiration_time>{_TIME}))?"
    rf"(?:\nNot Before: (?P<not_before>{_TIME}))?"
    r"(?:\nRequest ID: (?P<request_id>[^\s]*))?"
    r"(?:\nResources:(?P<resources>(?:\n- [A-Za-z][A-Za-z0-9+.-]*:[^\s]+)*))?\Z",
    re.ASCII,
)


class NotSignedIn(ValueError):
    """The text is not an EIP-4361 message, or its signature is not that of its address, or its time is not now."""


@dataclass(frozen=True, slots=True)
class SiweMessage:
    """One message; the fields are named as that package names them."""

    domain: str
    address: str
    uri: str
    version: str
    chain_id: int
    nonce: str
    issued_at: str
    statement: str | None = None
    expiration_time: str | None = None
    not_before: str | None = None
    request_id: str | None = None
    resources: list[str] | None = None

    @classmethod
    def from_message(cls, message: str) -> SiweMessage:
        """Read a text. Raises NotSignedIn."""
        found = _TEXT.match(message)
        if found is None:
            raise NotSignedIn("not an EIP-4361 message")
        fields: dict[str, Any] = found.groupdict()
        fields.pop("scheme")
        listed = fields.pop("resources")
        resources = None if listed is None else [line[2:] for line in listed.split("\n") if line]
        return cls(**{**fields, "chain_id": int(fields["chain_id"]), "resources": resources})

    def prepare_message(self) -> str:
        """The text. Raises NotSignedIn when a field could not stand in one."""
        lines = [f"{self.domain} wants you to sign in with your Ethereum account:", self.address, ""]
        lines += [self.statement, ""] if self.statement is not None else [""]
        named = {
            "URI": self.uri,
            "Version": self.version,
            "Chain ID": self.chain_id,
            "Nonce": self.nonce,
            "Issued At": self.issued_at,
            "Expiration Time": self.expiration_time,
            "Not Before": self.not_before,
            "Request ID": self.request_id,
        }
        lines += [f"{name}: {value}" for name, value in named.items() if value is not None]
        if self.resources is not None:
            lines += ["Resources:", *(f"- {resource}" for resource in self.resources)]
        text = "\n".join(lines)
        if not _TEXT.match(text):
            raise NotSignedIn("a field that no EIP-4361 message can have")
        return text

    def verify(self, signature: str, **expected: object) -> None:
        """Hold the signature and the time against the message, and the fields against what is expected of them.

        Raises:
            NotSignedIn: they do not agree.
        """
        for name in ("domain", "nonce", "uri", "chain_id"):
            if expected.get(name) != getattr(self, name):
                raise NotSignedIn(f"{name} is another")
        now = datetime.now(UTC)
        if self.expiration_time is not None and now >= datetime.fromisoformat(self.expiration_time):
            raise NotSignedIn("expired")
        if self.not_before is not None and now < datetime.fromisoformat(self.not_before):
            raise NotSignedIn("not valid yet")
        if not is_checksum_address(self.address):
            raise NotSignedIn("the address is not spelled as EIP-55 wants it")
        signer = Account.recover_message(encode_defunct(text=self.prepare_message()), signature=signature)
        if signer != self.address:
            raise NotSignedIn("signed by another")
