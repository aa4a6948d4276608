"""The EIP-4361 text of a sign-in proof: parsed from a message, or rebuilt from the fields (CAIP-122)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_HEAD = re.compile(
    r"(?P<domain>[^\s/?#]+) wants you to sign in with your Ethereum account:\n"
    r"(?P<address>0x[0-9a-fA-F]{40})\n"
    r"(?:\n(?P<statement>[^\n]+)\n)?\n{1,2}"
    r"(?P<rest>URI: .*)\Z",
    re.DOTALL,
)
_LINES = {
    "URI": "uri",
    "Version": "version",
    "Chain ID": "chain_id",
    "Nonce": "nonce",
    "Issued At": "issued_at",
    "Expiration Time": "expiration_time",
    "Not Before": "not_before",
    "Request ID": "request_id",
}


@dataclass(frozen=True, slots=True)
class SignInMessage:
    """What a sign-in text says. A missing ``Chain ID`` line reads as chain 1, as the siwe library does."""

    domain: str
    address: str
    uri: str
    version: str
    chain_id: str
    nonce: str | None
    issued_at: str | None
    expiration_time: str | None = None
    not_before: str | None = None


def parse_message(text: str) -> SignInMessage | None:
    """Read an EIP-4361 text; None when it is not one."""
    head = _HEAD.match(text)
    if head is None:
        return None
    found: dict[str, str] = {}
    for line in head["rest"].split("\nResources:", 1)[0].split("\n"):
        name, separator, value = line.partition(": ")
        if not separator or name not in _LINES or _LINES[name] in found:
            return None
        found[_LINES[name]] = value
    if "uri" not in found or found.get("version") != "1":
        return None
    return SignInMessage(
        domain=head["domain"],
        address=head["address"],
        uri=found["uri"],
        version=found["version"],
        chain_id=found.get("chain_id", "1"),
        nonce=found.get("nonce"),
        issued_at=found.get("issued_at"),
        expiration_time=found.get("expiration_time"),
        not_before=found.get("not_before"),
    )


def build_message(fields: Mapping[str, object]) -> str | None:
    """The exact text over the canonical fields, with the bare chain reference; None when a needed one is missing."""
    needed = ("domain", "address", "uri", "issuedAt", "chainId")
    if any(not isinstance(fields.get(name), str | int) for name in needed):
        return None
    statement = fields.get("statement")
    lines = [
        f"{fields['domain']} wants you to sign in with your Ethereum account:",
        str(fields["address"]),
        "",
        *([str(statement)] if statement is not None else []),
        "",
        f"URI: {fields['uri']}",
        f"Version: {fields.get('version', '1')}",
        f"Chain ID: {str(fields['chainId']).removeprefix('eip155:')}",
        f"Nonce: {fields.get('nonce', '')}",
        f"Issued At: {fields['issuedAt']}",
    ]
    optional = {"Expiration Time": "expirationTime", "Not Before": "notBefore", "Request ID": "requestId"}
    lines += [f"{label}: {fields[name]}" for label, name in optional.items() if fields.get(name) is not None]
    resources = fields.get("resources")
    if isinstance(resources, list) and resources:
        lines += ["Resources:", *(f"- {resource}" for resource in resources)]
    return "\n".join(lines)
